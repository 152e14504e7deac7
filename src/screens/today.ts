/** What is worth a look today: lines on Home, and behind each of them the list. */
import { failedOf, nothing, type ToDo, type ToDos, toAnswer, unpayableTrials } from '../billing/today';
import { push } from '../cards/answer';
import { accountLine, type Card, card, testMark } from '../cards/card';
import { problemTitle, unshownText } from '../cards/problems';
import { type Target, to, whose } from '../cards/routes';
import { paragraph, row, section } from '../cards/widgets';
import type { Desk } from '../desk/desk';
import type { Connection } from '../keys/vault';
import { html, lines } from '../language/html';
import type { Words } from '../language/words/words';
import { type AtHome, atHome } from '../lookup/at-home';
import type { Part } from '../stripe/part';
import type { Tap } from './screen';

/** In the order of their urgency. */
export const kinds = ['disputes', 'trials', 'failed'] as const;
type Kind = (typeof kinds)[number];

const icons: Readonly<Record<Kind, string>> = {
  disputes: 'gavel',
  trials: 'hourglass_bottom',
  failed: 'credit_card_off',
};

type Place = ToDo & { connection: Connection };

interface Placed {
  all: Place[];
  orMore: boolean;
  /** Accounts that could not be asked, and why. */
  unknown: { connection: Connection; why: Exclude<Part<unknown>, { kind: 'shown' }> }[];
}

const params = { kind: kinds } as const;

export const today: Tap<typeof params> = {
  params,
  answer: (desk, { kind }) => {
    const all = watched(desk);
    return push(todayCard(desk, kind, toDosOf(desk, atHome(desk, all, all).accounts, kind)));
  },
};

/** Accounts in test mode need nobody, where there is a live one. */
export function watched({ vault }: Desk): Connection[] {
  const live = vault.asked().filter(({ mode }) => mode === 'live');
  return live.length > 0 ? live : vault.asked();
}

function toDosOf(desk: Desk, accounts: readonly AtHome[], kind: Kind): Placed {
  const now = desk.now() / 1000;
  const found = accounts.map((account) => ({ connection: account.connection, toDos: toDosIn(account, kind, now) }));
  return {
    all: found
      .flatMap(({ connection, toDos }) => toDos.all.map((each) => ({ ...each, connection })))
      .sort((a, b) => (kind === 'failed' ? b.at - a.at : a.at - b.at)),
    orMore: found.some(({ toDos }) => toDos.orMore),
    unknown: accounts.flatMap(({ connection, unknown }) => {
      const why = unknown[kind];
      return why ? [{ connection, why }] : [];
    }),
  };
}

function toDosIn({ failed, disputes, trials }: AtHome, kind: Kind, now: number): ToDos {
  switch (kind) {
    case 'failed':
      return failed ? failedOf(failed) : nothing;
    case 'disputes':
      return disputes ? toAnswer(disputes, now) : nothing;
    case 'trials':
      return trials ? unpayableTrials(trials, now) : nothing;
  }
}

/** At most three lines; none for what there is nothing of, or nothing is known of. */
export function todayRows(desk: Desk, accounts: readonly AtHome[]) {
  const all = watched(desk);
  const of = accounts.filter(({ connection }) => all.some(({ id }) => id === connection.id));
  return kinds.flatMap((kind) => {
    const found = toDosOf(desk, of, kind);
    const orMore = found.orMore || found.unknown.length > 0;
    const [first, second] = found.all;
    if (!first && !found.orMore) return [];
    const alone = first && !second && !orMore;
    return [
      row({
        icon: icons[kind],
        text: html`${desk.words.today.line(kind, found.all.length, orMore, first?.at ?? 0)}`,
        note: alone ? nameOf(desk.words, first) : undefined,
        to: alone ? cardOf(kind, first) : to('today', { kind }),
      }),
    ];
  });
}

const nameOf = ({ guests }: Words, { owner }: ToDo) => (owner ? owner.name || owner.email || owner.id : guests.guest);

function todayCard({ words, vault }: Desk, kind: Kind, { all, orMore, unknown }: Placed): Card {
  const severalAccounts = vault.asked().length > 1;
  const shown = all.slice(0, mostRows);
  return card(words, {
    title: words.today.title(kind),
    sections: [
      testMark(words, ...new Set(all.map(({ connection }) => connection))),
      section([
        all.length === 0 && !orMore && unknown.length === 0 ? paragraph(html`${words.today.none}`) : null,
        orMore || shown.length < all.length ? paragraph(html`${words.today.someOnly}`) : null,
        kind === 'failed' && shown.length > 0 ? paragraph(html`${words.today.triedAgain}`) : null,
        ...shown.map((each) => toDoRow(words, kind, each, severalAccounts)),
        ...unknown.map(({ connection, why }) =>
          row({
            icon: 'cloud_off',
            label: accountLine(words, connection),
            text: lines(
              why.kind === 'problem' ? html`<b>${problemTitle(words, why.problem)}</b>` : null,
              unshownText(words, why),
            ),
          }),
        ),
      ]),
    ],
  });
}

const mostRows = 40;

function toDoRow(words: Words, kind: Kind, toDo: Place, isNamed: boolean) {
  const { amount, at, connection } = toDo;
  return row({
    icon: icons[kind],
    label: isNamed ? accountLine(words, connection) : undefined,
    text: html`<b>${nameOf(words, toDo)}</b>`,
    note: words.today.toDo(kind, amount, at),
    to: cardOf(kind, toDo),
  });
}

function cardOf(kind: Kind, { connection, owner, object }: Place): Target {
  // A guest is known by the payment.
  const place = whose(connection, owner?.id ?? object);
  return kind === 'trials'
    ? to('subscription', { ...place, subscription: object })
    : to('payment', { ...place, charge: object });
}
