/** Connecting an account, in two short cards; what a key may do; disconnecting. */

import { permissionsOf, report, stateOf, type Tier, tierNames, tierOf } from '../keys/grants';
import { keysPage, linkedPermissions, newKeyLink } from '../keys/links';
import type { Mode } from '../keys/parse';
import type { Connection } from '../keys/vault';
import { plural } from '../language/format';
import { html, lines, link, quiet } from '../language/html';
import type { Words } from '../language/words/words';
import { type PermissionId, permissionLabel, permissionParts, permissionRow } from '../stripe/permissions';
import { accountCard, type Card, card } from './card';
import { to } from './routes';
import { buttons, choiceField, draftButton, paragraph, row, section, textField } from './widgets';

export function chooseModeCard(words: Words): Card {
  return card(words, {
    title: 'Connect Stripe',
    subtitle: 'Step 1 of 2',
    sections: [
      section([
        choiceField('mode', 'Which data?', [
          ['test', 'Test: try it here first'],
          ['live', 'Live: real customers, real money'],
        ]),
        buttons({ text: 'Continue', to: to('connectKey', {}), filled: true, required: ['mode'] }),
      ]),
      section([paragraph(html`Your key is kept in your own Google account. It is sent to Stripe and to nobody else.`)]),
    ],
  });
}

/** With the article that the name wants. */
const keyNames: Record<Tier, string> = { free: 'a Free key', overview: 'an Overview key', premium: 'a Premium key' };

const tierGives: Record<Tier, string> = {
  free: 'Look up customers',
  overview: 'Read everything, change nothing',
  premium: 'Manage payments and subscriptions',
};
const tiers = ['free', 'overview', 'premium'] as const;

export interface KeyForm {
  mode: Mode;
  /** The connection whose key is replaced; null for a new one. */
  replaces: string | null;
  /** How many test requests connecting sends. */
  probes: number;
  offeredName: string;
  /** Why the key that was pasted before was not taken. */
  fault: string | null;
  /** Whether drafts can be opened. */
  mayDraft: boolean;
}

export function enterKeyCard(words: Words, { mode, replaces, probes, offeredName, fault, mayDraft }: KeyForm): Card {
  const save = replaces ? to('saveReplacement', { connection: replaces }) : to('saveKey', { mode });
  return card(words, {
    title: replaces ? 'Replace key' : 'Connect Stripe',
    subtitle: `${replaces ? offeredName : 'Step 2 of 2'} · ${mode === 'test' ? 'TEST MODE' : 'Live'}`,
    sections: [
      fault
        ? section([row({ icon: 'error', iconText: 'Not connected', text: html`<b>Not connected.</b> ${fault}` })])
        : null,
      section([
        textField('key', 'Restricted key', '', `rk_${mode}_…`),
        textField('account', 'Name of the account', offeredName),
        paragraph(
          quiet`Sends up to ${String(probes)} harmless test requests, to learn what the key may do; refused ones show as errors in Stripe’s logs. The key is visible here until you connect.`,
        ),
        buttons({ text: replaces ? 'Replace key' : 'Connect', to: save, filled: true, required: ['key', 'account'] }),
      ]),
      section(
        tiers.map((tier) =>
          row({
            text: html`Make <b>${keyNames[tier]}</b>`,
            note: tierGives[tier],
            icon: 'add_circle',
            url: newKeyLink(mode, linkedPermissions(tier)),
          }),
        ),
        { header: 'No key yet? Make one in Stripe' },
      ),
      section(
        [
          paragraph(html`Only an admin can make keys? Draft an email that asks for one:`),
          buttons(
            ...tiers.map((tier) =>
              draftButton(tierNames[tier], { name: 'askAdmin', params: { mode, tier } }, mayDraft),
            ),
          ),
        ],
        { header: 'Ask your Stripe admin' },
      ),
      section(keyHelp(mode), { header: 'Where keys live', unfolded: 1 }),
    ],
  });
}

/** Where keys are, and which to take. */
export function keyHelp(mode: Mode) {
  return [
    paragraph(
      html`In Stripe: <b>Developers › API keys</b>. Restricted keys (rk_) do only what you choose; standard secret keys (sk_) do everything.`,
    ),
    paragraph(
      html`If Stripe asks how you will use it, choose <b>Providing this key to another website</b> (or <b>to a third-party application</b>).`,
    ),
    paragraph(
      html`Stripe shows a restricted key in full only once. No <b>Reveal</b> button? Make a new key, name it, and copy it then. Never send it by email or chat.`,
    ),
    paragraph(html`Making a key may need an admin and two-step verification.`),
    paragraph(html`No restricted keys on your account? Ask ${link('https://support.stripe.com/', 'Stripe Support')}.`),
    buttons({ text: 'Open keys in Stripe', url: keysPage(mode) }),
  ];
}

