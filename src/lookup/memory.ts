/**
 * Answers of Stripe's, kept for ten minutes in the user's own cache. CacheService can't list its entries, so they stand in
 * numbered places, and a property says that a key has any: executions at the same time all write the same there, where a
 * list would lose what the other one added. An answer carries its name and the connection's *edition*, which a write
 * changes: what an execution stores that began before is never read again.
 */
import type { Cache, Properties } from '../google/store';
import { type Connection, propertyOf } from '../keys/vault';

export const cacheSeconds = 600;

export interface Memory {
  /** Cached answers by name; those that are gone are left out. One service call for all. */
  recall(connection: Connection, names: readonly string[]): Record<string, unknown>;
  /** Meant to be kept: `pending` has it, until the end of the execution. */
  keep(connection: Connection, values: Record<string, unknown>): void;
  /** Properties that make all that is cached of the connection unreadable, for whoever writes to Stripe to set. */
  outdated(connection: Connection): Record<string, string>;
  /** What is to be stored, properties first: without them nobody would know that there is something to delete. */
  pending(): { properties: Record<string, string>; entries: Record<string, string> };
  /** Names of all cached entries that these properties may stand for. */
  entriesOf(properties: readonly string[]): string[];
}

/** Changes when what is cached changes shape, so that an older version's entries are never read. */
const shape = 18;

/** Two answers in one place: the newer one stays. Far more than a person opens in the ten minutes that entries live. */
const placeCount = 256;

export function openMemory(
  cache: Cache,
  properties: Properties,
  { digest, newId }: { digest(text: string): string; newId(): string },
): Memory {
  const editionOf = (connection: Connection) => properties.get(propertyOf('edition', connection)) ?? 'first';
  const entryAt = (property: string, place: number) => `${property}.${shape}.${place}`;
  const placeOf = (name: string) =>
    [...digest(name)].reduce((sum, each) => (sum * 31 + each.charCodeAt(0)) % placeCount, 0);
  const entryName = (connection: Connection, name: string) => entryAt(propertyOf('cached', connection), placeOf(name));
  // What is not exactly as it was written under this name, in this edition, is as good as forgotten.
  const seal = (connection: Connection, name: string, json: string) =>
    digest([connection.id, connection.mark, editionOf(connection), name, json].join(' '));
  const opened = (connection: Connection, name: string, text: string): unknown => {
    const json = text.slice(text.search(/[[{]/));
    return json !== '' && text === seal(connection, name, json) + json ? JSON.parse(json) : undefined;
  };
  /** By the property that will stand for them. */
  const waiting = new Map<string, Record<string, string>>();
  return {
    recall: (connection, names) => {
      const found = {
        ...cache.getAll(names.map((name) => entryName(connection, name))),
        ...waiting.get(propertyOf('cached', connection)),
      };
      const values = names.map(
        (name) => [name, opened(connection, name, found[entryName(connection, name)] ?? '')] as const,
      );
      return Object.fromEntries(values.filter(([, value]) => value !== undefined));
    },
    keep: (connection, values) => {
      const entries = Object.entries(values).map(([name, value]) => {
        const json = JSON.stringify(value);
        return [entryName(connection, name), seal(connection, name, json) + json] as const;
      });
      const property = propertyOf('cached', connection);
      waiting.set(property, { ...waiting.get(property), ...Object.fromEntries(entries) });
    },
    outdated: (connection) => ({ [propertyOf('edition', connection)]: newId().slice(0, 8) }),
    pending: () => ({
      properties: Object.fromEntries([...waiting.keys()].map((property) => [property, 'some'])),
      entries: Object.assign({}, ...waiting.values()),
    }),
    entriesOf: (names) =>
      names
        .filter((name) => name.startsWith('cached.'))
        .flatMap((name) => Array.from({ length: placeCount }, (_, place) => entryAt(name, place))),
  };
}
