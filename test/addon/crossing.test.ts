/** Two things that the same person does at once, in two windows: what each of them says, and what is left. */
import { describe, expect, it } from '@jest/globals';
import { ServiceException } from '../../preview/appsscript/execution';
import { CANCEL, confirming, perform } from './cancelling';
import { type Agent, connectedAgent, HOUR, idsOf, meanwhile, startAgent } from './harness';
import { fillsIn, label } from './paying';

const UNPROVEN = { 'Authentication-Results': 'none' };
const isFetch = (call: string) => call === 'UrlFetchApp.fetchAll';

/** A cancellation beside a mail that proves nothing, up to the tick. */
async function ticks(agent: Agent, from: string, row: string, subject: string) {
  await agent.opens(from, { headers: UNPROVEN, subject });
  await agent.clicks(row);
  await fillsIn(agent, 'Cancel');
  await agent.fills('rightPerson', 'yes');
}

it('two openings and then Disconnect leave nothing in the cache', async () => {
  const agent = await connectedAgent('premium');
  const window = await startAgent({ window: agent });
  const opening = () => agent.opens('monthly@example.com');
  await meanwhile(agent, opening, isFetch, window, () => window.opens('yearly@example.com'));
  await window.opensHome();
  await window.clicks('Settings');
  await window.clicks('Disconnect');
  await window.clicks('Disconnect');
  await window.opensHome();
  expect([...agent.session.stores.userCache.keys()]).toEqual([]);
});

it('what was taken back stays taken back beside another window’s write', async () => {
  const agent = await connectedAgent('premium');
  const window = await startAgent({ window: agent });
  await ticks(window, 'yearly@example.com', 'Team × 5 · $2,940.00 a year', 'one');
  await window.clicks(label(window.seen, /^Cancel/));
  await ticks(agent, 'monthly@example.com', 'Starter', 'another');
  let isReleased = false;
  const whileDrawing = (call: string) => {
    isReleased ||= call === 'LockService.releaseLock';
    return isReleased && isFetch(call);
  };
  await meanwhile(
    agent,
    () => agent.clicks(CANCEL),
    whileDrawing,
    window,
    () => window.clicks('Take back'),
  );
  expect((await window.reopens()).text).not.toMatch(/Confirmed by you/);
});

it('taking back what belongs to an account that is disconnected meanwhile does not blame Google’s storage', async () => {
  const agent = await connectedAgent('premium');
  await ticks(agent, 'monthly@example.com', 'Starter', 'one');
  await agent.clicks(CANCEL);
  const window = await startAgent({ window: agent });
  await window.opensHome();
  await window.clicks('Settings');
  await window.clicks('Disconnect');
  const { first } = await meanwhile(
    agent,
    () => agent.clicks('Take back'),
    (call) => call === 'LockService.tryLock',
    window,
    () => window.clicks('Disconnect'),
  );
  expect(first.title).toBe('This card is out of date');
});

it('two taps on the first Connect are one connection, and none is said to have replaced a key', async () => {
  const agent = await startAgent();
  await agent.opensHome();
  await agent.clicks('Connect Stripe');
  await agent.fills('mode', 'test');
  await agent.clicks('Continue');
  await agent.fills('key', agent.stripe.keys.premium ?? '');
  const { first, second } = await agent.clicksTwiceAt('Connect', isFetch);
  expect([first.title, second?.title]).toEqual(['Connected', 'Connected']);
  expect(idsOf(agent)).toHaveLength(1);
});

it('what was sent hours ago is not said to be at work because something else is', async () => {
  const agent = await confirming();
  const check = { ...perform(agent), route: 'checkOutcome' };
  agent.suffers('lost-before');
  await agent.clicks(CANCEL);
  await agent.waits(5 * HOUR);
  agent.breaks((call) => /^LockService/.test(call));
  const { title, text } = await agent.forges(check);
  expect(title).toBe('Still at work');
  expect(text).not.toMatch(/first tap is still at work|waits for the answer/);
});

it.each(['a check of the key', 'what a lookup learned of it'])(
  'a key does not come back by %s that was saving it while Disconnect could not have the lock',
  async (what) => {
    const agent = await connectedAgent('premium');
    const window = await startAgent({ window: agent });
    const [id = ''] = idsOf(agent);
    await agent.opensHome();
    agent.stripe.keyring.edit('premium', { permissions: ['customer_read', 'charge_read'] });
    await agent.clicks('Settings');
    await agent.clicks('Key: Premium');
    await window.opensHome();
    await window.clicks('Settings');
    await window.clicks('Disconnect');
    // Before the two are held apart by the lock, which this one can't ask for.
    const disconnects = () => {
      const { options } = window.session.runtime;
      const { pace } = options;
      options.pace = async (execution, call, args) => {
        if (call.startsWith('LockService')) throw new ServiceException('No.');
        await pace?.(execution, call, args);
      };
      return window.clicks('Disconnect');
    };
    const saves = (call: string, index: number) => index > 1 && /^PropertiesService\.set/.test(call);
    const step = () =>
      what === 'a check of the key' ? agent.clicks('Check again') : agent.opens('monthly@example.com');
    const { second } = await meanwhile(agent, step, saves, window, disconnects);
    expect(second?.notification).toMatch(/The key was deleted here/);
    expect((await window.opensHome()).text).toMatch(/No Stripe account is connected/);
    expect(idsOf(agent)).toEqual([]);
    const { userProperties } = agent.session.stores;
    expect(JSON.stringify([...userProperties])).not.toContain('rk_test');
    await window.waits(2 * 60_000);
    await window.opensHome();
    expect([...userProperties.keys()].filter((name) => name.includes(id))).toEqual([]);
  },
);

describe('a key that another account holds', () => {
  it('does not take a second one’s place', async () => {
    const agent = await connectedAgent('premium');
    await agent.connects('overview');
    await agent.opensHome();
    await agent.clicks('Settings');
    await agent.clicks('Replace key');
    await agent.fills('key', agent.stripe.keys.overview ?? '');
    const { text } = await agent.clicks('Replace key');
    expect(text).toContain('This key is connected already, as “Stripe 2”. It was not kept a second time.');
  });
});
