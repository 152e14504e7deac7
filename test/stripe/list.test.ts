import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newestFirst, page } from '../../preview/stripe/list';
import { makeCustomer } from '../../preview/stripe/objects/customer';
import { openStripe } from './open';

const stripe = openStripe();

/** Objects in order of creation, often several in one second. */
const shelf = fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 60 }).map((gaps) => {
  let created = 1_700_000_000;
  return gaps.map((gap, index) => {
    created += gap;
    return { id: `x_${index}`, created };
  });
});
const limit = fc.integer({ min: 1, max: 100 });

describe('pages', () => {
  it('put end to end are the whole list, newest first, whatever their size', () => {
    fc.assert(
      fc.property(shelf, limit, (objects, size) => {
        const all = newestFirst(objects);
        const seen: { id: string }[] = [];
        for (let after: string | undefined; ; ) {
          const params = { limit: String(size), ...(after === undefined ? {} : { starting_after: after }) };
          const { data, has_more } = page(all, params, '/v1/x', 'x');
          seen.push(...data);
          if (!has_more) break;
          expect(data).toHaveLength(size);
          after = data.at(-1)?.id;
        }
        expect(seen).toEqual(all);
        expect(all).toEqual([...objects].reverse());
      }),
    );
  });

  it('read backwards are the whole list too', () => {
    fc.assert(
      fc.property(
        shelf.filter((objects) => objects.length > 0),
        limit,
        (objects, size) => {
          const all = newestFirst(objects);
          const seen: { id: string }[] = [];
          let before = all.at(-1)?.id ?? '';
          for (;;) {
            const { data, has_more } = page(all, { limit: String(size), ending_before: before }, '/v1/x', 'x');
            seen.unshift(...data);
            if (!has_more) break;
            before = data[0]?.id ?? '';
          }
          expect(seen).toEqual(all.slice(0, -1));
        },
      ),
    );
  });

  it('can not be asked for in both directions at once', async () => {
    const { status } = await stripe.ask('GET', '/v1/customers?starting_after=a&ending_before=b');
    expect(status).toBe(400);
  });

  it('hold ten unless told otherwise, and are followed by the official client to the end', async () => {
    for (let number = 0; number < 25; number++) {
      const id = `cus_page${number}`;
      stripe.server.test.customers.set(id, makeCustomer({ id, created: 1_700_000_000 + number, livemode: false }));
    }
    const first = await stripe.client('free').customers.list();
    expect(first).toMatchObject({ object: 'list', has_more: true, url: '/v1/customers' });
    expect(first.data.map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, index) => `cus_page${24 - index}`));
    const all = await stripe.client('free').customers.list({ limit: 7 }).autoPagingToArray({ limit: 100 });
    expect(all).toHaveLength(25);
  });

  it('can be narrowed to a time', async () => {
    const idsFor = async (created: { gt?: number; gte?: number; lt?: number; lte?: number } | number) =>
      (await stripe.client('free').customers.list({ created })).data.map(({ id }) => id);
    const base = 1_700_000_000;
    expect(await idsFor({ gte: base + 23 })).toEqual(['cus_page24', 'cus_page23']);
    expect(await idsFor({ gt: base + 23 })).toEqual(['cus_page24']);
    expect(await idsFor({ lt: base + 1 })).toEqual(['cus_page0']);
    expect(await idsFor({ lte: base + 1 })).toEqual(['cus_page1', 'cus_page0']);
    expect(await idsFor(base + 5)).toEqual(['cus_page5']);
  });
});

describe('the email filter', () => {
  it('is exact and minds upper and lower case', async () => {
    const client = stripe.client('secret');
    const lower = await client.customers.create({ email: 'case@example.com' });
    await client.customers.create({ email: 'Case@example.com' });
    const { data } = await client.customers.list({ email: 'case@example.com' });
    expect(data.map(({ id }) => id)).toEqual([lower.id]);
  });

  it('finds no deleted customer, though its id still does', async () => {
    const client = stripe.client('secret');
    const { id } = await client.customers.create({ email: 'gone@example.com' });
    await client.customers.del(id);
    expect((await client.customers.list({ email: 'gone@example.com' })).data).toEqual([]);
    expect(await client.customers.retrieve(id)).toMatchObject({ id, object: 'customer', deleted: true });
    await expect(client.customers.update(id, { name: 'x' })).rejects.toMatchObject({ statusCode: 404 });
  });
});
