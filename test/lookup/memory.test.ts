/** Google's cache holds 100 KB an entry; a picture may be larger, and must be whole or forgotten. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Cache, Properties } from '../../src/google/store';
import type { Connection } from '../../src/keys/vault';
import { openMemory } from '../../src/lookup/memory';

const connection = { id: 'one', mark: 'mark' } as Connection;

/** One execution after the other on the same stores. */
function stores() {
  const entries = new Map<string, string>();
  let asked = 0;
  const cache: Cache = {
    getAll: (names) => {
      if (names.length > 0) asked += 1;
      return Object.fromEntries(names.flatMap((name) => (entries.has(name) ? [[name, entries.get(name) ?? '']] : [])));
    },
    putAll: (values) => {
      for (const [name, value] of Object.entries(values)) entries.set(name, value);
    },
    removeAll: (names) => {
      for (const name of names) entries.delete(name);
    },
  };
  const properties = { get: () => null } as unknown as Properties;
  const digest = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22);
  const open = () => openMemory(cache, properties, { digest, newId: () => 'id' });
  const keep = (value: unknown) => {
    const memory = open();
    memory.keep(connection, { name: value });
    cache.putAll(memory.pending().entries, 600);
  };
  return { entries, cache, open, keep, recalled: () => open().recall(connection, ['name']).name, asked: () => asked };
}

const long = (length: number) => ({ text: 'é'.repeat(length) });

describe('what is remembered of an answer', () => {
  it.each([1, 10_000, 16_000, 30_000, 49_000])('comes back whole: %i letters of another script', (length) => {
    const { entries, keep, recalled } = stores();
    keep(long(length));
    expect(recalled()).toEqual(long(length));
    for (const value of entries.values()) expect(Buffer.byteLength(value)).toBeLessThanOrEqual(100 * 1024);
  });

  it('is as it was kept last, whatever was there before', () => {
    const { keep, recalled } = stores();
    for (const length of [40_000, 10, 20_000]) {
      keep(long(length));
      expect(recalled()).toEqual(long(length));
    }
  });

  it('is forgotten where it is too long, with what was there before, and where a part is gone', () => {
    const { entries, keep, recalled } = stores();
    keep(long(10));
    keep(long(60_000));
    expect(recalled()).toBeUndefined();
    keep(long(40_000));
    const [last = ''] = [...entries.keys()].filter((name) => name.endsWith('+1'));
    entries.delete(last);
    expect(recalled()).toBeUndefined();
  });

  it('is fetched for all accounts in one call, and deleted with all its parts', () => {
    const { entries, cache, open, keep, asked } = stores();
    keep(long(40_000));
    const memory = open();
    const others = Array.from({ length: 20 }, (_, each) => ({ ...connection, id: `id${each}` }) as Connection);
    memory.fetch([connection, ...others].map((each) => ({ connection: each, names: ['name'] })));
    expect(memory.recall(connection, ['name']).name).toEqual(long(40_000));
    for (const each of others) expect(memory.recall(each, ['name'])).toEqual({});
    expect(asked()).toBe(1);
    cache.removeAll(memory.entriesOf(Object.keys(memory.pending().properties).concat('cached.one.mark')));
    expect(entries.size).toBe(0);
  });
});
