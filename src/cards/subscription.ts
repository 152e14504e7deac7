/** Subscriptions as rows. */
import { monthlyFigure } from '../billing/monthly';
import { monthlyWords } from '../billing/monthly-words';
import { stateLine, subscriptionSummary } from '../billing/summary';
import type { Connection } from '../keys/vault';
import type { Formats } from '../language/format';
import { html } from '../language/html';
import type { Picture } from '../lookup/picture';
import { isShown } from '../stripe/part';
import type { Subscription } from '../stripe/resources/subscription';
import { to, whose } from './routes';
import { row } from './widgets';

export function subscriptionRow(
  subscription: Subscription,
  { connection, picture }: { connection: Connection; picture: Picture },
  formats: Formats,
  label?: string,
) {
  const { title, total } = subscriptionSummary(subscription, picture.products, formats);
  return row({
    label,
    icon: 'autorenew',
    text: html`<b>${title}</b>${total ? ` · ${total}` : ''}`,
    note: stateLine(subscription, formats),
    to: to('subscription', { ...whose(connection, picture.customer.id), subscription: subscription.id }),
  });
}

/** What the customer pays in an average month, and what that leaves out; null where nothing recurs or may be read. */
export function monthlyRow({ customer, subscriptions, asOf }: Picture, formats: Formats) {
  if (!isShown(subscriptions)) return null;
  const { data, has_more } = subscriptions.value;
  const basis = { subscriptions: data, more: has_more, customerDiscount: customer.discount, now: asOf / 1000 };
  const words = monthlyWords(monthlyFigure(basis), formats);
  return words ? row({ label: 'On average', text: html`${words.total}`, note: words.note ?? undefined }) : null;
}
