/** Replacing a key: the account stays connected throughout, in whichever order the old key dies. */
import { describe, expect, it } from '@jest/globals';
import { writes } from './asked';
import { type Agent, beginning, connectedAgent, HOUR, idsOf, meanwhile, startAgent } from './harness';
import { confirms, fillsIn, label, refundsOf } from './paying';

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

const MONA = 'monthly@example.com';
const DAY = 24 * HOUR;

/** The key of the agent was rolled, and replaced here: both live. */
async function rotating(): Promise<{ agent: Agent; older: string; newer: string }> {
  const agent = await beginning('rotating', async () => {
    const first = await connectedAgent('premium');
    const rolled = first.stripe.keyring.roll('premium');
    await first.opensHome();
    await atTheReplaceForm(first);
    await first.fills('key', rolled);
    await first.clicks('Replace key');
    return first;
  });
  const newer = agent.stripe.keys.premium ?? '';
  const stored = JSON.parse(agent.session.stores.userProperties.get(`connection.${idsOf(agent)[0]}`) ?? '{}');
  return { agent, older: stored.beside.key, newer };
}
const dies = (agent: Agent, key: string) => agent.stripe.keyring.edit(key, { state: 'expired' });
const everything = ({ session: { stores } }: Agent) =>
  JSON.stringify([[...stores.userProperties], [...stores.userCache]]);

describe('while the key before lives on (requirement 33: a rotation leaves no gap, in either order)', () => {
  it('says which key that is, and until when it stays', async () => {
    const { agent, older } = await rotating();
    expect(agent.seen.text).toContain(`The key before: rk_test_…${older.slice(-4)}`);
    expect(agent.seen.text).toMatch(/Stays beside the new key until Nov 27, or/);
    expect(agent.seen.text).not.toMatch(/whose account/);
  });

  it('says so where Stripe did not tell whose account both keys open', async () => {
    const agent = await connectedAgent('secret');
    await agent.opensHome();
    await atTheReplaceForm(agent);
    await agent.fills('key', agent.stripe.keys.premium ?? '');
    expect((await agent.clicks('Replace key')).text).toMatch(/did not tell whose account both keys open/);
  });

  it('goes on with it where the new one dies first, at once, and says so', async () => {
    const { agent, older, newer } = await rotating();
    dies(agent, newer);
    expect((await agent.opens(MONA)).title).toBe('Mona Month');
    // From then on without a second wave.
    expect((await agent.opens('yearly@example.com')).waves).toBe(2);
    expect((await agent.opensHome()).text).toContain('The newer key does not work');
    await agent.clicks('Settings');
    const report = await agent.clicks('Key: Premium');
    expect(report.text).toContain(`The newer key rk_test_…${newer.slice(-4)} does not work.`);
    expect(report.text).toMatch(/it has expired\. Tillside goes on with the key before/);
    expect(everything(agent)).toContain(older);
  });

  it('keeps the older one as long as the new one does not work, and no longer', async () => {
    const { agent, older, newer } = await rotating();
    agent.stripe.keyring.edit(newer, { state: 'ip-limited' });
    await agent.opens(MONA);
    await agent.waits(8 * DAY);
    expect((await agent.opens('yearly@example.com')).title).toBe('Yearly Yang');
    agent.stripe.keyring.edit(newer, { state: 'good' });
    dies(agent, older);
    expect((await agent.opens('triplets@example.com')).text).not.toMatch(/no longer works/);
    expect(everything(agent)).not.toContain(older);
  });

  it('deletes it at the first opening after the overlap', async () => {
    const { agent, older } = await rotating();
    await agent.waits(6 * DAY);
    await agent.opens(MONA);
    expect(everything(agent)).toContain(older);
    await agent.waits(2 * DAY);
    await agent.opens(MONA);
    expect(everything(agent)).not.toContain(older);
  });

  it('deletes it once it is checked and Stripe does not take it', async () => {
    const { agent, older } = await rotating();
    dies(agent, older);
    const { text, waves } = await agent.clicks('Check again');
    expect(waves).toBe(1);
    expect(text).not.toMatch(/The key before/);
    expect(everything(agent)).not.toContain(older);
  });

  it('deletes it when asked to', async () => {
    const { agent, older } = await rotating();
    expect((await agent.clicks('Delete the other key here')).notification).toBe('The other key was deleted here.');
    expect(everything(agent)).not.toContain(older);
    expect((await agent.opens(MONA)).title).toBe('Mona Month');
  });

  it('says that the key no longer works where both are dead', async () => {
    const { agent, older, newer } = await rotating();
    dies(agent, older);
    dies(agent, newer);
    expect((await agent.opens(MONA)).title).toBe('Key no longer works');
  });

  it('leaves no trace of either where the account is disconnected', async () => {
    const before = await startAgent();
    await before.opens(MONA);
    const { agent } = await rotating();
    await agent.opens(MONA);
    await agent.opensHome();
    await agent.clicks('Settings');
    await agent.clicks('Disconnect');
    await agent.clicks('Disconnect');
    expect(everything(agent)).toBe(everything(before));
  });

  it('brings neither back where another window was at work with the dead one meanwhile', async () => {
    const { agent, newer } = await rotating();
    dies(agent, newer);
    const window = await startAgent({ window: agent });
    await window.opensHome();
    await window.clicks('Settings');
    await window.clicks('Disconnect');
    const disconnects = () => window.clicks('Disconnect');
    await meanwhile(
      agent,
      () => agent.opens(MONA),
      (call) => call.startsWith('UrlFetchApp'),
      window,
      disconnects,
    );
    await window.opensHome();
    expect(everything(agent)).not.toMatch(/rk_test/);
  });

  it.each(['still good', 'dead'] as const)(
    'never tells what a check found of one key (%s) as another’s that another window put in its place',
    async (state) => {
      const agent = await connectedAgent('premium');
      await agent.opensHome();
      await agent.clicks('Settings');
      await agent.clicks('Key: Premium');
      const window = await startAgent({ window: agent });
      await window.opensHome();
      await atTheReplaceForm(window);
      await window.fills('key', agent.stripe.keyring.roll('premium'));
      const old = JSON.parse(agent.session.stores.userProperties.get(`connection.${idsOf(agent)[0]}`) ?? '{}').key;
      if (state === 'dead') dies(agent, old);
      const isFetch = (call: string) => call.startsWith('UrlFetchApp');
      const replaces = () => window.clicks('Replace key');
      const { first } = await meanwhile(agent, () => agent.clicks('Check again'), isFetch, window, replaces);
      expect(first.title).toBe('Key replaced');
      expect(first.text).not.toMatch(/no longer works|has expired\. Replace/);
      expect(first.notification ?? '').not.toMatch(/checked/i);
    },
  );

  it('keeps what the user said of an address, whichever key is in use', async () => {
    const { agent, newer } = await rotating();
    await agent.opens('triplets@example.com', { headers: { 'Message-Id': '<one@example.com>' } });
    await agent.clicks(label(agent.seen, /^Tri Plets/));
    dies(agent, newer);
    await agent.opens(MONA);
    const kinds = [...agent.session.stores.userProperties.keys()].map((name) => name.split('.')[0]);
    expect(kinds).toContain('chosen');
  });
});

