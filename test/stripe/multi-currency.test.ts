/**
 * Prices in several currencies.
 *
 * Source: https://docs.stripe.com/products-prices/how-products-and-prices-work#multiple-currencies, `currency_options` of
 * prices and `currency` of subscriptions in the API reference.
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { openStripe } from './open';
import { itemOf, NOW, price, subscribersOf } from './subscriber';

const stripe = openStripe({ sample: true });
const { latestInvoice, refused, someone, subscribed } = subscribersOf(stripe);
let client: Stripe;

beforeAll(() => {
  client = stripe.client('secret');
});

const starter = price('starterMonthly');
const inEuros = () => subscribed([{ price: starter, quantity: 2 }], { currency: 'eur' });

describe('a price in several currencies', () => {
  it('tells them only when that is expanded, its own among them', async () => {
    expect(await client.prices.retrieve(starter)).not.toHaveProperty('currency_options');
    const { currency, currency_options } = await client.prices.retrieve(starter, { expand: ['currency_options'] });
    expect(currency).toBe('usd');
    expect(currency_options).toMatchObject({
      usd: { unit_amount: 2900 },
      eur: { unit_amount: 2500 },
      jpy: { unit_amount: 4200 },
    });
    const single = await client.prices.retrieve(price('teamMonthly'), { expand: ['currency_options'] });
    expect(Object.keys(single.currency_options ?? {})).toEqual(['usd']);
  });

  it('is listed by its own currency only', async () => {
    const listed = async (currency: string) =>
      (await client.prices.list({ currency, limit: 100 })).data.map(({ id }) => id);
    expect(await listed('usd')).toContain(starter);
    expect(await listed('eur')).not.toContain(starter);
  });
});

describe('a subscription in another currency than its price has', () => {
  it('is billed what the price costs in that currency, while the price stays as it is', async () => {
    const subscription = await inEuros();
    expect(subscription.currency).toBe('eur');
    expect(itemOf(subscription).price).toMatchObject({ id: starter, currency: 'usd', unit_amount: 2900 });
    expect(itemOf(subscription).price).not.toHaveProperty('currency_options');
    const invoice = await latestInvoice(subscription);
    expect(invoice).toMatchObject({ currency: 'eur', total: 5000, status: 'paid' });
    expect(invoice.lines.data).toMatchObject([
      { amount: 5000, currency: 'eur', description: '2 × Starter (at €25.00 / month)' },
    ]);
  });

  it('tells the amount by an expansion of four levels, which five would not do', async () => {
    const { id, customer } = await inEuros();
    const expanded = await client.subscriptions.retrieve(id, { expand: ['items.data.price.currency_options'] });
    expect(itemOf(expanded).price.currency_options?.eur?.unit_amount).toBe(2500);
    await refused(
      () =>
        client.subscriptions.list({ customer: String(customer), expand: ['data.items.data.price.currency_options'] }),
      { statusCode: 400, code: 'property_expansion_max_depth' },
    );
  });

  it('keeps its currency through changes, in which the unused time is credited in it', async () => {
    const subscription = await inEuros();
    const before = stripe.clock.now;
    stripe.clock.now += 10 * 86_400_000;
    try {
      const [item] = subscription.items.data;
      const changed = await client.subscriptions.update(subscription.id, {
        items: [{ id: item?.id ?? '', price: price('teamMonthlyEur'), quantity: 1 }],
        proration_behavior: 'always_invoice',
      });
      expect(changed.currency).toBe('eur');
      expect(
        (await latestInvoice(changed)).lines.data.map(({ currency, amount }) => [currency, Math.sign(amount)]),
      ).toEqual([
        ['eur', -1],
        ['eur', 1],
      ]);
    } finally {
      stripe.clock.now = before;
    }
  });

  it('takes the currency of its first price where none is named', async () => {
    const customer = someone();
    const { currency } = await client.subscriptions.create({
      customer,
      items: [{ price: price('teamMonthlyEur') }, { price: starter }],
    });
    expect(currency).toBe('eur');
  });

  it('refuses a price that has no such currency', async () => {
    const { id } = await inEuros();
    await refused(() => client.subscriptions.update(id, { items: [{ price: price('teamMonthly') }] }), {
      statusCode: 400,
      param: 'items[0][price]',
      message: "The price specified only supports `usd`. This doesn't match the expected currency: `eur`.",
    });
  });

  it('previews its renewal in its currency', async () => {
    const { id } = await inEuros();
    const preview = await client.invoices.createPreview({ subscription: id });
    expect(preview).toMatchObject({ currency: 'eur', total: 5000, period_start: NOW });
  });
});
