/** A refund that is confirmed together with the end of a subscription. */
import { bearersOf } from '../billing/connect';
import { disputeKind, leftToRefund, takenByBank } from '../billing/dispute';
import { type UnusedDays, unusedDays } from '../billing/give-back';
import type { Money } from '../billing/money';
import type { Payment } from '../billing/payment';
import { asksForAccount } from '../billing/refund';
import { type Saying, say } from '../language/words/words';
import type { Asker, Follow } from './action';
import { madeAtEnd } from './end-credit';
import { choice, maybe } from './fields';
import { creditedLine, refund, refundLines, reliedOn, wholly } from './refund';
import type { Subject } from './subject';
import type { Telling } from './telling';

/** What is given back: nothing, the unused days, or the last payment. */
export const refundAlong = maybe(choice('none', 'unused', 'last'));

interface Values {
  at: number;
  refund: 'none' | 'unused' | 'last' | null;
}

/** Whether its last payment can be refunded with it. What needs to be asked besides has a form of its own. */
function isRefundable({ lastPaid }: Subject, telling: Telling): boolean {
  if (!lastPaid || telling.may?.('charge_write') === false) return false;
  return isPlain(lastPaid.payment) && refund.fit(lastPaid.payment, telling).kind === 'fits';
}

/** Whether nothing but the amount has to be asked for its refund. */
export function isPlain(payment: Payment): boolean {
  const { charge } = payment;
  return (
    bearersOf(charge).length === 0 &&
    !asksForAccount(charge) &&
    disputeKind(payment) !== 'inquiry' &&
    takenByBank(payment)?.minor === 0
  );
}

/** `isNow`: whether it ends now; unused days are given back of nothing else. */
export function refundQuestion(subscription: Subject, telling: Telling, isNow: boolean) {
  const { lastPaid } = subscription;
  if (!lastPaid || !isRefundable(subscription, telling)) return null;
  const unused = isNow ? unusedDays(subscription, lastPaid, telling.now ?? 0) : null;
  return {
    label: say('ending', 'refund'),
    options: {
      none: say('ending', 'nothing'),
      ...(unused && { unused: say('ending', 'unused', unused.amount) }),
      last: say('ending', 'paymentOf', lastPaid.payment.charge.created, leftToRefund(lastPaid.payment)),
    },
  };
}

/** Why a refund is not offered with it, where the key is why, or where something was paid. */
export function refundNotOffered({ lastPaid, hasPaid }: Subject, { may }: Telling): Saying | null {
  const missing = (['invoice_read', 'charge_write'] as const).find((each) => may?.(each) === false);
  if (missing) return say('ending', 'refundNeeds', missing);
  return hasPaid && !lastPaid ? say('ending', 'noPayment') : null;
}

type Refunded = { amount: Money; unused: UnusedDays | null };

/** What is given back with it; null: nothing. */
export function refunded(subscription: Subject, { refund, at }: Values): Refunded | null {
  const { lastPaid } = subscription;
  if (!lastPaid || refund === null || refund === 'none') return null;
  if (refund === 'last') return { amount: leftToRefund(lastPaid.payment), unused: null };
  const unused = unusedDays(subscription, lastPaid, at);
  return unused && { amount: unused.amount, unused };
}

/** The refund is an intention of its own: with its own outcome, and sent once it is certain that the subscription ends. */
export function follow(subscription: Subject, values: Values): Follow | null {
  const back = refunded(subscription, values);
  if (!back || !subscription.lastPaid) return null;
  const { payment, invoice } = subscription.lastPaid;
  return {
    action: refund as Follow['action'],
    object: payment.charge.id,
    subject: payment,
    values: { ...wholly(back.amount, values.at), ...reliedOn(payment.charge, [invoice]) },
    title: say('paying', 'deed', 'refund', back.amount),
  };
}

/** Of one that was found to have ended, by whomever. null where nothing was credited or billed at its end. */
export function creditedAtEnd(subscription: Subject, ask: Asker): Saying | null {
  const made = madeAtEnd(subscription, ask);
  return made === 'nothing' ? null : say('ending', 'maybeCredited', made === 'something');
}

export function refundedLines(subscription: Subject, values: Values): (Saying | null)[] {
  const back = refunded(subscription, values);
  if (!back || !subscription.lastPaid) return [];
  const { unused } = back;
  const { payment, invoice } = subscription.lastPaid;
  return [
    say('ending', 'steps', back.amount),
    unused && say('ending', 'arithmetic', unused),
    ...refundLines(payment, wholly(back.amount, values.at)),
    creditedLine(payment.charge, [invoice]),
    say('ending', 'invoiceStays'),
  ];
}
