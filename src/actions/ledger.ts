/**
 * What the user's writes moved in the last hours, as the limits of their team count it: a property for each write, which is
 * set together with its intention, right before it goes out. It outlives the connection: who connects anew begins no new day.
 */
import type { Properties } from '../google/store';
import { once } from '../once';
import { limited } from '../policy/effect';
import { type Spent, windowMs } from '../policy/spent';
import { literal, number, object, parseText, text } from '../stripe/lenient';

const stored = once(() =>
  object({ mode: literal(['live', 'test']), kind: literal([...limited]), minor: number(), currency: text() }),
);

const prefix = 'spent.';

export interface Ledger {
  /** Within the window; null where one of them can't be read. */
  recent(): Spent[] | null;
  /** The property that says so. */
  entry(spent: Spent): Record<string, string>;
  /** The properties of those that no limit counts any more. */
  outdated(): string[];
}

export function openLedger(properties: Properties, now: () => number): Ledger {
  const named = () =>
    properties
      .names()
      .filter((name) => name.startsWith(prefix))
      .map((name) => ({ name, at: Number(name.slice(prefix.length).split('.')[0]) }));
  // A clock that went back must not make room.
  const isOld = ({ at }: { at: number }) => now() - at >= windowMs;
  return {
    recent: () => {
      const all = named()
        .filter((each) => !isOld(each))
        .map(({ name, at }): Spent | null => {
          const parsed = parseText(stored(), properties.get(name));
          if (!parsed) return null;
          const { mode, kind, minor, currency } = parsed;
          return { intention: name.split('.')[2] ?? '', at, mode, kind, amount: { minor, currency } };
        });
      return all.some((each) => each === null) ? null : (all as Spent[]).sort((a, b) => a.at - b.at);
    },
    entry: ({ intention, at, mode, kind, amount: { minor, currency } }) => ({
      [`${prefix}${at}.${intention}`]: JSON.stringify({ mode, kind, minor, currency }),
    }),
    outdated: () => named().flatMap((each) => (isOld(each) ? [each.name] : [])),
  };
}
