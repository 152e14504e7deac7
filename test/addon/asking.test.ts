/** Who may not do something asks by mail who may: what is asked is filled in for a colleague, and for nobody else's mail. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { writes } from './asked';
import { type Agent, beginning, connectedAgent, type MailFields } from './harness';
import { confirms, effects, label } from './paying';
import { setRules } from './rules';

const KIM = 'kim@acme.example';

/** With a key that only reads, at the payment; the subject that asks for $10.00 of it back. */
async function asks(agent: Agent): Promise<string> {
  await agent.opens('monthly@example.com');
  await agent.clicks(label(agent.seen, /^\$29\.00 paid/));
  await agent.clicks('Ask');
  await agent.fills('Amount in USD', '10');
  await agent.fills('Note', 'as agreed');
  await agent.clicks('Continue');
  const { draft } = await agent.clicks('Ask someone who may');
  return draft?.subject ?? '';
}

let subject = '';
beforeAll(async () => {
  subject = await asks(await connectedAgent('overview'));
});

const colleague = () => beginning('a colleague', () => connectedAgent('premium'));
const opens = async (from = KIM, more: MailFields = {}) => {
  const agent = await colleague();
  await agent.opens(from, { subject, ...more });
  return agent;
};

describe('who asks', () => {
  it('writes to a colleague whose subject says what is asked', async () => {
    expect(subject).toMatch(
      /^TEST: Please: Refund \$10\.00, Mona Month \(tillside refund ch_\w+ cus_1TMonthly0000001 acct_\w+ test \w{8} amount=1000usd reason:none note:as%20agreed \w{8}\)$/,
    );
  });

  it('says in the mail what it is about', async () => {
    const agent = await connectedAgent('overview');
    await asks(agent);
    const { draft } = agent.seen;
    expect(draft?.to).toEqual([]);
    expect(draft?.body).toContain('Refund $10.00');
    expect(draft?.body).toContain('Customer: Mona Month · monthly@example.com');
    expect(draft?.body).toContain(
      'https://dashboard.stripe.com/acct_1TillsideSample/test/customers/cus_1TMonthly0000001',
    );
    expect(writes(agent.seen.requests)).toEqual([]);
  });

  it('writes a mail for people alone where Stripe has not told the account', async () => {
    const agent = await connectedAgent('overview');
    const { userProperties } = agent.session.stores;
    for (const [name, stored] of userProperties)
      if (name.startsWith('connection.'))
        userProperties.set(name, JSON.stringify({ ...JSON.parse(stored), account: null }));
    expect(await asks(agent)).toBe('TEST: Please: Refund $10.00, Mona Month');
    expect(agent.seen.draft?.body).not.toContain('If you use Tillside');
  });

  it.each([
    ['the user’s own Read only', null],
    ['a rule', { everyone: { readOnly: true } }],
    ['a limit', { everyone: { moneyBack: { perAction: { usd: 500 } } } }],
  ])('may where %s stands in the way', async (_, rules) => {
    const agent = await connectedAgent('premium');
    if (rules) setRules(agent, rules);
    else
      for (const name of [...agent.session.stores.userProperties.keys()])
        if (name.startsWith('connection.'))
          agent.session.stores.userProperties.set(name.replace('connection', 'readOnly'), '1');
    await agent.opens('monthly@example.com');
    await agent.clicks(label(agent.seen, /^\$29\.00 paid/));
    await agent.clicks(agent.seen.offers.includes('Refund') ? 'Refund' : 'Ask');
    await agent.fills('Amount in USD', '10');
    const { text, requests } = await agent.clicks('Continue');
    expect(text).toContain('[Ask someone who may]');
    expect(writes(requests)).toEqual([]);
    expect([...agent.session.stores.userProperties.keys()].join()).not.toContain('intention.');
    expect((await agent.clicks('Ask someone who may')).draft?.subject).toContain('amount=1000usd');
  });

  it.each([
    ['rules that can’t be read', { everyone: { refunds: 1 } }],
    ['the mode', { keys: { mode: 'live' } }],
    ['the account', { keys: { accounts: ['acct_1Other'] } }],
  ])('may not where %s holds for everybody', async (_, rules) => {
    const agent = await connectedAgent('premium');
    setRules(agent, rules);
    await agent.opens('monthly@example.com');
    await agent.clicks(label(agent.seen, /^\$29\.00 paid/));
    expect(agent.seen.text).toContain('(Off) Refund');
    expect(agent.seen.offers).not.toContain('Ask');
  });

  it('may when a rule is set between the confirmation and its tap', async () => {
    const agent = await connectedAgent('premium');
    await agent.opens('monthly@example.com');
    await agent.clicks(label(agent.seen, /^\$29\.00 paid/));
    await agent.clicks('Refund');
    await agent.clicks('Continue');
    setRules(agent, { everyone: { readOnly: true } });
    await confirms(agent);
    expect(effects(agent)).toEqual([]);
    expect((await agent.clicks('Ask someone who may')).text).toContain('Your team set this to read only for you.');
  });
});

