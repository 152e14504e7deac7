/** Connecting, testing and disconnecting an account. */

import { type Answer, push, replace } from '../cards/answer';
import type { Card } from '../cards/card';
import { askDisconnectCard, chooseModeCard, enterKeyCard, keyReportCard } from '../cards/connect';
import { outdatedCard, problemWords, unshownCard } from '../cards/problems';
import { to } from '../cards/routes';
import { type Grants, report } from '../keys/grants';
import { faultSentence, holdsKey, type Mode, parseKey } from '../keys/parse';
import { probeCount, testKey } from '../keys/probe';
import type { Connection, ConnectionId } from '../keys/vault';
import { permissionLabel } from '../stripe/permissions';
import type { Problem } from '../stripe/problem';
import type { Desk } from './desk';
import { homeOf, settingsOf } from './home';
import { messageCard } from './open-message';

export function chooseMode(): Answer {
  return push(chooseModeCard());
}

export function enterKey(desk: Desk): Answer {
  const mode = desk.event.field('mode');
  return replace(mode === 'live' || mode === 'test' ? keyForm(desk, { mode, old: null }, null) : chooseModeCard());
}

/** A new key for an account that is connected: the old one stays until the new one has been tested. */
export function replaceKey(desk: Desk, old: Connection): Answer {
  return push(keyForm(desk, { mode: old.mode, old }, null));
}

/** Where a key is wanted: in a new connection, or in place of another key. */
interface Place {
  mode: Mode;
  old: Connection | null;
}

function keyForm(desk: Desk, { mode, old }: Place, fault: string | null) {
  const typed = desk.event.field('account');
  const offeredName = typed && !holdsKey(typed) ? typed : (old?.name ?? newName(desk));
  return enterKeyCard({ mode, replaces: old?.id ?? null, probes: probeCount('restricted'), offeredName, fault });
}

/** Stripe seldom lets a key say whose it is, so the user names the account; a default saves the typing. */
function newName({ vault }: Desk): string {
  const count = vault.connections().length;
  return count === 0 ? 'Stripe' : `Stripe ${count + 1}`;
}

export function saveKey(desk: Desk, place: Place): Answer {
  const { mode } = place;
  const refuse = (fault: string) => replace(keyForm(desk, place, fault));
  const parsed = parseKey(desk.event.field('key') ?? '', mode);
  if (parsed.kind === 'fault') return refuse(faultSentence(parsed.fault));
  if (holdsKey(desk.event.field('account') ?? ''))
    return refuse('The name of the account has a key in it. It would stand on every card: choose another name.');
  const tested = testKey(parsed.value, parsed.keyKind, desk.budget);
  if (tested.kind === 'problem') {
    const { title, text } = problemWords(tested.problem);
    const id = tested.problem.requestId ? ` Request id: ${tested.problem.requestId}` : '';
    return refuse(`${title}. ${text}${id}`);
  }
  if (tested.kind === 'noCustomers') return refuse(noCustomersText(tested.grants));
  // The same key pasted once more is no second account.
  const isSame = (connection: Connection) => desk.vault.use(connection).reveal() === parsed.value;
  const old = place.old ?? desk.vault.connections().find(isSame) ?? null;
  if (old?.account && tested.account && old.account !== tested.account)
    return refuse('This key belongs to another Stripe account. Connect it as an account of its own. It was not kept.');
  const { account, editUrl, grants } = tested;
  const connection: Connection = {
    id: old?.id ?? (desk.newId() as ConnectionId),
    name: desk.event.field('account')?.trim() || (old?.name ?? newName(desk)),
    mode,
    keyKind: parsed.keyKind,
    account: account ?? old?.account ?? null,
    editUrl,
    grants,
    connectedAt: old?.connectedAt ?? desk.now(),
  };
  desk.vault.save(connection, parsed.value);
  desk.memory.drop(connection.id);
  const told = old ? 'Key replaced' : 'Connected';
  // The form held the key: its card leaves the screen and the back stack.
  return { show: 'root', card: keyReportCard(connection, told), notification: told, changed: true };
}

function noCustomersText(grants: Grants): string {
  const { needless } = report(grants);
  const wider = `It is also wider than needed: ${needless.map(permissionLabel).join(', ')}. Read is enough.`;
  return `This key lacks ${permissionLabel('customer_read')}, without which nobody can be found. Edit the key in Stripe and set Customers to Read, then paste it again. It was not kept. ${needless.length > 0 ? wider : ''}`.trim();
}

export function keyReport(connection: Connection): Answer {
  return push(keyReportCard(connection, null));
}

/** Asks Stripe anew what the key may do. */
export function testAgain(desk: Desk, connection: Connection): Answer {
  const problem = retested(desk, connection);
  if (problem)
    return replace(
      unshownCard(connection, { kind: 'problem', problem }, to('testAgain', { connection: connection.id })),
    );
  const updated = desk.vault.find(connection.id) ?? connection;
  return { ...replace(keyReportCard(updated, null)), notification: 'Key checked', changed: true };
}

/** The user has mended the key: asks Stripe, and shows what it was wanted for. */
export function mended(desk: Desk, connection: Connection): Answer {
  const problem = retested(desk, connection);
  if (problem)
    return replace(unshownCard(connection, { kind: 'problem', problem }, to('mended', { connection: connection.id })));
  return { ...replace(messageCard(desk, { fresh: true })), changed: true };
}

function retested(desk: Desk, connection: Connection): Problem | null {
  const key = desk.vault.use(connection).reveal();
  const tested = testKey(key, connection.keyKind, desk.budget);
  if (tested.kind === 'problem') return tested.problem;
  const { grants, editUrl } = tested;
  desk.vault.save({ ...connection, grants, editUrl: editUrl ?? connection.editUrl }, key);
  desk.memory.drop(connection.id);
  return null;
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
