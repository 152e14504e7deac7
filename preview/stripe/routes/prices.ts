import type Stripe from 'stripe';
import { filtered, find, matching } from '../find';
import { createdFilter, PAGING } from '../list';
import { choice, flag, hash, metadata, only, texts, unsettable } from '../params';
import type { Params, Route } from '../types';

/** `recurring[interval]`, `recurring[usage_type]`, `recurring[meter]`. */
function recurringFilter(params: Params): (price: Stripe.Price) => boolean {
  const given = hash(params, 'recurring');
  if (!given) return () => true;
  only(given, ['interval', 'meter', 'usage_type'], 'recurring');
  const interval = choice(given, 'interval', ['day', 'week', 'month', 'year'], 'recurring');
  const usage = choice(given, 'usage_type', ['licensed', 'metered'], 'recurring');
  return ({ recurring }) =>
    recurring !== null &&
    (interval === undefined || recurring.interval === interval) &&
    (usage === undefined || recurring.usage_type === usage) &&
    (given.meter === undefined || recurring.meter === given.meter);
}

export const prices: Route[] = [
  {
    method: 'GET',
    path: '/v1/prices',
    permission: 'plan_read',
    params: [...PAGING, 'active', 'created', 'currency', 'lookup_keys', 'product', 'recurring', 'type'],
    handle({ store, params }) {
      const active = flag(params, 'active');
      const keys = texts(params, 'lookup_keys');
      return {
        list: filtered(
          store.prices,
          createdFilter(params),
          matching(params, 'currency'),
          matching(params, 'product'),
          matching(params, 'type'),
          recurringFilter(params),
          (price) => active === undefined || price.active === active,
          ({ lookup_key }) => keys === undefined || (lookup_key !== null && keys.includes(lookup_key)),
        ),
        url: '/v1/prices',
      };
    },
  },
  {
    method: 'GET',
    path: '/v1/prices/search',
    permission: 'plan_read',
    params: ['query', 'limit', 'page'],
    handle: ({ store }) => ({ search: [...store.prices.values()], url: '/v1/prices/search' }),
  },
  {
    method: 'GET',
    path: '/v1/prices/:price',
    permission: 'plan_read',
    params: [],
    handle: ({ store, path }) => ({ object: find(store.prices, 'price', path.price ?? '') }),
  },
  {
    method: 'POST',
    path: '/v1/prices/:price',
    permission: 'plan_write',
    params: ['active', 'metadata', 'nickname'],
    handle({ store, params, path }) {
      const current = find(store.prices, 'price', path.price ?? '');
      const nickname = unsettable(params, 'nickname');
      const price: Stripe.Price = {
        ...current,
        active: flag(params, 'active') ?? current.active,
        nickname: nickname === undefined ? current.nickname : nickname,
        metadata: metadata(params, current.metadata),
      };
      store.prices.set(price.id, price);
      return { object: price };
    },
  },
];
