/** Taking a payment: the PaymentIntent, its charge and the money in the balance, written together. */
import type Stripe from 'stripe';
import { makeBalanceTransaction } from '../objects/balance';
import { chargedCard, makeCharge, refusedBy } from '../objects/charge';
import { makePaymentIntent } from '../objects/payment_intent';
import type { Store } from '../types';
import type { Books } from './invoicing';

/** What the bank says to an attempt. `processing`: a bank debit that takes days. */
export type Answer =
  | { status: 'succeeded' }
  | { status: 'processing' }
  | { status: 'failed'; code: string; decline_code?: string; advice_code?: string; message: string };

export interface PaymentDraft {
  /** An intent that exists already, such as an invoice's; null makes one. */
  intent: Stripe.PaymentIntent | null;
  amount: number;
  currency: string;
  customer: string | null;
  method: Stripe.PaymentMethod;
  description: string | null;
  receiptEmail: string | null;
  metadata?: Record<string, string>;
  /** Authorise only; the money is taken by a later capture. */
  hold?: boolean;
}

export interface Payment {
  intent: Stripe.PaymentIntent;
  charge: Stripe.Charge;
}

/** Tries one payment and writes down how it went. */
export function takePayment(books: Books, draft: PaymentDraft, answer: Answer): Payment {
  const { store, now, id } = books;
  const intent = draft.intent ?? newIntent(books, draft);
  const captured = answer.status === 'succeeded' && !draft.hold;
  const chargeId = id(draft.method.type === 'card' ? 'ch' : 'py');
  const base = {
    id: chargeId,
    created: now,
    livemode: store.livemode,
    amount: draft.amount,
    currency: draft.currency,
    customer: draft.customer,
    description: draft.description,
    metadata: draft.metadata ?? {},
    payment_intent: intent.id,
    payment_method: draft.method.id,
    payment_method_details: detailsOf(draft.method, draft.amount, mandateOf(store, draft.method)),
    billing_details: draft.method.billing_details,
    receipt_email: draft.receiptEmail,
  };
  const charge =
    answer.status === 'failed'
      ? makeCharge({
          ...base,
          status: 'failed',
          failure_code: answer.code,
          failure_message: answer.message,
          outcome: refusedBy(
            answer.decline_code ?? answer.code,
            `The bank returned the decline code \`${answer.decline_code ?? answer.code}\`.`,
          ),
        })
      : makeCharge({
          ...base,
          status: answer.status === 'processing' ? 'pending' : 'succeeded',
          captured: captured || answer.status === 'processing',
          ...(answer.status === 'processing' ? { amount_captured: draft.amount, paid: true, receipt_url: null } : {}),
          balance_transaction: captured ? earn(books, chargeId, draft) : null,
        });
  store.charges.set(charge.id, charge);
  const settled: Stripe.PaymentIntent = {
    ...intent,
    ...intentState(answer, draft),
    next_action: null,
    latest_charge: charge.id,
    payment_method: answer.status === 'failed' ? null : draft.method.id,
    last_payment_error: answer.status === 'failed' ? errorOf(answer, charge.id, draft.method) : null,
  };
  store.payment_intents.set(settled.id, settled);
  return { intent: settled, charge };
}

/** An intent that waits for its first attempt. */
export function newIntent(
  { store, now, id }: Books,
  draft: Pick<
    PaymentDraft,
    'amount' | 'currency' | 'customer' | 'description' | 'receiptEmail' | 'metadata' | 'hold'
  > & {
    method: Stripe.PaymentMethod | null;
  },
): Stripe.PaymentIntent {
  return makePaymentIntent({
    id: id('pi'),
    created: now,
    livemode: store.livemode,
    amount: draft.amount,
    amount_received: 0,
    currency: draft.currency,
    customer: draft.customer,
    description: draft.description,
    metadata: draft.metadata ?? {},
    payment_method_types: [draft.method?.type ?? 'card'],
    receipt_email: draft.receiptEmail,
    capture_method: draft.hold ? 'manual' : 'automatic',
    status: 'requires_payment_method',
  });
}

/** The money of a captured charge arrives, less Stripe's fee of 2.9 % and 30 minor units. */
export function earn(
  { store, now, id }: Books,
  source: string,
  { amount, currency, description }: Pick<PaymentDraft, 'amount' | 'currency' | 'description'>,
): string {
  const fee = Math.round(amount * 0.029) + 30;
  const transaction = makeBalanceTransaction({
    id: id('txn'),
    created: now,
    amount,
    currency,
    description,
    fee,
    fee_details: [
      { amount: fee, application: null, currency, description: 'Stripe processing fees', type: 'stripe_fee' },
    ],
    net: amount - fee,
    source,
    type: source.startsWith('py_') ? 'payment' : 'charge',
    reporting_category: 'charge',
  });
  store.balance_transactions.set(transaction.id, transaction);
  return transaction.id;
}

function intentState(
  answer: Answer,
  { amount, hold }: PaymentDraft,
): Partial<Stripe.PaymentIntent> & Pick<Stripe.PaymentIntent, 'status'> {
  if (answer.status === 'failed') return { status: 'requires_payment_method' };
  if (answer.status === 'processing') return { status: 'processing' };
  if (hold) return { status: 'requires_capture', amount_capturable: amount };
  return { status: 'succeeded', amount_received: amount };
}

/** What a PaymentIntent says of the attempt that failed. */
export function errorOf(
  answer: Extract<Answer, { status: 'failed' }>,
  charge: string,
  method: Stripe.PaymentMethod,
): Stripe.PaymentIntent.LastPaymentError {
  return {
    type: 'card_error',
    charge,
    code: answer.code,
    ...(answer.decline_code === undefined ? {} : { decline_code: answer.decline_code }),
    ...(answer.advice_code === undefined ? {} : { advice_code: answer.advice_code }),
    message: answer.message,
    payment_method: method,
  };
}

const mandateOf = (store: Store, { id }: Stripe.PaymentMethod): string | null =>
  [...store.mandates.values()].find(({ payment_method }) => payment_method === id)?.id ?? null;

function detailsOf(
  method: Stripe.PaymentMethod,
  amount: number,
  mandate: string | null,
): Stripe.Charge.PaymentMethodDetails {
  const { card, us_bank_account: bank, sepa_debit: sepa } = method;
  if (bank) {
    return {
      type: 'us_bank_account',
      us_bank_account: {
        account_holder_type: bank.account_holder_type,
        account_type: bank.account_type,
        bank_name: bank.bank_name,
        fingerprint: bank.fingerprint,
        last4: bank.last4,
        ...(mandate === null ? {} : { mandate }),
        payment_reference: null,
        routing_number: bank.routing_number,
      },
    };
  }
  if (sepa) {
    const { bank_code, branch_code, country, fingerprint, last4 } = sepa;
    return { type: 'sepa_debit', sepa_debit: { bank_code, branch_code, country, fingerprint, last4, mandate } };
  }
  if (method.bacs_debit) return { type: 'bacs_debit', bacs_debit: { ...method.bacs_debit, mandate } };
  if (!card) return { type: method.type };
  const { brand, country, exp_month, exp_year, funding, last4 } = card;
  const details = chargedCard({ brand, country: country ?? 'US', exp_month, exp_year, funding, last4 });
  return { ...details, ...(details.card ? { card: { ...details.card, amount_authorized: amount } } : {}) };
}
