import type { Expiry } from '../../../billing/chargeable';
import type { Method } from '../../../billing/method';
import { capitalized, wordIn } from '../codes';
import { cardBrands, methodBrands, walletBrands } from '../names';
import type { Catalogue } from '../words';
import { wordOf } from './codes';

/** What is no brand, as it stands within a sentence. */
const plainNames: Readonly<Record<string, string>> = {
  ach_credit_transfer: 'transferência ACH',
  ach_debit: 'débito ACH',
  acss_debit: 'débito bancário canadense',
  au_becs_debit: 'débito BECS',
  bacs_debit: 'débito Bacs',
  boleto: 'boleto',
  card: 'cartão',
  card_present: 'cartão, presencial',
  crypto: 'criptomoeda',
  custom: 'outra forma de pagamento',
  customer_balance: 'transferência bancária',
  kr_card: 'cartão coreano',
  nz_bank_account: 'débito bancário neozelandês',
  sepa_credit_transfer: 'transferência SEPA',
  sepa_debit: 'débito SEPA',
  stripe_account: 'saldo da Stripe',
  us_bank_account: 'conta bancária dos EUA',
};

const brands: Readonly<Record<string, string>> = { ...methodBrands, pay_by_bank: 'Pay by Bank' };

/** As it stands within a sentence. `type`: Stripe’s. */
export const byMethod = (type: string) => wordIn(plainNames, type) ?? wordOf(brands, type);

/** By itself, or as a sentence begins: `Visa •••• 4242`, `Apple Pay (Visa •••• 4242)`, `Débito SEPA •••• 3000`. */
export const methodName = (method: Method) => named(method, capitalized);

/** The same within a sentence: `débito SEPA •••• 3000`. */
export const methodWithin = (method: Method) => named(method, (plain) => plain);

/** `begin`: what is done with a name that is no brand, where it comes first. */
function named({ type, wallet, brand, last4 }: Method, begin: (plain: string) => string): string {
  const through = wallet ? wordOf(walletBrands, wallet) : type === 'card' ? null : typeName(type, begin);
  if (through && !brand) return numbered(through, last4);
  if (through) return `${through} (${numbered(cardName(brand), last4)})`;
  return numbered(brand && brand !== 'unknown' ? cardName(brand) : begin(cardName(brand)), last4);
}

function typeName(type: string, begin: (plain: string) => string): string {
  const plain = wordIn(plainNames, type);
  return plain ? begin(plain) : wordOf(brands, type);
}

function numbered(name: string, last4: string | null): string {
  return last4 ? `${name} •••• ${last4}` : name;
}

/** A brand is a name: one that is new here is shown as Stripe writes it. */
function cardName(brand: string | null): string {
  return !brand || brand === 'unknown' ? 'cartão' : (cardBrands[brand] ?? capitalized(brand));
}

/** `Visa •••• 4242, expirou em 10/2026`. */
export function savedName(method: Method, expiry: Expiry | null): string {
  if (!expiry) return methodName(method);
  return `${methodName(method)}, ${expiry.kind === 'expired' ? `expirou em ${expiry.month}/${expiry.year}` : 'expira este mês'}`;
}

export const methods: Catalogue['methods'] = () => ({
  name: methodName,
  saved: savedName,
  expires: (month, year, isPast) => `${isPast ? 'Expirou em' : 'Expira em'} ${month}/${year}`,
});
