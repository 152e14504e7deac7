import { find, ofPayments, PAYMENT_FILTERS } from '../find';
import { metadata } from '../params';
import type { Route } from '../types';

export const disputes: Route[] = [
  {
    method: 'GET',
    path: '/v1/disputes',
    permission: 'dispute_read',
    params: PAYMENT_FILTERS,
    handle: (call) => ({ list: ofPayments(call.store.disputes, call), url: '/v1/disputes' }),
  },
  {
    method: 'GET',
    path: '/v1/disputes/:dispute',
    permission: 'dispute_read',
    params: [],
    handle: ({ store, path }) => ({ object: find(store.disputes, 'dispute', path.dispute ?? '') }),
  },
  {
    method: 'POST',
    path: '/v1/disputes/:dispute',
    permission: 'dispute_write',
    params: ['metadata'],
    handle({ store, params, path }) {
      const current = find(store.disputes, 'dispute', path.dispute ?? '');
      const changed = { ...current, metadata: metadata(params, current.metadata ?? {}) };
      store.disputes.set(changed.id, changed);
      return { object: changed };
    },
  },
];
