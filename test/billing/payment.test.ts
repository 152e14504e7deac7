import { describe, expect, it } from '@jest/globals';
import { debitStepAfter, declineOf, failureOf, stepAfter } from '../../src/billing/decline';
import { debitOf } from '../../src/billing/method';
import { money } from '../../src/billing/money';
import { holdOf, paid, paymentState } from '../../src/billing/payment';
import { givenBack, refundedPart } from '../../src/billing/refund';
import { wordsAt } from '../../src/language/words/languages';
import { charge, day, now } from './made';

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
    ['other', { status: 'authorizing', paid: false, amount_captured: 0 }],
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

  it.each([
    ['is only held', { captured: false, amount_captured: 0 }],
    ['is on its way', { status: 'pending', paid: false, amount_captured: 0 }],
    ['failed', { status: 'failed', paid: false, amount_captured: 0 }],
    ['stands in a way that is new', { status: 'authorizing', paid: false, amount_captured: 0 }],
  ])('that %s shows what it is for, never nothing', (_, fields) => {
    expect(paid(charge(fields))).toEqual(money(4_900, 'usd'));
  });

  it('of a status that is new is told by Stripe’s word, not as paid', () => {
    const one = charge({ status: 'authorizing', paid: false, amount_captured: 0 });
    const { paymentCard } = words;
    const text = paymentCard.standing(paid(one), paymentState(one), now, givenBack(one), holdOf(one), one.status);
    expect(text.html).toContain('“authorizing” in Stripe’s terms, Nov\u00a020');
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

describe('a hold', () => {
  const held = { captured: false, amount_captured: 0 };
  const until = (capture_before?: number) => ({ type: 'card', card: { brand: 'visa', last4: '4242', capture_before } });
  const at = (created: number, amount = 4_900) => ({
    data: [{ id: 're_1', object: 'refund', created, amount, currency: 'usd' }],
  });
  const released = { ...held, refunded: true, amount_refunded: 4_900 };
  const said = (fields: Record<string, unknown>) => {
    const one = charge({ created: now - 9 * day, ...fields });
    const { minor, currency } = paid(one);
    return words.paymentCard.standing(
      { minor, currency },
      paymentState(one),
      one.created,
      givenBack(one),
      holdOf(one),
      one.status,
    ).html;
  };

  it.each([
    [held, 'held Nov\u00a011, not charged'],
    [
      { ...held, payment_method_details: until(now + day) },
      'held Nov\u00a011, not charged; to be captured by Nov\u00a021',
    ],
    [
      { ...held, payment_method_details: until(now - day) },
      'held Nov\u00a011, not charged; could be captured until Nov\u00a019',
    ],
    [{ ...held, payment_method_details: { type: 'klarna', klarna: {} } }, 'held Nov\u00a011, not charged'],
    [
      { ...held, payment_method_details: { type: 'card_present', card_present: { capture_before: now } } },
      'held Nov\u00a011, not charged; to be captured by Nov\u00a020',
    ],
    [released, 'held Nov\u00a011, released, never charged'],
    [{ ...released, refunds: at(now - 2 * day) }, 'held Nov\u00a011, released Nov\u00a018, never charged'],
    [
      { ...released, refunds: at(now - 2 * day), payment_method_details: until(now - 2 * day) },
      'held Nov\u00a011, released Nov\u00a018, never charged',
    ],
    [{ payment_method_details: until(now + day) }, 'paid Nov\u00a011'],
  ])('that is %j is told as one', (fields, text) => {
    expect(said(fields)).toContain(text);
  });
});

describe('a debit', () => {
  const debit = (type: string, details: object = {}) =>
    debitOf(charge({ payment_method_details: { type, [type]: details } }));

  it.each([
    ['sepa_debit', 14],
    ['us_bank_account', 4],
    ['bacs_debit', 7],
    ['au_becs_debit', 3],
    ['acss_debit', 5],
    ['nz_bank_account', 2],
  ])('%s says how long it may take', (type, days) => {
    expect(debit(type)).toMatchObject({ days, leaves: null, method: { type } });
  });

  it.each(['card', 'klarna', 'boleto', 'constructor'])('is not paid by %s', (type) => {
    expect(debit(type)).toBeNull();
  });

  it.each([
    ['2026-11-23', Date.UTC(2026, 10, 23, 12) / 1000],
    ['no day', null],
    [null, null],
  ])('says when the money should leave the account: %s', (expected_debit_date, leaves) => {
    expect(debit('sepa_debit', { expected_debit_date })).toMatchObject({ leaves });
  });

  it.each([
    ['insufficient_funds', 'the bank account has insufficient funds'],
    ['account_closed', 'the bank account is closed or does not exist'],
    ['debit_not_authorized', 'the customer’s bank says that the debit was not authorized'],
    ['generic_decline', 'it was declined without a reason'],
    ['account_frozen', 'the bank account is frozen or restricted'],
    ['bank_account_restricted', 'the bank account is frozen or restricted'],
    ['no_account', 'the bank account is closed or does not exist'],
    ['refer_to_customer', 'the customer asked the bank to stop these payments'],
    ['charge_exceeds_source_limit', 'it is over your current limit for such debits'],
    ['payment_method_bank_account_blocked', 'Stripe blocks this bank account'],
    ['payment_intent_mandate_invalid', 'the customer’s mandate for debits can’t be used'],
    ['generic_could_not_process', 'the bank could not process it'],
  ])('that failed says nothing of a card: %s', (failure_code, reason) => {
    const method = { type: 'us_bank_account', us_bank_account: { last4: '6789' } };
    const failed = charge({ status: 'failed', outcome: null, failure_code, payment_method_details: method });
    expect(words.declines.reason(failureOf(failed) ?? 'declined')).toBe(reason);
  });

  it.each([
    ['insufficient_funds', /once the money is in the account/],
    ['account_closed', /ask for another account/],
    ['no_account', /ask for another account/],
    ['bank_account_restricted', /ask for another account/],
    ['bank_ownership_changed', /ask for another account/],
    ['debit_not_authorized', /agree to debits again/],
    ['refer_to_customer', /agree to debits again/],
    ['charge_exceeds_source_limit', /ask Stripe for a higher limit/],
    ['charge_exceeds_transaction_limit', /smaller payments/],
    ['generic_could_not_process', /Stripe does not say whether another try would succeed/],
    ['quite_new', /Stripe does not say whether another try would succeed/],
    [null, /Stripe does not say whether another try would succeed/],
  ])('that failed by %s says what to do before another try', (failure_code, says) => {
    const method = { type: 'sepa_debit', sepa_debit: { last4: '3000' } };
    const failed = charge({ status: 'failed', outcome: null, failure_code, payment_method_details: method });
    expect(words.declines.debitStep(debitStepAfter(failed))).toMatch(says);
  });

  it('says a usual number of business days, and promises none', () => {
    const sepa = debit('sepa_debit');
    // What it was paid with stands above it on the card.
    expect(sepa && words.paymentCard.debit(sepa)).toMatch(
      /^The bank usually .* within 14 business days\. It can take longer/,
    );
  });
});
