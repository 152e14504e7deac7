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

it('says of a subscription what its schedule changes, and when', async () => {
  const body = await repliedTo('scheduled@example.com', [/^Team × 2/]);
  expect(body).toMatch(/On \w+ \d+ it changes to Pro: \$\d+\.00 every 3 months\./);
});

it('says of a renewal that is being prepared what will be charged, and when', async () => {
  const agent = await openedAgent('extras', 'renewing@example.com');
  const { draft } = await agent.clicks('Reply');
  expect(draft?.body).toMatch(/\$7\.84 will be charged for it on Nov 20\./);
});

describe('a reply from a payment', () => {
  it('says what it was for, what went back of it, and where the receipt is', async () => {
    const body = await repliedTo('monthly@example.com', [/^\$29\.00 paid Oct 4/]);
    expect(body).toMatch(/Your payment of \$29\.00 on Oct 4 by Visa •••• 4242 has gone through\.\n/);
    expect(body).toMatch(/What for: Renewal of Starter, Oct 4 – Nov 4\.\n/);
    expect(body).toMatch(
      /We refunded \$10\.00 on Oct 7\. .*5–10 business days, so it should have arrived; if you can’t find it, please tell us\./,
    );
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

  it.each([
    ['disputed@example.com', /^\$29\.00 paid Sep 27/],
    ['market@example.com', /^\$45\.00 paid Apr 24/],
    ['inquiry@example.com', /^\$500\.00 paid/],
  ])('says nothing of a dispute, and nothing that it makes untrue: %s', async (from, row) => {
    const body = await repliedTo(from, [row]);
    expect(body.replace(/https:\S+/g, '')).not.toMatch(/disput|fraud|has gone through/i);
    expect(body).toMatch(/A payment of \$[\d.]+ was made on \w+ \d+ by /);
  });

  it('says of a refund that the balance does not cover that it is not sent, and no days', async () => {
    const body = await repliedTo('returns@example.com', [/^\$88\.00 paid/]);
    expect(body).toMatch(/A refund of \$88\.00 was started on \w+ \d+ and has not been sent yet\.\n/);
    expect(body).not.toMatch(/business days/);
  });
});

describe('a reply about all of their billing', () => {
  it.each([
    [
      'refunds that came to nothing or wait',
      'returns@example.com',
      /\$26\.00 that we made on Nov 14 did not go through\..*\$88\.00 was started/s,
    ],
    [
      'invoices that are to be paid',
      'invoiced@example.com',
      /0004 of \$500\.00 has been overdue since .*0005 of \$7,056\.00 is due Dec 8/s,
    ],
    [
      'a payment that is on its way beside the last one that came',
      'pending@example.com',
      /Your last payment: \$490\.00 on Oct 19\.\nYour payment of \$490\.00 on Nov 19 by US bank account •••• 6789 is on its way/,
    ],
    [
      'what was refunded and may not have arrived',
      'refunded@example.com',
      /We refunded \$500\.00 on Nov 9\. .*5–10 business days/,
    ],
    [
      'what is only held',
      'held@example.com',
      /\$500\.00 has been held on Visa •••• 4242 since Nov 18\. You have not been charged for it so far\./,
    ],
  ])('names %s', async (_, from, sentences) => {
    const agent = await openedAgent('extras', from);
    const { draft } = await agent.clicks('Reply');
    expect(draft?.body).toMatch(sentences);
    expect(draft?.body).not.toMatch(SECRETS);
  });
});

describe('a reply from an invoice', () => {
  it('names another one that is overdue', async () => {
    const body = await repliedTo('invoiced@example.com', [/^\$7,056\.00 open/]);
    expect(body).toMatch(/INVOICED-0005 of .*\n.*INVOICED-0004 of \$500\.00 has been overdue since Oct 21/s);
  });

  it('has its page and its PDF', async () => {
    const body = await repliedTo('monthly@example.com', [/^\$29\.00 paid Nov 4/, /^Renewal of Starter/]);
    expect(body).toMatch(/Your invoice MONTHLY0-0006 of \$29\.00 was paid on Nov 4\.\n/);
    expect(body).toMatch(/You can see it here: https:\/\/invoice\.stripe\.com\/i\/\S+\n/);
    expect(body).toMatch(/As a PDF: https:/);
  });

  it('says of an open one what is to pay', async () => {
    const body = await repliedTo('invoiced@example.com', [/^\$500\.00 overdue/]);
    expect(body).toMatch(/of \$500\.00 has been overdue since Oct 21\.\nYou can see and pay it here: https:/);
  });

  it('is not offered of one that is no longer collected', async () => {
    const agent = await openedAgent('extras', 'invoiced@example.com');
    await agent.clicks(label(agent.seen, /^\$75\.00 collecting stopped/));
    expect(agent.seen.offers).not.toContain(REPLY);
  });
});

describe('the invoices of a year', () => {
  it('are one draft with the page of each, the oldest first', async () => {
    const agent = await openedAgent('extras', 'monthly@example.com');
    const { text, waves } = await agent.clicks('Invoices by year');
    expect(waves).toBe(1);
    expect(text).toContain('Invoices of 2026');
    expect(text).toContain('invoices made since Nov 2, 2025. One that was made before and issued later is missing.');
    const { draft } = await agent.clicks('Send invoices of 2026 (6)');
    const listed = draft?.body.split('\n').filter((line) => /^MONTHLY0-/.test(line)) ?? [];
    expect(listed).toHaveLength(6);
    expect(listed[0]).toMatch(/^MONTHLY0-0001 of Jun \d+, \$29\.00, paid: https:\/\/invoice\.stripe\.com\/i\//);
    expect(listed.at(-1)).toMatch(/^MONTHLY0-0006 of Nov 4/);
    expect(draft?.body.replace(/https:\S+/g, '')).not.toMatch(SECRETS);
    // They began in 2026.
    expect(agent.seen.offers).not.toContain('2025');
  });

  it('say how each stands, and the card which ones the draft lacks', async () => {
    const agent = await openedAgent('extras', 'invoiced@example.com');
    const { text } = await agent.clicks('Invoices by year');
    expect(text).toMatch(/Not in it: canceled ones \(void\) and ones whose collecting stopped\./);
    const { draft } = await agent.clicks(label(agent.seen, /^Send invoices of 2026/));
    expect(draft?.body).toMatch(/INVOICED-0002 of [^:\n]*, settled by credit note: https:/);
    expect(draft?.body).toMatch(/, overdue since Oct 21: https:/);
  });

  it('are none, as far as was looked through, where none was issued', async () => {
    const agent = await openedAgent('extras', 'monthly@example.com');
    const customer = customerNamed(agent.stripe, 'monthly@example.com');
    agent.stripe.test.customers.set(customer.id, { ...customer, created: Date.UTC(2024, 5, 1) / 1000 });
    await agent.clicks('Refresh');
    await agent.clicks('Invoices by year');
    expect((await agent.clicks('2025')).text).toMatch(
      /Among the invoices made since Nov 2, 2024, .* none that was issued in 2025\./,
    );
  });

  it('are those that were issued in it where the user is, and say where older ones are missing', async () => {
    const agent = await openedAgent('extras', 'whale@example.com');
    const { invoices } = agent.stripe.test;
    const whale = customerNamed(agent.stripe, 'whale@example.com');
    const [last] = [...invoices.values()].filter(({ status }) => status === 'paid');
    if (!last) throw new Error('The sample has no paid invoice.');
    const from = Date.UTC(2025, 11, 31, 23, 59, 59) / 1000;
    for (let index = 0; index < 95; index++) {
      const issued = from - (94 - index) * 60;
      const id = `in_1TLate${String(index).padStart(4, '0')}`;
      const status_transitions = { ...last.status_transitions, finalized_at: index === 94 ? from + 1 : issued };
      const number = `LATE-${index}`;
      invoices.set(id, { ...last, id, number, customer: whale.id, created: issued, status_transitions });
    }
    await agent.clicks('Invoices by year');
    const { text } = await agent.clicks('2025');
    expect(text).toContain('these are the newest 89. A draft lacks what is older.');
    const { draft } = await agent.clicks('Send invoices of 2025 (89)');
    expect(draft?.body).toMatch(/Your invoices of 2025, from Dec 31, 2025 on:\nLATE-5 of/);
    expect(draft?.body).not.toContain('LATE-94');
  });

  it('are not offered to a key that may not read invoices', async () => {
    const { seen } = await openedAgent('premium', 'monthly@example.com');
    expect(seen.offers).not.toContain('Invoices by year');
  });
});

describe('a reply from a subscription', () => {
  it('says what it costs and when it renews', async () => {
    expect(await repliedTo('monthly@example.com', [/^Starter/])).toContain('Starter: $29.00 a month, renews Dec 4.');
  });

  it.each([
    ['paused@example.com', /^Starter/, /We do not charge you for it until Dec 14\./],
    ['pastdue@example.com', /^Team/, /\$98\.00 of it is still to be paid; the next try to charge it is on Nov 22\./],
    ['it@example-corp.com', /^Team/, /ends on Feb 3, 2027\. .*Before that it still renews, next on Dec 18\./],
  ])('says what else comes: %s', async (from, row, said) => {
    expect(await repliedTo(from, [row])).toMatch(said);
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
