/** Payments that look alike, and what tells them apart. */
import type Stripe from 'stripe';
import { makeInvoice } from '../../preview/stripe/objects/invoice';
import { makeInvoicePayment } from '../../preview/stripe/objects/invoice_payment';
import type { chargedTwice } from '../../src/billing/twice';
import { type Invoice, invoice as invoiceSchema } from '../../src/stripe/resources/invoice';
import { asRead, charge, day, type Item, subscription as made, now } from './made';

export const ids = (groups: ReturnType<typeof chargedTwice>) => groups.map((group) => group.map(({ id }) => id));
/** Newest first, as Stripe lists them: an array of days ago and fields. */
export const charges = (...each: [number, object?][]) =>
  each.map(([days, fields], index) =>
    charge({ id: `ch_${index + 1}`, created: Math.round(now - days * day), ...fields }),
  );
export const none = { subscriptions: [], invoices: [] };

/** An invoice, and what paid it. */
export function bill(id: string, payment: Stripe.InvoicePayment.Payment, amount_due = 9_800): Invoice {
  const made = { created: now, livemode: false, currency: 'usd' };
  const paying = makeInvoicePayment({ ...made, id: `inpay_${id}`, invoice: id, amount_requested: 4_900, payment });
  const whole = makeInvoice({ ...made, id, customer: 'cus_1', number: 'ACME-0004', amount_due });
  return asRead(invoiceSchema, { ...whole, payments: { object: 'list', data: [paying], has_more: false } });
}

export const paid = (amount: number) => ({ amount, amount_captured: amount });
/** Bills $49.00 every month, since long ago. */
export const team = (fields: object = {}, items: Item[] = [{ amount: 4_900 }]) =>
  made(items, { created: now - 400 * day, ...fields });
export const every = (count: number, unit: 'day' | 'week' | 'month', amount = 4_900) =>
  team({}, [{ amount, every: [count, unit] }]);
export const by = (intent: string, id = 'in_1', due?: number) =>
  bill(id, { type: 'payment_intent', payment_intent: intent }, due);
/** One invoice, paid by both. */
export function byBoth(one: string, other: string, due: number): Invoice {
  const [first, second] = [by(one, 'in_1', due), by(other, 'in_1', due)];
  const data = [first, second].flatMap(({ payments }) => payments?.data ?? []);
  return { ...first, payments: { data, has_more: false } };
}
export const byCharge = (paid: string, id = 'in_1') => bill(id, { type: 'charge', charge: paid });
export const of = (payment_intent: string, fields: object = {}) => ({ payment_intent, ...fields });
export const called = (description: string) => ({ description });
export const order = (order_id: string) => ({ metadata: { order_id } });
export const update = called('Subscription update');
