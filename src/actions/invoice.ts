/**
 * What can be done with an invoice. None of these requests takes metadata: their trace is the invoice's own state.
 * https://docs.stripe.com/invoicing/integration/workflow-transitions
 */
import { money } from '../billing/money';
import { type Saying, say } from '../language/words/words';
import { type InvoiceVerb, type InvoiceWithLines, invoiceById, writeInvoice } from '../stripe/resources/invoice';
import { type Action, blocked, type Fit, fits, pointless } from './action';

interface Own {
  /** As the end of the path says it. */
  name: InvoiceVerb;
  /** The states that it applies to and leads to, by Stripe's names. */
  from: string;
  to: string;
  /** Whether it applies, where the state is right; it does unless this says otherwise. */
  fit?(invoice: InvoiceWithLines): Fit;
  /** What it means for the customer. */
  lines(invoice: InvoiceWithLines): Saying[];
  /** Whether the customer should hear of it. */
  tells?: true;
}

const reliedOn = ['status', 'amount_remaining', 'collection_method', 'auto_advance', 'customer_email'];

function onInvoice({ name, from, to, lines, tells, ...own }: Own): Action<InvoiceWithLines> {
  const isIn = (states: string, { status }: InvoiceWithLines) => states.split(' ').includes(status ?? '');
  return {
    name,
    label: say('actions', 'label', name),
    needs: ['invoice_write'],
    load: (id, ask) => ask(invoiceById(id))[0],
    customerOf: ({ customer }) => customer,
    fingerprint: (invoice) => JSON.stringify(invoice, reliedOn),
    fit: (invoice) => (isIn(from, invoice) ? (own.fit?.(invoice) ?? fits) : pointless),
    confirm: (invoice) => ({
      title: say('invoicing', 'question', name),
      deed: say('invoicing', 'deed', name),
      lines: [say('invoicing', 'title', invoice.number), ...lines(invoice)],
      button: say('invoicing', 'deed', name),
      amount: money(invoice.amount_remaining, invoice.currency),
    }),
    effect: ({ amount_remaining, currency }) => ({
      kind: 'invoice',
      change: name,
      amount: money(amount_remaining, currency),
    }),
    write: ({ id }) => writeInvoice(id, name),
    outcome: (invoice) => {
      const facts = [name, invoice.number, money(invoice.amount_due, invoice.currency)] as const;
      return isIn(to, invoice)
        ? {
            kind: 'done',
            says: say('invoicing', 'done', ...facts),
            ...(tells && { tell: say('telling', 'invoice', ...facts) }),
          }
        : { kind: 'accepted', says: say('invoicing', 'still', invoice.status ?? '') };
    },
    trace: 'its status',
    carriedOut: (invoice) => (isIn(to, invoice) ? invoice : null),
  };
}

const isCharged = ({ collection_method }: InvoiceWithLines) => collection_method === 'charge_automatically';
const final = say('invoicing', 'final');

/** What follows by itself: https://docs.stripe.com/invoicing/integration/automatic-advancement-collection */
export const finalize = onInvoice({
  name: 'finalize',
  from: 'draft',
  lines: (invoice) => [
    final,
    say('invoicing', invoice.auto_advance ? (isCharged(invoice) ? 'thenCharges' : 'thenEmails') : 'notCollected'),
  ],
  to: 'open paid',
});

const email = onInvoice({
  name: 'send',
  from: 'draft open',
  fit: (invoice) =>
    isCharged(invoice) ? pointless : invoice.customer_email ? fits : blocked(say('contacts', 'noEmail')),
  lines: ({ status, livemode, customer_email }) => [
    status === 'draft' ? final : say('invoicing', 'staysOpen'),
    livemode ? say('invoicing', 'emailsTo', customer_email ?? '') : say('paying', 'testSendsNothing'),
  ],
  to: 'open paid',
  tells: true,
});

/**
 * The email leaves no trace in the invoice. Without an answer the same request may be sent again, since Stripe knows it by
 * its key; two agents who send an open invoice at once make two emails.
 */
export const send: typeof email = {
  ...email,
  outcome: (invoice, values) => {
    const told = email.outcome(invoice, values);
    return invoice.livemode || told.kind !== 'done' ? told : { kind: 'done', says: say('paying', 'testSendsNothing') };
  },
  trace: 'nowhere: the same email may be asked for again',
  carriedOut: () => null,
};

export const pay = onInvoice({
  name: 'pay',
  from: 'open',
  fit: (invoice) => (isCharged(invoice) ? fits : pointless),
  lines: () => [say('invoicing', 'chargedNow')],
  to: 'paid',
  tells: true,
});

export const voidInvoice = onInvoice({
  name: 'void',
  from: 'open uncollectible',
  lines: () => [say('invoicing', 'owesNothing')],
  to: 'void',
  tells: true,
});

export const writeOff = onInvoice({
  name: 'mark_uncollectible',
  from: 'open',
  lines: () => [say('invoicing', 'noLongerCollected')],
  to: 'uncollectible',
});
