/** What opening a message may ask, and when it must; what that may cost is in `bench/`. */
import { describe, expect, it } from '@jest/globals';
import { endpoints, writes } from './asked';
import { type Agent, connectedAgent, MINUTE } from './harness';
import { confirms, fillsIn, label } from './paying';

function costs({ waves, requests, serviceCalls }: Agent['seen']) {
  expect(writes(requests)).toEqual([]);
  return { waves, gets: requests.length, calls: serviceCalls };
}

describe('opening a message with a Premium key', () => {
  it('asks as much about a thousand payments as about six', async () => {
    const agent = await connectedAgent('premium');
    // The first one reads the names of all products.
    await agent.opens('several@example.com');
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
    // Connecting has no room to find out whether pending items may be read: the first time tells.
    expect((await agent.clicks('Starter')).requests.map(({ path }) => path)).toEqual(['/v1/invoiceitems']);
    await agent.opens('monthly@example.com');
    expect((await agent.clicks('Starter')).requests).toEqual([]);
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

describe('several accounts', () => {
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

describe('a code', () => {
  it('costs its confirmation a wave the first time it is typed, and none after', async () => {
    const agent = await connectedAgent('extras');
    const types = async (code: string) => {
      await agent.opens('monthly@example.com');
      await agent.clicks('Starter');
      await agent.clicks('Change discounts');
      await agent.fills('code', code);
      const { waves, text } = await agent.clicks('Continue');
      expect(text).toContain('New: ');
      await agent.goesBack();
      await agent.goesBack();
      await agent.goesBack();
      return waves;
    };
    for (const code of ['HALF3', 'WELCOME20']) expect([await types(code), await types(code)]).toEqual([2, 1]);
  });
});

describe('a form', () => {
  it('asks nothing where it is drawn anew or opened again within a minute, and its confirmation asks for all', async () => {
    const agent = await connectedAgent('premium');
    await agent.opens('monthly@example.com');
    await agent.clicks('Starter');
    expect((await agent.clicks('Change plan or quantity')).waves).toBe(1);
    const { test } = agent.stripe;
    const [price] = [...test.prices.values()].filter(({ lookup_key }) => lookup_key === 'teamMonthly');
    expect((await agent.fills('product', String(price?.product))).waves).toBe(0);
    await agent.goesBack();
    expect((await agent.clicks('Change plan or quantity')).waves).toBe(0);
    await agent.fills('quantity', '3');
    const { requests } = await agent.clicks('Continue');
    expect(requests.map(({ path }) => path)).toContain('/v1/subscriptions/sub_1TMonthly0000001');
    await agent.goesBack();
    await agent.goesBack();
    await agent.waits(MINUTE);
    expect((await agent.clicks('Change plan or quantity')).waves).toBe(1);
  });

  it('asks nothing where its card has read all of it within a minute, and its confirmation asks for all', async () => {
    const agent = await connectedAgent('premium');
    await agent.opens('monthly@example.com');
    await agent.clicks(label(agent.seen, /^\$29\.00 paid/));
    expect((await agent.clicks('Refund')).requests).toEqual([]);
    const { requests } = await agent.clicks('Continue');
    expect(endpoints(requests)).toContain('GET /v1/charges/:id');
    await agent.opens('monthly@example.com');
    await agent.clicks('Starter');
    expect((await agent.clicks('Cancel')).requests).toEqual([]);
    await agent.goesBack();
    await agent.waits(MINUTE);
    expect((await agent.clicks('Cancel')).waves).toBe(1);
  });

  it('shows what its own card has read, not what the card before had', async () => {
    const agent = await connectedAgent('premium');
    await agent.opens('monthly@example.com');
    const colleague = await connectedAgent('premium', { beside: agent });
    await colleague.opens('monthly@example.com');
    await colleague.clicks(label(colleague.seen, /^\$29\.00 paid/));
    await fillsIn(colleague, 'Refund', { 'Amount in USD': '10' });
    await confirms(colleague);
    expect((await agent.clicks(label(agent.seen, /^\$29\.00 paid/))).text).toContain('$10.00 refunded');
    const form = await agent.clicks('Refund');
    expect(form.requests).toEqual([]);
    expect(form.text).toContain('Amount in USD: [19.00]');
  });

  it('whose fields replace what there is shows that as it is now', async () => {
    const agent = await connectedAgent('extras');
    await agent.opens('monthly@example.com');
    const { customers } = agent.stripe.test;
    const mona = customers.get('cus_1TMonthly0000001');
    if (!mona || mona.deleted) throw new Error('no sample');
    customers.set(mona.id, { ...mona, phone: '+41 31 000 00 00' });
    const { waves } = await agent.clicks('Edit customer');
    expect(waves).toBe(1);
    expect(JSON.stringify(agent.seen.card)).toContain('+41 31 000 00 00');
  });

  it('is not drawn from what was read before a write', async () => {
    const agent = await connectedAgent('premium');
    await agent.opens('monthly@example.com');
    await agent.clicks('Starter');
    await agent.clicks('Cancel');
    await agent.clicks('Continue');
    await agent.clicks('Cancel at period end');
    await agent.clicks('Starter');
    const { waves, offers } = await agent.clicks('Change plan or quantity');
    expect(waves).toBe(1);
    expect(offers).toContain('Continue');
  });
});
