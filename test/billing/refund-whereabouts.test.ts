/** Where a refund is: what somebody must see to, what the bank and the statement know, what the customer was asked. */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { askedOf, onStatement, referenceOf, refundsToSee } from '../../src/billing/refund';
import type { Charge } from '../../src/stripe/resources/charge';
import { refund as refundSchema } from '../../src/stripe/resources/refund';
import { asRead, day, now } from './made';
import { charge, type Made, made, words } from './refunded';

describe('refunds of which nobody would know', () => {
  const seen = (of: Charge) => refundsToSee(of, now).map(({ id }) => id);

  it.each<[string, Made[], string[]]>([
    ['one that failed', [[2500, 'failed', 8]], ['re_0']],
    ['one that waits for the customer', [[2500, 'requires_action', 8]], ['re_0']],
    ['one that the balance does not cover', [[2500, 'pending', 8, { pending_reason: 'insufficient_funds' }]], ['re_0']],
    [
      'one that failed, though as much went back since',
      [
        [2500, 'pending', 2],
        [2500, 'failed', 8],
      ],
      ['re_1'],
    ],
    [
      'two that failed',
      [
        [900, 'failed', 8],
        [1100, 'failed', 9],
      ],
      ['re_0', 're_1'],
    ],
  ])('are %s', (_, refunds, ids) => {
    expect(seen(charge(4000, refunds))).toEqual(ids);
  });

  it.each<[string, Made[]]>([
    ['on its way', [[2500, 'pending', 8, { pending_reason: 'processing' }]]],
    ['done', [[2500, 'succeeded', 8]]],
    ['canceled by somebody', [[2500, 'canceled', 8]]],
    [
      'of a payment that was refunded in full by now',
      [
        [4000, 'succeeded', 1],
        [2500, 'failed', 0],
      ],
    ],
  ])('are not those %s', (_, refunds) => {
    expect(seen(charge(4000, refunds))).toEqual([]);
  });
});

const read = (each: Made) => asRead(refundSchema, made(each));
const to = (destination_details: Stripe.Refund.DestinationDetails | undefined) =>
  read([1000, 'succeeded', 1, { destination_details }]);
const card = (more: Partial<Stripe.Refund.DestinationDetails.Card>) =>
  to({ type: 'card', card: { type: 'refund', ...more } });
const bank = (reference: string | null, reference_status: string | null) =>
  to({ type: 'eu_bank_transfer', eu_bank_transfer: { reference, reference_status } });

describe('the bank’s reference', () => {
  it.each([
    [
      card({ reference: '74200001', reference_status: 'available', reference_type: 'acquirer_reference_number' }),
      'Reference for the bank: 74200001 (ARN)',
    ],
    [
      card({ reference: '550022', reference_status: 'available', reference_type: 'system_trace_audit_number' }),
      'Reference for the bank: 550022 (STAN)',
    ],
    [card({ reference_status: 'pending' }), 'The reference for the bank is not there yet.'],
    [card({ reference_status: 'unavailable' }), 'There is no reference for the bank.'],
    [card({ reference_status: 'on_hold' }), 'Reference for the bank: “on_hold” in Stripe’s terms'],
    [bank('TR-99', 'available'), 'Reference for the bank: TR-99'],
    [bank(null, 'pending'), 'The reference for the bank is not there yet.'],
    [to({ type: 'crypto', crypto: { reference: '0xab' } }), 'Reference for the bank: 0xab'],
    [
      to({ type: 'blik', blik: { network_decline_code: null, reference: 'B1', reference_status: 'available' } }),
      'Reference for the bank: B1',
    ],
    [to({ type: 'klarna', klarna: { reference: null, reference_status: null } }), null],
    [to({ type: 'twint', twint: {} }), null],
    [to({ type: 'quite_new' }), null],
    [to(undefined), null],
    [
      read([
        1000,
        'failed',
        1,
        { destination_details: { type: 'card', card: { type: 'refund', reference_status: 'pending' } } },
      ]),
      null,
    ],
  ])('is said as it stands: %#', (of, expected) => {
    const reference = referenceOf(of);
    expect(reference && words.refunds.reference(reference)).toBe(expected);
  });
});

