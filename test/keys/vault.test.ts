/** What a run has learned of a key is kept only where the key still is. */
import { describe, expect, it } from '@jest/globals';
import type { Properties } from '../../src/google/store';
import { type Connection, type ConnectionId, openVault } from '../../src/keys/vault';

/** A user's properties as one execution sees them: what it has read stays, whatever others do meanwhile. */
function properties(stored: Map<string, string>): Properties {
  const seen = new Map(stored);
  return {
    get: (name) => seen.get(name) ?? null,
    fresh: (name) => stored.get(name) ?? null,
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
  name: 'Acme',
  mode: 'test',
  keyKind: 'restricted',
  account: null,
  editUrl: null,
  grants: { customer_read: 'granted', charge_read: 'granted' },
  connectedAt: 0,
};
const key = `rk_test_${'a1'.repeat(12)}`;

describe('what a run has learned of a key', () => {
  it('is kept for the next run', () => {
    const stored = new Map<string, string>();
    openVault(properties(stored)).save(connection, key);
    const vault = openVault(properties(stored));
    vault.use(connection).learn('charge_read', 'missing');
    vault.saveLearned();
    expect(openVault(properties(stored)).find('one')?.grants.charge_read).toBe('missing');
  });

  it('does not bring a key back that was disconnected in another window meanwhile', () => {
    const stored = new Map<string, string>();
    openVault(properties(stored)).save(connection, key);
    const running = openVault(properties(stored));
    running.use(connection).learn('charge_read', 'missing');
    openVault(properties(stored)).forget(connection.id);
    running.saveLearned();
    expect([...stored.keys()]).toEqual([]);
  });
});
