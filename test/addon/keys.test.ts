/** What each kind of key gives: the verdict on connecting, and exactly what is asked and shown afterwards. */
import { describe, expect, it } from '@jest/globals';
import { contents, endpoints, writes } from './asked';
import { type Agent, connectedAgent, idsOf, startAgent } from './harness';
import { FREE, OVERVIEW, PREMIUM, servedDuring } from './rows';

/** All that the key is allowed to do: no sample key is refused anything after it was tested. */
const refused = ({ stripe }: Agent) => stripe.requests.filter(({ status }) => status === 403);

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
    expect(subscription.text).toMatch(/Cancel \[Ask\]\s+Needs Subscriptions: Write/);
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
