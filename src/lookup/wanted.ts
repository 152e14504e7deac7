/** What somebody typed or pasted to find a customer by, or wrote into a subject. Pure. */

import { westernDigits } from '../digits';
import { once } from '../once';
import { mailboxes } from '../people/address';
import { holdsKey } from '../secret';
import type { OfCharge, OwnedObject } from '../stripe/owners';
import { numbersMentioned, numbersTyped, shortNumberTyped } from './numbers';

/** What was typed, as far as it can be told. */
export type Wanted =
  | { kind: 'email'; address: string }
  | { kind: 'customer' | OfCharge | OwnedObject; id: string }
  /** Of invoices or receipts; at least one. */
  | { kind: 'invoiceNumber'; numbers: readonly string[] }
  | { kind: 'phone'; typed: string; digits: string }
  /** Digits and dashes: an invoice's or receipt's number as well as a telephone's. */
  | { kind: 'numberOrPhone'; typed: string; digits: string }
  | { kind: 'name'; name: string }
  /** `A-1`: an invoice's number, or a part of a name. */
  | { kind: 'numberOrName'; name: string; number: string }
  /** Somebody pasted a key here: it goes nowhere. */
  | { kind: 'key' }
  /** A card's whole number: it goes nowhere either. */
  | { kind: 'cardNumber' }
  /** Of an account that may be connected to this one. */
  | { kind: 'account'; id: string }
  /** Of an object of Stripe's that leads to no customer. */
  | { kind: 'otherId' }
  | { kind: 'unclear' };

const idKinds = {
  cus: 'customer',
  sub: 'subscription',
  sub_sched: 'schedule',
  ch: 'charge',
  py: 'charge',
  pi: 'paymentIntent',
  pm: 'paymentMethod',
  in: 'invoice',
  ii: 'invoiceItem',
  re: 'refund',
  pyr: 'refund',
  dp: 'dispute',
  du: 'dispute',
  cs_test: 'checkoutSession',
  cs_live: 'checkoutSession',
} as const;
const id = /(?<![A-Za-z0-9])(cus|sub_sched|sub|ch|pyr|py|pi|pm|in|ii|re|dp|du|cs_test|cs_live)_([A-Za-z0-9]{6,})\b/;
/** As Stripe makes them: `prod_Qx4…`. */
const otherId = /^(?:[a-z]{2,12}_){1,3}(?=[a-z]*[A-Z0-9])[A-Za-z0-9]{8,}$/;

/** UrlFetchApp takes no URL of more than 2,082 characters, and nobody's name is as long. */
const maxTyped = 200;

