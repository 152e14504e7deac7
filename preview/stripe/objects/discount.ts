import type Stripe from 'stripe';
import { monthsLater } from '../billing/period';

type Fields = { coupon: Stripe.Coupon; id: string; start: number } & Partial<Stripe.Discount>;

/** What is left of one that was taken off. */
export function makeDeletedDiscount({ end: _, ...discount }: Stripe.Discount): Stripe.DeletedDiscount {
  return { ...discount, deleted: true };
}

/** A coupon applied to something. `end` follows from the coupon's duration: only repeating ones have one. */
export function makeDiscount({ coupon, ...fields }: Fields): Stripe.Discount {
  return {
    object: 'discount',
    checkout_session: null,
    customer: null,
    customer_account: null,
    end: coupon.duration_in_months === null ? null : monthsLater(fields.start, coupon.duration_in_months),
    invoice: null,
    invoice_item: null,
    promotion_code: null,
    source: { coupon: coupon.id, type: 'coupon' },
    subscription: null,
    subscription_item: null,
    ...fields,
  };
}
