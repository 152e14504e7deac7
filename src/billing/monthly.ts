/**
 * What a customer pays in an average month: yearly ÷ 12, weekly × 52 ÷ 12, daily × 365 ÷ 12. What can't be known is left
 * out and said, never guessed. Pure.
 */
import type { Coupon } from '../stripe/resources/coupon';
import type { Discount } from '../stripe/resources/discount';
import type { Subscription, SubscriptionItem } from '../stripe/resources/subscription';
import { couponsOn, discountsAt, hasKnownCover, holdsAt, isFor, type Line } from './discount';
import { type Money, money, roundedHalfUp } from './money';
import {
  agreedItems,
  type Interval,
  isCurrent,
  lineAmount,
  type MethodHolder,
  nextRenewal,
  scheduledEnd,
} from './subscription';
import { afterTrial, type Payer, pauseAt } from './summary';
import { taxOn } from './tax';

/** What a monthly figure leaves out, or assumes. */
export type MonthlyNote =
  /** There are discounts, and what they take off is not known. */
  | 'beforeDiscounts'
  /** A coupon may be limited to some products, which Stripe's lists don't tell: it is between two amounts. */
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
  | 'someEnds'
  /** Not every current subscription is known. */
  | 'notAll'
  /** A subscription has more items than are known. */
  | 'notAllItems';

/** `most`: minor units, where coupons may not cover everything: then it may be anything up to that. */
export type Average = Money & { most?: number };

export interface MonthlyFigure {
  /** Whether nothing that may be paid now was left out: else no amount does not mean that nothing is paid. */
  isWhole: boolean;
  /** One for each currency; empty where nothing countable recurs. */
  amounts: Average[];
  /** What trials add once they end, likewise. */
  afterTrials: Average[];
  /** When the first of the discounts that were taken off ends; seconds, null when none of them does. */
  discountedUntil: number | null;
  /** When all of it ends, where that is at one time; seconds, else null. */
  endsAt: number | null;
  notes: MonthlyNote[];
}

type Holder = Payer & MethodHolder;

export interface MonthlyBasis {
  subscriptions: readonly Subscription[];
  /** Whether every current subscription is among these. */
  allCurrent: boolean;
  /** Their own discount, and their way to pay, are for subscriptions without one. */
  customer: Holder | null;
  /** Seconds since 1970. */
  now: number;
}

