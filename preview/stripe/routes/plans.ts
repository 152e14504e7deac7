import { missing } from '../errors';
import { filtered, find, matching } from '../find';
import { createdFilter, PAGING } from '../list';
import { planOf } from '../objects/price';
import { flag } from '../params';
import type { Route } from '../types';

/** Recurring prices in their older shape. */
export const plans: Route[] = [
  {
    method: 'GET',
    path: '/v1/plans',
    permission: 'plan_read',
    params: [...PAGING, 'active', 'created', 'product'],
    handle({ store, params }) {
      const active = flag(params, 'active');
      return {
        list: filtered(
          store.prices,
          createdFilter(params),
          matching(params, 'product'),
          (price) => price.recurring !== null && (active === undefined || price.active === active),
        ).map(planOf),
        url: '/v1/plans',
      };
    },
  },
  {
    method: 'GET',
    path: '/v1/plans/:plan',
    permission: 'plan_read',
    params: [],
    handle({ store, path }) {
      const price = find(store.prices, 'plan', path.plan ?? '');
      if (!price.recurring) throw missing('plan', price.id);
      return { object: planOf(price) };
    },
  },
];
