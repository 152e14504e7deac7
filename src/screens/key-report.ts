/** What a key may do, and what it lacks. */
import { push } from '../cards/answer';
import { accountCard, type Card } from '../cards/card';
import { deadKeyButtons, keyScope } from '../cards/connections';
import { to } from '../cards/routes';
import { buttons, paragraph, row, section } from '../cards/widgets';
import { permissionsOf, report, type Tier, tierOf } from '../keys/grants';
import { keysPage, newKeyLink } from '../keys/links';
import type { Connection } from '../keys/vault';
import { html, lines } from '../language/html';
import type { Words } from '../language/words/words';
import type { PermissionId } from '../stripe/permissions';
import { connected, type Tap } from './screen';

const params = { connection: 'id' } as const;

export const keyReport: Tap<typeof params> = {
  params,
  answer: connected(({ desk, connection }) => push(keyReportCard(desk.words, connection, null))),
};

/** `notice`: what was just done with the key. */
export function keyReportCard(words: Words, connection: Connection, notice: string | null): Card {
  const texts = words.keyReport;
  const { missing, unknown, granted, needless } = report(connection.grants);
  const { dead } = connection;
  const isSecret = connection.keyKind === 'secret';
  const tier = tierOf(connection.grants);
  const next = nextTier(connection);
  const needed = next ? permissionsOf(next).filter((permission) => missing.includes(permission)) : [];
  const extras = missing.filter((permission) => !needed.includes(permission));
  const missingRows = (permissions: readonly PermissionId[]) => permissions.map((each) => missingRow(words, each));
  return accountCard(words, connection, notice ?? texts.title, [
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
      notice ? paragraph(html`${words.home.openEmail}`) : null,
      isSecret
        ? secretKeyWarning(words, connection)
        : row({
            label: texts.keyIs,
            text: texts.scope(keyScope(connection)),
            note: tier ? words.connecting.gives(tier) : undefined,
            icon: 'key',
            iconText: texts.keyIcon,
          }),
      needless.length > 0 && !isSecret ? row({ icon: 'info', text: texts.needless(needless) }) : null,
    ]),
    ...(isSecret
      ? []
      : [
          next ? section(missingRows(needed), { header: texts.missingFor(next, needed.length) }) : null,
          section(missingRows(extras), { header: texts.missingOptional(extras.length), unfolded: 0 }),
          dead || missing.length + unknown.length > 0 ? section([mendButtons(words, connection)]) : null,
          unknown.length > 0 ? section([paragraph(texts.untested(unknown))], { header: texts.unknown }) : null,
          section(
            granted.map((each) => grantedRow(words, each)),
            { header: texts.grantedCount(granted.length), unfolded: 0 },
          ),
        ]),
    section([
      buttons(
        { text: words.buttons.settings, to: to('settings', {}) },
        { text: words.buttons.home, to: to('home', {}) },
      ),
    ]),
  ]);
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

function missingRow({ keyReport, permissions }: Words, permission: PermissionId) {
  return row({
    icon: 'block',
    iconText: keyReport.missing,
    text: html`${permissions.name(permission)}`,
    note: keyReport.wouldGive(permissions.gives(permission)),
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
