import { once } from '../../once';
import { array, number, object, type Read, text } from '../lenient';
import { get } from '../request';

const amounts = once(() => array(object({ amount: number(), currency: text() })));

export const balance = once(() => object({ available: amounts(), pending: amounts() }));

export type Balance = Read<typeof balance>;

export function accountBalance() {
  return get('balance_read', '/v1/balance', balance);
}
