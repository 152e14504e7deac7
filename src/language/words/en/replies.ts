import type { Money } from '../../../billing/money';
import type { SettledBy, ToldInvoice, ToldPayment, ToldRefund, ToldStanding } from '../../../billing/told';
import type { ComesNext } from '../../../billing/told-next';
import { lined } from '../../letter';
import type { Writer } from '../../writer';
import type { Cost, Due, Quote } from '../facts';
import { methodName } from './methods';
import { refunds } from './refunds';
import { subscribing } from './subscribing';
import { reasons } from './way-to-pay';
import { why } from './why';

const labels = {
  billing: { reply: 'Reply', message: 'Write email' },
  object: { reply: 'Reply with this', message: 'Write this to them' },
  creditNote: { reply: 'Reply with credit note', message: 'Write credit note to them' },
  price: { reply: 'Reply with this price', message: 'Write this price to them' },
};

/** What customers read of a payment or an invoice, when they ask about it; and the button for it. */
export const replies = (write: Writer) => ({
  /** `tag`: of the language where it is not the agent's, `ja`. */
  label: (on: keyof typeof labels, as: 'reply' | 'message', tag: string | null) =>
    tag === null ? labels[on][as] : `${labels[on][as]} (${write.language(tag)})`,
  payment: (told: ToldPayment): string => {
    const { bill, description, receipt } = told;
    return lined(
      paymentStanding(write, told),
      bill ? why(write).forCustomer(bill) : description ? `What for: ${description}` : '',
      ...told.refunds.map((each) => refund(write, each)),
      receipt ? `Your receipt: ${receipt}` : '',
    );
  },
  /** In one sentence or two, without what it was for. */
  paymentStands: (told: ToldStanding): string => paymentStanding(write, told),
  /** What went back, or is on its way. */
  refunds: (all: readonly ToldRefund[]): string => lined(...all.map((each) => refund(write, each))),
  /** What a subscription comes to next, by Stripe's preview. `at`: seconds since 1970; `isSent`: as an invoice to pay oneself. */
  next: (due: Money, at: number, isSent: boolean): string => {
    if (due.minor === 0) return `As things are now, nothing is to be paid on ${write.date(at)}.`;
    return `Your next ${isSent ? 'invoice' : 'charge'} is ${write.money(due)} on ${write.date(at)}, as things are now.`;
  },
  /** What comes next of a subscription. */
  comes: (next: ComesNext): string => {
    switch (next.kind) {
      case 'notCharged':
        return next.until === null
          ? 'We do not charge you for it for now.'
          : `We do not charge you for it until ${write.date(next.until)}.`;
      case 'owes': {
        const owed = `${next.isCut ? 'At least ' : ''}${write.money(next.amount)} of it is still to be paid`;
        return next.nextTry === null
          ? `${owed}.`
          : `${owed}; the next try to charge it is on ${write.date(next.nextTry)}.`;
      }
      case 'coming':
        return next.isSent
          ? `An invoice of ${write.money(next.amount)} for it will be sent to you on ${write.date(next.at)}.`
          : `${write.money(next.amount)} will be charged for it on ${write.date(next.at)}.`;
      case 'renewsBefore':
        return `Before that it still renews, next on ${write.date(next.at)}.`;
      case 'trialEndsBefore':
        return `Before that, your trial ends on ${write.date(next.at)}.`;
      case 'withoutMethod':
        return next.outcome === 'trialCancels'
          ? 'There is no way to pay on file. Unless one is added by then, your subscription ends with the trial.'
          : 'There is no way to pay on file. Unless one is added by then, your subscription is paused when the trial ends.';
      case 'changes': {
        const { at, agreed, ends } = next;
        const to = agreed ? ` to ${subscribing(write).agreed(agreed)}` : '';
        return `On ${write.date(at)} it changes${to}.${ends === null ? '' : ` It ends on ${write.date(ends)}.`}`;
      }
    }
  },
  /** What a change would cost, before anything is changed. */
  quote: ({ from, to, cost, renews, ends, at }: Quote): string =>
    lined(
      `You have ${subscribing(write).agreed(from)}.`,
      `After the change you would have ${subscribing(write).agreed(to)}, before discounts and tax.`,
      quoted(write, cost),
      renews === null ? '' : `A new period would begin at once, and renew on ${write.date(renews)}.`,
      ends === null ? '' : `Your subscription would still end on ${write.date(ends)}.`,
      `This is as of ${write.date(at)}, and nothing has been changed. Please tell us if you would like the change.`,
    ),
  /** In one sentence, without its pages. */
  invoiceStands: (told: ToldInvoice): string => invoiceStanding(write, told),
  invoice: (told: ToldInvoice): string => {
    const { page, pdf } = told;
    return lined(
      invoiceStanding(write, told),
      page ? `You can see ${isToPay(told) ? 'and pay ' : ''}it here: ${page}` : '',
      pdf ? `As a PDF: ${pdf}` : '',
    );
  },
});

