/**
 * From a confirmation (`prepare.ts`) to one write, and never to two. The only file that sends writes.
 *
 * perform: under the user's lock, read the object again; unchanged → mark as sent, write, settle.
 * check:   after a lost answer, only read: does the object show that it was done?
 * resume:  send the same bytes under the same idempotency key, while Stripe still remembers that; and with the same API
 *          key, since Stripe does not say that two of them share it.
 *
 * What was read before the lock is not believed under it: another execution of the same click may have written meanwhile.
 */
import type { Connection } from '../keys/vault';
import type { Saying } from '../language/words/words';
import type { Effect } from '../policy/effect';
import { permit } from '../policy/permit';
import { barred, countedIn, type Policy } from '../policy/rules';
import type { Budget } from '../stripe/budget';
import type { KeyInUse } from '../stripe/key';
import { isShown, type Part, whole } from '../stripe/part';
import type { ReadRequest } from '../stripe/request';
import { agentOn } from '../stripe/trace';
import { tellsOfEarlierTry, write } from '../stripe/write';
import type { Action, Asker, Follow, Known, Outcome } from './action';
import { type Answered, ahead, noting } from './ahead';
import { asker } from './asker';
import { type Filled, isFilled } from './form';
import { type Intention, idempotencyKeyOf, traceOf } from './intention';
import type { Ledger } from './ledger';
import { findAction } from './list';
import { doneBefore, note, type Performed, type Records, settle, settled } from './performed';

/** What a write is carried out with. */
export interface Means extends Records {
  budget: Budget;
  ledger: Ledger;
  now(): number;
  newId(): string;
  use(connection: Connection): KeyInUse;
  /** This very key of the connection; null where it is gone, or where Stripe did not take it. */
  keyOf(id: Connection['id'], keyId: string): KeyInUse | null;
  /** As it is stored now; null where it was disconnected. */
  connection(id: string): Connection | null;
  /** What the user and their team have settled about this customer. `about`: what is about to be sent, and with which key. */
  policy(connection: Connection, customer: string, about: Sending | null): Policy;
  /** Reads these, and in the same wave the customer anew, whose card is drawn next. */
  beside(connection: Connection, customer: string, requests: readonly ReadRequest<unknown>[]): Part<unknown>[];
  /** What forms on this object read within the last minute. */
  lately: {
    of(connection: Connection, object: string): Answered;
    keep(connection: Connection, object: string, all: Answered): void;
  };
  /** Runs alone among this user's executions, on what is stored then; null when the lock was not to be had in time. */
  underLock<T>(work: () => T): T | null;
  /** From here on, what is stored is read as it is now. */
  reread(): void;
}

/** `keyId`: null for the key in use. */
export interface Sending {
  intention: string;
  keyId: string | null;
}

/** Google ends an execution after 30 s: what was sent before is not being sent now. */
const runMs = 30_000;

/** Stripe keeps idempotency keys for at least 24 h; past that the same key would act a second time. */
const resumableMs = 20 * 3_600_000;

/** What was sent about this object, and is not known to have happened. */
export function unsettled({ intentions }: Means, { id }: Connection, object: string): Intention | undefined {
  return intentions.open().find((each) => each.connection === id && each.object === object);
}

/** Carries out a confirmed intention. Asked again, it answers what became of it, and writes nothing. */
export function perform(desk: Means, connection: Connection, intentionId: string, isRightPerson: boolean): Performed {
  return alone(desk, connection.id, intentionId, (now, intention) => {
    if (intention.state === 'sent') return { kind: 'unknown', problem: null };
    const known = settled(intention);
    if (known) return known;
    if (intention.careful && !isRightPerson) return { kind: 'notThePerson' };
    if (intention.state === 'waiting') return { kind: 'noIntention' };
    const open = unsettled(desk, now, intention.object);
    return open ? { kind: 'open', intention: open } : send(desk, now, intention);
  });
}

