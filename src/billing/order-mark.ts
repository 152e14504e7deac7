/** The number of an order, an invoice or a booking, as merchants write it on their payments. Pure. */
import type { Charge } from '../stripe/resources/charge';
import type { CheckoutSession } from '../stripe/resources/checkout-session';
import { traceKeys } from '../stripe/trace';
import { type Money, toDecimal } from './money';

export type Ordered = 'order' | 'invoice' | 'cart' | 'booking' | 'reservation' | 'purchase';

/** `Order 1001`. */
export interface Mark {
  of: Ordered;
  value: string;
}

interface Written {
  charge: Pick<Charge, 'description' | 'metadata'>;
  sessions?: readonly CheckoutSession[] | null;
}

/** `order_id`, `orderNumber`, `Invoice no.`; not `parent_order_id`, which stands on each renewal. */
const keyShape =
  /^(order|invoice|cart|basket|booking|reservation|purchase)(id|no|nr|num|number|ref|reference|code|key)?$/;
/** By the words of people; German ones too. Without a # or the word “number” it may be how many were ordered. */
const textShape =
  /(?<!\p{L})(order|invoice|booking|reservation|purchase|bestellung|auftrag|rechnung|buchung|reservierung)(?:s?-?(?:number|nummer)|\s*(?:number|nummer|no\.?|nr\.?|id)(?!\p{L})|\s*(?=#))\s*[:#]?\s*([A-Z0-9][A-Z0-9-]*)/giu;

const names: Readonly<Record<string, Ordered>> = {
  order: 'order',
  invoice: 'invoice',
  cart: 'cart',
  basket: 'cart',
  booking: 'booking',
  reservation: 'reservation',
  purchase: 'purchase',
  bestellung: 'order',
  auftrag: 'order',
  rechnung: 'invoice',
  buchung: 'booking',
  reservierung: 'reservation',
};

/** Each kind once, as it stands in the metadata before the description. */
export function marksOf(payment: Written): Mark[] {
  const inMetadata = Object.entries(writtenOn(payment)).flatMap(([key, value]): Mark[] => {
    const [, what = '', isNamed] = keyShape.exec(plain(key)) ?? [];
    const of = names[what];
    return of && isNumber(value, isNamed ? 1 : 3) ? [{ of, value }] : [];
  });
  const inText = [...(payment.charge.description ?? '').matchAll(textShape)].flatMap(([, what = '', value = '']) => {
    const of = names[what.toLowerCase()];
    return of && isNumber(value, 3) ? [{ of, value }] : [];
  });
  const all = [...inMetadata, ...inText];
  return all.filter(({ of }, index) => all.findIndex((each) => each.of === of) === index);
}

/** What an order comes to in all; not the price of a seat, nor an amount, which may be that of each payment. */
const totalShape =
  /^(?:(?:order|invoice|cart|basket|booking|reservation|purchase|grand)?total(?:amount|value|price)?|amounttotal)$/;

const totalsOn = (payment: Written) =>
  Object.entries(writtenOn(payment)).filter(([key]) => totalShape.test(plain(key)));

/** Whether the merchant wrote down what the order comes to in all, and this paid just that: no part of it, then. */
export function isWholeOrder(payment: Written, amount: Money): boolean {
  const totals = totalsOn(payment);
  return totals.length > 0 && totals.every(([, value]) => value === toDecimal(amount));
}

/** Whether it can be a part of what the order comes to in all: that is written down, and not this amount in any writing. */
export function mayBePart(payment: Written, amount: Money): boolean {
  const writings = [String(amount.minor), toDecimal(amount).replace('.', ''), toDecimal(amount).replace(/\.0+$/, '')];
  return totalsOn(payment).some(([, value]) => !writings.includes(value.replace(/\D/g, '')));
}

/** A year or a day is no number of an order. */
function isNumber(value: string, least: number): boolean {
  return value.length >= least && /[1-9]/.test(value) && !/^(19|20)\d\d(-\d\d){0,2}$/.test(value);
}

const plain = (key: string) => key.toLowerCase().replace(/[^\p{L}]/gu, '');

/** What tells one try from another of the same thing. */
const ofTheTry = /attempt|retry|request|nonce|idempotency|trace|timestamp|createdat|session|useragent|ipaddress|^ip$/;

/** All that the merchant's own system wrote on it, as one text to compare; not what differs with each try, nor what this add-on writes. */
export function said(payment: Written): string {
  const ours: readonly string[] = Object.values(traceKeys);
  const entries = Object.entries(writtenOn(payment)).filter(
    ([key]) => !ofTheTry.test(plain(key)) && !ours.includes(key),
  );
  return entries
    .map(([key, value]) => `${key}: ${value}`)
    .sort()
    .join('\n');
}

/** A Checkout Session keeps its metadata for itself. */
function writtenOn({ charge, sessions }: Written): Record<string, string> {
  return { ...(sessions?.[0]?.metadata ?? {}), ...charge.metadata };
}
