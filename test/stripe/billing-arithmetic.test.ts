import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type Stripe from 'stripe';
import { amountOf, moneyText } from '../../preview/stripe/billing/amounts';
import { type HeldItem, planChange, type WantedItem } from '../../preview/stripe/billing/change';
import { type AppliedCoupon, discountLines, shareOut } from '../../preview/stripe/billing/discounts';
import { advance, monthsLater, periodAt } from '../../preview/stripe/billing/period';
import { makeCoupon } from '../../preview/stripe/objects/coupon';
import { makePrice, makeRecurring } from '../../preview/stripe/objects/price';

const at = (text: string): number => Date.parse(text) / 1000;
const day = (text: string): number => at(`${text}T00:00:00Z`);
const month = { interval: 'month', interval_count: 1 } as const;

function price(amount: number, interval: Stripe.Price.Recurring.Interval = 'month', more: Partial<Stripe.Price> = {}) {
  return makePrice({
    id: `price_${amount}${interval}`,
    created: 0,
    livemode: false,
    currency: 'usd',
    product: 'prod_1',
    unit_amount: amount,
    recurring: makeRecurring(interval),
    ...more,
  });
}

function coupon(fields: Partial<Stripe.Coupon>): AppliedCoupon {
  return {
    discount: `di_${fields.percent_off ?? fields.amount_off}`,
    coupon: makeCoupon({ id: 'C', created: 0, livemode: false, ...fields }),
    end: null,
  };
}

describe('billing periods', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
  ])('%s and %d months later is %s', (from, months, to) => {
    expect(monthsLater(day(from), months)).toBe(day(to));
  });

  it('keeps the time of day', () => {
    expect(monthsLater(at('2026-05-10T17:45:12Z'), 1)).toBe(at('2026-06-10T17:45:12Z'));
  });

  it.each([
    ['week', 1, '2026-11-01', '2026-11-08'],
    ['day', 3, '2026-11-01', '2026-11-04'],
    ['month', 3, '2026-11-30', '2027-02-28'],
    ['year', 1, '2028-02-29', '2029-02-28'],
  ])('one %s × %d after %s is %s', (interval, interval_count, from, to) => {
    expect(advance(day(from), { interval, interval_count }, 1)).toBe(day(to));
  });

  it('returns to the anchor’s day after a short month', () => {
    expect(periodAt(day('2026-01-31'), month, day('2026-03-15'))).toEqual({
      start: day('2026-02-28'),
      end: day('2026-03-31'),
    });
  });

  it('begins at its own start', () => {
    expect(periodAt(day('2026-01-31'), month, day('2026-02-28')).start).toBe(day('2026-02-28'));
  });

  it('holds the time asked for, and the next begins where it ends', () => {
    const intervals = fc.constantFrom('day', 'week', 'month', 'year');
    const times = fc.integer({ min: day('2015-01-01'), max: day('2035-01-01') });
    fc.assert(
      fc.property(times, times, intervals, fc.integer({ min: 1, max: 6 }), (anchor, time, interval, interval_count) => {
        const period = periodAt(anchor, { interval, interval_count }, time);
        expect(period.start).toBeLessThanOrEqual(time);
        expect(period.end).toBeGreaterThan(time);
        expect(periodAt(anchor, { interval, interval_count }, period.end).start).toBe(period.end);
      }),
    );
  });
});

describe('amounts', () => {
  const tier = (up_to: number | null, unit_amount: number, flat_amount: number | null = null) => ({
    up_to,
    unit_amount,
    flat_amount,
    unit_amount_decimal: null,
    flat_amount_decimal: null,
  });
  const tiers = [tier(10, 1000), tier(50, 800), tier(null, 600, 500)];

  it.each([
    ['graduated', 10, 10_000],
    ['graduated', 34, 10_000 + 24 * 800],
    ['graduated', 60, 10_000 + 40 * 800 + 10 * 600 + 500],
    ['volume', 10, 10_000],
    ['volume', 34, 34 * 800],
    ['volume', 60, 60 * 600 + 500],
  ])('%s tiers: %d cost %d', (tiers_mode, quantity, expected) => {
    expect(
      amountOf(price(0, 'month', { billing_scheme: 'tiered', tiers, tiers_mode, unit_amount: null }), quantity),
    ).toBe(expected);
  });

  it('bills whole packages', () => {
    const packages = price(500, 'month', { transform_quantity: { divide_by: 1000, round: 'up' } });
    expect([1, 1000, 1001].map((quantity) => amountOf(packages, quantity))).toEqual([500, 500, 1000]);
  });

  it.each([
    [2900, 'usd', '$29.00'],
    [1200, 'jpy', '¥1,200'],
    [9500, 'kwd', 'KWD 9.500'],
    [390_000, 'isk', 'ISK 3,900.00'],
  ])('writes %d %s as %s', (amount, currency, text) => {
    expect(moneyText(amount, currency).replace(/\s/g, ' ')).toBe(text);
  });
});

