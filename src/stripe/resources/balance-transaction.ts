import type Stripe from 'stripe';
import { once } from '../../once';
import { list, maybeText, metadata } from '../fields';
import { number, object, type Read, text } from '../lenient';
import { get, path, post } from '../request';

/** A line of what a customer's balance comes to. Stripe counts credit as negative. */
export const balanceTransaction = once(() =>
  object({
    id: text(),
    created: number(),
    /** `adjustment` is one by hand. */
    type: text(),
    description: maybeText(),
    /** Minor units, as is what the balance was after it. */
    amount: number(),
    ending_balance: number(),
    currency: text(),
    metadata: metadata(),
  }),
);

export type BalanceTransaction = Read<typeof balanceTransaction>;

const transactionsPath = (customer: string) => path('/v1/customers/', customer, '/balance_transactions');

/** The newest, or those that follow the one with the id `after`. */
export function balanceTransactionsOf(customer: string, { after = '', limit = 10 } = {}) {
  const params = {
    limit,
    ...(after ? { starting_after: after } : {}),
  } satisfies Stripe.CustomerListBalanceTransactionsParams;
  return get('customer_read', transactionsPath(customer), list(balanceTransaction), params);
}

export function createBalanceTransaction(customer: string, params: Stripe.CustomerCreateBalanceTransactionParams) {
  return post('customer_write', transactionsPath(customer), balanceTransaction, params);
}
