import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apiDecimals, type Money, minus, money, plus, shownDecimals, toDecimal, totals } from '../../src/billing/money';

const currency = fc.constantFrom('usd', 'eur', 'jpy', 'krw', 'kwd', 'bhd', 'isk', 'ugx', 'xyz');
const minor = fc.maxSafeInteger();

describe('an amount of Stripe’s', () => {
  it.each([
    [1_999, 'usd', '19.99'],
    [5, 'usd', '0.05'],
    [0, 'usd', '0.00'],
    [-1_999, 'usd', '-19.99'],
    [-5, 'usd', '-0.05'],
    [6_000, 'jpy', '6000'],
    [-1, 'jpy', '-1'],
    [0, 'krw', '0'],
    [1_500, 'kwd', '1.500'],
    [-5, 'kwd', '-0.005'],
    [50_000, 'isk', '500.00'],
    [500_000, 'ugx', '5000.00'],
    [9_007_199_254_740_991, 'usd', '90071992547409.91'],
  ])('is exact in major units: %s %s is %s', (amount, code, expected) => {
    expect(toDecimal(money(amount, code))).toBe(expected);
  });

  it('can be read back from its decimals', () => {
    fc.assert(
      fc.property(minor, currency, (amount, code) => {
        const text = toDecimal(money(amount, code));
        expect(text).toMatch(apiDecimals(code) === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${apiDecimals(code)}}$`));
        expect(BigInt(text.replace('.', ''))).toBe(BigInt(amount));
      }),
    );
  });

  it('has its currency in lower case, however it was written', () => {
    expect(money(1, 'USD')).toEqual({ minor: 1, currency: 'usd' });
  });

  // https://docs.stripe.com/currencies#zero-decimal and #special-cases
  it.each([
    ['bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf', 0, 0],
    ['isk ugx', 2, 0],
    ['bhd jod kwd omr tnd', 3, 3],
    ['usd eur gbp huf twd inr brl', 2, 2],
  ])('of %s comes with %s decimals and is written with %s', (codes, sent, shown) => {
    for (const code of codes.split(' '))
      expect([code, apiDecimals(code), shownDecimals(code)]).toEqual([code, sent, shown]);
  });
});

describe('adding amounts', () => {
  it('is done within one currency, and refused across', () => {
    expect(plus(money(1, 'usd'), money(2, 'usd'))).toEqual(money(3, 'usd'));
    expect(minus(money(1, 'usd'), money(2, 'usd'))).toEqual(money(-1, 'usd'));
    expect(() => plus(money(1, 'usd'), money(1, 'eur'))).toThrow('different currencies');
    expect(() => minus(money(1, 'usd'), money(1, 'eur'))).toThrow('different currencies');
  });

  it('gives one total for each currency, in order of appearance', () => {
    expect(totals([money(1, 'usd'), money(5, 'jpy'), money(2, 'usd')])).toEqual([money(3, 'usd'), money(5, 'jpy')]);
    expect(totals([])).toEqual([]);
  });

  it('never mixes currencies, whatever the amounts', () => {
    const amount = fc.tuple(fc.integer(), currency).map(([each, code]) => money(each, code));
    fc.assert(
      fc.property(fc.array(amount), (amounts) => {
        const sums = totals(amounts);
        expect(new Set(sums.map((sum) => sum.currency)).size).toBe(sums.length);
        for (const sum of sums) {
          const same = amounts.filter((each: Money) => each.currency === sum.currency);
          expect(sum.minor).toBe(same.reduce((total, each) => total + each.minor, 0));
        }
      }),
    );
  });
});
