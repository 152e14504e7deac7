/** What a payment is made with. Pure. */
import type { Charge } from '../stripe/resources/charge';
import type { ChargedMethod, PaymentMethod } from '../stripe/resources/payment-method';

/** `type`, `wallet` and `brand` are Stripe's codes; `brand` is that of a card, also of one behind another method. */
export interface Method {
  type: string;
  /** What the card was used through, where that is not the card itself: `apple_pay`. */
  wallet: string | null;
  brand: string | null;
  last4: string | null;
}

/** Of what a charge was paid with, and of a saved method alike. */
export function methodOf(method: ChargedMethod | Omit<PaymentMethod, 'id'>): Method {
  const { type } = method;
  const details = detailsOf(method);
  const card = details.funding?.card ?? details.card ?? details;
  return {
    type,
    wallet: details.wallet && details.wallet.type !== 'unknown' ? details.wallet.type : null,
    brand: card.brand ?? null,
    last4: card.last4 ?? details.iban_last4 ?? null,
  };
}

/** null where Stripe doesn't say. */
export function paidWith({ payment_method_details: method }: Pick<Charge, 'payment_method_details'>): Method | null {
  return method ? methodOf(method) : null;
}

interface CardDetails {
  brand?: string | null;
  last4?: string | null;
}

/** All that the details of a method may tell; each type has some of it. */
interface MethodDetails extends CardDetails {
  iban_last4?: string | null;
  wallet?: { type: string } | null;
  funding?: { card: CardDetails | null } | null;
  card?: CardDetails | null;
  capture_before?: number | null;
  expected_debit_date?: string | null;
}

/** What Stripe has under the name of its type. */
function detailsOf(method: ChargedMethod | Omit<PaymentMethod, 'id'>): MethodDetails {
  const { type, ...details } = method;
  return (details as Readonly<Record<string, MethodDetails | null>>)[type] ?? {};
}

/** Whether the card that it was paid with has expired since. `now`: seconds since 1970. */
export function isExpired({ payment_method_details: method }: Charge, now: number): boolean {
  const { exp_month: month, exp_year: year } = method?.card ?? {};
  return Boolean(month && year && Date.UTC(year, month) / 1000 <= now);
}
