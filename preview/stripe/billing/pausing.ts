/**
 * Pausing a subscription itself (status `paused`), and resuming it.
 *
 * Source: https://docs.stripe.com/billing/subscriptions/pause,
 * https://docs.stripe.com/changelog/endive/2026-09-30/pause-subscription and the parameters in the API reference.
 */
import type Stripe from 'stripe';
import { invalid } from '../errors';
import { absent, choice, hash, integer, only } from '../params';
import type { Call, Params } from '../types';
import { carryOut, judge, type Verdict } from './behavior';
import { credits } from './change';
import { idOf } from './invoicing';
import { type DraftLine, netAmounts, prorationLine, recurringLine } from './lines';
import { addPending } from './pending';
import { periodAt, shareLeft } from './period';
import { couponsOf, heldItem, itemsOf } from './subscription';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Not in a trial, nor `paused`, `incomplete`, `incomplete_expired` or `canceled`. */
const PAUSABLE: readonly Stripe.Subscription.Status[] = ['active', 'past_due', 'unpaid'];

/**
 * Needs flexible billing and no schedule. By default credits the unused time with the next invoice. The period ends now,
 * and an update that waits is dropped.
 */
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
  if (!PAUSABLE.includes(subscription.status)) {
    throw invalid(`Subscriptions in the \`${subscription.status}\` status cannot be paused.`);
  }
  if (subscription.collection_method !== 'charge_automatically') {
    throw invalid('Only subscriptions with `collection_method` set to `charge_automatically` can be paused.');
  }
  const lines = from === 'none' ? [] : unusedTime(call, subscription, from === 'now' ? now : null);
  for (const item of itemsOf(call, subscription.id)) {
    store.subscription_items.set(item.id, { ...item, current_period_end: now });
  }
  const paused: Stripe.Subscription = {
    ...subscription,
    pending_update: null,
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
 * Starts the billing again, from now or in the old cycle. With something to pay, the subscription stays paused and the
 * change waits until it is paid: the payment is tried at once only with `resume_on_payment_success`, which takes flexible
 * billing and something to pay with.
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
  if (tries === 'resume_on_payment_success' && subscription.billing_mode.type !== 'flexible') {
    throw invalid(
      '`payment_behavior` can only be `resume_on_payment_success` for subscriptions with `billing_mode` set to `flexible`.',
      { param: 'payment_behavior' },
    );
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
  const items = periods.map(({ item, period }) => ({
    ...item,
    current_period_start: period.start,
    current_period_end: period.end,
  }));
  if (anew || proration === 'always_invoice') {
    const verdict: Verdict =
      tries === 'resume_on_payment_success'
        ? judge(call, subscription, lines, { behavior: 'allow_incomplete', offSession: true })
        : { kind: 'wait' };
    store.subscriptions.set(subscription.id, {
      ...subscription,
      pending_update: {
        billing_cycle_anchor: anchor,
        cancel_at_period_end: null,
        discount: null,
        discounts: null,
        expires_at: now + (tries === 'resume_on_payment_success' ? 365 * DAY : 23 * HOUR),
        metadata: null,
        subscription_items: items,
        trial_end: null,
        trial_from_plan: null,
      },
    });
    const invoice = carryOut(call, subscription.id, lines, 'subscription_update', verdict, null);
    if (invoice?.status === 'open') return store.subscriptions.get(subscription.id) ?? subscription;
  } else addPending(call, idOf(subscription.customer) ?? '', lines);
  for (const item of items) store.subscription_items.set(item.id, item);
  const { status_details: _paused, ...rest } = store.subscriptions.get(subscription.id) ?? subscription;
  const active: Stripe.Subscription = { ...rest, billing_cycle_anchor: anchor, pending_update: null, status: 'active' };
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
