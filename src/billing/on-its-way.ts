/** Payments that were begun for an invoice and are not through. Pure. */
import { once } from '../once';
import type { Charge } from '../stripe/resources/charge';
import type { Invoice } from '../stripe/resources/invoice';
import type { PaymentIntent } from '../stripe/resources/payment-intent';
import { type Method, paidWith } from './method';
import { type Money, money } from './money';
import { paymentState } from './payment';
import { type Awaited, underWay, type Waiting, waitingOf } from './waiting';

export interface OnItsWay {
  /** null where Stripe does not say. */
  method: Method | null;
  amount: Money;
  /** Seconds since 1970; null where it is not known. */
  since: number | null;
  /** Whether Stripe says that it is for this invoice. Else only amount and time fit, and nothing says that it is not. */
  isCertain: boolean;
}

/** What is known of a customer's payments. */
export interface KnownPayments {
  charges?: readonly Charge[];
  intents?: readonly PaymentIntent[];
}

/** What an open invoice is expected to be paid by. */
export type Expected = ({ kind: 'onItsWay' } & OnItsWay) | { kind: 'awaited'; awaited: Awaited };

/** As far as it is known; nothing of one that is not open. */
export function expectedFor(invoice: Invoice, { charges = [], intents = [] }: KnownPayments): Expected[] {
  if (!canBePaid(invoice)) return [];
  const pending = charges.filter((charge) => paymentState(charge) === 'pending');
  const begun = pending.flatMap((charge): Expected[] => {
    const isCertain = paysFor(invoice, charge);
    if (!isCertain && !mayPayFor(invoice, charge)) return [];
    const amount = money(charge.amount, charge.currency);
    return [{ kind: 'onItsWay', method: paidWith(charge), amount, since: charge.created, isCertain }];
  });
  const own = openIntentsOf(invoice);
  const others = intents.filter(({ id }) => own.includes(id) && !pending.some((each) => each.payment_intent === id));
  return [...begun, ...others.flatMap((intent) => expectedBy(intent))];
}

/** A PaymentIntent is as old as its invoice: when a debit began, only its charge tells. */
function expectedBy(intent: PaymentIntent): Expected[] {
  const waiting = waitingOf(intent);
  if (!waiting) return [];
  const { awaited, amount } = waiting;
  if (awaited.kind !== 'bank') return [{ kind: 'awaited', awaited }];
  const method = awaited.method === null ? null : { type: awaited.method, wallet: null, brand: null, last4: null };
  return [{ kind: 'onItsWay', method, amount, since: null, isCertain: true }];
}

/** Payments that were begun for it, for certain or perhaps. */
export function onItsWay(invoice: Invoice, known: KnownPayments): OnItsWay[] {
  return expectedFor(invoice, known).flatMap((each) => (each.kind === 'onItsWay' ? each : []));
}

/** How much of it is on its way for certain, in minor units. */
export function certainlyOnItsWay(invoice: Invoice, known: KnownPayments): number {
  const certain = onItsWay(invoice, known).filter(
    ({ isCertain, amount }) => isCertain && amount.currency === invoice.currency,
  );
  return certain.reduce((sum, { amount }) => sum + amount.minor, 0);
}

/** Ids of the PaymentIntents by which it is still to be paid. */
export function openIntentsOf(invoice: Invoice): string[] {
  if (!canBePaid(invoice)) return [];
  return (invoice.payments?.data ?? []).flatMap(({ status, payment }) =>
    status === 'open' ? (payment.payment_intent ?? []) : [],
  );
}

/** Payments under way that none of these invoices is to be paid by: what those expect is said of them. */
export function underWayApart(invoices: readonly Invoice[], { charges = [], intents = [] }: KnownPayments): Waiting[] {
  const expected = new Set(invoices.flatMap(openIntentsOf));
  return underWay(intents, charges).filter(({ id }) => !expected.has(id));
}

/** Whether Stripe says that this charge is, or was, for this invoice. */
export function paysFor({ payments }: Invoice, { id, payment_intent }: Charge): boolean {
  return (payments?.data ?? []).some(
    ({ payment }) => payment.charge === id || (payment_intent !== null && payment.payment_intent === payment_intent),
  );
}

/** Nothing says that it is not for this invoice: Stripe names no charge before it succeeds, and a list may be cut. */
function mayPayFor({ payments, amount_remaining, currency, created }: Invoice, charge: Charge): boolean {
  const isElsewhere = charge.payment_intent !== null && payments !== null && !payments.has_more;
  const fits = charge.amount === amount_remaining && charge.currency === currency;
  return fits && !isElsewhere && charge.created >= created;
}

function canBePaid({ status }: Invoice): boolean {
  return status === 'open' || status === 'uncollectible';
}

/** Methods by which nobody is charged: the customer is told how to pay, and then pays or not. */
const paidByCustomer = once(
  () => new Set('boleto customer_balance konbini multibanco oxxo paynow pix promptpay wechat_pay'.split(' ')),
);

/** `method`: Stripe's type. */
export function isPaidByCustomer(method: string): boolean {
  return paidByCustomer().has(method);
}
