import * as v from 'valibot';
import { maybeNumber, text } from '../fields';
import { maybe, parse } from '../lenient';
import { coupon } from './coupon';

const discountObject = v.object({
  id: text,
  /** Set for coupons that repeat for some months. */
  end: maybeNumber,
  source: maybe(v.object({ coupon: v.unknown() })),
});

/** An id, unless the request expanded it; the coupon in it is known only where that was expanded too. */
export const discount = v.pipe(
  v.union([text, discountObject]),
  v.transform((value) => {
    if (typeof value === 'string') return { id: value, end: null, coupon: null };
    return { id: value.id, end: value.end, coupon: parse(coupon, value.source?.coupon) };
  }),
);

export type Discount = v.InferOutput<typeof discount>;
