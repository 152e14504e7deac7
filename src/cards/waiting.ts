/** A payment that waits for the customer or the bank, and that no charge shows yet. */
import type { Waiting } from '../billing/waiting';
import type { Connection } from '../keys/vault';
import type { Words } from '../language/words/words';
import { dashboardPage } from './dashboard';
import { row } from './widgets';

/** There is nothing to do about it here, so it leads to Stripe. */
export function waitingRow(
  { invoices, waiting }: Words,
  { id, amount, awaited, since, description }: Waiting,
  to: Connection,
) {
  return row({
    icon: 'schedule',
    text: waiting.standing(amount, awaited, since),
    note: description ? invoices.described(description) : undefined,
    url: dashboardPage(to, `payments/${id}`),
  });
}
