/** The refunds of a payment, each as it stands. */
import { askedOf, factsAmong, onStatement, referenceOf, refundsOf, statusOf } from '../billing/refund';
import { html, lines, quiet } from '../language/html';
import type { Words } from '../language/words/words';
import type { Charge } from '../stripe/resources/charge';
import type { Refund } from '../stripe/resources/refund';
import { traceKeys } from '../stripe/trace';
import { unreadRow } from './unread';
import { paragraph, row } from './widgets';

/** Newest first. `now`: seconds since 1970. */
export function refundWidgets(words: Words, charge: Charge, now: number) {
  const refunds = refundsOf(charge);
  return [...refunds.map((made) => refundRow(words, charge, made, now)), cutRow(words, charge.refunds)];
}

function cutRow(words: Words, refunds: Charge['refunds']) {
  if (refunds?.unread) return unreadRow(words, 'refund', refunds.unread);
  return refunds?.has_more ? paragraph(quiet`${words.refunds.older}`) : null;
}

function refundRow(words: Words, charge: Charge, made: Refund, now: number) {
  const texts = words.refunds;
  const facts = factsAmong(charge, made);
  const { reason, metadata } = made;
  const shows = onStatement(charge, made, now);
  const reference = referenceOf(made);
  const note = metadata[traceKeys.note];
  return row({
    icon: statusOf(made) === 'failed' ? 'warning' : 'undo',
    iconText: words.paymentCard.refund,
    text: lines(
      html`<b>${texts.title(facts)}</b>`,
      ...standing(words, made, now, facts.since !== undefined),
      shows && texts.onStatement(shows),
      reference && texts.reference(reference),
      reason && texts.reason(reason),
      note ? words.paying.noteGiven(note) : null,
    ),
    note: made.id,
  });
}

/** What its status alone does not tell: why, and how it goes on. `isMadeUp`: perhaps, by another since: then what to do is not known. */
function standing({ refunds: texts }: Words, made: Refund, now: number, isMadeUp: boolean): (string | null)[] {
  const asked = askedOf(made, now);
  if (asked) return [texts.asked(asked), asked.until && texts.askedUntil(asked.until)];
  switch (statusOf(made)) {
    case 'failed':
      return [texts.failed(made.failure_reason), isMadeUp ? null : texts.failureStep(made.failure_reason)];
    case 'canceled':
      return [texts.failed(made.failure_reason)];
    case 'pending':
      return [made.pending_reason === 'insufficient_funds' ? texts.topUp : null];
    default:
      return [];
  }
}
