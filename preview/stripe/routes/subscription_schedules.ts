import type Stripe from 'stripe';
import { idOf } from '../billing/invoicing';
import { invalid } from '../errors';
import { filtered, find, matching } from '../find';
import { createdFilter, PAGING } from '../list';
import { flag } from '../params';
import type { Call, Route } from '../types';

/** Ends the schedule and leaves the subscription as it is. */
function release(call: Call): Stripe.SubscriptionSchedule {
  const { store, path, params, now } = call;
  const schedule = find(store.subscription_schedules, 'subscription schedule', path.schedule ?? '');
  flag(params, 'preserve_cancel_date');
  if (schedule.status !== 'active' && schedule.status !== 'not_started') {
    throw invalid(
      `You cannot release a subscription schedule that is currently in the \`${schedule.status}\` status. It must be in \`not_started\` or \`active\` status.`,
    );
  }
  const subscription = store.subscriptions.get(idOf(schedule.subscription) ?? '');
  if (subscription) store.subscriptions.set(subscription.id, { ...subscription, schedule: null });
  const released: Stripe.SubscriptionSchedule = {
    ...schedule,
    current_phase: null,
    released_at: now,
    released_subscription: idOf(schedule.subscription),
    status: 'released',
    subscription: null,
  };
  store.subscription_schedules.set(released.id, released);
  return released;
}

export const subscriptionSchedules: Route[] = [
  {
    method: 'GET',
    path: '/v1/subscription_schedules',
    permission: 'subscription_read',
    params: [...PAGING, 'created', 'customer'],
    handle: ({ store, params }) => ({
      list: filtered(store.subscription_schedules, createdFilter(params), matching(params, 'customer')),
      url: '/v1/subscription_schedules',
    }),
  },
  {
    method: 'GET',
    path: '/v1/subscription_schedules/:schedule',
    permission: 'subscription_read',
    params: [],
    handle: ({ store, path }) => ({
      object: find(store.subscription_schedules, 'subscription schedule', path.schedule ?? ''),
    }),
  },
  {
    method: 'POST',
    path: '/v1/subscription_schedules/:schedule/release',
    permission: 'subscription_write',
    params: ['preserve_cancel_date'],
    handle: (call) => ({ object: release(call) }),
  },
];
