/** Connecting, testing and disconnecting an account. */

import { type Answer, push, replace } from '../cards/answer';
import type { Card } from '../cards/card';
import { barredCard } from '../cards/consent';
import { notDisconnectedCard, outdatedCard, stillWorkingCard, titledProblem, unshownCard } from '../cards/problems';
import { to } from '../cards/routes';
import type { Desk } from '../desk/desk';
import { succeeds } from '../google/store';
import { demoId } from '../keys/demo';
import { mayWrite, report, updated } from '../keys/grants';
import { parseKey } from '../keys/parse';
import { testKey, testWide } from '../keys/probe';
import { leaving, withoutSpent } from '../keys/rotation';
import type { Connection, ConnectionId } from '../keys/vault';
import { keyBarred } from '../policy/rules';
import { accountName } from '../screens/account';
import { type KeyPlace, keyCard, modeCard, newName } from '../screens/connect';
import { damagedCard, disconnectAllCard, disconnectCard, disconnectWhichCard } from '../screens/disconnect';
import { homeCard } from '../screens/home';
import { keyReportCard } from '../screens/key-report';
import { messageCard } from '../screens/message';
import { settingsCard } from '../screens/settings';
import { holdsKey } from '../secret';
import type { Problem } from '../stripe/problem';

export function saveKey(desk: Desk, place: KeyPlace): Answer {
  const { mode } = place;
  const { words } = desk;
  const texts = words.connecting;
  // A real key takes the demo's place only as a connection of its own.
  if (place.old?.id === demoId) return replace(outdatedCard(words));
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
  // Another key may be of another account, where Stripe does not tell: the rules take none for granted.
  const same = desk.vault.holderOf(parsed.value)?.connection ?? null;
  const facts = { mode, keyKind: parsed.keyKind, account: account ?? same?.account ?? null, keyAt: desk.now() };
  const barred = keyBarred(desk.team(), facts, desk.now());
  if (barred) return refuse(words.said(barred));
  const saved = desk.underLock((): Saved => {
    // The same key pasted once more is no second account.
    const holder = desk.vault.holderOf(parsed.value);
    const old = place.old ? desk.vault.find(place.old.id) : (holder?.connection ?? null);
    if (place.old && !old) return { fault: texts.gone };
    if (holder && holder.connection.id !== old?.id) return { fault: texts.twin(holder.connection.name) };
    if (old?.account && account && old.account !== account)
      return {
        fault: texts.otherAccount,
      };
    const known = [old, old?.beside].find((each) => each && each.keyId === holder?.keyId) ?? null;
    const isOther = old !== null && old.keyId !== known?.keyId;
    const connection: Connection = {
      id: old?.id ?? (desk.newId() as ConnectionId),
      name: accountName(desk) ?? old?.name ?? newName(desk),
      mode,
      keyId: known?.keyId ?? desk.newId().slice(0, 8),
      keyKind: parsed.keyKind,
      account: account ?? (known && old ? old.account : null),
      // Of another account it would be another one.
      label: old && (known || (account && account === old.account)) ? old.label : null,
      editUrl,
      grants: updated(known?.grants ?? {}, tested.grants),
      connectedAt: old?.connectedAt ?? desk.now(),
      keyAt: known?.keyAt ?? desk.now(),
      checkedAt: desk.now(),
      dead: null,
      until: null,
      ending: parsed.value.slice(-4),
      mark: desk.newId().slice(0, 8),
      readOnly: old?.readOnly ?? false,
      off: old?.off ?? false,
      beside: isOther ? leaving(old, desk.now()) : (old?.beside ?? null),
    };
    if (old) desk.vault.replace(old, connection, parsed.value);
    else desk.vault.save(connection, parsed.value);
    const isSure = Boolean(account && old?.account);
    return {
      connection,
      isNew: old === null,
      told: isOther ? texts.replaced : texts.done,
      note: isOther && !isSure ? words.rotation.unsure : null,
    };
  });
  if (!saved) return refuse(texts.atWork);
  if ('fault' in saved) return refuse(saved.fault);
  // The form held the key: its card leaves the screen and the back stack.
  const { connection, isNew, told, note } = saved;
  const asksToWrite = isNew && mode === 'live' && mayWrite(connection);
  return {
    show: 'root',
    card: keyReportCard(desk, connection, { title: told, note, asksToWrite }),
    notification: told,
    changed: true,
  };
}

/** A connection that is stored now, or why it is not. `note`: what the user has to know of it. */
type Saved = { connection: Connection; isNew: boolean; told: string; note: string | null } | { fault: string };

