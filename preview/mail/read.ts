/**
 * Mail files as Gmail would keep them: `.eml` (one mail) and `.mbox` (many), parsed by postal-mime. Header values stay
 * raw (only unfolded), in order of appearance: what an add-on makes of them is the add-on's affair.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import PostalMime from 'postal-mime';
import type { Mail } from '../appsscript/types';

const MAIL_FILES = new Set(['.eml', '.mbox']);

/**
 * A Gmail id: 16 hex digits, the same for the same Message-ID on every machine and every day. Gmail numbers a thread
 * after its first message, so the id of a thread is the id of that message.
 */
export function gmailId(messageId: string): string {
  return createHash('sha256').update(messageId.trim()).digest('hex').slice(0, 16);
}

/**
 * Parses one mail.
 * @param raw the mail as it came over the wire (RFC 5322)
 * @param receivedAt ms since 1970; used when the mail carries no readable Date
 */
export async function readMail(raw: Buffer | string, receivedAt = 0): Promise<Mail> {
  const bytes = typeof raw === 'string' ? Buffer.from(raw) : raw;
  const email = await PostalMime.parse(bytes);
  const ownId = email.messageId ?? `<${createHash('sha256').update(bytes).digest('hex')}@no-message-id>`;
  const rootId = email.references?.match(/<[^<>]+>/)?.[0] ?? email.inReplyTo?.match(/<[^<>]+>/)?.[0] ?? ownId;
  const sentAt = Date.parse(email.date ?? '');
  return {
    id: gmailId(ownId),
    threadId: gmailId(rootId),
    date: Number.isNaN(sentAt) ? receivedAt : sentAt,
    headers: email.headers.map(({ originalKey, value }) => ({ name: originalKey, value: value.trim() })),
    plainBody: email.text ?? '',
    htmlBody: email.html ?? '',
    attachments: email.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? '',
      contentType: mimeType,
      size: typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength,
    })),
  };
}

/** The mails of one `.eml` or `.mbox` file, in the order of the file. Throws a sentence when it can't be read. */
export async function readMailFile(path: string): Promise<Mail[]> {
  const [file, { mtimeMs }] = await Promise.all([readFile(path), stat(path)]).catch((error: NodeJS.ErrnoException) => {
    throw new Error(error.code === 'ENOENT' ? `There is no mail at ${path}.` : `${path} can't be read: ${error.code}.`);
  });
  if (file.length === 0) throw new Error(`${path} is empty.`);
  const raws = isMbox(path, file) ? splitMbox(file) : [file];
  return Promise.all(raws.map((raw) => readMail(raw, Math.floor(mtimeMs))));
}

/** Every mail in a folder's `.eml` and `.mbox` files, newest first. Throws a sentence when there is none. */
export async function readMailFolder(path: string): Promise<Mail[]> {
  const names = await readdir(path).catch(() => {
    throw new Error(`There is no folder at ${path}.`);
  });
  const files = names.filter((name) => MAIL_FILES.has(extname(name).toLowerCase())).sort();
  if (files.length === 0) throw new Error(`${path} holds no .eml or .mbox file.`);
  return (await Promise.all(files.map((name) => readMailFile(join(path, name)))))
    .flat()
    .sort((a, b) => b.date - a.date);
}

/**
 * The mails of the thread that `mail` belongs to, oldest first, out of `all`.
 */
export function threadOf(mail: Mail, all: Mail[]): Mail[] {
  return all.filter(({ threadId }) => threadId === mail.threadId).sort((a, b) => a.date - b.date);
}

/**
 * The sample inbox, newest first, with every date moved so that the newest mail came in ten minutes before `nowMs`.
 */
export async function sampleMail(nowMs: number): Promise<Mail[]> {
  const written = await readMailFolder(join(__dirname, 'samples'));
  const newest = Math.max(...written.map(({ date }) => date));
  const shift = nowMs - 10 * 60_000 - newest;
  return written.map((mail) => ({
    ...mail,
    date: mail.date + shift,
    headers: mail.headers.map(({ name, value }) => ({ name, value: shiftDates(value, shift) })),
  }));
}

/** RFC 5322 §3.3, as mail servers write it: `Thu, 19 Nov 2026 09:12:44 +0000`. */
const MAIL_DATE = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}/g;

function shiftDates(headerValue: string, shiftMs: number): string {
  return headerValue.replace(MAIL_DATE, (written) => mailDate(Date.parse(written) + shiftMs));
}

/** A time in the form of a Date header, in UTC. `ms` since 1970. */
export function mailDate(ms: number): string {
  return new Date(ms).toUTCString().replace('GMT', '+0000');
}

function isMbox(path: string, file: Buffer): boolean {
  return extname(path).toLowerCase() === '.mbox' || file.subarray(0, 5).toString('latin1') === 'From ';
}

/**
 * Cuts a mailbox at its `From ` lines and takes back the quoting of such lines in bodies (the mboxrd form, which Google
 * Takeout writes). Works on bytes: every mail has an encoding of its own.
 */
function splitMbox(file: Buffer): Buffer[] {
  return file
    .toString('latin1')
    .split(/(?:^|\r?\n)From [^\r\n]*\r?\n/)
    .filter((mail) => mail.trim() !== '')
    .map((mail) => Buffer.from(mail.replace(/^>(>*From )/gm, '$1'), 'latin1'));
}
