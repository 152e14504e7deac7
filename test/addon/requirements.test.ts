/** What the key's documents ask for, by the numbers of their lines, as a person sees it. */
import { describe, expect, it } from '@jest/globals';
import { type Agent, beginning, connectedAgent } from './harness';

const MONA = 'monthly@example.com';

describe('5: a key deleted or revoked in Stripe is told as that, with a way to reconnect', () => {
  const dead = () =>
    beginning('revoked', async () => {
      const agent = await connectedAgent('premium');
      await agent.opens(MONA);
      agent.stripe.keyring.edit('premium', { state: 'revoked' });
      await agent.opens('yearly@example.com');
      return agent;
    });

  const places: [string, (agent: Agent) => Promise<unknown>][] = [
    ['beside a mail', async () => undefined],
    ['beside a mail from nobody known', (agent) => agent.opens('nobody@unknown.example')],
    ['on Home', (agent) => agent.opensHome()],
    [
      'in Settings',
      async (agent) => {
        await agent.opensHome();
        await agent.clicks('Settings');
      },
    ],
  ];

  it.each(places)('%s', async (_, go) => {
    const agent = await dead();
    await go(agent);
    expect(agent.seen.text).toMatch(/Key no longer works/);
    expect(agent.seen.text).not.toMatch(/nobody|no customer/i);
    expect(agent.seen.offers).toEqual(expect.arrayContaining(['Replace key', 'Disconnect']));
  });
});

describe('what stands on a card', () => {
  const form = () =>
    beginning('form', async () => {
      const agent = await connectedAgent('premium');
      await agent.opensHome();
      await agent.clicks('Connect another account');
      await agent.fills('mode', 'live');
      return agent;
    });
  const onForm = async () => (await (await form()).clicks('Continue')).text;
  const inHelp = async () => (await (await form()).clicks('Help')).text;

  it.each([
    ['31: name the key for what uses it', /Name the key for what uses it/],
    ['31: every resource starts at None', /Each row of a new key starts at None/],
    ['31: Write includes Read', /Write includes Read/],
    ['32: shown once in full', /shows a restricted key in full only once/],
    ['32: keep it in a vault', /Keep a copy in a vault/],
    ['36: the keys page is one tap away, and Workbench has it too', /the keys page; Workbench has them too/],
    [
      '36: a Read-only key cannot refund, move money or change settings',
      /Read alone can’t refund, move money or change settings/,
    ],
  ])('%s', async (_, words) => {
    expect(await onForm()).toMatch(words);
    expect(await inHelp()).toMatch(words);
  });

  it('25: what is stored where, and what goes when the user leaves', async () => {
    const text = await inHelp();
    expect(text).toMatch(/In your own Google account/);
    expect(text).toMatch(/Disconnect deletes the key and what is remembered under it/);
    expect(text).toMatch(/Uninstalling need not delete anything/);
    expect(text).toMatch(/until it is expired or deleted in Stripe/);
  });
});
