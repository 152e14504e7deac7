/** The balances of connected accounts, for those whose key is known to read them. */
import type { Connection } from '../keys/vault';
import { barredIn, isShown } from '../stripe/part';
import { read } from '../stripe/read';
import { accountBalance, type Balance } from '../stripe/resources/balance';
import type { Sources } from './sources';

const name = 'balance';

export interface Balances {
  /** By connection; an account that can't be asked is left out: home is no place for its problems. */
  known: Map<string, Balance>;
  /** But for one that is of no account: Google lets nothing out to Stripe. */
  barred: { url: string | null } | null;
}

export function balancesOf(sources: Sources, connections: readonly Connection[]): Balances {
  const readable = connections.filter((connection) => sources.use(connection).state('balance_read') === 'granted');
  sources.memory.fetch(readable.map((connection) => ({ connection, names: [name] })));
  const remembered = readable.map(
    (connection) => sources.memory.recall(connection, [name])[name] as Balance | undefined,
  );
  const unknown = readable.filter((_, index) => !remembered[index]);
  const parts = read(
    sources.budget,
    unknown.map((connection) => ({ key: sources.use(connection), request: accountBalance() })),
  );
  const asked = parts.map((part) => (isShown(part) ? part.value : undefined));
  unknown.forEach((connection, index) => {
    if (asked[index]) sources.memory.keep(connection, { [name]: asked[index] });
  });
  const all = readable.map(
    ({ id }, index) => [id, remembered[index] ?? asked[unknown.findIndex((each) => each.id === id)]] as const,
  );
  return {
    known: new Map(all.flatMap(([id, balance]) => (balance ? [[id, balance] as const] : []))),
    barred: parts.map(barredIn).find((each) => each !== null) ?? null,
  };
}
