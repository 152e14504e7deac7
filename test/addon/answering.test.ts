/** “Reply with this”: what a customer is told of what the agent sees, in their language, under the rules of all drafts. */
import { describe, expect, it } from '@jest/globals';
import { type Agent, connectedAgent, openedAgent } from './harness';
import { confirms, fillsIn, label } from './paying';
import { customerNamed } from './subscribing';

const unproven = { headers: { 'Authentication-Results': 'mx.google.com; dmarc=fail' } };

const REPLY = 'Reply with this';
const SECRETS = /\b(?:cus|in|ch|sub|pi|re)_\w|[rs]k_(?:test|live)/;

async function repliedTo(from: string, way: readonly RegExp[], key = 'extras'): Promise<string> {
  const agent = await openedAgent(key, from);
  for (const row of way) await agent.clicks(label(agent.seen, row));
  const { draft } = await agent.clicks(REPLY);
  expect(draft?.to).toEqual([from]);
  expect(draft?.body).not.toMatch(SECRETS);
  return draft?.body ?? '';
}

describe('a reply from a payment', () => {
  it('says what it was for, what went back of it, and where the receipt is', async () => {
    const body = await repliedTo('monthly@example.com', [/^\$29\.00 paid Oct 4/]);
    expect(body).toMatch(/Your payment of \$29\.00 on Oct 4 by Visa •••• 4242 has gone through\.\n/);
    expect(body).toMatch(/What for: Renewal of Starter, Oct 4 – Nov 4\.\n/);
    expect(body).toMatch(/We refunded \$10\.00 on Oct 7\. .*5–10 business days/);
    expect(body).toMatch(/Your receipt: https:\/\/pay\.stripe\.com\//);
  });

  it('says of one that failed why, and claims no receipt', async () => {
    const body = await repliedTo('pastdue@example.com', [/^\$98\.00 failed/]);
    expect(body).toMatch(/Your payment of \$98\.00 on Nov \d+ by Visa •••• 0069 did not go through, because your card/);
    expect(body).not.toContain('receipt');
  });

  it('says of a key that reads no invoices only what the payment proves', async () => {
    const body = await repliedTo('monthly@example.com', [/^\$29\.00 paid Nov 4/], 'premium');
    expect(body).toContain('has gone through.');
    expect(body).not.toMatch(/What for|Can’t be told|this key/);
  });

  it('says nothing of a dispute', async () => {
    const body = await repliedTo('disputed@example.com', [/^\$29\.00 paid Sep 27/]);
    expect(body.replace(/https:\S+/g, '')).not.toMatch(/disput|fraud/i);
  });
});

describe('a reply from an invoice', () => {
  it('has its page and its PDF', async () => {
    const body = await repliedTo('monthly@example.com', [/^\$29\.00 paid Nov 4/, /^Renewal of Starter/]);
    expect(body).toMatch(/Your invoice MONTHLY0-0006 of \$29\.00 was paid on Nov 4\.\n/);
    expect(body).toMatch(/You can see it here: https:\/\/invoice\.stripe\.com\/i\/\S+\n/);
    expect(body).toMatch(/As a PDF: https:/);
  });

  it('says of an open one what is to pay', async () => {
    const body = await repliedTo('invoiced@example.com', [/^\$500\.00 overdue/]);
    expect(body).toMatch(/is open: \$500\.00 to pay, due Oct 21\.\nYou can see and pay it here: https:/);
  });

  it('is not offered of one that is no longer collected', async () => {
    const agent = await openedAgent('extras', 'invoiced@example.com');
    await agent.clicks(label(agent.seen, /^\$75\.00 collecting stopped/));
    expect(agent.seen.offers).not.toContain(REPLY);
  });
});

describe('a reply from a subscription', () => {
  it('says what it costs and when it renews', async () => {
    expect(await repliedTo('monthly@example.com', [/^Starter/])).toContain('Starter: $29.00 a month, renews Dec 4.');
  });

  it('says that it ends, and when', async () => {
    expect(await repliedTo('leaving@example.com', [/^Starter/])).toMatch(/Your subscription ends on \w+ \d+\./);
  });
});

describe('the customer’s language', () => {
  async function german(): Promise<Agent> {
    const agent = await connectedAgent('extras');
    const mona = customerNamed(agent.stripe, 'monthly@example.com');
    agent.stripe.test.customers.set(mona.id, { ...mona, preferred_locales: ['de'] });
    await agent.opens('monthly@example.com');
    return agent;
  }

  it('is named on the button, with the agent’s own beside it', async () => {
    const agent = await german();
    await agent.clicks(label(agent.seen, /^\$29\.00 paid Oct 4/));
    const theirs = await agent.clicks('Reply with this (German)');
    expect(theirs.draft?.body).toMatch(
      /Ihre Zahlung über 29,00\s\$ vom 4\.\sOktober mit Visa\s••••\s4242 ist erfolgt\.\n/,
    );
    expect(theirs.draft?.body).toMatch(/Wofür: .*Starter/);
    const own = await agent.clicks('Reply with this (English)');
    expect(own.draft?.body).toMatch(/Your payment of \$29\.00 on Oct 4/);
  });

  it('is named on the customer’s card as well', async () => {
    const agent = await german();
    expect((await agent.clicks('Reply (German)')).draft?.body).toMatch(/^TEST: .*\n\nGuten Tag Mona Month,/);
    expect((await agent.clicks('Reply (English)')).draft?.body).toMatch(/Hello Mona Month,/);
  });
});

describe('the team’s own words', () => {
  it('stand around what is said, in drafts of the language that they are in', async () => {
    const agent = await openedAgent('extras', 'monthly@example.com');
    await agent.clicks('Settings');
    await agent.fills('greeting', 'Hi NAME!');
    await agent.fills('sentence', 'Our desk is open from 9 to 5.');
    await agent.fills('signOff', 'Best, your Acme team');
    await agent.clicks('Save settings');
    await agent.reopens();
    const { draft } = await agent.clicks('Reply');
    expect(draft?.body).toMatch(
      /\n\nHi Mona Month!\n\nStarter: [\s\S]*\n\nOur desk is open from 9 to 5\.\n\nBest, your Acme team$/,
    );
    const mona = customerNamed(agent.stripe, 'monthly@example.com');
    agent.stripe.test.customers.set(mona.id, { ...mona, preferred_locales: ['de'] });
    await agent.clicks('Refresh');
    expect((await agent.clicks('Reply (German)')).draft?.body).toMatch(
      /Guten Tag Mona Month,[\s\S]*Mit freundlichen Grüßen$/,
    );
  });
});

it('no reply is offered until it is sure to whom', async () => {
  const agent = await connectedAgent('extras');
  await agent.opens('monthly@example.com', unproven);
  await agent.clicks(label(agent.seen, /^\$29\.00 paid Nov 4/));
  expect(agent.seen.offers).not.toContain(REPLY);
});

it('nothing is offered to be written where Stripe has no one address', async () => {
  const agent = await openedAgent('extras', 'monthly@example.com');
  await fillsIn(agent, 'Give credit', { amount: '5', description: 'Late delivery' });
  const mona = customerNamed(agent.stripe, 'monthly@example.com');
  agent.stripe.test.customers.set(mona.id, { ...mona, email: 'mona@example.com, kim@example.com' });
  const { text, offers } = await confirms(agent);
  expect(text).toMatch(/\$5\.00/);
  expect(offers).not.toContain('What to tell the customer');
  expect(offers).not.toContain('Reply');
});
