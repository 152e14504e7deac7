/** Coupons and promotion codes: typed by whoever has one, looked up, and put on a subscription. */
import { discountText } from '../billing/discount';
import { isShown } from '../stripe/part';
import { type Coupon, couponById } from '../stripe/resources/coupon';
import { promotionCodes } from '../stripe/resources/promotion-code';
import { subscriptionById } from '../stripe/resources/subscription';
import type { Asker, Field, Telling, Values } from './action';
import { choice, textField } from './fields';
import { done, onSubscription, wrongState } from './subscription';

/** Nothing, where the key can look up neither. */
export function codeFields({ may }: Telling): Field[] {
  return may?.('coupon_read') || may?.('promotion_code_read') ? [textField('code', 'Coupon or promotion code')] : [];
}

/** `redeem` is the id of what counts now, `by` Stripe's parameter for it, `off` what it takes off. */
export function lookUpCode(customer: string, { code }: Values, { formats }: Telling, ask: Asker): Values {
  const none = { by: '', redeem: '', off: '' };
  if (!code) return none;
  const [coupon, codes] = ask(couponById(code), promotionCodes(code));
  const found = (by: string, redeem: string, of: Coupon | null) => ({
    by,
    redeem,
    off: discountText({ coupon: of, end: null }, formats),
  });
  if (isShown(coupon) && coupon.value.valid) return found('coupon', code, coupon.value);
  const listed = isShown(codes) ? codes.value.data : [];
  const mine = listed.find((each) => !each.customer || each.customer === customer);
  return mine ? found('promotion_code', mine.id, mine.promotion?.coupon ?? null) : none;
}

export function codeFault({ code, off }: Values): string | null {
  return code && !off ? `“${code}” was not found or has expired.` : null;
}

/** `kept`: ids of discounts. Stripe takes the whole list: what is not named is removed. */
export function redeemed({ by = '', redeem }: Values, kept: readonly string[] = []) {
  const discounts = [...kept.map((discount) => ({ discount })), ...(redeem ? [{ [by]: redeem }] : [])];
  return discounts[0] ? { discounts } : {};
}

/** Adds one, removes one, or both. */
export const discount = onSubscription({
  name: 'discount',
  label: 'Change discounts',
  needs: ['subscription_write', 'coupon_read'],
  load: (id, ask) => ask(subscriptionById(id, 'withCoupons'))[0],
  blocked: ({ status }) => (status === 'incomplete' ? wrongState : null),
  questions: ({ discounts }, telling) => [
    ...codeFields(telling),
    ...(discounts[0]
      ? [
          choice('remove', 'Remove', [
            ['none', 'None'],
            ...discounts.map((each) => [each.id, discountText(each, telling.formats)] as const),
          ]),
        ]
      : []),
  ],
  lookUp: (it, values, telling, ask) => lookUpCode(it.customer, values, telling, ask),
  fault: ({ discounts }, values) =>
    values.code || discounts.some(({ id }) => id === values.remove)
      ? codeFault(values)
      : 'Enter a code, or choose what to remove.',
  lines: ({ discounts }, { formats }, { off, remove }) => [
    ...discounts.map((each) => `${each.id === remove ? 'Removed' : 'Stays'}: ${discountText(each, formats)}`),
    ...(off ? [`New: ${off}`] : []),
    'From the next invoice on. Without one here, the customer’s own discount applies.',
  ],
  params: ({ discounts }, values) => ({
    discounts: '',
    ...redeemed(
      values,
      discounts.flatMap(({ id }) => (id === values.remove ? [] : id)),
    ),
  }),
  outcome: () => done('The discounts were changed, from the next invoice on.'),
});
