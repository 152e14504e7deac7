import type Stripe from 'stripe';
import { decimal } from './decimal';

export function makeCreditNoteLine(id: string, amount: number, livemode: boolean): Stripe.CreditNoteLineItem {
  return {
    id,
    object: 'credit_note_line_item',
    amount,
    description: 'Credit',
    discount_amount: 0,
    discount_amounts: [],
    livemode,
    metadata: {},
    pretax_credit_amounts: [],
    quantity: 1,
    tax_rates: [],
    taxes: [],
    type: 'custom_line_item',
    unit_amount: amount,
    unit_amount_decimal: decimal(amount),
  };
}
