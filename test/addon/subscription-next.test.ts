/** What comes next of a subscription, read when it is opened: its schedule, and its prices in its own currency. */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { makeCoupon } from '../../preview/stripe/objects/coupon';
import { decimal } from '../../preview/stripe/objects/decimal';
import { makeDiscount } from '../../preview/stripe/objects/discount';
import { makeInvoiceItem } from '../../preview/stripe/objects/invoiceitem';
import { type Agent, connectedAgent, MINUTE, NOW, openedAgent } from './harness';
import { customerNamed } from './subscribing';

describe('a subscription with a schedule', () => {
  it('may change, says the row; to what and when, says its card, by one more request', async () => {
    const agent = await connectedAgent('premium');
    const { text } = await agent.opens('scheduled@example.com');
    expect(text).toMatch(/Active · a change may be scheduled/);
    expect(text).not.toMatch(/renews/);
    const card = await agent.clicks('Team × 2');
    expect(card.text).toMatch(/Changes Dec 18 to Pro, \$249\.00 every 3 months\./);
    expect(card.text).toMatch(/Next charge Dec 18: \$249\.00/);
    expect(card.text).not.toContain('may be scheduled');
    expect(card.requests.filter(({ path }) => path.includes('subscription_schedules'))).toHaveLength(1);
  });

  it('brings a discount, and takes it along or not', async () => {
    const agent = await openedAgent('extras', 'scheduled@example.com');
    const [schedule] = agent.stripe.test.subscription_schedules.values();
    const [coupon] = [...agent.stripe.test.coupons.values()].filter(({ percent_off: share }) => share === 20);
    if (!schedule || !coupon) throw new Error('The sample has no such schedule, or no such coupon.');
    const phases = schedule.phases.map((phase, index) => ({
      ...phase,
      discounts: index === 0 ? [] : [{ coupon: coupon.id, discount: null, promotion_code: null }],
    }));
    agent.stripe.test.subscription_schedules.set(schedule.id, { ...schedule, phases });
    const card = await agent.clicks('Team × 2');
    expect(card.text).toMatch(/Changes Dec 18 to Pro, \$199\.20 every 3 months \(\$249\.00, 20% off\)\./);
    expect(card.text).toMatch(/Next charge Dec 18: \$199\.20/);
    expect(card.waves).toBe(1);
    expect((await agent.clicks('Exact next amount')).text).toContain('$199.20');
  });
});

describe('what waits for the next invoice', () => {
  it('is read in the one wave of the card, where the key may', async () => {
    const agent = await openedAgent('extras', 'monthly@example.com');
    const { id: customer } = customerNamed(agent.stripe, 'monthly@example.com');
    const made = { id: 'ii_1', date: NOW / 1000, livemode: false, customer, currency: 'usd' };
    const item = makeInvoiceItem({ ...made, amount: 2_000, period: { start: NOW / 1000, end: NOW / 1000 } });
    agent.stripe.test.invoiceitems.set(item.id, item);
    const card = await agent.clicks('Starter');
    expect(card.text).toMatch(/Next charge Dec 4: \$49\.00\n\s+\$29\.00, plus \$20\.00 for items that wait/);
    expect(card.waves).toBe(1);
  });

  it('is said to be left out where the key may not', async () => {
    const agent = await openedAgent('premium', 'monthly@example.com');
    expect((await agent.clicks('Starter')).text).toContain('Without items that are still pending');
  });
});

describe('an amount that is not known', () => {
  it('has what was paid last beside it', async () => {
    const agent = await openedAgent('extras', 'seats@example.com');
    expect(agent.seen.text).toMatch(/Seats × 34 · by tiers ›\n\s+Active · renews Dec 6 · last paid \$292\.00 on Nov 6/);
    const { text } = await agent.clicks('Seats × 34');
    expect(text).toMatch(/amount not known\n\s+Because it is priced in tiers\. Last paid \$292\.00 on Nov 6\./);
  });
});

describe('a coupon that may be limited to other products', () => {
  it('gives both amounts, until an invoice shows what it is for, or its card reads the limits in its one wave', async () => {
    const agent = await openedAgent('extras', 'several@example.com');
    const known = '$105.50 a month ($211.00, 50% off until Jan 11, 2027)';
    expect(agent.seen.text).toContain(known);
    const { id } = customerNamed(agent.stripe, 'monthly@example.com');
    const source = [...agent.stripe.test.subscriptions.values()].find(({ discounts }) => discounts[0]);
    const plan = [...agent.stripe.test.subscriptions.values()].find(({ customer }) => customer === id);
    if (!source || !plan) throw new Error('The sample has no such subscription.');
    const discounts = source.discounts.map((each) => (typeof each === 'string' ? each : { ...each, id: 'di_new' }));
    agent.stripe.test.subscriptions.set(plan.id, { ...plan, discounts });
    const { text } = await agent.opens('monthly@example.com');
    expect(text).toContain('$29.00 a month, or $23.20 if the coupon covers it (20% off)');
    expect(text).toContain('estimate $23.20 or $29.00');
    expect(text).toContain('$23.20 to $29.00 a month');
    const card = await agent.clicks('Starter');
    expect(card.text).toContain('$23.20 a month ($29.00, 20% off)');
    expect(card.text).toMatch(/Next charge Dec 4: \$23\.20\n/);
    expect(card.waves).toBe(1);
    expect((await agent.reopens()).text).toContain('estimate $23.20');
    // What it is limited to never changes, so that it is known of everybody from then on.
    await agent.waits(11 * MINUTE);
    expect((await agent.reopens()).text).toContain('$23.20 a month ($29.00, 20% off)');
  });
});

