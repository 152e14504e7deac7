/** Several accounts beside each other, live ones and ones in test mode. */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { type Agent, beginning, connectedAgent, HOUR, idsOf, openedAgent, startAgent } from './harness';
import { fillsIn, label } from './paying';
import { offersOn } from './walking';

const MONA = 'monthly@example.com';
const linesOf = ({ seen: { text } }: Agent) => text.split('\n');

/** The test account first, as one begins. */
const testThenLive = () =>
  beginning('test, then live', async () => {
    const agent = await connectedAgent('premium');
    await agent.connects('premium-live');
    return agent;
  });

describe('test mode beside live', () => {
  it('a sender known in both opens the live account, with the test one right below who they are', async () => {
    const agent = await testThenLive();
    const { title } = await agent.opens(MONA);
    expect(title).toBe('Mona Month');
    expect(linesOf(agent)[1]).toBe('Stripe 2 · Live');
    expect(agent.seen.text).not.toMatch(/no real money/);
    const elsewhere = linesOf(agent).findIndex((line) => line.includes('Stripe · TEST MODE'));
    expect(elsewhere).toBeGreaterThan(0);
    expect(elsewhere).toBeLessThan(linesOf(agent).findIndex((line) => line.includes('Starter')));
    await agent.clicks('Stripe · TEST MODE');
    expect(linesOf(agent)[1]).toBe('Stripe · TEST MODE');
    expect(agent.seen.text).toMatch(/TEST MODE: no real money/);
  });

  it('stands second on Home and in Settings, though it was connected first', async () => {
    const agent = await testThenLive();
    for (const { text } of [await agent.opensHome(), await agent.clicks('Settings')])
      expect(text.indexOf('Stripe 2 · Live')).toBeLessThan(text.indexOf('Stripe · TEST MODE'));
  });

  it('is opened where only it knows the sender, and says that it is test data', async () => {
    const agent = await testThenLive();
    const { customers } = agent.stripe.live;
    const mona = [...customers.values()].find((each) => !each.deleted && each.email === MONA) as Stripe.Customer;
    customers.set(mona.id, { ...mona, email: 'moved@elsewhere.example' });
    await agent.opens(MONA);
    expect(linesOf(agent)[1]).toBe('Stripe · TEST MODE');
    expect(agent.seen.text).toMatch(/TEST MODE: no real money/);
  });

  it('never stands in for a live account that could not be asked without that being said, and why', async () => {
    const agent = await testThenLive();
    agent.stripe.keyring.edit('premium-live', { state: 'expired' });
    const { text } = await agent.opens(MONA);
    expect(linesOf(agent)[1]).toBe('Stripe · TEST MODE');
    expect(text).toMatch(/Stripe 2 · Live\s+Could not be asked .*\s+Key no longer works/);
  });
});

describe('an account in test mode', () => {
  const isMarked = ({ seen: { text } }: Agent) => /TEST MODE: no real money/.test(text);

  it('is marked on every card of it, up to the confirmation and after', async () => {
    const agent = await openedAgent('premium', MONA);
    expect(isMarked(agent)).toBe(true);
    for (const tap of [label(agent.seen, /^\$29\.00 paid/), /^Refund/, 'Continue', /^Refund/]) {
      await agent.clicks(typeof tap === 'string' ? tap : label(agent.seen, tap));
      expect([tap, isMarked(agent)]).toEqual([tap, true]);
    }
    for (const from of ['nobody@unknown.example', 'triplets@example.com', 'colleague@acme.example']) {
      await agent.opens(from);
      expect([from, isMarked(agent)]).toEqual([from, true]);
    }
    await agent.clicks('Find a customer');
    expect(isMarked(agent)).toBe(true);
    await agent.fills('query', 'yearly');
    await agent.clicks('Find');
    expect(isMarked(agent)).toBe(true);
  });

  it.each([
    ['en-US', MONA, /^\$29\.00 paid/, 'What to tell the customer', 'TEST: Your payment', /^TEST: this is about a test/],
    ['de-DE', 'euro@example.de', /€ bezahlt/, 'Kunden informieren', 'TEST: Ihre Zahlung', /^TEST: Hier geht es um/],
  ])(
    'says so first in a draft to a real address, in the customer’s language: %s',
    async (locale, from, payment, tell, subject, first) => {
      const agent = await connectedAgent('premium', { user: { locale } });
      await agent.opens(from);
      await agent.clicks(label(agent.seen, payment));
      const refund = locale === 'en-US' ? 'Refund' : 'Erstatten';
      await fillsIn(agent, refund, { amount: '1' });
      if (agent.seen.offers.includes('Weiter')) await agent.clicks('Weiter');
      await agent.clicks(agent.seen.card?.fixedFooter?.primaryButton?.text ?? '');
      const { draft } = await agent.clicks(tell);
      expect(draft?.subject).toBe(subject);
      expect(draft?.body).toMatch(first);
    },
  );

  it('says so nowhere in a draft about real money', async () => {
    const agent = await openedAgent('premium-live', MONA);
    await agent.clicks(label(agent.seen, /^\$29\.00 paid/));
    await fillsIn(agent, 'Refund', { amount: '1' });
    await agent.clicks(agent.seen.card?.fixedFooter?.primaryButton?.text ?? '');
    const { draft } = await agent.clicks('What to tell the customer');
    expect(draft?.subject).toBe('Re: A question');
    expect(draft?.body).not.toMatch(/TEST/);
  });
});

