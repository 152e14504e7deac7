/** What the banks do as time passes. The clock only goes forward here, through all tests of this file. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { makeCharge } from '../../preview/stripe/objects/charge';
import { makeCustomer } from '../../preview/stripe/objects/customer';
import { makeInvoice } from '../../preview/stripe/objects/invoice';
import { makeInvoicePayment } from '../../preview/stripe/objects/invoice_payment';
import { makePaymentIntent } from '../../preview/stripe/objects/payment_intent';
import { makePaymentMethod } from '../../preview/stripe/objects/payment_method';
import { makeRefund } from '../../preview/stripe/objects/refund';
import { openStripe } from './open';

const DAY = 86_400;
const stripe = openStripe();
let client: Stripe;
let number = 0;

beforeAll(() => {
  client = stripe.client('secret');
});

const now = () => stripe.clock.now / 1000;
const wait = (days: number) => {
  stripe.clock.now += days * DAY * 1000;
};

/** A payment of $49.00 begun now, with its PaymentIntent, and an invoice that it is for. */
function begun(fields: Partial<Stripe.Charge>, status: Stripe.PaymentIntent.Status) {
  number += 1;
  const { test } = stripe.server;
  const base = { created: now(), livemode: false, currency: 'usd', customer: `cus_moving${number}` };
  const [charge, intent, invoice] = [`py_moving${number}`, `pi_moving${number}`, `in_moving${number}`];
  const { currency: _, customer, ...ofCustomer } = base;
  test.customers.set(customer, makeCustomer({ ...ofCustomer, id: customer }));
  test.charges.set(charge, makeCharge({ ...base, id: charge, amount: 4900, payment_intent: intent, ...fields }));
  test.payment_intents.set(
    intent,
    makePaymentIntent({ ...base, id: intent, amount: 4900, amount_received: 0, status, latest_charge: charge }),
  );
  const amounts = { total: 4900, amount_due: 4900, amount_remaining: 4900 };
  test.invoices.set(invoice, makeInvoice({ ...base, id: invoice, status: 'open', attempt_count: 1, ...amounts }));
  test.invoice_payments.set(
    `inpay_moving${number}`,
    makeInvoicePayment({
      ...{ id: `inpay_moving${number}`, created: now(), livemode: false, currency: 'usd', invoice },
      amount_requested: 4900,
      payment: { type: 'payment_intent', payment_intent: intent },
    }),
  );
  return { charge, intent, invoice };
}

const debitOf = (last4: string) =>
  begun(
    {
      status: 'pending',
      payment_method_details: { type: 'us_bank_account', us_bank_account: { last4 } } as never,
    },
    'processing',
  );

/** https://docs.stripe.com/payments/ach-direct-debit */
describe('a bank debit', () => {
  it('comes through after four business days, and pays its invoice', async () => {
    const { charge, intent, invoice } = debitOf('6789');
    wait(3);
    expect(await client.charges.retrieve(charge)).toMatchObject({ status: 'pending' });
    wait(3);
    expect(await client.charges.retrieve(charge)).toMatchObject({ status: 'succeeded', paid: true });
    expect(await client.paymentIntents.retrieve(intent)).toMatchObject({ status: 'succeeded', amount_received: 4900 });
    expect(await client.invoices.retrieve(invoice)).toMatchObject({ status: 'paid', amount_remaining: 0 });
  });

  it('comes back where the account is closed, and the invoice stays open', async () => {
    const { charge, intent, invoice } = debitOf('1113');
    wait(6);
    expect(await client.charges.retrieve(charge)).toMatchObject({ status: 'failed', failure_code: 'account_closed' });
    expect(await client.paymentIntents.retrieve(intent)).toMatchObject({ status: 'requires_payment_method' });
    expect(await client.invoices.retrieve(invoice)).toMatchObject({ status: 'open', next_payment_attempt: null });
  });
});

describe('another bank debit', () => {
  it.each([
    ['bacs_debit', 4],
    ['au_becs_debit', 3],
    ['acss_debit', 5],
    ['nz_bank_account', 2],
  ])('(%s) comes through after as many business days as Stripe tells: %i', async (type, days) => {
    const details = { type, [type]: { last4: '2345' } } as never;
    const { charge } = begun({ status: 'pending', payment_method_details: details }, 'processing');
    wait(days - 1);
    expect(await client.charges.retrieve(charge)).toMatchObject({ status: 'pending' });
    wait(4);
    expect(await client.charges.retrieve(charge)).toMatchObject({ status: 'succeeded', paid: true });
  });

  /** Charged off session with a saved account. */
  const charged = (currency: string, details: Pick<Stripe.PaymentMethod, 'type'> & Partial<Stripe.PaymentMethod>) => {
    const { type } = details;
    const [customer, method] = [`cus_${type}`, `pm_${type}`];
    const base = { created: now(), livemode: false };
    const { test } = stripe.server;
    test.customers.set(customer, makeCustomer({ ...base, id: customer }));
    test.payment_methods.set(method, makePaymentMethod({ ...base, id: method, customer, ...details }));
    return client.paymentIntents.create({
      ...{ amount: 4900, currency, customer, payment_method: method, confirm: true, off_session: true },
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    });
  };

  it('is begun, and not through, where it is charged off session', async () => {
    const bacs_debit = { fingerprint: null, last4: '2345', sort_code: '108800' };
    const intent = await charged('gbp', { type: 'bacs_debit', bacs_debit });
    expect(intent).toMatchObject({ status: 'processing', amount_received: 0 });
  });

  it('is refused at once where Stripe blocks the account', async () => {
    const blocked = { network_code: 'R02', reason: 'bank_account_closed' };
    const us_bank_account = { last4: '6789', status_details: { blocked } } as Stripe.PaymentMethod.UsBankAccount;
    await expect(charged('usd', { type: 'us_bank_account', us_bank_account })).rejects.toMatchObject({
      statusCode: 402,
      code: 'bank_account_unusable',
    });
  });
});

