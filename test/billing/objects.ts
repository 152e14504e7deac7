/** Stripe objects as they are read, with only what a test is about. */
import * as schemas from '../../src/stripe/schemas';

/** Noon of 20 Nov 2026, in seconds. */
export const now = Date.UTC(2026, 10, 20, 12) / 1000;
export const day = 86_400;

type Fields = Record<string, unknown>;

export function price(fields: Fields = {}): Fields {
  return {
    id: 'price_1',
    active: true,
    currency: 'usd',
    product: 'prod_1',
    billing_scheme: 'per_unit',
    unit_amount: 1000,
    unit_amount_decimal: '1000',
    ...fields,
    recurring:
      fields.recurring === null
        ? null
        : { interval: 'month', interval_count: 1, usage_type: 'licensed', ...(fields.recurring as Fields) },
  };
}

/** `item({ unit_amount: 500 }, { quantity: 2 })`: fields of the price, then of the item. */
export function item(ofPrice: Fields = {}, fields: Fields = {}): Fields {
  return {
    id: 'si_1',
    quantity: 1,
    price: price(ofPrice),
    discounts: [],
    current_period_start: now - 10 * day,
    current_period_end: now + 20 * day,
    ...fields,
  };
}

export function subscription(fields: Fields = {}, items: Fields[] = [item()]): schemas.Subscription {
  return schemas.subscription.parse({
    id: 'sub_1',
    customer: 'cus_1',
    created: now - 100 * day,
    livemode: false,
    status: 'active',
    currency: 'usd',
    cancel_at_period_end: false,
    cancel_at: null,
    discounts: [],
    metadata: {},
    ...fields,
    items: { object: 'list', data: items, has_more: false },
  });
}

export function customer(fields: Fields = {}): schemas.Customer {
  return schemas.customer.parse({
    id: 'cus_1',
    object: 'customer',
    created: now - 500 * day,
    livemode: false,
    email: 'mona@example.com',
    balance: 0,
    delinquent: false,
    metadata: {},
    ...fields,
  });
}

/** A succeeded payment of $49.00, an hour ago. */
export function charge(fields: Fields = {}): schemas.Charge {
  const amount = fields.amount ?? 4900;
  return schemas.charge.parse({
    id: 'ch_1',
    customer: 'cus_1',
    created: now - 3600,
    livemode: false,
    amount,
    amount_captured: amount,
    amount_refunded: 0,
    currency: 'usd',
    status: 'succeeded',
    paid: true,
    captured: true,
    refunded: false,
    disputed: false,
    metadata: {},
    ...fields,
  });
}