/** Of a key that may write with real money: nothing is written until the box in Settings is unticked. */
export function lookOnly(desk: Desk, { id }: Connection): Answer {
  desk.vault.settle('readOnly', id, true);
  return toKeyReport(desk, id, desk.words.connecting.looksOnly);
}

/** The card without its question: the account is as the user has settled it. */
export function toKeyReport(desk: Desk, id: ConnectionId, notification?: string): Answer {
  const connection = desk.vault.find(id);
  const card = connection ? keyReportCard(desk, connection, null) : outdatedCard(desk.words);
  return { ...replace(card), ...(notification && { notification }), changed: true };
}

/** Asks Stripe anew what the key may do, and whether it takes the one beside it. */
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
    ...replace(keyReportCard(desk, tested, null)),
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

/** The connection with what Stripe said of its keys; else why not, or what became of the connection meanwhile. */
function retested(desk: Desk, connection: Connection): Connection | { problem: Problem } | { card: Card } {
  const key = desk.vault.use(connection);
  const beside = connection.beside && desk.vault.keyOf(connection.id, connection.beside.keyId, 'evenDead');
  const tested = testKey(key.reveal(), connection.keyKind, desk.budget, beside);
  if (tested.kind === 'problem') {
    if (tested.problem.kind === 'keyDead') key.taken(tested.problem.why);
    const now = desk.underLock(() => desk.vault.find(connection.id)) ?? desk.vault.find(connection.id);
    if (!now || now.keyId === connection.keyId) return { problem: tested.problem };
    // By now the key beside it may be in use, which was asked too.
    return now.keyId === connection.beside?.keyId ? now : { card: replacedMeanwhile(desk, now) };
  }
  const saved = desk.underLock(() => {
    const now = desk.vault.find(connection.id);
    if (!now) return { card: outdatedCard(desk.words) };
    if (now.keyId !== connection.keyId) return { card: replacedMeanwhile(desk, now) };
    const editUrl = tested.editUrl ?? now.editUrl;
    const grants = updated(now.grants, tested.grants);
    const checked: Connection = withoutSpent(
      { ...now, grants, editUrl, checkedAt: desk.now(), dead: null },
      desk.now(),
    );
    desk.vault.save(checked);
    desk.properties.set(desk.outdated(checked));
    return checked;
  });
  return saved ?? { card: stillWorkingCard(desk.words) };
}

/** Another key by now, of which nothing was asked. */
const replacedMeanwhile = (desk: Desk, connection: Connection): Card =>
  keyReportCard(desk, connection, { title: desk.words.connecting.replaced, note: null });

/** Asks Stripe about the rows that nothing here needs. */
export function checkAllRows(desk: Desk, connection: Connection): Answer {
  const { words } = desk;
  const tested = testWide(desk.vault.use(connection), desk.budget);
  if ('problem' in tested) {
    const again = to('checkAllRows', { connection: connection.id });
    return replace(unshownCard(words, connection, { kind: 'problem', problem: tested.problem }, again));
  }
  const saved = desk.underLock((): Connection | 'gone' => {
    const now = desk.vault.find(connection.id);
    if (!now) return 'gone';
    if (now.keyId !== connection.keyId) return now;
    const checked = { ...now, grants: updated(now.grants, tested.grants), checkedAt: desk.now() };
    desk.vault.save(checked);
    return checked;
  });
  if (!saved) return replace(stillWorkingCard(words));
  if (saved === 'gone') return replace(outdatedCard(words));
  if (saved.keyId !== connection.keyId) return replace(replacedMeanwhile(desk, saved));
  return { ...replace(keyReportCard(desk, saved, null)), notification: words.keyReport.checked };
}

/** The key beside the one in use goes before its time. */
export function dropKey(desk: Desk, { id }: Connection, keyId: string): Answer {
  const { words } = desk;
  const left = desk.underLock((): Connection | 'gone' => {
    const now = desk.vault.find(id);
    if (!now) return 'gone';
    if (now.beside?.keyId !== keyId) return now;
    const alone = { ...now, until: null, beside: null };
    desk.vault.save(alone);
    return alone;
  });
  if (!left) return replace(stillWorkingCard(words));
  if (left === 'gone') return replace(outdatedCard(words));
  const told = left.keyId === keyId ? null : words.rotation.dropped;
  return { ...replace(keyReportCard(desk, left, null)), ...(told ? { notification: told } : {}), changed: true };
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
