import type { Coupon } from '../stripe/resources/coupon';
import type { Discount } from '../stripe/resources/discount';
import type { Subscription } from '../stripe/resources/subscription';
import { type Money, money } from './money';

/** On the subscription as a whole, or on any of its items. */
function hasDiscounts({ discounts, items }: Subscription): boolean {
  return discounts.length > 0 || items.data.some((item) => item.discounts.length > 0);
}

export type AmountOff = { kind: 'percent'; share: number } | { kind: 'amount'; amount: Money } | { kind: 'unknown' };

/** For how long: seconds since 1970, or months. */
export type Lasting =
  | { kind: 'once' | 'forever' | 'unknown' }
  | { kind: 'until'; at: number }
  | { kind: 'months'; months: number };

export interface DiscountFacts {
  name: string;
  off: AmountOff;
  lasts: Lasting;
}

/** null where the key can't see what it takes off. */
export function discountFacts({ coupon, end }: Omit<Discount, 'id'>): DiscountFacts | null {
  return coupon && { name: coupon.name ?? coupon.id, off: offBy(coupon), lasts: lasting(coupon, end) };
}

/** What a subscription's discounts take off, where one number tells it; null where it has none. */
export function discountOf(subscription: Subscription): AmountOff | null {
  if (!hasDiscounts(subscription)) return null;
  const [only, second] = subscription.discounts;
  return only?.coupon && !second ? offBy(only.coupon) : { kind: 'unknown' };
}

function offBy({ percent_off, amount_off, currency }: Coupon): AmountOff {
  if (percent_off !== null) return { kind: 'percent', share: percent_off };
  return amount_off !== null && currency !== null
    ? { kind: 'amount', amount: money(amount_off, currency) }
    : { kind: 'unknown' };
}

function lasting({ duration: kind, duration_in_months: months }: Coupon, end: number | null): Lasting {
  if (kind === 'once') return { kind };
  if (end !== null) return { kind: 'until', at: end };
  if (kind === 'forever') return { kind };
  return months ? { kind: 'months', months } : { kind: 'unknown' };
}
