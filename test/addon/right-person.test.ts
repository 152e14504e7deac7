/** Whether the mail is from the customer: what proves it, what is asked where nothing does, and how often. */
import { describe, expect, it } from '@jest/globals';
import { writes } from './asked';
import { type Agent, idsOf, type MailFields, openedAgent } from './harness';
import { confirms, fillsIn, label, taps } from './paying';
import type { Seen } from './seen';

const MONA = 'monthly@example.com';
const ASKED = 'This is the right person';
const TELL = 'What to tell the customer';
const google = (...results: string[]): MailFields => ({
  headers: { 'Authentication-Results': ['mx.google.com', ...results].join('; ') },
});
const unproven = google('spf=fail', 'dkim=fail', 'dmarc=none');

const beside = (from: string, mail: MailFields = {}, key = 'extras') => openedAgent(key, from, mail);

/** Asked as the customer's own words would have it: to write to another address from now on. */
const changesEmail = (agent: Agent, email = 'new@evil.example') => fillsIn(agent, 'Edit customer', { email });
const isAsked = ({ text }: Seen) => text.includes(ASKED);
const sentWrites = ({ session }: Agent) => writes(session.requests);

describe('the right person is asked for before anything is written', () => {
  it.each<[string, string, MailFields, RegExp, string]>([
    [
      'nothing passed and the domain has no DMARC',
      MONA,
      unproven,
      /Address matches\./,
      'Google could not prove that this email is really from monthly@example.com.',
    ],
    [
      'Google checked nothing',
      MONA,
      google('none'),
      /Address matches\./,
      'Google could not prove that this email is really from monthly@example.com.',
    ],
    [
      'only somebody else signed, in quotes',
      MONA,
      google('dkim=pass header.i="a=b@evil.example" header.s=k@example.com'),
      /Address matches\./,
      'Google could not prove that this email is really from monthly@example.com.',
    ],
    [
      'the sender check failed',
      MONA,
      google('dmarc=fail header.from=example.com'),
      /sender check failed/,
      'This email may not be from whom it says: Google’s sender check failed.',
    ],
    [
      'From names two',
      `Eve <eve@example.com>, ${MONA}`,
      google('dmarc=pass header.from=example.com'),
      /Address matches/,
      'This email does not name exactly one sender.',
    ],
    [
      'From can be read in two ways',
      `<eve@example.com> <${MONA}>`,
      google('dmarc=pass header.from=example.com'),
      /Address matches/,
      'This email does not name exactly one sender.',
    ],
    [
      'a group passes it on, and does not say what it found',
      'Mona via Support <support@acme.example>',
      { headers: { 'X-Original-Sender': MONA } },
      /Address matches · through a group\./,
      'A group passed this email on. Nothing proves that it is really from monthly@example.com.',
    ],
    [
      'a form passes it on',
      'no-reply@forms.example',
      { replyTo: MONA },
      /from Reply-To, not verified/,
      'monthly@example.com stands in Reply-To, where a sender can write anything.',
    ],
    [
      'somebody else wrote it to them',
      'agent@acme.example',
      { to: MONA },
      /in To/,
      'This email is not from monthly@example.com.',
    ],
    [
      'a group passes on what it found forged',
      'Mona via Support <support@acme.example>',
      {
        headers: {
          'X-Original-Sender': MONA,
          'X-Original-Authentication-Results': 'mx.google.com; dmarc=fail header.from=example.com',
        },
      },
      /Address matches · through a group\./,
      'A group passed this email on. Nothing proves that it is really from monthly@example.com.',
    ],
  ])('where %s', async (_, from, mail, shown, why) => {
    const agent = await beside(from, mail);
    expect(agent.seen.title).toBe('Mona Month');
    expect(agent.seen.text).toMatch(shown);
    const asked = await changesEmail(agent);
    expect(asked.text).toContain(why);
    expect(asked.text).toContain('The request may not be theirs.');
    expect(isAsked(asked)).toBe(true);
    expect(Object.keys((await confirms(agent)).fieldErrors)).toEqual(['rightPerson']);
    expect(sentWrites(agent)).toEqual([]);
    await agent.fills('rightPerson', 'yes');
    expect((await confirms(agent)).text).toContain('The customer was updated.');
  });

  it.each<[string, string, MailFields]>([
    ['DMARC passed', MONA, google('dmarc=pass header.from=example.com')],
    ['DKIM passed for the domain', MONA, google('dkim=pass header.i=@example.com', 'spf=fail')],
    ['SPF passed for the domain, quoted', MONA, google('spf=pass smtp.mailfrom="prvs=1=monthly@example.com"')],
    [
      'a group of one’s own passes it on, and found it proven',
      'support@help.acme.example',
      {
        headers: {
          'Authentication-Results':
            'mx.google.com; dmarc=pass header.from=help.acme.example; spf=pass smtp.mailfrom=support+bncBC1A@help.acme.example',
          'X-Original-Sender': MONA,
          'X-Original-Authentication-Results':
            'mx.google.com;       dkim=pass header.i=@example.com header.s=s1 header.b=TW9uYQ;       ' +
            'spf=pass (google.com: domain of monthly@example.com designates 192.0.2.25 as permitted sender) ' +
            'smtp.mailfrom=monthly@example.com;       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=example.com',
        },
      },
    ],
  ])('but not where %s', async (_, from, mail) => {
    const agent = await beside(from, mail);
    expect(agent.seen.text).toContain('(Address and sender proven)');
    expect(isAsked(await changesEmail(agent))).toBe(false);
    expect((await confirms(agent)).text).toContain('The customer was updated.');
  });

  it('and the card says before why, and that it will be asked once', async () => {
    const { text } = (await beside(MONA, unproven)).seen;
    expect(text).toContain('Google could not prove that this email is really from monthly@example.com.');
    expect(text).toContain('Before anything is changed you are asked once');
    expect((await beside(MONA)).seen.text).not.toMatch(/could not prove|you are asked/);
  });

  it('however the confirmation is sent off', async () => {
    const agent = await beside(MONA, unproven);
    await changesEmail(agent);
    const { parameters = [] } = agent.seen.card?.fixedFooter?.primaryButton?.onClick?.action ?? {};
    const forged = Object.fromEntries(parameters.map(({ key = '', value = '' }) => [key, value]));
    expect((await agent.forges(forged)).title).toBe('Is this the right person?');
    expect(sentWrites(agent)).toEqual([]);
  });
});

