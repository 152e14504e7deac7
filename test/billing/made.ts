/** Stripe's objects as the product reads them: made whole by the stand-in, then through the product's own schemas. */

import type Stripe from 'stripe';
import { makeCharge } from '../../preview/stripe/objects/charge';
import { makeCoupon } from '../../preview/stripe/objects/coupon';
import { makeCustomer } from '../../preview/stripe/objects/customer';
import { makePrice, makeRecurring } from '../../preview/stripe/objects/price';
import { makeSubscription } from '../../preview/stripe/objects/subscription';
import { makeSubscriptionItem } from '../../preview/stripe/objects/subscription_item';
import { type Maker, parse } from '../../src/stripe/lenient';
import { type Charge, charge as chargeSchema } from '../../src/stripe/resources/charge';
import { type Customer, customer as customerSchema } from '../../src/stripe/resources/customer';
import { type Subscription, subscription as subscriptionSchema } from '../../src/stripe/resources/subscription';

/** 20 Nov 2026, in seconds. */
export const now = Date.UTC(2026, 10, 20) / 1000;
export const day = 86_400;

export interface Item {
  /** Minor units each; null: no fixed amount for one. */
  amount: number | null;
  every?: [number, Stripe.Price.Recurring.Interval];
  quantity?: number;
  currency?: string;
  metered?: boolean;
  tiered?: boolean;
  product?: string;
  price?: Record<string, unknown>;
  /** Fields of the item itself. */
  item?: Record<string, unknown>;
  discounts?: string[];
}

/** What the product reads of it. Through JSON, as it comes over the wire. */
export function asRead<T>(schema: Maker<T>, made: unknown): T {
  const read = parse(schema(), JSON.parse(JSON.stringify(made)));
  if (read === null) throw new Error('The schema refuses what was made.');
  return read;
}

export function subscription(items: Item[], more: Record<string, unknown> = {}): Subscription {
  const currency = items[0]?.currency ?? 'usd';
  const made = makeSubscription({ id: 'sub_1', created: now - 40 * day, livemode: false, customer: 'cus_1', currency });
  const data = items.map((item, index) => subscriptionItem(item, index));
  return asRead(subscriptionSchema, { ...made, ...more, items: { object: 'list', data, has_more: false } });
}

function subscriptionItem(item: Item, index: number) {
  const {
    amount,
    every = [1, 'month'],
    quantity = 1,
    currency = 'usd',
    metered,
    tiered,
    product,
    discounts = [],
  } = item;
  const price = makePrice({
    id: `price_${index}`,
    created: now,
    livemode: false,
    currency,
    product: product ?? 'prod_1',
    unit_amount: amount,
    recurring: makeRecurring(every[1], every[0], metered ? { usage_type: 'metered' } : {}),
    ...(tiered ? { tiers: [] } : {}),
  });
  const period = { current_period_start: now - 10 * day, current_period_end: now + 20 * day };
  const made = makeSubscriptionItem({ id: `si_${index}`, created: now, subscription: 'sub_1', price, ...period });
  const changed = { ...price, ...item.price };
  return { ...made, price: changed, discounts, ...(metered ? {} : { quantity }), ...item.item };
}

/** A discount with its coupon, as an expanded answer has it. `end`: seconds. */
export function discount(coupon: Partial<Stripe.Coupon>, end: number | null = null) {
  const whole = makeCoupon({ id: 'LAUNCH', created: now, livemode: false, duration: 'forever', ...coupon });
  return { id: 'di_1', object: 'discount', start: now - 40 * day, end, source: { type: 'coupon', coupon: whole } };
}

/** A succeeded payment of $49.00, an hour ago. */
export function charge(fields: Record<string, unknown> = {}): Charge {
  const made = makeCharge({ id: 'ch_1', created: now - 3600, livemode: false, amount: 4900, currency: 'usd' });
  return asRead(chargeSchema, { ...made, ...fields });
}

export function customer(fields: Record<string, unknown> = {}): Customer {
  const made = makeCustomer({ id: 'cus_1', created: now - 500 * day, livemode: false });
  return asRead(customerSchema, { ...made, ...fields });
}
