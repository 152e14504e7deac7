/** What is tried through everything that can go wrong (see `matrix.ts`): an invoice made by hand, and its lines. */
import { expect } from 'expect';
import type Stripe from 'stripe';
import type { Agent } from '../harness';
import type { Deed } from '../matrix';
import { customerNamed } from '../subscribing';
import { DRAFT, invoiceOf, invoiceOn } from './invoices';

const invoicesOf = ({ stripe }: Pick<Agent, 'stripe'>, email: string) => {
  const { id } = customerNamed(stripe, email);
  return [...stripe.test.invoices.values()].filter(({ customer }) => customer === id);
};

/** The invoices of this customer's that were not there before. */
export function newInvoices(agent: Pick<Agent, 'stripe'>, email: string): () => Stripe.Invoice[] {
  const before = new Set(invoicesOf(agent, email).map(({ id }) => id));
  return () => invoicesOf(agent, email).filter(({ id }) => !before.has(id));
}

const drafting = (from: string): Omit<Deed<Stripe.Invoice[]>, 'name' | 'filled' | 'button' | 'body' | 'after'> => ({
  key: 'extras',
  from,
  way: [],
  action: 'New invoice',
  done: /The draft invoice is made\. It is still empty\./,
  isFollowed: true,
  path: /^\/v1\/invoices$/,
  needs: 'Needs Invoices: Write and Invoice Items: Write.',
  look: (agent) => newInvoices(agent, from),
  meddle: (agent) => {
    const [any] = invoicesOf(agent, from);
    if (any) agent.stripe.test.invoices.set(any.id, { ...any, amount_remaining: any.amount_remaining + 100 });
  },
});

export const drafts: Deed<Stripe.Invoice[]>[] = [
  {
    ...drafting('invoiced@example.com'),
    name: 'an invoice to be emailed',
    filled: { amount: '50', description: 'Workshop', collected: '14' },
    button: /^Draft an invoice of \$50\.00$/,
    body: {
      ...{ currency: 'usd', auto_advance: 'false', pending_invoice_items_behavior: 'exclude' },
      ...{ collection_method: 'send_invoice', days_until_due: '14' },
    },
    after: [{ status: 'draft', auto_advance: false, collection_method: 'send_invoice', total: 0 }],
  },
];

export const lines: Deed<Stripe.Invoice>[] = [
  {
    ...DRAFT,
    key: 'extras',
    name: 'a line on a draft',
    action: 'Add a line',
    filled: { amount: '25', description: 'Travel' },
    button: /^Put \$25\.00 on the draft invoice$/,
    done: /\$25\.00 is on the draft invoice\. It is not issued\./,
    path: /^\/v1\/invoiceitems$/,
    body: {
      invoice: expect.stringMatching(/^in_/) as unknown as string,
      amount: '2500',
      currency: 'usd',
      description: 'Travel',
    },
    needs: 'Needs Invoice Items: Write.',
    look: (agent) => {
      const id = invoiceOn(agent);
      return () => invoiceOf(agent, id);
    },
    after: { status: 'draft', subtotal: 14_500, amount_due: 14_500 },
    meddle: ({ stripe }, look) => stripe.test.invoices.set(look().id, { ...look(), subtotal: look().subtotal + 100 }),
  },
];

export const deeds = [...drafts, ...lines] as readonly Deed<unknown>[];