/** What became of a write without an answer. Only reads. */
export function check(desk: Means, connection: Connection, intentionId: string): Performed {
  return alone(desk, connection.id, intentionId, (now, intention) => looked(desk, now, intention));
}

/** Sends an intention of unknown outcome again: the same bytes, under the same key. */
export function resume(desk: Means, connection: Connection, intentionId: string): Performed {
  return alone(desk, connection.id, intentionId, (now, intention) => {
    const found = looked(desk, now, intention);
    return found.kind === 'notFound' && found.resumable ? send(desk, now, intention) : found;
  });
}

/** Under the lock, with connection and intention as they are then. Where another execution has it, what is known of it. */
function alone(
  desk: Means,
  connectionId: string,
  intentionId: string,
  work: (connection: Connection, intention: Intention) => Performed,
): Performed {
  const stored = (then: (connection: Connection, intention: Intention) => Performed): Performed => {
    const connection = desk.connection(connectionId);
    if (!connection) return { kind: 'disconnected' };
    const intention = desk.intentions.find(connectionId, intentionId);
    return intention && intention.mode === connection.mode ? then(connection, intention) : { kind: 'noIntention' };
  };
  const done = desk.underLock(() => stored(work));
  if (done) return done;
  desk.reread();
  return stored((_, intention) => {
    const isBeingSent = desk.now() - (intention.triedAt ?? 0) < runMs;
    return settled(intention) ?? { kind: 'atWork', isThis: intention.state === 'sent' && isBeingSent };
  });
}

function looked(desk: Means, connection: Connection, intention: Intention): Performed {
  if (/^(minted|waiting|due)$/.test(intention.state)) {
    // A tap that waits for the lock may be about to send it.
    desk.intentions.save({ ...intention, state: 'withdrawn' });
    return { kind: 'notSent' };
  }
  const before = settled(intention);
  if (before) return before;
  const action = findAction(intention.action);
  if (!action) return unconfirmed(desk, intention);
  const known = confirmedAs(intention);
  const ask = asker(desk, connection);
  const subject = action.load(intention.object, ask, knownOf(intention));
  const isRecent = desk.now() - (intention.triedAt ?? 0) < resumableMs;
  if (!isShown(subject)) {
    const isGone = subject.kind === 'problem' && subject.problem.kind === 'notFound';
    if (isGone || !isRecent) return unconfirmed(desk, intention);
    return subject.kind === 'problem'
      ? { kind: 'unknown', problem: subject.problem }
      : { kind: 'refused', failure: subject };
  }
  const found = known
    ? settledBy(desk, connection, intention, known, subject.value)
    : settledUnread(desk, connection, intention, action, subject.value);
  if (found) return found;
  const isHere = senderOf(desk, connection, intention) !== null;
  const isAsShown = known !== null && action.fingerprint(subject.value) === intention.fingerprint;
  const resumable = isAsShown && isRecent && isHere && !action.outdated?.(subject.value, known.values, ask);
  return resumable ? { kind: 'notFound', resumable } : unconfirmed(desk, intention);
}

/** Settles it where what it acts on, read anew, shows that it was carried out; else null. */
function settledBy(
  desk: Means,
  connection: Connection,
  intention: Intention,
  { action, values }: Confirmed,
  subject: unknown,
): Performed | null {
  const made = action.carriedOut(subject, traceOf(intention), values);
  if (made === null) return null;
  const own = action.outcome(made, values, intention.products);
  const by = intention.asked === null ? null : agentOn(made);
  const outcome = by === null || by === intention.agent ? own : { ...own, says: doneBefore(own, by) };
  const off = intention.followedBy ? (action.followOff?.(subject, values, asker(desk, connection)) ?? null) : null;
  const all = withMore(action, subject, intention, outcome);
  if (!off) return settle(desk, connection, intention, all);
  return settle(desk, connection, { ...intention, followedBy: '' }, { ...all, more: off });
}

