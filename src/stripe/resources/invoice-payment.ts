import type Stripe from 'stripe';
import * as v from 'valibot';
import { list, maybeText } from '../fields';
import { maybe } from '../lenient';
import { get } from '../request';
import { invoice, invoiceLine } from './invoice';

/** With the invoice expanded. */
export const invoicePayment = v.object({
  invoice: maybe(v.object({ number: maybeText, parent: invoice.entries.parent, lines: maybe(list(invoiceLine)) })),
});

export type InvoicePayment = v.InferOutput<typeof invoicePayment>;

/** The invoices that a PaymentIntent paid: the only link from a payment to its subscription. */
export function invoicesPaidBy(payment_intent: string) {
  const params = { payment: { type: 'payment_intent', payment_intent } } satisfies Stripe.InvoicePaymentListParams;
  const expands = [{ field: 'data.invoice', permission: 'invoice_read' }] as const;
  return get('invoice_read', '/v1/invoice_payments', list(invoicePayment), params, expands);
}
