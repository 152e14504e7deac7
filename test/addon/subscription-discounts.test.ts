/** Coupons and promotion codes: whatever goes wrong (see `matrix.ts`), and what each says. */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { makeDiscount } from '../../preview/stripe/objects/discount';
import { writes } from './asked';
import { CHANGE, DISCOUNT, deeds, existing } from './deeds/discounts';
import { connectedAgent, MINUTE, startAgent } from './harness';
import { CHANGED, describeDeeds } from './matrix';
import { confirms, fillsIn, label } from './paying';
import { asked, atSubscription, customerNamed, type Subscribed, subscriptionOf } from './subscribing';

describeDeeds<Subscribed>(deeds);

describe('changing discounts', () => {
  it('keeps those that it has', async () => {
    const { agent, id } = await atSubscription('yearly@example.com', /^Team × 5/, 'extras');
    const before = existing(agent, id);
    await fillsIn(agent, CHANGE, { code: 'FRIEND10' });
    expect(agent.seen.text).toMatch(/Stays: Launch, 20% off: 20% off every invoice/);
    expect(agent.seen.text).toMatch(/New: A friend, \$10 off: \$10\.00 off one invoice/);
    await confirms(agent);
    const { discounts } = subscriptionOf(agent, id);
    expect(discounts).toHaveLength(2);
    expect(discounts[0]).toBe(before);
  });

  /** At the form, of a customer with half price for good. */
  async function favoured() {
    const { agent, id } = await atSubscription('monthly@example.com', /^Starter/, 'extras');
    const { coupons, customers } = agent.stripe.test;
    const customer = customerNamed(agent.stripe, 'monthly@example.com');
    const coupon = { ...(coupons.get('LAUNCH20') as Stripe.Coupon), id: 'VIP', name: 'VIP', percent_off: 50 };
    coupons.set('VIP', coupon);
    const discount = makeDiscount({ id: 'di_own', coupon, start: 1_780_000_000, customer: customer.id });
    agent.stripe.test.discounts.set(discount.id, discount);
    customers.set(customer.id, { ...customer, discount });
    await agent.waits(MINUTE);
    await agent.clicks(CHANGE);
    return { agent, id };
  }
  const TENTH = { id: 'SORRY', name: 'Sorry', percent_off: 10, amount_off: null, currency: null };

  it.each([
    ['replace', /Replaces VIP \(50% off\) while it lasts\./, '$26.10 instead of $14.50', 1],
    ['keep', /Stays: VIP: 50% off every invoice/, '$13.05 instead of $14.50', 2],
  ])('says what becomes of the customer’s own discount, before and after: %s', async (own, says, change, count) => {
    const { agent, id } = await favoured();
    const { coupons } = agent.stripe.test;
    coupons.set('SORRY', { ...(coupons.get('FRIEND10') as Stripe.Coupon), ...TENTH });
    await agent.fills('code', 'SORRY');
    await agent.fills('own', own);
    await agent.clicks('Continue');
    expect(agent.seen.text).toMatch(says);
    expect(agent.seen.text).toContain(`Next invoice, Dec 4: ${change} (Stripe’s preview).`);
    await confirms(agent);
    expect(subscriptionOf(agent, id).discounts).toHaveLength(count);
  });

  it('refuses a code for another currency, and says of one for other products that it takes nothing off', async () => {
    const { agent } = await atSubscription('monthly@example.com', /^Starter/, 'extras');
    const { coupons } = agent.stripe.test;
    const coupon = coupons.get('FRIEND10') as Stripe.Coupon;
    coupons.set('EURO', { ...coupon, id: 'EURO', currency: 'eur' });
    coupons.set('OTHER', { ...coupon, id: 'OTHER', applies_to: { products: ['prod_other'] } });
    await fillsIn(agent, CHANGE, { code: 'EURO' });
    expect(agent.seen.text).toContain('“EURO” takes off EUR; this is billed in USD.');
    await agent.fills('code', 'OTHER');
    await agent.clicks('Continue');
    expect(agent.seen.text).toContain('It is for other products: here it takes nothing off.');
    expect(agent.seen.text).toContain('$29.00, as before');
  });

  it('says how long one that repeats counts', async () => {
    const { agent } = await asked('monthly@example.com', /^Starter/, CHANGE, { code: 'HALF3' }, 'extras');
    expect(agent.seen.text).toMatch(/New: Half price for three months: 50% off for 3 months/);
  });

  it.each(['NOBODY', 'SPRING', 'SPRINGTIME', '../customers'])(
    'asks again for a code that does not count: %s',
    async (code) => {
      const { agent } = await asked('monthly@example.com', /^Starter/, CHANGE, { code }, 'extras');
      expect(agent.seen.text).toContain(`“${code}” was not found or can’t be used`);
      expect(agent.seen.requests.every(({ method }) => method === 'GET')).toBe(true);
    },
  );

  it('looks a code up again where the subscription changed meanwhile', async () => {
    const { agent, id } = await asked('monthly@example.com', /^Starter/, CHANGE, { code: 'FRIEND10' }, 'extras');
    const coupon = agent.stripe.test.coupons.get('FRIEND10') as Stripe.Coupon;
    agent.stripe.test.coupons.set('FRIEND10', { ...coupon, valid: false });
    agent.stripe.test.subscriptions.set(id, { ...subscriptionOf(agent, id), cancel_at_period_end: true });
    const { text, requests } = await confirms(agent);
    expect(text).toMatch(CHANGED);
    expect(text).toContain('“FRIEND10” was not found or can’t be used');
    expect(writes(requests)).toEqual([]);
  });

  it('asks again where nothing is changed', async () => {
    const { agent } = await asked('yearly@example.com', /^Team × 5/, CHANGE, {}, 'extras');
    expect(agent.seen.text).toContain('Enter a code, or choose what to remove.');
    expect(writes(agent.seen.requests)).toEqual([]);
  });

  it('does not take a code that is meant for somebody else', async () => {
    const agent = await connectedAgent('extras');
    for (const [id, code] of agent.stripe.test.promotion_codes)
      agent.stripe.test.promotion_codes.set(id, { ...code, customer: 'cus_another' });
    await agent.clicks(label(await agent.opens('monthly@example.com'), /^Starter/));
    await fillsIn(agent, CHANGE, { code: 'FRIEND' });
    expect(agent.seen.text).toContain('was not found or can’t be used');
  });

  it('needs Coupons: Read, and does without Promotion codes: Read', async () => {
    const { agent } = await atSubscription('monthly@example.com', /^Starter/);
    expect(agent.seen.offers).not.toContain(CHANGE);
    expect(agent.seen.text).toContain('Needs Coupons: Read.');
    const other = await startAgent();
    const key = other.stripe.keyring.add({
      name: 'coupons',
      permissions: ['customer_read', 'charge_write', 'product_read', 'plan_read', 'subscription_write', 'coupon_read'],
    });
    await other.connects(key);
    await other.clicks(label(await other.opens('monthly@example.com'), /^Starter/));
    await fillsIn(other, CHANGE, { code: 'FRIEND10' });
    expect((await confirms(other)).text).toMatch(DISCOUNT.done);
  });
});
