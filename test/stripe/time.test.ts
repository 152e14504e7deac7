/** What Stripe does by itself as time passes. The clock only goes forward here, through all tests of this file. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { makePhase, makeSubscriptionSchedule } from '../../preview/stripe/objects/subscription_schedule';
import { openStripe } from './open';
import { CARD, giveCard } from './payer';
import { DAY, itemOf, price, subscribersOf } from './subscriber';

const stripe = openStripe({ sample: true });
const { breakCard, latestInvoice, someone, subscribed } = subscribersOf(stripe);
let client: Stripe;

beforeAll(() => {
  client = stripe.client('secret');
});

const HOUR = 3600;
const now = () => stripe.clock.now / 1000;
/** Moves the clock to this time, in seconds. */
const until = (time: number): void => {
  stripe.clock.now = time * 1000;
};
const again = ({ id }: Stripe.Subscription, expand?: string[]) =>
  client.subscriptions.retrieve(id, expand ? { expand } : {});

/** https://docs.stripe.com/billing/subscriptions/overview, `automatically_finalizes_at` of invoices in the API reference */
describe('a renewal', () => {
  it('makes a draft first, which is made final and charged an hour later', async () => {
    const subscription = await subscribed();
    const end = itemOf(subscription).current_period_end;
    until(end);
    const renewed = await again(subscription);
    expect(itemOf(renewed)).toMatchObject({ current_period_start: end });
    expect(await latestInvoice(renewed)).toMatchObject({
      status: 'draft',
      auto_advance: true,
      automatically_finalizes_at: end + HOUR,
      next_payment_attempt: end + HOUR,
      billing_reason: 'subscription_cycle',
      amount_due: 9800,
      number: null,
    });
    until(end + HOUR);
    expect(await latestInvoice(renewed)).toMatchObject({
      status: 'paid',
      automatically_finalizes_at: null,
      amount_paid: 9800,
      payments: { data: [{ status: 'paid', amount_paid: 9800 }] },
    });
  });

  it('catches up with all periods that are over, in their order', async () => {
    const subscription = await subscribed([{ price: price('starterWeekly') }]);
    const start = itemOf(subscription).current_period_start;
    until(now() + 22 * DAY);
    const { data } = await client.invoices.list({ subscription: subscription.id });
    expect(data.map(({ created, status }) => [(created - start) / DAY, status])).toEqual([
      [21, 'paid'],
      [14, 'paid'],
      [7, 'paid'],
      [0, 'paid'],
    ]);
  });

  it('is tried again after some days where the card is declined, four times in all', async () => {
    const subscription = await subscribed();
    breakCard(subscription);
    const end = itemOf(subscription).current_period_end;
    until(end + HOUR);
    const owing = await again(subscription);
    expect(owing.status).toBe('past_due');
    expect(await latestInvoice(owing)).toMatchObject({
      status: 'open',
      attempt_count: 1,
      next_payment_attempt: end + HOUR + 3 * DAY,
    });
    until(end + HOUR + 20 * DAY);
    expect(await latestInvoice(owing)).toMatchObject({ attempt_count: 4, next_payment_attempt: null });
    giveCard(stripe, String(subscription.customer), CARD.good);
    await client.invoices.pay(String(owing.latest_invoice));
    expect((await again(subscription)).status).toBe('active');
  });

  it('bills each item at the end of its own period, with flexible billing', async () => {
    const mixed = await subscribed([{ price: price('teamYearly') }, { price: price('supportMonthly') }]);
    const [year, month] = mixed.items.data;
    until(month?.current_period_end ?? 0);
    const renewed = await again(mixed);
    expect(renewed.items.data[0]).toMatchObject({ current_period_end: year?.current_period_end });
    expect(renewed.items.data[1]).toMatchObject({ current_period_start: month?.current_period_end });
    expect(await latestInvoice(renewed)).toMatchObject({ total: 1500 });
  });

  it('only makes drafts that stay drafts for an unpaid subscription', async () => {
    const subscription = await subscribed();
    const { subscriptions } = stripe.server.test;
    const stored = subscriptions.get(subscription.id);
    if (stored) subscriptions.set(stored.id, { ...stored, status: 'unpaid' });
    until(itemOf(subscription).current_period_end + 2 * DAY);
    const unpaid = await again(subscription);
    expect(unpaid.status).toBe('unpaid');
    expect(await latestInvoice(unpaid)).toMatchObject({
      status: 'draft',
      auto_advance: false,
      automatically_finalizes_at: null,
      next_payment_attempt: null,
    });
  });

  it('does not come once the planned end has come, but a draft that was made is still charged', async () => {
    const subscription = await subscribed();
    const end = itemOf(subscription).current_period_end;
    const ending = await client.subscriptions.update(subscription.id, { cancel_at: end + 600 });
    until(end + 601);
    expect(await again(ending)).toMatchObject({ status: 'canceled', ended_at: end + 600 });
    until(end + HOUR);
    const { data } = await client.invoices.list({ subscription: subscription.id });
    expect(data.map(({ status, billing_reason }) => [billing_reason, status])).toEqual(
      expect.arrayContaining([['subscription_cycle', 'paid']]),
    );
    until(end + 40 * DAY);
    expect((await client.invoices.list({ subscription: subscription.id })).data).toHaveLength(data.length);
  });

  it('goes on collecting when the pause of collection is over', async () => {
    const subscription = await subscribed();
    const resumes_at = now() + 40 * DAY;
    await client.subscriptions.update(subscription.id, { pause_collection: { behavior: 'keep_as_draft', resumes_at } });
    until(itemOf(subscription).current_period_end + DAY);
    expect(await latestInvoice(await again(subscription))).toMatchObject({ status: 'draft', auto_advance: false });
    until(resumes_at);
    expect((await again(subscription)).pause_collection).toBeNull();
  });

  it('never comes for a subscription whose first payment did not come within 23 hours', async () => {
    const incomplete = await client.subscriptions.create({
      customer: someone(CARD.declined),
      items: [{ price: price('starterMonthly') }],
    });
    until(now() + 23 * HOUR);
    const expired = await again(incomplete);
    expect(expired.status).toBe('incomplete_expired');
    expect((await latestInvoice(expired)).status).toBe('void');
  });

  it('leaves out a repeating discount that is over', async () => {
    const subscription = await subscribed(undefined, { discounts: [{ coupon: 'HALF3' }] });
    const totals = async () => {
      const { data } = await client.invoices.list({ subscription: subscription.id });
      return data.map(({ total }) => total).reverse();
    };
    until(now() + 100 * DAY);
    expect(await totals()).toEqual([4900, 4900, 4900, 9800]);
    expect((await again(subscription)).discounts).toEqual([]);
  });
});

