/**
 * What can be done with an invoice. None of these requests takes metadata: their trace is the invoice's own state.
 * https://docs.stripe.com/invoicing/integration/workflow-transitions
 */
import { invoiceTitle } from '../billing/invoice';
import { money } from '../billing/money';
import { type InvoiceVerb, type InvoiceWithLines, invoiceById, writeInvoice } from '../stripe/resources/invoice';
import { type Action, blocked, type Fit, fits, pointless } from './action';

interface Own {
  /** As the end of the path says it. */
  name: InvoiceVerb;
  label: string;
  /** The states that it applies to and leads to, by Stripe's names. */
  from: string;
  to: string;
  /** Whether it applies, where the state is right; it does unless this says otherwise. */
  fit?(invoice: InvoiceWithLines): Fit;
  /** What it means for the customer. */
  lines(invoice: InvoiceWithLines): string[];
  /** How `Invoice INV-0042 ($49.00)` then goes on. */
  done: string;
  /** Whether the customer should hear of it. */
  tells?: true;
}

const reliedOn = ['status', 'amount_remaining', 'collection_method', 'auto_advance', 'customer_email'];

function onInvoice({ name, label, from, to, lines, done, tells, ...own }: Own): Action<InvoiceWithLines> {
  const isIn = (states: string, { status }: InvoiceWithLines) => states.split(' ').includes(status ?? '');
  return {
    name,
    label,
    needs: ['invoice_write'],
    load: (id, ask) => ask(invoiceById(id))[0],
    customerOf: ({ customer }) => customer,
    fingerprint: (invoice) => JSON.stringify(invoice, reliedOn),
    fit: (invoice) => (isIn(from, invoice) ? (own.fit?.(invoice) ?? fits) : pointless),
    confirm: (invoice) => ({
      title: `${label}?`,
      lines: [invoiceTitle(invoice), ...lines(invoice)],
      button: label,
      amount: money(invoice.amount_remaining, invoice.currency),
    }),
    effect: ({ amount_remaining, currency }) => ({
      kind: 'invoice',
      change: name,
      amount: money(amount_remaining, currency),
    }),
    write: ({ id }) => writeInvoice(id, name),
    outcome: (invoice, { formats }) => {
      const due = formats.money(money(invoice.amount_due, invoice.currency));
      const text = `Invoice ${invoiceTitle(invoice)} (${due}) ${done}.`;
      return isIn(to, invoice)
        ? { kind: 'done', text, tell: tells ? text : '' }
        : { kind: 'accepted', text: `Stripe took it, but the invoice is still ${invoice.status}.` };
    },
    trace: 'its status',
    carriedOut: (invoice) => (isIn(to, invoice) ? invoice : null),
  };
}

const isCharged = ({ collection_method }: InvoiceWithLines) => collection_method === 'charge_automatically';
const final = 'It gets a number and can’t be edited any more. The customer’s balance is added or taken off.';

/** What follows by itself: https://docs.stripe.com/invoicing/integration/automatic-advancement-collection */
export const finalize = onInvoice({
  name: 'finalize',
  label: 'Finalize invoice',
  from: 'draft',
  lines: (invoice) => [
    final,
    `Stripe ${invoice.auto_advance ? `then ${isCharged(invoice) ? 'charges' : 'emails'} the customer` : 'does not collect it by itself'}.`,
  ],
  to: 'open paid',
  done: 'is finalized',
});

const email = onInvoice({
  name: 'send',
  label: 'Email invoice',
  from: 'draft open',
  fit: (invoice) => (isCharged(invoice) ? pointless : invoice.customer_email ? fits : blocked('No email on file.')),
  lines: ({ status, livemode, customer_email }) => [
    status === 'draft' ? final : 'It stays open.',
    livemode ? `Stripe emails it to ${customer_email}.` : 'Test mode sends nothing.',
  ],
  to: 'open paid',
  done: 'is on its way by email',
  tells: true,
});

/**
 * The email leaves no trace in the invoice. Without an answer the same request may be sent again, since Stripe knows it by
 * its key; two agents who send an open invoice at once make two emails.
 */
export const send: typeof email = {
  ...email,
  outcome: (invoice, ...rest) => {
    const told = email.outcome(invoice, ...rest);
    return invoice.livemode || told.kind !== 'done' ? told : { kind: 'done', text: 'Test mode sends nothing.' };
  },
  trace: 'nowhere: the same email may be asked for again',
  carriedOut: () => null,
};

export const pay = onInvoice({
  name: 'pay',
  label: 'Retry payment',
  from: 'open',
  fit: (invoice) => (isCharged(invoice) ? fits : pointless),
  lines: () => ['The customer is charged now. If the bank declines, the invoice stays open.'],
  to: 'paid',
  done: 'is paid',
  tells: true,
});

export const voidInvoice = onInvoice({
  name: 'void',
  label: 'Void invoice',
  from: 'open uncollectible',
  lines: () => ['The customer owes nothing for it. A payment on its way is not stopped. It can’t be undone.'],
  to: 'void',
  done: 'is void',
  tells: true,
});

export const writeOff = onInvoice({
  name: 'mark_uncollectible',
  label: 'Mark uncollectible',
  from: 'open',
  lines: () => ['Stripe no longer collects it. The customer can still pay it, and you can void it.'],
  to: 'uncollectible',
  done: 'is written off',
});
