/**
 * Pausing a subscription itself (status `paused`), and resuming it.
 *
 * Source: https://docs.stripe.com/billing/subscriptions/pause,
 * https://docs.stripe.com/changelog/endive/2026-09-30/pause-subscription and the parameters in the API reference.
 */
import type Stripe from 'stripe';
import { askBankOffSession } from '../bank';
import { invalid } from '../errors';
import { absent, choice, hash, integer, only } from '../params';
import type { Call, Params } from '../types';
import { carryOut, type Verdict } from './behavior';
import { credits } from './change';
import { idOf } from './invoicing';
import { type DraftLine, netAmounts, prorationLine, recurringLine } from './lines';
import { addPending } from './pending';
import { periodAt, shareLeft } from './period';
import { couponsOf, heldItem, itemsOf, methodOf } from './subscription';

/** Needs flexible billing and no schedule. By default credits the unused time with the next invoice. */
export function pause(call: Call, subscription: Stripe.Subscription): Stripe.Subscription {
  const { store, now, params } = call;
  choice(params, 'type', ['subscription']);
  const invoicing = choice(params, 'invoicing_behavior', ['invoice', 'pending_invoice_item']);
  const from = readUnusedTime(params);
  if (subscription.billing_mode.type !== 'flexible') {
    throw invalid('Only subscriptions with `billing_mode` set to `flexible` can be paused.');
  }
  if (subscription.schedule !== null) {
    throw invalid(
      `The subscription is managed by the subscription schedule \`${idOf(subscription.schedule)}\` and cannot be paused directly. Please update the schedule instead.`,
    );
  }
  if (subscription.status !== 'active') {
    throw invalid(`Only subscriptions in the \`active\` status can be paused; this one is \`${subscription.status}\`.`);
  }
  if (subscription.collection_method !== 'charge_automatically') {
    throw invalid('Only subscriptions with `collection_method` set to `charge_automatically` can be paused.');
  }
  const lines = from === 'none' ? [] : unusedTime(call, subscription, from === 'now' ? now : null);
  const paused: Stripe.Subscription = {
    ...subscription,
    status: 'paused',
    status_details: {
      paused: { subscription: { type: 'pause_requested' }, transitioned_at: now, type: 'subscription' },
    },
  };
  store.subscriptions.set(paused.id, paused);
  if (invoicing === 'invoice') {
    carryOut(call, paused.id, lines, 'subscription_update', { kind: 'nothing due' }, null);
  } else addPending(call, idOf(subscription.customer) ?? '', lines);
  return store.subscriptions.get(paused.id) ?? paused;
}

/**
 * Starts the billing again, from now or in the old cycle. With something to pay, the subscription stays paused until it is
 * paid: the payment is tried at once only with `resume_on_payment_success`.
 */
export function resume(call: Call, subscription: Stripe.Subscription): Stripe.Subscription {
  const { store, now, params } = call;
  const anchoring = hash(params, 'billing_cycle_anchor') ?? {};
  only(anchoring, ['type'], 'billing_cycle_anchor');
  const anew = (choice(anchoring, 'type', ['now', 'unchanged'], 'billing_cycle_anchor') ?? 'now') === 'now';
  const tries = choice(params, 'payment_behavior', ['resume_on_payment_attempt', 'resume_on_payment_success']);
  const proration = choice(params, 'proration_behavior', ['always_invoice', 'create_prorations', 'none']);
  const time = integer(params, 'proration_date') ?? now;
  if (subscription.status !== 'paused') {
    throw invalid(
      `Only subscriptions in the \`paused\` status can be resumed; this one is \`${subscription.status}\`.`,
    );
  }
  if (subscription.collection_method !== 'charge_automatically') {
    throw invalid('Only subscriptions with `collection_method` set to `charge_automatically` can be resumed.');
  }
  const anchor = anew ? now : subscription.billing_cycle_anchor;
  const periods = itemsOf(call, subscription.id).map((item) => {
    if (!item.price.recurring) throw new Error(`${item.price.id} is not recurring`);
    return { item, period: periodAt(anchor, item.price.recurring, now) };
  });
  const held = periods.map(({ item, period }) => ({ ...heldItem(call, item), period }));
  const lines = anew
    ? held.map((item) => recurringLine(item, item.period))
    : proration === 'none'
      ? []
      : remainingTime(call, subscription, held, time);
  for (const { item, period } of periods) {
    store.subscription_items.set(item.id, {
      ...item,
      current_period_start: period.start,
      current_period_end: period.end,
    });
  }
  const resumed: Stripe.Subscription = { ...subscription, billing_cycle_anchor: anchor };
  store.subscriptions.set(resumed.id, resumed);
  if (anew || proration === 'always_invoice') {
    const method = methodOf(call, resumed);
    const verdict: Verdict =
      tries === 'resume_on_payment_success' && method
        ? { kind: 'charge', method, answer: askBankOffSession(method) }
        : { kind: 'wait' };
    const invoice = carryOut(call, resumed.id, lines, 'subscription_update', verdict, null);
    if (invoice?.status === 'open') return store.subscriptions.get(resumed.id) ?? resumed;
  } else addPending(call, idOf(subscription.customer) ?? '', lines);
  const { status_details: _paused, ...rest } = store.subscriptions.get(resumed.id) ?? resumed;
  const active: Stripe.Subscription = { ...rest, status: 'active' };
  store.subscriptions.set(active.id, active);
  return active;
}

/** `bill_for[unused_time_from][type]`; usage is not metered here, so `outstanding_usage_through` changes nothing. */
function readUnusedTime(params: Params): 'now' | 'item_current_period_start' | 'none' {
  const given = hash(params, 'bill_for') ?? {};
  only(given, ['outstanding_usage_through', 'unused_time_from'], 'bill_for');
  const through = hash(given, 'outstanding_usage_through', 'bill_for');
  if (through) choice(through, 'type', ['none', 'now'], 'bill_for[outstanding_usage_through]');
  const from = hash(given, 'unused_time_from', 'bill_for');
  if (!from) return 'now';
  const path = 'bill_for[unused_time_from]';
  return choice(from, 'type', ['item_current_period_start', 'none', 'now'], path) ?? absent('type', path);
}

/** Credits from this time on, or with null from the start of each item's period. */
function unusedTime(call: Call, subscription: Stripe.Subscription, time: number | null): DraftLine[] {
  const held = itemsOf(call, subscription.id).map((item) => heldItem(call, item));
  const discounts = discountsOf(call, subscription);
  return held.flatMap((item) => credits({ held, time: time ?? item.period.start, discounts }, [item]));
}

function remainingTime(
  call: Call,
  subscription: Stripe.Subscription,
  held: readonly ReturnType<typeof heldItem>[],
  time: number,
): DraftLine[] {
  const nets = netAmounts(held, discountsOf(call, subscription));
  return held
    .filter(({ price }) => price.recurring?.usage_type !== 'metered')
    .map((item) =>
      prorationLine(
        'remaining',
        item,
        { start: time, end: item.period.end },
        (nets[held.indexOf(item)] ?? 0) * shareLeft(item.period, time),
      ),
    );
}

function discountsOf(call: Call, subscription: Stripe.Subscription) {
  const customer = call.store.customers.get(idOf(subscription.customer) ?? '');
  return customer && !customer.deleted ? couponsOf(call, subscription.discounts, customer) : [];
}
