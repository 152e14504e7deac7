/** Starting a subscription: whatever goes wrong (see `matrix.ts`), and what it says. */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { makeDiscount } from '../../preview/stripe/objects/discount';
import type { StripeServer } from '../../preview/stripe/server';
import { contents, writes } from './asked';
import { deeds, START } from './deeds/start';
import { connectedAgent, startAgent } from './harness';
import { CHANGED, describeDeeds } from './matrix';
import { confirms, type Filled, fillsIn } from './paying';
import { byName, customerNamed, priceNamed } from './subscribing';

describeDeeds<Stripe.Subscription[]>(deeds);

async function asked(from: string, filled: Filled, key = 'premium', given?: (stripe: StripeServer) => void) {
  const agent = await connectedAgent(key);
  given?.(agent.stripe);
  await agent.opens(from);
  await fillsIn(agent, START, byName(agent, filled));
  return agent;
}

describe('starting a subscription', () => {
  it('says what is charged now, and by what', async () => {
    const { seen } = await asked('refunded@example.com', { price: 'teamMonthly', quantity: '3' });
    expect(seen.text).toMatch(/Team × 3: \$147\.00 a month, before discounts and tax/);
    expect(seen.text).toMatch(/The first period is billed now/);
    expect(seen.text).toMatch(/Charged now to the method on file\. If that fails, nothing starts/);
  });

  it('says what a trial means', async () => {
    const { seen } = await asked('monthly@example.com', { price: 'proYearly', trial: '14' });
    expect(seen.text).toMatch(/Free until Dec 4; then the first period is billed/);
  });

  it('says Stripe’s own figure, discounts and balance included, where the key may read invoices', async () => {
    const filled = { price: 'teamMonthly', code: 'welcome20' };
    const agent = await asked('monthly@example.com', filled, 'extras', ({ test }) => {
      for (const [id, each] of test.customers)
        if (!each.deleted && each.email === 'monthly@example.com') test.customers.set(id, { ...each, balance: -1_000 });
    });
    expect(agent.seen.text).toContain('Stripe’s preview: $29.20 is due now.');
    const { id } = customerNamed(agent.stripe, 'monthly@example.com');
    const before = [...agent.stripe.test.charges.keys()];
    await confirms(agent);
    const made = [...agent.stripe.test.charges.values()].filter((each) => !before.includes(each.id));
    expect(made.map(({ amount, customer }) => [amount, customer])).toEqual([[2_920, id]]);
  });

  it.each([
    ['counts', '', 'The customer’s own discount counts: Launch, 20% off: 20% off every invoice'],
    ['is replaced by a code', 'welcome20', 'Replaces Launch, 20% off (20% off) while it lasts.'],
  ])('says that a discount of the customer’s own %s', async (_, code, sentence) => {
    const { seen } = await asked('refunded@example.com', { price: 'teamMonthly', code }, 'extras', ({ test }) => {
      const coupon = test.coupons.get('LAUNCH20');
      const discount = coupon ? makeDiscount({ id: 'di_own', start: coupon.created, coupon }) : null;
      const { id, ...customer } = customerNamed({ test } as StripeServer, 'refunded@example.com');
      test.customers.set(id, { ...customer, id, discount });
    });
    expect(seen.text).toContain(sentence);
  });

  it.each(['premium', 'extras'])('charges nothing where the customer’s balance changed meanwhile (%s)', async (key) => {
    const agent = await asked('refunded@example.com', { price: 'starterMonthly' }, key);
    const customer = customerNamed(agent.stripe, 'refunded@example.com');
    agent.stripe.test.customers.set(customer.id, { ...customer, balance: 50_000 });
    const { text, requests } = await confirms(agent);
    expect(text).toMatch(CHANGED);
    expect(text).toContain('The $500.00 that they owe is added.');
    expect(writes(requests)).toEqual([]);
  });

  it('offers prices in the customer’s currency, by name, and none that is billed by usage or sold no more', async () => {
    const agent = await connectedAgent('premium');
    await agent.opens('monthly@example.com');
    const { text } = await agent.clicks(START);
    expect(text).toMatch(/Priority support[\s\S]*Pro[\s\S]*Starter[\s\S]*Team/);
    for (const words of ['Classic', 'Storage', '€', 'Onboarding']) expect(text).not.toContain(words);
    const { text: prices } = await agent.fills('product', 'Team');
    expect(prices).toMatch(/\( \) Team: \$588\.00 a year +\( \) Team: \$49\.00 a month/);
    for (const words of ['€', 'Starter: ']) expect(prices).not.toContain(words);
  });

  it('has chosen the one price of a product with the product, and another one of another', async () => {
    const agent = await connectedAgent('premium');
    await agent.opens('monthly@example.com');
    await agent.clicks(START);
    expect((await agent.fills('product', 'Pro')).text).toContain('(•) Choose  ( ) Pro: $899.00 a year');
    const { text, requests } = await agent.fills('product', 'Priority support');
    expect(text).toContain('(•) Priority support: $15.00 a month');
    expect(text).not.toContain('Pro: ');
    expect(text).not.toContain('Careful');
    expect(writes(requests)).toEqual([]);
    expect((await agent.clicks('Continue')).text).toContain('Priority support: $15.00 a month, before');
  });

  it('tells prices apart that read alike', async () => {
    const agent = await connectedAgent('premium');
    const tiered = [...agent.stripe.test.prices.values()].filter((each) => each.billing_scheme === 'tiered');
    expect(tiered.length).toBeGreaterThan(1);
    await agent.opens('monthly@example.com');
    await agent.clicks(START);
    const { text } = await agent.fills('product', 'Seats');
    for (const { id } of tiered) {
      expect(text).toContain(`Seats: by tiers (…${id.slice(-6)})`);
      await agent.fills('price', id);
      expect((await agent.clicks('Continue')).text).toContain(`Seats: by tiers (…${id.slice(-6)}), before discounts`);
      await agent.goesBack();
    }
  });

  it('charges nobody who has no way to pay on file', async () => {
    const agent = await connectedAgent('premium');
    await agent.opens('prospect@example.com');
    const { text } = await agent.clicks(START);
    expect(text).toContain('Send an invoice, due in 30 days');
    expect(text).not.toContain('Charge the method on file');
  });

  it.each([
    [{}, 'Choose a product and a price.'],
    [{ price: 'teamMonthly', quantity: '1.5' }, 'Enter whole numbers'],
    [{ price: 'teamMonthly', trial: '731' }, 'up to 730 trial days'],
    [{ price: 'teamMonthly', trial: 'two' }, 'Enter whole numbers'],
  ])('asks again for %j', async (filled, says) => {
    const agent = await asked('monthly@example.com', filled as Filled);
    expect(agent.seen.text).toContain(says);
    expect(writes(agent.seen.requests)).toEqual([]);
  });

  it('starts nothing where the payment is declined', async () => {
    const agent = await asked('pastdue@example.com', { price: 'teamMonthly' });
    const before = contents(agent.stripe.test);
    expect((await confirms(agent)).title).toBe('Declined');
    expect(contents(agent.stripe.test)).toBe(before);
  });

  it('is refused as a whole when the price is no longer sold', async () => {
    const agent = await asked('monthly@example.com', { price: 'teamMonthly' });
    const price = priceNamed(agent.stripe, 'teamMonthly') as Stripe.Price;
    agent.stripe.test.prices.set(price.id, { ...price, active: false });
    const before = contents(agent.stripe.test);
    expect((await confirms(agent)).text).toMatch(/Nothing was written/);
    expect(contents(agent.stripe.test)).toBe(before);
  });

  it('needs the catalogue', async () => {
    const agent = await startAgent();
    agent.stripe.keyring.edit('premium', { permissions: ['customer_read', 'subscription_write', 'charge_write'] });
    await agent.connects('premium');
    await agent.opens('monthly@example.com');
    expect(agent.seen.offers).not.toContain(START);
  });

  it('offers to tell the customer, about their subscription', async () => {
    const agent = await asked('monthly@example.com', { price: 'proYearly', trial: '14' });
    await confirms(agent);
    const { draft } = await agent.clicks('What to tell the customer');
    expect(draft).toMatchObject({ to: ['monthly@example.com'], subject: 'TEST: Your subscription' });
    expect(draft?.body).toContain('Your trial has started. It ends on Dec 4.');
  });
});

