import { beforeAll, describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { openStripe } from './open';
import { CARD, giveCard } from './payer';
import { DAY, itemOf, NOW, price, subscribersOf } from './subscriber';

const stripe = openStripe({ sample: true });
const { breakCard, latestInvoice, refused, subscribed } = subscribersOf(stripe);
let client: Stripe;

beforeAll(() => {
  client = stripe.client('secret');
});

it('lists subscriptions by the end of the first of their periods', async () => {
  const subscription = await subscribed();
  const end = itemOf(subscription).current_period_end;
  const listed = async (lte: number) => {
    const { data } = await client.subscriptions.list({
      customer: String(subscription.customer),
      current_period_end: { lte },
    });
    return data.map(({ id }) => id);
  };
  expect(await listed(end)).toEqual([subscription.id]);
  expect(await listed(end - 1)).toEqual([]);
});

describe('changing a subscription', () => {
  it('keeps prorations for the next invoice, exactly as previewed', async () => {
    const subscription = await subscribed();
    const items = [{ id: itemOf(subscription).id, quantity: 5 }];
    const date = NOW + 10 * DAY;
    const preview = await client.invoices.createPreview({
      subscription: subscription.id,
      subscription_details: { items, proration_date: date },
    });
    const changed = await client.subscriptions.update(subscription.id, { items, proration_date: date });
    expect(itemOf(changed).quantity).toBe(5);
    expect(changed.latest_invoice).toBe(subscription.latest_invoice);
    const pending = await client.invoiceItems.list({ customer: String(subscription.customer), pending: true });
    const share = 20 / 30;
    expect(pending.data.map(({ amount }) => amount).sort((a, b) => a - b)).toEqual([
      -Math.round(9800 * share),
      Math.round(24_500 * share),
    ]);
    const previewed = preview.lines.data.filter((line) => line.parent?.subscription_item_details?.proration);
    expect(previewed.map(({ amount }) => amount).sort((a, b) => a - b)).toEqual(
      pending.data.map(({ amount }) => amount).sort((a, b) => a - b),
    );
    expect(preview.total).toBe(24_500 - Math.round(9800 * share) + Math.round(24_500 * share));
    const upcoming = await client.invoices.createPreview({ subscription: subscription.id });
    expect(upcoming.total).toBe(preview.total);
    expect(upcoming.id).toMatch(/^upcoming_in_/);
  });

  it('invoices the difference at once with always_invoice', async () => {
    const subscription = await subscribed();
    const items = [{ id: itemOf(subscription).id, price: price('teamMonthly'), quantity: 4 }];
    const changed = await client.subscriptions.update(subscription.id, { items, proration_behavior: 'always_invoice' });
    expect(await latestInvoice(changed)).toMatchObject({
      status: 'paid',
      total: 9800,
      billing_reason: 'subscription_update',
    });
    expect((await client.invoiceItems.list({ customer: String(changed.customer), pending: true })).data).toEqual([]);
  });

  it('turns a downgrade into credit on the customer’s balance', async () => {
    const subscription = await subscribed();
    const items = [{ id: itemOf(subscription).id, quantity: 1 }];
    const changed = await client.subscriptions.update(subscription.id, { items, proration_behavior: 'always_invoice' });
    expect(await latestInvoice(changed)).toMatchObject({ status: 'paid', total: -4900, amount_due: 0 });
    expect(await client.customers.retrieve(String(changed.customer))).toMatchObject({ balance: -4900 });
  });

  it('bills a new year at once and moves the anchor when monthly becomes yearly', async () => {
    const subscription = await subscribed([{ price: price('teamMonthly') }]);
    const items = [{ id: itemOf(subscription).id, price: price('teamYearly') }];
    const changed = await client.subscriptions.update(subscription.id, { items });
    expect(itemOf(changed).price.recurring?.interval).toBe('year');
    expect(itemOf(changed).plan.id).toBe(price('teamYearly'));
    expect((await latestInvoice(changed)).total).toBe(58_800 - 4900);
  });

  it('sets the quantity to one when the price changes and nothing is said', async () => {
    const subscription = await subscribed();
    const changed = await client.subscriptions.update(subscription.id, {
      items: [{ id: itemOf(subscription).id, price: price('starterMonthly') }],
      proration_behavior: 'none',
    });
    expect(itemOf(changed)).toMatchObject({ quantity: 1, price: { id: price('starterMonthly') } });
  });

  it('adds and removes items, but not the last', async () => {
    const subscription = await subscribed();
    const two = await client.subscriptions.update(subscription.id, { items: [{ price: price('supportMonthly') }] });
    expect(two.items.data).toHaveLength(2);
    const [first, second] = two.items.data.map(({ id }) => id);
    await client.subscriptionItems.del(String(second));
    await refused(() => client.subscriptionItems.del(String(first)), { statusCode: 400 });
    await refused(() => client.subscriptions.update(two.id, { items: [{ price: price('teamMonthly') }] }), {
      message: expect.stringContaining('same plan'),
    });
    await refused(() => client.subscriptions.update(two.id, { items: [{ id: 'si_absent', quantity: 1 }] }), {
      statusCode: 400,
      code: 'resource_missing',
    });
  });

  it('changes a single item through its own route', async () => {
    const subscription = await subscribed();
    const item = await client.subscriptionItems.update(itemOf(subscription).id, { quantity: 3, metadata: { a: 'b' } });
    expect(item).toMatchObject({ quantity: 3, metadata: { a: 'b' } });
    const added = await client.subscriptionItems.create({
      subscription: subscription.id,
      price: price('supportMonthly'),
    });
    expect((await client.subscriptionItems.list({ subscription: subscription.id })).data.map(({ id }) => id)).toEqual(
      expect.arrayContaining([item.id, added.id]),
    );
  });

  it('becomes past due when the card is declined: 200 is not success', async () => {
    const subscription = await subscribed();
    breakCard(subscription);
    const changed = await client.subscriptions.update(subscription.id, {
      items: [{ id: itemOf(subscription).id, quantity: 9 }],
      proration_behavior: 'always_invoice',
    });
    expect(changed.status).toBe('past_due');
    expect(itemOf(changed).quantity).toBe(9);
    const invoice = await latestInvoice(changed);
    expect(invoice).toMatchObject({ status: 'open', attempted: true, attempt_count: 1 });
    expect(await client.customers.retrieve(String(changed.customer))).toMatchObject({ delinquent: true });
    const good = giveCard(stripe, String(changed.customer), CARD.good);
    expect(await client.invoices.pay(invoice.id, { payment_method: good })).toMatchObject({ status: 'paid' });
    expect((await client.subscriptions.retrieve(changed.id)).status).toBe('active');
    expect(await client.customers.retrieve(String(changed.customer))).toMatchObject({ delinquent: false });
  });

  it('changes nothing at all with error_if_incomplete when the card is declined', async () => {
    const subscription = await subscribed();
    breakCard(subscription);
    await refused(
      () =>
        client.subscriptions.update(subscription.id, {
          items: [{ id: itemOf(subscription).id, quantity: 9 }],
          proration_behavior: 'always_invoice',
          payment_behavior: 'error_if_incomplete',
        }),
      { statusCode: 402, code: 'card_declined' },
    );
  });

  it('changes nothing at all with error_if_incomplete when the bank wants a confirmation', async () => {
    const subscription = await subscribed();
    giveCard(stripe, String(subscription.customer), CARD.confirms);
    await refused(
      () =>
        client.subscriptions.update(subscription.id, {
          items: [{ id: itemOf(subscription).id, quantity: 9 }],
          proration_behavior: 'always_invoice',
          payment_behavior: 'error_if_incomplete',
          off_session: true,
        }),
      { statusCode: 402, rawType: 'card_error', code: 'subscription_payment_intent_requires_action' },
    );
  });

  it('lets a change wait for its payment with pending_if_incomplete', async () => {
    const subscription = await subscribed();
    breakCard(subscription);
    const waiting = await client.subscriptions.update(subscription.id, {
      items: [{ id: itemOf(subscription).id, quantity: 9 }],
      proration_behavior: 'always_invoice',
      payment_behavior: 'pending_if_incomplete',
    });
    expect(waiting).toMatchObject({ status: 'active', pending_update: { subscription_items: [{ quantity: 9 }] } });
    expect(itemOf(waiting).quantity).toBe(2);
    const good = giveCard(stripe, String(waiting.customer), CARD.good);
    await client.invoices.pay(String(waiting.latest_invoice), { payment_method: good });
    const done = await client.subscriptions.retrieve(waiting.id);
    expect([done.pending_update, itemOf(done).quantity]).toEqual([null, 9]);
  });

  it('ends a trial now, and moves its end', async () => {
    const trial = await subscribed([{ price: price('starterMonthly') }], { trial_period_days: 14 });
    const longer = await client.subscriptions.update(trial.id, { trial_end: NOW + 30 * DAY });
    expect(longer).toMatchObject({
      status: 'trialing',
      trial_end: NOW + 30 * DAY,
      billing_cycle_anchor: NOW + 30 * DAY,
    });
    expect(itemOf(longer).current_period_end).toBe(NOW + 30 * DAY);
    const ended = await client.subscriptions.update(trial.id, { trial_end: 'now' });
    expect(ended).toMatchObject({ status: 'active', trial_end: NOW, billing_cycle_anchor: NOW });
    expect((await latestInvoice(ended)).total).toBe(2900);
    await refused(() => client.subscriptions.update(trial.id, { trial_end: NOW - 5 }), {
      statusCode: 400,
      param: 'trial_end',
    });
  });

  it('replaces the discounts as a whole', async () => {
    const subscription = await subscribed(undefined, { discounts: [{ coupon: 'LAUNCH20' }] });
    const [first] = subscription.discounts;
    const both = await client.subscriptions.update(subscription.id, {
      discounts: [{ discount: String(first) }, { coupon: 'HALF3' }],
    });
    expect(both.discounts).toHaveLength(2);
    expect(both.discounts[0]).toBe(first);
    const other = await client.subscriptions.update(subscription.id, { discounts: [{ coupon: 'HALF3' }] });
    expect(other.discounts).not.toContain(first);
    expect((await client.subscriptions.update(subscription.id, { discounts: '' })).discounts).toEqual([]);
  });

  it('pauses and resumes the collection', async () => {
    const subscription = await subscribed();
    const paused = await client.subscriptions.update(subscription.id, {
      pause_collection: { behavior: 'keep_as_draft', resumes_at: NOW + 9 * DAY },
    });
    expect(paused).toMatchObject({
      status: 'active',
      pause_collection: { behavior: 'keep_as_draft', resumes_at: NOW + 9 * DAY },
    });
    const changed = await client.subscriptions.update(subscription.id, {
      items: [{ id: itemOf(subscription).id, quantity: 3 }],
      proration_behavior: 'always_invoice',
    });
    expect(await latestInvoice(changed)).toMatchObject({ status: 'draft', number: null });
    expect((await client.subscriptions.update(subscription.id, { pause_collection: '' })).pause_collection).toBeNull();
  });

  it('keeps metadata that is not named, and refuses what it does not know', async () => {
    const subscription = await subscribed(undefined, { metadata: { a: '1', b: '2' } });
    const changed = await client.subscriptions.update(subscription.id, { metadata: { b: '', c: '3' } });
    expect(changed.metadata).toEqual({ a: '1', c: '3' });
    const unknown = { trial_period: '4' } as Stripe.SubscriptionUpdateParams;
    await refused(() => client.subscriptions.update(subscription.id, unknown), { code: 'parameter_unknown' });
    await refused(() => client.subscriptions.update('sub_absent', {}), { statusCode: 404, code: 'resource_missing' });
  });
});
