/** What the key can't show, said where one looks for it: one quiet line, since it is nobody's fault and not news every time. */
import type { Connection } from '../keys/vault';
import type { Words } from '../language/words/words';
import type { Part } from '../stripe/part';
import { to } from './routes';
import { row } from './widgets';

export function notShownRow({ customerCard: texts }: Words, { id }: Connection, ...parts: Part<unknown>[]) {
  const hidden = parts.flatMap((part) => (part.kind === 'notPermitted' ? [part.permission] : []));
  if (hidden.length === 0) return null;
  return row({ text: texts.notShown(hidden), note: texts.seeWhy, to: to('keyReport', { connection: id }) });
}
