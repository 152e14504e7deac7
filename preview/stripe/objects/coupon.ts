import type Stripe from 'stripe';

/** Give `percent_off`, or `amount_off` with `currency`. */
export function makeCoupon(
  fields: Pick<Stripe.Coupon, 'id' | 'created' | 'livemode'> & Partial<Stripe.Coupon>,
): Stripe.Coupon {
  return {
    object: 'coupon',
    amount_off: null,
    currency: null,
    duration: 'once',
    duration_in_months: null,
    max_redemptions: null,
    metadata: {},
    name: null,
    percent_off: null,
    redeem_by: null,
    times_redeemed: 0,
    valid: true,
    ...fields,
  };
}
