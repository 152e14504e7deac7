import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonical, folded } from '../../src/people/address';
import { isOwn, ownDomains } from '../../src/people/domains';
import { type Headers, isLinkable, isWriter, type Person, peopleOn } from '../../src/people/people';

const blank: Headers = {
  from: '',
  replyTo: '',
  to: '',
  cc: '',
  subject: '',
  listId: '',
  precedence: '',
  listUnsubscribe: '',
  originalSender: '',
  originalFrom: '',
  failedRecipients: '',
  inReplyTo: '',
  autoSubmitted: '',
  authenticationResults: '',
  originalAuthenticationResults: '',
};
const agent = { address: 'agent@acme.example', domains: ['acme.test'] };
const on = (headers: Partial<Headers>, reader = agent) => peopleOn({ ...blank, ...headers }, reader);
/** `mona@example.com (From)`, with `, a claim` where it is one. */
const told = ({ address, from, claim }: Person) => `${address} (${from}${claim ? ', a claim' : ''})`;
const peopleTold = (headers: Partial<Headers>, reader = agent) => on(headers, reader).people.map(told);
const judged = (verdict: string, domain: string) => `mx.google.com; dmarc=${verdict} header.from=${domain}`;

describe('the people on a message', () => {
  it('are its sender, then To and Cc, then whom the subject names; never the agent and colleagues', () => {
    expect(
      peopleTold({
        from: 'Mona Month <mona@example.com>',
        to: '"Support, Acme" <support@acme.example>, Agent <AGENT@acme.example>, pat@example.com',
        cc: 'Wanda <wanda@example.com>, bob@shop.acme.test',
        subject: 'Re: please forward to billing@example.com.',
      }),
    ).toEqual([
      'mona@example.com (From)',
      'pat@example.com (To)',
      'wanda@example.com (Cc)',
      'billing@example.com (subject, a claim)',
    ]);
  });

  it('hold an answer’s other address as a claim, after the sender', () => {
    expect(peopleTold({ from: 'mona@example.com', replyTo: 'mona@secure.example', to: 'pat@example.com' })).toEqual([
      'mona@example.com (From)',
      'mona@secure.example (Reply-To, a claim)',
      'pat@example.com (To)',
    ]);
  });

  it.each([
    ['a no-reply address', { from: 'Acme <no-reply@forms.example>' }],
    ['a noreply address', { from: 'noreply@forms.example' }],
    ['a do-not-reply address', { from: 'do_not_reply@forms.example' }],
    ['a numbered no-reply address', { from: 'noreply2@forms.example' }],
    ['a no-reply address with a tag', { from: 'no.reply+8f3@forms.example' }],
    ['a no-reply address of a form', { from: 'forms-noreply@forms.example' }],
    ['a contact form', { from: 'contact-form@forms.example' }],
    ['a notification', { from: 'notifications@forms.example' }],
    ['a token for answers', { from: 'reply+a8f3kq@github.example' }],
    ['a numbered token for answers', { from: 'reply-7f3a91@crm.example' }],
    ['what takes mail back', { from: 'bounces+8812-mona=example.com@mailer.example' }],
    ['a report', { from: 'dmarc-reports@provider.example' }],
    ['a web server', { from: 'www-data@forms.example' }],
    ['a mailing list', { from: 'users@lists.example', listId: 'Users <users.lists.example>' }],
    ['a Google group elsewhere', { from: 'users@googlegroups.com' }],
  ])('are led by Reply-To where From is %s, which comes last', (_, headers) => {
    const { from } = headers;
    const relay = from.replace(/^.*<|>$/g, '');
    expect(peopleTold({ replyTo: 'Mona <mona@example.com>', to: 'pat@example.com', ...headers })).toEqual([
      'mona@example.com (Reply-To, a claim)',
      'pat@example.com (To)',
      `${relay} (From)`,
    ]);
  });

  it.each(['support@acme.example', 'Contact form <wordpress@acme.test>'])(
    'are led by Reply-To where From is a colleague, who is not among them: %s',
    (from) => {
      expect(peopleTold({ from, replyTo: 'mona@example.com' })).toEqual(['mona@example.com (Reply-To, a claim)']);
    },
  );

  it.each([
    'norbert.reply@example.com',
    'noreplyguy@example.com',
    'formica@example.com',
    'botha@example.com',
    'alert.singh@example.com',
    'reply@example.com',
    'replyman@example.com',
  ])('are people even if their name begins like a machine’s: %s', (from) => {
    expect(peopleTold({ from, replyTo: 'other@example.com' })[0]).toBe(`${from} (From)`);
  });

  it('are led by a forwarded message’s subject where nobody else is outside', () => {
    expect(
      peopleTold({ from: 'carol@acme.example', to: 'agent@acme.example', subject: 'Fwd: mona@example.com' }),
    ).toEqual(['mona@example.com (subject, a claim)']);
  });

  it('are none where a colleague forwarded it', () => {
    expect(
      on({ from: 'Carol <carol@acme.example>', to: 'agent@acme.example', subject: 'Fwd: Failed again' }).people,
    ).toEqual([]);
  });

  it('are those it was sent to where the agent wrote it', () => {
    expect(peopleTold({ from: 'agent@acme.example', to: 'mona@example.com' })).toEqual(['mona@example.com (To)']);
  });

  it('are each there once, in the first of their places, with the name of any', () => {
    expect(
      on({ from: 'MONA@example.com', replyTo: 'Mona Month <mona@example.com>', cc: 'mona@Example.com' }).people,
    ).toEqual([{ name: 'Mona Month', address: 'MONA@example.com', from: 'From', claim: false, isRelay: false }]);
  });

  it('keep all customers at gmail.com where the agent has an address there', () => {
    const founder = { address: 'the.founder@gmail.com', domains: ['gmail.com'] };
    expect(peopleTold({ from: 'mona@gmail.com', to: 'thefounder+shop@googlemail.com' }, founder)).toEqual([
      'mona@gmail.com (From)',
    ]);
  });

  it('are found where Google does not tell the agent’s address', () => {
    expect(peopleTold({ from: 'mona@example.com' }, { address: '', domains: [] })).toEqual(['mona@example.com (From)']);
  });

  it('are not changed by a name that looks like an address', () => {
    // GmailMessage.getFrom gives names decoded: =?UTF-8?Q?victim=40example.com=2C?= <attacker@evil.example>
    const { people, check } = on({
      from: 'victim@example.com, <attacker@evil.example>',
      authenticationResults: judged('pass', 'evil.example'),
    });
    expect(people.map(told)).toEqual(['attacker@evil.example (From)']);
    expect(check).toBe('passed');
  });
});