describe('a key that died', () => {
  const states: [state: 'revoked' | 'expired' | 'ip-limited', why: RegExp][] = [
    ['revoked', /was deleted or revoked/],
    ['expired', /has expired or was replaced by a new one/],
    ['ip-limited', /limited to certain IP addresses/],
  ];
  const dead = (agent: Agent) => /Key no longer works/.test(agent.seen.text);

  it.each(states)(
    'of which a lookup learns that it is %s looks so on Home and in Settings, with both ways out',
    async (state, why) => {
      const agent = await testThenLive();
      agent.stripe.keyring.edit('premium', { state });
      await agent.opens(MONA);
      expect(linesOf(agent)[1]).toBe('Stripe 2 · Live');
      for (const seen of [
        await agent.opensHome(),
        await agent.clicks('Settings'),
        await agent.clicks('Key no longer works'),
      ]) {
        expect(seen.text).toMatch(/Key no longer works/);
        expect(seen.text).toMatch(why);
        expect(seen.offers).toEqual(expect.arrayContaining(['Replace key', 'Disconnect']));
      }
    },
  );

  it('is noticed by Home itself where that asks for a balance', async () => {
    const agent = await connectedAgent('overview');
    agent.stripe.keyring.edit('overview', { state: 'revoked' });
    await agent.opensHome();
    expect(dead(agent)).toBe(true);
    expect(agent.seen.offers).toEqual(expect.arrayContaining(['Replace key', 'Disconnect']));
  });

  it('is noticed by the check of the key, and is well again as soon as Stripe takes it', async () => {
    const agent = await connectedAgent('premium');
    await agent.opensHome();
    await agent.clicks('Settings');
    await agent.clicks('Key: Premium');
    agent.stripe.keyring.edit('premium', { state: 'expired' });
    await agent.clicks(label(agent.seen, /again/));
    await agent.opensHome();
    expect(dead(agent)).toBe(true);
    agent.stripe.keyring.edit('premium', { state: 'good' });
    await agent.clicks('Settings');
    await agent.clicks('Key no longer works');
    await agent.clicks(label(agent.seen, /again/i));
    await agent.opensHome();
    expect(dead(agent)).toBe(false);
  });

  it('at a write says that nothing was written, with both ways out', async () => {
    const agent = await openedAgent('premium', MONA);
    await agent.clicks(label(agent.seen, /^\$29\.00 paid/));
    await fillsIn(agent, 'Refund', { amount: '1' });
    agent.stripe.keyring.edit('premium', { state: 'revoked' });
    const { text, offers } = await agent.clicks(agent.seen.card?.fixedFooter?.primaryButton?.text ?? '');
    expect(text).toMatch(/Nothing was written/);
    expect(offers).toEqual(expect.arrayContaining(['Replace key', 'Disconnect']));
    await agent.opensHome();
    expect(dead(agent)).toBe(true);
  });

  it('never makes anybody “not found”, in a lookup or in Find', async () => {
    const agent = await testThenLive();
    agent.stripe.keyring.edit('premium-live', { state: 'revoked' });
    const lookup = await agent.opens('nobody@unknown.example');
    expect(lookup.title).toBe('Could not look everywhere');
    expect(lookup.offers).toContain('Replace key');
    await agent.clicks('Find');
    await agent.fills('query', 'nobody@unknown.example');
    const found = await agent.clicks('Find');
    expect(found.title).toBe('Could not look everywhere');
    expect(found.offers).toEqual(expect.arrayContaining(['Replace key', 'Disconnect']));
  });

  it('is cured by another key', async () => {
    const agent = await connectedAgent('premium');
    const old = agent.stripe.keys.premium ?? '';
    const rolled = agent.stripe.keyring.roll('premium');
    agent.stripe.keyring.edit(old, { state: 'expired' });
    await agent.opens(MONA);
    await agent.clicks('Replace key');
    await agent.fills('key', rolled);
    await agent.clicks('Replace key');
    expect(dead(agent)).toBe(false);
    await agent.opensHome();
    expect(dead(agent)).toBe(false);
  });
});

