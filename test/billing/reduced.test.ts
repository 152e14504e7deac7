import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { appliesTo, covering, isInCurrency } from '../../src/billing/discount';
import { nextCharge } from '../../src/billing/next';
import { discount as discountSchema } from '../../src/stripe/resources/discount';
import { asRead, customer, day, discount, type Item, now, subscription } from './made';

const off = (coupon: Partial<Stripe.Coupon>, end: number | null = null) =>
  asRead(discountSchema, discount(coupon, end));
const half = off({ percent_off: 50 });
const tenth = off({ percent_off: 10, duration: 'once' });
const fiver = off({ amount_off: 500, currency: 'usd' });
const plan: Item[] = [{ amount: 2900 }];
const extra: Item = { amount: 1000, product: 'prod_2' };
/** Coupons on an item alone, which are for one product. */
const on = (first: number, product: string, ...others: number[]) => ({
  item: {
    discounts: [first, ...others].map((percent_off) => discount({ percent_off, applies_to: { products: [product] } })),
  },
});
const limited = (coupon: Partial<Stripe.Coupon>, ...products: string[]) => off({ ...coupon, applies_to: { products } });

describe('what the next renewal costs', () => {
  it.each<[string, Item[], ReturnType<typeof off>[], number | null]>([
    ['without a discount', plan, [], 2900],
    ['at half price', plan, [half], 1450],
    ['less a tenth', plan, [tenth], 2610],
    ['with one after the other', plan, [half, tenth], 1305],
    ['with an amount off', plan, [fiver], 2400],
    ['with an amount off that is more than it costs', [{ amount: 300 }], [fiver], 0],
    [
      'with an amount off in its currency',
      [{ amount: 2900, currency: 'eur' }],
      [off({ amount_off: 500, currency: 'usd', currency_options: { eur: { amount_off: 400 } } })],
      2500,
    ],
    ['not known with an amount off in another', [{ amount: 2900, currency: 'eur' }], [fiver], null],
    ['with one that ends before', plan, [off({ percent_off: 50 }, now + 19 * day)], 2900],
    ['with one that ends after', plan, [off({ percent_off: 50 }, now + 21 * day)], 1450],
    ['with one for another product', plan, [limited({ percent_off: 50 }, 'prod_9')], 2900],
    [
      'with one for one of its products',
      [{ amount: 2900 }, { amount: 1000, product: 'prod_2' }],
      [limited({ percent_off: 50 }, 'prod_2')],
      3400,
    ],
    [
      'with an amount off one of its products',
      [{ amount: 2900 }, { amount: 300, product: 'prod_2' }],
      [limited({ amount_off: 500, currency: 'usd' }, 'prod_2')],
      2900,
    ],
    ['not known where the coupon is not', plan, [{ id: 'di_1', end: null, coupon: null }], null],
    ['with one on one of its items', [{ amount: 2900, ...on(30, 'prod_1') }, extra], [], 3030],
    ['with one on one item, and then one on all', [{ amount: 2900, ...on(30, 'prod_1') }, extra], [tenth], 2727],
    ['with one after the other on one item', [{ amount: 2900, ...on(30, 'prod_1', 10) }, extra], [], 2827],
    ['with one on an item that is for another product', [{ amount: 2900, ...on(30, 'prod_9') }], [], 2900],
    [
      'not known where it is not what the coupon on an item is for',
      [{ amount: 2900, item: { discounts: [discount({ percent_off: 30 })] } }],
      [],
      null,
    ],
    ['not known with a discount of one item', [{ amount: 2900, discounts: ['di_9'] }], [], null],
    ['not known with usage', [{ amount: 2900 }, { amount: 1, metered: true }], [], null],
    ['not known with tiers', [{ amount: null, tiered: true }], [], null],
    [
      'not known of a price in another currency',
      [{ amount: 2900, price: { currency: 'gbp', currency_options: null } }],
      [],
      null,
    ],
    [
      'of the items alone that renew first',
      [{ amount: 2900 }, { amount: 99_000, item: { current_period_end: now + 300 * day } }],
      [],
      2900,
    ],
  ])('%s', (_, items, reductions, minor) => {
    const one = subscription(items);
    const discounts = reductions.map(covering);
    const next = nextCharge({ subscription: { ...one, discounts }, customer: customer(), invoices: [], isOnly: true });
    const net = next.kind === 'charge' ? next.amount.net : null;
    expect(net?.minor ?? null).toBe(minor);
    if (net) expect(net.currency).toBe(one.currency);
  });

  it('tells a coupon of another currency, and one for other products', () => {
    expect([half, fiver].map(({ coupon }) => coupon && isInCurrency(coupon, 'eur'))).toEqual([true, false]);
    const coupons = [half, limited({ percent_off: 5 }, 'prod_9'), limited({ percent_off: 5 }, 'prod_9', 'prod_1')];
    expect(coupons.map(({ coupon }) => coupon && appliesTo(coupon, subscription(plan)))).toEqual([true, false, true]);
  });
});
