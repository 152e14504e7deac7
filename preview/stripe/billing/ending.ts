/**
 * Cancelling at once.
 *
 * Source: "Cancel a subscription" in the API reference: by default nothing is credited, waiting prorations are dropped,
 * and the automatic collection of open invoices stops; they stay open.
 */
import type Stripe from 'stripe';
import { flag } from '../params';
import type { Call } from '../types';
import { carryOut, judge } from './behavior';
import { credits } from './change';
import { idOf } from './invoicing';
import { managed } from './managed';
import { addPending, pendingItems } from './pending';
import { couponsOf, heldItem, itemsOf, methodOf } from './subscription';
import { NO_DETAILS, readDetails } from './terms';

/** `invoice_now`: bills what waits on a last invoice. `prorate`: credits the unused time. */
export function endNow(call: Call, subscription: Stripe.Subscription): Stripe.Subscription {
  const { store, now, params } = call;
  const invoiceNow = flag(params, 'invoice_now') ?? false;
  const prorate = flag(params, 'prorate') ?? false;
  const details = readDetails(params, subscription.cancellation_details) ?? NO_DETAILS;
  const schedule = idOf(subscription.schedule);
  if (schedule !== null) throw managed(schedule, 'any cancelation behavior');
  const customer = idOf(subscription.customer) ?? '';
  if (prorate && subscription.status !== 'trialing' && subscription.status !== 'paused') credit(call, subscription);
  if (!invoiceNow && !prorate) dropProrations(call, customer, subscription.id);
  const ended: Stripe.Subscription = {
    ...subscription,
    canceled_at: now,
    cancellation_details: { ...details, reason: 'cancellation_requested' },
    ended_at: now,
    status: 'canceled',
  };
  store.subscriptions.set(ended.id, ended);
  if (invoiceNow) billLast(call, ended);
  stopCollecting(call, subscription.id);
  return store.subscriptions.get(ended.id) ?? ended;
}

function credit(call: Call, subscription: Stripe.Subscription): void {
  const customer = call.store.customers.get(idOf(subscription.customer) ?? '');
  if (!customer || customer.deleted) return;
  const held = itemsOf(call, subscription.id).map((item) => heldItem(call, item));
  const discounts = couponsOf(call, subscription.discounts, customer);
  addPending(call, customer.id, credits({ held, time: call.now, discounts }, held));
}

/** A last invoice of what waits, charged if there is something to charge it to. */
function billLast(call: Call, subscription: Stripe.Subscription): void {
  const verdict = methodOf(call, subscription)
    ? judge(call, subscription, [], { behavior: 'allow_incomplete', offSession: true })
    : ({ kind: 'wait' } as const);
  carryOut(call, subscription.id, [], 'subscription_update', verdict, null);
}

function dropProrations(call: Call, customer: string, subscription: string): void {
  for (const item of pendingItems(call, customer, subscription)) {
    if (item.proration) call.store.invoiceitems.delete(item.id);
  }
}

/** Open invoices of the subscription are no longer tried; they stay due. */
function stopCollecting({ store }: Call, subscription: string): void {
  for (const invoice of store.invoices.values()) {
    const parent = idOf(invoice.parent?.subscription_details?.subscription);
    if (parent !== subscription || invoice.status !== 'open') continue;
    store.invoices.set(invoice.id, { ...invoice, auto_advance: false, next_payment_attempt: null });
  }
}
