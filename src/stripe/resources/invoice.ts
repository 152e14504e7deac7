import type Stripe from 'stripe';
import { once } from '../../once';
import { address, idOf, list, maybeNumber, maybeText, metadata } from '../fields';
import { array, fallback, flag, maybe, number, object, type Read, text, unknown } from '../lenient';
import { get, pageOf, path, post } from '../request';

/** What pays an invoice, or is to pay it: money of one PaymentIntent, charge, or payment made elsewhere. */
export const paymentOfInvoice = once(() =>
  object({
    /** `open`, `paid` or `canceled`. */
    status: text(),
    currency: text(),
    amount_requested: number(),
    /** null until it is paid. */
    amount_paid: maybeNumber(),
    /** Stripe made it when the invoice became final. Others were attached: while one is open, little can be done. */
    is_default: fallback(flag, true),
    /** A charge is named only where no PaymentIntent made it. */
    payment: object({ type: text(), payment_intent: maybe(idOf), charge: maybe(idOf) }),
  }),
);

export type PaymentOfInvoice = Read<typeof paymentOfInvoice>;

export const invoice = once(() =>
  object({
    id: text(),
    customer: maybe(idOf),
    created: number(),
    livemode: flag(),
    currency: text(),
    /** Drafts have none. */
    number: maybeText(),
    status: maybeText(),
    collection_method: maybeText(),
    /** Whether Stripe collects it by itself. */
    auto_advance: maybe(flag),
    /** When Stripe makes a draft final by itself; null for one that it does not, or whose time it does not know. */
    automatically_finalizes_at: maybeNumber(),
    /** Why there is such an invoice: `subscription_cycle` is a renewal, `manual` is no subscription's. */
    billing_reason: maybeText(),
    /** Set where Stripe could not make the draft final: it stays one. */
    last_finalization_error: maybe(() => object({ code: maybeText() })),
    /** The customer's when it was finalized. */
    customer_email: maybeText(),
    description: maybeText(),
    metadata: metadata(),
    /** Before the subscription's and the customer's; the first of the two before the second. */
    default_payment_method: maybe(idOf),
    default_source: maybe(idOf),
    subtotal: number(),
    total: number(),
    amount_due: number(),
    amount_paid: number(),
    amount_remaining: number(),
    /** Of what was paid: too much, which Stripe puts into the customer's balance. */
    amount_overpaid: fallback(number, 0),
    /** Of what was paid: in cash, by cheque, or elsewhere, as the business has it recorded. */
    amount_paid_off_stripe: maybeNumber(),
    /** The customer's balance before; null after, until it is finalized. Negative is credit. */
    starting_balance: fallback(number, 0),
    ending_balance: maybeNumber(),
    total_discount_amounts: maybe(() => array(object({ amount: number(), discount: maybe(idOf) }))),
    total_taxes: maybe(() => array(object({ amount: number(), tax_behavior: maybeText() }))),
    pre_payment_credit_notes_amount: fallback(number, 0),
    post_payment_credit_notes_amount: fallback(number, 0),
    due_date: maybeNumber(),
    /** Whether a payment was tried at all. */
    attempted: fallback(flag, false),
    attempt_count: fallback(number, 0),
    next_payment_attempt: maybeNumber(),
    status_transitions: object({
      finalized_at: maybeNumber(),
      marked_uncollectible_at: maybeNumber(),
      paid_at: maybeNumber(),
      voided_at: maybeNumber(),
    }),
    /** Newest first, at most 10; only where the request expanded them. */
    payments: maybe(list(paymentOfInvoice)),
    /** By which methods it can be paid, where that is laid down for it. */
    payment_settings: maybe(() => object({ payment_method_types: maybe(() => array(text())) })),
    parent: maybe(() => object({ subscription_details: maybe(() => object({ subscription: idOf() })) })),
    /** May be on the merchant's own domain. */
    hosted_invoice_url: maybeText(),
    invoice_pdf: maybeText(),
  }),
);

export type Invoice = Read<typeof invoice>;

/** Whether a line is a charge or credit for part of a period, because something changed within it. */
export const ofLine = once(() => object({ proration: flag() }));

export const invoiceLine = once(() =>
  object({
    id: text(),
    amount: number(),
    currency: text(),
    description: maybeText(),
    quantity: maybeNumber(),
    /** What it bills: the time of a subscription, or the moment of an item. */
    period: maybe(() => object({ start: number(), end: number() })),
    pricing: maybe(() => object({ price_details: maybe(() => object({ product: maybe(idOf) })) })),
    parent: maybe(() => object({ subscription_item_details: maybe(ofLine), invoice_item_details: maybe(ofLine) })),
  }),
);