describe('a message of a Google group', () => {
  const group = {
    from: "'Dora Double' via Support <support@acme.example>",
    to: 'support@acme.example',
    replyTo: 'Dora Double <dora@example.com>',
    originalSender: 'dora@example.com',
    precedence: 'list',
    listId: '<support.acme.example>',
  };

  it('is from its original sender, where Google vouches for the group, and the group for the sender', () => {
    const authenticationResults = judged('pass', 'acme.example');
    const originalAuthenticationResults = judged('pass', 'example.com');
    expect(on({ ...group, authenticationResults, originalAuthenticationResults }).people).toEqual([
      { name: 'Dora Double', address: 'dora@example.com', from: 'X-Original-Sender', claim: false, isRelay: false },
    ]);
  });

  it.each(['fail', 'none'])('claims its original sender where the group itself is not proven: DMARC %s', (verdict) => {
    expect(peopleTold({ ...group, authenticationResults: judged(verdict, 'acme.example') })).toEqual([
      'dora@example.com (X-Original-Sender, a claim)',
    ]);
  });

  it('proves nothing of its original sender where it does not say what it found, and is no claim', () => {
    expect(peopleTold({ ...group, authenticationResults: judged('pass', 'acme.example') })).toEqual([
      'dora@example.com (X-Original-Sender)',
    ]);
  });

  it('is no mailing where the group is the team’s own', () => {
    expect(on(group).bulk).toBe(false);
  });

  it('cannot be pretended: of any other message X-Original-Sender says nothing', () => {
    expect(
      peopleTold({
        from: 'attacker@evil.example',
        originalSender: 'victim@example.com',
        authenticationResults: judged('pass', 'evil.example'),
      }),
    ).toEqual(['attacker@evil.example (From)']);
  });
});