describe('Settings', () => {
  const inOrder = ({ seen: { text } }: Agent) => text.match(/^\S.* · (Live|TEST MODE)(?= |$)/gm);
  const openSettings = async (agent: Agent) => {
    await agent.opensHome();
    return agent.clicks('Settings');
  };
  /** Of the account connected first. */
  const firstId = async () => {
    const agent = await connectedAgent('premium');
    return { agent, id: idsOf(agent)[0] ?? '' };
  };

  it('switches an account off: no lookup and no Find asks it, until it is switched on', async () => {
    const { agent, id } = await firstId();
    await agent.connects('premium-live');
    await openSettings(agent);
    await agent.fills(`on.${id}`, 'off');
    expect(agent.seen.text).toMatch(/Switched off: not looked in/);
    await agent.opens(MONA);
    expect(linesOf(agent)[1]).toBe('Stripe 2 · Live');
    expect(agent.seen.text).not.toMatch(/TEST MODE/);
    await agent.clicks('Find');
    await agent.fills('query', 'yearly');
    await agent.clicks('Find');
    expect(agent.seen.text).not.toMatch(/TEST MODE/);
    expect(agent.sent.slice(-4).some(({ headers }) => headers.Authorization?.includes('_test_'))).toBe(false);
    await openSettings(agent);
    await agent.fills(`on.${id}`, 'on');
    expect(agent.seen.text).not.toMatch(/Switched off/);
    await agent.opens('yearly@example.com');
    expect(agent.seen.text).toMatch(/Stripe · TEST MODE/);
  });

  it('says so, and asks nothing, where all are switched off', async () => {
    const { agent, id } = await firstId();
    await openSettings(agent);
    await agent.fills(`on.${id}`, 'off');
    const { text, requests, offers } = await agent.opens(MONA);
    expect(text).toMatch(/Your accounts are switched off/);
    expect(requests).toEqual([]);
    expect(offers).toContain('Settings');
    expect((await agent.clicks('Find a customer')).text).toMatch(/Your accounts are switched off/);
  });

  it('renames an account without its key, and shows what is kept of it', async () => {
    const { agent, id } = await firstId();
    await agent.waits(12 * 24 * HOUR);
    await openSettings(agent);
    const { text, requests } = await agent.clicks('More');
    expect(requests).toEqual([]);
    expect(text).toMatch(new RegExp(`rk_test_…${(agent.stripe.keys.premium ?? '').slice(-4)}`));
    expect(text).toMatch(/acct_1TillsideSample/);
    expect(text).toMatch(/This key since\s+Nov 20, 12 days ago/);
    expect(text).toMatch(/Key last checked\s+Nov 20/);
    const before = agent.session.stores.userProperties.get(`connection.${id}`) ?? '';
    await agent.fills('account', `Acme ${'x'.repeat(500)}`);
    await agent.clicks('Save name');
    const after = agent.session.stores.userProperties.get(`connection.${id}`) ?? '';
    expect(JSON.parse(after)).toEqual({ ...JSON.parse(before), name: `Acme ${'x'.repeat(55)}` });
    await agent.fills('account', 'Acme');
    await agent.clicks('Save name');
    await agent.opens(MONA);
    expect(linesOf(agent)[1]).toBe('Acme · TEST MODE');
  });

  it('never takes a key for a name', async () => {
    const { agent, id } = await firstId();
    await openSettings(agent);
    await agent.clicks('More');
    // On screen it stands until it is sent, which the watch of every step says.
    await agent.fills('account', agent.stripe.keys.overview ?? '').catch(() => {});
    await agent.clicks('Save name').catch(() => {});
    expect(JSON.parse(agent.session.stores.userProperties.get(`connection.${id}`) ?? '{}').name).toBe('Stripe');
  });

  it('moves an account up among those of its mode, and never a test one before a live one', async () => {
    const agent = await testThenLive();
    await agent.connects('overview');
    await openSettings(agent);
    expect(inOrder(agent)).toEqual(['Stripe 2 · Live', 'Stripe · TEST MODE', 'Stripe 3 · TEST MODE']);
    await agent.clicks('More#3');
    await agent.clicks('Move before Stripe');
    expect(agent.seen.offers.filter((offer) => offer.startsWith('Move'))).toEqual([]);
    await openSettings(agent);
    expect(inOrder(agent)).toEqual(['Stripe 2 · Live', 'Stripe 3 · TEST MODE', 'Stripe · TEST MODE']);
    await agent.opens(MONA);
    expect(linesOf(agent)[1]).toBe('Stripe 2 · Live');
  });

  it('moves an account once, however often that is tapped', async () => {
    const agent = await connectedAgent('premium');
    for (const key of ['overview', 'free']) await agent.connects(key);
    await openSettings(agent);
    await agent.clicks('More#3');
    const tap = offersOn(agent).find(({ label: text }) => text === 'Move before Stripe 2');
    for (let taps = 0; taps < 3; taps += 1) await agent.forges(tap?.params ?? {});
    await openSettings(agent);
    expect(inOrder(agent)).toEqual(['Stripe · TEST MODE', 'Stripe 3 · TEST MODE', 'Stripe 2 · TEST MODE']);
  });
});

