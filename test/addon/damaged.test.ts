/** Damaged memory, and answers that are not as documented: the card still tells the truth. */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { confirming } from './cancelling';
import { type Agent, connectedAgent, idsOf, MINUTE, openedAgent } from './harness';

describe('damaged memory', () => {
  const damages: [name: string, value: string][] = [
    ['nothing', ''],
    ['text', 'damaged'],
    ['half of a JSON', '{"v":1,"key":"rk'],
    ['null', 'null'],
    ['a list', '[]'],
    ['an object of nothing', '{}'],
    ['a later version', '{"v":2,"key":{}}'],
  ];

  it.each(damages)('a connection that holds %s is said, can be disconnected, and costs no other', async (_, value) => {
    const agent = await openedAgent('premium', 'monthly@example.com');
    const [id = ''] = idsOf(agent);
    agent.session.stores.userProperties.set(`connection.${id}`, value);
    const home = await agent.opensHome();
    await agent.reopens();
    expect(agent.seen.title).not.toBe('Nobody found');
    expect(agent.seen.requests).toEqual([]);
    expect(home.text + agent.seen.text).toMatch(/can’t be read/i);
    await agent.connects('premium-live');
    expect((await agent.opens('monthly@example.com')).title).toBe('Mona Month');
    const card = await agent.forges({ route: 'askDisconnect', connection: id });
    expect(card.text).toMatch(/damaged, or was saved by a later version[\s\S]*Your other accounts are not affected/);
    expect(idsOf(agent)).toContain(id);
    expect((await agent.clicks('Delete and connect again')).text).toMatch(/Which data\?/);
    expect(idsOf(agent)).not.toContain(id);
    expect((await agent.reopens()).title).toBe('Mona Month');
  });

  it.each([...damages, ['something else of ours', '{"matches":[{}],"near":[]}'], ['a number', '7']] as const)(
    'a cache that holds %s is as good as none',
    async (_, value) => {
      const agent = await openedAgent('premium', 'monthly@example.com');
      for (const entry of agent.session.stores.userCache.values()) entry.value = value;
      const { title, text } = await agent.reopens();
      expect(title).toBe('Mona Month');
      expect(text).toContain('$29.00 a month');
    },
  );

  it.each(damages)('other properties that hold %s are as good as none', async (_, value) => {
    const agent = await confirming();
    const { userProperties } = agent.session.stores;
    for (const name of userProperties.keys()) {
      if (!name.startsWith('connection.') && name !== 'agent') userProperties.set(name, value);
    }
    userProperties.set('settings', value);
    const { title, requests } = await agent.clicks('Cancel at period end');
    expect(title).not.toBe('');
    expect(requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    await agent.waits(11 * MINUTE);
    expect((await agent.reopens()).title).toBe('Mona Month');
    expect((await agent.opensHome()).title).toBe('Tillside');
  });

  it('a cache that forgets at any moment costs requests, and nothing else', async () => {
    const agent = await openedAgent('premium', 'monthly@example.com');
    const { userCache } = agent.session.stores;
    for (const name of [...userCache.keys()]) {
      const kept = new Map(userCache);
      userCache.delete(name);
      expect((await agent.reopens()).title).toBe('Mona Month');
      for (const [each, value] of kept) userCache.set(each, value);
    }
  });

  it('more customers than a property holds are still found', async () => {
    const agent = await connectedAgent('premium');
    const { test } = agent.stripe;
    const mona = test.customers.get('cus_1TMonthly0000001');
    if (!mona || mona.deleted) throw new Error('no sample');
    for (let each = 0; each < 60; each += 1) {
      const id = `cus_1TMany${String(each).padStart(8, '0')}`;
      test.customers.set(id, {
        ...mona,
        id,
        email: `many${each}@${'long-'.repeat(12)}name.example`,
        name: `Many ${each}`,
      });
      expect((await agent.opens(`many${each}@${'long-'.repeat(12)}name.example`)).title).toBe(`Many ${each}`);
    }
    for (const [, value] of agent.session.stores.userProperties)
      expect(Buffer.byteLength(value)).toBeLessThan(9 * 1024);
  });
});

describe('objects that are not as documented', () => {
  function edit<T extends { id: string }>(shelf: Map<string, T>, mine: (object: T) => boolean, fields: object): void {
    for (const object of shelf.values()) if (mine(object)) shelf.set(object.id, { ...object, ...fields } as T);
  }
  const ofMona = ({ customer }: { customer: unknown }) => customer === 'cus_1TMonthly0000001';
  const ofMonasPlan = ({ subscription }: { subscription: string }) => subscription === 'sub_1TMonthly0000001';

  const oddities: [name: string, change: (agent: Agent) => void, keeps: string][] = [
    [
      'a subscription’s status',
      ({ stripe }) => edit(stripe.test.subscriptions, ofMona, { status: 'hibernating' }),
      '$29.00',
    ],
    ['a charge’s status', ({ stripe }) => edit(stripe.test.charges, ofMona, { status: 'teleported' }), 'Starter'],
    ['a currency', ({ stripe }) => edit(stripe.test.charges, ofMona, { currency: 'xzq' }), 'Starter'],
    [
      'a currency that is none',
      ({ stripe }) => edit(stripe.test.charges, ofMona, { currency: 'not a code' }),
      'Starter',
    ],
    [
      'a card’s brand',
      ({ stripe }) =>
        edit(stripe.test.charges, ofMona, {
          payment_method_details: { type: 'card', card: { brand: 'moon_card', last4: '0001' } },
        }),
      '0001',
    ],
    [
      'a kind of payment',
      ({ stripe }) => edit(stripe.test.charges, ofMona, { payment_method_details: { type: 'shell_money' } }),
      'Starter',
    ],
    [
      'no kind of payment',
      ({ stripe }) => edit(stripe.test.charges, ofMona, { payment_method_details: null }),
      'Starter',
    ],
    [
      'a collection pause',
      ({ stripe }) =>
        edit(stripe.test.subscriptions, ofMona, { pause_collection: { behavior: 'dream', resumes_at: null } }),
      '$29.00',
    ],
    [
      'an interval',
      ({ stripe }) => {
        for (const item of stripe.test.subscription_items.values()) {
          if (!ofMonasPlan(item)) continue;
          const recurring = { ...item.price.recurring, interval: 'fortnight' } as unknown as Stripe.Price.Recurring;
          stripe.test.subscription_items.set(item.id, { ...item, price: { ...item.price, recurring } });
        }
      },
      '$10.00 refunded',
    ],
    [
      'a scheme of billing',
      ({ stripe }) => {
        for (const item of stripe.test.subscription_items.values()) {
          if (!ofMonasPlan(item)) continue;
          const price = { ...item.price, billing_scheme: 'by_the_moon' } as unknown as Stripe.Price;
          stripe.test.subscription_items.set(item.id, { ...item, price });
        }
      },
      '$10.00 refunded',
    ],
  ];

  it.each(oddities)('%s that is new is shown as it is, and costs nothing', async (_, change, keeps) => {
    const agent = await connectedAgent('premium');
    change(agent);
    const { title, text } = await agent.opens('monthly@example.com');
    expect(title).toBe('Mona Month');
    expect(text).toContain(keeps);
    expect(text).not.toMatch(/undefined|NaN|\[object|not understood/);
    await agent.clicks('Starter');
    expect(agent.seen.title).not.toMatch(/unexpected/i);
  });
});

describe('answers that are not as documented', () => {
  const bodies: [name: string, body: string][] = [
    ['half an answer', '{"object":"list","data":[{"id":"c'],
    ['a page of a proxy', '<html><body>Sign in to the network</body></html>'],
    ['nothing', ''],
    ['null', 'null'],
    ['an object of nothing', '{}'],
    ['a list of nothing', '{"object":"list","data":[null]}'],
  ];

  const about = (path: string, body: string) => (agent: Agent) =>
    agent.distorts((request, answer) => (new URL(request.url).pathname === path ? { ...answer, body } : answer));

  it.each(bodies)('%s about payments costs the payments alone', async (_, body) => {
    const agent = await connectedAgent('premium');
    about('/v1/charges', body)(agent);
    const { title, text } = await agent.opens('monthly@example.com');
    expect(title).toBe('Mona Month');
    expect(text).toContain('$29.00 a month');
    expect(text).toMatch(/not understood/i);
    expect(text).not.toMatch(/no payments/i);
    agent.distorts(null);
    expect((await agent.reopens()).text).toContain('$10.00 refunded');
  });

  it.each(bodies)('%s about subscriptions costs the subscriptions alone', async (_, body) => {
    const agent = await connectedAgent('premium');
    about('/v1/subscriptions', body)(agent);
    await agent.opens('monthly@example.com');
    const { title, text } = await agent.clicks('Refresh');
    expect(title).toBe('Mona Month');
    expect(text).toContain('$10.00 refunded');
    expect(text).toMatch(/not understood/i);
    expect(text).not.toMatch(/no subscriptions/i);
  });

  it.each(bodies)('%s about customers is never “nobody”', async (_, body) => {
    const agent = await connectedAgent('premium');
    agent.distorts((request, answer) =>
      new URL(request.url).pathname.startsWith('/v1/customers') ? { ...answer, body } : answer,
    );
    const { title, text } = await agent.opens('monthly@example.com');
    expect(title).toMatch(/not understood/i);
    expect(text).toMatch(/Request id: req_/);
    agent.distorts(null);
    expect((await agent.reopens()).title).toBe('Mona Month');
  });

  it.each(bodies)('%s after a write leaves the outcome unknown', async (_, body) => {
    const agent = await confirming();
    agent.distorts((request, answer) => (request.method === 'POST' ? { ...answer, body } : answer));
    expect((await agent.clicks('Cancel at period end')).title).toBe('Outcome unknown');
    agent.distorts(null);
    expect((await agent.clicks('Check')).text).toMatch(/ends Dec 4/);
  });

  it.each([
    [403, '<html>blocked</html>'],
    [403, ''],
    [400, 'no JSON'],
    [404, '{}'],
    [302, ''],
    [418, '{"error":{"message":"short and stout"}}'],
    [200, 'no JSON'],
  ])('a %i with “%s” is a clear card, never nobody', async (status, body) => {
    const agent = await connectedAgent('premium');
    agent.distorts((_, answer) => ({ ...answer, status, body }));
    const { title } = await agent.opens('monthly@example.com');
    expect(title).not.toMatch(/nobody|unexpected|^$/i);
  });

  it('a 403 with a hostile edit link leads to the Dashboard only', async () => {
    const agent = await connectedAgent('premium');
    for (const url of [
      'https://evil.example/edit',
      'https://dashboard.stripe.com.evil.example/x',
      'https://dashboard.stripe.com@evil.example/',
    ]) {
      const message = `Permission denied. Enabling Customers Read ('customer_read') permissions. You can edit permissions at ${url}`;
      agent.distorts((_, answer) => ({
        ...answer,
        status: 403,
        body: JSON.stringify({ error: { type: 'invalid_request_error', code: 'more_permissions_required', message } }),
      }));
      const { text, card } = await agent.opens('monthly@example.com');
      expect(text).toMatch(/Customers: Read/);
      expect(JSON.stringify(card)).not.toContain('evil.example');
      agent.distorts(null);
      await agent.clicks('Check key again');
      await agent.waits(11 * 60_000);
    }
  });
});
