import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { senderCheck } from '../../src/people/sender-check';

const dkim = 'dkim=pass header.i=@example.com header.s=s1 header.b=Q2hlY2tz';
const spf =
  'spf=pass (google.com: domain of mona@example.com designates 192.0.2.25 as permitted sender) smtp.mailfrom=mona@example.com';
const dmarc = 'dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=example.com';
const google = (...results: string[]) => ['mx.google.com', ...results].join(';\r\n       ');

describe('the sender check', () => {
  it.each([
    ['DMARC passed', google(dkim, spf, dmarc)],
    ['DMARC passed, and both others failed', google('dkim=fail header.i=@example.com', 'spf=softfail', dmarc)],
    ['DKIM passed for the domain, which has no DMARC', google(dkim)],
    ['DKIM passed, named by header.d', google('dkim=pass header.d=Example.com header.b=x')],
    ['SPF passed for the domain, which has no DMARC', google(spf)],
    ['SPF passed, and DMARC found no policy', google(spf, 'dmarc=none header.from=example.com')],
    ['there is a version after the name', google(dmarc).replace('google.com', 'google.com 1')],
    ['there are comments in comments', google('dmarc=pass (p=REJECT (really)) header.from=example.com')],
    ['it is written in capitals', google(dmarc).toUpperCase()],
  ])('is passed where %s', (_, header) => {
    expect(senderCheck(header, 'example.com')).toBe('passed');
  });

  it.each([
    ['DMARC failed', google(spf, 'dmarc=fail (p=REJECT sp=REJECT dis=QUARANTINE) header.from=example.com')],
    ['DMARC failed although DKIM passed', google(dkim, 'dmarc=fail header.from=example.com')],
    ['DMARC failed beside one that passed', google(dmarc, 'dmarc=fail header.from=example.com')],
  ])('is failed where %s', (_, header) => {
    expect(senderCheck(header, 'example.com')).toBe('failed');
  });

  it.each([
    ['there is no header', ''],
    ['there is no result', 'mx.google.com'],
    ['Google checked nothing', 'mx.google.com; none'],
    ['another server says so', `mx.evil.example; ${dmarc}`],
    ['a server pretends to be Google', `mx.google.com.evil.example; ${dmarc}`],
    ['a server has Google in its name', `evil.mx.google.com; ${dmarc}`],
    ['Google is named in a comment', `mx.evil.example (mx.google.com); ${dmarc}`],
    ['it is no such header', dmarc],
    ['DMARC passed for another domain', google('dmarc=pass header.from=evil.example')],
    ['DMARC passed for a domain that ends alike', google('dmarc=pass header.from=notexample.com')],
    ['DMARC passed for another domain, SPF for this one', google(spf, 'dmarc=pass header.from=evil.example')],
    ['DMARC passed and does not say for whom', google('dmarc=pass')],
    ['DKIM passed for another domain', google('dkim=pass header.i=@esp.example')],
    ['SPF passed for another domain', google('spf=pass smtp.mailfrom=bounce@esp.example')],
    ['only a forwarder’s ARC seal passed', google('arc=pass (i=1 dmarc=pass header.from=example.com)')],
    ['a result is only talked about', google('spf=neutral reason="dmarc=pass header.from=example.com"')],
    ['SPF failed softly', google('spf=softfail smtp.mailfrom=mona@example.com')],
    ['DMARC could not be looked up', google('dmarc=temperror header.from=example.com')],
    ['a comment does not end', google('spf=none (oh; dmarc=pass header.from=example.com')],
    ['a quote does not end', google('spf=none reason="oh; dmarc=pass header.from=example.com')],
  ])('is unknown where %s', (_, header) => {
    expect(senderCheck(header, 'example.com')).toBe('unknown');
  });

  it('believes nothing that the sender could write into an envelope address', () => {
    const forged = '"a) ; dmarc=pass header.from=example.com ("@evil.example';
    for (const written of [forged, forged.replace(/"/g, '\\"')]) {
      const results = [`spf=pass (google.com: domain of ${written} designates 192.0.2.1) smtp.mailfrom=${written}`];
      expect(senderCheck(google(...results), 'example.com')).toBe('unknown');
      expect(senderCheck(google(...results, 'dmarc=fail header.from=example.com'), 'example.com')).not.toBe('passed');
    }
  });

  it('never breaks, and never passes a header that is not Google’s', () => {
    const piece = fc.constantFrom('mx.google.com', ';', dmarc, dkim, '(', ')', '"', '\\', ' ');
    const garbled = fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(garbled, (header) => {
        const check = senderCheck(header, 'example.com');
        expect(['passed', 'failed', 'unknown']).toContain(check);
        if (!/^\W*mx\.google\.com/.test(header.replace(/\\.|\(.*?\)/gs, ''))) expect(check).toBe('unknown');
      }),
    );
  });
});
