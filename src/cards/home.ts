/** What stands beside the inbox when no message is open; settings; help. */
import type { Intention } from '../actions/intention';
import { money } from '../billing/money';
import type { Settings } from '../keys/settings';
import type { Connection } from '../keys/vault';
import type { Formats } from '../language/format';
import { html } from '../language/html';
import type { Scope } from '../language/words/en/consent';
import type { Words } from '../language/words/words';
import type { Balance } from '../stripe/resources/balance';
import { accountLine, type Card, card, type Reader } from './card';
import { keyHelp, tierText } from './connect';
import { consentWidgets } from './consent';
import { to } from './routes';
import { buttons, checkField, paragraph, row, section, textField } from './widgets';

export interface HomeFacts {
  connections: readonly Connection[];
  /** By connection, where the key may read it. */
  balances: ReadonlyMap<string, Balance>;
  /** Where Google is known to let nothing out to Stripe: its own prompt. */
  barred: { url: string | null } | null;
  /** Connections whose stored entry can't be read. */
  damaged: readonly string[];
  open: readonly Intention[];
}

export function homeCard(facts: HomeFacts, reader: Reader): Card {
  return facts.connections.length === 0 && facts.damaged.length === 0
    ? welcomeCard(reader.words, null)
    : connectedCard(facts, reader);
}

/** Nothing is connected yet. `address`: the person on the open message, whose billing would stand here. */
export function welcomeCard(words: Words, address: string | null): Card {
  return card(words, {
    title: 'Tillside',
    subtitle: 'Stripe beside your inbox',
    sections: [
      section([
        paragraph(html`<b>No Stripe account is connected.</b>`),
        paragraph(
          address
            ? html`Connect one to see who <b>${address}</b> is in Stripe, and how their billing is.`
            : html`Connect one, then open an email: beside it stands who the sender is in Stripe, and how their billing is.`,
        ),
        buttons({ text: 'Connect Stripe', to: to('connect', {}), filled: true }),
      ]),
      section([
        row({ icon: 'lock', text: html`Your key stays in your own Google account.` }),
        row({ icon: 'tune', text: html`What the key may do decides what Tillside can do.` }),
      ]),
    ],
  });
}

function connectedCard({ connections, balances, barred, damaged, open }: HomeFacts, { formats, words }: Reader): Card {
  return card(words, {
    title: 'Tillside',
    subtitle: 'Stripe beside your inbox',
    sections: [
      section(open.map(openIntentionRow), { header: 'Outcome unknown' }),
      section(barred ? consentWidgets(words, ['requests'], barred.url) : [], { header: words.consent.title }),
      section([
        paragraph(html`Open an email to see who its sender is in Stripe.`),
        textField('query', 'Email, name or Stripe id'),
        buttons(
          { text: 'Find', to: to('findNow', {}), filled: true, required: ['query'] },
          { text: 'More ways', to: to('find', { query: '' }) },
        ),
      ]),
      section(
        connections.map((connection) =>
          connectionRow(words, connection, balanceNote(balances.get(connection.id), formats)),
        ),
        { header: 'Connected' },
      ),
      section(damaged.map(damagedRow)),
      section([buttons({ text: 'Connect another account', to: to('connect', {}) })]),
    ],
  });
}

/** A write whose answer was lost stays on the cards until it is settled. */
export function openIntentionRow({ id, connection, title }: Intention) {
  return row({
    icon: 'help',
    iconText: 'Outcome unknown',
    text: html`<b>Outcome unknown:</b> ${title}`,
    note: 'Tap to check',
    to: to('openOutcome', { connection, intention: id }),
  });
}

/** `Balance $120.00, $30.00 on its way`. */
function balanceNote(balance: Balance | undefined, formats: Formats): string | undefined {
  if (!balance) return undefined;
  const words = (amounts: Balance['available']) =>
    amounts
      .filter(({ amount }) => amount !== 0)
      .map(({ amount, currency }) => formats.money(money(amount, currency)))
      .join(' + ');
  const [available, pending] = [words(balance.available), words(balance.pending)];
  return [`Balance ${available || 'empty'}`, pending && `${pending} on its way`].filter(Boolean).join(', ');
}

function connectionRow(words: Words, connection: Connection, note?: string) {
  return row({
    note,
    icon: 'account_balance',
    label: accountLine(words, connection),
    text: html`Key: ${tierText(connection)}`,
    to: to('keyReport', { connection: connection.id }),
  });
}

function damagedRow(id: string) {
  return row({
    icon: 'error',
    text: html`<b>A stored connection can’t be read.</b> Disconnect it, then connect its key again.`,
    to: to('askDisconnect', { connection: id }),
  });
}

export function settingsCard(
  words: Words,
  {
    connections,
    damaged,
    settings,
    lacked,
  }: Pick<HomeFacts, 'connections' | 'damaged'> & {
    settings: Settings;
    /** What Google is known not to give; null where that was not asked. */
    lacked: { missing: readonly Scope[]; url: string | null } | null;
  },
): Card {
  return card(words, {
    title: 'Settings',
    sections: [
      connections.length === 0 && damaged.length === 0
        ? section([paragraph(html`No Stripe account is connected.`)])
        : null,
      ...connections.map((connection) =>
        section([
          connectionRow(words, connection),
          buttons(
            { text: 'Replace key', to: to('replaceKey', { connection: connection.id }) },
            { text: 'Disconnect', to: to('askDisconnect', { connection: connection.id }) },
          ),
        ]),
      ),
      section(damaged.map(damagedRow)),
      section(lacked ? consentWidgets(words, lacked.missing, lacked.url) : [], { header: 'Google’s permissions' }),
      section([
        buttons({ text: connections.length > 0 ? 'Connect another account' : 'Connect Stripe', to: to('connect', {}) }),
      ]),
      section(
        [
          textField(
            'domains',
            'Your company’s other domains',
            settings.domains.join(', '),
            'Separated by commas, for example example.org',
          ),
          textField(
            'metadataKeys',
            'Customer metadata to show',
            settings.metadataKeys.join(', '),
            'Separated by commas, for example plan, crm_id',
          ),
          checkField(
            'attribution',
            'Write my address and the conversation into Stripe’s metadata',
            settings.attribution,
          ),
          buttons({ text: 'Save settings', to: to('saveSettings', {}) }),
        ],
        { header: 'Preferences' },
      ),
    ],
  });
}

export function helpCard(words: Words): Card {
  return card(words, {
    title: 'Help',
    sections: [
      section(
        [
          paragraph(
            html`Open an email. Tillside looks up its sender in your Stripe account by the address, and shows what the connected key may read.`,
          ),
          paragraph(
            html`A match says that the <b>address</b> is the customer’s. Whether the mail really came from it is the sender check, as Gmail’s servers saw it.`,
          ),
        ],
        { header: 'What it does' },
      ),
      section(keyHelp('live'), { header: 'Keys' }),
      section([buttons({ text: 'Settings', to: to('settings', {}) }, { text: 'Go to home', to: to('home', {}) })]),
    ],
  });
}
