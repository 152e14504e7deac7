/** Lists of which items can't be read: what is kept of them, and what is never claimed. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { list } from '../../src/stripe/fields';
import { number, object, parse, parseOrPlace, text } from '../../src/stripe/lenient';
import { shown, whole } from '../../src/stripe/part';

const item = () => object({ id: text(), amount: number() });
const items = list(item);
const nested = list(() => object({ id: text(), items: items() }));

const readable = fc.record({ id: fc.string(), amount: fc.integer() }, { noNullPrototype: true });
const odd = fc.oneof(
  fc.constantFrom(null, 7, 'item', [], {}),
  fc.record({ id: fc.string(), amount: fc.string() }),
  fc.record({ amount: fc.integer() }),
);
const mixed = fc.array(
  fc.oneof(
    readable.map((value) => ({ value, isOdd: false })),
    odd.map((value) => ({ value, isOdd: true })),
  ),
);

describe('a list', () => {
  it('keeps what can be read in its order, counts the rest, and is cut where there is any', () => {
    fc.assert(
      fc.property(mixed, fc.boolean(), (all, has_more) => {
        const data = all.filter(({ isOdd }) => !isOdd).map(({ value }) => value);
        const unread = all.length - data.length;
        const read = parse(items(), { data: all.map(({ value }) => value), has_more });
        if (unread > 0 && data.length === 0) expect(read).toBeNull();
        else if (unread > 0) expect(read).toEqual({ data, has_more: true, unread, older: has_more });
        else expect(read).toStrictEqual({ data, has_more });
      }),
    );
  });

  it('says where, when nothing of it can be read', () => {
    expect(parseOrPlace(items(), { data: [{ id: 1 }, {}] })).toEqual({ refused: 'data.0.id' });
    expect(parseOrPlace(items(), { data: 'x' })).toEqual({ refused: 'data' });
    expect(parseOrPlace(items(), {})).toEqual({ refused: 'data' });
  });

  it('in an item is counted there, and costs no other item', () => {
    const good = { id: 'a', amount: 1 };
    const data = [
      { id: 'sub_1', items: { data: [good, {}] } },
      { id: 'sub_2', items: { data: [{}] } },
    ];
    expect(parse(nested(), { data })).toEqual({
      data: [{ id: 'sub_1', items: { data: [good], has_more: true, unread: 1, older: false } }],
      has_more: true,
      unread: 1,
      older: false,
    });
  });

  it('is a problem for what rests on it, and so is a subscription with such items', () => {
    const good = { data: [], has_more: true };
    const odd = { ...good, unread: 1 };
    for (const value of [good, { items: good }, null, 'x', { items: null }])
      expect(whole(shown(value))).toEqual(shown(value));
    for (const value of [odd, { items: odd }])
      expect(whole(shown(value))).toMatchObject({ problem: { kind: 'unreadable' } });
    const lacking = { kind: 'notPermitted', permission: 'charge_read', denial: null } as const;
    expect(whole(lacking)).toBe(lacking);
  });
});
