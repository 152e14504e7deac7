/** Whether a saved method can be charged, as far as it tells. Pure. */
import type { PaymentMethod } from '../stripe/resources/payment-method';

/** A card's last month: 1–12 and the year. */
export interface Expiry {
  kind: 'expired' | 'thisMonth';
  month: number;
  year: number;
}

/** null for what does not expire soon, or not at all. A card counts to the end of its month. `now`: seconds since 1970. */
export function expiryOf({ card }: Pick<PaymentMethod, 'card'>, now: number): Expiry | null {
  const { exp_month: month, exp_year: year } = card ?? {};
  if (!month || !year) return null;
  if (Date.UTC(year, month) / 1000 <= now) return { kind: 'expired', month, year };
  return Date.UTC(year, month - 1) / 1000 <= now ? { kind: 'thisMonth', month, year } : null;
}

/** https://docs.stripe.com/payments/payment-methods/payment-method-support#country-currency-support */
const currencies: Readonly<Record<string, readonly string[]>> = {
  acss_debit: ['cad', 'usd'],
  au_becs_debit: ['aud'],
  bacs_debit: ['gbp'],
  kr_card: ['krw'],
  nz_bank_account: ['nzd'],
  payto: ['aud'],
  sepa_debit: ['eur'],
  us_bank_account: ['usd'],
};

/** The only currencies that a method of this type can be charged in; null where it is not bound to some. */
export const currenciesOf = ({ type }: Pick<PaymentMethod, 'type'>): readonly string[] | null =>
  currencies[type] ?? null;
