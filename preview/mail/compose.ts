/** A mail made up from a few addresses, with the headers that Gmail shows on a mail that came in properly signed. */
import { addressParser } from 'postal-mime';
import type { Mail } from '../appsscript/types';
import { gmailId, mailDate } from './read';

export interface Composed {
  /** As one writes it: `jane@example.com`, `Jane Doe <jane@example.com>`, `"Doe, Jane" <jane@example.com>`. */
  from: string;
  to: string;
  cc?: string | undefined;
  replyTo?: string | undefined;
  subject: string;
  /** ms since 1970 */
  date: number;
  /** The mailbox that it was delivered to. */
  deliveredTo: string;
  /** Tells apart mails that are otherwise the same. */
  number?: number;
}

/**
 * The mail, in a thread of its own. The same input gives the same ids. Addresses are put into the headers as they are;
 * what is not ASCII becomes RFC 2047 encoded words, as mail programs send it.
 */
export function composeMail(composed: Composed): Mail {
  const { from, to, cc, replyTo, subject, date, deliveredTo } = composed;
  const sender = firstAddress(from);
  const domain = sender.includes('@') ? sender.slice(sender.lastIndexOf('@') + 1) : '';
  const id = gmailId(JSON.stringify([from, to, cc, replyTo, subject, date, composed.number ?? 0]));
  const server = domain === '' ? 'localhost' : `mail.${domain}`;
  return {
    id,
    threadId: id,
    date,
    headers: [
      { name: 'Delivered-To', value: deliveredTo },
      {
        name: 'Received',
        value: `from ${server} (${server}. [${SENDING_IP}]) by mx.google.com with ESMTPS id ${id} for <${deliveredTo}> (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256); ${mailDate(date)}`,
      },
      // Without a domain there is nothing that Google could check.
      ...(domain === '' ? [] : [{ name: 'Authentication-Results', value: passed(sender, domain) }]),
      { name: 'Return-Path', value: `<${sender}>` },
      { name: 'From', value: encodeAddresses(from) },
      ...(replyTo === undefined ? [] : [{ name: 'Reply-To', value: encodeAddresses(replyTo) }]),
      { name: 'To', value: encodeAddresses(to) },
      ...(cc === undefined ? [] : [{ name: 'Cc', value: encodeAddresses(cc) }]),
      { name: 'Subject', value: encodeText(subject) },
      { name: 'Date', value: mailDate(date) },
      { name: 'Message-ID', value: `<${id}@${server}>` },
      { name: 'MIME-Version', value: '1.0' },
      { name: 'Content-Type', value: 'text/plain; charset="UTF-8"' },
    ],
    plainBody: `${subject}\n`,
    htmlBody: '',
    attachments: [],
  };
}

/** An address of the block that is set aside for documentation (RFC 5737). */
const SENDING_IP = '192.0.2.25';

/** What Google writes when DKIM, SPF and DMARC all passed (RFC 8601, with Google's comments). */
function passed(sender: string, domain: string): string {
  return [
    'mx.google.com',
    `dkim=pass header.i=@${domain} header.s=s1 header.b=Q2hlY2tz`,
    `spf=pass (google.com: domain of ${sender} designates ${SENDING_IP} as permitted sender) smtp.mailfrom=${sender}`,
    `dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=${domain}`,
  ].join('; ');
}

function firstAddress(addresses: string): string {
  return addressParser(addresses, { flatten: true })[0]?.address ?? '';
}

/** A header is one line: line breaks inside a value would start another header. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

function encodeAddresses(addresses: string): string {
  const line = oneLine(addresses);
  if (isAscii(line)) return line;
  return addressParser(line, { flatten: true })
    .map(({ name, address }) => (name === '' ? address : `${encodeText(name)} <${address}>`))
    .join(', ');
}

/** Encoded words of RFC 2047 §2: at most 75 characters each, cut between characters, joined by a blank. */
function encodeText(text: string): string {
  const line = oneLine(text);
  if (isAscii(line) && !line.includes('=?')) return line;
  const words: string[] = [''];
  for (const character of line) {
    const word = words.at(-1) + character;
    if (Buffer.byteLength(word) > 45) words.push(character);
    else words[words.length - 1] = word;
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join(' ');
}
