import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeForm } from '../../preview/stripe/form';
import { encodeForm, type FormFields, type FormValue } from '../../src/stripe/form';

describe('Stripe’s form encoding', () => {
  it.each<[string, FormFields, string]>([
    ['plain fields', { email: 'mona+shop@example.com', limit: 1 }, 'email=mona%2Bshop%40example.com&limit=1'],
    ['nested fields', { metadata: { a: 'b' } }, 'metadata%5Ba%5D=b'],
    ['lists, by index', { expand: ['a', 'b'] }, 'expand%5B0%5D=a&expand%5B1%5D=b'],
    [
      'lists of objects',
      { items: [{ price: 'p', quantity: 2 }] },
      'items%5B0%5D%5Bprice%5D=p&items%5B0%5D%5Bquantity%5D=2',
    ],
    ['true and false', { on: true, off: false }, 'on=true&off=false'],
    ['null, which clears a field', { cancel_at: null, metadata: { a: null } }, 'cancel_at=&metadata%5Ba%5D='],
    ['nothing for undefined', { a: undefined, b: { c: undefined }, d: [undefined, 'x'] }, 'd%5B1%5D=x'],
    ['nothing for empty lists', { discounts: [] }, ''],
    [
      'any characters',
      { name: 'Jörg & Söhne=🐋', 'a b': '\r\n' },
      'name=J%C3%B6rg%20%26%20S%C3%B6hne%3D%F0%9F%90%8B&a%20b=%0D%0A',
    ],
    ['nothing at all', {}, ''],
  ])('takes %s', (_, fields, expected) => {
    expect(encodeForm(fields)).toBe(expected);
  });

  it('replaces half a character, which no form can hold', () => {
    expect(encodeForm({ a: '\ud83d', b: 'x\udc0by', c: '🐋' })).toBe('a=%EF%BF%BD&b=x%EF%BF%BDy&c=%F0%9F%90%8B');
  });

  it('gives the same bytes for the same fields', () => {
    const fields = { b: 1, a: { d: [1, 2], c: 'x' } };
    expect(encodeForm(fields)).toBe(encodeForm(JSON.parse(JSON.stringify(fields))));
  });

  it('is read back by a decoder of its own as what was sent', () => {
    const name = fc.stringMatching(/^[a-z_]{1,8}$/).filter((word) => word !== 'metadata' && word !== '__proto__');
    const leaf = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null));
    const { value } = fc.letrec<{ value: FormValue }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
        fc.dictionary(name, tie('value'), { minKeys: 1, maxKeys: 3, noNullPrototype: true }) as fc.Arbitrary<FormValue>,
      ),
    }));
    const asText = (_: string, item: unknown) =>
      item === null ? '' : typeof item === 'number' || typeof item === 'boolean' ? String(item) : item;
    fc.assert(
      fc.property(fc.dictionary(name, value, { noNullPrototype: true }), (fields) => {
        const decoded = JSON.parse(JSON.stringify(decodeForm(encodeForm(fields))));
        expect(decoded).toEqual(JSON.parse(JSON.stringify(fields, asText)));
      }),
    );
  });
});
