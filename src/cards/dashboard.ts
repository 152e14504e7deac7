/** Pages of Stripe's Dashboard, in the account and mode of a connection. */
import { demoId } from '../keys/demo';
import type { Connection } from '../keys/vault';

/** `path`: `customers/cus_1`. The account is known once one of Stripe's answers has told it. What the demo shows has no page. */
export function dashboardPage({ id, mode, account }: Connection, path: string): string {
  if (id === demoId) return 'https://dashboard.stripe.com/';
  const within = [account, mode === 'test' ? 'test' : null, path].filter((part) => part !== null);
  return `https://dashboard.stripe.com/${within.join('/')}`;
}
