/** A subscription: what was agreed, how it stands, and what can be done about it. */
import { subscriptionActions } from '../actions/list';
import { managed } from '../actions/subscription';
import { discountText } from '../billing/discount';
import { nameOfMethod } from '../billing/payment';
import {
  type AgreedItem,
  agreedItems,
  currentPeriodEnd,
  defaultMethod,
  isCurrent,
  pauseText,
  scheduledEnd,
} from '../billing/subscription';
import { intervalText, stateLine, subscriptionSummary } from '../billing/summary';
import { actionSections } from '../cards/action-offers';
import { accountCard, type Card } from '../cards/card';
import { dashboardPage } from '../cards/dashboard';
import { collectionFact, dateFact, fact } from '../cards/facts';
import { buttons, row, section } from '../cards/widgets';
import type { Formats } from '../language/format';
import { html } from '../language/html';
import { openCustomer } from '../lookup/lookup';
import { couponsAlong, type Picture } from '../lookup/picture';
import { isShown, listOf, type Part, shown } from '../stripe/part';
import { type PaymentMethod, paymentMethodById } from '../stripe/resources/payment-method';
import { type Subscription, subscriptionById } from '../stripe/resources/subscription';
import type { Screen, Visit } from './screen';

const params = { connection: 'id', customer: 'id', subscription: 'id' } as const;
type Here = Visit<typeof params>;

interface Found {
  subscription: Subscription;
  /** null where the customer's could not be had. */
  picture: Picture | null;
}

export const subscription: Screen<typeof params, Found> = {
  params,
  asks: subscriptionAsked,
  load: findSubscription,
  customerOf: (found) => found.subscription.customer,
  draw: subscriptionCard,
};

function subscriptionAsked({ desk, connection, params }: Here) {
  return subscriptionById(params.subscription, couponsAlong(desk.use(connection)));
}

/** As the customer's card has it, or asked for: it may be older than those, or named by an invoice. */
function findSubscription(visit: Here): Part<Found> {
  const { desk, connection, params, ask } = visit;
  const customer = openCustomer(desk, connection, params.customer);
  const picture = isShown(customer) ? customer.value : null;
  const known = listOf(picture?.subscriptions).find(({ id }) => id === params.subscription);
  if (known) return shown({ subscription: known, picture });
  const [asked] = ask(subscriptionAsked(visit));
  return isShown(asked) ? shown({ subscription: asked.value, picture }) : asked;
}

/** How the next invoice will be paid. `none`: there is nothing to pay it with. `unknown`: the key can't see. */
type PayingBy = { kind: 'method'; method: PaymentMethod } | { kind: 'none' } | { kind: 'unknown' };

/** One more request where the key may read saved methods. A card from before PaymentMethods is told by no permission of ours. */
function payingBy({ subscription, picture }: Found, { ask }: Here): PayingBy {
  if (!picture) return { kind: 'unknown' };
  const id = defaultMethod(subscription, picture.customer);
  if (id === null) return { kind: 'none' };
  if (!id.startsWith('pm_')) return { kind: 'unknown' };
  const [method] = ask(paymentMethodById(id));
  return isShown(method) ? { kind: 'method', method: method.value } : { kind: 'unknown' };
}

function subscriptionCard(found: Found, visit: Here): Card {
  const { desk, connection, params } = visit;
  const { formats } = desk;
  const { state } = desk.use(connection);
  const { subscription } = found;
  const products = found.picture?.products ?? {};
  const { title, total } = subscriptionSummary(subscription, products, formats);
  const offer = {
    connection,
    customerId: params.customer,
    objectId: subscription.id,
    subject: subscription,
    products,
    state,
  };
  const current = isCurrent(subscription);
  const paused = pauseText(subscription, formats);
  return accountCard(desk.words, connection, title, [
    section([
      row({ icon: 'autorenew', text: html`<b>${stateLine(subscription, formats)}</b>`, note: total ?? undefined }),
      subscription.schedule ? row({ icon: 'info', text: html`${managed}` }) : null,
      paused ? row({ icon: 'pause_circle', text: html`${paused}` }) : null,
      ...subscription.discounts.map((discount) =>
        row({ icon: 'sell', text: html`${discountText(discount, formats)}` }),
      ),
      current ? payingRow(subscription, payingBy(found, visit)) : null,
    ]),
    ...actionSections(subscriptionActions, offer, desk.words),
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
