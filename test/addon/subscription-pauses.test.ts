/** Pausing, resuming and the end of a trial: whatever goes wrong (see `matrix.ts`), and what each says. */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { contents } from './asked';
import { deeds, RESUME, TRIAL } from './deeds/pauses';
import { connectedAgent, NOW } from './harness';
import { describeDeeds } from './matrix';
import { confirms, type Filled, fillsIn, label } from './paying';
import { asked, atSubscription, breakCards, customerNamed, type Subscribed, subscriptionOf } from './subscribing';

describeDeeds<Subscribed>(deeds);

describe('pausing the collection', () => {
  it('is offered while it is not paused, and resuming while it is', async () => {
    const going = await atSubscription('monthly@example.com', /^Starter/);
    expect(going.agent.seen.offers).toContain('Pause');
    expect(going.agent.seen.text).not.toContain('Charge again');
    const paused = await atSubscription('paused@example.com', /^Starter/);
    expect(paused.agent.seen.offers).toContain('Charge again');
    expect(paused.agent.seen.text).not.toContain('Stop charging for now');
  });

  it.each([
    ['2026-11-28', true],
    ['2026-12-24', false],
  ])('says whether a charge falls into it: until %s', async (date, isVain) => {
    const { agent } = await asked('monthly@example.com', /^Starter/, 'Stop charging for now', { date });
    expect(/It renews on Dec 4, after that: no charge is skipped\./.test(agent.seen.text)).toBe(isVain);
    const done = await confirms(agent);
    expect(done.offers.includes('What to tell the customer')).toBe(!isVain);
  });
});

describe('pausing the subscription', () => {
  const PAUSE = 'Pause plan and access';

  it.each([
    [
      'create_prorations',
      1,
      /About \$13\.\d\d, before discounts and tax, becomes a credit for a later invoice, not money back/,
    ],
    ['none', 0, /Nothing is refunded or credited/],
  ])('says what becomes of unused time, access and invoices: %s', async (credit, credits, says) => {
    const { agent } = await asked('monthly@example.com', /^Starter/, PAUSE, { credit });
    const { text } = agent.seen;
    expect(text).toMatch(says);
    expect(text).toMatch(/loses access, and nothing is invoiced until you resume it/);
    expect(text).toMatch(/Open invoices and drafts are still collected\. This key can’t see whether there are any/);
    const before = agent.stripe.test.invoiceitems.size;
    await confirms(agent);
    expect(agent.stripe.test.invoiceitems.size - before).toBe(credits);
  });

  it.each([
    ['leaving@example.com', /^Starter/, /only with flexible billing that charges automatically/],
    ['invoiced@example.com', /^Team × 12/, /only with flexible billing that charges automatically/],
    ['trial@example.com', /^Team × 3/, /Stripe does not allow it in this state/],
  ])('is off where Stripe would refuse it, with the reason: %s', async (from, row, says) => {
    const { agent } = await atSubscription(from, row);
    expect(agent.seen.offers).not.toContain(PAUSE);
    expect(agent.seen.text).toMatch(says);
  });

  it('is not offered while it is paused, nor resuming while it is not', async () => {
    const paused = await atSubscription('vacation@example.com', /^Team/);
    expect(paused.agent.seen.text).not.toContain(PAUSE);
    const going = await atSubscription('monthly@example.com', /^Starter/);
    expect(going.agent.seen.text).not.toContain('Resume plan and access');
  });
});

