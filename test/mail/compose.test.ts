import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import PostalMime, { addressParser } from 'postal-mime';
import type { Mail } from '../../preview/appsscript/types';
import { composeMail } from '../../preview/mail/compose';
import { readMail } from '../../preview/mail/read';

const base = {
  from: 'jane@example.com',
  to: 'support@acme.example',
  subject: 'Hello',
  date: Date.UTC(2026, 10, 20, 10, 42),
  deliveredTo: 'agent@acme.example',
};
const rawOf = ({ headers, plainBody }: Mail) =>
  `${headers.map(({ name, value }) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${plainBody}`;
const header = ({ headers }: Mail, name: string) => headers.find((entry) => entry.name === name)?.value;
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('a mail made up from addresses', () => {
  it('comes in as a mail that passed the checks of the domain it is from', () => {
    const mail = composeMail({ ...base, from: 'Jane Doe <jane@example.com>' });
    expect(header(mail, 'From')).toBe('Jane Doe <jane@example.com>');
    expect(header(mail, 'Return-Path')).toBe('<jane@example.com>');
    expect(header(mail, 'Authentication-Results')).toMatch(
      /^mx\.google\.com; dkim=pass header\.i=@example\.com .*spf=pass .*smtp\.mailfrom=jane@example\.com; dmarc=pass .*header\.from=example\.com$/,
    );
    expect(header(mail, 'Delivered-To')).toBe('agent@acme.example');
  });

  it('from no address at all was checked by nobody', () => {
    const mail = composeMail({ ...base, from: 'Somebody' });
    expect(header(mail, 'From')).toBe('Somebody');
    expect(header(mail, 'Authentication-Results')).toBeUndefined();
  });

  it('has Cc and Reply-To only when they are given', () => {
    expect(header(composeMail(base), 'Cc')).toBeUndefined();
    expect(header(composeMail(base), 'Reply-To')).toBeUndefined();
    const mail = composeMail({ ...base, cc: 'a@x.example, b@x.example', replyTo: 'c@x.example' });
    expect(header(mail, 'Cc')).toBe('a@x.example, b@x.example');
    expect(header(mail, 'Reply-To')).toBe('c@x.example');
  });

  it('is a mail of its own for each number', () => {
    const ids = [1, 2, 2].map((number) => composeMail({ ...base, number }).id);
    expect(new Set(ids).size).toBe(2);
    expect(ids[0]).toMatch(/^[0-9a-f]{16}$/);
  });

  it('cannot be made to carry other headers by line breaks', async () => {
    const mail = await readMail(
      rawOf(composeMail({ ...base, subject: 'a\r\nBcc: x@evil.example', from: 'a@x\nCc: b@x' })),
    );
    const names = mail.headers.map(({ name }) => name);
    expect(names).not.toContain('Bcc');
    expect(names).not.toContain('Cc');
  });

  it('is read back by a mail parser as it was written, whatever the words', async () => {
    const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.string({ maxLength: 80 }));
    const name = words.map((text) => oneLine(text.replace(/[^\p{L}\p{M}\p{N} ]/gu, ''))).filter((text) => text !== '');
    const address = fc.emailAddress({ size: 'small' }).filter((text) => /^[\w.@-]+$/.test(text));
    await fc.assert(
      fc.asyncProperty(words, name, address, async (subject, fromName, fromAddress) => {
        const composed = composeMail({ ...base, subject, from: `${fromName} <${fromAddress}>` });
        const raw = rawOf(composed);
        const read = await readMail(raw);
        expect(read.headers).toEqual(composed.headers);
        expect(read.date).toBe(base.date);
        const email = await PostalMime.parse(raw);
        expect(email.subject ?? '').toBe(oneLine(subject));
        expect(email.from).toEqual({ name: fromName, address: fromAddress });
        for (const { value } of composed.headers) expect(value).toMatch(/^[\x20-\x7e]*$/);
        for (const word of header(composed, 'Subject')?.match(/=\?UTF-8\?B\?\S*\?=/g) ?? []) {
          expect(word.length).toBeLessThanOrEqual(75);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keeps every address of a list whose names need encoding', () => {
    const mail = composeMail({ ...base, cc: 'Zoë <z@x.example>, "Ó, B" <b@x.example>' });
    expect(addressParser(header(mail, 'Cc') ?? '', { flatten: true })).toEqual([
      { name: 'Zoë', address: 'z@x.example' },
      { name: 'Ó, B', address: 'b@x.example' },
    ]);
  });
});
