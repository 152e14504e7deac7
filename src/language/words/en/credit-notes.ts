import type { Money } from '../../../billing/money';
import type { RefundFacts } from '../../../billing/refund';
import { type Html, html } from '../../html';
import type { Writer } from '../../writer';
import type { CreditReason, RefundTold } from '../facts';
import { wordOf } from './codes';
import { refunding } from './refunding';
import { telling } from './telling';

const chosen: Record<CreditReason, string> = {
  none: 'None',
  duplicate: 'Duplicate',
  order_change: 'Order change',
  product_unsatisfactory: 'Product unsatisfactory',
};

/** https://docs.stripe.com/api/credit_notes/object#credit_note_object-reason */
const reasons: Readonly<Record<string, string>> = {
  duplicate: 'duplicate',
  fraudulent: 'fraudulent',
  order_change: 'order change',
  product_unsatisfactory: 'product unsatisfactory',
};

const on = (invoice: string | null) => (invoice ? `invoice ${invoice}` : 'the invoice');
const pdfAt = (pdf: string | null) => (pdf ? `As a PDF: ${pdf}` : '');

/** Credit notes: what makes them, and how they are shown. */
export const creditNotes = (write: Writer) => {
  const named = (number: string | null) => (number ? `Credit note ${number}` : 'A credit note');
  const issued = (number: string | null, amount: Money) => `${named(number)} of ${write.money(amount)} is issued.`;
  return {
    email: 'Email by Stripe',
    emailNone: 'None: I write to the customer myself',
    emailTo: (address: string) => `Stripe emails the credit note to ${address}`,
    memo: 'Text on the credit note',
    reasonOption: (reason: CreditReason) => chosen[reason],
    reasonGiven: (reason: CreditReason) => `Reason on it: ${chosen[reason]}`,
    memoGiven: (memo: string) => `Text on it: ${memo}`,

    refundDeed: (amount: Money) => `Refund ${write.money(amount)} with credit note`,
    refundQuestion: (amount: Money) => `Refund ${write.money(amount)} with credit note?`,
    forRefundOf: (amount: Money) => `Credit note for the refund of ${write.money(amount)}`,
    deed: (amount: Money) => `Make credit note of ${write.money(amount)}`,
    question: (amount: Money) => `Make a credit note of ${write.money(amount)}?`,
    /** `tax`: null where Stripe did not preview it. */
    over: (invoice: string | null, tax: Money | null): string => {
      if (tax === null) return `The credit note is for ${on(invoice)}. Stripe did not say how much of it is tax.`;
      return tax.minor === 0
        ? `The credit note is for ${on(invoice)}, without tax.`
        : `The credit note is for ${on(invoice)}: ${write.money(tax)} of it is tax.`;
    },
    staysPaid: 'The invoice stays as it is: paid. The credit note stands beside it and can’t be taken back.',
    notEmailed: 'Stripe does not email the credit note.',
    emailed: (address: string) => `Stripe emails the credit note to ${address}.`,
    movesNothing: 'No money moves: the refund was made before.',
    severalPayments: 'Its invoice was not paid by this payment alone. Make the credit note in Stripe.',
    refundFirst: 'This refund asks for more than a credit note can say. Refund it, then make the credit note.',
    allCredited: 'All that can be credited of its invoice is credited.',
    tooManyRefunds: 'It has more refunds than can be read at once. Make the credit note in Stripe.',
    wouldBeRefused: 'Stripe would not make this credit note. Look at the invoice’s credit notes.',
    issued,
    refundUnseen: 'Stripe did not say how its refund stands. Look at the payment.',
    /** `code`: why the refund failed, in Stripe’s word. */
    refundAndNote: (facts: RefundFacts, code: string | null, number: string | null) =>
      write.sentences([refunding(write).outcome(facts, code), `${named(number)} is issued.`]),

    /** To the customer. */
    told: (number: string | null, amount: Money, pdf: string | null) =>
      write.sentences([
        `We have made ${number ? `credit note ${number}` : 'a credit note'} of ${write.money(amount)} for you.`,
        'It is for what we refunded to you before; it is not another refund.',
        pdfAt(pdf),
      ]),
    toldRefund: ({ kind, amount, isCard }: RefundTold, number: string | null, pdf: string | null) =>
      write.sentences([
        telling(write)[kind](amount, isCard),
        `${number ? `Credit note ${number}` : 'A credit note'} is issued for it.`,
        pdfAt(pdf),
      ]),
    here: (number: string | null, amount: Money, invoice: string | null, pdf: string | null) =>
      write.sentences([
        `Here is ${number ? `credit note ${number}` : 'the credit note'} of ${write.money(amount)} for ${invoice ? `your invoice ${invoice}` : 'your invoice'}.`,
        pdfAt(pdf),
      ]),

    /** `at`: seconds since 1970. */
    standing: (amount: Money, at: number, isVoid: boolean): Html =>
      isVoid
        ? html`<b>${write.money(amount)}</b> credited ${write.date(at)}, taken back since`
        : html`<b>${write.money(amount)}</b> credited ${write.date(at)}`,
    numbered: (number: string | null) => named(number),
    taxOfIt: (tax: Money) => `${write.money(tax)} of it is tax`,
    reason: (code: string) => `Reason: ${wordOf(reasons, code)}`,
    /** What they stand for, and no refund of the payment does. */
    creditedBesides: (amount: Money, invoice: string | null) =>
      `Credit notes on ${invoice ? `invoice ${invoice}` : 'its invoice'} give back ${write.money(amount)} beyond what was refunded of this payment, such as into the customer’s balance. This refund comes on top.`,
    notesChanged: 'A credit note for its invoice was made or taken back meanwhile.',
  };
};
