/** What an action is. Each is one file; `list.ts` names them all. */
import type { Money } from '../billing/money';
import type { About } from '../language/words/facts';
import type { Saying } from '../language/words/words';
import type { Effect, EffectName } from '../policy/effect';
import type { Part } from '../stripe/part';
import type { PermissionId } from '../stripe/permissions';
import type { AnswerOf, ReadRequest, StripeRequest } from '../stripe/request';
import type { Trace } from '../stripe/trace';
import type { Fault, Filled, Form } from './form';
import type { Telling } from './telling';

/** Sends reads with the key of the connection, all in one wave. */
// biome-ignore lint/suspicious/noExplicitAny: the element types are recovered by AnswerOf
export type Asker = <const R extends readonly ReadRequest<any>[]>(
  ...requests: R
) => { -readonly [I in keyof R]: Part<AnswerOf<R[I]>> };

/** Whether an action applies to its object. `pointless`: it makes no sense there, and nobody would ask. */
export type Fit = { kind: 'fits' } | { kind: 'pointless' } | { kind: 'blocked'; why: Saying };

export const fits: Fit = { kind: 'fits' };
export const pointless: Fit = { kind: 'pointless' };
export const blocked = (why: Saying): Fit => ({ kind: 'blocked', why });

/** All that a confirmation has to say beside customer, account and mode. */
export interface Confirmation {
  title: Saying;
  /** What will be done, for lists of what is open. */
  deed: Saying;
  /** What exactly changes, and what does not; null for what need not be said. */
  lines: readonly (Saying | null)[];
  /** The verb on the button. */
  button: Saying;
  /** What the money part of it is, where there is one. */
  amount?: Money | null;
  /** Id of the subscription that one may want to end afterwards, or `anySubscription`. */
  next?: string;
  /** Names of the products that it is about, by id. */
  products?: Record<string, string>;
  /** What the customer can be told of it before, where they asked what it would cost. */
  quote?: Saying | null;
  /** Whether an address, or where money is paid, moves to somewhere new: it is what a stranger would ask for. */
  isElsewhere?: boolean;
}

/** What should be looked at before, and may make this needless. */
export interface First {
  says: Saying;
  leadsTo: { kind: 'invoice' | 'payment'; id: string } | null;
}

/** In the place of an id: each that the customer has. */
export const anySubscription = '*';

export type SettledAs = 'done' | 'accepted' | 'partly' | 'failed';

/**
 * HTTP 200 is not success: `accepted` is taken by Stripe and not finished, `failed` will not be, `partly` is done but for a part
 * that will not be.
 */
export interface Outcome {
  kind: SettledAs;
  says: Saying;
  /** What else must be said. */
  more?: Saying | null;
  /** The same where there is little room. */
  brief?: Saying;
  /** What the customer is told, where they should hear of it. */
  tell?: Saying;
  /** The customer that was made, where that is what was done. */
  customer?: string;
  /** Id of what was made, where what follows acts on that. */
  made?: string;
}

/** What is carried out after an action, as an intention of its own. `T`: what it acts on. */
export interface Follow<T = unknown> {
  action: Action<T, Filled, unknown>;
  /** Id of the object; empty for what is only then made. */
  object: string;
  subject: T;
  /** As its own form would say it. */
  values: Filled;
  /** What will be done, for lists of what is still to do. */
  title: Saying;
}

/** What is known before an object is read, so that what belongs to it is asked for beside it. */
export interface Known {
  /** Whose it is said to be; what is read says whether that is so. */
  customer: string;
  /** What was confirmed; null before that. */
  values: Filled | null;
  /** What its form says before that, as far as it was filled in; null after. */
  sent: Readonly<Record<string, unknown>> | null;
}

/** What can be done with an object. `S`: what it acts on. */
interface Offered<S> {
  name: string;
  label: Saying;
  /** Where another one fits what it acts on better. */
  labelFor?(subject: S): Saying;
  needs: readonly PermissionId[];
  /** What the customer is told about; a payment unless it says otherwise. */
  about?: About;
  /** Which of them it takes, where that depends on what it acts on. */
  needsFor?(subject: S): PermissionId;
  /** Reads what it acts on; of a write when the confirmation is drawn, and again right before it. */
  load(id: string, ask: Asker, known: Known): Part<S>;
  /** The customer that the object belongs to; the address of one who is to be made. */
  customerOf(subject: S): string | null;
  fit(subject: S, telling: Telling): Fit;
}

/** Only reads: what was found is told at once, since there is nothing to confirm. */
export interface Look<S> extends Offered<S> {
  found(subject: S): Outcome;
}

/** Writes, after a confirmation. `V`: what its form says. `A`: what Stripe answers to the write, where that is another object. */
export interface Action<S, V extends Filled = Filled, A = S> extends Offered<S> {
  /** Everything that the confirmation relies on: if it differs right before the write, nothing is written. */
  fingerprint(subject: S): string;
  /** What stands first on the form and on the confirmation. */
  first?(subject: S, telling: Telling): readonly First[];
  /** What must be asked before it can be confirmed; without it, it is confirmed at once. */
  form?: Form<S, V>;
  /** What stands in the form takes the place of what there is, so that is read anew for it. */
  replaces?: true;
  /** What Stripe knows of what was filled in: it is kept with it. */
  lookUp?(subject: S, values: V, ask: Asker): V;
  /** Why what was filled in can't be done, though each field can be read. */
  fault?(subject: S, values: V): Fault;
  /**
   * Read when it is confirmed, and again right before the write: why what the values rest on beside the subject is no longer
   * so; null where it is.
   */
  outdated?(subject: S, values: V, ask: Asker): Saying | null;
  confirm(subject: S, telling: Telling, values: V, ask: Asker): Confirmation;
  /** What its `effect` is, whatever is filled in: where a rule allows nothing of the kind, it is off. */
  does: EffectName;
  /** What the write does, as the rules in `policy/` ask. Its method does not tell: a GET may hand out a link. */
  effect(subject: S, values: V): Effect;
  write(subject: S, trace: Trace, values: V): StripeRequest<A>;
  /** What the confirmation confirms as well, and what can be carried out once this is done; null: nothing. */
  follow?(subject: S, values: V): Follow | null;
  /**
   * Where it was found to be so without an answer, and somebody else may have done it: why what was confirmed with it must not
   * follow; null where it may.
   */
  followOff?(subject: S, values: V, ask: Asker): Saying | null;
  /** `products`: names by id, as far as they were known when it was confirmed. */
  outcome(answer: A, values: V, products: Record<string, string>): Outcome;
  /** Where `carriedOut` finds it when its answer was lost, in words: the README's table has it from here. */
  trace: string;
  /** What this intention made, if the object, read anew, shows that it was carried out; else null. */
  carriedOut(subject: S, intention: string, values: V): A | null;
  /**
   * Read anew after the write: what else must be said, such as a twin that a colleague made meanwhile. `since`: when the
   * confirmation was drawn, in seconds since 1970.
   */
  afterwards?(subject: S, intention: string, since: number): Saying | null;
}