describe('resuming the subscription', () => {
  it('on its old billing day says what is still tried of an older invoice', async () => {
    const { agent, id } = await atSubscription('vacation@example.com', /^Team/, 'secret');
    const paid = agent.stripe.test.invoices.get(String(subscriptionOf(agent, id).latest_invoice)) as Stripe.Invoice;
    const owed = {
      status: 'open',
      amount_paid: 0,
      amount_remaining: 4_900,
      attempt_count: 1,
      auto_advance: true,
    } as const;
    const next_payment_attempt = NOW / 1000 + 86_400;
    agent.stripe.test.invoices.set(paid.id, { ...paid, ...owed, number: 'ACME-0009', next_payment_attempt });
    await fillsIn(agent, RESUME.action, { anchor: 'unchanged' });
    expect(agent.seen.text).toMatch(
      /no new period is charged before Dec 4\.\s+Invoice ACME-0009 of \$49\.00 is tried again/,
    );
  });

  it('names what is due now, and charges that once', async () => {
    const { agent } = await asked('vacation@example.com', /^Team/, RESUME.action);
    expect(agent.seen.text).toMatch(
      /\$49\.00\s+Team: \$49\.00 a month\s+Paused\s+A new period is charged at once to the method on file, before tax\./,
    );
    const before = agent.stripe.test.charges.size;
    await confirms(agent);
    expect(agent.stripe.test.charges.size).toBe(before + 1);
  });

  it.each([
    [
      'vacation@example.com',
      /^Team/,
      RESUME.action,
      {},
      /\$49\.00\s+[^$]*\$49.*A new period is charged at once to Visa •••• 4242, by Stripe’s preview/s,
    ],
    [
      TRIAL.from,
      /^Team × 3/,
      TRIAL.action,
      { when: 'now' },
      /\$147\.00.*Charged at once to Visa •••• 4242, by Stripe’s preview/s,
    ],
    [
      TRIAL.from,
      /^Team × 3/,
      TRIAL.action,
      { when: 'day', date: '2026-12-10' },
      /On Dec 10 the first period, \$147\.00 before tax, is charged to Visa •••• 4242\./,
    ],
    [
      'trial-no-card@example.com',
      /^Starter/,
      TRIAL.action,
      { when: 'day', date: '2026-12-10' },
      /On Dec 10 .*: there is no default way to pay on file\./,
    ],
  ] as const)(
    'names the card, and Stripe’s figure, with a key that reads them: %s',
    async (from, row, action, filled, says) => {
      const { agent } = await asked(from, row, action, filled, 'secret');
      expect(agent.seen.text).toMatch(says);
    },
  );

  it('takes no figure from a price in another currency than the subscription’s', async () => {
    const { agent, id } = await atSubscription(TRIAL.from, /^Team × 3/);
    agent.stripe.test.subscriptions.set(id, { ...subscriptionOf(agent, id), currency: 'eur' });
    await fillsIn(agent, TRIAL.action, { when: 'now' });
    expect(agent.seen.text).toContain('Charged at once to the method on file; how much is not known.');
    expect(agent.seen.text).not.toContain('€147');
  });

  it('is off while it waits to be paid', async () => {
    const { agent } = await asked('vacation@example.com', /^Team/, RESUME.action);
    breakCards(agent.stripe, 'vacation@example.com');
    await confirms(agent);
    await agent.clicks(agent.seen.offers.find((offer) => /^Team/.test(offer)) ?? '');
    expect(agent.seen.offers).not.toContain(RESUME.action);
    expect(agent.seen.text).toContain('It resumes when its invoice is paid.');
  });
});

describe('ending a trial', () => {
  it('charges once, and says before that it will', async () => {
    const { agent } = await asked(TRIAL.from, /^Team × 3/, TRIAL.action, { when: 'now' });
    const before = agent.stripe.test.charges.size;
    expect(agent.seen.text).toMatch(/Charged at once to the method on file, before tax\. If the payment fails/);
    await confirms(agent);
    expect(agent.stripe.test.charges.size).toBe(before + 1);
  });

  it.each([
    ['2090-12-31', 'At most 730 days from now.'],
    ['2026-11-01', 'Choose a later day.'],
  ])('asks again for %s', async (date, says) => {
    const { agent } = await asked(TRIAL.from, /^Team × 3/, TRIAL.action, { when: 'day', date });
    expect(agent.seen.text).toContain(says);
  });

  it.each([
    [TRIAL.from, /^Team × 3/, TRIAL.action, { when: 'now' }],
    [RESUME.from, /^Team/, RESUME.action, {}],
  ])('names no sum where the customer’s balance makes it another: %s', async (from, row, action, filled: Filled) => {
    const agent = await connectedAgent('premium');
    const customer = customerNamed(agent.stripe, from);
    agent.stripe.test.customers.set(customer.id, { ...customer, balance: 5_000 });
    await agent.clicks(label(await agent.opens(from), row));
    await fillsIn(agent, action, filled);
    expect(agent.seen.text).toContain('The $50.00 that they owe is added.');
    expect(agent.seen.text).not.toMatch(/^\$\d+\.00$/m);
  });

  it.each([
    [{ cancel_at_period_end: true }, 'It ends on Nov 26. Undo that cancellation first.'],
    [{ pause_collection: { behavior: 'void', resumes_at: null } }, 'Charging is stopped for now. Charge again first.'],
  ] as const)('is off where it would do something else: %j', async (terms, why) => {
    const agent = await connectedAgent('premium');
    for (const [id, each] of agent.stripe.test.subscriptions)
      if (each.status === 'trialing') agent.stripe.test.subscriptions.set(id, { ...each, ...terms });
    const { text, offers } = await agent.clicks(label(await agent.opens(TRIAL.from), /^Team × 3/));
    expect(offers).not.toContain(TRIAL.action);
    expect(text).toContain(why);
  });

  it('changes nothing where there is no way to pay, and does not speak of a missing object', async () => {
    const { agent } = await asked('trial-no-card@example.com', /^Starter/, TRIAL.action, { when: 'now' });
    const before = contents(agent.stripe.test);
    const { title, text } = await confirms(agent);
    expect(title).toBe('Stripe refused');
    expect(text).toMatch(/Nothing was written/);
    expect(contents(agent.stripe.test)).toBe(before);
  });
});
