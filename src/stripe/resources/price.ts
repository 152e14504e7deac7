import type Stripe from 'stripe';
import { once } from '../../once';
import { idOf, list, maybeNumber, maybeText } from '../fields';
import { fallback, flag, maybe, number, object, type Read, recordOf, text } from '../lenient';
import { get, path } from '../request';
import { product } from './product';

const recurring = once(() =>
  object({
    interval: text(),
    interval_count: number(),
    usage_type: maybeText(),
  }),
);

const option = once(() =>
  object({ unit_amount: maybeNumber(), unit_amount_decimal: maybeText(), tax_behavior: maybeText() }),
);

export const price = once(() =>
  object({
    id: text(),
    active: fallback(flag, true),
    /** The base currency: what is billed in another one is in `currency_options`. */
    currency: text(),
    nickname: maybeText(),
    product: idOf(),
    recurring: maybe(recurring),
    billing_scheme: maybeText(),
    /** Minor units; null for tiered prices and for fractions of a minor unit. */
    unit_amount: maybeNumber(),
    unit_amount_decimal: maybeText(),
    /** `exclusive`, `inclusive` or `unspecified`: whether tax comes on top. */
    tax_behavior: maybeText(),
    /** By currency; only where the request expanded it. */
    currency_options: maybe(() => recordOf(option)),
    /** Sold in packages: the quantity is divided, then rounded `up` or `down`. */
    transform_quantity: maybe(() => object({ divide_by: number(), round: text() })),
  }),
);

export type Price = Read<typeof price>;

/**
 * The price as it is billed in this currency, without an amount where that is not known: an amount and its currency come
 * from one object. https://docs.stripe.com/products-prices/how-products-and-prices-work#multiple-currencies
 */
export function priceIn(price: Price, currency: string): Price {
  const {
    unit_amount = null,
    unit_amount_decimal = null,
    tax_behavior = null,
  } = price.currency === currency ? price : (price.currency_options?.[currency] ?? {});
  return { ...price, currency, unit_amount, unit_amount_decimal, tax_behavior, currency_options: null };
}

/** A price in the catalogue, with what it is a price of. */
export const offer = once(() => object({ ...price().shape, product: maybe(product) }));

export type Listed = Read<typeof offer>;

const along = (prefix: string) =>
  [
    { field: `${prefix}product`, permission: 'product_read' },
    { field: `${prefix}currency_options`, permission: 'plan_read' },
  ] as const;

export function offerById(id: string) {
  return get('plan_read', path('/v1/prices/', id), offer, {}, along(''));
}

/**
 * What can be subscribed to, of all or of one product: the hundred prices that follow `after`, newest first. They can't be asked
 * for by a currency that is not their base, so all come, each with the currencies that it has.
 */
export function recurringPrices(product?: string, after?: string) {
  const params = {
    active: true,
    type: 'recurring',
    limit: 100,
    ...(product ? { product } : {}),
    ...(after ? { starting_after: after } : {}),
  } satisfies Stripe.PriceListParams;
  return get('plan_read', '/v1/prices', list(offer), params, along('data.'));
}
