/** What somebody typed or pasted to find a customer by, or wrote into a subject. Pure. */
import { holdsKey } from '../keys/parse';
import { mailboxes } from '../people/address';
import type { OfCharge, OwnedObject } from '../stripe/owners';

/** What was typed, as far as it can be told. */
export type Wanted =
  | { kind: 'email'; address: string }
  | { kind: 'customer' | OfCharge | OwnedObject; id: string }
  /** Of an invoice or a receipt. */
  | { kind: 'invoiceNumber'; number: string }
  | { kind: 'phone'; typed: string; digits: string }
  | { kind: 'name'; name: string }
  /** Somebody pasted a key here: it goes nowhere. */
  | { kind: 'key' }
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
  if (holdsKey(typed)) return { kind: 'key' };
  const text = typed.trim().slice(0, maxTyped);
  const address = addressIn(text);
  if (address) return { kind: 'email', address };
  const found = id.exec(text);
  if (found) return { kind: idKinds[found[1] as keyof typeof idKinds], id: found[0] };
  const number = numberShape.exec(text.replace(calledSo, ''))?.[0];
  if (number) return { kind: 'invoiceNumber', number: number.toUpperCase() };
  const digits = text.replace(/\D/g, '');
  if (digits.length >= 7 && /^[+(]?\d[\d\s().\-/]*$/.test(text)) return { kind: 'phone', typed: text, digits };
  const name = text.replace(/^[<"'\s]+|[>"'\s]+$/g, '');
  return [...name].length >= 2 ? { kind: 'name', name } : { kind: 'unclear' };
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
  /^(?:(?:invoice|receipt|rechnung|beleg|facture|re[cç]u|factura|recibo|fattura|ricevuta)\b)?[\s:.]*(?:(?:number|no|nr|num|n)\b[.º°]?)?[\s:]*#?\s*/i;

/** As Stripe prints them; two numbers with a dash are more often a telephone's. */
const numbersShape = /(?<![\w-])(?:(?=[A-Z0-9]*[A-Z])[A-Z0-9]{1,12}(?:-[A-Z0-9]+)*-\d{4,}|\d{4}-\d{4})(?![\w-])/g;
const maxMentioned = 3;
/** Longer subjects are nothing that a person wrote. */
const maxSubject = 1_000;

/** Ids and numbers that stand in a subject: what the sender claims it is about. */
export function mentionedIn(subject: string): string[] {
  const text = subject.slice(0, maxSubject);
  const ids = text.match(/\b(?:cus|sub|ch|py|pi|in|re|dp|du)_[A-Za-z0-9]{8,}\b/g) ?? [];
  return [...new Set([...ids, ...(text.match(numbersShape) ?? [])])].slice(0, maxMentioned);
}
