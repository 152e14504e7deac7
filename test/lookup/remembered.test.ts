/** Google's store holds 9 KB a property and 500 KB in all, however many accounts are connected. */
import { expect, it } from '@jest/globals';
import type { Properties } from '../../src/google/store';
import type { ConnectionId } from '../../src/keys/vault';
import { openRemembered } from '../../src/lookup/remembered';

function propertiesOf(stored: Map<string, string>): Properties {
  return {
    get: (name) => stored.get(name) ?? null,
    names: () => [...stored.keys()],
    set: (values) => {
      for (const [name, value] of Object.entries(values)) stored.set(name, value);
    },
    remove: (names) => {
      for (const name of names) stored.delete(name);
    },
    reread: () => {},
  };
}

it.each([1, 20])('with %i connections, what is remembered of customers stays within it', (count) => {
  const stored = new Map<string, string>();
  const connections = Array.from({ length: count }, (_, each) => ({ id: `id${each}` as ConnectionId, mark: 'mark' }));
  for (const { id } of connections) stored.set(`connection.${id}`, 'x'.repeat(4_000));
  for (const connection of connections as Parameters<ReturnType<typeof openRemembered>['seen']['get']>[0][]) {
    const remembered = openRemembered(propertiesOf(stored), (text) => text.padEnd(20, '.'));
    for (let each = 0; each < 100; each += 1) {
      const name = `thread ${each}`;
      remembered.seen.put(connection, name, {
        customer: 'cus_1',
        email: 'kim@acme.example',
        products: { a: 'é'.repeat(50) },
      });
      remembered.linked.put(connection, name, { customer: 'cus_1'.repeat(20), at: 1 });
      remembered.chosen.put(connection, name, { customer: 'cus_1'.repeat(20), address: 'kim@acme.example' });
      remembered.confirmed.put(connection, `${name} ${'long '.repeat(20)}`, { at: 1 });
    }
    for (const [name, value] of Object.entries(remembered.pending())) stored.set(name, value);
  }
  const sizes = [...stored].map(([name, value]) => name.length + Buffer.byteLength(value));
  expect(Math.max(...sizes)).toBeLessThan(9 * 1024);
  expect(sizes.reduce((sum, each) => sum + each, 0)).toBeLessThan(480_000);
});
