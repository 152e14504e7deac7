/** Ways to one end share a button where more than one of them can be taken. */
import { describe, expect, it } from '@jest/globals';
import { choices, findOffered } from '../../src/actions/list';
import { openedAgent, startAgent, takePermissions } from './harness';
import { atSubscription } from './subscribing';

it('each way of a choice is an action', () => {
  for (const way of Object.values(choices).flat()) expect(findOffered(way)).not.toBeNull();
});

describe('pausing', () => {
  it('is one button, and then a choice that says what each way means', async () => {
    const { agent } = await atSubscription('monthly@example.com', /^Starter/);
    expect(agent.seen.offers).not.toContain('Stop charging for now');
    const { title, text, offers, requests } = await agent.clicks('Pause');
    expect(title).toBe('Pause');
    expect(text).toMatch(/Stop charging for now.*The plan goes on.*Pause plan and access.*The plan itself stops/s);
    expect(requests).toEqual([]);
    expect(offers).toEqual(expect.arrayContaining(['Stop charging for now', 'Pause plan and access']));
    expect((await agent.clicks('Pause plan and access')).title).toBe('Pause plan and access');
  });
});

describe('items', () => {
  it('are added or removed behind one button, and only added where there is one', async () => {
    const { agent } = await atSubscription('several@example.com', /^Team × 4/);
    expect((await agent.clicks('Add or remove an item')).offers).toEqual(
      expect.arrayContaining(['Add an item', 'Remove an item']),
    );
    const { agent: other } = await atSubscription('monthly@example.com', /^Starter/);
    expect(other.seen.offers).toContain('Add an item');
    expect(other.seen.offers).not.toContain('Remove an item');
  });
});

describe('asking for a payment', () => {
  it('is one button on a customer’s card', async () => {
    const agent = await openedAgent('extras', 'monthly@example.com');
    expect(agent.seen.offers).toContain('Request payment');
    expect((await agent.clicks('Request payment')).text).toMatch(
      /within 24 hours.*Not tied to this customer. It can be paid once, at any time.*can still be paid/s,
    );
  });

  it('has a link turned off behind it, and not on the card; only what the key allows', async () => {
    const agent = await startAgent();
    takePermissions(agent, 'extras', /^checkout_session_write$/);
    await agent.connects('extras');
    await agent.opens('monthly@example.com');
    expect(agent.seen.offers).not.toContain('Turn off a payment link');
    const { offers } = await agent.clicks('Request payment');
    expect(offers).toEqual(expect.arrayContaining(['Request payment (link)', 'Turn off a payment link']));
    expect(offers).not.toContain('Request payment (page, 24 hours)');
  });

  it('stands as the one way that the key allows, and the other with what it lacks', async () => {
    const agent = await startAgent();
    takePermissions(agent, 'extras', /^payment_links_write$/);
    await agent.connects('extras');
    await agent.opens('monthly@example.com');
    expect(agent.seen.offers).toContain('Request payment (page, 24 hours)');
    expect(agent.seen.offers).not.toContain('Request payment');
  });
});
