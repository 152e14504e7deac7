import type { Interval } from './subscription';

const dayLength = 86_400;

/**
 * When the period ends that begins at `start`, in seconds since 1970: the same day of a later month, or its last one. null
 * for a unit that is new to this version. https://docs.stripe.com/billing/subscriptions/billing-cycle
 */
export function periodEnd(start: number, { unit, count }: Interval): number | null {
  if (unit === 'day') return start + count * dayLength;
  if (unit === 'week') return start + 7 * count * dayLength;
  const months = unit === 'year' ? 12 * count : unit === 'month' ? count : null;
  if (months === null) return null;
  const from = new Date(start * 1000);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const midnight = Date.UTC(year, month, Math.min(from.getUTCDate(), lastDay)) / 1000;
  return midnight + (start % dayLength);
}

/** More periods than anything has lasted. */
const most = 20_000;

/** The first end after `at` of the periods that follow each other from `anchor`, and how many they are by then; seconds since 1970. */
export function firstEndAfter(
  anchor: number,
  { unit, count }: Interval,
  at: number,
): { end: number; periods: number } | null {
  for (let periods = anchor > at ? 0 : 1; periods < most; periods += 1) {
    const end = periods === 0 ? anchor : periodEnd(anchor, { unit, count: periods * count });
    if (end === null) return null;
    if (end > at) return { end, periods };
  }
  return null;
}
