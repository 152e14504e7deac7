import { describe, expect, it } from '@jest/globals';
import { attention, chargedTwice } from '../../src/billing/attention';
import { charge, customer, day, subscription as made, now } from './made';

const subscription = (fields = {}) => made([{ amount: 1000 }], fields);
const ids = (groups: ReturnType<typeof chargedTwice>) => groups.map((group) => group.map(({ id }) => id));
/** Newest first, as Stripe lists them: an array of days ago and fields. */
const charges = (...each: [number, object?][]) =>
  each.map(([days, fields], index) =>
    charge({ id: `ch_${index + 1}`, created: Math.round(now - days * day), ...fields }),
  );

const paid = (amount: number) => ({ amount, amount_captured: amount });
/** $100.00 held, of which this much was captured; Stripe counts the released rest as refunded. */
const part = (amount_captured: number) => ({
  amount: 10_000,
  amount_captured,
  amount_refunded: 10_000 - amount_captured,
});

describe('charged twice', () => {
  it.each<[string, [number, object?][], string[][]]>([
    ['two equal ones within two days', [[0], [2]], [['ch_1', 'ch_2']]],
    ['two equal ones exactly three days apart', [[0], [3]], [['ch_1', 'ch_2']]],
    ['two equal ones a second more apart', [[0], [3 + 1 / day]], []],
    ['two equal ones a month apart', [[0], [30]], []],
    [
      'four equal ones a minute apart, which is no way of paying',
      [[0], [1 / 1440], [2 / 1440], [3 / 1440]],
      [['ch_1', 'ch_2', 'ch_3', 'ch_4']],
    ],
    ['two of different amounts', [[0], [1, { amount: 4_901, amount_captured: 4_901 }]], []],
    ['two in different currencies', [[0], [1, { currency: 'eur' }]], []],
    ['two, one refunded', [[0], [1, { refunded: true, amount_refunded: 4_900 }]], []],
    ['two, one refunded in part', [[0, { amount_refunded: 100 }], [1]], []],
    ['two, one failed', [[0], [1, { status: 'failed' }]], []],
    ['two, one pending', [[0, { status: 'pending' }], [1]], []],
    ['two, one only held', [[0], [1, { captured: false, amount_captured: 0 }]], []],
    ['three equal ones: all of them', [[0], [1], [2]], [['ch_1', 'ch_2', 'ch_3']]],
    ['one of every day: nothing out of the ordinary', [[0], [1], [2], [3], [4]], []],
    ['two within a day, though paid every month', [[0], [1], [30], [60], [90]], [['ch_1', 'ch_2']]],
    ['three, the newest refunded', [[0, { refunded: true, amount_refunded: 4_900 }], [1], [2]], [['ch_2', 'ch_3']]],
    ['another one between them', [[0], [1, { amount: 100, amount_captured: 100 }], [2]], [['ch_1', 'ch_3']]],
    ['an older pair', [[0], [30], [31]], [['ch_2', 'ch_3']]],
    ['one', [[0]], []],
    ['none', [], []],
    [
      'two pairs a month apart: each its own',
      [[0], [1], [30], [31]],
      [
        ['ch_1', 'ch_2'],
        ['ch_3', 'ch_4'],
      ],
    ],
    [
      'two pairs of different amounts: each its own',
      [[0], [0.1, paid(200)], [1, paid(200)], [2]],
      [
        ['ch_1', 'ch_4'],
        ['ch_2', 'ch_3'],
      ],
    ],
    ['three, each within three days of the next: all of them', [[0], [2], [4]], [['ch_1', 'ch_2', 'ch_3']]],
    [
      'two held alike and captured in different parts',
      [
        [0, part(3_000)],
        [1, part(9_000)],
      ],
      [],
    ],
    ['two held in different amounts and captured alike', [[0, part(4_900)], [1]], [['ch_1', 'ch_2']]],
    ['two, one released', [[0, { captured: false, amount_captured: 0, refunded: true }], [1]], []],
    ['two, one disputed, whatever became of that', [[0, { disputed: true }], [1]], []],
  ])('%s', (_, each, expected) => {
    expect(ids(chargedTwice(charges(...each)))).toEqual(expected);
  });
});

describe('what needs attention', () => {
  const kinds = (...args: Parameters<typeof attention>) => attention(...args).map(({ kind }) => kind);
  const healthy = [charge()];

  it('is nothing where all is well', () => {
    expect(kinds(customer(), [subscription()], healthy)).toEqual([]);
    expect(kinds(customer(), [], [])).toEqual([]);
  });

  it.each([
    ['past_due', ['pastDue']],
    ['unpaid', ['pastDue']],
    ['trialing', []],
    ['canceled', []],
  ])('is a subscription that is %s: %j', (status, expected) => {
    expect(kinds(customer(), [subscription({ status })], healthy)).toEqual(expected);
  });

  it('is a failed payment while it is the latest, and no longer once another succeeded', () => {
    const failed = { status: 'failed', paid: false };
    expect(kinds(customer(), [], charges([0, failed], [30]))).toEqual(['failed']);
    expect(kinds(customer(), [], charges([0], [1, failed]))).toEqual([]);
  });

  it('is every dispute and every payment that is only held', () => {
    const held = { captured: false, amount_captured: 0 };
    expect(kinds(customer(), [], charges([0, held], [20, { disputed: true }], [50, { disputed: true }]))).toEqual([
      'disputed',
      'disputed',
      'uncaptured',
    ]);
  });

  it('is Stripe’s word that the customer is delinquent, only where nothing else has said so', () => {
    const delinquent = customer({ delinquent: true });
    expect(kinds(delinquent, [subscription()], healthy)).toEqual(['delinquent']);
    expect(kinds(delinquent, [subscription({ status: 'past_due' })], healthy)).toEqual(['pastDue']);
    expect(kinds(delinquent, [subscription()], [charge({ status: 'failed' })])).toEqual(['failed']);
  });

  it('comes in the order of its weight', () => {
    const all = charges(
      [0, { status: 'failed' }],
      [1],
      [2],
      [9, { disputed: true }],
      [20, { captured: false, amount_captured: 0 }],
    );
    expect(kinds(customer(), [subscription({ status: 'past_due' })], all)).toEqual([
      'pastDue',
      'disputed',
      'chargedTwice',
      'uncaptured',
    ]);
  });
});
