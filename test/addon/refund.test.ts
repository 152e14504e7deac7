/** A full refund, from the payment's card to Stripe: once, and never where it could pay twice. */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { type Agent, connectedAgent, contents, idsOf, type Seen, writes } from './harness';

const refundsOf = ({ stripe }: Agent) => [...stripe.test.refunds.values()];
const chargeOf = ({ stripe }: Agent, id: string) => stripe.test.charges.get(id) as Stripe.Charge;
const label = ({ offers }: Seen, start: RegExp) => offers.find((offer) => start.test(offer)) ?? '';

/** The card of the newest payment whose row begins so, opened beside a mail of this customer's. */
async function atPayment(address: string, row: RegExp, key = 'premium'): Promise<Agent> {
  const agent = await connectedAgent(key);
  await agent.clicks(label(await agent.opens(address), row));
  return agent;
}

async function atConfirmation(address = 'monthly@example.com', row = /^\$29\.00 paid/, key?: string): Promise<Agent> {
  const agent = await atPayment(address, row, key);
  await agent.clicks('Refund in full');
  return agent;
}

/** A bank debit's charge is called py_. */
const chargeOn = ({ text }: Seen) => /\b(?:ch|py)_[A-Za-z0-9]+/.exec(text)?.[0] ?? '';

describe('a full refund', () => {
  it('is confirmed with amount, card, date, customer, account and mode, and what it does not do', async () => {
    const { seen } = await atConfirmation('monthly@example.com', /\$10\.00 refunded/);
    expect(seen.title).toBe('Refund $19.00?');
    for (const words of [
      /Mona Month/,
      /monthly@example\.com/,
      /Stripe · TEST MODE/,
      /no real money/,
      /Visa •••• 4242 · paid \$29\.00, \w+ \d+/,
      /\$10\.00 refunded/,
      /Left after this: \$0\.00/,
      /Subscriptions go on/,
      /fees are not returned/,
      /5–10 business days/,
    ])
      expect(seen.text).toMatch(words);
    expect(seen.offers).toContain('Refund $19.00');
  });

  it('sends one write: all that is left of this charge, under the intention’s id, which is in the metadata too', async () => {
    const agent = await atPayment('monthly@example.com', /\$10\.00 refunded/);
    const charge = chargeOn(agent.seen);
    await agent.clicks('Refund in full');
    const done = await agent.clicks('Refund $19.00');
    const [write, ...others] = writes(done.requests);
    expect(others).toEqual([]);
    expect(write).toMatchObject({ method: 'POST', path: '/v1/refunds', status: 200 });
    expect(write?.body).toMatchObject({
      charge,
      amount: '1900',
      'metadata[tillside_intention]': write?.idempotencyKey,
      'metadata[tillside_agent]': 'agent@acme.example',
    });
    expect(chargeOf(agent, charge)).toMatchObject({ amount_refunded: 2900, refunded: true });
    expect(done.title).toBe('Mona Month');
    expect(done.text).toContain('$19.00 refunded.');
    expect(done.text).toMatch(/paid Oct \d+, refunded in full/);
  });

  it('leaves the subscription as it was, and is told on the payment with who did it', async () => {
    const agent = await atConfirmation();
    const before = JSON.stringify([...agent.stripe.test.subscriptions]);
    const done = await agent.clicks('Refund $29.00');
    expect(JSON.stringify([...agent.stripe.test.subscriptions])).toBe(before);
    const { text, offers } = await agent.clicks(label(done, /refunded in full/));
    expect(text).toMatch(/\$29\.00 refunded Nov 20 by agent@acme\.example/);
    expect(offers).not.toContain('Refund in full');
  });

  it('is told as accepted, not finished, where the bank takes days', async () => {
    const agent = await atConfirmation('euro@example.de', /^€135\.00 paid/);
    const { text } = await agent.clicks('Refund €135.00');
    expect(text).toMatch(/Accepted, not finished.*€135\.00 is on its way/);
    expect(text).not.toMatch(/Done\./);
  });

  it.each([
    ['yen@example.jp', /^¥3,000 paid/, /^Refund ¥3,000$/, 3000],
    ['dinar@example.kw', /^KWD\s9\.500 paid/, /^Refund KWD\s9\.500$/, 9500],
    ['krona@example.is', /^ISK\s3,900 paid/, /^Refund ISK\s3,900$/, 390_000],
  ])('gives back the whole amount in the currency’s own decimals: %s', async (address, row, button, minor) => {
    const agent = await atConfirmation(address, row);
    const before = refundsOf(agent).length;
    await agent.clicks(label(agent.seen, button));
    const made = refundsOf(agent).slice(before);
    expect(made.map(({ amount }) => amount)).toEqual([minor]);
  });

  it('settles an inquiry, which the key can tell from a chargeback', async () => {
    const agent = await atConfirmation('inquiry@example.com', /^\$500\.00 paid/, 'secret');
    expect(agent.seen.text).toMatch(/bank asked.*settles/);
    await agent.clicks('Refund $500.00');
    expect([...agent.stripe.test.disputes.values()].map(({ status }) => status)).toContain('warning_closed');
  });
});

