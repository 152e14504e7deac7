/**
 * What coupons take off, remembered by account: Stripe expands none of a single item's in a list, and lets nobody change what
 * one takes off (https://docs.stripe.com/api/coupons/update). Of one that was deleted existing discounts hold
 * (https://docs.stripe.com/api/coupons/delete).
 */
import type { Connection } from '../keys/vault';
import { parseText } from '../stripe/lenient';
import { type Coupon, coupon } from '../stripe/resources/coupon';
import type { Discount } from '../stripe/resources/discount';
import type { Subscription } from '../stripe/resources/subscription';
import type { Remembered } from './remembered';

/**
 * `hasLimits`: whether it was read with the products that it is limited to. `gone`: it was deleted before it was read, so that it
 * can't be asked for any more.
 */
export type KnownCoupon = { kind: 'known'; coupon: Coupon; hasLimits: boolean } | { kind: 'gone' };

/** By its id, as far as it is known. */
export type Coupons = (id: string) => KnownCoupon | null;

/** As it is kept among names. */
const couponName = (id: string) => `coupon ${id}`;
const gone = 'gone';
/** What one begins with that was read without its limits. */
const withoutLimits = '?';

export function couponsIn({ named }: Remembered, connection: Connection): Coupons {
  return (id) => {
    const text = named.get(connection, couponName(id));
    if (text === gone) return { kind: 'gone' };
    const hasLimits = text?.startsWith(withoutLimits) === false;
    const read = text === null ? null : parseText(coupon(), hasLimits ? text : text.slice(withoutLimits.length));
    return read && { kind: 'known', coupon: read, hasLimits };
  };
}

/** `haveLimits`: whether they were asked for with what they are limited to. */
export function keepCoupons(
  remembered: Remembered,
  connection: Connection,
  coupons: readonly Coupon[],
  haveLimits: boolean,
): void {
  for (const each of coupons) {
    const before = couponsIn(remembered, connection)(each.id);
    const limited = haveLimits ? each : before?.kind === 'known' && before.hasLimits ? before.coupon : null;
    // What can be changed is not kept, nor what is absent.
    const { valid: _, currency_options: __, ...whole } = { ...each, applies_to: limited?.applies_to ?? null };
    const kept = Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== null));
    keep(remembered, connection, each.id, (limited ? '' : withoutLimits) + JSON.stringify(kept));
  }
}

export function keepGone(remembered: Remembered, connection: Connection, id: string): void {
  keep(remembered, connection, id, gone);
}

function keep({ named }: Remembered, connection: Connection, id: string, text: string): void {
  if (named.get(connection, couponName(id)) !== text) named.put(connection, couponName(id), text);
}

/** With what is known of its coupon, as far as Stripe's answer told less. */
export function withCoupon(discount: Discount, coupons: Coupons): Discount {
  const id = discount.coupon?.id ?? discount.couponId;
  const known = id ? coupons(id) : null;
  if (known?.kind !== 'known') return discount;
  const { coupon: before, hasLimits } = known;
  const read = { ...discount, coupon: discount.coupon ?? before };
  if (!hasLimits) return read;
  const { applies_to } = before;
  return { ...read, coupon: { ...read.coupon, applies_to }, ...(applies_to ? {} : { covers: 'all' as const }) };
}

/** The same of all its discounts. */
export function withCoupons(subscription: Subscription, coupons: Coupons): Subscription {
  const all = (discounts: readonly Discount[]) => discounts.map((each) => withCoupon(each, coupons));
  const { items, discounts } = subscription;
  const data = items.data.map((item) => ({ ...item, discounts: all(item.discounts) }));
  return { ...subscription, discounts: all(discounts), items: { ...items, data } };
}

/** The coupons of single items that nothing is known of: each once. */
export function unknownCoupons(subscriptions: readonly Subscription[], coupons: Coupons): string[] {
  const all = subscriptions.flatMap(({ items }) => items.data.flatMap(({ discounts }) => discounts));
  const ids = all.flatMap(({ coupon, couponId }) => (coupon === null && couponId ? couponId : []));
  return [...new Set(ids)].filter((id) => coupons(id) === null);
}
