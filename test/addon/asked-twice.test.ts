/** Two colleagues who were both asked by mail for the same: it is done once, and both are told the truth. */
import { expect, it } from '@jest/globals';
import { writes } from './asked';
import { type Agent, connectedAgent, MINUTE } from './harness';
import { confirms, fillsIn, label, refundsOf } from './paying';

const KIM = 'kim@acme.example';
const HERS = /^\$29\.00 paid/;

/** What Kim, whose key only reads, asks for: $10.00 of Mona's payment, or something else on what this row leads to. */
async function asksFor(row = HERS, action = 'Ask', fields: Record<string, string> = { 'Amount in USD': '10' }) {
  const kim = await connectedAgent('overview', { user: { email: KIM } });
  await kim.opens('monthly@example.com');
  await kim.clicks(label(kim.seen, row));
  await kim.clicks(action);
  for (const [field, value] of Object.entries(fields)) await kim.fills(field, value);
  await kim.clicks('Continue');
  const { draft } = await kim.clicks('Ask someone who may');
  return { kim, subject: draft?.subject ?? '' };
}

const ana = () => connectedAgent('premium', { user: { email: 'ana@acme.example' } });
const lee = (beside: Agent, key = 'extras') => connectedAgent(key, { beside, user: { email: 'lee@acme.example' } });

async function reads(agent: Agent, to: string, subject: string) {
  await agent.opens(KIM, { to, subject });
  return agent.clicks('Look at it');
}

async function atConfirmation(agent: Agent, to: string, subject: string) {
  await reads(agent, to, subject);
  await agent.clicks('Continue');
  await agent.fills('rightPerson', 'yes');
}

const refunded = (agent: Agent) => refundsOf(agent).filter(({ amount }) => amount === 1000).length;
const writesOf = (agent: Agent) => writes(agent.session.requests);
const BOTH = 'ana@acme.example, lee@acme.example';

it('is told to the second by the name of the first, before anything is filled in', async () => {
  const { subject } = await asksFor();
  const first = await ana();
  const second = await lee(first);
  const before = refunded(first);
  await atConfirmation(first, BOTH, subject);
  expect((await confirms(first)).text).toContain('$10.00 refunded.');
  const { text, offers } = await reads(second, BOTH, subject);
  expect(text).toContain('ana@acme.example has carried out this request already.');
  expect(offers).not.toContain('Continue');
  expect(refunded(first)).toBe(before + 1);
});

it('is done once where both have the confirmation before them', async () => {
  const { subject } = await asksFor();
  const first = await ana();
  const second = await lee(first);
  const before = refunded(first);
  await atConfirmation(first, BOTH, subject);
  await atConfirmation(second, BOTH, subject);
  await confirms(first);
  expect((await confirms(second)).text).toContain('ana@acme.example has carried out this request already.');
  expect(refunded(first)).toBe(before + 1);
  expect(writesOf(second)).toEqual([]);
});

it('is done once where the first says it in other words, and is not said to have been asked so', async () => {
  const { subject } = await asksFor(HERS, 'Ask', { 'Amount in USD': '10', Note: 'as agred' });
  const first = await ana();
  const second = await lee(first);
  await reads(first, BOTH, subject);
  await first.fills('Note', 'as agreed');
  expect((await first.clicks('Continue')).text).not.toContain('Asked by mail');
  await first.fills('rightPerson', 'yes');
  await confirms(first);
  expect((await reads(second, BOTH, subject)).text).toContain('ana@acme.example has carried out this request already.');
  const [made] = refundsOf(first).filter(({ metadata }) => metadata?.tillside_note === 'as agreed');
  expect(made?.metadata).not.toHaveProperty('tillside_asked_by');
});

it('is done once where whoever wrote to each of them sent two mails', async () => {
  const { kim, subject } = await asksFor();
  const again = (await kim.clicks('Ask someone who may')).draft?.subject;
  expect(again).toBe(subject);
});

