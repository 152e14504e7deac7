/** What the user did last: from Home, with outcome, customer and Stripe, and gone with the account. */
import { describe, expect, it } from '@jest/globals';
import { type Agent, beginning, openedAgent } from './harness';
import { label } from './paying';

const refunded = () =>
  beginning('refunded', async () => {
    const agent = await openedAgent('premium', 'monthly@example.com');
    await agent.clicks(label(agent.seen, /\$29\.00 paid Nov/));
    await agent.clicks('Refund');
    await agent.fills('amount', '5');
    await agent.clicks('Continue');
    await agent.clicks('Refund $5.00');
    return agent;
  });

const kept = ({ session }: Agent) => [...session.stores.userProperties].filter(([name]) => name.startsWith('recent.'));

describe('recent actions', () => {
  it('stand behind Home with what became of them, and lead to the customer and to Stripe', async () => {
    const agent = await refunded();
    await agent.opensHome();
    const { title, text, requests } = await agent.clicks('Recent actions');
    expect(title).toBe('Recent actions');
    expect(text).toMatch(/Refund \$5\.00[\s\S]*done · Nov 20, .* · cus_1TMonthly/);
    expect(requests).toEqual([]);
    const { openedLink } = await agent.clicks('Stripe');
    expect(openedLink).toMatch(/^https:\/\/dashboard\.stripe\.com\/.*test\/payments\/ch_1TMonthly/);
    expect((await agent.clicks(label(agent.seen, /Refund/))).title).toBe('Mona Month');
  });

  it('are not offered before there is one', async () => {
    const agent = await openedAgent('premium', 'monthly@example.com');
    expect((await agent.opensHome()).offers).not.toContain('Recent actions');
  });

  it('hold ids and amounts, and nothing of the person', async () => {
    const agent = await refunded();
    const [[, value] = ['', '']] = kept(agent);
    expect(value).toMatch(/refund cus_1TMonthly\w+ ch_1TMonthly\w+ done \d+ 500 usd/);
    expect(value).not.toMatch(/@|Mona|month@|example/);
  });

  it('say that an outcome is not known, and later what it was', async () => {
    const agent = await openedAgent('premium', 'monthly@example.com');
    await agent.clicks(label(agent.seen, /\$29\.00 paid Nov/));
    await agent.clicks('Refund');
    await agent.clicks('Continue');
    agent.suffers('lost-after');
    await agent.clicks('Refund $29.00');
    await agent.opensHome();
    expect((await agent.clicks('Recent actions')).text).toMatch(/Refund \$29\.00[\s\S]*outcome unknown/);
    await agent.goesBack();
    await agent.clicks('Outcome unknown');
    await agent.opensHome();
    expect((await agent.clicks('Recent actions')).text).toMatch(/Refund \$29\.00[\s\S]*done/);
  });

  it('are gone with the account', async () => {
    const agent = await refunded();
    await agent.forges({ route: 'settings' });
    await agent.clicks('Disconnect');
    await agent.clicks('Disconnect');
    expect(kept(agent)).toEqual([]);
  });
});

describe('a refund’s form', () => {
  it('says how long ago it was paid, and once what was refunded before', async () => {
    const agent = await openedAgent('premium', 'monthly@example.com');
    await agent.clicks(label(agent.seen, /\$10\.00 refunded/));
    const { text } = await agent.clicks('Refund');
    expect(text).toMatch(/Paid \d+ days ago$/m);
    expect(text.match(/\$10\.00/g)).toHaveLength(1);
    expect(text).toMatch(/^Before: \$10\.00 refunded/m);
  });
});
