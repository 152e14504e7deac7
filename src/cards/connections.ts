/** A connected account as a row, and what its key is. */
import { stateOf, tierOf } from '../keys/grants';
import { keysPage } from '../keys/links';
import type { Mode } from '../keys/parse';
import { daysSince, isOld } from '../keys/rotation';
import type { Connection } from '../keys/vault';
import { dotted } from '../language/dotted';
import { type Html, html, lines, warning } from '../language/html';
import type { KeyScope } from '../language/words/facts';
import type { Words } from '../language/words/words';
import type { DeadWhy } from '../stripe/problem';
import { accountLine, type Card, card } from './card';
import { to } from './routes';
import { buttons, paragraph, row, section, type Toggle } from './widgets';

/** What stands of an account where all of them do. */
export function connectionWidgets(words: Words, connection: Connection, note?: string) {
  return connection.dead
    ? [deadRow(words, connection, connection.dead), deadKeyButtons(words, connection)]
    : [connectionRow(words, connection, note)];
}

/** `toggle`: whether it is looked in. */
export function connectionRow(words: Words, connection: Connection, note?: string, toggle?: Toggle) {
  if (connection.dead) return deadRow(words, connection, connection.dead, toggle);
  return row({
    toggle,
    note: connection.off ? words.home.off : toggle ? dotted(words.home.on, note) : note,
    icon: 'account_balance',
    ...named(accountLine(words, connection), words.keyReport.key(keyScope(connection)), toggle),
    to: to('keyReport', { connection: connection.id }),
  });
}

/** A label has one line; beside a switch that is too short for an account's name. */
function named(account: string, text: Html, toggle?: Toggle) {
  return toggle ? { text: lines(account, text) } : { label: account, text };
}

/** Stripe did not take the key when it was asked last. */
function deadRow(words: Words, connection: Connection, why: DeadWhy, toggle?: Toggle) {
  const { title, keyDead, icon } = words.problems;
  return row({
    toggle,
    icon: 'error',
    iconText: icon,
    ...named(accountLine(words, connection), html`<b>${warning`${title('keyDead')}`}</b>`, toggle),
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

/** What there is to do about its keys, in one line; undefined where there is nothing. */
export function keyNote({ rotation }: Words, { keyAt, beside }: Connection, now: number): string | undefined {
  if (beside?.dead && beside.until === null) return rotation.newerDead;
  return isOld(keyAt, now) ? rotation.rotate(daysSince(keyAt, now)) : undefined;
}

/** As Stripe shows it too: its kind, and its last four characters. */
export function maskedKey({ keyKind, mode, ending }: Pick<Connection, 'keyKind' | 'mode' | 'ending'>): string {
  return `${keyKind === 'secret' ? 'sk' : 'rk'}_${mode}_…${ending}`;
}

/** Accounts are connected, and none of them is looked in. */
export function allOffCard(words: Words): Card {
  const { title, allOff } = words.accounts;
  return card(words, {
    title,
    sections: [
      section([
        paragraph(html`${allOff}`),
        buttons({ text: words.buttons.settings, to: to('settings', {}), filled: true }),
      ]),
    ],
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
    paragraph(help.where(keysPage(mode))),
    paragraph(help.use()),
    paragraph(help.once()),
    paragraph(help.rows()),
    paragraph(html`${help.vault}`),
    paragraph(html`${help.admin}`),
    paragraph(help.support('https://support.stripe.com/')),
    buttons({ text: keysInStripe, url: keysPage(mode) }),
  ];
}
