import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonical, domainOf, mailboxes, sameAddress, soleMailbox } from '../../src/people/address';

/** `Name <address>`, or the address alone: short enough to read a table of them. */
const read = (header: string) =>
  mailboxes(header).map(({ name, address }) => (name === null ? address : `${name} <${address}>`));

describe('the mailboxes of a header', () => {
  // https://www.rfc-editor.org/rfc/rfc5322#appendix-A
  it.each([
    ['John Doe <jdoe@machine.example>', ['John Doe <jdoe@machine.example>']],
    ['<boss@nil.test>', ['boss@nil.test']],
    ['jdoe@example.org', ['jdoe@example.org']],
    ['"Joe Q. Public" <john.q.public@example.com>', ['Joe Q. Public <john.q.public@example.com>']],
    [
      'Mary Smith <mary@x.test>, jdoe@example.org, Who? <one@y.test>',
      ['Mary Smith <mary@x.test>', 'jdoe@example.org', 'Who? <one@y.test>'],
    ],
    [
      '<boss@nil.test>, "Giant; \\"Big\\" Box" <sysservices@example.net>',
      ['boss@nil.test', 'Giant; "Big" Box <sysservices@example.net>'],
    ],
    [
      'A Group:Ed Jones <c@a.test>,joe@where.test,John <jdoe@one.test>;',
      ['Ed Jones <c@a.test>', 'joe@where.test', 'John <jdoe@one.test>'],
    ],
    ['Undisclosed recipients:;', []],
    ['Doe, Jane ‹jane@acme.example›', ['Doe, Jane <jane@acme.example>']],
    ['Jane ＜jane@acme.example＞, ⟨kim@acme.example⟩', ['Jane <jane@acme.example>', 'kim@acme.example']],
    ['Jane ‹kim@acme.example› <jane@acme.example>', ['Jane ‹kim@acme.example› <jane@acme.example>']],
    ['Pete(A nice \\) chap) <pete(his account)@silly.test(his host)>', ['Pete <pete@silly.test>']],
    [
      "A Group(Some people)\r\n     :Chris Jones <c@(Chris's host.)public.example>,\r\n joe@example.org,\r\n John <jdoe@one.test> (my dear friend); (the end of the group)",
      ['Chris Jones <c@public.example>', 'joe@example.org', 'John <jdoe@one.test>'],
    ],
    ['(Empty list)(start)Hidden recipients  :(nobody(that I know))  ;', []],
    ['Joe Q. Public <john.q.public@example.com>', ['Joe Q. Public <john.q.public@example.com>']],
    [
      'Mary Smith <@node.test:mary@example.net>, , jdoe@test  . example',
      ['Mary Smith <mary@example.net>', 'jdoe@test.example'],
    ],
  ])('are those of the RFC’s example: %s', (header, expected) => {
    expect(read(header)).toEqual(expected);
  });

  it.each([
    ['blanks around the @, as of old', 'Rosa <rosa @ example . com>', ['Rosa <rosa@example.com>']],
    ['a blank behind the @', 'Rosa <rosa@ example.com>', ['Rosa <rosa@example.com>']],
    ['blanks around a bare @', 'rosa @ example.com, b@example.com', ['rosa@example.com', 'b@example.com']],
    ['a comma behind a name', 'Soporte, <rosa@example.com>', ['Soporte <rosa@example.com>']],
    ['commas of its own', '"Reyes, Rosa, " <rosa@example.com>', ['Reyes, Rosa <rosa@example.com>']],
    ['the quotes of Outlook', "'Rosa Reyes' <rosa@example.com>", ['Rosa Reyes <rosa@example.com>']],
    ['its address for a name', '"rosa@example.com" <rosa@example.com>', ['rosa@example.com']],
    ['marks for a name', '". -" <rosa@example.com>', ['rosa@example.com']],
    ['marks for the direction', '\u202bדוד\u202c <rosa@example.com>', ['דוד <rosa@example.com>']],
    ['two brackets', 'Rosa <<rosa@example.com>>', ['Rosa <rosa@example.com>']],
    ['a link in brackets', 'Rosa <mailto:rosa@example.com>', ['Rosa <rosa@example.com>']],
    ['comments in the address', 'rosa(work)@(office)example.com (Rosa Reyes)', ['Rosa Reyes <rosa@example.com>']],
    ['a dot behind the domain', 'rosa@example.com.', ['rosa@example.com']],
    ['all of it in one encoded word', '=?UTF-8?B?Um9zYSA8cm9zYUBleGFtcGxlLmNvbT4=?=', ['Rosa <rosa@example.com>']],
    ['a blank in base64', '=?UTF-8?B?SsO2 cmc=?= <joerg@example.com>', ['Jörg <joerg@example.com>']],
    ['bytes that nobody names', '=?unknown-8bit?Q?J=C3=B6rg?= <joerg@example.com>', ['Jörg <joerg@example.com>']],
    ['two names for one set', '=?UTF-8?Q?J=C3?= =?utf8?Q?=B6rg?= <joerg@example.com>', ['Jörg <joerg@example.com>']],
    ['a name between commas', ', Soporte ,, <rosa@example.com>', ['Soporte <rosa@example.com>']],
    [
      'a name with blanks in its encoded word',
      '=?UTF-8?Q?Rosa Reyes?= <rosa@example.com>',
      ['Rosa Reyes <rosa@example.com>'],
    ],
    [
      'a name cut amid a character',
      '=?UTF-8?Q?Ra=C3?= =?UTF-8?Q?=BAl?= <raul@example.com>',
      ['Raúl <raul@example.com>'],
    ],
    ['a name that nobody can read', '=?x-unheard-of?B?u7PFxA==?= <rosa@example.com>', ['rosa@example.com']],
    ['half of a name that can be read', 'Rosa =?x-unheard-of?B?u7PFxA==?= <rosa@example.com>', ['rosa@example.com']],
    ['a name that is cut', '=?UTF-8?Q?Rosa <rosa@example.com>', ['rosa@example.com']],
    [
      'a comma in an encoded word with blanks',
      '=?UTF-8?Q?Reyes, Rosa?= <rosa@example.com>',
      ['Reyes, Rosa <rosa@example.com>'],
    ],
    ['a comma in quotes', '"Plets, Tri" <tri@example.com>', ['Plets, Tri <tri@example.com>']],
    ['a folded name', '"Plets,\r\n Tri"\r\n\t<tri@example.com>', ['Plets, Tri <tri@example.com>']],
    ['an encoded name', '=?UTF-8?Q?J=C3=B6rg?= <joerg@example.com>', ['Jörg <joerg@example.com>']],
    ['an encoded name in quotes', '"=?UTF-8?B?SsO2cmc=?=" <joerg@example.com>', ['Jörg <joerg@example.com>']],
    ['an encoded comma', '=?UTF-8?Q?Plets=2C_Tri?= <tri@example.com>', ['Plets, Tri <tri@example.com>']],
    ['UTF-8 as it is', 'Jörg <jörg@exämple.de>', ['Jörg <jörg@exämple.de>']],
    ['quotes in the address', '"joe q"@example.com', ['"joe q"@example.com']],
    ['a domain literal', 'joe@[192.0.2.1]', ['joe@[192.0.2.1]']],
    ['a comma at the end', 'joe@example.com,', ['joe@example.com']],
    [
      'control characters in a name',
      '=?UTF-8?Q?Joe=0D=0A=00Bcc:_x?= <joe@example.com>',
      ['Joe Bcc: x <joe@example.com>'],
    ],
  ])('can be written with %s', (_, header, expected) => {
    expect(read(header)).toEqual(expected);
  });

  it.each([
    [
      'a name with a bare comma',
      'Plets, Tri <tri@example.com>, joe@example.com',
      ['Plets, Tri <tri@example.com>', 'joe@example.com'],
    ],
    ['a name with a bare @', 'Foo @ Bar <foo@example.com>', ['Foo @ Bar <foo@example.com>']],
    ['semicolons between', 'A <a@example.com>; B <b@example.com>', ['A <a@example.com>', 'B <b@example.com>']],
    ['two dots', 'taro..y@docomo.example, Joe <joe@example.com>', ['taro..y@docomo.example', 'Joe <joe@example.com>']],
    ['a dot before the @', 'Taro <taro.@docomo.example>', ['Taro <taro.@docomo.example>']],
    ['a bracket too few', 'Joe <joe@example.com', ['Joe <joe@example.com>']],
    ['a quote too few', '"Joe <joe@example.com>', ['Joe <joe@example.com>']],
    ['one that can’t be read', '<joe@example.com>, @@@, <mary@example.com>', ['joe@example.com', 'mary@example.com']],
  ])('survive %s', (_, header, expected) => {
    expect(read(header)).toEqual(expected);
  });

  it.each([
    'victim@example.com <attacker@evil.example>',
    '"victim@example.com" <attacker@evil.example>',
    '<victim@example.com> <attacker@evil.example>',
    '"victim@example.com," <attacker@evil.example>',
    '=?UTF-8?Q?victim=40example.com=2C?= <attacker@evil.example>',
    '=?UTF-8?Q?=3Cvictim=40example.com=3E?= <attacker@evil.example>',
  ])('are not what a name pretends: %s', (header) => {
    expect(mailboxes(header).map(({ address }) => address)).toEqual(['attacker@evil.example']);
  });

  it('are none in an empty header', () => {
    expect([...mailboxes(''), ...mailboxes(' \r\n ')]).toEqual([]);
  });

  it('come back as they were composed', () => {
    const atom = fc.stringMatching(/^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,12}$/);
    const dotted = fc.array(atom, { minLength: 1, maxLength: 3 }).map((atoms) => atoms.join('.'));
    const quoted = fc.stringMatching(/^[!-~]( ?[!-~]){0,8}$/).map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`);
    const domain = fc.domain();
    // White space runs are folded into one space, an encoded word would be decoded, and what could not be is no name.
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((text) => !/[\p{Cc}\p{Cs}\p{DI}]|^[^\p{L}\p{N}]|[^\p{L}\p{N}]$|\s\s|[^\S ]|=\?|\ufffd|@/u.test(text));
    const mailbox = fc.record({
      name: fc.option(name),
      address: fc.tuple(fc.oneof(dotted, quoted), domain).map((parts) => parts.join('@')),
    });
    fc.assert(
      fc.property(fc.array(mailbox, { minLength: 1, maxLength: 4 }), (given) => {
        const header = given
          .map(({ name, address }) => (name === null ? address : `"${name.replace(/["\\]/g, '\\$&')}" <${address}>`))
          .join(', ');
        const needsQuotes = (address: string) => /^".*[^A-Za-z0-9!#$%&'*+/=?^_`{|}~.-].*"@/.test(address);
        expect(mailboxes(header)).toEqual(
          given.map(({ name, address }) => ({
            name,
            address: needsQuotes(address) ? address : address.replace(/"/g, ''),
          })),
        );
      }),
    );
  });

  it('never cost more than themselves, whatever the header holds', () => {
    const piece = fc.constantFrom(
      ...'"<>()@,;:\\. []=?\r\n\t',
      'a@b.c',
      '=?UTF-8?Q?',
      '?=',
      'Jörg',
      '\u0000',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
        for (const { address } of mailboxes(pieces.join(''))) expect(address).toContain('@');
      }),
    );
  });

  it.each(['(', '"', '<', '(a)', 'a.', '"a" ', '((a)', 'a@b.c,', '=?UTF-8?Q?a?= ', '<a@b'])(
    'are few in a header of 100,000 times %s, which must not cost the card',
    (piece) => {
      expect(mailboxes(piece.repeat(100_000)).length).toBeLessThan(2_000);
    },
  );

  it('of a list that is far too long are its first, none of them cut', () => {
    const found = mailboxes(Array.from({ length: 5_000 }, (_, index) => `p${index}@example.com`).join(', '));
    expect(found.length).toBeGreaterThan(300);
    expect(found.every(({ address }, index) => address === `p${index}@example.com`)).toBe(true);
  });
});

