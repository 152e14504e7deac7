/** Changing plan or quantity: whatever goes wrong (see `matrix.ts`), and what it says. */
import { describe, expect, it } from '@jest/globals';
import { forbidden } from '../../preview/stripe/errors';
import { contents, writes } from './asked';
import { CHANGE, deeds, NOW } from './deeds/plans';
import { connectedAgent, HOUR } from './harness';
import { CHANGED, describeDeeds } from './matrix';
import { confirms, type Filled, fillsIn, label } from './paying';
import {
  asked,
  atSubscription,
  customerNamed,
  itemsOf,
  priceNamed,
  type Subscribed,
  subscriptionOf,
} from './subscribing';

describeDeeds<Subscribed>(deeds);

describe('changing plan or quantity', () => {
  const starter = ['monthly@example.com', /^Starter/] as const;

  it('asks anew where the confirmed price is sold no more, and does not offer the rest of it alone', async () => {
    const { agent } = await asked(...starter, CHANGE, { price: 'teamMonthly', quantity: '5' });
    const price = priceNamed(agent.stripe, 'teamMonthly');
    if (!price) throw new Error('The sample has no such price.');
    agent.stripe.test.prices.set(price.id, { ...price, active: false });
    const customer = customerNamed(agent.stripe, 'monthly@example.com');
    // What the confirmation relied on is another, too.
    agent.stripe.test.customers.set(customer.id, { ...customer, balance: -5_000 });
    const { text, requests } = await confirms(agent);
    expect(text).toMatch(CHANGED);
    expect(text).toContain('Choose a product and a price.');
    expect(text).not.toMatch(/Changes at once/);
    expect(writes(requests)).toEqual([]);
  });

  it('offers the active prices of the same currency, by name, and none that is billed by usage or sold no more', async () => {
    const { agent } = await atSubscription(...starter);
    const { text } = await agent.clicks(CHANGE);
    const shown = [text];
    for (const product of ['Team', 'Pro', 'Seats']) shown.push((await agent.fills('product', product)).text);
    const all = shown.join('\n');
    for (const words of ['Team: $49.00 a month', 'Pro: $899.00 a year', 'Seats: by tiers', 'As it is'])
      expect(all).toContain(words);
    for (const words of ['Classic', 'Storage', '€', 'Onboarding']) expect(all).not.toContain(words);
    expect(shown[1]).not.toContain('Pro: ');
    expect(writes(agent.seen.requests)).toEqual([]);
  });

  it.each([
    ['leaving@example.com', /^Starter/, { quantity: '3' }, [/It still ends on Dec \d/], /renewal|now on/],
    ['invoiced@example.com', /a year/, { quantity: '20', ...NOW }, [/is invoiced now/], /due now|payment fails/],
    [
      'paused@example.com',
      /^Starter/,
      { quantity: '2', ...NOW },
      [/is invoiced now/, /Collection is paused until Dec 14: /],
      /payment fails/,
    ],
    [
      'trial@example.com',
      /^Team × 3/,
      { price: 'teamYearly' },
      [/This charges nothing before the trial ends/],
      /now on|payment fails/,
    ],
    ['monthly@example.com', /^Starter/, { quantity: '2' }, [/is due on Dec 4/], /payment fails/],
    ['monthly@example.com', /^Starter/, { quantity: '2', ...NOW }, [/is due now/, /If that payment fails/], /credited/],
    ['several@example.com', /^Team × 4/, { quantity: '1', ...NOW }, [/is credited to later invoices/], /payment fails/],
  ])('says what follows for %s %s %j', async (from, row, filled, says, not) => {
    const { agent } = await asked(from, row, CHANGE, filled as Filled);
    for (const words of says) expect(agent.seen.text).toMatch(words);
    expect(agent.seen.text).not.toMatch(not);
  });

  it('charges nothing where the customer’s balance changed meanwhile', async () => {
    const { agent } = await asked(...starter, CHANGE, { quantity: '5', ...NOW });
    expect(agent.seen.text).not.toMatch(/owe|taken off/);
    const customer = customerNamed(agent.stripe, 'monthly@example.com');
    agent.stripe.test.customers.set(customer.id, { ...customer, balance: -5_000 });
    const { text, requests } = await confirms(agent);
    expect(text).toMatch(CHANGED);
    expect(text).toContain('Their credit of $50.00 is taken off.');
    expect(writes(requests)).toEqual([]);
  });

  it('offers only prices that renew alike where there are several items', async () => {
    const { agent } = await atSubscription('several@example.com', /^Team × 4/);
    await agent.clicks(CHANGE);
    const { text } = await agent.fills('product', 'Starter');
    expect(text).toContain('Starter: $29.00 a month');
    expect(text).not.toMatch(/a year|a week/);
  });

  it('says what is paid from the next renewal, and an estimate that says so, without Invoices: Read', async () => {
    const { agent } = await asked(...starter, CHANGE, { quantity: '3' });
    expect(agent.seen.text).toMatch(
      /Changes at once to Starter × 3: \$87\.00 a month, before discounts and tax, billed from the next renewal on/,
    );
    expect(agent.seen.text).toMatch(/Estimate before discounts and tax: \$27\.07 more is due on Dec 4/);
    expect(agent.seen.requests.map(({ path }) => path)).not.toContain('/v1/invoices/create_preview');
  });

  it('says Stripe’s own figure where the key may read invoices, and that is what is then charged', async () => {
    const { agent, id } = await asked(
      ...starter,
      CHANGE,
      { price: 'teamMonthly', proration: 'always_invoice' },
      'secret',
    );
    const [, shown = ''] = /Stripe’s preview: \$([\d.]+) is due now/.exec(agent.seen.text) ?? [];
    await agent.waits(HOUR);
    await agent.clicks(CHANGE);
    const latest = agent.stripe.test.invoices.get(String(subscriptionOf(agent, id).latest_invoice));
    expect(latest?.amount_paid).toBe(Math.round(Number(shown) * 100));
  });

  it('says that a credit is one', async () => {
    const { agent } = await asked('several@example.com', /^Team × 4/, CHANGE, {
      item: 'teamMonthly',
      quantity: '1',
      proration: 'always_invoice',
    });
    expect(agent.seen.text).toMatch(/Estimate before discounts and tax: \$[\d.]+ is credited to later invoices/);
  });

  it('charges nothing in a trial', async () => {
    const { agent } = await asked('trial@example.com', /^Team × 3/, CHANGE, { quantity: '5' });
    expect(agent.seen.text).toMatch(/This charges nothing before the trial ends/);
    const before = agent.stripe.test.charges.size;
    await agent.clicks(CHANGE);
    expect(agent.stripe.test.charges.size).toBe(before);
  });

  it.each(['0', '-1', '1.5', 'many'])('asks again for a quantity of %s', async (quantity) => {
    const { agent } = await asked(...starter, CHANGE, { quantity });
    expect(agent.seen.text).toContain('whole quantity');
    expect(agent.seen.offers).toContain('Continue');
  });

  it('asks again when nothing is changed', async () => {
    const { agent } = await asked(...starter, CHANGE, { quantity: '1' });
    expect(agent.seen.text).toContain('Choose another price or a whole quantity.');
  });

  it('is refused as a whole when the price is no longer sold', async () => {
    const { agent, id } = await asked(...starter, CHANGE, { price: 'teamMonthly', quantity: '4' });
    for (const [key, price] of agent.stripe.test.prices)
      if (price.lookup_key === 'teamMonthly') agent.stripe.test.prices.set(key, { ...price, active: false });
    const { text } = await agent.clicks(CHANGE);
    expect(text).toMatch(/Nothing was written/);
    expect(itemsOf(agent, id).map(({ price, quantity }) => [price.lookup_key, quantity])).toEqual([
      ['starterMonthly', 1],
    ]);
  });

  it('changes nothing where the payment is declined', async () => {
    const { agent } = await asked('pastdue@example.com', /^Team × 2/, CHANGE, {
      quantity: '9',
      proration: 'always_invoice',
    });
    const before = contents(agent.stripe.test);
    expect((await agent.clicks(CHANGE)).title).toBe('Declined');
    expect(contents(agent.stripe.test)).toBe(before);
  });

  it('is done though an earlier invoice is unpaid, and says that one is', async () => {
    const { agent, id } = await asked('pastdue@example.com', /^Team × 2/, CHANGE, { quantity: '3' });
    const { text } = await agent.clicks(CHANGE);
    expect(text).toMatch(/Done\. The subscription was changed\. Team × 3: \$147\.00 a month\. An invoice is unpaid\./);
    expect(itemsOf(agent, id).map(({ quantity }) => quantity)).toEqual([3]);
  });

  it('takes a refusal at its word about what is lacking, and still shows invoices', async () => {
    const agent = await connectedAgent('extras');
    agent.stripe.faults.push({
      method: 'POST',
      path: '/v1/invoices/create_preview',
      when: 'before',
      answer: forbidden(
        "The provided key does not have the required permissions for this endpoint. Having the 'rak_invoice_write' permission would allow this request to continue.",
      ),
    });
    await agent.clicks(label(await agent.opens('monthly@example.com'), /^Starter/));
    await fillsIn(agent, CHANGE, { quantity: '2' });
    const previews = agent.stripe.requests.filter(({ path }) => path.endsWith('/create_preview'));
    expect(previews).toHaveLength(1);
    expect(agent.seen.text).toMatch(/Estimate/);
    expect((await agent.reopens()).text).not.toContain('Not shown with this key: invoices');
  });

  it('needs the catalogue', async () => {
    const { agent, id } = await atSubscription(...starter);
    expect(id).not.toBe('');
    agent.stripe.keyring.edit('premium', { permissions: ['customer_read', 'subscription_write', 'product_read'] });
    expect((await agent.clicks(CHANGE)).text).toContain('Prices: Read');
  });
});