describe('disconnecting', () => {
  const stored = ({ session: { stores } }: Agent) =>
    JSON.stringify([...stores.userProperties].filter(([name]) => name !== 'agent' && name !== 'settings'));

  it('all of several accounts, which the card names, leaves no trace of any', async () => {
    const agent = await testThenLive();
    const ids = idsOf(agent);
    await agent.opens(MONA);
    await agent.clicks('Disconnect');
    expect(agent.seen.text).toMatch(/Stripe 2 · Live[\s\S]*Stripe · TEST MODE/);
    const asked = await agent.clicks('Disconnect all');
    expect(asked.title).toBe('Disconnect these 2 accounts?');
    expect(asked.text).toMatch(/Stripe 2 · Live[\s\S]*Stripe · TEST MODE/);
    expect(idsOf(agent)).toEqual(ids);
    const { notification, text } = await agent.clicks('Disconnect all');
    expect(notification).toBe('Disconnected. The keys were deleted here.');
    expect(text).toMatch(/No Stripe account is connected/);
    expect(stored(agent)).toBe('[]');
    expect(agent.session.stores.userCache.size).toBe(0);
  });

  it('one of several from the menu leaves the other', async () => {
    const agent = await testThenLive();
    await agent.opens(MONA);
    await agent.clicks('Disconnect');
    await agent.clicks('Disconnect#2');
    await agent.clicks('Disconnect');
    await agent.opens(MONA);
    expect(linesOf(agent)[1]).toBe('Stripe 2 · Live');
    expect(idsOf(agent)).toHaveLength(1);
  });

  it('all leaves what was connected after the card was drawn', async () => {
    const agent = await testThenLive();
    const window = await startAgent({ window: agent });
    await agent.opensHome();
    await agent.clicks('Settings');
    await agent.clicks('Disconnect all');
    await window.connects('overview');
    await agent.clicks('Disconnect all');
    expect(idsOf(agent)).toHaveLength(1);
    expect((await agent.opensHome()).text).toMatch(/Stripe 3 · TEST MODE/);
  });
});

describe('twenty connections', () => {
  /** The second of the two accounts, nineteen times. */
  const twenty = () =>
    beginning('twenty', async () => {
      const agent = await connectedAgent('premium');
      const { userProperties } = agent.session.stores;
      const [id = ''] = idsOf(agent);
      const one = JSON.parse(userProperties.get(`connection.${id}`) ?? '{}');
      for (let each = 1; each < 20; each += 1)
        userProperties.set(
          `connection.more-${each}`,
          JSON.stringify({ ...one, name: `Account ${each}`, mark: `m${each}` }),
        );
      return agent;
    });

  it('are all on Home and in Settings, within what a card and the store hold', async () => {
    const agent = await twenty();
    for (const { text } of [
      await agent.opensHome(),
      await agent.clicks('Settings'),
      await agent.clicks('Disconnect all'),
    ])
      for (const name of ['Stripe · TEST MODE', 'Account 1 ·', 'Account 19 ·']) expect(text).toContain(name);
    await agent.opens(MONA);
    await agent.opens('nobody@unknown.example');
    await agent.opens('triplets@example.com');
    const sizes = [...agent.session.stores.userProperties].map(
      ([name, value]) => name.length + Buffer.byteLength(value),
    );
    expect(Math.max(...sizes)).toBeLessThan(9 * 1024);
    expect(sizes.reduce((sum, each) => sum + each, 0)).toBeLessThan(500 * 1024);
  });

  it('of which one is damaged cost only that one', async () => {
    const agent = await twenty();
    agent.session.stores.userProperties.set('connection.more-7', '{"v":1,"key":"rk');
    const { text } = await agent.opensHome();
    expect(text).toMatch(/A stored connection can’t be read/);
    expect(text).toContain('Account 19 ·');
    expect(text).not.toContain('Account 7 ·');
  });
});
