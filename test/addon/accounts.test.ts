/** Several accounts beside each other, live ones and ones in test mode. */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { type Agent, beginning, connectedAgent, openedAgent } from './harness';
import { fillsIn, label } from './paying';

const MONA = 'monthly@example.com';
const linesOf = ({ seen: { text } }: Agent) => text.split('\n');

/** The test account first, as one begins. */
const testThenLive = () =>
  beginning('test, then live', async () => {
    const agent = await connectedAgent('premium');
    await agent.connects('premium-live');
    return agent;
  });

describe('test mode beside live', () => {
  it('a sender known in both opens the live account, with the test one right below who they are', async () => {
    const agent = await testThenLive();
    const { title } = await agent.opens(MONA);
    expect(title).toBe('Mona Month');
    expect(linesOf(agent)[1]).toBe('Stripe 2 · Live');
    expect(agent.seen.text).not.toMatch(/no real money/);
    const elsewhere = linesOf(agent).findIndex((line) => line.includes('Stripe · TEST MODE'));
    expect(elsewhere).toBeGreaterThan(0);
    expect(elsewhere).toBeLessThan(linesOf(agent).findIndex((line) => line.includes('Starter')));
    await agent.clicks('Stripe · TEST MODE');
    expect(linesOf(agent)[1]).toBe('Stripe · TEST MODE');
    expect(agent.seen.text).toMatch(/TEST MODE: no real money/);
  });

  it('stands second on Home and in Settings, though it was connected first', async () => {
    const agent = await testThenLive();
    for (const { text } of [await agent.opensHome(), await agent.clicks('Settings')])
      expect(text.indexOf('Stripe 2 · Live')).toBeLessThan(text.indexOf('Stripe · TEST MODE'));
  });

  it('is opened where only it knows the sender, and says that it is test data', async () => {
    const agent = await testThenLive();
    const { customers } = agent.stripe.live;
    const mona = [...customers.values()].find((each) => !each.deleted && each.email === MONA) as Stripe.Customer;
    customers.set(mona.id, { ...mona, email: 'moved@elsewhere.example' });
    await agent.opens(MONA);
    expect(linesOf(agent)[1]).toBe('Stripe · TEST MODE');
    expect(agent.seen.text).toMatch(/TEST MODE: no real money/);
  });

  it('never stands in for a live account that could not be asked without that being said, and why', async () => {
    const agent = await testThenLive();
    agent.stripe.keyring.edit('premium-live', { state: 'expired' });
    const { text } = await agent.opens(MONA);
    expect(linesOf(agent)[1]).toBe('Stripe · TEST MODE');
    expect(text).toMatch(/Stripe 2 · Live\s+Could not be asked .*\s+Key no longer works/);
  });
});

describe('an account in test mode', () => {
  const isMarked = ({ seen: { text } }: Agent) => /TEST MODE: no real money/.test(text);

  it('is marked on every card of it, up to the confirmation and after', async () => {
    const agent = await openedAgent('premium', MONA);
    expect(isMarked(agent)).toBe(true);
    for (const tap of [label(agent.seen, /^\$29\.00 paid/), /^Refund/, 'Continue', /^Refund/]) {
      await agent.clicks(typeof tap === 'string' ? tap : label(agent.seen, tap));
      expect([tap, isMarked(agent)]).toEqual([tap, true]);
    }
    for (const from of ['nobody@unknown.example', 'triplets@example.com', 'colleague@acme.example']) {
      await agent.opens(from);
      expect([from, isMarked(agent)]).toEqual([from, true]);
    }
    await agent.clicks('Find a customer');
    expect(isMarked(agent)).toBe(true);
    await agent.fills('query', 'yearly');
    await agent.clicks('Find');
    expect(isMarked(agent)).toBe(true);
  });

  it.each([
    ['en-US', MONA, /^\$29\.00 paid/, 'What to tell the customer', 'TEST: Your payment', /^TEST: this is about a test/],
    ['de-DE', 'euro@example.de', /€ bezahlt/, 'Kunden informieren', 'TEST: Ihre Zahlung', /^TEST: Hier geht es um/],
  ])(
    'says so first in a draft to a real address, in the customer’s language: %s',
    async (locale, from, payment, tell, subject, first) => {
      const agent = await connectedAgent('premium', { user: { locale } });
      await agent.opens(from);
      await agent.clicks(label(agent.seen, payment));
      const refund = locale === 'en-US' ? 'Refund' : 'Erstatten';
      await fillsIn(agent, refund, { amount: '1' });
      if (agent.seen.offers.includes('Weiter')) await agent.clicks('Weiter');
      await agent.clicks(agent.seen.card?.fixedFooter?.primaryButton?.text ?? '');
      const { draft } = await agent.clicks(tell);
      expect(draft?.subject).toBe(subject);
      expect(draft?.body).toMatch(first);
    },
  );

  it('says so nowhere in a draft about real money', async () => {
    const agent = await openedAgent('premium-live', MONA);
    await agent.clicks(label(agent.seen, /^\$29\.00 paid/));
    await fillsIn(agent, 'Refund', { amount: '1' });
    await agent.clicks(agent.seen.card?.fixedFooter?.primaryButton?.text ?? '');
    const { draft } = await agent.clicks('What to tell the customer');
    expect(draft?.subject).toBe('Re: A question');
    expect(draft?.body).not.toMatch(/TEST/);
  });
});

