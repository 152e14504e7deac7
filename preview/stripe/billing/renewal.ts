/**
 * The end of a period: the items that end then go on into their next one, which is billed on one invoice.
 *
 * Source: https://docs.stripe.com/billing/subscriptions/overview, https://docs.stripe.com/billing/subscriptions/mixed-interval,
 * https://docs.stripe.com/billing/subscriptions/trials#end-without-payment-method
 */
import type Stripe from 'stripe';
import { endAt } from './ending';
import { type Books, idOf } from './invoicing';
import { recurringLine } from './lines';
import { periodAt } from './period';
import { draftInvoice, heldItem, itemsOf, methodOf } from './subscription';

export function renew(books: Books, subscription: Stripe.Subscription): void {
  const { store, now } = books;
  if (subscription.status === 'paused') return;
  const ending = itemsOf(books, subscription.id).filter((item) => item.current_period_end === now);
  if (ending.length === 0) return;
  const trialEnds = subscription.status === 'trialing' && (subscription.trial_end ?? now) <= now;
  if (trialEnds && !canPay(books, subscription)) {
    const behavior = subscription.trial_settings?.end_behavior.missing_payment_method;
    if (behavior === 'cancel') endAt(books, subscription);
    if (behavior === 'pause') pauseAfterTrial(books, subscription);
    if (behavior === 'cancel' || behavior === 'pause') return;
  }
  const active: Stripe.Subscription = trialEnds ? { ...subscription, status: 'active' } : subscription;
  store.subscriptions.set(active.id, active);
  const before = Math.min(...ending.map((item) => item.current_period_start));
  const lines = ending.map((item) => {
    if (!item.price.recurring) throw new Error(`${item.price.id} is not recurring`);
    const period = periodAt(active.billing_cycle_anchor, item.price.recurring, now);
    const next = { ...item, current_period_start: period.start, current_period_end: period.end };
    store.subscription_items.set(next.id, next);
    return recurringLine(heldItem(books, next), period);
  });
  draftInvoice(books, active, lines, 'subscription_cycle', { start: before, end: now });
}

/** Whether there is anything that an invoice can be charged to, or it is sent instead. */
function canPay(books: Books, subscription: Stripe.Subscription): boolean {
  const customer = books.store.customers.get(idOf(subscription.customer) ?? '');
  const source = subscription.default_source ?? (customer?.deleted ? null : customer?.default_source) ?? null;
  return subscription.collection_method === 'send_invoice' || source !== null || methodOf(books, subscription) !== null;
}

/** Nothing is billed until it is resumed. */
function pauseAfterTrial({ store, now }: Books, subscription: Stripe.Subscription): void {
  store.subscriptions.set(subscription.id, {
    ...subscription,
    status: 'paused',
    status_details: {
      paused: {
        subscription: { type: 'trial_end_without_payment_method' },
        transitioned_at: now,
        type: 'subscription',
      },
    },
  });
}
