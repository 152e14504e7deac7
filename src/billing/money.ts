/** The one module that knows how Stripe writes amounts. An amount never travels without its currency. */
import { once } from '../once';

/** `minor`: an integer as Stripe sends it. `currency`: lower-case ISO 4217, as Stripe sends it. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

/** https://docs.stripe.com/currencies#zero-decimal */
const zeroDecimal = once(() => new Set('bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf'.split(' ')));
/** No decimals in use, but sent as two, for backward compatibility: https://docs.stripe.com/currencies#special-cases */
const zeroDecimalSentAsTwo = once(() => new Set(['isk', 'ugx']));
/** The last digit is 0 when charging: https://docs.stripe.com/currencies#three-decimal */
const threeDecimal = once(() => new Set('bhd jod kwd omr tnd'.split(' ')));

export function money(minor: number, currency: string): Money {
  return { minor, currency: currency.toLowerCase() };
}

/** How many decimals Stripe's integer has: 1999 usd is 19.99, 1999 jpy is 1999. */
export function apiDecimals(currency: string): 0 | 2 | 3 {
  if (zeroDecimal().has(currency)) return 0;
  return threeDecimal().has(currency) ? 3 : 2;
}

/** How many decimals people write. Differs from `apiDecimals` for ISK and UGX only. */
export function shownDecimals(currency: string): 0 | 2 | 3 {
  return zeroDecimalSentAsTwo().has(currency) ? 0 : apiDecimals(currency);
}

/** The amount in major units, exact: `{1999, usd}` → `"19.99"`, `{-5, kwd}` → `"-0.005"`. */
export function toDecimal({ minor, currency }: Money): string {
  const decimals = apiDecimals(currency);
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const sign = minor < 0 ? '-' : '';
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(digits.length - decimals)}`;
}

/** Three-decimal amounts end in 0; so do, in both, amounts of currencies that have no decimals and are sent as two. */
export function step({ currency }: Money): 1 | 10 | 100 {
  if (apiDecimals(currency) === 3) return 10;
  return apiDecimals(currency) === shownDecimals(currency) ? 1 : 100;
}

/** Amounts of different currencies are never added. */
export function plus(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new Error('amounts of different currencies');
  return money(a.minor + b.minor, a.currency);
}

export function minus(a: Money, b: Money): Money {
  return plus(a, money(-b.minor, b.currency));
}

/** Minor units as an integer. Six decimals are far below a minor unit, and far above what binary fractions get wrong. */
export function roundedHalfUp(minor: number): number {
  return Math.round(Number(minor.toFixed(6)));
}

/** One sum for each currency, in order of appearance. */
export function totals(amounts: readonly Money[]): Money[] {
  const sums = new Map<string, Money>();
  for (const amount of amounts) {
    const sum = sums.get(amount.currency);
    sums.set(amount.currency, sum ? plus(sum, amount) : amount);
  }
  return [...sums.values()];
}