/** https://docs.stripe.com/billing/subscriptions/trials, `trial_settings` of subscriptions in the API reference */
describe('the end of a trial', () => {
  const onTrial = (
    missing: Stripe.SubscriptionCreateParams.TrialSettings.EndBehavior.MissingPaymentMethod,
    customer: string,
  ) =>
    client.subscriptions.create({
      customer,
      items: [{ price: price('starterMonthly') }],
      trial_period_days: 7,
      trial_settings: { end_behavior: { missing_payment_method: missing } },
    });

  it.each([
    ['cancel', { status: 'canceled' }],
    [
      'pause',
      { status: 'paused', status_details: { paused: { subscription: { type: 'trial_end_without_payment_method' } } } },
    ],
    ['create_invoice', { status: 'past_due' }],
  ] as const)('without a way to pay: %s', async (missing, outcome) => {
    const trial = await onTrial(missing, someone(null));
    expect(trial).toMatchObject({ trial_settings: { end_behavior: { missing_payment_method: missing } } });
    until(now() + 7 * DAY + HOUR);
    expect(await again(trial)).toMatchObject(outcome);
    const { data } = await client.invoices.list({ subscription: trial.id });
    expect(data.filter(({ total }) => total > 0).map(({ status }) => status)).toEqual(
      missing === 'create_invoice' ? ['open'] : [],
    );
  });

  it('bills the first period where there is a card, whatever is set', async () => {
    const trial = await onTrial('cancel', someone());
    until(now() + 7 * DAY + HOUR);
    const active = await again(trial);
    expect(active.status).toBe('active');
    expect(await latestInvoice(active)).toMatchObject({ status: 'paid', total: 2900 });
  });
});

