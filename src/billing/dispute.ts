/** What a dispute is: a question of the bank's, or money taken back. Pure. */
import type { Charge } from '../stripe/resources/charge';
import type { Dispute } from '../stripe/resources/dispute';
import type { Payment } from './payment';

/**
 * `inquiry`: the bank asks, the money is still here. `chargeback`: the bank took it back, for now or for good. `won`: it
 * gave it back. `unknown`: disputed, and the key can't see how.
 * https://docs.stripe.com/api/disputes/object#dispute_object-status
 */
export type DisputeKind = 'none' | 'inquiry' | 'chargeback' | 'won' | 'unknown';

/** The worst of several. */
export function disputeKind({ charge, disputes }: Payment): DisputeKind {
  if (!charge.disputed && !disputes?.length) return 'none';
  if (!disputes || disputes.length === 0) return 'unknown';
  const isInquiry = ({ status }: Dispute) => /^warning_(?!closed)/.test(status);
  if (disputes.some((dispute) => !isInquiry(dispute) && !/won|closed/.test(dispute.status))) return 'chargeback';
  return disputes.some(isInquiry) ? 'inquiry' : 'won';
}

export interface DisputedPayment {
  charge: Charge;
  dispute: Dispute;
}

export function newestDisputesFirst(disputed: readonly DisputedPayment[]): DisputedPayment[] {
  return [...disputed].sort((a, b) => b.dispute.created - a.dispute.created);
}

/** `on`: seconds since 1970. */
export interface Deadline {
  on: number;
  isPast: boolean;
}

/**
 * By when to answer what still waits for an answer; null where none is awaited, or Stripe names no day. `now`: seconds
 * since 1970. https://docs.stripe.com/api/disputes/object#dispute_object-evidence_details-due_by
 */
export function answerBy({ status, evidence_details }: Dispute, now: number): Deadline | null {
  const on = evidence_details?.due_by;
  return on && /needs_response$/.test(status) ? { on, isPast: on < now } : null;
}
