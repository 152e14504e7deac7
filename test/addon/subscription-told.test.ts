/** What the customer is told of their subscription: one sentence, in a draft that reaches the address in Stripe alone. */
import { describe, expect, it } from '@jest/globals';
import { writes } from './asked';
import { type Agent, connectedAgent, type MailFields } from './harness';
import { confirms, type Filled, fillsIn } from './paying';
import { asked, customerNamed } from './subscribing';

const monthly = ['monthly@example.com', /^Starter/] as const;
const trial = ['trial@example.com', /^Team × 3/] as const;

const cases: readonly (readonly [readonly [string, RegExp], string, Filled, string])[] = [
  [monthly, 'Cancel', {}, 'Your subscription ends on Dec 4. Plan: Starter.'],
  [monthly, 'Cancel', { when: 'now' }, 'Your subscription has ended. Plan: Starter.'],
  [
    ['ending@example.com', /^Team/],
    'Undo cancellation',
    {},
    'Your subscription goes on. Team: $49.00 a month, renews Dec 5.',
  ],
  [
    monthly,
    'Change plan or quantity',
    { quantity: '3' },
    'Your subscription was changed. Starter × 3: $87.00 a month, renews Dec 4.',
  ],
  [monthly, 'Stop charging for now', {}, 'We do not charge you for your subscription for now.'],
  [
    monthly,
    'Stop charging for now',
    { date: '2026-12-24' },
    'We do not charge you for your subscription until Dec 24.',
  ],
  [['paused@example.com', /^Starter/], 'Charge again', {}, 'We charge for your subscription again.'],
  [
    monthly,
    'Pause plan and access',
    {},
    'Your subscription is paused: nothing is invoiced until it resumes. Plan: Starter.',
  ],
  [
    ['vacation@example.com', /^Team/],
    'Resume plan and access',
    {},
    'Your subscription is active again. Team: $49.00 a month, renews Dec 20.',
  ],
  [
    trial,
    'Change the trial’s end',
    { when: 'day', date: '2026-12-10' },
    'Your trial ends on Dec 10. Team × 3: $147.00 a month.',
  ],
  [trial, 'Change the trial’s end', { when: 'now' }, 'Your trial has ended. Team × 3: $147.00 a month, renews Dec 20.'],
];

describe('what a change would cost', () => {
  it.each([
    ['premium', 'As an estimate, before discounts, tax and credit: $27.07 more would be due on Dec 4.'],
    ['secret', '$114.07 would be due on Dec 4.'],
  ])('is told before it is done, with the figures of the confirmation, by the key %s', async (key, cost) => {
    const { agent } = await asked(...monthly, 'Change plan or quantity', { quantity: '3' }, key);
    expect(agent.seen.text).toContain(/\$[\d.]+/.exec(cost)?.[0]);
    const before = writes(agent.stripe.requests);
    const { draft } = await agent.clicks('Reply with this price');
    expect(draft).toMatchObject({ to: ['monthly@example.com'], subject: 'TEST: Your subscription', isReply: true });
    expect(draft?.body).toContain(
      [
        'You have Starter: $29.00 a month.',
        'After the change you would have Starter × 3: $87.00 a month, before discounts and tax.',
        cost,
        'This is as of Nov 20, and nothing has been changed. Please tell us if you would like the change.',
      ].join('\n'),
    );
    expect(writes(agent.stripe.requests)).toEqual(before);
    // What the confirmation changes is no quote any more.
    await confirms(agent);
    expect(agent.seen.text).toContain('The subscription was changed.');
  });

  it('is offered to nobody whom the mail does not prove to be the customer', async () => {
    const agent = await connectedAgent('premium');
    await agent.opens('monthly@example.com', {
      headers: { 'Authentication-Results': 'mx.google.com; dmarc=fail header.from=example.com' },
    });
    await agent.clicks('Starter');
    await fillsIn(agent, 'Change plan or quantity', { quantity: '3' });
    expect(agent.seen.text).toContain('Changes at once to Starter × 3');
    expect(agent.seen.offers).not.toContain('Reply with this price');
  });
});

describe('what to tell the customer of their subscription', () => {
  it.each(cases)('%s %s %j', async ([from, row], action, filled, says) => {
    const { agent } = await asked(from, row, action, filled);
    await confirms(agent);
    const { draft } = await agent.clicks('What to tell the customer');
    expect(draft).toMatchObject({ to: [from], cc: [], bcc: [], subject: 'TEST: Your subscription', isReply: true });
    expect(draft?.body).toContain(`\n\n${says}\n\n`);
  });
});