/** Shown right after connecting, and from the settings. */
export function keyReportCard(words: Words, connection: Connection, notice: string | null): Card {
  const { missing, unknown, granted, needless } = report(connection.grants);
  const isSecret = connection.keyKind === 'secret';
  const tier = tierOf(connection.grants);
  const next = nextTier(connection);
  const needed = next ? permissionsOf(next).filter((permission) => missing.includes(permission)) : [];
  const extras = missing.filter((permission) => !needed.includes(permission));
  return accountCard(words, connection, notice ?? 'Key report', [
    section([
      notice ? paragraph(html`Open an email to see who its sender is in Stripe.`) : null,
      isSecret
        ? secretKeyWarning(connection)
        : row({
            label: 'This key is',
            text: html`<b>${tierText(connection)}</b>`,
            note: tier ? tierGives[tier] : undefined,
            icon: 'key',
            iconText: 'Key',
          }),
      needless.length > 0 && !isSecret
        ? row({ icon: 'info', text: html`Wider than needed: ${labels(needless)}. Read is enough.` })
        : null,
    ]),
    ...(isSecret
      ? []
      : [
          next
            ? section(needed.map(missingRow), { header: `Missing for ${tierNames[next]} (${needed.length})` })
            : null,
          section(extras.map(missingRow), { header: `Missing, optional (${extras.length})`, unfolded: 0 }),
          missing.length + unknown.length > 0 ? section([mendButtons(connection)]) : null,
          unknown.length > 0
            ? section([paragraph(html`${labels(unknown)}: could not be tested and will be tried.`)], {
                header: 'Unknown',
              })
            : null,
          section(granted.map(grantedRow), { header: `Granted (${granted.length})`, unfolded: 0 }),
        ]),
    section([buttons({ text: 'Settings', to: to('settings', {}) }, { text: 'Go to home', to: to('home', {}) })]),
  ]);
}

/** What the key could become with a few rows more. */
function nextTier({ grants }: Connection): Tier | null {
  const tier = tierOf(grants);
  return tier === 'premium' ? null : tier === 'free' || tier === 'overview' ? 'premium' : 'free';
}

export function tierText({ grants, keyKind }: Connection): string {
  if (keyKind === 'secret') return 'a secret key: everything';
  const tier = tierOf(grants);
  if (tier) return tierNames[tier];
  return stateOf(grants, 'customer_read') === 'missing' ? 'less than Free' : 'not fully tested';
}

function secretKeyWarning({ mode }: Connection) {
  return row({
    icon: 'warning',
    iconText: 'Warning',
    text: lines(
      html`<b>A secret key can do everything in this account.</b>`,
      html`A restricted key with only what is needed is safer. <a href="${newKeyLink(mode, permissionsOf('premium'))}">Make a Premium key</a>, connect it, then disconnect this one.`,
    ),
  });
}

function mendButtons({ id, mode, editUrl }: Connection) {
  return buttons(
    { text: 'Edit key in Stripe', url: editUrl ?? keysPage(mode) },
    { text: 'Check again', to: to('testAgain', { connection: id }) },
  );
}

function missingRow(permission: PermissionId) {
  return row({
    icon: 'block',
    iconText: 'Missing',
    text: html`${permissionLabel(permission)}`,
    note: `Would give: ${gives(permission)}`,
  });
}

function grantedRow(permission: PermissionId) {
  return row({
    icon: 'check',
    iconText: 'Granted',
    text: html`${permissionLabel(permission)}`,
    note: gives(permission),
  });
}

function gives(permission: PermissionId): string {
  const { resource, level } = permissionParts(permission);
  return permissionRow(resource)[level] ?? '';
}

function labels(permissions: readonly PermissionId[]): string {
  return permissions.map(permissionLabel).join(', ');
}

export function askDisconnectCard(words: Words, connection: Connection, open: number): Card {
  return accountCard(
    words,
    connection,
    'Disconnect?',
    [
      section([
        paragraph(html`Deletes the key from your Google account, and everything remembered under it.`),
        open > 0
          ? row({
              icon: 'warning',
              text: html`<b>${plural(open, 'action')}</b> of unknown outcome will no longer be listed here. Look in Stripe.`,
            })
          : null,
        paragraph(html`The key itself stays valid in Stripe. If nobody else uses it, delete it there too.`),
        buttons({ text: 'Open keys in Stripe', url: keysPage(connection.mode) }),
      ]),
    ],
    {
      primary: { text: 'Disconnect', to: to('disconnect', { connection: connection.id }) },
      secondary: { text: 'Go back', to: to('back', {}) },
    },
  );
}
