import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { StripeFailure } from '../../preview/stripe/errors';
import { decodeForm } from '../../preview/stripe/form';
import type { Params, ParamValue } from '../../preview/stripe/types';

/** As the official client does it: lists by index, hashes by name. */
function encode(name: string, value: ParamValue): string[] {
  if (typeof value === 'string') return [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`];
  if (Array.isArray(value)) return value.flatMap((each, index) => encode(`${name}[${index}]`, each));
  return Object.entries(value).flatMap(([key, each]) => encode(`${name}[${key}]`, each));
}

const plain = (params: Params) => JSON.parse(JSON.stringify(params));

// A name of digits would make a list of a hash, and Stripe has no such name outside of metadata.
const name = fc.stringMatching(/^[a-z_]{1,8}$/).filter((word) => word !== 'metadata' && word !== '__proto__');
const { value } = fc.letrec<{ value: ParamValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.string(),
    fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
    fc.dictionary(name, tie('value'), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
  ),
}));

describe('a form', () => {
  it('comes out as it went in, however deep', () => {
    fc.assert(
      fc.property(fc.dictionary(name, value, { noNullPrototype: true }), (params) => {
        const form = Object.entries(params).flatMap(([key, each]) => encode(key, each));
        expect(plain(decodeForm(form.join('&')))).toEqual(params);
      }),
    );
  });

  it('may write lists without an index', () => {
    expect(plain(decodeForm('expand[]=a&expand[]=b'))).toEqual({ expand: ['a', 'b'] });
    expect(plain(decodeForm('items[][price]=p&items[][quantity]=2&items[][price]=q'))).toEqual({
      items: [{ price: 'p', quantity: '2' }, { price: 'q' }],
    });
  });

  it('may have its brackets escaped, and plus signs for spaces', () => {
    expect(plain(decodeForm('metadata%5Ba%5D=one+two%2Bthree'))).toEqual({ metadata: { a: 'one two+three' } });
  });

  it('keeps metadata a hash even with numbers for names', () => {
    expect(plain(decodeForm('metadata[0]=a&metadata[1]=b'))).toEqual({ metadata: { 0: 'a', 1: 'b' } });
  });

  it('gives names no power over objects', () => {
    const params = decodeForm('__proto__[admin]=1&metadata[__proto__]=2');
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
    expect(Object.keys(params)).toEqual(['__proto__', 'metadata']);
  });

  it.each(['a=1&a[b]=2', 'a[b]=2&a=1', 'a[b=1', '=1', 'a=%E0%A4%A'])(
    'is refused when it makes no sense: %s',
    (form) => {
      expect(() => decodeForm(form)).toThrow(StripeFailure);
    },
  );
});
