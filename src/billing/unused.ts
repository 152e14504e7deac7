import type { Subscription, SubscriptionItem } from '../stripe/resources/subscription';
import { type Money, money } from './money';
import { isMetered, lineAmount, nextRenewal } from './subscription';

/** Items of a subscription, by what becomes of them when it ends at `end`, in seconds since 1970. */
export interface Ending {
  /** Paid for beyond it. */
  cut: SubscriptionItem[];
  /** Renewed, and paid for again, before it. */
  renewing: SubscriptionItem[];
}

/** Usage is paid for afterwards: nothing of it is cut. */
export function endingAt({ items }: Subscription, end: number): Ending {
  const ends = items.data.flatMap((item) =>
    item.current_period_end === null ? [] : [{ item, at: item.current_period_end }],
  );
  return {
    cut: ends.flatMap(({ item, at }) => (at > end && !isMetered(item.price) ? [item] : [])),
    renewing: ends.flatMap(({ item, at }) => (at < end ? [item] : [])),
  };
}

/** Whether its items are paid until different days. */
export function isMixed(subscription: Subscription): boolean {
  const first = nextRenewal(subscription);
  return first !== null && subscription.items.data.some(({ current_period_end: end }) => end !== null && end > first);
}

/**
 * What of the current periods comes after `from` (seconds since 1970), by their prices, before discounts and tax; null where
 * a price has tiers, or its amount in the subscription's currency is not known.
 */
export function unusedAfter(
  { currency }: Subscription,
  items: readonly SubscriptionItem[],
  from: number,
): Money | null {
  let sum = 0;
  for (const item of items) {
    const { price, current_period_start: start, current_period_end: end } = item;
    const amount = lineAmount(item);
    if (isMetered(price) || (end !== null && end <= from)) continue;
    if (amount === null || price.currency !== currency || start === null || end === null || end <= start) return null;
    sum += (amount * (end - Math.max(from, start))) / (end - start);
  }
  return money(Math.round(sum), currency);
}
