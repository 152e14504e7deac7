import type { Coupon } from '../stripe/resources/coupon';
import type { Customer } from '../stripe/resources/customer';
import type { Discount } from '../stripe/resources/discount';
import type { Subscription } from '../stripe/resources/subscription';
import { type Money, money } from './money';
import { isMetered, lineAmount, nextRenewal, scheduledEnd } from './subscription';

/** A discount, as far as the next invoice depends on it. */
export type Reduction = Pick<Discount, 'coupon' | 'end'>;

/** The customer's own counts only where the subscription has none. */
export function reductionsOf({ discounts }: Subscription, { discount }: Pick<Customer, 'discount'>): Reduction[] {
  return discounts[0] ? discounts : discount ? [discount] : [];
}

/** When its next invoice is made, in seconds since 1970; null where none is known to come. */
export function renewalOf(subscription: Subscription): number | null {
  const at = nextRenewal(subscription);
  const end = scheduledEnd(subscription);
  const renews = /^(active|trialing|past_due)$/.test(subscription.status);
  return renews && at !== null && (end === null || end > at) ? at : null;
}

/**
 * What its next renewal costs with these discounts, before tax and the customer's balance; null where that can't be told from
 * the prices: tiers, usage, a currency that the price is not in, discounts of single items, or one whose coupon is not known.
 */
export function renewalAmount(subscription: Subscription, reductions: readonly Reduction[]): Money | null {
  const { currency, items } = subscription;
  const at = renewalOf(subscription);
  if (at === null || items.has_more) return null;
  let lines: { product: string; left: number }[] = [];
  for (const item of items.data.filter(({ current_period_end: end }) => end === at)) {
    const { price } = item;
    const left = lineAmount(item);
    if (left === null || isMetered(price) || price.currency !== currency || item.discounts[0]) return null;
    lines.push({ product: price.product, left: Math.round(left) });
  }
  for (const { coupon, end } of reductions) {
    if (end !== null && end <= at) continue;
    const off = coupon && offIn(coupon, currency);
    if (!coupon || !off) return null;
    const counts = ({ product }: { product: string }) => coupon.applies_to?.products.includes(product) ?? true;
    const base = lines.filter(counts).reduce((sum, { left }) => sum + left, 0);
    const taken = Math.min(base, off.kind === 'share' ? Math.round((base * off.share) / 100) : off.minor);
    const rest = base === 0 ? 0 : (base - taken) / base;
    lines = lines.map((line) => (counts(line) ? { ...line, left: line.left * rest } : line));
  }
  return money(Math.round(lines.reduce((sum, { left }) => sum + left, 0)), currency);
}

/** null where it takes off another currency. */
function offIn({ percent_off, amount_off, currency, currency_options }: Coupon, wanted: string) {
  if (percent_off !== null) return { kind: 'share', share: percent_off } as const;
  const minor = currency === wanted ? amount_off : (currency_options?.[wanted]?.amount_off ?? null);
  return minor === null ? null : ({ kind: 'amount', minor } as const);
}

/** Whether a coupon can be used in this currency at all. */
export function isInCurrency(coupon: Coupon, currency: string): boolean {
  return offIn(coupon, currency) !== null;
}

/** Whether it takes something off any of the subscription's items; it may be for other products alone. */
export function appliesTo({ applies_to }: Coupon, { items }: Subscription): boolean {
  return (
    applies_to === null || items.has_more || items.data.some(({ price }) => applies_to.products.includes(price.product))
  );
}