describe('the draft', () => {
  const MONA = 'monthly@example.com';
  const TELL = 'What to tell the customer';

  /** After a plan was ended beside this mail. */
  async function ended(from: string, more: MailFields = {}): Promise<Agent> {
    const agent = await connectedAgent('premium');
    await agent.opens(from, more);
    await agent.clicks('Starter');
    await fillsIn(agent, 'Cancel');
    if (JSON.stringify(agent.seen.card).includes('rightPerson')) await agent.fills('rightPerson', 'yes');
    await confirms(agent);
    return agent;
  }
  const alone = { to: [MONA], cc: [], bcc: [], subject: 'TEST: Your subscription', isReply: false };

  it('answers the sender, and none of the others on the mail', async () => {
    const agent = await ended(MONA, { cc: 'boss@example.com', to: 'support@acme.example, other@example.com' });
    const { draft } = await agent.clicks(TELL);
    expect(draft).toMatchObject({ to: [MONA], cc: [], bcc: [], subject: 'TEST: Your subscription', isReply: true });
    expect(draft?.body).toContain('Your subscription ends on Dec 4. Plan: Starter.');
  });

  const others: [string, string, MailFields][] = [
    ['a reply would go elsewhere', MONA, { replyTo: 'stranger@example.com' }],
    ['a reply would go to somebody else as well', MONA, { replyTo: `${MONA}, stranger@example.com` }],
    ['two addresses stand in one', MONA, { replyTo: `<evil@evil.example> <${MONA}>` }],
    ['one is too long to be read', MONA, { replyTo: `${MONA}, "${'x'.repeat(10_100)}" <evil@evil.example>` }],
    ['one can’t be read', MONA, { replyTo: `${MONA}, <"a"b@evil.example>` }],
    ['the mail is from another address of theirs', 'monthly+work@example.com', {}],
    [
      'the mail is not from its sender',
      MONA,
      { headers: { 'Authentication-Results': 'mx.google.com; dmarc=fail header.from=example.com' } },
    ],
  ];
  it.each(others)('is a message to the address in Stripe where %s', async (_, from, more) => {
    const agent = await ended(from, more);
    expect((await agent.clicks(TELL)).draft).toMatchObject(alone);
  });

  it('goes to the address that the customer has by now', async () => {
    const agent = await ended(MONA);
    const customer = customerNamed(agent.stripe, MONA);
    agent.stripe.test.customers.set(customer.id, { ...customer, email: 'new@example.com' });
    expect((await agent.clicks(TELL)).draft).toMatchObject({ ...alone, to: ['new@example.com'] });
  });

  it('goes nowhere where Stripe has more than an address', async () => {
    const agent = await ended(MONA);
    const customer = customerNamed(agent.stripe, MONA);
    agent.stripe.test.customers.set(customer.id, { ...customer, email: `${MONA}, other@evil.example` });
    const { draft } = await agent.clicks(TELL);
    expect(draft?.to).toEqual([]);
    expect(draft?.body).not.toContain('subscription');
  });

  it('is a message of its own where Google does not tell whom a reply reaches', async () => {
    const agent = await connectedAgent('premium');
    agent.appends(`
      const open = GmailApp.getMessageById;
      const refused = () => { throw new Error('Refused'); };
      GmailApp.getMessageById = (id) => new Proxy(open(id), {
        get: (message, name) => name === 'getReplyTo' ? refused
          : name === 'getHeader' ? (header) => header === 'Reply-To' ? refused() : message.getHeader(header)
          : message[name],
      });`);
    await agent.opens(MONA, { replyTo: 'stranger@example.com' });
    await agent.clicks('Starter');
    await fillsIn(agent, 'Cancel');
    await confirms(agent);
    expect((await agent.clicks(TELL)).draft).toMatchObject(alone);
  });

  it('is a message of its own where Google refuses the answer', async () => {
    const agent = await ended(MONA);
    agent.appends(`
      const open = GmailApp.getMessageById;
      GmailApp.getMessageById = (id) => new Proxy(open(id), {
        get: (message, name) => name === 'createDraftReply' ? () => { throw new Error('Refused'); } : message[name],
      });`);
    expect((await agent.clicks(TELL)).draft).toMatchObject(alone);
  });
});
