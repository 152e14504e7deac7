import type { Expiry } from '../../../billing/chargeable';
import type { Method } from '../../../billing/method';
import type { Money } from '../../../billing/money';
import type { PaidTotal } from '../../../billing/paid-total';
import { type Html, html } from '../../html';
import type { Writer } from '../../writer';
import { wordOf } from './codes';
import { methodName, savedName } from './methods';
import { feedbacks } from './subscribing';

/** https://docs.stripe.com/api/subscriptions/object#subscription_object-cancellation_details-reason */
const endings: Readonly<Record<string, string>> = {
  canceled_by_retention_policy: 'A retention policy ended it.',
  cancellation_requested:
    'The cancellation was requested. Stripe does not say whether by the customer or by your team.',
  payment_disputed: 'A payment of it was disputed.',
  payment_failed: 'A payment of it failed.',
};

/** What comes next and what was paid, as far as it was asked for. */
export const outlook = (write: Writer) => ({
  preview: 'Exact next amount',
  previewTitle: 'Next invoice',
  /** `at`: when it is charged, in seconds since 1970; null where Stripe does not say. */
  previewed: (due: Money, at: number | null): Html =>
    at === null ? html`<b>${write.money(due)}</b> to pay` : html`<b>${write.money(due)}</b> to pay ${write.date(at)}`,
  previewNote: 'Stripe’s own preview, as things are now.',
  nothingComes: 'Stripe has nothing to invoice for it, as things are now.',
  moreLines: 'There are more lines.',
  offAndTax: 'Discounts and tax',
  total: 'Total',
  balanceBefore: 'Balance before',

  paidButton: 'Total paid',
  paidTitle: 'Total paid',
  paid: ({ amount, count, since }: PaidTotal): Html =>
    html`<b>Paid ${write.money(amount)}</b> in ${write.number(count)} ${write.plural(count, { one: 'payment', other: 'payments' })} since ${write.date(since)}`,
  paidBack: (refunded: Money) => `${write.money(refunded)} of it refunded or on its way back`,
  /** Stripe calls it the cash balance. */
  cash: (amount: Money): Html =>
    html`<b>${write.money(amount)}</b> received by bank transfer and not used for a payment yet (cash balance)`,
  takenBack: (amount: Money) => `${write.money(amount)} of it taken back by a bank`,
  disputed: (count: number) =>
    write.plural(count, {
      one: 'One of them was disputed: what the bank took back of it is not known here.',
      other: `${write.number(count)} of them were disputed: what the bank took back of them is not known here.`,
    }),
  nonePaid: 'No payment is among them.',
  pending: (count: number) =>
    write.plural(count, {
      one: 'A payment on its way is not counted.',
      other: `${write.number(count)} payments on their way are not counted.`,
    }),
  /** `read`: payments and attempts. */
  coversAll: (read: number) =>
    `Counted from all ${write.number(read)} payments and attempts that Stripe lists. What was paid elsewhere is not in it.`,
  /** `back`: of the oldest, in seconds since 1970. */
  coversSome: (read: number, back: number | null) =>
    `Counted from the newest ${write.number(read)} payments and attempts${back === null ? '' : `, back to ${write.date(back)}`}. Older ones are not in it, nor what was paid elsewhere.`,
  countOn: 'Count older ones',

  methodsButton: 'Ways to pay',
  methodsTitle: 'Ways to pay on file',
  saved: savedName,
  isDefault: 'default',
  /** `titles`: of subscriptions; empty where not all of them are known. */
  pays: (titles: readonly string[], count: number) =>
    titles.length > 0
      ? `pays ${write.list(titles)}`
      : `pays ${write.number(count)} ${write.plural(count, { one: 'subscription', other: 'subscriptions' })}`,
  noneSaved: 'No way to pay is on file.',
  moreSaved: 'There are more than these.',

  /** `title`: the subscription’s. `at`: when it is charged next, in seconds since 1970. */
  cardExpires: (method: Method, expiry: Expiry, title: string, at: number): Html =>
    html`<b>${savedName(method, expiry)}</b>; ${title} charges it ${write.date(at)}`,
  /** `paid`: when it did, though it has expired; likewise. */
  cardGoesOn: (method: Method, expiry: Expiry, paid: number, title: string, at: number): Html =>
    html`<b>${methodName(method)} works although it expired ${`${expiry.month}/${expiry.year}`}</b>, last paid ${write.date(paid)}; ${title} charges it ${write.date(at)}`,
  asLastPaid: 'As the card was at its last payment.',

  whyEnded: 'Why it ended',
  whyEnds: 'Why it ends',
  ending: (code: string) => wordOf(endings, code),
  /** `feedback`: Stripe’s code. */
  feedback: (code: string) => `Reason given: ${wordOf(feedbacks, code)}.`,
  comment: (text: string) => `“${text}”`,
});
