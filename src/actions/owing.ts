/** No second payment by mistake: what a customer owes or is paying already stands first where one more is asked for. */
import { type Owing, owing } from '../billing/owing';
import { say } from '../language/words/words';
import type { List } from '../stripe/fields';
import { isShown, listOf, type Part, shown } from '../stripe/part';
import type { ReadRequest } from '../stripe/request';
import { type Charge, chargesOf } from '../stripe/resources/charge';
import { type Invoice, invoicesOf, unpaidInvoicesOf } from '../stripe/resources/invoice';
import { type PaymentIntent, paymentIntentsOf } from '../stripe/resources/payment-intent';
import type { First } from './action';
import type { Holder } from './customer';
import type { Telling } from './telling';

/** Absent on the customer's card, where nothing is asked yet. */
export interface Owed extends Holder {
  charges?: readonly Charge[];
  intents?: readonly PaymentIntent[];
  /** null where the key can't read them. `isCut`: more are open than were read. */
  invoices?: { all: readonly Invoice[]; isCut: boolean } | null;
}

type OwedAsks = [
  ReadRequest<List<Charge>>,
  ReadRequest<List<PaymentIntent>>,
  ReadRequest<List<Invoice>>,
  ReadRequest<List<Invoice>>,
];
type OwedParts = [Part<List<Charge>>, Part<List<PaymentIntent>>, Part<List<Invoice>>, Part<List<Invoice>>];

/** Invoices that ask for money, however old, and the newest: drafts and what is written off are among these. */
export const owedAsked = (customer: string): OwedAsks => [
  chargesOf(customer),
  paymentIntentsOf(customer),
  unpaidInvoicesOf(customer, 'open', 10),
  invoicesOf(customer),
];

/** A problem stays one: without an answer nothing can be said of what is owed. */
export function owedRead([charges, intents, open, newest]: OwedParts): Part<Omit<Owed, 'customer'>> {
  for (const part of [charges, intents, open, newest]) if (part.kind === 'problem') return part;
  const invoices =
    isShown(open) && isShown(newest)
      ? { all: [...open.value.data, ...newest.value.data], isCut: open.value.has_more }
      : null;
  return shown({ charges: listOf(charges), intents: listOf(intents), invoices });
}

/** More than these are counted. */
const maxNamed = 3;

/** What should be looked at first. */
export function owingFirst({ customer, charges = [], intents = [], invoices = null }: Owed, telling: Telling): First[] {
  const { now = 0, subscriptions = [] } = telling;
  const known = { customer, charges, intents, subscriptions, invoices: invoices?.all ?? null };
  const all = owing(known, now);
  const others = all.length - maxNamed;
  return [
    ...all.slice(0, maxNamed).map((each) => ({ says: say('owing', 'owing', each), leadsTo: leadsTo(each) })),
    ...(others > 0 || invoices?.isCut
      ? [{ says: say('owing', 'others', Math.max(0, others), invoices?.isCut === true), leadsTo: null }]
      : []),
  ];
}

function leadsTo(each: Owing): First['leadsTo'] {
  switch (each.kind) {
    case 'invoice':
    case 'coming':
      return { kind: 'invoice', id: each.id };
    case 'onItsWay':
    case 'held':
      return { kind: 'payment', id: each.id };
    case 'awaited':
    case 'balance':
    case 'maybe':
      return null;
  }
}

/** What a confirmation relies on of it. */
export const owedMark = ({ customer, invoices, charges = [], intents = [] }: Owed) => [
  customer.balance,
  invoices?.all.map(({ id, status, amount_remaining }) => [id, status, amount_remaining]),
  charges.filter(({ status }) => status === 'pending').map(({ id }) => id),
  // What is declined, or only begun, moves nothing.
  intents.filter(({ status }) => /^(processing|requires_action)$/.test(status)).map(({ id }) => id),
];

/** A failed one is no payment. */
export const payments = ({ charges = [] }: Owed) => charges.filter(({ status }) => status !== 'failed');

/** The customer's own currency first, then those in which they have paid. */
export function currenciesPaid(payer: Owed) {
  const also = payments(payer).map(({ currency }) => currency);
  return { usual: payer.customer.currency ?? also[0] ?? null, also };
}