describe('what a message proves of its sender', () => {
  const passed = judged('pass', 'example.com');
  const own = judged('pass', 'acme.example');
  const group = { from: 'Support <support@acme.example>', originalSender: 'dora@example.com' };
  const found = (verdict: string) => ({ originalAuthenticationResults: judged(verdict, 'example.com') });

  it.each<[string, Partial<Headers>, string | null]>([
    ['its sender check passed', { from: 'mona@example.com', authenticationResults: passed }, 'mona@example.com'],
    [
      'it passed by the record of the organisation',
      { from: 'mona@mail.example.com', authenticationResults: passed },
      'mona@mail.example.com',
    ],
    [
      'the name is an address, in quotes',
      { from: '"victim@example.com" <mona@example.com>', authenticationResults: passed },
      'mona@example.com',
    ],
    ['the group found it proven', { ...group, authenticationResults: own, ...found('pass') }, 'dora@example.com'],
    [
      'the group is below the agent’s domain, and DMARC passed by the record of that',
      { ...group, from: 'support@help.acme.example', authenticationResults: own, ...found('pass') },
      'dora@example.com',
    ],
    ['nothing was checked', { from: 'mona@example.com' }, null],
    ['the check failed', { from: 'mona@example.com', authenticationResults: judged('fail', 'example.com') }, null],
    ['From names two', { from: 'dora@example.com, mona@example.com', authenticationResults: passed }, null],
    [
      'From is not one mailbox by the standard',
      { from: '<mona@example.com> <dora@example.com>', authenticationResults: passed },
      null,
    ],
    ['the group does not say what it found', { ...group, authenticationResults: own }, null],
    [
      'the group found it proven for another domain',
      { ...group, authenticationResults: own, originalAuthenticationResults: own },
      null,
    ],
    [
      'the group’s own From is not one mailbox',
      { ...group, from: 'x@acme.example <support@acme.example>', authenticationResults: own, ...found('pass') },
      null,
    ],
    [
      'the group’s original sender is not one mailbox',
      { ...group, originalSender: 'mona@example.com <dora@example.com>', authenticationResults: own, ...found('pass') },
      null,
    ],
    ['the group found it forged', { ...group, authenticationResults: own, ...found('fail') }, null],
    ['the group found nothing', { ...group, authenticationResults: own, ...found('none') }, null],
    [
      'the group names two original senders',
      { ...group, originalSender: 'dora@example.com, mona@example.com', authenticationResults: own, ...found('pass') },
      null,
    ],
    [
      'a list elsewhere says who wrote it',
      {
        from: 'users@lists.example',
        listId: '<users.lists.example>',
        originalSender: 'mona@example.com',
        authenticationResults: judged('pass', 'lists.example'),
      },
      null,
    ],
  ])('where %s', (_, headers, sender) => {
    expect(on(headers).provenSender).toBe(sender);
  });

  it.each([
    '<mallory@gmail.com> <victim@gmail.com>',
    'mallory@gmail.com victim@gmail.com',
    'mallory@gmail.com: victim@gmail.com;',
    'mallory@gmail.com <victim@gmail.com',
    '<mallory@gmail.com>:victim@gmail.com',
    '<victim@gmail.com>mallory@gmail.com',
    'mallory@gmail.com\u0000 <victim@gmail.com>',
    '<@mallory@gmail.com:victim@gmail.com>',
    'mallory;<victim@gmail.com>',
    '<mallory@gmail.com>, (x) "victim@gmail.com"',
  ])('is nothing where From can be read in two ways, which counts as several senders: %s', (from) => {
    const message = on({ from, authenticationResults: judged('pass', 'gmail.com') });
    expect(message).toMatchObject({ provenSender: null, hasSeveralSenders: true });
  });

  it('names no several senders where From names one, or none', () => {
    expect(on({ from: '"Doe, Jane" <jane@example.com>' }).hasSeveralSenders).toBe(false);
    expect(on({ from: '' }).hasSeveralSenders).toBe(false);
  });

  it('never reaches further than the sender: neither Reply-To nor anybody written to is proven', () => {
    const message = on({
      from: 'mona@example.com',
      replyTo: 'mona@secure.example',
      to: 'pat@example.com',
      authenticationResults: passed,
    });
    expect(message.people.map((person) => isWriter(message, person))).toEqual([true, false, false]);
  });

  it('decides whose address may be linked: a sender’s only if it is proven, and no claim', () => {
    const linkable = (authenticationResults: string) => {
      const message = on({ from: 'a@example.com', replyTo: 'b@c.example', to: 'd@e.example', authenticationResults });
      return message.people.filter((person) => isLinkable(message, person)).map(({ address }) => address);
    };
    expect(linkable(passed)).toEqual(['a@example.com', 'd@e.example']);
    expect(linkable('')).toEqual(['d@e.example']);
    expect(linkable(judged('fail', 'example.com'))).toEqual([]);
  });
});

