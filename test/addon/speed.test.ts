/** What opening a message costs: waves, reads that count against Stripe's allocation, and calls of Google's services. */
import { describe, expect, it } from '@jest/globals';
import type { Permission } from '../../preview/stripe/permissions';
import { writes } from './asked';
import { type Agent, connectedAgent, type MailFields, MINUTE, startAgent } from './harness';

const PREMIUM: Permission[] = ['customer_read', 'charge_write', 'product_read', 'plan_read', 'subscription_write'];

interface Opening {
  name: string;
  from: string;
  more?: MailFields;
  /** What went before. */
  after?: (agent: Agent) => Promise<unknown>;
  waves: number;
  gets: number;
  calls: number;
}

const bulk: MailFields = { headers: { 'List-Id': '<news.shop.example>', Precedence: 'bulk' } };

/** The contract; a first opening finds no remembered address of the agent, hence the warm-up. */
const contract: Opening[] = [
  { name: 'first sight', from: 'monthly@example.com', waves: 2, gets: 6, calls: 6 },
  { name: 'first sight, in other case', from: 'MONTHLY@Example.com', waves: 2, gets: 6, calls: 6 },
  { name: 'first sight, another spelling', from: 'monthly+x@example.com', waves: 2, gets: 6, calls: 6 },
  { name: 'first sight of 1,000 payments', from: 'whale@example.com', waves: 2, gets: 6, calls: 6 },
  { name: 'first sight of three subscriptions', from: 'several@example.com', waves: 2, gets: 6, calls: 6 },
  { name: 'first sight of several customers', from: 'triplets@example.com', waves: 2, gets: 6, calls: 6 },
  {
    name: 'the same sender within 10 minutes',
    from: 'monthly@example.com',
    after: (agent) => agent.opens('monthly@example.com'),
    waves: 0,
    gets: 0,
    calls: 4,
  },
  {
    name: 'a sender seen before',
    from: 'monthly@example.com',
    after: async (agent) => {
      await agent.opens('monthly@example.com');
      await agent.waits(11 * MINUTE);
    },
    waves: 1,
    gets: 3,
    calls: 6,
  },
  {
    name: 'a sender of 1,000 payments, seen before',
    from: 'whale@example.com',
    after: async (agent) => {
      await agent.opens('whale@example.com');
      await agent.waits(11 * MINUTE);
    },
    waves: 1,
    gets: 3,
    calls: 6,
  },
  {
    name: 'nobody in From, somebody in Reply-To',
    from: 'nobody@unknown.example',
    more: { replyTo: 'monthly@example.com' },
    waves: 2,
    gets: 6,
    calls: 6,
  },
  { name: 'nobody found', from: 'nobody@unknown.example', waves: 2, gets: 5, calls: 6 },
  { name: 'nobody found, in other case', from: 'NoBody@Unknown.example', waves: 2, gets: 5, calls: 6 },
  { name: 'nobody found at a public provider', from: 'nobody@gmail.com', waves: 1, gets: 4, calls: 6 },
  {
    name: 'nobody found, again',
    from: 'nobody@unknown.example',
    after: (agent) => agent.opens('nobody@unknown.example'),
    waves: 0,
    gets: 0,
    calls: 4,
  },
  { name: 'bulk mail without a known person', from: 'news@shop.example', more: bulk, waves: 0, gets: 0, calls: 4 },
  { name: 'a colleague', from: 'colleague@acme.example', waves: 0, gets: 0, calls: 4 },
  {
    name: 'several customers, again',
    from: 'triplets@example.com',
    after: (agent) => agent.opens('triplets@example.com'),
    waves: 0,
    gets: 0,
    calls: 4,
  },
];

function costs({ waves, requests, serviceCalls }: Agent['seen']) {
  expect(writes(requests)).toEqual([]);
  return { waves, gets: requests.length, calls: serviceCalls };
}

function expectWithin(seen: Agent['seen'], limits: { waves: number; gets: number; calls: number }): void {
  const spent = costs(seen);
  const over = Object.entries(limits).filter(([what, limit]) => spent[what as keyof typeof spent] > limit);
  expect({ over, spent }).toEqual({ over: [], spent });
}