export function readWanted(typed: string): Wanted {
  const plain = plainly(typed);
  if (holdsKey(typed)) return { kind: 'key' };
  if (holdsCardNumber(plain)) return { kind: 'cardNumber' };
  const text = plain.slice(0, maxTyped);
  const bare = text.replace(/^[\s"'<>()[\]{},;:.*`]+|[\s"'<>()[\]{},;:.*`]+$/g, '');
  const found = idIn(text);
  if (found && (isUrl(text) || !text.includes('@'))) return found;
  const address = addressIn(text) ?? addressIn(bare);
  if (address) return { kind: 'email', address };
  if (found) return found;
  const [, account] = /^(?:https?:\S+\/accounts\/)?(acct_[A-Za-z0-9]{6,})(?:[/?#]|$)/.exec(bare) ?? [];
  if (account) return { kind: 'account', id: account };
  if (isUrl(text)) return { kind: 'unclear' };
  if (otherId.test(bare)) return { kind: 'otherId' };
  const phone = phoneIn(text);
  const digits = bare.replace(/\D/g, '');
  if (/^[\d-]+$|^\d{4} \d{4}$/.test(bare) && digits.length >= 7 && /\D/.test(bare))
    return { kind: 'numberOrPhone', typed: bare, digits };
  const numbers = numbersTyped(bare);
  if (numbers.length > 0) return { kind: 'invoiceNumber', numbers };
  if (phone) return phone;
  const name = withoutSecret(typed.trim().slice(0, maxTyped))
    .replace(/^[<"'“”„«»\s]+|[>"'“”„«»\s]+$/g, '')
    .replace(/\s+/g, ' ');
  const number = shortNumberTyped(bare);
  if (number !== null) return { kind: 'numberOrName', name, number };
  return /[\p{L}\p{N}\p{S}]/u.test(name) ? { kind: 'name', name } : { kind: 'unclear' };
}

/**
 * Without what comes along with pasted text: marks that nobody sees, other scripts' digits, letters of full width, brackets and
 * commas, printers' quotes and dashes.
 */
function plainly(typed: string): string {
  const text = westernDigits(typed)
    .replace(/\p{Cf}/gu, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[“”„‟«»]/g, '"')
    .replace(/‹/g, '<')
    .replace(/›/g, '>')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[「」『』【】〔〕〈〉《》]/g, ' ')
    .replace(/(?<=\S)。(?=\S)/g, '.')
    .replace(/[、。]/g, ',')
    .replace(/[\s.,;:!?]+$/, '');
  return withoutSecret(text).trim();
}

const isUrl = (text: string) => /^https?:\/\//i.test(text);

/** Also where a line break or a blank came into it. */
function idIn(pasted: string): Wanted | null {
  // `…?destination=%2Fcustomers%2Fcus_…`
  const text = isUrl(pasted) ? unescaped(pasted) : pasted;
  const closed = text.replace(/["'\s]/g, '');
  const [, kind, tail] =
    id.exec(text) ?? (/^[a-z]{2,3}(?:_(?:test|live|sched))?_[A-Za-z0-9]+$/.exec(closed) && id.exec(closed)) ?? [];
  return kind ? { kind: idKinds[kind as keyof typeof idKinds], id: `${kind}_${tail}` } : null;
}

const phoneWords =
  'tel|phone|telephone|telefon|téléphone|tél|teléfono|telefone|telefono|mobile|mobil|mob|cell|fax|whatsapp|sms|電話|携帯';
const phoneShape = once(
  () =>
    new RegExp(
      `^(?:(?:${phoneWords})[\\s.:]*)?([+(]?\\d[\\d\\s().\\-/]*?)(?:[\\s,;]*(?:ext(?:ension)?|x|dw|durchwahl|poste)[\\s.:]*\\d+)?$`,
      'i',
    ),
);

/** `12/11/2026`, `2026-11-12`. */
const dateShape = /^(?:\d{1,2}([./-])\d{1,2}\1\d{4}|\d{4}([./-])\d{1,2}\2\d{1,2})$/;

function phoneIn(text: string): Wanted | null {
  if (dateShape.test(text)) return null;
  const [, number = ''] = phoneShape().exec(unescaped(text)) ?? [];
  // `+49 (0)30`: the 0 is for those who call within the country.
  const digits = number.replace(/(?<=\+.*)\(0\)/, '').replace(/\D/g, '');
  return digits.length >= 7 ? { kind: 'phone', typed: number.trim(), digits } : null;
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

/** As mail programs copy it: with a name, in angle brackets, as a link, with a comma behind it, or spelled out. */
function addressIn(text: string): string | null {
  if (isUrl(text)) return /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}.-]+\.[\p{L}\p{N}-]+/u.exec(unescaped(text))?.[0] ?? null;
  const plain = (text.includes('@') ? text : unescaped(text))
    .replace(/^mailto:([^?]*).*$/is, (_, to: string) => unescaped(to))
    .replace(/\s*[([{]\s*(?:at|ät|@)\s*[)\]}]\s*/gi, '@')
    .replace(/\s*[([{]\s*(?:dot|punkt|\.)\s*[)\]}]\s*/gi, '.')
    .replace(/^["'*`]+|["'*`/]+$/g, '');
  const [first] = mailboxes(plain);
  if (first && isWithDomain(first.address)) return first.address;
  return plain.split(/[\s<>()[\],;:"]+/).find(isWithDomain) ?? null;
}

const isWithDomain = (text: string) => /^[^@]+@[^@]*[^@.]\.[^@.]+$/.test(text);

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The name, where nothing but whole names can be searched for, else null: Stripe finds a part of three characters or more. */
export function wholeName(wanted: Wanted): string | null {
  return wanted.kind === 'name' && [...wanted.name].length < 3 ? wanted.name : null;
}

const maxMentioned = 3;
/** Longer subjects are nothing that a person wrote. */
const maxSubject = 1_000;

/** What the sender claims that it is about, by ids and numbers; `key` for a subject that holds one: nothing of it is used. */
export type Mentioned = readonly string[] | 'key';

export function mentionedIn(subject: string): Mentioned {
  if (holdsKey(subject)) return 'key';
  const text = subject.slice(0, maxSubject).replace(/\p{Cf}/gu, '');
  const ids = text.match(/\b(?:acct|cus|sub|ch|pyr?|pi|pm|in|ii|re|dp|du|cs_test|cs_live)_[A-Za-z0-9]{8,}\b/g) ?? [];
  return [...new Set([...ids, ...numbersMentioned(text)])].slice(0, maxMentioned);
}
