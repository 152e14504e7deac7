/** What a payment is made with. Pure. */
import type { Charge } from '../stripe/resources/charge';
import type { PaymentMethod } from '../stripe/resources/payment-method';

/** `type` and `brand` are Stripe's codes; of a card its brand, where Stripe knows it. */
export interface Method {
  type: string;
  brand: string | null;
  last4: string | null;
}

/** Of what a charge was paid with, and of a saved method alike. */
export function methodOf({ type, card, bacs_debit, sepa_debit, us_bank_account }: Omit<PaymentMethod, 'id'>): Method {
  const last4 = [card, bacs_debit, sepa_debit, us_bank_account].map((each) => each?.last4).find(Boolean);
  return { type, brand: card?.brand ?? null, last4: last4 ?? null };
}

/** null where Stripe doesn't say. */
export function paidWith({ payment_method_details: method }: Pick<Charge, 'payment_method_details'>): Method | null {
  return method ? methodOf(method) : null;
}
