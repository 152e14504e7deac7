import type Stripe from 'stripe';
import { carryOut } from '../billing/behavior';
import { credits } from '../billing/change';
import {
  afterEdit,
  applyEdit,
  judgeEdit,
  mustWait,
  type ProrationBehavior,
  planEdit,
  postponeEdit,
} from '../billing/edit';
import { endNow } from '../billing/ending';
import { idOf } from '../billing/invoicing';
import { pause, resume } from '../billing/pausing';
import { addPending } from '../billing/pending';
import { keepRedeemed, readDiscounts } from '../billing/redeem';
import { couponsOf, heldItem, itemsOf } from '../billing/subscription';
import {
  readCollection,
  readDetails,
  readEnd,
  readPauseCollection,
  readTax,
  readTrialEnd,
  readTrialSettings,
} from '../billing/terms';
import { readItems } from '../billing/wanted';
import { invalid, missing } from '../errors';
import { filtered, find, findCustomer, findGiven, matching } from '../find';
import { createdFilter, PAGING, rangeOf } from '../list';
import { makeDeletedDiscount } from '../objects/discount';
import { classic, flexible, makeSubscription } from '../objects/subscription';
import { absent, choice, hash, metadata, only, required, text, unsettable } from '../params';
import type { Call, Route } from '../types';
import {
  ALLOWED,
  checkChangeable,
  ownerOf,
  readPayment,
  readProration,
  readProrationDate,
} from './subscription_changes';

const STATUSES = [
  'active',
  'all',
  'canceled',
  'ended',
  'incomplete',
  'incomplete_expired',
  'past_due',
  'paused',
  'trialing',
  'unpaid',
] as const;

const TERMS = [
  'automatic_tax',
  'cancel_at',
  'cancel_at_period_end',
  'collection_method',
  'days_until_due',
  'default_payment_method',
  'description',
  'discounts',
  'items',
  'metadata',
  'off_session',
  'payment_behavior',
  'proration_behavior',
  'trial_end',
  'trial_settings',
] as const;

function findSubscription(call: Call): Stripe.Subscription {
  return find(call.store.subscriptions, 'subscription', call.path.subscription ?? '');
}

function list(call: Call): Stripe.Subscription[] {
  const { store, params } = call;
  const status = choice(params, 'status', STATUSES);
  const price = text(params, 'price') ?? text(params, 'plan');
  const wanted = (each: Stripe.Subscription['status']): boolean => {
    if (status === undefined) return each !== 'canceled';
    if (status === 'all') return true;
    if (status === 'ended') return each === 'canceled' || each === 'incomplete_expired';
    return each === status;
  };
  // Of several items the first to end: https://docs.stripe.com/api/subscriptions/list
  const endsWithin = rangeOf(params, 'current_period_end');
  return filtered(
    store.subscriptions,
    createdFilter(params),
    matching(params, 'customer'),
    matching(params, 'collection_method'),
    (each) => wanted(each.status),
    (each) => endsWithin(Math.min(...itemsOf(call, each.id).map((item) => item.current_period_end))),
    (each) => price === undefined || itemsOf(call, each.id).some((item) => item.price.id === price),
  );
}

function create(call: Call): Stripe.Subscription {
  const { store, now, params, id } = call;
  const customer = findCustomer(call, required(params, 'customer'), 'customer');
  if (params.items === undefined) throw absent('items');
  const billing = hash(params, 'billing_mode') ?? {};
  only(billing, ['type'], 'billing_mode');
  const mode = choice(billing, 'type', ['classic', 'flexible'], 'billing_mode') ?? 'flexible';
  const draft = makeSubscription({
    id: id('sub'),
    created: now,
    livemode: store.livemode,
    customer: customer.id,
    currency: '',
    billing_mode: mode === 'flexible' ? flexible : classic,
  });
  const currency = text(params, 'currency') ?? null;
  const wanted = readItems(call, params, [], { subscription: draft.id, currency, mixed: mode === 'flexible' });
  const terms = { ...draft, currency: wanted.items[0]?.price.currency ?? 'usd' };
  checkCurrency(call, customer, terms.currency);
  const redeemed = readDiscounts(call, params, {
    customer: customer.id,
    currency: terms.currency,
    subscription: draft.id,
    current: [],
  });
  const payment = readPayment(call);
  if (payment.behavior === 'pending_if_incomplete') {
    throw invalid('`payment_behavior` can only be `pending_if_incomplete` when updating a subscription.', {
      param: 'payment_behavior',
    });
  }
  const described: Stripe.Subscription = {
    ...terms,
    ...readCollection(call, terms),
    ...readTrialSettings(call),
    ...readTax(call),
    description: unsettable(params, 'description') ?? null,
    metadata: metadata(params),
    discounts: redeemed?.ids ?? [],
  };
  // A discount of this very request counts at once, so it is looked up among the new ones too.
  const books = redeemed ? withDiscounts(call, redeemed.fresh) : call;
  const edit = planEdit(books, described, customer, wanted, {
    time: now,
    reset: 'always',
    proration: readProration(call),
    trialEnd: readTrialEnd(call) ?? 'now',
  });
  const begun = afterEdit(described, edit);
  const ends = edit.planned.items.map(({ period }) => period.end);
  const subscription: Stripe.Subscription = { ...begun, ...readEnd(call, begun, ends, params) };
  const verdict = judgeEdit(books, subscription, edit, payment);
  return applyEdit(call, subscription, edit, {
    wanted,
    redeemed,
    verdict,
    reason: 'subscription_create',
    otherwise: 'incomplete',
  });
}

