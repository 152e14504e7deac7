import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Mail } from '../../preview/appsscript/types';
import { readMail, readMailFile, readMailFolder, sampleMail, threadOf } from '../../preview/mail/read';
import { temporaryFolder, writeFiles } from '../fixtures/folder';

const eml = (...lines: string[]) => lines.join('\r\n');
const values = (mail: Mail, name: string) =>
  mail.headers.filter((header) => header.name.toLowerCase() === name.toLowerCase()).map(({ value }) => value);

const all = temporaryFolder();

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(all, 'mail-'));
  writeFiles(folder, files);
  return folder;
}

describe('a mail file', () => {
  it('keeps header values raw, in order, unfolded and as often as they appear', async () => {
    const mail = await readMail(
      eml(
        'Received: by b',
        'RECEIVED: by a',
        'Subject: =?UTF-8?Q?=C3=A9?=',
        ' and more',
        'From: "Doe, J" <j@x.example>',
        '',
        'hi',
      ),
    );
    expect(mail.headers).toEqual([
      { name: 'Received', value: 'by b' },
      { name: 'RECEIVED', value: 'by a' },
      { name: 'Subject', value: '=?UTF-8?Q?=C3=A9?= and more' },
      { name: 'From', value: '"Doe, J" <j@x.example>' },
    ]);
    expect(mail.plainBody.trim()).toBe('hi');
  });

  it('has ids like those of Gmail, always the same for the same Message-ID', async () => {
    const [one, again, other] = await Promise.all([
      readMail(eml('Message-ID: <a@x>', '', 'one')),
      readMail(eml('Message-ID: <a@x>', '', 'differently transported')),
      readMail(eml('Message-ID: <b@x>', '', 'one')),
    ]);
    expect(one.id).toMatch(/^[0-9a-f]{16}$/);
    expect(again.id).toBe(one.id);
    expect(other.id).not.toBe(one.id);
  });

  it('belongs to the thread of the first message it refers to', async () => {
    const [first, second, third, replyOnly] = await Promise.all([
      readMail(eml('Message-ID: <1@x>', 'Date: Fri, 13 Nov 2026 10:00:00 +0000', '', '')),
      readMail(eml('Message-ID: <2@x>', 'References: <1@x>', 'Date: Sun, 15 Nov 2026 10:00:00 +0000', '', '')),
      readMail(eml('Message-ID: <3@x>', 'References: <1@x> <2@x>', 'Date: Sat, 14 Nov 2026 10:00:00 +0000', '', '')),
      readMail(eml('Message-ID: <4@x>', 'In-Reply-To: <1@x>', 'Date: Mon, 16 Nov 2026 10:00:00 +0000', '', '')),
    ]);
    expect(first.threadId).toBe(first.id);
    const inbox = [replyOnly, second, third, first, await readMail(eml('Message-ID: <9@x>', '', ''))];
    expect(threadOf(second, inbox)).toEqual([first, third, second, replyOnly]);
  });

  it('takes its date from the Date header, else from the moment it came in', async () => {
    expect((await readMail(eml('Date: Fri, 13 Nov 2026 10:00:00 +0100', '', ''))).date).toBe(Date.UTC(2026, 10, 13, 9));
    expect((await readMail(eml('Date: soon', '', ''), 77)).date).toBe(77);
    expect((await readMail(eml('Subject: none', '', ''), 77)).date).toBe(77);
  });

  it('lists attachments with the size of their content', async () => {
    const mail = await readMail(
      eml(
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: application/pdf; name="a.pdf"',
        'Content-Disposition: attachment; filename="a.pdf"',
        'Content-Transfer-Encoding: base64',
        '',
        'QUJDREU=',
        '--b--',
      ),
    );
    expect(mail.attachments).toEqual([{ name: 'a.pdf', contentType: 'application/pdf', size: 5 }]);
  });
});

