/** Why a bank or Stripe refused a payment, and what can be done about it, from the codes that they give. Pure. */
import type { Charge } from '../stripe/resources/charge';

/** Stripe's codes that mean the same to a person: https://docs.stripe.com/declines/codes */
const codesOf = {
  couldNotDecide: 'approve_with_id issuer_not_available processing_error try_again_later reenter_transaction',
  /** The bank wants the customer to confirm the payment: another card would not settle that. */
  mustConfirm:
    'authentication_required invoice_payment_intent_requires_action payment_intent_action_required subscription_payment_intent_requires_action',
  notConfirmed: 'authentication_failure payment_intent_authentication_failure authentication_not_handled',
  callBank: 'call_issuer',
  notThisKind:
    'card_not_supported restricted_card transaction_not_allowed service_not_allowed not_permitted security_violation',
  overLimit: 'card_velocity_exceeded withdrawal_count_limit_exceeded',
  tooOften: 'card_decline_rate_limit_exceeded',
  currency: 'currency_not_supported',
  debitNotAuthorized: 'debit_not_authorized',
  noReason: 'do_not_honor generic_decline no_action_taken do_not_try_again',
  expired: 'expired_card',
  suspectedFraud: 'fraudulent highest_risk_level merchant_blacklist',
  securityCode: 'incorrect_cvc invalid_cvc',
  number: 'incorrect_number invalid_number',
  postalCode: 'incorrect_zip incorrect_address',
  pin: 'incorrect_pin invalid_pin offline_pin_required online_or_offline_pin_required pin_try_exceeded',
  funds: 'insufficient_funds',
  account: 'invalid_account new_account_information_available',
  amount: 'invalid_amount amount_too_large amount_too_small',
  expiryDate: 'invalid_expiry_month invalid_expiry_year',
  duplicate: 'duplicate_transaction',
  testCard: 'testmode_decline live_mode_test_card',
  realCard: 'test_mode_live_card',
  noCard: 'missing',
  lostOrStolen: 'lost_card stolen_card',
  hardlyAgreed: 'low_probability_of_authorization',
  // Of bank debits, from here: https://docs.stripe.com/error-codes, where Stripe gives its own names to the codes of each network.
  accountBlocked: 'account_frozen bank_account_restricted',
  accountClosed: 'account_closed no_account',
  accountMoved: 'bank_ownership_changed',
  accountNumber: 'invalid_account_number account_number_invalid',
  blockedByStripe: 'payment_method_bank_account_blocked',
  notVerified: 'bank_account_unverified bank_account_declined bank_account_unusable',
  mandateInvalid: 'payment_intent_mandate_invalid billing_invalid_mandate',
  processingLimit: 'charge_exceeds_source_limit',
  paymentLimit: 'charge_exceeds_transaction_limit',
  notProcessed: 'could_not_process generic_could_not_process',
  stopped: 'revocation_of_authorization revocation_of_all_authorizations stop_payment_order refer_to_customer',
  radarRule: 'rule',
  declined: 'card_declined pickup_card',
} as const;

/** What a code means where no card was charged. */
const withoutCard = {
  funds: 'accountFunds',
  account: 'accountInvalid',
  noReason: 'refused',
  declined: 'refused',
} as const;

type CodedReason = keyof typeof codesOf;
type OfCard = keyof typeof withoutCard;
export type DeclineReason = CodedReason | (typeof withoutCard)[OfCard];
/** Or a code that is new to this version. */
export type Decline = DeclineReason | { code: string };

/** Codes as Stripe sends them, the more exact one first. */
export type Codes = readonly (string | null | undefined)[];

/** Of several codes the reason that stands first above counts: the least telling is the last. null without a code. */
export function declineOf(codes: Codes): Decline | null {
  const code = codes.find(Boolean);
  return reasonAmong(Object.keys(codesOf) as CodedReason[], codes) ?? (code ? { code } : null);
}

