/** Of equal payments: a refund is recommended where Stripe's objects prove that one is too many; else the customer is asked. */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { chargedCard, makeCharge } from '../../preview/stripe/objects/charge';
import { writes } from './asked';
import { type Agent, beginning, connectedAgent, NOW } from './harness';
import { confirms, label } from './paying';

const DAY = 86_400;
const FROM = 'prospect@example.com';
const WARNING = /possibly charged/;

const prospect = ({ stripe }: Agent) =>
  [...stripe.test.customers.values()].find((each) => !each.deleted && each.email === FROM);

function pays(agent: Agent, days: number, fields: Partial<Stripe.Charge>) {
  const id = `ch_1TDouble${days * 10}`;
  const base = { id, created: Math.round(NOW / 1000 - days * DAY), livemode: false, amount: 4900, currency: 'usd' };
  agent.stripe.test.charges.set(id, makeCharge({ ...base, customer: prospect(agent)?.id ?? '', ...fields }));
  return id;
}

const order = (order_id: string) => ({ metadata: { order_id }, description: 'Books' });

/** At the comparison of two payments for one order. */
const compared = (key = 'premium') =>
  beginning(`compared ${key}`, async () => {
    const agent = await connectedAgent(key);
    for (const days of [1, 2]) pays(agent, days, order('1001'));
    await agent.opens(FROM);
    await agent.clicks(label(agent.seen, WARNING));
    return agent;
  });

const atConfirmation = () =>
  beginning('confirmation', async () => {
    const agent = await compared();
    await agent.clicks('Refund the second');
    return agent;
  });

describe('one order that was paid twice', () => {
  it('is said, with what proves it, and the later one can go back', async () => {
    const { seen } = await compared();
    expect(seen.text).toMatch(/Both are for order 1001, and were paid alike\./);
    expect(seen.text).toMatch(/Books · order 1001/);
    expect(seen.offers).not.toContain('Ask the customer');
  });

  it('is said to be paid in full each time, not alike, where another card paid it', async () => {
    const agent = await connectedAgent('premium');
    const whole = { ...order('1001'), metadata: { order_id: '1001', order_total: '49.00' } };
    pays(agent, 1, { ...whole, payment_method_details: chargedCard({ last4: '4444' }) });
    pays(agent, 2, whole);
    await agent.opens(FROM);
    const { text } = await agent.clicks(label(agent.seen, WARNING));
    expect(text).toMatch(/Both are for order 1001, and each paid it in full\./);
    expect(text).not.toContain('alike');
  });

  it('leads to the confirmation of a refund of all of that payment, as a duplicate', async () => {
    const agent = await atConfirmation();
    expect(agent.seen.text).toMatch(/Books/);
    expect(agent.seen.text).toMatch(/paid Nov 19/);
    expect(agent.seen.text).toMatch(/Reason: Duplicate/i);
    expect(agent.seen.text).toMatch(/The other payment of this amount stays/);
    expect(writes(agent.session.requests)).toEqual([]);
    const done = await confirms(agent);
    expect(done.text).toMatch(/\$49\.00 refunded/);
    const [write, ...others] = writes(done.requests);
    expect(others).toEqual([]);
    expect(write?.body).toMatchObject({ charge: 'ch_1TDouble10', amount: '4900', reason: 'duplicate' });
  });

  const changes: Record<string, Partial<Stripe.Charge>> = {
    refunded: { refunded: true, amount_refunded: 4900 },
    'refunded in part': { amount_refunded: 100 },
    disputed: { disputed: true },
  };
  const changed = ({ stripe }: Agent, id: string, how: keyof typeof changes) => {
    const charge = stripe.test.charges.get(id);
    if (charge) stripe.test.charges.set(id, { ...charge, ...changes[how] });
  };

  it.each(Object.keys(changes).flatMap((how) => ['ch_1TDouble10', 'ch_1TDouble20'].map((id) => [how, id] as const)))(
    'is not recommended any more once one was %s meanwhile (%s)',
    async (how, id) => {
      const agent = await compared();
      changed(agent, id, how);
      const seen = await agent.clicks('Refund the second');
      expect(seen.text).toMatch(/It changed in Stripe meanwhile: what showed that one is too many no longer holds/);
      expect(seen.offers).not.toContain('Refund the second');
    },
  );

  it.each(Object.keys(changes))('goes back no more where the other one was %s after the confirmation', async (how) => {
    const agent = await atConfirmation();
    changed(agent, 'ch_1TDouble20', how);
    const seen = await confirms(agent);
    expect(seen.text).toMatch(/Changed in Stripe meanwhile: nothing was written/);
    expect(seen.text).toMatch(/The other payment of this amount was refunded, disputed or changed meanwhile/);
    expect(writes(agent.session.requests)).toEqual([]);
  });

  it('says what the key lacks', async () => {
    const { seen } = await compared('overview');
    expect(seen.text).toMatch(/Refund the second\n\s*Needs Charges and Refunds: Write/);
  });
});

describe('equal payments of which nothing proves that one is too many', () => {
  const unproven = () =>
    beginning('unproven', async () => {
      const agent = await connectedAgent('premium');
      for (const days of [1, 2]) pays(agent, days, { description: 'Extra seat' });
      await agent.opens(FROM);
      await agent.clicks(label(agent.seen, WARNING));
      return agent;
    });

  it('lead to a question, in the customer’s language', async () => {
    const agent = await unproven();
    expect(agent.seen.text).toMatch(/Nothing here proves that one of them is too many/);
    expect(agent.seen.offers).not.toContain('Refund the second');
    const { draft } = await agent.clicks('Ask the customer');
    expect(draft).toMatchObject({ to: [FROM] });
    expect(draft?.body).toMatch(
      /These 2 payments of \$49\.00 from you look alike:\n- Nov 18 · Visa •••• 4242 · Extra seat\n- Nov 19 · Visa •••• 4242 · Extra seat\nDid you mean to pay each of them\?/,
    );
  });

  it('ask for the right person first, where the mail may not be from whom it says', async () => {
    const agent = await connectedAgent('premium');
    for (const days of [1, 2]) pays(agent, days, { description: 'Extra seat' });
    await agent.opens(FROM, { headers: { 'Authentication-Results': 'mx.google.com; dmarc=fail' } });
    const seen = await agent.clicks(label(agent.seen, WARNING));
    expect(seen.offers).not.toContain('Ask the customer');
    expect(seen.text).toMatch(/Is this the right person\? Then you can ask them\./);
    expect((await agent.clicks('This is the right person')).offers).toContain('Ask the customer');
  });
});
