/** What a customer's card says first, and in how little room. */
import { describe, expect, it } from '@jest/globals';
import { type Agent, connectedAgent } from './harness';
import { offersOn } from './walking';

const MONA = 'monthly@example.com';
const unproven = { headers: { 'Authentication-Results': 'mx.google.com; dmarc=none header.from=example.com' } };

/** How many widgets of each section stand before it is unfolded. */
const standing = ({ seen }: Agent) =>
  (seen.card?.sections ?? []).map(({ widgets, collapsible, uncollapsibleWidgetsCount }) =>
    collapsible ? (uncollapsibleWidgetsCount ?? 0) : (widgets ?? []).length,
  );

async function opened(from: string, key = 'extras', mail = {}): Promise<Agent> {
  const agent = await connectedAgent(key);
  await agent.opens(from, mail);
  return agent;
}

describe('a customer at a glance', () => {
  it('is one row, where address and sender are proven, then what they pay, two actions, three payments', async () => {
    const agent = await opened(MONA);
    expect(agent.seen.text).toContain(
      '\n\n(Address and sender proven) monthly@example.com\n  Address matches · sender check passed\n\nStarter · $29.00 a month',
    );
    const [mode, ...sections] = standing(agent);
    expect([mode, sections.slice(0, 5)]).toEqual([1, [1, 1, 1, 0, 3]]);
  });

  it('has at most two rows of what needs attention, and the others behind their number', async () => {
    const agent = await connectedAgent('extras');
    const { charges } = agent.stripe.test;
    for (const [id, charge] of charges)
      if (charge.customer === 'cus_1TPastdue0000001' && charge.paid)
        charges.set(id, { ...charge, disputed: true, created: charge.created });
    const { text } = await agent.opens('pastdue@example.com');
    const [, glance = ''] = text.split('\n\n');
    expect(glance).toMatch(/\(Needs attention\) Team × 2 is past due, owes \$98\.00: payment failed/);
    expect(glance).toMatch(/\(Needs attention\).*\n.*\(Needs attention\)/s);
    expect(glance.split('⌄')[0]?.match(/Needs attention/g)).toHaveLength(2);
    expect(glance).toMatch(/and \d+ more: \d+ disputed payments/);
  });

  it('never says of what is unpaid that it renews: what is owed, and when it is tried again', async () => {
    const { seen } = await opened('pastdue@example.com');
    expect(seen.text).toMatch(/is past due, owes \$98\.00: .*; next try Nov \d+/);
    // What is told at the top is not told again beside it.
    expect(seen.text).toMatch(/Team × 2 · \$98\.00 a month ›\n {2}Past due\n/);
    expect(seen.text.split('⌄')[1]?.match(/\$98\.00 (unpaid|failed)/g)).toEqual(['$98.00 unpaid']);
    const { seen: blind } = await opened('pastdue@example.com', 'premium');
    expect(blind.text).toMatch(/Team × 2 · \$98\.00 a month ›\n {2}Past due\n/);
  });

  it('says that a subscription waits for its first payment, and for whom', async () => {
    const { seen } = await opened('incomplete@example.com');
    expect(seen.text).toContain('Starter has not started: the customer must confirm the first payment');
  });

  it('warns of a trial that nothing can pay for', async () => {
    const { seen } = await opened('trial-no-card@example.com');
    expect(seen.text).toMatch(/\(Needs attention\) Trial of Starter ends Nov \d+, and there is no default way to pay/);
    expect((await opened('trial@example.com')).seen.text).not.toContain('no default way to pay');
  });

  it('says for a Free key too what Stripe says of them: behind with an invoice', async () => {
    const agent = await connectedAgent('free');
    const { customers } = agent.stripe.test;
    for (const [id, customer] of customers)
      if ('email' in customer && customer.email === MONA) customers.set(id, { ...customer, delinquent: true });
    expect((await agent.opens(MONA)).text).toContain('Behind with an invoice, says Stripe');
  });

  it('says where one looks for it what the key can’t show', async () => {
    const { seen } = await opened(MONA, 'free');
    expect(seen.text).toMatch(/Not shown with this key: subscriptions\./);
    expect(seen.text).toMatch(/Not shown with this key: payments, invoices\./);
    expect((await opened(MONA, 'extras')).seen.text).not.toContain('Not shown');
  });

  it('has the actions that the key does not allow among the others, with the reason', async () => {
    const { seen } = await opened(MONA, 'overview');
    expect(seen.text).toMatch(/── Actions ⌄ ─+\n\(Off\) /);
    expect(seen.text).not.toContain('More actions');
  });

  it('tells of one payment that was tried twice once', async () => {
    const { seen } = await opened('pastdue@example.com', 'premium');
    expect(seen.text.match(/\$98\.00 failed/g)).toHaveLength(1);
    expect(seen.text).toMatch(/failed before: Nov \d+/);
  });
});

