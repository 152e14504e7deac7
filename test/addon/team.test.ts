/** The rules of a team, through the built add-on: what they bar is off, and leaves by no callback. */
import { describe, expect, it } from '@jest/globals';
import { offered } from '../../src/actions/list';
import { wordsAt } from '../../src/language/words/languages';
import { cases } from '../cases';
import { writes } from './asked';
import { perform } from './cancelling';
import { all } from './deeds/all';
import { type Agent, connectedAgent, HOUR, idsOf, MINUTE, meanwhile, openedAgent, startAgent } from './harness';
import { atConfirmation, atObject } from './matrix';
import { atPayment, confirms, effects, fillsIn, label } from './paying';
import { setRules } from './rules';

const { said } = wordsAt('en-US', { timeZone: 'UTC', now: 0 });

const deeds = offered.flatMap((action) => {
  const deed = all.find((each) => each.action === said(action.label));
  return deed && 'does' in action ? [{ action: action.name, does: action.does, deed }] : [];
});

const barring = (does: string): [name: string, rules: object | string, says: RegExp][] => [
  ['what can’t be read', '{"v":1,', /rules can’t be read here/],
  ['what is not known', { everyone: { refunds: 'no' } }, /rules can’t be read here/],
  ['read only for all', { everyone: { readOnly: true } }, /Your team set this to read only/],
  ['no effect for them', { people: [{ who: ['agent@acme.example'], may: [] }] }, /Your team does not allow you/],
  ['live mode', { keys: { mode: 'live' } }, /Your team allows live mode only/],
  ['another account', { keys: { accounts: ['acct_1Other'] } }, /does not allow the Stripe account/],
  ['younger keys', { keys: { maxAgeDays: 0.000001 } }, /Your team replaces keys/],
  ...(/^(moneyBack|moneyIn|balance)$/.test(does)
    ? ([
        ['less at a time', { everyone: { [does]: { perAction: { usd: 1, eur: 1 } } } }, /at a time\.|nothing in/],
        ['less in a day', { everyone: { [does]: { perDay: { usd: 1, eur: 1 } } } }, /in 24 hours|nothing in/],
        ['no currency', { everyone: { [does]: { perDay: {} } } }, /allows you nothing in/],
      ] as [string, object, RegExp][])
    : []),
  ...(does === 'moneyBack'
    ? ([['younger payments', { everyone: { moneyBack: { maxAgeDays: 0.000001 } } }, /money back for/]] as [
        string,
        object,
        RegExp,
      ][])
    : []),
];

/** One of each kind; with `npm run test:long` every action. */
const firsts = deeds.filter(({ does }, index) => deeds.findIndex((each) => each.does === does) === index);
const tried = deeds.slice(0, cases({ sample: 0, all: deeds.length }));

describe.each(tried.length > 0 ? tried : firsts)('$action', ({ does, deed }) => {
  it('leaves by no callback while a rule bars it', async () => {
    const { agent, made } = await atConfirmation(deed);
    const parameters = perform(agent);
    await agent.waits(1000);
    for (const [name, rules, says] of barring(does)) {
      setRules(agent, rules);
      const { text, requests } = await agent.forges(parameters);
      expect([name, writes(requests)]).toEqual([name, []]);
      expect([name, text]).toEqual([name, expect.stringMatching(says)]);
      expect(text).toContain('Nothing was written.');
    }
    expect(writes((await agent.forges({ ...parameters, route: 'resume' })).requests)).toEqual([]);
    expect(made()).toBe(0);
  });
});

it.each(firsts.slice(0, 4))('$does is off beside its reason', async ({ deed }) => {
  const agent = await connectedAgent(deed.key);
  deed.given?.(agent.stripe);
  setRules(agent, { everyone: { may: [] } });
  await atObject(deed, agent);
  expect(agent.seen.offers).not.toContain(deed.action);
  expect(agent.seen.text).toMatch(/Your team does not allow you/);
});

/** At the confirmation of a refund of $10.00, and the parameters of another one's, on another payment. */
async function twoRefunds(): Promise<{ agent: Agent; other: Record<string, string> }> {
  const agent = await connectedAgent('premium');
  await agent.opens('monthly@example.com');
  const rows = agent.seen.offers.filter((offer) => /^\$29\.00 paid/.test(offer));
  await agent.clicks(rows[1] ?? '');
  await fillsIn(agent, 'Refund', { amount: '10' });
  const other = perform(agent);
  await agent.opens('monthly@example.com');
  await agent.clicks(rows[0] ?? '');
  await fillsIn(agent, 'Refund', { amount: '10' });
  return { agent, other };
}

