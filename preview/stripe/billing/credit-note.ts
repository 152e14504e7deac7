/**
 * Credit notes: what they come to, and what they do to their invoice. Of an open one they take off what is still owed; what
 * is more than that goes back by a refund, into the customer's balance, or outside of Stripe.
 *
 * Source: https://docs.stripe.com/api/credit_notes/create, https://docs.stripe.com/invoicing/integration/programmatic-credit-notes
 */
import type Stripe from 'stripe';
import { invalid } from '../errors';
import { formatMoney } from '../money';
import { makeCreditNote } from '../objects/credit_note';
import { makeCustomerBalanceTransaction } from '../objects/customer';
import type { Store } from '../types';
import { cancelPayment, openPaymentOf, settle } from './collect';
import { balanceIn, withBalanceIn } from './credit';
import { creditOf, issuedOn } from './credit-lines';
import { type Books, customerOf, idOf, keep } from './invoicing';
import { taxed, totalTaxes } from './taxes';

/** What goes back of what was paid. */
export interface GivenBack {
  /** By a refund that is made with it. */
  refund: number;
  /** Into the customer's balance. */
  credit: number;
  outside: number;
  /** Refunds that were made before, with how much of each. */
  linked: readonly { refund: string; amount: number }[];
}

export const nothingBack: GivenBack = { refund: 0, credit: 0, outside: 0, linked: [] };

export interface CreditDraft {
  lines: Stripe.CreditNoteLineItem[];
  back: GivenBack;
  reason: Stripe.CreditNote.Reason | null;
  memo: string | null;
  metadata: Record<string, string>;
  effectiveAt: number | null;
}

/** The charges that paid an invoice, oldest first. */
export function chargesOf({ invoice_payments, payment_intents, charges }: Store, invoice: string): Stripe.Charge[] {
  return [...invoice_payments.values()]
    .filter((payment) => payment.invoice === invoice && payment.status === 'paid')
    .flatMap(({ payment }) => {
      const intent = payment_intents.get(idOf(payment.payment_intent) ?? '');
      return charges.get(idOf(payment.charge) ?? idOf(intent?.latest_charge) ?? '') ?? [];
    });
}

/** How much of a refund other credit notes stand for. */
export function linkedOf(store: Store, refund: string): number {
  return [...store.credit_notes.values()]
    .filter(({ status }) => status === 'issued')
    .flatMap(({ refunds }) => refunds)
    .reduce((sum, each) => (idOf(each.refund) === refund ? sum + each.amount_refunded : sum), 0);
}

/**
 * What can still be credited: all that was not, less what was refunded without a credit note. A refund that this one
 * is for counts as that no longer.
 */
function creditable(store: Store, invoice: Stripe.Invoice, linked: GivenBack['linked']): number {
  const charges = chargesOf(store, invoice.id).map(({ id }) => id);
  const refunded = [...store.refunds.values()]
    .filter(({ charge, status }) => charges.includes(idOf(charge) ?? '') && !/^(failed|canceled)$/.test(status ?? ''))
    .reduce((sum, { id, amount }) => sum + amount - linkedOf(store, id), 0);
  const here = linked.reduce((sum, { amount }) => sum + amount, 0);
  const before = issuedOn(store, invoice.id).reduce((sum, { amount }) => sum + amount, 0);
  return invoice.total - before - refunded + here;
}

/**
 * The credit note as it would be; nothing is stored. Throws what Stripe refuses. That the sum must be right, and what can be voided, is worded
 * as seen in public code against the API; the other wordings are not documented, and nothing rests on them.
 */
export function composeCreditNote(books: Books, invoice: Stripe.Invoice, draft: CreditDraft): Stripe.CreditNote {
  const { store, now } = books;
  const { lines, back } = draft;
  if (invoice.status !== 'open' && invoice.status !== 'paid') {
    throw invalid(`Credit notes can only be issued for open or paid invoices. This invoice is ${invoice.status}.`, {
      param: 'invoice',
    });
  }
  const amount = lines.reduce((sum, line) => sum + creditOf(line), 0);
  if (amount <= 0) throw invalid('The amount of a credit note must be positive.', { param: 'amount' });
  const most = creditable(store, invoice, back.linked);
  if (amount > most) {
    throw invalid(
      `The credit note amount (${formatMoney(amount, invoice.currency)}) is greater than the amount that can be credited on this invoice (${formatMoney(most, invoice.currency)}).`,
      { param: 'amount' },
    );
  }
  const before = Math.min(amount, invoice.amount_remaining);
  const after = amount - before;
  const allotted = back.refund + back.credit + back.outside + back.linked.reduce((sum, { amount }) => sum + amount, 0);
  if (allotted !== after) {
    throw invalid(
      `The sum of credit amount, refund amount and out of band amount (${formatMoney(allotted, invoice.currency)}) must equal the credit note amount (${formatMoney(after, invoice.currency)}).`,
    );
  }
  const id = books.id('cn');
  const taxes = totalTaxes(lines.map((line) => line.taxes ?? []));
  const subtotal = lines.reduce((sum, line) => sum + line.amount, 0);
  const earlier = [...store.credit_notes.values()].filter((note) => note.invoice === invoice.id).length;
  return makeCreditNote({
    id,
    created: now,
    livemode: store.livemode,
    currency: invoice.currency,
    customer: idOf(invoice.customer) ?? '',
    invoice: invoice.id,
    amount,
    number: `${invoice.number}-CN-${String(earlier + 1).padStart(2, '0')}`,
    discount_amount: lines.reduce((sum, line) => sum + line.discount_amount, 0),
    effective_at: draft.effectiveAt ?? now,
    lines: { object: 'list', data: lines, has_more: false, url: `/v1/credit_notes/${id}/lines` },
    memo: draft.memo,
    metadata: draft.metadata,
    out_of_band_amount: back.outside > 0 ? back.outside : null,
    pdf: `https://pay.stripe.com/credit_notes/${store.account.id}/${store.livemode ? 'live' : 'test'}_${id.slice(3)}/pdf`,
    post_payment_amount: after,
    pre_payment_amount: before,
    reason: draft.reason,
    refunds: back.linked.map((each) => linked(each.refund, each.amount)),
    subtotal,
    subtotal_excluding_tax: subtotal - taxed(taxes, 'inclusive'),
    total_excluding_tax: amount - taxed(taxes, 'exclusive') - taxed(taxes, 'inclusive'),
    total_taxes: taxes,
    type: after === 0 ? 'pre_payment' : before === 0 ? 'post_payment' : 'mixed',
  });
}

