/** A button on a card → a confirmation → one write → what became of it. */

import type { SettledAs } from '../actions/action';
import { askOf, written } from '../actions/asking';
import type { Code } from '../actions/discount';
import type { Sent } from '../actions/form';
import type { Intention } from '../actions/intention';
import { findOffered } from '../actions/list';
import { check, perform, resume } from '../actions/perform';
import type { Performed, Unshown } from '../actions/performed';
import { prepare } from '../actions/prepare';
import { undoOf } from '../actions/undo';
import {
  atWorkCard,
  confirmCard,
  doneBefore,
  formCard,
  notDoneCard,
  notWrittenCard,
  toDoCard,
  toldCard,
  unknownCard,
} from '../cards/act';
import { type Answer, push, replace } from '../cards/answer';
import { askButton } from '../cards/asking';
import type { Card } from '../cards/card';
import { outdatedCard, problemSentences, problemTitle, unshownCard } from '../cards/problems';
import { type OfAction, to, whose } from '../cards/routes';
import { buttons, type Widget } from '../cards/widgets';
import { askerOf } from '../desk/asked';
import { nobodyThereCard, unsentCard } from '../desk/consent';
import type { Desk } from '../desk/desk';
import { report } from '../desk/report';
import { careFor, confirmPerson } from '../desk/right-person';
import { writingTo } from '../desk/writing';
import { MailboxFailure } from '../google/mailbox';
import { StoreFailure } from '../google/store';
import type { Connection } from '../keys/vault';
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import { keepCode } from '../lookup/codes';
import { keepNames } from '../lookup/known';
import { latelyName } from '../lookup/lately';
import { rememberedPicture } from '../lookup/open';
import { pictureName } from '../lookup/picture';
import { holdsForAll } from '../policy/rules';
import { composeCard } from '../screens/compose';
import { customerCardById } from '../screens/customer';
import { isShown } from '../stripe/part';
import type { Problem } from '../stripe/problem';
import { stepsAfter } from './after-refusal';
import { guessIn, lately, tellingTo, whom } from './whom';

/** Draws the form of an action, or its confirmation where nothing has to be asked. */
export function prepareAction(desk: Desk, connection: Connection, params: OfAction): Answer {
  return prepared(desk, connection, params);
}

/** The form as a colleague asked for it by mail; the confirmation, where nothing has to be filled in. */
export function prepareAsked(desk: Desk, connection: Connection, params: OfAction, brought: Sent): Answer {
  return prepared(desk, connection, params, { brought, asksAgain: true });
}

/** The button itself says what the form would ask. */
export function prepareWith(desk: Desk, connection: Connection, params: OfAction, brought: Sent): Answer {
  return prepared(desk, connection, params, { brought });
}

/** What takes back what was done: its form, unless what was done says what that would ask. */
export function undoAction(desk: Desk, connection: Connection, id: string): Answer {
  const done = desk.intentions.find(connection.id, id);
  const undo = done?.state === 'done' ? undoOf(done) : null;
  if (!done || !undo) return replace(outdatedCard(desk.words));
  const params = { action: undo.by, object: done.object, ...whose(connection, done.customer) };
  return undo.says
    ? prepareWith(desk, connection, params, undo.says(done, desk.words.write))
    : prepareAction(desk, connection, params);
}

/** The form was filled in: its confirmation, or the form once more with what is wrong. */
export function prepareForm(desk: Desk, connection: Connection, params: OfAction): Answer {
  return prepared(desk, connection, params, { sent: desk.event.values() });
}

/** What the form asks depends on what it says. */
export function redrawForm(desk: Desk, connection: Connection, params: OfAction): Answer {
  return prepared(desk, connection, params, { sent: desk.event.values(), asksAgain: true });
}

