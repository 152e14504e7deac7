import type Stripe from 'stripe';
import { afterEdit, applyEdit, judgeEdit, mustWait, planEdit, postponeEdit } from '../billing/edit';
import { heldItem, itemsOf } from '../billing/subscription';
import { applyItem, checkTogether, type Wanted } from '../billing/wanted';
import { find } from '../find';
import { PAGING } from '../list';
import { flag, required } from '../params';
import type { Call, Params, Route } from '../types';
import { checkChangeable, ownerOf, readPayment, readProration, readProrationDate } from './subscription_changes';

const TIMING = ['off_session', 'payment_behavior', 'proration_behavior', 'proration_date'] as const;

function findItem({ store, path }: Call): Stripe.SubscriptionItem {
  return find(store.subscription_items, 'subscription item', path.item ?? '');
}

/** Changes one item as `items[0]` of an update of the whole subscription would; answers the item's id. */
function change(call: Call, subscription: Stripe.Subscription, item: Params): string {
  checkChangeable({ ...call, params: { items: [] } }, subscription);
  const held = itemsOf(call, subscription.id);
  const wanted: Wanted = { items: held.map((each) => heldItem(call, each)), metadata: new Map() };
  const mixed = subscription.billing_mode.type === 'flexible';
  const frame = { subscription: subscription.id, currency: subscription.currency, mixed };
  const id = applyItem(call, item, '', held, frame, wanted);
  checkTogether(wanted.items, frame);
  const payment = readPayment(call);
  const timing = {
    time: readProrationDate(call, held),
    reset: 'as needed',
    proration: readProration(call),
    trialEnd: 'keep',
  } as const;
  const edit = planEdit(call, subscription, ownerOf(call, subscription), wanted, timing);
  const edited = afterEdit(subscription, edit);
  const verdict = judgeEdit(call, edited, edit, payment);
  if (mustWait(payment.behavior, edit, verdict)) postponeEdit(call, subscription, edit, { wanted, verdict });
  else {
    applyEdit(call, edited, edit, {
      wanted,
      redeemed: undefined,
      verdict,
      reason: 'subscription_update',
      otherwise: 'past_due',
    });
  }
  return id;
}

/** The parameters that say something about the item itself. */
function ofItem({ params }: Call, extra: Params): Params {
  const own = ['clear_usage', 'metadata', 'plan', 'price', 'quantity'].filter((name) => params[name] !== undefined);
  return { ...Object.fromEntries(own.map((name) => [name, params[name] ?? ''])), ...extra };
}

function ownSubscription(call: Call, item: Stripe.SubscriptionItem): Stripe.Subscription {
  return find(call.store.subscriptions, 'subscription', item.subscription);
}

export const subscriptionItems: Route[] = [
  {
    method: 'GET',
    path: '/v1/subscription_items',
    permission: 'subscription_read',
    params: [...PAGING, 'subscription'],
    handle(call) {
      const { id } = find(
        call.store.subscriptions,
        'subscription',
        required(call.params, 'subscription'),
        'subscription',
      );
      return { list: itemsOf(call, id), url: '/v1/subscription_items' };
    },
  },
  {
    method: 'GET',
    path: '/v1/subscription_items/:item',
    permission: 'subscription_read',
    params: [],
    handle: (call) => ({ object: findItem(call) }),
  },
  {
    method: 'POST',
    path: '/v1/subscription_items',
    permission: 'subscription_write',
    params: [...TIMING, 'metadata', 'plan', 'price', 'quantity', 'subscription'],
    handle(call) {
      const { store, params } = call;
      const subscription = find(store.subscriptions, 'subscription', required(params, 'subscription'), 'subscription');
      return {
        object: find(store.subscription_items, 'subscription item', change(call, subscription, ofItem(call, {}))),
      };
    },
  },
  {
    method: 'POST',
    path: '/v1/subscription_items/:item',
    permission: 'subscription_write',
    params: [...TIMING, 'metadata', 'plan', 'price', 'quantity'],
    handle(call) {
      const item = findItem(call);
      change(call, ownSubscription(call, item), ofItem(call, { id: item.id }));
      return { object: findItem(call) };
    },
  },
  {
    method: 'DELETE',
    path: '/v1/subscription_items/:item',
    permission: 'subscription_write',
    params: ['clear_usage', 'payment_behavior', 'proration_behavior', 'proration_date'],
    handle(call) {
      const item = findItem(call);
      flag(call.params, 'clear_usage');
      change(call, ownSubscription(call, item), { id: item.id, deleted: 'true' });
      return { object: { id: item.id, object: 'subscription_item', deleted: true } };
    },
  },
];
