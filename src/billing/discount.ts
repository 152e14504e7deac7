import type { Coupon } from '../stripe/resources/coupon';
import type { Discount } from '../stripe/resources/discount';
import type { Price } from '../stripe/resources/price';
import type { Subscription, SubscriptionItem } from '../stripe/resources/subscription';
import { type Money, money, roundedHalfUp } from './money';
import { lineAmount } from './subscription';

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

/** What a subscription's discounts are taken off, as far as that is told. */
export interface Discounted {
  discounts?: readonly Discount[];
  items: { data: readonly DiscountedItem[]; has_more?: boolean };
}

export interface DiscountedItem {
  price: Pick<Price, 'product'>;
  discounts?: readonly Discount[];
}

/**
 * Whether it is taken off an invoice of this time, in seconds; null: as it stands. One that counts once is gone once an invoice
 * has used it. Stripe leaves one that has ended where it is for a while.
 */
export function holdsAt({ end }: Pick<Discount, 'end'>, at: number | null): boolean {
  return end === null || at === null || end > at;
}

/** Those of the whole subscription that hold at a time. The customer's own holds where the subscription then has none. */
export function discountsAt({ discounts = [] }: Discounted, inherited: Discount | null, at: number | null): Discount[] {
  const own = discounts.filter((each) => holdsAt(each, at));
  return own.length > 0 || !inherited || !holdsAt(inherited, at) ? own : [inherited];
}

/**
 * `amount`: in one number, where that tells it. `until`: seconds, where it ends by itself; `isOnce`: off one invoice;
 * `isShared`: which may be another's than this subscription's.
 * `ifCovered`: only where the coupon is not limited to other products, which is not known.
 */
export interface Off {
  amount: AmountOff;
  until: number | null;
  isOnce: boolean;
  isShared: boolean;
  ifCovered: boolean;
}

/**
 * What is taken off each of the invoices from some time on; `coupons`: those on all of it, null where what is taken off is not
 * known, also of one item (`couponsOn`). `sure`: those of them that are known to cover all of it.
 */
export interface Reduction {
  off: Off | null;
  coupons: readonly Coupon[] | null;
  sure: readonly Coupon[];
}

const nothingOff: Reduction = { off: null, coupons: [], sure: [] };

/** Whether it is known which of these products it is taken off, if any. */
export function hasKnownCover({ coupon, covers = [] }: Discount, products: readonly string[]): boolean {
  return coupon?.applies_to != null || covers === 'all' || products.every((each) => covers.includes(each));
}

/** Whether it is for a product. One that was read without its limits is taken to have none: `hasKnownCover` tells. */
export function isFor({ applies_to }: Coupon, product: string): boolean {
  return !applies_to || applies_to.products.includes(product);
}

/** Those of one item alone that are taken off at a time, in order; a coupon that is for other products takes nothing off. */
function discountsOn({ price, discounts = [] }: DiscountedItem, at: number | null): Discount[] {
  return discounts.filter((each) => holdsAt(each, at) && (!each.coupon || isFor(each.coupon, price.product)));
}

/** Their coupons; null where one of them is not known, or whether it is for that product. */
export function couponsOn(item: DiscountedItem, at: number | null): Coupon[] | null {
  const all = discountsOn(item, at);
  const known = all.flatMap((each) => (each.coupon && hasKnownCover(each, [item.price.product]) ? each.coupon : []));
  return known.length === all.length ? known : null;
}

/**
 * What is taken off an invoice of that time, in seconds. `inherited`: the customer's own discount. Coupons may be limited to
 * products, which lists do not tell: of several products, or several coupons, it is not known then; else it is taken off or
 * not (`ifCovered`).
 */
export function reductionAt(subscription: Discounted, inherited: Discount | null, at: number | null): Reduction {
  const { data } = subscription.items;
  const whole = discountsAt(subscription, inherited, at).filter(
    ({ coupon }) => !coupon || appliesTo(coupon, subscription),
  );
  const onItems = data.flatMap((item) => discountsOn(item, at));
  const all = [...whole, ...onItems];
  if (all.length === 0) return nothingOff;
  const coupons = whole.flatMap(({ coupon }) => coupon ?? []);
  const ofItems = data.map((item) => couponsOn(item, at));
  const products = [...new Set(data.map(({ price }) => price.product))];
  const severalProducts = products.length > 1;
  const sure = whole.flatMap((each) => (each.coupon && hasKnownCover(each, products) ? each.coupon : []));
  const unsure = coupons.length - sure.length;
  const areKnown = coupons.length === whole.length && ofItems.every((each) => each !== null);
  const isKnown = areKnown && unsure <= (severalProducts ? 0 : 1);
  const ends = all.flatMap(({ end }) => end ?? []);
  const [only, second] = [...coupons, ...ofItems.flatMap((each) => each ?? [])];
  // What is off one of several items is no share of the whole.
  const isOffAll = onItems.length === 0 || (data.length === 1 && !subscription.items.has_more);
  const amount: AmountOff = isKnown && only && !second && isOffAll ? offBy(only) : { kind: 'unknown' };
  const isOnce = isKnown && all.some(({ coupon }) => coupon?.duration === 'once');
  const until = ends.length > 0 ? Math.min(...ends) : null;
  const off = { amount, until, isOnce, isShared: false, ifCovered: isKnown && unsure > 0 };
  return { off, coupons: isKnown ? coupons : null, sure: isKnown ? sure : [] };
}

