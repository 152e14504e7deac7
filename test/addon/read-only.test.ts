/** An account that the user set to read only: everything is seen, and nothing is written, however it is asked for. */
import { describe, expect, it } from '@jest/globals';
import { findTarget, targetsOf } from '../../preview/card/targets';
import { offered } from '../../src/actions/list';
import { wordsAt } from '../../src/language/words/languages';
import { triesAll } from '../cases';
import { contents, writes } from './asked';
import { perform } from './cancelling';
import { all } from './deeds/all';
import { type Agent, connectedAgent, idsOf, startAgent } from './harness';
import { atConfirmation, atObject } from './matrix';
import { confirms, reaches } from './paying';

const REASON = 'You set this account to read only.';

/** As a setting that is made in another window. */
function setReadOnly({ session }: Agent, id = idsOf({ session })[0]): void {
  session.stores.userProperties.set(`readOnly.${id}`, 'yes');
}

/** One for each action. */
const { said } = wordsAt('en-US', { timeZone: 'UTC', now: 0 });
const deeds = offered.flatMap((action) => {
  const deed = all.find((each) => each.action === said(action.label));
  return deed && 'does' in action ? [{ action: action.name, does: action.does, deed }] : [];
});

/** Every other one; with `npm run test:long` every action. */
const looked = deeds.filter((_, index) => triesAll || index % 2 === 0);

describe.each(looked)('$action, where the account is read only', ({ action, deed }) => {
  it('is off, and says why; a forged callback prepares nothing', async () => {
    const agent = await connectedAgent(deed.key);
    deed.given?.(agent.stripe);
    await atObject(deed, agent);
    await reaches(agent, deed.action);
    const prepare = behind(agent, deed.action);
    expect(prepare).toMatchObject({ route: 'prepare', action });
    setReadOnly(agent);
    await atObject(deed, agent);
    expect(agent.seen.offers).not.toContain(deed.action);
    expect(agent.seen.text).toMatch(new RegExp(`${deed.action.replace(/[()]/g, '\\$&')}(?: \\[Ask\\])?\\s+${REASON}`));
    const { text, requests } = await agent.forges(prepare);
    expect(text).toContain(REASON);
    expect(writes(requests)).toEqual([]);
    expect([...agent.session.stores.userProperties.keys()].join()).not.toContain('intention.');
  });
});

/** One of each kind; with `npm run test:long` every action. */
const confirmed = deeds.filter(
  ({ does }, index) => triesAll || deeds.findIndex((each) => each.does === does) === index,
);

describe.each(confirmed)('$action, where the account is read only', ({ deed }) => {
  it('is not sent where it was confirmed before', async () => {
    const { agent } = await atConfirmation(deed);
    setReadOnly(agent);
    const before = contents(agent.stripe.test);
    const { text, requests } = await confirms(agent);
    expect(text).toContain(`${REASON} Nothing was written.`);
    expect(writes(requests)).toEqual([]);
    expect(contents(agent.stripe.test)).toBe(before);
  });
});

/** The parameters of the button. */
function behind({ session }: Agent, label: string): Record<string, string> {
  const target = findTarget(targetsOf(session.host.view()), label);
  const { parameters = [] } = (target?.does.kind === 'click' && target.does.onClick.action) || {};
  return Object.fromEntries(parameters.map(({ key, value }) => [key ?? '', value ?? '']));
}

const [cancelling] = all.filter(({ action }) => action === 'Cancel');

