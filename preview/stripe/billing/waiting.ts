/** An update that waited too long for its payment. Source: https://docs.stripe.com/billing/subscriptions/pending-updates */
import type Stripe from 'stripe';
import { voidInvoice } from './collect';
import { type Books, idOf } from './invoicing';

/** It is dropped, and the invoice that it waited for is voided. */
export function dropPendingUpdate(books: Books, subscription: Stripe.Subscription): void {
  const { store } = books;
  store.subscriptions.set(subscription.id, { ...subscription, pending_update: null });
  const invoice = store.invoices.get(idOf(subscription.latest_invoice) ?? '');
  if (invoice?.status === 'open' && invoice.billing_reason === 'subscription_update') voidInvoice(books, invoice);
}
