/** What a mail proves of who wrote it. */
import { describe, expect, it } from '@jest/globals';
import type { Headers } from '../../src/people/headers';
import { isLinkable, isWriter } from '../../src/people/people';
import { byGroup, judged, on } from './headers';

describe('what a message proves of its sender', () => {
  const passed = judged('pass', 'example.com');
  const own = byGroup('acme.example');
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
      {
        ...group,
        from: 'support@help.acme.example',
        authenticationResults: byGroup('help.acme.example', 'acme.example'),
        ...found('pass'),
      },
      'dora@example.com',
    ],
    ...[
      judged('pass', 'acme.example'),
      `${judged('pass', 'acme.example')}; spf=pass smtp.mailfrom=support-bounces@acme.example`,
      `${judged('pass', 'acme.example')}; spf=none smtp.mailfrom=support+bncBC1A@acme.example`,
      `${judged('pass', 'acme.example')}; spf=pass smtp.mailfrom=support+bncBC1A@evil.example`,
      `${judged('pass', 'acme.example')}; spf=pass (google.com: domain of support+bncbc1a@acme.example) smtp.mailfrom=x@acme.example`,
    ].map((authenticationResults): [string, Partial<Headers>, null] => [
      `other software than Google Groups sent it, which keeps what a sender wrote: ${authenticationResults}`,
      { ...group, authenticationResults, ...found('pass') },
      null,
    ]),
    [
      'the servers of Google Groups found it proven',
      {
        ...group,
        authenticationResults: own,
        originalAuthenticationResults: `gmr-${passed}`,
      },
      'dora@example.com',
    ],
    [
      'no mailbox has what Groups’ servers found',
      { from: 'mona@example.com', authenticationResults: `gmr-${passed}` },
      null,
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
    [
      'the servers of Google Groups found it forged',
      { ...group, authenticationResults: own, originalAuthenticationResults: `gmr-${judged('fail', 'example.com')}` },
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

  it('is nothing where From has other brackets, nor is such a mail one to reply to', () => {
    const message = on({
      from: 'Mona ‹mona@example.com›',
      replyTo: '',
      authenticationResults: judged('pass', 'example.com'),
    });
    expect(message).toMatchObject({ provenSender: null, repliesTo: null, hasSeveralSenders: false });
    expect(message.people[0]).toMatchObject({ name: 'Mona', address: 'mona@example.com' });
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
