/**
 * Invoices that go on by themselves: a draft is made final after its hour and charged, a failed payment is tried again.
 *
 * Source: https://docs.stripe.com/invoicing/integration/automatic-advancement-collection,
 * https://docs.stripe.com/billing/revenue-recovery/smart-retries
 */
import type Stripe from 'stripe';
import { askBank } from '../bank';
import { markDelinquent } from './behavior';
import { awaitConfirmation, chargeInvoice, expectPayment, methodFor } from './collect';
import { type Books, customerOf, finalizeInvoice, keep, subscriptionIdOf } from './invoicing';

const DAY = 86_400;
/** How often Stripe tries, the first time included; what then becomes of the subscription the account decides: here, nothing. */
const ATTEMPTS = 4;

export function advanceDraft(books: Books, id: string): void {
  const draft = books.store.invoices.get(id);
  if (draft?.status !== 'draft') return;
  const invoice = expectPayment(books, finalizeInvoice(books, draft));
  if (invoice.status === 'open' && invoice.collection_method === 'charge_automatically') charge(books, invoice);
}

export function chargeAgain(books: Books, id: string): void {
  const invoice = books.store.invoices.get(id);
  if (invoice?.status === 'open') charge(books, invoice);
}

function charge(books: Books, invoice: Stripe.Invoice): void {
  const { store, now } = books;
  const subscription = store.subscriptions.get(subscriptionIdOf(invoice) ?? '') ?? null;
  const method = methodFor(books, customerOf(books, invoice), subscription, invoice);
  const answer = method && askBank(method, { offSession: true });
  if (method && answer?.status === 'authentication') awaitConfirmation(books, invoice, method, { automatic: true });
  else if (method && answer && answer.status !== 'authentication') {
    const { invoice: tried } = chargeInvoice(books, invoice, method, answer, { automatic: true });
    if (answer.status !== 'failed') return;
    if (tried.attempt_count >= ATTEMPTS) keep(books, { ...tried, next_payment_attempt: null });
  } else {
    const attempts = invoice.attempt_count + 1;
    const next = attempts < ATTEMPTS ? now + 3 * DAY : null;
    keep(books, { ...invoice, attempted: true, attempt_count: attempts, next_payment_attempt: next });
  }
  fallBehind(books, subscription);
}

/** A bank debit for it came back: it is not tried again by itself, unless the account has turned that on. */
export function paymentFailed(books: Books, invoice: Stripe.Invoice): void {
  keep(books, { ...invoice, next_payment_attempt: null });
  fallBehind(books, books.store.subscriptions.get(subscriptionIdOf(invoice) ?? '') ?? null);
}

function fallBehind(books: Books, subscription: Stripe.Subscription | null): void {
  if (subscription?.status === 'active') {
    books.store.subscriptions.set(subscription.id, { ...subscription, status: 'past_due' });
  }
  if (subscription) markDelinquent(books, subscription);
}
