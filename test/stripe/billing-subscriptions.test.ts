import { beforeAll, describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { openStripe } from './open';
import { CARD } from './payer';
import { DAY, itemOf, NOW, price, subscribersOf } from './subscriber';

const stripe = openStripe({ sample: true });
const { latestInvoice, refused, someone, subscribed } = subscribersOf(stripe);
let client: Stripe;

beforeAll(() => {
  client = stripe.client('secret');
});

describe('listing subscriptions', () => {
  it('leaves out canceled ones unless they are asked for', async () => {
    const { data } = await client.customers.list({ email: 'former@example.com' });
    const customer = data[0]?.id ?? '';
    expect((await client.subscriptions.list({ customer })).data).toEqual([]);
    for (const status of ['all', 'canceled', 'ended'] as const) {
      expect((await client.subscriptions.list({ customer, status })).data).toHaveLength(1);
    }
  });

  it('filters by price and refuses a customer who is not there', async () => {
    const { data } = await client.subscriptions.list({ price: price('starterMonthlyJpy'), limit: 100 });
    expect(data.map(({ currency }) => currency)).toEqual(['jpy']);
    await refused(() => client.subscriptions.list({ customer: 'cus_absent' }), {
      statusCode: 400,
      code: 'resource_missing',
    });
  });
});

describe('starting a subscription', () => {
  it('bills the first period and is active when the card pays', async () => {
    const subscription = await subscribed();
    expect(subscription).toMatchObject({ status: 'active', billing_mode: { type: 'flexible' }, currency: 'usd' });
    expect(itemOf(subscription)).toMatchObject({ quantity: 2, current_period_start: NOW });
    const invoice = await latestInvoice(subscription);
    expect(invoice).toMatchObject({ status: 'paid', total: 9800, billing_reason: 'subscription_create' });
    expect(invoice.payments?.data).toMatchObject([{ status: 'paid', amount_paid: 9800 }]);
    const intent = String(invoice.payments?.data[0]?.payment.payment_intent);
    const { data } = await client.invoicePayments.list({ payment: { type: 'payment_intent', payment_intent: intent } });
    expect(data.map((payment) => payment.invoice)).toEqual([invoice.id]);
    expect((await client.charges.list({ payment_intent: intent })).data).toMatchObject([{ amount: 9800, paid: true }]);
  });

  it('needs a way to pay, unless it is sent as an invoice, is on trial, or may wait', async () => {
    const customer = someone(null);
    const items = [{ price: price('starterMonthly') }];
    await refused(() => client.subscriptions.create({ customer, items }), {
      statusCode: 400,
      code: 'resource_missing',
    });
    expect(await client.subscriptions.create({ customer, items, trial_period_days: 7 })).toMatchObject({
      status: 'trialing',
      trial_end: NOW + 7 * DAY,
      billing_cycle_anchor: NOW + 7 * DAY,
    });
    const sent = await client.subscriptions.create({
      customer,
      items,
      collection_method: 'send_invoice',
      days_until_due: 30,
    });
    expect(sent.status).toBe('active');
    expect(await latestInvoice(sent)).toMatchObject({ status: 'open', due_date: NOW + 30 * DAY });
    expect(
      await client.subscriptions.create({ customer, items, payment_behavior: 'default_incomplete' }),
    ).toMatchObject({
      status: 'incomplete',
    });
  });

  it('is incomplete when the card is declined, or refused as a whole with error_if_incomplete', async () => {
    const customer = someone(CARD.declined);
    const items = [{ price: price('starterMonthly') }];
    await refused(() => client.subscriptions.create({ customer, items, payment_behavior: 'error_if_incomplete' }), {
      statusCode: 402,
      code: 'card_declined',
    });
    const subscription = await client.subscriptions.create({ customer, items });
    expect(subscription.status).toBe('incomplete');
    expect((await latestInvoice(subscription)).status).toBe('open');
    await refused(() => client.subscriptions.update(subscription.id, { cancel_at_period_end: true }), {
      statusCode: 400,
    });
  });

  it('waits for the customer when the bank wants a confirmation', async () => {
    const customer = someone(CARD.confirms);
    const items = [{ price: price('starterMonthly') }];
    const subscription = await client.subscriptions.create({ customer, items });
    expect(subscription.status).toBe('incomplete');
    const [payment] = (await latestInvoice(subscription)).payments?.data ?? [];
    expect(await client.paymentIntents.retrieve(String(payment?.payment.payment_intent))).toMatchObject({
      status: 'requires_action',
    });
  });

  it.each([true, false])(
    'is refused as a whole with error_if_incomplete when the bank wants a confirmation (off_session: %s)',
    async (off_session) => {
      const customer = someone(CARD.confirms);
      const items = [{ price: price('starterMonthly') }];
      const asked = { customer, items, off_session, payment_behavior: 'error_if_incomplete' } as const;
      await refused(() => client.subscriptions.create(asked), {
        statusCode: 402,
        type: 'StripeCardError',
        rawType: 'card_error',
        code: 'subscription_payment_intent_requires_action',
        message: expect.stringMatching(/^Payment for this subscription requires additional user action/),
      });
    },
  );

  it('redeems a coupon or a promotion code', async () => {
    const subscription = await subscribed([{ price: price('starterMonthly') }], {
      discounts: [{ promotion_code: [...stripe.server.test.promotion_codes.keys()][0] ?? '' }],
      expand: ['discounts.source.coupon'],
    });
    expect(subscription.discounts).toMatchObject([{ source: { coupon: { id: 'LAUNCH20' } } }]);
    expect((await latestInvoice(subscription)).total).toBe(2320);
    const once = await subscribed([{ price: price('starterMonthly') }], { discounts: [{ coupon: 'FRIEND10' }] });
    expect((await latestInvoice(once)).total).toBe(1900);
    expect((await client.subscriptions.retrieve(once.id)).discounts).toEqual([]);
  });

  it.each<[string, (customer: string) => Stripe.SubscriptionCreateParams, string]>([
    ['an absent price', (customer) => ({ customer, items: [{ price: 'price_absent' }] }), 'items[0][price]'],
    ['a one-off price', (customer) => ({ customer, items: [{ price: price('workshop') }] }), 'items[0][price]'],
    [
      'a price that is no longer sold',
      (customer) => ({ customer, items: [{ price: price('retiredMonthly') }] }),
      'items[0][price]',
    ],
    [
      'an absent coupon',
      (customer) => ({ customer, items: [{ price: price('starterMonthly') }], discounts: [{ coupon: 'NOPE' }] }),
      'discounts[0][coupon]',
    ],
    [
      'an expired coupon',
      (customer) => ({ customer, items: [{ price: price('starterMonthly') }], discounts: [{ coupon: 'SPRING' }] }),
      'discounts[0][coupon]',
    ],
    [
      'a quantity of what is metered',
      (customer) => ({ customer, items: [{ price: price('storageMetered'), quantity: 2 }] }),
      'items[0][quantity]',
    ],
    [
      'two currencies',
      (customer) => ({ customer, items: [{ price: price('starterMonthly') }, { price: price('teamMonthlyEur') }] }),
      'items',
    ],
    ['an absent customer', () => ({ customer: 'cus_absent', items: [{ price: price('starterMonthly') }] }), 'customer'],
  ])('refuses %s', async (_, params, param) => {
    const asked = params(someone());
    await refused(() => client.subscriptions.create(asked), { statusCode: 400, param });
  });

  it('mixes intervals only with flexible billing', async () => {
    const items = [{ price: price('teamYearly') }, { price: price('supportMonthly') }];
    const customer = someone();
    await refused(() => client.subscriptions.create({ customer, items, billing_mode: { type: 'classic' } }), {
      statusCode: 400,
      message: expect.stringContaining('mismatch in interval'),
    });
    const mixed = await client.subscriptions.create({ customer, items });
    const [year, month] = mixed.items.data.map((item) => item.current_period_end);
    const earliest = await client.subscriptions.update(mixed.id, { cancel_at_period_end: true });
    expect(earliest.cancel_at).toBe(Math.min(year ?? 0, month ?? 0));
    await client.subscriptions.update(mixed.id, { cancel_at_period_end: false });
    expect(await client.subscriptions.update(mixed.id, { cancel_at: 'max_period_end' })).toMatchObject({
      cancel_at: year,
    });
    expect(await client.subscriptions.update(mixed.id, { cancel_at: 'min_period_end' })).toMatchObject({
      cancel_at: month,
    });
  });
});
