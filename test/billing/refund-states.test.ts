/** Refunds by their own status, whoever made them: what is refunded, what is not yet, and what is not at all. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type Stripe from 'stripe';
import { makeCharge } from '../../preview/stripe/objects/charge';
import { makeRefund } from '../../preview/stripe/objects/refund';
import { holdOf, leftToRefund, paymentState } from '../../src/billing/payment';
import { askedOf, givenBack, onStatement, referenceOf, refundsToSee } from '../../src/billing/refund';
import { wordsAt } from '../../src/language/words/languages';
import { type Charge, charge as chargeSchema } from '../../src/stripe/resources/charge';
import { refund as refundSchema } from '../../src/stripe/resources/refund';
import { asRead, day, now } from './made';

const words = wordsAt('en-US', { timeZone: 'UTC', now: now * 1000 });
const german = wordsAt('de-DE', { timeZone: 'UTC', now: now * 1000 });

type Made = [amount: number, status: string | null, daysAgo: number, more?: object];

const made = ([amount, status, daysAgo, more]: Made, index = 0) =>
  makeRefund({
    ...{ id: `re_${index}`, created: now - daysAgo * day, amount, charge: 'ch_1', currency: 'usd', status },
    ...more,
  });

/** A payment of 1 November with these refunds, newest first; what Stripe counts as refunded follows from them. */
function charge(amount: number, refunds: Made[], more: Partial<Stripe.Charge> & { hasMore?: boolean } = {}): Charge {
  const { hasMore = false, ...fields } = more;
  const counted = refunds.filter(([, status]) => !/failed|canceled/.test(status ?? ''));
  const back = counted.reduce((sum, [each]) => sum + each, 0);
  const base = makeCharge({ id: 'ch_1', created: now - 19 * day, livemode: false, amount, currency: 'usd' });
  return asRead(chargeSchema, {
    ...base,
    amount_refunded: back,
    refunded: back === amount,
    ...fields,
    refunds: { object: 'list', data: refunds.map(made), has_more: hasMore, url: '' },
  });
}

const row = (of: Charge, { paymentCard } = words) =>
  paymentCard
    .standing({ minor: of.amount_captured, currency: 'usd' }, paymentState(of), of.created, givenBack(of), holdOf(of))
    .html.replace(/<[^>]+>|[\u2066-\u2069]/g, '');

