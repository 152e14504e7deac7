import { beforeAll, describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { openStripe } from './open';
import { CARD, giveCard } from './payer';
import { DAY, itemOf, NOW, price, subscribersOf } from './subscriber';

const stripe = openStripe({ sample: true });
const { latestInvoice, refused, sampled, subscribed } = subscribersOf(stripe);
let client: Stripe;

beforeAll(() => {
  client = stripe.client('secret');
});

describe('the end of a subscription', () => {
  it('is taken back in the encoding in which it was asked for', async () => {
    const subscription = await subscribed();
    const end = itemOf(subscription).current_period_end;
    const flagged = await client.subscriptions.update(subscription.id, { cancel_at_period_end: true });
    expect(flagged).toMatchObject({
      cancel_at_period_end: true,
      cancel_at: end,
      canceled_at: NOW,
      cancellation_details: { reason: 'cancellation_requested' },
    });
    expect((await client.subscriptions.update(subscription.id, { cancel_at: '' })).cancel_at_period_end).toBe(true);
    expect(await client.subscriptions.update(subscription.id, { cancel_at_period_end: false })).toMatchObject({
      cancel_at_period_end: false,
      cancel_at: null,
      canceled_at: null,
    });
    expect(await client.subscriptions.update(subscription.id, { cancel_at: end })).toMatchObject({
      cancel_at_period_end: false,
      cancel_at: end,
    });
    expect((await client.subscriptions.update(subscription.id, { cancel_at_period_end: false })).cancel_at).toBe(end);
    expect(await client.subscriptions.update(subscription.id, { cancel_at: '' })).toMatchObject({
      cancel_at: null,
      canceled_at: null,
    });
  });

  it('is asked for in one way at a time, and lies ahead', async () => {
    const { id } = await subscribed();
    await refused(() => client.subscriptions.update(id, { cancel_at: NOW + DAY, cancel_at_period_end: true }), {
      statusCode: 400,
    });
    await refused(() => client.subscriptions.update(id, { cancel_at: NOW - DAY }), { param: 'cancel_at' });
    const { id: classic } = await sampled('leaving@example.com');
    await refused(() => client.subscriptions.update(classic, { cancel_at: 'min_period_end' }), { param: 'cancel_at' });
  });

  it('comes at once, with what the customer said', async () => {
    const subscription = await subscribed();
    const ended = await client.subscriptions.cancel(subscription.id, {
      cancellation_details: { comment: 'Bye', feedback: 'unused' },
    });
    expect(ended).toMatchObject({
      status: 'canceled',
      ended_at: NOW,
      cancellation_details: { comment: 'Bye', feedback: 'unused', reason: 'cancellation_requested' },
    });
    await refused(() => client.subscriptions.cancel(subscription.id), { statusCode: 404, code: 'resource_missing' });
    await refused(() => client.subscriptions.update(subscription.id, { cancel_at_period_end: false }), {
      statusCode: 400,
      message: 'A canceled subscription can only update its cancellation_details and metadata.',
    });
    expect((await client.subscriptions.update(subscription.id, { metadata: { a: 'b' } })).metadata).toEqual({ a: 'b' });
  });

  it('credits the unused time when prorated, at once when invoiced', async () => {
    const pending = await subscribed();
    await client.subscriptions.cancel(pending.id, { prorate: true });
    const items = await client.invoiceItems.list({ customer: String(pending.customer), pending: true });
    expect(items.data.map(({ amount, proration }) => [amount, proration])).toEqual([[-9800, true]]);
    const invoiced = await subscribed();
    await client.subscriptions.cancel(invoiced.id, { prorate: true, invoice_now: true });
    expect(await client.customers.retrieve(String(invoiced.customer))).toMatchObject({ balance: -9800 });
  });

  it('credits what was billed with flexible billing, what the price is now with classic', async () => {
    const credited = async (mode: 'classic' | 'flexible') => {
      const subscription = await subscribed(undefined, { billing_mode: { type: mode } });
      const items = [{ id: itemOf(subscription).id, quantity: 5 }];
      await client.subscriptions.update(subscription.id, { items, proration_behavior: 'none' });
      await client.subscriptions.cancel(subscription.id, { prorate: true });
      const { data } = await client.invoiceItems.list({ customer: String(subscription.customer), pending: true });
      return data.map(({ amount }) => amount);
    };
    expect(await credited('flexible')).toEqual([-9800]);
    expect(await credited('classic')).toEqual([-24_500]);
  });

  it('drops waiting prorations and leaves open invoices open', async () => {
    const subscription = await subscribed();
    await client.subscriptions.update(subscription.id, { items: [{ id: itemOf(subscription).id, quantity: 8 }] });
    await client.subscriptions.cancel(subscription.id);
    expect((await client.invoiceItems.list({ customer: String(subscription.customer), pending: true })).data).toEqual(
      [],
    );
    const late = await sampled('pastdue@example.com');
    await client.subscriptions.cancel(late.id);
    expect(await client.invoices.retrieve(String(late.latest_invoice))).toMatchObject({
      status: 'open',
      auto_advance: false,
      next_payment_attempt: null,
    });
  });

  it('and everything else is left to the schedule where there is one', async () => {
    const { id, schedule } = await sampled('scheduled@example.com');
    const managed = {
      statusCode: 400,
      message: expect.stringContaining(`managed by the subscription schedule \`${schedule}\``),
    };
    await refused(() => client.subscriptions.cancel(id), managed);
    await refused(() => client.subscriptions.update(id, { cancel_at_period_end: true }), managed);
    await refused(() => client.subscriptions.update(id, { items: [{ price: price('supportMonthly') }] }), managed);
    await refused(() => client.subscriptions.pause(id), managed);
    const { data } = await client.subscriptionItems.list({ subscription: id });
    await refused(() => client.subscriptionItems.update(data[0]?.id ?? '', { quantity: 4 }), managed);
    expect((await client.subscriptions.update(id, { metadata: { a: 'b' } })).metadata).toEqual({ a: 'b' });
    expect(await client.subscriptionSchedules.release(String(schedule))).toMatchObject({
      status: 'released',
      released_subscription: id,
    });
    expect((await client.subscriptions.cancel(id)).status).toBe('canceled');
    await refused(() => client.subscriptionSchedules.release(String(schedule)), { statusCode: 400 });
  });
});

describe('pausing a subscription itself', () => {
  it('credits the unused time with the next invoice and waits for the payment to resume', async () => {
    const subscription = await subscribed();
    const paused = await client.subscriptions.pause(subscription.id);
    expect(paused).toMatchObject({
      status: 'paused',
      status_details: {
        paused: { subscription: { type: 'pause_requested' }, transitioned_at: NOW, type: 'subscription' },
      },
    });
    expect(itemOf(paused).current_period_end).toBe(NOW);
    const waiting = await client.invoiceItems.list({ customer: String(paused.customer), pending: true });
    expect(waiting.data.map(({ amount }) => amount)).toEqual([-9800]);
    await refused(() => client.subscriptions.pause(subscription.id), { statusCode: 400 });
  });

  it('resumes at once when nothing is due, and only when paid when something is', async () => {
    const subscription = await subscribed();
    await client.subscriptions.pause(subscription.id, { bill_for: { unused_time_from: { type: 'none' } } });
    const resuming = await client.subscriptions.resume(subscription.id);
    expect(resuming.status).toBe('paused');
    const invoice = await latestInvoice(resuming);
    expect(invoice).toMatchObject({ status: 'open', total: 9800, attempted: false });
    await client.invoices.pay(invoice.id);
    const active = await client.subscriptions.retrieve(subscription.id);
    expect(active.status).toBe('active');
    expect(active).not.toHaveProperty('status_details');

    const unchanged = await subscribed();
    await client.subscriptions.pause(unchanged.id, { bill_for: { unused_time_from: { type: 'none' } } });
    expect(
      await client.subscriptions.resume(unchanged.id, {
        billing_cycle_anchor: { type: 'unchanged' },
        proration_behavior: 'none',
      }),
    ).toMatchObject({ status: 'active', latest_invoice: unchanged.latest_invoice });
  });

  it('tries the payment at once with resume_on_payment_success, and stays paused if it fails', async () => {
    const options = { bill_for: { unused_time_from: { type: 'none' } } } as const;
    const good = await subscribed();
    await client.subscriptions.pause(good.id, options);
    const resume = { payment_behavior: 'resume_on_payment_success' } as const;
    expect((await client.subscriptions.resume(good.id, resume)).status).toBe('active');
    for (const [card, status] of [
      [CARD.declined, 'requires_payment_method'],
      [CARD.confirms, 'requires_action'],
    ] as const) {
      const bad = await subscribed();
      giveCard(stripe, String(bad.customer), card);
      await client.subscriptions.pause(bad.id, options);
      const waiting = await client.subscriptions.resume(bad.id, resume);
      expect(waiting).toMatchObject({
        status: 'paused',
        pending_update: { billing_cycle_anchor: NOW, expires_at: NOW + 365 * DAY },
        items: { data: [{ current_period_end: NOW }] },
      });
      const [payment] = (await latestInvoice(waiting)).payments?.data ?? [];
      const intent = String(payment?.payment.payment_intent);
      expect((await client.paymentIntents.retrieve(intent)).status).toBe(status);
    }
  });

  it('takes something to pay with, and flexible billing, for resume_on_payment_success', async () => {
    const resume = { payment_behavior: 'resume_on_payment_success' } as const;
    const { id } = await subscribed();
    await client.subscriptions.pause(id);
    const { customers, subscriptions } = stripe.server.test;
    const subscription = subscriptions.get(id) as Stripe.Subscription;
    subscriptions.set(id, { ...subscription, billing_mode: { flexible: null, type: 'classic' } });
    await refused(() => client.subscriptions.resume(id, resume), { param: 'payment_behavior' });
    subscriptions.set(id, { ...subscription, default_payment_method: null });
    const customer = customers.get(String(subscription.customer)) as Stripe.Customer;
    const settings = { ...customer.invoice_settings, default_payment_method: null };
    customers.set(customer.id, { ...customer, invoice_settings: settings });
    for (const item of [...stripe.server.test.invoiceitems.values()])
      if (item.customer === customer.id) stripe.server.test.invoiceitems.delete(item.id);
    await refused(() => client.subscriptions.resume(id, resume), { statusCode: 400 });
  });

  it.each([CARD.declined, CARD.confirms])('is past due when the payment that it waited for fails: %s', async (card) => {
    const subscription = await subscribed();
    giveCard(stripe, String(subscription.customer), card);
    await client.subscriptions.pause(subscription.id, { bill_for: { unused_time_from: { type: 'none' } } });
    const { latest_invoice } = await client.subscriptions.resume(subscription.id);
    await expect(client.invoices.pay(String(latest_invoice))).rejects.toMatchObject({ statusCode: 402 });
    expect((await client.subscriptions.retrieve(subscription.id)).status).toBe('past_due');
  });

  it('takes flexible billing, and an active subscription', async () => {
    const classic = await sampled('leaving@example.com');
    await refused(() => client.subscriptions.pause(classic.id), { message: expect.stringContaining('flexible') });
    const trial = await sampled('trial@example.com');
    await refused(() => client.subscriptions.pause(trial.id), { statusCode: 400 });
    await refused(() => client.subscriptions.resume(trial.id), { statusCode: 400 });
  });
});
