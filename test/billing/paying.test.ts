import { describe, expect, it } from '@jest/globals';
import { payingBy } from '../../src/billing/paying';
import { paymentMethod } from '../../src/stripe/resources/payment-method';
import { asRead, customer, now, subscription } from './made';

const card = (id: string, exp_month: number, exp_year: number) =>
  asRead(paymentMethod, { id, type: 'card', card: { brand: 'visa', last4: '4242', exp_month, exp_year } });
const blockedAccount = asRead(paymentMethod, {
  ...{ id: 'pm_usual', type: 'us_bank_account' },
  us_bank_account: { last4: '6789', status_details: { blocked: { reason: null, network_code: 'R02' } } },
});
const usual = { invoice_settings: { default_payment_method: 'pm_usual' } };
const visa = { type: 'card', brand: 'visa', last4: '4242', wallet: null };

describe('what the next charge is made to', () => {
  it.each([
    [
      'the customer’s',
      {},
      usual,
      [card('pm_usual', 12, 2030)],
      { kind: 'method', method: visa, expired: null, isBlocked: false },
    ],
    ['its own', { default_payment_method: 'pm_own' }, usual, [card('pm_own', 1, 2031)], { kind: 'method' }],
    ['a card in its last month', {}, usual, [card('pm_usual', 11, 2026)], { expired: null }],
    ['one that expired last month', {}, usual, [card('pm_usual', 10, 2026)], { expired: { month: 10, year: 2026 } }],
    ['one that expired in December', {}, usual, [card('pm_usual', 12, 2025)], { expired: { month: 12, year: 2025 } }],
    ['an account that Stripe blocks', {}, usual, [blockedAccount], { isBlocked: true }],
    ['one that can’t be seen', {}, usual, [], { kind: 'onFile' }],
    ['another than those that can be seen', {}, usual, [card('pm_other', 1, 2030)], { kind: 'onFile' }],
    [
      'a card from before payment methods',
      {},
      { default_source: 'card_1' },
      [card('card_1', 1, 2030)],
      { kind: 'method' },
    ],
    ['nothing', {}, {}, [card('pm_other', 1, 2030)], { kind: 'none' }],
    ['no charge at all', { collection_method: 'send_invoice' }, usual, [], { kind: 'invoice' }],
  ])('%s', (_, ofSubscription, ofCustomer, methods, expected) => {
    const paying = payingBy(subscription([{ amount: 100 }], ofSubscription), customer(ofCustomer), methods, now);
    expect(paying).toMatchObject(expected);
  });
});
