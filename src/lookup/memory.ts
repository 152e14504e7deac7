/**
 * Answers of Stripe's, kept for ten minutes in the user's own cache. CacheService can't list its entries, so they stand in
 * numbered places, and a property says that a key has any: executions at the same time all write the same there, where a
 * list would lose what the other one added. An answer carries its name and the connection's *edition*, which a write
 * changes: what an execution stores that began before is never read again.
 */
import { type Cache, maxCached, type Properties } from '../google/store';
import { type Connection, propertyOf } from '../keys/vault';
import { placeOf } from './spread';

export const cacheSeconds = 600;

export interface Memory {
  /** Reads all of this in one service call, for `recall` to have. */
  fetch(wanted: readonly { connection: Connection; names: readonly string[] }[]): void;
  /** Cached answers by name; those that are gone are left out. One service call for those that were not fetched. */
  recall(connection: Connection, names: readonly string[]): Record<string, unknown>;
  /** Meant to be kept: `pending` has it, until the end of the execution. */
  keep(connection: Connection, values: Record<string, unknown>): void;
  /** Properties that make all that is cached of the connection unreadable, for whoever writes to Stripe to set. */
  outdated(connection: Connection): Record<string, string>;
  /** What is to be stored, and the properties that say that there is something to delete: those last. */
  pending(): { properties: Record<string, string>; entries: Record<string, string> };
  /** Names of all cached entries that these properties may stand for. */
  entriesOf(properties: readonly string[]): string[];
}

/** Changes when what is cached changes shape, so that an older version's entries are never read. */
const shape = 29;

/** Two answers in one place: the newer one stays. Far more than a person opens in the ten minutes that entries live. */
const placeCount = 256;

/** A long answer goes on in more entries of the same place. */
const maxParts = 3;

export function openMemory(
  cache: Cache,
  properties: Properties,
  { digest, newId }: { digest(text: string): string; newId(): string },
): Memory {
  const editionOf = (connection: Connection) => properties.get(propertyOf('edition', connection)) ?? 'first';
  const entriesAt = (property: string, place: number) =>
    Array.from({ length: maxParts }, (_, part) => `${property}.${shape}.${place}${part > 0 ? `+${part}` : ''}`);
  const entriesFor = (connection: Connection, name: string) =>
    entriesAt(propertyOf('cached', connection), placeOf(digest(name), { count: placeCount }));
  // What is not exactly as it was written under this name, in this edition, is as good as forgotten.
  const seal = (connection: Connection, name: string, json: string) =>
    digest([connection.id, connection.mark, editionOf(connection), name, json].join(' '));
  const opened = (connection: Connection, name: string): unknown => {
    const texts = entriesFor(connection, name).map((entry) => held.get(entry) ?? '');
    // It begins with how many parts it has; another answer, which was longer, may have left more.
    const text = texts.slice(0, Number(texts[0]?.[0] ?? 0)).join('');
    const json = text.slice(text.search(/[[{]/));
    return json !== '' && text.slice(1) === seal(connection, name, json) + json ? JSON.parse(json) : undefined;
  };
  /** What the cache has, as far as it was asked, and what waits to be stored; by entry. */
  const held = new Map<string, string>();
  /** By the property that will stand for them. */
  const waiting = new Map<string, Record<string, string>>();
  const fetch: Memory['fetch'] = (wanted) => {
    const entries = wanted.flatMap(({ connection, names }) => names.flatMap((name) => entriesFor(connection, name)));
    const unread = [...new Set(entries)].filter((entry) => !held.has(entry));
    const found = cache.getAll(unread);
    for (const entry of unread) held.set(entry, found[entry] ?? '');
  };
  return {
    fetch,
    recall: (connection, names) => {
      fetch([{ connection, names }]);
      const values = names.map((name) => [name, opened(connection, name)] as const);
      return Object.fromEntries(values.filter(([, value]) => value !== undefined));
    },
    keep: (connection, values) => {
      const entries = Object.entries(values).flatMap(([name, value]) => {
        const json = ascii(JSON.stringify(value));
        const text = seal(connection, name, json) + json;
        const parts = Math.ceil((text.length + 1) / maxCached);
        // One that is too long takes the place of what was there before.
        const all = parts > maxParts ? '0' : parts + text;
        return entriesFor(connection, name).flatMap((entry, part) => {
          const each = all.slice(part * maxCached, (part + 1) * maxCached);
          return each === '' ? [] : [[entry, each] as const];
        });
      });
      for (const [entry, text] of entries) held.set(entry, text);
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
        .flatMap((name) => Array.from({ length: placeCount }, (_, place) => entriesAt(name, place)).flat()),
  };
}

/** The same JSON in characters of one byte, since the cache counts bytes. */
function ascii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
