/** A customer's saved ways to pay: which is used for what, and what of them expires. Pure. */
import type { Customer } from '../stripe/resources/customer';
import type { PaymentMethod } from '../stripe/resources/payment-method';
import type { Subscription } from '../stripe/resources/subscription';
import { type Expiry, expiryOf } from './chargeable';
import { customersMethod, defaultMethod, isCurrent } from './subscription';

export interface Saved {
  method: PaymentMethod;
  expiry: Expiry | null;
  /** Whether it stands for the customer. */
  isDefault: boolean;
  /** The current subscriptions that are charged to it. */
  pays: Subscription[];
}

/** The default first, then as Stripe lists them. `now`: seconds since 1970. */
export function savedOf(
  methods: readonly PaymentMethod[],
  customer: Customer | null,
  subscriptions: readonly Subscription[],
  now: number,
): Saved[] {
  const charged = subscriptions.filter((each) => isCurrent(each) && each.collection_method !== 'send_invoice');
  const all = methods.map((method) => ({
    method,
    expiry: expiryOf(method, now),
    isDefault: customer !== null && customersMethod(customer) === method.id,
    pays: charged.filter((each) => customer && defaultMethod(each, customer) === method.id),
  }));
  return [...all.filter(({ isDefault }) => isDefault), ...all.filter(({ isDefault }) => !isDefault)];
}
