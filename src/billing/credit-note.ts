/** What credit notes stand for, and what can still be credited. Pure. */
import type { Charge } from '../stripe/resources/charge';
import type { CreditNote } from '../stripe/resources/credit-note';
import type { Invoice } from '../stripe/resources/invoice';
import type { Refund } from '../stripe/resources/refund';
import { type Money, money } from './money';
import type { Payment } from './payment';
import { isInVain, refundedPart, refundsOf } from './refund';

/** A payment with what it paid. */
export interface BilledPayment extends Payment {
  /** The one invoice that it paid; null where it paid none or several, absent where that is not known. */
  invoice?: Invoice | null;
  /** The credit notes of that invoice; absent where they are not known. */
  notes?: readonly CreditNote[];
}

const isIssued = ({ status }: CreditNote) => status !== 'void';

/** How much of a refund credit notes stand for, in minor units. */
function linkedOf(notes: readonly CreditNote[], refund: string): number {
  return notes
    .filter(isIssued)
    .flatMap(({ refunds }) => refunds)
    .reduce((sum, each) => (each.refund === refund ? sum + each.amount_refunded : sum), 0);
}

/** What was refunded without a credit note, each with what is left of it; null where that is not known. */
export function unlinked({ charge, notes }: BilledPayment): { refund: Refund; left: Money }[] | null {
  if (!notes || charge.refunds?.has_more) return null;
  return refundsOf(charge)
    .filter((made) => !isInVain(made))
    .map((refund) => ({
      refund,
      left: money(refund.amount - linkedOf(notes, refund.id), refund.currency),
    }))
    .filter(({ left }) => left.minor > 0);
}

/** Together. Where the credit notes are not known, what is refunded beyond all that they stand for. */
export function unlinkedPart(payment: BilledPayment): Money {
  const { charge, invoice } = payment;
  const each = unlinked(payment);
  const minor = each
    ? each.reduce((sum, { left }) => sum + left.minor, 0)
    : Math.max(0, refundedPart(charge).minor - (invoice?.post_payment_credit_notes_amount ?? 0));
  return money(minor, charge.currency);
}

/**
 * What Stripe lets credit notes credit besides: what was refunded without one counts as credited, until one is made for
 * it. https://docs.stripe.com/api/credit_notes/create
 */
export function creditable(payment: BilledPayment, invoice: Invoice): Money {
  const { total, pre_payment_credit_notes_amount: before, post_payment_credit_notes_amount: after, currency } = invoice;
  return money(Math.max(0, total - before - after - unlinkedPart(payment).minor), currency);
}

/**
 * What credit notes on the one invoice that it paid stand for beyond its refunds, those in vain among them: it went into the balance,
 * or out another way. null where there is none.
 */
export function creditedBesides(charge: Charge, invoices: readonly Invoice[]): Money | null {
  const [invoice, another] = invoices;
  if (!invoice || another || invoice.currency !== charge.currency) return null;
  const inVain = refundsOf(charge)
    .filter(isInVain)
    .reduce((sum, { amount }) => sum + amount, 0);
  const minor = invoice.post_payment_credit_notes_amount - refundedPart(charge).minor - inVain;
  return minor > 0 ? money(minor, charge.currency) : null;
}

/** Its share of tax. */
export function taxIn({ total_taxes, currency }: CreditNote): Money {
  return money(
    (total_taxes ?? []).reduce((sum, { amount }) => sum + amount, 0),
    currency,
  );
}
