/** “Send a way to pay” on the card of what failed or is still owed. */
import type { WayToPay } from '../billing/way-to-pay';
import { wayWidgets } from '../cards/way-to-pay';
import type { Desk } from '../desk/desk';
import { writingTo } from '../desk/writing';
import type { Connection } from '../keys/vault';
import { isGuest } from '../lookup/guest';

/** Nothing where there is no such way, or the customer can’t be read. */
export function wayTo(way: WayToPay | null, desk: Desk, connection: Connection, customer: string) {
  // A guest has no portal, and no invoice that could be paid.
  if (isGuest(customer)) return [];
  const writing = way && writingTo(desk, connection, customer);
  if (!way || !writing) return [];
  const { state } = desk.use(connection);
  return wayWidgets(desk.words, way, { connection, customer, state }, writing);
}