describe('the one mailbox of a header', () => {
  it.each([
    ['alone', 'jane@example.com'],
    ['in brackets', '<jane@example.com>'],
    ['with a name', 'Jane Doe <jane@example.com>'],
    ['with a comma in quotes', '"Müller, Jörg" <jane@example.com>'],
    ['with an address in quotes', '"kim@example.com <kim@example.com>," <jane@example.com>'],
    ['with encoded words', '=?UTF-8?Q?J=C3=A4ne=2C?= =?UTF-8?B?SsO2cmc=?= <jane@example.com>'],
    ['with a name in a comment', 'jane@example.com (Jane (at home) Doe)'],
    ['with comments all around', '(a) Jane (b) <(c) jane@example.com (d)> (e)'],
    ['with dots in the name', 'J. Doe Jr. <jane@example.com>'],
    ['with brackets in the name', 'Jane [Acme] <jane@example.com>'],
    ['with an apostrophe', "Jane O'Doe <jane@example.com>"],
    ['with quotes within the name', 'Jane "JD" Doe <jane@example.com>'],
    ['with a name in UTF-8', 'Jörg – Zürich! <jane@example.com>'],
    ['with no blank before the bracket', '"Jane"<jane@example.com>'],
    ['behind itself', 'jane@example.com <jane@example.com>'],
    ['folded', '"Jane\r\n Doe"\r\n\t<jane@example.com>'],
  ])('is read %s', (_, header) => {
    expect(soleMailbox(header)?.address).toBe('jane@example.com');
  });

  it.each([
    ['nothing', ''],
    ['a name alone', 'Jane'],
    ['two', 'kim@example.com, jane@example.com'],
    ['two in brackets', '<kim@example.com> <jane@example.com>'],
    ['two with a blank between', 'kim@example.com jane@example.com'],
    ['two encoded alike', '=?x?q?a<kim@example.com>?= <jane@example.com>'],
    ['a group', 'kim@example.com: jane@example.com;'],
    ['a group with a name', 'Team: jane@example.com;'],
    ['a group that does not end', 'Team: jane@example.com'],
    ['a group in brackets', '<kim@example.com>:jane@example.com'],
    ['an address for a name', 'kim@example.com <jane@example.com>'],
    ['half an address for a name', 'kim@ <jane@example.com>'],
    ['an open bracket', 'kim@example.com <jane@example.com'],
    ['an open bracket alone', '<jane@example.com'],
    ['a bracket in a bracket', 'Jane <<jane@example.com>>'],
    ['text after the bracket', '<kim@example.com>jane@example.com'],
    ['a word after the bracket', '<jane@example.com> Jane'],
    ['an open quote', '"kim <jane@example.com>'],
    ['an open comment', '(kim <jane@example.com>'],
    ['an escape outside of quotes', 'kim\\ <jane@example.com>'],
    ['a control character', 'Kim\u0000 <jane@example.com>'],
    ['a control character in quotes', '"Kim\u0000" <jane@example.com>'],
    ['a line break that folds nothing', 'Kim\n<jane@example.com>'],
    ['a carriage return alone', 'Kim\r <jane@example.com>'],
    ['a route', '<@kim@example.com:jane@example.com>'],
    ['a route of old', '<@relay.example:jane@example.com>'],
    ['a semicolon', 'kim;<jane@example.com>'],
    ['a comma', 'Doe, Jane <jane@example.com>'],
    ['another address before it', 'kim@example.com <jane@example.com>'],
    ['a comma after it', 'jane@example.com,'],
    ['a comma and a quoted one', '<kim@example.com>, (x) "jane@example.com"'],
    ['a blank in the address', 'jane@ example.com'],
    ['a second @', 'kim@jane@example.com'],
    ['typographic brackets, which others take for a part of the address', 'jane ‹jane@example.com›'],
    ['such brackets alone', '‹jane@example.com›'],
    ['a list that is too long', `${'a '.repeat(10_000)}<jane@example.com>`],
  ])('is none in %s', (_, header) => {
    expect(soleMailbox(header)).toBeNull();
  });

  it('is the only one that is found there, whatever the header holds', () => {
    const piece = fc.constantFrom(...'"<>()@,;:\\. ', 'a@b.c', '<d@e.f>', '=?x?q?', '?=', 'Jane');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const header = pieces.join('');
        const sole = soleMailbox(header);
        if (!sole) return;
        expect(mailboxes(header)).toEqual([sole]);
        expect(header.replace(/"(?:\\.|[^"\\])*"|\(.*\)/g, '').split('@')).toHaveLength(2);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['(', '"', '<', '(a)', 'a.', '"a" ', '((a)', ' ', '() ', '@a', 'a@b .'])(
    'costs nothing in a header of 9,990 characters of %s',
    (piece) => {
      expect(soleMailbox(piece.repeat(Math.floor(9_990 / piece.length)))).toBeNull();
    },
  );
});

describe('two addresses', () => {
  it('are the same but for case and white space', () => {
    expect(sameAddress('Mona@Example.COM ', ' mona@example.com')).toBe(true);
    expect(sameAddress('mona@example.com', 'mona@example.org')).toBe(false);
  });

  it.each([
    ['Mona+shop@Example.com', 'mona@example.com'],
    ['m.o.n.a@gmail.com', 'mona@gmail.com'],
    ['M.ona+x+y@googlemail.com', 'mona@gmail.com'],
    ['m.o.n.a@example.com', 'm.o.n.a@example.com'],
    ['+tag@example.com', '+tag@example.com'],
    ['mona@example.com+x', 'mona@example.com+x'],
  ])('reach one mailbox: %s and %s', (address, expected) => {
    expect(canonical(address)).toBe(expected);
  });
});

it('the domain of an address stands after its last @, in lower case', () => {
  expect(domainOf(' "a@b.example"@Example.COM ')).toBe('example.com');
  expect(domainOf('İ@Example.com')).toBe('example.com');
});

describe('characters that nobody sees', () => {
  it.each(['\u202e', '\u2066', '\u200b', '\u00ad', '\0', '\u{e0041}'])('are in no address: %j', (hidden) => {
    const header = `Mona <mo${hidden}na@example.com>, "mo${hidden}na"@example.com, Pat <pat@example.com>`;
    expect(mailboxes(header).map(({ address }) => address)).toEqual(['pat@example.com']);
  });

  it('are no name by themselves, and stay in one', () => {
    expect(mailboxes('"\u202e\u200b \u3164" <mona@example.com>')).toEqual([
      { name: null, address: 'mona@example.com' },
    ]);
    expect(mailboxes('"م\u200cن" <mona@example.com>')[0]?.name).toBe('م\u200cن');
  });
});
