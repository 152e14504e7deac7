/**
 * The ledger of a customer's credit: a line of it is immutable but for its description and metadata, and can't be deleted.
 *
 * Source: https://docs.stripe.com/api/customer_balance_transactions, https://docs.stripe.com/billing/customer/balance
 */
import type Stripe from 'stripe';
import { balanceIn, withBalanceIn } from '../billing/credit';
import { invalid, missing } from '../errors';
import { filtered, findCustomer, matching } from '../find';
import { createdFilter, PAGING } from '../list';
import { makeCustomerBalanceTransaction } from '../objects/customer';
import { absent, integer, metadata, required, unsettable } from '../params';
import type { Call, Params, Route } from '../types';

const MOST_CHARACTERS = 350;

function transactionsOf({ store }: Call, { id }: Stripe.Customer): Stripe.CustomerBalanceTransaction[] {
  return filtered(store.customer_balance_transactions, ({ customer }) => customer === id);
}

function findTransaction(call: Call): Stripe.CustomerBalanceTransaction {
  const customer = findCustomer(call, call.path.customer ?? '');
  const wanted = call.path.transaction ?? '';
  const found = transactionsOf(call, customer).find(({ id }) => id === wanted);
  if (!found) throw missing('customer_balance_transaction', wanted);
  return found;
}

function description(params: Params): string | null | undefined {
  const value = unsettable(params, 'description');
  if (value && value.length > MOST_CHARACTERS) {
    throw invalid(
      `Invalid string: ${value.slice(0, 10)}...${value.slice(-10)}; must be at most ${MOST_CHARACTERS} characters`,
      { param: 'description' },
    );
  }
  return value;
}

export const customerBalanceTransactions: Route[] = [
  {
    method: 'GET',
    path: '/v1/customers/:customer/balance_transactions',
    permission: 'customer_read',
    params: [...PAGING, 'created', 'invoice'],
    handle(call) {
      const customer = findCustomer(call, call.path.customer ?? '');
      const tests = [createdFilter(call.params), matching(call.params, 'invoice')];
      return {
        list: transactionsOf(call, customer).filter((each) => tests.every((test) => test(each))),
        url: `/v1/customers/${customer.id}/balance_transactions`,
      };
    },
  },
  {
    method: 'GET',
    path: '/v1/customers/:customer/balance_transactions/:transaction',
    permission: 'customer_read',
    params: [],
    handle: (call) => ({ object: findTransaction(call) }),
  },
  {
    method: 'POST',
    path: '/v1/customers/:customer/balance_transactions',
    permission: 'customer_write',
    params: ['amount', 'currency', 'description', 'metadata'],
    handle(call) {
      const { store, params, now, id } = call;
      const customer = findCustomer(call, call.path.customer ?? '');
      const amount = integer(params, 'amount') ?? absent('amount');
      const currency = required(params, 'currency').toLowerCase();
      const transaction = makeCustomerBalanceTransaction({
        id: id('cbtxn'),
        created: now,
        livemode: store.livemode,
        amount,
        currency,
        customer: customer.id,
        description: description(params) ?? null,
        ending_balance: balanceIn(store, customer, currency) + amount,
        metadata: metadata(params),
      });
      store.customer_balance_transactions.set(transaction.id, transaction);
      store.customers.set(customer.id, withBalanceIn(customer, currency, transaction.ending_balance));
      return { object: transaction };
    },
  },
  {
    method: 'POST',
    path: '/v1/customers/:customer/balance_transactions/:transaction',
    permission: 'customer_write',
    params: ['description', 'metadata'],
    handle(call) {
      const current = findTransaction(call);
      const words = description(call.params);
      const transaction = {
        ...current,
        ...(words === undefined ? {} : { description: words }),
        metadata: metadata(call.params, current.metadata ?? {}),
      };
      call.store.customer_balance_transactions.set(transaction.id, transaction);
      return { object: transaction };
    },
  },
];
