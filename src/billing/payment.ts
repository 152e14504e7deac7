import type { Charge } from '../stripe/resources/charge';
import type { Dispute } from '../stripe/resources/dispute';
import { type Money, money } from './money';

/** A charge, and what else decides what can be done about it. */
export interface Payment {
  charge: Charge;
  /** null where the charge has some that the key can't read. */
  disputes: readonly Dispute[] | null;
}

export type PaymentState =
  | 'succeeded'
  | 'partlyRefunded'
  | 'refunded'
  | 'pending'
  | 'failed'
  | 'uncaptured'
  | 'released';

export function paymentState(charge: Charge): PaymentState {
  if (charge.status === 'failed') return 'failed';
  if (charge.status === 'pending') return 'pending';
  // A released authorization counts as refunded at Stripe, though no money ever moved.
  if (!charge.captured) return charge.refunded ? 'released' : 'uncaptured';
  if (charge.refunded) return 'refunded';
  return refundedPart(charge).minor > 0 ? 'partlyRefunded' : 'succeeded';
}

/** What the customer was charged, before refunds. An authorization shows what it holds. */
export function paid(charge: Charge): Money {
  return money(charge.captured ? charge.amount_captured : charge.amount, charge.currency);
}

/** Where less was captured than was held, Stripe counts the released rest as refunded, though it never was charged. */
export function refundedPart({ amount, amount_captured, amount_refunded, captured, currency }: Charge): Money {
  const released = captured ? amount - amount_captured : 0;
  return money(Math.max(0, amount_refunded - released), currency);
}

export type Risk = 'elevated' | 'highest' | 'review';

/** Whether Stripe's own check thinks that it may be fraud; null for what it finds normal or did not check. */
export function riskOf({ outcome }: Charge): Risk | null {
  switch (outcome?.risk_level) {
    case 'elevated':
    case 'highest':
      return outcome.risk_level;
    default:
      return outcome?.type === 'manual_review' ? 'review' : null;
  }
}
