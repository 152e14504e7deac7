import type { AttentionKind } from '../../../billing/attention';
import type { Deadline, DisputeKind } from '../../../billing/dispute';
import type { InvoiceStanding } from '../../../billing/invoice';
import type { Money } from '../../../billing/money';
import type { RefundFacts } from '../../../billing/refund';
import type { Owed } from '../../../billing/summary';
import { type Html, html } from '../../html';
import type { Forms, Writer } from '../../writer';
import type { FailedPayment } from '../facts';
import { refunds } from './refunds';

/** Several of a kind, after their number. */
const kinds: Record<AttentionKind, Forms> = {
  pastDue: { one: 'subscription past due', other: 'subscriptions past due' },
  firstPayment: { one: 'subscription not started', other: 'subscriptions not started' },
  trialUnpaid: { one: 'trial without a way to pay', other: 'trials without a way to pay' },
  failed: { one: 'failed payment', other: 'failed payments' },
  disputed: { one: 'disputed payment', other: 'disputed payments' },
  refund: { one: 'refund', other: 'refunds' },
  fraud: { one: 'payment reported as fraud', other: 'payments reported as fraud' },
  chargedTwice: { one: 'amount charged twice', other: 'amounts charged twice' },
  overdue: { one: 'overdue invoice', other: 'overdue invoices' },
  unpaid: { one: 'unpaid invoice', other: 'unpaid invoices' },
  stuck: { one: 'invoice that could not be issued', other: 'invoices that could not be issued' },
  cardExpires: { one: 'card that expires', other: 'cards that expire' },
  uncaptured: { one: 'payment not captured', other: 'payments not captured' },
  delinquent: { one: 'unpaid invoice', other: 'unpaid invoices' },
  cardGoesOn: { one: 'expired card that still works', other: 'expired cards that still work' },
  onItsWay: { one: 'payment on its way', other: 'payments on their way' },
  awaited: { one: 'payment awaited', other: 'payments awaited' },
};

const underWay = 'a payment seems to be on its way';
const afterTrial = { trialEnds: '', trialCancels: ': it is canceled then', trialPauses: ': it is paused then' };

/** What an agent must see before anything else. */
export const attention = (write: Writer) => {
  const failed = ({ at, reason }: FailedPayment) =>
    reason ? `payment failed ${write.date(at)}, ${reason}` : `payment failed ${write.date(at)}`;
  const owes = (owed: Owed | null) =>
    owed ? `, owes ${owed.isCut ? 'at least ' : ''}${write.money(owed.amount)}` : '';
  const withReason = (text: Html, payment: FailedPayment | null, owed: Owed | null, isOnItsWay: boolean): Html => {
    if (isOnItsWay) return html`${text}: ${underWay}`;
    const why = payment ? html`${text}: ${failed(payment)}` : text;
    if (!owed?.nextTry) return why;
    return html`${why}; next try ${write.isPast(owed.nextTry) ? 'was due ' : ''}${write.date(owed.nextTry)}`;
  };
  return {
    openDispute: 'Open dispute in Stripe',
    openPayment: 'Open payment in Stripe',
    openInvoice: 'Open invoice in Stripe',
    compare: 'Compare payments',
    seeRefund: 'See the refund',
    /** `title`: the subscription’s. `owed`: where its invoices are known. */
    pastDue: (title: string, payment: FailedPayment | null, owed: Owed | null, isOnItsWay: boolean): Html =>
      withReason(html`<b>${title} is past due${owes(owed)}</b>`, payment, owed, isOnItsWay),
    unpaid: (title: string, payment: FailedPayment | null, owed: Owed | null, isOnItsWay: boolean): Html =>
      withReason(html`<b>${title} is unpaid${owes(owed)}</b>`, payment, owed, isOnItsWay),
    /** `awaitsCustomer`: whether it waits for them to confirm the payment. */
    firstPayment: (
      title: string,
      payment: FailedPayment | null,
      awaitsCustomer: boolean,
      isOnItsWay: boolean,
    ): Html => {
      const text = html`<b>${title} has not started</b>`;
      if (isOnItsWay) return html`${text}: ${underWay}`;
      if (awaitsCustomer) return html`${text}: the customer must confirm the first payment`;
      return payment ? html`${text}: ${failed(payment)}` : html`${text}: its first payment is not through`;
    },
    /** `end`: of the trial, in seconds since 1970. */
    trialUnpaid: (title: string, end: number, outcome: 'trialEnds' | 'trialCancels' | 'trialPauses'): Html =>
      html`<b>Trial of ${title} ends ${write.date(end)}</b>, and there is no default way to pay${afterTrial[outcome]}`,
    failed: (amount: Money, { at, reason }: FailedPayment): Html => {
      const what = `Payment of ${write.money(amount)} failed ${write.date(at)}`;
      return reason ? html`<b>${what}, ${reason}</b>` : html`<b>${what}</b>`;
    },
    overdue: ({ amount, of, at }: InvoiceStanding): Html => {
      const sum = of ? `${write.money(amount)} of ${write.money(of)}` : write.money(amount);
      return at === null ? html`<b>${sum} overdue</b>` : html`<b>${sum} overdue</b> since ${write.date(at)}`;
    },
    /** It asks for something, or may only be a credit. */
    stuck: (amount: Money): Html =>
      html`<b>Stripe could not issue an invoice</b> of ${write.money(amount)}: it stays a draft, not charged and not sent`,
    /** `by`: until when it can be captured, where that is known. */
    notCaptured: (amount: Money, since: number, by: number | null): Html => {
      const held = html`<b>${write.money(amount)} not captured</b>: held since ${write.date(since)}, not charged`;
      return by === null ? held : html`${held}; capture it by ${write.date(by)}`;
    },
    /** Stripe’s word for it covers more than the latest invoice. */
    delinquent: (): Html => html`<b>Behind with an invoice</b>, says Stripe`,
    /** `at`: when it was paid, in seconds since 1970. */
    fraud: (amount: Money, at: number): Html =>
      html`<b>Stripe reports ${write.money(amount)} of ${write.date(at)} as fraud</b>`,
    /** `at`: when it was paid. `deadline`: by when to answer. */
    disputed: (kind: DisputeKind, amount: Money, at: number, deadline: Deadline | null): Html => {
      const what = `${write.money(amount)} of ${write.date(at)}`;
      const by = deadline && `${deadline.isPast ? 'answer was due' : 'answer by'} ${write.date(deadline.on)}`;
      const stands =
        kind === 'inquiry'
          ? html`<b>The bank asks about ${what}</b>`
          : kind === 'chargeback'
            ? html`<b>${what} is disputed</b>`
            : kind === 'returned'
              ? html`<b>${what} was returned by the customer’s bank</b>`
              : html`<b>${what} has been disputed</b>`;
      return by ? html`${stands}: ${by}` : stands;
    },
    /** `code`: why it failed. */
    refund: (made: RefundFacts, code: string | null): Html =>
      code
        ? html`<b>${refunds(write).title(made)}</b>: ${refunds(write).failure(code)}`
        : html`<b>${refunds(write).title(made)}</b>`,
    more: (rest: readonly { kind: AttentionKind; count: number }[]): Html => {
      const all = rest.reduce((sum, { count }) => sum + count, 0);
      const each = rest.map(({ kind, count }) => `${write.number(count)} ${write.plural(count, kinds[kind])}`);
      return html`and ${write.number(all)} more: ${write.list(each)}`;
    },
  };
};
