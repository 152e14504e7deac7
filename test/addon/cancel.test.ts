/** Cancelling a subscription at the end of its period: what is confirmed, what is written, and what is seen afterwards. */
import { describe, expect, it } from '@jest/globals';
import type { Permission } from '../../preview/stripe/permissions';
import { writes } from './asked';
import { type Agent, connectedAgent, openedAgent } from './harness';
import { fillsIn } from './paying';

const SUBSCRIPTION = 'sub_1TMonthly0000001';
const CANCEL = 'Cancel at period end';

const stored = ({ stripe }: Agent, mode: 'test' | 'live' = 'test') =>
  stripe[mode].subscriptions.get(mode === 'test' ? SUBSCRIPTION : SUBSCRIPTION.replace('1T', '1L'));
const ends = (agent: Agent, mode: 'test' | 'live' = 'test') => {
  const subscription = stored(agent, mode);
  return subscription?.cancel_at_period_end === true || subscription?.cancel_at != null;
};

async function atTheConfirmation(key = 'premium', from = 'monthly@example.com'): Promise<Agent> {
  const agent = await openedAgent(key, from);
  await agent.clicks('Starter');
  await fillsIn(agent, 'Cancel');
  return agent;
}

describe('cancelling at period end', () => {
  it('is confirmed with plan, amount, customer, address, account and mode, and what happens until when', async () => {
    const { seen } = await atTheConfirmation();
    for (const fact of ['Starter', '$29.00 a month', 'Mona Month', 'monthly@example.com', 'Stripe', 'Dec 4'])
      expect(seen.text).toContain(fact);
    expect(seen.text).toMatch(/TEST MODE/);
    expect(seen.text).toMatch(/no real money/i);
    expect(seen.text).toMatch(/nothing is refunded/i);
    expect(seen.text).toMatch(/undo this/i);
    expect(writes(seen.requests)).toEqual([]);
  });

  it('says in words that live mode is real money', async () => {
    const { seen } = await atTheConfirmation('premium-live');
    expect(seen.text).toMatch(/LIVE: real money/);
    expect(seen.text).not.toMatch(/TEST MODE/);
  });

  it('names the email’s own address when it is not the one on file', async () => {
    const { seen } = await atTheConfirmation('premium', 'monthly+work@example.com');
    expect(seen.text).toContain('monthly@example.com');
    expect(seen.text).toContain('monthly+work@example.com');
    expect(seen.text).toMatch(/another address|differs/i);
  });

  it.each(['premium', 'premium-live'])(
    'writes once, under one idempotency key, and it really ends (%s)',
    async (key) => {
      const mode = key === 'premium' ? 'test' : 'live';
      const agent = await atTheConfirmation(key);
      expect(ends(agent, mode)).toBe(false);
      const done = await agent.clicks(CANCEL);
      const sent = writes(done.requests);
      expect(sent.map(({ method, path }) => [method, path])).toEqual([
        ['POST', `/v1/subscriptions/${stored(agent, mode)?.id}`],
      ]);
      expect(sent[0]?.idempotencyKey).toMatch(/^[\w-]{16,255}$/);
      expect(ends(agent, mode)).toBe(true);
      expect(stored(agent, mode)?.status).toBe('active');
      const [item] = [...agent.stripe[mode].subscription_items.values()].filter(
        ({ subscription }) => subscription === stored(agent, mode)?.id,
      );
      expect(new Date((item?.current_period_end ?? 0) * 1000).toISOString()).toMatch(/^2026-12-04/);
      expect(done.title).toBe('Mona Month');
      expect(done.text).toMatch(/done/i);
      expect(done.text).toMatch(/ends Dec 4/);
      expect(done.notification).toMatch(/Dec 4/);
    },
  );

  it('touches nothing else in the account', async () => {
    const agent = await atTheConfirmation();
    const others = () =>
      JSON.stringify([
        [...agent.stripe.test.subscriptions.values()].filter(({ id }) => id !== SUBSCRIPTION),
        [...agent.stripe.test.subscription_items.values()],
        [...agent.stripe.test.refunds.values()],
        [...agent.stripe.test.charges.values()],
        [...agent.stripe.live.subscriptions.values()],
      ]);
    const before = others();
    await agent.clicks(CANCEL);
    expect(others()).toBe(before);
  });

  it('leaves a trace in Stripe: which intention, and who did it', async () => {
    const agent = await atTheConfirmation();
    const { requests } = await agent.clicks(CANCEL);
    const metadata = stored(agent)?.metadata ?? {};
    expect(Object.values(metadata)).toContain(writes(requests)[0]?.idempotencyKey);
    expect(Object.values(metadata)).toContain('agent@acme.example');
  });

  it('is seen everywhere afterwards: on the customer, on the subscription, at the next opening', async () => {
    const agent = await atTheConfirmation();
    await agent.clicks(CANCEL);
    expect((await agent.reopens()).text).toMatch(/ends Dec 4/);
    const { text, offers } = await agent.clicks('Starter');
    expect(text).toMatch(/ends Dec 4/);
    expect(offers).toContain('Undo cancellation');
    expect((await agent.clicks('Cancel')).text).not.toMatch(/end of the period/);
  });

  it('can be undone right away, by a confirmation that says what that does', async () => {
    const agent = await atTheConfirmation();
    expect((await agent.clicks(CANCEL)).offers).toContain('Undo cancellation');
    expect((await agent.clicks('Undo cancellation')).text).toMatch(/renews/i);
    await agent.clicks('Undo cancellation');
    expect(ends(agent)).toBe(false);
    expect(agent.seen.offers).not.toContain('Undo cancellation');
  });

  it('is left by going back, with nothing written', async () => {
    const agent = await atTheConfirmation();
    await agent.clicks('Go back');
    await agent.clicks('Go back');
    await agent.goesBack();
    await agent.reopens();
    expect(ends(agent)).toBe(false);
    expect(writes(agent.session.requests)).toEqual([]);
  });

  it('works for a trial, which then ends with the trial', async () => {
    const agent = await connectedAgent('premium');
    await agent.opens('trial@example.com');
    await agent.clicks('Team × 3');
    const { text } = await fillsIn(agent, 'Cancel');
    expect(text).toContain('Nov 26');
    expect(text).toMatch(/not charged/i);
    await agent.clicks(CANCEL);
    expect((await agent.reopens()).text).toMatch(/ends Nov 26/);
  });

  it.each([
    ['former@example.com', '$29.00 a month', /already ended/],
    ['scheduled@example.com', 'Team × 2', /schedule/],
  ])('is off for %s, and says why', async (from, label, why) => {
    const agent = await connectedAgent('premium');
    await agent.opens(from);
    const { text, offers } = await agent.clicks(label);
    expect(offers).not.toContain('Cancel');
    expect(text).toMatch(why);
  });
});

