/** What a payment is, from Stripe's charge alone. Pure. */
import { spaced } from '../language/format';
import type { Charge } from '../stripe/resources/charge';
import type { Dispute } from '../stripe/resources/dispute';
import type { PaymentMethod } from '../stripe/resources/payment-method';
import { type Money, money } from './money';

/** A charge, and what else decides what can be done about it. */
export interface Payment {
  charge: Charge;
  /** null where the charge has some that the key can't read. */
  disputes: readonly Dispute[] | null;
}

export type PaymentState =
  | 'succeeded'
  | 'partlyRefunded'
  | 'refunded'
  | 'pending'
  | 'failed'
  | 'uncaptured'
  | 'released';

export function paymentState(charge: Charge): PaymentState {
  if (charge.status === 'failed') return 'failed';
  if (charge.status === 'pending') return 'pending';
  // A released authorization counts as refunded at Stripe, though no money ever moved.
  if (!charge.captured) return charge.refunded ? 'released' : 'uncaptured';
  if (charge.refunded) return 'refunded';
  return refundedPart(charge).minor > 0 ? 'partlyRefunded' : 'succeeded';
}

/** What the customer was charged, before refunds. An authorization shows what it holds. */
export function paid(charge: Charge): Money {
  return money(charge.captured ? charge.amount_captured : charge.amount, charge.currency);
}

/** Where less was captured than was held, Stripe counts the released rest as refunded, though it never was charged. */
export function refundedPart({ amount, amount_captured, amount_refunded, captured, currency }: Charge): Money {
  const released = captured ? amount - amount_captured : 0;
  return money(Math.max(0, amount_refunded - released), currency);
}

export type Risk = 'elevated' | 'highest' | 'review';

/** Whether Stripe's own check thinks that it may be fraud; null for what it finds normal or did not check. */
export function riskOf({ outcome }: Charge): Risk | null {
  switch (outcome?.risk_level) {
    case 'elevated':
    case 'highest':
      return outcome.risk_level;
    default:
      return outcome?.type === 'manual_review' ? 'review' : null;
  }
}

/** Whether Stripe's own check thinks that it may be fraud; null for what it finds normal or did not check. */
export function riskText({ outcome }: Charge): string | null {
  switch (outcome?.risk_level) {
    case 'elevated':
      return 'Elevated risk of fraud, says Stripe.';
    case 'highest':
      return 'High risk of fraud, says Stripe.';
    default:
      return outcome?.type === 'manual_review' ? 'Placed in review by Stripe.' : null;
  }
}

/** Codes, and what they say. Of several codes the row that comes first counts, so the least telling is the last. */
type Words = readonly (readonly [codes: string, words: string])[];

/** The bank wants the customer to confirm the payment: another card would not settle that. */
const confirmCodes =
  'authentication_required invoice_payment_intent_requires_action payment_intent_action_required subscription_payment_intent_requires_action';

const failureWords: Words = [
  [
    'approve_with_id issuer_not_available processing_error try_again_later',
    'the bank could not decide; trying again later may work',
  ],
  [confirmCodes, 'the bank wants the customer to confirm the payment'],
  ['authentication_failure payment_intent_authentication_failure', 'the customer did not pass the bank’s confirmation'],
  ['call_issuer', 'the bank declined the card; the customer has to call the bank'],
  ['card_not_supported restricted_card transaction_not_allowed', 'the card does not allow this kind of payment'],
  ['card_velocity_exceeded withdrawal_count_limit_exceeded', 'the card is over its limit'],
  ['currency_not_supported', 'the card does not support this currency'],
  ['debit_not_authorized', 'the customer’s bank says that the debit was not authorized'],
  ['do_not_honor generic_decline', 'the bank declined the card without giving a reason'],
  ['expired_card', 'the card has expired'],
  ['fraudulent highest_risk_level', 'Stripe suspects fraud'],
  ['incorrect_cvc invalid_cvc', 'the security code is wrong'],
  ['incorrect_number', 'the card number is wrong'],
  ['insufficient_funds', 'the card has insufficient funds'],
  ['invalid_account', 'the card or its account is invalid'],
  ['invalid_expiry_month invalid_expiry_year', 'the expiry date is wrong'],
  ['missing', 'the customer has no saved card'],
  ['lost_card stolen_card', 'the card was reported lost or stolen'],
  ['low_probability_of_authorization', 'Stripe did not try: the bank would hardly have agreed'],
  ['account_closed no_account', 'the bank account is closed or does not exist'],
  ['revocation_of_authorization stop_payment_order', 'the customer asked the bank to stop these payments'],
  ['rule', 'blocked by a rule in Stripe Radar'],
  ['card_declined pickup_card', 'the bank declined the card'],
];

