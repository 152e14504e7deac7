/** What is known of a dispute, and of how much of a payment it is about. */
import { describe, expect, it } from '@jest/globals';
import { makeDispute } from '../../preview/stripe/objects/dispute';
import {
  disputedPart,
  disputeKind,
  disputeNow,
  isRestRefundable,
  leftToRefund,
  takenByBank,
  worstOf,
} from '../../src/billing/dispute';
import { dispute as schema } from '../../src/stripe/resources/dispute';
import { asRead, charge, day, now } from './made';

describe('how a dispute of which only its payment tells stands', () => {
  it.each<[number, boolean, string | undefined]>([
    [20, false, undefined],
    [20, true, 'maybeOpen'],
    [119, true, 'maybeOpen'],
    [121, true, 'unknown'],
    [209, true, 'unknown'],
    [211, true, 'past'],
  ])('%i days after it was paid (disputed: %s): %s', (days, disputed, expected) => {
    expect(disputeNow(charge({ created: now - days * day, disputed }), [], now)?.kind).toBe(expected);
  });
});

it.each([
  ['won', 'lost', 'lost'],
  ['lost', 'won', 'lost'],
  ['warning_closed', 'won', 'won'],
  ['needs_response', 'lost', 'needs_response'],
  // Open before decided: something can still become of it.
  ['lost', 'warning_under_review', 'warning_under_review'],
])('tells of two disputes, %s and %s, how it stands with %s', (newer, older, expected) => {
  const disputes = [newer, older].map((status) => dispute(4900, status));
  const own = charge({ id: 'ch_1', disputed: true });
  expect(disputeNow(own, disputes, now)).toMatchObject({ kind: 'known', dispute: { status: expected } });
});

it.each([
  ['won', 'lost', 'lost'],
  ['lost', 'warning_under_review', 'lost'],
])('takes of %s and %s what weighs more, whichever is newer', (newer, older, expected) => {
  const disputes = [newer, older].map((status) => dispute(4900, status));
  expect([worstOf(disputes)?.status, disputeKind({ charge: charge({ disputed: true }), disputes })]).toEqual([
    expected,
    expected,
  ]);
});

it('names the part of a payment that is disputed', () => {
  const part = (amount: number, currency = 'usd') => {
    const made = { id: 'dp_1', created: now, livemode: false, amount, charge: 'ch_1', currency };
    return disputedPart({ charge: charge(), disputes: [asRead(schema, makeDispute(made))] })?.part.minor;
  };
  expect([part(4000), part(4900), part(4000, 'eur')]).toEqual([4000, undefined, undefined]);
});

/** A dispute of a part of it, as Stripe lists it. */
const dispute = (amount: number, status: string, moves: readonly number[] = [], fields: Record<string, unknown> = {}) =>
  asRead(schema, {
    ...makeDispute({ id: `dp_${amount}`, created: now, livemode: false, amount, charge: 'ch_1', currency: 'usd' }),
    status,
    is_charge_refundable: true,
    balance_transactions: moves.map((each) => ({ amount: each, currency: 'usd' })),
    ...fields,
  });

const inEuros = {
  balance_transactions: [
    { amount: -4500, currency: 'eur' },
    { amount: 2000, currency: 'eur' },
  ],
};

describe('what a bank took back, and what is left to refund of $49.00', () => {
  it.each<[string, Parameters<typeof dispute>[], Record<string, unknown>, number | null, number, boolean]>([
    ['an inquiry takes nothing', [[1000, 'warning_needs_response']], {}, 0, 4900, true],
    ['a chargeback of a part', [[1000, 'needs_response', [-1000]]], {}, 1000, 3900, true],
    ['that Stripe refunds no more', [[1000, 'lost', [], { is_charge_refundable: false }]], {}, 1000, 3900, false],
    ['of all of it', [[4900, 'lost', [-4900]]], {}, 4900, 0, false],
    ['of more than it was', [[6000, 'lost', [-6000]]], {}, 4900, 0, false],
    ['lost, and won in part', [[4900, 'lost', [-4900, 2000]]], {}, 2900, 2000, true],
    ['won: the money is back', [[1000, 'won', [-1000, 1000]]], {}, 0, 4900, true],
    [
      'two of a part each',
      [
        [1000, 'lost', [-1000]],
        [500, 'under_review', [-500]],
      ],
      {},
      1500,
      3400,
      true,
    ],
    ['after a refund of a part', [[1000, 'lost', [-1000]]], { amount_refunded: 900 }, 1000, 3000, true],
    ['prevented: it is not known how', [[1000, 'prevented']], {}, null, 4900, false],
    ['given back in part in another currency', [[4900, 'lost', [], inEuros]], {}, null, 4900, false],
    ['of a status that is new', [[1000, 'escalated']], {}, null, 4900, false],
  ])('%s', (_, all, fields, taken, left, isOffered) => {
    const payment = { charge: charge({ disputed: true, ...fields }), disputes: all.map((each) => dispute(...each)) };
    expect(takenByBank(payment)?.minor ?? null).toBe(taken);
    expect(leftToRefund(payment).minor).toBe(left);
    expect(isRestRefundable(payment)).toBe(isOffered);
  });

  it('is in the currency of the payment, whatever that has for decimals', () => {
    const yen = dispute(300, 'lost', [], {
      currency: 'jpy',
      balance_transactions: [{ amount: -300, currency: 'jpy' }],
    });
    const payment = { charge: charge({ disputed: true, currency: 'jpy' }), disputes: [yen] };
    expect([takenByBank(payment), leftToRefund(payment)]).toEqual([
      { minor: 300, currency: 'jpy' },
      { minor: 4600, currency: 'jpy' },
    ]);
  });
});
