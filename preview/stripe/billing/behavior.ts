/**
 * `payment_behavior`: what happens when a change of a subscription has to be paid at once. Judged before anything is
 * written, carried out after.
 *
 * Source: `payment_behavior` of "Create / Update a subscription" in the API reference.
 */
import type Stripe from 'stripe';
import { askBank } from '../bank';
import { declined, invalid } from '../errors';
import { awaitConfirmation, chargeInvoice } from './collect';
import { type Books, composeInvoice, idOf } from './invoicing';
import type { DraftLine } from './lines';
import type { Answer } from './payment';
import { couponsOf, issueInvoice, methodOf, withPending } from './subscription';

export const BEHAVIORS = [
  'allow_incomplete',
  'default_incomplete',
  'error_if_incomplete',
  'pending_if_incomplete',
] as const;

export type Behavior = (typeof BEHAVIORS)[number];

/** `confirm`: the customer has to confirm it. `wait`: nobody tries before the customer does. */
export type Verdict =
  | { kind: 'nothing due' }
  | { kind: 'wait' }
  | { kind: 'confirm'; method: Stripe.PaymentMethod }
  | { kind: 'charge'; method: Stripe.PaymentMethod; answer: Answer };

/** Whether the payment would go through. Throws 402 with `error_if_incomplete` if not, 400 if there is no way to pay. */
export function judge(
  books: Books,
  subscription: Stripe.Subscription,
  lines: readonly DraftLine[],
  { behavior, offSession }: { behavior: Behavior; offSession: boolean },
): Verdict {
  if (subscription.collection_method === 'send_invoice' || subscription.pause_collection)
    return { kind: 'nothing due' };
  if (amountDue(books, subscription, lines) === 0) return { kind: 'nothing due' };
  if (behavior === 'default_incomplete') return { kind: 'wait' };
  const method = methodOf(books, subscription);
  if (!method) {
    throw invalid(
      'This customer has no attached payment source or default payment method. Please consider adding a default payment method. For more information, visit https://stripe.com/docs/billing/subscriptions/payment-methods-setting#payment-method-priority.',
      { code: 'resource_missing' },
    );
  }
  const answer = askBank(method, { offSession });
  if (behavior === 'error_if_incomplete') refuseFailure(answer);
  return answer.status === 'authentication' ? { kind: 'confirm', method } : { kind: 'charge', method, answer };
}

/** Whether the payment is done or on its way, so that the change counts. */
export function goesThrough(verdict: Verdict): boolean {
  return verdict.kind === 'nothing due' || (verdict.kind === 'charge' && verdict.answer.status !== 'failed');
}

/** Issues the invoice and pays it as judged. A subscription whose payment fails gets `otherwise` as its status. */
export function carryOut(
  books: Books,
  id: string,
  lines: readonly DraftLine[],
  reason: Stripe.Invoice.BillingReason,
  verdict: Verdict,
  otherwise: Stripe.Subscription.Status | null,
): Stripe.Invoice | null {
  const { store } = books;
  const subscription = store.subscriptions.get(id);
  if (!subscription) throw new Error(`${id} is gone`);
  const invoice = issueInvoice(books, subscription, lines, reason);
  if (invoice?.status !== 'open') return invoice;
  if (verdict.kind === 'confirm') awaitConfirmation(books, invoice, verdict.method, { automatic: true });
  const charged =
    verdict.kind === 'charge'
      ? chargeInvoice(books, invoice, verdict.method, verdict.answer, { automatic: true }).invoice
      : invoice;
  const current = store.subscriptions.get(id) ?? subscription;
  if (!goesThrough(verdict) && otherwise !== null) {
    store.subscriptions.set(id, { ...current, status: otherwise });
    if (otherwise === 'past_due') markDelinquent(books, subscription);
  }
  return charged;
}

function amountDue(books: Books, subscription: Stripe.Subscription, lines: readonly DraftLine[]): number {
  const customer = books.store.customers.get(idOf(subscription.customer) ?? '');
  if (!customer || customer.deleted) throw new Error(`${subscription.id} has no customer`);
  return composeInvoice(books, 'in_judged', {
    customer,
    subscription,
    currency: subscription.currency,
    lines: withPending(books, subscription, lines),
    discounts: couponsOf(books, subscription.discounts, customer),
    reason: 'subscription_update',
    period: { start: books.now, end: books.now },
    collectionMethod: subscription.collection_method,
    daysUntilDue: subscription.days_until_due,
  }).amount_due;
}

function refuseFailure(answer: ReturnType<typeof askBank>): void {
  if (answer.status === 'authentication') {
    throw declined({
      code: 'subscription_payment_intent_requires_action',
      message:
        "Payment for this subscription requires additional user action, but the requested payment behavior doesn't save the invoice or PaymentIntent. Retry the request with `payment_behavior=allow_incomplete` or `payment_behavior=default_incomplete`, then complete the PaymentIntent on the subscription's latest invoice. Additional information is available here: https://stripe.com/docs/billing/subscriptions/overview#requires-action",
    });
  }
  if (answer.status !== 'failed') return;
  const { status: _, ...details } = answer;
  throw declined(details);
}

/** Marks the customer as one who owes what could not be charged. */
export function markDelinquent({ store }: Books, subscription: Stripe.Subscription): void {
  const customer = store.customers.get(idOf(subscription.customer) ?? '');
  if (customer && !customer.deleted) store.customers.set(customer.id, { ...customer, delinquent: true });
}