describe('what the statement shows', () => {
  const of = charge(1000, []);
  it.each<[string, Made, ReturnType<typeof onStatement>]>([
    ['a refund', [1000, 'succeeded', 1, { destination_details: { type: 'card', card: { type: 'refund' } } }], 'refund'],
    [
      'a reversal',
      [1000, 'succeeded', 1, { destination_details: { type: 'card', card: { type: 'reversal' } } }],
      'reversal',
    ],
    [
      'a reversal of a part',
      [400, 'succeeded', 1, { destination_details: { type: 'card', card: { type: 'reversal' } } }],
      'partlyReversed',
    ],
    [
      'what is open',
      [1000, 'pending', 1, { destination_details: { type: 'card', card: { type: 'pending' } } }],
      'open',
    ],
    ['what Stripe does not say', [1000, 'pending', 1, { destination_details: undefined }], 'usual'],
    ['nothing of one that failed', [1000, 'failed', 1], null],
    ['nothing of one that waits for the customer', [1000, 'requires_action', 1], null],
    [
      'that it stays at Stripe',
      [1000, 'succeeded', 1, { destination_details: { type: 'customer_cash_balance', customer_cash_balance: {} } }],
      'cashBalance',
    ],
    [
      'nothing of another way to pay',
      [1000, 'succeeded', 1, { destination_details: { type: 'klarna', klarna: {} } }],
      null,
    ],
  ])('is %s', (_, each, expected) => {
    expect(onStatement(of, read(each), now)).toBe(expected);
  });

  it('is no more to come once the usual time is over, of one that is done', () => {
    const later = now + 15 * day;
    const card = (type: string) => ({ destination_details: { type: 'card', card: { type } } });
    expect(onStatement(of, read([1000, 'succeeded', 1, card('refund')]), later)).toBe('past');
    expect(onStatement(of, read([1000, 'succeeded', 1, { destination_details: undefined }]), later)).toBe('past');
    expect(onStatement(of, read([1000, 'pending', 1, { destination_details: undefined }]), later)).toBe('usual');
    expect(onStatement(of, read([1000, 'succeeded', 1, card('reversal')]), later)).toBe('reversal');
  });
});

describe('what was asked of the customer', () => {
  const waiting = (more: object, status = 'requires_action') => askedOf(read([1000, status, 5, more]), now);
  const next = (to: string, until: number) => ({
    next_action: {
      type: 'display_details',
      display_details: { email_sent: { email_sent_at: now - 5 * day, email_sent_to: to }, expires_at: until },
    },
  });

  it('is said with the address, the day and the end', () => {
    const asked = waiting(next('yui@example.jp', now + 40 * day));
    expect(asked && [words.refunds.asked(asked), asked.until && words.refunds.askedUntil(asked.until)]).toEqual([
      'Stripe asked yui@example.jp by email on Nov\u00a015 where to send it.',
      'They can answer until Dec\u00a030.',
    ]);
  });

  it('does not promise what has run out', () => {
    expect(waiting(next('yui@example.jp', now - day))?.until).toEqual({ on: now - day, isPast: true });
  });

  it.each([
    [{}, 'Stripe asks the customer by email where to send it.'],
    [next('', now + day), 'Stripe asks the customer by email where to send it.'],
    [{ instructions_email: 'ana@example.mx' }, 'Stripe asked ana@example.mx by email where to send it.'],
  ])('names nothing that Stripe does not say: %j', (more, expected) => {
    const asked = waiting(more);
    expect(asked && words.refunds.asked(asked)).toBe(expected);
  });

  it('is nothing of one that is through', () => {
    expect(waiting(next('yui@example.jp', now + day), 'succeeded')).toBeNull();
  });
});
