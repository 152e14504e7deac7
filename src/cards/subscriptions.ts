/** A customer's subscriptions: as a section of their card, and as cards of their own. */
import { balanceOf } from '../billing/balance';
import { byUrgency, isCurrent } from '../billing/subscription';
import type { Connection } from '../keys/vault';
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import type { Picture, Subscriptions } from '../lookup/picture';
import { hasOlder } from '../stripe/fields';
import { isShown } from '../stripe/part';
import type { Customer } from '../stripe/resources/customer';
import { toldToOwe } from './attention';
import { notShownRow } from './key-limits';
import { problemSection } from './problems';
import { to, whose } from './routes';
import { subscriptionRow } from './subscription';
import { unreadRow } from './unread';
import { buttons, paragraph, row, section } from './widgets';

/** Those that are current stand at once, and what the customer has to spend on them; what has ended is folded away. */
export function subscriptionsSection(words: Words, connection: Connection, picture: Picture) {
  const { subscriptions } = picture;
  if (subscriptions.kind === 'problem')
    return problemSection(words, subscriptions, { header: words.customerCard.subscriptions });
  const balance = balanceRow(words, picture.customer);
  if (subscriptions.kind === 'notPermitted') return section([notShownRow(words, connection, subscriptions), balance]);
  const { data, has_more, allCurrent, unread = 0 } = subscriptions.value;
  const current = data.filter(isCurrent).length;
  const standing = Math.min(current, mostUpFront);
  const isFolded = has_more || !allCurrent || data.length > standing;
  const counted = { current, ended: data.length - current, hasMore: has_more, isMixed: !allCurrent };
  const none = data.length === 0 && !has_more ? words.subscriptionLists.none : words.subscriptionLists.noneCurrent;
  return section(
    [
      notAllRow(words, { connection, picture }),
      unreadRow(words, 'subscription', unread),
      current === 0 && allCurrent ? paragraph(html`${none}`) : null,
      balance,
      ...subscriptionRows(words, data, { connection, picture }, toldToOwe(picture)),
      onwardsButtons(words, subscriptions.value, { connection, picture }),
    ],
    {
      header: isFolded ? words.subscriptionLists.count(counted) : undefined,
      unfolded: standing + (current === 0 || !allCurrent ? 1 : 0) + (balance ? 1 : 0) + (unread > 0 ? 1 : 0),
    },
  );
}

/** More of them are folded away. */
const mostUpFront = 3;

function balanceRow({ customerCard, subscriptions }: Words, customer: Customer) {
  const balance = balanceOf(customer);
  const text = balance && html`${subscriptions.balance(balance)}`;
  return text ? row({ icon: 'account_balance_wallet', iconText: customerCard.balance, text }) : null;
}

interface Place {
  connection: Connection;
  picture: Picture;
}

/** Current ones first, the most urgent before all. `told`: ids of those of which it stands elsewhere what they owe. */
export function subscriptionRows(words: Words, all: Subscriptions['data'], place: Place, told: readonly string[] = []) {
  return [...all]
    .sort(byUrgency)
    .map((each) => subscriptionRow(words, each, place, { isOwedTold: told.includes(each.id) }));
}

/** Where the lists end before the customer's subscriptions do. */
function onwardsButtons(
  { subscriptionLists: texts }: Words,
  subscriptions: Subscriptions,
  { connection, picture }: Place,
) {
  const { data, allCurrent } = subscriptions;
  const place = whose(connection, picture.customer.id);
  const ended = data.filter((each) => !isCurrent(each));
  const after = ended[ended.length - 1]?.id ?? '';
  const onwards = [
    ...(allCurrent
      ? []
      : [{ text: texts.showCurrent, to: to('subscriptions', { ...place, which: 'current', after: '' }) }]),
    ...(hasOlder(subscriptions)
      ? [{ text: texts.showEnded, to: to('subscriptions', { ...place, which: 'ended', after }) }]
      : []),
  ];
  return onwards[0] ? buttons(...onwards) : null;
}

/** What can't be said of subscriptions that no list has shown: that none of them needs attention. */
function notAllRow({ subscriptionLists: texts, common }: Words, { connection, picture }: Place) {
  const { subscriptions, customer } = picture;
  if (!isShown(subscriptions) || subscriptions.value.allCurrent) return null;
  return row({
    icon: 'info',
    iconText: common.careful,
    text: texts.notAll(),
    to: to('subscriptions', { ...whose(connection, customer.id), which: 'current', after: '' }),
  });
}
