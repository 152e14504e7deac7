import { money } from '../billing/money';
import { say } from '../language/words/words';
import { isShown, shown } from '../stripe/part';
import type { InvoiceWithLines } from '../stripe/resources/invoice';
import { invoiceById } from '../stripe/resources/invoice';
import { type BilledItem, createInvoiceItem, itemsOf } from '../stripe/resources/invoice-item';
import { carries, traceMetadata } from '../stripe/trace';
import { type Action, fits, pointless } from './action';
import { amount, text } from './fields';
import { form, type Said } from './form';
import { whatFor } from './payment';

/** What is known of a draft before it is made. */
export type Draft = Pick<
  InvoiceWithLines,
  'id' | 'customer' | 'status' | 'currency' | 'subtotal' | 'billing_reason' | 'collection_method' | 'auto_advance'
>;

export interface Drafted {
  invoice: Draft;
  /** Absent on the invoice's card. */
  items?: readonly BilledItem[];
}

// Stripe takes what is in the invoice's own currency alone.
const line = form({ amount, description: text }, ({ invoice: { currency } }: Drafted) => ({
  amount: { usual: currency, isOnly: true },
  description: whatFor,
}));
type Line = Said<typeof line>;

/** Puts an amount on a draft that was made by hand: https://docs.stripe.com/api/invoiceitems/create */
export const addLine: Action<Drafted, Line, BilledItem> = {
  name: 'addLine',
  label: say('actions', 'label', 'addLine'),
  needs: ['invoice_item_write', 'invoice_read'],
  load: (id, ask) => {
    const [invoice, items] = ask(invoiceById(id), itemsOf(id));
    if (!isShown(invoice)) return invoice;
    return isShown(items) ? shown({ invoice: invoice.value, items: items.value.data }) : items;
  },
  customerOf: ({ invoice }) => invoice.customer,
  fit: ({ invoice: { status, billing_reason } }) =>
    status === 'draft' && billing_reason === 'manual' ? fits : pointless,
  fingerprint: ({ invoice: { status, currency, subtotal, collection_method, auto_advance } }) =>
    JSON.stringify([status, currency, subtotal, collection_method, auto_advance]),
  form: line,
  confirm: ({ invoice: { currency, subtotal, auto_advance } }, _, { amount, description }) => ({
    title: say('drafting', 'lineQuestion', amount),
    deed: say('drafting', 'line', amount),
    lines: [
      description ? say('paying', 'forWhat', description) : null,
      subtotal === 0 ? null : say('drafting', 'onItBefore', money(subtotal, currency)),
      auto_advance ? null : say('drafting', 'onlyIssued'),
      say('drafting', 'mayDiffer'),
    ],
    button: say('drafting', 'line', amount),
    amount,
  }),
  does: 'invoice.draft',
  effect: (_, { amount }) => ({ kind: 'invoice', change: 'draft', amount }),
  write: ({ invoice: { id, customer } }, trace, { amount: { minor, currency }, description }) =>
    createInvoiceItem({
      ...(customer && { customer }),
      invoice: id,
      amount: minor,
      currency,
      ...(description && { description }),
      metadata: traceMetadata(trace),
    }),
  outcome: ({ amount, currency }) => ({
    kind: 'done',
    says: say('drafting', 'lineDone', money(amount, currency)),
  }),
  trace: 'the metadata of the draft’s items',
  carriedOut: ({ items = [] }, intention) => items.find(carries(intention)) ?? null,
};