describe('an account that is read only', () => {
  if (!cancelling) throw new Error('Nothing is cancelled.');

  it('is set and taken back in Settings, each by itself', async () => {
    const agent = await startAgent();
    await agent.connects('premium');
    const test = idsOf(agent)[0] ?? '';
    await agent.connects('premium-live');
    await agent.opensHome();
    await agent.clicks('Settings');
    await agent.fills(`readOnly.${test}`, 'yes');
    expect((await agent.clicks('Save settings')).notification).toBe('Settings saved');
    await agent.opens('monthly@example.com');
    expect(agent.seen.text).not.toContain(REASON);
    await agent.clicks('Stripe · TEST MODE');
    expect(agent.seen.text).toContain(REASON);
    const { userProperties } = agent.session.stores;
    expect([...userProperties.keys()].filter((name) => name.startsWith('readOnly.'))).toEqual([`readOnly.${test}`]);
    await agent.opensHome();
    await agent.clicks('Settings');
    await agent.fills(`readOnly.${test}`, '');
    await agent.clicks('Save settings');
    await agent.opens('monthly@example.com');
    await agent.clicks('Stripe · TEST MODE');
    expect(agent.seen.text).not.toContain(REASON);
  });

  it('does not send again what was lost before, and can still be asked what became of it', async () => {
    const { agent, made } = await atConfirmation(cancelling);
    agent.suffers('lost-before');
    await confirms(agent);
    await agent.clicks('Check');
    setReadOnly(agent);
    const { title, text, requests } = await agent.clicks('Do it now');
    expect(title).toBe('Outcome unknown');
    expect(text).toContain(REASON);
    // The one that was sent may have come through.
    expect(text).not.toMatch(/nothing was written/i);
    expect(writes(requests)).toEqual([]);
    expect(made()).toBe(0);
    await agent.reopens();
    expect((await agent.clicks('Outcome unknown')).title).toBe('Not carried out yet');
  });

  it('is not lifted by Settings that were drawn before it was set', async () => {
    const agent = await connectedAgent('premium');
    const other = await startAgent({ window: agent });
    await agent.opensHome();
    await agent.clicks('Settings');
    await other.opensHome();
    await other.clicks('Settings');
    await other.fills(`readOnly.${idsOf(agent)[0]}`, 'yes');
    await other.clicks('Save settings');
    await agent.fills('domains', 'example.org');
    await agent.clicks('Save settings');
    await agent.opens('monthly@example.com');
    expect(agent.seen.text).toContain(REASON);
  });

  it('sends nothing for a forged confirmation', async () => {
    const { agent, made } = await atConfirmation(cancelling);
    const parameters = perform(agent);
    setReadOnly(agent);
    expect(writes((await agent.forges(parameters)).requests)).toEqual([]);
    expect(writes((await agent.forges({ ...parameters, route: 'resume' })).requests)).toEqual([]);
    expect(made()).toBe(0);
  });

  it('stays so when its key is replaced, and leaves nothing when it is disconnected', async () => {
    const agent = await connectedAgent('premium');
    setReadOnly(agent);
    const rolled = agent.stripe.keyring.roll('premium');
    await agent.opensHome();
    await agent.clicks('Settings');
    await agent.clicks('Replace key');
    await agent.fills('key', rolled);
    await agent.clicks('Replace key');
    await agent.opens('monthly@example.com');
    expect(agent.seen.text).toContain(REASON);
    await agent.opensHome();
    await agent.clicks('Settings');
    await agent.clicks('Disconnect');
    await agent.clicks('Disconnect');
    await agent.opensHome();
    expect([...agent.session.stores.userProperties.keys()].filter((name) => name.startsWith('readOnly'))).toEqual([]);
  });
});

describe('a live key that can write', () => {
  it('asks whether to look only, and then writes nothing', async () => {
    const agent = await startAgent();
    const { text, offers } = await agent.connects('premium-live');
    expect(text).toContain('This key can change things with real money.');
    expect(offers).toEqual(expect.arrayContaining(['Look only', 'Act too']));
    const before = agent.session.stores.snapshot();
    const looks = await agent.clicks('Look only');
    expect(looks.notification).toBe('Read only, until you untick it in Settings.');
    expect(looks.offers).not.toContain('Act too');
    const readOnly = () => [...agent.session.stores.userProperties.keys()].filter((name) => /^readOnly/.test(name));
    expect(readOnly()).toHaveLength(1);
    // What was ticked by the user is not unticked by a button of an older card.
    await agent.forges({ route: 'actToo', connection: idsOf(agent)[0] ?? '' });
    expect(readOnly()).toHaveLength(1);
    agent.session.stores.restore(before);
    expect((await agent.forges({ route: 'actToo', connection: idsOf(agent)[0] ?? '' })).text).not.toContain(
      'Look only',
    );
    expect(readOnly()).toEqual([]);
  });

  it('is asked of no other key', async () => {
    const agent = await startAgent();
    expect((await agent.connects('premium')).offers).not.toContain('Look only');
  });
});
