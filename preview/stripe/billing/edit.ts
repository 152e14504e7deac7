/** Making and changing subscriptions: planned with the arithmetic, judged by what must be paid, then written. */
import type Stripe from 'stripe';
import { planOf } from '../objects/price';
import { makeSubscriptionItem } from '../objects/subscription_item';
import type { Call } from '../types';
import { type Behavior, carryOut, goesThrough, judge, type Verdict } from './behavior';
import { type Planned, planChange } from './change';
import { type Books, idOf } from './invoicing';
import type { DraftLine } from './lines';
import { addPending } from './pending';
import { keepRedeemed, type Redeemed } from './redeem';
import { couponsOf, heldItem, itemsOf } from './subscription';
import type { Wanted } from './wanted';

export type ProrationBehavior = 'always_invoice' | 'create_prorations' | 'none';

export interface Timing {
  /** When prorations count from. */
  time: number;
  reset: 'always' | 'as needed';
  proration: ProrationBehavior;
  /** `keep`: as it is; `now`: ended by the request. */
  trialEnd: number | 'now' | 'keep';
}

/** What a change comes to. */
export interface Edit {
  planned: Planned;
  /** Lines of an invoice that the change issues at once; null when it issues none. */
  atOnce: DraftLine[] | null;
  /** Lines that wait for the next invoice. */
  later: DraftLine[];
  trialing: boolean;
}

export function planEdit(
  call: Pick<Call, 'store' | 'now'>,
  subscription: Stripe.Subscription,
  customer: Stripe.Customer,
  wanted: Wanted,
  { time, reset, proration, trialEnd }: Timing,
): Edit {
  const wasTrialing = subscription.status === 'trialing';
  const end =
    trialEnd === 'keep' ? (wasTrialing ? subscription.trial_end : null) : trialEnd === 'now' ? null : trialEnd;
  const planned = planChange({
    held: itemsOf(call, subscription.id).map((item) => heldItem(call, item)),
    wanted: wanted.items,
    time,
    anchor: subscription.billing_cycle_anchor,
    reset,
    prorate: proration !== 'none',
    discounts: couponsOf(call, subscription.discounts, customer),
    trialing: wasTrialing,
    trialEnd: end,
  });
  const invoices = planned.begun.length > 0 || (proration === 'always_invoice' && planned.prorations.length > 0);
  return {
    planned,
    atOnce: invoices ? [...planned.prorations, ...planned.begun] : null,
    later: invoices ? [] : planned.prorations,
    trialing: end !== null && end > time,
  };
}

/** The subscription as it is after the edit, before its invoice. */
export function afterEdit(subscription: Stripe.Subscription, { planned, trialing }: Edit): Stripe.Subscription {
  const endedTrial = subscription.status === 'trialing' && !trialing;
  return {
    ...subscription,
    billing_cycle_anchor: planned.anchor,
    ...(trialing
      ? {
          status: 'trialing',
          trial_start: subscription.trial_start ?? planned.items[0]?.period.start ?? null,
          trial_end: planned.anchor,
        }
      : {}),
    ...(endedTrial ? { status: 'active', trial_end: planned.items[0]?.period.start ?? null } : {}),
  };
}

/** Judges the payment first, so that a refusal leaves everything as it was. */
export function judgeEdit(
  call: Books,
  subscription: Stripe.Subscription,
  { atOnce }: Edit,
  terms: { behavior: Behavior; offSession: boolean },
): Verdict {
  return atOnce === null ? { kind: 'nothing due' } : judge(call, subscription, atOnce, terms);
}

/** Writes the edit. `otherwise` is the status of a subscription whose payment fails. */
export function applyEdit(
  call: Books,
  subscription: Stripe.Subscription,
  edit: Edit,
  {
    wanted,
    redeemed,
    verdict,
    reason,
    otherwise,
  }: {
    wanted: Wanted;
    redeemed: Redeemed | undefined;
    verdict: Verdict;
    reason: Stripe.Invoice.BillingReason;
    otherwise: Stripe.Subscription.Status;
  },
): Stripe.Subscription {
  const { store } = call;
  if (redeemed) keepRedeemed(call, redeemed);
  store.subscriptions.set(subscription.id, subscription);
  storeItems(call, subscription.id, edit.planned, wanted);
  addPending(call, idOf(subscription.customer) ?? '', edit.later);
  if (edit.atOnce) carryOut(call, subscription.id, edit.atOnce, reason, verdict, otherwise);
  return store.subscriptions.get(subscription.id) ?? subscription;
}

/**
 * `pending_if_incomplete`: the invoice is issued and tried, the change waits beside the subscription until it is paid, for
 * 23 hours at most.
 *
 * Source: https://docs.stripe.com/billing/subscriptions/pending-updates
 */
export function postponeEdit(
  call: Call,
  subscription: Stripe.Subscription,
  edit: Edit,
  { wanted, verdict }: { wanted: Wanted; verdict: Verdict },
): Stripe.Subscription {
  const { store, now } = call;
  carryOut(call, subscription.id, edit.atOnce ?? [], 'subscription_update', verdict, null);
  const current = store.subscriptions.get(subscription.id) ?? subscription;
  const postponed: Stripe.Subscription = {
    ...current,
    pending_update: {
      billing_cycle_anchor: edit.planned.anchor === subscription.billing_cycle_anchor ? null : edit.planned.anchor,
      cancel_at_period_end: null,
      discount: null,
      discounts: null,
      expires_at: now + 23 * 3600,
      metadata: null,
      subscription_items: itemsAfter(call, subscription.id, edit.planned, wanted),
      trial_end: null,
      trial_from_plan: null,
    },
  };
  store.subscriptions.set(postponed.id, postponed);
  return postponed;
}

/** Whether `pending_if_incomplete` has to wait. */
export function mustWait(behavior: Behavior, edit: Edit, verdict: Verdict): boolean {
  return behavior === 'pending_if_incomplete' && edit.atOnce !== null && !goesThrough(verdict);
}

export function storeItems(call: Books, subscription: string, planned: Pick<Planned, 'items'>, wanted: Wanted): void {
  const { store } = call;
  const after = itemsAfter(call, subscription, planned, wanted);
  for (const item of itemsOf(call, subscription)) {
    if (!after.some(({ id }) => id === item.id)) store.subscription_items.delete(item.id);
  }
  for (const item of after) store.subscription_items.set(item.id, item);
}

function itemsAfter(
  call: Books,
  subscription: string,
  planned: Pick<Planned, 'items'>,
  wanted: Wanted,
): Stripe.SubscriptionItem[] {
  const before = new Map(itemsOf(call, subscription).map((item) => [item.id, item]));
  return planned.items.map(({ id, price, quantity, period }) => {
    const held = before.get(id);
    const fields = {
      id,
      // What is billed may be in another currency than the price's own.
      price: call.store.prices.get(price.id) ?? price,
      subscription,
      current_period_start: period.start,
      current_period_end: period.end,
      metadata: wanted.metadata.get(id) ?? held?.metadata ?? {},
      ...(quantity === null ? {} : { quantity }),
    };
    if (!held) return makeSubscriptionItem({ ...fields, created: call.now });
    const { quantity: _, ...rest } = held;
    return { ...rest, ...fields, plan: planOf(fields.price) };
  });
}
