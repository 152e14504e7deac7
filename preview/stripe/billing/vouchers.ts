/**
 * Vouchers: the customer is told how to pay, and pays or not. Until then there is no charge.
 *
 * Source: https://docs.stripe.com/payments/boleto, https://docs.stripe.com/payments/konbini, https://docs.stripe.com/payments/oxxo
 */
import type Stripe from 'stripe';
import type { Store } from '../types';

const DAY = 86_400;

/** By Stripe's type: in which currency, and for how long unless it is said otherwise. */
const VOUCHERS: Readonly<Record<string, { currency: string; days: number }>> = {
  boleto: { currency: 'brl', days: 3 },
  konbini: { currency: 'jpy', days: 3 },
  oxxo: { currency: 'mxn', days: 3 },
};

/** The types of vouchers. */
export const voucherTypes = Object.keys(VOUCHERS);

/** Whether a voucher of this type can be made in this currency. */
export function isVoucherIn(type: string, currency: string): boolean {
  return VOUCHERS[type]?.currency === currency;
}

/** The PaymentIntent with its voucher, which waits for the customer. `now`: seconds since 1970. */
export function withVoucher(intent: Stripe.PaymentIntent, type: string, now: number): Stripe.PaymentIntent {
  const until = now + (VOUCHERS[type]?.days ?? 0) * DAY;
  const details = { [type === 'oxxo' ? 'expires_after' : 'expires_at']: until, hosted_voucher_url: null };
  return {
    ...intent,
    status: 'requires_action',
    payment_method_types: [type],
    latest_charge: null,
    next_action: { type: `${type}_display_details`, [`${type}_display_details`]: details } as never,
  };
}

interface Lapsing {
  /** Seconds since 1970. */
  at: number;
  happen(): void;
}

/** Vouchers that nobody paid in time: the PaymentIntent waits for another way to pay. */
export function lapsingVouchers(store: Store): Lapsing[] {
  return [...store.payment_intents.values()].flatMap(({ id, status, next_action }) => {
    const at = status === 'requires_action' ? untilOf(next_action) : null;
    return at === null ? [] : [{ at, happen: () => lapse(store, id) }];
  });
}

function untilOf(action: Stripe.PaymentIntent.NextAction | null): number | null {
  const { boleto_display_details: boleto, konbini_display_details: konbini, oxxo_display_details: oxxo } = action ?? {};
  return boleto?.expires_at ?? konbini?.expires_at ?? oxxo?.expires_after ?? null;
}

function lapse(store: Store, id: string): void {
  const intent = store.payment_intents.get(id);
  if (intent?.status !== 'requires_action') return;
  const last_payment_error = {
    type: 'invalid_request_error',
    code: 'payment_intent_payment_attempt_expired',
    message: 'The latest payment attempt for the PaymentIntent has expired. Provide a new payment method to try again.',
  } as Stripe.PaymentIntent.LastPaymentError;
  const after = { ...intent, status: 'requires_payment_method', next_action: null, payment_method: null } as const;
  store.payment_intents.set(id, { ...after, last_payment_error });
}
