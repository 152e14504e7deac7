/**
 * Money that customers sent by bank transfer and that pays nothing yet. None of them has any unless a test says so.
 * Source: https://docs.stripe.com/api/cash_balance/retrieve and https://docs.stripe.com/payments/customer-balance. It is a part
 * of the customer (`expand[]=cash_balance` there), and no permission of its own is documented.
 */
import { find } from '../find';
import { makeCashBalance } from '../objects/cash_balance';
import type { Route } from '../types';

export const cashBalances: Route[] = [
  {
    method: 'GET',
    path: '/v1/customers/:customer/cash_balance',
    permission: 'customer_read',
    params: [],
    handle: ({ store, path }) => {
      const { id } = find(store.customers, 'customer', path.customer ?? '');
      return { object: store.cash_balances.get(id) ?? makeCashBalance({ customer: id, livemode: store.livemode }) };
    },
  },
];