it('is done once by one who has two windows open', async () => {
  const { subject } = await asksFor();
  const first = await ana();
  const before = refunded(first);
  await atConfirmation(first, BOTH, subject);
  const window = await connectedAgent('premium', { window: first, user: { email: 'ana@acme.example' } });
  await atConfirmation(window, BOTH, subject);
  await confirms(first);
  expect((await confirms(window)).text).toContain('has carried out this request already');
  expect(refunded(first)).toBe(before + 1);
});

it.each([
  ['with the same key Stripe takes one', 'premium', 1, /lee@acme\.example has carried out this request already/],
  [
    'with two keys, of which Stripe says nothing, it is said',
    'extras',
    2,
    /\$10\.00 refunded\. Somebody else refunded it too: \$10\.00/,
  ],
])('in the same moment: %s', async (_, key, effects, says) => {
  const { subject } = await asksFor();
  const first = await ana();
  const second = await lee(first, key);
  const before = refunded(first);
  await atConfirmation(first, BOTH, subject);
  await atConfirmation(second, BOTH, subject);
  await first.waits(2_000);
  const { options } = first.session.runtime;
  options.pace = async (_, call) => {
    // The first has read that nothing was done, and has not yet written.
    if (call !== 'UrlFetchApp.fetch') return;
    options.pace = async () => {};
    expect((await confirms(second)).text).toContain('$10.00 refunded.');
  };
  expect((await confirms(first)).text).toMatch(says);
  expect(refunded(first)).toBe(before + effects);
});

it('may be asked for once more, with a request of its own', async () => {
  const { kim, subject } = await asksFor();
  const first = await ana();
  const before = refunded(first);
  await atConfirmation(first, BOTH, subject);
  await confirms(first);
  await kim.opens('monthly@example.com');
  await kim.clicks(label(kim.seen, HERS));
  await fillsIn(kim, 'Ask', { 'Amount in USD': '10' });
  const { draft } = await kim.clicks('Ask someone who may');
  expect(draft?.subject).not.toBe(subject);
  await atConfirmation(first, BOTH, draft?.subject ?? '');
  await confirms(first);
  expect(refunded(first)).toBe(before + 2);
});

it('is done anew where it came to nothing', async () => {
  const { subject } = await asksFor();
  const first = await ana();
  const second = await lee(first);
  await atConfirmation(first, BOTH, subject);
  await confirms(first);
  const [made] = refundsOf(first).filter(({ metadata }) => /^asked-/.test(metadata?.tillside_intention ?? ''));
  if (made) first.stripe.test.refunds.set(made.id, { ...made, status: 'failed' });
  await first.waits(2 * MINUTE);
  await second.waits(2 * MINUTE);
  await atConfirmation(second, BOTH, subject);
  await confirms(second);
  expect(refunded(first)).toBe(2 + refundsOf(await ana()).filter(({ amount }) => amount === 1000).length);
  expect((await reads(first, BOTH, subject)).text).toContain('lee@acme.example has carried out this request already.');
});

it('is not said to be carried out where only a part of it was', async () => {
  const { subject } = await asksFor(HERS, 'Ask#2', { 'Amount in USD': '10' });
  expect(subject).toContain('refundWithNote');
  const first = await connectedAgent('extras', { user: { email: 'ana@acme.example' } });
  const second = await lee(first);
  await atConfirmation(first, BOTH, subject);
  await confirms(first);
  const [made] = refundsOf(first)
    .filter(({ amount, status }) => amount === 1000 && status === 'succeeded')
    .slice(-1);
  if (made) first.stripe.test.refunds.set(made.id, { ...made, status: 'failed' });
  await first.waits(2 * MINUTE);
  await second.waits(2 * MINUTE);
  const { text } = await reads(second, BOTH, subject);
  expect(text).toMatch(
    /The refund of \$10\.00 failed: no money went back\..*Credit note MONTHLY0-0006-CN-01 is issued\./s,
  );
  expect(text).not.toContain('has carried out this request already');
});

it('is nothing to approve for whoever asked, from another address of theirs', async () => {
  const { kim, subject } = await asksFor();
  const { text, offers } = await kim.opens('k.miller@acme.example', { to: KIM, subject });
  expect(text).toContain('whoever asks does not carry it out');
  expect(offers).not.toContain('Look at it');
});