describe('a write of unknown outcome', () => {
  /** Sent with the newer key, and its answer was lost before it reached Stripe. */
  async function unknown() {
    const rotation = await rotating();
    const { agent } = rotation;
    await agent.opens(MONA);
    await agent.clicks(label(agent.seen, / paid /));
    await fillsIn(agent, 'Refund', { amount: '1' });
    agent.suffers('lost-before');
    await confirms(agent);
    return { ...rotation, before: refundsOf(agent).length };
  }
  const keysOf = ({ sent }: Agent) =>
    new Set(
      writes(sent.filter(({ headers }) => headers['Idempotency-Key'])).map(({ headers }) => headers.Authorization),
    );

  it('is sent again with the key that sent it', async () => {
    const { agent, before } = await unknown();
    await agent.clicks('Check');
    await agent.clicks('Do it now');
    expect(refundsOf(agent)).toHaveLength(before + 1);
    expect(keysOf(agent).size).toBe(1);
  });

  it('is only checked where that key died since, and another one goes on', async () => {
    const { agent, newer, before } = await unknown();
    dies(agent, newer);
    const { offers, text } = await agent.clicks('Check');
    expect(offers).not.toContain('Do it now');
    expect(text).toMatch(/look in stripe/i);
    expect(refundsOf(agent)).toHaveLength(before);
    expect(keysOf(agent).size).toBe(1);
  });

  it('is sent again with the key before, where that one sent it and still stands beside the new one', async () => {
    const agent = await connectedAgent('premium');
    const older = agent.stripe.keys.premium ?? '';
    await agent.opens(MONA);
    await agent.clicks(label(agent.seen, / paid /));
    await fillsIn(agent, 'Refund', { amount: '1' });
    agent.suffers('lost-before');
    await confirms(agent);
    const before = refundsOf(agent).length;
    const rolled = agent.stripe.keyring.roll('premium');
    await agent.opensHome();
    await atTheReplaceForm(agent);
    await agent.fills('key', rolled);
    await agent.clicks('Replace key');
    await agent.opensHome();
    await agent.clicks('Outcome unknown');
    await agent.clicks('Do it now');
    expect(refundsOf(agent)).toHaveLength(before + 1);
    expect([...keysOf(agent)]).toEqual([`Bearer ${older}`]);
  });
});

describe('a key that has been here for long', () => {
  it('asks after 90 days to be rotated, with the steps, and says from when it counts', async () => {
    const agent = await connectedAgent('premium');
    await agent.waits(90 * DAY);
    expect((await agent.opensHome()).text).not.toMatch(/rotate it/);
    await agent.waits(DAY);
    expect((await agent.opensHome()).text).toMatch(/Key is here for 91 days: rotate it/);
    const { text, offers } = await agent.clicks('Key: Premium');
    expect(text).toMatch(/Counted from when it was connected here: Stripe does not tell when it was made/);
    expect(text).toMatch(/1\. In Stripe, Developers › API keys/);
    expect(offers).toContain('Replace key');
  });
});
