import { once } from '../../once';
import { maybeNumber } from '../fields';
import { mapped, maybe, object, parse, type Read, text, union, unknown } from '../lenient';
import { coupon } from './coupon';

const discountObject = once(() =>
  object({
    id: text(),
    /** Seconds since 1970. */
    start: maybeNumber(),
    /** Set for coupons that repeat for some months. */
    end: maybeNumber(),
    source: maybe(() => object({ coupon: unknown() })),
  }),
);

/** An id, unless the request expanded it; the coupon in it is known only where that was expanded too. */
export const discount = once(() =>
  mapped(union([text(), discountObject()]), (value) => {
    if (typeof value === 'string') return { id: value, end: null, coupon: null };
    const named = value.source?.coupon;
    return {
      id: value.id,
      end: value.end,
      coupon: parse(coupon(), named),
      ...(value.start === null ? {} : { start: value.start }),
      ...(typeof named === 'string' ? { couponId: named } : {}),
    };
  }),
);

/**
 * `couponId`: where Stripe named the coupon only.
 * `covers`: products that it is known to be taken off, where its coupon was read without its limits; `all`: its coupon was
 * read with them, and has none.
 */
export type Discount = Read<typeof discount> & { covers?: 'all' | readonly string[] };
