import { creditedBesides } from '../billing/credit-note';
import { disputedPart, disputeKind, isRestRefundable, leftToRefund, takenByBank } from '../billing/dispute';
import { isUntouched } from '../billing/double';
import { isExpired } from '../billing/method';
import { type Money, minus } from '../billing/money';
import type { Payment } from '../billing/payment';
import {
  asksForAccount,
  isInVain,
  mayAskForAccount,
  type RefundFacts,
  refundedPart,
  refundFacts,
  refundsOf,
  statusOf,
} from '../billing/refund';
import { hasEnded, isCurrent } from '../billing/subscription';
import { type Agreed, agreedOf } from '../billing/summary';
import { isEqual } from '../billing/twice';
import type { RefundReason, RefundTold } from '../language/words/facts';
import { type Saying, say } from '../language/words/words';
import type { List } from '../stripe/fields';
import { isShown, listOf, type Part, shown } from '../stripe/part';
import type { Charge } from '../stripe/resources/charge';
import type { Invoice } from '../stripe/resources/invoice';
import { type InvoicePayment, invoicesPaidBy } from '../stripe/resources/invoice-payment';
import { createRefund, type Refund } from '../stripe/resources/refund';
import { type Subscription, subscriptionsOf } from '../stripe/resources/subscription';
import { carries, traceKeys, traceMetadata } from '../stripe/trace';
import { type Action, type Asker, anySubscription, blocked, type Known } from './action';
import { ahead } from './ahead';
import { madeAtEnd } from './end-credit';
import { addressFault, brought, choice, isNumber, isText, lookedUp, maybe, partOf, text, tick } from './fields';
import { faultless, form, type Said, wrong } from './form';
import {
  confirmAmount,
  fitToGiveBack,
  loadPayment,
  loadWithWarnings,
  ofPayment,
  paymentFacts,
  paymentLine,
  withWarnings,
} from './payment';
import { bearerQuestion, borneLines, takenBack } from './refund-bearer';
import { alsoHas } from './subscription';
import type { Telling } from './telling';

const fields = {
  amount: maybe(partOf),
  bearer: maybe(choice('here', 'account', 'accountAll')),
  address: maybe(text),
  reason: choice('none', 'duplicate', 'requested_by_customer'),
  note: text,
  fraud: tick,
  /** Id of the equal payment that stays, where this one was shown to be the same thing paid twice. */
  stays: brought,
  /** What credit notes gave back besides, in minor units, as the confirmation says it; null where that is not known. */
  credited: lookedUp(isNumber),
  /** By which PaymentIntent it was paid, so that its invoice is read beside it right before the write. */
  intent: lookedUp(isText),
};

const wanted = form(
  fields,
  (payment: Payment, { email }) => ({
    amount:
      isInquiry(payment) && !disputedPart(payment) ? null : { most: leftToRefund(payment), bound: 'left' as const },
    bearer: bearerQuestion(payment.charge),
    address: asksForAccount(payment.charge)
      ? { label: say('refunding', 'askAt'), hint: say('refunding', 'askAtHint'), value: email ?? '' }
      : null,
    reason: {
      label: say('paying', 'reason'),
      options: {
        none: reasonOption('none'),
        duplicate: reasonOption('duplicate'),
        requested_by_customer: reasonOption('requested_by_customer'),
      },
    },
    note: { label: say('paying', 'note'), hint: say('paying', 'noteHint') },
    // Apart from the other reasons: it is the only one that does something.
    fraud: { label: say('refunding', 'fraud', isCard(payment.charge)) },
    stays: null,
    credited: null,
    intent: null,
  }),
  (payment) => [
    paymentLine(payment.charge),
    soFar(payment.charge),
    ...refundsBefore(payment.charge),
    ...warnedLines(payment),
    takenLine(payment),
    ...inquiryLines(payment),
  ],
);
type Wanted = Said<typeof wanted>;

/** A value of Stripe's metadata has at most this many characters: https://docs.stripe.com/api/metadata */
const maxNote = 500;

