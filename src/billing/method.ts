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

/** Until when a held payment can be captured, in seconds since 1970; null where Stripe does not say. */
export function captureBefore({
  payment_method_details: method,
}: Pick<Charge, 'payment_method_details'>): number | null {
  return (method && detailsOf(method).capture_before) ?? null;
}

/** A debit of a bank account, which takes days until the bank has said whether it pays. */
export interface Debit {
  method: Method;
  /** Business days within which this is usually so, as Stripe tells of it: no promise. */
  days: number;
  /** When the money should leave the account, in seconds since 1970; null where Stripe does not say. */
  leaves: number | null;
}

/** https://docs.stripe.com/payments/bank-debits, and the page of each. Of Bacs, with a mandate that is new. */
const debitDays: Readonly<Record<string, number>> = {
  acss_debit: 5,
  au_becs_debit: 3,
  bacs_debit: 7,
  nz_bank_account: 2,
  sepa_debit: 14,
  us_bank_account: 4,
};

const daysOf = (type = ''): number | null => Object.getOwnPropertyDescriptor(debitDays, type)?.value ?? null;

/** null for what was paid in another way. */
export function debitOf({ payment_method_details: method }: Pick<Charge, 'payment_method_details'>): Debit | null {
  return method && debitBy(method);
}

/** The same of what is begun with a saved way to pay; null for what is no debit. */
export function debitBy(method: ChargedMethod | Omit<PaymentMethod, 'id'>): Debit | null {
  const days = daysOf(method.type);
  return days ? { method: methodOf(method), days, leaves: noonOf(detailsOf(method).expected_debit_date) } : null;
}

/** Whether a charge, or a saved way to pay, is a debit of a bank account; also one of old accounts, whose days nobody tells. */
export const isDebit = (method: { type: string } | null | undefined) =>
  method?.type === 'ach_debit' || daysOf(method?.type) !== null;

/** The id of the consent by which a charge was debited; null for what was paid in another way, or where Stripe names none. */
export function mandateOf({ payment_method_details: method }: Pick<Charge, 'payment_method_details'>): string | null {
  return method && isDebit(method) ? (detailsOf(method).mandate ?? null) : null;
}

/** A day has no time: at noon in UTC it is that day nearly everywhere. */
function noonOf(day: string | null | undefined): number | null {
  const ms = day ? Date.parse(`${day}T12:00:00Z`) : Number.NaN;
  return Number.isNaN(ms) ? null : ms / 1000;
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
  mandate?: string | null;
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
