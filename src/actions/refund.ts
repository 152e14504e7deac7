import { type DisputeKind, disputeKind } from '../billing/dispute';
import { type Money, minus, money } from '../billing/money';
import type { Payment } from '../billing/payment';
import { leftToRefund, refundLine, refundsOf } from '../billing/refund';
import { isCurrent } from '../billing/subscription';
import { subscriptionSummary } from '../billing/summary';
import type { Formats } from '../language/format';
import { listOf } from '../stripe/part';
import type { Charge } from '../stripe/resources/charge';
import { invoicesPaidBy } from '../stripe/resources/invoice-payment';
import { createRefund, type Refund } from '../stripe/resources/refund';
import type { Subscription } from '../stripe/resources/subscription';
import { carries, traceKeys, traceMetadata } from '../stripe/trace';
import { type Action, type Asker, anySubscription, blocked } from './action';
import { choice, maybe, partOf, text } from './fields';
import { faultless, form, type Said, wrong } from './form';
import { confirmAmount, fitToGiveBack, ofPayment, onItsWay, paymentLine, unfinished } from './payment';
import { alsoHas } from './subscription';
import type { Telling } from './telling';

/** Stripe's reasons: https://docs.stripe.com/api/refunds/create#create_refund-reason */
const reasons = {
  none: 'None',
  duplicate: 'Duplicate',
  fraudulent: 'Fraudulent: Stripe also blocks this card and email',
  requested_by_customer: 'Requested by customer',
} as const;
const fields = {
  amount: maybe(partOf),
  reason: choice('none', 'duplicate', 'fraudulent', 'requested_by_customer'),
  note: text,
};

const wanted = form(
  fields,
  (payment: Payment, telling) => ({
    amount: isInquiry(payment) ? null : { most: leftToRefund(payment.charge), telling },
    reason: { label: 'Reason', options: reasons },
    note: { label: 'Note', hint: 'Kept in Stripe' },
  }),
  (payment, { formats }) => [
    paymentLine(payment.charge, formats),
    before(payment.charge, formats),
    inquiryText(payment),
  ],
);
type Wanted = Said<typeof wanted>;

/** A value of Stripe's metadata has at most this many characters: https://docs.stripe.com/api/metadata */
const maxNote = 500;

/** Gives back a payment, or a part of it. It cancels nothing, and can't be taken back. */
export const refund: Action<Payment, Wanted, Refund> = {
  ...ofPayment,
  name: 'refund',
  label: 'Refund',
  needs: ['charge_write'],
  fit: (payment) => {
    const fit = fitToGiveBack(payment.charge);
    const dispute = disputeWords[disputeKind(payment)];
    return fit.kind === 'fits' && dispute ? blocked(dispute) : fit;
  },
  form: wanted,
  fault: (_, { note }) => (note.length > maxNote ? wrong(`The note has more than ${maxNote} characters.`) : faultless),
  confirm: (payment, telling, values, ask) => {
    const { charge } = payment;
    const { formats } = telling;
    const amount = amountOf(payment, values);
    const paidFor = subscriptionPaidBy(charge, telling, ask);
    const lines = [
      paymentLine(charge, formats),
      before(charge, formats),
      `Left after this: ${formats.money(minus(leftToRefund(charge), amount))}`,
      inquiryText(payment),
      values.reason === 'none' ? null : `Reason: ${reasons[values.reason]}`,
      values.note ? `Note: ${values.note}` : null,
      'Subscriptions go on: a refund cancels nothing.',
      paidFor ? `This payment was for ${titleOf(paidFor, telling)}.` : alsoHas(telling),
      'It usually takes 5–10 business days. Stripe’s fees are not returned. It can’t be undone.',
    ];
    return { ...confirmAmount('Refund', amount, telling, lines), next: paidFor?.id ?? anySubscription };
  },
  effect: (payment, values) => ({ kind: 'moneyBack', amount: amountOf(payment, values) }),
  // The amount is named, so that Stripe refuses if somebody else refunded a part just now.
  write: (payment, trace, values) =>
    createRefund({
      charge: payment.charge.id,
      amount: amountOf(payment, values).minor,
      ...(values.reason === 'none' ? {} : { reason: values.reason }),
      metadata: { ...traceMetadata(trace), ...(values.note ? { [traceKeys.note]: values.note } : {}) },
    }),
  outcome: ({ amount, currency, status }, { formats }) => {
    const sum = formats.money(money(amount, currency));
    const tell = `We have refunded ${sum} to you. It usually takes 5–10 business days to arrive.`;
    if (status === 'succeeded') return { kind: 'done', text: `${sum} refunded.`, tell };
    const outcome = unfinished(`refund of ${sum}`, unfinishedWords[status ?? '']);
    if (/failed|canceled/.test(status ?? '')) return { ...outcome, kind: 'failed' };
    return { ...outcome, tell: status === 'pending' ? tell : '' };
  },
  trace: 'the metadata of its refunds',
  carriedOut: ({ charge }, intention) => refundsOf(charge).find(carries(intention)) ?? null,
  afterwards: ({ charge }, intention, { formats }, since) => {
    const twins = refundsOf(charge).filter((made) => made.created > since && !carries(intention)(made));
    return twins.length > 0 ? `Somebody else refunded it too: ${linesOf(twins, formats)}.` : null;
  },
};

const linesOf = (refunds: readonly Refund[], formats: Formats) =>
  refunds.map((made) => refundLine(made, formats)).join('; ');

function before(charge: Charge, formats: Formats): string | null {
  const made = refundsOf(charge);
  return made.length > 0 ? `Before: ${linesOf(made, formats)}` : null;
}

/** A part of it would not settle an inquiry. */
const isInquiry = (payment: Payment) => disputeKind(payment) === 'inquiry';

function inquiryText(payment: Payment): string | null {
  return isInquiry(payment) ? 'The bank asked about this payment. Refunding all of it settles that.' : null;
}

const amountOf = (payment: Payment, { amount }: Wanted): Money => amount ?? leftToRefund(payment.charge);

const current = ({ subscriptions = [] }: Telling) => subscriptions.filter(isCurrent);

const titleOf = (subscription: Subscription, { products, formats }: Telling) =>
  subscriptionSummary(subscription, products, formats).title;

/** Only invoices tell, where the key may read them; it is never guessed. */
function subscriptionPaidBy({ payment_intent }: Charge, telling: Telling, ask: Asker): Subscription | undefined {
  const [paid] = payment_intent ? ask(invoicesPaidBy(payment_intent)) : [];
  const ids = listOf(paid).map(({ invoice }) => invoice?.parent?.subscription_details?.subscription);
  return current(telling).find(({ id }) => ids.includes(id));
}

/** https://docs.stripe.com/api/refunds/object#refund_object-status */
const unfinishedWords: Readonly<Record<string, string>> = {
  pending: onItsWay,
  requires_action: 'waits for the customer: Stripe asks them by email where to send it.',
  failed: 'failed: no money went back. Look in Stripe.',
};

/** An inquiry may be settled by a refund; of a chargeback the bank has the money already. */
const disputeWords: Readonly<Partial<Record<DisputeKind, string>>> = {
  chargeback: 'The bank already took this back; a refund could pay twice. Answer the dispute in Stripe.',
  unknown: 'It is disputed. If the bank already took it back, a refund could pay twice. Look at the dispute in Stripe.',
};
