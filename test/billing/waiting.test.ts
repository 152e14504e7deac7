import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { makeInvoice } from '../../preview/stripe/objects/invoice';
import { makeInvoicePayment } from '../../preview/stripe/objects/invoice_payment';
import { makePaymentIntent } from '../../preview/stripe/objects/payment_intent';
import { underWayApart } from '../../src/billing/on-its-way';
import { underWay, waitingOf } from '../../src/billing/waiting';
import { html } from '../../src/language/html';
import { wordsAt } from '../../src/language/words/languages';
import { invoice as invoiceSchema } from '../../src/stripe/resources/invoice';
import { paymentIntent } from '../../src/stripe/resources/payment-intent';
import { asRead, day, now } from './made';

const { waiting } = wordsAt('en-US', { timeZone: 'UTC', now: now * 1000 });

const made = { id: 'pi_1', created: now - 2 * day, livemode: false, amount: 4900, currency: 'brl' };
const intent = (fields: Record<string, unknown> = {}) =>
  asRead(paymentIntent, { ...makePaymentIntent(made), ...fields });

const waits = (type: string, details?: object) =>
  intent({ status: 'requires_action', next_action: { type, ...(details && { [type]: details }) } });
const soon = { expires_at: now + 3 * day };
const past = { expires_at: now - day };

describe('what a payment waits for', () => {
  it.each<[string, ReturnType<typeof intent>, string | null]>([
    ['a boleto', waits('boleto_display_details', soon), 'waits for the customer’s boleto, good until Nov\u00a023'],
    [
      'a boleto that ran out',
      waits('boleto_display_details', past),
      'is unpaid, and the customer’s boleto was good until Nov\u00a019',
    ],
    [
      'a konbini voucher',
      waits('konbini_display_details', soon),
      'waits for the customer’s konbini voucher, good until Nov\u00a023',
    ],
    [
      'Multibanco',
      waits('multibanco_display_details', { expires_at: null }),
      'waits for the customer’s Multibanco reference',
    ],
    [
      'OXXO',
      waits('oxxo_display_details', { expires_after: now + 3 * day }),
      'waits for the customer’s OXXO voucher, good until Nov\u00a023',
    ],
    ['Pix', waits('pix_display_qr_code', soon), 'waits for the customer to pay with Pix, good until Nov\u00a023'],
    ['Pix without an end', waits('pix_display_qr_code', {}), 'waits for the customer to pay with Pix'],
    [
      'Pix that ran out',
      waits('pix_display_qr_code', past),
      'is unpaid, and the customer could pay with Pix until Nov\u00a019',
    ],
    ['Swish', waits('swish_handle_redirect_or_display_qr_code'), 'waits for the customer to pay with Swish'],
    ['WeChat', waits('wechat_pay_redirect_to_ios_app'), 'waits for the customer to pay with WeChat Pay'],
    ['BLIK', waits('blik_authorize', {}), 'waits for the customer to pay with BLIK'],
    [
      'a transfer',
      waits('display_bank_transfer_instructions', { amount_remaining: 4900, currency: 'brl' }),
      'waits for the customer’s bank transfer',
    ],
    [
      'the rest of a transfer',
      waits('display_bank_transfer_instructions', { amount_remaining: 2900, currency: 'brl' }),
      'waits for the customer’s bank transfer: R$20.00 arrived, R$29.00 to come',
    ],
    [
      'a transfer of which nothing is told',
      waits('display_bank_transfer_instructions'),
      'waits for the customer’s bank transfer',
    ],
    ['3-D Secure', waits('use_stripe_sdk', {}), 'waits for the customer to confirm it'],
    ['another page', waits('redirect_to_url', {}), 'waits for the customer to confirm it'],
    [
      'something that Stripe does not name',
      intent({ status: 'requires_action' }),
      'waits for the customer to confirm it',
    ],
    ['small deposits', waits('verify_with_microdeposits'), 'waits for the customer to verify their bank account'],
    [
      'the bank’s notice',
      waits('card_await_notification', { charge_attempt_at: now + day }),
      'waits: the bank tells the customer first; it is tried Nov\u00a021',
    ],
    ['something new', waits('quite_new'), 'waits for “quite_new” in Stripe’s terms'],
    ['a name that every object has', waits('constructor'), 'waits for “constructor” in Stripe’s terms'],
    [
      'the bank',
      intent({ status: 'processing', payment_method_types: ['sepa_debit'] }),
      'by SEPA debit, on its way since Nov\u00a018, not confirmed yet',
    ],
    [
      'some bank',
      intent({ status: 'processing', payment_method_types: ['card', 'link'] }),
      'on its way since Nov\u00a018, not confirmed yet',
    ],
    ['nothing, since it is paid', intent(), null],
    ['nothing, since it is held', intent({ status: 'requires_capture' }), null],
    ['nothing, since it was given up', intent({ status: 'canceled' }), null],
    ['nothing, since it never began', intent({ status: 'requires_payment_method' }), null],
    ['nothing, since nobody confirmed it', intent({ status: 'requires_confirmation' }), null],
    ['a status that is new', intent({ status: 'quite_new' }), null],
  ])('%s', (_, waiter, expected) => {
    const found = waitingOf(waiter);
    const text = found && waiting.standing(found.amount, found.awaited, found.since);
    expect(text).toEqual(expected === null ? null : html`<b>R$49.00</b> ${expected}`);
  });
});

