/** Amounts, dates, counts and lists as a language and a region write them. The words around them stand in `words/`. */
import { type Money, parseAmount, shownDecimals, toDecimal, toTyped } from '../billing/money';

export interface Writer {
  money(amount: Money): string;
  /** As one would type it: `2940,50`. What `parseAmount` reads. */
  typed(amount: Money): string;
  /** `1 Nov` in the current year, else `1 Nov 2025`. Takes seconds since 1970, as Stripe counts. */
  date(seconds: number): string;
  /** `10:42`; takes ms since 1970. */
  time(ms: number): string;
  /** A percentage as Stripe has it: `12.5` → `12.5%`. */
  percent(share: number): string;
  number(count: number): string;
  /** Of several texts the one that the language takes for this count. */
  plural(count: number, forms: Forms): string;
  /** `A, B and C`. */
  list(parts: readonly string[]): string;
  /** A language by its tag: `de` → `German`. */
  language(tag: string): string;
}

/** By plural category; every language has `other`. https://cldr.unicode.org/index/cldr-spec/plural-rules */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

export interface Place {
  /** Language and region: `de-AT`. */
  locale: string;
  timeZone: string;
  /** ms since 1970: what the current year is. */
  now: number;
  /** Whether a month is written out. German has a full stop after a short one, which would end a sentence twice. */
  month: 'short' | 'long';
}

/** Falls back to `en-US` and UTC for a locale or zone that V8 does not know; such input must not cost the card. */
export function openWriter({ locale, timeZone, now, month }: Place): Writer {
  const tag = known((name) => new Intl.NumberFormat(name), locale, 'en-US');
  const zone = known((name) => new Intl.DateTimeFormat('en-US', { timeZone: name }), timeZone, 'UTC');
  const day = { day: 'numeric', month, timeZone: zone } as const;
  const yearOf = (ms: number) => new Intl.DateTimeFormat('en-US', { year: 'numeric', timeZone: zone }).format(ms);
  const number = (count: number) => new Intl.NumberFormat(tag).format(count);
  return {
    money: (amount) => writtenMoney(amount, tag),
    typed: (amount) => typedMoney(amount, tag),
    date: (seconds) => {
      const ms = seconds * 1000;
      const shape = yearOf(ms) === yearOf(now) ? day : ({ ...day, year: 'numeric' } as const);
      // `4.` at the end of a line would read as the end of a sentence.
      return new Intl.DateTimeFormat(tag, shape).format(ms).replace(/(\d\.) /g, '$1\u00a0');
    },
    time: (ms) => new Intl.DateTimeFormat(tag, { hour: 'numeric', minute: '2-digit', timeZone: zone }).format(ms),
    percent: (share) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 4 }).format(share / 100),
    number,
    plural: (count, forms) => forms[new Intl.PluralRules(tag).select(count)] ?? forms.other,
    list: (parts) => otherwise(() => new Intl.ListFormat(tag).format(parts), parts.join(', ')),
    language: (name) => otherwise(() => new Intl.DisplayNames(tag, { type: 'language' }).of(name), undefined) ?? name,
  };
}

function known(construct: (name: string) => unknown, name: string, instead: string): string {
  return otherwise(() => {
    construct(name);
    return name;
  }, instead);
}

function otherwise<T>(make: () => T, instead: T): T {
  try {
    return make();
  } catch {
    return instead;
  }
}

/** Decimals are Stripe's, not Intl's: Intl alone gets ISK and UGX wrong. */
function writtenMoney(amount: Money, tag: string): string {
  const decimals = shownDecimals(amount.currency);
  const currency = amount.currency.toUpperCase();
  const shape = {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  } as const;
  // Not a currency code that Intl takes: better plain than absent.
  return otherwise(
    () => new Intl.NumberFormat(tag, shape).format(Number(toDecimal(amount))),
    `${toDecimal(amount)} ${currency}`,
  );
}

/** A comma before three decimals could as well stand before thousands: then a point. */
function typedMoney(amount: Money, tag: string): string {
  const digits = shownDecimals(amount.currency);
  const shape = { useGrouping: false, minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  const typed = new Intl.NumberFormat(tag, shape).format(Number(toDecimal(amount)));
  return parseAmount(typed, amount.currency)?.minor === amount.minor ? typed : toTyped(amount);
}