/** Gives back a payment, or a part of it. It cancels nothing, and can't be taken back. */
export const refund: Action<Payment, Wanted, Refund> = {
  ...ofPayment,
  load,
  name: 'refund',
  label: say('actions', 'label', 'refund'),
  needs: ['charge_write'],
  fit: (payment) => {
    const fit = fitToGiveBack(payment.charge);
    const kind = disputeKind(payment);
    // An inquiry may be settled by a refund; of a chargeback the bank has the money already.
    const isRefundable = kind === 'none' || kind === 'inquiry' || kind === 'inquiryClosed' || kind === 'won';
    const some = disputedPart(payment);
    if (fit.kind !== 'fits' || isRefundable || (some && isRestRefundable(payment))) return fit;
    return blocked(some ? say('paying', 'disputedPart', some.part, some.of) : say('paying', 'disputed', kind));
  },
  form: wanted,
  fault: (_, { note, fraud, reason, address }) => {
    if (note.length > maxNote) return wrong(say('paying', 'noteTooLong', maxNote));
    if (fraud && reason !== 'none') return wrong(say('refunding', 'oneReason'));
    return address === null ? faultless : addressFault(address);
  },
  lookUp: ({ charge }, values, ask) => ({
    ...values,
    ...reliedOn(charge, paidInvoices(charge, ask)),
  }),
  outdated: ({ charge, paidFor }, { stays, credited }, ask) => {
    // A colleague may have put it into the balance.
    const now = credited === null ? null : creditedIn(charge, paidFor ?? paidInvoices(charge, ask));
    if (now !== credited) return say('creditNotes', 'notesChanged');
    if (stays === null) return null;
    const other = loadPayment(stays, ask);
    // Where a colleague gave back the other one, this one is the one that was right.
    const isStill = isShown(other) && isUntouched(other.value) && isEqual(other.value.charge, charge);
    return isStill ? null : say('refunding', 'otherChanged');
  },
  confirm: (payment, telling, values, ask) => {
    const { charge } = payment;
    const amount = amountOf(payment, values);
    const left = minus(leftToRefund(payment), amount);
    const invoices = paidInvoices(charge, ask) ?? [];
    const paidFor = current(telling).find(isPaidBy(invoices));
    const agreed = paidFor ? agreedOf(paidFor, telling.products) : null;
    const ended = endedOf(charge, telling, ask).find(isPaidBy(invoices));
    const isForeign = values.address !== null && !sameText(values.address, telling.email);
    const lines = [
      ...goesBack(charge, values, amount, agreed, telling.email),
      values.stays ? say('refunding', 'otherStays') : null,
      left.minor > 0 ? say('refunding', 'left', left) : null,
      staysLine(telling, invoices[0]),
      say('refunding', 'final'),
      ...borneLines(charge, values.bearer, amount),
      values.fraud ? say('refunding', 'fraudGiven', isCard(charge)) : null,
      ...refundsBefore(charge),
      ...warnedLines(payment),
      takenLine(payment),
      ...inquiryLines(payment),
      values.reason === 'none' ? null : say('paying', 'reasonGiven', values.reason),
      values.note ? say('paying', 'noteGiven', values.note) : null,
      creditedLine(charge, invoices),
      ended ? endedLine(ended, ask) : null,
      paidFor ? null : alsoHas(telling),
    ];
    // The title says the amount.
    const { amount: _, ...confirmation } = confirmAmount('refund', amount, lines);
    return { ...confirmation, next: paidFor?.id ?? anySubscription, isElsewhere: isForeign };
  },
  does: 'moneyBack',
  effect: (payment, values) => ({
    kind: 'moneyBack',
    amount: amountOf(payment, values),
    paidAt: payment.charge.created,
  }),
  // The amount is named, so that Stripe refuses if somebody else refunded a part just now.
  write: (payment, trace, values) =>
    createRefund({
      charge: payment.charge.id,
      amount: amountOf(payment, values).minor,
      ...reasonOf(values),
      ...(values.bearer && values.bearer !== 'here' ? takenBack(payment.charge, values.bearer) : {}),
      ...(values.address ? { instructions_email: values.address } : {}),
      metadata: { ...traceMetadata(trace), ...(values.note ? { [traceKeys.note]: values.note } : {}) },
    }),
  outcome: (made) => {
    const facts = refundFacts(made);
    const says = say('refunding', 'outcome', facts, made.failure_reason);
    const told = refundTold(made, facts);
    const tell = told && { tell: say('telling', told.kind, told.amount, told.isCard) };
    if (facts.status === 'succeeded') return { kind: 'done', says, ...tell };
    return { kind: /^(failed|canceled)$/.test(facts.status) ? 'failed' : 'accepted', says, ...tell };
  },
  trace: 'the metadata of its refunds',
  carriedOut: ({ charge }, intention) => refundsOf(charge).find(carries(intention)) ?? null,
  afterwards: ({ charge }, intention, since) => {
    const own = refundsOf(charge).find(carries(intention));
    // A colleague's may carry the same trace, where both were asked by mail.
    const twins = refundsOf(charge).filter((made) => made !== own && made.created > since);
    return twins.length > 0 ? say('paying', 'refundsMeanwhile', twins.map(refundFacts)) : null;
  },
};

