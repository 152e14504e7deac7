import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evidenceFor, variantsOf } from '../../src/lookup/evidence';
import { domainOf, sameAddress } from '../../src/people/address';
import { asciiDomain, domainSpellings } from '../../src/people/domain-name';
import { senderCheck } from '../../src/people/sender-check';

describe('a domain in letters of other scripts', () => {
  it.each([
    ['bücher.example', 'xn--bcher-kva.example'],
    ['例え.example', 'xn--r8jz45g.example'],
    ['mail.bücher.example', 'mail.xn--bcher-kva.example'],
  ])('is one in both spellings: %s', (letters, ascii) => {
    expect(asciiDomain(letters)).toBe(ascii);
    expect(asciiDomain(ascii)).toBe(ascii);
    expect(domainSpellings(ascii)).toEqual([letters, ascii]);
    expect(domainSpellings(letters)).toEqual([letters, ascii]);
    expect(sameAddress(`Mona@${letters}`, `mona@${ascii}`)).toBe(true);
    expect(evidenceFor(`mona@${letters}`, `mona@${ascii}`)).toBe('address');
    expect(evidenceFor(`mona+news@${letters}`, `mona@${ascii}`)).toBe('variant');
    expect(variantsOf(`mona@${ascii}`)).toContain(`mona@${letters}`);
    expect(variantsOf(`mona@${letters}`)).toContain(`mona@${ascii}`);
  });

  it('is proven by whichever spelling Google judged', () => {
    const domain = domainOf('mona@bücher.example');
    expect(senderCheck('mx.google.com; dmarc=pass header.from=bücher.example', domain)).toBe('passed');
    expect(senderCheck('mx.google.com; dmarc=pass header.from=xn--bcher-kva.example', domain)).toBe('passed');
    expect(senderCheck('mx.google.com; dmarc=pass header.from=bucher.example', domain)).not.toBe('passed');
  });

  it.each([['xn--'], ['xn--\u00fc.example'], [''], ['[127.0.0.1]'], ['xn--999999999.example']])(
    'that is none stays as it is: %s',
    (domain) => expect(typeof asciiDomain(domain)).toBe('string'),
  );

  it('in ASCII has one spelling', () => {
    fc.assert(
      fc.property(fc.domain(), (domain) => {
        fc.pre(!domain.includes('xn--'));
        expect(domainSpellings(domain)).toEqual([domain]);
      }),
    );
  });
});
