/** Nobody found · not permitted · not connected or key dead · Stripe unavailable: four answers that never blur. */
import { describe, expect, it } from '@jest/globals';
import { broken, rateLimited } from '../../preview/stripe/errors';
import type { Permission } from '../../preview/stripe/permissions';
import { endpoints } from './asked';
import { type Agent, connectedAgent, MINUTE, startAgent } from './harness';
import type { Seen } from './seen';

const PREMIUM: Permission[] = ['customer_read', 'charge_write', 'product_read', 'plan_read', 'subscription_write'];
const without = (...gone: Permission[]) => PREMIUM.filter((permission) => !gone.includes(permission));

/** Words that belong to one of the answers alone. */
const words = {
  nobody: /nobody found|no customer with/i,
  notPermitted: /not permitted|lacks/i,
  notConnected: /no stripe account is connected/i,
  keyDead: /no longer (works|accepts)|expired|revoked|IP address/i,
  unavailable: /could not reach|no answer came|too many requests|has a problem|limiting/i,
} as const;
type Kind = keyof typeof words;

function expectOnly(kind: Kind, { title, text }: Seen): void {
  const said = (Object.keys(words) as Kind[]).filter((each) => words[each].test(`${title}\n${text}`));
  expect({ title, said }).toEqual({ title, said: [kind] });
  expect(text).not.toContain('Mona Month');
}

interface Case {
  name: string;
  kind: Kind;
  title: RegExp;
  /** What else the card must say. */
  says: RegExp;
  seen(): Promise<Seen>;
}

async function openedAfter(change: (agent: Agent) => unknown, address = 'monthly@example.com'): Promise<Seen> {
  const agent = await connectedAgent('premium');
  await change(agent);
  return agent.opens(address);
}

const dead =
  (state: 'expired' | 'revoked' | 'ip-limited') =>
  ({ stripe }: Agent) =>
    stripe.keyring.edit('premium', { state });

const cases: Case[] = [
  {
    name: 'somebody who is not in Stripe',
    kind: 'nobody',
    title: /^Nobody found$/,
    says: /nobody@example\.com.*Stripe · TEST MODE/s,
    seen: () => openedAfter(() => {}, 'nobody@example.com'),
  },
  {
    name: 'a key that may no longer read customers',
    kind: 'notPermitted',
    title: /^Not permitted$/,
    says: /Customers: Read/,
    seen: () => openedAfter(({ stripe }) => stripe.keyring.edit('premium', { permissions: without('customer_read') })),
  },
  {
    name: 'the same in Stripe’s older words',
    kind: 'notPermitted',
    title: /^Not permitted$/,
    says: /Customers: Read/,
    seen: () =>
      openedAfter(({ stripe }) =>
        stripe.keyring.edit('premium', { permissions: without('customer_read'), wording: 'older' }),
      ),
  },
  {
    name: 'no account connected',
    kind: 'notConnected',
    title: /Tillside/,
    says: /connect/i,
    seen: async () => (await startAgent()).opens('monthly@example.com'),
  },
  {
    name: 'a key that expired',
    kind: 'keyDead',
    title: /no longer works/i,
    says: /expired/,
    seen: () => openedAfter(dead('expired')),
  },
  {
    name: 'a key that was revoked',
    kind: 'keyDead',
    title: /no longer works/i,
    says: /deleted or revoked/,
    seen: () => openedAfter(dead('revoked')),
  },
  {
    name: 'a key that was limited to other addresses',
    kind: 'keyDead',
    title: /no longer works/i,
    says: /IP address/,
    seen: () => openedAfter(dead('ip-limited')),
  },
  {
    name: 'a key that was rolled, after its last day',
    kind: 'keyDead',
    title: /no longer works/i,
    says: /replaced|expired/,
    seen: () =>
      openedAfter(({ stripe }) => {
        const old = stripe.keys.premium ?? '';
        stripe.keyring.roll('premium');
        stripe.keyring.edit(old, { state: 'expired' });
      }),
  },
  {
    name: 'no network',
    kind: 'unavailable',
    title: /could not reach stripe/i,
    says: /admin/,
    seen: () => openedAfter((agent) => agent.suffers('lost-before')),
  },
  {
    name: 'connections that break',
    kind: 'unavailable',
    title: /could not reach stripe/i,
    says: /try again/i,
    seen: () => openedAfter(({ stripe }) => stripe.faults.push({ when: 'before', answer: 'drop', times: 100 })),
  },
  {
    name: 'a rate limit',
    kind: 'unavailable',
    title: /too many requests/i,
    says: /wait/i,
    seen: () => openedAfter((agent) => agent.suffers('429')),
  },
  {
    name: 'a Stripe that is down',
    kind: 'unavailable',
    title: /stripe has a problem/i,
    says: /Request id: req_/,
    seen: () => openedAfter((agent) => agent.suffers('500')),
  },
];