/** One wave; with what it paid, where it is known what to ask for. */
function load(id: string, ask: Asker, { values }: Known): Part<Payment> {
  const intent = (values as Wanted | null)?.intent ?? null;
  const asked = ahead(ask, intent ? [...withWarnings(id), invoicesPaidBy(intent)] : withWarnings(id));
  const part = loadWithWarnings(id, asked);
  if (!isShown(part) || !intent) return part;
  return shown({ ...part.value, paidFor: paidIn(asked(invoicesPaidBy(intent))[0]) });
}

/** All or a part of a payment, where nothing else is to be asked: as the form would say it. */
export function wholly(amount: Money, at: number): Wanted {
  return {
    at,
    amount,
    bearer: null,
    address: null,
    reason: 'requested_by_customer',
    note: '',
    fraud: false,
    stays: null,
    credited: null,
    intent: null,
  };
}

/** What is to be said of a refund that is confirmed with something else. */
export function refundLines(payment: Payment, values: Wanted): (Saying | null)[] {
  const { charge } = payment;
  return [...goesBack(charge, values, amountOf(payment, values)), say('refunding', 'final'), ...refundsBefore(charge)];
}

/** What a refund leaves as it is. */
function staysLine(telling: Telling, invoice: Invoice | undefined): Saying | null {
  if (!invoice) return mayGoOn(telling) ? say('refunding', 'goOn') : null;
  return say('refunding', mayGoOn(telling) ? 'goOnAndInvoice' : 'invoiceStays', invoice.number);
}

/** `agreed`: what was paid for, where that still runs. `email`: the customer’s on file. */
const goesBack = (
  charge: Charge,
  values: Wanted,
  amount: Money,
  agreed: Agreed | null = null,
  email: string | null = null,
) => [
  goesTo(charge, values, amount, agreed),
  mayAskForAccount(charge) ? say('refunding', 'mayBeAsked', email) : null,
  isExpired(charge, values.at) ? say('refunding', 'expired') : null,
];

const reasonOption = (reason: RefundReason) => say('paying', 'reasonOption', reason);

/** What was refunded before; where the newest failed, why, and what to do instead: what came after may have made up for it. */
export function refundsBefore(charge: Charge): Saying[] {
  const made = refundsOf(charge);
  const [newest] = made;
  const failed = newest && statusOf(newest) === 'failed' ? newest : null;
  return [
    ...(made.length > 0 ? [say('paying', 'refundsBefore', made.map(refundFacts))] : []),
    ...(failed ? [say('refunds', 'failedThen', failed.failure_reason)] : []),
  ];
}

/** What the card's bank warned of: a refund may spare a dispute, or come too late for it. */
const warnedLines = ({ warnings = [] }: Payment): Saying[] =>
  warnings.flatMap(({ fraud_type, created, actionable }) => [
    say('disputes', 'fraudWarning', fraud_type, created),
    say('disputes', 'afterWarning', actionable),
  ]);

/** The sum of several refunds: a single one is told beside it. How often is not told where not all refunds are known. */
function soFar(charge: Charge): Saying {
  const back = refundedPart(charge);
  const made = refundsOf(charge);
  const isSingle = made.length === 1 && !charge.refunds?.has_more;
  const times = charge.refunds?.has_more ? null : made.filter((each) => !isInVain(each)).length;
  return say('paying', 'soFar', charge.created, back.minor > 0 && !isSingle ? back : null, times);
}

/** A part of it would not settle an inquiry. */
const isInquiry = (payment: Payment) => disputeKind(payment) === 'inquiry';

/** What the bank asks about; all of the payment, where it is not said to be a part. */
function inquiryLines(payment: Payment): (Saying | null)[] {
  const some = disputedPart(payment);
  return isInquiry(payment) ? [say('paying', 'inquiry'), some && say('disputes', 'part', some.part, some.of)] : [];
}

