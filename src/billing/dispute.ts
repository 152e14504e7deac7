/** What a dispute is: a question of the bank's, or money taken back. Pure. */
import { once } from '../once';
import type { Charge } from '../stripe/resources/charge';
import type { Dispute } from '../stripe/resources/dispute';
import { isDebit } from './method';
import { type Money, minus, money } from './money';
import { type Payment, paid } from './payment';
import { refundedPart } from './refund';

/**
 * Open: `inquiry`: the bank asks, the money is still here; `chargeback`: the bank took it back for now. Closed: `lost`: for
 * good; `won`: it gave it back; `inquiryClosed`: it asks no more; `prevented`: it came to no chargeback. `other`: a status
 * that is new here. `unknown`: disputed, and the key can't see how.
 * https://docs.stripe.com/api/disputes/object#dispute_object-status
 * `returned`: `lost`, of a bank debit. Those disputes are final as they come, and nothing is to be answered:
 * https://docs.stripe.com/payments/sepa-debit, https://docs.stripe.com/payments/bacs-debit, and the page of each.
 */
export type DisputeKind =
  | 'none'
  | 'inquiry'
  | 'chargeback'
  | 'lost'
  | 'returned'
  | 'won'
  | 'inquiryClosed'
  | 'prevented'
  | 'other'
  | 'unknown';

/** The worst first. */
const kinds: readonly [DisputeKind, RegExp][] = [
  ['chargeback', /^(appeal_)?(needs_response|under_review)$/],
  ['lost', /^lost$/],
  ['prevented', /^prevented$/],
  ['inquiry', /^warning_(needs_response|under_review)$/],
  ['won', /^won$/],
  ['inquiryClosed', /^warning_closed$/],
];

const worstFirst = once((): readonly DisputeKind[] => ['chargeback', 'other', ...kinds.map(([kind]) => kind)]);

/** The worst of several, of equally bad ones the first; null where there are none. */
export function worstOf(disputes: readonly Dispute[]): Dispute | null {
  const rank = (dispute: Dispute) => worstFirst().indexOf(kindOf(dispute));
  return [...disputes].sort((one, other) => rank(one) - rank(other))[0] ?? null;
}

/** Of the worst of several. */
export function disputeKind({ charge, disputes }: Payment): DisputeKind {
  if (!charge.disputed && !disputes?.length) return 'none';
  const worst = worstOf(disputes ?? []);
  return worst ? kindOn(charge, worst) : 'unknown';
}

/** Of one dispute of a payment. */
export function kindOn(charge: Charge, dispute: Dispute): DisputeKind {
  const kind = kindOf(dispute);
  return kind === 'lost' && isDebit(charge.payment_method_details) ? 'returned' : kind;
}

/** How much of the payment the worst of them are about; null where it is all of it, or can't be told. */
export function disputedPart(payment: Payment): { part: Money; of: Money } | null {
  const of = paid(payment.charge);
  const worst = worstOf(payment.disputes ?? []);
  const disputes = (payment.disputes ?? []).filter((each) => worst && kindOf(each) === kindOf(worst));
  const minor = disputes.reduce((sum, { amount }) => sum + amount, 0);
  const isTold = disputes.length > 0 && disputes.every(({ currency }) => currency === of.currency);
  return isTold && minor < of.minor ? { part: money(minor, of.currency), of } : null;
}

/**
 * What the bank has of it, as far as that is told; null where it is not known. One that was lost may have been won in part:
 * then Stripe gave some of it back. https://support.stripe.com/questions/dispute-for-full-charge-amount-after-a-partial-refund-was-issued
 */
function takenBy(dispute: Dispute): number | null {
  const { amount, currency, balance_transactions: moves } = dispute;
  switch (kindOf(dispute)) {
    case 'inquiry':
    case 'inquiryClosed':
    case 'won':
      return 0;
    case 'chargeback':
    case 'lost': {
      const told = moves.length > 0 && moves.every((each) => each.currency === currency);
      if (told) return Math.max(0, -moves.reduce((sum, each) => sum + each.amount, 0));
      return moves.some((each) => each.amount > 0) ? null : amount;
    }
    default:
      return null;
  }
}

/** What the bank took back of a payment by disputes, and has; null where that is not known. */
export function takenByBank({ charge, disputes }: Payment): Money | null {
  if (charge.disputed && !disputes?.length) return null;
  const parts = (disputes ?? []).map(takenBy);
  const isTold =
    parts.every((each) => each !== null) && disputes?.every(({ currency }) => currency === charge.currency);
  return isTold ? money(Math.min(sum(parts), paid(charge).minor), charge.currency) : null;
}

const sum = (parts: readonly (number | null)[]) => parts.reduce<number>((all, each) => all + (each ?? 0), 0);

/** What a refund can still give back: nothing of what the bank took, as far as that is known. */
export function leftToRefund(payment: Payment): Money {
  const { charge } = payment;
  const taken = takenByBank(payment)?.minor ?? 0;
  const left = minus(paid(charge), refundedPart(charge));
  return money(Math.max(0, left.minor - taken), charge.currency);
}

/** Whether the rest can be given back of a payment of which the bank took a part. */
export function isRestRefundable(payment: Payment): boolean {
  const taken = takenByBank(payment);
  const { disputes } = payment;
  return (
    taken !== null &&
    leftToRefund(payment).minor > 0 &&
    (disputes ?? []).every((each) => each.is_charge_refundable || takenBy(each) === 0)
  );
}

export function kindOf({ status }: Dispute): DisputeKind {
  return kinds.find(([, pattern]) => pattern.test(status))?.[0] ?? 'other';
}

/** Whether something can still become of it, as far as is known. */
export const isOpen = (dispute: Dispute) => /^(inquiry|chargeback|other)$/.test(kindOf(dispute));

/** An answer is awaited. Not of a status that is new here: that is not known. */
const awaitsAnswer = ({ status }: Pick<Dispute, 'status'>) => /needs_response$/.test(status);

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
export function answerBy(dispute: Pick<Dispute, 'status' | 'evidence_details'>, now: number): Deadline | null {
  const on = dispute.evidence_details?.due_by;
  return on && awaitsAnswer(dispute) ? { on, isPast: on < now } : null;
}

const day = 86_400;

/** Most banks take disputes for so long after a payment: https://docs.stripe.com/disputes/how-disputes-work */
export const disputable = 120 * day;
/** And decide them within so long: the same page. */
const decided = 90 * day;

/** `charge.disputed` stays true for good: what is known of how it stands now. */
export type DisputeNow =
  | { kind: 'known'; dispute: Dispute }
  /** It may be open, and may not. */
  | { kind: 'maybeOpen' }
  /** It is most likely decided: no news, and not known. */
  | { kind: 'unknown' }
  | { kind: 'past' };

/**
 * null for a payment that nobody disputed. `listed`: the account's that may be open; empty where the key may not read them,
 * or Stripe did not answer. `now`: seconds since 1970.
 */
export function disputeNow(charge: Charge, listed: readonly Dispute[], now: number): DisputeNow | null {
  const own = listed.filter((each) => each.charge === charge.id);
  const dispute = own.find(isOpen) ?? worstOf(own);
  if (dispute) return { kind: 'known', dispute };
  if (!charge.disputed) return null;
  const age = now - charge.created;
  if (age <= disputable) return { kind: 'maybeOpen' };
  return { kind: age <= disputable + decided ? 'unknown' : 'past' };
}
