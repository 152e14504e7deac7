/** Collecting an invoice: what it is paid with, the attempt, and what follows for the invoice and its subscription. */
import type Stripe from 'stripe';
import { makeInvoicePayment } from '../objects/invoice_payment';
import { type Books, customerOf, idOf, keep, paidInvoice, returnBalance, subscriptionIdOf } from './invoicing';
import { type Answer, newIntent, type Payment, takePayment } from './payment';

const DAY = 86_400;

/**
 * The payment method that an invoice is charged to: its own, the subscription's, then the customer's default. Null when
 * there is none.
 *
 * Source: `default_payment_method` of invoices and subscriptions in the API reference.
 */
export function methodFor(
  { store }: Books,
  customer: Stripe.Customer,
  subscription: Pick<Stripe.Subscription, 'default_payment_method'> | null,
  invoice: Pick<Stripe.Invoice, 'default_payment_method'> | null = null,
): Stripe.PaymentMethod | null {
  const id =
    idOf(invoice?.default_payment_method) ??
    idOf(subscription?.default_payment_method) ??
    idOf(customer.invoice_settings.default_payment_method);
  return (id === null ? undefined : store.payment_methods.get(id)) ?? null;
}

/** Gives an opened invoice its PaymentIntent; what is paid already needs none. */
export function expectPayment(books: Books, invoice: Stripe.Invoice): Stripe.Invoice {
  if (invoice.status !== 'open') return invoice;
  const intent = newIntent(books, {
    amount: invoice.amount_remaining,
    currency: invoice.currency,
    customer: idOf(invoice.customer),
    description: descriptionOf(invoice),
    receiptEmail: null,
    method: null,
  });
  books.store.payment_intents.set(intent.id, intent);
  const payment = makeInvoicePayment({
    id: books.id('inpay'),
    created: books.now,
    livemode: books.store.livemode,
    currency: invoice.currency,
    invoice: invoice.id,
    amount_requested: invoice.amount_remaining,
    payment: { type: 'payment_intent', payment_intent: intent.id },
  });
  books.store.invoice_payments.set(payment.id, payment);
  return invoice;
}

/** The open payment of an invoice, if it waits for one. */
export function openPaymentOf({ store }: Books, invoice: string): Stripe.InvoicePayment | undefined {
  return [...store.invoice_payments.values()].find(
    (payment) => payment.invoice === invoice && payment.status === 'open',
  );
}

/** Charges an open invoice to this method. `automatic` attempts follow the retry schedule, others leave it alone. */
export function chargeInvoice(
  books: Books,
  invoice: Stripe.Invoice,
  method: Stripe.PaymentMethod,
  answer: Answer,
  { automatic }: { automatic: boolean },
): { invoice: Stripe.Invoice; payment: Payment } {
  const { store, now } = books;
  const expected = openPaymentOf(books, invoice.id);
  const intent = store.payment_intents.get(idOf(expected?.payment.payment_intent) ?? '') ?? null;
  const payment = takePayment(
    books,
    {
      intent,
      amount: invoice.amount_remaining,
      currency: invoice.currency,
      customer: idOf(invoice.customer),
      method,
      description: descriptionOf(invoice),
      receiptEmail: customerOf(books, invoice).email,
    },
    answer,
  );
  if (expected && answer.status === 'succeeded') {
    store.invoice_payments.set(expected.id, {
      ...expected,
      amount_paid: expected.amount_requested,
      status: 'paid',
      status_transitions: { canceled_at: null, paid_at: now },
    });
  }
  const after = tried(invoice, automatic);
  if (answer.status === 'succeeded') return { invoice: settle(books, after), payment };
  const retry = answer.status === 'failed' && automatic && invoice.auto_advance === true ? now + 3 * DAY : null;
  return { invoice: keep(books, { ...after, next_payment_attempt: retry }), payment };
}

/** The bank wants the customer to confirm the payment of an open invoice: it waits for them. Attempts as above. */
export function awaitConfirmation(
  books: Books,
  invoice: Stripe.Invoice,
  method: Stripe.PaymentMethod,
  { automatic }: { automatic: boolean },
): Stripe.Invoice {
  const { payment_intents } = books.store;
  const intent = payment_intents.get(idOf(openPaymentOf(books, invoice.id)?.payment.payment_intent) ?? '');
  if (intent)
    payment_intents.set(intent.id, {
      ...intent,
      status: 'requires_action',
      payment_method: method.id,
      next_action: { type: 'use_stripe_sdk', use_stripe_sdk: {} },
    });
  return keep(books, tried(invoice, automatic));
}

