/** Subscriptions as rows, and in words. */
import { discountOf } from '../billing/discount';
import { monthlyFigure, recurs } from '../billing/monthly';
import { isCurrent } from '../billing/subscription';
import { agreedOf, nextOf, stateOf } from '../billing/summary';
import type { Connection } from '../keys/vault';
import { dotted } from '../language/dotted';
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import type { Picture } from '../lookup/picture';
import { isShown } from '../stripe/part';
import type { Subscription } from '../stripe/resources/subscription';
import { to, whose } from './routes';
import { row } from './widgets';

export function subscriptionRow(
  words: Words,
  subscription: Subscription,
  { connection, picture }: { connection: Connection; picture: Picture },
  label?: string,
) {
  const agreed = agreedOf(subscription, picture.products);
  return row({
    label,
    icon: 'autorenew',
    text: words.subscriptionCard.row(words.subscriptions.title(agreed), words.subscriptions.total(agreed)),
    note: stateText(words, subscription),
    to: to('subscription', { ...whose(connection, picture.customer.id), subscription: subscription.id }),
  });
}

/** `Active · renews 1 Dec · 20% off`: status in a word, then what happens next, then what the price leaves out. */
export function stateText({ subscriptions, discounts }: Words, subscription: Subscription): string {
  const next = nextOf(subscription);
  const off = isCurrent(subscription) ? discountOf(subscription) : null;
  return dotted(
    subscriptions.state(stateOf(subscription)),
    next && subscriptions.next(next),
    off && discounts.off(off),
  );
}

/** What the customer pays in an average month, and what that leaves out; null where nothing recurs or may be read. */
export function monthlyRow({ monthly, subscriptionCard }: Words, { customer, subscriptions, asOf }: Picture) {
  if (!isShown(subscriptions)) return null;
  const { data, allCurrent } = subscriptions.value;
  const basis = { subscriptions: data, allCurrent, customerDiscount: customer.discount, now: asOf / 1000 };
  const figure = monthlyFigure(basis);
  if (!recurs(figure)) return null;
  return row({
    label: subscriptionCard.onAverage,
    text: html`${monthly.total(figure)}`,
    note: monthly.note(figure) || undefined,
  });
}
