import type { Deadline, DisputeKind } from '../../../billing/dispute';
import type { Money } from '../../../billing/money';
import { type Html, html, quiet } from '../../html';
import type { Writer } from '../../writer';
import { capitalized } from '../codes';
import { wordOf } from './codes';

const kinds: Record<Exclude<DisputeKind, 'none'>, string> = {
  inquiry: 'Inquiry: the bank asks about it, the money is still here.',
  chargeback: 'Chargeback: the bank took the money back for now.',
  lost: 'Disputed and lost: the bank took the money back for good.',
  returned:
    'Returned: the customer’s bank took this debit back. That is final and can’t be answered. If it is still owed, ask for a new payment.',
  won: 'Disputed, and decided for you.',
  inquiryClosed: 'The bank asked about it. That inquiry is closed.',
  prevented: 'Disputed, and prevented before it became a chargeback. How it was settled stands in Stripe.',
  other: 'Disputed. How it stands is new to this version: look in Stripe.',
  unknown: 'It has been disputed. How that stands needs Disputes: Read.',
};

/** https://docs.stripe.com/api/disputes/object#dispute_object-reason */
const reasons: Readonly<Record<string, string>> = {
  bank_cannot_process: 'the bank can’t process it',
  check_returned: 'check returned',
  credit_not_processed: 'credit not received',
  customer_initiated: 'the customer asked for it',
  debit_not_authorized: 'debit not authorized',
  duplicate: 'charged twice',
  fraudulent: 'fraudulent',
  general: 'no particular reason',
  incorrect_account_details: 'wrong account details',
  insufficient_funds: 'insufficient funds',
  noncompliant: 'against a rule of the card network',
  product_not_received: 'product not received',
  product_unacceptable: 'product unacceptable',
  subscription_canceled: 'subscription canceled before',
  unrecognized: 'not recognized',
};

/** https://docs.stripe.com/api/disputes/object#dispute_object-status */
const statuses: Readonly<Record<string, string>> = {
  appeal_needs_response: 'appeal needs an answer',
  appeal_under_review: 'appeal under review',
  lost: 'dispute lost',
  needs_response: 'dispute needs an answer',
  prevented: 'dispute prevented',
  under_review: 'dispute under review',
  warning_closed: 'inquiry closed',
  warning_needs_response: 'inquiry needs an answer',
  warning_under_review: 'inquiry under review',
  won: 'dispute won',
};

/** https://docs.stripe.com/api/radar/early_fraud_warnings/object#early_fraud_warning_object-fraud_type */
const frauds: Readonly<Record<string, string>> = {
  card_never_received: 'the card was never received',
  fraudulent_card_application: 'the card was applied for by fraud',
  made_with_counterfeit_card: 'made with a counterfeit card',
  made_with_lost_card: 'made with a lost card',
  made_with_stolen_card: 'made with a stolen card',
  misc: 'fraud of another kind',
  unauthorized_use_of_card: 'unauthorized use of the card',
};

export const disputes = (write: Writer) => ({
  /** `at`: when the card’s bank said so, in seconds since 1970. */
  fraudWarning: (type: string, at: number) =>
    `Fraud warning ${write.date(at)} by the card’s bank: ${wordOf(frauds, type)}`,
  /** `isActionable`: not yet disputed, nor refunded in full. */
  afterWarning: (isActionable: boolean) =>
    isActionable
      ? 'A dispute may follow. Refunding it in full before that may prevent one.'
      : 'It was disputed since, or refunded in full.',
  /** Beside it, of what is held and could be captured. */
  whileHeld: 'It is held, and not charged. Releasing it instead of capturing it may prevent a dispute.',
  /** On a payment’s row, by Stripe’s status; null: that stays true for good, and says nothing of now. */
  was: (status: string | null) => (status ? wordOf(statuses, status) : 'was disputed'),
  mayBeOpen: 'disputed, perhaps still open',
  title: 'Disputes',
  see: 'See disputes',
  /** Stripe tells of which payments, and older ones were not asked for. */
  ofNewest: (): Html => quiet`Of the newest payments. Older ones may be disputed too.`,
  /** `at`: seconds since 1970. */
  disputed: (amount: Money, at: number): Html => html`<b>${write.money(amount)}</b> disputed ${write.date(at)}`,
  answerBy: ({ on, isPast }: Deadline) => (isPast ? `Was due ${write.date(on)}` : `Answer by ${write.date(on)}`),
  /** After what it is, where not all of the payment is disputed. */
  part: (part: Money, of: Money) => `It is about ${write.money(part)} of ${write.money(of)}.`,
  kind: (kind: Exclude<DisputeKind, 'none'>) => kinds[kind],
  /** `Fraudulent, dispute needs an answer`: why the customer says so, and how it stands; null where that is said beside it. */
  why: (reason: string | null, status: string | null) =>
    capitalized([reason && wordOf(reasons, reason), status && wordOf(statuses, status)].filter(Boolean).join(', ')),
});
