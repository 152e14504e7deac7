/** Whether the account of a bank debit can be debited again: read when tapped, with the key's permission. */
import { describe, expect, it } from '@jest/globals';
import { type Agent, connectedAgent, idsOf, openedAgent } from './harness';
import { label } from './paying';

const DEBITED = 'euro@example.de';
const button = 'Mandate and bank account';

const opensIt = (agent: Agent) => agent.clicks(label(agent.seen, /^€135\.00 paid/));

describe('the mandate of a debit', () => {
  it('is read in one wave, and by a tap alone', async () => {
    const agent = await openedAgent('extras', DEBITED);
    const before = await opensIt(agent);
    expect(before.requests.map(({ path }) => path)).not.toContainEqual(expect.stringContaining('mandates'));
    const { text, waves, requests } = await agent.clicks(button);
    expect(text).toMatch(/Active: the customer’s mandate can be used for a debit/);
    expect({ waves, reads: requests.length }).toEqual({ waves: 1, reads: 3 });
  });

  it('that Stripe does not show is said to be unread, and the key is thought to lack nothing', async () => {
    const agent = await openedAgent('extras', DEBITED);
    agent.stripe.test.mandates.clear();
    await opensIt(agent);
    expect((await agent.clicks(button)).text).toContain('The mandate could not be read.');
    await agent.opens(DEBITED);
    expect(agent.seen.offers).toContain('Ways to pay');
  });

  it('shows nothing of an account that the payment was not debited of', async () => {
    const agent = await openedAgent('extras', DEBITED);
    const {
      id,
      customer,
      payment_method_details: by,
    } = [...agent.stripe.test.charges.values()].find((each) => each.payment_method_details?.sepa_debit) ?? {};
    const forged = { route: 'mandate', connection: idsOf(agent)[0] ?? '', customer: `${customer}`, charge: `${id}` };
    const { text } = await agent.forges({ ...forged, mandate: `${by?.sepa_debit?.mandate}`, method: 'pm_another' });
    expect(text).not.toMatch(/Active|Mandate reference/);
  });

  it('is not offered where the key may not read ways to pay', async () => {
    const agent = await connectedAgent('overview');
    await agent.opens(DEBITED);
    expect((await opensIt(agent)).offers).not.toContain(button);
  });
});