const fifteenADay = { everyone: { moneyBack: { perDay: { usd: 1500 } } } };

describe('a limit for 24 hours', () => {
  it('is said when it is near, and counts what was done', async () => {
    const agent = await atPayment('monthly@example.com', /^\$29\.00 paid/);
    setRules(agent, fifteenADay);
    const { text } = await fillsIn(agent, 'Refund', { amount: '10' });
    expect(text).toContain('After this you may give back $5.00 more in these 24 hours.');
    expect((await confirms(agent)).text).toContain('$10.00 refunded.');
    await agent.clicks(agent.seen.offers.find((offer) => /^\$29\.00/.test(offer)) ?? '');
    expect((await fillsIn(agent, 'Refund', { amount: '6' })).text).toContain(
      'your team allows you $15.00 in 24 hours; $5.00 of it is left.',
    );
  });

  it('counts what may have happened, and what came of it does not matter', async () => {
    const { agent, other } = await twoRefunds();
    setRules(agent, fifteenADay);
    agent.suffers('lost-before');
    await confirms(agent);
    const { text, requests } = await agent.forges(other);
    expect(text).toContain('$5.00 of it is left. Nothing was written.');
    expect(writes(requests)).toEqual([]);
  });

  it('is not used up by what Stripe refused', async () => {
    const { agent, other } = await twoRefunds();
    setRules(agent, fifteenADay);
    const body = JSON.stringify({ error: { type: 'invalid_request_error', code: 'charge_disputed' } });
    agent.distorts((request, real) => (request.method === 'POST' ? { ...real, status: 400, body } : real));
    await confirms(agent);
    agent.distorts(null);
    expect((await agent.forges(other)).text).toContain('$10.00 refunded.');
  });

  it('is not passed by two windows', async () => {
    const { agent, other } = await twoRefunds();
    const window = await startAgent({ window: agent });
    setRules(agent, fifteenADay);
    const at = (call: string) => call.startsWith('UrlFetch');
    await meanwhile(
      agent,
      () => confirms(agent),
      at,
      window,
      () => window.forges(other),
    );
    expect(effects(agent)).toHaveLength(1);
  });

  it('begins anew after 24 hours, and not with another connection', async () => {
    const { agent } = await twoRefunds();
    setRules(agent, fifteenADay);
    await confirms(agent);
    await agent.forges({ route: 'disconnect', connection: idsOf(agent)[0] ?? '' });
    await agent.connects('premium');
    const refunds = async () => {
      await agent.opens('monthly@example.com');
      await agent.clicks(agent.seen.offers.filter((offer) => /^\$29\.00 paid/.test(offer))[1] ?? '');
      return (await fillsIn(agent, 'Refund', { amount: '10' })).text;
    };
    expect(await refunds()).toContain('$5.00 of it is left');
    await agent.waits(24 * HOUR);
    expect(await refunds()).not.toContain('of it is left');
    const { userProperties } = agent.session.stores;
    expect([...userProperties.keys()].filter((name) => name.startsWith('spent.'))).toEqual([]);
  });
});

describe('a limit for one customer', () => {
  it('is not passed by two agents, each of them below it', async () => {
    const { agent: first } = await twoRefunds();
    const second = await startAgent({ beside: first });
    setRules(first, fifteenToOne);
    setRules(second, fifteenToOne);
    await second.connects('premium');
    await second.opens('monthly@example.com');
    await second.clicks(second.seen.offers.filter((offer) => /^\$29\.00 paid/.test(offer))[1] ?? '');
    const { text } = await fillsIn(second, 'Refund', { amount: '10' });
    expect(text).toContain('After this your team may give this customer back $5.00 more in these 24 hours.');
    await confirms(second);
    const before = effects(first).length;
    const barred = await confirms(first);
    expect(barred.text).toContain('$15.00 in 24 hours, whoever does it; $5.00 of it is left.');
    expect(effects(first)).toHaveLength(before);
  });

  it('lets a guest have nothing back: what else they paid, and were given back, can’t be read in full', async () => {
    const agent = await openedAgent('extras', 'guest@example.com');
    setRules(agent, fifteenToOne);
    await agent.clicks(label(agent.seen, /^Paid \$\S+ as a guest/));
    await fillsIn(agent, 'Refund', { amount: '1' });
    expect(agent.seen.text).toContain('can’t be read in full, so your team’s limit can’t be kept');
    expect(agent.seen.text).not.toContain('may give this customer back');
    expect(agent.seen.offers).not.toContainEqual(expect.stringMatching(/^Refund \$/));
    expect(effects(agent)).toEqual([]);
  });
});

