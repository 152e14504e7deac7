/** What a run has learned of a key is kept only where the key still is. */
import { describe, expect, it } from '@jest/globals';
import type { Properties } from '../../src/google/store';
import { type Connection, type ConnectionId, openVault, propertyOf } from '../../src/keys/vault';

/** A user's properties as one execution sees them: what it has read stays, whatever others do meanwhile. */
function properties(stored: Map<string, string>): Properties {
  let seen = new Map(stored);
  return {
    get: (name) => seen.get(name) ?? null,
    reread: () => {
      seen = new Map(stored);
    },
    names: () => [...seen.keys()],
    set: (values) => {
      for (const [name, value] of Object.entries(values)) for (const map of [seen, stored]) map.set(name, value);
    },
    remove: (names) => {
      for (const name of names) for (const map of [seen, stored]) map.delete(name);
    },
  };
}

const connection: Connection = {
  id: 'one' as ConnectionId,
  keyId: 'k1',
  name: 'Acme',
  mode: 'test',
  keyKind: 'restricted',
  account: null,
  editUrl: null,
  grants: { customer_read: 'granted', charge_read: 'granted' },
  label: null,
  connectedAt: 0,
  keyAt: 0,
  checkedAt: 0,
  dead: null,
  ending: 'a1a1',
  until: null,
  mark: 'first',
  beside: null,
  readOnly: false,
  off: false,
};
const key = `rk_test_${'a1'.repeat(12)}`;

/** A vault as the lock gives it: on what is stored then. */
const fresh = (stored: Map<string, string>) =>
  openVault(
    properties(stored),
    () => 0,
    () => 'new-mark',
  );

function running(stored: Map<string, string>) {
  const seen = properties(stored);
  const vault = openVault(
    seen,
    () => 0,
    () => 'new-mark',
  );
  const saveLearned = () => {
    seen.reread();
    vault.saveLearned();
  };
  return { vault, saveLearned };
}

describe('what a run has learned of a key', () => {
  it('is kept for the next run', () => {
    const stored = new Map<string, string>();
    fresh(stored).save(connection, key);
    const { vault, saveLearned } = running(stored);
    vault.use(connection).learn('charge_read', 'missing');
    saveLearned();
    expect(fresh(stored).find('one')?.grants.charge_read).toBe('missing');
  });

  it('does not bring a key back that was disconnected in another window meanwhile', () => {
    const stored = new Map<string, string>();
    fresh(stored).save(connection, key);
    const { vault, saveLearned } = running(stored);
    vault.use(connection).learn('charge_read', 'missing');
    fresh(stored).forget(connection.id, true);
    saveLearned();
    expect([...stored.keys()]).toEqual([]);
  });

  it('says nothing of the key that took its place meanwhile', () => {
    const stored = new Map<string, string>();
    fresh(stored).save(connection, key);
    const { vault, saveLearned } = running(stored);
    vault.use(connection).learn('charge_read', 'missing');
    const other = key.replace(/a1/g, 'b2');
    fresh(stored).replace(connection, { ...connection, keyId: 'k2', mark: 'second' }, other);
    saveLearned();
    const now = fresh(stored);
    const found = now.find('one') as Connection;
    expect(found.grants.charge_read).toBe('granted');
    expect(now.use(found).reveal()).toBe(other);
  });
});

describe('what is remembered of a connection', () => {
  it('goes along with a new key, and of the old key nothing stays that counts', () => {
    const stored = new Map<string, string>();
    fresh(stored).save(connection, key);
    stored.set(propertyOf('linked', connection), 'a link').set(propertyOf('cached', connection), 'names');
    const next = { ...connection, keyId: 'k2', mark: 'second' };
    fresh(stored).replace(connection, next, key);
    expect(stored.get(propertyOf('linked', next))).toBe('a link');
    expect(fresh(stored).strays().sort()).toEqual([propertyOf('cached', connection), propertyOf('linked', connection)]);
  });

  it('is a stray where the connection is gone, but not where it can’t be read', () => {
    const stored = new Map<string, string>([
      [propertyOf('seen', connection), ''],
      ['intention.one.some', ''],
      ['settings', ''],
    ]);
    expect(fresh(stored).strays().sort()).toEqual(['intention.one.some', propertyOf('seen', connection)]);
    stored.set('connection.one', 'damaged');
    expect(fresh(stored).strays()).toEqual([]);
  });
});
