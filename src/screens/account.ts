/** One connected account: what is kept of it, and what the user has settled for it. */
import { labelOf } from '../billing/connected';
import { type Answer, push, replace } from '../cards/answer';
import { accountCard, type Card } from '../cards/card';
import { maskedKey } from '../cards/connections';
import { fact } from '../cards/facts';
import { outdatedCard, stillWorkingCard, unshownCard } from '../cards/problems';
import { to } from '../cards/routes';
import { buttons, row, section, textField } from '../cards/widgets';
import type { Desk } from '../desk/desk';
import { stateOf } from '../keys/grants';
import type { Connection } from '../keys/vault';
import { oneLine, shortened } from '../language/direction';
import { dotted } from '../language/dotted';
import { html } from '../language/html';
import { holdsKey } from '../secret';
import { isShown } from '../stripe/part';
import { read } from '../stripe/read';
import { ownAccount } from '../stripe/resources/account';
import { connected, type Tap } from './screen';
import { onField, settingsCard } from './settings';

const params = { connection: 'id' } as const;

export const account: Tap<typeof params> = {
  params,
  answer: connected(({ desk, connection }) => push(cardOf(desk, connection, null))),
};

/** Saves the name that the form says; no key is needed for it. */
export const renameAccount: Tap<typeof params> = {
  params,
  answer: connected(({ desk, connection }) => rename(desk, connection)),
};

/** What Stripe calls it, and its id. */
export const askAccount: Tap<typeof params> = {
  params,
  answer: connected(({ desk, connection }) => {
    const { words } = desk;
    // A refusal may name a row that nothing here knows: of the connected accounts it tells nothing.
    const key = { ...desk.use(connection), learn: () => undefined };
    const [part] = read(desk.budget, [{ key, request: ownAccount() }]);
    if (!isShown(part))
      return replace(
        part.kind === 'notPermitted'
          ? cardOf(desk, connection, words.accounts.notReadable)
          : unshownCard(words, connection, part, to('askAccount', { connection: connection.id })),
      );
    const label = shortened(oneLine(labelOf(part.value) ?? ''), maxName) || null;
    const saved = desk.underLock((): Connection | 'gone' => {
      const now = desk.vault.find(connection.id);
      // Another key by now may be of another account.
      if (now?.keyId !== connection.keyId) return 'gone';
      const named = { ...now, account: part.value.id, label };
      desk.vault.save(named);
      return named;
    });
    if (!saved) return replace(stillWorkingCard(words));
    if (saved === 'gone') return replace(outdatedCard(words));
    return { ...replace(cardOf(desk, saved, null)), notification: label ?? words.accounts.noLabel, changed: true };
  }),
};

const beforeAnother = { connection: 'id', before: 'id' } as const;

/** Before another one of its mode; tapped twice, it stays there. */
export const moveBefore: Tap<typeof beforeAnother> = {
  params: beforeAnother,
  answer: connected(({ desk, connection, params: { before } }) => {
    const others = desk.vault.connections().flatMap(({ id }) => (id === connection.id ? [] : [id]));
    const other = desk.vault.find(before);
    const place = other ? others.indexOf(other.id) : -1;
    if (place >= 0) desk.vault.arrange([...others.slice(0, place), connection.id, ...others.slice(place)]);
    return { ...replace(cardOf(desk, connection, null)), changed: true };
  }),
};

/** Whether it is looked in, as its switch says. */
export const switchAccount: Tap<typeof params> = {
  params,
  answer: connected(({ desk, connection: { id } }) => {
    desk.vault.settle('off', id, desk.event.field(onField(id)) === null);
    return { ...replace(settingsCard(desk)), changed: true };
  }),
};

/** Of the same mode: live ones stand before test ones, whatever else is wished. */
function above({ vault }: Desk, { id, mode }: Connection): Connection | null {
  const all = vault.connections().filter((each) => each.mode === mode);
  return all[all.findIndex((each) => each.id === id) - 1] ?? null;
}

function rename(desk: Desk, connection: Connection): Answer {
  const { words } = desk;
  const name = accountName(desk);
  if (!name) return replace(cardOf(desk, connection, null));
  if (holdsKey(name)) return replace(cardOf(desk, connection, words.connecting.keyInName));
  const saved = desk.underLock((): Connection | 'gone' => {
    const now = desk.vault.find(connection.id);
    if (!now) return 'gone';
    const renamed = { ...now, name };
    desk.vault.save(renamed);
    return renamed;
  });
  if (!saved) return replace(stillWorkingCard(words));
  if (saved === 'gone') return replace(outdatedCard(words));
  return { ...replace(cardOf(desk, saved, null)), notification: words.accounts.renamed, changed: true };
}

/** It stands on every card of the account, and in one property with its key. */
const maxName = 60;

/** As the form says it; null where it says none. */
export function accountName({ event }: Desk): string | null {
  return [...(event.field('account')?.trim() ?? '')].slice(0, maxName).join('') || null;
}

function cardOf(desk: Desk, connection: Connection, fault: string | null): Card {
  const { words } = desk;
  const { accounts: texts, write } = words;
  const { id, name, mode, account: stripeAccount, label, grants, connectedAt, keyAt, checkedAt, beside } = connection;
  const upper = above(desk, connection);
  return accountCard(words, connection, texts.title, [
    fault ? section([row({ icon: 'error', iconText: words.problems.icon, text: html`<b>${fault}</b>` })]) : null,
    section([
      textField('account', words.connecting.account, name),
      buttons({ text: texts.rename, to: to('renameAccount', { connection: id }), required: ['account'] }),
    ]),
    section(
      [
        fact(texts.key, maskedKey(connection)),
        beside ? fact(words.rotation.beside, maskedKey({ ...beside, mode })) : null,
        fact(texts.stripeAccount, dotted(label, stripeAccount ?? texts.notTold)),
        fact(texts.connectedOn, write.date(connectedAt / 1000)),
        fact(texts.keySince, texts.age(keyAt / 1000)),
        fact(texts.checkedOn, checkedAt === null ? texts.unknown : write.date(checkedAt / 1000)),
      ],
      { header: texts.kept },
    ),
    // A key that is known not to see it is not asked.
    label === null && stateOf(grants, 'connected_account_read') !== 'missing'
      ? section([buttons({ text: texts.askLabel, to: to('askAccount', { connection: id }) })])
      : null,
    section([
      upper
        ? buttons({ text: texts.moveBefore(upper.name), to: to('moveBefore', { connection: id, before: upper.id }) })
        : null,
      buttons(
        { text: words.keyReport.title, to: to('keyReport', { connection: id }) },
        { text: words.buttons.settings, to: to('settings', {}) },
      ),
    ]),
  ]);
}
