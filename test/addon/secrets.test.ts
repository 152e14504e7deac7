/**
 * Where a key may be: in the user's own properties, and in the Authorization header of requests to Stripe. Every step of
 * every test in this folder is watched for it; here the watch itself is tried, and the flows that could leak most.
 */
import { describe, expect, it } from '@jest/globals';
import { type Agent, beginning, connectedAgent, idsOf, startAgent } from './harness';
import { fillsIn } from './paying';
import { showsKey } from './watch';

const madeUp = (tail = 'Zq7Wm2Xp9Kd4Lf6Rt8Yv1Bn3Hc5Js0G') => ['rk', 'test', tail].join('_');

describe('the watch', () => {
  const key = madeUp();

  it.each([
    ['the key', `before ${key} after`],
    ['the key in a URL', `https://example.com/?k=${key}`],
    ['its first characters', key.slice(0, 16)],
    ['its last characters', `…${key.slice(-8)}`],
    ['Stripe’s masked form', `Invalid API Key provided: rk_test_****${key.slice(-4)}`],
    ['Stripe’s other masked form', `rk_test_...${key.slice(-4)}`],
    ['Stripe’s longer masked form', `rk_test_****${key.slice(-6)}`],
  ])('sees %s', (_, text) => {
    expect(showsKey(text, key)).toBe(true);
  });

  it('sees nothing in what only resembles a key', () => {
    expect(showsKey('rk_test_… · Visa •••• 4242 · rk_live_', key)).toBe(false);
  });

  it('stops a step that puts a key where it must not be', async () => {
    const agent = await connectedAgent('premium');
    agent.session.stores.userCache.set('planted', { value: agent.stripe.keys.premium ?? '', expires: Infinity });
    await expect(agent.opens('monthly@example.com')).rejects.toThrow(/a key, or a part of one, is in: cache/i);
  });

  it('stops a step that logs a fault', async () => {
    const agent = await connectedAgent('premium');
    agent.session.stores.userProperties.set('connection.broken', '{"v":1}');
    agent.appends('function onHelp() { console.error("fault"); }');
    await expect(agent.clicks('Help')).rejects.toThrow(/Logged: fault/);
  });
});

/** Everything that one can do with one account; each step is watched. */
async function everything(agent: Agent): Promise<void> {
  await agent.opens('monthly@example.com', { cc: 'yen@example.jp', subject: 'About cus_1TMonthly0000001' });
  await agent.clicks('Refresh');
  await agent.clicks('Starter');
  await fillsIn(agent, 'Cancel');
  agent.suffers('lost-after');
  await agent.clicks('Cancel at period end');
  await agent.clicks('Check');
  await agent.opens('someone@elsewhere.example');
  await agent.clicks('Find');
  await agent.fills('query', 'yearly');
  await agent.clicks('Find');
  await agent.clicks('Yearly Yang');
  await agent.clicks('Remember address');
  await agent.opens('triplets@example.com');
  await agent.clicks('TRI PLETS GMBH');
  for (const fault of ['lost-before', '500', '429', 'kill'] as const) {
    agent.suffers(fault);
    await agent.opens('euro@example.de');
  }
  await agent.opensHome();
  await agent.clicks('TEST MODE');
  await agent.clicks('Check again');
  await agent.clicks('Settings');
  await agent.clicks('Help');
  agent.stripe.keyring.edit('overview', { state: 'revoked' });
  await agent.opens('won@example.kr');
  agent.stripe.keyring.edit('overview', { state: 'expired' });
  await agent.opens('won@example.kr');
}

describe('the key', () => {
  it.each(['newer', 'older'] as const)(
    'is nowhere else in any flow, with Stripe’s %s words about it',
    async (wording) => {
      const agent = await startAgent({ stripe: { wording } });
      await agent.connects('overview');
      // Connecting has told the account and the page where the key is edited, out of messages that hold a piece of it.
      expect(JSON.stringify([...agent.session.stores.userProperties])).toContain('acct_');
      const premium = agent.stripe.keys.overview ?? '';
      agent.stripe.keyring.edit('overview', {
        permissions: ['customer_read', 'charge_write', 'plan_read', 'subscription_write'],
      });
      await agent.opensHome();
      await agent.clicks('TEST MODE');
      await agent.clicks('Check again');
      await everything(agent);
      expect(agent.sent.length).toBeGreaterThan(50);
      for (const { headers, url } of agent.sent) {
        expect(headers.Authorization).toBe(`Bearer ${premium}`);
        expect(new URL(url).origin).toBe('https://api.stripe.com');
      }
    },
  );

  it('is in a single property, and nowhere in what all users share', async () => {
    const agent = await connectedAgent('secret');
    await agent.opens('monthly@example.com');
    const { userProperties, scriptProperties, scriptCache } = agent.session.stores;
    const holding = [...userProperties].filter(([, value]) => value.includes(agent.stripe.keys.secret ?? ''));
    expect(holding.map(([name]) => name)).toEqual([`connection.${idsOf(agent)[0]}`]);
    expect([...scriptProperties, ...scriptCache]).toEqual([]);
  });

  it.each(['expired', 'revoked', 'ip-limited', 'no-customers'])('is not repeated when %s is refused', async (name) => {
    for (const wording of ['newer', 'older'] as const) {
      const agent = await startAgent({ stripe: { wording } });
      await agent.connects(name);
      await agent.goesBack();
      await agent.opensHome();
      expect(JSON.stringify([...agent.session.stores.userProperties])).not.toContain(agent.stripe.keys[name]);
    }
  });

  it('is not repeated by a draft to the admin', async () => {
    const agent = await startAgent();
    await agent.opensHome();
    await agent.clicks('Connect Stripe');
    await agent.fills('mode', 'test');
    await agent.clicks('Continue');
    await agent.fills('key', agent.stripe.keys.premium ?? '');
    const { draft } = await agent.clicks('Premium');
    expect(draft?.body).toContain('https://dashboard.stripe.com/');
    expect(draft?.body).toMatch(/password manager/i);
  });
});

