/** What a key may do, and what it lacks. */
import { push } from '../cards/answer';
import { accountCard, type Card } from '../cards/card';
import { deadKeyButtons, keyScope, maskedKey } from '../cards/connections';
import { to } from '../cards/routes';
import { buttons, paragraph, row, section } from '../cards/widgets';
import type { Desk } from '../desk/desk';
import { enough, levelOf, permissionsOf, report, stateOf, type Tier, tierOf } from '../keys/grants';
import { keysPage, newKeyLink } from '../keys/links';
import { requestsWith } from '../keys/requests';
import { daysSince, isOld, longestDays } from '../keys/rotation';
import type { Connection } from '../keys/vault';
import { html, lines } from '../language/html';
import type { Words } from '../language/words/words';
import { type PermissionId, permissionParts, widePermissions } from '../stripe/permissions';
import { connected, type Tap } from './screen';

const params = { connection: 'id' } as const;

export const keyReport: Tap<typeof params> = {
  params,
  answer: connected(({ desk, connection }) => push(keyReportCard(desk, connection, null))),
};

/** What was just done with the key. `note`: what the user has to know of it. */
interface Told {
  title: string;
  note: string | null;
  /** Whether it is new here, and may write with real money: then it is asked whether it should. */
  asksToWrite?: boolean;
}

export function keyReportCard(desk: Desk, connection: Connection, told: Told | null): Card {
  const { words } = desk;
  const texts = words.keyReport;
  const { missing, unknown, granted, needless } = report(connection.grants);
  const { dead } = connection;
  const isSecret = connection.keyKind === 'secret';
  const tier = tierOf(connection.grants);
  const next = nextTier(connection);
  const needed = next ? permissionsOf(next).filter((permission) => missing.includes(permission)) : [];
  const extras = missing.filter((permission) => !needed.includes(permission));
  const missingRows = (permissions: readonly PermissionId[]) =>
    permissions.map((each) => missingRow(words, connection, each));
  return accountCard(words, connection, told?.title ?? texts.title, [
    told?.note ? section([row({ icon: 'warning', iconText: texts.warning, text: html`${told.note}` })]) : null,
    section(
      dead
        ? [
            row({
              icon: 'error',
              iconText: words.problems.icon,
              text: words.problems.titled(words.problems.title('keyDead'), words.problems.keyDead(dead)),
            }),
            deadKeyButtons(words, connection),
          ]
        : [],
    ),
    section([
      told ? paragraph(html`${words.home.openEmail}`) : null,
      isSecret
        ? secretKeyWarning(words, connection)
        : row({
            label: texts.keyIs,
            text: texts.scope(keyScope(connection)),
            note: tier ? words.connecting.gives(tier) : undefined,
            icon: 'key',
            iconText: texts.keyIcon,
          }),
    ]),
    told?.asksToWrite ? lookFirstSection(words, connection) : null,
    rotationSection(desk, connection),
    isSecret ? null : wideSection(words, connection, needless),
    ...(isSecret
      ? [neededSection(words, connection)]
      : [
          next ? section(missingRows(needed), { header: texts.missingFor(next, needed.length) }) : null,
          section(missingRows(extras), { header: texts.missingOptional(extras.length), unfolded: 0 }),
          section([
            dead || missing.length + unknown.length > 0 ? mendButtons(words, connection) : null,
            buttons({ text: texts.newKey.button, to: to('newKey', { connection: connection.id }) }),
          ]),
          unknown.length > 0 ? section([paragraph(texts.untested(unknown))], { header: texts.unknown }) : null,
          section(
            granted.map((each) => grantedRow(words, each)),
            { header: texts.grantedCount(granted.length), unfolded: 0 },
          ),
        ]),
    sendsSection(words, connection),
    section([
      buttons(
        { text: words.buttons.settings, to: to('settings', {}) },
        { text: words.buttons.home, to: to('home', {}) },
      ),
    ]),
  ]);
}

function lookFirstSection({ connecting: texts }: Words, { id: connection }: Connection) {
  return section(
    [
      paragraph(html`${texts.mayWrite}`),
      buttons(
        { text: texts.lookOnly, to: to('lookOnly', { connection }), filled: true },
        { text: texts.actToo, to: to('actToo', { connection }) },
      ),
    ],
    { header: texts.lookFirst },
  );
}

