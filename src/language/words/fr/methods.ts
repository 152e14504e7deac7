import type { Expiry } from '../../../billing/chargeable';
import type { Method } from '../../../billing/method';
import { capitalized } from '../codes';
import { cardBrands, methodBrands, walletBrands } from '../names';
import type { Catalogue } from '../words';
import { wordOf } from './codes';

const types: Readonly<Record<string, string>> = {
  ...methodBrands,
  ach_credit_transfer: 'Virement ACH',
  ach_debit: 'Prélèvement ACH',
  acss_debit: 'Prélèvement bancaire canadien',
  au_becs_debit: 'Prélèvement BECS',
  bacs_debit: 'Prélèvement Bacs',
  card_present: 'Carte, en personne',
  crypto: 'Cryptomonnaie',
  custom: 'Autre moyen de paiement',
  customer_balance: 'Virement bancaire',
  kr_card: 'Carte coréenne',
  nz_bank_account: 'Prélèvement bancaire néo-zélandais',
  pay_by_bank: 'Pay by Bank',
  sepa_credit_transfer: 'Virement SEPA',
  sepa_debit: 'Prélèvement SEPA',
  stripe_account: 'Solde Stripe',
  us_bank_account: 'Compte bancaire américain',
};

/** After a colon. `type`: Stripe’s. */
export const byMethod = (type: string) => (type === 'card' ? 'carte' : wordOf(types, type));

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

function cardName(brand: string | null): string {
  return !brand || brand === 'unknown' ? 'Carte' : (cardBrands[brand] ?? capitalized(brand));
}

/** `Visa •••• 4242, expirée 10/2026`. */
export function savedName(method: Method, expiry: Expiry | null): string {
  if (!expiry) return methodName(method);
  return `${methodName(method)}, ${expiry.kind === 'expired' ? `expirée ${expiry.month}/${expiry.year}` : 'expire ce mois-ci'}`;
}

export const methods: Catalogue['methods'] = () => ({
  name: methodName,
  saved: savedName,
  expires: (month, year, isPast) => `${isPast ? 'Expirée' : 'Expire'} ${month}/${year}`,
});
