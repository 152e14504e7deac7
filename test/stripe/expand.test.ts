import { beforeAll, describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { serve } from '../../preview/stripe/expand';
import type { Permission } from '../../preview/stripe/permissions';
import { SCHEMA } from '../../preview/stripe/schema';
import { openStripe } from './open';

const stripe = openStripe({ sample: true });

/** An active subscription with a coupon, an invoice and a product, out of the sample. */
let subscription: Stripe.Subscription;
let customer: string;

beforeAll(() => {
  const found = [...stripe.server.test.subscriptions.values()].find(
    ({ status, discounts, latest_invoice }) => status === 'active' && discounts.length > 0 && latest_invoice !== null,
  );
  if (!found) throw new Error('The sample has no discounted subscription.');
  subscription = found;
  customer = String(found.customer);
});

const get = (path: string, expand: string[], key = 'secret') =>
  stripe.ask('GET', `${path}?${expand.map((each) => `expand[]=${each}`).join('&')}`, { key });

describe('an object', () => {
  it('shows ids unless asked for more', async () => {
    const { body } = await get(`/v1/subscriptions/${subscription.id}`, []);
    expect(body.customer).toBe(customer);
    expect(body.latest_invoice).toMatch(/^in_/);
    expect(body.discounts[0]).toMatch(/^di_/);
  });

  it('shows the objects behind its ids', async () => {
    const { body } = await get(`/v1/subscriptions/${subscription.id}`, [
      'customer',
      'latest_invoice',
      'discounts.source.coupon',
      'items.data.price.product',
    ]);
    expect(body.customer).toMatchObject({ object: 'customer', id: customer });
    expect(body.latest_invoice).toMatchObject({ object: 'invoice', customer });
    expect(body.discounts[0]).toMatchObject({ object: 'discount', source: { coupon: { object: 'coupon' } } });
    expect(body.items.data[0].price.product).toMatchObject({ object: 'product' });
  });

  it('has ten items in it at most, and says that it goes on', async () => {
    const { subscriptions, subscription_items } = stripe.server.test;
    const found = [...subscription_items.values()].find(({ price }) => price.recurring?.usage_type === 'licensed');
    const of = subscriptions.get(found?.subscription ?? '');
    if (!found || !of) throw new Error('no item');
    const added = Array.from({ length: 11 }, (_, index) => `si_1More${index}`);
    for (const id of added) subscription_items.set(id, { ...found, id });
    const { items } = (await get(`/v1/subscriptions/${of.id}`, [])).body;
    expect(items.data).toHaveLength(10);
    expect(items).toMatchObject({ has_more: true, total_count: 12 });
    const all = await get(`/v1/subscription_items?subscription=${of.id}&limit=100`, []);
    expect(all.body.data).toHaveLength(12);
    for (const id of added) subscription_items.delete(id);
  });

  it('has its items in it without asking', async () => {
    const { body } = await get(`/v1/subscriptions/${subscription.id}`, []);
    expect(body.items).toMatchObject({ object: 'list', has_more: false });
    expect(body.items.data[0]).toMatchObject({ object: 'subscription_item', subscription: subscription.id });
    expect(body.items.data[0].price.product).toMatch(/^prod_/);
  });

  it('keeps some lists to itself unless asked', async () => {
    const plain = (await get(`/v1/customers/${customer}`, [])).body;
    for (const name of ['subscriptions', 'sources', 'tax_ids']) expect(plain).not.toHaveProperty(name);
    const { body } = await get(`/v1/customers/${customer}`, ['subscriptions', 'sources', 'tax_ids']);
    for (const name of ['subscriptions', 'sources', 'tax_ids']) expect(body[name]).toMatchObject({ object: 'list' });
    expect(body.subscriptions.data.map(({ id }: { id: string }) => id)).toContain(subscription.id);
  });

  it('shows the refunds of a charge only when asked', async () => {
    const [refund] = stripe.server.test.refunds.values();
    const path = `/v1/charges/${refund?.charge}`;
    expect((await get(path, [])).body).not.toHaveProperty('refunds');
    expect((await get(path, ['refunds'])).body.refunds.data).toContainEqual(
      expect.objectContaining({ id: refund?.id }),
    );
  });

  it('has nothing to show once it is deleted', async () => {
    const { id } = await stripe.client('secret').customers.create({});
    await stripe.client('secret').customers.del(id);
    const { body } = await get(`/v1/customers/${id}`, ['subscriptions', 'default_source']);
    expect(body).toEqual({ id, object: 'customer', deleted: true });
  });

  it('is not changed in the store by being expanded', async () => {
    await get(`/v1/subscriptions/${subscription.id}`, ['customer', 'items.data.price.product']);
    expect(stripe.server.test.subscriptions.get(subscription.id)?.customer).toBe(customer);
  });
});

describe('the way to what is expanded', () => {
  it('may be four levels long, and data counts', async () => {
    const { status, body } = await get('/v1/customers', ['data.subscriptions.data.latest_invoice']);
    expect(status).toBe(200);
    const invoices = body.data
      .flatMap((each: Stripe.Customer) => each.subscriptions?.data ?? [])
      .map((each: Stripe.Subscription) => each.latest_invoice)
      .filter(Boolean);
    expect(invoices.length).toBeGreaterThan(0);
    for (const invoice of invoices) expect(invoice).toMatchObject({ object: 'invoice' });
  });

  it.each([
    ['/v1/subscriptions', 'data.items.data.price.product'],
    ['/v1/charges', 'data.payment_intent.latest_charge.customer.default_source'],
  ])('may not be five: %s %s', async (path, expand) => {
    const { status, body } = await get(path, [expand]);
    expect(status).toBe(400);
    expect(body.error.code).toBe('property_expansion_max_depth');
  });

  it.each([
    ['/v1/customers', 'data.nonsense', 'This property cannot be expanded (data.nonsense).'],
    ['/v1/customers', 'data.email', 'This property cannot be expanded (data.email).'],
    ['/v1/customers', 'data.subscriptions.latest_invoice', 'This property cannot be expanded'],
    ['/v1/customers', 'subscriptions', "You may want to try expanding 'data.subscriptions' instead."],
    ['/v1/subscriptions', 'data.items', 'This property cannot be expanded (data.items).'],
    ['/v1/charges', 'data.invoice', 'This property cannot be expanded (data.invoice).'],
  ])('has to lead somewhere: %s %s', async (path, expand, message) => {
    const { status, body } = await get(path, [expand]);
    expect(status).toBe(400);
    expect(body.error.message).toContain(message);
  });

  it('is a list of ways', async () => {
    expect((await stripe.ask('GET', '/v1/customers?expand=data.subscriptions')).status).toBe(400);
  });
});

describe('a key that may not read what is to be expanded', () => {
  it.each<[string, string, Permission, Permission]>([
    ['/v1/customers', 'data.subscriptions', 'customer_read', 'subscription_read'],
    ['/v1/customers', 'data.sources', 'customer_read', 'source_read'],
    ['/v1/customers', 'data.tax_ids', 'customer_read', 'tax_id_read'],
    ['/v1/charges', 'data.customer', 'charge_read', 'customer_read'],
    ['/v1/charges', 'data.payment_intent', 'charge_read', 'payment_intent_read'],
    ['/v1/charges', 'data.balance_transaction', 'charge_read', 'balance_read'],
    ['/v1/subscriptions', 'data.latest_invoice', 'subscription_read', 'invoice_read'],
    ['/v1/subscriptions', 'data.default_payment_method', 'subscription_read', 'payment_method_read'],
    ['/v1/subscriptions', 'data.discounts.source.coupon', 'subscription_read', 'coupon_read'],
    ['/v1/invoice_payments', 'data.payment.payment_intent', 'invoice_read', 'payment_intent_read'],
    ['/v1/refunds', 'data.payment_intent', 'charge_read', 'payment_intent_read'],
  ])('gets nothing at all: %s with %s', async (path, expand, own, needed) => {
    const without = stripe.server.addKey({ name: 'without', permissions: [own] });
    const enough = stripe.server.addKey({ name: 'enough', permissions: [own, needed] });
    expect((await get(path, [expand], enough)).status).toBe(200);
    const { status, body } = await get(path, [expand], without);
    expect(status).toBe(403);
    expect(body.error.message).toContain(`'${needed}'`);
  });

  it('is refused although there is nothing to expand, and before a wrong way is', async () => {
    const { status } = await get('/v1/customers/cus_absent', ['nonsense', 'subscriptions'], 'free');
    expect(status).toBe(403);
  });

  it('needs every permission along the way', async () => {
    const key = stripe.server.addKey({ name: 'half', permissions: ['customer_read', 'subscription_read'] });
    const { status, body } = await get('/v1/customers', ['data.subscriptions.data.latest_invoice'], key);
    expect(status).toBe(403);
    expect(body.error.message).toContain("'invoice_read'");
  });

  it('gets the products of prices, which come with them', async () => {
    const key = stripe.server.addKey({ name: 'prices', permissions: ['plan_read'] });
    expect((await get('/v1/prices', ['data.product'], key)).status).toBe(200);
  });

  it('gets its own refunds of a charge', async () => {
    expect((await get('/v1/charges', ['data.refunds'], 'overview')).status).toBe(200);
  });
});

describe('the sample account', () => {
  const valuesAt = (value: unknown, path: string[]): unknown[] => {
    if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, path));
    if (typeof value !== 'object' || value === null) return path.length === 0 && value !== null ? [value] : [];
    const [name = '', ...rest] = path;
    return path.length === 0 ? [value] : valuesAt((value as Record<string, unknown>)[name], rest);
  };

  it('has every object that it speaks of, and the table of properties knows its type', () => {
    const store = stripe.server.test;
    for (const shelf of Object.values(store)) {
      if (!(shelf instanceof Map)) continue;
      for (const object of shelf.values()) {
        for (const [name, { to, as }] of Object.entries(SCHEMA[object.object] ?? {})) {
          if (as !== 'id' || to === undefined) continue;
          const expanded = serve(store, object, [name.split('.')]);
          for (const found of valuesAt(expanded, name.split('.')).filter(Boolean)) {
            expect([object.id, name, found]).toEqual([object.id, name, expect.objectContaining({ object: to })]);
          }
        }
      }
    }
  });

  it('shows the tiers of a price only when asked', async () => {
    const tiered = [...stripe.server.test.prices.values()].find(({ tiers }) => tiers);
    expect((await get(`/v1/prices/${tiered?.id}`, [])).body).not.toHaveProperty('tiers');
    expect((await get(`/v1/prices/${tiered?.id}`, ['tiers'])).body.tiers).toEqual(tiered?.tiers);
    const item = [...stripe.server.test.subscription_items.values()].find(({ price }) => price.id === tiered?.id);
    const path = `/v1/subscriptions/${item?.subscription}`;
    expect((await get(path, [])).body.items.data[0].price).not.toHaveProperty('tiers');
    expect((await get(path, ['items.data.price.tiers'])).body.items.data[0].price.tiers).toEqual(tiered?.tiers);
  });
});
