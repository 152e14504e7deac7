import { forbidden } from '../errors';
import { filtered } from '../find';
import { createdFilter, PAGING } from '../list';
import type { Route } from '../types';

/** The account itself, its balance, and the accounts connected to it (among which it is not itself). */
export const accounts: Route[] = [
  {
    method: 'GET',
    path: '/v1/account',
    permission: 'connected_account_read',
    params: [],
    handle: ({ store }) => ({ object: store.account }),
  },
  {
    method: 'GET',
    path: '/v1/accounts',
    permission: 'connected_account_read',
    params: [...PAGING, 'created'],
    handle: ({ store, params }) => {
      const wanted = createdFilter(params);
      return { list: filtered(store.accounts, ({ created = 0 }) => wanted({ created })), url: '/v1/accounts' };
    },
  },
  {
    method: 'GET',
    path: '/v1/accounts/:account',
    permission: 'connected_account_read',
    params: [],
    handle({ store, path }) {
      const account = path.account === store.account.id ? store.account : store.accounts.get(path.account ?? '');
      if (account) return { object: account };
      throw forbidden(
        `The provided key does not have access to account '${path.account}' (or that account does not exist). Application access may have been revoked.`,
        'account_invalid',
      );
    },
  },
  {
    method: 'GET',
    path: '/v1/balance',
    permission: 'balance_read',
    params: [],
    handle: ({ store }) => ({ object: store.balance }),
  },
];
