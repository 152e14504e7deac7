import { money } from '../billing/money';
import type { Formats } from '../language/format';
import type { Customer } from '../stripe/resources/customer';

/** Stripe counts what the customer owes as positive, and credit as negative. null: nothing either way. */
export function balanceText({ balance, currency }: Customer, formats: Formats): string | null {
  if (balance === 0 || !currency) return null;
  const amount = formats.money(money(Math.abs(balance), currency));
  return balance < 0 ? `Credit ${amount}` : `Owes ${amount} on the next invoice`;
}
