import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type MonthlyNote, monthlyFigure } from '../../src/billing/monthly';
import { nextRenewal } from '../../src/billing/subscription';
import { wordsAt } from '../../src/language/words/languages';
import { discount as discountSchema } from '../../src/stripe/resources/discount';
import type { Subscription } from '../../src/stripe/resources/subscription';
import { asRead, day, discount, now, subscription } from './made';

const words = wordsAt('en-US', { timeZone: 'UTC', now: now * 1000 });
const monthly = (...subscriptions: Subscription[]) =>
  monthlyFigure({ subscriptions, allCurrent: true, customer: null, now });
const usd = (minor: number) => [{ minor, currency: 'usd' }];

const starter = { amount: 2900 };
/** A customer with nothing to pay with. */
const noWay = { discount: null, tax_exempt: null, invoice_settings: null, default_source: null };
const january = Date.UTC(2027, 0, 10) / 1000;

/** Worked out by hand. */
const cases: {
  name: string;
  of: Subscription[];
  cents: number | null;
  notes?: MonthlyNote[];
  until?: number;
  endsAt?: number | null;
}[] = [
  { name: 'monthly: as it is', of: [subscription([starter])], cents: 2900 },
  {
    name: 'with tax on top: before it',
    of: [subscription([{ amount: 2900, price: { tax_behavior: 'exclusive' } }], { automatic_tax: { enabled: true } })],
    cents: 2900,
    notes: ['beforeTax'],
  },
  {
    name: 'with tax within: as it is',
    of: [subscription([{ amount: 2900, price: { tax_behavior: 'inclusive' } }], { automatic_tax: { enabled: true } })],
    cents: 2900,
  },
  { name: 'five seats: times five', of: [subscription([{ amount: 4900, quantity: 5 }])], cents: 24_500 },
  { name: 'no seats: nothing', of: [subscription([{ amount: 4900, quantity: 0 }])], cents: 0 },
  {
    name: 'yearly: a twelfth (5 × $588.00 ÷ 12)',
    of: [subscription([{ amount: 58_800, quantity: 5, every: [1, 'year'] }])],
    cents: 24_500,
  },
  {
    name: 'every two years: a twenty-fourth',
    of: [subscription([{ amount: 24_000, every: [2, 'year'] }])],
    cents: 1000,
  },
  { name: 'quarterly: a third', of: [subscription([{ amount: 24_900, every: [3, 'month'] }])], cents: 8300 },
  { name: 'every six months: a sixth', of: [subscription([{ amount: 6000, every: [6, 'month'] }])], cents: 1000 },
  { name: 'weekly: × 52 ÷ 12, not × 4', of: [subscription([{ amount: 900, every: [1, 'week'] }])], cents: 3900 },
  {
    name: 'every two weeks: × 26 ÷ 12, rounded (2166.67)',
    of: [subscription([{ amount: 1000, every: [2, 'week'] }])],
    cents: 2167,
  },
  {
    name: 'daily: × 365 ÷ 12, rounded (3041.67)',
    of: [subscription([{ amount: 100, every: [1, 'day'] }])],
    cents: 3042,
  },
  {
    name: 'three yearly ones of $1.00: 25 cents; rounded one by one it would be 24',
    of: [1, 2, 3].map(() => subscription([{ amount: 100, every: [1, 'year'] }])),
    cents: 25,
  },
  {
    name: 'several items: added up (4 × $49.00 + $15.00)',
    of: [subscription([{ amount: 4900, quantity: 4 }, { amount: 1500 }])],
    cents: 21_100,
  },
  {
    name: 'items of different intervals: each for itself ($120.00 a year and $10.00 a month)',
    of: [subscription([{ amount: 12_000, every: [1, 'year'] }, { amount: 1000 }])],
    cents: 2000,
  },
  {
    name: 'half a cent each, 3001 of them: $15.01',
    of: [subscription([{ amount: null, quantity: 3001, price: { unit_amount_decimal: '0.5' } }])],
    cents: 1501,
  },
  {
    name: 'sold in packages of 10, rounded up: 34 are four packages',
    of: [subscription([{ amount: 1000, quantity: 34, price: { transform_quantity: { divide_by: 10, round: 'up' } } }])],
    cents: 4000,
  },
  {
    name: '20% off for ever: off every month',
    of: [subscription([starter], { discounts: [discount({ percent_off: 20 })] })],
    cents: 2320,
    notes: ['couponOnAllItems'],
  },
  {
    name: '33.33% off for ever: $19.33 of $29.00',
    of: [subscription([starter], { discounts: [discount({ percent_off: 33.33 })] })],
    cents: 1933,
    notes: ['couponOnAllItems'],
  },
  {
    name: '$10.00 off for ever, monthly: off every month',
    of: [subscription([starter], { discounts: [discount({ amount_off: 1000, currency: 'usd' })] })],
    cents: 1900,
    notes: ['couponOnAllItems'],
  },
  {
    name: '$10.00 off for ever, yearly: off once a year ($110.00 ÷ 12)',
    of: [
      subscription([{ amount: 12_000, every: [1, 'year'] }], {
        discounts: [discount({ amount_off: 1000, currency: 'usd' })],
      }),
    ],
    cents: 917,
    notes: ['couponOnAllItems'],
  },
  {
    name: 'more off than it costs: nothing, never less',
    of: [subscription([starter], { discounts: [discount({ amount_off: 5000, currency: 'usd' })] })],
    cents: 0,
    notes: ['couponOnAllItems'],
  },
  {
    name: 'two coupons, one after the other (half of $29.00, then $5.00)',
    of: [
      subscription([starter], {
        discounts: [discount({ percent_off: 50 }), discount({ amount_off: 500, currency: 'usd' })],
      }),
    ],
    cents: 950,
    notes: ['couponOnAllItems'],
  },
  {
    name: 'a coupon for one invoice: the months after it cost what they cost',
    of: [subscription([starter], { discounts: [discount({ percent_off: 50, duration: 'once' })] })],
    cents: 2900,
  },
  {
    name: 'half price for three months: half, and until when',
    of: [subscription([starter], { discounts: [discount({ percent_off: 50, duration: 'repeating' }, january)] })],
    cents: 1450,
    notes: ['couponOnAllItems'],
    until: january,
  },
  {
    name: 'half price that is over: the whole price',
    of: [subscription([starter], { discounts: [discount({ percent_off: 50, duration: 'repeating' }, now - day)] })],
    cents: 2900,
  },
  {
    name: 'a discount that the key can’t read: before discounts',
    of: [subscription([starter], { discounts: ['di_1'] })],
    cents: 2900,
    notes: ['beforeDiscounts'],
  },
  {
    name: 'a discount on one item, deeper than Stripe expands: before discounts',
    of: [subscription([{ ...starter, discounts: ['di_1'] }])],
    cents: 2900,
    notes: ['beforeDiscounts'],
  },
  {
    name: 'a coupon in another currency: before discounts',
    of: [subscription([starter], { discounts: [discount({ amount_off: 1000, currency: 'eur' })] })],
    cents: 2900,
    notes: ['beforeDiscounts'],
  },
  {
    name: 'a fixed amount off where two intervals are invoiced: before discounts',
    of: [
      subscription([{ amount: 12_000, every: [1, 'year'] }, { amount: 1000 }], {
        discounts: [discount({ amount_off: 500, currency: 'usd' })],
      }),
    ],
    cents: 2000,
    notes: ['beforeDiscounts'],
  },
  {
    name: 'a percentage off where two intervals are invoiced: off both',
    of: [
      subscription([{ amount: 12_000, every: [1, 'year'] }, { amount: 1000 }], {
        discounts: [discount({ percent_off: 50 })],
      }),
    ],
    cents: 1000,
    notes: ['couponOnAllItems'],
  },
  {
    name: 'a coupon where two products are sold: it may be for one of them only',
    of: [subscription([starter, { amount: 1500, product: 'prod_2' }], { discounts: [discount({ percent_off: 50 })] })],
    cents: 2200,
    notes: ['couponOnAllItems'],
  },
  {
    name: 'a coupon that is known to cover the one product: off it',
    of: [subscription([starter], { discounts: [discount({ percent_off: 50, applies_to: { products: ['prod_1'] } })] })],
    cents: 1450,
  },
  {
    name: 'a coupon that is known to cover another product: off nothing',
    of: [subscription([starter], { discounts: [discount({ percent_off: 50, applies_to: { products: ['prod_9'] } })] })],
    cents: 2900,
  },
  {
    name: 'a fixed plan and usage: the plan',
    of: [subscription([starter, { amount: 10, metered: true }])],
    cents: 2900,
    notes: ['withoutMetered'],
  },
  {
    name: 'usage only: no figure',
    of: [subscription([{ amount: 10, metered: true }])],
    cents: null,
    notes: ['withoutMetered'],
  },
  {
    name: 'seats in tiers: no figure',
    of: [subscription([{ amount: null, tiered: true, quantity: 34 }])],
    cents: null,
    notes: ['withoutTiered'],
  },
  { name: 'past due: still owed every month', of: [subscription([starter], { status: 'past_due' })], cents: 2900 },
  { name: 'unpaid', of: [subscription([starter], { status: 'unpaid' })], cents: null, notes: ['withoutUnpaid'] },
  {
    name: 'incomplete',
    of: [subscription([starter], { status: 'incomplete' })],
    cents: null,
    notes: ['withoutUnpaid'],
  },
  { name: 'paused', of: [subscription([starter], { status: 'paused' })], cents: null, notes: ['withoutPaused'] },
  {
    name: 'active, and not collected',
    of: [subscription([starter], { pause_collection: { behavior: 'void', resumes_at: null } })],
    cents: null,
    notes: ['withoutPaused'],
  },
  {
    name: 'active, and paused in a way that is new to this version: not known',
    of: [subscription([starter], { pause_collection: { behavior: 'hold_forever', resumes_at: null } })],
    cents: null,
    notes: ['withoutUnknown'],
  },
  {
    name: 'collected again before the next renewal: counted',
    of: [subscription([starter], { pause_collection: { behavior: 'void', resumes_at: now + 60 } })],
    cents: 2900,
  },
  { name: 'ended: nothing to say', of: [subscription([starter], { status: 'canceled' })], cents: null },
  {
    name: 'ending at the end of its period: counted, and said',
    of: [subscription([starter], { cancel_at_period_end: true })],
    cents: 2900,
    endsAt: nextRenewal(subscription([starter])),
  },
  {
    name: 'ending on a date, as flexible billing says it: the same',
    of: [subscription([starter], { cancel_at: now + 75 * day })],
    cents: 2900,
    endsAt: now + 75 * day,
  },
  {
    name: 'one of two ending: that some of it does',
    of: [subscription([starter], { cancel_at: now + 75 * day }), subscription([starter])],
    cents: 5800,
    notes: ['someEnds'],
  },
];

