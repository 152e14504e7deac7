/** Ending a subscription, and taking that back: whatever goes wrong (see `matrix.ts`), and what each says. */
import { describe, expect, it } from '@jest/globals';
import { writes } from './asked';
import { CANCEL, deeds, starter } from './deeds/endings';
import type { Agent } from './harness';
import { describeDeeds } from './matrix';
import { confirms, effects, label } from './paying';
import { asked, atSubscription, type Subscribed, subscriptionOf } from './subscribing';

describeDeeds<Subscribed>(deeds);

describe('taking back an end', () => {
  it('is not offered, and not mentioned, where none is scheduled', async () => {
    const { agent } = await atSubscription(...starter);
    expect(agent.seen.text).not.toContain('Take back');
  });
});

describe('cancelling', () => {
  it('shows the reason and the comment before they are written, in words', async () => {
    const { agent } = await asked(...starter, CANCEL, { feedback: 'too_expensive', comment: 'Sorry' });
    expect(agent.seen.text).toContain('Noted: too expensive');
    expect(agent.seen.text).toContain('Noted: Sorry');
  });

  it.each([
    ['create_prorations', /This period is not paid: the credit is a gift\./],
    ['none', /Nothing is refunded or credited\.\n\s*Open invoices stay open/],
  ])('warns before it credits what was never paid: %s', async (credit, says) => {
    const { agent } = await asked('pastdue@example.com', /^Team × 2/, CANCEL, { when: 'now', credit });
    expect(agent.seen.text).toMatch(says);
  });

  it.each([
    ['none', 0],
    ['create_prorations', 1],
  ])('credits the unused time only when asked to: %s', async (credit, count) => {
    const { agent } = await asked(...starter, CANCEL, { when: 'now', credit });
    const before = agent.stripe.test.invoiceitems.size;
    const { text } = agent.seen;
    expect(text).toMatch(count ? /credit for a later invoice, not money back/ : /Nothing is refunded or credited/);
    expect(text).toMatch(/loses access at once/);
    expect(text).toMatch(/Open invoices stay open/);
    await confirms(agent);
    expect(agent.stripe.test.invoiceitems.size - before).toBe(count);
  });

  it.each([
    ['none', '2026-11-29', 0, /It does not renew/],
    ['create_prorations', '2026-11-29', 1, /It does not renew/],
    ['create_prorations', '2026-12-20', 0, /It renews before and is charged; the last period is billed in part/],
  ])('credits what comes after a day in this period, when asked to: %s, %s', async (credit, date, count, says) => {
    const { agent } = await asked(...starter, CANCEL, { when: 'day', credit, date });
    const before = agent.stripe.test.invoiceitems.size;
    expect(agent.seen.text).toMatch(says);
    expect(/credit for a later invoice/.test(agent.seen.text)).toBe(count > 0);
    await agent.clicks(label(agent.seen, /^Cancel on/));
    expect(agent.stripe.test.invoiceitems.size - before).toBe(count);
  });

  it.each([
    [{ when: 'day', date: '2026-11-20' }, 'Choose a later day.'],
    [{ when: 'day' }, 'Choose the day.'],
    [{ when: 'now', date: '2026-12-20' }, 'With a day, choose “On a day”.'],
    [{ date: '2026-12-20' }, 'With a day, choose “On a day”.'],
  ])('asks again for a day that does not fit: %j', async (filled, says) => {
    const { agent } = await asked(...starter, CANCEL, filled);
    expect(agent.seen.text).toContain(says);
    expect(writes(agent.seen.requests)).toEqual([]);
  });

  it.each(['leaving@example.com', 'ending@example.com'])('offers no second end at period end for %s', async (from) => {
    const { agent } = await atSubscription(from, /^(Starter|Team)/);
    expect((await agent.clicks(CANCEL)).text).not.toMatch(/end of the period/i);
    // Ending at once is chosen by nobody who only taps on.
    expect((await agent.clicks('Continue')).text).toContain('Choose the day.');
  });

  it.each(['end', 'now'])(
    'takes a comment in any script (%s), and asks to shorten one that is too long',
    async (when) => {
      const { agent } = await asked(...starter, CANCEL, { when, comment: '語'.repeat(180) });
      expect((await confirms(agent)).text).toMatch(/Done\./);
      // What a DELETE says stands in its URL.
      for (const length of [210, 1_300, 3_000]) {
        const longer = await asked(...starter, CANCEL, { when, comment: '語'.repeat(length) });
        expect(longer.agent.seen.title).toBe(CANCEL);
        expect(longer.agent.seen.text).toMatch(/Shorten the (comment|texts)\./);
        expect(longer.agent.seen.requests.every(({ method }) => method === 'GET')).toBe(true);
      }
    },
  );

  it.each([
    ['pastdue@example.com', /^Team × 2/, 'end', /Open invoices, prorations and usage until then are still collected/],
    ['metered@example.com', /usage/, 'end', /Open invoices, prorations and usage until then are still collected/],
    ['metered@example.com', /usage/, 'now', /Not billed: usage and prorations that no invoice has yet/],
  ])('says what is still collected, and what is not: %s %s %s', async (from, row, when, says) => {
    const { agent } = await asked(from, row, CANCEL, { when });
    expect(agent.seen.text).toMatch(says);
    expect(agent.seen.text).not.toMatch(/not charged again/);
  });

  it.each(['now', 'day'])('promises no credit in a trial (%s)', async (when) => {
    const filled = { when, credit: 'create_prorations', ...(when === 'day' && { date: '2026-11-24' }) };
    const { agent } = await asked('trial@example.com', /^Team × 3/, CANCEL, filled);
    expect(agent.seen.text).toContain('Nothing is refunded or credited.');
    const before = agent.stripe.test.invoiceitems.size;
    await confirms(agent);
    expect(agent.stripe.test.invoiceitems.size).toBe(before);
  });

  it('offers no end in the past for a subscription that is paused', async () => {
    const { agent } = await asked('vacation@example.com', /^Team/, CANCEL, { when: 'day', date: '2026-12-24' });
    expect(agent.seen.text).toContain('It stays paused until then.');
    await agent.clicks('Go back');
    expect(agent.seen.text).not.toMatch(/end of the period/i);
  });

  it('finds it done when a colleague ended it meanwhile', async () => {
    const { agent, id } = await asked(...starter, CANCEL, { when: 'now' });
    agent.suffers('lost-before');
    await confirms(agent);
    const ended = { status: 'canceled', ended_at: 1_795_000_000 } as const;
    agent.stripe.test.subscriptions.set(id, { ...subscriptionOf(agent, id), ...ended });
    expect((await agent.clicks('Check')).text).toMatch(/has ended/);
    expect(effects(agent)).toEqual([]);
  });
});

