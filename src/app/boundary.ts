/** Where every event enters and every error ends. */

import { type Answer, actionResponse, composeResponse, replace, universalResponse } from '../cards/answer';
import type { Card } from '../cards/card';
import { mailboxFailedCard, outdatedCard, storeFailedCard, unexpectedCard } from '../cards/problems';
import { type Desk, openDesk, wordsOf } from '../desk/desk';
import { readEvent } from '../desk/event';
import { expel } from '../desk/expel';
import { keep } from '../desk/keep';
import { rememberRefusal } from '../desk/refused-drafts';
import { report } from '../desk/report';
import { demand, lackOf } from '../google/consent';
import { createDraft, type DraftText } from '../google/drafts';
import { MailboxFailure } from '../google/mailbox';
import { StoreFailure, userProperties } from '../google/store';
import { isShown } from '../stripe/part';
import { unwritten, writeDraft } from './drafts';
import { dispatch, isOffered, parseDraftTarget, parseTarget } from './routes';

/** Runs `draw` for a trigger: it answers with one card, whatever happens. */
export function trigger(raw: unknown, draw: (desk: Desk) => Card): Card {
  return guarded(raw, draw, (card) => card);
}

/** Runs the route that a widget names. */
export function widget(raw: unknown): GoogleAppsScript.Card_Service.ActionResponse {
  const answer = (desk: Desk): Answer => {
    const target = parseTarget(desk.event.parameters);
    const given = target ? dispatch(desk, target) : replace(outdatedCard(desk.words));
    // Home says which keys are dead.
    return desk.vault.hasNewsOfKeys() ? { ...given, changed: true } : given;
  };
  // In the place of the card that was tapped: what it held, a key or a button that writes, is better gone.
  return actionResponse(guarded(raw, answer, replace));
}

/** Runs an entry of the ⋮ menu, which can only answer with cards. */
export function universal(
  raw: unknown,
  draw: (desk: Desk) => Card,
): GoogleAppsScript.Card_Service.UniversalActionResponse {
  return universalResponse(trigger(raw, draw));
}

/**
 * Opens the draft that a button names. Its answer can't be a card, so a fault is told in a draft too; where Google lets
 * no draft be opened, the run ends with Google's own prompt, and later cards show the text instead.
 */
export function draft(raw: unknown): GoogleAppsScript.Card_Service.ComposeActionResponse {
  const text = draftText(raw);
  if (!text) throw new Error('The demo opens no draft.');
  const opened = openedDraft(text);
  if (opened) return composeResponse(opened);
  demand('drafts');
  return composeResponse(createDraft(text));
}

/** null where Google lets no draft be opened. */
function openedDraft(text: DraftText): GoogleAppsScript.Gmail.GmailDraft | null {
  try {
    return createDraft(text);
  } catch (error) {
    if (!lackOf('drafts')) throw new Error(`Gmail took no draft. Reference: ${report(error)}`);
    rememberRefusal(userProperties());
    return null;
  }
}

/** null in the demo, whose cards have no such buttons: nothing is written into Gmail either. */
function draftText(raw: unknown): DraftText | null {
  const event = readEvent(raw);
  const nowhere = (body: string): DraftText => ({ to: '', subject: '', body });
  try {
    const desk = openDesk(event, isOffered);
    expel(desk);
    if (desk.words.isDemo()) return null;
    const target = parseDraftTarget(desk.event.parameters);
    const written = target && writeDraft(desk, target);
    if (!written) return nowhere(desk.words.drafts.outdated);
    return isShown(written) ? written.value : unwritten(desk.words, written);
  } catch (error) {
    return nowhere(wordsOf(event).drafts.fault(report(error)));
  }
}

function guarded<T>(raw: unknown, work: (desk: Desk) => T, told: (card: Card) => T): T {
  const event = readEvent(raw);
  let words = wordsOf(event);
  try {
    const desk = openDesk(event, isOffered);
    words = desk.words;
    expel(desk);
    const answer = work(desk);
    keepQuietly(desk);
    return answer;
  } catch (error) {
    if (error instanceof StoreFailure) return told(storeFailedCard(words));
    return told(error instanceof MailboxFailure ? mailboxFailedCard(words) : unexpectedCard(words, report(error)));
  }
}

/** What is told does not depend on it. */
function keepQuietly(desk: Desk): void {
  try {
    keep(desk);
  } catch (error) {
    report(error);
  }
}
