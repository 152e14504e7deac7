/** Accounts, what Google does not give, and what the user prefers. */
import { type Answer, push, replace } from '../cards/answer';
import { type Card, card } from '../cards/card';
import { connectionRow, damagedRow, keyNote, maskedKey } from '../cards/connections';
import { consentWidgets } from '../cards/consent';
import { productFault } from '../cards/product-link';
import { to } from '../cards/routes';
import { buttons, checkField, paragraph, section, textField } from '../cards/widgets';
import type { Desk } from '../desk/desk';
import { lack } from '../google/consent';
import { entriesOf, type Letter, readSettings, saveSettings } from '../keys/settings';
import { oneLine } from '../language/direction';
import { html } from '../language/html';
import type { ProductFault } from '../language/words/facts';
import { allotmentsOf } from '../policy/team';
import { toldOne } from '../policy/told';
import { none, type Tap } from './screen';

export const settings: Tap<typeof none> = {
  params: none,
  answer: (desk) => push(settingsCard(desk)),
};

/** `fault`: of a link that was typed and is not kept. */
export function settingsCard(desk: Desk, fault: ProductFault | null = null): Card {
  const { vault, words, agent, event } = desk;
  const connections = vault.connections();
  const damaged = vault.damaged();
  // What Google did not tell is worth asking why.
  const lacked = agent() === null || !event.isPlaced ? lack() : null;
  const texts = words.settings;
  return card(words, {
    title: texts.title,
    sections: [
      connections.length === 0 && damaged.length === 0 ? section([paragraph(html`${texts.notConnected}`)]) : null,
      ...connections.map((connection) =>
        section([
          connectionRow(words, connection, keyNote(words, connection, desk.now()) ?? maskedKey(connection), {
            name: onField(connection.id),
            isOn: !connection.off,
            to: to('switchAccount', { connection: connection.id }),
          }),
          buttons(
            { text: words.buttons.replaceKey, to: to('replaceKey', { connection: connection.id }) },
            { text: words.buttons.disconnect, to: to('askDisconnect', { connection: connection.id }) },
            { text: words.accounts.more, to: to('account', { connection: connection.id }) },
          ),
        ]),
      ),
      section(damaged.map((id) => damagedRow(words, id))),
      section(lacked ? consentWidgets(words, lacked.missing, lacked.url) : [], { header: texts.google }),
      section([
        buttons({
          text: connections.length > 0 ? words.home.connectAnother : words.buttons.connect,
          to: to('connect', {}),
        }),
        connections.length + damaged.length > 1
          ? buttons({ text: words.keyReport.disconnect.all, to: to('askDisconnectAll', {}) })
          : null,
      ]),
      letterSection(desk),
      teamSection(desk),
      preferencesSection(desk, fault),
    ],
  });
}

/** The switch of an account: whether it is looked in. */
export const onField = (connection: string) => `on.${connection}`;

/** The box for an account. */
const readOnlyField = (connection: string) => `readOnly.${connection}`;

/** What the team has settled for this user. */
function teamSection({ words, team, agent }: Desk) {
  const rules = toldOne(team(), allotmentsOf(team(), agent()));
  const sentences = rules.map(({ who, says }) => (who ? words.team.holds(who, words.said(says)) : words.said(says)));
  return section(
    sentences.map((each) => paragraph(html`${each}`)),
    { header: words.team.title },
  );
}

function preferencesSection({ words, properties, vault, event }: Desk, fault: ProductFault | null) {
  const texts = words.settings;
  const { domains, metadataKeys, attribution, product } = readSettings(properties);
  return section(
    [
      textField('domains', texts.domains, domains.join(', '), texts.domainsHint),
      textField('metadataKeys', texts.metadata, metadataKeys.join(', '), texts.metadataHint),
      textField('product', texts.product, fault ? (event.field('product') ?? '') : product, texts.productHint),
      fault ? paragraph(html`<b>${texts.productFault(fault)}</b>`) : null,
      checkField('attribution', texts.attribution, attribution),
      ...vault
        .connections()
        .map(({ id, name, mode, readOnly }) =>
          checkField(readOnlyField(id), words.policy.setReadOnly(name, mode), readOnly),
        ),
      buttons({ text: texts.save, to: to('saveSettings', { readOnly: readOnlyNow(vault).join(',') }) }),
    ],
    { header: texts.preferences },
  );
}

/** In the language that the agent reads; it is saved with the preferences below. */
function letterSection({ words, settings }: Desk) {
  const texts = words.settings;
  const { greeting = '', sentence = '', signOff = '' } = settings().letters[words.language] ?? {};
  return section(
    [
      textField('greeting', texts.greeting, greeting, texts.greetingHint),
      textField('sentence', texts.sentence, sentence, texts.sentenceHint),
      textField('signOff', texts.signOff, signOff, texts.signOffHint),
    ],
    { header: texts.letter(words.language), unfolded: 0 },
  );
}

const readOnlyNow = ({ connections }: Desk['vault']) =>
  connections().flatMap(({ id, readOnly }) => (readOnly ? [id as string] : []));

function letterOf({ event }: Desk): Letter {
  const typed = (field: string) =>
    oneLine(event.field(field) ?? '')
      .trim()
      .slice(0, maxTyped);
  return { greeting: typed('greeting'), sentence: typed('sentence'), signOff: typed('signOff') };
}

/** Six languages of three such texts stay within a property. */
const maxTyped = 200;

/** `readOnly`: the accounts that were so when the card was drawn, by comma. */
const shown = { readOnly: 'text' } as const;

/** Saves what the form says. A box that was never ticked on it lifts nothing that another window has set since. */
export const savedSettings: Tap<typeof shown> = { params: shown, answer: save };

function save(desk: Desk, { readOnly }: { readOnly: string }): Answer {
  const domains = entriesOf(desk.event.field('domains') ?? '').map((domain) => domain.toLowerCase().replace(/^@/, ''));
  const product = (desk.event.field('product') ?? '').trim();
  const fault = product === '' ? null : productFault(product);
  saveSettings(desk.properties, {
    domains,
    metadataKeys: entriesOf(desk.event.field('metadataKeys') ?? ''),
    // What can't be opened is not kept.
    product: fault ? readSettings(desk.properties).product : product,
    attribution: desk.event.field('attribution') !== null,
    letters: { ...desk.settings().letters, [desk.words.language]: letterOf(desk) },
  });
  for (const { id } of desk.vault.connections()) {
    const isTicked = desk.event.field(readOnlyField(id)) !== null;
    if (isTicked || readOnly.split(',').includes(id)) desk.vault.settle('readOnly', id, isTicked);
  }
  const { productFault: says, saved } = desk.words.settings;
  return { ...replace(settingsCard(desk, fault)), notification: fault ? says(fault) : saved, changed: true };
}