const fifteenToOne = { everyone: { moneyBack: { perCustomer: { usd: 1500 } } } };

describe('the rules of a team', () => {
  it('stand in Settings, for the one who reads them', async () => {
    const agent = await connectedAgent('premium');
    setRules(agent, {
      everyone: { moneyBack: { perDay: { usd: 12_000 } } },
      people: [{ who: ['lead@acme.example'], moneyBack: { perDay: { usd: 900_000 } } }],
      keys: { restrictedOnly: true },
      tracing: true,
    });
    await agent.opensHome();
    const { text } = await agent.clicks('Settings');
    expect(text).toContain('You: Money back in 24 hours: $120.00.');
    expect(text).toContain('Restricted keys.');
    expect(text).not.toContain('$9,000.00');
  });

  it('are named there where they can’t be read', async () => {
    const agent = await connectedAgent('premium');
    setRules(agent, { everyone: { may: ['refund'] } });
    await agent.opensHome();
    expect((await agent.clicks('Settings')).text).toContain('Can’t be read: everyone.may.0.');
  });

  it('bar every write while Google does not give them', async () => {
    const [deed] = all.filter(({ action }) => action === 'Cancel');
    if (!deed) throw new Error('Nothing is cancelled.');
    const { agent, made } = await atConfirmation(deed);
    agent.breaks((call) => call === 'PropertiesService.getProperty');
    expect((await confirms(agent)).text).toContain('rules can’t be read here');
    expect(made()).toBe(0);
  });

  it('keep who did it in Stripe, whatever the user prefers', async () => {
    const agent = await atPayment('monthly@example.com', /^\$29\.00 paid/);
    const { userProperties } = agent.session.stores;
    userProperties.set('settings', JSON.stringify({ domains: [], metadataKeys: [], attribution: false }));
    setRules(agent, { tracing: true });
    const before = new Set(agent.stripe.test.refunds.keys());
    await fillsIn(agent, 'Refund');
    await confirms(agent);
    const made = [...agent.stripe.test.refunds.values()].filter(({ id }) => !before.has(id));
    expect(made.map(({ metadata }) => metadata?.tillside_agent)).toEqual(['agent@acme.example']);
  });

  it('take the people of their domains for colleagues', async () => {
    const agent = await connectedAgent('premium');
    setRules(agent, { domains: ['example.com'] });
    expect((await agent.opens('monthly@example.com')).requests).toEqual([]);
  });

  it.each([
    ['premium', { keys: { mode: 'live' } }, 'Your team allows live mode only.'],
    ['premium', { keys: { accounts: ['acct_1Other'] } }, 'Your team does not allow the Stripe account'],
    ['secret', { keys: { restrictedOnly: true } }, 'Your team allows restricted keys only'],
  ])('let no %s key be connected against %j', async (key, rules, says) => {
    const agent = await startAgent();
    setRules(agent, rules);
    expect((await agent.connects(key)).text).toContain(says);
    expect(idsOf(agent)).toEqual([]);
  });

  it('take a key in the place of another for none of its account, where Stripe does not tell', async () => {
    const agent = await connectedAgent('premium');
    setRules(agent, { keys: { accounts: ['acct_1TillsideSample'] } });
    await agent.clicks('Settings');
    await agent.clicks('Replace key');
    await agent.fills('key', agent.stripe.keys.secret ?? '');
    expect((await agent.clicks('Replace key')).text).toContain('has not told which one it opens');
  });

  it('disconnect everyone who connected before, at the next opening, and nobody who did since', async () => {
    const agent = await connectedAgent('premium');
    await agent.waits(MINUTE);
    const now = new Date(agent.session.runtime.options.clock.now()).toISOString().replace(/\.\d+Z/, 'Z');
    setRules(agent, { disconnectBefore: now });
    const { requests } = await agent.opens('monthly@example.com');
    expect(requests).toEqual([]);
    expect(idsOf(agent)).toEqual([]);
    await agent.waits(2 * MINUTE);
    await agent.connects('premium');
    expect((await agent.opens('monthly@example.com')).title).toBe('Mona Month');
    expect([...agent.session.stores.userProperties.keys()].filter((name) => name.startsWith('gone.'))).toEqual([]);
  });
});
