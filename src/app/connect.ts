/** Connecting, testing and disconnecting an account. */

import { type Answer, push, replace } from '../cards/answer';
import type { Card } from '../cards/card';
import { askDisconnectCard, chooseModeCard, enterKeyCard, keyReportCard } from '../cards/connect';
import { barredCard } from '../cards/consent';
import { notDisconnectedCard, outdatedCard, stillWorkingCard, titledProblem, unshownCard } from '../cards/problems';
import { to } from '../cards/routes';
import type { Desk } from '../desk/desk';
import { succeeds } from '../google/store';
import { type Grants, report, updated } from '../keys/grants';
import { faultSentence, holdsKey, type Mode, parseKey } from '../keys/parse';
import { probeCount, testKey } from '../keys/probe';
import type { Connection, ConnectionId } from '../keys/vault';
import { permissionLabel } from '../stripe/permissions';
import type { Problem } from '../stripe/problem';
import { homeOf, settingsOf } from './home';
import { messageCard } from './open-message';

export function chooseMode({ words }: Desk): Answer {
  return push(chooseModeCard(words));
}

export function enterKey(desk: Desk): Answer {
  const mode = desk.event.field('mode');
  return replace(
    mode === 'live' || mode === 'test' ? keyForm(desk, { mode, old: null }, null) : chooseModeCard(desk.words),
  );
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
  const probes = probeCount('restricted');
  const mayDraft = desk.draftRefusal() === null;
  return enterKeyCard(desk.words, { mode, replaces: old?.id ?? null, probes, offeredName, fault, mayDraft });
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
    if (tested.problem.kind === 'noConsent')
      return replace(barredCard(desk.words, tested.problem.url, null, 'The key was not tested, and not kept.'));
    return refuse(titledProblem(desk.words, tested.problem));
  }
  if (tested.kind === 'noCustomers') return refuse(noCustomersText(tested.grants));
  const { account, editUrl } = tested;
  const saved = desk.underLock((): Saved => {
    // The same key pasted once more is no second account.
    const isSame = (connection: Connection) => desk.vault.use(connection).reveal() === parsed.value;
    const old = place.old ? desk.vault.find(place.old.id) : (desk.vault.connections().find(isSame) ?? null);
    const twin = place.old && desk.vault.connections().find((each) => isSame(each) && each.id !== old?.id);
    if (twin) return { fault: `This key is connected already, as “${twin.name}”. It was not kept a second time.` };
    if (place.old && !old)
      return { fault: 'This account was disconnected meanwhile. Connect it anew; the key was not kept.' };
    if (old?.account && account && old.account !== account)
      return {
        fault: 'This key belongs to another Stripe account. Connect it as an account of its own. It was not kept.',
      };
    const connection: Connection = {
      id: old?.id ?? (desk.newId() as ConnectionId),
      name: desk.event.field('account')?.trim() || (old?.name ?? newName(desk)),
      mode,
      keyKind: parsed.keyKind,
      account: account ?? old?.account ?? null,
      editUrl,
      grants: updated(old && isSame(old) ? old.grants : {}, tested.grants),
      connectedAt: old?.connectedAt ?? desk.now(),
      mark: desk.newId().slice(0, 8),
    };
    const isOther = old !== null && !isSame(old);
    if (old) desk.vault.replace(old, connection, parsed.value);
    else desk.vault.save(connection, parsed.value);
    return { connection, told: isOther ? 'Key replaced' : 'Connected' };
  });
  if (!saved) return refuse('Another action of yours is still at work. The key was not kept: try again in a moment.');
  if ('fault' in saved) return refuse(saved.fault);
  // The form held the key: its card leaves the screen and the back stack.
  const { connection, told } = saved;
  return { show: 'root', card: keyReportCard(desk.words, connection, told), notification: told, changed: true };
}

/** A connection that is stored now, or why it is not. */
type Saved = { connection: Connection; told: 'Connected' | 'Key replaced' } | { fault: string };

