import type Stripe from 'stripe';
import { once } from '../../once';
import { list } from '../fields';
import { maybe, object, type Read } from '../lenient';
import { get } from '../request';
import { invoiceWithLines } from './invoice';

/** With the invoice expanded, and its first ten lines. */
const invoicePayment = once(() => object({ invoice: maybe(invoiceWithLines) }));

export type InvoicePayment = Read<typeof invoicePayment>;

/** The invoices that a PaymentIntent paid: the only link from a payment to its subscription. */
export function invoicesPaidBy(payment_intent: string) {
  const params = { payment: { type: 'payment_intent', payment_intent } } satisfies Stripe.InvoicePaymentListParams;
  const expands = [{ field: 'data.invoice', permission: 'invoice_read' }] as const;
  return get('invoice_read', '/v1/invoice_payments', list(invoicePayment), params, expands);
}
