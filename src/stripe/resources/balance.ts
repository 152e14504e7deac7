import * as v from 'valibot';
import { number, text } from '../fields';
import { get } from '../request';

const amounts = v.array(v.object({ amount: number, currency: text }));

export const balance = v.object({ available: amounts, pending: amounts });

export type Balance = v.InferOutput<typeof balance>;

export function accountBalance() {
  return get('balance_read', '/v1/balance', balance);
}
