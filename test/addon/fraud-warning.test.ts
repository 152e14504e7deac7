/** What a card's bank took for fraud, before a refund is decided: on the payment's card, where the key may read it. */
import { describe, expect, it } from '@jest/globals';
import { type Agent, connectedAgent, openedAgent } from './harness';
import { label } from './paying';

const WARNED = 'held@example.com';
const warned = /Fraud warning Nov 17 by the card’s bank: made with a stolen card/;

const opensIt = (agent: Agent) => agent.clicks(label(agent.seen, /\$75\.00/));

describe('a payment that the card’s bank warned of', () => {
  it('says when, why and what a refund may spare, in the one wave of the card', async () => {
    const agent = await openedAgent('extras', WARNED);
    const { text, waves } = await opensIt(agent);
    expect(text).toMatch(warned);
    expect(text).toContain('Refunding it in full before that may prevent one.');
    expect(waves).toBe(1);
    expect((await agent.clicks('Refund')).text).toMatch(warned);
  });

  it('says that it comes too late once it was refunded in full', async () => {
    const agent = await openedAgent('extras', WARNED);
    const [warning] = [...agent.stripe.test.early_fraud_warnings.values()];
    const charge = agent.stripe.test.charges.get(String(warning?.charge));
    if (charge) agent.stripe.test.charges.set(charge.id, { ...charge, refunded: true, amount_refunded: charge.amount });
    const { text } = await opensIt(agent);
    expect(text).toMatch(warned);
    expect(text).toContain('It was disputed since, or refunded in full.');
  });

  it('says so to a key that may read it alone, and costs another one no request once that is known', async () => {
    const agent = await connectedAgent('premium');
    await agent.opens(WARNED);
    await opensIt(agent);
    await agent.opens(WARNED);
    const { text, requests } = await opensIt(agent);
    expect(text).not.toMatch(/fraud warning/i);
    expect(requests.map(({ path }) => path)).not.toContain('/v1/radar/early_fraud_warnings');
  });

  it('says of what is held that releasing it may spare a dispute, and nothing of a refund', async () => {
    const agent = await connectedAgent('extras');
    const { charges } = agent.stripe.test;
    const held = [...charges.values()].find((each) => !each.captured && each.status === 'succeeded' && !each.refunded);
    const customer = agent.stripe.test.customers.get(String(held?.customer));
    if (!held || !customer || customer.deleted) throw new Error('The sample has nothing that is held.');
    charges.set(held.id, { ...held, fraud_details: { stripe_report: 'fraudulent' } });
    const { text } = await agent.opens(customer.email ?? '');
    expect(text).toContain('Releasing it instead of capturing it may prevent a dispute.');
    expect(text).not.toContain('Refunding it in full');
  });
});
