/** A subscription in the words it was agreed in: `Team × 5`, `$2,940.00 a year`. Pure. */
import { dotted, type Formats } from '../language/format';
import type { Subscription } from '../stripe/resources/subscription';
import { discountHint } from './discount';
import { totals } from './money';
import {
  type AgreedItem,
  type Agreement,
  agreedItems,
  hasEnded,
  type Interval,
  isCurrent,
  nextRenewal,
  scheduledEnd,
  statusWord,
} from './subscription';

export interface SubscriptionSummary {
  /** Products with quantities; never empty. */
  title: string;
  /** Money for each interval; null where no item has a fixed price. */
  total: string | null;
}

export function subscriptionSummary(
  subscription: Agreement,
  products: Record<string, string>,
  formats: Formats,
): SubscriptionSummary {
  const items = agreedItems(subscription);
  return {
    title: items.map((item) => itemTitle(item, products)).join(' + ') || 'Subscription',
    total: totalText(items, formats),
  };
}

function itemTitle(item: AgreedItem, products: Record<string, string>): string {
  const name = products[item.productId] ?? item.priceName ?? 'Subscription';
  return item.quantity === 1 || item.metered ? name : `${name} × ${item.quantity}`;
}

/** Items that recur alike are added up; what has no fixed amount is named after them. */
function totalText(items: readonly AgreedItem[], formats: Formats): string | null {
  const groups = new Map<string, AgreedItem[]>();
  for (const item of items) {
    const key = item.interval ? intervalText(item.interval) : '';
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const fixed = [...groups].flatMap(([interval, group]) =>
    totals(group.flatMap(({ total }) => total ?? [])).map((sum) => `${formats.money(sum)} ${interval}`.trim()),
  );
  const open = [
    ...(items.some(({ metered, tiered }) => tiered && !metered) ? ['tiers'] : []),
    ...(items.some(({ metered }) => metered) ? ['usage'] : []),
  ];
  if (fixed.length === 0) return open.length > 0 ? `by ${open.join(' + ')}` : null;
  return [...fixed, ...open].join(' + ');
}

/** `a month`, `every 3 months`, `a year`. */
export function intervalText({ unit, count }: Interval): string {
  return count === 1 ? `a ${unit}` : `every ${count} ${unit}s`;
}

/** `Active · renews 1 Dec · 20% off`: status in a word, then what happens next, then what the price leaves out. */
export function stateLine(subscription: Subscription, formats: Formats): string {
  const discount = isCurrent(subscription) ? discountHint(subscription, formats) : null;
  return dotted(statusWord(subscription), nextText(subscription, formats), discount);
}

function nextText(subscription: Subscription, formats: Formats): string | null {
  if (hasEnded(subscription)) return subscription.ended_at ? formats.date(subscription.ended_at) : null;
  const end = scheduledEnd(subscription);
  if (end !== null) return `ends ${formats.date(end)}`;
  if (subscription.status === 'trialing' && subscription.trial_end)
    return `trial ends ${formats.date(subscription.trial_end)}`;
  const renewal = nextRenewal(subscription);
  const renews = subscription.status !== 'paused' && subscription.status !== 'incomplete';
  return renewal !== null && renews ? `renews ${formats.date(renewal)}` : null;
}
