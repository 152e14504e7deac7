import type Stripe from 'stripe';
import * as v from 'valibot';
import { flag, idOf, list, maybeNumber, maybeText, number, text } from '../fields';
import { maybe } from '../lenient';
import { get, pageOf, path, post } from '../request';

export const invoice = v.object({
  id: text,
  customer: maybe(idOf),
  created: number,
  livemode: flag,
  currency: text,
  /** Drafts have none. */
  number: maybeText,
  status: maybeText,
  collection_method: maybeText,
  /** Whether Stripe collects it by itself. */
  auto_advance: maybe(flag),
  /** The customer's when it was finalized. */
  customer_email: maybeText,
  description: maybeText,
  subtotal: number,
  total: number,
  amount_due: number,
  amount_paid: number,
  amount_remaining: number,
  /** The customer's balance before; null after, until it is finalized. Negative is credit. */
  starting_balance: v.fallback(number, 0),
  ending_balance: maybeNumber,
  total_discount_amounts: maybe(v.array(v.object({ amount: number }))),
  total_taxes: maybe(v.array(v.object({ amount: number, tax_behavior: maybeText }))),
  pre_payment_credit_notes_amount: v.fallback(number, 0),
  post_payment_credit_notes_amount: v.fallback(number, 0),
  due_date: maybeNumber,
  attempt_count: v.fallback(number, 0),
  next_payment_attempt: maybeNumber,
  status_transitions: v.object({
    finalized_at: maybeNumber,
    marked_uncollectible_at: maybeNumber,
    paid_at: maybeNumber,
    voided_at: maybeNumber,
  }),
  parent: maybe(v.object({ subscription_details: maybe(v.object({ subscription: idOf })) })),
  /** May be on the merchant's own domain. */
  hosted_invoice_url: maybeText,
  invoice_pdf: maybeText,
});

export type Invoice = v.InferOutput<typeof invoice>;

export const invoiceLine = v.object({
  id: text,
  amount: number,
  currency: text,
  description: maybeText,
  quantity: maybeNumber,
});

export type InvoiceLine = v.InferOutput<typeof invoiceLine>;

/** One invoice by itself; lists leave the lines out, which may be many. */
export const invoiceWithLines = v.object({ ...invoice.entries, lines: list(invoiceLine) });

export type InvoiceWithLines = v.InferOutput<typeof invoiceWithLines>;

/** What an invoice would come to. */
export const estimate = v.object({ amount_due: number, total: number, currency: text });

export function invoicesOf(customer: string, after?: string) {
  return get('invoice_read', '/v1/invoices', list(invoice), pageOf(customer, after));
}

export function invoiceById(id: string) {
  return get('invoice_read', path('/v1/invoices/', id), invoiceWithLines);
}

export type InvoiceVerb = 'finalize' | 'send' | 'pay' | 'void' | 'mark_uncollectible';

/** A payment is tried off session, which is Stripe's default: https://docs.stripe.com/api/invoices/pay */
export function writeInvoice(id: string, verb: InvoiceVerb) {
  return post('invoice_write', path('/v1/invoices/', id, `/${verb}`), invoiceWithLines);
}

/** A read, though a POST. */
export function previewInvoice(params: Stripe.InvoiceCreatePreviewParams) {
  return post('invoice_read', '/v1/invoices/create_preview', estimate, params);
}
