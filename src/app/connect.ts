/** Connecting, testing and disconnecting an account. */

import { type Answer, push, replace } from '../cards/answer';
import type { Card } from '../cards/card';
import { barredCard } from '../cards/consent';
import { notDisconnectedCard, outdatedCard, stillWorkingCard, titledProblem, unshownCard } from '../cards/problems';
import { to } from '../cards/routes';
import type { Desk } from '../desk/desk';
import { succeeds } from '../google/store';
import { report, updated } from '../keys/grants';
import { holdsKey, parseKey } from '../keys/parse';
import { testKey } from '../keys/probe';
import type { Connection, ConnectionId } from '../keys/vault';
import { accountName } from '../screens/account';
import { type KeyPlace, keyCard, modeCard, newName } from '../screens/connect';
import { damagedCard, disconnectAllCard, disconnectCard, disconnectWhichCard } from '../screens/disconnect';
import { homeCard } from '../screens/home';
import { keyReportCard } from '../screens/key-report';
import { messageCard } from '../screens/message';
import { settingsCard } from '../screens/settings';
import type { Problem } from '../stripe/problem';

export function saveKey(desk: Desk, place: KeyPlace): Answer {
  const { mode } = place;
  const { words } = desk;
  const texts = words.connecting;
  const refuse = (fault: string) => replace(keyCard(desk, place, fault));
  const parsed = parseKey(desk.event.field('key') ?? '', mode);
  if (parsed.kind === 'fault') return refuse(words.keys.fault(parsed.fault));
  if (holdsKey(desk.event.field('account') ?? '')) return refuse(texts.keyInName);
  const tested = testKey(parsed.value, parsed.keyKind, desk.budget);
  if (tested.kind === 'problem') {
    if (tested.problem.kind === 'noConsent')
      return replace(barredCard(desk.words, tested.problem.url, null, texts.notTested));
    return refuse(titledProblem(desk.words, tested.problem));
  }
  if (tested.kind === 'noCustomers') return refuse(texts.noCustomers(report(tested.grants).needless));
  const { account, editUrl } = tested;
  const saved = desk.underLock((): Saved => {
    // The same key pasted once more is no second account.
    const isSame = (connection: Connection) => desk.vault.use(connection).reveal() === parsed.value;
    const old = place.old ? desk.vault.find(place.old.id) : (desk.vault.connections().find(isSame) ?? null);
    const twin = place.old && desk.vault.connections().find((each) => isSame(each) && each.id !== old?.id);
    if (twin) return { fault: texts.twin(twin.name) };
    if (place.old && !old) return { fault: texts.gone };
    if (old?.account && account && old.account !== account)
      return {
        fault: texts.otherAccount,
      };
    const connection: Connection = {
      id: old?.id ?? (desk.newId() as ConnectionId),
      name: accountName(desk) ?? old?.name ?? newName(desk),
      mode,
      keyKind: parsed.keyKind,
      account: account ?? old?.account ?? null,
      editUrl,
      grants: updated(old && isSame(old) ? old.grants : {}, tested.grants),
      connectedAt: old?.connectedAt ?? desk.now(),
      keyAt: old && isSame(old) ? old.keyAt : desk.now(),
      checkedAt: desk.now(),
      dead: null,
      ending: parsed.value.slice(-4),
      mark: desk.newId().slice(0, 8),
      readOnly: old?.readOnly ?? false,
      off: old?.off ?? false,
    };
    const isOther = old !== null && !isSame(old);
    if (old) desk.vault.replace(old, connection, parsed.value);
    else desk.vault.save(connection, parsed.value);
    return { connection, told: isOther ? texts.replaced : texts.done };
  });
  if (!saved) return refuse(texts.atWork);
  if ('fault' in saved) return refuse(saved.fault);
  // The form held the key: its card leaves the screen and the back stack.
  const { connection, told } = saved;
  return { show: 'root', card: keyReportCard(desk.words, connection, told), notification: told, changed: true };
}