function quoted(write: Writer, cost: Cost): string {
  if (cost.kind === 'trial') return 'Nothing would be charged for it before your trial ends.';
  if (cost.kind === 'unknown') return 'What the rest of the current period would come to can’t be said beforehand.';
  const { amount, by, due, isMore } = cost;
  const sum = `${write.money(amount)}${isMore ? ' more' : ''} would be ${dueThen(write, due)}`;
  return by === 'stripe' ? sum : `As an estimate, before discounts, tax and credit: ${sum}`;
}

function dueThen(write: Writer, due: Due | 'credited'): string {
  if (due === 'credited') return 'credited to your later invoices.';
  if (due === 'invoicedNow') return 'invoiced at once.';
  if (due === 'dueNext') return 'due with your next invoice.';
  return due === 'dueNow' ? 'charged at once.' : `due on ${write.date(due.dueOn)}.`;
}

function paymentStanding(write: Writer, { amount, at, method, state, isDisputed, reason }: ToldStanding): string {
  const by = method ? ` by ${methodName(method)}` : '';
  const on = method ? ` on ${methodName(method)}` : '';
  const payment = `Your payment of ${write.money(amount)} on ${write.date(at)}${by}`;
  switch (state) {
    case 'failed':
      return `${payment} ${reasons[reason ?? 'declined']}`;
    case 'pending':
      return `${payment} is on its way and has not come through yet.`;
    case 'other':
      return `We do not know yet that your payment of ${write.money(amount)} on ${write.date(at)}${by} has gone through.`;
    case 'uncaptured':
      return `${write.money(amount)} has been held${on} since ${write.date(at)}. You have not been charged for it so far.`;
    case 'released':
      return `${write.money(amount)} was held${on} on ${write.date(at)} and has been released. You were not charged for it.`;
    default:
      return isDisputed
        ? `A payment of ${write.money(amount)} was made on ${write.date(at)}${by}.`
        : `${payment} has gone through.`;
  }
}

const shouldBeThere =
  'It usually takes 5–10 business days, so it should have arrived; if you can’t find it, please tell us.';

function refund(write: Writer, { amount, at, standing, asked, shows, reference }: ToldRefund): string {
  const texts = refunds(write);
  const [sum, on] = [write.money(amount), write.date(at)];
  switch (standing) {
    case 'done':
    case 'onItsWay':
      return write.sentences([
        standing === 'done' ? `We refunded ${sum} on ${on}.` : `A refund of ${sum} has been on its way since ${on}.`,
        shows === 'past' ? shouldBeThere : shows && texts.onStatement(shows),
        reference?.kind === 'there' ? `${texts.reference(reference)}.` : '',
      ]);
    case 'waits':
      return `A refund of ${sum} was started on ${on} and has not been sent yet.`;
    case 'asks':
      return write.sentences([`A refund of ${sum} waits for you.`, asked ? texts.askedYou(asked) : '']);
    case 'vain':
      return `A refund of ${sum} that we made on ${on} did not go through.`;
  }
}

const isToPay = ({ standing: { kind } }: ToldInvoice) => kind === 'open' || kind === 'overdue';

const settled: Record<SettledBy, string> = {
  balance: 'was settled from your balance.',
  creditNote: 'was settled by credit note.',
  nextInvoice: 'is carried over to your next invoice.',
};

function invoiceStanding(write: Writer, { number, total, standing }: ToldInvoice): string {
  const invoice = `Your invoice ${number} of ${write.money(total)}`;
  const rest = (owed: Money) => (owed.minor === total.minor ? '' : `: ${write.money(owed)} to pay`);
  switch (standing.kind) {
    case 'paid':
      return standing.at === null ? `${invoice} is paid.` : `${invoice} was paid on ${write.date(standing.at)}.`;
    case 'open':
      return `${invoice} is ${standing.due === null ? 'open' : `due ${write.date(standing.due)}`}${rest(standing.owed)}.`;
    case 'overdue':
      return `${invoice} has been overdue since ${write.date(standing.since)}${rest(standing.owed)}.`;
    case 'settled':
      return `${invoice} ${standing.by ? settled[standing.by] : 'is settled without a payment.'}`;
    case 'nothing':
      return `Your invoice ${number} comes to ${write.money(total)}: there is nothing to pay on it.`;
    case 'onItsWay':
      return `${invoice} is not paid yet; a payment for it is on its way.`;
    case 'void':
      return `${invoice} was canceled: there is nothing to pay on it.`;
  }
}
