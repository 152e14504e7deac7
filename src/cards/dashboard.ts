/** Pages of Stripe's Dashboard, in the account and mode of a connection. */
import type { Connection } from '../keys/vault';

/** `path`: `customers/cus_1`. The account is known once one of Stripe's answers has told it. */
export function dashboardPage({ mode, account }: Connection, path: string): string {
  const within = [account, mode === 'test' ? 'test' : null, path].filter((part) => part !== null);
  return `https://dashboard.stripe.com/${within.join('/')}`;
}