describe('a long catalogue', () => {
  /** Prices of $1.00, $2.00, … a month of one product. */
  const filled = (count: number) => (stripe: StripeServer) => {
    const like = priceNamed(stripe, 'teamMonthly') as Stripe.Price;
    for (let number = 1; number <= count; number++) {
      const id = `price_many${number}`;
      stripe.test.prices.set(id, {
        ...like,
        id,
        lookup_key: null,
        nickname: `Tariff ${number}`,
        unit_amount: number * 100,
      });
    }
  };
  const price = 'price_many7';

  it('is asked for by words, and lists what has all of them', async () => {
    const agent = await asked('monthly@example.com', { words: 'tariff 7.00' }, 'premium', filled(230));
    expect(agent.seen.text).toContain('Tariff 7: $7.00 a month');
    expect(agent.seen.text).toContain('Tariff 147: $147.00 a month');
    expect(agent.seen.text).not.toContain('Tariff 8: ');
    expect(agent.seen.text).not.toContain('Not possible');
    await agent.fills('price', price);
    await agent.clicks('Continue');
    expect(agent.seen.text).toMatch(/Tariff 7: \$7\.00 a month, before discounts and tax/);
    expect((await confirms(agent)).text).toMatch(/The subscription has started/);
  });

  it('says how many were found where a list can’t hold them', async () => {
    const agent = await asked('monthly@example.com', { words: 'tariff' }, 'premium', filled(150));
    expect(agent.seen.text).toContain('150 found');
  });

  it('says that nothing was found', async () => {
    const agent = await asked('monthly@example.com', { words: 'no such thing' }, 'premium', filled(150));
    expect(agent.seen.text).toContain('Nothing is called that');
  });

  it('is listed anew for other words', async () => {
    const agent = await asked('monthly@example.com', { words: 'tariff 7.00' }, 'premium', filled(150));
    await agent.fills('words', 'starter');
    await agent.clicks('Continue');
    expect(agent.seen.text).toContain('Starter: $29.00 a month');
    expect(agent.seen.text).not.toContain('Tariff 7');
  });

  it('is asked for by words when a plan is changed, too', async () => {
    const agent = await connectedAgent('premium');
    filled(150)(agent.stripe);
    await agent.opens('monthly@example.com');
    await agent.clicks('Starter');
    await fillsIn(agent, 'Change plan or quantity', { words: 'tariff 7.00' });
    await agent.fills('price', price);
    await agent.clicks('Continue');
    expect(agent.seen.text).toMatch(/Changes at once to .*\$7\.00 a month/);
  });

  /** Of ten thousand prices, a hundred products with a hundred each; those of the oldest product are the last to come. */
  const vast = (stripe: StripeServer) => {
    const like = priceNamed(stripe, 'teamMonthly') as Stripe.Price;
    const product = stripe.test.products.get(like.product as string) as Stripe.Product;
    for (let number = 0; number < 10_000; number++) {
      const of = `prod_vast${Math.floor(number / 100)}`;
      const created = product.created + number;
      stripe.test.products.set(of, { ...product, id: of, name: `Vast ${of.slice(9)} plan`, created });
      const [id, unit_amount] = [`price_vast${number}`, 100 + number];
      stripe.test.prices.set(id, { ...like, id, product: of, lookup_key: null, unit_amount, created });
    }
  };

  it('of ten thousand prices is searched by names of products, in two waves and not by pages', async () => {
    const agent = await connectedAgent('premium');
    vast(agent.stripe);
    await agent.opens('monthly@example.com');
    expect((await agent.clicks(START)).waves).toBe(1);
    expect(agent.seen.text).toContain('Find one of at least 100 prices');
    const found = await agent.fills('words', 'plan 0');
    expect(found.waves).toBe(2);
    const price = 'price_vast7';
    await agent.fills('product', 'prod_vast0');
    await agent.fills('price', price);
    const { waves, text, requests } = await agent.clicks('Continue');
    expect(waves).toBe(1);
    expect(requests.map(({ path }) => path)).toContain(`/v1/prices/${price}`);
    expect(text).toMatch(/\$1\.07 a month, before discounts and tax/);
    expect((await confirms(agent)).text).toMatch(/The subscription has started/);
  });

  it('without search is read by pages, and says that there are more', async () => {
    const agent = await connectedAgent('premium');
    vast(agent.stripe);
    agent.stripe.search.available = false;
    await agent.opens('monthly@example.com');
    await agent.clicks(START);
    const { text, waves } = await agent.fills('words', 'plan 0');
    expect(waves).toBe(10);
    expect(text).toContain('Find one of at least 1,000 prices');
    expect(text).not.toContain('Nothing is called that');
  });
});
