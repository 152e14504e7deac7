/** Replacing a key: the account stays connected throughout, in whichever order the old key dies. */
import { describe, expect, it } from '@jest/globals';
import { type Agent, connectedAgent, idsOf } from './harness';

async function atTheReplaceForm(agent: Agent) {
  await agent.clicks('Settings');
  return agent.clicks('Replace key');
}

describe('replacing a key', () => {
  it('keeps the connection, its name and its mode, and uses the rolled key from then on', async () => {
    const agent = await connectedAgent('premium');
    const before = idsOf(agent);
    const old = agent.stripe.keys.premium ?? '';
    const rolled = agent.stripe.keyring.roll('premium');
    await agent.opensHome();
    const form = await atTheReplaceForm(agent);
    expect(form.text).toContain('Stripe · TEST MODE');
    await agent.fills('key', rolled);
    const report = await agent.clicks('Replace key');
    expect(report.title).toBe('Key replaced');
    expect(idsOf(agent)).toEqual(before);
    agent.stripe.keyring.edit(old, { state: 'expired' });
    expect((await agent.opens('monthly@example.com')).title).toBe('Mona Month');
  });

  it('begins at the card that says that the old key is dead', async () => {
    const agent = await connectedAgent('premium');
    const old = agent.stripe.keys.premium ?? '';
    const rolled = agent.stripe.keyring.roll('premium');
    agent.stripe.keyring.edit(old, { state: 'expired' });
    expect((await agent.opens('monthly@example.com')).title).toBe('Key no longer works');
    await agent.clicks('Replace key');
    await agent.fills('key', rolled);
    await agent.clicks('Replace key');
    expect((await agent.reopens()).title).toBe('Mona Month');
    expect(idsOf(agent)).toHaveLength(1);
  });

  it('keeps the old key while the new one is no good', async () => {
    const agent = await connectedAgent('premium');
    await agent.opensHome();
    await atTheReplaceForm(agent);
    await agent.fills('key', agent.stripe.keys['no-customers'] ?? '');
    expect((await agent.clicks('Replace key')).text).toContain('Customers: Read');
    await agent.fills('key', agent.stripe.keys['premium-live'] ?? '');
    expect((await agent.clicks('Replace key')).text).toMatch(/live key, and you chose Test/);
    expect((await agent.opens('monthly@example.com')).title).toBe('Mona Month');
  });

  it('is what pasting the same key once more comes to: no second account', async () => {
    const agent = await connectedAgent('premium');
    await agent.connects('premium');
    expect(idsOf(agent)).toHaveLength(1);
  });
});