/** The same for what another version stored: most traces are found without what its form said. */
function settledUnread(
  desk: Means,
  connection: Connection,
  intention: Intention,
  action: Action<unknown>,
  subject: unknown,
): Performed | null {
  try {
    return settledBy(desk, connection, intention, { action, values: intention.values as Filled }, subject);
  } catch {
    return null;
  }
}

/** Stripe will carry out nothing more under its key: what the object shows is all that can be known of it. */
function reused(desk: Means, connection: Connection, intention: Intention): Performed {
  const found = looked(desk, connection, intention);
  if (found.kind !== 'notFound') return found;
  if (intention.asked === null) return unconfirmed(desk, intention);
  // Another colleague's try holds it, and Stripe refused that one.
  const unsent: Intention = { ...intention, triedAt: null };
  return confirmedAnew(desk, unsent, desk.recent.noted(connection, unsent));
}

/** Nothing was written, and it is to be confirmed as it stands now. `also`: other properties that change with it. */
function confirmedAnew(desk: Means, intention: Intention, also?: Record<string, string>): Performed {
  note(desk, { ...intention, state: 'changed', triedAt: null, sentWith: null, request: null }, also);
  return { kind: 'changed' };
}

/** Nothing more can be known of it: it is closed, so that it does not stand in the way of others for ever. */
function unconfirmed(desk: Means, intention: Intention): Performed {
  const closed: Intention = { ...intention, state: 'unconfirmed', request: null };
  const connection = desk.connection(intention.connection);
  note(desk, closed, connection ? desk.recent.noted(connection, closed) : {});
  return { kind: 'notFound', resumable: false };
}

/** The key with which it was sent, where that is still here; the one in use for what was never sent. */
function senderOf(desk: Means, connection: Connection, { triedAt, sentWith }: Intention): KeyInUse | null {
  if (triedAt === null) return desk.use(connection);
  return sentWith === null ? null : desk.keyOf(connection.id, sentWith);
}

