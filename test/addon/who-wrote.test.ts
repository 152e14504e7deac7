/** Who wrote, where From does not tell: forms, groups, mail that came back, and mail sent under another name. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Agent, connectedAgent, type MailFields } from './harness';

let agent: Agent;
beforeAll(async () => {
  agent = await connectedAgent('extras');
});

describe('where From is nobody in Stripe', () => {
  it.each([
    ['Reply-To, not verified', { replyTo: 'Mona <monthly@example.com>' }, /from reply-to, not verified/i],
    ['To', { to: 'monthly@example.com' }, /in to/i],
    ['Cc', { cc: 'pat@nobody.example, monthly@example.com' }, /in cc/i],
    ['another spelling in Reply-To', { replyTo: 'monthly+form@example.com' }, /possible match.*another spelling/i],
  ])('the only one who is somebody is opened: in %s', async (_, mail, how) => {
    const { title, text } = await agent.opens('answers@forms.example', mail);
    expect(title).toBe('Mona Month');
    expect(text).toMatch(how);
    expect(text).toMatch(/answers@forms/);
  });

  it('nobody is opened where two others are somebody: both are shown', async () => {
    const mail = { replyTo: 'monthly@example.com', cc: 'pastdue@example.com' };
    const { title, text } = await agent.opens('answers@forms.example', mail);
    expect(title).toBe('Nobody found');
    expect(text).toContain('Mona Month');
    expect(text).toContain('Pat Due');
  });

  it('the first of two authors is one of those on the mail', async () => {
    const { title, text } = await agent.opens('monthly@example.com, Pat <pat@nobody.example>');
    expect(title).toBe('Mona Month');
    expect(text).toMatch(/does not name exactly one sender/);
    expect(text).toMatch(/pat@nobody\.example/);
  });

  it('the next mail of the same form is about its own writer', async () => {
    await agent.opens('one@forms.example', { replyTo: 'monthly@example.com' });
    expect((await agent.opens('one@forms.example', { replyTo: 'pastdue@example.com' })).title).toBe('Pat Due');
    expect((await agent.opens('one@forms.example', {})).title).toBe('Nobody found');
  });

  it('the sender can still be chosen, and then nobody stands in their place', async () => {
    const opened = await agent.opens('Nora New <nora@new.example>', { cc: 'monthly@example.com' });
    expect(opened.title).toBe('Mona Month');
    expect((await agent.clicks('Nora New')).title).toBe('Nobody found');
  });
});

describe('mail that came back', () => {
  it('leads to whom it did not reach', async () => {
    const headers = { 'X-Failed-Recipients': 'monthly@example.com' };
    for (const from of ['Mail Delivery <mailer-daemon@googlemail.com>', 'returns@mx.example']) {
      const { title, text } = await agent.opens(from, { headers });
      expect(title).toBe('Mona Month');
      expect(text).toMatch(/an email to this address did not arrive/i);
    }
  });

  it.each<[string, MailFields]>([
    ['the machine', {}],
    ['another sender of such mail', { headers: { 'Content-Type': 'multipart/report; report-type=delivery-status' } }],
    ['whom it did not reach', { headers: { 'X-Failed-Recipients': 'gone@nowhere.example' } }],
  ])('never offers %s as a new customer', async (_, mail) => {
    const from = 'Content-Type' in (mail.headers ?? {}) ? 'kim@mx.example' : 'mailer-daemon@googlemail.com';
    const { title, text } = await agent.opens(from, mail);
    expect(title).toBe('Nobody found');
    expect(text).not.toMatch(/create customer/i);
    expect(text).toMatch(/looks like a machine’s|not reached\n\s*gone@nowhere/i);
    expect((await agent.opens('Nora <nora@new.example>', {})).text).toMatch(/create customer/i);
  });
});

describe('an account without search', () => {
  it('is asked for it once, and says so wherever it counts', async () => {
    const one = await connectedAgent('extras');
    one.stripe.search.available = false;
    const first = await one.opens('monthly+x@example.com');
    expect(first.title).toBe('Nobody found');
    expect(first.text).toMatch(/offers .* no search, as in India/);
    expect(first.text).toMatch(/no other spelling was searched for/i);
    expect(first.text).toMatch(/create customer/i);
    const next = await one.opens('pastdue+x@example.com');
    expect(next.text).toMatch(/no search/);
    expect(next.requests.filter(({ path }) => path.endsWith('/search'))).toEqual([]);
    expect((await one.opens('monthly@example.com')).title).toBe('Mona Month');
  });

  it('is told in Find before and after', async () => {
    const one = await connectedAgent('extras');
    one.stripe.search.available = false;
    await one.opens('nobody@nowhere.example');
    await one.clicks('Find');
    for (const query of ['Mona', 'MONTHLY0-0001', '+1 555 010 4477']) {
      const form = await one.fills('query', query);
      expect(form.text).toMatch(/no search, as in India/);
      const { text } = await one.clicks('Find');
      expect(text).toMatch(/no search, as in India/);
      expect(text).not.toMatch(/nothing in stripe fits|refused/i);
      await one.goesBack();
    }
    await one.fills('query', 'Mona Month <MONTHLY@example.com>,');
    expect((await one.clicks('Find')).text).toContain('Mona Month');
  });
});
