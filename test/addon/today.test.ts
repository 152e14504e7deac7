/** Home: what is worth a look today, in one wave, and each one tap from its card. */
import { describe, expect, it } from '@jest/globals';
import { type Agent, connectedAgent, MINUTE, NOW } from './harness';
import { label } from './paying';
import { servedDuring } from './rows';

const LINES = /Worth a look today[\s\S]*?(?=\n\nOpen an email)/;

describe('what is worth a look today', () => {
  it('stands on Home in three lines at most, each with its list, and is remembered for ten minutes', async () => {
    const agent = await connectedAgent('extras');
    const { seen, served } = await servedDuring(agent, () => agent.opensHome());
    expect(seen.waves).toBe(1);
    expect(served.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      'GET /v1/charges/search',
      'GET /v1/disputes',
      'GET /v1/subscriptions',
    ]);
    expect(seen.text.match(LINES)?.[0]).toMatch(
      /2 disputes to answer, the first by Nov 25 ›\n1 trial ends Nov 22 without a way to pay ›\n {2}Noah Card\n4 payments failed in the last 7 days ›$/,
    );
    await agent.clicks(label(agent.seen, /^4 payments failed/));
    expect(agent.seen.waves).toBe(0);
    await agent.clicks('Pat Due');
    expect(agent.seen.title).toBe('$98.00');
    await agent.waits(11 * MINUTE);
    await agent.forges({ route: 'home' });
    expect(agent.seen.waves).toBe(1);
  });

  it('leads straight to the card of the only one', async () => {
    const agent = await connectedAgent('extras');
    await agent.opensHome();
    await agent.clicks(label(agent.seen, /^1 trial ends/));
    expect(agent.seen.text).toContain('No default way to pay');
  });

  it('claims nothing of what the key may not read', async () => {
    const agent = await connectedAgent('free');
    await agent.opensHome();
    expect(agent.seen.waves).toBe(0);
    expect(agent.seen.text).not.toContain('Worth a look today');
  });

  it('says that there may be more where a list is cut', async () => {
    const agent = await connectedAgent('premium');
    agent.distorts((request, answer) =>
      request.url.includes('/charges/search')
        ? { ...answer, body: answer.body.replace(/"has_more":\s*false/, '"has_more":true') }
        : answer,
    );
    await agent.opensHome();
    expect(agent.seen.text).toContain('At least 4 payments failed in the last 7 days');
    await agent.clicks(label(agent.seen, /^At least 4/));
    expect(agent.seen.text).toContain('There may be more of these than are listed here.');
  });

  it.each<[string, (agent: Agent) => void, RegExp]>([
    ['a dead key', ({ stripe }) => stripe.keyring.edit('extras', { state: 'expired' }), /Key no longer works/],
    ['no answer', (agent) => agent.suffers('500'), /Stripe has a problem/],
  ])('says in a list that could not be read why, and never that there is none: %s', async (_, breaks, why) => {
    const agent = await connectedAgent('extras');
    await agent.opensHome();
    await agent.waits(11 * MINUTE);
    breaks(agent);
    const { text } = await agent.clicks(label(agent.seen, /^2 disputes/));
    expect(text).not.toContain('names none of these');
    expect(text).toMatch(why);
  });

  it('claims no first where older ones may be sooner, and none where the newest have none', async () => {
    const agent = await connectedAgent('extras');
    const { disputes } = agent.stripe.test;
    const [sample] = [...disputes.values()];
    if (!sample) throw new Error('no sample');
    for (let index = 0; index < 20; index++)
      disputes.set(`dp_new${index}`, {
        ...sample,
        id: `dp_new${index}`,
        created: NOW / 1000 - index,
        status: 'lost',
      });
    expect((await agent.opensHome()).text).toMatch(/There may be disputes to answer ›/);
    expect(agent.seen.text).not.toMatch(/first by/);
  });

  it('leaves accounts in test mode alone where there is a live one', async () => {
    const agent = await connectedAgent('premium');
    await agent.connects('premium-live');
    const { served } = await servedDuring(agent, () => agent.forges({ route: 'home' }));
    expect(served.filter(({ path }) => path === '/v1/charges/search')).toHaveLength(1);
  });
});
