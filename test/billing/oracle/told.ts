/** Accounts of the stand-in as the product reads them: served with its expansions, through its schemas. */

import { serve } from '../../../preview/stripe/expand';
import type { Store } from '../../../preview/stripe/types';
import { covering } from '../../../src/billing/discount';
import { customer as customerSchema } from '../../../src/stripe/resources/customer';
import { invoice as invoiceSchema } from '../../../src/stripe/resources/invoice';
import { type Subscription, subscription as subscriptionSchema } from '../../../src/stripe/resources/subscription';
import { asRead } from '../made';
import { CUSTOMER, SUBSCRIPTION } from './plans';

/** What the key may expand. */
export interface Reads {
  coupons: boolean;
  products: boolean;
  options: boolean;
}

const COUPON = ['source', 'coupon'];

const withCover = ({ items, ...rest }: Subscription): Subscription => ({
  ...rest,
  items: { ...items, data: items.data.map((item) => ({ ...item, discounts: item.discounts.map(covering) })) },
});

export function readOf(store: Store, { coupons, products, options }: Reads) {
  const coupon = [...COUPON, ...(products ? ['applies_to'] : [])];
  const [customer, subscription] = [store.customers.get(CUSTOMER), store.subscriptions.get(SUBSCRIPTION)];
  if (!customer || !subscription) throw new Error('The account is empty.');
  const whole = serve(store, subscription, [
    ...(coupons ? [['discounts', ...coupon]] : []),
    // As coupons that are remembered tell them: they are too deep for a request.
    ...(coupons && products ? [['items', 'data', 'discounts', ...coupon]] : []),
    ...(options ? [['items', 'data', 'price', 'currency_options']] : []),
  ]);
  return {
    customer: asRead(customerSchema, serve(store, customer, coupons ? [['discount', ...coupon]] : [])),
    subscription: products ? withCover(asRead(subscriptionSchema, whole)) : asRead(subscriptionSchema, whole),
    invoices: [...store.invoices.values()].map((invoice) => asRead(invoiceSchema, serve(store, invoice))),
  };
}
