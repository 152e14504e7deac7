import { filtered, find, matching } from '../find';
import { createdFilter, PAGING } from '../list';
import { flag, metadata, text } from '../params';
import type { Route } from '../types';

export const promotionCodes: Route[] = [
  {
    method: 'GET',
    path: '/v1/promotion_codes',
    permission: 'promotion_code_read',
    params: [...PAGING, 'active', 'code', 'coupon', 'created', 'customer'],
    handle({ store, params }) {
      const active = flag(params, 'active');
      const coupon = text(params, 'coupon');
      // Customers may type a code in any case.
      const code = text(params, 'code')?.toLowerCase();
      return {
        list: filtered(
          store.promotion_codes,
          createdFilter(params),
          matching(params, 'customer'),
          (each) => active === undefined || each.active === active,
          (each) => coupon === undefined || each.promotion.coupon === coupon,
          (each) => code === undefined || each.code.toLowerCase() === code,
        ),
        url: '/v1/promotion_codes',
      };
    },
  },
  {
    method: 'GET',
    path: '/v1/promotion_codes/:promotion_code',
    permission: 'promotion_code_read',
    params: [],
    handle: ({ store, path }) => ({
      object: find(store.promotion_codes, 'promotion code', path.promotion_code ?? ''),
    }),
  },
  {
    method: 'POST',
    path: '/v1/promotion_codes/:promotion_code',
    permission: 'promotion_code_write',
    params: ['metadata'],
    handle({ store, params, path }) {
      const current = find(store.promotion_codes, 'promotion code', path.promotion_code ?? '');
      const changed = { ...current, metadata: metadata(params, current.metadata ?? {}) };
      store.promotion_codes.set(changed.id, changed);
      return { object: changed };
    },
  },
];
