import type Stripe from 'stripe';
import * as v from 'valibot';
import { flag, idOf, list, maybeNumber, maybeText, number, text } from '../fields';
import { maybe } from '../lenient';
import { get } from '../request';
import { product } from './product';

const recurring = v.object({
  interval: text,
  interval_count: number,
  usage_type: maybeText,
});

export const price = v.object({
  id: text,
  active: v.fallback(flag, true),
  currency: text,
  nickname: maybeText,
  product: idOf,
  recurring: maybe(recurring),
  billing_scheme: maybeText,
  /** Minor units; null for tiered prices and for fractions of a minor unit. */
  unit_amount: maybeNumber,
  unit_amount_decimal: maybeText,
  /** Sold in packages: the quantity is divided, then rounded `up` or `down`. */
  transform_quantity: maybe(v.object({ divide_by: number, round: text })),
});

export type Price = v.InferOutput<typeof price>;

/** A price in the catalogue, with what it is a price of. */
export const offer = v.object({ ...price.entries, product: maybe(product) });

/** What can be subscribed to, in one currency where it is given: the hundred prices that follow `after`, newest first. */
export function recurringPrices(currency: string | null, after?: string) {
  const params = {
    active: true,
    type: 'recurring',
    limit: 100,
    ...(currency ? { currency } : {}),
    ...(after ? { starting_after: after } : {}),
  } satisfies Stripe.PriceListParams;
  const expands = [{ field: 'data.product', permission: 'product_read' }] as const;
  return get('plan_read', '/v1/prices', list(offer), params, expands);
}