describe('a full refund is not offered, and says why,', () => {
  it.each([
    ['of a payment that failed', 'pastdue@example.com', /^\$98.00 failed/, /It failed: nothing was charged/, 'premium'],
    ['of one that is pending', 'pending@example.com', /pending/, /still pending/, 'premium'],
    ['of one that is only held', 'held@example.com', /held/, /only held on the card/, 'premium'],
    ['of one refunded in full', 'refunded@example.com', /refunded in full/, /already refunded in full/, 'premium'],
    ['of a chargeback', 'disputed@example.com', /^\$29\.00 of/, /already took this back.*pay twice/, 'secret'],
    ['of a dispute of unknown kind', 'disputed@example.com', /^\$29\.00 of/, /disputed.*could pay twice/, 'premium'],
    ['of an inquiry that can’t be told from one', 'inquiry@example.com', /^\$500\.00 of/, /could pay twice/, 'premium'],
    ['without the permission', 'monthly@example.com', /^\$29\.00 paid/, /Needs Charges and Refunds: Write/, 'overview'],
  ])('%s', async (_, address, row, why, key) => {
    const agent = await atPayment(address, row, key);
    expect(agent.seen.offers).not.toContain('Refund in full');
    expect(agent.seen.text).toMatch(why);
    const before = contents(agent.stripe.test);
    const object = chargeOn(agent.seen);
    const customer = String(chargeOf(agent, object).customer);
    const [connection = ''] = idsOf(agent);
    const { requests } = await agent.forges({ route: 'prepare', action: 'refund', connection, customer, object });
    if (agent.seen.offers.some((offer) => offer.startsWith('Refund $')))
      await agent.clicks(label(agent.seen, /^Refund \$/));
    expect(requests.every(({ method }) => method === 'GET')).toBe(true);
    expect(contents(agent.stripe.test)).toBe(before);
  });

  it('of another customer’s payment, whatever a button says', async () => {
    const agent = await connectedAgent('premium');
    await agent.opens('monthly@example.com');
    const [other] = [...agent.stripe.test.charges.values()].filter(({ description }) => description === 'Extra seat');
    const mine = [...agent.stripe.test.customers.values()].find(
      (each) => !each.deleted && each.email === 'monthly@example.com',
    );
    const [connection = ''] = idsOf(agent);
    const place = { connection, customer: mine?.id ?? '' };
    await agent.forges({ route: 'prepare', action: 'refund', ...place, object: other?.id ?? '' });
    expect(agent.seen.offers.filter((offer) => offer.startsWith('Refund'))).toEqual([]);
    await agent.forges({ route: 'payment', ...place, charge: other?.id ?? '' });
    expect(agent.seen.title).toBe('This card is out of date');
  });
});

describe('a full refund happens once', () => {
  it('for a double click', async () => {
    const agent = await atConfirmation();
    const before = refundsOf(agent).length;
    await agent.clicksTwice('Refund $29.00');
    expect(refundsOf(agent)).toHaveLength(before + 1);
  });

  it('when the answer is lost after Stripe did it: checking finds it', async () => {
    const agent = await atConfirmation();
    const before = refundsOf(agent).length;
    agent.suffers('lost-after');
    expect((await agent.clicks('Refund $29.00')).title).toBe('Outcome unknown');
    const checked = await agent.clicks('Check');
    expect(writes(checked.requests)).toEqual([]);
    expect(checked.text).toContain('$29.00 refunded.');
    expect(refundsOf(agent)).toHaveLength(before + 1);
  });

  it('when the request was lost on its way: checking writes nothing, doing it now does', async () => {
    const agent = await atConfirmation();
    const before = refundsOf(agent).length;
    agent.suffers('lost-before');
    await agent.clicks('Refund $29.00');
    const checked = await agent.clicks('Check');
    expect(writes(checked.requests)).toEqual([]);
    expect(refundsOf(agent)).toHaveLength(before);
    await agent.clicks('Do it now');
    expect(refundsOf(agent)).toHaveLength(before + 1);
  });

  it('and not at all when a colleague refunded a part meanwhile', async () => {
    const agent = await atPayment('monthly@example.com', /^\$29\.00 paid/);
    const id = chargeOn(agent.seen);
    await agent.clicks('Refund in full');
    agent.stripe.test.charges.set(id, { ...chargeOf(agent, id), amount_refunded: 500 });
    const { title, requests } = await agent.clicks('Refund $29.00');
    expect(title).toBe('Changed meanwhile');
    expect(writes(requests)).toEqual([]);
  });
});