describe('the user’s word that it is the right person', () => {
  /** Said with a first write in this conversation. */
  async function said(): Promise<Agent> {
    const agent = await beside(MONA, unproven);
    await fillsIn(agent, 'Edit customer', { name: 'Mona M.' });
    await agent.fills('rightPerson', 'yes');
    await confirms(agent);
    expect(agent.seen.text).toContain('this is the right person');
    return agent;
  }

  it('holds for the conversation: the next action, the next mail and another day ask nothing', async () => {
    const agent = await said();
    expect(isAsked(await changesEmail(agent, MONA.replace('m', 'M')))).toBe(false);
    await agent.waits(86_400_000);
    await agent.opens(MONA, { ...unproven, answers: true });
    expect(agent.seen.text).not.toContain('you are asked once');
    await fillsIn(agent, 'Edit customer', { name: 'Mona N.' });
    expect(isAsked(agent.seen)).toBe(false);
    expect((await confirms(agent)).text).toContain('The customer was updated.');
  });

  it('is asked for anew in another conversation', async () => {
    const agent = await said();
    await agent.opens(MONA, unproven);
    expect(isAsked(await fillsIn(agent, 'Edit customer', { name: 'Mona N.' }))).toBe(true);
  });

  it('is asked for anew about another customer in the same conversation', async () => {
    const agent = await said();
    await agent.opens('yearly@example.com', { ...unproven, answers: true });
    expect(isAsked(await fillsIn(agent, 'Edit customer', { name: 'Y.' }))).toBe(true);
  });

  it.each<[string, string, MailFields]>([
    [
      'that failed Google’s check',
      'monthly@example.com',
      { headers: { 'Authentication-Results': 'mx.google.com; dmarc=fail header.from=example.com' } },
    ],
    ['from somebody else', 'mallory@evil.example', { cc: 'monthly@example.com' }],
  ])('does not hold for a mail of the same conversation %s', async (_, from, more) => {
    const agent = await said();
    await agent.opens(from, { ...more, answers: true });
    const row = label(agent.seen, /^(Mona Month|monthly@example)/);
    if (row) await agent.clicks(row);
    await agent.clicks(label(agent.seen, /^\$29\.00 paid Nov/));
    await agent.clicks('Refund');
    expect((await agent.clicks('Continue')).text).toMatch(/This is the right person/);
  });

  it('can be taken back', async () => {
    const agent = await said();
    await agent.clicks('Take back');
    expect(agent.seen.text).toContain('you are asked once');
    expect(isAsked(await fillsIn(agent, 'Edit customer', { name: 'Mona N.' }))).toBe(true);
  });

  it('counts though what was confirmed with it was refused', async () => {
    const agent = await beside(MONA, unproven);
    await fillsIn(agent, 'Edit customer', { name: 'Mona M.' });
    await agent.fills('rightPerson', 'yes');
    const mona = [...agent.stripe.test.customers.values()].find((each) => !each.deleted && each.email === MONA);
    if (!mona || mona.deleted) throw new Error('no sample');
    agent.stripe.test.customers.set(mona.id, { ...mona, phone: '+41' });
    expect((await confirms(agent)).text).toContain('Changed in Stripe meanwhile');
    expect(isAsked(agent.seen)).toBe(false);
  });

  it('for one who is no customer yet holds for the customer whom it makes', async () => {
    const agent = await beside('Nina <nina@new.example>', google('none'));
    expect(isAsked(await fillsIn(agent, 'Create customer'))).toBe(true);
    expect(agent.seen.text).toContain('The request may not be theirs.');
    await agent.fills('rightPerson', 'yes');
    await confirms(agent);
    expect(isAsked(await fillsIn(agent, 'Edit customer', { name: 'Nina N.' }))).toBe(false);
  });

  it('is forgotten with the account', async () => {
    const agent = await said();
    const [id = ''] = idsOf(agent);
    const names = () => [...agent.session.stores.userProperties.keys()].filter((name) => name.includes(id));
    expect(names().some((name) => name.startsWith(`confirmed.${id}.`))).toBe(true);
    await agent.forges({ route: 'disconnect', connection: id });
    expect(names()).toEqual([]);
  });
});

