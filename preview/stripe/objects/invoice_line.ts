import type Stripe from 'stripe';
import { decimal } from './decimal';

type Fields = Pick<
  Stripe.InvoiceLineItem,
  'id' | 'livemode' | 'currency' | 'amount' | 'invoice' | 'period' | 'parent' | 'quantity'
> &
  Partial<Stripe.InvoiceLineItem>;

export function makeInvoiceLine(fields: Fields): Stripe.InvoiceLineItem {
  return {
    object: 'line_item',
    description: null,
    discount_amounts: [],
    discountable: true,
    discounts: [],
    metadata: {},
    pretax_credit_amounts: [],
    pricing: null,
    quantity_decimal: decimal(fields.quantity),
    subscription: null,
    subtotal: fields.amount,
    taxes: [],
    ...fields,
  };
}
