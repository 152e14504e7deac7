/**
 * Credit notes on a paid invoice, for a refund that is made with it or was made before. The invoice stays as it is: the
 * credit note stands beside it, for the customer's books and for tax.
 */
import { type BilledPayment, creditable, taxIn, unlinked, unlinkedPart } from '../billing/credit-note';
import { leftToRefund } from '../billing/dispute';
import { subscriptionOf } from '../billing/invoice';
import { type Money, money } from '../billing/money';
import { paysFor } from '../billing/on-its-way';
import { isInVain, refundFacts, refundsOf } from '../billing/refund';
import type { Bound, CreditReason } from '../language/words/facts';
import { type Saying, say } from '../language/words/words';
import { isBillingsOwn } from '../stripe/descriptions';
import { isShown, listOf, type Part, shown } from '../stripe/part';
import { type Charge, chargeById } from '../stripe/resources/charge';
import {
  type CreditNote,
  createCreditNote,
  creditNotesOf,
  creditNotesOn,
  type Issued,
  previewCreditNote,
} from '../stripe/resources/credit-note';
import { disputesOf } from '../stripe/resources/dispute';
import { type Invoice, invoicesOf } from '../stripe/resources/invoice';
import { invoicesPaidBy } from '../stripe/resources/invoice-payment';
import { carries, traceMetadata } from '../stripe/trace';
import {
  type Action,
  type Asker,
  anySubscription,
  blocked,
  type Fit,
  fits,
  type Known,
  type Outcome,
  pointless,
} from './action';
import { ahead } from './ahead';
import { choice, isText, lookedUp, partOf, text } from './fields';
import { type Fault, faultless, form, type Said, wrong } from './form';
import { ofPayment, paymentIn, paymentLine } from './payment';
import { refund, refundLines, refundsBefore, refundTold, wholly } from './refund';
import { isPlain } from './refund-along';
import type { Telling } from './telling';

/** What Stripe says that the credit note would come to, in minor units; `refused`: that it would make none. */
type Preview = { total: number; tax: number } | 'refused';

const isPreview = (stored: unknown): stored is Preview => {
  const { total, tax } = Object(stored);
  return stored === 'refused' || [total, tax].every(Number.isInteger);
};

const reasons = ['none', 'duplicate', 'order_change', 'product_unsatisfactory'] as const;

const asked = {
  emailType: choice('none', 'credit_note'),
  reason: choice(...reasons),
  memo: text,
  /** null where Stripe does not answer. */
  preview: lookedUp(isPreview),
  /** By which PaymentIntent it was paid, so that its invoice is read beside it right before the write. */
  intent: lookedUp(isText),
};

const questions = ({ email }: Telling) => ({
  emailType: {
    label: say('creditNotes', 'email'),
    options: {
      none: say('creditNotes', 'emailNone'),
      ...(email ? { credit_note: say('creditNotes', 'emailTo', email) } : {}),
    },
  },
  reason: {
    label: say('paying', 'reason'),
    options: Object.fromEntries(reasons.map((each) => [each, reasonOption(each)])) as Record<CreditReason, Saying>,
  },
  memo: { label: say('creditNotes', 'memo'), hint: say('paying', 'customerSeesIt') },
  preview: null,
  intent: null,
});

const reasonOption = (reason: CreditReason) => say('creditNotes', 'reasonOption', reason);

const refunding = form(
  { amount: partOf, ...asked },
  (payment: BilledPayment, telling) => ({
    amount: { most: mostOf(payment), bound: bound(payment) },
    ...questions(telling),
  }),
  ({ charge }) => [paymentLine(charge), ...refundsBefore(charge)],
);

const linking = form(
  asked,
  (_: BilledPayment, telling) => questions(telling),
  (payment) => [paymentLine(payment.charge), standsFor(payment)],
);

type Chosen = Said<typeof linking>;

/** What it would stand for; null where that is not known yet. */
function standsFor(payment: BilledPayment): Saying | null {
  const made = unlinked(payment) ?? [];
  return made.length > 0
    ? say(
        'paying',
        'refundsBefore',
        made.map(({ refund }) => refundFacts(refund)),
      )
    : null;
}

/** What is left of the payment, and of what can be credited of its invoice. */
function mostOf(payment: BilledPayment): Money {
  const left = leftToRefund(payment);
  const most = payment.invoice ? creditable(payment, payment.invoice) : left;
  return most.minor < left.minor ? most : left;
}

const bound = (payment: BilledPayment): Bound =>
  mostOf(payment).minor < leftToRefund(payment).minor ? 'creditable' : 'left';

