import { describe, expect, it } from '@jest/globals';
import { hasKnownCover } from '../../src/billing/discount';
import { parse } from '../../src/stripe/lenient';
import { asBilled, asTakenOff } from '../../src/stripe/resources/billed';
import { discount as discountSchema } from '../../src/stripe/resources/discount';
import { listedInvoice } from '../../src/stripe/resources/invoice';
import { asRead, discount, subscription } from '../billing/made';

const line = (more: Record<string, unknown> = {}) => ({
  amount: 5_000,
  currency: 'eur',
  quantity: 2,
  pricing: { price_details: { price: 'price_0' }, unit_amount_decimal: '2500' },
  parent: { subscription_item_details: { proration: false } },
  ...more,
});
const bill = (lines: unknown, more: Record<string, unknown> = {}) => {
  const sums = { subtotal: 5_000, total: 5_000, amount_due: 5_000, amount_paid: 0, amount_remaining: 5_000 };
  const parent = { subscription_details: { subscription: 'sub_1' } };
  const sent = { id: 'in_1', created: 1, livemode: false, currency: 'eur', status_transitions: {}, parent, ...sums };
  const read = parse(listedInvoice(), { ...sent, lines, ...more });
  if (!read) throw new Error('The schema refuses it.');
  return read;
};
const data = (...lines: unknown[]) => ({ object: 'list', data: lines, has_more: false });

/** Two of a price of $29.00, in euros. */
const inEuros = (price: Record<string, unknown> = {}) =>
  subscription([{ amount: 2_900, quantity: 2, price }], { currency: 'eur' });
const costs = (...bills: ReturnType<typeof bill>[]) => asBilled(inEuros(), bills).items.data[0];

describe('what a price costs in another currency than its own', () => {
  it('is what the newest invoice of the subscription billed for it', () => {
    const dearer = line({ amount: 2_600, quantity: 1, pricing: { ...line().pricing, unit_amount_decimal: '2600' } });
    const item = costs(bill(data(dearer)), bill(data(line())));
    expect(item).toMatchObject({ price: { currency: 'eur', unit_amount: 2_600 }, isAsBilled: true });
    expect(costs(bill(data()), bill(data(line())))?.price.unit_amount).toBe(2_500);
  });

  it('may have fractions of a minor unit', () => {
    const pricing = { ...line().pricing, unit_amount_decimal: '12.5' };
    const { unit_amount, unit_amount_decimal } = costs(bill(data(line({ amount: 25, pricing }))))?.price ?? {};
    expect([unit_amount, unit_amount_decimal]).toEqual([null, '12.5']);
  });

  it.each<[string, unknown, Record<string, unknown>]>([
    ['a part of a period', data(line({ parent: { subscription_item_details: { proration: true } } })), {}],
    ['an item of no subscription', data(line({ parent: { invoice_item_details: { proration: false } } })), {}],
    ['another price', data(line({ pricing: { ...line().pricing, price_details: { price: 'price_9' } } })), {}],
    ['another currency', data(line({ currency: 'usd' })), {}],
    ['an amount that is not the price’s', data(line({ amount: 4_000 })), {}],
    ['no lines', undefined, {}],
    ['what can’t be read', data(null, { amount: 'many' }), {}],
    ['another subscription', data(line()), { parent: { subscription_details: { subscription: 'sub_2' } } }],
  ])('is not known by %s', (_, lines, more) => {
    expect(costs(bill(lines, more))).toEqual(inEuros().items.data[0]);
  });

  it('is not known of packages, and never taken for one in its own currency', () => {
    const packages = inEuros({ transform_quantity: { divide_by: 2, round: 'up' } });
    expect(asBilled(packages, [bill(data(line()))])).toEqual(packages);
    const own = subscription([{ amount: 2_900, quantity: 2 }]);
    expect(asBilled(own, [bill(data(line()))])).toBe(own);
  });
});

describe('what a coupon covers, where it was read without its limits', () => {
  const half = asRead(discountSchema, { ...discount({ percent_off: 50 }), id: 'di_1' });
  const off = (product: string, amount: number, id = 'di_1') =>
    line({
      pricing: { price_details: { price: 'price_0', product }, unit_amount_decimal: '2500' },
      discount_amounts: [{ amount, discount: id }],
    });
  const isKnownOf = (products: string[], ...bills: ReturnType<typeof bill>[]) =>
    hasKnownCover(asTakenOff(half, bills), products);

  it.each<[string, boolean, string[], unknown[]]>([
    ['is what an invoice took it off', true, ['prod_1'], [off('prod_1', 1250)]],
    ['of two products, both', true, ['prod_1', 'prod_2'], [off('prod_1', 1250), off('prod_2', 500)]],
    ['of two products not the one that no line shows', false, ['prod_1', 'prod_2'], [off('prod_1', 1250)]],
    ['is not told by another discount', false, ['prod_1'], [off('prod_1', 1250, 'di_2')]],
    ['is not told by a line that it took nothing off', false, ['prod_1'], [off('prod_1', 0)]],
    ['is not told by lines that can’t be read', false, ['prod_1'], [{ discount_amounts: 'none' }]],
  ])('%s', (_, expected, products, lines) => {
    expect(isKnownOf(products, bill(data(...lines)))).toBe(expected);
  });
});
