/** Whether an account has Stripe's search: not in India, https://docs.stripe.com/search#availability. */
import type { Connection } from '../keys/vault';
import type { Part } from '../stripe/part';
import type { Remembered } from './remembered';

interface Known {
  remembered: Remembered;
  now(): number;
}

/** What became of a search. `failed`: it may answer next time. `none`: this account has none. */
export type Search = 'answered' | 'failed' | 'none';

const name = 'search';
/** After this Stripe is asked again: it may offer search in more places by then. */
const goodForMs = 30 * 86_400_000;

/** Whether it is worth asking for: false for a month after Stripe has said that there is none. */
export function hasSearch({ remembered, now }: Known, connection: Connection): boolean {
  const said = remembered.noSearch.get(connection, name);
  return said === null || now() - said.at > goodForMs;
}

/** Notes what an answer to a search tells of the account. */
export function searchOf({ remembered, now }: Known, connection: Connection, part: Part<unknown>): Search {
  if (part.kind !== 'problem') return 'answered';
  if (part.problem.kind !== 'noSearch') return 'failed';
  remembered.noSearch.put(connection, name, { at: now() });
  return 'none';
}
