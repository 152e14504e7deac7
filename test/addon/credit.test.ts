/** Giving credit to a customer's balance. */
import { describe, expect, it } from '@jest/globals';
import { writes } from './asked';
import { adjusts, balanceOf, deeds } from './deeds/credits';
import { type Agent, connectedAgent, openedAgent } from './harness';
import { describeDeeds } from './matrix';
import { confirming, confirms, type Filled, fillsIn, taps } from './paying';

describeDeeds(deeds);

async function asked(from: string, filled: Filled): Promise<Agent> {
  const agent = await openedAgent('extras', from);
  await fillsIn(agent, 'Give credit', filled);
  return agent;
}

describe('giving credit', () => {
  it('is confirmed with the amount, the balance before and after, and that no money moves now', async () => {
    const { seen } = await asked('monthly@example.com', { amount: '10', description: 'Late delivery' });
    for (const words of [
      'Credit $10.00?',
      'Balance: None → Credit $10.00',
      'What for: Late delivery',
      'Stripe takes it off the next invoices by itself, not off those already issued. No money moves now.',
      'It can’t be deleted. Until an invoice uses it, it can be taken back.',
    ])
      expect(seen.text).toContain(words);
  });

  it.each([
    ['credit@example.com', '5', 'Balance: Credit $20.00 → Credit $25.00'],
    ['owes@example.com', '5', 'Balance: Owes $20.00 on the next invoice → Owes $15.00 on the next invoice'],
    ['owes@example.com', '20', 'Balance: Owes $20.00 on the next invoice → None'],
    ['owes@example.com', '30', 'Balance: Owes $20.00 on the next invoice → Credit $10.00'],
    ['yen@example.jp', '60', 'Balance: None → Credit ¥60'],
  ])('says what it does to the balance of %s: %s', async (from, amount, words) => {
    const { seen } = await asked(from, { amount });
    expect(seen.text).toContain(words);
    // What settles a debt can't be taken back.
    expect(seen.text.includes('it can be taken back')).toBe(from !== 'owes@example.com');
  });

  it('says nothing of a balance whose currency Stripe does not tell', async () => {
    const agent = await openedAgent('extras', 'prospect@example.com');
    adjusts(agent, 'prospect@example.com', -500);
    await fillsIn(agent, 'Give credit', { amount: '10' });
    expect(confirming(agent)).toBe('Credit $10.00');
    expect(agent.seen.text).not.toMatch(/^Balance:/m);
  });

  it('asks for the currency only where the customer has none yet', async () => {
    const { seen } = await asked('yen@example.jp', {});
    expect(seen.text).toContain('Amount in JPY');
    expect(seen.text).not.toMatch(/^.*Currency/m);
    const agent = await openedAgent('extras', 'prospect@example.com');
    expect((await agent.clicks('Give credit')).text).toContain('Currency');
  });

  const getsEuros = ({ stripe: { test } }: Agent) => {
    for (const [id, each] of test.customers)
      if (!each.deleted && each.email === 'prospect@example.com') test.customers.set(id, { ...each, currency: 'eur' });
  };
  const asksAnew = ({ seen }: Agent) => {
    expect(seen.text).toContain('This amount is in euros now. Type it again.');
    expect(seen.text).toMatch(/Amount in EUR/);
    expect(seen.text).not.toMatch(/\b(60|5000)\b/);
    expect(seen.offers).toContain('Continue');
  };

  it('asks for the amount anew where the customer got another currency since it was confirmed', async () => {
    const agent = await asked('prospect@example.com', { amount: '60', currency: 'jpy' });
    getsEuros(agent);
    const { text, requests } = await confirms(agent);
    expect(text).toMatch(/Changed in Stripe meanwhile: nothing was written/);
    expect(writes(requests)).toEqual([]);
    asksAnew(agent);
  });

  it('asks for it anew where that was while the form was filled in: the same digits are another amount', async () => {
    const agent = await openedAgent('extras', 'prospect@example.com');
    await agent.clicks('Give credit');
    await agent.fills('amount', '5000');
    await agent.fills('currency', 'jpy');
    getsEuros(agent);
    await agent.clicks('Continue');
    asksAnew(agent);
  });

  it.each([
    [{ amount: '' }, 'Type the amount as a number, for example 12.50.'],
    [{ amount: '0' }, 'Type more than 0.'],
    [{ amount: '-5' }, 'Type the amount without a minus sign.'],
    [{ amount: '5', description: 'x'.repeat(351) }, 'Say what for in at most 350 characters.'],
  ])('refuses %j before anything is sent', async (filled, words) => {
    const { seen } = await asked('monthly@example.com', filled);
    expect(seen.text).toContain(words);
    expect(writes(seen.requests)).toEqual([]);
  });

  it('leaves the author and the intention in the metadata, where a lost answer is found', async () => {
    const agent = await asked('monthly@example.com', { amount: '10' });
    const [write] = writes((await confirms(agent)).requests);
    const [made] = balanceOf(agent, 'monthly@example.com').transactions;
    expect(made?.metadata).toMatchObject({
      tillside_intention: write?.idempotencyKey,
      tillside_agent: 'agent@acme.example',
    });
  });

  it('shows the new balance, and can be told to the customer', async () => {
    const agent = await asked('monthly@example.com', { amount: '10' });
    const { text } = await confirms(agent);
    expect(text).toMatch(/Balance\n?.*Credit \$10\.00/);
    const { draft } = await agent.clicks('What to tell the customer');
    expect(draft?.subject).toBe('TEST: Your credit');
    expect(draft?.body).toContain('We have credited $10.00 to you. It is taken off your next invoices by itself.');
  });

  it('asks first for the right person where the mail proves nobody', async () => {
    const headers = { 'Authentication-Results': 'mx.google.com; spf=fail; dkim=fail; dmarc=none' };
    const agent = await openedAgent('extras', 'monthly@example.com', { headers });
    await fillsIn(agent, 'Give credit', { amount: '10' });
    expect(agent.seen.text).toContain('This is the right person');
    expect(agent.seen.text).toContain('The request may not be theirs.');
    expect(writes((await confirms(agent)).requests)).toEqual([]);
    await agent.fills('rightPerson', 'yes');
    expect((await confirms(agent)).text).toContain('$10.00 credited.');
  });

  it('speaks German to whom reads it', async () => {
    const agent = await connectedAgent('extras', { user: { locale: 'de-DE' } });
    await agent.opens('credit@example.com');
    await agent.clicks('Guthaben geben');
    await agent.fills('amount', '10');
    const { title, text } = await agent.clicks('Weiter');
    expect(title).toMatch(/^10,00.\$ gutschreiben\?$/);
    expect(text).toMatch(/Saldo: Guthaben 20,00.\$ → Guthaben 30,00.\$/);
    expect((await confirms(agent)).text).toMatch(/10,00.\$ gutgeschrieben\. Saldo: Guthaben 30,00.\$\./);
  });
});

