/** Reading `discounts`: coupons and promotion codes become discounts, which replace what was there as a whole. */
import type Stripe from 'stripe';
import { invalid, missing } from '../errors';
import { findGiven } from '../find';
import { makeDiscount } from '../objects/discount';
import { hashes, only, text } from '../params';
import type { Call, Params } from '../types';
import { idOf } from './invoicing';

export interface Redeemed {
  /** Ids of all discounts afterwards, in order. */
  ids: string[];
  /** Those of them that are new, not stored yet. */
  fresh: Stripe.Discount[];
}

interface Target {
  customer: string;
  currency: string;
  subscription: string | null;
  /** Discounts that are on it now. */
  current: readonly (string | Stripe.Discount)[];
}

/**
 * Undefined when the request says nothing (a form can't say "empty array"); `discounts=''` takes all away. Throws for
 * what can't be redeemed; stores nothing.
 */
export function readDiscounts(call: Call, params: Params, target: Target, within = ''): Redeemed | undefined {
  if (params.discounts === undefined) return undefined;
  if (params.discounts === '') return { ids: [], fresh: [] };
  const redeemed: Redeemed = { ids: [], fresh: [] };
  for (const { params: given, path } of hashes(params, 'discounts', within) ?? []) {
    only(given, ['coupon', 'discount', 'promotion_code'], path);
    if (Object.keys(given).length !== 1) {
      throw invalid('You may only specify one of these parameters: coupon, discount, promotion_code.', { param: path });
    }
    const kept = text(given, 'discount', path);
    if (kept !== undefined) {
      const customer = call.store.customers.get(target.customer);
      // Of the object, or of what it belongs to.
      const own = customer && !customer.deleted ? customer.discount : null;
      if (![...target.current, ...(own ? [own] : [])].some((each) => idOf(each) === kept))
        throw missing('discount', kept, `${path}[discount]`);
      redeemed.ids.push(kept);
      continue;
    }
    const discount = redeem(call, given, path, target);
    redeemed.ids.push(discount.id);
    redeemed.fresh.push(discount);
  }
  return redeemed;
}

/** Stores what was redeemed, and counts it on the coupon and the code. */
export function keepRedeemed({ store, now }: Pick<Call, 'store' | 'now'>, { fresh }: Redeemed): void {
  for (const discount of fresh) {
    store.discounts.set(discount.id, discount);
    const coupon = store.coupons.get(idOf(discount.source.coupon) ?? '');
    if (coupon) store.coupons.set(coupon.id, { ...coupon, times_redeemed: coupon.times_redeemed + 1 });
    const code = store.promotion_codes.get(idOf(discount.promotion_code) ?? '');
    if (code) store.promotion_codes.set(code.id, { ...code, times_redeemed: code.times_redeemed + 1 });
  }
  if (fresh[0]) closeCodes({ store, now });
}

/** Coupons and codes that can't be redeemed any more say so: `valid` and `active` in the API reference. */
export function closeCodes({ store, now }: Pick<Call, 'store' | 'now'>): void {
  for (const coupon of store.coupons.values()) {
    const { redeem_by, max_redemptions, times_redeemed } = coupon;
    const isOver = (redeem_by !== null && redeem_by <= now) || times_redeemed >= (max_redemptions ?? Infinity);
    if (isOver && coupon.valid) store.coupons.set(coupon.id, { ...coupon, valid: false });
  }
  for (const code of store.promotion_codes.values()) {
    const { expires_at, max_redemptions, times_redeemed } = code;
    const isOver = (expires_at !== null && expires_at <= now) || times_redeemed >= (max_redemptions ?? Infinity);
    const isValid = store.coupons.get(idOf(code.promotion.coupon) ?? '')?.valid;
    if ((isOver || !isValid) && code.active) store.promotion_codes.set(code.id, { ...code, active: false });
  }
}

function redeem(call: Call, given: Params, path: string, target: Target): Stripe.Discount {
  const { store, now, id } = call;
  const code = findGiven(store.promotion_codes, 'promotion code', given, 'promotion_code', path);
  if (code && !codeCounts(code, target.customer, now)) {
    throw invalid('This promotion code cannot be redeemed: it is inactive, expired or meant for another customer.', {
      param: `${path}[promotion_code]`,
    });
  }
  const coupon = code
    ? store.coupons.get(idOf(code.promotion.coupon) ?? '')
    : findGiven(store.coupons, 'coupon', given, 'coupon', path);
  const param = `${path}[${code ? 'promotion_code' : 'coupon'}]`;
  if (!coupon?.valid || (coupon.redeem_by !== null && coupon.redeem_by < now)) {
    throw invalid(`Coupon expired: ${coupon?.id}`, { code: 'coupon_expired', param });
  }
  const inCurrency = coupon.currency === target.currency || coupon.currency_options?.[target.currency];
  if (coupon.amount_off !== null && !inCurrency) {
    throw invalid(
      `The currency of the coupon (${coupon.currency}) must match that of the subscription (${target.currency}).`,
      { param },
    );
  }
  return makeDiscount({
    id: id('di'),
    coupon,
    start: now,
    customer: target.customer,
    promotion_code: code?.id ?? null,
    subscription: target.subscription,
  });
}

function codeCounts(code: Stripe.PromotionCode, customer: string, now: number): boolean {
  return (
    code.active &&
    (code.expires_at === null || code.expires_at > now) &&
    (code.max_redemptions === null || code.times_redeemed < code.max_redemptions) &&
    (code.customer === null || idOf(code.customer) === customer)
  );
}
