import { describe, expect, it } from '@jest/globals';
import { type Agent, connectedAgent } from './harness';
import { fillsIn, label } from './paying';
import { customerNamed } from './subscribing';

/** What Stripe has for the customer: German. */
const GERMAN = 'euro@example.de';
/** Japanese. */
const JAPANESE = 'yen@example.jp';

/** At the outcome of a refund of a part. */
async function refunded(from: string, amount: string, locale: string, preferred?: string): Promise<Agent> {
  const agent = await connectedAgent('secret', { user: { locale } });
  const customer = customerNamed(agent.stripe, from);
  if (preferred) agent.stripe.test.customers.set(customer.id, { ...customer, preferred_locales: [preferred] });
  await agent.opens(from);
  await agent.clicks(label(agent.seen, / (paid|bezahlt) /));
  await fillsIn(agent, locale.startsWith('de') ? 'Erstatten' : 'Refund', { amount });
  if (agent.seen.offers.includes('Weiter')) await agent.clicks('Weiter');
  await agent.clicks(label(agent.seen, /^Refund | erstatten$/));
  return agent;
}

const amounts = (text = '') => text.replace(/[\u00a0\u202f]/g, ' ');

describe('what a customer is told in another language than the agent’s', () => {
  it('says so on its button, is in theirs as a whole, and has a switch to the agent’s', async () => {
    const agent = await refunded(GERMAN, '1', 'en-US');
    expect(agent.seen.offers).toEqual(expect.arrayContaining(['Draft in German', 'Draft in English']));
    expect(agent.seen.offers).not.toContain('What to tell the customer');
    const german = (await agent.clicks('Draft in German')).draft;
    expect(amounts(german?.body)).toMatch(/^TEST: .*\n\nGuten Tag [\s\S]*1,00 €[\s\S]*Mit freundlichen Grüßen/);
    expect(german?.body).not.toMatch(/refund|Hello|Kind regards/i);
  });

  it('can be had in the agent’s', async () => {
    const agent = await refunded(GERMAN, '1', 'en-US');
    const { draft } = await agent.clicks('Draft in English');
    expect(draft?.body).toMatch(/^TEST: .*\n\nHello [\s\S]*€1\.00[\s\S]*Kind regards/);
  });

  it('is not asked about where both read the same', async () => {
    const agent = await refunded(GERMAN, '1', 'de-AT');
    expect(agent.seen.offers).toContain('Kunden informieren');
    expect(agent.seen.text).not.toMatch(/Entwurf auf/);
  });

  it('is written in any that is here', async () => {
    const agent = await refunded(JAPANESE, '100', 'en-US');
    const { draft } = await agent.clicks('Draft in Japanese');
    expect(draft?.body).toMatch(/^テスト：[\s\S]*様[\s\S]*[¥￥]100/);
    expect(draft?.body).not.toMatch(/refund|Hello|Kind regards/i);
  });

  it('is the agent’s where the customer’s is not here', async () => {
    const agent = await refunded(JAPANESE, '100', 'en-US', 'ko');
    const { draft } = await agent.clicks('What to tell the customer');
    expect(draft?.body).toMatch(/^TEST: .*\n\nHello [\s\S]*¥100/);
  });
});
