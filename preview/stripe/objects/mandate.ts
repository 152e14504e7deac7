import type Stripe from 'stripe';

/** A customer's consent to debits of a saved bank account. */
export function makeMandate(
  fields: Pick<Stripe.Mandate, 'id' | 'livemode' | 'payment_method' | 'payment_method_details'> &
    Partial<Stripe.Mandate>,
): Stripe.Mandate {
  return {
    object: 'mandate',
    customer_acceptance: { accepted_at: null, type: 'online' },
    multi_use: {},
    status: 'active',
    type: 'multi_use',
    ...fields,
  };
}
