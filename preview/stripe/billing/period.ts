/**
 * Calendar arithmetic of billing periods, in UTC seconds since 1970.
 *
 * Source: https://docs.stripe.com/billing/subscriptions/billing-cycle (a month without the anchor's day bills on its
 * last day; the next one returns to the anchor's day).
 */
import type Stripe from 'stripe';

export interface Period {
  start: number;
  end: number;
}

/** As much of `price.recurring` as periods depend on. */
export type Interval = Pick<Stripe.Price.Recurring, 'interval' | 'interval_count'>;

const DAY = 86_400;
const SECONDS: Record<string, number> = { day: DAY, week: 7 * DAY };
const MONTHS: Record<string, number> = { month: 1, year: 12 };

/** The same day and time so many months later; the month's last day where there is no such day. */
export function monthsLater(time: number, months: number): number {
  const date = new Date(time * 1000);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return Math.floor(date.getTime() / 1000);
}

/** The anchor moved by `count` intervals, forward or back. */
export function advance(anchor: number, { interval, interval_count }: Interval, count: number): number {
  const months = MONTHS[interval];
  if (months !== undefined) return monthsLater(anchor, months * interval_count * count);
  const seconds = SECONDS[interval];
  if (seconds === undefined) throw new Error(`Unknown interval ${interval}`);
  return anchor + seconds * interval_count * count;
}

/** The period that holds `time` when periods are counted from `anchor`: start ≤ time < end. */
export function periodAt(anchor: number, interval: Interval, time: number): Period {
  const length = advance(anchor, interval, 1) - anchor;
  let count = Math.floor((time - anchor) / length);
  while (advance(anchor, interval, count) > time) count -= 1;
  while (advance(anchor, interval, count + 1) <= time) count += 1;
  return { start: advance(anchor, interval, count), end: advance(anchor, interval, count + 1) };
}

/** How much of the period lies after `time`, from 0 to 1, to the second. */
export function shareLeft({ start, end }: Period, time: number): number {
  return Math.min(1, Math.max(0, (end - time) / (end - start)));
}

export function sameInterval(one: Interval, other: Interval): boolean {
  return one.interval === other.interval && one.interval_count === other.interval_count;
}

/** 20 Nov 2026, as Stripe writes dates into descriptions. */
export function dayOf(time: number): string {
  return new Date(time * 1000).toLocaleDateString('en-GB', {
    day: '2-digit',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
