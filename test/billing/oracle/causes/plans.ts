/** Random stories of a customer who is billed for some months: what happens, and when. */
import fc from 'fast-check';
import type { PriceName } from '../../../../preview/stripe/sample/catalogue';

export const HOUR = 3600;
export const DAY = 24 * HOUR;

/** Plans of one currency, which one may change between. */
export const CATALOGUE = {
  usd: ['teamMonthly', 'starterMonthly', 'supportMonthly'],
  eur: ['teamMonthlyEur', 'starterMonthly'],
  jpy: ['starterMonthlyJpy', 'starterMonthly'],
  kwd: ['starterMonthlyKwd'],
  isk: ['starterMonthlyIsk'],
} as const satisfies Record<string, readonly PriceName[]>;

export type Currency = keyof typeof CATALOGUE;

/** How a product is called that these sell. */
export const NAMES: Readonly<Record<string, string>> = {
  teamMonthly: 'Team',
  teamMonthlyEur: 'Team',
  starterMonthly: 'Starter',
  starterMonthlyJpy: 'Starter',
  starterMonthlyKwd: 'Starter',
  starterMonthlyIsk: 'Starter',
  supportMonthly: 'Priority support',
};

export type Deed =
  | { kind: 'seats'; quantity: number; now: boolean }
  | { kind: 'plan'; price: number; now: boolean }
  | { kind: 'item'; amount: number; text: string }
  | { kind: 'credit'; amount: number }
  | { kind: 'breakCard'; days: number }
  | { kind: 'charge'; amount: number; text: string | null }
  | { kind: 'refund'; share: number }
  | { kind: 'cancel'; now: boolean };

export interface Step {
  /** Days from the start of the story; each at an hour of its own. */
  day: number;
  /** Which subscription: the first or the second. */
  which: number;
  deed: Deed;
}

export interface Story {
  currency: Currency;
  plans: { price: number; quantity: number; startDay: number; trialDays: number | null; coupon: string | null }[];
  isTaxed: boolean;
  country: 'DE' | 'US';
  steps: Step[];
  /** Whether the customer's card was open before, with its lists and product names. */
  isRemembered: boolean;
}

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('seats' as const),
      quantity: fc.integer({ min: 1, max: 9 }),
      now: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('plan' as const), price: fc.nat(2), now: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('item' as const),
      amount: fc.integer({ min: 1, max: 90 }),
      text: fc.constantFrom('Setup help', 'Extra training', 'A mug'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('credit' as const), amount: fc.integer({ min: 1, max: 120 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('breakCard' as const), days: fc.integer({ min: 4, max: 40 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('charge' as const),
      amount: fc.integer({ min: 10, max: 90 }),
      text: fc.constantFrom(null, 'Onboarding workshop', 'Consulting hour'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('refund' as const), share: fc.integer({ min: 1, max: 100 }) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('cancel' as const), now: fc.boolean() }) },
);

const plan = fc.record({
  price: fc.nat(2),
  quantity: fc.integer({ min: 1, max: 5 }),
  startDay: fc.integer({ min: 0, max: 40 }),
  trialDays: fc.constantFrom(null, null, 7, 14),
  coupon: fc.constantFrom(null, null, 'LAUNCH20', 'HALF3', 'FRIEND10'),
});

export const stories: fc.Arbitrary<Story> = fc.record({
  currency: fc.constantFrom(...(Object.keys(CATALOGUE) as Currency[]), 'usd' as const, 'eur' as const),
  plans: fc.array(plan, { minLength: 1, maxLength: 2 }),
  isTaxed: fc.boolean(),
  country: fc.constantFrom('DE' as const, 'US' as const),
  steps: fc.array(fc.record({ day: fc.integer({ min: 16, max: 150 }), which: fc.nat(1), deed }), {
    minLength: 1,
    maxLength: 9,
  }),
  isRemembered: fc.boolean(),
});
