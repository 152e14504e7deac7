/**
 * Ends of subscriptions: at once, at the time that was planned, and where the first payment never came.
 *
 * Source: "Cancel a subscription" in the API reference: by default nothing is credited, waiting prorations are dropped,
 * and the automatic collection of open invoices stops; they stay open.
 */
import type Stripe from 'stripe';
import { flag } from '../params';
import type { Call } from '../types';
import { carryOut, judge } from './behavior';
import { credits } from './change';
import { voidInvoice } from './collect';
import { type Books, idOf } from './invoicing';
import { managed } from './managed';
import { addPending, pendingItems } from './pending';
import { couponsOf, draftInvoice, heldItem, itemsOf, methodOf } from './subscription';
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

/** The end that was planned has come. What waits is billed on a last invoice, which is still charged. */
export function endAsPlanned(books: Books, subscription: Stripe.Subscription): void {
  endAt(books, subscription);
  const { store, now } = books;
  const ended = store.subscriptions.get(subscription.id) ?? subscription;
  draftInvoice(books, ended, [], 'subscription_cycle', { start: now, end: now });
}

/** Ends it now, without a last invoice. */
export function endAt(books: Books, subscription: Stripe.Subscription): void {
  const { store, now } = books;
  store.subscriptions.set(subscription.id, {
    ...subscription,
    canceled_at: subscription.canceled_at ?? now,
    ended_at: now,
    status: 'canceled',
  });
  stopCollecting(books, subscription.id);
}

/** The first payment did not come in time: its invoice is voided. */
export function expire(books: Books, subscription: Stripe.Subscription): void {
  const { store, now } = books;
  if (subscription.status !== 'incomplete') return;
  store.subscriptions.set(subscription.id, { ...subscription, ended_at: now, status: 'incomplete_expired' });
  const invoice = store.invoices.get(idOf(subscription.latest_invoice) ?? '');
  if (invoice?.status === 'open') voidInvoice(books, invoice);
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
function stopCollecting({ store }: Books, subscription: string): void {
  for (const invoice of store.invoices.values()) {
    const parent = idOf(invoice.parent?.subscription_details?.subscription);
    if (parent !== subscription || invoice.status !== 'open') continue;
    store.invoices.set(invoice.id, { ...invoice, auto_advance: false, next_payment_attempt: null });
  }
}
