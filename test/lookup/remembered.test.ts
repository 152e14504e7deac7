/** Google's store holds 9 KB a property and 500 KB in all, however many accounts are connected. */
import { createHash } from 'node:crypto';
import { expect, it } from '@jest/globals';
import type { Properties } from '../../src/google/store';
import type { ConnectionId } from '../../src/keys/vault';
import { openRemembered } from '../../src/lookup/remembered';
import { textIn, withText } from '../../src/lookup/spread';

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
        wantsEnded: true,
      });
      remembered.named.put(connection, name, 'é'.repeat(50));
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

const one = { id: 'id0' as ConnectionId, mark: 'mark' } as Parameters<
  ReturnType<typeof openRemembered>['seen']['get']
>[0];
const hashed = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22);
const senders = (count: number) =>
  Array.from({ length: count }, (_, each) => `Sender.${each}@Company-${each % 97}.example`);
const customerOf = (each: number) => `cus_${String(each).padStart(14, 'N')}`;

function remembering(count: number, email: (address: string) => string | null) {
  const stored = new Map<string, string>([['connection.id0', '{}']]);
  senders(count).forEach((address, each) => {
    const remembered = openRemembered(propertiesOf(stored), hashed);
    remembered.seen.put(one, address, { customer: customerOf(each), email: email(address), wantsEnded: each % 2 > 0 });
    for (const [name, value] of Object.entries(remembered.pending())) stored.set(name, value);
  });
  return stored;
}

it('remembers a thousand senders within 100 KB, those of other spellings too', () => {
  const stored = remembering(1_000, (address) => `billing+${address.toLowerCase()}`);
  const seen = [...stored].filter(([name]) => name.startsWith('seen.'));
  expect(seen.reduce((sum, [name, value]) => sum + name.length + Buffer.byteLength(value), 0)).toBeLessThan(100_000);
  for (const [, value] of seen) expect(Buffer.byteLength(value)).toBeLessThan(9 * 1024);
  const remembered = openRemembered(propertiesOf(stored), hashed);
  const known = senders(1_000).filter((address) => remembered.seen.get(one, address));
  expect(known).toHaveLength(1_000);
  expect(remembered.seen.get(one, senders(1)[0] ?? '')).toEqual({
    customer: customerOf(0),
    email: 'billing+sender.0@company-0.example',
    wantsEnded: false,
  });
});

it('forgets the oldest first', () => {
  const names = Array.from({ length: 60 }, (_, each) => hashed(`name ${each}`));
  const text = names.reduce<string | null>((all, name) => withText(all, name, 'cus_NffrFeUfNV2Hib', 2_000), null);
  const known = names.map((name) => textIn(text, name) !== null);
  expect(Buffer.byteLength(text ?? '')).toBeLessThanOrEqual(2_000);
  expect(known.lastIndexOf(false)).toBeLessThan(known.indexOf(true));
  expect(known.filter(Boolean).length).toBeGreaterThan(45);
});

it('keeps no list of addresses that could be read off', () => {
  const stored = remembering(20, (address) => address.toLowerCase());
  expect([...stored.values()].join()).not.toMatch(/@|company/i);
});

it.each([
  ['none', null, false],
  ['the address itself', 'kim@acme.example', false],
  ['the address itself in other case', 'Kim@acme.example', false],
  ['none, and ended subscriptions are wanted', null, true],
  ['the address itself, and ended subscriptions are wanted', 'kim@acme.example', true],
  ['another, and ended subscriptions are wanted', 'billing@acme.example', true],
])('tells which email a customer has: %s', (_, email, wantsEnded) => {
  const remembered = openRemembered(propertiesOf(new Map()), hashed);
  remembered.seen.put(one, 'kim@acme.example', {
    customer: 'cus_0',
    email: 'other@acme.example',
    wantsEnded: !wantsEnded,
  });
  remembered.seen.put(one, 'KIM@acme.example', { customer: 'cus_1', email, wantsEnded });
  expect(remembered.seen.get(one, 'kim@acme.example')).toEqual({ customer: 'cus_1', email, wantsEnded });
  remembered.seen.remove(one, 'kim@acme.example');
  expect(remembered.seen.get(one, 'kim@acme.example')).toBeNull();
});
