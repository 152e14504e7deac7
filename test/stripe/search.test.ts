import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeCharge } from '../../preview/stripe/objects/charge';
import { makeCustomer } from '../../preview/stripe/objects/customer';
import { parseSearch } from '../../preview/stripe/search';
import { openStripe } from './open';

const stripe = openStripe();
const now = () => Math.floor(stripe.clock.now / 1000);

const PEOPLE = [
  {
    id: 'cus_ada',
    email: 'ada@example.com',
    name: 'Ada "the Countess" Lovelace',
    metadata: { tier: 'gold', 'a b': '1' },
  },
  { id: 'cus_bob', email: 'Bob@Example.com', name: 'Bob', metadata: { tier: 'silver' } },
  { id: 'cus_eve', email: null, name: 'Eve\\Mallory', metadata: {} },
];

beforeAll(() => {
  for (const [index, person] of PEOPLE.entries()) {
    stripe.server.test.customers.set(
      person.id,
      makeCustomer({ ...person, created: 1_600_000_000 + index, livemode: false }),
    );
  }
  const charge = { created: 1_600_000_000, livemode: false, currency: 'usd' };
  stripe.server.test.charges.set('ch_1', makeCharge({ ...charge, id: 'ch_1', amount: 500 }));
  stripe.server.test.charges.set('ch_2', makeCharge({ ...charge, id: 'ch_2', amount: 900, status: 'failed' }));
});

const found = async (query: string) =>
  (await stripe.client('free').customers.search({ query })).data.map(({ id }) => id).sort();

describe('a search', () => {
  it.each([
    ['email:"ada@example.com"', ['cus_ada']],
    ["email:'ada@example.com'", ['cus_ada']],
    ['email:"bob@example.com"', ['cus_bob']],
    ['name~"love"', ['cus_ada']],
    ['-name~"love"', ['cus_bob', 'cus_eve']],
    ['name:"Ada \\"the Countess\\" Lovelace"', ['cus_ada']],
    ['name:"Eve\\\\Mallory"', ['cus_eve']],
    ['metadata["tier"]:"gold"', ['cus_ada']],
    ["metadata['a b']:'1'", ['cus_ada']],
    ['-metadata["tier"]:null', ['cus_ada', 'cus_bob']],
    ['email:null', ['cus_eve']],
    ['created>1600000000', ['cus_bob', 'cus_eve']],
    ['created>=1600000000 created<"1600000002"', ['cus_ada', 'cus_bob']],
    ['created:1600000002', ['cus_eve']],
    ['email:"ada@example.com" OR email:"bob@example.com"', ['cus_ada', 'cus_bob']],
    ['name~"bob" and metadata["tier"]:"silver"', ['cus_bob']],
    ['name~"bob" metadata["tier"]:"gold"', []],
  ])('for %s', async (query, ids) => {
    expect(await found(query)).toEqual(ids);
  });

  it.each([
    ['email', 'unable to parse'],
    ['email:', 'unable to parse'],
    ['email:ada@example.com', 'unable to parse'],
    ['email:"ada', 'unable to parse'],
    ['email:"a" AND', 'unable to parse'],
    ['(email:"a")', 'unable to parse'],
    ['email:"a" AND name:"b" OR name:"c"', 'cannot mix AND and OR'],
    ['colour:"red"', 'Field `colour` is an unsupported search field for resource `customers`.'],
    ['name~"ab"', 'at least 3 characters'],
    ['email>"a"', 'Operator `>` is not supported'],
    ['created~"160"', 'Operator `~` is not supported'],
    [Array.from({ length: 11 }, () => 'name:"x"').join(' OR '), 'up to 10 clauses'],
  ])('for %s is refused', async (query, message) => {
    const { status, body } = await stripe.ask('GET', `/v1/customers/search?query=${encodeURIComponent(query)}`);
    expect(status).toBe(400);
    expect(body.error.message).toContain(message);
  });

  it('finds any text that is quoted as Stripe wants it, and nothing else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const query = `name:"${text.replace(/["\\]/g, '\\$&')}"`;
        const matches = parseSearch(query, 'customer', { caseSensitive: true });
        expect(matches({ name: text })).toBe(text !== '');
        expect(matches({ name: `${text}x` })).toBe(false);
      }),
    );
  });

  it('goes on from page to page', async () => {
    const all = await stripe
      .client('free')
      .customers.search({ query: 'created>0', limit: 1 })
      .autoPagingToArray({ limit: 10 });
    expect(all.map(({ id }) => id)).toEqual(['cus_eve', 'cus_bob', 'cus_ada']);
  });

  it('counts when asked to', async () => {
    const counted = await stripe.ask('GET', '/v1/customers/search?query=created%3E0&limit=1&expand[]=total_count');
    expect(counted.body).toMatchObject({ object: 'search_result', total_count: 3, has_more: true });
    const plain = await stripe.ask('GET', '/v1/customers/search?query=created%3E0');
    expect(plain.body).toMatchObject({ has_more: false, next_page: null, url: '/v1/customers/search' });
    expect(plain.body).not.toHaveProperty('total_count');
  });

  it('knows amounts, states and cards of charges, but no address', async () => {
    const search = async (query: string) =>
      (await stripe.client('premium').charges.search({ query })).data.map(({ id }) => id);
    expect(await search('amount>400 AND status:"succeeded"')).toEqual(['ch_1']);
    expect(await search('payment_method_details.card.last4:"4242" refunded:"false" -status:"succeeded"')).toEqual([
      'ch_2',
    ]);
    await expect(search('email:"a@example.com"')).rejects.toMatchObject({ statusCode: 400 });
  });
});

describe('what Stripe leaves open', () => {
  it('may mind upper and lower case', async () => {
    stripe.server.search.caseSensitive = true;
    expect(await found('email:"bob@example.com"')).toEqual([]);
    expect(await found('email:"Bob@Example.com"')).toEqual(['cus_bob']);
    stripe.server.search.caseSensitive = false;
  });

  it('may lag behind', async () => {
    stripe.server.search.lagSeconds = 60;
    const { id } = await stripe.client('secret').customers.create({ name: 'Newcomer' });
    expect(await found('name:"Newcomer"')).toEqual([]);
    expect(stripe.server.test.customers.get(id)).toMatchObject({ created: now() });
    stripe.clock.now += 60_000;
    expect(await found('name:"Newcomer"')).toEqual([id]);
    stripe.server.search.lagSeconds = 0;
  });

  it('is not there at all in India', async () => {
    stripe.server.search.available = false;
    await expect(found('created>0')).rejects.toMatchObject({ statusCode: 400 });
    stripe.server.search.available = true;
  });
});
