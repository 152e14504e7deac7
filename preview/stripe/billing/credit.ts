/**
 * A customer's credit, which is kept for each currency by itself: an invoice uses what there is in its own currency only.
 *
 * Source: https://docs.stripe.com/billing/customer/balance, https://docs.stripe.com/invoicing/multi-currency-customers
 */
import type Stripe from 'stripe';
import type { Store } from '../types';

/** What there is in this currency, below zero for credit. `customer.balance` is the one in the customer's own. */
export function balanceIn(
  { customer_balance_transactions }: Pick<Store, 'customer_balance_transactions'>,
  customer: Stripe.Customer,
  currency: string,
): number {
  if (isOwn(customer, currency)) return customer.balance;
  const ledger = [...customer_balance_transactions.values()].filter((each) => each.customer === customer.id);
  return ledger.findLast((each) => each.currency === currency)?.ending_balance ?? 0;
}

/** The customer with this balance in this currency, which becomes theirs if they had none. */
export function withBalanceIn(customer: Stripe.Customer, currency: string, balance: number): Stripe.Customer {
  return isOwn(customer, currency) ? { ...customer, balance, currency } : customer;
}

function isOwn(customer: Stripe.Customer, currency: string): boolean {
  return (customer.currency ?? currency) === currency;
}