describe('a mailbox file', () => {
  it('is cut into its mails, and quoted From lines are given back', async () => {
    const folder = folderWith({
      'all.mbox': [
        'From a@x Fri Nov 13 10:00:00 2026',
        'Message-ID: <1@x>',
        'Subject: one',
        '',
        '>From here on,',
        '>>From there',
        'a line of From inside',
        '',
        'From b@x Sat Nov 14 10:00:00 2026',
        'Message-ID: <2@x>',
        'Subject: two',
        '',
        'second',
        '',
      ].join('\n'),
    });
    const mails = await readMailFile(join(folder, 'all.mbox'));
    expect(mails.map((mail) => values(mail, 'Subject'))).toEqual([['one'], ['two']]);
    expect(mails[0]?.plainBody.trim()).toBe('From here on,\n>From there\na line of From inside');
  });

  it('keeps bytes of any encoding', async () => {
    const folder = folderWith({
      'box.mbox': 'From x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nGrüße 日本\n',
    });
    const [mail] = await readMailFile(join(folder, 'box.mbox'));
    expect(mail?.plainBody.trim()).toBe('Grüße 日本');
  });
});

describe('a folder of mail', () => {
  it('is read newest first, other files left aside', async () => {
    const folder = folderWith({
      'a.eml': eml('Subject: old', 'Date: Fri, 13 Nov 2026 10:00:00 +0000', '', ''),
      'b.EML': eml('Subject: new', 'Date: Sat, 14 Nov 2026 10:00:00 +0000', '', ''),
      'notes.txt': 'Subject: none',
    });
    expect((await readMailFolder(folder)).map((mail) => values(mail, 'Subject')[0])).toEqual(['new', 'old']);
  });

  it('that is missing, empty or unreadable is told in a sentence', async () => {
    const folder = folderWith({ 'empty.eml': '' });
    await expect(readMailFolder(join(folder, 'none'))).rejects.toThrow('There is no folder at');
    await expect(readMailFolder(folderWith({ 'a.txt': '' }))).rejects.toThrow('holds no .eml or .mbox file');
    await expect(readMailFile(join(folder, 'none.eml'))).rejects.toThrow('There is no mail at');
    await expect(readMailFile(join(folder, 'empty.eml'))).rejects.toThrow('is empty');
    await expect(readMailFile(folder)).rejects.toThrow("can't be read");
  });
});

describe('the sample inbox', () => {
  const now = Date.UTC(2027, 4, 5, 12);

  it('has just come in, whenever one looks', async () => {
    const mails = await sampleMail(now);
    expect(mails.length).toBeGreaterThanOrEqual(12);
    expect(mails[0]?.date).toBe(now - 600_000);
    for (const mail of mails) {
      expect(Date.parse(values(mail, 'Date')[0] ?? '')).toBe(mail.date);
      expect(values(mail, 'Received').join()).toContain('2027');
      expect(values(mail, 'Received').join()).not.toContain('2026');
    }
  });

  it('carries on every mail what Gmail adds to it', async () => {
    for (const mail of await sampleMail(now)) {
      expect(values(mail, 'Delivered-To')).toEqual(['agent@acme.example']);
      expect(values(mail, 'Authentication-Results').join()).toMatch(
        /^mx\.google\.com; .*spf=\w+ .*dmarc=\w+ .*header\.from=/,
      );
      expect(values(mail, 'Return-Path')).toHaveLength(1);
      expect(values(mail, 'Message-ID')).toHaveLength(1);
      expect(mail.plainBody + mail.htmlBody).not.toBe('');
    }
  });

  it('holds a thread, a forged sender, a rewritten one, a form, a list and an attachment', async () => {
    const mails = await sampleMail(now);
    const having = (test: (mail: Mail) => boolean) => mails.filter(test).length;
    expect(having((mail) => threadOf(mail, mails).length === 2)).toBe(2);
    expect(having((mail) => values(mail, 'Authentication-Results').join().includes('dmarc=fail'))).toBe(1);
    expect(having((mail) => values(mail, 'X-Original-Sender').length > 0)).toBe(1);
    expect(having((mail) => values(mail, 'From').join().includes('no-reply@'))).toBe(1);
    expect(having((mail) => values(mail, 'Precedence').join() === 'bulk')).toBe(1);
    expect(having((mail) => mail.htmlBody !== '' && mail.attachments.length > 0)).toBe(1);
  });
});