/** What the bank has is never refunded as well. */
function takenLine(payment: Payment): Saying | null {
  const taken = takenByBank(payment);
  return taken && taken.minor > 0 ? say('paying', 'takenBack', taken) : null;
}

const amountOf = (payment: Payment, { amount }: Wanted): Money => amount ?? leftToRefund(payment);

/** Whether they have a current subscription, or may have one. */
const mayGoOn = (telling: Telling) =>
  !telling.subscriptions || telling.allCurrent === false || current(telling).length > 0;

const current = ({ subscriptions = [] }: Telling) => subscriptions.filter(isCurrent);

/** Those that it paid; null where that can't be told. */
function paidInvoices({ payment_intent }: Charge, ask: Asker): Invoice[] | null {
  return payment_intent ? paidIn(ask(invoicesPaidBy(payment_intent))[0]) : null;
}

const paidIn = (part: Part<List<InvoicePayment>>): Invoice[] | null =>
  isShown(part) ? part.value.data.flatMap(({ invoice }) => invoice ?? []) : null;

/** What the confirmation says of them, and is to be so still right before the write. */
export const reliedOn = (charge: Charge, invoices: readonly Invoice[] | null) => ({
  credited: creditedIn(charge, invoices),
  intent: charge.payment_intent,
});

export function creditedLine(charge: Charge, invoices: readonly Invoice[]): Saying | null {
  const credited = creditedBesides(charge, invoices);
  return credited && say('creditNotes', 'creditedBesides', credited, invoices[0]?.number ?? null);
}

const creditedIn = (charge: Charge, invoices: readonly Invoice[] | null): number | null =>
  invoices && (creditedBesides(charge, invoices)?.minor ?? 0);

/** Only invoices tell; it is never guessed. */
const isPaidBy =
  (invoices: readonly Invoice[]) =>
  ({ id }: Subscription) =>
    invoices.some(({ parent }) => parent?.subscription_details?.subscription === id);

/** Those that are known, or, where none were asked for with the customer and the payment may be of one, the newest. */
function endedOf({ customer, payment_intent }: Charge, telling: Telling, ask: Asker): Subscription[] {
  const { subscriptions = [], lacksEnded } = telling;
  const mayBeBilled = payment_intent !== null && telling.may?.('invoice_read');
  if (!lacksEnded || !customer || !mayBeBilled) return subscriptions.filter(hasEnded);
  return listOf(ask(subscriptionsOf(customer, 'plain', 'ended'))[0]);
}

/** Who ended it may have given back the rest of the period as credit. */
function endedLine(subscription: Subscription, ask: Asker): Saying | null {
  const made = madeAtEnd(subscription, ask);
  return subscription.ended_at === null || made === 'nothing'
    ? null
    : say('refunding', 'ended', subscription.ended_at, made === 'something');
}

const isCard = (charge: Charge) => charge.payment_method_details?.type === 'card';

const sameText = (one: string, other: string | null | undefined) => one.toLowerCase() === other?.toLowerCase();

function goesTo(charge: Charge, { address }: Wanted, amount: Money, agreed: Agreed | null): Saying {
  const facts = paymentFacts(charge);
  return address === null
    ? say('refunding', 'goesTo', facts, amount.minor < facts.amount.minor, agreed)
    : say('refunding', 'asked', facts, address, agreed);
}

/** `fraudulent` also puts card and email on the account's block lists: https://docs.stripe.com/radar/lists */
function reasonOf({ reason, fraud }: Wanted) {
  if (fraud) return { reason: 'fraudulent' as const };
  return reason === 'none' ? {} : { reason };
}

/** What is true of it for the customer; null where they are better told by a person. */
export function refundTold({ destination_details: to }: Refund, facts: RefundFacts): RefundTold | null {
  const { amount, status, waitsFor } = facts;
  const isCard = to?.kind === 'card';
  switch (status) {
    case 'succeeded':
      return { kind: to?.type === 'reversal' && isCard ? 'reversed' : 'refunded', amount, isCard };
    case 'pending':
      return waitsFor && waitsFor !== 'processing' ? null : { kind: 'refundUnderWay', amount, isCard };
    case 'requires_action':
      return { kind: 'refundAsks', amount, isCard };
    default:
      return null;
  }
}
