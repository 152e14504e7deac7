/** Another saved card as the default: what follows it, and what has a card of its own. */
import { describe, expect, it } from '@jest/globals';
import { writes } from './asked';
import { alsoSaved } from './deeds/charges';
import { type Agent, openedAgent } from './harness';
import { fillsIn } from './paying';

const SUBSCRIPTION = 'sub_1TMonthly0000001';

async function asked(given?: (agent: Agent) => void): Promise<Agent> {
  const agent = await openedAgent('extras', 'monthly@example.com');
  alsoSaved(agent.stripe, 'monthly@example.com', '4444');
  given?.(agent);
  await fillsIn(agent, 'Set default card', { method: 'pm_also4444' });
  return agent;
}

describe('setting the default card', () => {
  it('is confirmed with both cards, the subscriptions that follow it, and that nothing is charged now', async () => {
    const { seen } = await asked();
    for (const words of [
      'Change the default way to pay?',
      'Default now: Visa •••• 4242',
      'Default then: Mastercard •••• 4444',
      'Then charged to it: Starter',
      'No money moves now.',
    ])
      expect(seen.text).toContain(words);
    expect(seen.text).not.toContain('its own way to pay');
    expect(writes(seen.requests)).toEqual([]);
  });

  it('says which subscription has a card of its own and stays with that', async () => {
    const { seen } = await asked(({ stripe: { test } }) => {
      const subscription = test.subscriptions.get(SUBSCRIPTION);
      if (subscription)
        test.subscriptions.set(SUBSCRIPTION, { ...subscription, default_payment_method: 'pm_also4444' });
    });
    expect(seen.text).toContain('Stays with its own way to pay: Starter');
    expect(seen.text).toContain('It is charged for no subscription that there is now.');
  });

  it('is not possible where nothing else is saved', async () => {
    const agent = await openedAgent('extras', 'monthly@example.com');
    expect((await agent.clicks('Set default card')).text).toContain('Nothing else is saved');
  });
});
