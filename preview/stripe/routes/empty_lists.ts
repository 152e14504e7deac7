import { PAGING } from '../list';
import type { Permission } from '../permissions';
import type { Route } from '../types';

/** Of what this account has none. */
const list = (path: string, permission: Permission, ...filters: string[]): Route => ({
  method: 'GET',
  path,
  permission,
  params: [...PAGING, ...filters],
  handle: () => ({ list: [], url: path }),
});

export const emptyLists: Route[] = [
  list('/v1/files', 'file_read', 'created', 'purpose'),
  list('/v1/payouts', 'payout_read', 'arrival_date', 'created', 'destination', 'status'),
  list('/v1/transfers', 'transfer_read', 'created', 'destination', 'transfer_group'),
  list('/v1/webhook_endpoints', 'webhook_read'),
];