describe('a key in the subject of a mail', () => {
  const tail = 'Hq3Vn8Zt2Kw6Bc9Xm4Rj7Pd5';
  const shapes = [['sk', 'live'], ['rk', 'test'], ['sk', 'org', 'live'], ['whsec']].map((each) =>
    [...each, tail].join('_'),
  );

  it.each(shapes.map((key, index) => [key.slice(0, 12), key, index] as const))(
    'is warned of and used for nothing: %s',
    async (_, key, index) => {
      const agent = await beginning('premium', () => connectedAgent('premium'));
      const senders = ['monthly@example.com', 'nobody@example.net', 'triplets@example.com', 'colleague@acme.example'];
      const seen = await agent.opens(senders[index] ?? '', { subject: `${key}@stripe.example in_1TMonthly00001` });
      expect(seen.text).toContain('The subject seems to hold a Stripe key');
      expect(seen.text).not.toMatch(/stripe\.example|in_1TMonthly00001/);
      const { text } = await agent.opens('news@lists.example', {
        subject: `Use ${key}`,
        headers: { 'List-Id': '<news.lists.example>' },
      });
      expect(text).toContain('Roll it in Stripe');
    },
  );

  it('is not repeated by the reply, and is said before anything is connected', async () => {
    const subject = `Use ${shapes[0]}`;
    const agent = await connectedAgent('premium-live');
    await agent.opens('pastdue@example.com', { subject });
    const { draft } = await agent.clicks('Reply');
    expect(draft?.subject).not.toContain(tail);
    const other = await startAgent();
    expect((await other.opens('monthly@example.com', { subject })).text).toContain('seems to hold a Stripe key');
  });
});

describe('disconnecting', () => {
  async function full(): Promise<Agent> {
    const agent = await connectedAgent('premium');
    await agent.opens('monthly@example.com');
    await agent.clicks('Starter');
    await fillsIn(agent, 'Cancel');
    agent.suffers('lost-after');
    await agent.clicks('Cancel at period end');
    await agent.opens('someone@elsewhere.example');
    await agent.clicks('Find');
    await agent.fills('query', 'yearly');
    await agent.clicks('Find');
    await agent.clicks('Yearly Yang');
    await agent.clicks('Remember address');
    await agent.opens('monthly@example.com');
    return agent;
  }

  const remains = ({ session: { stores } }: Agent) =>
    JSON.stringify([[...stores.userProperties], [...stores.userCache]]);

  it('asks first, and says that the key stays valid in Stripe', async () => {
    const agent = await full();
    const { text } = await agent.clicks('Disconnect');
    expect(text).toMatch(/disconnect\?/i);
    expect(text).toMatch(/stays valid in Stripe/i);
    expect(text).toMatch(/unknown outcome/i);
    expect(idsOf(agent)).toHaveLength(1);
  });

  it('deletes the key, and everything cached or remembered under it', async () => {
    const agent = await full();
    const [connection = ''] = idsOf(agent);
    const before = remains(agent);
    for (const kept of [connection, 'cus_1TMonthly0000001', 'cus_1TYearly00000001', 'intention.'])
      expect(before).toContain(kept);
    await agent.clicks('Disconnect');
    const done = await agent.clicks('Disconnect');
    expect(done.text).toMatch(/no stripe account is connected/i);
    expect(done.notification).toMatch(/disconnected/i);
    const after = remains(agent);
    expect(after).not.toContain(agent.stripe.keys.premium);
    expect(after).not.toContain(connection);
    expect(after).not.toMatch(/cus_|sub_|intention\./);
    expect([...agent.session.stores.userCache]).toEqual([]);
    const opened = await agent.reopens();
    expect(opened.requests).toEqual([]);
    expect(opened.text).toMatch(/no stripe account is connected/i);
  });

  it('leaves the other account as it was', async () => {
    const agent = await full();
    const [first = ''] = idsOf(agent);
    await agent.connects('premium-live');
    const second = idsOf(agent).find((id) => id !== first) ?? '';
    await agent.opens('pastdue@example.com');
    await agent.forges({ route: 'disconnect', connection: first });
    const after = remains(agent);
    expect(after).not.toContain(first);
    expect(after).toContain(second);
    const { title, text } = await agent.opens('pastdue@example.com');
    expect(title).toBe('Pat Due');
    expect(text).not.toMatch(/TEST MODE/);
  });

  it('is one tap in the menu away from everywhere', async () => {
    const agent = await connectedAgent('premium');
    for (const from of [
      'monthly@example.com',
      'nobody@example.com',
      'triplets@example.com',
      'colleague@acme.example',
    ]) {
      await agent.opens(from);
      const { text } = await agent.clicks('Disconnect');
      expect(text).toMatch(/disconnect\?/i);
    }
  });
});
