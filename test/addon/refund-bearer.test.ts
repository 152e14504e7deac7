/** A refund of what Connect passed on, and one asked for by a mail whose answers go elsewhere. */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { writes } from './asked';
import { type Agent, connectedAgent, MINUTE } from './harness';
import { chargeOf, confirms, fillsIn, label, refundsOf } from './paying';

/** The newest payment of $29.00, of which a connected account has its share. */
async function atPassedOn(mail: object = {}): Promise<{ agent: Agent; charge: Stripe.Charge }> {
  const agent = await connectedAgent('premium');
  await agent.opens('monthly@example.com', mail);
  await agent.clicks(label(agent.seen, /^\$29\.00 paid/));
  const id = /ch_\w+/.exec(agent.seen.text)?.[0] ?? '';
  const split = { transfer_data: { amount: null, destination: 'acct_1Shop' }, application_fee_amount: 290 };
  const charge = { ...chargeOf(agent, id), ...split };
  agent.stripe.test.charges.set(id, charge);
  // Till then a form is drawn from what the card has read.
  await agent.waits(MINUTE);
  return { agent, charge };
}

describe('a refund of what was passed on to a connected account', () => {
  it('says who pays before it is confirmed, and takes back what was said', async () => {
    const { agent, charge } = await atPassedOn();
    const { text } = await fillsIn(agent, 'Refund', { bearer: 'account' });
    expect(text).toContain('$26.10 is taken back from acct_1Shop. $2.90 comes from your balance.');
    const [write] = writes((await confirms(agent)).requests);
    expect(write?.body).toMatchObject({ reverse_transfer: 'true', refund_application_fee: 'true' });
    expect(refundsOf(agent).find((made) => made.charge === charge.id)?.transfer_reversal).toMatch(/^trr_/);
  });

  it('leaves the connected account its share where nothing else is chosen, and says so', async () => {
    const { agent } = await atPassedOn();
    const { text } = await fillsIn(agent, 'Refund');
    expect(text).toContain('$29.00 comes from your balance: acct_1Shop keeps its share.');
    const [write] = writes((await confirms(agent)).requests);
    expect(Object.keys(write?.body ?? {}).filter((name) => /reverse|application/.test(name))).toEqual([]);
  });
});

describe('a refund asked for by a mail whose answers go elsewhere', () => {
  it('names that address', async () => {
    const { agent } = await atPassedOn({ replyTo: 'Mona <mona@elsewhere.example>' });
    const { text } = await fillsIn(agent, 'Refund');
    expect(text).toContain('A reply to this email goes to mona@elsewhere.example, another address.');
    expect(text).toContain('The request may not be theirs.');
  });

  it('names none where they come back to the customer', async () => {
    const { agent } = await atPassedOn({ replyTo: 'monthly@example.com' });
    const { text } = await fillsIn(agent, 'Refund');
    expect(text).not.toMatch(/A reply to this email|may not be theirs/);
  });
});
