import { describe, expect, it } from '@jest/globals';
import { change } from '../../src/actions/change';
import { faultless, more, wrong } from '../../src/actions/form';
import type { Subject } from '../../src/actions/subject';
import { wordsAt } from '../../src/language/words/languages';
import { say } from '../../src/language/words/words';

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
const { said, write } = wordsAt('en-US', { timeZone: 'UTC', now: 0 });
const telling = { said, write, products: {} };

/** As the card asks: each field, then what goes together. */
function verdict(sent: Record<string, string>) {
  const reading = change.form?.read(subject, telling, sent, 0);
  return reading?.kind === 'read' ? change.fault?.(subject, reading.value) : reading;
}

describe('what the form of a change says', () => {
  it.each([
    [{ product: 'B', price: 'price_b' }, faultless],
    [{ product: 'B' }, more],
    [{ product: 'none', price: 'price_b' }, wrong(say('subscribing', 'choosePrice'))],
    [{ product: 'C', price: 'price_b' }, wrong(say('subscribing', 'choosePrice'))],
    [{ product: 'B', price: 'none' }, wrong(say('subscribing', 'chooseOther'))],
    [{ quantity: '3' }, faultless],
    [{ quantity: '0' }, wrong(say('subscribing', 'chooseOther'))],
    [{}, wrong(say('subscribing', 'chooseOther'))],
  ])('%j: %j', (sent, expected) => {
    expect(verdict(sent)).toEqual(expected);
  });
});
