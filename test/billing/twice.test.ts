import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chargedTwice } from '../../src/billing/twice';
import { called, charges, ids, none, order, paid, team, update } from './equal-payments';
import { day } from './made';

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
    expect(ids(chargedTwice(charges(...each), none))).toEqual(expected);
  });
});

describe('one order, paid once more', () => {
  it.each<[string, [number, object?][], string[][]]>([
    [
      'ten days later',
      [
        [0, order('1001')],
        [10, order('1001')],
      ],
      [['ch_1', 'ch_2']],
    ],
    [
      'another order ten days later',
      [
        [0, order('1001')],
        [10, order('1002')],
      ],
      [],
    ],
    [
      'a week later, as an installment may be',
      [
        [0, order('1001')],
        [7, order('1001')],
      ],
      [],
    ],
    [
      'a month later',
      [
        [0, order('1001')],
        [30, order('1001')],
      ],
      [],
    ],
    [
      'a third time: a number of something else',
      [
        [0, order('1001')],
        [10, order('1001')],
        [20, order('1001')],
      ],
      [],
    ],
    [
      'by another amount',
      [
        [0, order('1001')],
        [10, { ...order('1001'), ...paid(100) }],
      ],
      [],
    ],
  ])('%s', (_, each, expected) => {
    expect(ids(chargedTwice(charges(...each), none))).toEqual(expected);
  });
});

describe('random payments', () => {
  const monthDays = fc.double({ min: 0, max: 27, noNaN: true });
  const inVain = fc.constantFrom<object>(
    { status: 'failed', captured: false, amount_captured: 0 },
    { status: 'pending' },
    { refunded: true, amount_refunded: 4_900 },
    { disputed: true },
    { captured: false, amount_captured: 0 },
    { currency: 'eur' },
    paid(4_901),
  );
  const newestFirst = (all: [number, object][]) => charges(...all.sort(([a], [b]) => a - b));

  it('of which each is right, are never called a double', () => {
    fc.assert(
      fc.property(
        fc.array(monthDays, { maxLength: 4 }),
        fc.array(monthDays, { maxLength: 4 }),
        fc.array(fc.tuple(monthDays, inVain), { maxLength: 4 }),
        fc.boolean(),
        (renewed, bought, others, isNamed) => {
          const all: [number, object][] = [
            ...renewed.map((days): [number, object] => [days, isNamed ? update : {}]),
            ...bought.map((days, index): [number, object] => [days, called(`Order ${index}`)]),
            ...others.map(([days, fields]): [number, object] => [days, { ...called('Order 0'), ...fields }]),
          ];
          // Two of another currency or amount are alike among themselves.
          fc.pre(new Set(others.map(([, fields]) => JSON.stringify(fields))).size === others.length);
          expect(ids(chargedTwice(newestFirst(all), { ...none, subscriptions: renewed.map(() => team()) }))).toEqual(
            [],
          );
        },
      ),
    );
  });

  it('of which one was made twice, are called one, with both of it', () => {
    fc.assert(
      fc.property(
        monthDays,
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.option(monthDays, { nil: null }),
        (first, later, renewed) => {
          const twice = called('Extra seat');
          const all: [number, object][] = [
            [first, twice],
            [first + later, twice],
          ];
          if (renewed !== null) all.push([renewed, update]);
          const found = newestFirst(all);
          const expected = found.filter(({ description }) => description === 'Extra seat').map(({ id }) => id);
          expect(ids(chargedTwice(found, { ...none, subscriptions: [team()] }))).toEqual([expected]);
        },
      ),
    );
  });
});
