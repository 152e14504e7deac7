/** What a subscription's card reads of what is taken off: what coupons are limited to, and those of single items. */
import { covering, lacksLimits } from '../billing/discount';
import { isCurrent } from '../billing/subscription';
import { keepCoupons, type ReadCoupon, unknownCoupons, withCoupon } from '../lookup/coupons';
import { knownIn } from '../lookup/known';
import { couponsAlong } from '../lookup/picture';
import type { ReadRequest } from '../stripe/request';
import { couponById } from '../stripe/resources/coupon';
import { type Customer, customerById } from '../stripe/resources/customer';
import type { Discount } from '../stripe/resources/discount';
import { type Subscription, subscriptionById, subscriptionItemsOf } from '../stripe/resources/subscription';
import type { Visit } from './screen';

interface TakenOff {
  requests: ReadRequest<unknown>[];
  /** With what the requests were answered, which is remembered; `answer`: null for what was not, or not asked. */
  heard(answer: <T>(request: ReadRequest<T> | null) => T | null): {
    subscription: Subscription;
    payer: Customer | null;
  };
}

/**
 * What is to be asked, all in one wave: nothing of one that has ended, nor of what is known. `payer`: whose it is; null where they
 * could not be had.
 */
export function takenOff(
  listed: Subscription,
  payer: Customer | null,
  { desk, connection }: Pick<Visit<Record<never, never>>, 'desk' | 'connection'>,
): TakenOff {
  const isGoing = isCurrent(listed);
  const lacks = (discounts: readonly Discount[]) => isGoing && lacksLimits(listed, discounts);
  const limited = lacks(listed.discounts) ? subscriptionById(listed.id, 'withCoupons') : null;
  const own = payer && lacks(payer.discount ? [payer.discount] : []) ? customerById(payer.id, [], 'withCoupons') : null;
  const { coupon } = knownIn(desk, connection);
  const areOff = listed.items.data.some(({ discounts }) => discounts.length > 0);
  const isRead = isGoing && areOff && couponsAlong(desk.use(connection)) === 'withCoupons';
  // A coupon that was deleted is told by what it is on alone, and what one is limited to by the coupon alone.
  const single = isRead ? subscriptionItemsOf(listed.id) : null;
  const unknown = (isRead ? unknownCoupons([listed], coupon) : []).map(({ id, start }) => ({
    request: couponById(id),
    start,
  }));
  return {
    requests: [limited, own, single, ...unknown.map(({ request }) => request)].filter((request) => request !== null),
    heard: (answer) => {
      const whole = answer(limited);
      const holder = answer(own);
      const items = answer(single)?.data ?? [];
      const now = Math.floor(desk.now() / 1000);
      keepCoupons(desk.remembered, connection, [
        ...couponsOf(
          items.flatMap(({ discounts }) => discounts),
          false,
        ),
        ...couponsOf([...(whole?.discounts ?? []), holder?.discount ?? null], true),
        ...unknown.flatMap(({ request, start }) => {
          const found = answer(request);
          return found ? { coupon: found, hasLimits: true, until: Math.max(now, start) } : [];
        }),
      ]);
      const discounts = whole ? whole.discounts.map(covering) : listed.discounts;
      const data = listed.items.data.map((item) => {
        const off = items.find(({ id }) => id === item.id)?.discounts;
        return off
          ? { ...item, discounts: off.map((each) => withCoupon(withCover(each, item.discounts), coupon)) }
          : item;
      });
      return {
        subscription: whole || items[0] ? { ...listed, discounts, items: { ...listed.items, data } } : listed,
        payer: payer && holder ? { ...payer, discount: holder.discount && covering(holder.discount) } : payer,
      };
    },
  };
}

/** Of one that was deleted since, and left its id to another, no more is known than that it was there when the discount began. */
function couponsOf(discounts: readonly (Discount | null)[], hasLimits: boolean): ReadCoupon[] {
  return discounts.flatMap((each) => (each?.coupon ? { coupon: each.coupon, hasLimits, until: each.start ?? 0 } : []));
}

/** With what its invoices have shown it to be taken off. */
function withCover(discount: Discount, listed: readonly Discount[]): Discount {
  const covers = listed.find(({ id }) => id === discount.id)?.covers;
  return covers ? { ...discount, covers } : discount;
}