/** `outdated`: what no longer holds; then as it is now, in its place. `asksAgain`: the form, in its own place. */
function prepared(
  desk: Desk,
  connection: Connection,
  params: OfAction,
  {
    sent,
    brought,
    outdated,
    asksAgain = false,
  }: { sent?: Sent; brought?: Sent; outdated?: Intention; asksAgain?: boolean } = {},
): Answer {
  const action = findOffered(params.action);
  const show = outdated || (asksAgain && sent) ? replace : push;
  const { acts, said } = desk.words;
  const done = outdated?.before ? [acts.doneBefore(said(outdated.before))] : [];
  const news = outdated ? [acts.changedMeanwhile, ...done] : [];
  if (!action) return show(outdatedCard(desk.words));
  // What will be recalled, in one service call.
  const names = [pictureName(params.customer), latelyName(params.object)];
  desk.memory.fetch([{ connection, names }]);
  const customer = whom(desk, connection, params.customer);
  if (!isShown(customer)) return show(unshownCard(desk.words, connection, customer, null));
  if (!customer.value) return show(nobodyThereCard(desk));
  const { customer: person } = customer.value;
  const { doubt, other, replyTo } = careFor(desk, connection, person);
  const asker = askerOf(desk, connection, params, null);
  const filled = sent ?? (asksAgain ? null : (brought ?? null));
  // Of something else they are not said to have asked for it.
  const isThis = askerOf(desk, connection, params, filled);
  const askedBy = outdated ? outdated.askedBy : (isThis?.by ?? null);
  const wanted = {
    action,
    connection,
    customer: params.customer,
    object: params.object,
    agent: desk.settings().attribution ? desk.agent() : null,
    thread: desk.settings().attribution ? (desk.event.message?.threadId ?? null) : null,
    askedBy: desk.settings().attribution ? askedBy : null,
    asked: outdated ? outdated.asked : (isThis?.id ?? null),
    sent: sent ?? null,
    brought: brought ?? null,
    outdated: outdated ?? null,
    asksAgain,
    careful: doubt !== null,
    guess: guessIn(desk, connection, customer.value),
    onCard: lately(desk, connection, customer.value),
  };
  const result = prepare(desk, wanted, tellingTo(desk, connection, customer.value));
  const notPossible = (...sentences: string[]) =>
    notWrittenCard(desk.words, connection, params.customer, acts.notPossibleNow, desk.words.write.sentences(sentences));
  switch (result.kind) {
    case 'failed':
      return show(unshownCard(desk.words, connection, result.failure, null));
    case 'open':
      return show(unknownCard(desk.words, connection, result.intention, null));
    case 'blocked':
      return show(notPossible(...news, said(result.reason)));
    case 'barred': {
      const asks = result.asks && written(result.asks);
      const ask =
        asks === null
          ? []
          : [askButton(desk.words, { ...params, says: asks, ask: askOf(desk.newId()) }, desk.draftRefusal() === null)];
      return show(notWrittenCard(desk.words, connection, params.customer, acts.notPossibleNow, said(result.why), ask));
    }
    case 'form': {
      const { first, lines, inputs } = result;
      const off = result.off ? [said(result.off), desk.words.asking.fillIn] : [];
      const faults = [...news, ...off, ...(result.fault ? [said(result.fault)] : [])];
      const card = formCard(desk.words, {
        connection,
        title: said(action.label),
        customer: person,
        first,
        lines,
        inputs,
        faults,
        askedBy: asker?.by ?? null,
        params,
      });
      // The form once more, with what is wrong, takes its own place; a confirmation stands above it.
      return sent || outdated ? replace(card) : push(card);
    }
    case 'found': {
      const { intention, outcome } = result;
      const { kind, says, more = null, brief = null } = outcome;
      return settledAnswer(desk, connection, intention, { kind, says, more, brief }, false);
    }
    case 'ready': {
      const { intention, confirmation, first } = result;
      const { code } = intention.values as { code?: Partial<Code> | null };
      if (code?.typed && code.redeems) keepCode(desk.remembered, connection, code.typed, code.redeems);
      const facts = {
        connection,
        customer: person,
        intention,
        confirmation,
        first,
        doubt,
        other,
        replyTo,
        writing: intention.quote ? writingTo(desk, connection, params.customer) : null,
        askedBy,
        isWriting: desk.event.recipients !== null,
        faults: news,
      };
      return show(confirmCard(facts, desk.reader));
    }
  }
}

