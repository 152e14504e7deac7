/** What each kind of key gives: the verdict on connecting, and exactly what is asked and shown afterwards. */
import { describe, expect, it } from '@jest/globals';
import type { Permission } from '../../preview/stripe/permissions';
import { contents, endpoints, writes } from './asked';
import { type Agent, connectedAgent, idsOf, startAgent } from './harness';

/** All that the key is allowed to do: no sample key is refused anything after it was tested. */
const refused = ({ stripe }: Agent) => stripe.requests.filter(({ status }) => status === 403);

/** What Stripe served after the test requests of connecting. */
async function servedDuring<T>(agent: Agent, act: () => Promise<T>) {
  const before = agent.stripe.requests.length;
  const seen = await act();
  return { seen, served: agent.stripe.requests.slice(before) };
}

const FREE = ['GET /v1/customers', 'GET /v1/customers/search'];
const PREMIUM = [...FREE, 'GET /v1/charges', 'GET /v1/products', 'GET /v1/subscriptions'].sort();
const OVERVIEW = [...PREMIUM, 'GET /v1/invoices'].sort();

describe('connecting a sample key', () => {
  it.each(['free', 'overview', 'premium', 'premium-live'])(
    'tests %s in one wave of at most 25 requests and changes nothing',
    async (name) => {
      const agent = await startAgent();
      const { test, live } = agent.stripe;
      const before = contents(test) + contents(live);
      const { title, requests, waves } = await agent.connects(name);
      expect(title).toBe('Connected');
      expect(waves).toBe(1);
      expect(requests.length).toBeGreaterThan(18);
      expect(requests.length).toBeLessThanOrEqual(25);
      expect(contents(test) + contents(live)).toBe(before);
      // What they ask to change can't be there: no POST names an object of anybody's.
      expect(writes(requests).every(({ status }) => status !== 200)).toBe(true);
      expect(idsOf(agent)).toHaveLength(1);
    },
  );

  it('asks a secret key for one thing only, keeps it, and warns', async () => {
    const agent = await startAgent();
    const { text, requests, offers } = await agent.connects('secret');
    expect(requests.map(({ method, path }) => [method, path])).toEqual([['GET', '/v1/customers']]);
    expect(text).toMatch(/secret key/i);
    expect(text).toMatch(/restricted key/i);
    expect(offers.some((label) => /make a premium key/i.test(label))).toBe(true);
    expect(idsOf(agent)).toHaveLength(1);
  });

  it.each([
    ['free', /\bFree\b/],
    ['overview', /\bOverview\b/],
    ['premium', /\bPremium\b/],
    ['premium-live', /\bPremium\b/],
  ])('calls %s by its tier', async (name, badge) => {
    const agent = await startAgent();
    const { text } = await agent.connects(name);
    expect(text.split('\n').slice(0, 8).join('\n')).toMatch(badge);
  });

  it('says what is missing first, by the Dashboard’s names, and what it would give', async () => {
    const agent = await startAgent();
    const { text, offers } = await agent.connects('premium');
    expect(text).toMatch(/^── Off, optional/m);
    for (const row of ['Invoices: Read', 'PaymentIntents: Read', 'Coupons: Read']) expect(text).toContain(row);
    expect(text.indexOf('Invoices: Read')).toBeLessThan(text.indexOf('Subscriptions: Write'));
    const edit = await agent.clicks(offers.find((label) => /edit key/i.test(label)) ?? 'Edit key');
    expect(edit.openedLink).toMatch(/^https:\/\/dashboard\.stripe\.com\//);
  });

  it.each([
    ['expired', /expired/i],
    ['revoked', /deleted or revoked/i],
    ['ip-limited', /IP address/],
  ])('does not keep %s, and says why', async (name, why) => {
    const agent = await startAgent();
    const { text } = await agent.connects(name);
    expect(text).toMatch(/not connected/i);
    expect(text).toMatch(/no longer (works|accepts)/i);
    expect(text).toMatch(why);
    expect(idsOf(agent)).toEqual([]);
    const { text: beside, requests } = await agent.opens('monthly@example.com');
    expect(beside).not.toContain('Mona Month');
    expect(beside).toMatch(/connect/i);
    expect(requests).toEqual([]);
  });

  it('does not keep no-customers, names the row that is missing, and says that it is wider than needed', async () => {
    const agent = await startAgent();
    const { text } = await agent.connects('no-customers');
    expect(text).toContain('Customers: Read');
    expect(text).toMatch(/not (kept|connected)/i);
    expect(idsOf(agent)).toEqual([]);
    expect(text).toMatch(/wider|more than|could be None/i);
  });

  it.each([
    ['lost-before', /could not reach stripe/i],
    ['500', /stripe has a problem/i],
    ['429', /too many requests/i],
  ] as const)('does not keep a key that could not be tested (%s)', async (fault, why) => {
    const agent = await startAgent();
    agent.suffers(fault);
    const { text } = await agent.connects('premium');
    expect(text).toMatch(/not connected/i);
    expect(text).toMatch(why);
    expect(idsOf(agent)).toEqual([]);
  });
});

describe('monthly@example.com with a sample key', () => {
  it('free: who it is, and nothing else; Stripe is asked for customers only', async () => {
    const agent = await connectedAgent('free');
    const { seen, served } = await servedDuring(agent, () => agent.opens('monthly@example.com'));
    expect(seen.title).toBe('Mona Month');
    expect(seen.text).toContain('monthly@example.com');
    expect(seen.text).not.toMatch(/\$29\.00|Starter|Visa/);
    expect(seen.text).toMatch(/not shown with this key/i);
    expect(endpoints(seen.requests)).toEqual(FREE);
    expect(new Set(served.map(({ permission }) => permission))).toEqual(new Set(['customer_read']));
  });

  it('free: stays with customers wherever one goes', async () => {
    const agent = await connectedAgent('free');
    const { served } = await servedDuring(agent, async () => {
      await agent.opens('Monthly@Example.com');
      await agent.clicks('Refresh');
      await agent.opens('triplets@example.com');
      await agent.clicks('Tri Plets');
      await agent.opens('nobody@example-corp.com');
      await agent.clicks('Find');
      await agent.fills('query', 'Yearly');
      await agent.clicks('Find');
      await agent.waits(11 * 60_000);
      await agent.opens('monthly@example.com');
      await agent.opensHome();
    });
    expect(served.length).toBeGreaterThan(8);
    expect([...new Set(served.map(({ permission }) => permission))]).toEqual(['customer_read']);
    expect(served.map(({ status }) => status)).toEqual(served.map(() => 200));
  });

  it('overview: the whole picture, every action off with its reason', async () => {
    const agent = await connectedAgent('overview');
    const { seen, served } = await servedDuring(agent, () => agent.opens('monthly@example.com'));
    expect(seen.title).toBe('Mona Month');
    expect(seen.text).toContain('Starter');
    expect(seen.text).toContain('$29.00 a month');
    expect(seen.text).toContain('$10.00 refunded');
    expect(seen.text).not.toMatch(/lacks/);
    expect(endpoints(seen.requests)).toEqual(OVERVIEW);
    expect(served.every(({ status }) => status === 200)).toBe(true);
    const subscription = await agent.clicks('Starter');
    expect(subscription.text).toMatch(/Cancel\s+Needs Subscriptions: Write/);
    expect(subscription.offers).not.toContain('Cancel');
  });

  it.each(['premium', 'premium-live'])(
    '%s: subscriptions and payments, and asks nothing that it lacks',
    async (name) => {
      const agent = await connectedAgent(name);
      const { seen, served } = await servedDuring(agent, () => agent.opens('monthly@example.com'));
      expect(seen.title).toBe('Mona Month');
      expect(seen.text).toContain('$29.00 a month');
      expect(seen.text).toContain('$10.00 refunded');
      expect(endpoints(seen.requests)).toEqual(PREMIUM);
      expect(served.every(({ status }) => status === 200)).toBe(true);
      const subscription = await agent.clicks('Starter');
      expect(subscription.offers).toContain('Cancel');
    },
  );

  it('secret: everything, and nothing is refused', async () => {
    const agent = await connectedAgent('secret');
    const { text, requests } = await agent.opens('monthly@example.com');
    expect(text).toContain('$29.00 a month');
    expect(text).not.toMatch(/not shown with this key/i);
    expect(endpoints(requests)).toEqual(expect.arrayContaining(OVERVIEW));
    expect(refused(agent)).toEqual([]);
    expect((await agent.clicks('Starter')).offers).toContain('Cancel');
  });

  it('live keys see live objects only, test keys test objects only', async () => {
    const agent = await connectedAgent('premium-live');
    agent.stripe.live.customers.delete('cus_1LMonthly0000001');
    const { title } = await agent.opens('monthly@example.com');
    expect(title).toBe('Nobody found');
  });
});

const read = (...rows: string[]) => rows.map((row) => `${row}_read` as Permission);
const write = (...rows: string[]) => rows.map((row) => `${row}_write` as Permission);

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
    const widerIn = (text: string) => /── Wider than needed \((\d+)\)[\s\S]*?(?=\n── |$)/.exec(text) ?? ['', ''];
    for (const row of wider) expect(widerIn(report.text)[0]).toContain(row);
    expect(Number(widerIn(report.text)[1])).toBe(wider.length);
    const { seen, served } = await servedDuring(agent, () => agent.opens('monthly@example.com'));
    expect(seen.title).toBe('Mona Month');
    expect(endpoints(seen.requests)).toEqual(asks);
    expect(served.every(({ status }) => status === 200)).toBe(true);
  });

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

describe('a key that is rolled', () => {
  it('leaves no gap: the new value is connected while the old one still works, in either order', async () => {
    for (const replacedFirst of [true, false]) {
      const agent = await connectedAgent('premium');
      const old = agent.stripe.keys.premium ?? '';
      const value = agent.stripe.keyring.roll('premium');
      if (!replacedFirst) {
        agent.stripe.keyring.edit(old, { state: 'expired' });
        const dead = await agent.opens('monthly@example.com');
        expect(dead.title).toBe('Key no longer works');
        await agent.clicks('Replace key');
        await agent.fills('key', value);
        await agent.clicks('Replace key');
      } else {
        await agent.opensHome();
        await agent.clicks('Connect another account');
        await agent.fills('mode', 'test');
        await agent.clicks('Continue');
        await agent.fills('key', value);
        await agent.clicks('Connect');
        agent.stripe.keyring.edit(old, { state: 'expired' });
      }
      const { title } = await agent.opens('monthly@example.com');
      expect([replacedFirst, title]).toEqual([replacedFirst, 'Mona Month']);
    }
  });
});
