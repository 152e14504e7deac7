/** From an email to a customer: the right one, several, or nobody. */
import { describe, expect, it } from '@jest/globals';
import { rateLimited } from '../../preview/stripe/errors';
import { endpoints, writes } from './asked';
import { type Agent, connectedAgent, MINUTE, NOW } from './harness';

/** One agent for all that depends on nothing before it. */
let shared: Promise<Agent> | undefined;
const agent = () => {
  shared ??= connectedAgent('premium');
  return shared;
};

describe('a customer who was made this minute, whom Stripe’s search does not know yet', () => {
  const made = (agent: Agent, id: string, fields: object) => {
    const { customers } = agent.stripe.test;
    const mona = customers.get('cus_1TMonthly0000001');
    if (!mona || mona.deleted) throw new Error('no sample');
    customers.set(id, { ...mona, id, created: Math.floor(NOW / 1000) - 10, ...fields });
    agent.stripe.search.lagSeconds = 60;
  };

  it('is found by their address, in one wave more', async () => {
    const agent = await connectedAgent('premium');
    made(agent, 'cus_1TMonthly0000001', {});
    const { title, waves } = await agent.opens('monthly@example.com');
    expect([title, waves]).toEqual(['Mona Month', 3]);
    expect(await agent.reopens()).toMatchObject({ title: 'Mona Month', waves: 0 });
  });

  it('with the address of another is seen at the next opening', async () => {
    const agent = await connectedAgent('premium');
    made(agent, 'cus_1TMonthly0000002', { name: 'Mona Twice' });
    expect((await agent.opens('monthly@example.com')).title).toBe('Mona Month');
    await agent.waits(11 * MINUTE);
    expect((await agent.reopens()).text).toMatch(/Mona Month[\s\S]*Mona Twice|Mona Twice[\s\S]*Mona Month/);
  });

  it('is not taken for nobody where the search fails', async () => {
    const agent = await connectedAgent('premium');
    agent.stripe.faults.push({
      path: '/v1/customers/search',
      when: 'before',
      answer: rateLimited('endpoint-rate'),
      times: 9,
    });
    expect((await agent.opens('monthly@example.com')).title).toBe('Mona Month');
  });
});

describe('looking up a sender', () => {
  it.each([
    ['in other case', 'MONTHLY@Example.COM', 'Mona Month'],
    ['with a name', '"Month, Mona" <monthly@example.com>', 'Mona Month'],
    ['with a name that is another address', '"billing@evil.example" <monthly@example.com>', 'Mona Month'],
    ['with a name in encoded words', 'Möna Mönth <monthly@example.com>', 'Mona Month'],
    ['with a tag of their own', 'plus+billing@example.com', 'Plus Tagg'],
  ])('finds a customer by From, %s', async (_, from, name) => {
    const { title, text } = await (await agent()).opens(from);
    expect(title).toBe(name);
    expect(text).toMatch(/Address and sender proven/);
  });

  it('says that another spelling of the mailbox is a possible match', async () => {
    const { title, text } = await (await agent()).opens('monthly+news@example.com');
    expect(title).toBe('Mona Month');
    expect(text).toMatch(/possible match/i);
    expect(text).not.toMatch(/address matches|address and sender proven/i);
  });

  it('tells the sender check apart from the match', async () => {
    const one = await agent();
    expect((await one.opens('monthly@example.com')).text).toMatch(/Address and sender proven/);
    const headers = { 'Authentication-Results': 'mx.google.com; dmarc=fail header.from=example.com' };
    const failed = await one.opens('monthly@example.com', { headers });
    expect(failed.title).toBe('Mona Month');
    expect(failed.text).toMatch(/address matches/i);
    expect(failed.text).toMatch(/sender check failed/i);
    const foreign = { 'Authentication-Results': 'mail.evil.example; dmarc=pass header.from=example.com' };
    expect((await one.opens('monthly@example.com', { headers: foreign })).text).toMatch(
      /Address matches\. Google could not prove that this email is really from monthly@example\.com/,
    );
  });

  it('takes Reply-To when From is a no-reply, and says that it is a claim', async () => {
    const { title, text } = await (await agent()).opens('no-reply@forms.example', { replyTo: 'monthly@example.com' });
    expect(title).toBe('Mona Month');
    expect(text).toMatch(/reply-to/i);
    expect(text).toMatch(/not verified/i);
  });

  it('takes whom the agent wrote to when the mail is their own, never the agent', async () => {
    const { title } = await (await agent()).opens('agent@acme.example', { to: 'monthly@example.com' });
    expect(title).toBe('Mona Month');
  });

  it('has the others on the mail one tap away', async () => {
    const one = await agent();
    const { text } = await one.opens('monthly@example.com', { cc: 'Yen <yen@example.jp>, agent@acme.example' });
    expect(text).toContain('yen@example.jp');
    expect(text).not.toContain('agent@acme.example');
    expect((await one.clicks('yen@example.jp')).title).toBe('円 花子');
  });

  it('asks nothing when nobody outside is on the mail', async () => {
    const { text, requests, offers } = await (await agent()).opens('colleague@acme.example');
    expect(requests).toEqual([]);
    expect(text).toMatch(/Every address on this email is yours or your company’s/);
    expect(offers.some((label) => /find/i.test(label))).toBe(true);
  });

  it('asks nothing about a mailing from somebody unknown, unless told to', async () => {
    const one = await agent();
    const headers = { 'List-Id': '<news.shop.example>', Precedence: 'bulk' };
    const { requests, text } = await one.opens('news@shop.example', { headers });
    expect(requests).toEqual([]);
    expect(text).toMatch(/mailing/i);
    expect((await one.clicks('Look up anyway')).title).toBe('Nobody found');
  });

  it('never writes on the way', async () => {
    const one = await agent();
    await one.opens('monthly@example.com');
    const reads = one.session.requests;
    expect(writes(reads)).toEqual([]);
  });
});

