import type Stripe from 'stripe';
import { decimal } from './decimal';

type Fields = Pick<Stripe.CreditNoteLineItem, 'id' | 'livemode' | 'amount' | 'description'> &
  Partial<Stripe.CreditNoteLineItem>;

/** One that credits `amount` by hand, without tax. */
export function makeCreditNoteLine(fields: Fields): Stripe.CreditNoteLineItem {
  return {
    object: 'credit_note_line_item',
    discount_amount: 0,
    discount_amounts: [],
    metadata: {},
    pretax_credit_amounts: [],
    quantity: 1,
    tax_rates: [],
    taxes: [],
    type: 'custom_line_item',
    unit_amount: fields.amount,
    unit_amount_decimal: decimal(fields.amount),
    ...fields,
  };
}
