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
