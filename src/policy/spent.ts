/** What of money was moved lately, as limits count it. */
import type { Money } from '../billing/money';
import type { Limited } from './effect';

/** One write, as it was sent: what became of it does not matter, unless Stripe refused it. */
export interface Spent {
  intention: string;
  /** ms since 1970 */
  at: number;
  mode: 'live' | 'test';
  kind: Limited;
  amount: Money;
}

/** A day in the user's zone could be moved; these hours can't. */
export const windowMs = 24 * 3_600_000;

/** The sum of a kind in one currency. An intention that was sent twice is one. */
export function sumOf(spent: readonly Spent[], { mode, kind, amount }: Pick<Spent, 'mode' | 'kind' | 'amount'>): Money {
  const alike = spent.filter(
    (each) => each.mode === mode && each.kind === kind && each.amount.currency === amount.currency,
  );
  const byIntention = new Map(alike.map((each) => [each.intention, each.amount.minor]));
  const minor = [...byIntention.values()].reduce((sum, each) => sum + each, 0);
  return { minor, currency: amount.currency };
}
