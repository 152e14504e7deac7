import type { Asked, OnStatement, Reference, RefundFacts } from '../../../billing/refund';
import type { Writer } from '../../writer';
import { capitalized, wordIn } from '../codes';
import { ofStripe, wordOf } from './codes';

/** By Stripe's code: https://docs.stripe.com/refunds#failed-refunds */
const failures: Readonly<Record<string, string>> = {
  charge_for_pending_refund_disputed: 'the customer disputed the payment meanwhile',
  declined: 'it was declined',
  expired_or_canceled_card: 'the card is expired or canceled',
  insufficient_funds: 'your Stripe balance did not cover it in time',
  lost_or_stolen_card: 'the card was reported lost or stolen',
  merchant_request: 'it was stopped at your request',
  unknown: 'Stripe does not know why',
};

/** What to do about it, by the same code. */
const failureSteps: Readonly<Record<string, string>> = {
  charge_for_pending_refund_disputed: 'Look at the dispute first: another refund could pay twice.',
  declined: 'Refund it again, or pay the customer another way.',
  expired_or_canceled_card: 'Pay the customer another way.',
  insufficient_funds: 'Top up your balance in Stripe, then refund it again.',
  lost_or_stolen_card: 'Pay the customer another way.',
  unknown: 'Refund it again, or pay the customer another way.',
};

/** https://docs.stripe.com/api/refunds/object#refund_object-reason */
const reasons: Readonly<Record<string, string>> = {
  duplicate: 'duplicate',
  expired_uncaptured_charge: 'the hold ran out',
  fraudulent: 'fraudulent',
  requested_by_customer: 'requested by customer',
};

/** As the Dashboard abbreviates them. */
const referenceTypes: Readonly<Record<string, string>> = {
  acquirer_reference_number: 'ARN',
  retrieval_reference_number: 'RRN',
  system_trace_audit_number: 'STAN',
};

const onStatement: Record<OnStatement, string> = {
  past: 'The 5–10 business days that it usually takes are over.',
  usual: 'It usually takes 5–10 business days.',
  refund: 'It shows on the statement as a refund, usually within 5–10 business days.',
  reversal: 'A reversal: the payment itself disappears from the statement, and no refund line appears.',
  partlyReversed: 'A reversal: it changes the payment on the statement, and no refund line appears.',
  cashBalance: 'It went into the cash balance at Stripe, not to a bank account.',
  open: 'Whether a refund line appears or the payment itself disappears is not known yet.',
};

export const refunds = (write: Writer) => {
  /** As it stands within a sentence: `refund of $20.00 made on Nov 3 failed`. By https://docs.stripe.com/api/refunds/object#refund_object-status */
  const standing = ({ amount, status, waitsFor, at, since }: RefundFacts): string => {
    const refund = `refund of ${write.money(amount)}`;
    const on = write.date(at);
    switch (status) {
      case 'succeeded':
        return `${write.money(amount)} refunded ${on}`;
      case 'pending':
        if (waitsFor === 'insufficient_funds') return `${refund} waiting for your Stripe balance since ${on}`;
        if (waitsFor === 'charge_pending') return `${refund} waiting since ${on} for the payment to settle`;
        return waitsFor && waitsFor !== 'processing'
          ? `${refund} waiting since ${on}, ${ofStripe(waitsFor)}`
          : `${refund} on its way since ${on}`;
      case 'requires_action':
        return `${refund} waiting for the customer since ${on}`;
      case 'failed':
        return `${refund} made on ${on} failed${since ? `, perhaps made up for by ${write.money(since)} since` : ''}`;
      case 'canceled':
        return `${refund} made on ${on} was canceled`;
      default:
        return `${refund} ${on}, ${ofStripe(status)}`;
    }
  };
  const asked = ({ address, at }: Asked) => {
    const whom = address ? `Stripe asked ${address} by email` : 'Stripe asks the customer by email';
    return `${whom}${address && at ? ` on ${write.date(at)}` : ''} where to send it.`;
  };
  /** `$20.00 refunded 3 Nov by kim@acme.example`. */
  const line = (made: RefundFacts) => (made.by ? `${standing(made)} by ${made.by}` : standing(made));
  return {
    standing,
    line,
    title: (made: RefundFacts) => capitalized(line(made)),
    failure: (code: string) => wordOf(failures, code),
    /** `code`: why it failed; null where Stripe does not say. */
    failed: (code: string | null) => (code ? `No money went back: ${wordOf(failures, code)}.` : 'No money went back.'),
    /** The same, with what to do about it. */
    failedThen: (code: string | null) =>
      write.sentences([
        `No money went back then${code ? `: ${wordOf(failures, code)}` : ''}.`,
        wordIn(failureSteps, code ?? 'unknown'),
      ]),
    failureStep: (code: string | null) => wordIn(failureSteps, code ?? 'unknown'),
    topUp: 'It goes out once you top up your balance in Stripe.',
    asked,
    /** The same for who was asked. */
    askedYou: ({ address, at }: Asked) =>
      address
        ? `Stripe asked you${at ? ` on ${write.date(at)}` : ''} by email to ${address} where to send it.`
        : 'Stripe asks you by email where to send it.',
    askedUntil: ({ on, isPast }: { on: number; isPast: boolean }) =>
      isPast ? `They could answer until ${write.date(on)}.` : `They can answer until ${write.date(on)}.`,
    onStatement: (kind: OnStatement) => onStatement[kind],
    reference: (reference: Reference) => {
      switch (reference.kind) {
        case 'there': {
          const type = reference.type ? ` (${wordOf(referenceTypes, reference.type)})` : '';
          return `Reference for the bank: ${reference.value}${type}`;
        }
        case 'pending':
          return 'The reference for the bank is not there yet.';
        case 'unavailable':
          return 'There is no reference for the bank.';
        case 'other':
          return `Reference for the bank: ${ofStripe(reference.state)}`;
      }
    },
    reason: (code: string) => `Reason: ${wordOf(reasons, code)}`,
    older: 'Older refunds are not shown here.',
  };
};
