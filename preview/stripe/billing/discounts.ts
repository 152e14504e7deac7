/**
 * What discounts take off the lines of an invoice.
 *
 * Source: https://docs.stripe.com/billing/subscriptions/coupons (several discounts apply one after the other, each to
 * what the one before left; a fixed amount is shared among the lines by their amounts and never goes below zero).
 */
import type Stripe from 'stripe';
import { wholeUnits } from './amounts';

export interface Discounted {
  /** Per line, in the order of the lines; the same length. */
  lines: { discount: string; amount: number }[][];
  /** Per discount, in the order of the discounts. */
  totals: { discount: string; amount: number }[];
}

/** A line as far as discounts look at it. Negative lines (credits) are not discountable. */
interface Line {
  amount: number;
  discountable: boolean;
  product: string | null;
  /** Discounts of this line alone. */
  own?: readonly AppliedCoupon[];
}

export interface AppliedCoupon {
  discount: string;
  coupon: Stripe.Coupon;
  /** Until when it counts, in seconds since 1970; null without an end. */
  end: number | null;
}

/** What a single line has of its own comes off before what is on all of them: `discounts` of subscription items. */
export function discountLines(lines: readonly Line[], applied: readonly AppliedCoupon[], currency: string): Discounted {
  const left = lines.map((line) => (line.discountable && line.amount > 0 ? line.amount : 0));
  const result: Discounted = { lines: lines.map(() => []), totals: [] };
  const take = ({ discount, coupon }: AppliedCoupon, indexes: readonly number[]): void => {
    const products = coupon.applies_to?.products;
    const base = left.map((amount, index) => {
      const product = lines[index]?.product ?? null;
      const applies = !products || (product !== null && products.includes(product));
      return applies && indexes.includes(index) ? amount : 0;
    });
    const shares = shareOut(takenOff(coupon, base, currency), base);
    const total = shares.reduce((sum, share) => sum + share, 0);
    shares.forEach((share, index) => {
      if (share === 0) return;
      left[index] = (left[index] ?? 0) - share;
      result.lines[index]?.push({ discount, amount: share });
    });
    if (total > 0) result.totals.push({ discount, amount: total });
  };
  lines.forEach(({ own = [] }, index) => {
    for (const coupon of own) take(coupon, [index]);
  });
  const all = lines.map((_, index) => index);
  for (const coupon of applied) take(coupon, all);
  return result;
}

function takenOff(coupon: Stripe.Coupon, base: readonly number[], currency: string): number {
  const sum = base.reduce((total, amount) => total + amount, 0);
  if (coupon.percent_off !== null) return wholeUnits((sum * coupon.percent_off) / 100);
  const amountOff = coupon.currency === currency ? coupon.amount_off : coupon.currency_options?.[currency]?.amount_off;
  return Math.min(amountOff ?? 0, sum);
}

/** Shares a whole amount among bases in proportion; what rounding leaves over goes to the largest remainders. */
export function shareOut(amount: number, base: readonly number[]): number[] {
  const sum = base.reduce((total, part) => total + part, 0);
  if (sum === 0) return base.map(() => 0);
  const exact = base.map((part) => (amount * part) / sum);
  const shares = exact.map(Math.floor);
  const order = exact.map((_, index) => index).sort((a, b) => fraction(exact[b]) - fraction(exact[a]));
  let over = amount - shares.reduce((total, part) => total + part, 0);
  for (const index of order) {
    if (over <= 0) break;
    shares[index] = (shares[index] ?? 0) + 1;
    over -= 1;
  }
  return shares;
}

function fraction(value = 0): number {
  return value - Math.floor(value);
}

/** Whether a discount still counts at this time. One that applies once ends with the first invoice it was used on. */
export function stillCounts(discount: Pick<AppliedCoupon, 'end'>, time: number): boolean {
  return discount.end === null || discount.end > time;
}
