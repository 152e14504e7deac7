/** What an invoice adds up of. Pure. */
import type { Charge } from '../stripe/resources/charge';
import type { Invoice } from '../stripe/resources/invoice';
import { dueOf, fromBalance, type InvoiceState, invoiceState } from './invoice';
import { type Money, money } from './money';
import { certainlyOnItsWay, type KnownPayments, paysFor } from './on-its-way';
import { givenBack, refundedPart } from './refund';

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

/**
 * `credit`: the customer's credit took it off. `owedBefore`: owed from before, and asked for with this one. `toBalance`: of one
 * that comes to less than nothing, what becomes the customer's credit. `carriedOver`: too little to charge.
 */
export interface BalanceMove {
  kind: 'credit' | 'owedBefore' | 'toBalance' | 'carriedOver';
  amount: Money;
}

/** What it took out of the customer's balance, or put into it; of a draft, what it would as it is now. */
export function balanceMoves(invoice: Invoice): BalanceMove[] {
  const { total, ending_balance, currency } = invoice;
  const left = ending_balance ?? 0;
  const amount_due = dueOf(invoice).minor;
  const moved = fromBalance(invoice).minor;
  const isBelowNothing = total < 0 && amount_due === 0;
  const isTooLittle = total > 0 && amount_due === 0 && left > 0;
  const carried = isTooLittle ? Math.min(-moved, left) : 0;
  const all: [BalanceMove['kind'], number][] = [
    ['credit', -moved - carried],
    [isBelowNothing ? 'toBalance' : 'owedBefore', moved],
    ['carriedOver', carried],
  ];
  return all.flatMap(([kind, minor]) => (minor > 0 ? [{ kind, amount: money(minor, currency) }] : []));
}

/** What went back of the payments for it that are known here. */
export function refundedOf(invoice: Invoice, charges: readonly Charge[]): Money {
  const { currency } = invoice;
  const parts = charges
    .filter((charge) => charge.currency === currency && paysFor(invoice, charge))
    .map((charge) => givenBack(charge).done);
  return money(
    parts.reduce((total, { minor }) => total + minor, 0),
    currency,
  );
}

/** Something that was done with a part of an invoice, or with all of it afterwards. */
export interface InvoicePart {
  kind:
    | 'paid'
    | 'paidElsewhere'
    /** Paid too much, which is the customer's credit now. */
    | 'overpaid'
    | BalanceMove['kind']
    | 'credited'
    | 'refunded'
    | 'onItsWay';
  amount: Money;
}

/** States that say themselves what the balance did. */
const ofBalance: readonly InvoiceState[] = ['fromBalance', 'toBalance', 'carriedOver'];

/** What must be said beside how it stands. `now`: seconds since 1970. */
export function partsOf(invoice: Invoice, now: number, known: KnownPayments = {}): InvoicePart[] {
  const state = invoiceState(invoice, now, known);
  const elsewhere = invoice.amount_paid_off_stripe ?? 0;
  const parts: [InvoicePart['kind'], number][] = [
    ['paid', invoice.status === 'paid' ? 0 : invoice.amount_paid - elsewhere],
    ['paidElsewhere', state === 'paidElsewhere' ? 0 : elsewhere],
    ['overpaid', invoice.amount_overpaid],
    ...(ofBalance.includes(state) ? [] : balanceMoves(invoice)).map(
      ({ kind, amount }): [InvoicePart['kind'], number] => [kind, amount.minor],
    ),
    ['credited', state === 'credited' ? 0 : credited(invoice).minor],
    ['refunded', refundedOf(invoice, known.charges ?? []).minor],
    ['onItsWay', state === 'onItsWay' ? 0 : certainlyOnItsWay(invoice, known)],
  ];
  return parts.flatMap(([kind, minor]) => (minor > 0 ? [{ kind, amount: money(minor, invoice.currency) }] : []));
}

/**
 * What was done with a settled invoice that the payment for it does not show by itself: what was credited, unless as much went back or
 * is on its way, as one credit note does both; and what was paid too much.
 */
export function partsBesidePayment(invoice: Invoice, charge: Charge, now: number): InvoicePart[] {
  const refunded = refundedPart(charge);
  return partsOf(invoice, now).filter(
    ({ kind, amount }) => kind === 'overpaid' || (kind === 'credited' && amount.minor !== refunded.minor),
  );
}

function sum(parts: readonly { amount: number }[]): number {
  return parts.reduce((total, { amount }) => total + amount, 0);
}