describe('a message whose sender check failed', () => {
  const spoof = { from: 'mona@example.com', replyTo: 'x@evil.example', to: 'pat@example.com', cc: 'wanda@example.com' };

  it('makes a claim of everyone on it', () => {
    const { people, check } = on({ ...spoof, authenticationResults: judged('fail', 'example.com') });
    expect(check).toBe('failed');
    expect(people.map(({ claim }) => claim)).toEqual([true, true, true, true]);
  });

  it('is told from one that was not checked', () => {
    const { people, check } = on(spoof);
    expect(check).toBe('unknown');
    expect(people.filter(({ claim }) => claim).map(({ address }) => address)).toEqual(['x@evil.example']);
  });
});

describe('a message', () => {
  it.each([
    ['Precedence: bulk', { precedence: 'bulk' }, true],
    ['List-Unsubscribe', { listUnsubscribe: '<https://news.example/u>' }, true],
    ['Precedence: junk', { precedence: ' Junk ' }, true],
    ['Precedence: list', { precedence: 'list' }, true],
    ['a List-Id', { listId: 'Payments Weekly <weekly.weekly.example>' }, true],
    ['a List-Id without brackets', { listId: 'weekly.weekly.example' }, true],
    ['Precedence: bulk from the team’s own list', { precedence: 'bulk', listId: '<all.acme.example>' }, true],
    ['a List-Id of the team', { precedence: 'list', listId: 'Support <support.ACME.example>' }, false],
    ['a List-Id that ends like the team’s', { listId: '<news.notacme.example>' }, true],
    ['Precedence: first-class', { precedence: 'first-class' }, false],
    ['nothing of a mailing', {}, false],
  ])('with %s: a mailing is %s', (_, headers, expected) => {
    expect(on({ from: 'mona@example.com', ...headers }).bulk).toBe(expected);
  });
});

