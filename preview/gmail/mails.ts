/** A stored mail as an inbox shows it: names and addresses decoded, one line of its text. */
import { type Address, addressParser, decodeWords } from 'postal-mime';
import type { Mail } from '../appsscript/types';
import type { MailSummary, OpenMail } from './api';

const SNIPPET_LENGTH = 140;

export function summary(mail: Mail): MailSummary {
  const from = mailboxes(header(mail, 'From'))[0];
  return {
    id: mail.id,
    fromName: from?.name || from?.address || '(unknown sender)',
    fromAddress: from?.address ?? '',
    subject: decodeWords(header(mail, 'Subject')).trim() || '(no subject)',
    snippet: snippet(mail),
    date: mail.date,
    hasAttachments: mail.attachments.length > 0,
  };
}

export function openMail(mail: Mail): OpenMail {
  return {
    ...summary(mail),
    to: people(mail, 'To'),
    cc: people(mail, 'Cc'),
    replyTo: people(mail, 'Reply-To'),
    plainBody: mail.plainBody,
    hasHtml: mail.htmlBody !== '',
    attachments: mail.attachments,
  };
}

/** The first value of a header, unfolded; empty when there is none. */
function header(mail: Mail, name: string): string {
  const found = mail.headers.find((h) => h.name.toLowerCase() === name.toLowerCase());
  return (found?.value ?? '').replace(/\r?\n[ \t]+/g, ' ');
}

function mailboxes(value: string): { name: string; address: string }[] {
  return addressParser(value)
    .flatMap((entry: Address) => entry.group ?? [entry])
    .map((m) => ({ name: decodeWords(m.name ?? '').trim(), address: m.address ?? '' }));
}

/** `Ada <ada@example.com>, bob@example.com` */
function people(mail: Mail, name: string): string {
  return mailboxes(header(mail, name))
    .map((m) => (m.name === '' ? m.address : `${m.name} <${m.address}>`))
    .join(', ');
}

function snippet(mail: Mail): string {
  const text = mail.plainBody !== '' ? mail.plainBody : withoutTags(mail.htmlBody);
  return text.replace(/\s+/g, ' ').trim().slice(0, SNIPPET_LENGTH);
}

/** Only for the snippet, which is drawn as text: nothing depends on its being safe HTML. */
function withoutTags(html: string): string {
  return html
    .replace(/<(style|script|title)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
