import type Stripe from 'stripe';

type Fields = Pick<
  Stripe.CreditNote,
  'id' | 'created' | 'livemode' | 'currency' | 'customer' | 'invoice' | 'amount' | 'number'
> &
  Partial<Stripe.CreditNote>;

/** A credit note over `amount` of an open invoice (`pre_payment`), without lines and tax. */
export function makeCreditNote(fields: Fields): Stripe.CreditNote {
  return {
    object: 'credit_note',
    amount_shipping: 0,
    customer_account: null,
    customer_balance_transaction: null,
    discount_amount: 0,
    discount_amounts: [],
    effective_at: fields.created,
    lines: { object: 'list', data: [], has_more: false, url: `/v1/credit_notes/${fields.id}/lines` },
    memo: null,
    metadata: {},
    out_of_band_amount: null,
    pdf: `https://pay.stripe.com/credit_notes/${fields.id}/pdf`,
    post_payment_amount: 0,
    pre_payment_amount: fields.amount,
    pretax_credit_amounts: [],
    reason: null,
    refunds: [],
    shipping_cost: null,
    status: 'issued',
    subtotal: fields.amount,
    subtotal_excluding_tax: fields.amount,
    total: fields.amount,
    total_excluding_tax: fields.amount,
    total_taxes: [],
    type: 'pre_payment',
    voided_at: null,
    ...fields,
  };
}
