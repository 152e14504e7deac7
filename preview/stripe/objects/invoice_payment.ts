import type Stripe from 'stripe';

type Fields = Pick<
  Stripe.InvoicePayment,
  'id' | 'created' | 'livemode' | 'currency' | 'invoice' | 'payment' | 'amount_requested'
> &
  Partial<Stripe.InvoicePayment>;

export function makeInvoicePayment(fields: Fields): Stripe.InvoicePayment {
  return {
    object: 'invoice_payment',
    amount_paid: null,
    is_default: true,
    status: 'open',
    status_transitions: { canceled_at: null, paid_at: null },
    ...fields,
  };
}
