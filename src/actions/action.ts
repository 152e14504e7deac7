/** What an action is. Each is one file; `list.ts` names them all. */
import type { Money } from '../billing/money';
import type { Formats } from '../language/format';
import type { Part } from '../stripe/part';
import type { PermissionId } from '../stripe/permissions';
import type { AnswerOf, StripeRequest } from '../stripe/request';
import type { Subscription } from '../stripe/resources/subscription';
import type { Trace } from '../stripe/trace';

/** What a confirmation and an outcome are told with. */
export interface Telling {
  formats: Formats;
  /** Names of products by id, as far as they are known. */
  products: Record<string, string>;
  /** The customer's name and address on file; where a form or a confirmation is drawn. */
  name?: string | null;
  email?: string | null;
  /** The agent's own website, where their address tells it. */
  site?: string;
  /** The customer's subscriptions, as far as they are known; likewise. */
  subscriptions?: readonly Subscription[];
  /** Whether the key is not known to lack the permission; likewise. */
  may?(permission: PermissionId): boolean;
}

/** Sends reads with the key of the connection, all in one wave. */
// biome-ignore lint/suspicious/noExplicitAny: the element types are recovered by AnswerOf
export type Asker = <const R extends readonly StripeRequest<any>[]>(
  ...requests: R
) => { -readonly [I in keyof R]: Part<AnswerOf<R[I]>> };

/**
 * What was filled in, by field; what was left empty is not there. Strings, as Google carries them. `at`, in seconds since
 * 1970, is when that was: what depends on the time is the same in the confirmation and in each try of the write.
 */
export type Values = Readonly<Record<string, string>>;

/** One question of a form. `redraws`: what is asked besides depends on it. */
export type Field = { name: string; label: string; hint?: string; redraws?: boolean } & (
  | { kind: 'text' | 'date'; value?: string }
  /** `options`: value and words. */
  | { kind: 'choice'; options: readonly (readonly [string, string])[]; value: string }
);

export interface Form {
  /** What one must know to fill it in; null for what need not be said. */
  lines?: readonly (string | null)[];
  fields: readonly Field[];
}

/** All that a confirmation has to say beside customer, account and mode. */
export interface Confirmation {
  title: string;
  /** What exactly changes, and what does not; null for what need not be said. */
  lines: readonly (string | null)[];
  /** The verb on the button. */
  button: string;
  /** What the money part of it is, where there is one. */
  amount?: Money | null;
  /** Id of the subscription that one may want to end afterwards, or `anySubscription`. */
  next?: string;
  /** Whether an address, or where money is paid, moves to somewhere new: it is what a stranger would ask for. */
  isElsewhere?: boolean;
}

/** In the place of an id: each that the customer has. */
export const anySubscription = '*';

/** HTTP 200 is not success: `accepted` is taken by Stripe and not finished, `failed` will not be. */
export interface Outcome {
  kind: 'done' | 'accepted' | 'failed';
  text: string;
  /** The same in words for the customer, where they should hear of it. */
  tell?: string;
  /** The customer that was made, where that is what was done. */
  customer?: string;
}

/** `S`: what it acts on. `A`: what Stripe answers to the write, where that is another object. */
export interface Action<S, A = S> {
  name: string;
  label: string;
  needs: readonly PermissionId[];
  /** What the customer is told about; a payment unless it says otherwise. */
  about?: 'subscription';
  /** Which of them it takes, where that depends on what it acts on. */
  needsFor?(subject: S): PermissionId;
  /** Reads what it acts on: when the confirmation is drawn, and again right before the write. */
  load(id: string, ask: Asker): Part<S>;
  /** The customer that the object belongs to; the address of one who is to be made. */
  customerOf(subject: S): string | null;
  /** null: applies. Else why it does not, in one sentence; empty where it makes no sense and nobody would ask. */
  blocked(subject: S, telling: Telling): string | null;
  /** Everything that the confirmation relies on: if it differs right before the write, nothing is written. */
  fingerprint(subject: S): string;
  /** What must be asked before it can be confirmed; without it, it is confirmed at once. */
  form?(subject: S, telling: Telling, values: Values): Form;
  /** What Stripe knows of what was filled in: it is kept with it. */
  lookUp?(subject: S, values: Values, telling: Telling, ask: Asker): Values;
  /** Why what was filled in can't be done, in one sentence; empty where more must be asked; null: it can. */
  fault?(subject: S, values: Values, telling: Telling): string | null;
  confirm(subject: S, telling: Telling, values: Values, ask: Asker): Confirmation;
  write(subject: S, trace: Trace, values: Values): StripeRequest<A>;
  outcome(answer: A, telling: Telling, values: Values): Outcome;
  /** What this intention made, if the object, read anew, shows that it was carried out; else null. */
  carriedOut(subject: S, intention: string, values: Values): A | null;
  /**
   * Read anew after the write: what else must be said, such as a twin that a colleague made meanwhile. `since`: when the
   * confirmation was drawn, in seconds since 1970.
   */
  afterwards?(subject: S, intention: string, telling: Telling, since: number): string | null;
}
