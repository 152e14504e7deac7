/** Money that moves on at the banks as time passes: debits come through or fail, holds run out, refunds arrive or lapse. */
import type Stripe from 'stripe';
import { answerToDebit } from '../bank';
import { HOLD } from '../objects/charge';
import { makeRefund } from '../objects/refund';
import type { Store } from '../types';
import { paymentFailed } from './automatic';
import { settle } from './collect';
import { type Books, idOf } from './invoicing';
import { earn, errorOf } from './payment';

const DAY = 86_400;

/** Business days. Source: https://docs.stripe.com/payments/bank-debits, and the page of each; of Bacs, with a mandate in place. */
const DEBIT_DAYS: Readonly<Record<string, number>> = {
  acss_debit: 5,
  au_becs_debit: 3,
  bacs_debit: 4,
  nz_bank_account: 2,
  sepa_debit: 5,
  us_bank_account: 4,
};
/** Source: https://docs.stripe.com/refunds: five to ten business days. */
const REFUND_DAYS = 5;
/** The card whose refunds fail some time after they were made: https://docs.stripe.com/testing#refunds */
const REFUND_FAILS = { last4: '5126', afterSeconds: 30 };

interface Moving {
  /** Seconds since 1970. */
  at: number;
  happen(books: Books): void;
}

/** What is to come of payments and refunds, as they are. */
export function movingMoney(store: Store): Moving[] {
  return [
    ...[...store.charges.values()].flatMap((charge) => [...debitOf(charge), ...holdOf(store, charge)]),
    ...[...store.refunds.values()].flatMap((refund) => ofRefund(store, refund)),
  ];
}

function debitOf({ id, status, created, payment_method_details: details }: Stripe.Charge): Moving[] {
  const days = DEBIT_DAYS[details?.type ?? ''];
  if (status !== 'pending' || days === undefined) return [];
  return [{ at: workdaysAfter(created, days), happen: (books) => endDebit(books, id) }];
}

function holdOf(store: Store, charge: Stripe.Charge): Moving[] {
  const { id, status, captured, refunded, created, payment_method_details: details } = charge;
  if (status !== 'succeeded' || captured || refunded) return [];
  const intent = store.payment_intents.get(idOf(charge.payment_intent) ?? '');
  if (intent && intent.status !== 'requires_capture') return [];
  const at = details?.card?.capture_before ?? created + HOLD;
  return [{ at, happen: (books) => letGo(books, id) }];
}

function ofRefund(store: Store, refund: Stripe.Refund): Moving[] {
  const { id, status, created, pending_reason, next_action } = refund;
  if (status === 'pending' && pending_reason === 'processing')
    return [{ at: workdaysAfter(created, REFUND_DAYS), happen: ({ store }) => arrive(store, id) }];
  const card = store.charges.get(idOf(refund.charge) ?? '')?.payment_method_details?.card;
  if (status === 'succeeded' && card?.last4 === REFUND_FAILS.last4)
    return [{ at: created + REFUND_FAILS.afterSeconds, happen: ({ store }) => failRefund(store, id) }];
  const lapses = next_action?.display_details?.expires_at;
  return status === 'requires_action' && lapses ? [{ at: lapses, happen: ({ store }) => lapse(store, id) }] : [];
}

/** Weekends count for nothing; holidays are no part of this. */
function workdaysAfter(time: number, days: number): number {
  const at = time + DAY;
  const isWeekend = [0, 6].includes(new Date(at * 1000).getUTCDay());
  const left = isWeekend ? days : days - 1;
  return left === 0 ? at : workdaysAfter(at, left);
}

