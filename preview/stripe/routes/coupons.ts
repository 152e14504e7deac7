import { closeCodes } from '../billing/redeem';
import { filtered, find } from '../find';
import { createdFilter, PAGING } from '../list';
import { metadata } from '../params';
import type { Route } from '../types';

export const coupons: Route[] = [
  {
    method: 'GET',
    path: '/v1/coupons',
    permission: 'coupon_read',
    params: [...PAGING, 'created'],
    handle: ({ store, params }) => ({ list: filtered(store.coupons, createdFilter(params)), url: '/v1/coupons' }),
  },
  {
    method: 'GET',
    path: '/v1/coupons/:coupon',
    permission: 'coupon_read',
    params: [],
    handle: ({ store, path }) => ({ object: find(store.coupons, 'coupon', path.coupon ?? '') }),
  },
  {
    method: 'POST',
    path: '/v1/coupons/:coupon',
    permission: 'coupon_write',
    params: ['metadata'],
    handle({ store, params, path }) {
      const current = find(store.coupons, 'coupon', path.coupon ?? '');
      const changed = { ...current, metadata: metadata(params, current.metadata ?? {}) };
      store.coupons.set(changed.id, changed);
      return { object: changed };
    },
  },
  {
    // Nobody can redeem it from then on; discounts that were made with it hold.
    method: 'DELETE',
    path: '/v1/coupons/:coupon',
    permission: 'coupon_write',
    params: [],
    handle({ store, path, now }) {
      const coupon = find(store.coupons, 'coupon', path.coupon ?? '');
      store.coupons.delete(coupon.id);
      store.deleted_coupons.set(coupon.id, coupon);
      closeCodes({ store, now });
      return { object: { id: coupon.id, object: 'coupon', deleted: true } };
    },
  },
];
