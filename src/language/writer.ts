/** Amounts, dates, counts and lists as a language and a region write them. The words around them stand in `words/`. */
import type { Address } from '../billing/billed-to';
import { type Money, shownDecimals, toDecimal } from '../billing/money';
import { once, onceFor } from '../once';
import { spellingIn } from './spelling';
import { readTyped, type TypedAmount } from './typed-amount';

export interface Writer {
  money(amount: Money): string;
  /** As one would type it: `2940,50`. */
  typed(amount: Money): string;
  /** Reads what was typed, as `money` shows it, as `typed` writes it, and more. `currency`: null where its sign tells. */
  read(typed: string, currency: string | null): TypedAmount;
  /** A currency as amounts in it are called: `US dollars`. */
  currency(code: string): string;
  /** The currency that a sign, a code or a name stands for; null where it is none, or could be several. */
  currencyOf(sign: string): string | null;
  /** `1 Nov` in the current year, else `1 Nov 2025`. Takes seconds since 1970, as Stripe counts. */
  date(seconds: number): string;
  /** The year as one writes a date in it: 2026. Takes seconds since 1970. */
  year(seconds: number): number;
  /** Whether it is the same day as now. Takes seconds since 1970. */
  isToday(seconds: number): boolean;
  /** How many days of the calendar ago that was; 0: today, or later. Takes seconds since 1970. */
  daysSince(seconds: number): number;
  /** Seconds since 1970. */
  now: number;
  /** Whether it lies before now. Takes seconds since 1970. */
  isPast(seconds: number): boolean;
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
  /** In one line, its country by name; empty where nothing is known. */
  address(of: Address | null): string;
  readonly marks: Marks;
  /** Sentences one after another: with a space between, but not behind a full-width mark. What is empty is left out. */
  sentences(texts: readonly (string | null)[]): string;
}

/** What stands between pieces of a text, and behind a sentence. */
export interface Marks {
  colon: string;
  semicolon: string;
  stop: string;
  /** Between what is emphasized, or an amount, and what is said of it. */
  space: string;
}

const western: Marks = { colon: ': ', semicolon: '; ', stop: '.', space: ' ' };

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
  /** How the first of a month is written, where not by its number alone: `1er`. */
  first?: string;
  /** Where they are others than those of English. */
  marks?: Marks;
}

/** Falls back to `en-US` and UTC for a locale or zone that V8 does not know; such input must not cost the card. */
export function openWriter({ locale, timeZone, now, month, first, marks = western }: Place): Writer {
  const tag = known((name) => new Intl.NumberFormat(name), locale, 'en-US');
  const yearsIn = (name: string) => new Intl.DateTimeFormat('en-US', { year: 'numeric', timeZone: name });
  const years = otherwise(() => yearsIn(timeZone), null) ?? yearsIn('UTC');
  const zone = years.resolvedOptions().timeZone;
  const day = { day: 'numeric', month, timeZone: zone } as const;
  // A card has dozens of dates and amounts, and what writes them takes longer to make than all of them to write.
  const thisYear = once(() => years.format(now));
  const inThisYear = once(() => new Intl.DateTimeFormat(tag, day));
  const inAnother = once(() => new Intl.DateTimeFormat(tag, { ...day, year: 'numeric' }));
  const days = once(() => new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: zone }));
  /** As a count of days: those of the calendar, which summer time makes longer or shorter. */
  const dayOf = (ms: number) => Date.parse(`${days().format(ms)} UTC`) / 86_400_000;
  const amounts = onceFor((currency) => new Intl.NumberFormat(tag, shapeOf(currency)));
  const number = (count: number) => new Intl.NumberFormat(tag).format(count);
  const spelling = spellingIn(tag);
  /** A code that V8 has no name for stays. */
  const named = (type: 'language' | 'region', code: string) =>
    otherwise(() => new Intl.DisplayNames(tag, { type }).of(code), undefined) ?? code;
  return {
    marks,
    sentences: (texts) =>
      texts.reduce<string>((all, text) => all + (text && all && !/[。？]$/.test(all) ? ' ' : '') + (text ?? ''), ''),
    money: (amount) => writtenMoney(amount, amounts),
    typed: (amount) => typedMoney(amount, tag),
    read: (typed, currency) => readTyped(typed, currency, spelling),
    currency: (code) => currencyName(code, tag),
    currencyOf: spelling.currencyOf,
    date: (seconds) => {
      const ms = seconds * 1000;
      const format = years.format(ms) === thisYear() ? inThisYear() : inAnother();
      const written = format.format(ms);
      // A day that a line's end parts from its month reads as another number, and `4.` as the end of a sentence.
      return (first ? written.replace(/^1(?= )/, first) : written).replace(/(?<!,) /g, '\u00a0');
    },
    year: (seconds) => Number(years.format(seconds * 1000)),
    now: now / 1000,
    isPast: (seconds) => seconds * 1000 < now,
    isToday: (seconds) => dayOf(seconds * 1000) === dayOf(now),
    daysSince: (seconds) => Math.max(0, dayOf(now) - dayOf(seconds * 1000)),
    time: (ms) => new Intl.DateTimeFormat(tag, { hour: 'numeric', minute: '2-digit', timeZone: zone }).format(ms),
    percent: (share) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 4 }).format(share / 100),
    number,
    plural: (count, forms) => forms[new Intl.PluralRules(tag).select(count)] ?? forms.other,
    list: (parts) => otherwise(() => new Intl.ListFormat(tag).format(parts), parts.join(', ')),
    language: (name) => named('language', name),
    address: (of) => (of ? inOneLine(of, (country) => named('region', country)) : ''),
  };
}

function inOneLine({ line1, line2, postal_code, city, state, country }: Address, nameOf: (country: string) => string) {
  const place = [postal_code, city].filter(Boolean).join(' ');
  return [line1, line2, place, state, country && nameOf(country)].filter(Boolean).join(', ');
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
function shapeOf(currency: string) {
  const decimals = shownDecimals(currency);
  return {
    style: 'currency',
    currency: currency.toUpperCase(),
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  } as const;
}

function writtenMoney(amount: Money, formats: (currency: string) => Intl.NumberFormat): string {
  // Not a currency code that Intl takes: better plain than absent.
  return otherwise(
    () => formats(amount.currency).format(Number(toDecimal(amount))),
    `${toDecimal(amount)} ${amount.currency.toUpperCase()}`,
  );
}

/** The digits and the decimal mark of what is shown: a locale may write amounts with other marks than numbers. */
function typedMoney(amount: Money, tag: string): string {
  const written = new Intl.NumberFormat(tag, { ...shapeOf(amount.currency), useGrouping: false });
  const parts = written.formatToParts(Number(toDecimal(amount)));
  return parts.flatMap(({ type, value }) => (/^(integer|decimal|fraction)$/.test(type) ? value : [])).join('');
}

function currencyName(code: string, tag: string): string {
  const currency = code.toUpperCase();
  const shape = { style: 'currency', currency, currencyDisplay: 'name' } as const;
  const parts = otherwise(() => new Intl.NumberFormat(tag, shape).formatToParts(2), []);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}
