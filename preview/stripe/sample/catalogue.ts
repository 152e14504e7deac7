/** What Acme sells: products, prices, coupons and promotion codes. */
import type Stripe from 'stripe';
import { makeCoupon } from '../objects/coupon';
import { inCurrency, makePrice, makeRecurring } from '../objects/price';
import { makeProduct } from '../objects/product';
import { makePromotionCode } from '../objects/promotion_code';
import type { Store } from '../types';
import { sampleId } from './ids';

const PRODUCTS = {
  Starter: { name: 'Starter', description: 'For one person' },
  Team: { name: 'Team', description: 'For a team, per seat', unit_label: 'seat' },
  Pro: { name: 'Pro', description: 'Everything, for one company' },
  Storage: { name: 'Storage', description: 'Stored files, by usage' },
  Seats: { name: 'Seats', description: 'Seats that get cheaper the more there are' },
  Support: { name: 'Priority support', description: null },
  Workshop: { name: 'Onboarding workshop', description: 'Half a day, once' },
  Retired: { name: 'Classic', description: 'No longer sold', active: false },
} satisfies Record<string, Partial<Stripe.Product>>;

type ProductName = keyof typeof PRODUCTS;

interface PriceRow {
  product: ProductName;
  amount: number | null;
  currency: string;
  /** Every so many intervals; absent: a one-off price. */
  every?: [number, Stripe.Price.Recurring.Interval];
  more?: Partial<Stripe.Price>;
}

const tier = (upTo: number | null, unit: number, flat: number | null = null): Stripe.Price.Tier => ({
  flat_amount: flat,
  flat_amount_decimal: null,
  unit_amount: unit,
  unit_amount_decimal: null,
  up_to: upTo,
});

/** Amounts in minor units: ISK and UGX in hundredths though they have no decimals, KWD in thousandths. */
const PRICES = {
  starterMonthly: {
    product: 'Starter',
    amount: 2900,
    currency: 'usd',
    every: [1, 'month'],
    more: { currency_options: { eur: inCurrency(2500), gbp: inCurrency(2300), jpy: inCurrency(4200) } },
  },
  starterWeekly: { product: 'Starter', amount: 900, currency: 'usd', every: [1, 'week'] },
  teamMonthly: { product: 'Team', amount: 4900, currency: 'usd', every: [1, 'month'] },
  teamYearly: { product: 'Team', amount: 58_800, currency: 'usd', every: [1, 'year'] },
  proQuarterly: { product: 'Pro', amount: 24_900, currency: 'usd', every: [3, 'month'] },
  proYearly: { product: 'Pro', amount: 89_900, currency: 'usd', every: [1, 'year'] },
  supportMonthly: { product: 'Support', amount: 1500, currency: 'usd', every: [1, 'month'] },
  storageMetered: {
    product: 'Storage',
    amount: 10,
    currency: 'usd',
    every: [1, 'month'],
    more: { recurring: makeRecurring('month', 1, { usage_type: 'metered', meter: 'mtr_SampleStorage0001' }) },
  },
  seatsGraduated: {
    product: 'Seats',
    amount: null,
    currency: 'usd',
    every: [1, 'month'],
    more: { tiers_mode: 'graduated', tiers: [tier(10, 1000), tier(50, 800), tier(null, 600)] },
  },
  seatsVolume: {
    product: 'Seats',
    amount: null,
    currency: 'usd',
    every: [1, 'year'],
    more: { tiers_mode: 'volume', tiers: [tier(25, 9000, 5000), tier(null, 7000)] },
  },
  workshop: { product: 'Workshop', amount: 50_000, currency: 'usd' },
  retiredMonthly: {
    product: 'Retired',
    amount: 1900,
    currency: 'usd',
    every: [1, 'month'],
    more: { active: false, nickname: 'Classic 2019' },
  },
  teamMonthlyEur: { product: 'Team', amount: 4500, currency: 'eur', every: [1, 'month'] },
  starterMonthlyJpy: { product: 'Starter', amount: 3000, currency: 'jpy', every: [1, 'month'] },
  starterMonthlyKwd: { product: 'Starter', amount: 9500, currency: 'kwd', every: [1, 'month'] },
  starterMonthlyIsk: { product: 'Starter', amount: 390_000, currency: 'isk', every: [1, 'month'] },
  starterMonthlyUgx: { product: 'Starter', amount: 10_500_000, currency: 'ugx', every: [1, 'month'] },
  starterMonthlyKrw: { product: 'Starter', amount: 39_000, currency: 'krw', every: [1, 'month'] },
} satisfies Record<string, PriceRow>;

export type PriceName = keyof typeof PRICES;

const COUPONS = {
  LAUNCH20: { name: 'Launch, 20% off', percent_off: 20, duration: 'forever' },
  FRIEND10: { name: 'A friend, $10 off', amount_off: 1000, currency: 'usd', duration: 'once' },
  HALF3: { name: 'Half price for three months', percent_off: 50, duration: 'repeating', duration_in_months: 3 },
  SPRING: { name: 'Spring sale', percent_off: 15, duration: 'once', valid: false },
} satisfies Record<string, Partial<Stripe.Coupon>>;

export type CouponName = keyof typeof COUPONS;

const PROMOTION_CODES: { code: string; coupon: CouponName; active: boolean }[] = [
  { code: 'WELCOME20', coupon: 'LAUNCH20', active: true },
  { code: 'FRIEND', coupon: 'FRIEND10', active: true },
  { code: 'SPRINGTIME', coupon: 'SPRING', active: false },
];

export function priceId(livemode: boolean, name: PriceName): string {
  return sampleId('price', livemode, name);
}

/** Coupons have the ids that their owner gave them, in both modes. */
export function fillCatalogue(store: Store, created: number): void {
  const { livemode } = store;
  const times = { created, livemode };
  for (const [name, fields] of Object.entries(PRODUCTS)) {
    const id = sampleId('prod', livemode, name);
    store.products.set(id, makeProduct({ ...times, id, ...fields }));
  }
  for (const [name, row] of Object.entries<PriceRow>(PRICES)) {
    const id = priceId(livemode, name as PriceName);
    const product = sampleId('prod', livemode, row.product);
    const price = makePrice({
      ...times,
      id,
      product,
      currency: row.currency,
      unit_amount: row.amount,
      lookup_key: name,
      recurring: row.every ? makeRecurring(row.every[1], row.every[0]) : null,
      ...row.more,
    });
    store.prices.set(id, price);
    const owner = store.products.get(product);
    if (owner && owner.default_price === null) store.products.set(product, { ...owner, default_price: id });
  }
  for (const [id, fields] of Object.entries(COUPONS)) store.coupons.set(id, makeCoupon({ ...times, id, ...fields }));
  for (const { code, coupon, active } of PROMOTION_CODES) {
    const id = sampleId('promo', livemode, code);
    store.promotion_codes.set(
      id,
      makePromotionCode({ ...times, id, code, active, promotion: { coupon, type: 'coupon' } }),
    );
  }
}
