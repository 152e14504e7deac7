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
      '\n\n(Address and sender proven) monthly@example.com\n\nStarter · $29.00 a month',
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
    expect(seen.text).toMatch(/Team × 2 · \$98\.00 a month ›\n {2}Past due · \$98\.00 owed; next try Nov \d+/);
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

it('nothing is offered at once beside a dispute or a possible double charge: their own rows lead on', async () => {
  for (const from of ['disputed@example.com', 'twice@example.com']) {
    const { seen } = await opened(from);
    expect(seen.text).toMatch(/── Actions/);
    expect(seen.text).not.toContain('More actions');
  }
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
