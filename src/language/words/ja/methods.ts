import type { Expiry } from '../../../billing/chargeable';
import type { Method } from '../../../billing/method';
import { capitalized } from '../codes';
import { cardBrands, methodBrands, walletBrands } from '../names';
import type { Catalogue } from '../words';
import { wordOf } from './codes';

const types: Readonly<Record<string, string>> = {
  ...methodBrands,
  ach_credit_transfer: 'ACH送金',
  ach_debit: 'ACHデビット',
  acss_debit: 'カナダの口座引き落とし',
  au_becs_debit: 'BECSデビット',
  bacs_debit: 'Bacsデビット',
  card_present: 'カード（対面）',
  crypto: '暗号資産',
  custom: 'その他の支払い方法',
  customer_balance: '銀行振込',
  konbini: 'コンビニ払い',
  kr_card: '韓国のカード',
  nz_bank_account: 'ニュージーランドの口座引き落とし',
  pay_by_bank: 'Pay by Bank',
  sepa_credit_transfer: 'SEPA送金',
  sepa_debit: 'SEPAデビット',
  stripe_account: 'Stripe残高',
  us_bank_account: '米国の銀行口座',
};

/** As it stands before で. `type`: Stripe’s. */
export const byMethod = (type: string) => (type === 'card' ? 'カード' : wordOf(types, type));

/** `Visa •••• 4242`, `Apple Pay（Visa •••• 4242）`, or what else it was paid with. */
export function methodName({ type, wallet, brand, last4 }: Method): string {
  const through = wallet ? wordOf(walletBrands, wallet) : type === 'card' ? null : wordOf(types, type);
  if (through && !brand) return numbered(through, last4);
  const card = numbered(cardName(brand), last4);
  return through ? `${through}（${card}）` : card;
}

function numbered(name: string, last4: string | null): string {
  return last4 ? `${name} •••• ${last4}` : name;
}

/** A brand is a name: one that is new here is shown as Stripe writes it. */
function cardName(brand: string | null): string {
  return !brand || brand === 'unknown' ? 'カード' : (cardBrands[brand] ?? capitalized(brand));
}

/** `2026年10月`. */
export const monthOf = ({ month, year }: { month: number; year: number }) => `${year}年${month}月`;

/** `Visa •••• 4242（2026年10月で期限切れ）`. */
export function savedName(method: Method, expiry: Expiry | null): string {
  if (!expiry) return methodName(method);
  return `${methodName(method)}（${expiry.kind === 'expired' ? `${monthOf(expiry)}で期限切れ` : '今月で期限切れ'}）`;
}

export const methods: Catalogue['methods'] = () => ({
  name: methodName,
  saved: savedName,
  expires: (month, year, isPast) => `${monthOf({ month, year })}${isPast ? 'で期限切れ' : 'まで有効'}`,
});
