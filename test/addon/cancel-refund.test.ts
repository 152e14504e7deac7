/** An end and a refund, confirmed together: two writes in order, each with its own outcome, and what stays undone is said. */
import { describe, expect, it } from '@jest/globals';
import { invalid } from '../../preview/stripe/errors';
import { writes } from './asked';
import { type Agent, beginning, connectedAgent, idsOf, openedAgent } from './harness';
import { confirming, confirms, type Filled, fillsIn, refundsOf } from './paying';

const SUBSCRIPTION = 'sub_1TMonthly0000001';
const CHARGE = 'ch_1TMonthly0000006';
const REFUND = 'Refund $13.53';
const TO_DO = `Still to do: ${REFUND}`;

const asked = (filled: Filled, key = 'extras') =>
  beginning(`${key} ${JSON.stringify(filled)}`, async () => {
    const agent = await openedAgent(key, 'monthly@example.com');
    await agent.clicks('Starter');
    await fillsIn(agent, 'Cancel', filled);
    return agent;
  });

/** At the confirmation of both. */
const both = () => asked({ when: 'now', refund: 'unused' });
/** The end is done, the refund is not. */
const half = () =>
  beginning('half', async () => {
    const agent = await both();
    await confirms(agent);
    return agent;
  });

const sent = ({ session }: Agent) => writes(session.requests).map(({ method, path }) => `${method} ${path}`);
const hasEnded = ({ stripe }: Agent) => stripe.test.subscriptions.get(SUBSCRIPTION)?.status === 'canceled';
const made = (agent: Agent) => refundsOf(agent).filter(({ charge }) => charge === CHARGE);
const END = `DELETE /v1/subscriptions/${SUBSCRIPTION}`;

describe('what the form says of a refund', () => {
  it.each([
    ['nothing where nothing was paid', 'trial@example.com', /^Team × 3/, null],
    [
      'which payment it is, where a newer one is on its way',
      'pending@example.com',
      /^Team × 10/,
      'The payment of Oct 19: $490.00',
    ],
  ])('is %s', async (_, from, label, expected) => {
    const agent = await openedAgent('extras', from);
    await agent.clicks(agent.seen.offers.find((each) => label.test(each)) ?? '');
    const { text } = await agent.clicks('Cancel');
    if (expected) expect(text).toContain(expected);
    expect(text).not.toMatch(/last payment/);
  });
});

