import type { Expiry } from '../../../billing/chargeable';
import type { Method } from '../../../billing/method';
import { capitalized } from '../codes';
import { cardBrands, methodBrands, walletBrands } from '../names';
import type { Catalogue } from '../words';
import { wordOf } from './codes';

const types: Readonly<Record<string, string>> = {
  ...methodBrands,
  ach_credit_transfer: 'ACH-Überweisung',
  ach_debit: 'ACH-Lastschrift',
  acss_debit: 'Kanadische Lastschrift',
  au_becs_debit: 'BECS-Lastschrift',
  bacs_debit: 'Bacs-Lastschrift',
  card_present: 'Karte, vor Ort',
  crypto: 'Krypto',
  custom: 'Andere Zahlungsmethode',
  customer_balance: 'Banküberweisung',
  kr_card: 'Koreanische Karte',
  nz_bank_account: 'Neuseeländische Lastschrift',
  pay_by_bank: 'Pay by Bank',
  sepa_credit_transfer: 'SEPA-Überweisung',
  sepa_debit: 'SEPA-Lastschrift',
  stripe_account: 'Stripe-Guthaben',
  us_bank_account: 'US-Bankkonto',
};

/** As it stands after „per“. `type`: Stripe’s. */
export const byMethod = (type: string) => (type === 'card' ? 'Karte' : wordOf(types, type));

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
  return !brand || brand === 'unknown' ? 'Karte' : (cardBrands[brand] ?? capitalized(brand));
}

/** `Visa •••• 4242, abgelaufen 10/2026`. */
export function savedName(method: Method, expiry: Expiry | null): string {
  if (!expiry) return methodName(method);
  return `${methodName(method)}, ${expiry.kind === 'expired' ? `abgelaufen ${expiry.month}/${expiry.year}` : 'läuft diesen Monat ab'}`;
}

export const methods: Catalogue['methods'] = () => ({
  name: methodName,
  saved: savedName,
  expires: (month, year, isPast) => `${isPast ? 'Abgelaufen' : 'Gültig bis'} ${month}/${year}`,
});
