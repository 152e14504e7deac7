/** What a schedule does next with a subscription, as facts. Pure; times are seconds since 1970. */
import type { Phase, Schedule } from '../stripe/resources/schedule';
import type { Subscription } from '../stripe/resources/subscription';

export type Scheduled =
  /** `more`: how many changes follow this one. `ends`: when it ends after them; null where it goes on. */
  | { kind: 'changes'; at: number; phase: Phase; more: number; ends: number | null }
  /** With its last phase. */
  | { kind: 'ends'; at: number }
  /** Nothing else is to come. */
  | { kind: 'goesOn' };

/** Phases that have begun are over, or how it is now. https://docs.stripe.com/billing/subscriptions/subscription-schedules */
export function scheduledNext({ phases, end_behavior }: Schedule, now: number): Scheduled {
  const coming = phases
    .flatMap((phase) => (phase.start_date !== null && phase.start_date > now ? [{ at: phase.start_date, phase }] : []))
    .sort((a, b) => a.at - b.at);
  const [next] = coming;
  const last = phases.flatMap(({ end_date }) => end_date ?? []);
  const ends = end_behavior === 'cancel' && last.length > 0 ? Math.max(...last) : null;
  if (next) return { kind: 'changes', ...next, more: coming.length - 1, ends };
  return ends === null ? { kind: 'goesOn' } : { kind: 'ends', at: ends };
}

/** What the phase agrees on; null where its prices are not known. */
export function itemsOf({ items }: Phase): Pick<Subscription['items']['data'][number], 'price' | 'quantity'>[] | null {
  const known = items.flatMap(({ price, quantity, sold }) =>
    price ? [{ price: { ...price, nickname: sold ?? price.nickname }, quantity }] : [],
  );
  return known.length === items.length ? known : null;
}

/**
 * The subscription as it will be on a day, for what is charged then: as it is where the schedule changes nothing until then;
 * null where that can't be told.
 */
export function asScheduled(subscription: Subscription, next: Scheduled, at: number): Subscription | null {
  const ends = next.kind === 'goesOn' ? null : next.kind === 'ends' ? next.at : next.ends;
  const free = { ...subscription, schedule: null, ...(ends === null ? {} : { cancel_at: ends }) };
  if (next.kind !== 'changes' || next.at > at) return free;
  const items = itemsOf(next.phase);
  if (!items || !isPlain(subscription, next, at)) return null;
  const data = items.map((item, index) => ({
    ...item,
    id: `${index}`,
    discounts: [],
    billing_thresholds: null,
    tax_rates: null,
    current_period_start: null,
    current_period_end: at,
  }));
  return { ...free, discounts: [], items: { data, has_more: false } };
}

/** Whether all that is charged on that day is one more period of what the phase agrees on. */
function isPlain(
  subscription: Subscription,
  { at: start, phase }: Scheduled & { kind: 'changes' },
  at: number,
): boolean {
  const { items, discounts, trial_end, collection_method, billing_cycle_anchor, add_invoice_items, end_date } = phase;
  // What a phase takes off is named by coupons that did not come along.
  const isDiscounted = discounts.length > 0 || items.some((item) => item.discounts.length > 0);
  const methods = [subscription.collection_method, collection_method ?? 'charge_automatically'];
  // Another interval begins a new period, which is charged when the phase begins.
  const intervals = (start === at ? items : [...subscription.items.data, ...items]).map(({ price }) =>
    price?.recurring ? `${price.recurring.interval_count} ${price.recurring.interval}` : '',
  );
  return (
    !isDiscounted &&
    trial_end === null &&
    add_invoice_items.length === 0 &&
    methods.every((method) => method === 'charge_automatically') &&
    billing_cycle_anchor !== 'phase_start' &&
    new Set(intervals).size === 1 &&
    subscription.items.data.every(({ current_period_end: end }) => end === at) &&
    !subscription.items.has_more &&
    // Within a period the change itself may be charged.
    (start === at || phase.proration_behavior === 'none') &&
    (end_date === null || end_date > at)
  );
}