describe('an end with a refund of the unused days', () => {
  it('is offered once it is to end now', async () => {
    const agent = await openedAgent('extras', 'monthly@example.com');
    await agent.clicks('Starter');
    expect((await agent.clicks('Cancel')).text).not.toContain('Unused days');
    expect((await both()).seen.text).toContain('$13.53');
  });

  it('loses as much where nothing is refunded, and no more than was paid', async () => {
    const { seen } = await asked({ when: 'now', refund: 'none' });
    expect(seen.text).toContain('about $13.53 of what was paid, for the time until Dec 4, is lost');
  });

  it('is confirmed in one, with both amounts’ arithmetic, where it goes and in which order', async () => {
    const { seen } = await both();
    for (const words of [
      'Cancel now, then refund $13.53?',
      '$29.00 paid for Nov 4 to Dec 4 × 14 unused of 30 days = $13.53. A day that has begun counts as used.',
      'Two steps: first the end, then, once Stripe says that it is done, a button for the refund of $13.53.',
      'Back to Visa •••• 4242, $29.00 paid Nov 4',
      'Its invoice stays as it is: paid.',
    ])
      expect(seen.text).toContain(words);
    expect(seen.text).not.toMatch(/nothing is refunded/i);
    expect(writes(seen.requests)).toEqual([]);
  });

  it('ends it first, without a credit or a last invoice, and offers the refund then', async () => {
    const agent = await both();
    const { requests, text, offers } = await confirms(agent);
    const [end, ...others] = writes(requests);
    expect(others).toEqual([]);
    expect(`${end?.method} ${end?.path}`).toBe(END);
    expect(end?.query).toMatchObject({ prorate: 'false', invoice_now: 'false' });
    expect(hasEnded(agent)).toBe(true);
    expect(made(agent)).toEqual([]);
    expect(text).toContain('The subscription has ended.');
    expect(text).toContain(TO_DO);
    expect(offers).toContain(REFUND);
  });

  it('then refunds it, by one write under a key of its own, whose outcome is told by itself', async () => {
    const agent = await half();
    const { requests, text } = await agent.clicks(REFUND);
    const [write, ...others] = writes(requests);
    expect(others).toEqual([]);
    expect(write).toMatchObject({ method: 'POST', path: '/v1/refunds', body: { charge: CHARGE, amount: '1353' } });
    expect(made(agent)).toMatchObject([{ amount: 1353, metadata: { tillside_intention: write?.idempotencyKey } }]);
    expect(text).toContain('$13.53 refunded.');
    expect(text).not.toContain('Still to do');
    expect((await agent.reopens()).text).not.toContain('Still to do');
  });

  it('is told to the customer in one draft: the end, and then the refund', async () => {
    const agent = await half();
    await agent.clicks(REFUND);
    const { draft } = await agent.clicks('What to tell the customer');
    expect(draft?.body).toMatch(/Your subscription has ended\.[^\n]*\nWe have refunded \$13\.53 to your card\./);
  });

  it('is one refund for two taps at once', async () => {
    const agent = await half();
    await agent.clicksTwice(REFUND);
    expect(made(agent)).toHaveLength(1);
  });

  it('says what stays undone where the window was closed in between, and does it or leaves it', async () => {
    const agent = await half();
    expect((await agent.reopens()).text).toContain(TO_DO);
    // Whoever disconnects now is told first.
    expect((await agent.clicks('Disconnect')).text).toContain(`${REFUND} was confirmed and is not sent yet`);
    await agent.reopens();
    const { text, title } = await agent.clicks(TO_DO);
    expect(title).toBe('Still to do');
    for (const words of [
      'Mona Month',
      'monthly@example.com',
      'TEST MODE',
      REFUND,
      'Done before: The subscription has ended.',
    ])
      expect(text).toContain(words);
    const left = await agent.clicks('Leave it undone');
    expect(left.text).toContain('Done before: The subscription has ended.');
    expect((await agent.reopens()).text).not.toContain('Still to do');
    expect(made(agent)).toEqual([]);
    expect(sent(agent)).toEqual([]);
  });

  it('says it after a day too, and does it then', async () => {
    const agent = await half();
    await agent.waits(26 * 3_600_000);
    await agent.reopens();
    await agent.clicks(TO_DO);
    expect((await confirms(agent)).text).toContain('$13.53 refunded.');
    expect(made(agent)).toHaveLength(1);
  });

  it('says that the end is done where Stripe refuses the refund, and keeps it to do', async () => {
    const agent = await half();
    agent.stripe.faults.push({ method: 'POST', path: /^\/v1\/refunds$/, when: 'before', answer: invalid('No.') });
    const { text } = await agent.clicks(REFUND);
    expect(text).toContain('Nothing was written.');
    expect(text).toContain('Done before: The subscription has ended.');
    expect((await agent.reopens()).text).toContain(TO_DO);
    expect(made(agent)).toEqual([]);
  });

  it('says that the end is done where nobody knows what became of the refund, and finds it', async () => {
    const agent = await half();
    agent.suffers('lost-after');
    const { title, text } = await agent.clicks(REFUND);
    expect(title).toBe('Outcome unknown');
    expect(text).toContain('Done before: The subscription has ended.');
    expect((await agent.clicks('Check')).text).toContain('$13.53 refunded.');
    expect(made(agent)).toHaveLength(1);
  });

  it('asks anew where the payment changed in between', async () => {
    const agent = await half();
    const charge = agent.stripe.test.charges.get(CHARGE);
    if (charge) agent.stripe.test.charges.set(CHARGE, { ...charge, amount_refunded: 100 });
    const { text } = await agent.clicks(REFUND);
    expect(text).toMatch(/Changed in Stripe meanwhile: nothing was written/);
    expect(text).toContain('Done before: The subscription has ended.');
    expect(made(agent)).toEqual([]);
  });

  it('is barred and stays to do where the account is read only since', async () => {
    const agent = await half();
    agent.session.stores.userProperties.set(`readOnly.${idsOf(agent)[0]}`, 'yes');
    expect((await agent.clicks(REFUND)).text).toContain('You set this account to read only.');
    expect(made(agent)).toEqual([]);
  });

  it('is not offered while nobody knows whether it ended, and is once that is certain', async () => {
    const agent = await both();
    agent.suffers('lost-after');
    const unknown = await confirms(agent);
    expect(unknown.title).toBe('Outcome unknown');
    expect(unknown.offers).not.toContain(REFUND);
    await agent.waits(2 * 3_600_000);
    expect((await agent.reopens()).text).not.toContain('Still to do');
    await agent.clicks('Outcome unknown');
    expect(agent.seen.offers).toContain(REFUND);
    await agent.clicks(REFUND);
    expect(made(agent)).toHaveLength(1);
  });

  it('is not offered where the end was lost, and a colleague ended it with a credit meanwhile', async () => {
    const agent = await both();
    agent.suffers('lost-before');
    expect((await confirms(agent)).title).toBe('Outcome unknown');
    const colleague = await connectedAgent('premium', { beside: agent });
    await colleague.opens('monthly@example.com');
    await colleague.clicks('Starter');
    await fillsIn(colleague, 'Cancel', { when: 'now', credit: 'create_prorations' });
    await confirms(colleague);
    expect(hasEnded(agent)).toBe(true);
    const { text, offers } = await agent.clicks('Check');
    expect(text).toMatch(/Done\.[\s\S]*Something was credited or billed at its end/);
    expect(offers).not.toContain(REFUND);
    expect((await agent.reopens()).text).not.toContain('Still to do');
    expect(made(agent)).toEqual([]);
  });

  it('is not to do where the end was refused', async () => {
    const agent = await both();
    agent.stripe.faults.push({ method: 'DELETE', path: /subscriptions/, when: 'before', answer: invalid('No.') });
    await confirms(agent);
    expect((await agent.reopens()).text).not.toContain('Still to do');
    expect(made(agent)).toEqual([]);
    expect(hasEnded(agent)).toBe(false);
  });

  it('writes nothing where the payment changed since it was confirmed', async () => {
    const agent = await both();
    const charge = agent.stripe.test.charges.get(CHARGE);
    if (charge) agent.stripe.test.charges.set(CHARGE, { ...charge, amount_refunded: 100 });
    expect((await confirms(agent)).text).toMatch(/Changed in Stripe meanwhile: nothing was written/);
    expect(sent(agent)).toEqual([]);
  });
});

