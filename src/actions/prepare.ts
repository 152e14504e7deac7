/** From a button to a confirmation: read the object, ask what must be asked, mint an intention. */
import { byteLength } from '../google/store';
import type { Connection } from '../keys/vault';
import { type Saying, say } from '../language/words/words';
import { barred, holdsForAll, kindBarred, nearLimit } from '../policy/rules';
import { isShown, type Part } from '../stripe/part';
import { nameOf, type ReadRequest } from '../stripe/request';
import { agentOn } from '../stripe/trace';
import type { Action, Asker, Confirmation, First, Follow, Known, Look, Outcome } from './action';
import { type Answered, ahead, firstFrom, foreseen, type Guess } from './ahead';
import { asker } from './asker';
import { minorUnits } from './asking';
import { type Filled, type Input, type Reading, read, type Sent, wrong } from './form';
import type { Intention } from './intention';
import { isLook } from './list';
import { barredFollow, type Means, unsettled } from './perform';
import type { Unshown } from './performed';
import { doneBefore } from './performed';
import type { Telling } from './telling';

export type Prepared =
  /** `fault`: null where nothing is wrong. `off`: why they may only ask somebody else for it; null where they may do it. */
  | {
      kind: 'form';
      first: readonly First[];
      lines: readonly (Saying | null)[];
      inputs: Input[];
      fault: Saying | null;
      off: Saying | null;
    }
  | { kind: 'ready'; intention: Intention; confirmation: Confirmation; first: readonly First[] }
  /** It only reads: told, with nothing to confirm. */
  | { kind: 'found'; intention: Intention; outcome: Outcome }
  /** An earlier action on the same object has an unknown outcome, which must be known first. */
  | { kind: 'open'; intention: Intention }
  | { kind: 'blocked'; reason: Saying }
  /** The user, their team or the key does not allow it. `asks`: what somebody else may be asked for; null where nobody may. */
  | { kind: 'barred'; why: Saying; asks: Sent | null }
  | { kind: 'failed'; failure: Unshown };

/** What was filled in is stored twice, as it is and as it is sent, in a property of 9 KB. */
const maxBytes = 3_500;

export interface Wanted {
  action: Action<unknown> | Look<unknown>;
  connection: Connection;
  customer: string;
  object: string;
  agent: string | null;
  thread: string | null;
  /** Who asked for it by mail, where what is written names that; else null. */
  askedBy: string | null;
  /** What was asked by mail, where this is just that, by a name of its own; else null. */
  asked: string | null;
  /** What the form says; null before it was asked. */
  sent: Sent | null;
  /** What a button says in place of the form, of which the rest stands as it is asked at first; null for none. */
  brought: Sent | null;
  /** In its place, what was confirmed before and does not hold any more. */
  outdated: Intention | null;
  /** Whether the form is asked once more, whatever it says. */
  asksAgain: boolean;
  /** Whether the user must first say that this is the right person. */
  careful: boolean;
  /** What the card shows of an object: by that it is foreseen what else is to be read, and nothing is decided. */
  guess: Guess;
  /** What the card has read within a minute, which is good enough for a form; null where it has to be asked for. */
  onCard(request: ReadRequest<unknown>): Part<unknown> | null;
}

