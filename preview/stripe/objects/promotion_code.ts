import type Stripe from 'stripe';

export function makePromotionCode(
  fields: Pick<Stripe.PromotionCode, 'id' | 'created' | 'livemode' | 'code' | 'promotion'> &
    Partial<Stripe.PromotionCode>,
): Stripe.PromotionCode {
  return {
    object: 'promotion_code',
    active: true,
    customer: null,
    customer_account: null,
    expires_at: null,
    max_redemptions: null,
    metadata: {},
    restrictions: { first_time_transaction: false, minimum_amount: null, minimum_amount_currency: null },
    times_redeemed: 0,
    ...fields,
  };
}