describe('a colleague', () => {
  it('is offered the form filled in, and confirms with who asked', async () => {
    const agent = await opens();
    expect(agent.seen.text).toContain('Asked by mail by kim@acme.example');
    expect(agent.seen.requests).toEqual([]);
    const form = await agent.clicks('Look at it');
    expect(form.text).toContain('Amount in USD: [10.00]');
    expect(form.text).toContain('Note: [as agreed]');
    const confirmation = await agent.clicks('Continue');
    expect(confirmation.text).toContain('Asked by mail by kim@acme.example');
    expect(effects(agent)).toEqual([]);
    await agent.fills('rightPerson', 'yes');
    expect((await confirms(agent)).text).toContain('$10.00 refunded.');
    const [refund] = [...agent.stripe.test.refunds.values()].filter(({ amount }) => amount === 1000).slice(-1);
    expect(refund?.metadata).toMatchObject({ tillside_agent: 'agent@acme.example', tillside_asked_by: KIM });
  });

  it('is told, where the mail is opened again, that they have sent it', async () => {
    const agent = await opens();
    expect(agent.seen.text).not.toContain('Sent by you before');
    await agent.clicks('Look at it');
    await agent.clicks('Continue');
    await agent.fills('rightPerson', 'yes');
    await confirms(agent);
    await agent.reopens();
    expect(agent.seen.text).toMatch(/Sent by you before\s+\(Careful\) Refund \$10\.00\W+done · Nov 20/);
    expect(agent.seen.text).toContain('Looking at it changes nothing in Stripe.');
  });

  it('finds empty what was taken out of the form before it was asked', async () => {
    const kim = await connectedAgent('overview');
    const { text } = await kim.opens('monthly@example.com');
    const asked = text.slice(0, text.indexOf('(Off) Edit customer')).match(/\[Ask\]/g) ?? [];
    await kim.clicks(`Ask#${asked.length + 1}`);
    expect(kim.seen.text).toContain('Name: [Mona Month]');
    await kim.fills('Name', '');
    await kim.clicks('Continue');
    const { draft } = await kim.clicks('Ask someone who may');
    expect(draft?.subject).toMatch(/ name: /);
    const agent = await connectedAgent('extras');
    await agent.opens(KIM, { subject: draft?.subject ?? '' });
    const form = await agent.clicks('Look at it');
    expect(form.text).not.toContain('Mona Month]');
    expect(form.text).toContain('[monthly@example.com]');
    expect((await agent.clicks('Continue')).text).toContain('Asked by mail by kim@acme.example');
  });

  it('may fill in less, and is told what does not go', async () => {
    const agent = await opens();
    await agent.clicks('Look at it');
    await agent.fills('Amount in USD', '2900');
    expect((await agent.clicks('Continue')).text).toContain('more than the $29.00 that is left to refund');
  });

  it('is bound by their own rules', async () => {
    const agent = await opens();
    setRules(agent, { people: [{ who: ['agent@acme.example'], moneyBack: { perAction: { usd: 500 } } }] });
    await agent.clicks('Look at it');
    expect((await agent.clicks('Continue')).text).toContain('your team allows you $5.00 at a time.');
    expect(effects(agent)).toEqual([]);
  });

  it('is not said to have been asked for another amount', async () => {
    const agent = await opens();
    await agent.clicks('Look at it');
    await agent.fills('Amount in USD', '29.00');
    const { text } = await agent.clicks('Continue');
    expect(text).toContain('Refund $29.00?');
    expect(text).not.toContain('Asked by mail');
    await agent.fills('rightPerson', 'yes');
    await confirms(agent);
    const metadata = [...agent.stripe.test.refunds.values()].at(-1)?.metadata ?? {};
    expect(metadata.tillside_intention).toBeDefined();
    expect(metadata.tillside_asked_by).toBeUndefined();
  });

  it('leaves no name in Stripe where the user wants none', async () => {
    const agent = await opens();
    await agent.opensHome();
    agent.session.stores.userProperties.set(
      'settings',
      JSON.stringify({ domains: [], metadataKeys: [], attribution: false }),
    );
    await agent.opens(KIM, { subject });
    await agent.clicks('Look at it');
    await agent.clicks('Continue');
    await agent.fills('rightPerson', 'yes');
    await confirms(agent);
    const metadata = [...agent.stripe.test.refunds.values()].at(-1)?.metadata ?? {};
    expect(metadata.tillside_intention).toBeDefined();
    expect(metadata.tillside_asked_by).toBeUndefined();
  });
});

