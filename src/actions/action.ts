/** What an action is. Each is one file; `list.ts` names them all. */
import type { Money } from '../billing/money';
import type { Formats } from '../language/format';
import type { PermissionId } from '../stripe/permissions';
import type { AnswerOf, StripeRequest } from '../stripe/request';
import type { Trace } from '../stripe/trace';
import type { Part } from '../stripe/wave';

/** What a confirmation and an outcome are told with. */
export interface Telling {
  formats: Formats;
  /** Names of products by id, as far as they are known. */
  products: Record<string, string>;
}

/** Sends reads with the key of the connection, all in one wave. */
// biome-ignore lint/suspicious/noExplicitAny: the element types are recovered by AnswerOf
export type Asker = <const R extends readonly StripeRequest<any>[]>(
  ...requests: R
) => { -readonly [I in keyof R]: Part<AnswerOf<R[I]>> };

/** What was filled in, by field; what was left empty is not there. Strings, as Google carries them. */
export type Values = Readonly<Record<string, string>>;

/** One question of a form. */
export type Field = { name: string; label: string; hint?: string } & (
  | { kind: 'text' | 'date'; value?: string }
  /** `options`: value and words. */
  | { kind: 'choice'; options: readonly (readonly [string, string])[]; value: string }
);

export interface Form {
  /** What one must know to fill it in. */
  lines: readonly string[];
  fields: readonly Field[];
}

/** All that a confirmation has to say beside customer, account and mode. */
export interface Confirmation {
  title: string;
  /** What exactly changes, and what does not. */
  lines: string[];
  /** The verb on the button. */
  button: string;
  /** What the money part of it is, where there is one. */
  amount: Money | null;
}

/** HTTP 200 is not success: `accepted` is done by Stripe but not finished. */
export interface Outcome {
  kind: 'done' | 'accepted';
  text: string;
}

/** `S`: what it acts on. `A`: what Stripe answers to the write, where that is another object. */
export interface Action<S, A = S> {
  name: string;
  label: string;
  needs: readonly PermissionId[];
  /** Reads what it acts on: when the confirmation is drawn, and again right before the write. */
  load(id: string, ask: Asker): Part<S>;
  /** The customer that the object belongs to. */
  customerOf(subject: S): string | null;
  /** null: applies. Else why it does not, in one sentence. */
  blocked(subject: S, telling: Telling): string | null;
  /** Everything that the confirmation relies on: if it differs right before the write, nothing is written. */
  fingerprint(subject: S): string;
  /** Names of the form's fields; without them it is confirmed at once. */
  fields?: readonly string[];
  /** What must be asked before it can be confirmed. */
  form?(subject: S, telling: Telling): Form;
  /** Why what was filled in can't be done, in one sentence; null: it can. */
  fault?(subject: S, values: Values, telling: Telling): string | null;
  confirm(subject: S, telling: Telling, values: Values): Confirmation;
  write(subject: S, trace: Trace, values: Values): StripeRequest<A>;
  outcome(answer: A, telling: Telling): Outcome;
  /** What this intention made, if the object, read anew, shows that it was carried out; else null. */
  carriedOut(subject: S, intention: string): A | null;
  /** Read anew after the write: what else must be said, such as a twin that a colleague made meanwhile. */
  afterwards?(subject: S, intention: string, telling: Telling): string | null;
}