describe('what was done from this conversation', () => {
  it('stands near the top, beside its mails only', async () => {
    const agent = await opened(MONA);
    await agent.clicks(agent.seen.offers.find((offer) => offer.startsWith('$29.00 paid')) ?? '');
    await agent.clicks('Refund');
    await agent.fills('amount', '5');
    await agent.clicks('Continue');
    await agent.clicks('Refund $5.00');
    const { text } = await agent.reopens();
    expect(text).toMatch(/Done from this conversation[ ─]+\n\$5\.00 refunded Nov \d+ by /);
    expect(text.indexOf('Done from')).toBeLessThan(text.indexOf('Starter · '));
    const elsewhere = await agent.opens(MONA, { subject: 'Another matter' });
    expect(elsewhere.text).not.toContain('Done from this conversation');
  });
});

describe('beside an alarm', () => {
  it.each([
    ['a dispute', 'disputed@example.com', 'extras', /^\[Open dispute in Stripe\]$/m],
    ['a dispute that the key can’t see', 'disputed@example.com', 'premium', /^\[Open payment in Stripe\]$/m],
    ['a possible double charge', 'twice@example.com', 'extras', /^\[Compare payments\]$/m],
    ['a hold', 'held@example.com', 'extras', /^\[Capture\] \[Release\]$/m],
    ['a refund that failed', 'returns@example.com', 'extras', /^\[See the refund\]$/m],
    ['what is past due', 'pastdue@example.com', 'extras', /^\[Send a way to pay\] \[Send link to/m],
  ])('%s: what remedies it is offered at once, and no charge', async (_, from, key, buttons) => {
    const { seen } = await opened(from, key);
    expect(seen.text.split('More actions')[0]).toMatch(buttons);
    expect(seen.text.split('More actions')[0]).not.toMatch(/New charge/);
  });

  it('nothing that the key can’t do', async () => {
    const { seen } = await opened('held@example.com', 'overview');
    expect(seen.text.split('── Actions')[0]).not.toMatch(/Capture|Release/);
  });
});

it('what is good to know stands at the top, and is no alarm', async () => {
  const pending = (await opened('pending@example.com')).seen.text.split('\n\n')[1];
  expect(pending).toMatch(/\n\$490\.00 on its way since Nov \d+, not confirmed yet ›\n {2}US bank account/);
  const retired = (await opened('retired@example.com')).seen.text.split('\n\n')[1];
  expect(retired).toMatch(
    /\nVisa •••• 4242 works although it expired 8\/2025, last paid Nov \d+; Classic charges it Dec \d+/,
  );
  expect(retired).not.toContain('Needs attention');
  const owing = (await opened('invoiced@example.com')).seen.text;
  expect(owing.split('\n\n')[1]).toMatch(/\$500\.00 overdue since .*\n.*\n\$7,631\.00 owed in all$/);
  expect(owing.match(/owed in all/g)).toHaveLength(1);
});

it('which of equal payments are meant is seen where they stand', async () => {
  const agent = await opened('twice@example.com');
  const { seen } = agent;
  expect(seen.text.match(/^Extra seat\n {2}Possible double · Visa/gm)).toHaveLength(2);
  expect(seen.text.match(/Possible double/g)).toHaveLength(2);
  await agent.clicks('Compare payments');
  // The renewal of the same amount is named, so that the customer does not count it with them.
  expect((await agent.clicks('Ask the customer')).draft?.body).toMatch(
    /\n- Nov 19 .*Extra seat\nThis is not about what was paid for an invoice of its own:\n- Nov 19 · TWICE000-0004 · Renewal of Team\nDid you mean/,
  );
});

describe('a reply', () => {
  it('goes to the customer, and begins with how their billing stands', async () => {
    const agent = await opened(MONA);
    const { draft } = await agent.clicks('Reply');
    expect(draft).toMatchObject({ to: [MONA] });
    expect(draft?.body).toMatch(
      /Starter: \$29\.00 a month, renews Dec \d+\.\nYour last payment: \$29\.00 on Nov \d+\./,
    );
  });

  it('to nobody of whom the mail does not prove that they wrote it, before they were made sure of', async () => {
    const agent = await opened(MONA);
    const reply = offersOn(agent).find(({ label }) => label === 'Reply')?.params ?? {};
    await agent.opens(MONA, unproven);
    expect(agent.seen.offers).not.toContain('Reply');
    expect(agent.seen.offers).not.toContain('Write email');
    const { draft } = await agent.forges(reply, 'onDraft');
    expect(draft).toMatchObject({ to: [], subject: '' });
    expect(draft?.body).not.toContain('$29.00');
  });
});