describe('who stands in other headers', () => {
  const fromGroup = { from: "'Dora' via Support <support@acme.example>", listId: '<support.acme.example>' };

  it('is whom a group names in X-Original-From, as a claim', () => {
    expect(peopleTold({ ...fromGroup, originalFrom: 'Dora <dora@example.com>' })).toEqual([
      'dora@example.com (X-Original-From, a claim)',
    ]);
    expect(
      peopleTold({ ...fromGroup, originalSender: 'dora@example.com', originalFrom: 'D <dora@example.com>' }),
    ).toEqual(['dora@example.com (X-Original-Sender, a claim)']);
  });

  it('is nobody where no group passed the mail on', () => {
    expect(peopleTold({ from: 'x@evil.example', originalFrom: 'dora@example.com' })).toEqual(['x@evil.example (From)']);
  });

  it.each(['mailer-daemon@mail.example', 'MAILER-DAEMON@acme.example', 'postmaster@acme.test', ''])(
    'is whom a mail did not reach, where it came back from “%s”',
    (from) => {
      expect(peopleTold({ from, failedRecipients: 'mona@example.com, pat@example.com' }).slice(0, 2)).toEqual([
        'mona@example.com (X-Failed-Recipients, a claim)',
        'pat@example.com (X-Failed-Recipients, a claim)',
      ]);
    },
  );

  it('is nobody where a person says that a mail came back', () => {
    expect(peopleTold({ from: 'x@evil.example', failedRecipients: 'mona@example.com' })).toEqual([
      'x@evil.example (From)',
    ]);
  });

  it.each([
    [
      'an answer through software that writes List-Unsubscribe',
      { listUnsubscribe: '<mailto:u@crm.example>', inReplyTo: '<1@acme.example>' },
    ],
    ['an absence', { precedence: 'bulk', autoSubmitted: 'auto-replied' }],
    ['an answer in a list', { listId: '<users.lists.example>', precedence: 'list', inReplyTo: '<1@acme.example>' }],
  ])('makes no mailing of %s, if it is to the team', (_, headers) => {
    expect(on({ from: 'mona@example.com', to: 'billing@acme.example', ...headers }).bulk).toBe(false);
    expect(on({ from: 'mona@example.com', to: 'Agent <agent@acme.example>', ...headers }).bulk).toBe(false);
    expect(on({ from: 'mona@example.com', to: 'users@lists.example', ...headers }).bulk).toBe(true);
  });

  it('makes a mailing of what no one asked for', () => {
    const sent = { from: 'news@shop.example', to: 'agent@acme.example', listUnsubscribe: '<https://u.example>' };
    expect(on({ ...sent, autoSubmitted: 'auto-generated' }).bulk).toBe(true);
  });
});

describe('whatever the headers hold', () => {
  const address = fc.constantFrom(
    'mona@example.com',
    'MONA@example.com',
    'agent@acme.example',
    'Agent+x@Acme.example',
    'carol@mail.acme.test',
    'no-reply@forms.example',
    'mona@googlegroups.com',
    '"a, b" <c@d.example>',
  );
  const piece = fc.oneof(address, fc.constantFrom(',', ' ', '<', '>', '"', ';', ':', '('), fc.string({ maxLength: 8 }));
  const header = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  const headers = fc.record<Headers>({
    from: header,
    replyTo: header,
    to: header,
    cc: header,
    subject: header,
    listId: header,
    precedence: header,
    listUnsubscribe: header,
    originalSender: header,
    originalFrom: header,
    failedRecipients: header,
    inReplyTo: header,
    autoSubmitted: header,
    authenticationResults: fc.oneof(
      header,
      fc.constantFrom(judged('pass', 'example.com'), judged('fail', 'example.com')),
    ),
    originalAuthenticationResults: header,
  });

  it('nobody is there twice, and neither the agent nor a colleague at all', () => {
    fc.assert(
      fc.property(headers, (given) => {
        const { people } = peopleOn(given, agent);
        const addresses = people.map((person) => folded(person.address));
        expect(new Set(addresses).size).toBe(addresses.length);
        const own = ownDomains(agent.address, agent.domains);
        expect(addresses.filter((each) => isOwn(each, own) || canonical(each) === agent.address)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('no address of Reply-To or the subject alone is more than a claim', () => {
    fc.assert(
      fc.property(headers, (given) => {
        const { people } = peopleOn({ ...given, from: '', to: '', cc: '', originalSender: '' }, agent);
        expect(people.every(({ claim }) => claim)).toBe(true);
      }),
    );
  });

  it('a message as large as Gmail takes does not cost the card', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `p${index}@example.com`).join(', ');
    const { people } = peopleOn(
      { ...blank, from: many, replyTo: many, to: many, cc: many, subject: 'a@b.example '.repeat(50_000) },
      agent,
    );
    expect(people.length).toBeGreaterThan(100);
    expect(people.length).toBeLessThan(2_000);
  });
});
