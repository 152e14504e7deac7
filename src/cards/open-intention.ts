import type { Intention } from '../actions/intention';
import type { Words } from '../language/words/words';
import { to } from './routes';
import { row } from './widgets';

/** A write whose answer was lost stays on the cards until it is settled. */
export function openIntentionRow({ home, said }: Words, { id, connection, title }: Intention) {
  return row({
    icon: 'help',
    iconText: home.outcomeUnknown,
    text: home.unknown(said(title)),
    note: home.check,
    to: to('openOutcome', { connection, intention: id }),
  });
}
