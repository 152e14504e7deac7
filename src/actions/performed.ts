/** What became of an intention: what is told of it, and how that is kept. */
import { succeeds } from '../google/store';
import type { Connection } from '../keys/vault';
import { type Saying, say } from '../language/words/words';
import type { PermissionId } from '../stripe/permissions';
import type { Denial, Problem } from '../stripe/problem';
import type { Outcome, SettledAs } from './action';
import { type Intention, type Intentions, lost } from './intention';
import type { Recent } from './recent';

/** What a part is when there is nothing to show. */
export type Unshown =
  | { kind: 'notPermitted'; permission: PermissionId; denial: Denial | null }
  | { kind: 'problem'; problem: Problem };

/** What is said of an outcome. */
type Told = Pick<Intention, 'more' | 'brief'> & { says: Saying };

export type Performed =
  | ({ kind: SettledAs } & Told)
  /** It is no longer what the confirmation showed; nothing was written. */
  | { kind: 'changed' }
  | { kind: 'refused'; failure: Unshown }
  | { kind: 'unknown'; problem: Problem | null }
  /** Another execution of this user is not finished. `isThis`: it is sending this intention. This one sent nothing. */
  | { kind: 'atWork'; isThis: boolean }
  /** What was sent before about the same object must be known first; nothing was written. */
  | { kind: 'open'; intention: Intention }
  /** Never sent, and from now on nobody can send it. */
  | { kind: 'notSent' }
  /** The account was disconnected since the card was drawn; nothing was written. */
  | { kind: 'disconnected' }
  /** The user does not allow it; nothing was written. */
  | { kind: 'barred'; why: Saying }
  /** The user has not said that this is the right person; nothing was written. */
  | { kind: 'notThePerson' }
  /** Not known here: never confirmed, or so long ago that what became of it was forgotten. */
  | { kind: 'noIntention' }
  /** Checked, and not carried out. `resumable`: the stored request may still be sent under its key. */
  | { kind: 'notFound'; resumable: boolean };

/** Where it is kept. */
export interface Records {
  intentions: Intentions;
  recent: Recent;
  /** Properties that make what was remembered of Stripe's answers unreadable: to be set with each change at Stripe. */
  outdated(connection: Connection): Record<string, string>;
}

/** A fact from Stripe. `outdated`: properties that make what was remembered of Stripe's answers unreadable. */
export function settle(
  desk: Records,
  connection: Connection,
  intention: Intention,
  outcome: Outcome,
  outdated = desk.outdated(connection),
): Performed {
  const { kind, says, more = null, brief = null, tell = null, customer = intention.customer, made } = outcome;
  const settled: Intention = { ...intention, customer, state: kind, outcome: says, more, brief, tell, request: null };
  const next = kind === 'done' ? desk.intentions.find(connection.id, intention.followedBy) : null;
  // Both at once: a run that is killed in between must not lose what is still to do.
  const due: Intention | null =
    next?.state === 'waiting'
      ? { ...next, state: 'due', before: says, tellBefore: tell, object: made ?? next.object }
      : null;
  note(desk, settled, {
    ...outdated,
    ...desk.recent.noted(connection, settled),
    ...(due && desk.intentions.property(due)),
  });
  return { kind, says, more, brief };
}

/** What is known is told even where it can't be stored: it is then found as sent, and can be checked. */
export function note(desk: Pick<Records, 'intentions'>, intention: Intention, also?: Record<string, string>): void {
  succeeds(() => desk.intentions.save(intention, also));
}

/** What became of it, where that is known; null while it is still to be done, or in doubt. */
export function settled({ state, outcome, more, brief }: Intention): Performed | null {
  switch (state) {
    case 'done':
    case 'accepted':
    case 'partly':
    case 'failed':
      return { kind: state, says: outcome ?? lost, more, brief };
    case 'changed':
      return { kind: 'changed' };
    case 'withdrawn':
      return { kind: 'notSent' };
    case 'unconfirmed':
      return { kind: 'notFound', resumable: false };
    case 'waiting':
    case 'due':
    case 'minted':
    case 'sent':
      return null;
  }
}

/** Of what was asked by mail and is carried out already: by whom; what came of it, where that is not what was asked. */
export function doneBefore({ kind, says }: Outcome, by: string | null): Saying {
  return kind === 'done' || kind === 'accepted' ? say('asking', 'doneBefore', by) : says;
}
