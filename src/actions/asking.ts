/**
 * What one asks a colleague for who may do it, as the subject of a mail. A person reads its beginning, the add-on what stands in
 * brackets at its end: `Please: Refund $10.00, Mona (tillside refund ch_… cus_… acct_… live 9cK2e7Qa amount=1000usd reason:none
 * 3Fq0aZ1x)`. The word before what the form says is this request's own. Amounts are in minor units, so that no language reads
 * another one. The last word is a digest of all before it, so that what was cut, answered, forwarded or written anew says nothing.
 * It is no signature: who may ask is for `people/asker.ts` to say. Pure.
 */
import type { Money } from '../billing/money';
import { oneLine, shortened } from '../language/direction';
import type { Writer } from '../language/writer';
import { holdsKey } from '../secret';
import type { Sent } from './form';

export interface Asking {
  /** By its name. */
  action: string;
  object: string;
  customer: string;
  /** `acct_…` */
  account: string;
  mode: 'live' | 'test';
  /** Eight characters that tell it from any other request, also for the same. */
  ask: string;
  /** What the form says, amounts as `minorUnits` has them; empty for what stands in it at first and was taken out. */
  says: Sent;
}

type Digest = (text: string) => string;

/** Before an amount in minor units: nobody types it. */
const mark = '\u0001';

/** In the place of the agent's way to write amounts: the same in every language. */
export const minorUnits = ({ minor, currency }: Money) => `${mark}${minor}${currency}`;

/** What the form says, with amounts as the reader writes them. */
export function typedOut(says: Sent, write: Pick<Writer, 'typed'>): Sent {
  return Object.fromEntries(
    Object.entries(says).map(([name, value]) => {
      const [, minor, currency] = amountShape.exec(value) ?? [];
      return [name, minor && currency ? write.typed({ minor: Number(minor), currency }) : value];
    }),
  );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is the mark
const amountShape = /^\u0001([1-9]\d{0,14})([a-z]{3})$/;
/** Whether this that a form says is an amount. */
export const isAmount = (said: string) => amountShape.test(said);

const wordShape = /^([A-Za-z]\w{0,39})(?:=([1-9]\d{0,14}[a-z]{3})|:([\w.!~*'%-]{0,240}))$/;

/** As words without blanks. What is longer than a subject should be is left for the form to ask. */
export function written(says: Sent): string {
  const words = Object.entries(says).map(([name, value]) => {
    const [amount] = amountShape.exec(value) ?? [];
    return amount ? `${name}=${amount.slice(1)}` : `${name}:${encoded(value)}`;
  });
  const fitting = words.filter((word) => wordShape.test(word));
  const text = fitting.join(' ');
  return text.length > maxWritten || holdsKey(decoded(text) ?? '') ? '' : text;
}

const maxWritten = 500;

const encoded = (value: string) => encodeURIComponent(value.replace(/\p{Cs}/gu, '')).replace(/[()]/g, percent);
const percent = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** null where anything in it was not written by `written`. */
export function readSays(text: string): Sent | null {
  const said: [string, string][] = [];
  for (const word of text === '' ? [] : text.split(' ')) {
    const [, name = '', amount, value = ''] = wordShape.exec(word) ?? [];
    const means = amount ? `${mark}${amount}` : decoded(value);
    const isAsWritten = name !== '' && (amount !== undefined || (means !== null && encoded(means) === value));
    if (means === null || !isAsWritten || said.some(([each]) => each === name)) return null;
    said.push([name, means]);
  }
  return Object.fromEntries(said);
}

/** `head`: what a person reads. */
export function askingSubject(head: string, asking: Asking, digest: Digest): string {
  const { action, object, customer, account, mode, ask, says } = asking;
  const plain = shortened(oneLine(head.replace(/[()]/g, ' ')), maxHead)
    .replace(/\s+/g, ' ')
    .trim();
  const words = [action, object, customer, account, mode, ask, written(says)].filter(Boolean).join(' ');
  const text = `${plain} (tillside ${words}`;
  return `${text} ${checked(text, digest)})`;
}

const maxHead = 150;
const maxSubject = 1_000;

/** Of a new request. `id`: anything that was never there before. */
export const askOf = (id: string) => id.replace(/\W/g, '').slice(-8);

export const isAsk = (text: string) => /^\w{8}$/.test(text);

const checked = (text: string, digest: Digest) => digest(text.normalize('NFC')).replace(/\W/g, '_').slice(0, 8);

const shape =
  /^([^()]+ \(tillside ([A-Za-z]{2,30}) (\w{3,255}) (\w{3,255}) (acct_\w{1,255}) (live|test) (\w{8})((?: [^\s()]+)*)) (\w{8})\)$/;

/** null for any other subject. */
export function readAsking(subject: string, digest: Digest): Asking | null {
  // Long ones are folded into lines on their way.
  const text = subject
    .slice(0, maxSubject + 1)
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length > maxSubject) return null;
  const [, whole = '', action = '', object = '', customer = '', account = '', mode, ask = '', words = '', check] =
    shape.exec(text) ?? [];
  const says = readSays(words.trim());
  if (!says || (mode !== 'live' && mode !== 'test') || checked(whole, digest) !== check) return null;
  return { action, object, customer, account, mode, ask, says };
}