function noCustomersText(grants: Grants): string {
  const { needless } = report(grants);
  const wider = `It is also wider than needed: ${needless.map(permissionLabel).join(', ')}. Read is enough.`;
  return `This key lacks ${permissionLabel('customer_read')}, without which nobody can be found. Edit the key in Stripe and set Customers to Read, then paste it again. It was not kept. ${needless.length > 0 ? wider : ''}`.trim();
}

export function keyReport(desk: Desk, connection: Connection): Answer {
  return push(keyReportCard(desk.words, connection, null));
}

/** Asks Stripe anew what the key may do. */
export function testAgain(desk: Desk, connection: Connection): Answer {
  const tested = retested(desk, connection);
  if ('problem' in tested)
    return replace(
      unshownCard(
        desk.words,
        connection,
        { kind: 'problem', ...tested },
        to('testAgain', { connection: connection.id }),
      ),
    );
  if ('card' in tested) return replace(tested.card);
  return { ...replace(keyReportCard(desk.words, tested, null)), notification: 'Key checked', changed: true };
}

/** The user has mended the key: asks Stripe, and shows what it was wanted for. */
export function mended(desk: Desk, connection: Connection): Answer {
  const tested = retested(desk, connection);
  if ('problem' in tested)
    return replace(
      unshownCard(desk.words, connection, { kind: 'problem', ...tested }, to('mended', { connection: connection.id })),
    );
  if ('card' in tested) return replace(tested.card);
  return { ...replace(messageCard(desk, { fresh: true })), changed: true };
}

/** The connection with what Stripe said of its key; else why not, or what became of the connection meanwhile. */
function retested(desk: Desk, connection: Connection): Connection | { problem: Problem } | { card: Card } {
  const tested = testKey(desk.vault.use(connection).reveal(), connection.keyKind, desk.budget);
  if (tested.kind === 'problem') return { problem: tested.problem };
  const saved = desk.underLock(() => {
    const now = desk.vault.find(connection.id);
    if (!now) return { card: outdatedCard(desk.words) };
    // Another key by now, of which nothing was asked.
    if (now.mark !== connection.mark) return { card: keyReportCard(desk.words, now, 'Key replaced') };
    const editUrl = tested.editUrl ?? now.editUrl;
    const checked: Connection = { ...now, grants: updated(now.grants, tested.grants), editUrl };
    desk.vault.save(checked, desk.vault.use(now).reveal());
    desk.properties.set(desk.outdated(checked));
    return checked;
  });
  return saved ?? { card: stillWorkingCard(desk.words) };
}

/** From the ⋮ menu: one account at once, of several the settings to choose from. */
export function disconnectMenu(desk: Desk): Card {
  const [only, second] = desk.vault.connections();
  return only && !second ? askDisconnectCard(desk.words, only, openCount(desk, only.id)) : settingsOf(desk);
}

export function askDisconnect(desk: Desk, id: string): Answer {
  const connection = desk.vault.find(id);
  if (connection) return push(askDisconnectCard(desk.words, connection, openCount(desk, id)));
  const damaged = desk.vault.damaged().find((each) => each === id);
  return damaged ? disconnect(desk, damaged) : replace(outdatedCard(desk.words));
}

function openCount({ intentions }: Desk, id: string): number {
  return intentions.open().filter(({ connection }) => connection === id).length;
}

/**
 * The key goes first, and everything else may fail. Alone if that can be had in time; but even a write that is under way
 * can't keep the key here.
 */
export function disconnect(desk: Desk, id: string): Answer {
  const forget = (isAlone: boolean) => succeeds(() => desk.vault.forget(id as ConnectionId, isAlone));
  const isGone = desk.underLock(() => forget(true)) ?? forget(false);
  if (!isGone) return replace(notDisconnectedCard(desk.words));
  return { show: 'root', card: homeOf(desk), notification: 'Disconnected. The key was deleted here.', changed: true };
}