describe('an answer', () => {
  it.each(cases)('about $name says that, and nothing that belongs to another', async ({ kind, title, says, seen }) => {
    const card = await seen();
    expect(card.title).toMatch(title);
    expect(card.text).toMatch(says);
    expectOnly(kind, card);
  });

  it('is left to Google when the run is killed, and the next one is whole again', async () => {
    const agent = await connectedAgent('premium');
    agent.suffers('kill');
    const killed = await agent.opens('monthly@example.com');
    expect(killed.hostError).not.toBeNull();
    expect((await agent.reopens()).title).toBe('Mona Month');
  });

  it('offers the way out: reconnect a dead key, edit a poor one, try again when Stripe is down', async () => {
    const agent = await connectedAgent('premium');
    agent.stripe.keyring.edit('premium', { state: 'revoked' });
    expect((await agent.opens('monthly@example.com')).offers).toContain('Replace key');
    agent.stripe.keyring.edit('premium', { state: 'good', permissions: without('customer_read') });
    const { offers } = await agent.reopens();
    expect(offers).toEqual(expect.arrayContaining(['Edit key in Stripe']));
    agent.stripe.keyring.edit('premium', { permissions: PREMIUM });
    expect((await agent.clicks('Check key again')).title).toBe('Mona Month');
    await agent.waits(11 * 60_000);
    agent.suffers('500');
    expect((await agent.reopens()).offers).toContain('Try again');
    expect((await agent.clicks('Try again')).title).toBe('Mona Month');
  });

  it('about a dead key is never remembered: once it works again, so does the card', async () => {
    const agent = await connectedAgent('premium');
    agent.stripe.keyring.edit('premium', { state: 'expired' });
    await agent.opens('monthly@example.com');
    agent.stripe.keyring.edit('premium', { state: 'good' });
    expect((await agent.reopens()).title).toBe('Mona Month');
  });

  it('about an unreachable Stripe is never remembered as nobody', async () => {
    const agent = await connectedAgent('premium');
    for (const fault of ['lost-before', '429', '500'] as const) {
      agent.suffers(fault);
      await agent.opens('yearly@example.com');
    }
    expect((await agent.reopens()).title).toBe('Yearly Yang');
  });

  it('comes after one break by itself: a wave of reads is sent once more', async () => {
    const agent = await connectedAgent('premium');
    agent.stripe.faults.push({ when: 'before', answer: 'drop' });
    expect((await agent.opens('monthly@example.com')).title).toBe('Mona Month');
    agent.stripe.faults.push(
      { when: 'before', answer: broken() },
      { when: 'before', answer: rateLimited('global-rate') },
    );
    expect((await agent.opens('yearly@example.com')).title).toBe('Yearly Yang');
  });
});

describe('one part that fails', () => {
  const parts = [
    { path: '/v1/charges', lost: '$10.00 refunded', kept: ['Starter', '$29.00 a month'] },
    { path: '/v1/subscriptions', lost: 'renews', kept: ['$10.00 refunded', 'Visa •••• 4242'] },
  ];

  it.each(parts)('costs nothing but itself: $path', async ({ path, lost, kept }) => {
    for (const [answer, says] of [
      [broken(), /stripe has a problem/i],
      [rateLimited('endpoint-rate'), /too many requests/i],
    ] as const) {
      const agent = await connectedAgent('premium');
      agent.stripe.faults.push({ path, when: 'before', answer, times: 10 });
      await agent.opens('monthly@example.com');
      const { title, text } = await agent.clicks('Refresh');
      expect(title).toBe('Mona Month');
      expect(text).toMatch(says);
      expect(text).not.toContain(lost);
      for (const each of kept) expect(text).toContain(each);
      agent.stripe.faults.length = 0;
      // It is not remembered either.
      expect((await agent.reopens()).text).toContain(lost);
    }
  });

  it('costs no product name more than the name', async () => {
    const agent = await connectedAgent('premium');
    agent.stripe.faults.push({ path: '/v1/products', when: 'before', answer: broken(), times: 10 });
    const { title, text } = await agent.opens('monthly@example.com');
    expect(title).toBe('Mona Month');
    expect(text).toContain('$29.00 a month');
    agent.stripe.faults.length = 0;
    await agent.waits(11 * MINUTE);
    expect((await agent.reopens()).text).toContain('Starter');
  });

  it('is the search: the exact address still finds', async () => {
    const agent = await connectedAgent('premium');
    agent.stripe.search.available = false;
    const { title, requests } = await agent.opens('monthly@example.com');
    expect(title).toBe('Mona Month');
    expect(endpoints(requests)).toContain('GET /v1/customers/search');
  });

  it('is a permission that was taken away: the part goes quiet, named once', async () => {
    for (const [permission, kept] of [
      ['charge_write', '$29.00 a month'],
      ['subscription_write', '$10.00 refunded'],
      ['product_read', '$29.00 a month'],
    ] as const) {
      const agent = await connectedAgent('premium');
      const left = permission === 'product_read' ? without('product_read', 'plan_read') : without(permission);
      agent.stripe.keyring.edit('premium', { permissions: left });
      const { title, text } = await agent.opens('monthly@example.com');
      expect([permission, title]).toEqual([permission, 'Mona Month']);
      expect(text).toContain(kept);
      expect(text).not.toMatch(words.keyDead);
    }
  });
});