/** The form, where the action has one that is not filled in yet; else the confirmation. */
export function prepare(desk: Means, wanted: Wanted, telling: Telling): Prepared {
  const { action, connection, customer, object, asksAgain } = wanted;
  const open = unsettled(desk, connection, object);
  if (open) return { kind: 'open', intention: open };
  const policy = desk.policy(connection, customer, null);
  const why = kindBarred(policy, isLook(action) ? null : action.does);
  if (why && (isLook(action) || !isAskable(why, customer))) return { kind: 'barred', why, asks: null };
  const at = Math.floor(desk.now() / 1000);
  const lately = desk.lately.of(connection, object);
  const { size } = lately;
  const fresh = asker(desk, connection);
  // What was read lately is good enough for a form, and for nothing else.
  const isForm = asksForm(wanted);
  const wave = toRead(wanted, telling, at, lately);
  // What the object's own card has read is newer than what led there.
  const there = (request: ReadRequest<unknown>) => lately.get(nameOf(request)) ?? wanted.onCard(request);
  // Where anything must be asked for, all is: it is no wave more.
  const isAllThere = isForm && !replaces(action) && wave.every((request) => there(request) !== null);
  const ask = isAllThere
    ? firstFrom(there, ahead(fresh, [], fresh, lately))
    : ahead(fresh, wave, fresh, isForm ? lately : new Map());
  const part = action.load(object, ask, knownIn(wanted));
  if (!isShown(part)) return why ? { kind: 'barred', why, asks: {} } : { kind: 'failed', failure: part };
  const subject = part.value;
  if (action.customerOf(subject) !== customer) return { kind: 'blocked', reason: say('actions', 'elsewhere') };
  const fit = action.fit(subject, telling);
  if (fit.kind !== 'fits')
    return { kind: 'blocked', reason: fit.kind === 'blocked' ? fit.why : say('actions', 'doesNotApply') };
  const off = why ?? lacking(desk, wanted, subject);
  if (isLook(action)) return found(desk, wanted, action, subject, at);
  const sent = sentOf(action, wanted, subject, telling);
  const request = traceLeft(wanted, action, subject, sent && valuesOf(action, subject, sent, at, telling, ask));
  if (typeof request === 'object' && request) return { kind: 'blocked', reason: request.done };
  const first = action.first?.(subject, telling) ?? [];
  const drawn = (fault: Saying | null): Prepared => ({
    kind: 'form',
    first,
    ...{ lines: [], inputs: [], ...action.form?.draw(subject, telling, sent) },
    fault,
    off,
  });
  if (action.form && (!sent || asksAgain)) {
    const asked = drawn(null);
    // To keep it takes calls of Google's services: where it is not drawn anew, that is more than it saves.
    if (lately.size > size && isRedrawn(asked)) desk.lately.keep(connection, object, lately);
    return asked;
  }
  const reading = valuesOf(action, subject, sent ?? {}, at, telling, ask);
  // The form would not say what the button brought along.
  if (reading.kind === 'wrong' && wanted.brought) return { kind: 'blocked', reason: reading.why };
  if (reading.kind !== 'read') return drawn(reading.kind === 'wrong' ? reading.why : null);
  const values = reading.value;
  const barring = (why: Saying): Prepared => ({
    kind: 'barred',
    why,
    asks: isAskable(why, customer) ? saying(action, subject, values, telling) : null,
  });
  if (off) return barring(off);
  const outdated = action.outdated?.(subject, values, ask);
  if (outdated) return { kind: 'blocked', reason: outdated };
  const follow = action.follow?.(subject, values) ?? null;
  const followOpen = follow && unsettled(desk, connection, follow.object);
  if (followOpen) return { kind: 'open', intention: followOpen };
  const followBarred = barredFollow(policy, follow);
  if (followBarred) return barring(followBarred);
  const followedBy = follow ? desk.newId() : '';
  const effect = action.effect(subject, values);
  const bar = barred(policy, effect);
  if (bar) return barring(bar);
  const confirmed = action.confirm(subject, telling, values, ask);
  const confirmation = { ...confirmed, lines: [...confirmed.lines, nearLimit(policy, effect)] };
  const intention = desk.intentions.mint({
    ...intended(desk, { ...wanted, asked: request }),
    title: confirmation.deed,
    fingerprint: action.fingerprint(subject),
    values,
    next: confirmation.next ?? '',
    followedBy,
    products: confirmation.products ?? {},
    quote: quoteOf(confirmation),
  });
  if (follow) desk.intentions.mint(following(intention, follow), 'waiting');
  return { kind: 'ready', intention, confirmation, first };
}

/** What a colleague is asked for, in words. */
export interface WhatIsAsked {
  deed: Saying;
  lines: readonly Saying[];
}