describe('the monthly figure', () => {
  it.each(cases)('$name', ({ of, cents, notes = [], until = null, endsAt = null }) => {
    expect(monthly(...of)).toMatchObject({
      amounts: cents === null ? [] : usd(cents),
      afterTrials: [],
      discountedUntil: until,
      endsAt,
      notes,
    });
  });

  it('keeps currencies apart', () => {
    const yen = subscription([{ amount: 3000, currency: 'jpy' }]);
    const dinar = subscription([{ amount: 114_000, currency: 'kwd', every: [1, 'year'] }]);
    expect(monthly(subscription([starter]), yen, dinar, yen).amounts).toEqual([
      { minor: 2900, currency: 'usd' },
      { minor: 6000, currency: 'jpy' },
      { minor: 9500, currency: 'kwd' },
    ]);
  });

  it('does not count a trial, and says what it will add', () => {
    const trial = subscription([{ amount: 4900, quantity: 3 }], { status: 'trialing', trial_end: now + 6 * day });
    expect(monthly(trial)).toEqual({
      isWhole: true,
      amounts: [],
      afterTrials: usd(14_700),
      discountedUntil: null,
      endsAt: null,
      notes: ['withoutTrials'],
    });
    expect(monthly(subscription([starter]), trial)).toMatchObject({ amounts: usd(2900), afterTrials: usd(14_700) });
  });

  it('takes the customer’s own discount off subscriptions that have none', () => {
    const payer = { ...noWay, discount: asRead(discountSchema, discount({ percent_off: 10 })) };
    const own = subscription([starter], { discounts: [discount({ percent_off: 50 })] });
    const figure = (each: Subscription) =>
      monthlyFigure({ subscriptions: [each], allCurrent: true, customer: payer, now }).amounts;
    expect(figure(subscription([starter]))).toEqual([{ ...usd(2610)[0], most: 2900 }]);
    expect(figure(own)).toEqual([{ ...usd(1450)[0], most: 2900 }]);
  });

  it.each<[string, Subscription, MonthlyNote]>([
    ['usage', subscription([{ amount: 5, metered: true }]), 'withoutMetered'],
    ['tiers', subscription([{ amount: null, tiered: true }]), 'withoutTiered'],
    ['a price in another currency', subscription([starter], { currency: 'eur' }), 'withoutUnknown'],
    [
      'a new interval',
      subscription([{ amount: 2900, price: { recurring: { interval: 'decade', interval_count: 1 } } }]),
      'withoutUnknown',
    ],
    [
      'a new way of billing',
      subscription([{ amount: 2900, price: { billing_scheme: 'quite_new' } }]),
      'withoutUnknown',
    ],
    ['a new status', subscription([starter], { status: 'quite_new' }), 'withoutUnknown'],
  ])('is not known, rather than nothing, of %s', (_, of, note) => {
    const figure = monthly(of);
    expect(figure).toMatchObject({ isWhole: false, amounts: [], notes: [note] });
    expect(words.monthly.total(figure)).toBe('Not known');
  });

  it('says so where not every current subscription is known', () => {
    const figure = monthlyFigure({
      subscriptions: [subscription([starter])],
      allCurrent: false,
      customer: null,
      now,
    });
    expect(figure.notes).toEqual(['notAll']);
  });

  it('is the sum of its subscriptions to within half a cent each, in whole minor units', () => {
    const interval = fc.constantFrom('day', 'week', 'month', 'year');
    const item = fc.record({
      amount: fc.nat(1_000_000),
      quantity: fc.nat(50),
      every: fc.tuple(fc.integer({ min: 1, max: 12 }), interval),
    });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 6 }), (items) => {
        const each = items.map((one) => subscription([one as never]));
        const [whole] = monthly(...each).amounts;
        const parts = each.map((one) => monthly(one).amounts[0]?.minor ?? 0).reduce((a, b) => a + b, 0);
        expect(Number.isInteger(whole?.minor)).toBe(true);
        expect(Math.abs((whole?.minor ?? 0) - parts)).toBeLessThanOrEqual(items.length / 2 + 0.5);
      }),
    );
  });

  it('adds nothing after a trial that ends it, or whose invoices are not collected then', () => {
    const trial = { status: 'trialing', trial_end: now + 3 * day } as const;
    const added = (fields: Record<string, unknown>) =>
      monthly(subscription([starter], { ...trial, ...fields })).afterTrials;
    const paused = (resumes_at: number | null) => ({ pause_collection: { behavior: 'void', resumes_at } });
    expect(added({})).toEqual(usd(2900));
    expect(added({ cancel_at: now + 3 * day })).toEqual([]);
    expect(added({ cancel_at: now + 90 * day })).toEqual(usd(2900));
    expect(added(paused(null))).toEqual([]);
    expect(added(paused(now + day))).toEqual(usd(2900));
    expect(added(paused(now + 9 * day))).toEqual([]);
  });

  it.each([
    ['cancel', noWay, []],
    ['pause', noWay, []],
    ['create_invoice', noWay, usd(2900)],
    ['cancel', { ...noWay, default_source: 'card_1' }, usd(2900)],
  ])('adds after a trial without a way to pay what “%s” leaves of it', (missing_payment_method, customer, expected) => {
    const fields = { trial_end: now + 3 * day, trial_settings: { end_behavior: { missing_payment_method } } };
    const trial = subscription([starter], { status: 'trialing', ...fields });
    const figure = monthlyFigure({ subscriptions: [trial], allCurrent: true, customer, now });
    expect(figure.afterTrials).toEqual(expected);
  });
});
