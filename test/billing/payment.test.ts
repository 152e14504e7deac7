import { describe, expect, it } from '@jest/globals';
import { declineOf, failureOf, stepAfter } from '../../src/billing/decline';
import { money } from '../../src/billing/money';
import { paid, paymentState } from '../../src/billing/payment';
import { refundedPart } from '../../src/billing/refund';
import { wordsAt } from '../../src/language/words/languages';
import { charge, now } from './made';

const words = wordsAt('en-US', { timeZone: 'UTC', now: now * 1000 });

describe('a payment', () => {
  it.each([
    ['succeeded', {}],
    ['partlyRefunded', { amount_refunded: 100 }],
    ['refunded', { amount_refunded: 4_900, refunded: true }],
    ['pending', { status: 'pending', paid: false }],
    ['failed', { status: 'failed', paid: false, captured: false }],
    ['failed', { status: 'failed', paid: false, captured: true }],
    ['uncaptured', { captured: false, amount_captured: 0 }],
    ['released', { captured: false, amount_captured: 0, amount_refunded: 4_900, refunded: true }],
  ] as const)('is %s: %j', (state, fields) => {
    expect(paymentState(charge(fields))).toBe(state);
  });

  it('that was captured in part was charged in that part, and not refunded', () => {
    const part = charge({ amount: 5_000, amount_captured: 3_000, amount_refunded: 2_000 });
    expect([paymentState(part), paid(part), refundedPart(part)]).toEqual([
      'succeeded',
      money(3_000, 'usd'),
      money(0, 'usd'),
    ]);
  });

  it('that was captured in part and then refunded in part tells the two apart', () => {
    const part = charge({ amount: 5_000, amount_captured: 3_000, amount_refunded: 2_500 });
    expect([paymentState(part), refundedPart(part)]).toEqual(['partlyRefunded', money(500, 'usd')]);
  });

  it('that is only held shows what it holds', () => {
    expect(paid(charge({ captured: false, amount_captured: 0 }))).toEqual(money(4_900, 'usd'));
  });
});

describe('why a payment failed', () => {
  it.each([
    [{ outcome: { reason: 'expired_card' }, failure_code: 'card_declined' }, 'the card has expired'],
    [{ outcome: { reason: 'insufficient_funds' }, failure_code: 'card_declined' }, 'the card has insufficient funds'],
    [{ outcome: { reason: null }, failure_code: 'expired_card' }, 'the card has expired'],
    [{ outcome: null, failure_code: 'card_declined' }, 'the bank declined the card'],
    [{ outcome: { reason: 'new_reason' }, failure_code: 'expired_card' }, 'the card has expired'],
    [{ outcome: { reason: 'new_reason' }, failure_code: 'newer_code' }, '“new_reason” in Stripe’s terms'],
    [{ outcome: null, failure_code: 'newer_code' }, '“newer_code” in Stripe’s terms'],
    [{ outcome: null, failure_code: null }, null],
  ])('is said in plain words: %j', (fields, expected) => {
    const decline = failureOf(charge({ status: 'failed', ...fields }));
    expect(decline && words.declines.reason(decline)).toBe(expected);
  });
});

describe('a decline', () => {
  const another = 'Ask for another card.';

  it.each([
    [['insufficient_funds', 'card_declined'], `The card has insufficient funds. ${another}`],
    [['card_declined'], `The bank declined the card. ${another}`],
    [['do_not_try', 'expired_card'], `The card has expired. ${another}`],
    [['a_new_reason'], `“a_new_reason” in Stripe’s terms. ${another}`],
    [[undefined, null], `The bank declined. ${another}`],
    [
      ['authentication_required'],
      'The bank wants the customer to confirm the payment. Let them pay the open invoice, or a payment link where there is none.',
    ],
    [
      ['stolen_card', 'card_declined'],
      'The card was reported lost or stolen. Tell the customer only that it was declined.',
    ],
  ])('of %j is told with what to do next', (codes, text) => {
    expect(words.declines.refused(declineOf(codes), stepAfter(codes))).toBe(text);
  });
});
