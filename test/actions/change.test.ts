import { describe, expect, it } from '@jest/globals';
import { change } from '../../src/actions/change';
import type { Subject } from '../../src/actions/subscription';
import { formats } from '../../src/language/format';

/** A product's price; what the form does not read is left out. */
const price = (id: string, product: string, unit_amount: number) => ({
  id,
  product,
  sold: product,
  nickname: product,
  unit_amount,
  currency: 'usd',
  recurring: { interval: 'month', interval_count: 1, usage_type: 'licensed' },
});
const subject = {
  items: { data: [{ id: 'si_1', quantity: 1, price: price('price_a', 'A', 100) }] },
  prices: [price('price_b', 'B', 200), price('price_c', 'C', 300)],
} as unknown as Subject;
const telling = { formats: formats('en-US', 'UTC', 0), products: {} };

describe('what the form of a change says', () => {
  it.each([
    [{ product: 'B', price: 'price_b' }, null],
    [{ product: 'B' }, ''],
    [{ product: 'none', price: 'price_b' }, 'Choose a product and a price.'],
    [{ product: 'C', price: 'price_b' }, 'Choose a product and a price.'],
    [{ product: 'B', price: 'none' }, 'Choose another price or a whole quantity.'],
    [{ quantity: '3' }, null],
    [{ quantity: '0' }, 'Choose another price or a whole quantity.'],
    [{}, 'Choose another price or a whole quantity.'],
  ])('%j: %s', (values, fault) => {
    expect(change.fault?.(subject, values, telling)).toBe(fault);
  });
});
