/** A connected account as a row, and what its key is. */
import { stateOf, tierOf } from '../keys/grants';
import { keysPage } from '../keys/links';
import type { Mode } from '../keys/parse';
import type { Connection } from '../keys/vault';
import { html } from '../language/html';
import type { KeyScope } from '../language/words/facts';
import type { Words } from '../language/words/words';
import { accountLine } from './card';
import { to } from './routes';
import { buttons, paragraph, row } from './widgets';

export function connectionRow(words: Words, connection: Connection, note?: string) {
  return row({
    note,
    icon: 'account_balance',
    label: accountLine(words, connection),
    text: words.keyReport.key(keyScope(connection)),
    to: to('keyReport', { connection: connection.id }),
  });
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