export type InvoiceLine = Read<typeof invoiceLine>;

/** One invoice by itself; lists leave the lines out, which may be many. */
export const invoiceWithLines = once(() =>
  object({
    ...invoice().shape,
    lines: list(invoiceLine)(),
    /** The customer's when it was finalized, as on its PDF; before that, their present ones. */
    customer_name: maybeText(),
    customer_address: maybe(address),
    customer_tax_ids: maybe(() => array(object({ type: text(), value: maybeText() }))),
  }),
);

export type InvoiceWithLines = Read<typeof invoiceWithLines>;

/** As it stands in a customer's list: `lines` as Stripe sends them, since few are ever needed. */
export const listedInvoice = once(() => object({ ...invoice().shape, lines: unknown() }));

export type ListedInvoice = Read<typeof listedInvoice>;

/** With what paid them, which needs no other permission. */
export function invoicesOf(customer: string, after?: string) {
  const expands = [{ field: 'data.payments', permission: 'invoice_read' }] as const;
  return get('invoice_read', '/v1/invoices', list(listedInvoice), pageOf(customer, after), expands);
}

/** With what paid them and their first ten lines, which Stripe sends along. */
export function invoicesWithLinesOf(customer: string, after: string, limit: number) {
  const expands = [{ field: 'data.payments', permission: 'invoice_read' }] as const;
  return get('invoice_read', '/v1/invoices', list(invoiceWithLines), pageOf(customer, after, limit), expands);
}

/** Those made from a time on and before another, in seconds since 1970: the newest ninety, which fit a card, with what paid them. */
export function invoicesBetween(customer: string, from: number, before: number) {
  const params = { customer, created: { gte: from, lt: before }, limit: 90 } satisfies Stripe.InvoiceListParams;
  const expands = [{ field: 'data.payments', permission: 'invoice_read' }] as const;
  return get('invoice_read', '/v1/invoices', list(invoice), params, expands);
}

/** The newest that are issued and not paid, with what paid a part; `uncollectible`: those that nothing collects any more. */
export function unpaidInvoicesOf(customer: string, status: 'open' | 'uncollectible', limit: number) {
  const expands = [{ field: 'data.payments', permission: 'invoice_read' }] as const;
  return get('invoice_read', '/v1/invoices', list(invoice), { customer, status, limit }, expands);
}

/** Likewise. */
export function invoiceById(id: string) {
  const expands = [{ field: 'payments', permission: 'invoice_read' }] as const;
  return get('invoice_read', path('/v1/invoices/', id), invoiceWithLines, {}, expands);
}

/**
 * One subscription's, with what pays them: the newest ten of this status, or settled or not. Drafts and open ones can't be
 * asked for together.
 */
export function invoicesOfSubscription(subscription: string, status?: 'draft' | 'open') {
  const params = { subscription, limit: 10, ...(status ? { status } : {}) } satisfies Stripe.InvoiceListParams;
  const expands = [{ field: 'data.payments', permission: 'invoice_read' }] as const;
  return get('invoice_read', '/v1/invoices', list(invoice), params, expands);
}

/** As many lines as a page may have. */
export function invoiceLinesOf(id: string) {
  return get('invoice_read', path('/v1/invoices/', id, '/lines'), list(invoiceLine), { limit: 100 });
}

/** One subscription's that were made before: the newest three. `before`: seconds since 1970. */
export function invoicesBefore(subscription: string, before: number) {
  const params = { subscription, created: { lt: before }, limit: 3 } satisfies Stripe.InvoiceListParams;
  return get('invoice_read', '/v1/invoices', list(invoice), params);
}

export type InvoiceVerb = 'finalize' | 'send' | 'pay' | 'void' | 'mark_uncollectible';

/** A payment is tried off session, which is Stripe's default: https://docs.stripe.com/api/invoices/pay */
export function writeInvoice(id: string, verb: InvoiceVerb) {
  return post('invoice_write', path('/v1/invoices/', id, `/${verb}`), invoiceWithLines);
}

/** A draft. */
export function createInvoice(params: Stripe.InvoiceCreateParams) {
  return post('invoice_write', '/v1/invoices', invoiceWithLines, params);
}