describe('a draft or a page for the customer', () => {
  /** A write of this conversation whose answer was lost, found done in another one. */
  async function doneElsewhere(mail: MailFields): Promise<Agent> {
    const agent = await beside(MONA);
    await taps(agent, 'Request payment (page, 24 hours)');
    await agent.fills('amount', '20');
    await agent.fills('description', 'Extra seat');
    await agent.clicks('Continue');
    agent.suffers('lost-after');
    await confirms(agent);
    await agent.opens(MONA, mail);
    await agent.clicks(label(agent.seen, /^Outcome unknown/));
    return agent;
  }

  it('waits for the right person to be named, and is written then', async () => {
    const agent = await doneElsewhere(unproven);
    expect(agent.seen.text).toContain('The link is ready');
    expect(agent.seen.offers).not.toContain(TELL);
    await agent.clicks(ASKED);
    expect((await agent.clicks(TELL)).draft).toMatchObject({ to: [MONA] });
  });

  it('is offered at once beside a mail that proves its sender', async () => {
    const agent = await doneElsewhere({});
    expect((await agent.clicks(TELL)).draft).toMatchObject({ to: [MONA] });
  });

  it('goes to nobody where the button is forged, and says what to do', async () => {
    const agent = await doneElsewhere(unproven);
    const [connection = ''] = idsOf(agent);
    const names = [...agent.session.stores.userProperties.keys()];
    const [, , intention = ''] = names.find((name) => name.startsWith('intention.'))?.split('.') ?? [];
    const { draft } = await agent.forges({ route: 'tellCustomer', connection, intention, as: 'reply' }, 'onDraft');
    expect(draft).toMatchObject({ to: [], subject: '' });
    expect(draft?.body).toMatch(/could not prove[\s\S]*say first that this is the right person/);
    expect(draft?.body).not.toContain('https://');
  });

  it.each([
    ['invoice', 'invoiced@example.com', /^\$500\.00 overdue/, 'Invoice page'],
    ['payment', MONA, /^\$29\.00 paid/, 'Receipt'],
  ])('of Stripe’s is linked once the right person is named: for this %s', async (_, from, row, page) => {
    const agent = await beside(from, unproven);
    await agent.clicks(label(agent.seen, row));
    expect(agent.seen.offers).not.toContain(page);
    expect(agent.seen.text).toContain('Is this the right person?');
    const { offers, stack } = await agent.clicks(ASKED);
    expect(offers).toContain(page);
    expect(stack).toHaveLength(2);
    await agent.opens(from);
    await agent.clicks(label(agent.seen, row));
    expect(agent.seen.offers).toContain(page);
  });
});

describe('that the request may not be theirs', () => {
  const WARNING = 'The request may not be theirs.';
  const page = { amount: '20', description: 'Extra seat' };

  it.each<[string, string, Record<string, string>]>([
    ['another email', 'Edit customer', { email: 'new@evil.example' }],
    ['another phone number', 'Edit customer', { phone: '+41 31 000 00 00' }],
    ['another place', 'Edit customer', { line1: 'Gasse 1' }],
    ['a payment page', 'Request payment (page, 24 hours)', page],
    ['a payment link', 'Request payment (link)', page],
  ])('is said of %s, whatever the mail proves', async (_, action, filled) => {
    expect((await fillsIn(await beside(MONA), action, filled)).text).toContain(WARNING);
  });

  it('is said of a receipt for another address, and only of that', async () => {
    const agent = await beside(MONA);
    await agent.clicks(label(agent.seen, /^\$29\.00 paid/));
    expect((await fillsIn(agent, 'Re-send receipt')).text).not.toContain(WARNING);
    await agent.clicks('Go back');
    await agent.fills('address', 'kim@example.com');
    expect((await agent.clicks('Continue')).text).toContain(WARNING);
  });

  it('is not said of what stays where it is', async () => {
    expect((await fillsIn(await beside(MONA), 'Edit customer', { name: 'Mona M.' })).text).not.toContain(WARNING);
  });
});