/** https://docs.stripe.com/billing/subscriptions/subscription-schedules */
describe('a subscription schedule', () => {
  const priceOf = (name: Parameters<typeof price>[0]): Stripe.Price => {
    const found = stripe.server.test.prices.get(price(name));
    if (!found) throw new Error(`No price ${name}`);
    return found;
  };

  /** Two seats of Team until the period's end, then what `next` says for one of its intervals. */
  async function scheduled(
    next: Partial<Stripe.SubscriptionSchedule.Phase>,
    more: Partial<Stripe.SubscriptionSchedule> = {},
  ): Promise<{ subscription: Stripe.Subscription; change: number; end: number }> {
    const subscription = await subscribed();
    const { current_period_start: start, current_period_end: change } = itemOf(subscription);
    const end = change + 90 * DAY;
    const { subscriptions, subscription_schedules } = stripe.server.test;
    const schedule = makeSubscriptionSchedule({
      id: `sub_sched_${subscription.id}`,
      created: start,
      livemode: false,
      customer: subscription.customer,
      subscription: subscription.id,
      current_phase: { start_date: start, end_date: change },
      phases: [
        makePhase([{ price: priceOf('teamMonthly'), quantity: 2 }], { start, end: change }),
        { ...makePhase([{ price: priceOf('teamMonthly'), quantity: 5 }], { start: change, end }), ...next },
      ],
      ...more,
    });
    subscription_schedules.set(schedule.id, schedule);
    const stored = subscriptions.get(subscription.id);
    if (stored) subscriptions.set(stored.id, { ...stored, schedule: schedule.id });
    return { subscription, change, end };
  }

  it('is read with Subscriptions: Read alone, by itself and beside the subscription', async () => {
    const { subscription } = await scheduled({});
    const key = stripe.server.addKey({ name: 'schedules', permissions: ['subscription_read'] });
    const restricted = stripe.client(key);
    const { schedule } = await restricted.subscriptions.retrieve(subscription.id, { expand: ['schedule'] });
    expect(schedule).toMatchObject({ object: 'subscription_schedule', phases: [{}, { items: [{ quantity: 5 }] }] });
    expect(await restricted.subscriptionSchedules.retrieve(`sub_sched_${subscription.id}`)).toMatchObject({
      status: 'active',
    });
  });

  it('changes what is billed when its phase begins', async () => {
    const { subscription, change, end } = await scheduled({});
    until(change);
    const changed = await again(subscription, ['schedule']);
    expect(itemOf(changed)).toMatchObject({ id: itemOf(subscription).id, quantity: 5, current_period_start: change });
    expect(changed.schedule).toMatchObject({ current_phase: { start_date: change, end_date: end } });
    expect(await latestInvoice(changed)).toMatchObject({ status: 'draft', total: 24_500 });
  });

  it('is looked ahead at by the preview of the next invoice, which changes nothing', async () => {
    const { subscription } = await scheduled({
      discounts: [{ coupon: 'LAUNCH20', discount: null, promotion_code: null }],
    });
    expect(await client.invoices.createPreview({ subscription: subscription.id })).toMatchObject({ total: 19_600 });
    expect(itemOf(await again(subscription)).quantity).toBe(2);
    const last = await scheduled({}, { end_behavior: 'cancel' });
    until(last.end - DAY);
    await expect(client.invoices.createPreview({ subscription: last.subscription.id })).rejects.toMatchObject({
      code: 'invoice_upcoming_none',
    });
  });

  it('starts the periods anew where the interval changes', async () => {
    const { subscription, change } = await scheduled({
      items: makePhase([{ price: priceOf('proQuarterly'), quantity: 1 }], { start: 0, end: 0 }).items,
    });
    until(change);
    const changed = await again(subscription);
    expect(changed.billing_cycle_anchor).toBe(change);
    expect(itemOf(changed).price.id).toBe(price('proQuarterly'));
    expect(itemOf(changed).id).not.toBe(itemOf(subscription).id);
    expect(await latestInvoice(changed)).toMatchObject({ total: 24_900 });
  });

  it('puts the discounts of a phase on, and takes others off', async () => {
    const { subscription, change } = await scheduled({
      discounts: [{ coupon: 'LAUNCH20', discount: null, promotion_code: null }],
    });
    until(change);
    expect(await latestInvoice(await again(subscription))).toMatchObject({ subtotal: 24_500, total: 19_600 });
  });

  it('bills once what a phase adds', async () => {
    const workshop = {
      discountable: true,
      discounts: [],
      metadata: null,
      period: { end: { type: 'phase_start' }, start: { type: 'phase_start' } },
      price: price('workshop'),
      quantity: 1,
    } as const;
    const { subscription, change } = await scheduled({ add_invoice_items: [{ ...workshop, discounts: [] }] });
    until(change);
    expect(await latestInvoice(await again(subscription))).toMatchObject({ total: 74_500 });
    until(change + 40 * DAY);
    expect(await latestInvoice(await again(subscription))).toMatchObject({ total: 24_500 });
  });

  it.each([
    ['release', { status: 'active', schedule: null }, { status: 'released', subscription: null }],
    ['cancel', { status: 'canceled' }, { status: 'completed' }],
  ] as const)('ends after its last phase: %s', async (end_behavior, outcome, over) => {
    const { subscription, end } = await scheduled({}, { end_behavior });
    until(end);
    expect(await again(subscription)).toMatchObject(outcome);
    expect(await client.subscriptionSchedules.retrieve(`sub_sched_${subscription.id}`)).toMatchObject(over);
  });
});

/** https://docs.stripe.com/billing/subscriptions/pending-updates */
it('drops a pending update that waited too long, and voids its invoice', async () => {
  const subscription = await subscribed();
  breakCard(subscription);
  const waiting = await client.subscriptions.update(subscription.id, {
    items: [{ id: itemOf(subscription).id, quantity: 9 }],
    payment_behavior: 'pending_if_incomplete',
    proration_behavior: 'always_invoice',
  });
  expect(waiting.pending_update).toMatchObject({ expires_at: now() + 23 * HOUR });
  until(now() + 23 * HOUR);
  const dropped = await again(subscription);
  expect(dropped.pending_update).toBeNull();
  expect(itemOf(dropped).quantity).toBe(2);
  expect((await latestInvoice(waiting)).status).toBe('void');
});
