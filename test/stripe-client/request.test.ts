import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import Stripe from 'stripe';
import { path } from '../../src/stripe/request';
import { searchTerm } from '../../src/stripe/resources/customer';
import { stripeVersion } from '../../src/stripe/version';

describe('a path', () => {
  it('keeps an id from outside in its place', () => {
    expect(path('/v1/customers/', '../charges?limit=1#x')).toBe('/v1/customers/..%2Fcharges%3Flimit%3D1%23x');
    expect(path('/v1/subscriptions/', 'sub_1', '/pause')).toBe('/v1/subscriptions/sub_1/pause');
  });
});

describe('a clause of Stripe’s search language', () => {
  it('holds the address in quotes', () => {
    expect(searchTerm('email', ':', 'mona@example.com')).toBe('email:"mona@example.com"');
    expect(searchTerm('name', '~', "O'Brien")).toBe('name~"O\'Brien"');
  });

  it('can’t be left by what stands in it', () => {
    expect(searchTerm('email', ':', '" OR email~"@')).toBe('email:"\\" OR email~\\"@"');
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom('"', '\\', ' OR '), fc.string())), (pieces) => {
        const value = pieces.join('');
        const inside = /^name~"((?:\\.|[^"\\])*)"$/s.exec(searchTerm('name', '~', value));
        expect(inside?.[1]?.replace(/\\(.)/gs, '$1')).toBe(value);
      }),
    );
  });
});

it('the pinned version is the one that the types of the stripe package describe', () => {
  expect(stripeVersion).toBe(Stripe.API_VERSION);
});
