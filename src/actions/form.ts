/** What an action asks before it can be confirmed, and how what is filled in becomes values. */
import type { Money } from '../billing/money';
import type { Saying } from '../language/words/words';
import type { Writer } from '../language/writer';
import type { Telling } from './telling';

/** What Google sends of a form: strings, by input; a day as ms since 1970. What was left empty is not there. */
export type Sent = Readonly<Record<string, string>>;

/** One input on the card. `redraws`: what is asked besides depends on it. `fold`: under what it is folded away. */
export type Input = { name: string; label: Saying; hint?: Saying; redraws?: boolean; fold?: Saying } & (
  | { kind: 'text' | 'date'; value: string }
  /** Nobody typed it yet. */
  | { kind: 'amount'; value: Money }
  /** A box of its own; ticked, it is sent as `yes`. */
  | { kind: 'tick'; value: boolean }
  /** `options`: value and words. */
  | { kind: 'choice'; options: Options; value: string }
);

export type Options<C extends string = string> = readonly (readonly [C, Saying])[];

/** What an answer means. `more`: that shows only when more was asked. */
export type Reading<T> = { kind: 'read'; value: T } | { kind: 'more' } | { kind: 'wrong'; why: Saying };

/** Whether what was filled in can be done. */
export type Fault = { kind: 'none' } | { kind: 'wrong'; why: Saying };

export const read = <T>(value: T): Reading<T> => ({ kind: 'read', value });
export const more = { kind: 'more' } as const;
export const wrong = (why: Saying) => ({ kind: 'wrong', why }) as const;
export const faultless: Fault = { kind: 'none' };

/**
 * One question, of a kind in `fields.ts`. `T`: what its answer means. `Q`: how it is asked of this subject. It may stand on
 * the card as several inputs.
 */
export interface Field<T, Q> {
  /** Filled in as it was sent; null: as it is asked at first. */
  inputs(name: string, question: Q, sent: Sent | null): Input[];
  /** `at`: when that was, in seconds since 1970. `write`: amounts as the agent writes them. */
  read(name: string, question: Q, sent: Sent, at: number, write: Writer): Reading<T>;
  /** What would be sent for this value. */
  sent(name: string, question: Q, value: T, write: Writer): Sent;
  /** Whether something stored, perhaps by another version, is such a value. */
  isValue(stored: unknown): stored is T;
}

/** When the form was filled in, in seconds since 1970: what depends on the time is the same in each try of the write. */
export interface Filled {
  readonly at: number;
}

export type Fields = Readonly<Record<string, Field<unknown, unknown>>>;
type ValuesOf<F> = Filled & { readonly [K in keyof F]: F[K] extends Field<infer T, infer _> ? T : never };
export type Questions<F> = { readonly [K in keyof F]: F[K] extends Field<infer _, infer Q> ? Q : never };

export interface Form<S, V> {
  /** `lines`: what one must know to fill it in; null for what need not be said. */
  draw(subject: S, telling: Telling, sent: Sent | null): { lines: readonly (Saying | null)[]; inputs: Input[] };
  read(subject: S, telling: Telling, sent: Sent, at: number): Reading<V>;
  /** What would be sent for these values. */
  sent(subject: S, telling: Telling, values: V): Sent;
  /** Whether something stored, perhaps by another version, is what this form says. */
  isValues(stored: unknown): stored is V;
}

/** What the values of an action's form are. */
export type Said<F> = F extends Form<never, infer V> ? V : never;

/**
 * `fields`: what is asked, in this order. `questions`: how, of this subject; it may depend on what was `sent`. What the answers
 * mean follows from the kinds of the fields; that two answers do not go together is for the action's `fault` to say.
 */
export function form<S, F extends Fields>(
  fields: F,
  questions: (subject: S, telling: Telling, sent: Sent | null) => Questions<F>,
  lines?: (subject: S, telling: Telling) => readonly (Saying | null)[],
): Form<S, ValuesOf<F>> {
  const all = Object.entries(fields);
  return {
    draw: (subject, telling, sent) => {
      const asked = questions(subject, telling, sent);
      const inputs = all.flatMap(([name, field]) => field.inputs(name, asked[name], sent));
      return { lines: lines?.(subject, telling) ?? [], inputs };
    },
    read: (subject, telling, sent, at) => {
      const asked = questions(subject, telling, sent);
      const values: Record<string, unknown> = { at };
      for (const [name, field] of all) {
        const reading = field.read(name, asked[name], sent, at, telling.write);
        if (reading.kind !== 'read') return reading;
        values[name] = reading.value;
      }
      return read(values as ValuesOf<F>);
    },
    sent: (subject, telling, values) => {
      const asked = questions(subject, telling, null);
      const said: Readonly<Record<string, unknown>> = values;
      return Object.assign({}, ...all.map(([name, field]) => field.sent(name, asked[name], said[name], telling.write)));
    },
    isValues: (stored): stored is ValuesOf<F> =>
      isFilled(stored) &&
      all.every(([name, field]) => field.isValue((stored as Filled & Record<string, unknown>)[name])),
  };
}

/** What is kept where nothing is asked. */
export function isFilled(stored: unknown): stored is Filled {
  return typeof stored === 'object' && stored !== null && 'at' in stored && Number.isFinite(stored.at);
}
