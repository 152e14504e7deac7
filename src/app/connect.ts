/** Connecting, testing and disconnecting an account. */

import { type Answer, push, replace } from '../cards/answer';
import type { Card } from '../cards/card';
import { askDisconnectCard, chooseModeCard, enterKeyCard, keyReportCard } from '../cards/connect';
import { outdatedCard, problemWords } from '../cards/problems';
import { report } from '../keys/grants';
import { faultSentence, type Mode, parseKey } from '../keys/parse';
import { probeCount, testKey } from '../keys/probe';
import type { Connection, ConnectionId } from '../keys/vault';
import { permissionLabel } from '../stripe/permissions';
import type { Desk } from './desk';
import { homeOf, settingsOf } from './home';

export function chooseMode(): Answer {
  return push(chooseModeCard());
}

export function enterKey(desk: Desk): Answer {
  const mode = desk.event.field('mode');
  return mode === 'live' || mode === 'test' ? replace(keyForm(desk, mode, null)) : replace(chooseModeCard());
}

function keyForm(desk: Desk, mode: Mode, fault: string | null) {
  return enterKeyCard({ mode, probes: probeCount('restricted'), offeredName: offeredName(desk), fault });
}

/** Stripe seldom lets a key say whose it is, so the user names the account; a default saves the typing. */
function offeredName({ vault }: Desk): string {
  const count = vault.connections().length;
  return count === 0 ? 'Stripe' : `Stripe ${count + 1}`;
}

export function saveKey(desk: Desk, mode: Mode): Answer {
  const parsed = parseKey(desk.event.field('key') ?? '', mode);
  if (parsed.kind === 'fault') return replace(keyForm(desk, mode, faultSentence(parsed.fault)));
  const tested = testKey(parsed.value, parsed.keyKind, desk.budget);
  if (tested.kind === 'problem') {
    const { title, text } = problemWords(tested.problem);
    const id = tested.problem.requestId ? ` Request id: ${tested.problem.requestId}` : '';
    return replace(keyForm(desk, mode, `${title}. ${text}${id}`));
  }
  if (tested.kind === 'noCustomers') {
    const row = permissionLabel('customer_read');
    const { needless } = report(tested.grants);
    const wider =
      needless.length > 0
        ? ` It is also wider than needed: ${needless.map(permissionLabel).join(', ')} could be None.`
        : '';
    return replace(
      keyForm(
        desk,
        mode,
        `This key lacks ${row}, without which nobody can be found. Edit the key in Stripe and set Customers to Read, then paste it again. It was not kept.${wider}`,
      ),
    );
  }
  const connection: Connection = {
    id: desk.newId() as ConnectionId,
    name: desk.event.field('account')?.trim() || offeredName(desk),
    mode,
    keyKind: parsed.keyKind,
    account: tested.account,
    editUrl: tested.editUrl,
    grants: tested.grants,
    connectedAt: desk.now(),
  };
  desk.vault.save(connection, parsed.value);
  // The form held the key: its card leaves the screen and the back stack.
  return { show: 'root', card: keyReportCard(connection, 'Connected'), notification: 'Connected', changed: true };
}

export function keyReport(connection: Connection): Answer {
  return push(keyReportCard(connection, null));
}

/** Asks Stripe anew what the key may do. */
export function testAgain(desk: Desk, connection: Connection): Answer {
  const key = desk.vault.use(connection).reveal();
  const tested = testKey(key, connection.keyKind, desk.budget);
  if (tested.kind === 'problem') {
    const { title, text } = problemWords(tested.problem);
    return { show: 'replace', card: keyReportCard(connection, title), notification: text };
  }
  const { grants, editUrl } = tested;
  const updated = { ...connection, grants, editUrl: editUrl ?? connection.editUrl };
  desk.vault.save(updated, key);
  desk.memory.drop(connection.id);
  return { show: 'replace', card: keyReportCard(updated, null), notification: 'Key checked', changed: true };
}

/** From the ⋮ menu: one account at once, of several the settings to choose from. */
export function disconnectMenu(desk: Desk): Card {
  const [only, second] = desk.vault.connections();
  return only && !second ? askDisconnectCard(only, openCount(desk, only.id)) : settingsOf(desk);
}

export function askDisconnect(desk: Desk, id: string): Answer {
  const connection = desk.vault.find(id);
  if (connection) return push(askDisconnectCard(connection, openCount(desk, id)));
  const damaged = desk.vault.damaged().find((each) => each === id);
  return damaged ? disconnect(desk, damaged) : replace(outdatedCard());
}

function openCount({ intentions }: Desk, id: string): number {
  return intentions.open().filter(({ connection }) => connection === id).length;
}

export function disconnect(desk: Desk, id: string): Answer {
  desk.memory.drop(id as ConnectionId);
  desk.vault.forget(id as ConnectionId);
  return { show: 'root', card: homeOf(desk), notification: 'Disconnected. The key was deleted here.', changed: true };
}
