import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dottedSpellings, evidenceFor, variantsOf } from '../../src/lookup/evidence';
import { folded } from '../../src/people/address';

describe('how well a customer’s address fits', () => {
  it.each([
    ['mona@example.com', 'mona@example.com', 'address'],
    ['mona@example.com', 'MONA@Example.com', 'address'],
    ['mona@example.com', ' mona@example.com ', 'address'],
    ['mona+shop@example.com', 'mona@example.com', 'variant'],
    ['mona@example.com', 'mona+shop@example.com', 'variant'],
    ['mona+a@example.com', 'mona+b@example.com', 'variant'],
    ['m.ona@gmail.com', 'mona@gmail.com', 'variant'],
    ['mona@gmail.com', 'mona@googlemail.com', 'variant'],
    ['M.O.N.A+x@googlemail.com', 'mona@gmail.com', 'variant'],
    ['m.ona@example.com', 'mona@example.com', 'none'],
    ['mona@gmail.com', 'mona@gmail.com.example', 'none'],
    ['mona@example.com', 'mona@example.org', 'none'],
    ['mona@example.com', 'xmona@example.com', 'none'],
    ['+tag@example.com', '+other@example.com', 'none'],
    ['mona@example.com', '', 'none'],
    ['mona@example.com', null, 'none'],
  ] as const)('%s and %s: %s', (address, onFile, expected) => {
    expect(evidenceFor(address, onFile)).toBe(expected);
  });
});

it.each([
  ['mona@example.com', []],
  ['Mona@Example.com', []],
  ['m.ona@example.com', []],
  ['mona@gmail.com', ['mona@googlemail.com']],
  ['Mona+Shop@Example.com', ['mona@example.com']],
  ['m.ona@gmail.com', ['m.ona@googlemail.com', 'mona@gmail.com', 'mona@googlemail.com']],
  ['mona@googlemail.com', ['mona@gmail.com']],
  ['m.ona+x@gmail.com', ['m.ona@gmail.com', 'm.ona@googlemail.com', 'mona@gmail.com', 'mona@googlemail.com']],
])('other spellings of %s are %j', (address, expected) => {
  expect(variantsOf(address)).toEqual(expected);
});

it('with one dot are those of Gmail, from the middle out', () => {
  expect(dottedSpellings('annal@googlemail.com')).toEqual([
    'an.nal@gmail.com',
    'ann.al@gmail.com',
    'a.nnal@gmail.com',
    'anna.l@gmail.com',
  ]);
  expect(dottedSpellings('an.na+x@gmail.com')).toEqual(['a.nna@gmail.com', 'ann.a@gmail.com']);
  expect(dottedSpellings('anna@example.com')).toEqual([]);
});

describe('whatever the addresses are', () => {
  const local = fc.stringMatching(/^[a-zA-Z.+]{1,8}$/);
  const domain = fc.oneof(fc.constantFrom('gmail.com', 'GoogleMail.com', 'example.com'), fc.domain());
  const address = fc.oneof(
    fc.tuple(local, domain).map((parts) => parts.join('@')),
    fc.string(),
  );

  it('fitting goes both ways', () => {
    fc.assert(
      fc.property(address, address, (a, b) => {
        const fit = a === '' || b === '' ? 'none' : evidenceFor(a, b);
        expect(b === '' ? 'none' : evidenceFor(b, a)).toBe(fit);
      }),
    );
  });

  it('other spellings fit as variants, and are never the address itself', () => {
    fc.assert(
      fc.property(address, (given) => {
        const variants = variantsOf(given);
        expect(variants).not.toContain(folded(given));
        expect(new Set(variants).size).toBe(variants.length);
        for (const variant of variants) expect(evidenceFor(given, variant)).toBe('variant');
      }),
      { numRuns: 500 },
    );
  });
});
