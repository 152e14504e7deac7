/** What is tried through everything that can go wrong (see `matrix.ts`): invoices. */
import { expect } from 'expect';
import type Stripe from 'stripe';
import type { StripeServer } from '../../../preview/stripe/server';
import type { Agent } from '../harness';
import type { Deed } from '../matrix';

export const invoiceOn = ({ seen }: Pick<Agent, 'seen'>) => /\bin_[A-Za-z0-9]+/.exec(seen.text)?.[0] ?? '';
export const invoiceOf = ({ stripe }: Pick<Agent, 'stripe'>, id: string) =>
  stripe.test.invoices.get(id) as Stripe.Invoice;

const onInvoice: Pick<Deed<Stripe.Invoice>, 'key' | 'body' | 'needs' | 'look' | 'meddle'> = {
  key: 'extras',
  body: {},
  needs: 'Needs Invoices: Write.',
  look: (agent) => {
    const id = invoiceOn(agent);
    return () => invoiceOf(agent, id);
  },
  meddle: ({ stripe }, look) => stripe.test.invoices.set(look().id, { ...look(), amount_remaining: 100 }),
};

/** From now on the bank agrees to what this customer's saved cards are asked for. */
function mendCards(stripe: StripeServer, email: string): void {
  const { customers, payment_methods } = stripe.test;
  const customer = [...customers.values()].find((each) => !each.deleted && each.email === email);
  for (const method of payment_methods.values())
    if (method.customer === customer?.id && method.card)
      payment_methods.set(method.id, { ...method, card: { ...method.card, last4: '4242' } });
}

export const DRAFT = { from: 'invoiced@example.com', way: [/^\$120\.00 draft/] };
export const OVERDUE = { from: 'invoiced@example.com', way: [/^\$500\.00 overdue/] };
export const TRIED = { from: 'pastdue@example.com', way: [/^\$98\.00 unpaid/] };
export const EMAIL: Deed<Stripe.Invoice> = {
  ...onInvoice,
  ...OVERDUE,
  name: 'email an invoice',
  action: 'Email invoice',
  button: /^Email invoice$/,
  done: /Test mode sends nothing\./,
  path: /^\/v1\/invoices\/in_\w+\/send$/,
  after: { status: 'open' },
};

export const deeds: Deed<Stripe.Invoice>[] = [
  {
    ...onInvoice,
    ...DRAFT,
    name: 'finalize a draft',
    action: 'Issue invoice (finalize)',
    button: /^Issue invoice \(finalize\)$/,
    done: /\(\$120\.00\) is issued\./,
    path: /^\/v1\/invoices\/in_\w+\/finalize$/,
    after: { status: 'open', number: expect.any(String) },
  },
  {
    ...onInvoice,
    ...TRIED,
    name: 'retry a payment',
    given: (stripe) => mendCards(stripe, TRIED.from),
    action: 'Retry payment',
    button: /^Retry payment$/,
    done: /\(\$98\.00\) is paid\./,
    path: /^\/v1\/invoices\/in_\w+\/pay$/,
    after: { status: 'paid', amount_paid: 9800 },
  },
  {
    ...onInvoice,
    ...OVERDUE,
    name: 'void an open invoice',
    action: 'Cancel invoice (void)',
    button: /^Cancel invoice \(void\)$/,
    done: /\(\$500\.00\) is canceled\./,
    path: /^\/v1\/invoices\/in_\w+\/void$/,
    after: { status: 'void' },
  },
  {
    ...onInvoice,
    from: 'invoiced@example.com',
    way: [/^\$75\.00 collecting stopped/],
    name: 'void one that was written off',
    action: 'Cancel invoice (void)',
    button: /^Cancel invoice \(void\)$/,
    done: /\(\$75\.00\) is canceled\./,
    path: /^\/v1\/invoices\/in_\w+\/void$/,
    after: { status: 'void' },
  },
  {
    ...onInvoice,
    ...OVERDUE,
    name: 'mark an invoice uncollectible',
    action: 'Stop collecting (uncollectible)',
    button: /^Stop collecting \(uncollectible\)$/,
    done: /\(\$500\.00\) is no longer collected\./,
    path: /^\/v1\/invoices\/in_\w+\/mark_uncollectible$/,
    after: { status: 'uncollectible' },
  },
];
