import type { DebitStep, Decline, DeclineReason, DeclineStep } from '../../../billing/decline';
import { capitalized } from '../codes';
import { ofStripe } from './codes';

/** As they stand within a sentence. */
const reasons: Record<DeclineReason, string> = {
  couldNotDecide: 'the bank could not decide; trying again later may work',
  mustConfirm: 'the bank wants the customer to confirm the payment',
  notConfirmed: 'the customer did not pass the bank’s confirmation',
  callBank: 'the bank declined the card; the customer has to call the bank',
  notThisKind: 'the card does not allow this kind of payment',
  overLimit: 'the card is over its limit',
  tooOften: 'the card was declined too often, and can’t be tried again for 24 hours',
  currency: 'the card does not support this currency',
  debitNotAuthorized: 'the customer’s bank says that the debit was not authorized',
  noReason: 'the bank declined the card without giving a reason',
  expired: 'the card has expired',
  suspectedFraud: 'Stripe suspects fraud',
  securityCode: 'the security code is wrong',
  number: 'the card number is wrong',
  postalCode: 'the billing address or postal code is wrong',
  pin: 'the card needs its PIN, or the PIN was wrong',
  funds: 'the card has insufficient funds',
  account: 'the card or its account is invalid',
  amount: 'the bank does not allow this amount',
  expiryDate: 'the expiry date is wrong',
  duplicate: 'an equal payment was made just before',
  testCard: 'it is a test card',
  realCard: 'it is a real card, and test mode takes Stripe’s test cards alone',
  noCard: 'the customer has no saved card',
  lostOrStolen: 'the card was reported lost or stolen',
  hardlyAgreed: 'Stripe did not try: the bank would hardly have agreed',
  accountClosed: 'the bank account is closed or does not exist',
  stopped: 'the customer asked the bank to stop these payments',
  radarRule: 'blocked by a rule in Stripe Radar',
  declined: 'the bank declined the card',
  accountFunds: 'the bank account has insufficient funds',
  accountInvalid: 'the account is invalid',
  refused: 'it was declined without a reason',
  accountBlocked: 'the bank account is frozen or restricted',
  accountNumber: 'the account number is wrong',
  accountMoved: 'the bank account moved to another bank, and its details are out of date',
  blockedByStripe: 'Stripe blocks this bank account',
  notVerified: 'the bank account is not verified, or can’t be debited',
  mandateInvalid: 'the customer’s mandate for debits can’t be used',
  processingLimit: 'it is over your current limit for such debits',
  paymentLimit: 'it is over the limit for one such payment',
  notProcessed: 'the bank could not process it',
};

const steps: Record<DeclineStep, string> = {
  anotherCard: 'Ask for another card.',
  anotherMethod: 'Ask for another way to pay.',
  raiseLimit: 'Try again later, or ask Stripe for a higher limit.',
  realCard: 'Live mode takes real cards: ask for one.',
  testCard: 'Use one of Stripe’s test cards, or do it in live mode.',
  invoicePage:
    'They do that on the invoice’s page. Open the invoice here and send them its link, or send the link to change the card.',
  nothingStarted:
    'Nothing was started or changed. Send the link to change the card: there they save the card anew and confirm it. Or start it with an invoice, which they confirm as they pay.',
  openInvoice: 'Let them pay the open invoice, or a payment link where there is none.',
  tryOnPage: 'Let them try again on a page of Stripe’s: the invoice, or a payment link. Or ask for another card.',
  paymentLink: 'Request payment with a link.',
  tellOnlyDeclined: 'Tell the customer only that it was declined.',
};

/** What can be done about a debit that failed. */
const debitSteps: Record<DebitStep, string> = {
  agreeAnew: 'Before another try, the customer has to agree to debits again, or pay in another way.',
  anotherAccount: 'Before another try, ask for another account, or another way to pay.',
  anotherMethod: 'Ask for another way to pay, or for smaller payments.',
  fill: 'Another try can succeed once the money is in the account. Ask the customer first.',
  raiseLimit: steps.raiseLimit,
};

/** `the card has expired`, as it stands within a sentence. */
export function reasonOf(decline: Decline): string {
  return typeof decline === 'string' ? reasons[decline] : ofStripe(decline.code);
}

/** Why a payment failed or was refused. */
export const declines = () => ({
  reason: reasonOf,
  /** Why a write was declined, and what to do next. */
  refused: (decline: Decline | null, step: DeclineStep) =>
    `${decline ? capitalized(reasonOf(decline)) : 'The bank declined'}. ${steps[step]}`,
  /** null: Stripe's reason does not tell. */
  debitStep: (step: DebitStep | null) =>
    step ? debitSteps[step] : 'Stripe does not say whether another try would succeed.',
});