/** The other key of a rotation, or how to begin one where the key is old. */
function rotationSection(desk: Desk, { id, mode, keyAt, beside }: Connection) {
  const { words } = desk;
  const { rotation: texts, write } = words;
  if (!beside) {
    if (!isOld(keyAt, desk.now())) return null;
    const { replaceKey, keysInStripe } = words.buttons;
    return section(
      [
        paragraph(texts.old(daysSince(keyAt, desk.now()), longestDays)),
        ...texts.steps().map(paragraph),
        buttons(
          { text: replaceKey, to: to('replaceKey', { connection: id }) },
          { text: keysInStripe, url: keysPage(mode) },
        ),
      ],
      { header: texts.title },
    );
  }
  const masked = maskedKey({ ...beside, mode });
  const goes = beside.until === null ? null : write.date(beside.until / 1000);
  return section(
    [
      goes === null
        ? row({
            icon: 'warning',
            iconText: words.keyReport.warning,
            text: texts.newer(masked),
            note: texts.goesOn(beside.dead),
          })
        : row({ icon: 'key', iconText: words.keyReport.keyIcon, text: texts.before(masked), note: texts.stays(goes) }),
      buttons(
        { text: words.keyReport.checkAgain, to: to('testAgain', { connection: id }) },
        { text: texts.drop, to: to('dropKey', { connection: id, key: beside.keyId }) },
      ),
    ],
    { header: texts.title },
  );
}

/** What the key could become with a few rows more. */
function nextTier({ grants }: Connection): Tier | null {
  const tier = tierOf(grants);
  return tier === 'premium' ? null : tier === 'free' || tier === 'overview' ? 'premium' : 'free';
}

function secretKeyWarning({ keyReport: { warning, secret, safer } }: Words, { mode }: Connection) {
  const text = lines(secret(), safer(newKeyLink(mode, permissionsOf('premium'))));
  return row({ icon: 'warning', iconText: warning, text });
}

function mendButtons(words: Words, { id, mode, editUrl }: Connection) {
  return buttons(
    { text: words.buttons.editKey, url: editUrl ?? keysPage(mode) },
    { text: words.keyReport.checkAgain, to: to('testAgain', { connection: id }) },
  );
}

/** What it has for nothing, and a way to look at every row. */
function wideSection(
  { keyReport: texts, permissions }: Words,
  { id, grants }: Connection,
  needless: readonly PermissionId[],
) {
  const all = widePermissions();
  const isChecked = all.every((each) => stateOf(grants, each) !== 'unknown');
  return section(
    [
      ...needless.map((each) =>
        row({ icon: 'info', text: html`${permissions.name(each)}`, note: texts.enough(enough(each)) }),
      ),
      paragraph(texts.checkAllWhy(all.length)),
      buttons({ text: texts.checkAll, to: to('checkAllRows', { connection: id }) }),
    ],
    { header: texts.tooWide(needless.length, isChecked), unfolded: needless.length },
  );
}

/** All that Tillside can ask of Stripe with it, from what is known of it. */
function sendsSection({ keyReport: texts }: Words, { grants }: Connection) {
  const all = requestsWith(grants);
  return section([paragraph(lines(...all.map((each) => html`${each}`)))], {
    header: texts.sends(all.length),
    unfolded: 0,
  });
}

/** In place of a secret key. */
function neededSection({ keyReport: texts, permissions }: Words, { id }: Connection) {
  const needed = permissionsOf('premium');
  return section(
    [
      ...needed.map((each) =>
        row({ icon: 'key', text: html`${permissions.name(each)}`, note: permissions.gives(each) }),
      ),
      buttons({ text: texts.newKey.button, to: to('newKey', { connection: id }) }),
    ],
    { header: texts.wouldNeed(needed.length) },
  );
}

function missingRow({ keyReport, permissions }: Words, { grants }: Connection, permission: PermissionId) {
  const { resource } = permissionParts(permission);
  return row({
    icon: 'block',
    iconText: keyReport.missing,
    text: html`${permissions.name(permission)}`,
    note: keyReport.wouldGive(permissions.row(resource), levelOf(grants, permission), permissions.gives(permission)),
  });
}

function grantedRow({ keyReport, permissions }: Words, permission: PermissionId) {
  return row({
    icon: 'check',
    iconText: keyReport.granted,
    text: html`${permissions.name(permission)}`,
    note: permissions.gives(permission),
  });
}
