/** What a customer's balance means. Pure. */
import type { CashBalance } from '../stripe/resources/cash-balance';
import type { Customer } from '../stripe/resources/customer';
import { type Money, money } from './money';

export interface CustomerBalance {
  /** `owes`: added to the next invoice. `credit`: taken off the next ones. */
  kind: 'owes' | 'credit';
  /** Not negative. */
  amount: Money;
}

/** Stripe counts what the customer owes as positive, and credit as negative. null: nothing either way. */
export function balanceOf({ balance, currency }: Pick<Customer, 'balance' | 'currency'>): CustomerBalance | null {
  if (balance === 0 || !currency) return null;
  return { kind: balance < 0 ? 'credit' : 'owes', amount: money(Math.abs(balance), currency) };
}

/** What the customer sent by bank transfer and what pays nothing yet, by currency; empty where there is nothing. */
export function cashOf({ available }: CashBalance): Money[] {
  return Object.entries(available ?? {}).flatMap(([currency, minor]) => (minor > 0 ? [money(minor, currency)] : []));
}
