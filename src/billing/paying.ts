import type { Customer } from '../stripe/resources/customer';
import type { PaymentMethod } from '../stripe/resources/payment-method';
import type { Subscription } from '../stripe/resources/subscription';
import { expiryOf } from './chargeable';
import { blockOf } from './mandate';
import { type Method, methodOf } from './method';
import { defaultMethod } from './subscription';

/** What a subscription's next charge is made to. */
export type Paying =
  /** `expired`: 1–12 and the year, where the card's last day is over. `isBlocked`: Stripe refuses debits of the account. */
  | { kind: 'method'; method: Method; expired: { month: number; year: number } | null; isBlocked: boolean }
  /** There is nothing to charge. */
  | { kind: 'none' }
  /** There is something, and it can't be named. */
  | { kind: 'onFile' }
  /** Nothing is charged: invoices are sent. */
  | { kind: 'invoice' };

/** `methods`: the customer's, as far as they are known. `now`: seconds since 1970. */
export function payingBy(
  subscription: Subscription,
  customer: Customer,
  methods: readonly PaymentMethod[],
  now: number,
): Paying {
  if (subscription.collection_method === 'send_invoice') return { kind: 'invoice' };
  const id = defaultMethod(subscription, customer);
  return id === null ? { kind: 'none' } : chargedTo(id, methods, now);
}

/** The same of one that is known by its id. */
export function chargedTo(id: string, methods: readonly PaymentMethod[], now: number): Paying {
  const method = methods.find((each) => each.id === id);
  if (!method) return { kind: 'onFile' };
  return {
    kind: 'method',
    method: methodOf(method),
    expired: expiredAt(method, now),
    isBlocked: blockOf(method) !== null,
  };
}

function expiredAt(method: PaymentMethod, now: number) {
  const expiry = expiryOf(method, now);
  return expiry?.kind === 'expired' ? { month: expiry.month, year: expiry.year } : null;
}
