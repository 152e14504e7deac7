/**
 * What a customer pays in an average month: yearly ÷ 12, weekly × 52 ÷ 12, daily × 365 ÷ 12. What can't be known is left
 * out and said, never guessed. Pure.
 */
import type { Coupon } from '../stripe/resources/coupon';
import type { Customer } from '../stripe/resources/customer';
import type { Discount } from '../stripe/resources/discount';
import type { Subscription } from '../stripe/resources/subscription';
import { discountsAt } from './discount';
import { type Money, money, roundedHalfUp } from './money';
import { agreedItems, type Interval, isCurrent, lineAmount, nextRenewal, scheduledEnd } from './subscription';
import { pauseAt } from './summary';
import { taxOn } from './tax';

/** What a monthly figure leaves out, or assumes. */
export type MonthlyNote =
  /** There are discounts, and what they take off is not known. */
  | 'beforeDiscounts'
  /** A coupon may be limited to some products, which Stripe's lists don't tell; it is counted for all. */
  | 'couponOnAllItems'
  | 'withoutMetered'
  | 'withoutTiered'
  /** An amount, an interval or a status can't be told: of another currency, or new to this version. */
  | 'withoutUnknown'
  | 'withoutTrials'
  | 'withoutPaused'
  | 'withoutUnpaid'
  /** Tax comes, or may come, on top. */
  | 'beforeTax'
  | 'endingSoon'
  /** Not every current subscription is known. */
  | 'notAll'
  /** A subscription has more items than are known. */
  | 'notAllItems';

export interface MonthlyFigure {
  /** Whether nothing that may be paid now was left out: else no amount does not mean that nothing is paid. */
  isWhole: boolean;
  /** One for each currency; empty where nothing countable recurs. */
  amounts: Money[];
  /** What trials add once they end, likewise. */
  afterTrials: Money[];
  /** When the first of the discounts that were taken off ends; seconds, null when none of them does. */
  discountedUntil: number | null;
  notes: MonthlyNote[];
}

type Payer = Pick<Customer, 'discount' | 'tax_exempt'>;

export interface MonthlyBasis {
  subscriptions: readonly Subscription[];
  /** Whether every current subscription is among these. */
  allCurrent: boolean;
  /** Their own discount is for subscriptions without one. */
  customer: Payer | null;
  /** Seconds since 1970. */
  now: number;
}

export function monthlyFigure({ subscriptions, allCurrent, customer, now }: MonthlyBasis): MonthlyFigure {
  const current = subscriptions.filter(isCurrent);
  const counted = current.filter((subscription) => whyNotCounted(subscription) === null);
  const trials = current.filter((subscription) => whyNotCounted(subscription) === 'withoutTrials');
  const share = (subscription: Subscription) => monthlyShare(subscription, customer?.discount ?? null, now);
  const shares = counted.map(share);
  const trialShares = trials.map(share);
  const ends = shares.flatMap(({ discountedUntil }) => discountedUntil ?? []);
  const isTaxed = (subscription: Subscription) => /added|perhaps/.test(taxOn(subscription, customer));
  const reasons = current.flatMap((subscription) => whyNotCounted(subscription) ?? []);
  const leftOut = [...shares.flatMap(({ notes }) => notes), ...reasons].some((note) => openEnds.includes(note));
  return {
    isWhole: allCurrent && !leftOut,
    amounts: rounded(shares),
    afterTrials: rounded(trialShares),
    discountedUntil: ends.length > 0 ? Math.min(...ends) : null,
    notes: [
      ...new Set<MonthlyNote>([
        ...[...shares, ...trialShares].flatMap(({ notes }) => notes),
        ...reasons,
        ...(counted.some((subscription) => scheduledEnd(subscription) !== null) ? (['endingSoon'] as const) : []),
        ...(counted.some(isTaxed) ? (['beforeTax'] as const) : []),
        ...(allCurrent ? [] : (['notAll'] as const)),
      ]),
    ],
  };
}

/** Notes on what is paid, though nobody knows how much. */
const openEnds: readonly MonthlyNote[] = ['withoutMetered', 'withoutTiered', 'withoutUnknown', 'notAllItems'];