export function monthlyFigure({ subscriptions, allCurrent, customer, now }: MonthlyBasis): MonthlyFigure {
  const current = subscriptions.filter(isCurrent);
  const counted = current.filter((subscription) => whyNotCounted(subscription) === null);
  const trials = current.filter(
    (each) => whyNotCounted(each) === 'withoutTrials' && isChargedAfterTrial(each, customer),
  );
  const share = (subscription: Subscription) => monthlyShare(subscription, customer?.discount ?? null, now);
  const shares = counted.map(share);
  const trialShares = trials.map(share);
  const ends = shares.flatMap(({ discountedUntil }) => discountedUntil ?? []);
  const ending = counted.map(scheduledEnd);
  const [end = null] = ending;
  const endsAt = allCurrent && trials.length === 0 && ending.every((each) => each === end) ? end : null;
  const isTaxed = (subscription: Subscription) => /added|perhaps/.test(taxOn(subscription, customer));
  const reasons = current.flatMap((subscription) => whyNotCounted(subscription) ?? []);
  const leftOut = [...shares.flatMap(({ notes }) => notes), ...reasons].some((note) => openEnds.includes(note));
  return {
    isWhole: allCurrent && !leftOut,
    amounts: rounded(shares),
    afterTrials: rounded(trialShares),
    discountedUntil: ends.length > 0 ? Math.min(...ends) : null,
    endsAt,
    notes: [
      ...new Set<MonthlyNote>([
        ...[...shares, ...trialShares].flatMap(({ notes }) => notes),
        ...reasons,
        ...(endsAt === null && ending.some((each) => each !== null) ? (['someEnds'] as const) : []),
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
      return whyNotCollected(subscription);
    default:
      return 'withoutUnknown';
  }
}

/** What becomes of invoices in a pause of a kind that is new to this version is not known. */
function whyNotCollected(subscription: Subscription): MonthlyNote | null {
  const pause = pauseAt(subscription, nextRenewal(subscription));
  if (!pause) return null;
  const isKnown = pause.kind === 'paused' || /^(keep_as_draft|mark_uncollectible|void)$/.test(pause.invoices);
  return isKnown ? 'withoutPaused' : 'withoutUnknown';
}

/** Not where it ends or pauses with its trial, or is not collected then. */
function isChargedAfterTrial(subscription: Subscription, customer: Holder | null): boolean {
  const { trial_end } = subscription;
  const end = scheduledEnd(subscription);
  if (afterTrial(subscription, customer) !== 'trialEnds') return false;
  return pauseAt(subscription, trial_end) === null && (end === null || (trial_end !== null && end > trial_end));
}

/** Not rounded: a sum of roundings is not the rounding of a sum. */
interface Share {
  currency: string;
  /** null where nothing of it has a fixed amount. */
  minor: number | null;
  /** The same where coupons that may be limited take nothing off. */
  most: number | null;
  discountedUntil: number | null;
  notes: MonthlyNote[];
}

function monthlyShare(subscription: Subscription, inherited: Discount | null, now: number): Share {
  const items = agreedItems(subscription);
  const unknownPeriod = items.some(({ interval }) => interval && !(interval.unit in perYear));
  // What ends before the next invoice is taken off none.
  const at = nextRenewal(subscription) ?? now;
  const off = lastingOff(subscription, inherited, at);
  const products = items.map(({ productId }) => productId);
  const sure = off.whole.filter((each) => hasKnownCover(each, products));
  const ends = [...off.whole, ...off.items.flatMap(({ discounts }) => discounts)].flatMap(({ end }) => end ?? []);
  const periods = periodsOf(off.items, at);
  const average = (discounts: readonly Discount[]) => {
    const coupons = discounts.flatMap(({ coupon }) => coupon ?? []);
    return sumOf(periods.map(({ lines, interval }) => perMonth(sumAfter(lines, coupons), interval)));
  };
  return {
    currency: subscription.currency,
    minor: periods.length > 0 ? average(off.whole) : null,
    most: periods.length > 0 ? average(sure) : null,
    discountedUntil: ends.length > 0 ? Math.min(...ends) : null,
    notes: [
      ...(off.isKnown ? [] : (['beforeDiscounts'] as const)),
      ...(sure.length < off.whole.length ? (['couponOnAllItems'] as const) : []),
      ...(unknownPeriod || items.some(({ isUnknown }) => isUnknown) ? (['withoutUnknown'] as const) : []),
      ...(subscription.items.has_more ? (['notAllItems'] as const) : []),
      ...(items.some(({ metered }) => metered) ? (['withoutMetered'] as const) : []),
      ...(items.some(({ metered, tiered }) => tiered && !metered) ? (['withoutTiered'] as const) : []),
    ],
  };
}

/** What is taken off more than one invoice; nothing where a part of it can't be counted. */
interface LastingOff {
  isKnown: boolean;
  /** On all of the subscription. */
  whole: readonly Discount[];
  /** The subscription's, each with what is off it alone. */
  items: readonly SubscriptionItem[];
}

function lastingOff(subscription: Subscription, inherited: Discount | null, at: number): LastingOff {
  const { currency, items: all } = subscription;
  const lasts = ({ coupon }: Discount) => coupon?.duration !== 'once';
  const whole = discountsAt(subscription, inherited, at).filter(lasts);
  const items = all.data.map((item) => ({
    ...item,
    discounts: item.discounts.filter((each) => lasts(each) && holdsAt(each, at)),
  }));
  const { length: periods } = periodsOf(items, at);
  const isKnown =
    items.every((item) => couponsOn(item, at)?.every((coupon) => isCountable(coupon, currency, 1))) &&
    whole.every(({ coupon }) => isCountable(coupon, currency, periods));
  if (isKnown) return { isKnown, whole, items };
  return { isKnown, whole: [], items: items.map((item) => ({ ...item, discounts: [] })) };
}

/** What is invoiced together: items of equal interval, each with what is off it alone. Fractions of a minor unit are kept. */
function periodsOf(items: readonly SubscriptionItem[], at: number): { interval: Interval; lines: Line[] }[] {
  const periods: { interval: Interval; lines: Line[] }[] = [];
  for (const item of items) {
    const amount = lineAmount(item);
    const { recurring, product } = item.price;
    if (amount === null || !recurring || !(recurring.interval in perYear)) continue;
    const interval = { unit: recurring.interval, count: recurring.interval_count };
    const same = periods.find((each) => each.interval.unit === interval.unit && each.interval.count === interval.count);
    const line = { product, amount, own: couponsOn(item, at) ?? [] };
    if (same) same.lines.push(line);
    else periods.push({ interval, lines: [line] });
  }
  return periods;
}

/** A fixed amount is off each invoice: with several intervals it can't be told which, nor in another currency how much. */
function isCountable(coupon: Coupon | null, currency: string, periods: number): boolean {
  if (!coupon) return false;
  if (coupon.percent_off !== null) return true;
  return coupon.amount_off !== null && coupon.currency === currency && periods <= 1;
}

/** The sum of the lines after all coupons: those of one line come first. */
function sumAfter(lines: readonly Line[], coupons: readonly Coupon[]): number {
  const reduced = lines.flatMap((line) => lessCoupons([line], line.own ?? []));
  return sumOf(lessCoupons(reduced, coupons).map(({ amount }) => amount));
}

/** Stripe takes several off one after the other. */
function lessCoupons(lines: readonly Line[], coupons: readonly Coupon[]): readonly Line[] {
  return coupons.reduce((before, coupon) => {
    const { percent_off, amount_off } = coupon;
    const isCovered = ({ product }: Line) => isFor(coupon, product);
    const base = sumOf(before.filter(isCovered).map(({ amount }) => amount));
    const share = percent_off !== null ? percent_off / 100 : base > 0 ? Math.min(1, (amount_off ?? 0) / base) : 0;
    return before.map((line) => (isCovered(line) ? { ...line, amount: line.amount * (1 - share) } : line));
  }, lines);
}

const perYear: Record<string, number> = { day: 365, week: 52, month: 12, year: 1 };

function perMonth(amount: number, { unit, count }: Interval): number {
  return (amount * (perYear[unit] ?? 0)) / (12 * count);
}

function rounded(shares: readonly Share[]): Average[] {
  const currencies = [...new Set(shares.flatMap(({ currency, minor }) => (minor === null ? [] : currency)))];
  return currencies.map((currency) => {
    const own = shares.filter((each) => each.currency === currency);
    const amount = money(roundedHalfUp(sumOf(own.map(({ minor }) => minor ?? 0))), currency);
    const most = roundedHalfUp(sumOf(own.map((each) => each.most ?? 0)));
    return most === amount.minor ? amount : { ...amount, most };
  });
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

/** Whether anything recurs, counted or not. */
export function recurs({ amounts, notes }: MonthlyFigure): boolean {
  return amounts.length > 0 || notes.length > 0;
}
