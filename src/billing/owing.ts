/** What a customer owes or is paying already, before one more payment is asked for. Pure. */
import type { Charge } from '../stripe/resources/charge';
import type { Customer } from '../stripe/resources/customer';
import type { Invoice } from '../stripe/resources/invoice';
import type { PaymentIntent } from '../stripe/resources/payment-intent';
import type { Subscription } from '../stripe/resources/subscription';
import { balanceOf, type CustomerBalance } from './balance';
import { comingAt, dueOf, type InvoiceStanding, invoiceStanding, stillOwed } from './invoice';
import { type Method, paidWith } from './method';
import type { Money } from './money';
import { expectedFor, type KnownPayments, underWayApart } from './on-its-way';
import { paid, paymentState } from './payment';
import type { Waiting } from './waiting';

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
  /** What the customer or the bank has in hand, that no charge and no invoice shows. */
  | { kind: 'awaited'; waiting: Waiting }
  /** What only an invoice uses or collects. */
  | { kind: 'balance'; balance: CustomerBalance }
  /** Invoices can't be read, and this is a sign that one may be open. */
  | { kind: 'maybe'; sign: 'pastDue' | 'delinquent' };

interface Known {
  customer: Pick<Customer, 'delinquent' | 'balance' | 'currency'>;
  /** null where the key can't read them. */
  invoices: readonly Invoice[] | null;
  charges: readonly Charge[];
  /** As far as the key can read them. */
  intents: readonly PaymentIntent[];
  subscriptions: readonly Subscription[];
}

/** `now`: seconds since 1970. What is owed comes first, the oldest of it at the top. */
export function owing({ customer, invoices, charges, intents, subscriptions }: Known, now: number): Owing[] {
  const distinct = [...new Map((invoices ?? []).map((each) => [each.id, each])).values()];
  const balance = balanceOf(customer);
  const oldestFirst = distinct.sort((a, b) => a.created - b.created);
  return [
    ...oldestFirst.flatMap((each) => ofInvoice(each, { charges, intents }, now) ?? []),
    ...(invoices === null ? signs(customer, subscriptions) : []),
    ...charges.flatMap((each) => ofCharge(each) ?? []),
    ...underWayApart(distinct, { charges, intents }).map((waiting): Owing => ({ kind: 'awaited', waiting })),
    ...(balance ? [{ kind: 'balance', balance } as const] : []),
  ];
}

function ofInvoice(invoice: Invoice, known: KnownPayments, now: number): Owing | null {
  const { id, number, next_payment_attempt } = invoice;
  const due = dueOf(invoice);
  const amount = stillOwed(invoice);
  if (amount.minor > 0) {
    const tries = invoice.attempt_count > 0 && Number(next_payment_attempt) > now ? next_payment_attempt : null;
    const standing = invoiceStanding(invoice, now, known);
    return { kind: 'invoice', id, number, amount, standing, tries, onItsWay: isOnItsWay(invoice, known) };
  }
  if (comingAt(invoice) === null || invoice.last_finalization_error || due.minor <= 0) return null;
  return { kind: 'coming', id, amount: due, at: invoice.automatically_finalizes_at };
}

function isOnItsWay(invoice: Invoice, known: KnownPayments): 'surely' | 'perhaps' | null {
  const begun = expectedFor(invoice, known).flatMap((each) => (each.kind === 'onItsWay' ? each.isCertain : []));
  return begun.includes(true) ? 'surely' : begun.length > 0 ? 'perhaps' : null;
}

function ofCharge(charge: Charge): Owing | null {
  const state = paymentState(charge);
  if (state !== 'pending' && state !== 'uncaptured') return null;
  const kind = state === 'pending' ? 'onItsWay' : 'held';
  return { kind, id: charge.id, amount: paid(charge), method: paidWith(charge), at: charge.created };
}

function signs({ delinquent }: Pick<Customer, 'delinquent'>, subscriptions: Known['subscriptions']): Owing[] {
  if (subscriptions.some(({ status }) => /^(past_due|unpaid|incomplete)$/.test(status)))
    return [{ kind: 'maybe', sign: 'pastDue' }];
  return delinquent ? [{ kind: 'maybe', sign: 'delinquent' }] : [];
}