const linked = (refund: string, amount_refunded: number): Stripe.CreditNote.Refund => ({
  amount_refunded,
  payment_record_refund: null,
  refund,
  type: 'refund',
});

/** Issues what was composed. `refund`: the one that was made with it. */
export function issueCreditNote(
  books: Books,
  composed: Stripe.CreditNote,
  { credit, refund }: { credit: number; refund: Stripe.Refund | null },
): Stripe.CreditNote {
  const { store } = books;
  const invoice = store.invoices.get(idOf(composed.invoice) ?? '');
  if (!invoice) throw new Error(`${composed.id} has no invoice`);
  const note: Stripe.CreditNote = {
    ...composed,
    customer_balance_transaction: credit > 0 ? giveCredit(books, invoice, composed.id, credit) : null,
    refunds: [...composed.refunds, ...(refund ? [linked(refund.id, refund.amount)] : [])],
  };
  store.credit_notes.set(note.id, note);
  adjust(books, invoice, note, 1);
  return note;
}

/** Takes it back: the invoice is open, and owed what it was before. */
export function voidCreditNote(books: Books, note: Stripe.CreditNote): Stripe.CreditNote {
  const invoice = books.store.invoices.get(idOf(note.invoice) ?? '');
  if (note.status === 'void') throw invalid('This credit note is already void.');
  if (invoice?.status !== 'open') throw invalid('You can only void a credit note if the associated invoice is open.');
  const voided: Stripe.CreditNote = { ...note, status: 'void', voided_at: books.now };
  books.store.credit_notes.set(note.id, voided);
  adjust(books, invoice, note, -1);
  return voided;
}

/** `sign`: 1 where it was issued, -1 where it was taken back. */
function adjust(books: Books, invoice: Stripe.Invoice, note: Stripe.CreditNote, sign: 1 | -1): void {
  const before = note.pre_payment_amount * sign;
  const adjusted: Stripe.Invoice = {
    ...invoice,
    amount_due: invoice.amount_due - before,
    amount_remaining: invoice.amount_remaining - before,
    post_payment_credit_notes_amount: invoice.post_payment_credit_notes_amount + note.post_payment_amount * sign,
    pre_payment_credit_notes_amount: invoice.pre_payment_credit_notes_amount + before,
  };
  if (invoice.status === 'open' && adjusted.amount_remaining === 0) {
    cancelPayment(books, invoice.id);
    // Nobody tried to pay it.
    keep(books, { ...settle(books, adjusted), attempted: invoice.attempted });
    return;
  }
  keep(books, adjusted);
  askForLess(books, adjusted);
}

/** The open payment of an invoice asks for what is still owed. */
function askForLess(books: Books, invoice: Stripe.Invoice): void {
  const { invoice_payments, payment_intents } = books.store;
  const payment = openPaymentOf(books, invoice.id);
  if (!payment) return;
  invoice_payments.set(payment.id, { ...payment, amount_requested: invoice.amount_remaining });
  const intent = payment_intents.get(idOf(payment.payment.payment_intent) ?? '');
  if (intent) payment_intents.set(intent.id, { ...intent, amount: invoice.amount_remaining });
}

/** A line in the customer's ledger; answers its id. */
function giveCredit(books: Books, invoice: Stripe.Invoice, note: string, amount: number): string {
  const { store, now, id } = books;
  const customer = customerOf(books, invoice);
  const balance = balanceIn(store, customer, invoice.currency) - amount;
  const transaction = makeCustomerBalanceTransaction({
    id: id('cbtxn'),
    created: now,
    livemode: store.livemode,
    amount: -amount,
    credit_note: note,
    currency: invoice.currency,
    customer: customer.id,
    ending_balance: balance,
    invoice: invoice.id,
    type: 'credit_note',
  });
  store.customer_balance_transactions.set(transaction.id, transaction);
  store.customers.set(customer.id, withBalanceIn(customer, invoice.currency, balance));
  return transaction.id;
}