const nothing = /Nothing is filled in/;
const mails: [name: string, from: string, more: MailFields, says: RegExp][] = [
  ['yours', 'agent@acme.example', {}, /it is your own/],
  ['yours, with a tag', 'agent+ask@acme.example', {}, /it is your own/],
  ['of a domain below', 'kim@mail.acme.example', {}, nothing],
  ['unsigned', KIM, { headers: { 'Authentication-Results': '' } }, nothing],
  [
    'signed, but without DMARC',
    KIM,
    {
      headers: {
        'Authentication-Results':
          'mx.google.com; dkim=pass header.i=@acme.example; spf=pass smtp.mailfrom=acme.example',
      },
    },
    nothing,
  ],
  [
    'failing DMARC',
    KIM,
    { headers: { 'Authentication-Results': 'mx.google.com; dmarc=fail header.from=acme.example' } },
    nothing,
  ],
  [
    'judged by another server',
    KIM,
    { headers: { 'Authentication-Results': 'mx.evil.example; dmarc=pass header.from=acme.example' } },
    nothing,
  ],
  ['of two senders', `${KIM}, lee@acme.example`, {}, nothing],
  ['a machine’s', 'forms@acme.example', {}, nothing],
  ['an answer', KIM, { headers: { 'In-Reply-To': '<1@mail.acme.example>' } }, nothing],
  ['a list’s', KIM, { headers: { 'List-Id': '<team.acme.example>' } }, nothing],
  ['written by the agent as a colleague', KIM, { headers: { Sender: 'agent@acme.example' } }, nothing],
  ['resent', KIM, { headers: { 'Resent-From': 'mallory@evil.example' } }, nothing],
  ['made by a machine', KIM, { headers: { 'Auto-Submitted': 'auto-generated' } }, nothing],
  ['to somebody else', KIM, { to: 'lee@acme.example' }, nothing],
];

describe('nothing is filled in beside a mail that is', () => {
  it.each(mails)('%s', async (_, from, more, says) => {
    const { seen } = await opens(from, more);
    expect(seen.text).toMatch(says);
    expect(seen.offers).not.toContain('Look at it');
  });

  it.each([
    ['a stranger’s', 'mallory@evil.example', {}],
    ['passed on by a group', 'support@acme.example', { headers: { 'X-Original-Sender': 'mallory@evil.example' } }],
    ['answered elsewhere', KIM, { replyTo: 'mallory@evil.example' }],
    ['about another account', KIM, { subject: subject.replace(/acct_\w+/, 'acct_1Other') }],
  ] as [string, string, MailFields][])('%s', async (_, from, more) => {
    const agent = await opens(from, more);
    expect(agent.seen.offers).not.toContain('Look at it');
    const { text } = await agent.forges({ route: 'asked' });
    expect(text).not.toContain('10.00');
    expect(text).not.toContain('Asked by mail');
  });
});

it('takes the account by its id, and never the other mode', async () => {
  const agent = await colleague();
  const { userProperties } = agent.session.stores;
  const [[name = '', stored = ''] = []] = [...userProperties].filter(([each]) => each.startsWith('connection.'));
  // Two more come before it in the list: another account, and this account’s key of live mode.
  const { account, ...connection } = JSON.parse(stored);
  const others = {
    '0other': { ...connection, account: 'acct_1Other' },
    '0live': { ...connection, account, mode: 'live' },
  };
  for (const [id, other] of Object.entries(others)) userProperties.set(`connection.${id}`, JSON.stringify(other));
  await agent.opens(KIM, { subject });
  await agent.clicks('Look at it');
  expect(agent.seen.text).toContain('Amount in USD: [10.00]');
  userProperties.delete(name);
  await agent.opens(KIM, { subject });
  expect(agent.seen.offers).not.toContain('Look at it');
  expect(agent.seen.text).toContain('you have not connected in this mode');
});
