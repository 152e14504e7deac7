import { describe, expect, it } from '@jest/globals';
import { agreedOf, beforeOffAndTax } from '../../src/billing/summary';
import { wordsAt } from '../../src/language/words/languages';
import { type Item, now, subscription } from './made';

const words = wordsAt('en-US', { timeZone: 'UTC', now: now * 1000 });
const products = { prod_1: 'Team', prod_2: 'Storage' };
const summary = (...items: Item[]) => {
  const agreed = agreedOf(subscription(items), products);
  return { title: words.subscriptions.title(agreed), total: words.subscriptions.total(agreed) };
};
const team: Item = { amount: 1_000 };
const storage: Item = { amount: 500, product: 'prod_2' };

describe('a subscription in one line', () => {
  it.each<[string, Item[], string, string]>([
    [
      'as agreed, not as a computed month',
      [{ amount: 58_800, every: [1, 'year'], quantity: 5 }],
      'Team × 5',
      '$2,940.00 a year',
    ],
    ['one of it', [team], 'Team', '$10.00 a month'],
    ['every so many months', [{ ...team, every: [3, 'month'] }], 'Team', '$10.00 every 3 months'],
    ['items of one interval, added up', [team, storage], 'Team + Storage', '$15.00 a month'],
    [
      'items of several intervals, apart',
      [{ ...team, every: [1, 'year'] }, storage],
      'Team + Storage',
      '$10.00 a year + $5.00 a month',
    ],
    ['yen', [{ amount: 6_000, currency: 'jpy' }], 'Team', '¥6,000 a month'],
    ['metered', [{ ...storage, metered: true }], 'Storage', 'by usage'],
    [
      'a fixed part and a metered one',
      [team, { ...storage, metered: true }],
      'Team + Storage',
      '$10.00 a month + usage',
    ],
    ['tiered', [{ amount: null, tiered: true, quantity: 7 }], 'Team × 7', 'by tiers'],
    [
      'fixed, tiered and metered',
      [team, { amount: null, tiered: true, quantity: 7 }, { ...storage, metered: true }],
      'Team + Team × 7 + Storage',
      '$10.00 a month + tiers + usage',
    ],
    [
      'a fraction of a cent each',
      [{ amount: null, price: { unit_amount_decimal: '0.5' }, quantity: 1_000 }],
      'Team × 1000',
      '$5.00 a month',
    ],
    ['nothing to pay', [{ amount: 0 }], 'Team', '$0.00 a month'],
    ['once', [{ ...team, price: { recurring: null } }], 'Team', '$10.00'],
    ['no items', [], 'Subscription', ''],
  ])('%s', (_, items, title, total) => {
    expect(summary(...items)).toEqual({ title, total });
  });

  it('has the name of the price where the product’s is not known, and never none', () => {
    const unknown = { ...team, product: 'prod_9' };
    expect(summary({ ...unknown, price: { nickname: 'Gold' } }).title).toBe('Gold');
    expect(summary({ ...unknown, quantity: 2 }).title).toBe('Subscription × 2');
  });
});

it.each([
  ['day', 1, 'a day'],
  ['week', 2, 'every 2 weeks'],
  ['month', 6, 'every 6 months'],
  ['year', 1, 'a year'],
])('an interval in words: %s × %s', (unit, count, expected) => {
  expect(words.subscriptions.every({ unit, count })).toBe(expected);
});

it('says once that discounts and tax are not in it, where that stands beside it', () => {
  const taxed = { amount: 1_000, price: { tax_behavior: 'exclusive' }, item: { tax_rates: [{ inclusive: false }] } };
  const agreed = agreedOf(subscription([{ ...taxed, discounts: ['di_1'] }]), products);
  expect(words.subscriptions.total(agreed)).toBe('$10.00 a month before discounts plus tax');
  expect(words.subscribing.beforeTax(beforeOffAndTax(agreed), null)).toBe(
    'Team: $10.00 a month, before discounts and tax.',
  );
});
