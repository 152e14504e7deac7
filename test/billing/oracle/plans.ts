/** Random plans of accounts: what the stand-in's objects are made from. */
import fc from 'fast-check';
import type Stripe from 'stripe';

/** 20 Nov 2026, noon. */
export const NOW = Date.UTC(2026, 10, 20, 12) / 1000;
export const DAY = 86_400;
export const CUSTOMER = 'cus_1Oracle';
export const SUBSCRIPTION = 'sub_1Oracle';

const CURRENCIES = ['usd', 'eur', 'jpy', 'kwd'] as const;
export const INTERVALS = [
  [1, 'month'],
  [1, 'year'],
  [3, 'month'],
  [1, 'week'],
  [2, 'week'],
  [10, 'day'],
] as const;

const sometimes = <T>(arbitrary: fc.Arbitrary<T>, freq = 3) => fc.option(arbitrary, { nil: null, freq });
/** Most have none. */
const rarely = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

const discount = fc.record({
  off: fc.oneof(
    fc.constantFrom('5', '10', '12.5', '20', '33.33', '50', '75', '100').map((percent) => ({ percent })),
    fc.integer({ min: 1, max: 9000 }).map((amount) => ({ amount })),
  ),
  /** Of a fixed amount: in another currency, or with this one among its options. */
  elsewhere: fc.constantFrom('no', 'no', 'no', 'yes', 'option'),
  duration: fc.constantFrom('forever', 'forever', 'once', 'repeating'),
  endsInDays: fc.integer({ min: 1, max: 420 }),
  product: rarely(fc.integer({ min: 0, max: 2 })),
});

const item = fc.record({
  amount: fc.oneof(
    fc.integer({ min: 0, max: 90_000 }).map(String),
    fc
      .integer({ min: 1, max: 9999 })
      .map((hundredths) => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`),
  ),
  quantity: fc.oneof(fc.constant(1), fc.integer({ min: 0, max: 40 })),
  product: fc.integer({ min: 0, max: 2 }),
  kind: fc.constantFrom('unit', 'unit', 'unit', 'unit', 'unit', 'unit', 'metered', 'tiered', 'packages'),
  /** Sold in this currency beside its own. */
  isOption: fc.constantFrom(false, false, false, false, true),
  interval: fc.nat({ max: INTERVALS.length - 1 }),
  taxBehavior: fc.constantFrom('unspecified', 'exclusive', 'inclusive'),
  discount: rarely(discount),
  rate: rarely(fc.record({ percent: fc.constantFrom(7, 19, 8.875), inclusive: fc.boolean() })),
});

export const plans = fc.record({
  currency: fc.constantFrom(...CURRENCIES),
  status: fc.constantFrom<Stripe.Subscription.Status>(
    ...(['active', 'active', 'active', 'active', 'active', 'trialing', 'trialing', 'past_due'] as const),
    ...(['unpaid', 'paused', 'incomplete', 'canceled', 'incomplete_expired'] as const),
  ),
  items: fc.array(item, { minLength: 1, maxLength: 3 }),
  isMixed: fc.constantFrom(false, false, true),
  isClassic: fc.boolean(),
  /** How much of the first period is over, in thousandths. */
  over: fc.integer({ min: 1, max: 999 }),
  isBilled: fc.boolean(),
  discounts: fc.oneof(fc.array(discount, { maxLength: 0 }), fc.array(discount, { maxLength: 2 })),
  customerDiscount: rarely(discount),
  balance: sometimes(fc.record({ amount: fc.integer({ min: -20_000, max: 5000 }), isElsewhere: fc.boolean() })),
  exempt: fc.constantFrom('none', 'none', 'none', 'none', 'exempt', 'reverse'),
  country: fc.constantFrom(null, 'DE', 'US', 'CH'),
  isTaxed: fc.constantFrom(false, false, true),
  rate: rarely(fc.record({ percent: fc.constantFrom(7, 19, 8.875), inclusive: fc.boolean() })),
  pays: fc.constantFrom('card', 'card', 'card', 'none', 'source', 'subscription'),
  missing: fc.constantFrom('cancel', 'pause', 'create_invoice'),
  isSent: fc.constantFrom(false, false, false, true),
  ends: rarely(fc.constantFrom('atPeriodEnd', 'min', 'max', 'soon', 'later')),
  pause: rarely(
    fc.record({
      behavior: fc.constantFrom('keep_as_draft', 'mark_uncollectible', 'void'),
      inDays: sometimes(fc.integer({ min: 1, max: 500 }), 1),
    }),
  ),
  phases: rarely(
    fc.record({
      at: fc.constantFrom('boundary', 'boundary', 'within', 'later'),
      quantity: fc.integer({ min: 1, max: 9 }),
      discount: sometimes(discount, 1),
      cancels: fc.boolean(),
      isLast: fc.boolean(),
    }),
  ),
  isUpdating: fc.constantFrom(false, false, false, false, false, true),
  pending: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.array(
        fc.record({
          amount: fc.integer({ min: -3000, max: 9000 }),
          isElsewhere: fc.boolean(),
          isOwn: fc.boolean(),
          discountable: fc.boolean(),
        }),
        { maxLength: 3 },
      ),
    },
  ),
});

export type Plan = typeof plans extends fc.Arbitrary<infer T> ? T : never;
export type DiscountPlan = NonNullable<Plan['customerDiscount']>;
export type ItemPlan = Plan['items'][number];
