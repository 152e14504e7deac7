import type Stripe from 'stripe';
import { filtered, find } from '../find';
import { createdFilter, PAGING } from '../list';
import { flag, metadata, text, texts, unsettable } from '../params';
import type { Route } from '../types';

export const products: Route[] = [
  {
    method: 'GET',
    path: '/v1/products',
    permission: 'product_read',
    params: [...PAGING, 'active', 'created', 'ids'],
    handle({ store, params }) {
      const active = flag(params, 'active');
      const ids = texts(params, 'ids');
      return {
        list: filtered(
          store.products,
          createdFilter(params),
          (product) => active === undefined || product.active === active,
          (product) => ids === undefined || ids.includes(product.id),
        ),
        url: '/v1/products',
      };
    },
  },
  {
    method: 'GET',
    path: '/v1/products/search',
    permission: 'product_read',
    params: ['query', 'limit', 'page'],
    handle: ({ store }) => ({ search: [...store.products.values()], url: '/v1/products/search' }),
  },
  {
    method: 'GET',
    path: '/v1/products/:product',
    permission: 'product_read',
    params: [],
    handle: ({ store, path }) => ({ object: find(store.products, 'product', path.product ?? '') }),
  },
  {
    method: 'POST',
    path: '/v1/products/:product',
    permission: 'product_write',
    params: ['active', 'description', 'metadata', 'name'],
    handle({ store, params, path, now }) {
      const current = find(store.products, 'product', path.product ?? '');
      const description = unsettable(params, 'description');
      const product: Stripe.Product = {
        ...current,
        active: flag(params, 'active') ?? current.active,
        name: text(params, 'name') ?? current.name,
        description: description === undefined ? current.description : description,
        metadata: metadata(params, current.metadata),
        updated: now,
      };
      store.products.set(product.id, product);
      return { object: product };
    },
  },
];