/**
 * Whether what is off then is the customer's own, for one invoice, and another of theirs may come first. `isOnly`: whether it
 * is known to be their only current subscription.
 */
export function mayBeUsedUp(
  subscription: Discounted,
  own: Discount | null,
  at: number | null,
  isOnly: boolean,
): boolean {
  const isOnce = own?.coupon?.duration === 'once';
  return own !== null && isOnce && !isOnly && discountsAt(subscription, own, at).includes(own);
}

/**
 * What is taken off now and no longer at that time; null where nothing. Of several, only what ends. Seconds; `now`: null where
 * it may be taken as it stands. Stripe leaves what has ended on a subscription for a while.
 */
export function offUntil(
  subscription: Discounted,
  inherited: Discount | null,
  at: number | null,
  now: number | null,
): Off | null {
  const { data, ...items } = subscription.items;
  const ending = (all: readonly Discount[]) => all.filter((each) => holdsAt(each, now) && !holdsAt(each, at));
  const those = {
    discounts: ending(discountsAt(subscription, inherited, now)),
    items: { ...items, data: data.map((item) => ({ ...item, discounts: ending(item.discounts ?? []) })) },
  };
  return reductionAt(those, null, null).off;
}

/** A line of an invoice, in minor units. `own`: the coupons that are on it alone. */
export interface Line {
  product: string;
  amount: number;
  own?: readonly Coupon[];
}

/** That of an item on an invoice of that time, in seconds, in whole minor units; null where it has no fixed amount. */
export function lineAt(
  item: DiscountedItem & Pick<SubscriptionItem, 'price' | 'quantity'>,
  at: number | null,
): Required<Line> | null {
  const amount = lineAmount(item);
  if (amount === null) return null;
  return { product: item.price.product, amount: roundedHalfUp(amount), own: couponsOn(item, at) ?? [] };
}

/**
 * What is left of the lines of one invoice. Stripe takes several off one after the other, each in whole minor units, those of one
 * item before those of all of it. null where a fixed amount is in another currency.
 * https://docs.stripe.com/billing/subscriptions/coupons, https://docs.stripe.com/api/subscription_items/object#subscription_item_object-discounts
 */
export function afterCoupons(lines: readonly Line[], coupons: readonly Coupon[], currency: string): number | null {
  let left = lines.map(({ amount }) => amount);
  const inOrder = [
    ...lines.flatMap((line) => (line.own ?? []).map((coupon) => ({ coupon, on: [line] }))),
    ...coupons.map((coupon) => ({ coupon, on: lines })),
  ];
  for (const { coupon, on } of inOrder) {
    const { percent_off } = coupon;
    const amountOff = amountOffIn(coupon, currency);
    if (percent_off === null && amountOff === null) return null;
    const isCovered = lines.map((line) => on.includes(line) && isFor(coupon, line.product));
    const base = left.reduce((sum, amount, at) => sum + (isCovered[at] ? amount : 0), 0);
    const off = percent_off === null ? Math.min(amountOff ?? 0, base) : roundedHalfUp((base * percent_off) / 100);
    left = left.map((amount, at) => (isCovered[at] && base > 0 ? amount - (off * amount) / base : amount));
  }
  return left.reduce((sum, amount) => sum + amount, 0);
}

/** In minor units; null where it takes off a share, or another currency. */
function amountOffIn({ amount_off, currency, currency_options }: Coupon, wanted: string): number | null {
  return currency === wanted ? amount_off : (currency_options?.[wanted]?.amount_off ?? null);
}

/** Whether a coupon can be used in this currency at all. */
export function isInCurrency(coupon: Coupon, currency: string): boolean {
  return coupon.percent_off !== null || amountOffIn(coupon, currency) !== null;
}

/** Whether it takes something off any of these items; it may be for other products alone. */
export function appliesTo(coupon: Coupon, { items }: Pick<Discounted, 'items'>): boolean {
  return coupon.applies_to === null || items.has_more || items.data.some(({ price }) => isFor(coupon, price.product));
}

/** Of a coupon that was read with its limits: one that names no products covers all that there are. */
export function covering(discount: Discount): Discount {
  return discount.coupon?.applies_to ? discount : { ...discount, covers: 'all' };
}

/** Whether the coupon of one of them was read without its limits. */
export function lacksLimits(subscription: Pick<Subscription, 'items'>, discounts: readonly Discount[]): boolean {
  const products = subscription.items.data.map(({ price }) => price.product);
  return discounts.some((each) => each.coupon !== null && !hasKnownCover(each, products));
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