/** Why a payment failed, in plain words; a code that is new to this version in Stripe's own. */
export function failureReason({ outcome, failure_code }: Pick<Charge, 'outcome' | 'failure_code'>): string | null {
  return reasonOf([outcome?.reason, failure_code]);
}

/**
 * What can be done about it. Of suspicions the customer is not told: https://docs.stripe.com/declines/codes. To confirm,
 * the customer needs a page of Stripe’s: https://docs.stripe.com/billing/subscriptions/overview#requires-action
 */
const nextSteps: Words = [
  [
    'invoice_payment_intent_requires_action',
    'They do that on the invoice’s page. Open the invoice here and send them its link, or share the portal link.',
  ],
  [
    // Said only where a subscription was to be paid for at once or left as it is.
    'subscription_payment_intent_requires_action',
    'Nothing was started or changed. Share the portal link: there they save the card anew and confirm it. Or start it with an invoice, which they confirm as they pay.',
  ],
  [
    'authentication_required payment_intent_action_required',
    'Let them pay the open invoice, or a payment link where there is none.',
  ],
  [
    'authentication_failure payment_intent_authentication_failure',
    'Let them try again on a page of Stripe’s: the invoice, or a payment link. Or ask for another card.',
  ],
  ['missing', 'Create a payment link.'],
  ['fraudulent lost_card stolen_card', 'Tell the customer only that it was declined.'],
];

/** Codes as Stripe sends them, the more exact one first. */
type Codes = readonly (string | null | undefined)[];

/** Whether the payment only waits for the customer, who has to confirm it with their bank. */
export function mustConfirm(codes: Codes): boolean {
  return codes.some((code) => confirmCodes.split(' ').includes(code ?? ''));
}

/** Why the bank declined a write, and what to do next. */
export function declineText(codes: Codes): string {
  const next = wordsFor(nextSteps, codes) ?? 'Ask for another card.';
  return `${capitalized(reasonOf(codes) ?? 'the bank declined')}. ${next}`;
}

function reasonOf(codes: Codes): string | null {
  const code = codes.find(Boolean);
  return wordsFor(failureWords, codes) ?? (code ? spaced(code) : null);
}

function wordsFor(table: Words, codes: Codes): string | undefined {
  return table.find(([known]) => known.split(' ').some((code) => codes.includes(code)))?.[1];
}

/** `Visa •••• 4242`, or the kind of payment method; null when Stripe doesn't say. */
export function methodName({ payment_method_details: method }: Pick<Charge, 'payment_method_details'>): string | null {
  return method ? nameOfMethod(method) : null;
}

/** Of what a charge was paid with, and of a saved method alike. */
export function nameOfMethod(method: Omit<PaymentMethod, 'id'>): string {
  const { type, card, bacs_debit, sepa_debit, us_bank_account } = method;
  const name = type === 'card' ? brandName(card?.brand ?? null) : (methodNames[type] ?? capitalized(spaced(type)));
  const last4 = [card, bacs_debit, sepa_debit, us_bank_account].map((each) => each?.last4).find(Boolean);
  return last4 ? `${name} •••• ${last4}` : name;
}

const methodNames: Record<string, string> = {
  acss_debit: 'Canadian bank debit',
  au_becs_debit: 'BECS debit',
  bacs_debit: 'Bacs debit',
  customer_balance: 'Bank transfer',
  ideal: 'iDEAL',
  paypal: 'PayPal',
  sepa_debit: 'SEPA debit',
  us_bank_account: 'US bank account',
};

const brandNames: Record<string, string> = {
  amex: 'American Express',
  diners: 'Diners Club',
  jcb: 'JCB',
  unionpay: 'UnionPay',
};

function brandName(brand: string | null): string {
  if (!brand || brand === 'unknown') return 'Card';
  return brandNames[brand] ?? capitalized(brand);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
