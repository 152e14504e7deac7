/** A write whose outcome is not known, and a confirmation that the world has moved on from. */
import { describe, expect, it } from '@jest/globals';
import { broken } from '../../preview/stripe/errors';
import { writes } from './asked';
import {
  CANCEL,
  CLOSED,
  change,
  changeItem,
  confirming,
  effects,
  ends,
  expectOneKey,
  NOT_DONE,
  readsOnly,
  SUBSCRIPTION,
  sentWrites,
} from './cancelling';
import { type Agent, HOUR, MINUTE, openedAgent } from './harness';
import { CHANGED } from './matrix';
import { confirms, fillsIn, label, refundsOf } from './paying';

/** As if another version had stored the intention. */
function restore({ session }: Agent, change: (intention: Record<string, unknown>) => object): void {
  const { userProperties } = session.stores;
  for (const [name, value] of userProperties) {
    const intention = JSON.parse(name.startsWith('intention.') ? value : '{}');
    if (name.startsWith('intention.')) userProperties.set(name, JSON.stringify({ ...intention, ...change(intention) }));
  }
}

describe('an outcome that is not known', () => {
  async function unknown(): Promise<Agent> {
    const agent = await confirming();
    agent.suffers('lost-before');
    await agent.clicks(CANCEL);
    return agent;
  }

  it('is still looked for where the version that sent it stored what its form said otherwise', async () => {
    const agent = await openedAgent('premium', 'monthly@example.com');
    const before = refundsOf(agent).length;
    await agent.clicks(label(agent.seen, / paid /));
    await fillsIn(agent, 'Refund', { amount: '1' });
    agent.suffers('lost-after');
    await confirms(agent);
    expect(refundsOf(agent)).toHaveLength(before + 1);
    restore(agent, () => ({ title: 'Refund $1.00', values: { amount: '1', reason: 'none', at: '1795170120' } }));
    const { text, requests } = await agent.clicks('Check');
    expect(text).toContain('Done. $1.00 refunded.');
    expect(writes(requests)).toEqual([]);
  });

  it('stands on the customer’s card and on the homepage until it is settled', async () => {
    const agent = await unknown();
    expect((await agent.reopens()).text).toMatch(/outcome unknown/i);
    expect((await agent.opensHome()).text).toMatch(/outcome unknown/i);
    await agent.clicks('Outcome unknown');
    await agent.clicks('Do it now');
    expect((await agent.reopens()).text).not.toMatch(/outcome unknown/i);
    expect((await agent.opensHome()).text).not.toMatch(/outcome unknown/i);
  });

  it('stays unknown while Stripe can’t be asked', async () => {
    const agent = await unknown();
    for (const fault of ['lost-before', '500', '429'] as const) {
      agent.suffers(fault);
      const checked = await agent.clicks('Check');
      expect([fault, checked.title]).toEqual([fault, 'Outcome unknown']);
      expect(readsOnly(checked)).toBe(true);
    }
    expect((await agent.clicks('Check')).title).toMatch(NOT_DONE);
  });

  it('is sent again under its own key, byte for byte, within 20 hours of the first try', async () => {
    const agent = await unknown();
    await agent.waits(19 * HOUR);
    await agent.clicks('Check');
    await agent.clicks('Do it now');
    expect(ends(agent)).toBe(true);
    expectOneKey(agent);
    const bodies = sentWrites(agent).map(({ method, path, body }) => JSON.stringify([method, path, body]));
    expect(new Set(bodies).size).toBe(1);
    expect(bodies.length).toBeGreaterThan(1);
  });

  it('is closed after 20 hours: nothing is sent, and it says where to look', async () => {
    const agent = await unknown();
    await agent.waits(20 * HOUR + MINUTE);
    const { title, text, offers } = await agent.clicks('Check');
    expect(title).toMatch(CLOSED);
    expect(text).toMatch(/look in stripe/i);
    expect(offers).not.toContain('Do it now');
    expect(ends(agent)).toBe(false);
    expect((await agent.reopens()).text).not.toMatch(/outcome unknown/i);
  });

  it('is not sent by an offer that is older than 20 hours', async () => {
    const agent = await unknown();
    await agent.waits(19 * HOUR);
    await agent.clicks('Check');
    const before = sentWrites(agent).length;
    await agent.waits(6 * HOUR);
    expect((await agent.clicks('Do it now')).title).toMatch(CLOSED);
    expect(sentWrites(agent)).toHaveLength(before);
    expect(ends(agent)).toBe(false);
  });

  it('counts the 20 hours from the first try, not from the last', async () => {
    const agent = await unknown();
    await agent.waits(15 * HOUR);
    await agent.clicks('Check');
    agent.suffers('lost-before');
    await agent.clicks('Do it now');
    await agent.waits(6 * HOUR);
    const before = sentWrites(agent).length;
    expect((await agent.clicks('Check')).title).toMatch(CLOSED);
    expect(sentWrites(agent)).toHaveLength(before);
  });

  it('is not sent again when the subscription has changed since', async () => {
    const agent = await unknown();
    change(agent, { status: 'past_due' });
    expect((await agent.clicks('Check')).offers).not.toContain('Do it now');
    expect(ends(agent)).toBe(false);
  });

  it('is sent again as it was sent first, even by a version that would say it otherwise', async () => {
    const agent = await confirming();
    agent.suffers('lost-before');
    await agent.clicks(CANCEL);
    restore(agent, (intention) => ({
      agent: 'another@acme.example',
      values: { ...(intention.values as object), comment: 'Another' },
    }));
    await agent.clicks('Check');
    await agent.clicks('Do it now');
    const [first, ...others] = writes(agent.session.requests);
    expect(others.length).toBeGreaterThan(0);
    for (const { path, body } of others) expect({ path, body }).toEqual({ path: first?.path, body: first?.body });
    expect(ends(agent)).toBe(true);
  });

  it.each([
    ['of texts alone', { when: 'end', credit: 'none', feedback: 'none', at: '1795171320' }],
    ['with an option that is none', { when: 'soon', credit: 'none', feedback: 'none', comment: '', at: 1_795_171_320 }],
    ['of nothing', {}],
  ])('is closed where another version stored what its form says, %s', async (_, values) => {
    const agent = await unknown();
    restore(agent, () => ({ values }));
    const { title, offers, requests } = await agent.clicks('Check');
    expect(title).toMatch(CLOSED);
    expect(offers).not.toContain('Do it now');
    expect(writes(requests)).toEqual([]);
  });

  it.each([
    ['a text', 'Cancel at period end'],
    ['a name that is gone', ['gone', 'title']],
    ['a name that every object has', ['common', 'constructor']],
    ['facts of another shape', ['subscribing', 'deed', 7]],
    ['nothing', null],
  ])('is listed in a plain sentence where another version said what it is as %s', async (_, title) => {
    const agent = await unknown();
    restore(agent, () => ({ title }));
    expect((await agent.opensHome()).text).toContain('Written by another version of Tillside');
    await agent.clicks('Outcome unknown');
    expect((await agent.clicks('Do it now')).text).toMatch(/Done\. The subscription ends on Dec 4/);
  });

  it.each([
    ['a text', 'Your subscription ends.'],
    ['a name that is gone', ['gone', 'told']],
  ])('is not drafted to the customer where another version said what they are told as %s', async (_, tell) => {
    const agent = await confirming();
    await agent.clicks(CANCEL);
    restore(agent, () => ({ tell }));
    const { draft } = await agent.clicks('What to tell the customer');
    expect(draft?.to).toEqual([]);
    expect(draft?.body).toContain('drawn by another version of Tillside');
  });

  it('stays unknown where it comes through between looking for it and sending it again', async () => {
    const agent = await unknown();
    await agent.clicks('Check');
    agent.distorts((request, answer) => {
      if (request.method === 'GET') change(agent, { cancel_at_period_end: true });
      return answer;
    });
    const { title, text } = await agent.clicks('Do it now');
    agent.distorts(null);
    expect(title).toBe('Outcome unknown');
    expect(text).not.toMatch(/nothing was written/i);
    expect(writes(agent.seen.requests)).toEqual([]);
    expect((await agent.clicks('Check')).title).toMatch(CLOSED);
  });

  it('is closed where this version does not know the action any more, and blocks no other', async () => {
    const agent = await unknown();
    const { userProperties } = agent.session.stores;
    for (const [name, value] of userProperties)
      if (name.startsWith('intention.')) userProperties.set(name, value.replace('"cancel"', '"cancelOfOld"'));
    const { title, text } = await agent.clicks('Check');
    expect(title).toMatch(CLOSED);
    expect(text).not.toMatch(/nothing was written/i);
    await agent.reopens();
    await agent.clicks('Starter');
    await fillsIn(agent, 'Cancel');
    expect((await agent.clicks(CANCEL)).text).toMatch(/Done\./);
  });

  it('is closed where the object is gone, or can’t be read for a day', async () => {
    const gone = await unknown();
    gone.stripe.test.subscriptions.delete(SUBSCRIPTION);
    expect((await gone.clicks('Check')).title).toMatch(CLOSED);
    const dead = await unknown();
    dead.stripe.keyring.edit('premium', { state: 'expired' });
    expect((await dead.clicks('Check')).title).toBe('Outcome unknown');
    await dead.waits(21 * HOUR);
    const { title, text } = await dead.clicks('Check');
    expect(title).toMatch(CLOSED);
    expect(text).toMatch(/Look in Stripe before starting again/);
    expect(text).not.toMatch(/no sign|nothing was written/i);
  });

  it('keeps nothing of what was sent once it is settled', async () => {
    const agent = await unknown();
    const kept = () =>
      [...agent.session.stores.userProperties].filter(([name]) => name.startsWith('intention.')).join();
    expect(kept()).toContain('"path"');
    await agent.clicks('Check');
    await agent.clicks('Do it now');
    expect(kept()).not.toContain('"path"');
  });

  it('takes two clicks on Do it now as one', async () => {
    const agent = await unknown();
    await agent.clicks('Check');
    await agent.clicksTwice('Do it now');
    expect(effects(agent)).toBe(1);
    expectOneKey(agent);
  });

  it('is settled by another agent’s cancellation without a word of ours', async () => {
    const agent = await unknown();
    change(agent, { cancel_at_period_end: true });
    const checked = await agent.clicks('Check');
    expect(readsOnly(checked)).toBe(true);
    expect(checked.offers).not.toContain('Do it now');
    expect(checked.text).not.toMatch(/^Done\./m);
  });
});

