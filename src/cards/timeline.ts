/** What happened to a customer, each as a row that leads to what it happened to. */
import type { Happening } from '../billing/happenings';
import { money } from '../billing/money';
import { paymentState } from '../billing/payment';
import { refundFacts, statusOf } from '../billing/refund';
import { hasEnded } from '../billing/subscription';
import { pauseAt } from '../billing/summary';
import type { Happened } from '../billing/timeline';
import type { Connection } from '../keys/vault';
import { dotted } from '../language/dotted';
import { html, lines } from '../language/html';
import type { Words } from '../language/words/words';
import type { BalanceTransaction } from '../stripe/resources/balance-transaction';
import type { Charge } from '../stripe/resources/charge';
import type { CreditNote } from '../stripe/resources/credit-note';
import type { Refund } from '../stripe/resources/refund';
import type { Subscription } from '../stripe/resources/subscription';
import { type Hand, madeBy, traceKeys } from '../stripe/trace';
import { invoiceIcons, invoiceStandingText } from './invoice';
import { failureText, methodText, paymentIcons, paymentStanding } from './payment';
import { nameOf } from './purpose';
import { to, whose } from './routes';
import { row } from './widgets';

export interface Teller {
  words: Words;
  connection: Connection;
  customer: string;
  /** Names by id. */
  products: Record<string, string>;
  /** The conversation that is open; null where none is. */
  thread: string | null;
  /** Seconds since 1970. */
  now: number;
}

export function happeningRow({ at, what }: Happened<Happening>, teller: Teller) {
  const { words, now } = teller;
  const texts = words.timeline;
  switch (what.kind) {
    case 'payment':
      return paymentRow(what.charge, what.isDisputeKnown, teller);
    case 'refund':
      return refundRow(what.charge, what.refund, teller);
    case 'dispute':
      return row({
        icon: 'gavel',
        text: words.disputes.disputed(money(what.dispute.amount, what.dispute.currency), at),
        note: words.disputes.why(what.dispute.reason, what.dispute.status),
        to: toPayment(what.charge, teller),
      });
    case 'issued':
      return row({
        icon: 'receipt_long',
        text: texts.issued(money(what.invoice.amount_due, what.invoice.currency), at),
        note: words.invoices.title(what.invoice.number, what.invoice.status),
        to: toInvoice(what.invoice, teller),
      });
    case 'settled':
      return row({
        icon: what.invoice.status === 'paid' ? 'check' : invoiceIcons.void,
        text: invoiceStandingText(words, what.invoice, now),
        note: words.invoices.title(what.invoice.number, what.invoice.status),
        to: toInvoice(what.invoice, teller),
      });
    case 'change': {
      const bill = { number: what.invoice.number, parts: what.parts, settles: [], turns: [], isWhole: true };
      return row({
        icon: 'swap_horiz',
        text: html`${words.why.text({ kind: 'billed', bill })}`,
        note: texts.billedWith(what.invoice.number),
        to: toInvoice(what.invoice, teller),
      });
    }
    case 'subscription':
      return row({
        icon: what.turn.kind === 'ended' || what.turn.kind === 'canceled' ? 'event_busy' : 'autorenew',
        text: texts.subscription(nameOf(what.subscription, teller), what.turn, at),
        note:
          what.turn.kind === 'began'
            ? byText(madeBy(what.subscription), teller)
            : what.isLast && /^(ended|canceled)$/.test(what.turn.kind)
              ? endingText(words, what.subscription)
              : undefined,
        to: to('subscription', { ...whose(teller.connection, teller.customer), subscription: what.subscription.id }),
      });
    case 'balance':
      return balanceRow(what.transaction, at, teller);
    case 'credited':
      return creditNoteRow(what.note, teller);
  }
}

/** What is so now and has no date. null for one that is not paused, or has ended. */
export function pausedRow(subscription: Subscription, teller: Teller) {
  const pause = hasEnded(subscription) ? null : pauseAt(subscription, teller.words.write.now);
  const { timeline } = teller.words;
  return (
    pause &&
    row({
      icon: 'pause_circle',
      text: timeline.pausedNow(nameOf(subscription, teller), pause),
      to: to('subscription', { ...whose(teller.connection, teller.customer), subscription: subscription.id }),
    })
  );
}

const toPayment = ({ id: charge }: Charge, { connection, customer }: Teller) =>
  to('payment', { ...whose(connection, customer), charge });

const toInvoice = ({ id: invoice }: { id: string }, { connection, customer }: Teller) =>
  to('invoice', { ...whose(connection, customer), invoice });

/** `by ana@acme.example, from this mail`; undefined for what was not made here. */
function byText(hand: Hand | null, { words, thread }: Teller): string | undefined {
  return hand ? words.timeline.by(hand.agent, thread !== null && hand.thread === thread) : undefined;
}

/** How a dispute of it began stands in a row of its own, where that is known. */
function paymentRow(charge: Charge, isDisputeKnown: boolean, teller: Teller) {
  const { words } = teller;
  return row({
    icon: paymentIcons[paymentState(charge)],
    text: paymentStanding(words, charge),
    note:
      dotted(
        methodText(words, charge),
        paymentState(charge) === 'failed' ? failureText(words, charge) : null,
        charge.disputed && !isDisputeKnown ? words.disputes.mayBeOpen : null,
        charge.refunds?.has_more ? words.refunds.older : null,
        byText(madeBy(charge), teller),
      ) || undefined,
    to: toPayment(charge, teller),
  });
}

function refundRow(charge: Charge, made: Refund, teller: Teller) {
  const { refunds, paying } = teller.words;
  const note = made.metadata[traceKeys.note];
  return row({
    icon: statusOf(made) === 'failed' ? 'warning' : 'undo',
    text: lines(
      html`<b>${refunds.title({ ...refundFacts(made), by: null })}</b>`,
      made.reason ? refunds.reason(made.reason) : null,
      note ? paying.noteGiven(note) : null,
    ),
    note: byText(madeBy(made), teller),
    to: toPayment(charge, teller),
  });
}

function creditNoteRow(note: CreditNote, teller: Teller) {
  const { creditNotes } = teller.words;
  const { amount, currency, created, status, number, reason, invoice } = note;
  return row({
    icon: 'undo',
    text: creditNotes.standing(money(amount, currency), created, status === 'void'),
    note: dotted(creditNotes.numbered(number), reason && creditNotes.reason(reason), byText(madeBy(note), teller)),
    to: toInvoice({ id: invoice }, teller),
  });
}

function balanceRow(transaction: BalanceTransaction, at: number, teller: Teller) {
  const { words } = teller;
  const { amount, currency, type, description } = transaction;
  return row({
    icon: 'account_balance_wallet',
    text: words.timeline.balance(amount < 0 ? 'credit' : 'debit', money(Math.abs(amount), currency), at),
    note: dotted(words.timeline.balanceType(type), description, byText(madeBy(transaction), teller)),
  });
}

/** Why it ended or ends, as far as Stripe tells. */
function endingText({ outlook, write }: Words, { cancellation_details: details }: Subscription): string | undefined {
  const { reason = null, feedback = null, comment = null } = details ?? {};
  const said = [reason && outlook.ending(reason), feedback && outlook.feedback(feedback)];
  return write.sentences([...said, comment && outlook.comment(comment)]) || undefined;
}
