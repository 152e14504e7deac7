import { filtered, find, matching } from '../find';
import { createdFilter, PAGING } from '../list';
import type { Route } from '../types';

export const creditNotes: Route[] = [
  {
    method: 'GET',
    path: '/v1/credit_notes',
    permission: 'credit_note_read',
    params: [...PAGING, 'created', 'customer', 'invoice'],
    handle: ({ store, params }) => ({
      list: filtered(
        store.credit_notes,
        createdFilter(params),
        matching(params, 'customer'),
        matching(params, 'invoice'),
      ),
      url: '/v1/credit_notes',
    }),
  },
  {
    method: 'GET',
    path: '/v1/credit_notes/:credit_note',
    permission: 'credit_note_read',
    params: [],
    handle: ({ store, path }) => ({ object: find(store.credit_notes, 'credit note', path.credit_note ?? '') }),
  },
];
