/**
 * What coupons take off, remembered by account: Stripe expands none of a single item's in a list, and lets nobody change what
 * one takes off (https://docs.stripe.com/api/coupons/update). Of one that was deleted existing discounts hold
 * (https://docs.stripe.com/api/coupons/delete), and its id may be another's then: so it holds for discounts that began while
 * it was there.
 */
import type { Connection } from '../keys/vault';
import { parseText } from '../stripe/lenient';
import { type Coupon, coupon as couponSchema } from '../stripe/resources/coupon';
import type { Discount } from '../stripe/resources/discount';
import type { Subscription } from '../stripe/resources/subscription';
import type { Remembered } from './remembered';

/**
 * `hasLimits`: whether it was read with the products that it is limited to. `until`: when it was there, in seconds since 1970; what
 * began later may be of another.
 */
export interface ReadCoupon {
  coupon: Coupon;
  hasLimits: boolean;
  until: number;
}

/** What is known of an id: its coupon, and when none had it, in seconds since 1970, so that it could not be asked for. */
export interface KnownCoupon {
  read: ReadCoupon | null;
  goneAt: number | null;
}

/** By its id. */
export type Coupons = (id: string) => KnownCoupon;

/** As it is kept among names: behind its `until`. */
const couponName = (id: string) => `coupon ${id}`;
const goneName = (id: string) => `no coupon ${id}`;
/** What one begins with that was read without its limits. */
const withoutLimits = '?';

/** What is remembered of an account's coupons. */
export function couponsIn({ named }: Remembered, connection: Connection): Coupons {
  return (id) => {
    const goneAt = named.get(connection, goneName(id));
    return {
      read: readIn(named.get(connection, couponName(id)) ?? ''),
      goneAt: goneAt === null ? null : Number(goneAt),
    };
  };
}

function readIn(kept: string): ReadCoupon | null {
  const [, until, text = ''] = /^(\d+) (.+)$/s.exec(kept) ?? [];
  const hasLimits = !text.startsWith(withoutLimits);
  const coupon = parseText(couponSchema(), hasLimits ? text : text.slice(withoutLimits.length));
  return coupon && { coupon, hasLimits, until: Number(until) };
}

/** Of two of one id the younger one stays, and so do the limits that were read of it before. */
export function keepCoupons(remembered: Remembered, connection: Connection, coupons: readonly ReadCoupon[]): void {
  for (const { coupon, hasLimits, until } of coupons) {
    const { read: before } = couponsIn(remembered, connection)(coupon.id);
    // The one that has the id now is asked for more.
    if (before && Number(before.coupon.created) > Number(coupon.created)) continue;
    const same = before?.coupon.created === coupon.created ? before : null;
    const limited = hasLimits ? coupon : same?.hasLimits ? same.coupon : null;
    // What can be changed is not kept, nor what is absent.
    const { valid: _, currency_options: __, ...whole } = { ...coupon, applies_to: limited?.applies_to ?? null };
    const kept = Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== null));
    const text = (limited ? '' : withoutLimits) + JSON.stringify(kept);
    keep(remembered, connection, couponName(coupon.id), `${Math.max(until, same?.until ?? 0)} ${text}`);
  }
}

/** `at`: when it was asked for, in seconds since 1970. */
export function keepGone(remembered: Remembered, connection: Connection, id: string, at: number): void {
  keep(remembered, connection, goneName(id), String(at));
}

function keep({ named }: Remembered, connection: Connection, name: string, text: string): void {
  if (named.get(connection, name) !== text) named.put(connection, name, text);
}

/** Its coupon; `gone`: that can't be asked for; null: nothing is known of it yet. */
function couponOf({ coupon, couponId, start }: Discount, coupons: Coupons): ReadCoupon | 'gone' | null {
  const id = coupon?.id ?? couponId;
  if (!id) return null;
  const { read, goneAt } = coupons(id);
  const created = Number(read?.coupon.created);
  const isThen = start === undefined || (start >= created && start <= Number(read?.until));
  if (read && (coupon ? coupon.created === read.coupon.created : isThen)) return read;
  const isGone = goneAt !== null && (start ?? 0) <= goneAt;
  // Its id is another's now.
  return isGone || (read && Number(start) < created) ? 'gone' : null;
}

/** With what is known of its coupon, as far as Stripe's answer told less. */
export function withCoupon(discount: Discount, coupons: Coupons): Discount {
  const known = couponOf(discount, coupons);
  if (known === null || known === 'gone') return discount;
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

/** Of a single item that nothing is known of: its id, and when the last of its discounts began, in seconds since 1970. */
export interface UnknownCoupon {
  id: string;
  start: number;
}

/** Each once. */
export function unknownCoupons(subscriptions: readonly Subscription[], coupons: Coupons): UnknownCoupon[] {
  const all = subscriptions.flatMap(({ items }) => items.data.flatMap(({ discounts }) => discounts));
  const unknown = all.filter((each) => each.coupon === null && couponOf(each, coupons) === null);
  const starts = new Map<string, number>();
  for (const { couponId: id, start = 0 } of unknown) if (id) starts.set(id, Math.max(start, starts.get(id) ?? 0));
  return [...starts].map(([id, start]) => ({ id, start }));
}
