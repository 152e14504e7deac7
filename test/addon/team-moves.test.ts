/** What a team's limits count of what issuing invoices and changing subscriptions move, through the built add-on. */
import { describe, expect, it } from '@jest/globals';
import { DRAFT } from './deeds/invoices';
import { type Agent, beginning, connectedAgent, NOW } from './harness';
import { confirms, effects, fillsIn, label } from './paying';
import { setRules } from './rules';
import { byName } from './subscribing';

describe('an invoice that is issued', () => {
  const atDraft = async (more: object) => {
    const agent = await connectedAgent('extras');
    const { invoices } = agent.stripe.test;
    for (const [id, each] of invoices) if (each.status === 'draft') invoices.set(id, { ...each, ...more });
    setRules(agent, { everyone: { moneyIn: { perAction: { usd: 11_999 } } } });
    await agent.opens(DRAFT.from);
    await agent.clicks(label(agent.seen, /^\$120\.00 (draft|is being prepared)/));
    return agent;
  };
  const byHand = { auto_advance: false, automatically_finalizes_at: null };

  it.each(['Issue invoice (finalize)', 'Email invoice'])('counts as money that is asked for: %s', async (action) => {
    const agent = await atDraft(byHand);
    expect((await fillsIn(agent, action)).text).toContain('Money in: your team allows you $119.99 at a time.');
    expect(effects(agent)).toEqual([]);
  });

  it('counts for nothing where Stripe would issue it by itself, or it was issued before', async () => {
    const agent = await atDraft({ auto_advance: true, automatically_finalizes_at: NOW / 1000 + 3600 });
    await fillsIn(agent, 'Issue invoice (finalize)');
    await confirms(agent);
    expect(effects(agent).map(({ path }) => path)).toEqual([expect.stringMatching(/finalize$/)]);
    await agent.clicks(label(agent.seen, /^\$500\.00 overdue/));
    await fillsIn(agent, 'Email invoice');
    await confirms(agent);
    expect(effects(agent).map(({ path }) => path)[1]).toMatch(/send$/);
  });
});

describe('what changing a subscription moves', () => {
  const atChange = (key = 'extras') =>
    beginning(`change with ${key}`, async () => {
      const agent = await connectedAgent(key);
      await agent.opens('monthly@example.com');
      await agent.clicks('Starter');
      return agent;
    });
  const changes = (agent: Agent, proration: string) =>
    fillsIn(agent, 'Change plan or quantity', { quantity: '3', proration });
  const most = (kind: string, usd: number) => ({ everyone: { [kind]: { perAction: { usd } } } });

  it.each([
    ['at once', 'always_invoice'],
    ['with the next invoice', 'create_prorations'],
  ])('counts as money in, %s, by Stripe’s preview', async (_, proration) => {
    const agent = await atChange();
    setRules(agent, most('moneyIn', 100));
    expect((await changes(agent, proration)).text).toContain('Money in: your team allows you $1.00 at a time.');
    expect(effects(agent)).toEqual([]);
  });

  it('is what Stripe then charges, and is left of the day', async () => {
    const agent = await atChange();
    setRules(agent, { everyone: { moneyIn: { perDay: { usd: 4000 } } } });
    const { text } = await changes(agent, 'always_invoice');
    const left = /you may ask for \$([\d.]+) more/.exec(text)?.[1] ?? '';
    const before = new Set(agent.stripe.test.charges.keys());
    await confirms(agent);
    const [charge] = [...agent.stripe.test.charges.values()].filter(({ id }) => !before.has(id));
    expect(charge?.amount).toBeGreaterThan(0);
    expect(Number(left) * 100).toBeCloseTo(4000 - Number(charge?.amount));
  });

  it('is free where nothing is charged for the rest of the period', async () => {
    const agent = await atChange();
    setRules(agent, most('moneyIn', 100));
    expect((await changes(agent, 'none')).offers).toContain('Reply with this price');
  });

  it('is refused under a limit where the key may not ask for the preview, and only there', async () => {
    const agent = await atChange();
    agent.distorts((request, real) =>
      request.url.includes('create_preview') ? { ...real, status: 500, body: '{}' } : real,
    );
    setRules(agent, most('balance', 100_000));
    expect((await changes(agent, 'always_invoice')).text).toContain('What this charges or credits can’t be known here');
    setRules(agent, most('moneyBack', 100));
    await agent.opens('monthly@example.com');
    await agent.clicks('Starter');
    expect((await changes(agent, 'always_invoice')).offers).toContain('Reply with this price');
  });

  it('counts as credit where it ends now and gives back unused time', async () => {
    const agent = await atChange();
    setRules(agent, most('balance', 100));
    const { text } = await fillsIn(agent, 'Cancel', { when: 'now', credit: 'create_prorations' });
    expect(text).toContain('Credit: your team allows you $1.00 at a time.');
  });

  it('counts as money in where one is started', async () => {
    const agent = await connectedAgent('extras');
    setRules(agent, most('moneyIn', 100));
    await agent.opens('monthly@example.com');
    const { text } = await fillsIn(agent, 'Start a subscription', byName(agent, { price: 'proYearly' }));
    expect(text).toContain('Money in: your team allows you $1.00 at a time.');
  });

  it('counts as money in after a trial, too: one of a day is not free of a limit', async () => {
    const agent = await connectedAgent('extras');
    setRules(agent, most('moneyIn', 100));
    await agent.opens('monthly@example.com');
    const chosen = { ...byName(agent, { price: 'proYearly' }), trial: '1' };
    const { text } = await fillsIn(agent, 'Start a subscription', chosen);
    expect(text).toContain('Money in: your team allows you $1.00 at a time.');
  });

  it.each([
    ['now', { when: 'now' }, true],
    ['tomorrow', { when: 'day', date: '2026-11-21' }, true],
    ['later than it would', { when: 'day', date: '2026-12-20' }, false],
  ])('counts as money in where a trial ends %s', async (_, filled, isBarred) => {
    const agent = await connectedAgent('extras');
    setRules(agent, most('moneyIn', 100));
    await agent.opens('trial@example.com');
    await agent.clicks('Team');
    const { text } = await fillsIn(agent, 'Change the trial’s end', filled);
    const says = 'Money in: your team allows you $1.00 at a time.';
    expect(text.includes(says)).toBe(isBarred);
  });
});