describe('discounts', () => {
  const line = (amount: number, discountable = true) => ({ amount, discountable, product: 'prod_1' });

  it('takes a percentage off every line', () => {
    const off = discountLines([line(294_000), line(1500)], [coupon({ percent_off: 20 })], 'usd');
    expect(off.totals).toEqual([{ discount: 'di_20', amount: 59_100 }]);
    expect(off.lines.map(([first]) => first?.amount)).toEqual([58_800, 300]);
  });

  it('applies several one after the other', () => {
    const off = discountLines(
      [line(10_000)],
      [coupon({ amount_off: 1000, currency: 'usd' }), coupon({ percent_off: 50 })],
      'usd',
    );
    expect(off.totals.map(({ amount }) => amount)).toEqual([1000, 4500]);
  });

  it('never takes more than there is, nothing in another currency, nothing off credits', () => {
    const fixed = coupon({ amount_off: 1000, currency: 'usd' });
    expect(discountLines([line(600)], [fixed], 'usd').totals).toEqual([{ discount: 'di_1000', amount: 600 }]);
    expect(discountLines([line(600)], [fixed], 'eur').totals).toEqual([]);
    expect(discountLines([line(-600), line(900, false)], [fixed], 'usd').totals).toEqual([]);
  });

  it('only touches the products that the coupon is for', () => {
    const other = coupon({ percent_off: 50, applies_to: { products: ['prod_2'] } });
    expect(discountLines([line(600)], [other], 'usd').totals).toEqual([]);
  });

  it('shares an amount without losing a cent', () => {
    const parts = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(parts, fc.nat(), (base, seed) => {
        const sum = base.reduce((total, part) => total + part, 0);
        const amount = sum === 0 ? 0 : seed % (sum + 1);
        const shares = shareOut(amount, base);
        expect(shares.reduce((total, part) => total + part, 0)).toBe(amount);
        for (const [index, share] of shares.entries()) expect(share).toBeLessThanOrEqual(base[index] ?? 0);
      }),
    );
  });
});