function send(desk: Means, connection: Connection, intention: Intention): Performed {
  const known = confirmedAs(intention);
  if (!known) return { kind: 'noIntention' };
  const { action, values } = known;
  const ask = asker(desk, connection);
  const asked: ReadRequest<unknown>[] = [];
  const subject = action.load(intention.object, noting(ask, asked), knownOf(intention));
  if (!isShown(subject)) return { kind: 'refused', failure: subject };
  const isAsShown =
    action.customerOf(subject.value) === intention.customer &&
    action.fingerprint(subject.value) === intention.fingerprint &&
    !action.outdated?.(subject.value, values, ask);
  if (!isAsShown) {
    // What was sent before may have come through since it was looked for.
    if (intention.triedAt !== null)
      return settledBy(desk, connection, intention, known, subject.value) ?? { kind: 'unknown', problem: null };
    return confirmedAnew(desk, intention);
  }
  const { agent, thread, askedBy } = intention;
  const trace = traceOf(intention);
  // A colleague who was asked too may have done it where nothing that the confirmation shows has changed.
  if (
    intention.asked !== null &&
    intention.triedAt === null &&
    action.carriedOut(subject.value, trace, values) !== null
  )
    return confirmedAnew(desk, intention);
  const fresh = action.write(subject.value, { intention: trace, agent, thread, askedBy }, values);
  const request = (intention.request ?? { path: fresh.path, params: fresh.params }) as Pick<
    typeof fresh,
    'path' | 'params'
  >;
  const effect = action.effect(subject.value, values);
  const key = senderOf(desk, connection, intention);
  const policy = desk.policy(connection, intention.customer, { intention: trace, keyId: key?.id ?? null });
  const follow = intention.followedBy ? action.follow?.(subject.value, values) : null;
  // Nothing is begun that could not be finished.
  const why = barredFollow(policy, follow ?? null);
  if (why) return { kind: 'barred', why };
  const permission = permit(policy, effect, { ...fresh, ...request });
  if (permission.kind === 'barred') return permission;
  if (!key) return unconfirmed(desk, intention);
  const at = desk.now();
  const sent: Intention = { ...intention, state: 'sent', triedAt: intention.triedAt ?? at, sentWith: key.id, request };
  const counts = (isTaken: boolean) => counted(desk, policy, { intention: trace, at }, effect, isTaken);
  desk.intentions.save(sent, {
    ...desk.outdated(connection),
    ...desk.recent.noted(connection, sent, effect),
    ...counts(true),
  });
  const result = write(key, desk.budget, permission.request, idempotencyKeyOf(sent));
  if (result.kind === 'unknown') {
    const { problem } = result;
    return problem.kind === 'keyReused' ? reused(desk, connection, sent) : { kind: 'unknown', problem };
  }
  if (result.kind === 'refused') {
    const refused: Performed = { kind: 'refused', failure: result.failure };
    // Nothing was done this time. After an earlier try without an answer that need not be the whole story.
    if (intention.triedAt !== null && !tellsOfEarlierTry(result.failure)) return refused;
    if (intention.triedAt !== null && fresh.method === 'DELETE') {
      // It carries no key, so it may be refused because the first one came through late.
      const found = looked(desk, connection, sent);
      if (found.kind !== 'notFound' || !found.resumable) return found;
    }
    const state = intention.before ? 'due' : 'minted';
    const unsent: Intention = { ...sent, state, triedAt: null, sentWith: null, request: null };
    note(desk, unsent, { ...desk.recent.noted(connection, unsent), ...counts(false) });
    return refused;
  }
  const outcome = action.outcome(result.value, values, intention.products);
  // Settled before anything else is asked: what follows may not cost the outcome.
  const settledAs = settle(desk, connection, sent, outcome);
  if (!action.afterwards) return settledAs;
  const beside = (...requests: typeof asked) => desk.beside(connection, intention.customer, requests).map(whole);
  const again = action.load(intention.object, ahead(ask, asked, beside as Asker), knownOf(intention));
  if (!isShown(again)) return settledAs;
  // Nothing has changed at Stripe since it was settled.
  return settle(desk, connection, sent, withMore(action, again.value, intention, outcome), {});
}

/** Where the user's team limits it: a write that Stripe refused is taken off again. */
function counted(
  { ledger }: Means,
  policy: Policy,
  sent: { intention: string; at: number },
  effect: Effect,
  isTaken: boolean,
): Record<string, string> {
  const moved = countedIn(policy, effect);
  if (!moved) return {};
  const { kind, amount } = moved;
  return ledger.entry({ ...sent, mode: policy.key.mode, kind, amount: isTaken ? amount : { ...amount, minor: 0 } });
}

function withMore(action: Action<unknown>, subject: unknown, intention: Intention, outcome: Outcome): Outcome {
  const more = action.afterwards?.(subject, traceOf(intention), intention.mintedAt / 1000);
  return more ? { ...outcome, more } : outcome;
}

/** Why the user, or their team, does not allow what is confirmed with it; null where they do. */
export function barredFollow(policy: Policy, follow: Follow | null): Saying | null {
  return follow && barred(policy, follow.action.effect(follow.subject, follow.values));
}

interface Confirmed {
  action: Action<unknown>;
  values: Filled;
}

/** What another version stored may be anything: then all is read, as before the confirmation. */
function knownOf(intention: Intention): Known {
  return { customer: intention.customer, values: confirmedAs(intention)?.values ?? null, sent: null };
}

/** Null where another version stored it, and this one has no such action or can't read what its form said. */
function confirmedAs(intention: Intention): Confirmed | null {
  const action = findAction(intention.action);
  const { values } = intention;
  const isReadable = action?.form?.isValues ?? isFilled;
  return action && isReadable(values) ? { action, values } : null;
}
