import type { Deadline, DisputeKind } from '../../../billing/dispute';
import type { Money } from '../../../billing/money';
import { type Html, html, quiet } from '../../html';
import type { Writer } from '../../writer';
import { capitalized } from '../codes';
import { wordOf } from './codes';

const kinds: Record<Exclude<DisputeKind, 'none'>, string> = {
  inquiry: 'Inquiry: the bank asks about it, the money is still here.',
  chargeback: 'Chargeback: the bank took the money back.',
  won: 'Disputed, and decided for you.',
  unknown: 'Disputed. Whether it is an inquiry or a chargeback needs Disputes: Read.',
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
  lost: 'lost',
  needs_response: 'needs an answer',
  prevented: 'prevented',
  under_review: 'under review',
  warning_closed: 'inquiry closed',
  warning_needs_response: 'inquiry needs an answer',
  warning_under_review: 'inquiry under review',
  won: 'won',
};

export const disputes = (write: Writer) => ({
  title: 'Disputes',
  see: 'See disputes',
  /** Stripe tells of which payments, and older ones were not asked for. */
  ofNewest: (): Html => quiet`Of the newest payments. Older ones may be disputed too.`,
  /** `at`: seconds since 1970. */
  disputed: (amount: Money, at: number): Html => html`<b>${write.money(amount)}</b> disputed ${write.date(at)}`,
  answerBy: ({ on, isPast }: Deadline) => (isPast ? `Was due ${write.date(on)}` : `Answer by ${write.date(on)}`),
  kind: (kind: Exclude<DisputeKind, 'none'>) => kinds[kind],
  /** `Fraudulent, needs an answer`: why the customer says so, and how it stands. */
  why: (reason: string | null, status: string) =>
    reason
      ? `${capitalized(wordOf(reasons, reason))}, ${wordOf(statuses, status)}`
      : capitalized(wordOf(statuses, status)),
});
