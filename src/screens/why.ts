/** What is read to tell why a payment or an invoice came to its amount. */
import type { Asker } from '../actions/action';
import { ahead } from '../actions/ahead';
import { subscriptionOf } from '../billing/invoice';
import { billPaidBy } from '../billing/purpose';
import { type Agreed, agreedOf } from '../billing/summary';
import { lastFullBill, type PaidInvoices, type Surroundings, type Why, whyBilled, whyCharged } from '../billing/why';
import {
  couponsAlong,
  gathered,
  lacksEnded,
  type Names,
  namesOf,
  type Picture,
  productIdsOf,
  type Subscriptions,
} from '../lookup/picture';
import type { List } from '../stripe/fields';
import type { KeyInUse } from '../stripe/key';
import { isShown, listOf, type Part, shown, wholeListOf } from '../stripe/part';
import type { ReadRequest } from '../stripe/request';
import { type Charge, chargesOfIntent } from '../stripe/resources/charge';
import {
  type Invoice,
  type InvoiceWithLines,
  invoiceById,
  invoiceLinesOf,
  invoicesBefore,
  invoicesOf,
} from '../stripe/resources/invoice';
import { invoicesPaidBy } from '../stripe/resources/invoice-payment';
import { type Subscription, subscriptionById, subscriptionsOf } from '../stripe/resources/subscription';

const mayReadInvoices = ({ state }: KeyInUse) => state('invoice_read') !== 'missing';

/** As much of a customer's picture as tells why an amount is what it is. */
export type Around = Pick<Picture, 'invoices' | 'charges' | 'products'> & {
  subscriptions: Part<List<Subscription> & Partial<Pick<Subscriptions, 'ended'>>>;
};

/** Of the customer, where nothing is remembered, or nothing of ended subscriptions: what was cancelled may be why. */
export function askedAround(key: KeyInUse, customer: string, known: Around | null): ReadRequest<unknown>[] {
  if (!mayReadInvoices(key)) return [];
  const all = subscriptionsOf(customer, couponsAlong(key));
  if (!known) return [all, invoicesOf(customer)];
  return lacksEnded(known.subscriptions) ? [all] : [];
}

/** Of a payment, once its PaymentIntent is known. */
export function askedBeside(key: KeyInUse, { payment_intent: intent }: Charge): ReadRequest<unknown>[] {
  return intent && mayReadInvoices(key) ? [invoicesPaidBy(intent), chargesOfIntent(intent)] : [];
}

/** `known`: the customer's picture, where it is remembered. */
export function surroundings(ask: Asker, key: KeyInUse, customer: string, known: Around | null): Surroundings {
  if (known) {
    const { invoices, charges, products } = known;
    return {
      subscriptions: wholeListOf(withEnded(ask, key, customer, known)),
      invoices: wholeListOf(invoices),
      charges: wholeListOf(charges),
      products,
    };
  }
  if (!mayReadInvoices(key)) return { subscriptions: [], invoices: [], charges: [], products: {} };
  const [subscriptions, invoices] = ask(subscriptionsOf(customer, couponsAlong(key)), invoicesOf(customer));
  return { subscriptions: listOf(subscriptions), invoices: listOf(invoices), charges: [], products: {} };
}

/** With the ended ones, where they were left out and can be read. */
function withEnded(ask: Asker, key: KeyInUse, customer: string, known: Around): Around['subscriptions'] {
  const current = known.subscriptions;
  if (!isShown(current) || !lacksEnded(current) || !mayReadInvoices(key)) return current;
  const [all] = ask(subscriptionsOf(customer, couponsAlong(key)));
  return isShown(all) ? shown(gathered(current.value, all.value)) : current;
}

/** The subscription that an invoice is of, where it and the names of all that it has are known without another read. */
export function planOf(invoice: Invoice | null, { subscriptions, products }: Surroundings, name: Names): Agreed | null {
  const its = subscriptions.find(({ id }) => invoice && id === subscriptionOf(invoice));
  const agreed = its ? agreedOf(its, { ...namesOf(productIdsOf([its]), name), ...products }) : null;
  return agreed?.items[0] && agreed.items.every((item) => item.name !== null) ? agreed : null;
}

/** `invoice`: the one that it paid or was to pay, where that is exactly one. */
export interface Told {
  why: Why;
  invoice: InvoiceWithLines | null;
}

export function whyPaid(ask: Asker, key: KeyInUse, charge: Charge, around: Surroundings): Told {
  const paid = paidInvoices(ask, key, charge, around);
  const [invoice, ...others] = paid.kind === 'read' ? paid.invoices : [];
  if (!invoice || others.length > 0 || paid.kind !== 'read') {
    return { why: whyCharged(charge, paid, around), invoice: null };
  }
  const tries = charge.payment_intent ? listOf(ask(chargesOfIntent(charge.payment_intent))[0]) : [];
  const whole = completed(ask, invoice, { ...around, charges: [...around.charges, ...tries] });
  return {
    why: whyCharged(charge, { kind: 'read', invoices: [whole.invoice] }, whole.around),
    invoice: whole.invoice,
  };
}

export function whyInvoiced(ask: Asker, invoice: InvoiceWithLines, around: Surroundings): Why {
  const whole = completed(ask, invoice, around);
  return whyBilled(whole.invoice, whole.around);
}

function paidInvoices(ask: Asker, key: KeyInUse, charge: Charge, around: Surroundings): PaidInvoices {
  if (!mayReadInvoices(key)) return { kind: 'unread', because: 'key' };
  if (charge.payment_intent) {
    const [part] = ask(invoicesPaidBy(charge.payment_intent));
    if (part.kind === 'notPermitted') return { kind: 'unread', because: 'key' };
    const all = listOf(part);
    const invoices = all.flatMap(({ invoice }) => invoice ?? []);
    // An invoice that could not be read is none that is not there.
    if (!isShown(part) || invoices.length < all.length) return { kind: 'unread', because: 'problem' };
    return { kind: 'read', invoices };
  }
  const bill = billPaidBy(charge, around.invoices);
  if (!bill) return { kind: 'unread', because: 'noIntent' };
  const [part] = ask(invoiceById(bill.id));
  return isShown(part) ? { kind: 'read', invoices: [part.value] } : { kind: 'unread', because: 'problem' };
}

/** One wave more, only where something that it needs is not known: its subscription, the bill before, its other lines. */
function completed(ask: Asker, invoice: InvoiceWithLines, around: Surroundings) {
  const id = subscriptionOf(invoice);
  const lacksLast = invoice.billing_reason === 'subscription_cycle' && !lastFullBill(invoice, around.invoices);
  const its = id === null || around.subscriptions.some((each) => each.id === id) ? null : subscriptionById(id);
  const before = id === null || !lacksLast ? null : invoicesBefore(id, invoice.created);
  const lines = invoice.lines.has_more ? invoiceLinesOf(invoice.id) : null;
  const asked = ahead(
    ask,
    [its, before, lines].filter((request) => request !== null),
  );
  const subscription = its && asked(its)[0];
  const all = lines && asked(lines)[0];
  return {
    invoice: all && isShown(all) ? { ...invoice, lines: all.value } : invoice,
    around: {
      ...around,
      subscriptions: [...around.subscriptions, ...(subscription && isShown(subscription) ? [subscription.value] : [])],
      invoices: [...around.invoices, ...(before ? listOf(asked(before)[0]) : [])],
    },
  };
}
