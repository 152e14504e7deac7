import { filtered, find, findGiven, matching } from '../find';
import { createdFilter, PAGING } from '../list';
import { metadata } from '../params';
import type { Route } from '../types';

export const disputes: Route[] = [
  {
    method: 'GET',
    path: '/v1/disputes',
    permission: 'dispute_read',
    params: [...PAGING, 'charge', 'created', 'payment_intent'],
    handle({ store, params }) {
      findGiven(store.charges, 'charge', params, 'charge');
      findGiven(store.payment_intents, 'payment_intent', params, 'payment_intent');
      return {
        list: filtered(
          store.disputes,
          createdFilter(params),
          matching(params, 'charge'),
          matching(params, 'payment_intent'),
        ),
        url: '/v1/disputes',
      };
    },
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
