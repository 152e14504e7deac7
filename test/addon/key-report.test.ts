/** The key report: row by row what a key may do, what it lacks, and what it has for nothing. */
import { describe, expect, it } from '@jest/globals';
import { contents } from './asked';
import { connectedAgent, startAgent } from './harness';
import { read, write } from './rows';

describe.each(['newer', 'older'] as const)(
  'a key that is wider than needed, refused in Stripe’s %s words',
  (wording) => {
    it('is told row by row what it has for nothing, once all rows are checked (requirement 41)', async () => {
      const agent = await startAgent({ stripe: { wording } });
      const permissions = [
        ...read('customer', 'event', 'payout', 'webhook', 'connected_account'),
        ...write('charge', 'coupon', 'product', 'dispute'),
      ];
      await agent.connects(agent.stripe.addKey({ name: 'vendor', permissions }));
      const before = contents(agent.stripe.test);
      const { text, waves, requests } = await agent.clicks('Check all rows');
      expect(waves).toBe(1);
      expect(requests.length).toBeLessThan(25);
      expect(contents(agent.stripe.test)).toBe(before);
      const [wider = ''] = /── Wider than needed \(6\)[\s\S]*?(?=\n── |$)/.exec(text) ?? [];
      const told = ['Events: Read', 'Payouts: Read', 'Webhook Endpoints: Read'].map((row) => [row, 'None']);
      for (const [row, level] of [
        ...told,
        ...['Products', 'Coupons', 'Disputes'].map((each) => [`${each}: Write`, 'Read']),
      ])
        expect(wider).toMatch(new RegExp(`${row}\n\\s*${level} is enough`));
      // It is kept with the key.
      await agent.opensHome();
      await agent.clicks('TEST MODE');
      expect(agent.seen.text).toContain('Wider than needed (6)');
    });
  },
);

describe('the key report', () => {
  it('says why something is off: by the row, and what it is set to', async () => {
    const agent = await startAgent();
    const permissions = read('customer', 'subscription', 'charge', 'product', 'plan');
    const { text } = await agent.connects(agent.stripe.addKey({ name: 'reader', permissions }));
    expect(text).toMatch(/Subscriptions: Write\n\s*Subscriptions is Read\. Would give: start, change/);
    expect(text).toMatch(/Invoices: Read\n\s*Invoices is None\. Would give: invoices/);
  });

  it('makes a link for a new key of the rows that are ticked', async () => {
    const agent = await startAgent();
    await agent.connects('premium');
    await agent.clicks('Choose rows for a new key');
    await agent.fills('may.dispute_read', 'yes');
    const { text } = await agent.clicks('Make the link');
    expect(text).toContain('Disputes: Read');
    const { openedLink } = await agent.clicks('Make this key in Stripe');
    const asked = new URL(openedLink ?? '').searchParams.getAll('permissions[]');
    expect(asked).toContain('rak_dispute_read');
    expect(asked).toContain('rak_customer_read');
    expect(asked).toContain('rak_subscription_write');
    expect(asked).not.toContain('rak_invoice_read');
  });

  it('says of a secret key what a restricted one needs', async () => {
    const agent = await startAgent();
    const { text } = await agent.connects('secret');
    expect(text).toMatch(/── A restricted key needs \(5\)/);
    for (const row of ['Customers: Read', 'Charges and Refunds: Write', 'Subscriptions: Write'])
      expect(text).toContain(row);
  });

  it('lists what can be sent with it, without asking Stripe', async () => {
    const agent = await connectedAgent('free');
    await agent.opensHome();
    const { text, requests } = await agent.clicks('Key: Free');
    expect(requests).toEqual([]);
    const [, listed = ''] =
      /── Requests that may be sent with it \(\d+\)[^\n]*\n([\s\S]*?)(?=\n── |\[)/.exec(text) ?? [];
    expect(listed).toContain('GET /v1/customers/search');
    expect(listed).not.toMatch(/charges|POST/);
  });
});
