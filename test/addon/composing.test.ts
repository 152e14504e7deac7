/** While writing: what is put into a draft, for whom, and who is named before. */
import { describe, expect, it } from '@jest/globals';
import { type Agent, beginning, connectedAgent, idsOf, startAgent } from './harness';
import { confirms, fillsIn, label } from './paying';
import { customerNamed } from './subscribing';

const MARK = 'TEST: this is about a test in our billing system, not about real money.\n';

/** The draft to Mona, with what can be inserted beside it. */
const writingToMona = () =>
  beginning('writing to Mona', async () => {
    const agent = await connectedAgent('extras');
    await agent.writes(['Mona Month <monthly@example.com>']);
    return agent;
  });

async function inserted(agent: Agent, row: RegExp | string): Promise<string> {
  const { draft } = await agent.clicks(typeof row === 'string' ? row : label(agent.seen, row));
  return draft?.body ?? '';
}

describe('what is inserted for the one recipient', () => {
  it('is looked up at once, and never again within ten minutes', async () => {
    const agent = await connectedAgent('extras');
    expect((await agent.writes(['monthly@example.com'])).waves).toBe(2);
    expect(agent.seen.text).toMatch(/Mona Month\s+monthly@example\.com/);
    expect((await agent.writes(['monthly@example.com'])).waves).toBe(0);
  });

  it.each([
    [/^Starter/, 'Starter: $29.00 a month, renews Dec 4.\n'],
    [/^Next charge/, 'Your next charge is $29.00 on Dec 4, as things are now.\n'],
    [
      /^\$29\.00 paid Nov 4/,
      /^Your payment of \$29\.00 on Nov 4 by Visa •••• 4242 has gone through\.\nWhat for: Renewal of Starter, Nov 4 – Dec 4\.\nYour receipt: https:\/\/pay\.stripe\.com\/\S+\n$/,
    ],
    [/^Its refund/, /^We refunded \$10\.00 on Oct 7\. .*5–10 business days.*\n$/],
    [
      // The payment's row names the invoice as well.
      'MONTHLY0-0006#2',
      /^Your invoice MONTHLY0-0006 of \$29\.00 was paid on Nov 4\.\nYou can see it here: https:\S+\nAs a PDF: https:\S+\n$/,
    ],
    [
      /^Customer portal/,
      /^You can see your invoices and change how you pay here: https:\/\/billing\.stripe\.com\/\S+\n$/,
    ],
  ])('%s', async (row, text) => {
    const agent = await writingToMona();
    const body = await inserted(agent, row);
    expect(body.startsWith(MARK)).toBe(true);
    expect(body.slice(MARK.length)).toEqual(typeof text === 'string' ? text : expect.stringMatching(text));
    expect(body).not.toMatch(/\b(?:cus|in|ch|sub|pi|re)_\w|[rs]k_(?:test|live)/);
    expect(agent.seen.waves).toBeLessThanOrEqual(1);
  });

  it.each([
    ['credit@example.com', 'Your next charge is $29.00 on Dec 10, as things are now.\n'],
    // The bill of this renewal is a draft that is charged today.
    ['renewing@example.com', 'Your next charge is $7.84 on Nov 20, as things are now.\n'],
    ['invoiced@example.com', 'Your next invoice is $7,056.00 on Nov 8, 2027, as things are now.\n'],
  ])('is what Stripe itself takes next, after the balance: %s', async (email, text) => {
    const agent = await connectedAgent('extras');
    await agent.writes([email]);
    expect(await inserted(agent, /^Next (charge|invoice)/)).toBe(MARK + text);
  });

  it.each(['leaving@example.com', 'pastdue@example.com', 'vacation@example.com'])(
    'is no next charge where it ends, is paused, or something is to be paid before: %s',
    async (email) => {
      const agent = await connectedAgent('extras');
      await agent.writes([email]);
      expect(agent.seen.text).toContain('Plan, price and what comes next');
      expect(agent.seen.text).not.toMatch(/Next (charge|invoice)/);
    },
  );

  it.each(['Starter', 'Next charge', 'Customer portal'])(
    'is nothing of one who was deleted meanwhile: %s',
    async (row) => {
      const agent = await writingToMona();
      const id = 'cus_1TMonthly0000001';
      agent.stripe.test.customers.set(id, { id, object: 'customer', deleted: true });
      const before = agent.seen.draft;
      const { draft, text } = await agent.clicks(label(agent.seen, new RegExp(`^${row}`)));
      expect(draft).toEqual(before);
      expect(text).toMatch(/Deleted customer\n\s*cus_1TMonthly0000001/);
      expect(text).not.toMatch(/Starter · |portal/i);
    },
  );

  it('is a link where it names a page, and stands after what was there', async () => {
    const agent = await writingToMona();
    await agent.clicks(label(agent.seen, /^Starter/));
    const body = await inserted(agent, /^Customer portal/);
    expect(body).toMatch(/renews Dec 4\.\nTEST: .*\nYou can see/);
    const [run] = agent.seen.runs;
    expect(JSON.stringify(run?.outcome)).toMatch(/<a href=.{0,2}"https:\/\/billing\.stripe\.com\//);
  });

  it('is in the customer’s language, or in the agent’s', async () => {
    const agent = await connectedAgent('extras');
    await agent.writes(['euro@example.de']);
    expect(agent.seen.text).toContain('Texts are in German.');
    expect(await inserted(agent, /^Team/)).toMatch(/verlängert sich/);
    await agent.clicks('English');
    expect(agent.seen.text).toContain('Texts are in English.');
    expect(await inserted(agent, /^Team/)).toMatch(/renews/);
  });

  it('offers no other than what the key may read, and says what it lacks', async () => {
    const agent = await connectedAgent('free');
    const { text, offers } = await agent.writes(['monthly@example.com']);
    expect(text.match(/This key lacks [\w ]+: Read/g)?.length).toBe(4);
    expect(offers).not.toContain('Customer portal');
  });

  it('tells equal payments apart by what they were for', async () => {
    const agent = await connectedAgent('extras');
    const { text } = await agent.writes(['twice@example.com']);
    const rows = [...text.matchAll(/^\$49\.00 paid Nov \d+ ›\n(.+)$/gm)].map(([, what]) => what);
    expect(rows).toHaveLength(3);
    expect(rows.filter((what) => /Renewal of|First payment|Start of/.test(what ?? '')).length).toBeGreaterThan(0);
    expect(new Set(rows).size).toBeGreaterThan(1);
  });
});

describe('who reads it', () => {
  it('names everybody else before anything is inserted', async () => {
    const agent = await connectedAgent('extras');
    const cc = { cc: ['bob@other.example'], bcc: ['kim@acme.example'] };
    const { text } = await agent.writes(['monthly@example.com'], cc);
    expect(text).toContain('What you insert is also read by bob@other.example and kim@acme.example.');
  });

  it('inserts nothing when somebody was added since', async () => {
    const agent = await writingToMona();
    await agent.readdresses(['monthly@example.com'], { cc: ['bob@other.example'] });
    const seen = await agent.clicks(label(agent.seen, /^Starter/));
    expect(seen.draft?.body).toBe('');
    expect(seen.notification).toBe('The recipients have changed. Look who reads it, then insert.');
    expect(seen.text).toContain('also read by bob@other.example');
    expect(await inserted(agent, /^Starter/)).toContain('renews');
  });

  it('begins anew where the draft no longer goes to them, in whatever way one goes on', async () => {
    const agent = await writingToMona();
    await agent.readdresses(['yearly@example.com']);
    const anew = await agent.clicks(label(agent.seen, /^Starter/));
    expect(anew.text).toMatch(/Yearly Yang/);
    expect(anew.text).not.toContain('Mona');
    expect(anew.draft?.body).toBe('');
    const chooses = await connectedAgent('extras');
    await chooses.writes(['monthly@example.com', 'yearly@example.com']);
    await chooses.readdresses(['yearly@example.com']);
    expect((await chooses.clicks('monthly@example.com')).text).not.toContain('Mona');
    const speaks = await connectedAgent('extras');
    await speaks.writes(['euro@example.de']);
    await speaks.readdresses(['yearly@example.com']);
    expect((await speaks.clicks('English')).text).not.toContain('Eugen');
  });

  it('says of a recipient with another address that it is not the customer’s', async () => {
    const agent = await connectedAgent('extras');
    await agent.opens('mona@elsewhere.example');
    await agent.forges({
      route: 'link',
      connection: idsOf(agent)[0] ?? '',
      customer: customerNamed(agent.stripe, 'monthly@example.com').id,
      address: 'mona@elsewhere.example',
    });
    const { text } = await agent.writes(['mona@elsewhere.example']);
    expect(text).toContain('which is not this customer’s address in Stripe');
  });
});

describe('for whom', () => {
  it.each<[string, string[], { cc?: string[] }, RegExp]>([
    ['nobody yet', [], {}, /goes to nobody outside your company yet/],
    ['colleagues', ['kim@acme.example'], {}, /goes to nobody outside your company yet/],
    ['a stranger', ['nobody@x.example'], {}, /No customer with nobody@x\.example in Stripe\./],
    ['several', ['monthly@example.com', 'annual@example.com'], {}, /Whose billing is it about\?/],
    ['several customers', ['triplets@example.com'], {}, /Which of the customers with triplets@example\.com\?/],
  ])('%s', async (_, to, others, said) => {
    const agent = await connectedAgent('extras');
    expect((await agent.writes(to, others)).text).toMatch(said);
  });

  it('a stranger’s draft leads to who else is on it', async () => {
    const agent = await connectedAgent('extras');
    await agent.writes(['nobody@x.example'], { cc: ['monthly@example.com'] });
    await agent.clicks('monthly@example.com');
    expect(agent.seen.text).toContain('Mona Month');
    expect(agent.seen.text).toContain('also read by nobody@x.example');
  });

  it('leads to connecting where nothing is connected', async () => {
    const agent = await startAgent();
    expect((await agent.writes(['monthly@example.com'])).offers).toContain('Connect Stripe');
  });

  it('names the account that could not be asked beside several who have the address', async () => {
    const agent = await connectedAgent('extras');
    await agent.connects('premium-live');
    agent.stripe.keyring.edit('premium-live', { state: 'expired' });
    const { text } = await agent.writes(['triplets@example.com']);
    expect(text).toContain('Could not be asked');
  });

  it('a key that is dead says so, and never that nobody was found', async () => {
    const agent = await connectedAgent('extras');
    agent.stripe.keyring.edit(agent.stripe.keys.extras ?? '', { state: 'expired' });
    const { text } = await agent.writes(['monthly@example.com']);
    expect(text).not.toMatch(/No customer/);
    expect(text).toMatch(/Replace key/);
  });
});

describe('a payment link that is made while writing', () => {
  const made = () =>
    beginning('a link that was just made', async () => {
      const agent = await writingToMona();
      await fillsIn(agent, 'Request payment (link)', { amount: '20', description: 'Extra seat' });
      // Nobody has asked for it.
      expect(agent.seen.text).not.toMatch(/may not be theirs/);
      await confirms(agent);
      return agent;
    });

  it('leads back to what can be inserted, and then stands in the draft', async () => {
    const agent = await made();
    expect(agent.seen.title).toBe('Insert from Stripe');
    expect(agent.seen.stack).toHaveLength(1);
    expect(agent.seen.text).toMatch(/Payment link for \$20\.00 ›\s+Made here Nov 20, for one payment/);
    const body = await inserted(agent, /^Payment link for/);
    const [{ url = '' } = {}] = [...agent.stripe.test.payment_links.values()].slice(-1);
    expect(body).toBe(`${MARK}You can pay $20.00 for Extra seat here: ${url}\n`);
  });

  it.each([
    ['turned off', { active: false }],
    ['paid', { restrictions: { completed_sessions: { count: 1, limit: 1 } } }],
  ])('is not inserted once it was %s', async (_, change) => {
    const agent = await made();
    for (const [id, link] of agent.stripe.test.payment_links)
      agent.stripe.test.payment_links.set(id, { ...link, ...change });
    const before = agent.seen.draft?.body;
    const { draft, title, notification } = await agent.clicks(label(agent.seen, /^Payment link for/));
    expect(draft?.body).toBe(before);
    expect(notification).toBe('Among the newest payment links is none like this that can be paid.');
    expect(title).toBe('Insert from Stripe');
  });

  it('is off, with its reason, where the key may not make one', async () => {
    const agent = await connectedAgent('premium');
    await agent.writes(['Mona Month <monthly@example.com>']);
    expect(agent.seen.text).toMatch(/Request payment \(link\)\s+Needs Payment Links: Write\./);
  });
});