describe('taking back what was just done', () => {
  it('leads from the credit that was given to its contrary, of the same amount', async () => {
    const agent = await asked('credit@example.com', { amount: '10' });
    await confirms(agent);
    const { text, requests } = await agent.clicks('Take back credit');
    expect(text).toContain('Take back credit of $10.00?');
    expect(text).toContain('Balance: Credit $30.00 → Credit $20.00');
    expect(writes(requests)).toEqual([]);
    await confirms(agent);
    expect(balanceOf(agent, 'credit@example.com').transactions).toMatchObject([
      {},
      { amount: -1000 },
      { amount: 1000, description: 'Credit taken back', ending_balance: -2000 },
    ]);
  });

  it('takes back no more than is left of it', async () => {
    const agent = await asked('credit@example.com', { amount: '10' });
    await confirms(agent);
    adjusts(agent, 'credit@example.com', 2_500);
    expect((await agent.clicks('Take back credit')).text).toContain(
      'That is more than the $5.00 of credit that is left.',
    );
    expect(balanceOf(agent, 'credit@example.com').balance).toBe(-500);
  });

  it('turns off the payment link that was just made, and no other', async () => {
    const agent = await openedAgent('extras', 'monthly@example.com');
    for (const description of ['First', 'Second']) {
      await fillsIn(agent, 'Request payment (link)', { amount: '20', description });
      await confirms(agent);
    }
    expect((await agent.clicks('Turn off a payment link')).text).toContain('Turn off this payment link?');
    const made = () =>
      [...agent.stripe.test.payment_links.values()].filter(({ metadata }) => metadata.tillside_customer);
    const [first, second] = made();
    expect(agent.seen.text).toContain('$20.00 · Second · …');
    expect(agent.seen.text).toContain(second?.url);
    expect(agent.seen.text).not.toContain(first?.url);
    await confirms(agent);
    expect(made().map(({ active }) => active)).toEqual([true, false]);
  });

  it('names what each link is for where there are several', async () => {
    const agent = await openedAgent('extras', 'monthly@example.com');
    for (const description of ['First', 'Second']) {
      await fillsIn(agent, 'Request payment (link)', { amount: '20', description });
      await confirms(agent);
    }
    await agent.opens('monthly@example.com');
    const { text } = await taps(agent, 'Turn off a payment link');
    for (const { url, metadata } of agent.stripe.test.payment_links.values())
      if (metadata.tillside_customer) expect(text).toContain(`· …${url.slice(-6)}`);
    expect(text).toMatch(/\$20\.00 · Second · ….*\$20\.00 · First · …/s);
  });

  it('says where no link can be turned off', async () => {
    const agent = await openedAgent('extras', 'monthly@example.com');
    expect((await taps(agent, 'Turn off a payment link')).text).toContain('none can be paid');
  });
});