describe('opening a message with a Premium key', () => {
  it.each(contract)(
    '$name: $waves waves, $gets reads, $calls other calls at most',
    async ({ from, more, after, ...limits }) => {
      const agent = await connectedAgent('premium');
      await agent.opens('colleague@acme.example');
      await after?.(agent);
      const seen = await agent.opens(from, more);
      expectWithin(seen, { waves: limits.waves, gets: limits.gets, calls: limits.calls });
    },
  );

  it('asks as much about a thousand payments as about six', async () => {
    const agent = await connectedAgent('premium');
    const few = costs(await agent.opens('monthly@example.com'));
    const many = costs(await agent.opens('whale@example.com'));
    expect(many.gets).toBe(few.gets);
    expect(many.waves).toBe(few.waves);
    expect(agent.seen.text).toContain('$12.00');
  });

  it('asks for pages, never for more than a page', async () => {
    const agent = await connectedAgent('premium');
    const { requests } = await agent.opens('whale@example.com');
    for (const { query } of requests) expect(Number(query.limit)).toBeLessThanOrEqual(100);
    const charges = requests.filter(({ path }) => path === '/v1/charges');
    expect(charges).toHaveLength(1);
    expect(Number(charges[0]?.query.limit)).toBeLessThanOrEqual(20);
  });

  it('asks nothing when a row leads to what is already known', async () => {
    const agent = await connectedAgent('premium');
    await agent.opens('monthly@example.com');
    expect((await agent.clicks('Starter')).requests).toEqual([]);
    await agent.goesBack();
    await agent.opensHome();
    expect(agent.seen.requests).toEqual([]);
  });

  it('asks anew at Refresh, for a colleague may have refunded', async () => {
    const agent = await connectedAgent('premium');
    await agent.opens('monthly@example.com');
    const [charge] = [...agent.stripe.test.charges.values()]
      .filter(({ customer }) => customer === 'cus_1TMonthly0000001')
      .reverse();
    if (!charge) throw new Error('no sample');
    agent.stripe.test.charges.set(charge.id, { ...charge, amount_refunded: 777 });
    expect((await agent.reopens()).text).not.toContain('$7.77');
    expect((await agent.clicks('Refresh')).text).toContain('$7.77');
  });

  it('finds a new duplicate of a sender seen before', async () => {
    const agent = await connectedAgent('premium');
    await agent.opens('monthly@example.com');
    const { test } = agent.stripe;
    const mona = test.customers.get('cus_1TMonthly0000001');
    if (!mona || mona.deleted) throw new Error('no sample');
    test.customers.set('cus_1TTwin0000000001', { ...mona, id: 'cus_1TTwin0000000001', name: 'Mona Twin' });
    await agent.waits(11 * MINUTE);
    expect((await agent.reopens()).title).toMatch(/choose/i);
  });
});

describe('an extra permission', () => {
  it.each<[Permission, string]>([
    ['invoice_read', '/v1/invoices'],
    ['payment_intent_read', '/v1/payment_intents'],
    ['payment_method_read', ''],
    ['dispute_read', ''],
    ['coupon_read', ''],
    ['tax_id_read', ''],
  ])('%s costs no wave and at most one read more', async (extra, path) => {
    const agent = await startAgent();
    await agent.connects(agent.stripe.addKey({ name: 'extra', permissions: [...PREMIUM, extra] }));
    await agent.opens('colleague@acme.example');
    const seen = await agent.opens('monthly@example.com');
    expectWithin(seen, { waves: 2, gets: 7, calls: 6 });
    expect(seen.requests.every(({ status }) => status === 200)).toBe(true);
    if (path) expect(seen.requests.map((request) => request.path)).toContain(path);
    await agent.waits(11 * MINUTE);
    expectWithin(await agent.reopens(), { waves: 1, gets: 4, calls: 6 });
  });
});

describe('several accounts', () => {
  it('are asked side by side: no wave more, as many reads for each', async () => {
    const agent = await connectedAgent('premium');
    await agent.connects('premium-live');
    await agent.opens('colleague@acme.example');
    expectWithin(await agent.opens('monthly@example.com'), { waves: 2, gets: 12, calls: 8 });
    expectWithin(await agent.reopens(), { waves: 0, gets: 0, calls: 5 });
    await agent.waits(11 * MINUTE);
    expectWithin(await agent.reopens(), { waves: 1, gets: 6, calls: 8 });
    expectWithin(await agent.opens('nobody@unknown.example'), { waves: 2, gets: 10, calls: 8 });
  });

  it('never answer for each other: what one key can’t say, the other still does', async () => {
    const agent = await connectedAgent('premium');
    await agent.connects('premium-live');
    agent.stripe.keyring.edit('premium', { state: 'revoked' });
    const { title, text } = await agent.opens('monthly@example.com');
    expect(title).toBe('Mona Month');
    expect(text.split('\n')[1]).toBe('Stripe 2 · Live');
    expect(text).toMatch(/could not be asked/i);
    expect((await agent.opens('nobody@unknown.example')).title).not.toBe('Nobody found');
  });
});
