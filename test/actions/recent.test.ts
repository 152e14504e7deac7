/** The user's last writes, as they are kept: few bytes, ids and amounts only, and one that is damaged costs itself. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Intention } from '../../src/actions/intention';
import { maxRecent, openRecent } from '../../src/actions/recent';
import type { Properties } from '../../src/google/store';
import type { Connection } from '../../src/keys/vault';

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

const connectionOf = (id: string, mark = 'mark') => ({ id, mark }) as Connection;
const intention = (fields: Partial<Intention>) =>
  ({
    id: '00000000-aaaa',
    action: 'refund',
    customer: 'cus_1',
    object: 'ch_1',
    state: 'done',
    triedAt: 1,
    ...fields,
  }) as Intention;
const amount = { minor: 4900, currency: 'usd' };
const moneyBack = { kind: 'moneyBack', amount } as const;

function kept(stored = new Map<string, string>()) {
  const properties = propertiesOf(stored);
  const recent = openRecent(properties);
  const note = (...[connection, each, effect]: Parameters<typeof recent.noted>) =>
    properties.set(recent.noted(connection, each, effect));
  return { recent, note, stored };
}

describe('the last writes', () => {
  it('are one for each intention, with its last outcome and the amount of when it was sent', () => {
    const { recent, note } = kept();
    const here = connectionOf('a');
    note(here, intention({ state: 'sent' }), moneyBack);
    note(here, intention({ state: 'done' }));
    expect(recent.of(here)).toEqual([
      { intention: '00000000', action: 'refund', customer: 'cus_1', object: 'ch_1', outcome: 'done', at: 1, amount },
    ]);
  });

  it('leave out what Stripe refused, and what was never sent', () => {
    const { recent, note } = kept();
    const here = connectionOf('a');
    note(here, intention({ state: 'sent' }), moneyBack);
    note(here, intention({ state: 'minted', triedAt: null }));
    note(here, intention({ id: 'other', state: 'withdrawn', triedAt: null }));
    expect(recent.of(here)).toEqual([]);
  });

  it('hold no address', () => {
    const { note, stored } = kept();
    note(connectionOf('a'), intention({ customer: 'kim@acme.example', object: 'kim@acme.example' }));
    expect([...stored].join()).not.toMatch(/kim|@/);
  });

  it('of a key that was replaced are not those of another', () => {
    const { recent, note } = kept();
    note(connectionOf('a'), intention({}));
    expect(recent.of(connectionOf('a', 'other'))).toEqual([]);
    expect(recent.of(connectionOf('b'))).toEqual([]);
  });

  it('come back as they were noted, whatever their names hold', () => {
    const odd = fc.string({ minLength: 1 }).filter((text) => !text.includes('@'));
    fc.assert(
      fc.property(odd, odd, odd, (action, customer, object) => {
        const { recent, note } = kept();
        note(connectionOf('a'), intention({ action, customer, object }), moneyBack);
        expect(recent.of(connectionOf('a'))).toMatchObject([{ action, customer, object, amount }]);
      }),
    );
  });

  it.each(['', 'x', '{}', 'null', '[null,1]', '["a b c"]'])('are none where %s is stored', (text) => {
    const { recent } = kept(new Map([['recent.a.mark', text]]));
    expect(recent.of(connectionOf('a'))).toEqual([]);
  });

  it('lose a damaged line, and no other', () => {
    const { recent, note, stored } = kept();
    const here = connectionOf('a');
    note(here, intention({}));
    const [line] = JSON.parse(stored.get('recent.a.mark') ?? '[]') as string[];
    stored.set('recent.a.mark', JSON.stringify(['%E0%A4%A x', 7, line, `${line} more`]));
    expect(recent.of(here)).toHaveLength(1);
  });

  it.each([1, 20])('with %i connections are thirty at each, in less than the store has', (count) => {
    const stored = new Map<string, string>();
    for (let each = 0; each < count; each += 1) stored.set(`connection.id${each}`, 'x');
    const { recent, note } = kept(stored);
    for (let each = 0; each < count; each += 1)
      for (let write = 0; write < 40; write += 1)
        note(
          connectionOf(`id${each}`),
          intention({
            id: String(write).padStart(8, '0'),
            customer: `cus_${'x'.repeat(14)}`,
            object: `ch_${'x'.repeat(24)}`,
            triedAt: 1_790_000_000_000 + write,
          }),
          moneyBack,
        );
    for (let each = 0; each < count; each += 1) {
      const all = recent.of(connectionOf(`id${each}`));
      expect(all).toHaveLength(maxRecent);
      expect(all[0]?.at).toBe(1_790_000_000_039);
    }
    const sizes = [...stored].map(([name, value]) => name.length + Buffer.byteLength(value));
    expect(Math.max(...sizes)).toBeLessThan(4_000);
  });
});
