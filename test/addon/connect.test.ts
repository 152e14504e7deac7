/** Connecting an account through the cards: what is asked, what is refused before any request, what is forgiven. */
import { describe, expect, it } from '@jest/globals';
import { type Agent, idsOf, startAgent } from './harness';
import { fillsIn } from './paying';

/** Put together here, so that no scanner for secrets finds a key in this file. */
const madeUp = (prefix: string, rest = 'aB3'.repeat(10)) => `${prefix}_${rest}`;

async function atTheKeyForm(mode: 'test' | 'live'): Promise<Agent> {
  const agent = await startAgent();
  await agent.opensHome();
  await agent.clicks('Connect Stripe');
  await agent.fills('mode', mode);
  await agent.clicks('Continue');
  return agent;
}

async function paste(agent: Agent, key: string) {
  await agent.fills('key', key);
  return agent.clicks('Connect');
}

describe('connecting', () => {
  it('starts from a homepage that says that nothing is connected', async () => {
    const agent = await startAgent();
    const { text, requests } = await agent.opensHome();
    expect(text).toMatch(/no stripe account is connected/i);
    expect(requests).toEqual([]);
  });

  it('starts beside an email too, and names whose billing would stand there', async () => {
    const agent = await startAgent();
    const { text, offers, requests } = await agent.opens('monthly@example.com');
    expect(text).toContain('monthly@example.com');
    expect(offers).toContain('Connect Stripe');
    expect(requests).toEqual([]);
  });

  it('has neither Test nor Live chosen beforehand, and goes on only with one of them', async () => {
    const agent = await startAgent();
    await agent.opensHome();
    const form = await agent.clicks('Connect Stripe');
    const choices = (form.card?.sections ?? []).flatMap(({ widgets }) =>
      (widgets ?? []).flatMap(({ selectionInput }) => selectionInput?.items ?? []),
    );
    expect(choices.map(({ value }) => value).sort()).toEqual(['live', 'test']);
    expect(choices.filter(({ selected }) => selected)).toEqual([]);
    const refused = await agent.clicks('Continue');
    expect(Object.keys(refused.fieldErrors)).toEqual(['mode']);
    expect(refused.title).toBe(form.title);
  });

  it('says what will be sent, and that the key can be seen, before it is pasted', async () => {
    const { seen } = await atTheKeyForm('test');
    expect(seen.text).toMatch(/\b2\d harmless test requests/);
    expect(seen.text).toMatch(/visible/);
    expect(seen.text).toMatch(/logs/);
    expect(seen.requests).toEqual([]);
  });

  it('opens Stripe’s own page for a new key with the permissions of each tier, in the chosen mode', async () => {
    for (const mode of ['test', 'live'] as const) {
      const agent = await atTheKeyForm(mode);
      const pages: URL[] = [];
      for (const tier of ['Free', 'Overview', 'Premium']) {
        const { openedLink } = await agent.clicks(`${tier} key`);
        pages.push(new URL(openedLink ?? ''));
      }
      for (const page of pages) {
        expect(page.origin).toBe('https://dashboard.stripe.com');
        expect(page.pathname).toBe(mode === 'test' ? '/test/apikeys/create' : '/apikeys/create');
      }
      const ticked = pages.map((page) => page.searchParams.getAll('permissions[]'));
      expect(ticked[0]).toEqual(['rak_customer_read']);
      expect(ticked[1]?.every((id) => id.endsWith('_read'))).toBe(true);
      expect(ticked[2]?.sort()).toEqual(
        ['rak_charge_write', 'rak_customer_read', 'rak_plan_read', 'rak_product_read', 'rak_subscription_write'].sort(),
      );
    }
  });

  const refusals: [name: string, mode: 'test' | 'live', key: string, says: RegExp][] = [
    ['white space alone', 'test', '   ', /paste a key/i],
    ['a masked key', 'live', `rk_live_${'•'.repeat(20)}4242`, /dots|hidden/i],
    ['a key cut with an ellipsis', 'test', 'rk_test_51Habc…', /dots|hidden|incomplete/i],
    ['a key cut short', 'test', 'rk_test_51Habc', /incomplete/i],
    ['a publishable key', 'test', madeUp('pk_test'), /publishable/i],
    ['a webhook secret', 'test', madeUp('whsec'), /webhook/i],
    ['an ephemeral key', 'test', madeUp('ek_test'), /ephemeral/i],
    ['something else', 'test', 'my password', /not a stripe key/i],
    ['a key with a character that no key has', 'test', madeUp('rk_test', `${'a'.repeat(15)}-${'b'.repeat(15)}`), /./],
    ['a live key for Test', 'test', madeUp('rk_live'), /live key.*chose test/i],
    ['a test key for Live', 'live', madeUp('rk_test'), /test key.*chose live/i],
    ['a live secret key for Test', 'test', madeUp('sk_live'), /live key.*chose test/i],
  ];

  it.each(refusals)('refuses %s before any request, in a sentence of its own', async (_, mode, key, says) => {
    const agent = await atTheKeyForm(mode);
    const { text, offers, requests } = await paste(agent, key);
    expect(text).toMatch(/not connected/i);
    expect(text).toMatch(says);
    expect(requests).toEqual([]);
    expect(idsOf(agent)).toEqual([]);
    expect(offers).toContain('Connect');
    if (key.trim().length > 14) expect(text).not.toContain(key);
  });

  it('has as many sentences as there are mistakes', async () => {
    const forms = { test: await atTheKeyForm('test'), live: await atTheKeyForm('live') };
    const mistakes = refusals.filter(([name]) => !/ellipsis|secret key|character/.test(name));
    const said = new Set<string>();
    for (const [, mode, key] of mistakes) {
      const { text } = await paste(forms[mode], key);
      said.add(text.split('\n').find((line) => /not connected\./i.test(line)) ?? text);
    }
    expect(said.size).toBe(mistakes.length);
  });

  it.each([
    ['white space around it', (key: string) => `  ${key}\n`],
    ['quotes around it', (key: string) => `"${key}"`],
    ['curly quotes and a comma', (key: string) => `“${key}”,`],
    ['a line break within it', (key: string) => `${key.slice(0, 20)}\n${key.slice(20)}`],
  ])('forgives %s', async (_, pasted) => {
    const agent = await atTheKeyForm('test');
    const key = agent.stripe.keys.premium ?? '';
    const { title } = await paste(agent, pasted(key));
    expect(title).toBe('Connected');
    expect(agent.sent.every(({ headers }) => headers.Authorization === `Bearer ${key}`)).toBe(true);
  });

  it('offers a name for the account, and keeps the one that is given', async () => {
    const agent = await atTheKeyForm('test');
    await agent.fills('account', 'Acme “Europe” & Co');
    await paste(agent, agent.stripe.keys.premium ?? '');
    const { text } = await agent.opens('monthly@example.com');
    expect(text).toContain('Acme “Europe” & Co');
  });

  it('shows test mode on every card of a test connection, and Live on those of a live one', async () => {
    for (const [key, word, other] of [
      ['premium', /TEST MODE/, /\bLive\b/],
      ['premium-live', /\bLive\b/i, /TEST MODE/],
    ] as const) {
      const agent = await startAgent();
      const cards = [
        await agent.connects(key),
        await agent.opens('monthly@example.com'),
        await agent.clicks('Starter'),
        await fillsIn(agent, 'Cancel'),
        await agent.opens('nobody@example.com'),
        await agent.opens('triplets@example.com'),
      ];
      for (const { title, text } of cards) {
        expect([title, word.test(text)]).toEqual([title, true]);
        expect([title, other.test(text)]).toEqual([title, false]);
      }
    }
  });

  it('keeps the key off the back stack, and lists the account on the homepage', async () => {
    const agent = await startAgent();
    const { stack } = await agent.connects('premium');
    expect(stack).toHaveLength(1);
    const home = await agent.clicks('Go to home');
    expect(home.text).toMatch(/Stripe · TEST MODE/);
    expect(home.text).toMatch(/Premium/);
  });

  it('connects several accounts beside each other, each under its own name', async () => {
    const agent = await startAgent();
    await agent.connects('premium');
    await agent.clicks('Go to home');
    await agent.clicks('Connect another account');
    await agent.fills('mode', 'live');
    await agent.clicks('Continue');
    await agent.fills('account', 'Acme Live');
    await paste(agent, agent.stripe.keys['premium-live'] ?? '');
    const home = await agent.clicks('Go to home');
    expect(home.text).toMatch(/Stripe · TEST MODE/);
    expect(home.text).toMatch(/Acme Live · Live/);
    expect(idsOf(agent)).toHaveLength(2);
  });
});
