/** The link into the business's own product: no value that Stripe has of a customer leads out of its pattern. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { productFault, productLink } from '../../src/cards/product-link';

const base = 'https://dashboard.stripe.com/users/';
const of = (metadata: Record<string, string>, id = 'cus_1') => ({ id, metadata });

describe('a pattern', () => {
  it.each([
    [`${base}[customer]`, null],
    [`${base}[user_id]/billing?team=[team]`, null],
    ['http://dashboard.stripe.com/[customer]', 'https'],
    ['javascript:alert([customer])', 'https'],
    ['https://evil.example/[customer]', 'prefix'],
    ['https://[customer].stripe.com/', 'prefix'],
    ['https://dashboard.stripe.com[customer]', 'prefix'],
    ['https://dashboard.stripe.com@evil.example/[customer]', 'prefix'],
    [`${base}../[customer]`, 'characters'],
    [`${base}%2E./[customer]`, 'characters'],
    [`${base}a b/[customer]`, 'characters'],
    [`${base}\\[customer]`, 'characters'],
    [base, 'blank'],
    [`${base}[]`, 'blank'],
    [`${base}[customer][`, 'blank'],
  ])('%s: %s', (pattern, fault) => {
    expect(productFault(pattern)).toBe(fault);
  });
});

describe('the link', () => {
  it('is made of the id, or of a key of the metadata, percent-encoded', () => {
    expect(productLink(`${base}[customer]`, of({}))).toBe(`${base}cus_1`);
    expect(productLink(`${base}[user_id]?t=[team]`, of({ user_id: 'ä/b', team: 'x&y#z' }))).toBe(
      `${base}%C3%A4%2Fb?t=x%26y%23z`,
    );
  });

  it.each([[{}], [{ user_id: '' }], [{ user_id: '.' }], [{ user_id: '..' }], [{ user_id: '\ud800' }]])(
    'is none for a customer with %j',
    (metadata) => {
      expect(productLink(`${base}[user_id]/x`, of(metadata as Record<string, string>))).toBeNull();
    },
  );

  it.each(['constructor', '__proto__', 'toString'])('is none of what every object has: %s', (name) => {
    expect(productLink(`${base}[${name}]`, of({}))).toBeNull();
  });

  it('stays below its beginning as a browser reads it, whatever stands in the metadata', () => {
    const any = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[./%2eE\\@:?#]{0,8}$/));
    fc.assert(
      fc.property(any, any, (one, other) => {
        const link = productLink(`${base}[a].[b]/[a]`, of({ a: one, b: other }));
        if (link === null) return;
        const url = new URL(link);
        expect(url.href.startsWith(base)).toBe(true);
        expect(url.pathname.split('/')).toHaveLength(4);
      }),
    );
  });
});