/** One wave, and another one where it is not known beforehand what paid, and the invoice is not among the newest. */
function load(id: string, ask: Asker, { customer, values }: Known): Part<BilledPayment> {
  const known = (values as Chosen | null)?.intent ?? null;
  const beside = known ? invoicesPaidBy(known) : invoicesOf(customer);
  const asked = ahead(ask, [chargeById(id), disputesOf(id), creditNotesOf(customer), beside]);
  const [charge, disputes, notes] = asked(chargeById(id), disputesOf(id), creditNotesOf(customer));
  const payment = paymentIn(charge, disputes, ask);
  if (!isShown(payment)) return payment;
  const paid = invoicesPaid(payment.value.charge, known ? [] : listOf(asked(invoicesOf(customer))[0]), asked);
  if (!isShown(paid)) return paid;
  const [invoice = null, ...others] = paid.value;
  if (!invoice || others.length > 0) return shown({ ...payment.value, invoice: null });
  const own = isShown(notes) && notes.value.has_more ? ask(creditNotesOn(invoice.id))[0] : notes;
  if (!isShown(own)) return own;
  return shown({
    ...payment.value,
    invoice,
    notes: own.value.data.filter((each) => each.invoice === invoice.id),
  });
}

/** `newest`: the customer's, as far as they were read. */
function invoicesPaid(charge: Charge, newest: readonly Invoice[], ask: Asker): Part<Invoice[]> {
  const intent = charge.payment_intent;
  const found = newest.filter((each) => paysFor(each, charge));
  if (!intent || found[0]) return shown(found);
  const [paid] = ask(invoicesPaidBy(intent));
  return isShown(paid) ? shown(paid.value.data.flatMap((each) => each.invoice ?? [])) : paid;
}

/** Whether it paid an invoice, and that alone did. Without reading invoices, only what Billing wrote on it tells. */
function ofInvoice({ charge, invoice }: BilledPayment, { may }: Telling): Fit {
  if (!invoice) return may?.('invoice_read') === false && isBillingsOwn(charge.description ?? '') ? fits : pointless;
  if (invoice.status !== 'paid' || invoice.currency !== charge.currency) return pointless;
  return invoice.amount_paid === charge.amount_captured ? fits : blocked(say('creditNotes', 'severalPayments'));
}

const common = {
  load,
  customerOf: ofPayment.customerOf,
  fingerprint: (payment: BilledPayment) => {
    const { invoice, notes = [] } = payment;
    return `${ofPayment.fingerprint(payment)} ${invoice?.id} ${invoice?.status} ${notes.map(({ id, status }) => id + status)} ${unlinkedPart(payment).minor}`;
  },
  trace: 'the metadata of the invoice’s credit notes',
  carriedOut: ({ charge, notes = [] }: BilledPayment, intention: string): Issued | null => {
    const note = notes.find(carries(intention));
    const made = refundsOf(charge).find(({ id }) => id === note?.refunds[0]?.refund) ?? null;
    return note ? { ...note, made } : null;
  },
} as const;

const isTooMuch = ({ preview }: Chosen, amount: Money) =>
  preview === 'refused' || (preview !== null && preview.total !== amount.minor);

const refusedFault = (values: Chosen, amount: Money): Fault =>
  isTooMuch(values, amount) ? wrong(say('creditNotes', 'wouldBeRefused')) : faultless;

/** What a credit note is over, the tax in it, whom Stripe writes to, and what becomes of the invoice. */
function noteLines({ invoice, charge }: BilledPayment, { email }: Telling, values: Chosen): (Saying | null)[] {
  const { preview, memo, reason } = values;
  const tax = preview && preview !== 'refused' ? money(preview.tax, charge.currency) : null;
  return [
    say('creditNotes', 'over', invoice?.number ?? null, tax),
    say('creditNotes', 'staysPaid'),
    values.emailType === 'none'
      ? say('creditNotes', 'notEmailed')
      : charge.livemode
        ? say('creditNotes', 'emailed', email ?? '')
        : say('paying', 'testSendsNothing'),
    reason === 'none' ? null : say('creditNotes', 'reasonGiven', reason),
    memo ? say('creditNotes', 'memoGiven', memo) : null,
  ];
}

/** As both are created. Stripe emails the customer unless it is told not to. */
const created = (invoice: Invoice | null | undefined, amount: Money, values: Chosen) => ({
  invoice: invoice?.id ?? '',
  amount: amount.minor,
  email_type: values.emailType,
  ...(values.reason === 'none' ? {} : { reason: values.reason }),
  ...(values.memo ? { memo: values.memo } : {}),
});

const withRefund = ({ invoice }: BilledPayment, values: Said<typeof refunding>) => ({
  ...created(invoice, values.amount, values),
  refund_amount: values.amount.minor,
});

const withLinks = (payment: BilledPayment, values: Chosen) => ({
  ...created(payment.invoice, unlinkedPart(payment), values),
  refunds: (unlinked(payment) ?? []).map(({ refund, left }) => ({ refund: refund.id, amount_refunded: left.minor })),
});

function atStripe(
  { charge, invoice }: BilledPayment,
  params: Parameters<typeof previewCreditNote>[0],
  ask: Asker,
): Pick<Chosen, 'intent' | 'preview'> {
  const intent = charge.payment_intent;
  // What is only foreseen has no invoice yet.
  if (!invoice) return { intent, preview: null };
  const [part] = ask(previewCreditNote(params));
  if (isShown(part)) return { intent, preview: { total: part.value.amount, tax: taxIn(part.value).minor } };
  return { intent, preview: part.kind === 'problem' && part.problem.kind === 'refused' ? 'refused' : null };
}

