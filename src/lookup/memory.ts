/**
 * Answers of Stripe's, kept for ten minutes in the user's own cache. CacheService can't list its entries, so a property
 * names them. Both carry the connection's mark and its *edition*, which a write changes: what an execution stores that
 * began before is never read again.
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
  /** What is to be stored, properties first: without them nobody could find the entries to delete them. */
  pending(): { properties: Record<string, string>; entries: Record<string, string> };
  /** Cached entries that no one reads any more, and the properties that name them. `strays`: properties, too. */
  unread(strays: readonly string[]): { properties: string[]; entries: string[] };
}

/** Changes when what is cached changes shape, so that an older version's entries are never read. */
const shape = 3;

/** More than a person opens in the ten minutes that entries live. */
const maxListed = 150;

export function openMemory(
  cache: Cache,
  properties: Properties,
  { digest, newId }: { digest(text: string): string; newId(): string },
): Memory {
  const editionOf = (connection: Connection) => properties.get(propertyOf('edition', connection)) ?? 'first';
  const listName = (connection: Connection) => `${propertyOf('cached', connection)}.${editionOf(connection)}`;
  const entryName = (connection: Connection, name: string) => `${listName(connection)}.${shape}.${digest(name)}`;
  // What is not exactly as it was written under this name is as good as forgotten.
  const sealed = (name: string, value: unknown) => {
    const json = JSON.stringify(value);
    return digest(`${name} ${json}`) + json;
  };
  const opened = (name: string, text: string): unknown => {
    const json = text.slice(text.search(/[[{]/));
    return json !== '' && text === digest(`${name} ${json}`) + json ? JSON.parse(json) : undefined;
  };
  const listed = (list: string) => (properties.get(list) ?? '').split(' ').filter(Boolean);
  /** By the property that will name them. */
  const waiting = new Map<string, Record<string, string>>();
  return {
    recall: (connection, names) => {
      const found = {
        ...cache.getAll(names.map((name) => entryName(connection, name))),
        ...waiting.get(listName(connection)),
      };
      const values = names.map((name) => [name, opened(name, found[entryName(connection, name)] ?? '')] as const);
      return Object.fromEntries(values.filter(([, value]) => value !== undefined));
    },
    keep: (connection, values) => {
      const entries = Object.entries(values).map(
        ([name, value]) => [entryName(connection, name), sealed(name, value)] as const,
      );
      const list = listName(connection);
      waiting.set(list, { ...waiting.get(list), ...Object.fromEntries(entries) });
    },
    outdated: (connection) => ({ [propertyOf('edition', connection)]: newId().slice(0, 8) }),
    pending: () => {
      const lists = [...waiting].map(([list, entries]) => {
        const digests = Object.keys(entries).map((name) => name.split('.').at(-1) ?? '');
        return [list, [...new Set([...digests, ...listed(list)])].slice(0, maxListed).join(' ')] as const;
      });
      return { properties: Object.fromEntries(lists), entries: Object.assign({}, ...waiting.values()) };
    },
    unread: (strays) => {
      const isOld = (name: string) => {
        const [kind, id = '', mark = '', edition = ''] = name.split('.');
        if (kind !== 'cached') return false;
        return edition !== (properties.get(propertyOf('edition', { id: id as Connection['id'], mark })) ?? 'first');
      };
      const lists = properties
        .names()
        .filter((name) => isOld(name) || (name.startsWith('cached.') && strays.includes(name)));
      return {
        properties: lists,
        entries: lists.flatMap((list) => listed(list).map((each) => `${list}.${shape}.${each}`)),
      };
    },
  };
}
