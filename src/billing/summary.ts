import type { Subscription } from '../stripe/resources/subscription';
import { type Money, totals } from './money';
import {
  type AgreedItem,
  type Agreement,
  agreedItems,
  hasEnded,
  type Interval,
  nextRenewal,
  scheduledEnd,
} from './subscription';

/** What was agreed, as facts. */
export interface Agreed {
  /** Empty where Stripe lists no item. `name`: null where it is not known; `quantity`: null where there is one, or usage. */
  items: { name: string | null; quantity: number | null }[];
  /** One for each currency and interval, in order of appearance; what has no fixed amount is not in them. */
  sums: { amount: Money; interval: Interval | null }[];
  /** Whether some items cost by tiers, or by usage. */
  byTiers: boolean;
  byUsage: boolean;
  /** Whether there are more items than these. */
  more: boolean;
}

/** `products`: names by id, as far as they are known. */
export function agreedOf(subscription: Agreement, products: Record<string, string>): Agreed {
  const items = agreedItems(subscription);
  return {
    items: items.map(({ productId, priceName, quantity, metered }) => ({
      name: products[productId] ?? priceName,
      quantity: quantity === 1 || metered ? null : quantity,
    })),
    sums: sumsOf(items),
    byTiers: items.some(({ metered, tiered }) => tiered && !metered),
    byUsage: items.some(({ metered }) => metered),
    more: subscription.items.has_more ?? false,
  };
}

/** Items that recur alike are added up. */
function sumsOf(items: readonly AgreedItem[]): Agreed['sums'] {
  const alike = new Map<string, AgreedItem[]>();
  for (const item of items) {
    const every = item.interval ? `${item.interval.count} ${item.interval.unit}` : '';
    alike.set(every, [...(alike.get(every) ?? []), item]);
  }
  return [...alike.values()].flatMap((group) =>
    totals(group.flatMap(({ total }) => total ?? [])).map((amount) => ({
      amount,
      interval: group[0]?.interval ?? null,
    })),
  );
}

/** How a subscription stands. `code`: a status that is new to this version, in Stripe's own word. */
export type State = { kind: SubscriptionState } | { kind: 'other'; code: string };
const states = {
  active: 'active',
  trialing: 'trial',
  past_due: 'pastDue',
  unpaid: 'unpaid',
  incomplete: 'firstPayment',
  incomplete_expired: 'neverStarted',
  canceled: 'ended',
  paused: 'paused',
} as const;
export type SubscriptionState = (typeof states)[keyof typeof states] | 'notCollected';

export function stateOf({ status, pause_collection }: Pick<Subscription, 'status' | 'pause_collection'>): State {
  if (pause_collection && status === 'active') return { kind: 'notCollected' };
  return status in states ? { kind: states[status as keyof typeof states] } : { kind: 'other', code: status };
}

/** What happens next, or happened last. `at`: seconds since 1970. */
export interface Event {
  kind: 'ended' | 'ends' | 'trialEnds' | 'renews';
  at: number;
}

/** null where nothing is known to come. */
export function nextOf(subscription: Subscription): Event | null {
  const at = (kind: Event['kind'], seconds: number | null) => (seconds === null ? null : { kind, at: seconds });
  if (hasEnded(subscription)) return at('ended', subscription.ended_at);
  const end = scheduledEnd(subscription);
  if (end !== null) return at('ends', end);
  if (subscription.status === 'trialing' && subscription.trial_end) return at('trialEnds', subscription.trial_end);
  const renews = subscription.status !== 'paused' && subscription.status !== 'incomplete';
  return renews ? at('renews', nextRenewal(subscription)) : null;
}

/** Why nothing is collected: the subscription itself is paused, or it goes on and only its invoices are not collected. */
export type Pause = { kind: 'paused' } | { kind: 'notCollected'; invoices: string; until: number | null };

/** `invoices`: Stripe's code for what becomes of them. null where everything is collected. */
export function pauseOf({ status, pause_collection }: Pick<Subscription, 'status' | 'pause_collection'>): Pause | null {
  if (status === 'paused') return { kind: 'paused' };
  if (!pause_collection) return null;
  return { kind: 'notCollected', invoices: pause_collection.behavior, until: pause_collection.resumes_at };
}
