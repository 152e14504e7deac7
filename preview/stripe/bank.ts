/**
 * What the bank says to a payment. As with Stripe's own test cards, the last four digits decide.
 *
 * Source: https://docs.stripe.com/testing, https://docs.stripe.com/declines/codes
 */
import type Stripe from 'stripe';
import type { Answer } from './billing/payment';

type Refusal = Extract<Answer, { status: 'failed' }>;

function decline(decline_code: string, advice_code = 'do_not_try_again', message = 'Your card was declined.'): Refusal {
  return { status: 'failed', code: 'card_declined', decline_code, advice_code, message };
}

const REFUSALS: Readonly<Record<string, Refusal>> = {
  '0002': decline('generic_decline', 'try_again_later'),
  '0341': decline('generic_decline', 'try_again_later'),
  '9995': decline('insufficient_funds', 'try_again_later', 'Your card has insufficient funds.'),
  '9987': decline('lost_card'),
  '9979': decline('stolen_card'),
  '6975': decline('card_velocity_exceeded', 'try_again_later'),
  '0019': decline('fraudulent'),
  '0069': { ...decline('expired_card', 'confirm_card_data', 'Your card has expired.'), code: 'expired_card' },
  '0127': {
    ...decline('incorrect_cvc', 'confirm_card_data', "Your card's security code is incorrect."),
    code: 'incorrect_cvc',
  },
  '0119': {
    ...decline(
      'processing_error',
      'try_again_later',
      'An error occurred while processing your card. Try again in a little bit.',
    ),
    code: 'processing_error',
  },
};

/** The customer has to confirm each payment; no card is ever set up here, so those that only want that do so as well. */
const CONFIRMED = ['3155', '3178', '3184', '3220'];
/** Set up before: the customer has to confirm only while they are there. */
const SET_UP = '0446';

/** What a bank answers days later. */
const DEBITS = [
  'us_bank_account',
  'sepa_debit',
  'bacs_debit',
  'au_becs_debit',
  'acss_debit',
  'nz_bank_account',
] as const;
type Debit = (typeof DEBITS)[number];

/** What comes back days after a bank debit began, by the account's last four digits: https://docs.stripe.com/testing#non-card-payments */
const RETURNED: Readonly<Record<string, Refusal>> = {
  '1113': { status: 'failed', code: 'account_closed', message: "The customer's bank account has been closed." },
  '1116': {
    status: 'failed',
    code: 'insufficient_funds',
    message: "The customer's account has insufficient funds to cover this payment.",
  },
  '3001': { status: 'failed', code: 'generic_could_not_process', message: 'This payment could not be processed.' },
};

/** null where it comes through. */
export function answerToDebit({ payment_method_details: details }: Stripe.Charge): Refusal | null {
  return RETURNED[details?.[details.type as Debit]?.last4 ?? ''] ?? null;
}

/** `authentication`: the customer has to confirm, which only works while they are there. */
export type BankAnswer = Answer | { status: 'authentication' };

/**
 * A bank account that Stripe blocks, mostly after a return, is refused at once, whatever it is blocked for.
 *
 * Source: https://docs.stripe.com/payments/ach-direct-debit/blocked-bank-accounts ("Identifying blocked accounts")
 */
const BLOCKED: Refusal = { status: 'failed', code: 'bank_account_unusable', message: 'This bank account is blocked.' };

export function askBank(method: Stripe.PaymentMethod, { offSession = false } = {}): BankAnswer {
  if (method.us_bank_account?.status_details?.blocked) return BLOCKED;
  if (DEBITS.some((type) => type === method.type)) return { status: 'processing' };
  const last4 = method.card?.last4 ?? '';
  if (CONFIRMED.includes(last4) || (last4 === SET_UP && !offSession)) return { status: 'authentication' };
  return REFUSALS[last4] ?? { status: 'succeeded' };
}

const NOT_CONFIRMED: Answer = {
  status: 'failed',
  code: 'authentication_required',
  decline_code: 'authentication_required',
  message: 'Your card was declined. This transaction requires authentication.',
};

/**
 * A PaymentIntent without the customer there: a wish to confirm is a refusal. Invoices and subscriptions wait instead.
 *
 * Source: https://docs.stripe.com/payments/save-and-reuse, https://docs.stripe.com/billing/subscriptions/overview#requires-action
 */
export function askBankOffSession(method: Stripe.PaymentMethod): Answer {
  const answer = askBank(method, { offSession: true });
  return answer.status === 'authentication' ? NOT_CONFIRMED : answer;
}

/** What a card kept as a source gives to the bank. */
export function askBankForCard({ last4 }: Stripe.Card): Answer {
  return CONFIRMED.includes(last4) ? NOT_CONFIRMED : (REFUSALS[last4] ?? { status: 'succeeded' });
}
