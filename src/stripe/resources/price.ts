import type Stripe from 'stripe';
import { once } from '../../once';
import { idOf, list, maybeNumber, maybeText } from '../fields';
import { fallback, flag, maybe, number, object, type Read, text } from '../lenient';
import { get } from '../request';
import { product } from './product';

const recurring = once(() =>
  object({
    interval: text(),
    interval_count: number(),
    usage_type: maybeText(),
  }),
);

export const price = once(() =>
  object({
    id: text(),
    active: fallback(flag, true),
    currency: text(),
    nickname: maybeText(),
    product: idOf(),
    recurring: maybe(recurring),
    billing_scheme: maybeText(),
    /** Minor units; null for tiered prices and for fractions of a minor unit. */
    unit_amount: maybeNumber(),
    unit_amount_decimal: maybeText(),
    /** Sold in packages: the quantity is divided, then rounded `up` or `down`. */
    transform_quantity: maybe(() => object({ divide_by: number(), round: text() })),
  }),
);

export type Price = Read<typeof price>;

/** A price in the catalogue, with what it is a price of. */
export const offer = once(() => object({ ...price().shape, product: maybe(product) }));

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