describe('what is under way', () => {
  const boleto = waits('boleto_display_details', soon);

  it.each<[string, Parameters<typeof underWay>, number]>([
    ['is what waits for the customer’s money', [[boleto], []], 1],
    [
      'is not what a charge shows already',
      [[intent({ status: 'processing', latest_charge: 'py_1' })], [{ id: 'py_1', status: 'pending' }]],
      0,
    ],
    [
      'is what was taken after another attempt failed',
      [[{ ...boleto, latest_charge: 'py_1' }], [{ id: 'py_1', status: 'failed' }]],
      1,
    ],
    [
      'is what only an older charge shows',
      [[intent({ status: 'processing', latest_charge: 'py_1' })], [{ id: 'py_2', status: 'succeeded' }]],
      1,
    ],
    ['is not what was only begun', [[waits('use_stripe_sdk', {}), waits('redirect_to_url', {})], []], 0],
    ['is not what is done', [[intent(), boleto], []], 1],
    ['may be nothing', [[], [{ id: 'py_1', status: 'succeeded' }]], 0],
  ])('%s', (_, args, count) => {
    expect(underWay(...args)).toHaveLength(count);
  });

  it.each<[string, Partial<Stripe.Invoice>, 'open' | 'canceled', string, number]>([
    ['is said of its invoice alone', { status: 'open' }, 'open', 'pi_1', 0],
    ['of one that is written off, too', { status: 'uncollectible' }, 'open', 'pi_1', 0],
    ['stands by itself where another one pays the invoice', { status: 'open' }, 'open', 'pi_2', 1],
    ['stands by itself where the invoice is void', { status: 'void' }, 'open', 'pi_1', 1],
    ['stands by itself where it pays the invoice no more', { status: 'open' }, 'canceled', 'pi_1', 1],
  ])('%s', (_, fields, status, payment_intent, count) => {
    const paying = makeInvoicePayment({
      ...{ id: 'inpay_1', created: now, livemode: false, currency: 'brl', invoice: 'in_1', amount_requested: 4900 },
      ...{ status, is_default: true, payment: { type: 'payment_intent', payment_intent } },
    });
    const bill = asRead(invoiceSchema, {
      ...makeInvoice({ id: 'in_1', created: now, livemode: false, currency: 'brl', customer: 'cus_1' }),
      ...fields,
      payments: { object: 'list', data: [paying], has_more: false, url: '' },
    });
    expect(underWayApart([bill], { intents: [boleto] })).toHaveLength(count);
  });
});
