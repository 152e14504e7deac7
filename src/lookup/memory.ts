/** Answers of Stripe's, kept for ten minutes in the user's own cache, per connection. */
import type { Cache } from '../google/store';
import type { ConnectionId } from '../keys/vault';

export const cacheSeconds = 600;

export interface Memory {
  /** Cached answers by name; those that are gone are left out. One service call for all. */
  recall(connection: ConnectionId, names: readonly string[]): Record<string, unknown>;
  keep(connection: ConnectionId, values: Record<string, unknown>): void;
  /** Drops every cached answer of the connection: after a write, and when it is disconnected. */
  drop(connection: ConnectionId): void;
}

/** Changes when what is cached changes shape, so that an older version's entries are never read. */
const shape = 2;

/** More than a person opens in the ten minutes that entries live. */
const maxIndexed = 400;

export function openMemory(cache: Cache, digest: (text: string) => string): Memory {
  // CacheService can't list its entries, so each connection has an entry that names the others.
  const indexName = (connection: ConnectionId) => `${connection}.index`;
  const entryName = (connection: ConnectionId, name: string) => `${connection}.${shape}.${digest(name)}`;
  // What is not exactly as it was written under this name is as good as forgotten.
  const sealed = (name: string, value: unknown) => {
    const json = JSON.stringify(value);
    return digest(`${name} ${json}`) + json;
  };
  const opened = (name: string, found: Record<string, string>): unknown => {
    const text = found[name] ?? '';
    const json = text.slice(text.search(/[[{]/));
    return json !== '' && text === digest(`${name} ${json}`) + json ? JSON.parse(json) : undefined;
  };
  const indices = new Map<ConnectionId, string[]>();
  const readIndex = (connection: ConnectionId) => {
    const name = indexName(connection);
    return indices.get(connection) ?? stringList(opened(name, cache.getAll([name])));
  };
  return {
    recall: (connection, names) => {
      const found = cache.getAll([indexName(connection), ...names.map((name) => entryName(connection, name))]);
      indices.set(connection, stringList(opened(indexName(connection), found)));
      const values = names.map((name) => [name, opened(entryName(connection, name), found)] as const);
      return Object.fromEntries(values.filter(([, value]) => value !== undefined));
    },
    keep: (connection, values) => {
      const entries = Object.entries(values).map(([name, value]) => [entryName(connection, name), value] as const);
      const index = [...new Set([...entries.map(([name]) => name), ...readIndex(connection)])].slice(0, maxIndexed);
      indices.set(connection, index);
      const all = [...entries, [indexName(connection), index] as const];
      cache.putAll(Object.fromEntries(all.map(([name, value]) => [name, sealed(name, value)])), cacheSeconds);
    },
    drop: (connection) => {
      cache.removeAll([indexName(connection), ...readIndex(connection)]);
      indices.set(connection, []);
    },
  };
}

function stringList(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
