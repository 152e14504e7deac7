import type Stripe from 'stripe';
import { once } from '../../once';
import { list, maybeNumber, maybeText } from '../fields';
import { array, fallback, flag, maybe, number, object, type Read, recordOf, text } from '../lenient';
import { get, path, type StripeRequest } from '../request';

export const coupon = once(() =>
  object({
    id: text(),
    /** Seconds since 1970. */
    created: maybeNumber(),
    name: maybeText(),
    percent_off: maybeNumber(),
    /** Minor units of `currency`, off each invoice. */
    amount_off: maybeNumber(),
    currency: maybeText(),
    duration: text(),
    /** Of a coupon that repeats. */
    duration_in_months: maybeNumber(),
    /** The products that it is limited to; only where the request expanded it, and it is limited. */
    applies_to: maybe(() => object({ products: array(text()) })),
    valid: fallback(flag, true),
    /** What it takes off in other currencies; only where the request expanded it. */
    currency_options: maybe(() => recordOf(() => object({ amount_off: number() }))),
  }),
);

export type Coupon = Read<typeof coupon>;

/**
 * Where the key is known to read coupons, what each discount takes off comes along. It is as deep as Stripe expands: the
 * products that a coupon is limited to stay unknown, and of discounts of single items all but the coupon's id.
 */
export type Discounts = 'withCoupons' | 'plain';

export function expandingCoupons(discounts: Discounts, field: string): StripeRequest<unknown>['expands'] {
  return discounts === 'withCoupons' ? [{ field, permission: 'coupon_read' }] : [];
}

/** What a coupon is limited to, under the path that leads to it. */
export const couponLimits = (prefix = '') =>
  ['applies_to', 'currency_options'].flatMap((field) => expandingCoupons('withCoupons', prefix + field));

export function couponById(id: string) {
  return get('coupon_read', path('/v1/coupons/', id), coupon, {}, couponLimits());
}

/** The newest hundred, each with the products that it is limited to. */
export function newestCoupons() {
  const params = { limit: 100 } satisfies Stripe.CouponListParams;
  return get('coupon_read', '/v1/coupons', list(coupon), params, expandingCoupons('withCoupons', 'data.applies_to'));
}