/**
 * An end within the period credits the time after it.
 *
 * Source: `cancel_at` of "Update a subscription" in the API reference.
 */
function creditAfterEnd(
  call: Call,
  subscription: Stripe.Subscription,
  customer: Stripe.Customer,
  proration: ProrationBehavior,
): void {
  const { cancel_at: time } = subscription;
  if (time === null || subscription.status === 'trialing') return;
  const held = itemsOf(call, subscription.id).map((item) => heldItem(call, item));
  const lines = credits({ held, time, discounts: couponsOf(call, subscription.discounts, customer) }, held);
  if (lines.length === 0) return;
  if (proration === 'always_invoice')
    carryOut(call, subscription.id, lines, 'subscription_update', { kind: 'nothing due' }, null);
  else addPending(call, customer.id, lines);
}

function update(call: Call): Stripe.Subscription {
  const { params, store } = call;
  const current = findSubscription(call);
  checkChangeable(call, current);
  const details = readDetails(params, current.cancellation_details);
  const told: Stripe.Subscription = {
    ...current,
    ...(details === undefined ? {} : { cancellation_details: details }),
    metadata: metadata(params, current.metadata),
  };
  if (ALLOWED[current.status]) return keepOnly(call, { ...told, ...readCollection(call, current) });
  const customer = ownerOf(call, current);
  const held = itemsOf(call, current.id);
  const mixed = current.billing_mode.type === 'flexible';
  const wanted = readItems(call, params, held, { subscription: current.id, currency: current.currency, mixed });
  const redeemed = readDiscounts(call, params, {
    customer: customer.id,
    currency: current.currency,
    subscription: current.id,
    current: current.discounts,
  });
  const trialEnd = readTrialEnd(call);
  const reset = readAnchor(call);
  const payment = readPayment(call);
  const proration = readProration(call);
  const time = readProrationDate(call, held);
  const changes = params.items !== undefined || trialEnd !== undefined || reset === 'always';
  if (changes && current.status === 'paused') {
    throw invalid('A paused subscription cannot change its items, trial or billing cycle. Resume it first.');
  }
  const description = unsettable(params, 'description');
  const described: Stripe.Subscription = {
    ...told,
    ...readCollection(call, current),
    ...readPauseCollection(call),
    ...readTrialSettings(call),
    ...readTax(call),
    ...(description === undefined ? {} : { description }),
    ...(redeemed === undefined ? {} : { discounts: redeemed.ids }),
  };
  if (!changes) {
    const ends = held.map((item) => item.current_period_end);
    const subscription = { ...described, ...withDetails(readEnd(call, current, ends, params), details) };
    if (redeemed) keepRedeemed(call, redeemed);
    keepOnly(call, subscription);
    if (params.cancel_at !== undefined && proration !== 'none') creditAfterEnd(call, subscription, customer, proration);
    return store.subscriptions.get(subscription.id) ?? subscription;
  }
  const edit = planEdit(call, current, customer, wanted, { time, reset, proration, trialEnd: trialEnd ?? 'keep' });
  const edited = afterEdit(described, edit);
  const ends = edit.planned.items.map(({ period }) => period.end);
  const subscription = { ...edited, ...withDetails(readEnd(call, current, ends, params), details) };
  const books = redeemed ? withDiscounts(call, redeemed.fresh) : call;
  const verdict = judgeEdit(books, subscription, edit, payment);
  if (mustWait(payment.behavior, edit, verdict)) return postponeEdit(call, current, edit, { wanted, verdict });
  return applyEdit(call, subscription, edit, {
    wanted,
    redeemed,
    verdict,
    reason: 'subscription_update',
    otherwise: 'past_due',
  });
}

/** What the customer said stays when the reason is set beside it. */
function withDetails(
  terms: Partial<Stripe.Subscription>,
  details: Stripe.Subscription.CancellationDetails | undefined,
): Partial<Stripe.Subscription> {
  if (!details) return terms;
  const reason = terms.cancellation_details ? terms.cancellation_details.reason : details.reason;
  return { ...terms, cancellation_details: { ...details, reason } };
}

