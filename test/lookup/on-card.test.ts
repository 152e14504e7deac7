/** A form may take from the card only what Stripe would answer it alike. */
import { expect, it } from '@jest/globals';
import { onCard } from '../../src/lookup/on-card';
import type { Picture } from '../../src/lookup/picture';
import { shown } from '../../src/stripe/part';
import type { ReadRequest } from '../../src/stripe/request';
import { chargeById, chargesOf } from '../../src/stripe/resources/charge';
import { customerById } from '../../src/stripe/resources/customer';
import { disputesOf } from '../../src/stripe/resources/dispute';
import { invoicesOf } from '../../src/stripe/resources/invoice';
import { paymentMethodsOf } from '../../src/stripe/resources/payment-method';
import { subscriptionById } from '../../src/stripe/resources/subscription';
import { charge, customer, discount, subscription } from '../billing/made';

const plain = subscription([{ amount: 2900 }], { id: 'sub_plain' });
const cheaper = subscription([{ amount: 2900 }], { id: 'sub_cheaper', discounts: [discount({ percent_off: 10 })] });
const refunds = { data: [], has_more: false };
const picture = {
  customer: customer({ id: 'cus_1' }),
  subscriptions: shown({ data: [plain, cheaper], has_more: false, allCurrent: true }),
  charges: shown({ data: [charge({ id: 'ch_1', refunds }), charge({ id: 'ch_old' })], has_more: true }),
  invoices: shown({ data: [], has_more: false }),
  intents: { kind: 'notPermitted', permission: 'payment_intent_read', denial: null },
  disputes: shown({ data: [], has_more: false }),
  products: {},
  asOf: 0,
} as unknown as Picture;

it.each<[string, ReadRequest<unknown>, string | null]>([
  ['the customer', customerById('cus_1'), 'shown'],
  ['a payment with its refunds', chargeById('ch_1'), 'shown'],
  ['their payments', chargesOf('cus_1'), 'shown'],
  [
    'a subscription without discounts, with what those would take off',
    subscriptionById('sub_plain', 'withCoupons'),
    'shown',
  ],
  ['what is taken off another', subscriptionById('sub_cheaper', 'withCoupons'), null],
  ['amounts in all currencies', subscriptionById('sub_plain', 'plain', true), null],
  ['a payment whose refunds did not come along', chargeById('ch_old'), null],
  ['a payment that it does not have', chargeById('ch_2'), null],
  ['an older page', chargesOf('cus_1', 'ch_1'), null],
  ['another customer', customerById('cus_2'), null],
  ['disputes', disputesOf('ch_1'), null],
  ['invoices, which it has without their lines', invoicesOf('cus_1'), null],
  ['what the key can’t read', paymentMethodsOf('cus_1'), 'notPermitted'],
])('%s', (_, request, kind) => {
  const has = onCard(picture, (permission) => permission === 'payment_method_read');
  expect(has(request)?.kind ?? null).toBe(kind);
});

it('what the key can’t read is expanded by nobody', () => {
  const has = onCard(picture, (permission) => permission === 'coupon_read');
  expect(has(subscriptionById('sub_cheaper', 'withCoupons'))?.kind).toBe('shown');
});

it('a list of which something could not be read is no answer', () => {
  const cut = { ...picture, charges: shown({ data: [], has_more: false, unread: 1 }) } as unknown as Picture;
  expect(onCard(cut, () => false)(chargesOf('cus_1'))).toBeNull();
});
