import { beforeAll, describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { makeCharge } from '../../preview/stripe/objects/charge';
import { makeDispute } from '../../preview/stripe/objects/dispute';
import { makeCard, makeCardDetails, makePaymentMethod } from '../../preview/stripe/objects/payment_method';
import { openStripe } from './open';

const stripe = openStripe();
let client: Stripe;
let customer: string;
let number = 0;

beforeAll(async () => {
  client = stripe.client('secret');
  customer = (await client.customers.create({ email: 'payer@example.com' })).id;
});

/** A charge as it stands in an account, by default of $49.00 and paid by card. */
function charge(fields: Partial<Stripe.Charge> = {}): string {
  number += 1;
  const id = `ch_${number}`;
  const base = { id, created: 1_700_000_000, livemode: false, amount: 4900, currency: 'usd', customer };
  stripe.server.test.charges.set(id, makeCharge({ ...base, ...fields }));
  return id;
}

/** A saved card that ends in these digits. */
function savedCard(last4: string): string {
  const id = `pm_${last4}`;
  const card = makeCardDetails({ last4 });
  stripe.server.test.payment_methods.set(id, makePaymentMethod({ id, created: 1, livemode: false, customer, card }));
  return id;
}

const refused = (message: string | RegExp, code?: string) => ({
  statusCode: 400,
  message: typeof message === 'string' ? message : expect.stringMatching(message),
  ...(code === undefined ? {} : { code }),
});

describe('a refund', () => {
  it('gives back all that is left, and the charge says so', async () => {
    const id = charge();
    const refund = await client.refunds.create({ charge: id, reason: 'duplicate', metadata: { by: 'ada' } });
    expect(refund).toMatchObject({
      object: 'refund',
      amount: 4900,
      charge: id,
      currency: 'usd',
      status: 'succeeded',
      reason: 'duplicate',
      metadata: { by: 'ada' },
    });
    expect(await client.charges.retrieve(id)).toMatchObject({ refunded: true, amount_refunded: 4900 });
    const money = await client.refunds.retrieve(refund.id, { expand: ['balance_transaction'] });
    expect(money.balance_transaction).toMatchObject({ amount: -4900, type: 'refund' });
  });

  it('may be made in parts, twice the same, until nothing is left', async () => {
    const id = charge();
    await client.refunds.create({ charge: id, amount: 2000 });
    await client.refunds.create({ charge: id, amount: 2000 });
    expect(await client.charges.retrieve(id)).toMatchObject({ refunded: false, amount_refunded: 4000 });
    await expect(client.refunds.create({ charge: id, amount: 1000 })).rejects.toMatchObject(
      refused('Refund amount ($10.00) is greater than unrefunded amount on charge ($9.00)'),
    );
    await client.refunds.create({ charge: id });
    expect(await client.charges.retrieve(id)).toMatchObject({ refunded: true, amount_refunded: 4900 });
    await expect(client.refunds.create({ charge: id })).rejects.toMatchObject(
      refused(`Charge ${id} has already been refunded.`, 'charge_already_refunded'),
    );
    expect((await client.refunds.list({ charge: id })).data.map(({ amount }) => amount)).toEqual([900, 2000, 2000]);
  });

  it.each([
    ['jpy', 500, '¥501', '¥500'],
    ['eur', 500, '€5.01', '€5.00'],
    ['kwd', 5000, 'KWD 5.001', 'KWD 5.000'],
  ])('speaks of %s as people do', async (currency, amount, asked, left) => {
    const id = charge({ currency, amount });
    const message = await client.refunds
      .create({ charge: id, amount: amount + 1 })
      .catch((error: Error) => error.message);
    expect(String(message).replaceAll('\u00a0', ' ')).toBe(
      `Refund amount (${asked}) is greater than unrefunded amount on charge (${left})`,
    );
  });

  it.each([
    ['a failed charge', { status: 'failed' }, 'charge_not_refundable'],
    [
      'a charge that a PaymentIntent has not captured',
      { captured: false, payment_intent: 'pi_x' },
      'charge_not_refundable',
    ],
  ] as const)('of %s is refused', async (_, fields, code) => {
    await expect(client.refunds.create({ charge: charge(fields) })).rejects.toMatchObject({ statusCode: 400, code });
  });

  it.each([
    ['kwd', 1005],
    ['isk', 150],
    ['ugx', 150],
  ])('of a fraction that %s does not have is refused', async (currency, amount) => {
    const refund = client.refunds.create({ charge: charge({ currency }), amount });
    await expect(refund).rejects.toMatchObject({ statusCode: 400, param: 'amount' });
  });

  it('of an uncaptured charge without a PaymentIntent lets the money go', async () => {
    const id = charge({ captured: false });
    await expect(client.refunds.create({ charge: id, amount: 100 })).rejects.toMatchObject({ statusCode: 400 });
    expect(await client.refunds.create({ charge: id })).toMatchObject({ amount: 4900, balance_transaction: null });
    expect(await client.charges.retrieve(id)).toMatchObject({ refunded: true, captured: false });
  });

  it('of a charge that the bank took back is refused, whatever became of the dispute but winning it', async () => {
    for (const status of ['needs_response', 'under_review', 'lost'] as const) {
      const id = charge({ disputed: true });
      const dispute = { id: `du_${id}`, created: 1, livemode: false, amount: 4900, charge: id, currency: 'usd' };
      stripe.server.test.disputes.set(dispute.id, makeDispute({ ...dispute, status }));
      await expect(client.refunds.create({ charge: id })).rejects.toMatchObject(
        refused(`Charge ${id} has been charged back; cannot issue a refund.`, 'charge_disputed'),
      );
      expect((await client.disputes.list({ charge: id })).data).toMatchObject([{ status }]);
    }
  });

  it('settles an inquiry', async () => {
    const id = charge({ disputed: true });
    const dispute = { id: `du_${id}`, created: 1, livemode: false, amount: 4900, charge: id, currency: 'usd' };
    stripe.server.test.disputes.set(dispute.id, makeDispute({ ...dispute, status: 'warning_needs_response' }));
    await client.refunds.create({ charge: id });
    expect(await client.disputes.retrieve(dispute.id)).toMatchObject({ status: 'warning_closed' });
  });

  it.each([
    ['us_bank_account', 'pending'],
    ['sepa_debit', 'pending'],
    ['boleto', 'requires_action'],
  ])('to %s is %s at first', async (type, status) => {
    const refund = await client.refunds.create({ charge: charge({ payment_method_details: { type } }) });
    expect(refund.status).toBe(status);
  });

  it('marks the charge when it is for fraud', async () => {
    const id = charge();
    await client.refunds.create({ charge: id, reason: 'fraudulent' });
    expect((await client.charges.retrieve(id)).fraud_details).toEqual({ user_report: 'fraudulent' });
  });

  it('can be noted on later, and in no other way changed', async () => {
    const { id } = await client.refunds.create({ charge: charge(), metadata: { a: '1', b: '2' } });
    expect((await client.refunds.update(id, { metadata: { a: '', c: '3' } })).metadata).toEqual({ b: '2', c: '3' });
    await expect(client.refunds.update(id, { amount: 1 } as never)).rejects.toMatchObject({
      code: 'parameter_unknown',
    });
  });
});

describe('a charge', () => {
  it('takes a note and another address for its receipt', async () => {
    const id = charge();
    const changed = await client.charges.update(id, { receipt_email: 'new@example.com', metadata: { k: 'v' } });
    expect(changed).toMatchObject({ receipt_email: 'new@example.com', metadata: { k: 'v' } });
    await expect(client.charges.update(id, { receipt_email: 'nobody' })).rejects.toMatchObject({
      code: 'email_invalid',
    });
  });

  it('of an old source is made, captured in part, and not captured twice', async () => {
    stripe.server.test.sources.set('card_old', makeCard({ id: 'card_old', customer }));
    await client.customers.update(customer, { default_source: 'card_old' });
    const held = await client.charges.create({ amount: 4900, currency: 'usd', customer, capture: false });
    expect(held).toMatchObject({ captured: false, amount_captured: 0, paid: true, source: { id: 'card_old' } });
    expect(await client.charges.capture(held.id, { amount: 4000 })).toMatchObject({
      captured: true,
      amount_captured: 4000,
      // The rest is let go, and counted as refunded.
      amount_refunded: 900,
      refunded: false,
    });
    expect((await client.refunds.list({ charge: held.id })).data.map(({ amount }) => amount)).toEqual([900]);
    await client.refunds.create({ charge: held.id });
    expect(await client.charges.retrieve(held.id)).toMatchObject({ amount_refunded: 4900, refunded: true });
    await expect(client.charges.capture(held.id)).rejects.toMatchObject({ code: 'charge_already_captured' });
  });

  it('of an old source is refused where a PaymentIntent would be: too little, or the card is no good', async () => {
    const owner = await client.customers.create({ email: 'odd@example.com' });
    const source = makeCard({ id: 'card_confirms', customer: owner.id, last4: '3184' });
    stripe.server.test.sources.set(source.id, source);
    const { customers } = stripe.server.test;
    customers.set(owner.id, { ...(customers.get(owner.id) as Stripe.Customer), default_source: source.id });
    const order = { customer: owner.id, currency: 'usd' };
    await expect(client.charges.create({ ...order, amount: 10 })).rejects.toMatchObject({ code: 'amount_too_small' });
    await expect(client.charges.create({ ...order, amount: 900 })).rejects.toMatchObject({
      code: 'authentication_required',
    });
  });

  it('of a customer without a source is refused', async () => {
    const { id } = await client.customers.create({});
    await expect(client.charges.create({ amount: 100, currency: 'usd', customer: id })).rejects.toMatchObject({
      statusCode: 402,
      type: 'StripeCardError',
      code: 'missing',
    });
  });

  it('made by a PaymentIntent is not captured through the charge', async () => {
    const id = charge({ captured: false, payment_intent: 'pi_x' });
    await expect(client.charges.capture(id)).rejects.toMatchObject({ statusCode: 400 });
    expect(await client.charges.retrieve(id)).toMatchObject({ captured: false });
  });
});

describe('a PaymentIntent', () => {
  const noRedirects = { enabled: true, allow_redirects: 'never' } as const;
  const pay = (last4: string, more: Partial<Stripe.PaymentIntentCreateParams> = {}) =>
    client.paymentIntents.create({
      amount: 4900,
      currency: 'usd',
      customer,
      payment_method: savedCard(last4),
      confirm: true,
      off_session: true,
      automatic_payment_methods: noRedirects,
      metadata: { intent: 'x' },
      ...more,
    });

  it('charges a saved card while the customer is away', async () => {
    const intent = await pay('4242');
    expect(intent).toMatchObject({ status: 'succeeded', amount_received: 4900, customer, metadata: { intent: 'x' } });
    const paid = await client.charges.retrieve(String(intent.latest_charge), { expand: ['balance_transaction'] });
    expect(paid).toMatchObject({ status: 'succeeded', payment_intent: intent.id, amount_captured: 4900 });
    expect(paid.balance_transaction).toMatchObject({ amount: 4900, source: paid.id });
  });

  it.each([
    ['0002', 'card_declined', 'generic_decline'],
    ['9995', 'card_declined', 'insufficient_funds'],
    ['0069', 'expired_card', 'expired_card'],
    ['3184', 'authentication_required', 'authentication_required'],
  ])('on a card ending in %s is refused with %s, and the attempt is on record', async (last4, code, declineCode) => {
    const error = await pay(last4).catch((reason) => reason);
    expect(error).toMatchObject({ type: 'StripeCardError', statusCode: 402, code, decline_code: declineCode });
    expect(error.payment_intent).toMatchObject({ status: 'requires_payment_method', last_payment_error: { code } });
    expect(await client.charges.retrieve(error.charge)).toMatchObject({
      status: 'failed',
      paid: false,
      failure_code: code,
      payment_intent: error.payment_intent.id,
    });
  });

  it('waits for the customer when the bank asks and they are there', async () => {
    const intent = await pay('3184', { off_session: false, return_url: 'https://example.com' });
    expect(intent).toMatchObject({ status: 'requires_action', latest_charge: null });
    expect(intent.next_action).not.toBeNull();
  });

  it('knows the test cards that Stripe lends to everybody, in test mode only', async () => {
    const params = {
      amount: 500,
      currency: 'usd',
      confirm: true,
      off_session: true,
      automatic_payment_methods: noRedirects,
    } as const;
    const intent = await client.paymentIntents.create({ ...params, payment_method: 'pm_card_visa' });
    expect(intent.status).toBe('succeeded');
    await expect(
      stripe.client('secret-live').paymentIntents.create({ ...params, payment_method: 'pm_card_visa' }),
    ).rejects.toMatchObject({ code: 'resource_missing' });
  });

  it('can hold the money and take a part of it later', async () => {
    const held = await pay('4242', { capture_method: 'manual' });
    expect(held).toMatchObject({ status: 'requires_capture', amount_capturable: 4900, amount_received: 0 });
    expect((await client.charges.retrieve(String(held.latest_charge))).payment_method_details?.card).toMatchObject({
      capture_before: held.created + 7 * 86_400,
    });
    await expect(client.paymentIntents.capture(held.id, { amount_to_capture: 5000 })).rejects.toMatchObject({
      code: 'amount_too_large',
    });
    const taken = await client.paymentIntents.capture(held.id, { amount_to_capture: 4000 });
    expect(taken).toMatchObject({ status: 'succeeded', amount_capturable: 0, amount_received: 4000 });
    expect(await client.charges.retrieve(String(held.latest_charge))).toMatchObject({
      captured: true,
      amount_captured: 4000,
    });
    await expect(client.paymentIntents.capture(held.id)).rejects.toMatchObject({
      code: 'payment_intent_unexpected_state',
    });
  });

  it('can let go of the money that it holds', async () => {
    const held = await pay('4242', { capture_method: 'manual' });
    const canceled = await client.paymentIntents.cancel(held.id, { cancellation_reason: 'requested_by_customer' });
    expect(canceled).toMatchObject({ status: 'canceled', cancellation_reason: 'requested_by_customer' });
    expect(await client.charges.retrieve(String(held.latest_charge))).toMatchObject({
      captured: false,
      refunded: true,
    });
    await expect(client.paymentIntents.cancel(held.id)).rejects.toMatchObject({
      code: 'payment_intent_unexpected_state',
    });
  });

  it('may lead to another page, and then must know the way back, though the customer is away', async () => {
    await expect(pay('4242', { automatic_payment_methods: { enabled: true } })).rejects.toMatchObject(
      refused(/you must provide a `return_url`/),
    );
  });

  it('of a fraction of the smallest coin is refused', async () => {
    await expect(pay('4242', { amount: 12_345, currency: 'kwd' })).rejects.toMatchObject(refused(/divisible by 10/));
  });

  it('can be made first, changed, and confirmed later', async () => {
    const { id } = await client.paymentIntents.create({ amount: 500, currency: 'usd', customer });
    await client.paymentIntents.update(id, { amount: 600, description: 'Six dollars' });
    await expect(client.paymentIntents.confirm(id)).rejects.toMatchObject({ code: 'payment_intent_unexpected_state' });
    const done = await client.paymentIntents.confirm(id, { payment_method: savedCard('4242'), off_session: true });
    expect(done).toMatchObject({ status: 'succeeded', amount: 600, description: 'Six dollars' });
  });

  it.each<[string, Partial<Stripe.PaymentIntentCreateParams>, string]>([
    ['too little', { amount: 10 }, 'amount_too_small'],
    ['too much', { amount: 100_000_000 }, 'amount_too_large'],
    ['nothing', { amount: 0 }, 'parameter_invalid_integer'],
    ['an unknown card', { payment_method: 'pm_absent' }, 'resource_missing'],
    ['an unknown customer', { customer: 'cus_absent' }, 'resource_missing'],
    ['off session without confirming', { confirm: false }, 'parameter_invalid'],
  ])('of %s is refused and leaves nothing behind', async (_, more, code) => {
    const before = stripe.server.test.payment_intents.size;
    const error = await pay('4242', more).catch((reason) => reason);
    expect(error.statusCode).toBe(400);
    if (code !== 'parameter_invalid') expect(error.code).toBe(code);
    expect(stripe.server.test.payment_intents.size).toBe(before);
  });

  it('takes an old card too, which stays the one card that it is', async () => {
    stripe.server.test.sources.set('card_kept', makeCard({ id: 'card_kept', customer }));
    expect(await pay('4242', { payment_method: 'card_kept' })).toMatchObject({ payment_method: 'card_kept' });
    const { data } = await client.customers.listPaymentMethods(customer, { limit: 100 });
    expect(data.filter(({ id }) => id === 'card_kept')).toHaveLength(1);
  });

  it("does not take another customer's card", async () => {
    const stranger = await client.customers.create({});
    await expect(pay('4242', { customer: stranger.id })).rejects.toMatchObject({ param: 'payment_method' });
  });
});

describe('what happened', () => {
  it('leaves events', async () => {
    const refund = await client.refunds.create({ charge: charge() });
    const { data } = await client.events.list({ type: 'refund.created', limit: 1 });
    expect(data[0]).toMatchObject({ object: 'event', type: 'refund.created', data: { object: { id: refund.id } } });
    const refunds = await client.events.list({ type: 'refund.*' });
    expect(new Set(refunds.data.map(({ type }) => type))).toEqual(new Set(['refund.created']));
  });
});
