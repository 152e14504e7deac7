import type Stripe from 'stripe';
import { once } from '../../once';
import { idOf, list, maybeNumber, metadata } from '../fields';
import { maybe, number, object, type Read, text } from '../lenient';
import { get, post } from '../request';

/** What waits to be billed with a later invoice, by hand or for part of a period. */
export const invoiceItem = once(() =>
  object({
    id: text(),
    /** When it was made. */
    date: maybeNumber(),
    currency: text(),
    /** Minor units, before discounts and tax; negative for a credit. */
    amount: number(),
    /** Whose invoice it waits for; without one it comes with the customer's next invoice, of whichever subscription. */
    parent: maybe(() => object({ subscription_details: maybe(() => object({ subscription: idOf() })) })),
  }),
);

export type InvoiceItem = Read<typeof invoiceItem>;

/** Those of a customer that no invoice has yet, as many as a page may have. */
export function pendingItemsOf(customer: string) {
  const params = { customer, pending: true, limit: 100 } satisfies Stripe.InvoiceItemListParams;
  return get('invoice_item_read', '/v1/invoiceitems', list(invoiceItem), params);
}

/** One on an invoice, with what tells who put it there. */
const billedItem = once(() =>
  object({
    id: text(),
    currency: text(),
    /** Minor units, before discounts and tax. */
    amount: number(),
    metadata: metadata(),
  }),
);

export type BilledItem = Read<typeof billedItem>;

/** Those on one invoice, as many as a page may have. */
export function itemsOf(invoice: string) {
  const params = { invoice, limit: 100 } satisfies Stripe.InvoiceItemListParams;
  return get('invoice_item_read', '/v1/invoiceitems', list(billedItem), params);
}

/** With `invoice` it goes on that draft; without, on whichever invoice comes next. */
export function createInvoiceItem(params: Stripe.InvoiceItemCreateParams & { invoice: string }) {
  return post('invoice_item_write', '/v1/invoiceitems', billedItem, params);
}
