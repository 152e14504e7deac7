/** Charging a customer who is not there: what they have saved, or, in old accounts, their default source. */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { invalid } from '../../preview/stripe/errors';
import { contents, writes } from './asked';
import { alsoSaved, chargesOf, customerOf, deeds } from './deeds/charges';
import { type Agent, connectedAgent, openedAgent, takePermissions } from './harness';
import { describeDeeds } from './matrix';
import { confirming, confirms, type Filled, fillsIn, label } from './paying';

describeDeeds<Stripe.Charge[]>(deeds);

async function asked(from: string, filled: Filled, key = 'extras', action = 'New charge'): Promise<Agent> {
  const agent = await openedAgent(key, from);
  await fillsIn(agent, action, filled);
  return agent;
}

describe('charging a customer', () => {
  it('is confirmed with the amount, the card, the last payment, and that nobody is asked', async () => {
    const { seen } = await asked('monthly@example.com', { amount: '12.5', description: 'Extra seat' });
    for (const words of [
      /Charge \$12\.50\?/,
      /no real money/,
      /Mona Month/,
      /Paid with: Visa •••• 4242/,
      /What for: Extra seat/,
      /Last payment: Visa •••• 4242 · paid \$29\.00/,
      /Charged now\. Only with the customer’s consent/,
    ])
      expect(seen.text).toMatch(words);
  });

  it('says of a bank account that a debit begins, not that it is charged now', async () => {
    const { text } = (await asked('pending@example.com', { amount: '12.5' })).seen;
    expect(text).toMatch(/This begins a debit: US bank account •••• 6789/);
    expect(text).toContain('Only with the customer’s consent.');
    expect(text).not.toContain('Charged now');
  });

  it('carries the trace to the payment, which tells who did it', async () => {
    const agent = await asked('monthly@example.com', { amount: '12.5' });
    const [write] = writes((await confirms(agent)).requests);
    const made = chargesOf(agent, 'monthly@example.com').find(({ amount }) => amount === 1250);
    expect(made?.metadata.tillside_intention).toBe(write?.idempotencyKey);
    expect(made?.metadata.tillside_agent).toBe('agent@acme.example');
  });

  it('can be told to the customer with what it was for and the receipt', async () => {
    const agent = await asked('monthly@example.com', { amount: '12.5', description: 'Extra seat' });
    await confirms(agent);
    const { draft } = await agent.clicks('What to tell the customer');
    expect(JSON.stringify(draft)).toMatch(
      /We have charged you \$12\.50 for Extra seat, as agreed\. Your receipt: https:\/\/pay\.stripe\.com/,
    );
  });

  it('offers a choice of cards only where there is one and the key can see it', async () => {
    const agent = await connectedAgent('extras');
    alsoSaved(agent.stripe, 'monthly@example.com', '4444');
    await agent.opens('monthly@example.com');
    const { text } = await agent.clicks('New charge');
    expect(text.indexOf('Visa •••• 4242')).toBeLessThan(text.indexOf('Mastercard •••• 4444'));
    const { seen } = await asked('yen@example.jp', { amount: '60' });
    expect(seen.text).toContain('Paid with: JCB •••• 0505');
  });

  it('charges the default without knowing it where the key can’t see methods', async () => {
    const agent = await connectedAgent('extras');
    takePermissions(agent, 'extras', /^payment_method_read$/);
    await agent.opens('monthly@example.com');
    await fillsIn(agent, 'New charge', { amount: '3' });
    expect(agent.seen.text).toContain('Paid with: the customer’s default');
    expect((await confirms(agent)).text).toMatch(/\$3\.00 charged\./);
  });

  it('says so where nothing is saved', async () => {
    const { seen } = await asked('prospect@example.com', {});
    expect(seen.text).toContain('No saved card that this key can see.');
    expect(confirming({ seen } as Agent)).toBe('');
  });

  it.each([
    ['0', 'usd', 'Type more than 0.'],
    ['$1.999', 'usd', '“$1.999” has three decimals; US dollars have two.'],
    ['60.5', 'jpy', '“60.5” has one decimal; Japanese yen have none.'],
    ['1000000', 'usd', 'That is too much at once: $999,999.99 is the most.'],
    ['', 'usd', 'Type the amount as a number, for example 12.50.'],
    ['€20', 'usd', '“€” stands for euros; this amount is in US dollars.'],
  ])('asks again for “%s” in %s', async (amount, currency, says) => {
    const agent = await asked('monthly@example.com', { amount, currency });
    expect(agent.seen.text).toContain(says);
    expect(writes(agent.session.requests)).toEqual([]);
  });

  it('tells what Stripe refuses in plain words', async () => {
    const agent = await asked('monthly@example.com', { amount: '0.10' });
    const { title, text } = await confirms(agent);
    expect(title).toBe('Stripe refused');
    expect(text).toMatch(/Nothing was written\. Stripe charges no amount this small\./);
    expect(text).toMatch(/Request id: req_/);
  });

  it.each([
    ['charge_disputed', undefined, /Answer that in Stripe/],
    ['balance_insufficient', undefined, /Your Stripe balance does not cover it/],
    ['customer_tax_location_invalid', undefined, /Edit their address/],
    ['payment_intent_unexpected_state', undefined, /another state by now\. Look at it again/],
    ['a_code_of_tomorrow', undefined, /Stripe did not accept the request\. Its logs say why, under the request id/],
    [undefined, 'statement_descriptor', /Stripe did not accept “statement descriptor”\. Its logs say why/],
    [undefined, 'items[0][price]', /Stripe did not accept “price”\./],
  ])('tells the refusal %s %s in words of its own', async (code, param, says) => {
    const agent = await asked('monthly@example.com', { amount: '5' });
    const answer = invalid('Something about you.', { ...(code && { code }), ...(param && { param }) });
    agent.stripe.faults.push({ method: 'POST', when: 'before', answer });
    const { title, text } = await confirms(agent);
    expect(title).toBe('Stripe refused');
    expect(text).toMatch(/Nothing was written\./);
    expect(text).toMatch(says);
    expect(text).not.toContain('Something about you');
  });

  it.each([
    ['9995', /The card has insufficient funds\. Ask for another card\./],
    ['0069', /The card has expired\. Ask for another card/],
    ['9987', /The card was reported lost or stolen\. Tell the customer only that it was declined/],
    ['0119', /The bank could not decide; trying again later may work\./],
  ])('tells a decline in plain words, and what to do next: %s', async (last4, says) => {
    const agent = await connectedAgent('extras');
    alsoSaved(agent.stripe, 'monthly@example.com', last4);
    await agent.opens('monthly@example.com');
    await fillsIn(agent, 'New charge', { amount: '3', method: `pm_also${last4}` });
    const { title, text } = await confirms(agent);
    expect(title).toBe('Declined');
    expect(text).toMatch(says);
    expect(text).toMatch(/Request id: req_/);
  });

  it('is told as declined though the answer was lost, and nothing is charged twice', async () => {
    const agent = await connectedAgent('extras');
    alsoSaved(agent.stripe, 'monthly@example.com', '9995');
    await agent.opens('monthly@example.com');
    await fillsIn(agent, 'New charge', { amount: '3', method: 'pm_also9995' });
    agent.suffers('lost-after');
    await confirms(agent);
    expect((await agent.clicks('Check')).title).toBe('Not carried out yet');
    const { title } = await agent.clicks('Do it now');
    expect(title).toBe('Declined');
    expect(chargesOf(agent, 'monthly@example.com').filter(({ amount }) => amount === 300)).toMatchObject([
      { status: 'failed' },
    ]);
  });

  it.each([
    [
      'requires_action',
      /is not done yet\. The customer must confirm the payment, and nothing is charged until then\. Let them/,
    ],
    ['requires_capture', /is not done yet\. Look in Stripe/],
    ['processing', /is on its way/],
    ['on_the_moon', /is not done yet\. Look in Stripe/],
  ])('is accepted, not finished, when Stripe answers %s', async (status, says) => {
    const agent = await asked('monthly@example.com', { amount: '3' });
    agent.distorts(({ method }, answer) => {
      if (method !== 'POST') return answer;
      const body = JSON.stringify({ ...JSON.parse(answer.body), status });
      return { ...answer, body };
    });
    const { text } = await confirms(agent);
    expect(text).toMatch(/Accepted, not finished\./);
    expect(text).toMatch(says);
  });

  it('does nothing with another customer’s card', async () => {
    const agent = await connectedAgent('extras');
    alsoSaved(agent.stripe, 'yen@example.jp', '4444');
    alsoSaved(agent.stripe, 'monthly@example.com', '4444');
    const foreign = [...agent.stripe.test.payment_methods.values()].find(
      ({ customer }) => customer === customerOf(agent.stripe, 'yen@example.jp')?.id,
    );
    await agent.opens('monthly@example.com');
    expect(foreign).toBeDefined();
    const before = contents(agent.stripe.test);
    await agent.clicks('New charge');
    await agent.fills('amount', '3');
    await agent.clicks('Continue');
    expect(contents(agent.stripe.test)).toBe(before);
  });
});

