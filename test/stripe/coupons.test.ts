/** Coupons, codes and discounts that are over: what still holds, and what can't be redeemed any more. */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { makeCoupon } from '../../preview/stripe/objects/coupon';
import { openStripe } from './open';
import { DAY, NOW, subscribersOf } from './subscriber';

const stripe = openStripe({ sample: true });
const { subscribed } = subscribersOf(stripe);
const client = () => stripe.client('secret');
const WHOLE = { expand: ['discounts.source.coupon'] };
const account = () => stripe.server.test;

const codeOf = (name: string): Stripe.PromotionCode => {
  const found = [...account().promotion_codes.values()].find(({ code }) => code === name);
  if (!found) throw new Error(`The sample has no code ${name}.`);
  return found;
};
const redeems = (code: string) => subscribed(undefined, { discounts: [{ promotion_code: codeOf(code).id }] });

describe('a coupon', () => {
  it('that was deleted is gone, and holds on the discounts that were made with it', async () => {
    const { id } = await subscribed(undefined, { discounts: [{ coupon: 'LAUNCH20' }] });
    expect(await client().coupons.del('LAUNCH20')).toMatchObject({ id: 'LAUNCH20', object: 'coupon', deleted: true });
    await expect(client().coupons.retrieve('LAUNCH20')).rejects.toMatchObject({ statusCode: 404 });
    await expect(client().coupons.del('LAUNCH20')).rejects.toMatchObject({ statusCode: 404 });
    expect((await client().coupons.list()).data.map((each) => each.id)).not.toContain('LAUNCH20');
    await expect(subscribed(undefined, { discounts: [{ coupon: 'LAUNCH20' }] })).rejects.toThrow('No such coupon');
    expect(codeOf('WELCOME20').active).toBe(false);
    await expect(redeems('WELCOME20')).rejects.toThrow('cannot be redeemed');
    const [discount] = (await client().subscriptions.retrieve(id, WHOLE)).discounts as Stripe.Discount[];
    expect(discount?.source.coupon).toMatchObject({ id: 'LAUNCH20', percent_off: 20 });
    const preview = await client().invoices.createPreview({ subscription: id });
    expect([preview.subtotal, preview.total]).toEqual([9_800, 7_840]);
  });

  it('is no longer valid once it was redeemed as often as it may be, or its time is over', async () => {
    const [half, friend] = [account().coupons.get('HALF3'), account().coupons.get('FRIEND10')];
    if (!half || !friend) throw new Error('The sample has no such coupons.');
    account().coupons.set(half.id, { ...half, max_redemptions: half.times_redeemed + 1 });
    account().coupons.set(friend.id, { ...friend, redeem_by: NOW + DAY });
    expect((await client().coupons.retrieve('HALF3')).valid).toBe(true);
    await subscribed(undefined, { discounts: [{ coupon: 'HALF3' }] });
    expect((await client().coupons.retrieve('HALF3')).valid).toBe(false);
    await expect(subscribed(undefined, { discounts: [{ coupon: 'HALF3' }] })).rejects.toThrow('Coupon expired: HALF3');
    expect((await client().coupons.retrieve('FRIEND10')).valid).toBe(true);
    stripe.clock.now += 2 * DAY * 1000;
    expect((await client().coupons.retrieve('FRIEND10')).valid).toBe(false);
    expect((await client().promotionCodes.list({ code: 'FRIEND', active: true })).data).toEqual([]);
  });
});

describe('the discount of a subscription', () => {
  it('is taken off, once', async () => {
    const coupon = { id: 'OTHER', created: NOW, livemode: false, percent_off: 10, duration: 'forever' } as const;
    account().coupons.set('OTHER', makeCoupon(coupon));
    const { id, customer } = await subscribed(undefined, { discounts: [{ coupon: 'OTHER' }] });
    const gone = await client().subscriptions.deleteDiscount(id);
    expect(gone).toMatchObject({ object: 'discount', deleted: true, subscription: id });
    expect('end' in gone).toBe(false);
    expect((await client().subscriptions.retrieve(id)).discounts).toEqual([]);
    await expect(client().subscriptions.deleteDiscount(id)).rejects.toThrow(
      `No active discount for subscription ${id} on customer ${customer}`,
    );
  });
});
