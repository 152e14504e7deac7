/** What every fact is made of: amounts, times, codes, and ways to put facts together. */
import { money } from '../../../src/billing/money';
import type { AmountFault } from '../../../src/language/typed-amount';
import type { Bound } from '../../../src/language/words/facts';

/** Each as the only fact. */
export const each = <T>(values: readonly T[]) => values.map((value): [T] => [value]);

/** Each of the first with each of the second. */
export const pairs = <A, B>(firsts: readonly A[], seconds: readonly B[]) =>
  firsts.flatMap((first) => seconds.map((second): [A, B] => [first, second]));

/** All names of a union; one that is missing does not compile. */
export const all = <T extends string>(names: Record<T, 0>) => Object.keys(names) as T[];

export const amount = money(4900, 'eur');

export const more = money(294_000, 'jpy');

export const kuwaiti = money(1_230, 'kwd');

export const bounds = all<Bound>({ left: 0, creditable: 0, held: 0, atOnce: 0, credited: 0 });

export const amountFaults: readonly AmountFault[] = [
  { kind: 'notANumber', currency: 'usd' },
  { kind: 'negative' },
  { kind: 'decimals', typed: '$1.999', count: 3, currency: 'usd', may: 2 },
  { kind: 'decimals', typed: '¥1.5', count: 1, currency: 'jpy', may: 0 },
  { kind: 'decimals', typed: '0.1234567891', count: 10, currency: 'kwd', may: 3 },
  { kind: 'otherCurrency', sign: '€', is: 'eur', currency: 'usd' },
  { kind: 'otherCurrency', sign: 'kr', is: null, currency: 'usd' },
  { kind: 'either', typed: '1,230', readings: [money(1_230_000, 'kwd'), kuwaiti] },
  { kind: 'noCurrency' },
  { kind: 'tooLarge' },
];

export const balances = [
  { kind: 'credit', amount },
  { kind: 'owes', amount },
] as const;

export const thisYear = Date.UTC(2026, 11, 4, 12) / 1000;

/** A day, and nine days, before the moment at which the samples are written. */
export const [yesterday, lastWeek] = [19, 11].map((day) => Date.UTC(2026, 10, day, 12) / 1000) as [number, number];

export const nextYear = Date.UTC(2027, 2, 31, 12) / 1000;

/** Of Stripe's, in no catalogue. */
export const newCode = 'quite_new';

export const modes = ['live', 'test'] as const;

export const month = { unit: 'month', count: 1 };

export const ends = [null, 'a1B2c3'] as const;
