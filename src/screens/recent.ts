/** The user's own last writes, of all accounts, newest first. */
import { findOffered } from '../actions/list';
import { maxRecent, type RecentWrite } from '../actions/recent';
import { push } from '../cards/answer';
import { accountLine, type Card, card } from '../cards/card';
import { dashboardPage } from '../cards/dashboard';
import { to, whose } from '../cards/routes';
import { paragraph, row, section } from '../cards/widgets';
import type { Desk } from '../desk/desk';
import type { Connection } from '../keys/vault';
import { dotted } from '../language/dotted';
import { html } from '../language/html';
import type { RecentOutcome } from '../language/words/facts';
import type { Words } from '../language/words/words';
import { none, type Tap } from './screen';

export const recent: Tap<typeof none> = {
  params: none,
  answer: (desk) => push(recentCard(desk)),
};

/** Of all accounts. */
function recentWrites({ vault, recent }: Desk): { connection: Connection; write: RecentWrite }[] {
  const all = vault
    .connections()
    .flatMap((connection) => recent.of(connection).map((write) => ({ connection, write })));
  return all.sort((a, b) => b.write.at - a.write.at).slice(0, maxRecent);
}

function recentCard(desk: Desk): Card {
  const { words } = desk;
  const texts = words.recent;
  const all = recentWrites(desk);
  return card(words, {
    title: texts.title,
    sections: [
      section(
        all.length > 0
          ? all.map(({ connection, write }) => writeRow(words, connection, write))
          : [paragraph(html`${texts.none}`)],
      ),
      section(all.length > 0 ? [paragraph(texts.kept(maxRecent))] : []),
    ],
  });
}

const icons: Record<RecentOutcome, string> = {
  sent: 'help',
  done: 'check',
  accepted: 'schedule',
  partly: 'warning',
  failed: 'close',
  unconfirmed: 'help',
};

function writeRow(
  words: Words,
  connection: Connection,
  { action, customer, object, outcome, at, amount }: RecentWrite,
) {
  const texts = words.recent;
  const label = findOffered(action)?.label;
  const page = pageOf(object, customer);
  return row({
    icon: icons[outcome],
    label: accountLine(words, connection),
    text: texts.line(label ? words.said(label) : action, amount),
    note: dotted(texts.outcome(outcome), texts.when(at), customer),
    ...(customer ? { to: to('customer', whose(connection, customer)) } : {}),
    ...(page ? { button: { text: words.customerCard.inStripe, url: dashboardPage(connection, page) } } : {}),
  });
}

const pages: readonly (readonly [RegExp, string])[] = [
  [/^(ch|py|pi)_\w+$/, 'payments'],
  [/^sub_\w+$/, 'subscriptions'],
  [/^in_\w+$/, 'invoices'],
  [/^cus_\w+$/, 'customers'],
];

/** In Stripe's Dashboard: of what was acted on, else of the customer; null where neither has one that is known. */
function pageOf(object: string, customer: string | null): string | null {
  const [page] = [object, customer ?? ''].flatMap((id) => {
    const place = pages.find(([pattern]) => pattern.test(id));
    return place ? `${place[1]}/${id}` : [];
  });
  return page ?? null;
}
