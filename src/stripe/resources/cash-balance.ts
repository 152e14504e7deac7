import { once } from '../../once';
import { maybe, number, object, type Read, recordOf } from '../lenient';
import { get, path } from '../request';

/**
 * Money that the customer sent by bank transfer and that pays nothing yet: minor units by currency; null where they have none.
 * https://docs.stripe.com/api/cash_balance/object
 */
const cashBalance = once(() => object({ available: maybe(() => recordOf(number)) }));

export type CashBalance = Read<typeof cashBalance>;

/** It is a part of the customer, as what is expanded there; no row of its own is documented. */
export function cashBalanceOf(customer: string) {
  return get('customer_read', path('/v1/customers/', customer, '/cash_balance'), cashBalance);
}
