import { disputeKind } from '../billing/dispute';
import { type Money, minus, money } from '../billing/money';
import { leftToRefund, type Payment } from '../billing/payment';
import { refundFacts, refundsOf } from '../billing/refund';
import { isCurrent } from '../billing/subscription';
import { agreedOf } from '../billing/summary';
import type { RefundReason } from '../language/words/facts';
import { type Saying, say } from '../language/words/words';
import { listOf } from '../stripe/part';
import type { Charge } from '../stripe/resources/charge';
import { invoicesPaidBy } from '../stripe/resources/invoice-payment';
import { createRefund, type Refund } from '../stripe/resources/refund';
import type { Subscription } from '../stripe/resources/subscription';
import { carries, traceKeys, traceMetadata } from '../stripe/trace';
import { type Action, type Asker, anySubscription, blocked } from './action';
import { choice, maybe, partOf, text } from './fields';
import { faultless, form, type Said, wrong } from './form';
import { confirmAmount, fitToGiveBack, ofPayment, paymentLine, unfinished } from './payment';
import { alsoHas } from './subscription';
import type { Telling } from './telling';

const fields = {
  amount: maybe(partOf),
  reason: choice('none', 'duplicate', 'fraudulent', 'requested_by_customer'),
  note: text,
};

const wanted = form(
  fields,
  (payment: Payment) => ({
    amount: isInquiry(payment) ? null : { most: leftToRefund(payment.charge), bound: 'left' as const },
    reason: {
      label: say('paying', 'reason'),
      options: {
        none: reasonOption('none'),
        duplicate: reasonOption('duplicate'),
        fraudulent: reasonOption('fraudulent'),
        requested_by_customer: reasonOption('requested_by_customer'),
      },
    },
    note: { label: say('paying', 'note'), hint: say('paying', 'noteHint') },
  }),
  (payment) => [paymentLine(payment.charge), before(payment.charge), inquiryLine(payment)],
);
type Wanted = Said<typeof wanted>;

/** A value of Stripe's metadata has at most this many characters: https://docs.stripe.com/api/metadata */
const maxNote = 500;

/** Gives back a payment, or a part of it. It cancels nothing, and can't be taken back. */
export const refund: Action<Payment, Wanted, Refund> = {
  ...ofPayment,
  name: 'refund',
  label: say('actions', 'label', 'refund'),
  needs: ['charge_write'],
  fit: (payment) => {
    const fit = fitToGiveBack(payment.charge);
    const kind = disputeKind(payment);
    // An inquiry may be settled by a refund; of a chargeback the bank has the money already.
    const isRefundable = kind === 'none' || kind === 'inquiry' || kind === 'inquiryClosed' || kind === 'won';
    return fit.kind === 'fits' && !isRefundable ? blocked(say('paying', 'disputed', kind)) : fit;
  },
  form: wanted,
  fault: (_, { note }) => (note.length > maxNote ? wrong(say('paying', 'noteTooLong', maxNote)) : faultless),
  confirm: (payment, telling, values, ask) => {
    const { charge } = payment;
    const amount = amountOf(payment, values);
    const paidFor = subscriptionPaidBy(charge, telling, ask);
    const lines = [
      paymentLine(charge),
      before(charge),
      say('paying', 'leftAfter', minus(leftToRefund(charge), amount)),
      inquiryLine(payment),
      values.reason === 'none' ? null : say('paying', 'reasonGiven', values.reason),
      values.note ? say('paying', 'noteGiven', values.note) : null,
      say('paying', 'subscriptionsGoOn'),
      paidFor ? say('paying', 'paidFor', agreedOf(paidFor, telling.products)) : alsoHas(telling),
      say('paying', 'refundTakes'),
    ];
    return { ...confirmAmount('refund', amount, lines), next: paidFor?.id ?? anySubscription };
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
  outcome: ({ amount, currency, status }) => {
    const sum = money(amount, currency);
    const tell = say('telling', 'refunded', sum);
    if (status === 'succeeded') return { kind: 'done', says: say('paying', 'refunded', sum), tell };
    const outcome = unfinished('refund', sum, status);
    if (/failed|canceled/.test(status ?? '')) return { ...outcome, kind: 'failed' };
    return status === 'pending' ? { ...outcome, tell } : outcome;
  },
  trace: 'the metadata of its refunds',
  carriedOut: ({ charge }, intention) => refundsOf(charge).find(carries(intention)) ?? null,
  afterwards: ({ charge }, intention, since) => {
    const twins = refundsOf(charge).filter((made) => made.created > since && !carries(intention)(made));
    return twins.length > 0 ? say('paying', 'refundsMeanwhile', twins.map(refundFacts)) : null;
  },
};

const reasonOption = (reason: RefundReason) => say('paying', 'reasonOption', reason);

function before(charge: Charge): Saying | null {
  const made = refundsOf(charge);
  return made.length > 0 ? say('paying', 'refundsBefore', made.map(refundFacts)) : null;
}

/** A part of it would not settle an inquiry. */
const isInquiry = (payment: Payment) => disputeKind(payment) === 'inquiry';

const inquiryLine = (payment: Payment): Saying | null => (isInquiry(payment) ? say('paying', 'inquiry') : null);

const amountOf = (payment: Payment, { amount }: Wanted): Money => amount ?? leftToRefund(payment.charge);

const current = ({ subscriptions = [] }: Telling) => subscriptions.filter(isCurrent);

/** Only invoices tell, where the key may read them; it is never guessed. */
function subscriptionPaidBy({ payment_intent }: Charge, telling: Telling, ask: Asker): Subscription | undefined {
  const [paid] = payment_intent ? ask(invoicesPaidBy(payment_intent)) : [];
  const ids = listOf(paid).map(({ invoice }) => invoice?.parent?.subscription_details?.subscription);
  return current(telling).find(({ id }) => ids.includes(id));
}
