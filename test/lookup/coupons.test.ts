/** For which discounts a coupon that is remembered holds: its id may be another's since. */
import { expect, it } from '@jest/globals';
import { makeCoupon } from '../../preview/stripe/objects/coupon';
import type { Connection } from '../../src/keys/vault';
import { couponsIn, keepCoupons, keepGone, unknownCoupons, withCoupon } from '../../src/lookup/coupons';
import type { Remembered } from '../../src/lookup/remembered';
import { coupon } from '../../src/stripe/resources/coupon';
import type { Discount } from '../../src/stripe/resources/discount';
import { asRead, day, now, subscription } from '../billing/made';

const connection = { id: 'one', mark: 'mark' } as Connection;
const ago = (days: number) => now - days * day;

function remembering(): Remembered {
  const names = new Map<string, string>();
  const named = {
    get: (_: unknown, name: string) => names.get(name) ?? null,
    put: (_: unknown, name: string, text: string) => void names.set(name, text),
  };
  return { named } as unknown as Remembered;
}

const summer = (share: number, days: number) =>
  asRead(
    coupon,
    makeCoupon({ id: 'SUMMER', created: ago(days), livemode: false, percent_off: share, duration: 'forever' }),
  );

const begun = (days: number): Discount => ({
  id: `di_${days}`,
  end: null,
  coupon: null,
  couponId: 'SUMMER',
  start: ago(days),
});

const onItem = (discount: Discount) => {
  const plan = subscription([{ amount: 2900 }]);
  return {
    ...plan,
    items: { ...plan.items, data: plan.items.data.map((item) => ({ ...item, discounts: [discount] })) },
  };
};

/** What is taken off, and whether it is asked for. */
function told(remembered: Remembered, discount: Discount) {
  const coupons = couponsIn(remembered, connection);
  const share = withCoupon(discount, coupons).coupon?.percent_off ?? null;
  return [share, unknownCoupons([onItem(discount)], coupons).length > 0];
}

it('holds for what began while it was there, and what began since is asked for', () => {
  const remembered = remembering();
  keepCoupons(remembered, connection, [{ coupon: summer(20, 90), hasLimits: true, until: ago(30) }]);
  expect(told(remembered, begun(60))).toEqual([20, false]);
  expect(told(remembered, begun(10))).toEqual([null, true]);
});

it('is not taken for the deleted one that had its id before', () => {
  const remembered = remembering();
  keepCoupons(remembered, connection, [{ coupon: summer(20, 90), hasLimits: true, until: ago(60) }]);
  keepCoupons(remembered, connection, [{ coupon: summer(50, 20), hasLimits: true, until: now }]);
  expect(told(remembered, begun(10))).toEqual([50, false]);
  expect(told(remembered, begun(60))).toEqual([null, false]);
  // What the deleted one takes off is read with what it is on, and replaces nothing.
  keepCoupons(remembered, connection, [{ coupon: summer(20, 90), hasLimits: false, until: ago(60) }]);
  expect(told(remembered, begun(10))).toEqual([50, false]);
});

it('lends no limits to another of its id', () => {
  const remembered = remembering();
  const limited = { ...summer(20, 90), applies_to: { products: ['prod_1'] } };
  keepCoupons(remembered, connection, [{ coupon: limited, hasLimits: true, until: now }]);
  const expanded = (share: number, days: number) =>
    withCoupon({ ...begun(1), coupon: summer(share, days) }, couponsIn(remembered, connection));
  expect(expanded(20, 90).coupon?.applies_to).toEqual({ products: ['prod_1'] });
  expect(expanded(50, 20).coupon?.applies_to).toBeNull();
});

it('that is gone is not asked for again, until a discount begins by another of its id', () => {
  const remembered = remembering();
  keepGone(remembered, connection, 'SUMMER', ago(30));
  expect(told(remembered, begun(60))).toEqual([null, false]);
  expect(told(remembered, begun(10))).toEqual([null, true]);
});

it('that is gone is still known of what began before, where that told it', () => {
  const remembered = remembering();
  keepCoupons(remembered, connection, [{ coupon: summer(20, 90), hasLimits: false, until: ago(60) }]);
  keepGone(remembered, connection, 'SUMMER', now);
  expect(told(remembered, begun(60))).toEqual([20, false]);
  expect(told(remembered, begun(10))).toEqual([null, false]);
});