describe('charging the default source', () => {
  it('is not mentioned where there is none', async () => {
    const agent = await connectedAgent('premium');
    expect((await agent.opens('monthly@example.com')).text).not.toContain('New charge (default source)');
  });

  it('is not offered to a key that may charge it as a saved card', async () => {
    const agent = await connectedAgent('extras');
    const { offers, text } = await agent.opens('old@example.com');
    expect(offers).toContain('New charge');
    expect(text).not.toContain('New charge (default source)');
  });

  it('charges the source though the customer has a newer default card', async () => {
    const agent = await connectedAgent('premium');
    alsoSaved(agent.stripe, 'old@example.com', '4444');
    const { customers } = agent.stripe.test;
    const owner = customerOf(agent.stripe, 'old@example.com') as Stripe.Customer;
    const invoice_settings = { ...owner.invoice_settings, default_payment_method: 'pm_also4444' };
    customers.set(owner.id, { ...owner, invoice_settings });
    await agent.opens('old@example.com');
    await fillsIn(agent, 'New charge (default source)', { amount: '5' });
    await confirms(agent);
    const made = chargesOf(agent, 'old@example.com').find(({ amount }) => amount === 500);
    expect(made?.payment_method).toBe(owner.default_source);
  });

  it('is declined in plain words', async () => {
    const agent = await connectedAgent('premium');
    for (const [id, source] of agent.stripe.test.sources)
      if (source.object === 'card') agent.stripe.test.sources.set(id, { ...source, last4: '3184' });
    await agent.opens('old@example.com');
    await fillsIn(agent, 'New charge (default source)', { amount: '5' });
    expect((await confirms(agent)).text).toMatch(/The bank wants the customer to confirm the payment/);
  });
});

describe('a charge whose answer was lost', () => {
  it('is found though a colleague has sent its receipt again meanwhile', async () => {
    const agent = await asked('monthly@example.com', { amount: '12' });
    agent.suffers('lost-after');
    await confirms(agent);
    const colleague = await connectedAgent('premium', { beside: agent });
    await colleague.clicks(label(await colleague.opens('monthly@example.com'), /^\$12\.00 paid/));
    await fillsIn(colleague, 'Re-send receipt');
    await confirms(colleague);
    expect((await agent.clicks('Check')).text).toMatch(/Done\. \$12\.00 charged/);
  });
});
