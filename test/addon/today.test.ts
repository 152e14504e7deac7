/** Home: what needs somebody today, in one wave, and each one tap from its card. */
import { describe, expect, it } from '@jest/globals';
import { connectedAgent, MINUTE } from './harness';
import { label } from './paying';
import { servedDuring } from './rows';

const LINES = /Needs somebody[\s\S]*?(?=\n\nOpen an email)/;

describe('what needs somebody today', () => {
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
    expect(agent.seen.text).not.toContain('Needs somebody');
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

  it('leaves accounts in test mode alone where there is a live one', async () => {
    const agent = await connectedAgent('premium');
    await agent.connects('premium-live');
    const { served } = await servedDuring(agent, () => agent.forges({ route: 'home' }));
    expect(served.filter(({ path }) => path === '/v1/charges/search')).toHaveLength(1);
  });
});