describe('the row of a payment', () => {
  it.each<[string, Charge, string]>([
    ['one that failed', charge(2500, [[2500, 'failed', 8]]), '$25.00 paid Nov 1, refund of $25.00 failed Nov 12'],
    [
      'one of a part that failed, and one that went through before',
      charge(6000, [
        [1500, 'failed', 3],
        [500, 'succeeded', 9],
      ]),
      '$60.00 paid Nov 1, $5.00 refunded, refund of $15.00 failed Nov 17',
    ],
    [
      'one that failed while Stripe still counts it',
      charge(2500, [[2500, 'failed', 8]], { amount_refunded: 2500, refunded: true }),
      '$25.00 paid Nov 1, refund of $25.00 failed Nov 12',
    ],
    [
      'one that failed and was made again since',
      charge(2500, [
        [2500, 'succeeded', 2],
        [2500, 'failed', 8],
      ]),
      '$25.00 paid Nov 1, refunded in full',
    ],
    [
      'one that failed, and as much refunded since, which may be another',
      charge(9000, [
        [3000, 'succeeded', 5],
        [3000, 'failed', 8],
      ]),
      '$90.00 paid Nov 1, $30.00 refunded, refund of $30.00 failed Nov 12, perhaps made up for by $30.00 since',
    ],
    [
      'one that failed, and less of it made again since',
      charge(2500, [
        [1000, 'succeeded', 2],
        [2500, 'failed', 8],
      ]),
      '$25.00 paid Nov 1, $10.00 refunded, refund of $25.00 failed Nov 12',
    ],
    [
      'all on its way',
      charge(4000, [[4000, 'pending', 6]]),
      '$40.00 paid Nov 1, refund of $40.00 on its way since Nov 14',
    ],
    [
      'a part on its way, a part refunded',
      charge(4000, [
        [1000, 'pending', 6],
        [1500, 'succeeded', 9],
      ]),
      '$40.00 paid Nov 1, $15.00 refunded, refund of $10.00 on its way since Nov 14',
    ],
    [
      'one that the balance does not cover',
      charge(4000, [[4000, 'pending', 6, { pending_reason: 'insufficient_funds' }]]),
      '$40.00 paid Nov 1, refund of $40.00 waits for your Stripe balance since Nov 14',
    ],
    [
      'one of a payment that has not settled',
      charge(4000, [[700, 'pending', 6, { pending_reason: 'charge_pending' }]]),
      '$40.00 paid Nov 1, refund of $7.00 waits since Nov 14 for the payment to settle',
    ],
    [
      'one that waits for a reason of which this version does not know',
      charge(4000, [[700, 'pending', 6, { pending_reason: 'something_new' }]]),
      '$40.00 paid Nov 1, refund of $7.00 waits since Nov 14, “something_new” in Stripe’s terms',
    ],
    [
      'one that waits for the customer',
      charge(4000, [[2200, 'requires_action', 5]]),
      '$40.00 paid Nov 1, refund of $22.00 waits for the customer since Nov 15',
    ],
    [
      'one that was canceled',
      charge(4000, [[2200, 'canceled', 5]]),
      '$40.00 paid Nov 1, refund of $22.00 canceled Nov 15',
    ],
    [
      'one of a status that is new',
      charge(4000, [[2200, 'under_review', 5]]),
      '$40.00 paid Nov 1, refund of $22.00 Nov 15, “under_review” in Stripe’s terms',
    ],
    ['one from before there were statuses', charge(4000, [[2200, null, 5]]), '$40.00 paid Nov 1, $22.00 refunded'],
    [
      'many that are not done',
      charge(9000, [
        [100, 'pending', 1],
        [200, 'failed', 2],
        [300, 'pending', 3],
        [400, 'requires_action', 4],
        [500, 'succeeded', 5],
      ]),
      '$90.00 paid Nov 1, $5.00 refunded, refund of $1.00 on its way since Nov 19, refund of $2.00 failed Nov 18, 2 more not done',
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
      '$90.00 paid Nov 1, $19.00 refunded or on its way, refund of $1.00 on its way since Nov 19',
    ],
    [
      'an amount without the refunds',
      charge(9000, [], { amount_refunded: 2000 }),
      '$90.00 paid Nov 1, $20.00 refunded',
    ],
    ['none', charge(9000, []), '$90.00 paid Nov 1'],
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
      /bezahlt am 1\.\sNovember, Rückerstattung über 10,00\s\$ seit 14\.\sNovember unterwegs, Rückerstattung über 15,00\s\$ am 11\.\sNovember fehlgeschlagen/,
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
    expect([leftToRefund(of).minor, paymentState(of)]).toEqual([left, state]);
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
      expect(leftToRefund(of).minor).toBe(captured - done - underWay);
      const state = done + underWay === 0 ? 'succeeded' : 'partlyRefunded';
      expect(paymentState(of)).toBe(state);
      for (const { status } of givenBack(of).others) expect(status).not.toBe('succeeded');
    }),
  );
});

describe('refunds of which nobody would know', () => {
  const seen = (of: Charge) => refundsToSee(of).map(({ id }) => id);

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
      'nothing of another way to pay',
      [1000, 'succeeded', 1, { destination_details: { type: 'klarna', klarna: {} } }],
      null,
    ],
  ])('is %s', (_, each, expected) => {
    expect(onStatement(of, read(each))).toBe(expected);
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
      'Stripe asked yui@example.jp by email on Nov 15 where to send it.',
      'They can answer until Dec 30.',
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
