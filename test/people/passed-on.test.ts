/** Who wrote, where somebody else sent it: groups, bounces, machines. */
import { describe, expect, it } from '@jest/globals';
import { mayBeCustomer } from '../../src/people/people';
import { byGroup, judged, on, peopleTold, told } from './headers';

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
    const authenticationResults = byGroup('acme.example');
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

  it('claims its original sender where no Google group sent what vouches for them', () => {
    const authenticationResults = judged('pass', 'acme.example');
    const originalAuthenticationResults = judged('pass', 'example.com');
    expect(peopleTold({ ...group, authenticationResults, originalAuthenticationResults })).toEqual([
      'dora@example.com (X-Original-Sender, a claim)',
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

  it('is a claim, before the sender, where anybody says that a mail came back', () => {
    const { people } = on({ from: 'returns@mx.example', failedRecipients: 'mona@example.com, pat@example.com' });
    expect(people.map(told)).toEqual([
      'mona@example.com (X-Failed-Recipients, a claim)',
      'pat@example.com (X-Failed-Recipients, a claim)',
      'returns@mx.example (From)',
    ]);
    expect(people.filter(mayBeCustomer)).toEqual([]);
  });

  it.each([
    ['receipts+acct_1@stripe.com', 'Acme <support@acme.example>'],
    ['tickets@desk.example', 'support@acme.example, agent@acme.example'],
    ['support@acme.desk.example', 'Support <support+id4711@acme.desk.example>'],
  ])('%s writes for the company, whose answers go to %s', (from, replyTo) => {
    expect(on({ from, replyTo }).people.filter(mayBeCustomer)).toEqual([]);
    expect(on({ from, replyTo, cc: 'mona@example.com' }).people.map(told)[0]).toBe('mona@example.com (Cc)');
  });

  it('is a person where answers go to them as well', () => {
    const people = on({ from: 'mona@example.com', replyTo: 'mona@example.com, support@acme.example' }).people;
    expect(people.filter(mayBeCustomer).map(told)).toContain('mona@example.com (From)');
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

  it('makes no mailing of a form’s, which writes for one person elsewhere', () => {
    const sent = {
      from: 'Shop <mailer@shop.example>',
      to: 'agent@acme.example',
      listUnsubscribe: '<https://u.example>',
    };
    expect(on({ ...sent, replyTo: 'Mona <mona@example.com>' }).bulk).toBe(false);
    for (const replyTo of [
      'care@mail.shop.example',
      'reply+4f2a@esp.test',
      'support@acme.example',
      'a@x.test, b@y.test',
    ])
      expect(on({ ...sent, replyTo }).bulk).toBe(true);
    expect(on({ ...sent, replyTo: 'mona@example.com', precedence: 'bulk' }).bulk).toBe(true);
  });

  it('makes a mailing of what no one asked for', () => {
    const sent = { from: 'news@shop.example', to: 'agent@acme.example', listUnsubscribe: '<https://u.example>' };
    expect(on({ ...sent, autoSubmitted: 'auto-generated' }).bulk).toBe(true);
  });
});
