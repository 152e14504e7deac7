/** What somebody typed or pasted to find a customer by, or wrote into a subject. Pure. */

import { westernDigits } from '../digits';
import { mailboxes } from '../people/address';
import { holdsKey } from '../secret';
import type { OfCharge, OwnedObject } from '../stripe/owners';

/** What was typed, as far as it can be told. */
export type Wanted =
  | { kind: 'email'; address: string }
  | { kind: 'customer' | OfCharge | OwnedObject; id: string }
  /** Of an invoice or a receipt. */
  | { kind: 'invoiceNumber'; number: string }
  | { kind: 'phone'; typed: string; digits: string }
  /** Digits and dashes: an invoice's or receipt's number as well as a telephone's. */
  | { kind: 'numberOrPhone'; typed: string; digits: string }
  | { kind: 'name'; name: string }
  /** Somebody pasted a key here: it goes nowhere. */
  | { kind: 'key' }
  /** A card's whole number: it goes nowhere either. */
  | { kind: 'cardNumber' }
  | { kind: 'unclear' };

const idKinds = {
  cus: 'customer',
  sub: 'subscription',
  ch: 'charge',
  py: 'charge',
  pi: 'paymentIntent',
  pm: 'paymentMethod',
  in: 'invoice',
  re: 'refund',
  pyr: 'refund',
  dp: 'dispute',
  du: 'dispute',
  cs_test: 'checkoutSession',
  cs_live: 'checkoutSession',
} as const;
const id = /\b(cus|sub|ch|pyr|py|pi|pm|in|re|dp|du|cs_test|cs_live)_([A-Za-z0-9]{6,})\b/;

/** UrlFetchApp takes no URL of more than 2,082 characters, and nobody's name is as long. */
const maxTyped = 200;

export function readWanted(typed: string): Wanted {
  const plain = plainly(typed);
  if (holdsKey(typed)) return { kind: 'key' };
  if (holdsCardNumber(plain)) return { kind: 'cardNumber' };
  const text = plain.slice(0, maxTyped);
  const bare = text.replace(/^[\s"'<>()[\]{},;:.]+|[\s"'<>()[\]{},;:.]+$/g, '');
  const address = addressIn(text) ?? addressIn(bare);
  if (address) return { kind: 'email', address };
  const found = id.exec(text);
  if (found) return { kind: idKinds[found[1] as keyof typeof idKinds], id: found[0] };
  const number = numberShape.exec(bare.replace(calledSo, ''))?.[0];
  const digits = bare.replace(/\D/g, '');
  if (number && /^[\d-]+$/.test(bare) && digits.length >= 7) return { kind: 'numberOrPhone', typed: bare, digits };
  if (number) return { kind: 'invoiceNumber', number: number.toUpperCase() };
  if (digits.length >= 7 && /^[+(]?\d[\d\s().\-/]*$/.test(text)) return { kind: 'phone', typed: text, digits };
  const name = withoutSecret(typed.trim().slice(0, maxTyped)).replace(/^[<"'“”„«»\s]+|[>"'“”„«»\s]+$/g, '');
  return [...name].length >= 2 ? { kind: 'name', name } : { kind: 'unclear' };
}

/** Without what comes along with pasted text: marks that nobody sees, other scripts' digits, printers' quotes and dashes. */
function plainly(typed: string): string {
  const text = westernDigits(typed)
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛‹›]/g, "'")
    .replace(/[\s.,;:!?]+$/, '');
  return withoutSecret(text).trim();
}

/** A client secret is an id with a secret behind it, by which anyone can pay or read a payment: only the id is used. */
function withoutSecret(text: string): string {
  return text.replace(/(?:_client)?_secret_\w*/g, '');
}

/**
 * Whether a card's number stands in it: 13 to 19 digits, in groups or not, that pass the Luhn check (ISO/IEC 7812). None
 * begins with 0, and what has a + before it is a telephone's.
 */
function holdsCardNumber(text: string): boolean {
  const runs = text.match(/(?<![\w+])\d(?:[\s.-]{0,3}\d){12,}(?!\w)/g) ?? [];
  return runs.some((run) => {
    const groups = run.split(/\D+/);
    // The expiry date may stand behind it.
    return groups.some((_, start) =>
      groups.some((_, end) => {
        const digits = groups.slice(start, end + 1).join('');
        return /^[1-9]\d{12,18}$/.test(digits) && passesLuhn(digits);
      }),
    );
  });
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** As mail programs copy it: with a name, in angle brackets, as a link, with a comma behind it. */
function addressIn(text: string): string | null {
  const plain = text.replace(/^mailto:([^?]*).*$/is, (_, to: string) => unescaped(to)).replace(/^["']+|["']+$/g, '');
  const [first] = mailboxes(plain);
  return first && /@[^@]+\.[^@.]+$/.test(first.address) ? first.address : null;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * An invoice's number is the customer's prefix, of 1 to 12 characters (`invoice_prefix`), or the account's, and a number in
 * sequence; a receipt's is two times four digits.
 */
const numberShape = /^[A-Z0-9]{1,12}(?:-[A-Z0-9]+)*-\d{3,}$/i;
const calledSo =
  /^(?:(?:invoice|receipt|(?:rechnung|beleg|quittung)(?:s?-?(?:nummer|nr))?|facture|re[cç]u|factura|recibo|fattura|ricevuta)(?![\w-]))?[\s:.]*(?:(?:number|nummer|n[uú]m[eé]ro|num|nr|no|n\.\s?o|n)(?![\w-])[.°]?)?[\s:.]*#?\s*/i;

/** As Stripe prints them; two numbers with a dash are more often a telephone's. */
const numbersShape = /(?<![\w-])(?:(?=[A-Z0-9]*[A-Z])[A-Z0-9]{1,12}(?:-[A-Z0-9]+)*-\d{4,}|\d{4}-\d{4})(?![\w-])/g;
/** `ISO-9001`: as likely a word with a year or a number of its own. */
const wordShape = /^[A-Z]{2,6}-\d{4}$/;
const maxMentioned = 3;
/** Longer subjects are nothing that a person wrote. */
const maxSubject = 1_000;

/** What the sender claims that it is about, by ids and numbers; `key` for a subject that holds one: nothing of it is used. */
export type Mentioned = readonly string[] | 'key';

export function mentionedIn(subject: string): Mentioned {
  if (holdsKey(subject)) return 'key';
  // As they come from where a number must not break.
  const text = subject.slice(0, maxSubject).replace(/[\u2010\u2011]/g, '-');
  const ids = text.match(/\b(?:cus|sub|ch|py|pi|in|re|dp|du|cs_test|cs_live)_[A-Za-z0-9]{8,}\b/g) ?? [];
  const numbers: string[] = text.match(numbersShape) ?? [];
  const isWord = (number: string) => wordShape.test(number);
  const likely = [...numbers.filter((number) => !isWord(number)), ...numbers.filter(isWord)];
  return [...new Set([...ids, ...likely])].slice(0, maxMentioned);
}