const amountOf = ({ amount, currency }: CreditNote) => money(amount, currency);

/** Gives back a payment, or a part of it, and makes the credit note for it: one write does both. */
export const refundWithNote: Action<BilledPayment, Said<typeof refunding>, Issued> = {
  ...common,
  name: 'refundWithNote',
  label: say('actions', 'label', 'refundWithNote'),
  needs: ['charge_write', 'credit_note_write', 'invoice_read'],
  fit: (payment, telling) => {
    const fit = ofInvoice(payment, telling);
    // Why it can't be refunded, the refund says.
    if (fit.kind === 'pointless' || refund.fit(payment, telling).kind !== 'fits') return pointless;
    if (fit.kind === 'blocked') return fit;
    if (!isPlain(payment)) return blocked(say('creditNotes', 'refundFirst'));
    return mostOf(payment).minor > 0 ? fits : blocked(say('creditNotes', 'allCredited'));
  },
  form: refunding,
  lookUp: (payment, values, ask) => ({ ...values, ...atStripe(payment, withRefund(payment, values), ask) }),
  fault: (_, values) => refusedFault(values, values.amount),
  confirm: (payment, telling, values) => ({
    title: say('creditNotes', 'refundQuestion', values.amount),
    deed: say('creditNotes', 'refundDeed', values.amount),
    lines: [
      ...refundLines(payment, wholly(values.amount, values.at)),
      ...noteLines(payment, telling, values),
      say('refunding', 'goOn'),
    ],
    button: say('creditNotes', 'refundDeed', values.amount),
    next: (payment.invoice && subscriptionOf(payment.invoice)) ?? anySubscription,
  }),
  does: 'moneyBack',
  effect: ({ charge }, { amount }) => ({ kind: 'moneyBack', amount, paidAt: charge.created }),
  write: (payment, trace, values) =>
    createCreditNote({ ...withRefund(payment, values), metadata: traceMetadata(trace) }),
  outcome: (note) => {
    const { made } = note;
    const issued = say('creditNotes', 'issued', note.number, amountOf(note));
    // Nothing is known of its refund where Stripe named that by its id alone.
    if (!made) return { kind: 'accepted', says: issued, more: say('creditNotes', 'refundUnseen') };
    const facts = refundFacts(made);
    const told = refundTold(made, facts);
    return {
      kind: facts.status === 'succeeded' ? 'done' : isInVain(made) ? 'partly' : 'accepted',
      says: say('creditNotes', 'refundAndNote', facts, made.failure_reason, note.number),
      ...(told && { tell: say('creditNotes', 'toldRefund', told, note.number, note.pdf) }),
    };
  },
  afterwards: ({ charge, notes = [] }, intention, since) => {
    const own = notes.find(carries(intention))?.refunds.map(({ refund }) => refund);
    const twins = refundsOf(charge).filter(({ id, created }) => own && created > since && !own.includes(id));
    return twins.length > 0 ? say('paying', 'refundsMeanwhile', twins.map(refundFacts)) : null;
  },
};

/** Makes the credit note for what was refunded without one. No money moves. */
export const creditNoteFor: Action<BilledPayment, Chosen, Issued> = {
  ...common,
  name: 'creditNoteFor',
  label: say('actions', 'label', 'creditNoteFor'),
  needs: ['credit_note_write', 'invoice_read'],
  labelFor: (payment) => say('creditNotes', 'forRefundOf', unlinkedPart(payment)),
  fit: (payment, telling) => {
    if (unlinkedPart(payment).minor === 0) return pointless;
    const fit = ofInvoice(payment, telling);
    if (fit.kind !== 'fits' || !payment.notes) return fit;
    return unlinked(payment) === null ? blocked(say('creditNotes', 'tooManyRefunds')) : fits;
  },
  form: linking,
  lookUp: (payment, values, ask) => ({ ...values, ...atStripe(payment, withLinks(payment, values), ask) }),
  fault: (payment, values) => refusedFault(values, unlinkedPart(payment)),
  confirm: (payment, telling, values) => ({
    title: say('creditNotes', 'question', unlinkedPart(payment)),
    deed: say('creditNotes', 'deed', unlinkedPart(payment)),
    lines: [standsFor(payment), say('creditNotes', 'movesNothing'), ...noteLines(payment, telling, values)],
    button: say('creditNotes', 'deed', unlinkedPart(payment)),
    amount: unlinkedPart(payment),
  }),
  does: 'invoice.credit',
  effect: (payment) => ({ kind: 'invoice', change: 'credit', amount: unlinkedPart(payment) }),
  write: (payment, trace, values) =>
    createCreditNote({ ...withLinks(payment, values), metadata: traceMetadata(trace) }),
  outcome: (note): Outcome => ({
    kind: 'done',
    says: say('creditNotes', 'issued', note.number, amountOf(note)),
    tell: say('creditNotes', 'told', note.number, amountOf(note), note.pdf),
  }),
};
