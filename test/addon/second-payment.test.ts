/** No second payment by mistake: what is owed stands first where one more is asked for, and leads there. */
import { describe, expect, it } from '@jest/globals';
import { connectedAgent, openedAgent, takePermissions } from './harness';
import { confirms, fillsIn, taps } from './paying';

const OWES = /Owes \$98\.00 on PASTDUE0-0007, tried again Nov \d+; this would not settle it/;

describe('one more payment of a customer who owes an invoice', () => {
  it.each(['New charge', 'Request payment (page, 24 hours)', 'Request payment (link)'])(
    '%s says so, and leads to it',
    async (action) => {
      const agent = await openedAgent('extras', 'pastdue@example.com');
      expect((await taps(agent, action)).text).toMatch(OWES);
      await agent.fills('amount', '$12.50');
      await agent.fills('description', 'Extra seat');
      expect((await agent.clicks('Continue')).text).toMatch(OWES);
      expect(await agent.clicks('Go to that invoice')).toMatchObject({ title: 'PASTDUE0-0007' });
    },
  );

  it('is not confirmed as before where it came to owe one meanwhile', async () => {
    const agent = await openedAgent('extras', 'monthly@example.com');
    await fillsIn(agent, 'New charge', { amount: '5' });
    expect(agent.seen.text).not.toContain('Owes');
    const { invoices } = agent.stripe.test;
    for (const [id, each] of invoices)
      if (each.customer === 'cus_TMonthly00000001' || each.customer_email === 'monthly@example.com')
        invoices.set(id, { ...each, status: 'open', amount_remaining: 2_900 });
    const { text } = await confirms(agent);
    expect(text).toMatch(/Changed in Stripe meanwhile: nothing was written/);
    expect(text).toContain('Owes $29.00');
  });

  it('says that it is not known where invoices can’t be read and there is a sign', async () => {
    const agent = await connectedAgent('extras');
    takePermissions(agent, 'extras', /^(invoice|credit_note)/);
    await agent.opens('pastdue@example.com');
    expect((await agent.clicks('New charge')).text).toContain(
      'A subscription is past due or not paid yet, so an invoice may be open. This key can’t see invoices.',
    );
    await agent.opens('monthly@example.com');
    expect((await agent.clicks('New charge')).text).not.toContain('invoice');
  });

  it('says what is on its way', async () => {
    const agent = await openedAgent('extras', 'pending@example.com');
    expect((await taps(agent, 'Request payment (page, 24 hours)')).text).toMatch(
      /has been on its way since Nov \d+; this would come on top/,
    );
    expect(agent.seen.offers).toContain('Go to that payment');
  });
});

it('an expired card is called so where it is charged', async () => {
  const agent = await openedAgent('extras', 'pastdue@example.com');
  expect((await agent.clicks('New charge')).text).toMatch(/Paid with: Visa •••• 0069, expired \d+\/\d{4}/);
  await agent.goesBack();
  const subscription = agent.seen.offers.find((offer) => /a month/.test(offer)) ?? '';
  expect((await agent.clicks(subscription)).text).toMatch(/Visa •••• 0069\n\s+Expired \d+\/\d{4}/);
});

it('other currencies than the customer’s are folded away, and the amount says which is meant', async () => {
  const agent = await openedAgent('extras', 'euro@example.de');
  const { text } = await agent.clicks('New charge');
  expect(text).toContain('Amount in EUR');
  expect(text).toMatch(/In another currency ⌄[\s\S]*Currency, if it is taken/);
  expect((await agent.fills('currency', 'jpy')).text).toContain('Amount in JPY');
});