describe('a key that died', () => {
  const states: [state: 'revoked' | 'expired' | 'ip-limited', why: RegExp][] = [
    ['revoked', /was deleted or revoked/],
    ['expired', /has expired or was replaced by a new one/],
    ['ip-limited', /limited to certain IP addresses/],
  ];
  const dead = (agent: Agent) => /Key no longer works/.test(agent.seen.text);

  it.each(states)(
    'of which a lookup learns that it is %s looks so on Home and in Settings, with both ways out',
    async (state, why) => {
      const agent = await testThenLive();
      agent.stripe.keyring.edit('premium', { state });
      await agent.opens(MONA);
      expect(linesOf(agent)[1]).toBe('Stripe 2 · Live');
      for (const seen of [
        await agent.opensHome(),
        await agent.clicks('Settings'),
        await agent.clicks('Key no longer works'),
      ]) {
        expect(seen.text).toMatch(/Key no longer works/);
        expect(seen.text).toMatch(why);
        expect(seen.offers).toEqual(expect.arrayContaining(['Replace key', 'Disconnect']));
      }
    },
  );

  it('is noticed by Home itself where that asks for a balance', async () => {
    const agent = await connectedAgent('overview');
    agent.stripe.keyring.edit('overview', { state: 'revoked' });
    await agent.opensHome();
    expect(dead(agent)).toBe(true);
    expect(agent.seen.offers).toEqual(expect.arrayContaining(['Replace key', 'Disconnect']));
  });

  it('is noticed by the check of the key, and is well again as soon as Stripe takes it', async () => {
    const agent = await connectedAgent('premium');
    await agent.opensHome();
    await agent.clicks('Settings');
    await agent.clicks('Key: Premium');
    agent.stripe.keyring.edit('premium', { state: 'expired' });
    await agent.clicks(label(agent.seen, /again/));
    await agent.opensHome();
    expect(dead(agent)).toBe(true);
    agent.stripe.keyring.edit('premium', { state: 'good' });
    await agent.clicks('Settings');
    await agent.clicks('Key no longer works');
    await agent.clicks(label(agent.seen, /again/i));
    await agent.opensHome();
    expect(dead(agent)).toBe(false);
  });

  it('at a write says that nothing was written, with both ways out', async () => {
    const agent = await openedAgent('premium', MONA);
    await agent.clicks(label(agent.seen, /^\$29\.00 paid/));
    await fillsIn(agent, 'Refund', { amount: '1' });
    agent.stripe.keyring.edit('premium', { state: 'revoked' });
    const { text, offers } = await agent.clicks(agent.seen.card?.fixedFooter?.primaryButton?.text ?? '');
    expect(text).toMatch(/Nothing was written/);
    expect(offers).toEqual(expect.arrayContaining(['Replace key', 'Disconnect']));
    await agent.opensHome();
    expect(dead(agent)).toBe(true);
  });

  it('never makes anybody “not found”, in a lookup or in Find', async () => {
    const agent = await testThenLive();
    agent.stripe.keyring.edit('premium-live', { state: 'revoked' });
    const lookup = await agent.opens('nobody@unknown.example');
    expect(lookup.title).toBe('Could not look everywhere');
    expect(lookup.offers).toContain('Replace key');
    await agent.clicks('Find');
    await agent.fills('query', 'nobody@unknown.example');
    const found = await agent.clicks('Find');
    expect(found.title).toBe('Could not look everywhere');
    expect(found.offers).toEqual(expect.arrayContaining(['Replace key', 'Disconnect']));
  });

  it('is cured by another key', async () => {
    const agent = await connectedAgent('premium');
    const old = agent.stripe.keys.premium ?? '';
    const rolled = agent.stripe.keyring.roll('premium');
    agent.stripe.keyring.edit(old, { state: 'expired' });
    await agent.opens(MONA);
    await agent.clicks('Replace key');
    await agent.fills('key', rolled);
    await agent.clicks('Replace key');
    expect(dead(agent)).toBe(false);
    await agent.opensHome();
    expect(dead(agent)).toBe(false);
  });
});
