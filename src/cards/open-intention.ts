import type { Intention } from '../actions/intention';
import type { Words } from '../language/words/words';
import { to } from './routes';
import { row } from './widgets';

/** A write whose answer was lost stays on the cards until it is settled; so does what is still to do. */
export function openIntentionRow({ acts, home, said }: Words, { id, connection, title, state }: Intention) {
  if (state === 'due')
    return row({
      icon: 'pending_actions',
      iconText: acts.toDo,
      text: acts.stillToDo(said(title)),
      note: acts.openToDo,
      to: to('toDo', { connection, intention: id }),
    });
  return row({
    icon: 'help',
    iconText: home.outcomeUnknown,
    text: home.unknown(said(title)),
    note: home.check,
    to: to('openOutcome', { connection, intention: id }),
  });
}
