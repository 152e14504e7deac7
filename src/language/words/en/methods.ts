import type { Expiry } from '../../../billing/chargeable';
import type { Method } from '../../../billing/method';
import { capitalized } from '../codes';
import { cardBrands, methodBrands, walletBrands } from '../names';
import { wordOf } from './codes';

const types: Readonly<Record<string, string>> = {
  ...methodBrands,
  ach_credit_transfer: 'ACH transfer',
  ach_debit: 'ACH debit',
  acss_debit: 'Canadian bank debit',
  au_becs_debit: 'BECS debit',
  bacs_debit: 'Bacs debit',
  card_present: 'Card, in person',
  crypto: 'Crypto',
  custom: 'Another way to pay',
  customer_balance: 'Bank transfer',
  kr_card: 'Korean card',
  nz_bank_account: 'New Zealand bank debit',
  pay_by_bank: 'Pay by bank',
  sepa_credit_transfer: 'SEPA transfer',
  sepa_debit: 'SEPA debit',
  stripe_account: 'Stripe balance',
  us_bank_account: 'US bank account',
};

/** As it stands after “by”. `type`: Stripe’s. */
export const byMethod = (type: string) => (type === 'card' ? 'card' : wordOf(types, type));

/** `Visa •••• 4242`, `Apple Pay (Visa •••• 4242)`, or what else it was paid with. */
export function methodName({ type, wallet, brand, last4 }: Method): string {
  const through = wallet ? wordOf(walletBrands, wallet) : type === 'card' ? null : wordOf(types, type);
  if (through && !brand) return numbered(through, last4);
  const card = numbered(cardName(brand), last4);
  return through ? `${through} (${card})` : card;
}

function numbered(name: string, last4: string | null): string {
  return last4 ? `${name} •••• ${last4}` : name;
}

/** A brand is a name: one that is new here is shown as Stripe writes it. */
function cardName(brand: string | null): string {
  return !brand || brand === 'unknown' ? 'Card' : (cardBrands[brand] ?? capitalized(brand));
}

/** `Visa •••• 4242, expired 10/2026`. */
export function savedName(method: Method, expiry: Expiry | null): string {
  if (!expiry) return methodName(method);
  return `${methodName(method)}, ${expiry.kind === 'expired' ? `expired ${expiry.month}/${expiry.year}` : 'expires this month'}`;
}

export const methods = () => ({
  name: methodName,
  /** A saved one, which may have expired. */
  saved: savedName,
  /** `month`: 1–12. */
  expires: (month: number, year: number, isPast: boolean) => `${isPast ? 'Expired' : 'Expires'} ${month}/${year}`,
});
