/** Refunds by their own status, whoever made them: what is refunded, what is not yet, and what is not at all. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { leftToRefund } from '../../src/billing/dispute';
import { paymentState } from '../../src/billing/payment';
import { givenBack } from '../../src/billing/refund';
import type { Charge } from '../../src/stripe/resources/charge';
import { charge, german, type Made, row } from './refunded';

const debit = { status: 'pending', captured: true } as const;

describe('the row of a payment', () => {
  it.each<[string, Charge, string]>([
    [
      'one that failed',
      charge(2500, [[2500, 'failed', 8]]),
      '$25.00 paid Nov\u00a01, refund of $25.00 made on Nov\u00a012 failed',
    ],
    [
      'one of a part that failed, and one that went through before',
      charge(6000, [
        [1500, 'failed', 3],
        [500, 'succeeded', 9],
      ]),
      '$60.00 paid Nov\u00a01, $5.00 refunded, refund of $15.00 made on Nov\u00a017 failed',
    ],
    [
      'one that failed while Stripe still counts it',
      charge(2500, [[2500, 'failed', 8]], { amount_refunded: 2500, refunded: true }),
      '$25.00 paid Nov\u00a01, refund of $25.00 made on Nov\u00a012 failed',
    ],
    [
      'one that failed and was made again since',
      charge(2500, [
        [2500, 'succeeded', 2],
        [2500, 'failed', 8],
      ]),
      '$25.00 paid Nov\u00a01, refunded in full',
    ],
    [
      'one that failed, and as much refunded since, which may be another',
      charge(9000, [
        [3000, 'succeeded', 5],
        [3000, 'failed', 8],
      ]),
      '$90.00 paid Nov\u00a01, $30.00 refunded, refund of $30.00 made on Nov\u00a012 failed, perhaps made up for by $30.00 since',
    ],
    [
      'one that failed, and less of it made again since',
      charge(2500, [
        [1000, 'succeeded', 2],
        [2500, 'failed', 8],
      ]),
      '$25.00 paid Nov\u00a01, $10.00 refunded, refund of $25.00 made on Nov\u00a012 failed',
    ],
    [
      'all on its way',
      charge(4000, [[4000, 'pending', 6]]),
      '$40.00 paid Nov\u00a01, refund of $40.00 on its way since Nov\u00a014',
    ],
    [
      'a part on its way, a part refunded',
      charge(4000, [
        [1000, 'pending', 6],
        [1500, 'succeeded', 9],
      ]),
      '$40.00 paid Nov\u00a01, $15.00 refunded, refund of $10.00 on its way since Nov\u00a014',
    ],
    [
      'one that the balance does not cover',
      charge(4000, [[4000, 'pending', 6, { pending_reason: 'insufficient_funds' }]]),
      '$40.00 paid Nov\u00a01, refund of $40.00 waiting for your Stripe balance since Nov\u00a014',
    ],
    [
      'one of a payment that has not settled',
      charge(4000, [[700, 'pending', 6, { pending_reason: 'charge_pending' }]]),
      '$40.00 paid Nov\u00a01, refund of $7.00 waiting since Nov\u00a014 for the payment to settle',
    ],
    [
      'one of a debit on its way',
      charge(4000, [[4000, 'pending', 6, { pending_reason: 'charge_pending' }]], { ...debit, amount_captured: 4000 }),
      '$40.00 on its way since Nov\u00a01, not confirmed yet, refund of $40.00 waiting since Nov\u00a014 for the payment to settle',
    ],
    [
      'the same where nothing counts as captured yet',
      charge(4000, [[4000, 'pending', 6, { pending_reason: 'charge_pending' }]], { ...debit, amount_captured: 0 }),
      '$40.00 on its way since Nov\u00a01, not confirmed yet, refund of $40.00 waiting since Nov\u00a014 for the payment to settle',
    ],
    [
      'one that waits for a reason of which this version does not know',
      charge(4000, [[700, 'pending', 6, { pending_reason: 'something_new' }]]),
      '$40.00 paid Nov\u00a01, refund of $7.00 waiting since Nov\u00a014, “something_new” in Stripe’s terms',
    ],
    [
      'one that waits for the customer',
      charge(4000, [[2200, 'requires_action', 5]]),
      '$40.00 paid Nov\u00a01, refund of $22.00 waiting for the customer since Nov\u00a015',
    ],
    [
      'one that was canceled',
      charge(4000, [[2200, 'canceled', 5]]),
      '$40.00 paid Nov\u00a01, refund of $22.00 made on Nov\u00a015 was canceled',
    ],
    [
      'one of a status that is new',
      charge(4000, [[2200, 'under_review', 5]]),
      '$40.00 paid Nov\u00a01, refund of $22.00 Nov\u00a015, “under_review” in Stripe’s terms',
    ],
    ['one from before there were statuses', charge(4000, [[2200, null, 5]]), '$40.00 paid Nov\u00a01, $22.00 refunded'],
    [
      'many that are not done',
      charge(9000, [
        [100, 'pending', 1],
        [200, 'failed', 2],
        [300, 'pending', 3],
        [400, 'requires_action', 4],
        [500, 'succeeded', 5],
      ]),
      '$90.00 paid Nov\u00a01, $5.00 refunded, refund of $1.00 on its way since Nov\u00a019, refund of $2.00 made on Nov\u00a018 failed, 2 more not done',
    ],
    [
      'more than come along',
      charge(
        9000,
        [
          [100, 'pending', 1],
          [500, 'succeeded', 5],
        ],
        { amount_refunded: 2000, hasMore: true },
      ),
      '$90.00 paid Nov\u00a01, $19.00 refunded or on its way, refund of $1.00 on its way since Nov\u00a019',
    ],
    [
      'an amount without the refunds',
      charge(9000, [], { amount_refunded: 2000 }),
      '$90.00 paid Nov\u00a01, $20.00 refunded',
    ],
    ['none', charge(9000, []), '$90.00 paid Nov\u00a01'],
  ])('says of %s how it stands', (_, of, expected) => {
    expect(row(of)).toBe(expected);
  });

  it('says so in German', () => {
    expect(
      row(
        charge(4000, [
          [1000, 'pending', 6],
          [1500, 'failed', 9],
        ]),
        german,
      ),
    ).toMatch(
      /bezahlt am 1\.\sNovember, Rückerstattung über 10,00\s\$ seit 14\.\sNovember unterwegs, Rückerstattung über 15,00\s\$ vom 11\.\sNovember fehlgeschlagen/,
    );
  });
});

describe('what is left, and the state', () => {
  it.each<[string, Charge, number, ReturnType<typeof paymentState>]>([
    ['all on its way', charge(4000, [[4000, 'pending', 6]]), 0, 'refunding'],
    ['all waiting for the customer', charge(4000, [[4000, 'requires_action', 6]]), 0, 'refunding'],
    [
      'partly done, the rest on its way',
      charge(4000, [
        [1000, 'pending', 6],
        [3000, 'succeeded', 7],
      ]),
      0,
      'refunding',
    ],
    ['partly on its way', charge(4000, [[1000, 'pending', 6]]), 3000, 'partlyRefunded'],
    ['all of it failed', charge(4000, [[4000, 'failed', 6]]), 4000, 'succeeded'],
    ['all of it canceled', charge(4000, [[4000, 'canceled', 6]]), 4000, 'succeeded'],
    [
      'a part failed',
      charge(4000, [
        [1500, 'failed', 6],
        [500, 'succeeded', 7],
      ]),
      3500,
      'partlyRefunded',
    ],
    [
      'all done',
      charge(4000, [
        [1500, 'succeeded', 6],
        [2500, 'succeeded', 7],
      ]),
      0,
      'refunded',
    ],
    [
      'captured in part, all of that on its way, the released rest listed',
      charge(
        4000,
        [
          [3000, 'pending', 6],
          [1000, 'succeeded', 18],
        ],
        { amount_captured: 3000 },
      ),
      0,
      'refunding',
    ],
    [
      'captured in part, the refund failed, the released rest listed',
      charge(
        4000,
        [
          [3000, 'failed', 6],
          [1000, 'succeeded', 18],
        ],
        { amount_captured: 3000 },
      ),
      3000,
      'succeeded',
    ],
    [
      'captured in part, a refund of as much as was released, which is not listed',
      charge(4000, [[1000, 'succeeded', 6]], { amount_captured: 3000, amount_refunded: 2000 }),
      2000,
      'partlyRefunded',
    ],
    [
      'held, and run out',
      charge(4000, [[4000, 'succeeded', 6, { reason: 'expired_uncaptured_charge' }]], {
        captured: false,
        amount_captured: 0,
      }),
      0,
      'released',
    ],
  ])('are true of %s', (_, of, left, state) => {
    expect([leftToRefund({ charge: of, disputes: [] }).minor, paymentState(of)]).toEqual([left, state]);
  });
});

it('of any refunds of a payment: what is refunded went through, and what is left is neither that nor on its way', () => {
  const statuses = ['succeeded', 'pending', 'requires_action', 'failed', 'canceled', null, 'something_new'];
  const one = fc.record({ amount: fc.integer({ min: 1, max: 900 }), status: fc.constantFrom(...statuses) });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 9 }), fc.integer({ min: 0, max: 500 }), (all, released) => {
      const captured = 9_000;
      const refunds = all.map(({ amount, status }, index): Made => [amount, status, index + 1]);
      const rest: Made[] = released > 0 ? [[released, 'succeeded', 18]] : [];
      const of = charge(captured + released, [...refunds, ...rest], { amount_captured: captured });
      const total = (...these: (string | null)[]) =>
        all.reduce((sum, { amount, status }) => (these.includes(status) ? sum + amount : sum), 0);
      const done = total('succeeded', null);
      const underWay = total('pending', 'requires_action', 'something_new');
      expect(givenBack(of).done.minor).toBe(done);
      expect(leftToRefund({ charge: of, disputes: [] }).minor).toBe(captured - done - underWay);
      const state = done + underWay === 0 ? 'succeeded' : 'partlyRefunded';
      expect(paymentState(of)).toBe(state);
      for (const { status } of givenBack(of).others) expect(status).not.toBe('succeeded');
    }),
  );
});
