/** What discounts take off, and for how long. Pure. */
import type { Formats } from '../language/format';
import type { Coupon } from '../stripe/resources/coupon';
import type { Discount } from '../stripe/resources/discount';
import type { Subscription } from '../stripe/resources/subscription';
import { money } from './money';

/** On the subscription as a whole, or on any of its items. */
function hasDiscounts({ discounts, items }: Subscription): boolean {
  return discounts.length > 0 || items.data.some((item) => item.discounts.length > 0);
}

/** `Launch, 20% off: 20% off every invoice`. What can't be read is said, not left out. */
export function discountText({ coupon, end }: Omit<Discount, 'id'>, formats: Formats): string {
  if (!coupon) return 'A discount; how much needs Coupons: Read.';
  return `${coupon.name ?? coupon.id}: ${[amountOff(coupon, formats), duration(coupon, end, formats)].filter(Boolean).join(' ')}`;
}

/** `20% off`, or only that there is a discount; null where there is none. */
export function discountHint(subscription: Subscription, formats: Formats): string | null {
  if (!hasDiscounts(subscription)) return null;
  const [only, second] = subscription.discounts;
  return only?.coupon && !second ? amountOff(only.coupon, formats) : 'discounted';
}

function amountOff({ percent_off, amount_off, currency }: Coupon, formats: Formats): string {
  if (percent_off !== null) return `${percent_off}% off`;
  return amount_off !== null && currency !== null ? `${formats.money(money(amount_off, currency))} off` : 'discounted';
}

function duration(
  { duration: kind, duration_in_months: months }: Coupon,
  end: number | null,
  formats: Formats,
): string | null {
  if (kind === 'once') return 'one invoice';
  if (end !== null) return `every invoice until ${formats.date(end)}`;
  return kind === 'forever' ? 'every invoice' : months ? `for ${months} months` : null;
}
