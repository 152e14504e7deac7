import type Stripe from 'stripe';
import { once } from '../../once';
import { idOf, list, maybeNumber, maybeText } from '../fields';
import { array, fallback, maybe, number, object, type Read, text } from '../lenient';
import { post } from '../request';
import { ofLine } from './invoice';

/** What an invoice would come to. */
export const invoicePreview = once(() =>
  object({
    customer: maybe(idOf),
    amount_due: number(),
    total: number(),
    currency: text(),
    /** The customer's balance before; negative is credit. */
    starting_balance: fallback(number, 0),
    /** When Stripe charges it; null for one that is sent. */
    next_payment_attempt: maybeNumber(),
    lines: maybe(
      list(() =>
        object({
          amount: number(),
          description: maybeText(),
          period: maybe(() => object({ start: number() })),
          discount_amounts: maybe(() => array(object({ amount: number() }))),
          taxes: maybe(() => array(object({ amount: number(), tax_behavior: maybeText() }))),
          parent: maybe(() =>
            object({ subscription_item_details: maybe(ofLine), invoice_item_details: maybe(ofLine) }),
          ),
        }),
      ),
    ),
  }),
);

export type InvoicePreview = Read<typeof invoicePreview>;

/** A read, though a POST. Where nothing would be invoiced Stripe finds none. */
export function previewInvoice(params: Stripe.InvoiceCreatePreviewParams) {
  const request = post('invoice_read', '/v1/invoices/create_preview', invoicePreview, params);
  return { ...request, does: 'read' as const };
}
