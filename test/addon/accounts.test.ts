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
    expect(text).toMatch(/Stripe 2 · Live\s+Could not be asked ›\s+Key no longer works/);
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
