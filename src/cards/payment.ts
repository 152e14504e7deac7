/** A payment as a row, and in words. */
import { splitOf } from '../billing/connect';
import { failureOf } from '../billing/decline';
import { answerBy, type DisputeNow, kindOf } from '../billing/dispute';
import { isDebit, paidWith } from '../billing/method';
import { holdOf, paid, paymentState } from '../billing/payment';
import { givenBack, isDone, refundedBy, refundedPart, refundFacts, refundsOf } from '../billing/refund';
import { dotted } from '../language/dotted';
import { type Html, lines } from '../language/html';
import type { Words } from '../language/words/words';
import type { Charge } from '../stripe/resources/charge';
import type { Dispute } from '../stripe/resources/dispute';
import { to } from './routes';
import { row } from './widgets';

/** Where a row stands. `label`: what tells it from others around it. */
export interface RowPlace {
  connection: string;
  customer: string;
  label?: string | undefined;
  /** What else is worth saying, on a line of its own. */
  more?: string;
  /** How its dispute stands, where that is known. */
  dispute?: DisputeNow | null;
  /** Whether it is one of equal payments of which one may be too many. */
  mayBeDouble?: boolean;
  /** When it was tried before, and failed: seconds since 1970, newest first. */
  tries?: readonly number[];
}

/** `$49.00 paid 1 Nov`, with the card below. What moved no money says “not charged”. */
export function paymentRow(
  words: Words,
  charge: Charge,
  { connection, customer, label, more, dispute, mayBeDouble = false, tries = [] }: RowPlace,
) {
  return row({
    label,
    icon: isDisputed(charge, dispute) ? 'gavel' : paymentIcons[paymentState(charge)],
    text: lines(paymentStanding(words, charge), more || null),
    note:
      dotted(
        mayBeDouble ? words.paymentLists.mayBeDouble : null,
        methodText(words, charge),
        noteOf(words, charge, dispute),
        tries.length > 0 ? words.paymentCard.triedBefore(tries) : null,
      ) || undefined,
    to: to('payment', { connection, customer, charge: charge.id }),
  });
}

/** Whether the money is not known to be here to stay: a dispute may take it, or took it. */
function isDisputed(charge: Charge, dispute: DisputeNow | null | undefined): boolean {
  if (dispute?.kind === 'known') return !/^(won|inquiryClosed)$/.test(kindOf(dispute.dispute));
  return charge.disputed;
}

/** Why it is disputed; and how it stands, where no day to answer by says that beside it. `now`: seconds since 1970. */
export function whyDisputed({ disputes }: Words, dispute: Dispute, now: number): string {
  const deadline = answerBy(dispute, now);
  return disputes.why(dispute.reason, deadline && !deadline.isPast ? null : dispute.status);
}

export const paymentIcons: Record<ReturnType<typeof paymentState>, string> = {
  succeeded: 'check',
  partlyRefunded: 'undo',
  refunding: 'undo',
  refunded: 'undo',
  pending: 'schedule',
  failed: 'close',
  uncaptured: 'lock_clock',
  released: 'close',
  other: 'help',
};

/** `$49.00 paid 1 Nov`. */
export function paymentStanding({ paymentCard }: Words, charge: Charge): Html {
  const state = paymentState(charge);
  return paymentCard.standing(paid(charge), state, charge.created, givenBack(charge), holdOf(charge), charge.status);
}

/** That Stripe itself reports it as fraud, and what can be done. */
export function fraudReport(words: Words, charge: Charge) {
  return { text: words.attention.fraud(paid(charge), charge.created), note: afterReport(words, charge, true) };
}

/** What may come of a report of fraud: what is held is released, and not refunded. */
export function afterReport({ disputes }: Words, charge: Charge, isActionable: boolean): string {
  const isHeld = isActionable && paymentState(charge) === 'uncaptured';
  return isHeld ? disputes.whileHeld : disputes.afterWarning(isActionable);
}

/** What it was paid with; empty where Stripe doesn't say. */
export function methodText({ methods }: Words, charge: Charge): string {
  const method = paidWith(charge);
  return method ? methods.name(method) : '';
}

function noteOf(words: Words, charge: Charge, dispute?: DisputeNow | null): string | null {
  if (dispute?.kind === 'known') return words.disputes.was(dispute.dispute.status);
  if (dispute?.kind === 'past') return words.disputes.was(null);
  // A bank debit's dispute is closed as it comes.
  if (charge.disputed)
    return isDebit(charge.payment_method_details) ? words.disputes.was(null) : words.disputes.mayBeOpen;
  if (paymentState(charge) === 'failed') return failureText(words, charge);
  // What is not done is told of in the row itself.
  const ours = refundsOf(charge).find((made) => refundedBy(made) && isDone(made));
  return ours ? words.refunds.line(refundFacts(ours)) : null;
}

/** Whom the money reaches, where Connect splits it. */
export function splitRow({ paymentCard }: Words, charge: Charge) {
  const split = splitOf(charge);
  return (
    split &&
    row({
      icon: 'call_split',
      text: paymentCard.split(split),
      note: paymentCard.keeps(split, refundedPart(charge).minor > 0),
    })
  );
}

/** As it stands within a sentence. */
export function failureText({ declines }: Words, charge: Charge): string | null {
  const why = failureOf(charge);
  return why && declines.reason(why);
}