describe('a discount on one item', () => {
  const reduce = (agent: Agent, email: string, coupon: Partial<Stripe.Coupon> & { id: string }) => {
    const { id } = customerNamed(agent.stripe, email);
    const { subscriptions, subscription_items, discounts, coupons } = agent.stripe.test;
    const plan = [...subscriptions.values()].find(({ customer }) => customer === id);
    const item = [...subscription_items.values()].find(({ subscription }) => subscription === plan?.id);
    if (!item) throw new Error('The sample has no such subscription.');
    const made = makeCoupon({ created: NOW / 1000, livemode: false, duration: 'forever', ...coupon });
    const discount = makeDiscount({ id: `di_${coupon.id}`, coupon: made, start: NOW / 1000, customer: id });
    coupons.set(made.id, made);
    discounts.set(discount.id, discount);
    subscription_items.set(item.id, { ...item, discounts: [...item.discounts, discount.id] });
  };

  it('is known at first sight in its two waves, and of a coupon that is new since in one more, once', async () => {
    const agent = await connectedAgent('extras');
    reduce(agent, 'monthly@example.com', { id: 'TENTH', percent_off: 10 });
    const first = await agent.opens('monthly@example.com');
    expect(first.text).toContain('$26.10 a month ($29.00, 10% off)');
    expect(first.text).toContain('estimate $26.10');
    expect(first.waves).toBe(2);
    reduce(agent, 'monthly@example.com', { id: 'FIVE', amount_off: 500, currency: 'usd' });
    await agent.waits(11 * MINUTE);
    const second = await agent.reopens();
    expect(second.text).toContain('$21.10 a month ($29.00, discounted)');
    expect(second.waves).toBe(2);
    await agent.waits(11 * MINUTE);
    const third = await agent.reopens();
    expect(third.text).toContain('estimate $21.10');
    expect(third.waves).toBe(1);
    const card = await agent.clicks('Starter');
    expect(card.text).toMatch(/Next charge Dec 4: \$21\.10\n/);
    expect(card.text).toContain('On Starter: TENTH: 10% off every invoice');
    expect(card.waves).toBe(1);
    expect((await agent.clicks('Exact next amount')).text).toContain('$21.10');
  });

  it('whose coupon was deleted is known once its card was opened, and asked for in vain once', async () => {
    const agent = await connectedAgent('extras');
    const { coupons, deleted_coupons } = agent.stripe.test;
    reduce(agent, 'monthly@example.com', { id: 'GONE', percent_off: 20 });
    const gone = coupons.get('GONE');
    if (!gone) throw new Error('It was not made.');
    coupons.delete(gone.id);
    deleted_coupons.set(gone.id, gone);
    await agent.opens('monthly@example.com');
    await agent.waits(11 * MINUTE);
    const asked = await agent.reopens();
    expect(asked.requests.filter(({ path }) => path.endsWith('/coupons/GONE'))).toHaveLength(1);
    expect(asked.text).toContain('$29.00 a month before discounts');
    await agent.waits(11 * MINUTE);
    expect((await agent.reopens()).waves).toBe(1);
    const card = await agent.clicks('Starter');
    expect(card.text).toContain('On Starter: GONE: 20% off every invoice');
  });
});

describe('a subscription in another currency than its price has', () => {
  it('costs what its newest invoice billed, until its card asks what the next one will', async () => {
    const agent = await openedAgent('extras', 'option@example.fr');
    expect(agent.seen.text).toContain('Starter × 2 · €50.00 a month');
    expect(agent.seen.text).not.toContain('$');
    const cached = [...agent.session.stores.userCache].find(([, { value }]) => value.includes('option@example.fr'));
    expect(cached?.[1].value).not.toContain('"lines"');
    for (const item of agent.stripe.test.subscription_items.values()) {
      const { eur, ...others } = item.price.currency_options ?? {};
      if (!eur) continue;
      const dearer = { ...eur, unit_amount: 2_600, unit_amount_decimal: decimal(2_600) };
      const price = { ...item.price, currency_options: { ...others, eur: dearer } };
      agent.stripe.test.subscription_items.set(item.id, { ...item, price });
    }
    expect((await agent.clicks('Starter × 2')).text).toMatch(/Next charge .*: €52\.00/);
  });

  it('has no amount where invoices can’t be read until its card asks for it, and then everywhere', async () => {
    const agent = await openedAgent('premium', 'option@example.fr');
    expect(agent.seen.text).toContain('Starter × 2 · amount in EUR not known here');
    expect(agent.seen.text).not.toContain('$29');
    const card = await agent.clicks('Starter × 2');
    expect(card.text).toMatch(/€50\.00 a month/);
    expect(card.text).toMatch(/Next charge .*: €50\.00/);
    expect((await agent.reopens()).text).toContain('Starter × 2 · €50.00 a month');
  });

  it('is changed to, or another is started of, what is sold in its currency, whatever the base of the price', async () => {
    const agent = await openedAgent('premium', 'option@example.fr');
    expect((await agent.clicks('Start a subscription')).text).toContain('Starter');
    expect(agent.seen.text).not.toContain('$');
    await agent.goesBack();
    await agent.clicks('Starter × 2');
    const { text } = await agent.clicks('Change plan or quantity');
    expect(text).toContain('Starter × 2: €50.00 a month');
    expect(text).not.toContain('$');
  });
});
