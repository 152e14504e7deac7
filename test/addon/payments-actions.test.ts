/** Each action on a payment, whatever goes wrong (see `matrix.ts`), and what each says. */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { deeds } from './deeds/payments';
import { connectedAgent } from './harness';
import { describeDeeds } from './matrix';
import { atPayment, confirming, confirms, effects, fillsIn, label } from './paying';

describeDeeds<Stripe.Charge>(deeds);

describe('a receipt', () => {
  it('goes to the address on file unless told otherwise, and says where test mode sends nothing', async () => {
    const agent = await atPayment('monthly@example.com', /^\$29\.00 paid/);
    const { text } = await fillsIn(agent, 'Re-send receipt');
    expect(text).toContain('To: monthly@example.com');
    expect(text).toContain('Test mode sends nothing.');
    expect(text).not.toMatch(/not the address on file/);
  });

  it('says when the address is not the one on file', async () => {
    const agent = await atPayment('monthly@example.com', /^\$29\.00 paid/, 'premium-live');
    const { text } = await fillsIn(agent, 'Re-send receipt', { address: 'books@example.com' });
    expect(text).toMatch(/not the address on file/);
    expect(text).not.toMatch(/Test mode/);
    expect((await confirms(agent)).text).toContain('Receipt sent to books@example.com.');
  });

  it.each(['nobody', 'a@b', 'a@b.example, c@d.example'])('does not go to “%s”', async (address) => {
    const agent = await atPayment('monthly@example.com', /^\$29\.00 paid/);
    expect((await fillsIn(agent, 'Re-send receipt', { address })).text).toMatch(/Enter one email address/);
  });

  it('is sent a second time when asked a second time', async () => {
    const agent = await atPayment('monthly@example.com', /^\$29\.00 paid/);
    await fillsIn(agent, 'Re-send receipt');
    await agent.clicks(label(await confirms(agent), /^\$29\.00 paid/));
    await fillsIn(agent, 'Re-send receipt');
    await confirms(agent);
    expect(effects(agent)).toHaveLength(2);
  });
});

describe('what is held', () => {
  it('is off with a key that has no PaymentIntents, and says why', async () => {
    const { seen } = await atPayment('held@example.com', /^\$500\.00 held/);
    expect(seen.offers).not.toContain('Capture');
    expect(seen.text).toContain('Needs PaymentIntents: Write.');
  });

  it('is not asked about once it is paid', async () => {
    const { seen } = await atPayment('held@example.com', /^\$75\.00 paid/, 'extras');
    expect(seen.text).not.toMatch(/Capture|Release/);
  });

  it('says what becomes of the rest', async () => {
    const agent = await atPayment('old@example.com', /^\$125\.00 held/);
    const { text } = await fillsIn(agent, 'Capture', { amount: '100' });
    expect(text).toContain('The other $25.00 is released and can’t be charged later.');
    expect((await confirms(agent)).text).toMatch(/\$100\.00 paid/);
  });

  it.each([
    ['held@example.com', /^\$500\.00/, '500.01', /more than the \$500\.00 that is held/],
    ['dinar@example.kw', /^KWD.12\.340 held/, '12.335', /last digit/],
  ])('is not captured for more, or in other steps: %s', async (from, row, amount, says) => {
    const agent = await atPayment(from, row, 'extras');
    expect((await fillsIn(agent, 'Capture', { amount })).text).toMatch(says);
    expect(confirming(agent)).toBe('Continue');
  });

  it('is told to the customer as it is', async () => {
    const agent = await atPayment('held@example.com', /^\$500\.00 held/, 'extras');
    await fillsIn(agent, 'Release');
    await confirms(agent);
    expect((await agent.clicks('What to tell the customer')).draft?.body).toMatch(/You were not charged/);
  });
});

describe('what to tell the customer', () => {
  const offer = 'What to tell the customer';

  it.each([['monthly@example.com', /^\$29\.00 paid/, 'Refund', /refunded \$29\.00/]] as const)(
    'is a draft to the address in Stripe, not sent: %s, %s, %s',
    async (from, row, action, words) => {
      const agent = await atPayment(from, row);
      await fillsIn(agent, action);
      await confirms(agent);
      const { draft } = await agent.clicks(offer);
      expect(draft).toMatchObject({ to: [from], cc: [], bcc: [] });
      expect(draft?.body).toMatch(words);
      expect(draft?.body).toMatch(/^TEST: .*\n\nHello \S/);
    },
  );

  it('goes to the address in Stripe though the mail is from another', async () => {
    const agent = await atPayment('monthly+work@example.com', /^\$29\.00 paid/);
    await fillsIn(agent, 'Refund');
    await agent.fills('rightPerson', 'yes');
    await confirms(agent);
    expect((await agent.clicks(offer)).draft?.to).toEqual(['monthly@example.com']);
  });

  it('is not offered where Stripe has no address', async () => {
    const agent = await atPayment('monthly@example.com', /^\$29\.00 paid/);
    await fillsIn(agent, 'Refund');
    const { customers, charges } = agent.stripe.test;
    const [charge] = [...charges.values()].filter(({ amount }) => amount === 2900);
    for (const customer of customers.values())
      if (!customer.deleted && customer.email === 'monthly@example.com')
        customers.set(customer.id, { ...customer, email: null });
    expect(charge).toBeDefined();
    expect((await confirms(agent)).offers).not.toContain(offer);
  });

  it('tells nothing of an intention that is not known, or not done', async () => {
    const agent = await connectedAgent('premium');
    await agent.opens('monthly@example.com');
    const { draft } = await agent.forges({ route: 'tellCustomer', connection: 'x', intention: 'y' }, 'onDraft');
    expect(draft?.to ?? []).toEqual([]);
    expect(draft?.body).toMatch(/another version/);
  });
});