/** As the confirmation would say it; only by its name, where that can't be read or drawn. */
export function asked(
  desk: Means,
  connection: Connection,
  { action, object, customer, sent }: { action: Action<unknown>; object: string; customer: string; sent: Sent },
  telling: Telling,
): WhatIsAsked {
  const ask = asker(desk, connection);
  const part = action.load(object, ask, { customer, values: null, sent });
  const named: WhatIsAsked = { deed: action.label, lines: [] };
  if (!isShown(part) || action.customerOf(part.value) !== customer) return named;
  const subject = part.value;
  const at = Math.floor(desk.now() / 1000);
  const reading = valuesOf(action, subject, overFirst(askedAtFirst(action, subject, telling), sent), at, telling, ask);
  if (action.fit(subject, telling).kind !== 'fits' || reading.kind !== 'read') return named;
  const { deed, lines } = action.confirm(subject, telling, reading.value, ask);
  return { deed, lines: lines.filter((line) => line !== null) };
}

/**
 * By which trace what was asked by mail is to be found, once it is carried out; null where nobody asked. What came to nothing is
 * done anew, and found by another one, the same for every colleague. `done`: that it was carried out already, in words.
 */
function traceLeft(
  { asked }: Wanted,
  action: Action<unknown>,
  subject: unknown,
  reading: Reading<Filled> | null,
): string | null | { done: Saying } {
  if (reading?.kind !== 'read') return asked;
  let [trace, last] = [asked, null as unknown];
  while (trace !== null) {
    const made = action.carriedOut(subject, trace, reading.value);
    if (made === null) return trace;
    const outcome = action.outcome(made, reading.value, {});
    if (outcome.kind !== 'failed') return { done: doneBefore(outcome, agentOn(made)) };
    // What bears no trace is the same by whatever name it is looked for.
    trace = made === last ? null : `${trace}-again`;
    last = made;
  }
  return null;
}

/** Whether it can be done by another one's key, under what the team allows them. Who is no customer yet stands on this mail alone. */
const isAskable = (why: Saying, customer: string) => !holdsForAll(why) && !customer.includes('@');

/** What the key is known to lack for it; null where it may be tried. */
function lacking(desk: Means, { action, connection, customer }: Wanted, subject: unknown): Saying | null {
  const needs = action.needsFor ? [action.needsFor(subject)] : action.needs;
  const missing = needs.filter((permission) => desk.use(connection).state(permission) === 'missing');
  return missing[0] && !customer.includes('@') ? say('permissions', 'needs', missing) : null;
}

/** What the form says of these values, with amounts in minor units; empty for what stands in it at first and was taken out. */
function saying(action: Action<unknown>, subject: unknown, values: Filled, telling: Telling): Sent {
  const write = { ...telling.write, typed: minorUnits };
  const says = Object.entries(action.form?.sent(subject, { ...telling, write }, values) ?? {}).filter(
    ([, said]) => said,
  );
  const emptied = Object.entries(askedAtFirst(action, subject, telling)).flatMap(([name, said]) =>
    said ? [[name, ''] as const] : [],
  );
  return Object.fromEntries([...emptied, ...says]);
}

/** What was said in place of what the form says at first. */
function overFirst(first: Sent, says: Sent): Sent {
  return Object.fromEntries(Object.entries({ ...first, ...says }).filter(([name, said]) => said || !(name in says)));
}

/** Whether its form is drawn from what is so now. */
const replaces = (action: Wanted['action']) => !isLook(action) && action.replaces === true;

/** Whether a form is drawn, whatever is read: it may be a minute old, since its confirmation is not. */
const asksForm = ({ action, sent, brought, outdated, asksAgain }: Wanted) =>
  !isLook(action) && action.form !== undefined && (asksAgain || !(sent || brought || outdated));

const isRedrawn = (drawn: Prepared) => drawn.kind === 'form' && drawn.inputs.some(({ redraws }) => redraws);

/** What was chosen counts only once the form is to be confirmed: till then, more is to be chosen from. */
function knownIn({ customer, sent, brought, outdated, asksAgain }: Wanted): Known {
  const { price, ...others }: Readonly<Record<string, unknown>> = Object(sent ?? brought ?? outdated?.values);
  return { customer, values: null, sent: asksAgain ? others : { ...others, price } };
}

/** What the form says; null where it was not asked yet. */
function sentOf(action: Action<unknown>, wanted: Wanted, subject: unknown, telling: Telling): Sent | null {
  const atFirst = wanted.brought && overFirst(askedAtFirst(action, subject, telling), wanted.brought);
  return sentAgain(action, wanted, subject, telling) ?? wanted.sent ?? atFirst;
}

