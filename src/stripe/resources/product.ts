import type Stripe from 'stripe';
import { once } from '../../once';
import { list } from '../fields';
import { fallback, flag, object, type Read, text } from '../lenient';
import { get } from '../request';

export const product = once(() =>
  object({
    id: text(),
    name: text(),
    active: fallback(flag, true),
  }),
);

export type Product = Read<typeof product>;

export const productsPath = '/v1/products';

/** The newest hundred: most catalogues have no more. */
export function newestProducts() {
  const params = { limit: 100 } satisfies Stripe.ProductListParams;
  return get('product_read', productsPath, list(product), params);
}

/** Up to 40 ids: a URL may have no more than 2,082 characters at UrlFetchApp. */
export function productsById(ids: string[]) {
  const params = { ids, limit: 100 } satisfies Stripe.ProductListParams;
  return get('product_read', productsPath, list(product), params);
}

/** `query` in Stripe's search language; see `searchTerm`. Lags by up to a minute; not offered in India. */
export function productSearch(query: string) {
  const params = { query, limit: 100 } satisfies Stripe.ProductSearchParams;
  return get('product_read', '/v1/products/search', list(product), params);
}
