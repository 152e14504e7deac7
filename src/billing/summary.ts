/** A subscription in the words it was agreed in: `Team × 5`, `$2,940.00 a year`. Pure. */
import type { Formats } from '../language/format';
import { totals } from './money';
import { type AgreedItem, type Agreement, agreedItems, type Interval } from './subscription';

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