function endDebit(books: Books, id: string): void {
  const { store, now } = books;
  const charge = store.charges.get(id);
  if (charge?.status !== 'pending') return;
  const intent = store.payment_intents.get(idOf(charge.payment_intent) ?? '');
  const method = store.payment_methods.get(charge.payment_method ?? '');
  const refusal = answerToDebit(charge);
  const payment = [...store.invoice_payments.values()].find(
    (each) => each.status === 'open' && intent !== undefined && idOf(each.payment.payment_intent) === intent.id,
  );
  const invoice = store.invoices.get(idOf(payment?.invoice) ?? '');
  if (refusal === null) {
    const { amount, currency, description } = charge;
    const transaction = earn(books, id, { amount, currency, description });
    store.charges.set(id, { ...charge, status: 'succeeded', paid: true, balance_transaction: transaction });
    if (intent) store.payment_intents.set(intent.id, { ...intent, status: 'succeeded', amount_received: amount });
    if (!payment || invoice?.status !== 'open') return;
    const transitions = { canceled_at: null, paid_at: now };
    const amounts = { amount_paid: payment.amount_requested, status: 'paid', status_transitions: transitions };
    store.invoice_payments.set(payment.id, { ...payment, ...amounts });
    settle(books, invoice);
    return;
  }
  const { code, message } = refusal;
  const failed = { status: 'failed', paid: false, captured: false, amount_captured: 0 } as const;
  store.charges.set(id, { ...charge, ...failed, failure_code: code, failure_message: message });
  if (intent) {
    const last_payment_error = method ? errorOf(refusal, id, method) : null;
    const after = { ...intent, status: 'requires_payment_method', payment_method: null, last_payment_error } as const;
    store.payment_intents.set(intent.id, after);
  }
  if (invoice?.status === 'open') paymentFailed(books, invoice);
}

/** Nobody captured it in time: nothing is charged, and the PaymentIntent is canceled. */
function letGo(books: Books, id: string): void {
  const { store, now } = books;
  const charge = store.charges.get(id);
  if (!charge || charge.captured || charge.refunded) return;
  store.charges.set(id, released(books, charge, charge.amount));
  const intent = store.payment_intents.get(idOf(charge.payment_intent) ?? '');
  if (intent?.status !== 'requires_capture') return;
  const canceled = { status: 'canceled', canceled_at: now, cancellation_reason: 'automatic' } as const;
  store.payment_intents.set(intent.id, { ...intent, ...canceled, amount_capturable: 0 });
}

/**
 * Lets go of what was only authorised: Stripe writes it down as a refund, which moves no money, and counts it as refunded.
 *
 * Source: https://docs.stripe.com/payments/place-a-hold-on-a-payment-method
 */
export function released({ store, now, id }: Books, charge: Stripe.Charge, amount: number): Stripe.Charge {
  if (amount === 0) return charge;
  const { currency, customer, payment_intent, payment_method } = charge;
  const common = { created: now, currency, customer, payment_intent, payment_method };
  const refund = makeRefund({ id: id('re'), charge: charge.id, amount, ...common });
  store.refunds.set(refund.id, refund);
  return { ...charge, amount_refunded: charge.amount_refunded + amount, refunded: amount === charge.amount };
}

function arrive(store: Store, id: string): void {
  const refund = store.refunds.get(id);
  if (refund?.status !== 'pending') return;
  const { pending_reason: _, ...done } = refund;
  store.refunds.set(id, { ...done, status: 'succeeded' });
}

/**
 * The customer gave no bank details in time: what it would have given back is no longer refunded.
 *
 * Source: https://docs.stripe.com/payments/customer-balance/refunding
 */
function lapse(store: Store, id: string): void {
  const refund = store.refunds.get(id);
  if (refund?.status === 'requires_action') store.refunds.set(id, givenUp(store, refund));
}

function failRefund(store: Store, id: string): void {
  const refund = store.refunds.get(id);
  if (refund?.status !== 'succeeded') return;
  store.refunds.set(id, { ...takenOff(store, refund), status: 'failed', failure_reason: 'unknown' });
}

/** Canceled, with its amount on the charge again. */
export function givenUp(store: Store, refund: Stripe.Refund): Stripe.Refund {
  const { next_action: _, ...ended } = takenOff(store, refund);
  return { ...ended, status: 'canceled' };
}

/** It counts as refunded no longer. */
function takenOff(store: Store, refund: Stripe.Refund): Stripe.Refund {
  const charge = store.charges.get(idOf(refund.charge) ?? '');
  if (charge) {
    const amount_refunded = charge.amount_refunded - refund.amount;
    store.charges.set(charge.id, { ...charge, amount_refunded, refunded: false });
  }
  return refund;
}
