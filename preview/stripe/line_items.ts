/** What a checkout session or a payment link sells: prices that exist, or prices made on the spot. */
import type Stripe from 'stripe';
import { invalid, missing } from './errors';
import { find } from './find';
import { makeLineItem } from './objects/checkout_session';
import { makePrice, makeRecurring } from './objects/price';
import { makeProduct } from './objects/product';
import { absent, choice, hash, hashes, integer, only, required, text } from './params';
import type { Call, Params } from './types';

export interface Sale {
  items: Stripe.LineItem[];
  currency: string;
  recurring: boolean;
  /** Products and prices made on the spot; to be stored once nothing can go wrong any more. */
  made: { products: Stripe.Product[]; prices: Stripe.Price[] };
}

/** Reads `line_items`. Throws for prices that don't exist, are archived or are in different currencies. */
export function readLineItems(call: Call): Sale {
  const given = hashes(call.params, 'line_items') ?? absent('line_items');
  if (given.length === 0) absent('line_items');
  const made: Sale['made'] = { products: [], prices: [] };
  const items = given.map(({ params, path }) => {
    only(params, ['price', 'price_data', 'quantity', 'adjustable_quantity'], path);
    const price = priceOf(call, params, path, made);
    const product = typeof price.product === 'string' ? price.product : price.product.id;
    const known = call.store.products.get(product) ?? made.products.find(({ id }) => id === product);
    return makeLineItem({
      id: call.id('li'),
      price,
      quantity: integer(params, 'quantity', { min: 0 }, path) ?? 1,
      description: known?.name ?? null,
    });
  });
  const currency = items[0]?.currency ?? '';
  if (items.some((item) => item.currency !== currency)) {
    throw invalid('All prices must have the same currency.', { param: 'line_items' });
  }
  return { items, currency, recurring: items.some(({ price }) => price?.recurring), made };
}

export function keepSale({ store }: Call, { made }: Sale): void {
  for (const product of made.products) store.products.set(product.id, product);
  for (const price of made.prices) store.prices.set(price.id, price);
}

function priceOf(call: Call, params: Params, path: string, made: Sale['made']): Stripe.Price {
  const data = hash(params, 'price_data', path);
  if (data !== undefined) return madePrice(call, data, `${path}[price_data]`, made);
  const id = required(params, 'price', path);
  const price = call.store.prices.get(id);
  if (price === undefined) throw missing('price', id, `${path}[price]`);
  if (!price.active) {
    throw invalid(`The price specified is inactive. This field only accepts active prices.`, {
      param: `${path}[price]`,
    });
  }
  return price;
}

function madePrice(call: Call, data: Params, path: string, made: Sale['made']): Stripe.Price {
  only(data, ['currency', 'product', 'product_data', 'recurring', 'unit_amount'], path);
  const { store, now, id } = call;
  const base = { created: now, livemode: store.livemode };
  const recurring = hash(data, 'recurring', path);
  const currency = required(data, 'currency', path).toLowerCase();
  const unitAmount = integer(data, 'unit_amount', { min: 0 }, path) ?? absent('unit_amount', path);
  const price = makePrice({
    ...base,
    id: id('price'),
    active: false,
    currency,
    product: productOf(call, data, path, made),
    unit_amount: unitAmount,
    ...(recurring === undefined ? {} : { recurring: recurringOf(recurring, `${path}[recurring]`) }),
  });
  made.prices.push(price);
  return price;
}

function recurringOf(params: Params, path: string): Stripe.Price.Recurring {
  only(params, ['interval', 'interval_count'], path);
  const interval = choice(params, 'interval', ['day', 'week', 'month', 'year'], path) ?? absent('interval', path);
  return makeRecurring(interval, integer(params, 'interval_count', { min: 1 }, path) ?? 1);
}

function productOf(call: Call, data: Params, path: string, made: Sale['made']): string {
  const named = text(data, 'product', path);
  if (named !== undefined) return find(call.store.products, 'product', named, `${path}[product]`).id;
  const described = hash(data, 'product_data', path) ?? absent('product', path);
  only(described, ['name', 'description'], `${path}[product_data]`);
  const product = makeProduct({
    id: call.id('prod'),
    created: call.now,
    livemode: call.store.livemode,
    active: false,
    name: required(described, 'name', `${path}[product_data]`),
    description: text(described, 'description', `${path}[product_data]`) ?? null,
  });
  made.products.push(product);
  return product.id;
}

/** The list that holds them, as it is stored: served only when expanded. */
export function lineItemList(items: Stripe.LineItem[], url: string): Stripe.ApiList<Stripe.LineItem> {
  return { object: 'list', data: items, has_more: false, url };
}
