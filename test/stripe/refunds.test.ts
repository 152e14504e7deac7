/** What a refund says of where it went, who bears it, and how one that waits can end. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { makeCharge } from '../../preview/stripe/objects/charge';
import { NOON, openStripe } from './open';

const stripe = openStripe();
let client: Stripe;
let number = 0;

beforeAll(() => {
  client = stripe.client('secret');
});

/** A charge of $49.00, by default of long ago and paid by card. */
function charge(fields: Partial<Stripe.Charge> = {}): string {
  number += 1;
  const id = `ch_refunds${number}`;
  const base = { id, created: 1_700_000_000, livemode: false, amount: 4900, currency: 'usd' };
  stripe.server.test.charges.set(id, makeCharge({ ...base, ...fields }));
  return id;
}

const passedOn = { transfer_data: { amount: null, destination: 'acct_1Shop' }, application_fee_amount: 490 };

describe('a refund to a card', () => {
  it('takes back the payment itself where that is young, and is a refund with a reference to come where it is not', async () => {
    const young = await client.refunds.create({ charge: charge({ created: NOON / 1000 - 600 }) });
    expect(young.destination_details).toMatchObject({ type: 'card', card: { type: 'reversal' } });
    const old = await client.refunds.create({ charge: charge() });
    expect(old.destination_details?.card).toMatchObject({ type: 'refund', reference_status: 'pending' });
  });
});

describe('a refund of what was passed on', () => {
  it('takes nothing back unless it says so', async () => {
    expect((await client.refunds.create({ charge: charge(passedOn) })).transfer_reversal).toBeNull();
    const back = { charge: charge(passedOn), reverse_transfer: true, refund_application_fee: true };
    expect((await client.refunds.create(back)).transfer_reversal).toMatch(/^trr_/);
  });

  it('can take back only what was passed on', async () => {
    await expect(client.refunds.create({ charge: charge(), reverse_transfer: true })).rejects.toMatchObject({
      param: 'reverse_transfer',
    });
    await expect(client.refunds.create({ charge: charge(), refund_application_fee: true })).rejects.toMatchObject({
      param: 'refund_application_fee',
    });
  });
});

describe('a refund that waits for the customer', () => {
  const konbini = { payment_method_details: { type: 'konbini' } };
  const waiting = () => client.refunds.create({ charge: charge(konbini), instructions_email: 'yui@example.jp' });

  it('says whom Stripe asked, and until when', async () => {
    expect(await waiting()).toMatchObject({
      status: 'requires_action',
      instructions_email: 'yui@example.jp',
      next_action: { display_details: { email_sent: { email_sent_to: 'yui@example.jp' } } },
    });
  });

  it('can be canceled, and is then no longer counted as refunded', async () => {
    const refund = await waiting();
    expect(await client.refunds.cancel(refund.id)).toMatchObject({ status: 'canceled' });
    expect(await client.charges.retrieve(String(refund.charge))).toMatchObject({ amount_refunded: 0, refunded: false });
  });

  it('is the only one that can', async () => {
    const { id } = await client.refunds.create({ charge: charge() });
    await expect(client.refunds.cancel(id)).rejects.toMatchObject({ statusCode: 400 });
  });
});
