/** A subscription's items, discounts and invoices, read from and written to the account. */
import type Stripe from 'stripe';
import { couponOf } from '../find';
import { priceIn } from './amounts';
import type { HeldItem } from './change';
import { expectPayment, methodFor } from './collect';
import { type AppliedCoupon, stillCounts } from './discounts';
import { advancing, type Books, composeInvoice, finalizeInvoice, idOf, keep } from './invoicing';
import { type DraftLine, productOf } from './lines';
import { claim, lineOfItem, pendingItems } from './pending';
import type { Period } from './period';

/** Its items, oldest first. */
export function itemsOf({ store }: Pick<Books, 'store'>, subscription: string): Stripe.SubscriptionItem[] {
  return [...store.subscription_items.values()].filter((item) => item.subscription === subscription);
}

/** An item with its product's name and its period, as the arithmetic wants it. */
export function heldItem(books: Pick<Books, 'store' | 'now'>, item: Stripe.SubscriptionItem): HeldItem {
  const { store } = books;
  const subscription = store.subscriptions.get(item.subscription);
  return {
    ...(subscription?.billing_mode.type === 'flexible' ? { billed: billedFor({ store }, item) } : {}),
    subscription: item.subscription,
    id: item.id,
    name: productName({ store }, item.price),
    price: subscription ? priceIn(item.price, subscription.currency) : item.price,
    quantity: item.quantity ?? null,
    own: applied(books, item.discounts),
    period: { start: item.current_period_start, end: item.current_period_end },
  };
}

/** All that was billed and credited for the item, net of discounts, on invoices and waiting. */
function billedFor(
  { store }: Pick<Books, 'store'>,
  item: Stripe.SubscriptionItem,
): { amount: number; period: Period }[] {
  const invoiced = [...store.invoices.values()]
    .filter(
      ({ parent, status }) => parent?.subscription_details?.subscription === item.subscription && status !== 'void',
    )
    .flatMap(({ lines }) => lines.data)
    .filter(({ parent }) => parent?.subscription_item_details?.subscription_item === item.id)
    .map(({ amount, discount_amounts, period }) => ({
      amount: amount - (discount_amounts ?? []).reduce((sum, off) => sum + off.amount, 0),
      period,
    }));
  const waiting = [...store.invoiceitems.values()].filter(
    ({ invoice, parent }) => invoice === null && parent?.subscription_details?.subscription_item === item.id,
  );
  return [...invoiced, ...waiting.map(({ amount, period }) => ({ amount, period }))];
}

export function productName({ store }: Pick<Books, 'store'>, price: Stripe.Price): string {
  return store.products.get(productOf(price))?.name ?? productOf(price);
}

/**
 * The coupons that count now: the subscription's own, or else the customer's.
 *
 * Source: https://docs.stripe.com/billing/subscriptions/coupons
 */
export function couponsOf(
  books: Pick<Books, 'store' | 'now'>,
  discounts: readonly Reference[],
  customer: Stripe.Customer,
): AppliedCoupon[] {
  const { discount } = customer;
  const own = applied(books, discounts);
  return own.length > 0 ? own : found(books, discount ? [discount] : []);
}

type Reference = string | Stripe.Discount | Stripe.DeletedDiscount;

function applied(books: Pick<Books, 'store' | 'now'>, discounts: readonly Reference[]): AppliedCoupon[] {
  return found(
    books,
    discounts.flatMap((discount) => books.store.discounts.get(idOf(discount) ?? '') ?? []),
  );
}

function found({ store, now }: Pick<Books, 'store' | 'now'>, discounts: readonly Stripe.Discount[]): AppliedCoupon[] {
  return discounts.flatMap((discount) => {
    const coupon = couponOf(store, discount);
    return coupon && stillCounts(discount, now) ? [{ discount: discount.id, coupon, end: discount.end }] : [];
  });
}

/** What an invoice of this subscription would hold beside `lines`: the invoice items that wait for it. */
export function withPending(books: Books, subscription: Stripe.Subscription, lines: readonly DraftLine[]): DraftLine[] {
  return [...waitingFor(books, subscription).map((item) => lineOfItem(books, item)), ...lines];
}

/**
 * Makes a draft of lines and what waited, which Stripe makes final by itself after an hour, unless the subscription is
 * unpaid or its collection is paused. A coupon that counts once is used up by it. Answers null when there is nothing to put
 * on it.
 *
 * Source: https://docs.stripe.com/billing/subscriptions/overview#unpaid-subscriptions, `status` of subscriptions in the API
 * reference.
 */
