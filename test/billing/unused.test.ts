import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { endingAt, isMixed, unusedAfter } from '../../src/billing/unused';
import { day, type Item, now, subscription } from './made';

const days = (start: number, end: number) => ({
  current_period_start: now + start * day,
  current_period_end: now + end * day,
});
const year = { every: [1, 'year'] as [number, 'year'], item: days(-65, 300) };

describe('what is paid for beyond an end', () => {
  it.each<[string, Item[], number, number | null]>([
    ['two thirds of a month', [{ amount: 3000 }], 0, 2000],
    ['none once it is over', [{ amount: 3000 }], 20, 0],
    ['of each item by its own period', [{ amount: 3000 }, { amount: 36_500, ...year }], 0, 2000 + 30_000],
    ['only of what goes on after it', [{ amount: 3000 }, { amount: 36_500, ...year }], 20, 28_000],
    ['times the quantity', [{ amount: 3000, quantity: 4 }], 0, 8000],
    ['without usage, which is paid afterwards', [{ amount: 3000 }, { amount: 5, metered: true }], 0, 2000],
    ['not known with tiers', [{ amount: 3000 }, { amount: null, tiered: true }], 0, null],
    [
      'not known of a price in another currency',
      [{ amount: 3000, price: { currency: 'eur', currency_options: null } }],
      0,
      null,
    ],
    ['not known without a period', [{ amount: 3000, item: { current_period_start: null } }], 0, null],
  ])('%s', (_, items, from, minor) => {
    const one = subscription(items);
    const sum = unusedAfter(one, one.items.data, now + from * day);
    expect(sum?.minor ?? null).toBe(minor);
    if (sum) expect(sum.currency).toBe(one.currency);
  });

  it('is never more than what the periods cost', () => {
    const item = fc.record({ amount: fc.integer({ min: 0, max: 100_000 }), quantity: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), fc.integer({ min: -20, max: 40 }), (items, from) => {
        const one = subscription(items);
        const whole = items.reduce((sum, { amount, quantity }) => sum + amount * quantity, 0);
        const minor = Number(unusedAfter(one, one.items.data, now + from * day)?.minor);
        expect(minor).toBeGreaterThanOrEqual(0);
        expect(minor).toBeLessThanOrEqual(whole);
      }),
    );
  });
});

describe('items that are paid until different days', () => {
  it.each<[Item[], boolean]>([
    [[{ amount: 1 }], false],
    [[{ amount: 1 }, { amount: 2 }], false],
    [[{ amount: 1 }, { amount: 2, ...year }], true],
    [[{ amount: 1 }, { amount: 2, item: { current_period_end: null } }], false],
  ])('%j', (items, is) => {
    expect(isMixed(subscription(items))).toBe(is);
  });

  it('are cut at an end, or renewed before it', () => {
    const one = subscription([
      { amount: 1 },
      { amount: 2, ...year },
      { amount: 3, metered: true, item: days(-5, 300) },
    ]);
    const ids = (items: { id: string }[]) => items.map(({ id }) => id);
    const at = (end: number) => {
      const { cut, renewing } = endingAt(one, now + end * day);
      return [ids(cut), ids(renewing)];
    };
    expect(at(20)).toEqual([['si_1'], []]);
    expect(at(100)).toEqual([['si_1'], ['si_0']]);
    expect(at(300)).toEqual([[], ['si_0']]);
    expect(at(0)).toEqual([['si_0', 'si_1'], []]);
  });
});
