/** An invoice with what is under way to pay it, as its card and its actions read it. */
import { type KnownPayments, openIntentsOf } from '../billing/on-its-way';
import { isShown, listOf, type Part, shown } from '../stripe/part';
import { chargesOf } from '../stripe/resources/charge';
import { type Invoice, type InvoiceWithLines, invoiceById } from '../stripe/resources/invoice';
import { paymentIntentById } from '../stripe/resources/payment-intent';
import type { Asker } from './action';

export interface Receivable {
  invoice: InvoiceWithLines;
  payments: KnownPayments;
  /** Whether the key could tell if a payment is under way. */
  isKnown: boolean;
}

/** As many of an invoice's open payments as are looked at; more than one is rare. */
const maxIntents = 3;

/** What tells whether a payment of it is under way. */
export const intentsAsked = (invoice: Invoice) => openIntentsOf(invoice).slice(0, maxIntents).map(paymentIntentById);

/** Two waves: the second one tells of its payments, where it can have some. */
export function loadReceivable(id: string, ask: Asker): Part<Receivable> {
  const [part] = ask(invoiceById(id));
  if (!isShown(part)) return part;
  const invoice = part.value;
  if (!invoice.customer || invoice.status === 'draft') return shown({ invoice, payments: {}, isKnown: false });
  const asked = intentsAsked(invoice);
  const [charges, ...intents] = ask(chargesOf(invoice.customer), ...asked);
  const read = intents.flatMap((intent) => (isShown(intent) ? intent.value : []));
  const isKnown = isShown(charges) || (asked.length > 0 && read.length === asked.length);
  return shown({ invoice, payments: { charges: listOf(charges), intents: read }, isKnown });
}