describe('what changed between confirmation and click', () => {
  type Change = (agent: Agent) => void;
  const changes: [name: string, change: Change][] = [
    ['it ends already', (agent) => change(agent, { cancel_at_period_end: true })],
    ['it ends on a date', (agent) => change(agent, { cancel_at: 1_800_000_000 })],
    ['it was canceled', (agent) => change(agent, { status: 'canceled', ended_at: 1_795_000_000 })],
    ['a payment failed', (agent) => change(agent, { status: 'past_due' })],
    ['a schedule took it over', (agent) => change(agent, { schedule: 'sub_sched_1TOther000001' })],
    ['its quantity', (agent) => changeItem(agent, { quantity: 7 })],
    ['its period', (agent) => changeItem(agent, { current_period_end: 1_799_999_999 })],
    [
      'its price',
      (agent) => {
        const other = [...agent.stripe.test.prices.values()].find(({ lookup_key }) => lookup_key === 'teamMonthly');
        if (other) changeItem(agent, { price: other });
      },
    ],
    ['whose it is', (agent) => change(agent, { customer: 'cus_1TYearly00000001' })],
  ];

  it.each(changes)('%s: nothing is written, and it is said', async (_, apply) => {
    const agent = await confirming();
    apply(agent);
    const { text, requests } = await agent.clicks(CANCEL);
    expect(text).toMatch(CHANGED);
    expect(writes(requests)).toEqual([]);
  });

  it('shows how it is now, and can be confirmed like that', async () => {
    const agent = await confirming();
    changeItem(agent, { quantity: 7 });
    const { title, text } = await agent.clicks(CANCEL);
    expect(title).toBe('Cancel at period end?');
    expect(text).toContain('Starter × 7: $203.00 a month');
    expect((await agent.clicks(CANCEL)).text).toMatch(/Done\. The subscription ends on Dec 4/);
    expect(effects(agent)).toBe(1);
  });

  it('asks anew where what was chosen is no longer possible', async () => {
    const agent = await confirming();
    change(agent, { cancel_at_period_end: true });
    const { title, text } = await agent.clicks(CANCEL);
    expect(title).toBe('Cancel');
    expect(text).toMatch(/Choose when\./);
  });

  it('the subscription is gone: nothing is written', async () => {
    const agent = await confirming();
    agent.stripe.test.subscriptions.delete(SUBSCRIPTION);
    const { text, requests } = await agent.clicks(CANCEL);
    expect(text).toMatch(/nothing was written/i);
    expect(writes(requests)).toEqual([]);
  });

  it('Stripe can’t be asked: nothing is written', async () => {
    const agent = await confirming();
    agent.stripe.faults.push({ method: 'GET', when: 'before', answer: broken(), times: 9 });
    const { text, requests } = await agent.clicks(CANCEL);
    expect(text).toMatch(/nothing was written/i);
    expect(writes(requests)).toEqual([]);
  });

  it('a confirmation that was left open for a day still asks before it writes', async () => {
    const agent = await confirming();
    await agent.waits(24 * HOUR);
    await agent.clicks(CANCEL);
    expect(effects(agent)).toBeLessThanOrEqual(1);
    expectOneKey(agent);
  });
});
