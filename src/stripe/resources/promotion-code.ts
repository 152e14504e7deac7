import type Stripe from 'stripe';
import { once } from '../../once';
import { idOf, list } from '../fields';
import { maybe, object, type Read, text } from '../lenient';
import { get } from '../request';
import { coupon, couponLimits, expandingCoupons } from './coupon';

export const promotionCode = once(() =>
  object({
    id: text(),
    /** Whom it is for alone. */
    customer: maybe(idOf),
    /** The coupon is known only where the request expanded it. */
    promotion: maybe(() => object({ coupon: maybe(coupon) })),
  }),
);

export type PromotionCode = Read<typeof promotionCode>;

/** Of one code there may be several, each for one customer. */
export function promotionCodes(code: string) {
  const params = { code, active: true } satisfies Stripe.PromotionCodeListParams;
  const expands = [
    ...expandingCoupons('withCoupons', 'data.promotion.coupon'),
    ...couponLimits('data.promotion.coupon.'),
  ];
  return get('promotion_code_read', '/v1/promotion_codes', list(promotionCode), params, expands);
}