/** Why a payment failed; null where Stripe does not tell. */
export function failureOf({ outcome, failure_code, payment_method_details: method }: Failed): Decline | null {
  const decline = declineOf([outcome?.reason, failure_code]);
  const isCard = !method || /^(card|card_present|interac_present|kr_card)$/.test(method.type);
  return !isCard && typeof decline === 'string' && decline in withoutCard ? withoutCard[decline as OfCard] : decline;
}

type Failed = Pick<Charge, 'outcome' | 'failure_code' | 'payment_method_details'>;

/** Whether the payment only waits for the customer, who has to confirm it with their bank. */
export function mustConfirm(codes: Codes): boolean {
  return reasonAmong(['mustConfirm'], codes) !== null;
}

function reasonAmong(reasons: readonly CodedReason[], codes: Codes): CodedReason | null {
  return reasons.find((reason) => codesOf[reason].split(' ').some((code) => codes.includes(code))) ?? null;
}

/** What can be done about a refusal. */
export type DeclineStep =
  | 'anotherCard'
  /** What failed was no card. */
  | 'anotherMethod'
  /** The business may not take so much by such debits now. */
  | 'raiseLimit'
  | 'realCard'
  | 'testCard'
  /** They confirm on the invoice's page. */
  | 'invoicePage'
  /** Said only where a subscription was to be paid for at once or left as it is. */
  | 'nothingStarted'
  | 'openInvoice'
  | 'tryOnPage'
  | 'paymentLink'
  | 'tellOnlyDeclined';

/** What needs another step than another card; of several reasons the first decides. */
const settling: Partial<Record<CodedReason, DeclineStep>> = {
  mustConfirm: 'openInvoice',
  notConfirmed: 'tryOnPage',
  noCard: 'paymentLink',
  suspectedFraud: 'tellOnlyDeclined',
  lostOrStolen: 'tellOnlyDeclined',
  testCard: 'realCard',
  realCard: 'testCard',
  accountClosed: 'anotherMethod',
  accountBlocked: 'anotherMethod',
  accountMoved: 'anotherMethod',
  accountNumber: 'anotherMethod',
  blockedByStripe: 'anotherMethod',
  notVerified: 'anotherMethod',
  mandateInvalid: 'anotherMethod',
  paymentLimit: 'anotherMethod',
  processingLimit: 'raiseLimit',
  debitNotAuthorized: 'anotherMethod',
  stopped: 'anotherMethod',
};

/**
 * Of suspicions the customer is not told: https://docs.stripe.com/declines/codes. To confirm, the customer needs a page of
 * Stripe’s: https://docs.stripe.com/billing/subscriptions/overview#requires-action
 */
export function stepAfter(codes: Codes): DeclineStep {
  if (codes.includes('invoice_payment_intent_requires_action')) return 'invoicePage';
  if (codes.includes('subscription_payment_intent_requires_action')) return 'nothingStarted';
  const reason = reasonAmong(Object.keys(settling) as CodedReason[], codes);
  return (reason && settling[reason]) ?? 'anotherCard';
}

/**
 * What can be done about a debit that failed. `agreeAnew`: the customer takes no debits of this business now; `anotherAccount`:
 * this account can't be debited; `fill`: a new try can come through once the money is there.
 */
export type DebitStep = 'agreeAnew' | 'anotherAccount' | 'anotherMethod' | 'fill' | 'raiseLimit';

const debitSteps: Partial<Record<DeclineReason, DebitStep>> = {
  accountFunds: 'fill',
  debitNotAuthorized: 'agreeAnew',
  mandateInvalid: 'agreeAnew',
  stopped: 'agreeAnew',
  accountBlocked: 'anotherAccount',
  accountClosed: 'anotherAccount',
  accountInvalid: 'anotherAccount',
  accountMoved: 'anotherAccount',
  accountNumber: 'anotherAccount',
  blockedByStripe: 'anotherAccount',
  notVerified: 'anotherAccount',
  paymentLimit: 'anotherMethod',
  processingLimit: 'raiseLimit',
};

/** null where Stripe's reason does not tell whether a new try could come through. */
export function debitStepAfter(failed: Failed): DebitStep | null {
  const reason = failureOf(failed);
  return (typeof reason === 'string' && debitSteps[reason]) || null;
}
