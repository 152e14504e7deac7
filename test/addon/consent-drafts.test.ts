/** Google's permissions for drafts, for the agent's own address, and for language and time zone, left out. */
import { describe, expect, it } from '@jest/globals';

import { ends, SUBSCRIPTION } from './cancelling';
import {
  agentWithout,
  asksGoogle,
  expectPlainWords,
  expectPrompt,
  lacks,
  type Scope,
  scopes,
  unticks,
} from './consenting';
import type { Agent } from './harness';
import { fillsIn } from './paying';

describe('without the permission for drafts', () => {
  /** At the customer's card, right after a cancellation. */
  async function cancelled(...left: Scope[]): Promise<Agent> {
    const agent = await agentWithout();
    await agent.opens('monthly@example.com');
    await agent.clicks('Starter');
    await fillsIn(agent, 'Cancel');
    unticks(agent, ...left);
    await agent.clicks('Cancel at period end');
    return agent;
  }
  const prompted = ({ session }: Agent) => session.host.view().prompt?.scopes ?? [];
  const drafting = `https://www.googleapis.com/auth/${scopes.drafts}`;

  it('a draft’s button ends with Google’s own prompt for it, and nothing else is lost', async () => {
    const agent = await cancelled('drafts');
    const seen = await agent.clicks('What to tell the customer');
    expectPlainWords(seen);
    expect(seen.draft).toBeNull();
    expect(prompted(agent)).toEqual([drafting]);
    expect(seen.title).toBe('Mona Month');
  });

  it('from then on the same button shows the text to copy, and why', async () => {
    const agent = await cancelled('drafts');
    await agent.clicks('What to tell the customer');
    await agent.clicks('Connect an account');
    await agent.fills('mode', 'test');
    await agent.clicks('Continue');
    const { title, text } = await agent.clicks('Overview');
    expect(title).toBe('Text to copy');
    expect(text).toContain('A restricted Stripe key for Tillside (test mode)');
    expect(text).toContain('Customers: Read');
    await expectPrompt(agent, 'drafts');
    expect(prompted(agent)).toEqual([]);
  });

  it('also what was done for the customer', async () => {
    const agent = await cancelled('drafts');
    await agent.clicks('What to tell the customer');
    await agent.clicks('Starter');
    await fillsIn(agent, 'Undo cancellation');
    await agent.clicks(agent.seen.card?.fixedFooter?.primaryButton?.text ?? '');
    const { title, text } = await agent.clicks('What to tell the customer');
    expect(title).toBe('Text to copy');
    expect(text).toContain('monthly@example.com');
    expect(text).toContain('Hello Mona Month,');
    await expectPrompt(agent, 'drafts');
  });

  it('once it is granted, every button opens its draft again', async () => {
    const agent = await cancelled('drafts');
    await agent.clicks('What to tell the customer');
    unticks(agent);
    expect((await agent.clicks('What to tell the customer')).draft?.to).toEqual(['monthly@example.com']);
    await agent.clicks('Connect an account');
    await agent.fills('mode', 'test');
    const continued = await agent.clicks('Continue');
    expect(asksGoogle(continued)).toBe(1);
    expect((await agent.clicks('Overview')).draft?.subject).toContain('A restricted Stripe key');
    expect([...agent.session.stores.userProperties.keys()]).not.toContain('drafts');
  });

  it('a card that shows the text lets the draft be opened, once it is granted', async () => {
    const agent = await cancelled('drafts');
    await agent.clicks('What to tell the customer');
    await agent.clicks('Connect an account');
    await agent.fills('mode', 'test');
    await agent.clicks('Continue');
    unticks(agent);
    const { text } = await agent.clicks('Free');
    expect(text).not.toContain(lacks.drafts);
    expect((await agent.clicks('Open as draft')).draft?.subject).toContain('A restricted Stripe key');
  });

  it('nothing else is missed: a message, Find, an action', async () => {
    const agent = await cancelled('drafts');
    expect(agent.seen.title).toBe('Mona Month');
    expect(agent.seen.text).toContain('Done.');
    expect(ends(agent)).toBe(true);
  });
});

describe('a draft without the permission to reach Stripe', () => {
  it('says in itself why it could not be written, and blames no version', async () => {
    const agent = await agentWithout();
    await agent.opens('monthly@example.com');
    await agent.clicks('Starter');
    await fillsIn(agent, 'Cancel');
    await agent.clicks('Cancel at period end');
    unticks(agent, 'requests');
    const { draft } = await agent.clicks('What to tell the customer');
    expect(draft).toMatchObject({ to: [], subject: '' });
    expect(draft?.body).toMatch(/^Tillside could not write this draft\. Google does not let Tillside reach Stripe\./);
  });
});

describe('without the permission for the agent’s own address', () => {
  it('everything goes on; what is written carries no address, and Settings says so', async () => {
    const agent = await agentWithout('address');
    await agent.opens('monthly@example.com');
    await agent.clicks('Starter');
    await fillsIn(agent, 'Cancel');
    await agent.clicks('Cancel at period end');
    expect(ends(agent)).toBe(true);
    const metadata = agent.stripe.test.subscriptions.get(SUBSCRIPTION)?.metadata ?? {};
    expect(Object.keys(metadata).length).toBeGreaterThan(0);
    expect(JSON.stringify(metadata)).not.toContain('@');
    await agent.clicks('Settings');
    await expectPrompt(agent, 'address');
    unticks(agent);
    await agent.opens('monthly@example.com');
    expect((await agent.clicks('Settings')).text).not.toContain(lacks.address);
  });

  it('an address that Google told before is still known', async () => {
    const agent = await agentWithout();
    await agent.opens('monthly@example.com');
    unticks(agent, 'address');
    expect((await agent.clicks('Settings')).text).not.toContain(lacks.address);
    expect((await agent.opens('monthly@example.com')).title).toBe('Mona Month');
  });
});

describe('without the permission for language and time zone', () => {
  it('amounts and dates are there, and Settings says how they are written', async () => {
    const agent = await agentWithout('place');
    expect((await agent.opens('monthly@example.com')).text).toContain('$29.00');
    await agent.clicks('Settings');
    await expectPrompt(agent, 'place');
  });
});
