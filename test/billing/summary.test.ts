import { describe, expect, it } from '@jest/globals';
import { intervalText, subscriptionSummary } from '../../src/billing/summary';
import { formats } from '../../src/language/format';
import { item, now, subscription } from './objects';

const shown = formats('en-US', 'UTC', now * 1000);
const products = { prod_1: 'Team', prod_2: 'Storage' };
const summary = (...items: Record<string, unknown>[]) => subscriptionSummary(subscription({}, items), products, shown);
const yearly = { recurring: { interval: 'year' } };
const metered = { product: 'prod_2', recurring: { usage_type: 'metered' } };

describe('a subscription in one line', () => {
  it.each([
    [
      'as agreed, not as a computed month',
      [item({ ...yearly, unit_amount: 58_800 }, { quantity: 5 })],
      'Team × 5',
      '$2,940.00 a year',
    ],
    ['one of it', [item({ unit_amount: 4_900 })], 'Team', '$49.00 a month'],
    ['every so many months', [item({ recurring: { interval_count: 3 } })], 'Team', '$10.00 every 3 months'],
    [
      'items of one interval, added up',
      [item(), item({ product: 'prod_2', unit_amount: 500 })],
      'Team + Storage',
      '$15.00 a month',
    ],
    [
      'items of several intervals, apart',
      [item(yearly), item({ product: 'prod_2' })],
      'Team + Storage',
      '$10.00 a year + $10.00 a month',
    ],
    ['yen', [item({ currency: 'jpy', unit_amount: 6_000 })], 'Team', '¥6,000 a month'],
    ['metered', [item(metered, { quantity: null })], 'Storage', 'by usage'],
    ['a fixed part and a metered one', [item(), item(metered)], 'Team + Storage', '$10.00 a month + usage'],
    [
      'tiered',
      [item({ billing_scheme: 'tiered', unit_amount: null, unit_amount_decimal: null }, { quantity: 7 })],
      'Team × 7',
      'by usage',
    ],
    [
      'a fraction of a cent each',
      [item({ unit_amount: null, unit_amount_decimal: '0.5' }, { quantity: 1_000 })],
      'Team × 1000',
      '$5.00 a month',
    ],
    ['nothing to pay', [item({ unit_amount: 0 })], 'Team', '$0.00 a month'],
    ['once', [item({ recurring: null })], 'Team', '$10.00'],
    ['no items', [], 'Subscription', null],
  ])('%s', (_, items, title, total) => {
    expect(summary(...items)).toEqual({ title, total });
  });

  it('has the name of the price where the product’s is not known, and never none', () => {
    const unknown = { product: 'prod_9' };
    expect(summary(item({ ...unknown, nickname: 'Gold' })).title).toBe('Gold');
    expect(summary(item(unknown, { quantity: 2 })).title).toBe('Subscription × 2');
  });
});

it.each([
  ['day', 1, 'a day'],
  ['week', 2, 'every 2 weeks'],
  ['month', 6, 'every 6 months'],
  ['year', 1, 'a year'],
])('an interval in words: %s × %s', (unit, count, expected) => {
  expect(intervalText({ unit, count })).toBe(expected);
});
