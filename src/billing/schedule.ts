/** What a schedule does next with a subscription, as facts. Pure; times are seconds since 1970. */
import type { Customer } from '../stripe/resources/customer';
import type { Discount } from '../stripe/resources/discount';
import type { Phase, Schedule } from '../stripe/resources/schedule';
import type { Subscription } from '../stripe/resources/subscription';
import { covering, discountsAt } from './discount';
import { periodEnd } from './period';

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

type Payer = Pick<Customer, 'discount'> | null;

/** How it stands once its schedule is known: what that changes is told beside it. */
export const asPlanned = (subscription: Subscription, scheduled: Scheduled): Subscription => ({
  ...subscription,
  schedule: null,
  ...(scheduled.kind === 'ends' ? { cancel_at: scheduled.at } : {}),
});

/** What the phase agrees on, as if it were a subscription; null where its prices are not known. `payer`: whose it is. */
export function agreedIn(phase: Phase, { discounts }: Subscription, payer: Payer) {
  const data = phase.items.flatMap(({ price, quantity, sold, discounts: own }) =>
    price
      ? [{ price: { ...price, nickname: sold ?? price.nickname }, quantity, discounts: own.map(() => unread) }]
      : [],
  );
  if (data.length < phase.items.length) return null;
  return { items: { data, has_more: false }, discounts: discountsIn(phase, discounts, payer?.discount ?? null) };
}

/** Something is taken off, and it is not known how much. */
const unread: Discount = { id: '', coupon: null, end: null };

/** Its own, and those that it keeps. It names others by coupons, which came with their limits, or by promotion codes. */
function discountsIn({ discounts, start_date }: Phase, held: readonly Discount[], inherited: Discount | null) {
  // Whether a phase of none takes the customer's own is not told: https://docs.stripe.com/api/subscription_schedules/create
  if (discounts.length === 0) return inherited ? [unread] : [];
  return discounts.map(({ coupon, discount }): Discount => {
    const kept = [...held, ...(inherited ? [inherited] : [])].find(({ id }) => id === discount);
    if (kept) return kept;
    if (!coupon) return unread;
    const { id, duration, duration_in_months: months } = coupon;
    const isTimed = duration === 'repeating' && start_date !== null && months !== null;
    return covering({ id, coupon, end: isTimed ? periodEnd(start_date, { unit: 'month', count: months }) : null });
  });
}

/** Whether all that is taken off until then is taken off no longer. */
export function endsDiscounts(
  { discounts }: Subscription,
  { phase, at }: Scheduled & { kind: 'changes' },
  payer: Payer,
) {
  return (
    phase.discounts.length === 0 &&
    payer?.discount === null &&
    discountsAt({ discounts, items: { data: [] } }, null, at).length > 0
  );
}

/**
 * The subscription as it will be on a day, for what is charged then: as it is where the schedule changes nothing until then;
 * null where that can't be told.
 */
export function asScheduled(
  subscription: Subscription,
  next: Scheduled,
  at: number,
  payer: Payer,
): Subscription | null {
  const ends = next.kind === 'goesOn' ? null : next.kind === 'ends' ? next.at : next.ends;
  const free = { ...subscription, schedule: null, ...(ends === null ? {} : { cancel_at: ends }) };
  if (next.kind !== 'changes' || next.at > at) return free;
  const agreed = agreedIn(next.phase, subscription, payer);
  if (!agreed || !isPlain(subscription, next, at)) return null;
  const data = agreed.items.data.map((item, index) => ({
    ...item,
    id: `${index}`,
    billing_thresholds: null,
    tax_rates: null,
    current_period_start: null,
    current_period_end: at,
  }));
  return { ...free, discounts: agreed.discounts, items: { data, has_more: false } };
}

/** Whether all that is charged on that day is one more period of what the phase agrees on. */
function isPlain(
  subscription: Subscription,
  { at: start, phase }: Scheduled & { kind: 'changes' },
  at: number,
): boolean {
  const { items, trial_end, collection_method, billing_cycle_anchor, add_invoice_items, end_date } = phase;
  const methods = [subscription.collection_method, collection_method ?? 'charge_automatically'];
  // Another interval begins a new period, which is charged when the phase begins.
  const intervals = (start === at ? items : [...subscription.items.data, ...items]).map(({ price }) =>
    price?.recurring ? `${price.recurring.interval_count} ${price.recurring.interval}` : '',
  );
  return (
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