/** A view of the account in which these discounts exist already, for planning before anything is written. */
function withDiscounts(call: Call, fresh: readonly Stripe.Discount[]): Call {
  const discounts = new Map([...call.store.discounts, ...fresh.map((each) => [each.id, each] as const)]);
  return { ...call, store: { ...call.store, discounts } };
}

function keepOnly({ store }: Call, subscription: Stripe.Subscription): Stripe.Subscription {
  store.subscriptions.set(subscription.id, subscription);
  return subscription;
}

/** `billing_cycle_anchor[type]`: now or unchanged. */
function readAnchor({ params }: Call): 'always' | 'as needed' {
  const given = hash(params, 'billing_cycle_anchor');
  if (!given) return 'as needed';
  only(given, ['type'], 'billing_cycle_anchor');
  const type =
    choice(given, 'type', ['now', 'unchanged'], 'billing_cycle_anchor') ?? absent('type', 'billing_cycle_anchor');
  return type === 'now' ? 'always' : 'as needed';
}

/** A customer is billed in one currency at a time. */
function checkCurrency({ store }: Call, customer: Stripe.Customer, currency: string): void {
  const other = [...store.subscriptions.values()].find(
    (each) => each.customer === customer.id && each.ended_at === null && each.currency !== currency,
  );
  if (!other) return;
  throw invalid(
    `You cannot combine currencies on a single customer. This customer has an active subscription, subscription schedule, discount, quote, or invoice item with currency ${other.currency}`,
  );
}

export const subscriptions: Route[] = [
  {
    method: 'GET',
    path: '/v1/subscriptions',
    permission: 'subscription_read',
    params: [...PAGING, 'collection_method', 'created', 'current_period_end', 'customer', 'plan', 'price', 'status'],
    handle(call) {
      findGiven(call.store.customers, 'customer', call.params, 'customer');
      return { list: list(call), url: '/v1/subscriptions' };
    },
  },
  {
    method: 'GET',
    path: '/v1/subscriptions/search',
    permission: 'subscription_read',
    params: ['query', 'limit', 'page'],
    handle: ({ store }) => ({ search: [...store.subscriptions.values()], url: '/v1/subscriptions/search' }),
  },
  {
    method: 'GET',
    path: '/v1/subscriptions/:subscription',
    permission: 'subscription_read',
    params: [],
    handle: (call) => ({ object: findSubscription(call) }),
  },
  {
    method: 'POST',
    path: '/v1/subscriptions',
    permission: 'subscription_write',
    params: [...TERMS, 'billing_mode', 'currency', 'customer', 'trial_period_days'],
    handle: (call) => ({ object: create(call) }),
  },
  {
    method: 'POST',
    path: '/v1/subscriptions/:subscription',
    permission: 'subscription_write',
    params: [...TERMS, 'billing_cycle_anchor', 'cancellation_details', 'pause_collection', 'proration_date'],
    handle: (call) => ({ object: update(call) }),
  },
  {
    method: 'POST',
    path: '/v1/subscriptions/:subscription/pause',
    permission: 'subscription_write',
    params: ['bill_for', 'invoicing_behavior', 'type'],
    handle: (call) => ({ object: pause(call, findSubscription(call)) }),
  },
  {
    method: 'POST',
    path: '/v1/subscriptions/:subscription/resume',
    permission: 'subscription_write',
    params: ['billing_cycle_anchor', 'payment_behavior', 'proration_behavior', 'proration_date'],
    handle: (call) => ({ object: resume(call, findSubscription(call)) }),
  },
  {
    method: 'DELETE',
    path: '/v1/subscriptions/:subscription',
    permission: 'subscription_write',
    params: ['cancellation_details', 'invoice_now', 'prorate'],
    handle(call) {
      const subscription = findSubscription(call);
      // An ended subscription can be read, but not ended again.
      if (subscription.ended_at !== null) throw missing('subscription', subscription.id);
      return { object: endNow(call, subscription) };
    },
  },
  {
    // Of several, which is "the currently applied discount" is not told: all are taken off here.
    method: 'DELETE',
    path: '/v1/subscriptions/:subscription/discount',
    permission: 'subscription_write',
    params: [],
    handle(call) {
      const subscription = findSubscription(call);
      const { id, customer, discounts } = subscription;
      const [discount] = discounts.flatMap((each) => call.store.discounts.get(idOf(each) ?? '') ?? []);
      if (!discount) {
        throw invalid(`No active discount for subscription ${id} on customer ${idOf(customer)}`, {
          code: 'resource_missing',
        });
      }
      call.store.subscriptions.set(id, { ...subscription, discounts: [] });
      return { object: makeDeletedDiscount(discount) };
    },
  },
];
