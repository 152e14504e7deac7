/** Why this amount: on the card of a payment and of an invoice, and how payment, invoice and subscription lead to each other. */
import { describe, expect, it } from '@jest/globals';
import { StripeFailure } from '../../preview/stripe/errors';
import { type Agent, beginning, openedAgent } from './harness';
import { label } from './paying';

const opened = (address: string, key: string): Promise<Agent> =>
  beginning(`${address} ${key}`, () => openedAgent(key, address));

/** The newest payment, or with `invoice` the newest invoice, of this customer. */
async function at(address: string, row: RegExp, key = 'overview'): Promise<Agent> {
  const agent = await opened(address, key);
  await agent.clicks(label(agent.seen, row));
  return agent;
}

describe('a payment', () => {
  it('of a renewal says of what, for which days, and from which invoice, in one wave', async () => {
    const { seen } = await at('monthly@example.com', /^\$29\.00 paid/);
    expect(seen.text).toMatch(
      /Why this amount\n\s+Renewal of Starter, \w+ \d+ – \w+ \d+\. ›\n\s+From invoice [A-Z0-9]+-\d{4} and its subscription/,
    );
    expect(seen.waves).toBe(1);
  });

  it('says what reduced it', async () => {
    const { seen } = await at('yearly@example.com', /^\$2,352\.00 paid/);
    expect(seen.text).toMatch(/Renewal of 5 × Team, .*: \$2,940\.00\. \$588\.00 discount taken off\./);
  });

  it('can’t be told where the key may not read invoices, and asks for none', async () => {
    const { seen } = await at('monthly@example.com', /^\$29\.00 paid/, 'premium');
    expect(seen.text).toMatch(/Can’t be told with this key\. Invoices: Read would show it\./);
    expect(seen.requests.map(({ path }) => path)).toEqual([
      expect.stringMatching(/^\/v1\/charges\/ch_/),
      // Whether the key may read them is found out with the first payment.
      '/v1/radar/early_fraud_warnings',
    ]);
  });

  it('on no invoice says that', async () => {
    const { seen } = await at('held@example.com', /^\$75\.00 paid/);
    expect(seen.text).toMatch(/A payment of its own: Stripe names no invoice for it\./);
  });

  it('can’t be told now where Stripe fails at it, and the rest of the card is there', async () => {
    const agent = await opened('monthly@example.com', 'overview');
    const answer = new StripeFailure(500, { type: 'api_error', message: 'Down.' });
    agent.stripe.faults.push({ path: '/v1/invoice_payments', when: 'before', answer, times: 9 });
    const { text } = await agent.clicks(label(agent.seen, /^\$29\.00 paid/));
    expect(text).toMatch(/Can’t be told now: Stripe gave no answer that can be read\./);
    expect(text).toMatch(/Payment id/);
  });
});

describe('an invoice', () => {
  it('does not name itself as what its own amount is from', async () => {
    const { seen } = await at('invoiced@example.com', /^\$500\.00 overdue/);
    expect(seen.text).toMatch(/Why this amount\n\s+One-off item: Onboarding workshop\.\n/);
    expect(seen.text).not.toContain('From invoice');
  });

  it('names itself beside what else its amount is from', async () => {
    const { seen } = await at('pastdue@example.com', /^\$98\.00 unpaid/);
    expect(seen.text).toMatch(/From invoice PASTDUE0-0007 and its subscription/);
  });
});

describe('payment, invoice and subscription', () => {
  it('lead to each other, each to both others', async () => {
    const agent = await at('monthly@example.com', /^\$29\.00 paid/);
    const payment = agent.seen.text;
    expect(payment).toMatch(/Its subscription ›\n\s+Starter\n/);
    const charge = /ch_\w+/.exec(payment)?.[0] ?? '';
    const invoice = await agent.clicks(label(agent.seen, /^Renewal of Starter/));
    expect(invoice.text).toMatch(/in_\w+/);
    expect(invoice.text).toMatch(/Its subscription ›\n\s+Starter\n/);
    expect(invoice.text).toMatch(/Why this amount\n\s+Renewal of Starter/);
    const id = /in_\w+/.exec(invoice.text)?.[0] ?? '';
    expect((await agent.clicks(label(agent.seen, /^\$29\.00 paid/))).text).toContain(charge);
    await agent.goesBack();
    const subscription = await agent.clicks('Its subscription');
    expect(subscription.text).toMatch(/sub_\w+/);
    // The invoice, and the payment below it.
    const row = label(subscription, /^\$29\.00 paid/);
    expect((await agent.clicks(`${row}#1`)).text).toContain(id);
    await agent.goesBack();
    expect((await agent.clicks(`${row}#2`)).text).toContain(charge);
    expect((await agent.clicks('Its subscription')).text).toMatch(/sub_\w+/);
  });
});
