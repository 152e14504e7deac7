/** The functions that Google calls by name. Nothing else is global. */

import { draft, trigger, universal, widget } from './app/boundary';
import { disconnectMenu } from './app/connect';
import { checkMessage, selfCheck as checkRuntime } from './app/self-check';
import { composeCard } from './screens/compose';
import { helpCard } from './screens/help';
import { homeCard } from './screens/home';
import { messageCard } from './screens/message';
import { settingsCard } from './screens/settings';

/** Homepage trigger: no message is open. */
export function onHomepage(event: unknown) {
  return trigger(event, homeCard);
}

/** Contextual trigger: a message is open. */
export function onMessage(event: unknown) {
  return trigger(event, (desk) => {
    checkMessage(desk);
    return messageCard(desk);
  });
}

/** Compose trigger: “Insert from Stripe” in a draft. */
export function onCompose(event: unknown) {
  return trigger(event, (desk) => composeCard(desk));
}

/** Every button, row and field. */
export function onAction(event: unknown) {
  return widget(event);
}

/** Every button that opens a draft. */
export function onDraft(event: unknown) {
  return draft(event);
}

/** Universal actions of the ⋮ menu. */
export function onSettings(event: unknown) {
  return universal(event, settingsCard);
}

export function onDisconnect(event: unknown) {
  return universal(event, disconnectMenu);
}

export function onHelp(event: unknown) {
  return universal(event, ({ words }) => helpCard(words));
}

/** In the script editor: what is assumed of Google, as a table in the log. */
export function selfCheck() {
  checkRuntime();
}
