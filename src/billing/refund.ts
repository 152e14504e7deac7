import type { Charge } from '../stripe/resources/charge';
import type { Refund } from '../stripe/resources/refund';
import { traceKeys } from '../stripe/trace';
import { type Money, minus, money } from './money';
import { paid, refundedPart } from './payment';

/** What a refund can still give back. */
export function leftToRefund(charge: Charge): Money {
  return minus(paid(charge), refundedPart(charge));
}

/**
 * The newest ten, where the request brought them along. Where less was captured than was held, Stripe lists the released
 * rest as the first of them, though it never was charged.
 */
export function refundsOf({ amount, amount_captured, captured, refunds }: Charge): readonly Refund[] {
  const all = refunds?.data ?? [];
  const released = captured && !refunds?.has_more && all.at(-1)?.amount === amount - amount_captured;
  return released ? all.slice(0, -1) : all;
}

/** The agent who refunded with this add-on; null for refunds from elsewhere. */
export function refundedBy({ metadata }: Refund): string | null {
  return metadata[traceKeys.agent] ?? null;
}

export interface RefundFacts {
  amount: Money;
  /** Stripe's. */
  status: string;
  /** Seconds since 1970. */
  at: number;
  by: string | null;
}

/** A refund without a status is from before Stripe had any. */
export function refundFacts(made: Refund): RefundFacts {
  const { amount, currency, status, created } = made;
  return { amount: money(amount, currency), status: status ?? 'succeeded', at: created, by: refundedBy(made) };
}
