/** Two executions of one click that do not meet in the middle: what each of them says, and that Stripe acts once. */
import { describe, expect, it } from '@jest/globals';
import { declined } from '../../preview/stripe/errors';
import { CANCEL, confirming, effects, ends, perform, SUBSCRIPTION, sentWrites } from './cancelling';
import { type Agent, HOUR, meanwhile, startAgent } from './harness';

const isWrite = (call: string) => call === 'UrlFetchApp.fetch';

/** Stripe takes so long for its next answer; ms. */
function slow(agent: Agent, ms: number, method: 'GET' | 'POST') {
  agent.distorts((request, answer) => {
    if (request.method !== method) return answer;
    agent.distorts(null);
    void agent.waits(ms);
    return answer;
  });
}

describe('a second tap while the first one is at work', () => {
  it('says so when the first one takes longer than it may wait, and offers to check, not to act', async () => {
    const agent = await confirming();
    const check = { ...perform(agent), route: 'checkOutcome' };
    slow(agent, 26_000, 'POST');
    const { first, second } = await agent.clicksTwiceAt(CANCEL, isWrite);
    expect(second?.title).toBe('The first tap is still at work');
    expect(second?.offers).toContain('Check');
    expect(second?.offers).not.toContain(CANCEL);
    expect(second?.text).not.toMatch(/nothing was written|no answer came|outcome unknown/i);
    // It had no time left to draw the customer, and says what was done all the same.
    expect(first.text).toMatch(/Done\. The subscription ends on Dec 4\./);
    expect(effects(agent)).toBe(1);
    const checked = await agent.forges(check);
    expect(checked.text).toMatch(/Done\. The subscription ends on Dec 4\./);
    expect(sentWrites(agent)).toHaveLength(1);
  });

  it('does not say that the first one was sent, where that is not known', async () => {
    const agent = await confirming();
    const check = { ...perform(agent), route: 'checkOutcome' };
    slow(agent, 25_500, 'GET');
    const { second } = await agent.clicksTwiceAt(CANCEL, (call) => call === 'UrlFetchApp.fetchAll');
    expect(second?.title).toBe('Still at work');
    expect(second?.text).toMatch(/This tap sent nothing\./);
    // The first one had no time left to write.
    expect(sentWrites(agent)).toEqual([]);
    const checked = await agent.forges(check);
    expect(checked.text).toMatch(/It was not sent to Stripe: nothing was written\./);
    expect(checked.offers).not.toContain(CANCEL);
  });

  it('is not sent any more once Check has said that it was not', async () => {
    const agent = await confirming();
    const check = { ...perform(agent), route: 'checkOutcome' };
    const window = await startAgent({ window: agent });
    const { first, second } = await meanwhile(
      agent,
      () => agent.clicks(CANCEL),
      0,
      window,
      () => window.forges(check),
    );
    for (const seen of [first, second]) {
      expect(seen?.title).toBe('Not carried out');
      expect(seen?.text).toMatch(/It was not sent to Stripe: nothing was written\./);
    }
    expect(sentWrites(agent)).toEqual([]);
    expect((await agent.forges(check)).title).toBe('Not carried out');
    expect(ends(agent)).toBe(false);
  });

  it('says that the outcome is unknown where the first one ended without knowing it', async () => {
    const agent = await confirming();
    agent.suffers('lost-after');
    const { first, second } = await agent.clicksTwiceAt(CANCEL, isWrite);
    expect([first.title, second?.title]).toEqual(['Outcome unknown', 'Outcome unknown']);
    expect(effects(agent)).toBe(1);
  });

  it('hears of a refusal what the first one heard', async () => {
    const agent = await confirming();
    const answer = declined({ code: 'card_declined', message: 'Your card was declined.' });
    agent.stripe.faults.push({ method: 'POST', path: `/v1/subscriptions/${SUBSCRIPTION}`, when: 'before', answer });
    const { first, second } = await agent.clicksTwiceAt(CANCEL, isWrite);
    expect([first.title, second?.title]).toEqual(['Declined', 'Declined']);
    expect(ends(agent)).toBe(false);
  });

  it('is the same on a phone as in another window', async () => {
    const agent = await confirming();
    const phone = await startAgent({ window: agent, platform: 'ANDROID' });
    const parameters = perform(agent);
    const { seen, second } = await meanwhileTapping(agent, phone, parameters);
    for (const { text } of [seen, second]) expect(text).toMatch(/Done\. The subscription ends on Dec 4\./);
    expect(effects(agent)).toBe(1);
  });
});

async function meanwhileTapping(agent: Agent, phone: Agent, parameters: Record<string, string>) {
  await phone.opens('monthly@example.com');
  const { first, second } = await meanwhile(
    agent,
    () => agent.clicks(CANCEL),
    isWrite,
    phone,
    () => phone.forges(parameters),
  );
  if (!second) throw new Error('The phone was not tapped.');
  return { seen: first, second };
}

describe('a confirmation', () => {
  it('that was carried out and forgotten is not said to have written nothing', async () => {
    const agent = await confirming();
    const parameters = perform(agent);
    await agent.clicks(CANCEL);
    await agent.waits(2 * HOUR);
    // What has served its purpose is swept at the end of an execution.
    await agent.reopens();
    const { title, text } = await agent.forges(parameters);
    expect(title).toBe('Confirmation no longer valid');
    expect(text).not.toMatch(/nothing was written/i);
    expect(sentWrites(agent)).toHaveLength(1);
  });

  it('writes nothing once its account was disconnected', async () => {
    const agent = await confirming();
    const window = await startAgent({ window: agent });
    await window.opensHome();
    await window.clicks('Settings');
    await window.clicks('Disconnect');
    await window.clicks('Disconnect');
    const { title } = await agent.clicks(CANCEL);
    expect(title).toBe('This card is out of date');
    expect(sentWrites(agent)).toEqual([]);
  });

  it('is not sent while another one about the same object has an unknown outcome, and that one is named', async () => {
    const agent = await confirming();
    const first = perform(agent);
    await agent.goesBack();
    await agent.clicks('Continue');
    agent.suffers('lost-before');
    await agent.clicks(CANCEL);
    const before = sentWrites(agent).length;
    const { title, text, offers } = await agent.forges(first);
    expect(title).toBe('Outcome unknown');
    expect(text).toMatch(/Nothing was sent by this tap/);
    expect(offers).toContain('Check');
    expect(sentWrites(agent)).toHaveLength(before);
  });
});
