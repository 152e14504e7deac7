/** An invoice with what is under way to pay it, as its card and its actions read it. */
import { type KnownPayments, openIntentsOf } from '../billing/on-its-way';
import type { List } from '../stripe/fields';
import { isShown, listOf, type Part, shown } from '../stripe/part';
import { type Charge, chargesOf } from '../stripe/resources/charge';
import { type Invoice, type InvoiceWithLines, invoiceById } from '../stripe/resources/invoice';
import { type PaymentIntent, paymentIntentById, paymentIntentsOf } from '../stripe/resources/payment-intent';
import type { Asker, Known } from './action';

export interface Receivable {
  invoice: InvoiceWithLines;
  payments: KnownPayments;
  /** Whether the key could tell if a payment is under way. */
  isKnown: boolean;
}

/** As many of an invoice's open payments as are looked at; more than one is rare. */
const maxIntents = 3;

const lookedAt = (invoice: Invoice) => openIntentsOf(invoice).slice(0, maxIntents);

/** What tells whether a payment of it is under way. */
export const intentsAsked = (invoice: Invoice) => lookedAt(invoice).map(paymentIntentById);

/** Two waves: the second one tells of its payments, where it can have some. */
export function loadReceivable(id: string, ask: Asker): Part<Receivable> {
  const [part] = ask(invoiceById(id));
  if (!isShown(part)) return part;
  const invoice = part.value;
  if (!hasPayments(invoice)) return shown({ invoice, payments: {}, isKnown: false });
  const [charges, ...intents] = ask(chargesOf(invoice.customer), ...intentsAsked(invoice));
  return shown(receivable(invoice, charges, readOf(intents)));
}

/** The same in one wave, and another one where payments of it are open that are not among the customer's newest. */
export function loadWithNewest(id: string, ask: Asker, { customer }: Known): Part<Receivable> {
  const [part, charges, newest] = ask(invoiceById(id), chargesOf(customer), paymentIntentsOf(customer));
  if (!isShown(part)) return part;
  const invoice = part.value;
  if (!hasPayments(invoice)) return shown({ invoice, payments: {}, isKnown: false });
  const wanted = lookedAt(invoice);
  const listed = listOf(newest).filter((intent) => wanted.includes(intent.id));
  const older = wanted.filter((each) => !listed.some((intent) => intent.id === each));
  return shown(receivable(invoice, charges, [...listed, ...readOf(ask(...older.map(paymentIntentById)))]));
}

const hasPayments = (invoice: InvoiceWithLines): invoice is InvoiceWithLines & { customer: string } =>
  Boolean(invoice.customer) && invoice.status !== 'draft';

const readOf = (intents: readonly Part<PaymentIntent>[]) =>
  intents.flatMap((intent) => (isShown(intent) ? intent.value : []));

function receivable(invoice: InvoiceWithLines, charges: Part<List<Charge>>, intents: PaymentIntent[]): Receivable {
  const wanted = lookedAt(invoice);
  const isKnown = isShown(charges) || (wanted.length > 0 && intents.length === wanted.length);
  return { invoice, payments: { charges: listOf(charges), intents }, isKnown };
}