describe('a subscription that a schedule manages', () => {
  it('is left to Stripe: nothing can be done to it, and it says why', async () => {
    const { agent } = await atSubscription('scheduled@example.com', /^Team × 2/);
    for (const action of ['Cancel at period end', CANCEL, 'Change plan or quantity', 'Pause subscription'])
      expect(agent.seen.offers).not.toContain(action);
    expect(agent.seen.text).toContain('Managed by a schedule; change it in Stripe.');
  });
});

describe('a cancellation now that is sent again', () => {
  /** Sent, and lost on its way; at Stripe the first one comes through when `late` says so. */
  async function resent(late: (agent: Agent, cancel: () => void) => void) {
    const { agent, id } = await asked(...starter, CANCEL, { when: 'now' });
    agent.suffers('lost-before');
    await confirms(agent);
    expect((await agent.clicks('Check')).title).toBe('Not carried out yet');
    const cancel = () => {
      const subscription = subscriptionOf(agent, id);
      const now = Math.floor(agent.session.runtime.options.clock.now() / 1000);
      agent.stripe.test.subscriptions.set(id, { ...subscription, status: 'canceled', canceled_at: now, ended_at: now });
    };
    late(agent, cancel);
    return agent.clicks('Do it now');
  }

  it.each([
    ['before it is looked at again', (_: Agent, cancel: () => void) => cancel()],
    [
      'between the look and the write',
      (agent: Agent, cancel: () => void) =>
        agent.breaks((call) => {
          if (call === 'UrlFetchApp.fetch') cancel();
          return false;
        }),
    ],
  ])('is done where the first one comes through late, %s', async (_, late) => {
    const { title, text } = await resent(late);
    expect(title).toBe('Mona Month');
    expect(text).toMatch(/Done\. The subscription has ended\./);
    expect(text).not.toMatch(/nothing was written|no longer there|unknown/i);
  });
});
