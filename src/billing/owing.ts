/** What a customer owes or is paying already, before one more payment is asked for. Pure. */
import type { Charge } from '../stripe/resources/charge';
import type { Customer } from '../stripe/resources/customer';
import type { Invoice } from '../stripe/resources/invoice';
import type { Subscription } from '../stripe/resources/subscription';
import { type InvoiceStanding, invoiceStanding, stillOwed } from './invoice';
import { type Method, paidWith } from './method';
import type { Money } from './money';
import { paid, paymentState } from './payment';

/** `at`: seconds since 1970. */
export type Owing =
  | {
      kind: 'invoice';
      id: string;
      number: string | null;
      amount: Money;
      standing: InvoiceStanding;
      tries: number | null;
      onItsWay: 'surely' | 'perhaps' | null;
    }
  /** A draft that Stripe makes final and charges or sends by itself. */
  | { kind: 'coming'; id: string; amount: Money; at: number | null }
  | { kind: 'onItsWay' | 'held'; id: string; amount: Money; method: Method | null; at: number }
  /** Invoices can't be read, and this is a sign that one may be open. */
  | { kind: 'maybe'; sign: 'pastDue' | 'delinquent' };

interface Known {
  customer: Pick<Customer, 'delinquent'>;
  /** null where the key can't read them. */
  invoices: readonly Invoice[] | null;
  charges: readonly Charge[];
  subscriptions: readonly Subscription[];
}

/** `now`: seconds since 1970. What is owed comes first, the oldest of it at the top. */
export function owing({ customer, invoices, charges, subscriptions }: Known, now: number): Owing[] {
  const distinct = [...new Map((invoices ?? []).map((each) => [each.id, each])).values()];
  const oldestFirst = distinct.sort((a, b) => a.created - b.created);
  return [
    ...oldestFirst.flatMap((each) => ofInvoice(each, charges, now) ?? []),
    ...(invoices === null ? signs(customer, subscriptions) : []),
    ...charges.flatMap((each) => ofCharge(each) ?? []),
  ];
}

function ofInvoice(invoice: Invoice, charges: readonly Charge[], now: number): Owing | null {
  const { id, number, status, auto_advance, amount_due, currency, next_payment_attempt } = invoice;
  const amount = stillOwed(invoice);
  if (amount.minor > 0) {
    const tries = invoice.attempt_count > 0 && Number(next_payment_attempt) > now ? next_payment_attempt : null;
    const standing = invoiceStanding(invoice, now);
    return { kind: 'invoice', id, number, amount, standing, tries, onItsWay: onItsWay(invoice, charges) };
  }
  if (status !== 'draft' || !auto_advance || amount_due <= 0) return null;
  return { kind: 'coming', id, amount: { minor: amount_due, currency }, at: invoice.automatically_finalizes_at };
}

/** Whether a payment that is not through yet is for it; where Stripe does not say, one of the same amount may be. */
function onItsWay(invoice: Invoice, charges: readonly Charge[]): 'surely' | 'perhaps' | null {
  const pending = charges.filter((charge) => paymentState(charge) === 'pending');
  const paying = (invoice.payments?.data ?? []).flatMap(({ payment }) => [payment.payment_intent, payment.charge]);
  if (pending.some(({ id, payment_intent }) => paying.includes(payment_intent ?? id))) return 'surely';
  const { amount_remaining, currency } = invoice;
  return pending.some((each) => each.amount === amount_remaining && each.currency === currency) ? 'perhaps' : null;
}

function ofCharge(charge: Charge): Owing | null {
  const state = paymentState(charge);
  if (state !== 'pending' && state !== 'uncaptured') return null;
  const kind = state === 'pending' ? 'onItsWay' : 'held';
  return { kind, id: charge.id, amount: paid(charge), method: paidWith(charge), at: charge.created };
}

function signs({ delinquent }: Known['customer'], subscriptions: Known['subscriptions']): Owing[] {
  if (subscriptions.some(({ status }) => /^(past_due|unpaid|incomplete)$/.test(status)))
    return [{ kind: 'maybe', sign: 'pastDue' }];
  return delinquent ? [{ kind: 'maybe', sign: 'delinquent' }] : [];
}
