import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonical, folded } from '../../src/people/address';
import { isOwn, ownDomains } from '../../src/people/domains';
import type { Headers } from '../../src/people/headers';
import { mayBeCustomer, peopleOn } from '../../src/people/people';
import { agent, blank, judged, on, peopleTold, told } from './headers';

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
    ['one in German', { from: 'keine-antwort@forms.example' }],
    ['another one in German', { from: 'bitte_nicht_antworten@forms.example' }],
    ['one in French', { from: 'ne-pas-repondre@forms.example' }],
    ['one in Spanish', { from: 'noresponder@forms.example' }],
    ['one in Portuguese', { from: 'nao-responda@forms.example' }],
    ['one in Italian', { from: 'non-rispondere@forms.example' }],
    ['one in Dutch', { from: 'niet-beantwoorden@forms.example' }],
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
    ['a form in German', { from: 'kontaktformular@forms.example' }],
    ['a form in French', { from: 'formulaire-de-contact@forms.example' }],
    ['a service for forms', { from: 'formresponses@forms.example' }],
    ['what answers by itself', { from: 'autoreply@forms.example' }],
    ['a system', { from: 'system@forms.example' }],
    ['a mail server', { from: 'MDaemon@forms.example' }],
    ['Exchange', { from: 'MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@forms.example' }],
    ['one in Danish', { from: 'ikke-svar@forms.example' }],
    ['one in Czech', { from: 'neodpovidat@forms.example' }],
    ['a host for answers', { from: 'a8f3kq@reply.crm.example' }],
    ['a company’s help desk', { from: 'Jane Doe (Acme) <support@acme.zendesk.com>' }],
    ['a shop’s sender', { from: 'Acme <store+1234567@t.shopifyemail.com>' }],
    ['an inbox that is shared', { from: 'Jane Doe via Front <msg-abc@frontapp.com>' }],
    ['what takes mail back for a list', { from: 'users-bounces@lists.example' }],
    ['a machine by its own word', { from: 'kim@tools.example', autoSubmitted: 'auto-generated' }],
    [
      'a report by its type',
      { from: 'kim@tools.example', contentType: 'multipart/report; report-type=delivery-status' },
    ],
    ['one who writes for another', { from: '"Mona via Sign" <sign@tools.example>' }],
    ['what bears the company’s name', { from: '"acme.example" <answers@forms.example>' }],
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
    'info@example.com',
    'nobody@example.com',
    'systems@example.com',
    'platform@example.com',
    'formosa@example.com',
    'via.roma@example.com',
  ])('are people even if their name begins like a machine’s: %s', (from) => {
    expect(peopleTold({ from, replyTo: 'other@example.com' })[0]).toBe(`${from} (From)`);
  });

  it('are led by a forwarded message’s subject where nobody else is outside', () => {
    expect(
      peopleTold({ from: 'carol@acme.example', to: 'agent@acme.example', subject: 'Fwd: mona@example.com' }),
    ).toEqual(['mona@example.com (subject, a claim)']);
  });

  it.each([
    ['Fwd: mona＠example.com', ['mona@example.com (subject, a claim)']],
    ['転送: mona@example.comさんの請求', ['mona@example.com (subject, a claim)']],
    ['WG: jörg@example.com', ['jörg@example.com (subject, a claim)']],
    ['Fwd: mona@bücher.example.', ['mona@bücher.example (subject, a claim)']],
  ])('are led by “%s”, and never by the end of an address', (subject, expected) => {
    expect(peopleTold({ from: 'carol@acme.example', to: 'agent@acme.example', subject })).toEqual(expected);
  });

  it.each([
    'sam@zendesk.com',
    'sam@freshdesk.com',
    'sam@typeform.com',
    'sam@notfrontapp.com',
    'sam@zendesk.com.example',
  ])('are people who work for such a service, too: %s', (from) => {
    expect(peopleTold({ from, replyTo: 'other@example.com' })[0]).toBe(`${from} (From)`);
  });

  it('are no customers where a help desk takes both letter and answer', () => {
    const from = 'Jane <operator@acme.intercom-mail.com>';
    expect(on({ from, replyTo: 'inbound+ab@acme.intercom-mail.com' }).people.filter(mayBeCustomer)).toEqual([]);
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

  it('begin with whom the agent wrote to under another name', () => {
    const { people } = on({ from: 'Kim <kim@brand.example>', to: 'mona@example.com' });
    expect(people.map(({ address, isRelay }) => [address, isRelay])).toEqual([
      ['mona@example.com', false],
      ['kim@brand.example', true],
    ]);
  });

  it('are not known where From can’t be read', () => {
    expect(on({ from: 'MAILER-DAEMON' })).toMatchObject({ people: [], isUnreadable: true });
    expect(on({ from: 'carol@acme.example' })).toMatchObject({ people: [], isUnreadable: false });
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
    expect(people.map(told)).toEqual(['attacker@evil.example (From)', 'victim@example.com (From, a claim)']);
    expect(check).toBe('passed');
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
    sender: header,
    resentFrom: header,
    failedRecipients: header,
    inReplyTo: header,
    autoSubmitted: header,
    contentType: header,
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