describe('cancelling with a key that can’t', () => {
  it('is off with overview, with the row that it needs and a way to the key', async () => {
    const agent = await connectedAgent('overview');
    await agent.opens('monthly@example.com');
    const { text, offers, card } = await agent.clicks('Starter');
    expect(offers).not.toContain('Cancel');
    expect(text).toMatch(/\bCancel \[Ask\]\s+Needs Subscriptions: Write/);
    expect(JSON.stringify(card)).toContain('https://dashboard.stripe.com/');
  });

  it('is nowhere with free, which shows no subscription to cancel', async () => {
    const agent = await connectedAgent('free');
    const { offers } = await agent.opens('monthly@example.com');
    expect(offers.filter((label) => /cancel/i.test(label))).toEqual([]);
  });

  it('writes nothing when the permission went away after the confirmation was drawn', async () => {
    const agent = await atTheConfirmation();
    const left: Permission[] = ['customer_read', 'charge_write', 'product_read', 'plan_read', 'subscription_read'];
    agent.stripe.keyring.edit('premium', { permissions: left });
    const { title, text } = await agent.clicks(CANCEL);
    expect(title).toMatch(/not permitted/i);
    expect(text).toContain('Subscriptions: Write');
    expect(text).toMatch(/nothing was written/i);
    expect(ends(agent)).toBe(false);
    await agent.reopens();
    expect((await agent.clicks('Starter')).offers).not.toContain('Cancel');
  });

  it('writes nothing when the key died after the confirmation was drawn', async () => {
    for (const state of ['expired', 'revoked'] as const) {
      const agent = await atTheConfirmation();
      agent.stripe.keyring.edit('premium', { state });
      const { title, text } = await agent.clicks(CANCEL);
      expect(title).toMatch(/no longer works/i);
      expect(text).toMatch(/nothing was written/i);
      expect(ends(agent)).toBe(false);
    }
  });
});
