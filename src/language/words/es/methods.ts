import type { Expiry } from '../../../billing/chargeable';
import type { Method } from '../../../billing/method';
import { capitalized, wordIn } from '../codes';
import { cardBrands, methodBrands, walletBrands } from '../names';
import type { Catalogue } from '../words';
import { wordOf } from './codes';

/** What is no brand, as it stands within a sentence. */
const types: Readonly<Record<string, string>> = {
  ach_credit_transfer: 'transferencia ACH',
  ach_debit: 'débito ACH',
  acss_debit: 'débito bancario canadiense',
  au_becs_debit: 'débito BECS',
  bacs_debit: 'débito Bacs',
  card: 'tarjeta',
  card_present: 'tarjeta, en persona',
  crypto: 'criptomonedas',
  custom: 'otro método de pago',
  customer_balance: 'transferencia bancaria',
  kr_card: 'tarjeta coreana',
  nz_bank_account: 'débito bancario neozelandés',
  pay_by_bank: 'Pay by Bank',
  sepa_credit_transfer: 'transferencia SEPA',
  sepa_debit: 'débito SEPA',
  stripe_account: 'saldo de Stripe',
  us_bank_account: 'cuenta bancaria de EE. UU.',
};

/** As it stands after “con”. `type`: Stripe’s. */
export const byMethod = (type: string): string => wordIn(types, type) ?? wordOf(methodBrands, type);

/** `Visa •••• 4242`, `Apple Pay (Visa •••• 4242)`, or what else it was paid with, as it stands within a sentence. */
export function methodName({ type, wallet, brand, last4 }: Method): string {
  const through = wallet ? wordOf(walletBrands, wallet) : type === 'card' ? null : byMethod(type);
  if (through && !brand) return numbered(through, last4);
  const card = numbered(cardName(brand), last4);
  return through ? `${through} (${card})` : card;
}

/** The same as a line begins. A brand keeps its own letters: `iDEAL`. */
export function methodTitle(method: Method): string {
  const name = methodName(method);
  return Object.values(types).some((type) => name.startsWith(type)) ? capitalized(name) : name;
}

function numbered(name: string, last4: string | null): string {
  return last4 ? `${name} •••• ${last4}` : name;
}

/** A brand is a name: one that is new here is shown as Stripe writes it. */
function cardName(brand: string | null): string {
  return !brand || brand === 'unknown' ? 'tarjeta' : (cardBrands[brand] ?? capitalized(brand));
}

/** `Visa •••• 4242, caducó en 10/2026`. */
export function savedName(method: Method, expiry: Expiry | null): string {
  if (!expiry) return methodTitle(method);
  return `${methodTitle(method)}, ${expiry.kind === 'expired' ? `caducó en ${expiry.month}/${expiry.year}` : 'caduca este mes'}`;
}

export const methods: Catalogue['methods'] = () => ({
  name: methodTitle,
  saved: savedName,
  expires: (month, year, isPast) => `${isPast ? 'Caducó en' : 'Caduca en'} ${month}/${year}`,
});
