/** What a handler answers, and the shape that Google wants for it: each kind of trigger has its own. */
import { plainText } from '../language/direction';
import type { Html } from '../language/html';
import type { Card } from './card';

interface Told {
  /** Plain text, shown for a moment. */
  notification?: string;
  /** Cards drawn before may be out of date. */
  changed?: boolean;
}

export type Shown =
  /** `push`: a detail on top. `replace`: this card in a new state. `root`: alone on its stack. `aboveRoot`: on the first. */
  | ({ show: 'push' | 'replace' | 'root' | 'aboveRoot'; card: Card } & Told)
  /** The card below, as it was left. */
  | ({ show: 'below' } & Told);

/** `insert`: no card, but text in the draft that is being written. */
export type Answer = Shown | { show: 'insert'; text: Html; changed?: boolean };

export const push = (card: Card): Shown => ({ show: 'push', card });
export const replace = (card: Card): Shown => ({ show: 'replace', card });

export type Response =
  | GoogleAppsScript.Card_Service.ActionResponse
  | GoogleAppsScript.Card_Service.UpdateDraftActionResponse;

/** A button in a draft may answer with either: https://developers.google.com/workspace/add-ons/gmail/extending-compose-ui */
export function actionResponse(answer: Answer): Response {
  if (answer.show === 'insert') return insertResponse(answer.text);
  const response = CardService.newActionResponseBuilder().setNavigation(navigation(answer));
  if (answer.notification)
    response.setNotification(CardService.newNotification().setText(plainText(answer.notification)));
  if (answer.changed) response.setStateChanged(true);
  return response.build();
}

function navigation(answer: Shown): GoogleAppsScript.Card_Service.Navigation {
  const steps = CardService.newNavigation();
  switch (answer.show) {
    case 'push':
      return steps.pushCard(answer.card);
    case 'replace':
      return steps.updateCard(answer.card);
    case 'root':
      return steps.popToRoot().updateCard(answer.card);
    case 'aboveRoot':
      return steps.popToRoot().pushCard(answer.card);
    case 'below':
      return steps.popCard();
  }
}

/** Where the cursor stands, to be edited further. */
function insertResponse(text: Html): GoogleAppsScript.Card_Service.UpdateDraftActionResponse {
  const body = CardService.newUpdateDraftBodyAction()
    .addUpdateContent(text.html, CardService.ContentType.MUTABLE_HTML)
    .setUpdateType(CardService.UpdateDraftBodyType.IN_PLACE_INSERT);
  return CardService.newUpdateDraftActionResponseBuilder().setUpdateDraftBodyAction(body).build();
}

export function universalResponse(card: Card): GoogleAppsScript.Card_Service.UniversalActionResponse {
  return CardService.newUniversalActionResponseBuilder().displayAddOnCards([card]).build();
}

export function composeResponse(
  draft: GoogleAppsScript.Gmail.GmailDraft,
): GoogleAppsScript.Card_Service.ComposeActionResponse {
  return CardService.newComposeActionResponseBuilder().setGmailDraft(draft).build();
}
