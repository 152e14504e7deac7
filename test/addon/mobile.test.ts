/** Gmail on phones: there is no homepage, so everything is reached from beside a message. */
import { describe, expect, it } from '@jest/globals';
import { type Agent, connectedAgent, idsOf, startAgent } from './harness';
import { fillsIn } from './paying';

/** Labels that stand on the card itself or in its own menu, without the add-on's universal actions. */
function onTheCard({ seen }: Agent): string[] {
  const menu = (seen.card?.cardActions ?? []).map(({ actionLabel }) => actionLabel ?? '');
  const universal = ['Settings', 'Disconnect', 'Help'];
  const widgets = seen.offers.slice(0, seen.offers.length - menu.length - universal.length);
  return [...widgets, ...menu];
}

describe.each(['ANDROID', 'IOS'] as const)('Gmail on %s', (platform) => {
  it('has no homepage', async () => {
    const agent = await startAgent({ platform });
    await expect(agent.opensHome()).rejects.toThrow(/no homepage/i);
  });

  it('connects from beside a message, and then shows who wrote it', async () => {
    const agent = await startAgent({ platform });
    await agent.opens('monthly@example.com');
    expect(agent.seen.offers).toContain('Connect Stripe');
    const { title, stack } = await agent.connects('premium');
    expect(title).toBe('Connected');
    expect(stack).toHaveLength(1);
    expect((await agent.reopens()).title).toBe('Mona Month');
  });

  it.each([
    ['a customer', 'monthly@example.com'],
    ['several customers', 'triplets@example.com'],
    ['nobody', 'nobody@unknown.example'],
    ['a colleague', 'colleague@acme.example'],
    ['a mailing', 'news@shop.example'],
  ])('reaches Connect, Find, Settings and Disconnect from beside %s', async (_, from) => {
    const agent = await connectedAgent('premium', { platform });
    const open = () => agent.opens(from, from.startsWith('news') ? { headers: { Precedence: 'bulk' } } : {});
    await open();
    const labels = onTheCard(agent);
    expect(labels.some((label) => /^find/i.test(label))).toBe(true);
    expect(labels.some((label) => /connect an account/i.test(label))).toBe(true);
    await agent.clicks('Find a customer');
    await agent.fills('query', 'monthly@example.com');
    expect((await agent.clicks('Find')).text).toContain('Mona Month');
    await open();
    expect((await agent.clicks('Connect an account')).text).toMatch(/which data/i);
    await open();
    const settings = await agent.clicks('Settings');
    expect(settings.title).toBe('Settings');
    await agent.clicks('Disconnect');
    await agent.clicks('Disconnect');
    expect(idsOf(agent)).toEqual([]);
  });

  it('reaches them from beside a dead key too', async () => {
    const agent = await connectedAgent('premium', { platform });
    agent.stripe.keyring.edit('premium', { state: 'revoked' });
    await agent.opens('monthly@example.com');
    expect(onTheCard(agent).some((label) => /connect/i.test(label))).toBe(true);
    expect((await agent.clicks('Settings')).title).toBe('Settings');
  });

  it('cancels, and goes back to the customer', async () => {
    const agent = await connectedAgent('premium', { platform });
    await agent.opens('monthly@example.com');
    await agent.clicks('Starter');
    await fillsIn(agent, 'Cancel');
    const { title, stack, text } = await agent.clicks('Cancel at period end');
    expect(title).toBe('Mona Month');
    expect(stack).toEqual(['Mona Month']);
    expect(text).toMatch(/ends Dec 4/);
  });
});
