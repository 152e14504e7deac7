/** However many subscriptions a customer has: current ones are seen first, and a list that is cut says so. */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { type Agent, connectedAgent, MINUTE } from './harness';
import { customerNamed, itemsOf } from './subscribing';

const MONA = 'monthly@example.com';
const DAY = 86_400;

/** More subscriptions like the one that the customer has, each some days newer or older. */
function alsoSubscribed(agent: Agent, count: number, daysLater: number, fields: Partial<Stripe.Subscription>) {
  const { test } = agent.stripe;
  const { id: customer } = customerNamed(agent.stripe, MONA);
  const [model] = [...test.subscriptions.values()].filter((each) => each.customer === customer);
  const [item] = itemsOf(agent, model?.id ?? '');
  if (!model || !item) throw new Error('no sample');
  for (let index = 0; index < count; index++) {
    const id = `sub_1T${fields.status ?? 'more'}${index}x`;
    const created = model.created + (daysLater + index / 100) * DAY;
    test.subscriptions.set(id, { ...model, latest_invoice: null, ...fields, id, created });
    test.subscription_items.set(`si_${id}`, { ...item, id: `si_${id}`, subscription: id });
  }
}

describe('an active subscription behind newer ones that never started', () => {
  it('comes first, counts, and is what the customer also has', async () => {
    const agent = await connectedAgent('premium');
    alsoSubscribed(agent, 12, 5, { status: 'incomplete_expired' });
    const { waves } = await agent.opens(MONA);
    expect(agent.seen.text).toMatch(/proven.*\n.*\n\nStarter · \$29\.00 a month ›\n +Active/);
    expect((await agent.clicks('Ended subscriptions')).text.match(/Never started/g)).toHaveLength(12);
    await agent.goesBack();
    const { text } = await agent.clicks('Refresh');
    expect(text).toMatch(/Subscriptions \(1 current, 10\+ ended\).*\nStarter · \$29\.00 a month ›\n +Active/);
    expect(text).toContain('Monthly value\n  $29.00 a month');
    expect(text).not.toContain('Not every subscription');
    expect(waves).toBe(2);
    const older = await agent.clicks('Show older ended');
    expect(older.text.match(/Never started/g)).toHaveLength(2);
    await agent.goesBack();
    await agent.clicks('Start a subscription');
    expect((await agent.reopens()).text).toMatch(/Starter · \$29\.00 a month ›\n +Active/);
  });
});

describe('a plan that has ended', () => {
  /** It cost as much as the current one, and was last paid for a day before that. */
  async function withFormer() {
    const agent = await connectedAgent('premium');
    const { test } = agent.stripe;
    const [newest] = [...test.charges.values()]
      .filter(({ customer }) => customer === 'cus_1TMonthly0000001')
      .sort((a, b) => b.created - a.created);
    if (!newest) throw new Error('no sample');
    const created = newest.created - DAY;
    test.charges.set('ch_1TFormer', { ...newest, id: 'ch_1TFormer', payment_intent: null, created });
    const end = created + 3_600;
    alsoSubscribed(agent, 1, 0, { status: 'canceled', canceled_at: end, ended_at: end });
    return agent;
  }

  it('explains a payment that equals one of the current plan: nobody was charged twice', async () => {
    const agent = await withFormer();
    expect((await agent.opens(MONA)).text).not.toContain('charged twice');
    expect(agent.seen.text).toContain('Subscriptions (1 current, 1 ended)');
    await agent.waits(11 * MINUTE);
    const again = await agent.reopens();
    expect(again.text).not.toContain('charged twice');
    expect(again.waves).toBe(1);
  });

  it('is a tap away where nothing needs it, and said to be none where there is none', async () => {
    const agent = await connectedAgent('premium');
    await agent.opens(MONA);
    expect((await agent.clicks('Ended subscriptions')).text).toContain('There are none that have ended.');
  });
});

describe('more current subscriptions than come along', () => {
  it('are not taken for all: nothing is said of those that were not read, and all can be shown', async () => {
    const agent = await connectedAgent('premium');
    alsoSubscribed(agent, 60, 5, {});
    alsoSubscribed(agent, 1, -40, { status: 'past_due' });
    const { text } = await agent.opens(MONA);
    expect(text).toMatch(/More current subscriptions than fit here\. Others may be past due\./);
    expect(text).toContain('Subscriptions (10+)');
    expect(text).toContain('Not every subscription is counted');
    const all = await agent.clicks('More current subscriptions');
    expect(all.text).toMatch(
      /^Current subscriptions\n.*\n═+\n.*TEST MODE.*\n\n?Starter · \$29\.00 a month ›\n +Past due/,
    );
    expect(all.waves).toBe(1);
    const next = await agent.clicks('Show more');
    expect(next.text.match(/Active/g)?.length).toBeGreaterThan(5);
    expect(next.offers).not.toContain('Show more');
  });
});
