import type { Charge } from '../stripe/resources/charge';
import type { Dispute } from '../stripe/resources/dispute';
import type { EarlyFraudWarning } from '../stripe/resources/early-fraud-warning';
import type { Invoice } from '../stripe/resources/invoice';
import { captureBefore } from './method';
import { type Money, money } from './money';
import { givenBack, refundedPart } from './refund';

/** A charge, and what else decides what can be done about it. */
export interface Payment {
  charge: Charge;
  /** null where the charge has some that the key can't read. */
  disputes: readonly Dispute[] | null;
  /** What the card's bank warned of, where that was asked for. */
  warnings?: readonly EarlyFraudWarning[];
  /** The invoices that it paid, where that was asked for; null where it can't be told. */
  paidFor?: readonly Invoice[] | null;
}

/** `refunding`: nothing is left to refund, and not all of it is refunded yet. `other`: a status that is new to this version. */
export type PaymentState =
  | 'succeeded'
  | 'partlyRefunded'
  | 'refunding'
  | 'refunded'
  | 'pending'
  | 'failed'
  | 'uncaptured'
  | 'released'
  | 'other';

export function paymentState(charge: Charge): PaymentState {
  if (charge.status === 'failed') return 'failed';
  if (charge.status === 'pending') return 'pending';
  if (charge.status !== 'succeeded') return 'other';
  // A released authorization counts as refunded at Stripe, though no money ever moved.
  if (!charge.captured) return charge.refunded ? 'released' : 'uncaptured';
  const back = refundedPart(charge).minor;
  if (back === 0) return 'succeeded';
  if (back < charge.amount_captured) return 'partlyRefunded';
  return givenBack(charge).done.minor < charge.amount_captured ? 'refunding' : 'refunded';
}

/** What the customer was charged, before refunds. What is not through, or only held, shows what it is for. */
export function paid({ status, captured, amount, amount_captured, currency }: Charge): Money {
  return money(status === 'succeeded' && captured ? amount_captured : amount, currency);
}

/** Of money that is or was only held. Times in seconds since 1970; null where Stripe does not say. */
export interface Hold {
  /** Until when it can be captured. */
  captureBy: number | null;
  /** When it was released: Stripe lists that as a refund, though no money ever moved. */
  releasedAt: number | null;
}

export function holdOf(charge: Charge): Hold {
  const released = charge.captured ? null : charge.refunds?.data.find(({ amount }) => amount === charge.amount);
  return { captureBy: captureBefore(charge), releasedAt: released?.created ?? null };
}

/**
 * Whether Stripe reports as fraud what the business did not find safe, and something can still be given back or released.
 * https://docs.stripe.com/api/charges/object#charge_object-fraud_details
 */
export function isReported(charge: Charge): boolean {
  const { stripe_report: stripe = null, user_report: ours = null } = charge.fraud_details ?? {};
  const isHere = /^(succeeded|partlyRefunded|uncaptured)$/.test(paymentState(charge));
  return stripe === 'fraudulent' && ours !== 'safe' && !charge.disputed && isHere;
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
