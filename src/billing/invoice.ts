import type { Invoice } from '../stripe/resources/invoice';
import { type Money, money } from './money';

export type InvoiceState =
  | 'draft'
  | 'open'
  | 'overdue'
  /** Open though Stripe tried to collect it: refused, or not through yet. The invoice does not tell which. */
  | 'tried'
  | 'paid'
  /** Settled without money: credit notes took all of it back. */
  | 'credited'
  | 'uncollectible'
  | 'void'
  /** A status that is new to this version. */
  | 'other';

/** `now`: seconds since 1970. */
export function invoiceState(invoice: Invoice, now: number): InvoiceState {
  switch (invoice.status) {
    case 'open':
      if (invoice.due_date !== null && invoice.due_date < now) return 'overdue';
      return invoice.attempt_count > 0 ? 'tried' : 'open';
    case 'paid':
      return invoice.amount_paid === 0 && invoice.pre_payment_credit_notes_amount > 0 ? 'credited' : 'paid';
    case 'draft':
    case 'uncollectible':
    case 'void':
      return invoice.status;
    default:
      return 'other';
  }
}

/** How an invoice stands, and since or until when, in seconds since 1970, where that is known. */
export interface InvoiceStanding {
  state: InvoiceState;
  /** When it became so; of an open one, when it is due; of a tried one, when Stripe tries next. */
  at: number | null;
  /** Stripe's status, for one that is new to this version. */
  code: string;
}

/** `now`: seconds since 1970. */
export function invoiceStanding(invoice: Invoice, now: number): InvoiceStanding {
  const { due_date, next_payment_attempt, status, status_transitions } = invoice;
  const { paid_at, marked_uncollectible_at, voided_at } = status_transitions;
  const dates: Record<InvoiceState, number | null> = {
    draft: null,
    open: due_date,
    overdue: due_date,
    tried: next_payment_attempt,
    paid: paid_at,
    credited: paid_at,
    uncollectible: marked_uncollectible_at,
    void: voided_at,
    other: null,
  };
  const state = invoiceState(invoice, now);
  return { state, at: dates[state], code: status ?? '' };
}

/** What the row shows: what is asked for, or what it came to. A credited one keeps what it was about. */
export function invoiceAmount(invoice: Invoice): Money {
  return money(invoice.amount_due > 0 ? invoice.amount_due : Math.max(0, invoice.total), invoice.currency);
}

/** What is still to be paid; nothing of a draft, a void or a paid one. */
export function stillOwed(invoice: Invoice): Money {
  return money(
    invoice.status === 'open' || invoice.status === 'uncollectible' ? invoice.amount_remaining : 0,
    invoice.currency,
  );
}

export function discountTotal({ total_discount_amounts, currency }: Invoice): Money {
  return money(sum(total_discount_amounts ?? []), currency);
}

/** Tax on top of the lines and tax within them are told apart: only the first changes the total. */
export function taxTotals({ total_taxes, currency }: Invoice): { added: Money; included: Money } {
  const taxes = total_taxes ?? [];
  return {
    added: money(sum(taxes.filter(({ tax_behavior }) => tax_behavior !== 'inclusive')), currency),
    included: money(sum(taxes.filter(({ tax_behavior }) => tax_behavior === 'inclusive')), currency),
  };
}

/** Credit notes, before and after it was paid. */
export function credited(invoice: Invoice): Money {
  const { pre_payment_credit_notes_amount: before, post_payment_credit_notes_amount: after, currency } = invoice;
  return money(before + after, currency);
}

/** What the customer's balance added (owed from before) or, negative, took off (credit). */
export function fromBalance({ starting_balance, ending_balance, currency }: Invoice): Money {
  return money(ending_balance === null ? 0 : starting_balance - ending_balance, currency);
}

export function subscriptionOf({ parent }: Invoice): string | null {
  return parent?.subscription_details?.subscription ?? null;
}

function sum(parts: readonly { amount: number }[]): number {
  return parts.reduce((total, { amount }) => total + amount, 0);
}
