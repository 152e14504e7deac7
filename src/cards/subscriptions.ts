/** A customer's subscriptions: as a section of their card, and as cards of their own. */
import { byUrgency, isCurrent } from '../billing/subscription';
import type { Connection } from '../keys/vault';
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import type { Picture, Subscriptions } from '../lookup/picture';
import { isShown } from '../stripe/part';
import { problemSection } from './problems';
import { to, whose } from './routes';
import { subscriptionRow } from './subscription';
import { buttons, paragraph, row, section } from './widgets';

export function subscriptionsSection(words: Words, connection: Connection, picture: Picture) {
  const { subscriptions } = picture;
  if (subscriptions.kind === 'problem')
    return problemSection(words, subscriptions, { header: words.customerCard.subscriptions });
  if (subscriptions.kind === 'notPermitted') return null;
  const { data, has_more } = subscriptions.value;
  if (data.length === 0 && !has_more)
    return section([paragraph(html`${words.subscriptionLists.none}`)], { header: words.customerCard.subscriptions });
  const rows = subscriptionRows(words, data, { connection, picture });
  const header = words.subscriptionLists.count(data.length, has_more);
  return section([...rows, onwardsButtons(words, subscriptions.value, { connection, picture })], {
    header,
    unfolded: 3,
  });
}

interface Place {
  connection: Connection;
  picture: Picture;
}

/** Current ones first, the most urgent before all. */
export function subscriptionRows(words: Words, all: Subscriptions['data'], place: Place) {
  return [...all].sort(byUrgency).map((subscription) => subscriptionRow(words, subscription, place));
}

/** Where the lists end before the customer's subscriptions do. */
function onwardsButtons(
  { subscriptionLists: texts }: Words,
  { data, has_more, allCurrent }: Subscriptions,
  { connection, picture }: Place,
) {
  const place = whose(connection, picture.customer.id);
  const ended = data.filter((each) => !isCurrent(each));
  const after = ended[ended.length - 1]?.id ?? '';
  const onwards = [
    ...(allCurrent
      ? []
      : [{ text: texts.showCurrent, to: to('subscriptions', { ...place, which: 'current', after: '' }) }]),
    ...(has_more ? [{ text: texts.showEnded, to: to('subscriptions', { ...place, which: 'ended', after }) }] : []),
  ];
  return onwards[0] ? buttons(...onwards) : null;
}

/** What can't be said of subscriptions that no list has shown: that none of them needs attention. */
export function notAllRow({ subscriptionLists: texts, common }: Words, { connection, picture }: Place) {
  const { subscriptions, customer } = picture;
  if (!isShown(subscriptions) || subscriptions.value.allCurrent) return null;
  return row({
    icon: 'info',
    iconText: common.careful,
    text: texts.notAll(),
    to: to('subscriptions', { ...whose(connection, customer.id), which: 'current', after: '' }),
  });
}
