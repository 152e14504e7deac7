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

export interface AtHome {
  connection: Connection;
  balance?: Balance;
  failed?: List<FailedCharge>;
  disputes?: List<DisputedCharge>;
  trials?: List<Trial>;
  /** Why what is not there is not. */
  unknown: Partial<Record<Name, Exclude<Part<unknown>, { kind: 'shown' }>>>;
}

const names = ['balance', 'failed', 'disputes', 'trials'] as const;
type Name = (typeof names)[number];

interface Question {
  needs: readonly PermissionId[];
  /** `now`: seconds since 1970. */
  request(now: number): ReadRequest<unknown>;
  bySearch?: true;
}

const questions: Readonly<Record<Name, Question>> = {
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
  const lacks = (connection: Connection, { needs, bySearch }: Question): AtHome['unknown'][Name] => {
    const permission = needs.find((each) => sources.use(connection).state(each) !== 'granted');
    if (permission) return { kind: 'notPermitted', permission, denial: null };
    if (!bySearch || hasSearch(sources, connection)) return undefined;
    return { kind: 'problem', problem: { kind: 'noSearch', requestId: null } };
  };
  const places = connections.map((connection) => {
    const isWatched = watched.some(({ id }) => id === connection.id);
    const asked = names.filter((name) => name === 'balance' || isWatched);
    const unknown = Object.fromEntries(asked.map((name) => [name, lacks(connection, questions[name])]));
    return { connection, unknown, names: asked.filter((name) => !unknown[name]) };
  });
  sources.memory.fetch(places);
  const accounts: AtHome[] = places.map((place) => ({
    connection: place.connection,
    unknown: place.unknown,
    ...sources.memory.recall(place.connection, place.names),
  }));
  const missing = places.flatMap((place, index) =>
    place.names.filter((name) => !accounts[index]?.[name]).map((name) => ({ ...place, index, name })),
  );
  const parts = read(
    sources.budget,
    missing.map(({ connection, name }) => ({
      key: sources.use(connection),
      request: questions[name].request(sources.now() / 1000),
    })),
  ) as Part<unknown>[];
  parts.forEach((part, at) => {
    const { connection, index, name } = missing[at] as (typeof missing)[number];
    if (questions[name].bySearch) searchOf(sources, connection, part);
    const known = accounts[index] as AtHome;
    accounts[index] = isShown(part)
      ? { ...known, [name]: part.value }
      : { ...known, unknown: { ...known.unknown, [name]: part } };
    if (!isShown(part)) return;
    sources.memory.keep(connection, { [name]: part.value });
  });
  return { accounts, barred: parts.map(barredIn).find((each) => each !== null) ?? null };
}