describe('several customers on one address', () => {
  it('are all there to choose from, with what tells them apart; the first is never taken', async () => {
    for (const from of ['triplets@example.com', 'TRIPLETS@example.com']) {
      const { title, text } = await (await agent()).opens(from);
      expect(title).toMatch(/choose/i);
      expect(text).toMatch(/\b3 customers\b/);
      for (const fact of ['triplets@example.com', 'Triplets@example.com', 'TRIPLETS@Example.com', 'TRI PLETS GMBH'])
        expect(text).toContain(fact);
      expect(text).toContain('$49.00 a month');
      expect(text).toMatch(/no active subscription/i);
      expect(text).toContain('Credit $50.00');
    }
  });

  it('stay with the conversation once one is chosen, and with no other', async () => {
    const one = await connectedAgent('premium');
    await one.opens('triplets@example.com');
    const chosen = await one.clicks('TRI PLETS GMBH');
    expect(chosen.title).toBe('TRI PLETS GMBH');
    expect((await one.reopens()).title).toBe('TRI PLETS GMBH');
    expect((await one.opens('triplets@example.com')).title).toMatch(/choose/i);
  });

  it('can be shown with all their payments together', async () => {
    const one = await agent();
    await one.opens('triplets@example.com');
    const { text } = await one.clicks('All payments together');
    expect(text).toContain('$49.00');
    expect(text).toContain('$29.00');
  });
});

describe('nobody found', () => {
  it('says who was asked for, in which account and mode, why it can still be wrong, and what to try', async () => {
    const { title, text, offers } = await (await agent()).opens('nobody@example.com');
    expect(title).toBe('Nobody found');
    expect(text).toContain('nobody@example.com');
    expect(text).toContain('Stripe · TEST MODE');
    expect(text).toMatch(/guest/i);
    expect(offers).toEqual(expect.arrayContaining(['Find by name, id or card', 'Ask Stripe again']));
  });

  it('offers the people at the same domain as possible matches, saying why, and never takes one', async () => {
    const { title, text } = await (await agent()).opens('sales@example-corp.com');
    expect(title).toBe('Nobody found');
    for (const name of ['Example Corp. – Accounts', 'Example Corp. IT', 'Cleo Oh']) expect(text).toContain(name);
    expect(text).toMatch(/Possible matches/);
    expect(text).toMatch(/Example Corp. IT.*\n.*\n\s+Same domain/);
  });

  it('never offers strangers who share a public provider, but the same mailbox with a dot elsewhere', async () => {
    const one = await connectedAgent('extras');
    const mona = one.stripe.test.customers.get('cus_1TMonthly0000001');
    if (!mona || mona.deleted) throw new Error('no sample');
    one.stripe.test.customers.set(mona.id, { ...mona, email: 'mona.month@gmail.com' });
    const { title, text } = await one.opens('somebody.else@gmail.com');
    expect(title).toBe('Nobody found');
    expect(text).not.toContain('Mona Month');
    expect(text).toMatch(/create customer/i);
    const dotted = await one.opens('monamonth+x@googlemail.com');
    expect(dotted.title).toBe('Mona Month');
    expect(dotted.text).toMatch(/Possible match: this email is from monamonth\+x@googlemail\.com, another spelling/);
  });

  it('looks again past what is remembered', async () => {
    const one = await connectedAgent('premium');
    await one.opens('new@example.net');
    const mona = one.stripe.test.customers.get('cus_1TMonthly0000001');
    if (!mona || mona.deleted) throw new Error('no sample');
    one.stripe.test.customers.set('cus_1TNew00000000001', {
      ...mona,
      id: 'cus_1TNew00000000001',
      email: 'new@example.net',
      name: 'Newton',
    });
    expect((await one.reopens()).title).toBe('Nobody found');
    expect((await one.clicks('Ask Stripe again')).title).toBe('Newton');
  });

  it('does not let an address write the search query', async () => {
    const one = await agent();
    const { title, requests } = await one.opens('"x\\" OR email~\\"example.com"@example.org');
    expect(title).not.toMatch(/choose/i);
    for (const { query } of requests) {
      if (typeof query.query === 'string') expect(query.query.replace(/\\./g, '')).not.toContain('x" OR');
    }
  });

  it('finds a deleted customer by id alone, and says so', async () => {
    const one = await agent();
    expect((await one.opens('gone@example.com')).title).toBe('Nobody found');
    await one.clicks('Find');
    await one.fills('query', 'cus_1TGone0000000001');
    const { text } = await one.clicks('Find');
    expect(text).toMatch(/deleted/i);
    expect(text).not.toContain('Gone Girl');
  });
});

