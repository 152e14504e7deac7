/** A connected account as a row, and what its key is. */
import { stateOf, tierOf } from '../keys/grants';
import { keysPage } from '../keys/links';
import type { Mode } from '../keys/parse';
import type { Connection } from '../keys/vault';
import { html, warning } from '../language/html';
import type { KeyScope } from '../language/words/facts';
import type { Words } from '../language/words/words';
import type { DeadWhy } from '../stripe/problem';
import { accountLine } from './card';
import { to } from './routes';
import { buttons, paragraph, row } from './widgets';

/** What stands of an account where all of them do. */
export function connectionWidgets(words: Words, connection: Connection, note?: string) {
  return connection.dead
    ? [deadRow(words, connection, connection.dead), deadKeyButtons(words, connection)]
    : [connectionRow(words, connection, note)];
}

export function connectionRow(words: Words, connection: Connection, note?: string) {
  if (connection.dead) return deadRow(words, connection, connection.dead);
  return row({
    note: connection.off ? words.home.off : note,
    icon: 'account_balance',
    label: accountLine(words, connection),
    text: words.keyReport.key(keyScope(connection)),
    to: to('keyReport', { connection: connection.id }),
  });
}

/** Stripe did not take the key when it was asked last. */
function deadRow(words: Words, connection: Connection, why: DeadWhy) {
  const { title, keyDead, icon } = words.problems;
  return row({
    icon: 'error',
    iconText: icon,
    label: accountLine(words, connection),
    text: html`<b>${warning`${title('keyDead')}`}</b>`,
    note: keyDead(why),
    to: to('keyReport', { connection: connection.id }),
  });
}

/** The two ways out, of a key that is dead. */
export function deadKeyButtons({ buttons: texts }: Words, { id }: Connection) {
  return buttons(
    { text: texts.replaceKey, to: to('replaceKey', { connection: id }) },
    { text: texts.disconnect, to: to('askDisconnect', { connection: id }) },
  );
}

export function keyScope({ grants, keyKind }: Connection): KeyScope {
  if (keyKind === 'secret') return 'secret';
  return tierOf(grants) ?? (stateOf(grants, 'customer_read') === 'missing' ? 'lessThanFree' : 'untested');
}

/** A connection whose stored entry can't be read. */
export function damagedRow({ home }: Words, id: string) {
  return row({ icon: 'error', text: home.damaged(), to: to('askDisconnect', { connection: id }) });
}

/** Where keys are, and which to take. */
export function keyHelp({ connecting: { help }, buttons: { keysInStripe } }: Words, mode: Mode) {
  return [
    paragraph(help.where()),
    paragraph(help.use()),
    paragraph(help.once()),
    paragraph(html`${help.admin}`),
    paragraph(help.support('https://support.stripe.com/')),
    buttons({ text: keysInStripe, url: keysPage(mode) }),
  ];
}
