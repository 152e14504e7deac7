/** What Home shows of connected accounts, of each as far as its key is known to read it: one wave, then remembered. */
import type { Connection } from '../keys/vault';
import type { List } from '../stripe/fields';
import { barredIn, isShown, type Part } from '../stripe/part';
import type { PermissionId } from '../stripe/permissions';
import { read } from '../stripe/read';
import type { ReadRequest } from '../stripe/request';
import { accountBalance, type Balance } from '../stripe/resources/balance';
import {
  chargesFailed,
  type DisputedCharge,
  disputesOfAccount,
  type FailedCharge,
  type Trial,
  trialsEnding,
} from '../stripe/resources/today';
import { hasSearch, searchOf } from './search';
import type { Sources } from './sources';

/** What is not there could not be asked for, or was not answered: home is no place for an account's problems. */
export interface AtHome {
  connection: Connection;
  balance?: Balance;
  failed?: List<FailedCharge>;
  disputes?: List<DisputedCharge>;
  trials?: List<Trial>;
}

const names = ['balance', 'failed', 'disputes', 'trials'] as const;
type Name = (typeof names)[number];

interface Wanted {
  needs: readonly PermissionId[];
  /** `now`: seconds since 1970. */
  request(now: number): ReadRequest<unknown>;
  bySearch?: true;
}

const wanted: Readonly<Record<Name, Wanted>> = {
  balance: { needs: ['balance_read'], request: accountBalance },
  failed: { needs: ['charge_read', 'customer_read'], request: chargesFailed, bySearch: true },
  disputes: { needs: ['dispute_read', 'charge_read', 'customer_read'], request: disputesOfAccount },
  trials: { needs: ['subscription_read', 'customer_read'], request: trialsEnding },
};

/** `watched`: those of which not only the balance is asked. `barred`: Google lets nothing out to Stripe, which is of no account. */
export function atHome(
  sources: Sources,
  connections: readonly Connection[],
  watched: readonly Connection[],
): { accounts: AtHome[]; barred: { url: string | null } | null } {
  const mayAsk = (connection: Connection, { needs, bySearch }: Wanted) =>
    needs.every((permission) => sources.use(connection).state(permission) === 'granted') &&
    (!bySearch || hasSearch(sources, connection));
  const places = connections.map((connection) => ({
    connection,
    names: names
      .filter((name) => name === 'balance' || watched.some(({ id }) => id === connection.id))
      .filter((name) => mayAsk(connection, wanted[name])),
  }));
  sources.memory.fetch(places);
  const accounts: AtHome[] = places.map((place) => ({
    connection: place.connection,
    ...sources.memory.recall(place.connection, place.names),
  }));
  const missing = places.flatMap((place, index) =>
    place.names.filter((name) => !accounts[index]?.[name]).map((name) => ({ ...place, index, name })),
  );
  const parts = read(
    sources.budget,
    missing.map(({ connection, name }) => ({
      key: sources.use(connection),
      request: wanted[name].request(sources.now() / 1000),
    })),
  ) as Part<unknown>[];
  parts.forEach((part, at) => {
    const { connection, index, name } = missing[at] as (typeof missing)[number];
    if (wanted[name].bySearch) searchOf(sources, connection, part);
    if (!isShown(part)) return;
    accounts[index] = { ...accounts[index], connection, [name]: part.value };
    sources.memory.keep(connection, { [name]: part.value });
  });
  return { accounts, barred: parts.map(barredIn).find((each) => each !== null) ?? null };
}
