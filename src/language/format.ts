/** Amounts and dates as the user writes them: locale and time zone come with each event. */
import { type Money, shownDecimals, toDecimal } from '../billing/money';

export interface Formats {
  money(amount: Money): string;
  /** `1 Nov` in the current year, else `1 Nov 2025`. Takes seconds since 1970, as Stripe counts. */
  date(seconds: number): string;
  /** `10:42`; takes ms since 1970. */
  time(ms: number): string;
}

/** Joined by dots; what is not there is left out. */
export const dotted = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');

/** Falls back to `en-US` and UTC for a locale or zone that V8 does not know; such input must not cost the card. */
export function formats(locale: string, timeZone: string, now: number): Formats {
  const language = known((tag) => new Intl.NumberFormat(tag), locale, 'en-US');
  const zone = known((name) => new Intl.DateTimeFormat('en-US', { timeZone: name }), timeZone, 'UTC');
  const day = { day: 'numeric', month: 'short', timeZone: zone } as const;
  const yearOf = (ms: number) => new Intl.DateTimeFormat('en-US', { year: 'numeric', timeZone: zone }).format(ms);
  return {
    money: (amount) => formatMoney(amount, language),
    date: (seconds) => {
      const ms = seconds * 1000;
      const shape = yearOf(ms) === yearOf(now) ? day : ({ ...day, year: 'numeric' } as const);
      return new Intl.DateTimeFormat(language, shape).format(ms);
    },
    time: (ms) => new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: zone }).format(ms),
  };
}

function known(construct: (name: string) => unknown, name: string, otherwise: string): string {
  try {
    construct(name);
    return name;
  } catch {
    return otherwise;
  }
}

/** Decimals are Stripe's, not Intl's: Intl alone gets ISK and UGX wrong. */
function formatMoney(amount: Money, locale: string): string {
  const decimals = shownDecimals(amount.currency);
  const currency = amount.currency.toUpperCase();
  try {
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }).format(Number(toDecimal(amount)));
  } catch {
    // Not a currency code that Intl takes: better plain than absent.
    return `${toDecimal(amount)} ${currency}`;
  }
}

/** `plural(2, 'payment')` → `2 payments`. */
export function plural(count: number, noun: string, plurals = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plurals}`;
}

/** Stripe's own word, where there is none here: `requires_action` → `requires action`. */
export function spaced(code: string): string {
  return code.replace(/_/g, ' ');
}