/** Any attempt counts as the first; after it only automatic ones do: `attempt_count` of invoices in the API reference. */
function tried(invoice: Stripe.Invoice, automatic: boolean): Stripe.Invoice {
  const attempts = automatic || !invoice.attempted ? invoice.attempt_count + 1 : invoice.attempt_count;
  return { ...invoice, attempted: true, attempt_count: attempts };
}

/** The invoice is paid; a subscription that waited for it becomes active again. */
export function settle(books: Books, invoice: Stripe.Invoice): Stripe.Invoice {
  const paid = keep(books, paidInvoice(invoice, books.now));
  reactivate(books, paid);
  applyPendingUpdate(books, paid);
  forgive(books, paid);
  return paid;
}

/**
 * Takes the invoice back for good, and what was used of the customer's balance with it.
 *
 * Source: https://docs.stripe.com/changelog/2019-12-03/customer-balances-returned-voided-invoices
 */
export function voidInvoice(books: Books, invoice: Stripe.Invoice): Stripe.Invoice {
  cancelPayment(books, invoice.id);
  returnBalance(books, invoice);
  return keep(books, {
    ...invoice,
    next_payment_attempt: null,
    status: 'void',
    status_transitions: { ...invoice.status_transitions, voided_at: books.now },
  });
}

/** Gives up on an open invoice; it can still be paid or voided. */
export function writeOff(
  books: Books,
  invoice: Stripe.Invoice,
  reason: Stripe.Invoice.StatusDetails.Uncollectible['reason'],
): Stripe.Invoice {
  return keep(books, {
    ...invoice,
    next_payment_attempt: null,
    status: 'uncollectible',
    status_details: { uncollectible: { reason } },
    status_transitions: { ...invoice.status_transitions, marked_uncollectible_at: books.now },
  });
}

/** Closes the payment that an invoice waited for, because it is voided or was paid elsewhere. */
export function cancelPayment(books: Books, invoice: string): void {
  const payment = openPaymentOf(books, invoice);
  if (!payment) return;
  const { store, now } = books;
  store.invoice_payments.set(payment.id, {
    ...payment,
    status: 'canceled',
    status_transitions: { canceled_at: now, paid_at: null },
  });
  const intent = store.payment_intents.get(idOf(payment.payment.payment_intent) ?? '');
  if (!intent) return;
  store.payment_intents.set(intent.id, {
    ...intent,
    status: 'canceled',
    canceled_at: now,
    cancellation_reason: 'void_invoice',
  });
}

/** A subscription that waited for this invoice's payment is active again; a paused one only by its resumption's. */
function reactivate({ store }: Books, invoice: Stripe.Invoice): void {
  const subscription = store.subscriptions.get(subscriptionIdOf(invoice) ?? '');
  if (!subscription || subscription.latest_invoice !== invoice.id) return;
  const { status_details: paused, ...rest } = subscription;
  const waits =
    subscription.status === 'paused'
      ? paused !== undefined && invoice.created >= paused.paused.transitioned_at
      : ['incomplete', 'past_due', 'unpaid'].includes(subscription.status);
  if (waits) store.subscriptions.set(subscription.id, { ...rest, status: 'active' });
}

/** A change that waited for this invoice counts now, unless it waited too long. */
function applyPendingUpdate({ store, now }: Books, invoice: Stripe.Invoice): void {
  const subscription = store.subscriptions.get(subscriptionIdOf(invoice) ?? '');
  const update = subscription?.pending_update;
  if (!subscription || !update || subscription.latest_invoice !== invoice.id) return;
  const items = update.expires_at > now ? (update.subscription_items ?? []) : [];
  if (items.length > 0) {
    for (const item of store.subscription_items.values()) {
      if (item.subscription === subscription.id) store.subscription_items.delete(item.id);
    }
  }
  for (const item of items) store.subscription_items.set(item.id, item);
  store.subscriptions.set(subscription.id, {
    ...subscription,
    billing_cycle_anchor: update.billing_cycle_anchor ?? subscription.billing_cycle_anchor,
    pending_update: null,
  });
}

/** A customer is delinquent while an invoice that was tried stays open. */
function forgive({ store }: Books, invoice: Stripe.Invoice): void {
  const customer = store.customers.get(idOf(invoice.customer) ?? '');
  if (!customer || customer.deleted || !customer.delinquent) return;
  const owes = [...store.invoices.values()].some(
    (other) => other.customer === customer.id && other.status === 'open' && other.attempted,
  );
  if (!owes) store.customers.set(customer.id, { ...customer, delinquent: false });
}

function descriptionOf(invoice: Stripe.Invoice): string {
  const reasons: Record<string, string> = {
    subscription_create: 'Subscription creation',
    subscription_cycle: 'Subscription update',
    subscription_update: 'Subscription update',
  };
  return reasons[invoice.billing_reason ?? ''] ?? `Payment for Invoice ${invoice.number ?? ''}`.trim();
}
