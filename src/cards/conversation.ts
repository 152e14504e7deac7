/** What was done for a customer from the open conversation. */
import { type Deed, doneFrom } from '../billing/conversation';
import { agreedOf } from '../billing/summary';
import type { Connection } from '../keys/vault';
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import type { Picture } from '../lookup/picture';
import { listOf } from '../stripe/part';
import { paymentStanding } from './payment';
import { to, whose } from './routes';
import { row, section } from './widgets';

interface Place {
  connection: Connection;
  picture: Picture;
  /** Gmail's id of the conversation; null where none is open. */
  thread: string | null;
}

/** As far as Stripe's objects tell. */
export function conversationSection(words: Words, place: Place) {
  const { thread, picture } = place;
  const seen = { charges: listOf(picture.charges), subscriptions: listOf(picture.subscriptions) };
  const rows = doneFrom(thread, seen).map((deed) => deedRow(words, deed, place));
  return section(rows, { header: words.conversation.title, unfolded: 2 });
}

function deedRow(words: Words, deed: Deed, { connection, picture: { customer, products } }: Place) {
  const place = whose(connection, customer.id);
  const texts = words.conversation;
  switch (deed.kind) {
    case 'refund':
      return row({
        icon: 'history',
        text: html`${words.refunds.title(deed.refund)}`,
        to: to('payment', { ...place, charge: deed.charge.id }),
      });
    case 'payment':
      return row({
        icon: 'history',
        text: paymentStanding(words, deed.charge),
        note: deed.by ? texts.by(deed.by) : undefined,
        to: to('payment', { ...place, charge: deed.charge.id }),
      });
    case 'started':
    case 'changed':
      return row({
        icon: 'history',
        text: html`${words.subscriptions.title(agreedOf(deed.subscription, products))}`,
        note: texts[deed.kind](deed.by),
        to: to('subscription', { ...place, subscription: deed.subscription.id }),
      });
  }
}
