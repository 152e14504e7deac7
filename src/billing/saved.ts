/** A customer's saved ways to pay: which is used for what, and what of them expires. Pure. */
import type { Charge } from '../stripe/resources/charge';
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

/**
 * Whether what a customer pays with is known to be no card: by their newest payment with what is their default, or by the
 * newest where they have none. `charges`: newest first.
 */
export function paysWithoutCard(customer: Customer, charges: readonly Charge[]): boolean {
  const method = customersMethod(customer);
  if (method?.startsWith('ba_')) return true;
  const last = charges.find((each) => method === null || each.payment_method === method);
  const type = last?.payment_method_details?.type;
  return type !== undefined && type !== null && type !== 'card';
}
