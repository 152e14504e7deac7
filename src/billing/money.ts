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

/** As one would type it: `{390000, isk}` → `"3900"`. What `parseAmount` reads. */
export function toTyped(amount: Money): string {
  const text = toDecimal(amount);
  return shownDecimals(amount.currency) === 0 ? text.replace(/\..*/, '') : text;
}

/** Amounts of different currencies are never added. */
export function plus(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new Error('amounts of different currencies');
  return money(a.minor + b.minor, a.currency);
}

export function minus(a: Money, b: Money): Money {
  return plus(a, money(-b.minor, b.currency));
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

/**
 * What a person typed, in the currency's own decimals: `60` jpy is ¥60, `60` usd is $60.00, `1,234.5` usd is $1,234.50.
 * null for what can't be read with certainty: too many decimals for the currency, a sign, or `1,234` in a currency of
 * three decimals.
 */
export function parseAmount(typed: string, currency: string): Money | null {
  const text = typed.replace(/[\s\u00a0\u202f'’]/g, '');
  const plain = /^(\d+)(?:[.,](\d+))?$/.exec(text);
  const grouped = /^(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$|^(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/.exec(text);
  const whole = grouped?.[1] ?? grouped?.[3];
  const fraction = grouped?.[2] ?? grouped?.[4] ?? '';
  // One mark before three digits groups thousands, but where there are three decimals it may be either.
  const isEither = plain !== null && whole !== undefined;
  if (isEither && shownDecimals(currency) === 3) return text.includes('.') ? exact(plain[1], plain[2], currency) : null;
  if (whole !== undefined) return exact(whole.replace(/[.,]/g, ''), fraction, currency);
  return plain ? exact(plain[1], plain[2], currency) : null;
}

function exact(whole = '', fraction = '', currency: string): Money | null {
  const decimals = shownDecimals(currency);
  if (fraction.length > decimals) return null;
  const shown = Number(whole + fraction.padEnd(decimals, '0'));
  const minor = shown * 10 ** (apiDecimals(currency) - decimals);
  return Number.isSafeInteger(minor) ? money(minor, currency) : null;
}
