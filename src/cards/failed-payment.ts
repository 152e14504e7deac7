/** Of a payment that failed: why, what can be done, and what Stripe says comes next. */
import { debitStepAfter } from '../billing/decline';
import { isDebit } from '../billing/method';
import { nextTryOf } from '../billing/next-try';
import { paymentState } from '../billing/payment';
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import type { Charge } from '../stripe/resources/charge';
import type { Invoice } from '../stripe/resources/invoice';
import { failureText } from './payment';
import { row } from './widgets';

/** null for one that did not fail. `invoice`: the one that it was to pay, where it is known. `now`: seconds since 1970. */
export function failedRow(words: Words, charge: Charge, invoice: Invoice | null, now: number) {
  if (paymentState(charge) !== 'failed') return null;
  const { declines, paymentCard, write } = words;
  const reason = failureText(words, charge);
  const isOfAccount = isDebit(charge.payment_method_details);
  const next = invoice || isOfAccount ? nextTryOf(invoice, now) : null;
  const note = write.sentences([
    isOfAccount ? declines.debitStep(debitStepAfter(charge)) : null,
    next && paymentCard.nextTry(next),
  ]);
  const shape = { icon: 'warning', iconText: paymentCard.whyIcon } as const;
  if (reason) return row({ ...shape, text: paymentCard.why(reason), note: note || undefined });
  return note ? row({ ...shape, text: html`${note}` }) : null;
}