/** A connection that is stored now, or why it is not. */
type Saved = { connection: Connection; told: string } | { fault: string };

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
  return {
    ...replace(keyReportCard(desk.words, tested, null)),
    notification: desk.words.keyReport.checked,
    changed: true,
  };
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
  if (tested.kind === 'problem') {
    if (tested.problem.kind === 'keyDead') desk.vault.use(connection).taken(tested.problem.why);
    return { problem: tested.problem };
  }
  const saved = desk.underLock(() => {
    const now = desk.vault.find(connection.id);
    if (!now) return { card: outdatedCard(desk.words) };
    // Another key by now, of which nothing was asked.
    if (now.mark !== connection.mark) return { card: keyReportCard(desk.words, now, desk.words.connecting.replaced) };
    const editUrl = tested.editUrl ?? now.editUrl;
    const grants = updated(now.grants, tested.grants);
    const checked: Connection = { ...now, grants, editUrl, checkedAt: desk.now(), dead: null };
    desk.vault.save(checked, desk.vault.use(now).reveal());
    desk.properties.set(desk.outdated(checked));
    return checked;
  });
  return saved ?? { card: stillWorkingCard(desk.words) };
}

/** From the ⋮ menu: one account at once, of several which. */
export function disconnectMenu(desk: Desk): Card {
  const [only, second] = desk.vault.connections();
  const damaged = desk.vault.damaged().length;
  if (!only && damaged === 0) return settingsCard(desk);
  return only && !second && damaged === 0 ? disconnectCard(desk, only) : disconnectWhichCard(desk);
}

export function askDisconnect(desk: Desk, id: string): Answer {
  const connection = desk.vault.find(id);
  if (connection) return push(disconnectCard(desk, connection));
  const damaged = desk.vault.damaged().find((each) => each === id);
  return damaged ? push(damagedCard(desk, damaged)) : replace(outdatedCard(desk.words));
}

export function askDisconnectAll(desk: Desk): Answer {
  return push(disconnectAllCard(desk));
}

/**
 * The key goes first, and everything else may fail. Alone if that can be had in time; but even a write that is under way
 * can't keep the key here.
 */
export function disconnect(desk: Desk, id: string): Answer {
  if (!forgets(desk, [id as ConnectionId])) return replace(notDisconnectedCard(desk.words));
  return { show: 'root', card: homeCard(desk), notification: desk.words.keyReport.disconnect.done, changed: true };
}

/** `accounts`: the ids of those that the card named, by comma. What was connected since then stays. */
export function disconnectAll(desk: Desk, accounts: string): Answer {
  const here: ConnectionId[] = [...desk.vault.connections().map(({ id }) => id), ...desk.vault.damaged()];
  const ids = here.filter((id) => accounts.split(',').includes(id));
  if (ids.length === 0) return replace(outdatedCard(desk.words));
  if (!forgets(desk, ids)) return replace(notDisconnectedCard(desk.words));
  return { show: 'root', card: homeCard(desk), notification: desk.words.keyReport.disconnect.doneAll, changed: true };
}

/** In place of a connection that can't be read. */
export function reconnect(desk: Desk, id: string): Answer {
  const damaged = desk.vault.damaged().find((each) => each === id);
  if (!damaged) return replace(outdatedCard(desk.words));
  if (!forgets(desk, [damaged])) return replace(notDisconnectedCard(desk.words));
  return { show: 'root', card: modeCard(desk.words), changed: true };
}

/** Whether each of them is gone; each is tried. */
function forgets(desk: Desk, ids: readonly ConnectionId[]): boolean {
  const forget = (isAlone: boolean) => {
    const failed = ids.filter((id) => !succeeds(() => desk.vault.forget(id, isAlone)));
    return failed.length === 0;
  };
  return desk.underLock(() => forget(true)) ?? forget(false);
}
