/** The demo: sample data beside any mail, without a key. It writes nothing, and ends with a tap or with a key. */
import { type Answer, replace } from '../cards/answer';
import { outdatedCard } from '../cards/problems';
import type { Desk } from '../desk/desk';
import { messageCard } from '../screens/message';

export function tryDemo(desk: Desk): Answer {
  const { vault, words } = desk;
  if (vault.connections().length > 0 || vault.damaged().length > 0) return replace(outdatedCard(words));
  vault.beginDemo(words.demo.account);
  return { show: 'root', card: messageCard(desk), changed: true };
}

export function leaveDemo(desk: Desk): Answer {
  desk.vault.endDemo();
  return { show: 'root', card: messageCard(desk), notification: desk.words.demo.left, changed: true };
}
