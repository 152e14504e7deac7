/** What a person typed as an amount: exactly that, or what is wrong with it. Never a guess. */
import { apiDecimals, type Money, money, shownDecimals } from '../billing/money';
import { westernDigits } from '../digits';

/** How a locale writes amounts: its marks, and what stands before or behind the number. */
export interface Spelling {
  /** The mark before the decimals, and the one between groups of digits: a locale may have others for each currency. */
  marks(currency: string): { decimal: string; group: string };
  /**
   * Whether this sign, code or name stands for the currency, and for no other that the locale writes so. `isNamed`: the code of
   * the currency stands beside it, so that the sign may be one of others too.
   */
  isSignOf(sign: string, currency: string, isNamed: boolean): boolean;
  /** The one currency that a sign, code or name stands for; null where it is none, or could be several. */
  currencyOf(sign: string): string | null;
}

/** `typed`: as it was typed, without what can't be seen. */
export type AmountFault =
  | { kind: 'notANumber'; currency: string }
  | { kind: 'decimals'; typed: string; count: number; currency: string; may: number }
  /** `is`: the currency that it is in, where that can be told. */
  | { kind: 'otherCurrency'; sign: string; is: string | null; currency: string }
  /** `1,230` where there are three decimals: both can be meant. */
  | { kind: 'either'; typed: string; readings: readonly [Money, Money] }
  | { kind: 'negative' | 'noCurrency' | 'tooLarge' };

export type TypedAmount = { kind: 'amount'; amount: Money } | { kind: 'wrong'; fault: AmountFault };

/**
 * Reads an amount in the currency's own decimals: `60` jpy is ¥60, `60` usd is $60.00. `currency`: null where it must follow
 * from the sign. What the locale shows can be typed back; what another writes too, as long as it can only mean one thing:
 * `12,50`, `1.234,50`, `1,00,000`, `20,-`, `500/-`, full-width and Arabic digits.
 */
export function readTyped(typed: string, currency: string | null, spelling: Spelling): TypedAmount {
  const shown = typed.replace(/\p{Cf}/gu, '').trim();
  const text = westernDigits(shown);
  const parts = /^(\D*)(\d|\d.*\d)(?:([.,:]) ?[-–—−]{1,2}(?!\d)|\/[-–—−=])?(\D*)$/.exec(text);
  const signs = (parts ? [parts[1], parts[4]] : [text]).flatMap((each) => each?.trim() || []);
  const words = signs.flatMap((each) => each.split(/\s+/));
  // `$100 CAD`: what a plain $ is, its code says.
  const named = words.find((each) => spelling.currencyOf(each) === each.toLowerCase())?.toLowerCase();
  const code = currency ?? named ?? signs.map(spelling.currencyOf).find((each) => each !== null) ?? null;
  if (code === null) return wrong({ kind: 'noCurrency' });
  const isNamed = named === code;
  const strange = (isNamed ? words : signs).find((sign) => !spelling.isSignOf(sign, code, isNamed));
  if (strange && /^[(−-]|[−-]$/.test(strange) && parts) return wrong({ kind: 'negative' });
  // Normalized, a raised or a fractional digit would be another number.
  if (!parts || /[\p{No}\p{Nl}]/u.test(shown) || isLeadingMark(parts[1] ?? '', code))
    return wrong({ kind: 'notANumber', currency: code });
  if (strange) {
    const isSign = /[\p{L}\p{Sc}]/u.test(strange);
    return wrong(
      isSign
        ? { kind: 'otherCurrency', sign: strange, is: spelling.currencyOf(strange), currency: code }
        : { kind: 'notANumber', currency: code },
    );
  }
  const number = (parts[2] ?? '').replace(/[’ʼ‘′]/g, "'");
  return parts[3] ? readWhole(number, parts[3], code) : readNumber(number, shown, code, spelling);
}

/** Whether a dot before the digits is theirs, as in `$.50` or `euro.50`, and does not shorten a word, as in `Rs.500`. */
const isLeadingMark = (before: string, currency: string) =>
  before.endsWith('.') && (!/(?<!\p{L})\p{L}{1,3}\.$/u.test(before) || before.trim().toLowerCase() === `${currency}.`);

/** A dash in place of the decimals: `20,-`. `mark`: what stands before it, which then groups nothing. */
function readWhole(number: string, mark: string, currency: string): TypedAmount {
  const isWhole = !number.includes(mark) && (isPlain(number) || isGrouped(number));
  return isWhole ? exact(number, '', currency) : wrong({ kind: 'notANumber', currency });
}

const wrong = (fault: AmountFault): TypedAmount => ({ kind: 'wrong', fault });

/** Digits with marks between them. */
function readNumber(number: string, typed: string, currency: string, spelling: Spelling): TypedAmount {
  const may = shownDecimals(currency);
  const [, whole = '', mark = '', fraction = ''] = /^(.*)([.,٫])(\d+)$/.exec(number) ?? [];
  const isWhole = isPlain(number) || isGrouped(number);
  const hasDecimals = mark !== '' && !whole.includes(mark) && (isPlain(whole) || isGrouped(whole));
  if (!hasDecimals) return isWhole ? exact(number, '', currency) : wrong({ kind: 'notANumber', currency });
  const decimals = (): TypedAmount =>
    fraction.length > may
      ? wrong({ kind: 'decimals', typed, count: fraction.length, currency, may })
      : exact(whole, fraction, currency);
  const { decimal, group } = spelling.marks(currency);
  // One mark before three digits.
  if (!isWhole || mark === decimal) return decimals();
  const thousands = exact(number, '', currency);
  if (may !== 3) return mark === group ? thousands : decimals();
  const parts = exact(whole, fraction, currency);
  return thousands.kind === 'amount' && parts.kind === 'amount'
    ? wrong({ kind: 'either', typed, readings: [thousands.amount, parts.amount] })
    : thousands;
}

const isPlain = (number: string) => /^\d+$/.test(number);

/** By threes, or as in India by twos before the last three; by one kind of mark. */
const isGrouped = (number: string) =>
  /^[1-9]\d{0,2}([.,' ٬])\d{3}(?:\1\d{3})*$/.test(number) || /^[1-9]\d?([.,' ٬])(?:\d{2}\1)+\d{3}$/.test(number);

/** `whole`: digits, perhaps with marks between them. */
function exact(whole: string, fraction: string, currency: string): TypedAmount {
  const decimals = shownDecimals(currency);
  const shown = Number(whole.replace(/\D/g, '') + fraction.padEnd(decimals, '0'));
  const minor = shown * 10 ** (apiDecimals(currency) - decimals);
  return Number.isSafeInteger(minor) ? { kind: 'amount', amount: money(minor, currency) } : wrong({ kind: 'tooLarge' });
}