describe('a change of a subscription', () => {
  const november = { start: day('2026-11-01'), end: day('2026-12-01') };
  const half = day('2026-11-16');
  const held = (amount: number, quantity = 1): HeldItem => ({
    subscription: 'sub_1',
    id: 'si_1',
    name: 'Plan',
    price: price(amount),
    quantity,
    period: november,
  });
  const wanted = (item: HeldItem, change: Partial<WantedItem>): WantedItem => ({ ...item, ...change });
  const base = {
    time: half,
    anchor: november.start,
    reset: 'as needed',
    prorate: true,
    discounts: [],
    trialing: false,
    trialEnd: null,
  } as const;

  it('credits half of the old and charges half of the new plan in the middle of the month', () => {
    const item = held(1000);
    const { prorations, begun, anchor } = planChange({
      ...base,
      held: [item],
      wanted: [wanted(item, { price: price(2000) })],
    });
    expect(prorations.map(({ amount, description, period }) => [amount, description, period])).toEqual([
      [-500, 'Unused time on Plan after 16 Nov 2026', { start: half, end: november.end }],
      [1000, 'Remaining time on Plan after 16 Nov 2026', { start: half, end: november.end }],
    ]);
    expect(begun).toEqual([]);
    expect(anchor).toBe(november.start);
  });

  it('rounds each line for itself, to the second', () => {
    const item = held(4900, 2);
    const time = half + 12_345;
    const { prorations } = planChange({ ...base, time, held: [item], wanted: [wanted(item, { quantity: 5 })] });
    const share = (november.end - time) / (30 * 86_400);
    expect(prorations.map(({ amount }) => amount)).toEqual([Math.round(-9800 * share), Math.round(24_500 * share)]);
    expect(prorations.map(({ amount }) => amount)).toEqual([-4853, 12_133]);
  });

  it('gives back what was billed, not what the price is now, with flexible billing', () => {
    const item = { ...held(9000), billed: [{ amount: 1000, period: november }] };
    const { prorations } = planChange({ ...base, held: [item], wanted: [wanted(item, { price: price(2000) })] });
    expect(prorations.map(({ amount }) => amount)).toEqual([-500, 1000]);
  });

  it('counts earlier credits and charges of the same period', () => {
    const rest = { start: half, end: november.end };
    const billed = [
      { amount: 1000, period: november },
      { amount: -500, period: rest },
      { amount: 1000, period: rest },
    ];
    const item = { ...held(2000), billed };
    const time = day('2026-11-26');
    const { prorations } = planChange({ ...base, time, held: [item], wanted: [wanted(item, { quantity: 2 })] });
    // Five of 30 days of 1000, less five of 15 days of 500, and five of 15 days of 1000.
    expect(prorations.map(({ amount }) => amount)).toEqual([-333, 667]);
  });

  it('takes discounts off both sides', () => {
    const item = held(1000);
    const discounts = [coupon({ percent_off: 20 })];
    const { prorations } = planChange({
      ...base,
      discounts,
      held: [item],
      wanted: [wanted(item, { price: price(2000) })],
    });
    expect(prorations.map(({ amount }) => amount)).toEqual([-400, 800]);
  });

  it('adds nothing to the bill when told not to prorate', () => {
    const item = held(1000);
    const plan = planChange({ ...base, prorate: false, held: [item], wanted: [wanted(item, { price: price(2000) })] });
    expect([plan.prorations, plan.begun]).toEqual([[], []]);
    expect(plan.items[0]?.period).toEqual(november);
  });

  it('starts a new year at once when it goes from monthly to yearly', () => {
    const item = held(1000);
    const plan = planChange({ ...base, held: [item], wanted: [wanted(item, { price: price(10_000, 'year') })] });
    expect(plan.anchor).toBe(half);
    expect(plan.prorations.map(({ amount }) => amount)).toEqual([-500]);
    expect(plan.begun.map(({ amount, period }) => [amount, period])).toEqual([
      [10_000, { start: half, end: day('2027-11-16') }],
    ]);
  });

  it('charges a new item for the rest of the period and leaves the others alone', () => {
    const item = held(1000);
    const support = { ...wanted(item, { price: price(600) }), id: 'si_2' };
    const { prorations } = planChange({ ...base, held: [item], wanted: [item, support] });
    expect(prorations.map(({ amount, subscriptionItem }) => [amount, subscriptionItem])).toEqual([[300, 'si_2']]);
  });

  it('credits a removed item', () => {
    const [item, second] = [held(1000), { ...held(600), id: 'si_2' }];
    const { prorations, items } = planChange({ ...base, held: [item, second], wanted: [item] });
    expect(prorations.map(({ amount }) => amount)).toEqual([-300]);
    expect(items.map(({ id }) => id)).toEqual(['si_1']);
  });

  it('never prorates what is metered', () => {
    const metered = {
      ...held(10),
      price: price(10, 'month', { recurring: makeRecurring('month', 1, { usage_type: 'metered' }) }),
      quantity: null,
    };
    expect(
      planChange({ ...base, held: [held(1000), { ...metered, id: 'si_2' }], wanted: [held(1000)] }).prorations,
    ).toEqual([]);
  });

  it('costs nothing during a trial, and bills the first period when the trial ends now', () => {
    const item = held(1000);
    const trial = { ...base, trialing: true, held: [item], wanted: [wanted(item, { price: price(2000) })] };
    const within = planChange({ ...trial, trialEnd: november.end });
    expect([within.prorations, within.begun]).toEqual([[], []]);
    const ended = planChange(trial);
    expect(ended.prorations).toEqual([]);
    expect(ended.begun.map(({ amount }) => amount)).toEqual([2000]);
    expect(ended.anchor).toBe(half);
  });

  it('credits the unused time when a trial is given to a paying customer', () => {
    const item = held(1000);
    const plan = planChange({ ...base, held: [item], wanted: [item], trialEnd: day('2026-12-24') });
    expect(plan.prorations.map(({ amount }) => amount)).toEqual([-500]);
    expect(plan.begun.map(({ amount }) => amount)).toEqual([0]);
    expect(plan.anchor).toBe(day('2026-12-24'));
  });

  it('gives back what it charges when it is taken back at the same moment', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 1, max: 50 }),
        fc.nat(30 * 86_400 - 1),
        (amount, quantity, offset) => {
          const time = november.start + offset;
          const item = held(1000, 3);
          const there = planChange({
            ...base,
            time,
            held: [item],
            wanted: [wanted(item, { price: price(amount), quantity })],
          });
          const [after] = there.items;
          if (!after) throw new Error('an item');
          const back = planChange({ ...base, time, held: [after], wanted: [wanted(item, {})] });
          const total = [...there.prorations, ...back.prorations].reduce((sum, line) => sum + line.amount, 0);
          expect(Math.abs(total)).toBeLessThanOrEqual(2);
        },
      ),
    );
  });
});
