import type Stripe from 'stripe';
import { decimal } from './decimal';

type Fields = Pick<Stripe.Price, 'id' | 'created' | 'livemode' | 'currency' | 'product'> & Partial<Stripe.Price>;

/** A price per unit unless `tiers` are given; recurring when `recurring` is given. `currency_options` names the other currencies. */
export function makePrice(fields: Fields): Stripe.Price {
  const unitAmount = fields.unit_amount ?? null;
  const amounts = { unit_amount: unitAmount, unit_amount_decimal: fields.unit_amount_decimal ?? decimal(unitAmount) };
  const behaviors = {
    custom_unit_amount: fields.custom_unit_amount ?? null,
    tax_behavior: fields.tax_behavior ?? 'unspecified',
  };
  return {
    object: 'price',
    active: true,
    billing_scheme: fields.tiers ? 'tiered' : 'per_unit',
    lookup_key: null,
    metadata: {},
    nickname: null,
    recurring: null,
    tiers_mode: null,
    transform_quantity: null,
    type: fields.recurring ? 'recurring' : 'one_time',
    ...amounts,
    ...behaviors,
    ...fields,
    currency_options: { [fields.currency]: { ...amounts, ...behaviors }, ...fields.currency_options },
  };
}

export function makeRecurring(
  interval: Stripe.Price.Recurring.Interval,
  intervalCount = 1,
  fields: Partial<Stripe.Price.Recurring> = {},
): Stripe.Price.Recurring {
  return {
    interval,
    interval_count: intervalCount,
    meter: null,
    trial_period_days: null,
    usage_type: 'licensed',
    ...fields,
  };
}

/**
 * The price in the shape of the older Plan, under the same id; only recurring prices have one. Subscription items
 * carry it as `plan`.
 */
export function planOf(price: Stripe.Price): Stripe.Plan {
  const { recurring } = price;
  if (!recurring) throw new Error(`${price.id} is not recurring and has no plan`);
  return {
    id: price.id,
    object: 'plan',
    active: price.active,
    amount: price.unit_amount,
    amount_decimal: price.unit_amount_decimal,
    billing_scheme: price.billing_scheme,
    created: price.created,
    currency: price.currency,
    interval: recurring.interval,
    interval_count: recurring.interval_count,
    livemode: price.livemode,
    metadata: price.metadata,
    meter: recurring.meter,
    nickname: price.nickname,
    product: typeof price.product === 'string' ? price.product : price.product.id,
    ...(price.tiers ? { tiers: price.tiers } : {}),
    tiers_mode: price.tiers_mode,
    transform_usage: price.transform_quantity,
    trial_period_days: recurring.trial_period_days,
    usage_type: recurring.usage_type,
  };
}

/** The price in another of its currencies, per unit, in that currency's minor units. */
export function inCurrency(unitAmount: number): Stripe.Price.CurrencyOptions {
  return {
    custom_unit_amount: null,
    tax_behavior: 'unspecified',
    unit_amount: unitAmount,
    unit_amount_decimal: decimal(unitAmount),
  };
}
