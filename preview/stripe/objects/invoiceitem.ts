import type Stripe from 'stripe';
import { decimal } from './decimal';

type Fields = Pick<Stripe.InvoiceItem, 'id' | 'date' | 'livemode' | 'customer' | 'currency' | 'amount' | 'period'> &
  Partial<Stripe.InvoiceItem>;

export function makeInvoiceItem(fields: Fields): Stripe.InvoiceItem {
  const quantity = fields.quantity ?? 1;
  return {
    object: 'invoiceitem',
    customer_account: null,
    description: null,
    discountable: true,
    discounts: [],
    invoice: null,
    metadata: {},
    net_amount: fields.amount,
    parent: null,
    pricing: null,
    proration: false,
    quantity,
    quantity_decimal: decimal(quantity),
    tax_rates: [],
    test_clock: null,
    ...fields,
  };
}
