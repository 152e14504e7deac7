/** Objects whose owner is deleted, or never was a customer: found, shown and refunded all the same. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { writes } from './asked';
import { type Agent, connectedAgent } from './harness';

let agent: Agent;
let customer: string;
let charge: string;

beforeEach(async () => {
  agent = await connectedAgent('extras');
  const { customers, charges } = agent.stripe.test;
  const mona = [...customers.values()].find((each) => !each.deleted && each.email === 'monthly@example.com');
  customer = mona?.id ?? '';
  charge =
    [...charges.values()].filter((each) => each.customer === customer).sort((a, b) => b.created - a.created)[0]?.id ??
    '';
  customers.set(customer, { id: customer, object: 'customer', deleted: true });
});

async function finds(query: string) {
  await agent.opensHome();
  await agent.clicks('Find a customer');
  await agent.fills('query', query);
  return agent.clicks('Find');
}

describe('a deleted customer', () => {
  it('is found by the id of a payment, which opens and can be refunded', async () => {
    const found = await finds(charge);
    expect(found.text).toMatch(/deleted customer/i);
    expect(found.text).not.toMatch(/nothing in stripe fits/i);
    const payment = await agent.clicks('Open this payment');
    expect(payment.text).toMatch(/\$29\.00 paid/);
    await agent.clicks('Refund');
    const confirm = await agent.clicks('Continue');
    expect(confirm.text).toMatch(/deleted customer/i);
    const done = await agent.clicks('Refund $29.00');
    expect(done.text).toMatch(/\$29\.00 refunded/i);
    expect(writes(done.requests)).toHaveLength(1);
    expect(done.title).toBe('Deleted customer');
  });

  it('has their payments by their own id, and nothing that only a customer can have', async () => {
    await finds(customer);
    const { title, text, offers } = await agent.clicks('Deleted customer');
    expect(title).toBe('Deleted customer');
    expect(text).toMatch(/was deleted in stripe/i);
    expect(text).toMatch(/\$29\.00 paid/);
    expect(text).not.toMatch(/customer since|1970|no email/i);
    for (const action of ['Start a subscription', 'New charge', 'Edit customer']) expect(offers).not.toContain(action);
  });

  it('is among the reasons why nobody was found', async () => {
    expect((await agent.opens('monthly@example.com')).text).toMatch(/may have been deleted in stripe/i);
  });
});

it('what has no customer is not told as nothing', async () => {
  const { charges } = agent.stripe.test;
  const old = charges.get(charge);
  if (old) charges.set(charge, { ...old, customer: null });
  const { text } = await finds(charge);
  expect(text).toMatch(/Paid as a guest.*It has no customer in Stripe/s);
  expect(text).not.toMatch(/nothing in stripe fits|nobody found/i);
});
