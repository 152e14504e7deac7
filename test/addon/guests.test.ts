/** Who paid as a guest is found by the address that they typed, and their payment has the same card and actions as any. */
import { describe, expect, it } from '@jest/globals';
import { writes } from './asked';
import { type Agent, beginning, connectedAgent, idsOf, openedAgent } from './harness';
import { confirms, fillsIn, label } from './paying';

const FROM = 'guest@example.com';
const ROW = /^Paid \$\S+ as a guest/;

const atPayment = () =>
  beginning('payment', async () => {
    const agent = await openedAgent('extras', FROM);
    await agent.clicks(label(agent.seen, ROW));
    return agent;
  });

const chargeOf = ({ stripe }: Agent) => {
  const [session] = [...stripe.test.checkout_sessions.values()].filter((each) => each.customer_details?.email === FROM);
  return [...stripe.test.charges.values()].find(({ payment_intent }) => payment_intent === session?.payment_intent);
};

describe('a guest', () => {
  it('is found by the address that they typed in Checkout, and not taken for proven', async () => {
    const { seen } = await openedAgent('extras', FROM);
    expect(seen.title).toBe('Nobody found');
    expect(seen.text).toMatch(/Gus Guest · guest@example\.com\n.*Paid \$\S+ as a guest on Nov 8/);
    expect(seen.text).toMatch(/a claim, not proof/);
    expect(seen.text.indexOf('Gus Guest')).toBeLessThan(seen.text.indexOf('Possible matches'));
    expect(seen.waves).toBeLessThanOrEqual(2);
    expect(seen.requests.length).toBeLessThanOrEqual(5);
  });

  it('costs nothing within ten minutes', async () => {
    const agent = await openedAgent('extras', FROM);
    expect((await agent.reopens()).requests).toEqual([]);
    expect(agent.seen.offers).toContainEqual(expect.stringMatching(ROW));
  });

  it('is not asked for with a key that may not read Checkout Sessions, nor shown', async () => {
    const { seen } = await openedAgent('premium', FROM);
    expect(seen.requests.filter(({ path }) => path.includes('checkout'))).toEqual([]);
    expect(seen.text).not.toMatch(ROW);
  });

  it('has a payment with the card and the actions of any, and says what needs a customer', async () => {
    const agent = await atPayment();
    const { text, offers, waves } = agent.seen;
    expect(text).toContain(chargeOf(agent)?.id);
    expect(text).toMatch(/Gus Guest · guest@example\.com\n.*Paid as a guest/);
    expect(text).toMatch(/Subscriptions, credit and saved cards need a customer/);
    expect(offers).toEqual(expect.arrayContaining(['Refund', 'Re-send receipt']));
    expect(waves).toBeLessThanOrEqual(2);
  });

  it('can be written what the card shows', async () => {
    const { draft } = await (await atPayment()).clicks('Reply with this');
    expect(draft?.to).toEqual([FROM]);
    expect(draft?.body).toMatch(/Your payment of \$\S+ on Nov 8 .* has gone through\./);
  });

  it('gets a refund, once confirmed, and is told of it', async () => {
    const agent = await atPayment();
    await fillsIn(agent, 'Refund');
    expect(agent.seen.text).toMatch(/Gus Guest/);
    const done = await confirms(agent);
    expect(writes(done.requests)).toMatchObject([{ path: '/v1/refunds', body: { charge: chargeOf(agent)?.id } }]);
    expect(done.text).toMatch(/refunded/);
    expect(done.title).toBe('Gus Guest');
    expect(chargeOf(agent)?.refunded).toBe(true);
    const { draft } = await agent.clicks(label(done, /tell/i));
    expect(draft).toMatchObject({ to: [FROM] });
  });

  it.each([
    ['the id of the payment', ({ id }: { id: string }) => id],
    ['the id of the PaymentIntent', ({ payment_intent }: { payment_intent: unknown }) => String(payment_intent)],
    ['the address', () => FROM],
  ] as const)('is found by %s', async (_, queryOf) => {
    const agent = await openedAgent('extras', FROM);
    const charge = chargeOf(agent);
    if (!charge) throw new Error('no charge');
    await agent.forges({ route: 'find', query: queryOf(charge) });
    await agent.clicks(label(agent.seen, new RegExp(`${ROW.source}|^${queryOf(charge)}`)));
    expect(agent.seen.text).toContain(charge.id);
  });

  it('is written to about what they paid, and nothing that a guest has not', async () => {
    const agent = await connectedAgent('extras');
    const { text } = await agent.writes([FROM]);
    expect(text).toMatch(/Gus Guest · guest@example\.com\n.*Paid \$\S+ as a guest/);
    expect((await agent.clicks(label(agent.seen, ROW))).text).toMatch(/Gus Guest\n\s*guest@example\.com/);
    expect(agent.seen.text).not.toMatch(/portal|subscription/i);
    const { draft } = await agent.clicks(label(agent.seen, /^\$\S+ paid/));
    expect(draft?.body).toMatch(/Your payment of \$\S+ on Nov 8 .*has gone through/);
  });

  it('is no other’s: a payment that has a customer is not shown as a guest’s', async () => {
    const agent = await connectedAgent('extras');
    const [connection = ''] = idsOf(agent);
    const owned = [...agent.stripe.test.charges.values()].find(({ customer }) => customer !== null);
    const asGuest = (charge: string) => agent.forges({ route: 'payment', connection, customer: charge, charge });
    await agent.opens(FROM);
    expect((await asGuest(chargeOf(agent)?.id ?? '')).text).toMatch(/\$/);
    if (!owned) throw new Error('The sample has no payment of a customer.');
    const { title, text } = await asGuest(owned.id);
    expect(title).toBe('This card is out of date');
    expect(text).not.toMatch(/\$/);
  });
});