/** https://docs.stripe.com/payments/place-a-hold-on-a-payment-method */
describe('a hold', () => {
  it('runs out after seven days: nothing is charged, and the PaymentIntent is canceled', async () => {
    const { charge, intent } = begun({ captured: false }, 'requires_capture');
    wait(6);
    expect(await client.paymentIntents.retrieve(intent)).toMatchObject({ status: 'requires_capture' });
    wait(1);
    expect(await client.paymentIntents.retrieve(intent)).toMatchObject({
      ...{ status: 'canceled', cancellation_reason: 'automatic', amount_capturable: 0 },
    });
    expect(await client.charges.retrieve(charge)).toMatchObject({
      captured: false,
      refunded: true,
      amount_captured: 0,
    });
    await expect(client.paymentIntents.capture(intent)).rejects.toThrow(/status of canceled/);
  });

  it('is charged by nobody once it was captured', async () => {
    const { charge, intent } = begun({ captured: false }, 'requires_capture');
    stripe.server.test.payment_intents.set(intent, {
      ...(stripe.server.test.payment_intents.get(intent) as Stripe.PaymentIntent),
      amount_capturable: 4900,
    });
    await client.paymentIntents.capture(intent);
    wait(8);
    expect(await client.charges.retrieve(charge)).toMatchObject({ captured: true, refunded: false });
  });
});

describe('a refund', () => {
  const refundOf = (fields: Partial<Stripe.Refund>) => {
    const { charge } = begun({ amount_refunded: 1900 }, 'succeeded');
    const id = `re_moving${number}`;
    const made = makeRefund({ id, created: now(), amount: 1900, charge, currency: 'usd' });
    stripe.server.test.refunds.set(id, { ...made, ...fields });
    return { id, charge };
  };

  it('that is on its way arrives after five business days', async () => {
    const { id } = refundOf({ status: 'pending', pending_reason: 'processing' });
    wait(8);
    expect((await client.refunds.retrieve(id)).status).toBe('succeeded');
  });

  it('that waits for the balance goes on waiting', async () => {
    const { id } = refundOf({ status: 'pending', pending_reason: 'insufficient_funds' });
    wait(20);
    expect((await client.refunds.retrieve(id)).status).toBe('pending');
  });

  it('for which the customer gives no bank details in 45 days is canceled, and its amount is theirs no more', async () => {
    const expires_at = now() + 45 * DAY;
    const next_action = { type: 'display_details', display_details: { expires_at } } as never;
    const { id, charge } = refundOf({ status: 'requires_action', next_action });
    wait(44);
    expect((await client.refunds.retrieve(id)).status).toBe('requires_action');
    wait(1);
    expect((await client.refunds.retrieve(id)).status).toBe('canceled');
    expect((await client.charges.retrieve(charge)).amount_refunded).toBe(0);
  });
});

/** https://docs.stripe.com/payments/boleto */
describe('a voucher', () => {
  const asked = (type: string, currency: string) =>
    client.paymentIntents.create({
      ...{ amount: 2900, currency, confirm: true, return_url: 'https://shop.example/back' },
      payment_method_data: { type: type as 'boleto' },
    });

  it.each([
    ['boleto', 'brl'],
    ['konbini', 'jpy'],
    ['oxxo', 'mxn'],
  ])('%s waits for the customer without a charge, and runs out', async (type, currency) => {
    const made = await asked(type, currency);
    expect(made).toMatchObject({ status: 'requires_action', latest_charge: null });
    expect(made.next_action?.type).toBe(`${type}_display_details`);
    wait(2);
    expect((await client.paymentIntents.retrieve(made.id)).status).toBe('requires_action');
    wait(1);
    expect(await client.paymentIntents.retrieve(made.id)).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: 'payment_intent_payment_attempt_expired' },
    });
  });

  it('is not made in another currency', async () => {
    await expect(asked('boleto', 'usd')).rejects.toThrow(/currency/);
  });
});
