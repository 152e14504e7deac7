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
    [
      'DMARC passed by the record of the organisation',
      google('dmarc=pass header.from=example.com'),
      'mail.example.com',
    ],
    ['SPF passed, and Google quotes the whole address', google('spf=pass smtp.mailfrom="prvs=1078=mona@example.com"')],
    ['SPF passed, and the mailbox is quoted', google('spf=pass smtp.mailfrom="mona month"@example.com')],
    [
      'SPF passed, and a comment repeats the quoted mailbox',
      google('spf=pass (domain of "mona month"@example.com) smtp.mailfrom="mona month"@example.com'),
    ],
    ['DKIM passed, with values quoted and escaped', google('dkim=pass header.i="\\@example.com" header.b="a/b=\\"c"')],
    ['one of two signatures is of the domain', google('dkim=pass header.i=@esp.example', dkim)],
    ['the lookup of DMARC failed, and DKIM passed', google(dkim, 'dmarc=temperror header.from=example.com')],
    ['there are blanks wherever they may be', google('dmarc / 1 = pass ( p ) header . from = example.com ')],
    ['a result stands for Google’s own use', google(dmarc, 'dara=pass header.i=@acme.example')],
    [
      'a forwarder sealed it',
      google('arc=pass (i=1 spf=pass spfdomain=example.com dkim=pass dkdomain=example.com)', dmarc),
    ],
    [
      'the envelope is empty',
      google(dkim, 'spf=none (google.com: postmaster@a.example does not designate) smtp.helo=a.example'),
    ],
    ['the signature is quoted', google('dkim=pass header.i=@example.com header.s=fm2 header.b="rV/ImNkG"')],
    ['the signer names a mailbox', google('dkim=pass header.i=mona@example.com header.s=s1')],
    ['the envelope’s address is long', google('spf=pass smtp.mailfrom=3_wz4X+a/b=c.d-e@example.com')],
    ['a reason is given', google('dkim=pass reason="good; dkim=fail" header.i=@example.com')],
    ['a comment escapes a bracket', google('dmarc=pass (p\\)=\\(REJECT) header.from=example.com')],
  ])('is passed where %s', (_, header, domain = 'example.com') => {
    expect(senderCheck(header, domain)).toBe('passed');
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
    ['DKIM passed for the domain above', google('dkim=pass header.i=@example.com'), 'shop.example.com'],
    ['DKIM passed for a domain below', google('dkim=pass header.i=@shop.example.com')],
    ['SPF passed for the domain above', google('spf=pass smtp.mailfrom=mona@example.com'), 'shop.example.com'],
    ['DMARC passed for a domain below', google('dmarc=pass header.from=shop.example.com')],
    ['DMARC passed for a top-level domain', google('dmarc=pass header.from=com')],
    ['DMARC passed for two domains', google('dmarc=pass header.from=evil.example header.from=example.com')],
    ['everything failed but DMARC, which the domain has not', google('spf=fail', 'dkim=fail', 'dmarc=none')],
    ['DKIM failed for the domain, and passed for another', google('dkim=fail header.d=example.com; dkim=pass')],
    ['a quoted signer has the domain in its name', google('dkim=pass header.i="@example.com@evil.example"')],
    [
      'another domain’s selector looks like ours',
      google('dkim=pass header.i="a=b@evil.example" header.s=k@example.com'),
    ],
    ['SPF passed for a greeting', google('spf=pass smtp.helo=example.com')],
    [
      'one method has another’s property',
      google('spf=pass header.from=example.com', 'dkim=pass smtp.mailfrom=example.com'),
    ],
    [
      'a second DMARC result follows',
      google('dmarc=none header.from=example.com', 'dmarc=pass header.from=example.com'),
    ],
    ['a second SPF result follows', google('spf=none smtp.mailfrom=a@evil.example', spf)],
    ['another header follows on a line of its own', `${google('dmarc=none header.from=a')}\r\nheader.b=x; ${dkim}`],
    [
      'another header follows after a comma',
      `${google('spf=none smtp.mailfrom=a@evil.example')}, mx.google.com; ${dkim}`,
    ],
    ['another version of the header is spoken', google(dmarc).replace('google.com', 'google.com 2')],
    ['a bracket closes what was not open', google('spf=none ) (', dkim)],
    ['a comment after the pass does not end', google(dkim, 'spf=none (oh')],
    [
      'quotes stand around a quoted mailbox',
      google('spf=pass smtp.mailfrom=""; dkim=pass header.i=@example.com x.y="@evil"'),
    ],
    [
      'a comment repeats the envelope’s address, and cuts it',
      google(
        'spf=pass (of "a) smtp.mailfrom="x); dmarc=pass header.from=example.com ("@evil.example',
        'arc=none (b) "c)',
      ),
    ],
    ['a comment does not end', google('spf=none (oh; dmarc=pass header.from=example.com')],
    [
      'the envelope’s address forges a result, its quotes kept and its escapes undone',
      google(
        'spf=pass (google.com: domain of "a"; dmarc=pass header.from=example.com; x=y z.z="b"@evil.example designates ' +
          '192.0.2.1 as permitted sender) smtp.mailfrom="a"; dmarc=pass header.from=example.com; x=y z.z="b"@evil.example',
      ),
    ],
    [
      'it forges one in words that are all known',
      google(
        'spf=pass (google.com: domain of a@b.example; dmarc=pass header.from=example.com; dkim=none header.i=@evil.example ' +
          'designates 192.0.2.1 as permitted sender) smtp.mailfrom=a@b.example; dmarc=pass header.from=example.com; ' +
          'dkim=none header.i=@evil.example',
      ),
    ],
    ['it forges a property', google('spf=pass smtp.mailfrom=example.com y.z=@evil.example')],
    ['it forges a known property', google('spf=pass smtp.mailfrom=example.com smtp.helo=@evil.example')],
    [
      'it forges the same property',
      google('spf=pass smtp.mailfrom=mona@example.com smtp.mailfrom=b@evil.example', dmarc),
    ],
    ['it forges a property of another method', google('spf=pass smtp.mailfrom=example.com header.i=@evil.example')],
    ['it forges a result without an address', google('spf=pass smtp.mailfrom=a; x=y z.z=b@evil.example', dmarc)],
    ['the signer forges a property', google('dkim=pass header.i=@example.com y.z=@evil.example header.s=a')],
    ['the signer forges the same property', google('dkim=pass header.i=@example.com header.i=@evil.example')],
    ['a method is not known', google(dmarc, 'x-new=pass')],
    ['a method has a name that every object knows', google(dmarc, 'constructor=pass header.i=@example.com')],
    ['a property is not known', google('dmarc=pass header.from=example.com policy.new=1')],
    ['the envelope’s address is none', google('spf=pass smtp.mailfrom=a=b/c', dmarc)],
    ['the envelope’s address is quoted and is none', google('spf=pass smtp.mailfrom="a"', dmarc)],
    ['the signer is none', google('dkim=pass header.i=x', dmarc)],
    ['DMARC judged no clean domain', google('dmarc=pass header.from="mona@example.com"')],
    ['DKIM judged no clean domain', google('dkim=pass header.d="x example.com"')],
    ['two DMARC results contradict each other', google(dmarc, 'dmarc=none header.from=example.com')],
    ['a quote does not end', google('spf=none reason="oh; dmarc=pass header.from=example.com')],
  ])('is unknown where %s', (_, header, domain = 'example.com') => {
    expect(senderCheck(header, domain)).toBe('unknown');
  });

  it('believes nothing that the sender could write into an envelope address', () => {
    const forged = '"a) ; dmarc=pass header.from=example.com ("@evil.example';
    for (const written of [forged, forged.replace(/"/g, '\\"')]) {
      const results = [`spf=pass (google.com: domain of ${written} designates 192.0.2.1) smtp.mailfrom=${written}`];
      expect(senderCheck(google(...results), 'example.com')).toBe('unknown');
      expect(senderCheck(google(...results, 'dmarc=fail header.from=example.com'), 'example.com')).not.toBe('passed');
    }
  });

  describe('whatever a sender writes', () => {
    const verdict = fc.constantFrom(dmarc, dkim, 'spf=pass smtp.mailfrom=example.com', 'header.from=example.com');
    const mark = fc.constantFrom(';', '"', '\\', '(', ')', ' ', '@', '@example.com', '=', 'x.y=', 'mx.google.com');
    const hostile = fc
      .array(fc.oneof(mark, verdict, fc.string({ maxLength: 5 })), { maxLength: 9 })
      .map((pieces) => pieces.join('').replace(/[^\x20-\x7e]/g, ''));
    const quote = (text: string) => `"x${text.replace(/["\\]/g, '\\$&')}"`;
    const comment = (text: string) => `(${text.replace(/[()\\]/g, '\\$&')})`;
    const blank = fc.oneof(
      fc.constant(' '),
      fc.constant('\r\n '),
      hostile.map((text) => ` ${comment(text)} `),
    );
    /** Its own mailbox: quoted, or quoted with its domain. */
    const mailbox = hostile.chain((text) =>
      fc.constantFrom(`${quote(text)}@evil.example`, quote(`${text}@evil.example`), '@evil.example'),
    );
    const result = fc.oneof(
      fc.tuple(blank, mailbox, hostile).map(([at, by, s]) => `dkim=pass${at}header.i=${by}${at}header.s=${quote(s)}`),
      fc.tuple(blank, mailbox).map(([at, by]) => `spf=pass${at}smtp.mailfrom=${by}`),
      fc.tuple(blank, hostile).map(([at, why]) => `dkim=fail${at}reason=${quote(why)}${at}header.i=@example.com`),
      fc.tuple(blank, hostile).map(([at, who]) => `dmarc=none${at}header.from=${quote(`${who}@example.com`)}`),
    );
    const header = fc.array(result, { maxLength: 5 }).map((results) => google(...results));

    it('passes nothing, where Google quotes it as the standard says', () => {
      fc.assert(
        fc.property(header, (written) => {
          expect(senderCheck(written, 'example.com')).not.toBe('passed');
        }),
        { numRuns: 2_000 },
      );
    });

    /** Ends a comment, if it comes into one as it is. */
    const breaking = fc.tuple(hostile, verdict, hostile).map(([a, forged, b]) => `${a}); ${forged} (${b}`);

    it.each<[string, (local: string) => string]>([
      ['as it is', (local) => quote(local)],
      ['with its quotes escaped', (local) => quote(local).replace(/"/g, '\\"')],
      ['without its quotes', (local) => quote(local).slice(1, -1)],
      ['without its quotes and escapes', (local) => local],
    ])('passes nothing, where a comment repeats the envelope’s address %s', (way, repeated) => {
      fc.assert(
        fc.property(breaking, fc.nat(2), (local, form) => {
          const sayings = [quote(`${local}@evil.example`), `${quote(local)}@evil.example`, 'evil.example'];
          // Without quotes in either place nothing would tell that it was quoted.
          const said = sayings[way.startsWith('without') ? form % 2 : form];
          const judged = `spf=pass (google.com: domain of ${repeated(local)}@evil.example) smtp.mailfrom=${said}`;
          expect(senderCheck(google(judged), 'example.com')).not.toBe('passed');
        }),
        { numRuns: 1_000 },
      );
    });

    const careless: [string, (quotedLocal: string) => string][] = [
      ['keeps its quotes and undoes its escapes', (local) => `"${unescaped(local.slice(1, -1))}"`],
      ['drops its quotes', (local) => local.slice(1, -1)],
      ['drops its quotes and undoes its escapes', (local) => unescaped(local.slice(1, -1))],
    ];
    const unescaped = (text: string) => text.replace(/\\(.)/g, '$1');
    const envelope = fc.oneof(
      hostile,
      breaking,
      fc.tuple(verdict, hostile).map(([a, b]) => `x; ${a}; ${b}`),
    );
    const tail = fc.constantFrom(
      ...['', ' ', '" ', '; dkim=none header.i=', '; dara=pass header.i="', ' smtp.mailfrom=b', ' smtp.helo="'],
    );

    it.each(careless)('passes nothing, where Google %s in the envelope’s address, in both places', (_, written) => {
      const local = fc.tuple(fc.constantFrom('', 'example.com', 'a@example.com'), envelope, tail);
      fc.assert(
        fc.property(local, fc.boolean(), (pieces, isWhole) => {
          const address = `${written(quote(pieces.join('')))}@evil.example`;
          const said = isWhole ? `"${address}"` : address;
          const judged = `spf=pass (google.com: domain of ${address} designates 192.0.2.1) smtp.mailfrom=${said}`;
          expect(senderCheck(google(judged), 'example.com')).not.toBe('passed');
        }),
        { numRuns: 2_000 },
      );
    });

    it.each(careless)('passes nothing, where Google %s in the signer’s, without a semicolon', (_, written) => {
      const property = fc.constantFrom(' y.z=', ' header.i=', ' header.d=', ' header.from=', ' header.i=b', ' ', '"');
      const local = fc.tuple(fc.constantFrom('@example.com', 'mona@example.com'), hostile, property);
      fc.assert(
        fc.property(local, (pieces) => {
          const signer = `${written(quote(pieces.join('').replace(/;/g, '')))}@evil.example`;
          const judged = `dkim=pass header.i=${signer} header.s=s1 header.b=Q2hlY2tz`;
          expect(senderCheck(google(judged), 'example.com')).not.toBe('passed');
        }),
        { numRuns: 2_000 },
      );
    });

    it('does not cost the pass of an honest mail, where it is no envelope address', () => {
      fc.assert(
        fc.property(hostile, hostile, (reason, selector) => {
          const signed = `dkim=pass reason=${quote(reason)} header.i=@esp.example header.s=${quote(selector)}`;
          expect(senderCheck(google(signed, dmarc), 'example.com')).toBe('passed');
        }),
      );
    });
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
