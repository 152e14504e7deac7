/** Ending a subscription, and taking that back: whatever goes wrong (see `matrix.ts`), and what each says. */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { writes } from './asked';
import { CANCEL, deeds, starter } from './deeds/endings';
import { type Agent, MINUTE, NOW } from './harness';
import { CHANGED, describeDeeds } from './matrix';
import { confirms, effects, fillsIn, label } from './paying';
import { asked, atSubscription, itemsOf, priceNamed, type Subscribed, seconds, subscriptionOf } from './subscribing';

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
    ['create_prorations', /Whether this period was paid is not known\./],
    ['none', /is lost, if it is paid\.\n\s*Open invoices stay open/],
  ])('warns before it credits what may not be paid: %s', async (credit, says) => {
    const { agent } = await asked('pastdue@example.com', /^Team × 2/, CANCEL, { when: 'now', credit });
    expect(agent.seen.text).toMatch(says);
  });

  it('says of one that has not begun that it ends, and of no access that is lost', async () => {
    const { agent } = await asked('incomplete@example.com', /^Starter/, CANCEL, {});
    expect(agent.seen.text).toContain('It ends at once');
    expect(agent.seen.text).not.toMatch(/access|end of the period/i);
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
    [
      'create_prorations',
      '2026-12-20',
      0,
      /It is billed before, on Dec\s4: about \$14\.96, before tax\. The last period is billed in part/,
    ],
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
    ['end', /Open invoices and drafts are still collected\. This key can’t see whether there are any/],
    ['end', /Usage until then is billed then, and a charge or credit for part of a month, if there is any/],
    ['now', /Not billed: usage, and a charge or credit for part of a month, that no invoice has yet/],
  ])('says what it can’t see without Invoices: Read (%s)', async (when, says) => {
    const { agent } = await asked('metered@example.com', /usage/, CANCEL, { when });
    expect(agent.seen.text).toMatch(says);
  });

  it('speaks of no usage where nothing is billed by it', async () => {
    const { agent } = await asked(...starter, CANCEL, { when: 'end' });
    expect(agent.seen.text).toMatch(/A charge or credit for part of a month is billed then, if there is any/);
    expect(agent.seen.text).not.toMatch(/[Uu]sage/);
  });

  it.each(['now', 'day'])('promises no credit in a trial (%s)', async (when) => {
    const filled = { when, credit: 'create_prorations', ...(when === 'day' && { date: '2026-11-24' }) };
    const { agent } = await asked('trial@example.com', /^Team × 3/, CANCEL, filled);
    expect(agent.seen.text).toContain('Nothing is refunded or credited.');
    const before = agent.stripe.test.invoiceitems.size;
    await confirms(agent);
    expect(agent.stripe.test.invoiceitems.size).toBe(before);
  });

  it.each([
    ['cancel', 'canceled'],
    ['pause', 'paused'],
  ] as const)('says of a trial with nothing to pay with that it goes no further: %s', async (missing, how) => {
    const { agent, id } = await atSubscription('trial-no-card@example.com', /^Starter/);
    const end_behavior = { missing_payment_method: missing, billing_cycle_anchor: null };
    const trial_settings = { end_behavior } as Stripe.Subscription.TrialSettings;
    agent.stripe.test.subscriptions.set(id, { ...subscriptionOf(agent, id), trial_settings });
    await fillsIn(agent, CANCEL, { when: 'day', date: '2027-03-01' });
    expect(agent.seen.text).toContain(`with no default way to pay: it is ${how} then.`);
    expect(agent.seen.text).not.toMatch(/keeps access|billed|renews/);
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

describe('what a cancellation leaves to be paid, and loses', () => {
  /** At the subscription, with a key that reads invoices; the newest invoice is as it says. */
  async function owing(fields: Partial<Stripe.Invoice>) {
    const { agent, id } = await atSubscription(...starter, 'secret');
    const paid = agent.stripe.test.invoices.get(String(subscriptionOf(agent, id).latest_invoice)) as Stripe.Invoice;
    const unpaid = { ...paid, number: 'ACME-0009', amount_paid: 0, amount_remaining: 2900, ...fields };
    agent.stripe.test.invoices.set(paid.id, unpaid);
    return { agent, settles: () => agent.stripe.test.invoices.set(paid.id, paid) };
  }
  const soon = NOW / 1000 + 2400;
  const draft = { status: 'draft', auto_advance: true, automatically_finalizes_at: soon } as const;

  it.each<[Partial<Stripe.Invoice>, string, RegExp]>([
    [
      draft,
      'end',
      /\$29\.00 for the month that began on Nov 4 is charged on Nov 20 about 11:22 AM all the same to Visa •••• 4242\. To stop that,/,
    ],
    [draft, 'now', /may still be charged on Nov 20 about 11:22 AM .* this does not stop a draft/],
    [
      { status: 'open', auto_advance: true, next_payment_attempt: soon },
      'end',
      /Invoice ACME-0009 of \$29\.00 is tried again/,
    ],
    [{ status: 'open', auto_advance: true, next_payment_attempt: soon }, 'now', /Stripe stops trying to collect it/],
  ])('names an invoice that is not settled: %j %s', async (fields, when, says) => {
    const { agent } = await owing(fields);
    await fillsIn(agent, CANCEL, { when });
    expect(agent.seen.text).toMatch(says);
    // What was not paid is not lost.
    if (when === 'now') expect(agent.seen.text).toContain('Nothing is refunded or credited.');
  });

  it('asks anew where such an invoice is settled meanwhile', async () => {
    const { agent, settles } = await owing(draft);
    await fillsIn(agent, CANCEL, { when: 'end' });
    settles();
    const { text, requests } = await confirms(agent);
    expect(text).toMatch(CHANGED);
    expect(text).not.toContain('all the same');
    expect(writes(requests)).toEqual([]);
  });

  it('speaks of no open invoice where there is none, and says what is lost', async () => {
    const { agent } = await asked(...starter, CANCEL, { when: 'now' }, 'secret');
    expect(agent.seen.text).not.toMatch(/invoice|draft|Not billed/i);
    expect(agent.seen.text).toMatch(
      /Nothing is refunded or credited: about \$13\.\d\d of what was paid, for the time until Dec 4, is lost\./,
    );
  });

  it('says the credit by Stripe’s preview, and that is what is then credited', async () => {
    const { agent } = await asked(...starter, CANCEL, { when: 'now', credit: 'create_prorations' }, 'secret');
    const [, shown = ''] = /\$([\d.]+) \(Stripe’s preview\) becomes a credit/.exec(agent.seen.text) ?? [];
    const before = new Set(agent.stripe.test.invoiceitems.keys());
    await confirms(agent);
    const made = [...agent.stripe.test.invoiceitems.values()].filter(({ id }) => !before.has(id));
    expect(made.map(({ amount }) => amount)).toEqual([-Math.round(Number(shown) * 100)]);
  });

  it('offers both ends of items that are paid until different days, and says what the first one loses', async () => {
    const { agent, id } = await atSubscription(...starter, 'secret');
    const { test } = agent.stripe;
    const [item] = itemsOf(agent, id) as [Stripe.SubscriptionItem];
    const price = priceNamed(agent.stripe, 'teamYearly') as Stripe.Price;
    const end = seconds('2027-10-04T09:00Z');
    test.subscription_items.set('si_yearly', { ...item, id: 'si_yearly', price, current_period_end: end });
    await agent.waits(MINUTE);
    await fillsIn(agent, CANCEL);
    const { text } = agent.seen;
    expect(text).toMatch(/is paid until Oct 4, 2027, beyond that end: what is left then is lost/);
    expect(text).toContain('go back and choose Oct 4, 2027');
    await agent.clicks('Go back');
    await agent.fills('when', 'last');
    await agent.clicks('Continue');
    expect(agent.seen.text).toContain('Until Oct 4, 2027 it renews and is charged: Starter, $29.00 a month.');
    expect(agent.seen.text).not.toMatch(/is lost/);
    await confirms(agent);
    expect(subscriptionOf(agent, id)).toMatchObject({ cancel_at: end, cancel_at_period_end: false });
  });
});

describe('a subscription that a schedule manages', () => {
  it('is left to Stripe: nothing can be done to it, and it says why', async () => {
    const { agent } = await atSubscription('scheduled@example.com', /^Team × 2/);
    for (const action of ['Cancel at period end', CANCEL, 'Change plan or quantity', 'Pause', 'Pause plan and access'])
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
