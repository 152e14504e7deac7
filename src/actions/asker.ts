/** How an action reads. */
import type { Connection } from '../keys/vault';
import type { Budget } from '../stripe/budget';
import type { KeyInUse } from '../stripe/key';
import { type Part, whole } from '../stripe/part';
import { read } from '../stripe/read';
import type { Asker } from './action';

/**
 * Reads with the key of this connection. An action rests on what it reads: where an item of a list could not be read, the
 * list is a problem, but for whoever only shows what there is.
 */
export function asker(
  desk: { budget: Budget; use(connection: Connection): KeyInUse },
  connection: Connection,
  lists: 'whole' | 'asFarAsRead' = 'whole',
): Asker {
  const key = desk.use(connection);
  return (...requests) => {
    const parts: Part<unknown>[] = read(
      desk.budget,
      requests.map((request) => ({ key, request })),
    );
    return (lists === 'whole' ? parts.map(whole) : parts) as never;
  };
}
