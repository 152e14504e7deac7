/** What requests that change a subscription or its items have in common. */
import type Stripe from 'stripe';
import { BEHAVIORS } from '../billing/behavior';
import type { ProrationBehavior } from '../billing/edit';
import { idOf } from '../billing/invoicing';
import { managed } from '../billing/managed';
import { invalid } from '../errors';
import { findCustomer } from '../find';
import { choice, flag, integer } from '../params';
import type { Call } from '../types';

/** What a schedule decides instead. */
const SCHEDULED = ['items', 'trial_end', 'billing_cycle_anchor', 'discounts', 'pause_collection'] as const;

export function ownerOf(call: Call, subscription: Stripe.Subscription): Stripe.Customer {
  return findCustomer(call, idOf(subscription.customer) ?? '', 'customer');
}

export function readProration(call: Call): ProrationBehavior {
  return (
    choice(call.params, 'proration_behavior', ['always_invoice', 'create_prorations', 'none']) ?? 'create_prorations'
  );
}

/** `proration_date` must lie within the periods that are prorated. */
export function readProrationDate(call: Call, items: readonly Stripe.SubscriptionItem[]): number {
  const date = integer(call.params, 'proration_date');
  if (date === undefined) return call.now;
  const within = items.some((item) => item.current_period_start <= date && date <= item.current_period_end);
  if (within) return date;
  throw invalid('Invalid proration date: it must be within the current period of the subscription.', {
    param: 'proration_date',
  });
}

/** The payment terms of a request that may need money at once. */
export function readPayment({ params }: Call) {
  return {
    behavior: choice(params, 'payment_behavior', BEHAVIORS) ?? 'allow_incomplete',
    offSession: flag(params, 'off_session') ?? false,
  } as const;
}

/** Refuses what a subscription in this state can't take. */
export function checkChangeable(call: Call, subscription: Stripe.Subscription): void {
  const given = Object.keys(call.params).filter((name) => name !== 'expand');
  const allowed = ALLOWED[subscription.status];
  if (allowed && given.some((name) => !allowed.names.includes(name))) throw invalid(allowed.message);
  const schedule = idOf(subscription.schedule);
  if (schedule === null) return;
  if (given.some((name) => name === 'cancel_at' || name === 'cancel_at_period_end'))
    throw managed(schedule, 'any cancelation behavior');
  const decided = SCHEDULED.find((name) => given.includes(name));
  if (decided) throw managed(schedule, `\`${decided}\``);
}

const ENDED = {
  names: ['metadata', 'cancellation_details'],
  message: 'A canceled subscription can only update its cancellation_details and metadata.',
};

/** What can still be changed in these statuses, and what Stripe says of the rest. */
export const ALLOWED: Readonly<Record<string, { names: readonly string[]; message: string }>> = {
  canceled: ENDED,
  incomplete_expired: ENDED,
  incomplete: {
    names: ['metadata', 'default_payment_method', 'default_source', 'cancellation_details'],
    message: 'A subscription in the `incomplete` status can only update its metadata and default payment method.',
  },
};