/** Past due counts: it is owed, and Stripe goes on trying. So does what is collected again by its next renewal. */
function whyNotCounted(subscription: Subscription): MonthlyNote | null {
  switch (subscription.status) {
    case 'trialing':
      return 'withoutTrials';
    case 'paused':
      return 'withoutPaused';
    case 'unpaid':
    case 'incomplete':
      return 'withoutUnpaid';
    case 'active':
    case 'past_due':
      return pauseAt(subscription, nextRenewal(subscription)) ? 'withoutPaused' : null;
    default:
      return 'withoutUnknown';
  }
}

/** Not rounded: a sum of roundings is not the rounding of a sum. */
interface Share {
  currency: string;
  /** null where nothing of it has a fixed amount. */
  minor: number | null;
  discountedUntil: number | null;
  notes: MonthlyNote[];
}

function monthlyShare(subscription: Subscription, inherited: Discount | null, now: number): Share {
  const items = agreedItems(subscription);
  const unknownPeriod = items.some(({ interval }) => interval && !(interval.unit in perYear));
  const periods = periodTotals(subscription);
  // What ends before the next invoice is taken off none.
  const at = nextRenewal(subscription) ?? now;
  const lasting = discountsAt(subscription, inherited, at).filter(({ coupon }) => coupon?.duration !== 'once');
  const onItems = subscription.items.data.some(({ discounts }) => discounts.length > 0);
  const coupons = lasting.map(({ coupon }) => coupon);
  const unknown = onItems || coupons.some((coupon) => !isCountable(coupon, subscription.currency, periods.length));
  const known = unknown ? [] : (coupons as Coupon[]);
  const isForAll = ({ applies_to }: Coupon) => items.every(({ productId }) => applies_to?.products.includes(productId));
  const ends = unknown ? [] : lasting.flatMap(({ end }) => end ?? []);
  return {
    currency: subscription.currency,
    minor:
      periods.length > 0
        ? sumOf(periods.map((each) => perMonth(known.reduce(lessCoupon, each.total), each.interval)))
        : null,
    discountedUntil: ends.length > 0 ? Math.min(...ends) : null,
    notes: [
      ...(unknown ? (['beforeDiscounts'] as const) : []),
      ...(known.some((coupon) => !isForAll(coupon)) ? (['couponOnAllItems'] as const) : []),
      ...(unknownPeriod || items.some(({ isUnknown }) => isUnknown) ? (['withoutUnknown'] as const) : []),
      ...(subscription.items.has_more ? (['notAllItems'] as const) : []),
      ...(items.some(({ metered }) => metered) ? (['withoutMetered'] as const) : []),
      ...(items.some(({ metered, tiered }) => tiered && !metered) ? (['withoutTiered'] as const) : []),
    ],
  };
}

/** What is invoiced together: items of equal interval. Fractions of a minor unit are kept. */
function periodTotals(subscription: Subscription): { interval: Interval; total: number }[] {
  const periods: { interval: Interval; total: number }[] = [];
  for (const item of subscription.items.data) {
    const amount = lineAmount(item);
    const { recurring } = item.price;
    if (amount === null || !recurring || !(recurring.interval in perYear)) continue;
    const interval = { unit: recurring.interval, count: recurring.interval_count };
    const same = periods.find((each) => each.interval.unit === interval.unit && each.interval.count === interval.count);
    if (same) same.total += amount;
    else periods.push({ interval, total: amount });
  }
  return periods;
}

/** A fixed amount is off each invoice: with several intervals it can't be told which, nor in another currency how much. */
function isCountable(coupon: Coupon | null, currency: string, periods: number): boolean {
  if (!coupon) return false;
  if (coupon.percent_off !== null) return true;
  return coupon.amount_off !== null && coupon.currency === currency && periods <= 1;
}

/** Stripe takes several off one after the other. */
function lessCoupon(total: number, { percent_off, amount_off }: Coupon): number {
  return percent_off !== null ? (total * (100 - percent_off)) / 100 : Math.max(0, total - (amount_off ?? 0));
}

const perYear: Record<string, number> = { day: 365, week: 52, month: 12, year: 1 };

function perMonth(amount: number, { unit, count }: Interval): number {
  return (amount * (perYear[unit] ?? 0)) / (12 * count);
}

function rounded(shares: readonly Share[]): Money[] {
  const sums = new Map<string, number>();
  for (const { currency, minor } of shares) if (minor !== null) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return [...sums].map(([currency, sum]) => money(roundedHalfUp(sum), currency));
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

/** Whether anything recurs, counted or not. */
export function recurs({ amounts, notes }: MonthlyFigure): boolean {
  return amounts.length > 0 || notes.length > 0;
}