describe('an end with a refund', () => {
  it('gives back the last payment with an end at the period’s end', async () => {
    const agent = await asked({ refund: 'last' });
    expect(confirming(agent)).toBe('Cancel at period end, then refund $29.00');
    expect(agent.seen.text).toContain('You can undo the end until Dec 4, but not the refund.');
    expect(agent.seen.text).not.toMatch(/nothing is refunded/i);
    await confirms(agent);
    expect((await agent.clicks('Refund $29.00')).text).toContain('$29.00 refunded.');
    expect(made(agent)).toMatchObject([{ amount: 2900 }]);
  });

  it.each<[Filled, RegExp]>([
    [{ when: 'now', refund: 'unused', credit: 'create_prorations' }, /Choose a credit or a refund: both would give it/],
    [{ when: 'now', refund: 'last', credit: 'create_prorations' }, /Choose a credit or a refund: both would give it/],
  ])('refuses %j before anything is sent', async (filled, words) => {
    const agent = await asked(filled);
    expect(agent.seen.text).toMatch(words);
    expect(sent(agent)).toEqual([]);
  });

  it('is not offered without Invoices: Read, and says so', async () => {
    const agent = await openedAgent('premium', 'monthly@example.com');
    await agent.clicks('Starter');
    const { text } = await agent.clicks('Cancel');
    expect(text).toContain('To refund with it, the key needs Invoices: Read.');
    expect(text).not.toContain('Refund as well');
  });
});

describe('a refund of its own, after an end by somebody else', () => {
  it.each([
    ['says that something was credited then', 'create_prorations', true],
    ['says nothing of a credit where there was none', 'none', false],
  ])('%s', async (_, credit, isSaid) => {
    const colleague = await openedAgent('premium', 'monthly@example.com');
    await colleague.clicks('Starter');
    await fillsIn(colleague, 'Cancel', { when: 'now', credit });
    await confirms(colleague);
    const agent = await connectedAgent('extras', { beside: colleague });
    await agent.opens('monthly@example.com');
    await agent.clicks(agent.seen.offers.find((each) => /^\$29\.00 paid/.test(each)) ?? '');
    const { text } = await fillsIn(agent, 'Refund', {});
    const says =
      'Its subscription ended on Nov 20, and something was credited or billed then: this may give it back twice.';
    expect(text.includes(says)).toBe(isSaid);
    expect(text).toContain('A refund can’t be undone.');
  });
});
