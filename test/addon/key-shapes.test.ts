/** Keys in the shape that other products ask for: what each gives here, in both of Stripe's wordings. */
import { describe, expect, it } from '@jest/globals';
import type { Permission } from '../../preview/stripe/permissions';
import { endpoints } from './asked';
import { startAgent } from './harness';
import { FREE, OVERVIEW, PREMIUM, read, servedDuring, write } from './rows';

interface Shape {
  vendor: string;
  permissions: Permission[];
  tier: RegExp;
  missing: string[];
  present: string[];
  wider: string[];
  /** What opening a customer asks. */
  asks: string[];
}

/** The permission tables of the five documents, and keys in their shape. */
const shapes: Shape[] = [
  {
    vendor: 'Contacts Inbox, Free',
    permissions: read('customer', 'connected_account'),
    tier: /Free/,
    missing: ['Subscriptions: Read', 'Charges and Refunds: Write', 'Products: Read', 'Prices: Read'],
    present: ['Customers: Read'],
    wider: [],
    asks: FREE,
  },
  {
    vendor: 'Contacts Inbox, Premium',
    permissions: [...read('customer', 'product', 'plan', 'connected_account'), ...write('charge', 'subscription')],
    tier: /Premium/,
    missing: ['Invoices: Read', 'PaymentIntents: Read', 'Disputes: Read', 'PaymentMethods: Read'],
    present: ['Customers: Read', 'Charges and Refunds: Write', 'Subscriptions: Write', 'Prices: Read'],
    wider: [],
    asks: PREMIUM,
  },
  {
    vendor: 'airsource',
    permissions: read('customer', 'subscription', 'invoice', 'charge', 'product', 'plan', 'balance'),
    tier: /Overview/,
    missing: ['Subscriptions: Write', 'Charges and Refunds: Write', 'Coupons: Read'],
    present: ['Customers: Read', 'Invoices: Read', 'Balance: Read'],
    wider: [],
    asks: OVERVIEW,
  },
  {
    vendor: 'Clever Ops, where Write includes Read',
    permissions: write('customer', 'charge', 'product', 'plan', 'subscription'),
    tier: /Premium/,
    missing: ['Invoices: Read'],
    present: ['Customers: Read', 'Customers: Write', 'Products: Read', 'Prices: Read', 'Subscriptions: Read'],
    wider: ['Products: Write'],
    asks: PREMIUM,
  },
  {
    vendor: 'Pointai, with Customers added',
    permissions: [
      ...read('customer'),
      ...write(
        ...['charge', 'payment_intent', 'balance', 'checkout_session', 'payment_links', 'subscription', 'invoice'],
        ...['credit_note', 'plan', 'product', 'coupon', 'promotion_code', 'connected_account'],
      ),
    ],
    tier: /Premium/,
    missing: ['PaymentMethods: Read', 'Disputes: Read'],
    present: ['Invoices: Write', 'Coupons: Read', 'Checkout Sessions: Write'],
    wider: ['Products: Write'],
    asks: [...OVERVIEW, 'GET /v1/payment_intents'].sort(),
  },
  {
    vendor: 'StackOne, at least Customers: Read',
    permissions: read('customer'),
    tier: /Free/,
    missing: ['Subscriptions: Read'],
    present: ['Customers: Read'],
    wider: [],
    asks: FREE,
  },
];

describe.each(['newer', 'older'] as const)('a key in a vendor’s shape, refused in Stripe’s %s words', (wording) => {
  it.each(shapes)('$vendor', async ({ permissions, tier, missing, present, wider, asks }) => {
    const agent = await startAgent({ stripe: { wording } });
    const report = await agent.connects(agent.stripe.addKey({ name: 'vendor', permissions }));
    expect(report.title).toBe('Connected');
    expect(report.text.split('\n').slice(0, 8).join('\n')).toMatch(tier);
    const [before, granted = ''] = report.text.split(/^── Works/m);
    for (const row of missing) {
      expect(before).toContain(row);
      expect(granted).not.toContain(row);
    }
    for (const row of present) expect(granted).toContain(row);
    const widerIn = (text: string) => /── Wider than needed \((\d+) so far\)[\s\S]*?(?=\n── |$)/.exec(text) ?? ['', ''];
    for (const row of wider) expect(widerIn(report.text)[0]).toContain(row);
    expect(Number(widerIn(report.text)[1])).toBe(wider.length);
    const { seen, served } = await servedDuring(agent, () => agent.opens('monthly@example.com'));
    expect(seen.title).toBe('Mona Month');
    expect(endpoints(seen.requests)).toEqual(asks);
    expect(served.every(({ status }) => status === 200)).toBe(true);
  });

  it('learns from a real refusal, and from the user having fixed it', async () => {
    const agent = await startAgent({ stripe: { wording } });
    const value = agent.stripe.addKey({
      name: 'edited',
      permissions: [...read('customer', 'plan'), ...write('charge', 'subscription')],
    });
    await agent.connects(value);
    agent.stripe.keyring.edit('edited', { permissions: read('customer', 'plan', 'subscription') });
    const without = await agent.opens('monthly@example.com');
    expect(without.title).toBe('Mona Month');
    expect(without.text).toContain('$29.00 a month');
    expect(without.text).toMatch(/not shown with this key: .*(charges|payments)/i);
    expect(agent.stripe.requests.at(-1)?.status).toBeDefined();
    const again = await agent.clicks('Refresh');
    expect(endpoints(again.requests)).not.toContain('GET /v1/charges');
    agent.stripe.keyring.edit('edited', {
      permissions: [...read('customer', 'plan'), ...write('charge', 'subscription')],
    });
    await agent.opensHome();
    await agent.clicks('TEST MODE');
    const report = await agent.clicks('Check again');
    expect(report.text).toMatch(/Premium/);
    const back = await agent.opens('monthly@example.com');
    expect(back.text).toContain('$10.00 refunded');
  });
});