export function performAction(desk: Desk, connection: Connection, intention: string): Answer {
  const isRightPerson = desk.event.field('rightPerson') !== null;
  // Read before anything is sent: what is told of the outcome must not depend on Google's mailbox.
  if (isRightPerson) desk.people();
  const performed = perform(desk, connection, intention, isRightPerson);
  const asked = isRightPerson ? desk.intentions.find(connection.id, intention) : null;
  // By the id of the customer, who may only now have got one.
  if (asked?.careful) confirmPerson(desk, connection, asked.customer);
  return tell(desk, connection, intention, performed);
}

export function checkOutcome(desk: Desk, connection: Connection, intention: string): Answer {
  return tell(desk, connection, intention, check(desk, connection, intention));
}

/** From a list of what is open: the list stays below. */
export function openOutcome(desk: Desk, connection: Connection, intention: string): Answer {
  const answer = checkOutcome(desk, connection, intention);
  return answer.show === 'replace' ? { ...answer, show: 'push' } : answer;
}

/** What was confirmed with something that is done since; what became of it, where it is not to do any more. */
export function openToDo(desk: Desk, connection: Connection, id: string): Answer {
  const intention = desk.intentions.find(connection.id, id);
  if (intention?.state !== 'due') return openOutcome(desk, connection, id);
  const customer = whom(desk, connection, intention.customer);
  if (!isShown(customer)) return push(unshownCard(desk.words, connection, customer, null));
  return push(
    customer.value ? toDoCard(desk.words, connection, customer.value.customer, intention) : nobodyThereCard(desk),
  );
}

export function resumeAction(desk: Desk, connection: Connection, intention: string): Answer {
  return tell(desk, connection, intention, resume(desk, connection, intention));
}

/** With the id under which Stripe finds the request, where one was answered. */
const withId = ({ problems }: Words, text: string, id: string | null | undefined) =>
  id ? problems.withRequestId(text, id) : text;

function titleWithId(words: Words, problem: Problem): string {
  const [title, { requestId }] = [problemTitle(words, problem), problem];
  return requestId ? words.problems.titledPlainly(title, words.problems.requestId(requestId)) : title;
}

type Settled = Extract<Performed, { kind: SettledAs }>;

/** What was said, in sentences. */
const toldOf = ({ said, write }: Words, { says, more }: Settled): string =>
  write.sentences([says, ...(more ? [more] : [])].map(said));

const titleOf = (words: Words, failure: Unshown) =>
  failure.kind === 'problem' ? problemTitle(words, failure.problem) : words.permissions.name(failure.permission);

