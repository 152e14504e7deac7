/** The ledger of a customer's credit, by https://docs.stripe.com/api/customer_balance_transactions. */
import { describe, expect, it } from '@jest/globals';
import { openStripe } from './open';

const stripe = openStripe();

async function begin() {
  const client = stripe.client('secret');
  return { client, customer: (await client.customers.create({})).id };
}

describe('a customer balance transaction', () => {
  it('adds to the balance, and gives the customer their currency', async () => {
    const { client, customer } = await begin();
    const made = await client.customers.createBalanceTransaction(customer, {
      amount: -500,
      currency: 'usd',
      description: 'Goodwill',
      metadata: { why: 'late' },
    });
    expect(made).toMatchObject({
      object: 'customer_balance_transaction',
      amount: -500,
      currency: 'usd',
      customer,
      description: 'Goodwill',
      ending_balance: -500,
      invoice: null,
      metadata: { why: 'late' },
      type: 'adjustment',
    });
    await client.customers.createBalanceTransaction(customer, { amount: 800, currency: 'usd' });
    expect(await client.customers.retrieve(customer)).toMatchObject({ balance: 300, currency: 'usd' });
  });

  it('keeps a balance for each currency; the customer’s is the one in theirs', async () => {
    const { client, customer } = await begin();
    const add = (amount: number, currency: string) =>
      client.customers.createBalanceTransaction(customer, { amount, currency });
    await add(-500, 'usd');
    expect(await add(-200, 'cad')).toMatchObject({ currency: 'cad', ending_balance: -200 });
    expect(await add(-100, 'cad')).toMatchObject({ ending_balance: -300 });
    expect(await add(-100, 'usd')).toMatchObject({ ending_balance: -600 });
    expect(await client.customers.retrieve(customer)).toMatchObject({ balance: -600, currency: 'usd' });
  });

  it('is listed with the newest first, for its customer alone', async () => {
    const { client, customer } = await begin();
    const other = await client.customers.create({});
    const first = await client.customers.createBalanceTransaction(customer, { amount: -1, currency: 'usd' });
    const second = await client.customers.createBalanceTransaction(customer, { amount: -2, currency: 'usd' });
    const { data } = await client.customers.listBalanceTransactions(customer);
    expect(data.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect((await client.customers.listBalanceTransactions(other.id)).data).toEqual([]);
    await expect(client.customers.retrieveBalanceTransaction(other.id, first.id)).rejects.toMatchObject({
      statusCode: 404,
    });
    expect(await client.customers.retrieveBalanceTransaction(customer, first.id)).toEqual(first);
  });

  it('is immutable but for its description and metadata', async () => {
    const { client, customer } = await begin();
    const { id } = await client.customers.createBalanceTransaction(customer, { amount: -500, currency: 'usd' });
    const changed = { description: 'Goodwill', metadata: { why: 'late' } };
    expect(await client.customers.updateBalanceTransaction(customer, id, changed)).toMatchObject({
      ...changed,
      amount: -500,
    });
    const path = `/v1/customers/${customer}/balance_transactions/${id}`;
    expect((await stripe.ask('POST', path, { body: 'amount=-1' })).body.error.code).toBe('parameter_unknown');
    expect((await stripe.ask('DELETE', path)).status).toBe(404);
  });

  it.each([
    ['currency=usd', 'parameter_missing', 'amount'],
    ['amount=-5', 'parameter_missing', 'currency'],
    ['amount=-5.5&currency=usd', 'parameter_invalid_integer', 'amount'],
    [`amount=-5&currency=usd&description=${'x'.repeat(351)}`, undefined, 'description'],
  ])('is refused without a change: %s', async (body, code, param) => {
    const { client, customer } = await begin();
    const answer = await stripe.ask('POST', `/v1/customers/${customer}/balance_transactions`, { body });
    expect([answer.status, answer.body.error.code, answer.body.error.param]).toEqual([400, code, param]);
    expect(await client.customers.retrieve(customer)).toMatchObject({ balance: 0, currency: null });
    expect((await client.customers.listBalanceTransactions(customer)).data).toEqual([]);
  });
});