export function draftInvoice(
  books: Books,
  subscription: Stripe.Subscription,
  lines: readonly DraftLine[],
  reason: Stripe.Invoice.BillingReason,
  period: Period = { start: books.now, end: books.now },
): Stripe.Invoice | null {
  const { store, id } = books;
  const customer = store.customers.get(idOf(subscription.customer) ?? '');
  if (!customer || customer.deleted) throw new Error(`${subscription.id} has no customer`);
  const waiting = waitingFor(books, subscription);
  const all = withPending(books, subscription, lines);
  if (all.length === 0) return null;
  const composed = composeInvoice(books, id('in'), {
    customer,
    subscription,
    currency: subscription.currency,
    lines: all,
    discounts: couponsOf(books, subscription.discounts, customer),
    reason,
    period,
    collectionMethod: subscription.collection_method,
    daysUntilDue: subscription.days_until_due,
  });
  claim(books, waiting, composed.id);
  const draft = keep(books, heldBack(composed, subscription));
  const latest = store.subscriptions.get(subscription.id) ?? subscription;
  store.subscriptions.set(subscription.id, {
    ...latest,
    latest_invoice: draft.id,
    discounts: latest.discounts.filter((discount) => !usedUp(books, discount, draft)),
  });
  useUpOthers(books, subscription.id, customer.id, draft);
  return draft;
}

/** The same at once: numbered, open (paid if nothing is due), its payment awaited. */
export function issueInvoice(
  books: Books,
  subscription: Stripe.Subscription,
  lines: readonly DraftLine[],
  reason: Stripe.Invoice.BillingReason,
  period?: Period,
): Stripe.Invoice | null {
  const draft = draftInvoice(books, subscription, lines, reason, period);
  return draft?.auto_advance ? expectPayment(books, finalizeInvoice(books, draft)) : draft;
}

/** The method that the subscription's invoices are charged to; null when there is none. */
export function methodOf(books: Books, subscription: Stripe.Subscription): Stripe.PaymentMethod | null {
  const customer = books.store.customers.get(idOf(subscription.customer) ?? '');
  return customer && !customer.deleted ? methodFor(books, customer, subscription) : null;
}

/**
 * While collection is paused, invoices are still made; `behavior` says what becomes of them. Those of an unpaid
 * subscription stay drafts.
 */
function heldBack(draft: Stripe.Invoice, subscription: Stripe.Subscription): Stripe.Invoice {
  const behavior = subscription.pause_collection?.behavior;
  if (!behavior && subscription.status !== 'unpaid') return draft;
  const kept = advancing(draft, false);
  if (!behavior || behavior === 'keep_as_draft') return kept;
  if (behavior === 'void') {
    return { ...kept, status: 'void', status_transitions: { ...kept.status_transitions, voided_at: draft.created } };
  }
  return {
    ...kept,
    status: 'uncollectible',
    status_details: { uncollectible: { reason: 'subscription_paused' } },
    status_transitions: { ...kept.status_transitions, marked_uncollectible_at: draft.created },
  };
}

function waitingFor(books: Books, subscription: Stripe.Subscription): Stripe.InvoiceItem[] {
  const customer = idOf(subscription.customer) ?? '';
  return [...pendingItems(books, customer, subscription.id), ...pendingItems(books, customer, null)].filter(
    (item) => item.currency === subscription.currency,
  );
}

/** Discounts of items and of the customer that count once. */
function useUpOthers(books: Books, subscription: string, customerId: string, invoice: Stripe.Invoice): void {
  const { store } = books;
  for (const item of itemsOf(books, subscription)) {
    const discounts = item.discounts.filter((discount) => !usedUp(books, discount, invoice));
    if (discounts.length < item.discounts.length) store.subscription_items.set(item.id, { ...item, discounts });
  }
  const customer = store.customers.get(customerId);
  if (customer && !customer.deleted && customer.discount && usedUp(books, customer.discount, invoice)) {
    store.customers.set(customer.id, { ...customer, discount: null });
  }
}

function usedUp({ store }: Books, discount: string | Stripe.Discount, invoice: Stripe.Invoice): boolean {
  const id = idOf(discount);
  const known = store.discounts.get(id ?? '') ?? (typeof discount === 'object' ? discount : undefined);
  const coupon = known && couponOf(store, known);
  return (
    coupon?.duration === 'once' && (invoice.total_discount_amounts ?? []).some((each) => idOf(each.discount) === id)
  );
}