function tell(desk: Desk, connection: Connection, intentionId: string, performed: Performed): Answer {
  const { words } = desk;
  const { acts } = words;
  const intention = desk.intentions.find(connection.id, intentionId);
  const customer = intention?.customer ?? null;
  // By now it may be known of its key that it is dead.
  const now = desk.vault.find(connection.id) ?? connection;
  const notWritten = (title: string, reason: string, steps: Widget[] = []) =>
    replace(notWrittenCard(desk.words, now, customer, title, reason, [...before, ...steps]));
  const before = intention ? doneBefore(words, intention) : [];
  const barred = unsentCard(desk.words, performed, intention);
  if (barred) return replace(barred);
  switch (performed.kind) {
    case 'done':
    case 'accepted':
    case 'partly':
    case 'failed': {
      if (!intention) return notWritten(acts[performed.kind], toldOf(words, performed));
      return settledAnswer(desk, connection, intention, performed, true);
    }
    case 'changed': {
      if (!intention) return replace(outdatedCard(desk.words));
      const { action, customer, object } = intention;
      return prepared(
        desk,
        connection,
        { action, connection: connection.id, customer, object },
        { outdated: intention },
      );
    }
    case 'refused': {
      // What was sent before may have happened all the same.
      if (intention?.state === 'sent')
        return replace(unknownCard(desk.words, now, intention, titleOf(desk.words, performed.failure)));
      const steps = intention ? stepsAfter(desk, connection, intention, performed.failure) : [];
      if (performed.failure.kind === 'notPermitted') {
        const { permission, denial } = performed.failure;
        return notWritten(
          acts.notPermitted,
          withId(words, denial?.onlySecret ? acts.onlySecret : acts.lacks(permission), denial?.requestId),
          [...steps, ...(intention ? [askAgain(words, intention)] : [])],
        );
      }
      const { problem } = performed.failure;
      const nothing = problem.kind === 'declined' ? acts.noMoneyMoved : acts.nothingWritten;
      return notWritten(
        problemTitle(desk.words, problem),
        desk.words.write.sentences([nothing, problemSentences(desk.words, problem)]),
        steps,
      );
    }
    case 'unknown':
      return {
        ...replace(unknownCard(words, now, intention, performed.problem && titleWithId(words, performed.problem))),
        changed: true,
      };
    case 'notFound':
      return intention
        ? replace(notDoneCard(desk.words, connection, intention, performed.resumable))
        : replace(outdatedCard(desk.words));
    case 'atWork':
      return intention
        ? replace(atWorkCard(desk.words, connection, intention, performed.isThis))
        : replace(outdatedCard(desk.words));
    case 'open':
      return replace(unknownCard(desk.words, connection, performed.intention, acts.thisFirst));
    case 'notSent':
      return notWritten(acts.notCarriedOut, acts.notSent);
    case 'barred':
      // What was sent before may have happened all the same.
      if (intention?.state === 'sent')
        return replace(unknownCard(words, connection, intention, words.said(performed.why)));
      return notWritten(
        acts.notPossibleNow,
        words.write.sentences([words.said(performed.why), acts.nothingWritten]),
        intention && !holdsForAll(performed.why) ? [askAgain(words, intention)] : [],
      );
    case 'notThePerson':
      return notWritten(acts.rightPersonQuestion, acts.tickFirst);
    case 'disconnected':
      return replace(outdatedCard(desk.words));
    case 'noIntention':
      return notWritten(acts.noLongerValid, acts.notKept);
  }
}

/** Leads to its form once more, which then says that a colleague may be asked. */
function askAgain(words: Words, intention: Intention): Widget {
  const { action, connection, customer, object } = intention;
  return buttons({ text: words.asking.ask, to: to('prepare', { action, connection, customer, object }) });
}

/** `changed`: whether it may have changed something at Stripe. */
function settledAnswer(
  desk: Desk,
  connection: Connection,
  intention: Intention,
  performed: Settled,
  changed: boolean,
): Answer {
  const { words } = desk;
  return {
    // Every card above the root shows what was before; beside the inbox, home stays below.
    show: desk.event.message || desk.event.recipients ? 'root' : 'aboveRoot',
    card: settledCard(desk, connection, intention, performed, changed),
    // A link is for the card: here it would be longer than the screen.
    notification: performed.brief ? words.said(performed.brief) : toldOf(words, performed),
    ...(changed ? { changed } : {}),
  };
}

/** What was done is told whatever comes after it: what can be inserted, the customer's card if it can be drawn, else the outcome alone. */
function settledCard(
  desk: Desk,
  connection: Connection,
  intention: Intention,
  performed: Settled,
  fresh: boolean,
): Card {
  const { acts: said, write } = desk.words;
  const notice = html`<b>${said[performed.kind]}</b>${write.marks.space}${toldOf(desk.words, performed)}`;
  // Who was made for an address has it: with that remembered, who else has it is heard in the wave that reads them.
  const { object: address, customer: made } = intention;
  if (address.includes('@') && !made.includes('@'))
    desk.remembered.seen.put(connection, address, { customer: made, email: address, wantsEnded: true });
  // So that what was sold needs no name again.
  keepNames(desk.remembered, connection, intention.products);
  try {
    // What was made while writing is put into the draft from there.
    if (desk.event.recipients) return composeCard(desk);
    // What is remembered of them by now was read after the write.
    const isRead = rememberedPicture(desk, connection, intention.customer) !== null;
    return customerCardById(desk, connection, intention.customer, { fresh: fresh && !isRead, notice, done: intention });
  } catch (error) {
    if (!(error instanceof StoreFailure || error instanceof MailboxFailure)) report(error);
    return toldCard(desk.words, connection, intention.customer, notice, null);
  }
}