describe('finding by hand', () => {
  it.each([
    ['an email', 'Monthly@example.com', 'Mona Month'],
    ['a name', 'mona', 'Mona Month'],
    ['a customer’s id', 'cus_1TMonthly0000001', 'Mona Month'],
    ['a subscription’s id', 'sub_1TMonthly0000001', 'Mona Month'],
    ['a charge’s id', 'ch_1TMonthly0000001', 'Mona Month'],
    ['a PaymentIntent’s id, though the key can’t read those', 'pi_1TMonthly0000001', 'Mona Month'],
    ['a refund’s id', 're_1TMonthly0000001', 'Mona Month'],
    ['a name in the order of address books', 'Month, Mona', 'Mona Month'],
    ['a name with other blanks', 'Mona\u00a0 Month', 'Mona Month'],
  ])('leads to the customer by %s', async (_, query, name) => {
    const one = await agent();
    await one.opensHome();
    await one.clicks('More ways');
    await one.fills('query', query);
    const { text, requests } = await one.clicks('Find');
    expect(text).toContain(name);
    expect(requests.filter(({ status }) => status === 403)).toEqual([]);
  });

  it('leads to the customer by the last four digits, amount and day of a payment', async () => {
    const one = await agent();
    await one.opensHome();
    await one.clicks('More ways');
    await one.fills('last4', '０５０５');
    await one.fills('amount', '¥3,000');
    const { text } = await one.clicks('Find payment');
    expect(text).toContain('円 花子');
  });

  it('leads to the customer by a short number of an invoice, or by a name that is like one', async () => {
    const one = await connectedAgent('extras');
    const [invoice] = one.stripe.test.invoices.values();
    if (!invoice) throw new Error('There are no invoices.');
    one.stripe.test.invoices.set(invoice.id, { ...invoice, number: 'A-1' });
    await one.opensHome();
    await one.clicks('More ways');
    await one.fills('query', 'a-1');
    const { title, requests } = await one.clicks('Find');
    expect(title).toBe('Found');
    expect(endpoints(requests)).toEqual(
      expect.arrayContaining(['GET /v1/invoices/search', 'GET /v1/customers/search']),
    );
  });

  it('says of a name of two characters that whole names were looked for, and not that nothing fits', async () => {
    const one = await agent();
    await one.opensHome();
    await one.clicks('More ways');
    await one.fills('query', 'Mo');
    const { text, title } = await one.clicks('Find');
    expect(title).toBe('Nobody found');
    expect(text).toContain('Customers whose whole name is “Mo” were looked for');
    expect(text).not.toContain('Nobody was found for');
  });

  it('says when nothing fits, and asks nothing that the key lacks', async () => {
    const one = await agent();
    await one.opensHome();
    await one.clicks('More ways');
    await one.fills('query', 'in_1TNothing00000001');
    const { text, requests } = await one.clicks('Find');
    expect(text).toContain('Invoices: Read');
    expect(requests).toEqual([]);
    await one.opensHome();
    await one.clicks('More ways');
    await one.fills('query', 'sub_1TNothing00000001');
    const nothing = await one.clicks('Find');
    expect(nothing.title).toBe('Nobody found');
    expect(endpoints(nothing.requests)).toEqual(['GET /v1/subscriptions/:id']);
  });
});

describe('an id in the subject', () => {
  it('is offered beside whoever was found, as a claim that proves nothing', async () => {
    const agent = await connectedAgent('premium');
    const seen = await agent.opens('monthly@example.com', { subject: 'about cus_1TFirsttriplet0001' });
    expect(seen.title).toBe('Mona Month');
    expect(seen.text).toMatch(/cus_1TFirsttriplet0001[\s\S]*a claim, not proof/);
    expect((await agent.clicks('cus_1TFirsttriplet0001')).text).toContain('Tri Plets');
  });
});
