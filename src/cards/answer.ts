/** What a handler answers, and the shape that Google wants for it: each kind of trigger has its own. */
import { plainText } from '../language/direction';
import type { Card } from './card';

interface Told {
  /** Plain text, shown for a moment. */
  notification?: string;
  /** Cards drawn before may be out of date. */
  changed?: boolean;
}

export type Answer =
  /** `push`: a detail on top. `replace`: this card in a new state. `root`: alone on its stack. `aboveRoot`: on the first. */
  | ({ show: 'push' | 'replace' | 'root' | 'aboveRoot'; card: Card } & Told)
  /** The card below, as it was left. */
  | ({ show: 'below' } & Told);

export const push = (card: Card): Answer => ({ show: 'push', card });
export const replace = (card: Card): Answer => ({ show: 'replace', card });

export function actionResponse(answer: Answer): GoogleAppsScript.Card_Service.ActionResponse {
  const response = CardService.newActionResponseBuilder().setNavigation(navigation(answer));
  if (answer.notification)
    response.setNotification(CardService.newNotification().setText(plainText(answer.notification)));
  if (answer.changed) response.setStateChanged(true);
  return response.build();
}

function navigation(answer: Answer): GoogleAppsScript.Card_Service.Navigation {
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

export function universalResponse(card: Card): GoogleAppsScript.Card_Service.UniversalActionResponse {
  return CardService.newUniversalActionResponseBuilder().displayAddOnCards([card]).build();
}

export function composeResponse(
  draft: GoogleAppsScript.Gmail.GmailDraft,
): GoogleAppsScript.Card_Service.ComposeActionResponse {
  return CardService.newComposeActionResponseBuilder().setGmailDraft(draft).build();
}
