/** One subscription: what was agreed, how it stands, and what can be done about it. */
import { subscriptionActions } from '../actions/list';
import { managed } from '../actions/subscription';
import { discountText } from '../billing/discount';
import { monthlyFigure } from '../billing/monthly';
import { monthlyWords } from '../billing/monthly-words';
import { nameOfMethod } from '../billing/payment';
import {
  type AgreedItem,
  agreedItems,
  currentPeriodEnd,
  isCurrent,
  pauseText,
  scheduledEnd,
} from '../billing/subscription';
import { intervalText, stateLine, subscriptionSummary } from '../billing/summary';
import type { Connection } from '../keys/vault';
import type { Formats } from '../language/format';
import { html } from '../language/html';
import type { Picture } from '../lookup/picture';
import type { PermissionState } from '../stripe/key';
import { isShown } from '../stripe/part';
import type { PermissionId } from '../stripe/permissions';
import type { PaymentMethod } from '../stripe/resources/payment-method';
import type { Subscription } from '../stripe/resources/subscription';
import { actionSections } from './action-offers';
import { accountCard, type Card, type Reader } from './card';
import { dashboardPage } from './dashboard';
import { collectionFact, dateFact, fact } from './facts';
import { to, whose } from './routes';
import { buttons, row, section } from './widgets';

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

/** How the next invoice will be paid. `none`: there is nothing to pay it with. `unknown`: the key can't see. */
export type PayingBy = { kind: 'method'; method: PaymentMethod } | { kind: 'none' } | { kind: 'unknown' };

export interface SubscriptionFacts {
  connection: Connection;
  customerId: string;
  subscription: Subscription;
  products: Record<string, string>;
  payingBy: PayingBy;
  state(permission: PermissionId): PermissionState;
}

export function subscriptionCard(facts: SubscriptionFacts, { formats }: Reader): Card {
  const { connection, customerId, subscription, products, payingBy, state } = facts;
  const { title, total } = subscriptionSummary(subscription, products, formats);
  const offer = { connection, customerId, objectId: subscription.id, subject: subscription, products, state };
  const current = isCurrent(subscription);
  const paused = pauseText(subscription, formats);
  return accountCard(connection, title, [
    section([
      row({ icon: 'autorenew', text: html`<b>${stateLine(subscription, formats)}</b>`, note: total ?? undefined }),
      subscription.schedule ? row({ icon: 'info', text: html`${managed}` }) : null,
      paused ? row({ icon: 'pause_circle', text: html`${paused}` }) : null,
      ...subscription.discounts.map((discount) =>
        row({ icon: 'sell', text: html`${discountText(discount, formats)}` }),
      ),
      current ? payingRow(subscription, payingBy) : null,
    ]),
    ...actionSections(subscriptionActions, offer, formats),
    section(
      [
        ...agreedItems(subscription).map((item) =>
          fact(products[item.productId] ?? item.priceName ?? item.productId, itemText(item, formats)),
        ),
        fact('Started', formats.date(subscription.created)),
        current ? dateFact('Current period ends', currentPeriodEnd(subscription), formats) : null,
        dateFact('Ends', current ? scheduledEnd(subscription) : null, formats),
        dateFact('Ended', subscription.ended_at, formats),
        dateFact('Asked to cancel', subscription.canceled_at, formats),
        dateFact('Trial ends', subscription.status === 'trialing' ? subscription.trial_end : null, formats),
        collectionFact(subscription),
        fact('Description', subscription.description),
        fact('Subscription id', subscription.id),
      ],
      { header: 'Details' },
    ),
    section([buttons({ text: 'Open in Stripe', url: dashboardPage(connection, `subscriptions/${subscription.id}`) })]),
  ]);
}

function itemText({ each, total, quantity, interval, metered }: AgreedItem, formats: Formats): string {
  const every = interval ? ` ${intervalText(interval)}` : '';
  if (each) return `${quantity} × ${formats.money(each)}${every}`;
  if (total) return `${quantity}: ${formats.money(total)}${every}`;
  return metered ? 'by usage' : `${quantity}, in tiers`;
}

/** Invoices that are sent need nothing on file. */
function payingRow({ collection_method }: Subscription, payingBy: PayingBy) {
  if (collection_method === 'send_invoice') return null;
  switch (payingBy.kind) {
    case 'method':
      return row({
        icon: 'credit_card',
        text: html`${nameOfMethod(payingBy.method)}`,
        note: expiryText(payingBy.method),
      });
    case 'none':
      return row({
        icon: 'warning',
        iconText: 'Careful',
        text: html`No way to pay on file: the next invoice can’t be collected.`,
      });
    case 'unknown':
      return null;
  }
}

function expiryText({ card: details }: PaymentMethod): string | undefined {
  return details?.exp_month && details.exp_year ? `Expires ${details.exp_month}/${details.exp_year}` : undefined;
}
