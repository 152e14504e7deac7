/** What a payment was for, as far as Stripe tells. Pure. */
import type { Charge } from '../stripe/resources/charge';
import type { Invoice, PaymentOfInvoice } from '../stripe/resources/invoice';
import type { InvoicePayment } from '../stripe/resources/invoice-payment';
import type { Subscription } from '../stripe/resources/subscription';

/** What a payment was for. */
export type Purpose =
  /** What the invoices bill that it paid. */
  | { kind: 'invoices'; billed: Billed[] }
  | { kind: 'description'; text: string }
  /** What the bank statement calls it. */
  | { kind: 'statement'; text: string };

/**
 * Why a subscription was billed; `start`: it began, and nothing was to pay; `trial`: for a trial; `afterTrial`: as that ended;
 * `subscription`: that it was, and no more is known.
 */
export type Occasion = 'first' | 'start' | 'trial' | 'afterTrial' | 'renewal' | 'change' | 'threshold' | 'subscription';

export interface Billed {
  number: string | null;
  /** null: no subscription is billed. */
  occasion: Occasion | null;
  /** Its first line; null where it has none with a text. */
  first: string | null;
  /** How many other lines; `hasMore`: and then some. */
  others: number;
  hasMore: boolean;
}

/** The invoice that it paid or is to pay; null where none of these. `invoices`: with what pays them. */
export function billPaidBy({ id, payment_intent }: Charge, invoices: readonly Invoice[]): Invoice | null {
  const isIts = ({ payment }: PaymentOfInvoice) =>
    payment.charge === id || (payment_intent !== null && payment.payment_intent === payment_intent);
  return invoices.find(({ payments }) => payments?.data.some(isIts)) ?? null;
}

/** By Stripe's code: https://docs.stripe.com/api/invoices/object#invoice_object-billing_reason */
const occasions: Readonly<Record<string, Occasion>> = {
  subscription_create: 'first',
  subscription_cycle: 'renewal',
  subscription_update: 'change',
  subscription_threshold: 'threshold',
  subscription: 'subscription',
};

/** Stripe calls the end of a trial a renewal, and makes that invoice within hours of it. */
const lateness = 86_400;

/** null where no subscription is billed. `its`: that subscription, where it is known. */
export function occasionOf(
  {
    billing_reason,
    parent,
    created = 0,
    total,
  }: Pick<Invoice, 'billing_reason' | 'parent'> & Partial<Pick<Invoice, 'created' | 'total'>>,
  its: Pick<Subscription, 'trial_end'> | null = null,
): Occasion | null {
  const end = its?.trial_end ?? null;
  const endsTrial = billing_reason === 'subscription_cycle' && end !== null && created >= end;
  if (endsTrial && created < end + lateness) return 'afterTrial';
  if (billing_reason === 'subscription_create' && total === 0) return end !== null && created < end ? 'trial' : 'start';
  return occasions[billing_reason ?? ''] ?? (parent?.subscription_details ? 'subscription' : null);
}

/** null where nothing tells. `paid`: empty where the key may not read invoices. */
export function purposeOf(charge: Charge, paid: readonly InvoicePayment[]): Purpose | null {
  const invoices = paid.flatMap(({ invoice }) => invoice ?? []);
  if (invoices.length > 0) return { kind: 'invoices', billed: invoices.map(billedOf) };
  const { description, calculated_statement_descriptor: statement } = charge;
  if (description) return { kind: 'description', text: description };
  return statement ? { kind: 'statement', text: statement } : null;
}

function billedOf(invoice: PaidInvoice): Billed {
  const { number, lines } = invoice;
  const [first = null, ...others] = (lines?.data ?? []).flatMap(({ description }) => description ?? []);
  return { number, occasion: occasionOf(invoice), first, others: others.length, hasMore: lines?.has_more ?? false };
}

type PaidInvoice = NonNullable<InvoicePayment['invoice']>;