/** All that its confirmation reads, as far as it can be foreseen, so that it goes out in one wave. */
function toRead(wanted: Wanted, telling: Telling, at: number, lately: Answered): ReadRequest<unknown>[] {
  const { action, object, asksAgain, guess } = wanted;
  // A form that is drawn anew has most of it; what it searches for can't be guessed.
  if (asksAgain) return [];
  return foreseen(guess, lately, (ask) => {
    const part = action.load(object, ask, knownIn(wanted));
    if (!isShown(part) || isLook(action)) return;
    const sent = sentOf(action, wanted, part.value, telling);
    if (action.form && !sent) return;
    const reading = valuesOf(action, part.value, sent ?? {}, at, telling, ask);
    if (reading.kind !== 'read') return;
    action.outdated?.(part.value, reading.value, ask);
    action.confirm(part.value, telling, reading.value, ask);
  });
}

function intended(
  desk: Means,
  { action, connection, customer, object, agent, thread, askedBy, asked, careful }: Wanted,
) {
  const { id, mode } = connection;
  return {
    id: desk.newId(),
    action: action.name,
    connection: id,
    mode,
    customer,
    object,
    careful,
    agent,
    thread,
    askedBy,
    asked,
  };
}

/** What is confirmed with it; by the time that it can be sent, the person is certain. */
function following(
  { followedBy, connection, mode, customer, agent, thread, askedBy }: Intention,
  { action, object, subject, values, title }: Follow,
) {
  const own = { id: followedBy, action: action.name, object, title, values, fingerprint: action.fingerprint(subject) };
  return { ...bare, ...own, connection, mode, customer, agent, thread, askedBy };
}

/** Of what is not confirmed by itself. */
const bare = { careful: false, asked: null, next: '', followedBy: '', products: {}, quote: null };

/** A long one would not fit into its property. */
const quoteOf = ({ quote = null }: Confirmation) => (byteLength(JSON.stringify(quote)) > maxBytes ? null : quote);

/** Kept as what was done is, since the draft to the customer asks for that. */
function found(desk: Means, wanted: Wanted, look: Look<unknown>, subject: unknown, at: number): Prepared {
  const outcome = look.found(subject);
  const { kind, says, more = null, brief = null, tell = null } = outcome;
  const own = { title: look.label, fingerprint: '', values: { at } };
  const minted = desk.intentions.mint({ ...bare, ...intended(desk, wanted), ...own });
  const intention: Intention = { ...minted, state: kind, outcome: says, more, brief, tell };
  desk.intentions.save(intention);
  return { kind: 'found', intention, outcome };
}

/** What the form of an outdated confirmation would say today. */
function sentAgain({ form }: Action<unknown>, { outdated }: Wanted, subject: unknown, telling: Telling): Sent | null {
  const values = outdated?.values;
  return form?.isValues(values) ? form.sent(subject, telling, values) : null;
}

/** What the form says if nothing is filled in. */
function askedAtFirst({ form }: Action<unknown>, subject: unknown, telling: Telling): Sent {
  const inputs = form?.draw(subject, telling, null).inputs ?? [];
  const said = inputs.flatMap((input): [string, string][] => {
    if (input.kind === 'tick') return input.value ? [[input.name, 'yes']] : [];
    return [[input.name, input.kind === 'amount' ? telling.write.typed(input.value) : input.value]];
  });
  return Object.fromEntries(said);
}

/** With what Stripe knows of it. */
function valuesOf(
  action: Action<unknown>,
  subject: unknown,
  sent: Sent,
  at: number,
  telling: Telling,
  ask: Asker,
): Reading<Filled> {
  const reading = action.form ? action.form.read(subject, telling, sent, at) : read({ at });
  if (reading.kind !== 'read') return reading;
  const values = action.lookUp?.(subject, reading.value, ask) ?? reading.value;
  if (byteLength(JSON.stringify(values)) > maxBytes) return wrong(say('actions', 'shortenTexts'));
  const fault = action.fault?.(subject, values);
  return fault?.kind === 'wrong' ? fault : read(values);
}
