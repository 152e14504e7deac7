/**
 * Numbers of invoices and receipts in what people type and write: an invoice's is the customer's prefix, of 1 to 12 characters
 * (`invoice_prefix`), or the account's, and a number in sequence; a receipt's is two times four digits. Pure.
 */
import { once } from '../once';

const prefix = '[A-Z0-9]{1,12}(?:-[A-Z0-9]{1,12})*';
const typed = `${prefix}-\\d{3,}`;
/** After a word for it a receipt's is known even with a blank in it. */
const called = `(?:${typed}|\\d{4} \\d{4})`;
/** One or two digits in sequence, as in numbers that a business gives itself: as likely a part of somebody's name. */
const shortShape = once(() => new RegExp(`^${prefix}-\\d{1,2}$`, 'i'));
const wholeShape = once(() => new RegExp(`^${typed}$`, 'i'));
/** As Stripe prints them. In other words' company two numbers with a dash are more often a telephone's. */
const printedShape = once(
  () => new RegExp(`(?<![A-Za-z0-9-])(?:(?=[A-Z0-9]*[A-Z])${prefix}-\\d{4,}|\\d{4}-\\d{4})(?![A-Za-z0-9-])`, 'g'),
);
/** `ISO-9001`: as likely a word with a year or a number of its own. */
const wordShape = /^[A-Z]{2,6}-\d{4}$/;

/** What invoices and receipts are called, where it may stand right before the number; short words only before a mark. */
const calledSo =
  'invoices?|receipts?|credit notes?|rechnung(?:en)?|rechnungs-?(?:nummern?|nr)|(?:gutschrift|beleg|quittung)(?:s?-?(?:nummer|nr))?|factures?|' +
  're[cç]us?|facturas?|recibos?|fattur[ae]|ricevut[ae]|fatura|nota fiscal|factuur(?:nummer)?|fa[kc]tura(?:nummer|nr)?|kvitto|kvittering|' +
  'rachunek|paragon|lasku|kuitti|makbuz|sz[aá]mla|сч[её]т|квитанция|請求書|請求|領収書|領収証|インボイス|发票|發票|收据|收據|청구서|영수증|' +
  '(?:inv|bill|rg|nr|no|re-?nr|rg\\.?-?nr)(?![A-Za-z0-9-])|#|\\bn\\s?[.°º]{1,2}o?';
// No word in two ways: many in a row would take for ever.
const numberedSo = 'number|nummer|n[uú]m(?:ero|éro)?|nr|no|n|番号|号|號|번호';
const gap = `(?:[\\s:.,_=#°º()[\\]"'/-]|(?:${numberedSo})(?![A-Za-z0-9-]))*`;
const another = `(?:\\s*(?:[,;&+/]|\\b(?:and|und|et|y|e|en|och|og|i)\\b|と|和)\\s*#?${called})*`;
const calledShape = once(
  () => new RegExp(`(?<![A-Za-z])(?:${calledSo})${gap}(${called}${another})(?![A-Za-z0-9-])`, 'gi'),
);

/** With the dashes that people type, and without a credit note's own end: what is before it is the invoice's. */
function plainly(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(?<=[A-Z0-9])[\u2010-\u2015\u2212](?=[A-Z0-9])/gi, '-')
    .replace(/(-\d{3,})-CN-\d+/gi, '$1');
}

/** Those that a word or a mark says to be one, as they were written. */
function calledIn(text: string): string[] {
  return [...text.matchAll(calledShape())]
    .flatMap(([, numbers = '']) => numbers.match(new RegExp(called, 'gi')) ?? [])
    .map((number) => number.replace(' ', '-'));
}

/** Those in a subject, the likeliest first. */
export function numbersMentioned(subject: string): string[] {
  const text = plainly(subject);
  const called = calledIn(text).map((number) => number.toUpperCase());
  const printed: string[] = text.match(printedShape()) ?? [];
  const isWord = (number: string) => wordShape.test(number);
  return [...new Set([...called, ...printed.filter((each) => !isWord(each)), ...printed.filter(isWord)])];
}

/** One that somebody typed and that need be none: `A-1`. In capitals, as Stripe has them. */
export function shortNumberTyped(written: string): string | null {
  const closed = plainly(written)
    .replace(/^[\s#]+|\s+$/g, '')
    .replace(/\s*-\s*/g, '-');
  return shortShape().test(closed) ? closed.toUpperCase() : null;
}

/** Those that somebody typed to find; none where it is rather a name with a number in it. In capitals, as Stripe has them. */
export function numbersTyped(written: string): string[] {
  const text = plainly(written).trim();
  const closed = text.replace(/\s*-\s*/g, '-');
  if (wholeShape().test(closed)) return [closed.toUpperCase()];
  const parts = text.split(/(?:\s*[,;&/]\s*|\s+)(?:(?:and|und)\s+)?/);
  if (parts.every((part) => wholeShape().test(part))) return parts.map((part) => part.toUpperCase());
  const printed: string[] = text.match(printedShape()) ?? [];
  const found = [...calledIn(text), ...printed.filter((number) => !wordShape.test(number))];
  return [...new Set(found.map((number) => number.toUpperCase()))];
}
