import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findAsks } from '../../src/lookup/asks';
import type { KeyInUse } from '../../src/stripe/key';

const key: KeyInUse = {
  id: '',
  reveal: () => '',
  state: () => 'unknown',
  learn: () => {},
  taken: () => {},
  instead: () => null,
};
/** The clauses of the one search that is asked for. */
function clauses(address: string, others: string[] = []): string[] {
  const { search } = findAsks(key, { address, others }, true);
  return String(search[0]?.request.params.query).split(' OR ');
}

describe('the search for an address', () => {
  it.each([
    ['rosa@shop.example', ['email:"rosa@shop.example"', 'email~"rosa+"']],
    [
      'rosa.reyes@gmail.com',
      [
        'email:"rosa.reyes@gmail.com"',
        'email:"rosa.reyes@googlemail.com"',
        'email:"rosareyes@gmail.com"',
        'email:"rosareyes@googlemail.com"',
        'email~"rosa.reyes+"',
        // Gmail ignores dots, and there is room for some.
        'email:"rosar.eyes@gmail.com"',
        'email:"ros.areyes@gmail.com"',
        'email:"rosare.yes@gmail.com"',
        'email:"ro.sareyes@gmail.com"',
        'email:"rosarey.es@gmail.com"',
      ],
    ],
    ['rosa+shop@shop.example', ['email:"rosa+shop@shop.example"', 'email:"rosa@shop.example"', 'email~"rosa+"']],
    ['x@shop.example', ['email:"x@shop.example"']],
  ])('of %s covers its other spellings, both ways', (address, expected) => {
    expect(clauses(address)).toEqual(expected);
  });

  it('asks for the others on the mail as well', () => {
    expect(clauses('x@shop.example', ['raul@b.example', 'ines+a@b.example'])).toEqual([
      'email:"x@shop.example"',
      'email:"raul@b.example"',
      'email:"ines+a@b.example"',
      'email:"ines@b.example"',
    ]);
  });

  it('holds no more than Stripe and a URL take, and always the address', () => {
    const address = fc.oneof(
      fc.emailAddress(),
      fc.string({ minLength: 1, maxLength: 300 }).map((local) => `${local.replace(/["\\ ]/g, 'x')}+t@gmail.com`),
    );
    fc.assert(
      fc.property(address, fc.array(address, { maxLength: 12 }), (given, others) => {
        const terms = clauses(given, others);
        expect(terms[0]).toBe(`email:"${given.replace(/["\\]/g, '\\$&')}"`);
        expect(terms.length).toBeLessThanOrEqual(10);
        if (terms.length > 1) expect(encodeURIComponent(terms.join(' OR ')).length).toBeLessThanOrEqual(1_500);
      }),
    );
  });
});
