/** A customer's saved ways to pay, and what is charged to each. One wave. */
import { blockOf } from '../billing/mandate';
import { methodOf } from '../billing/method';
import { type Saved, savedOf } from '../billing/saved';
import { agreedOf } from '../billing/summary';
import { accountCard, type Card } from '../cards/card';
import { unreadRow } from '../cards/unread';
import { paragraph, row, section } from '../cards/widgets';
import { dotted } from '../language/dotted';
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import { rememberedPicture } from '../lookup/open';
import type { List } from '../stripe/fields';
import { isShown, listOf, type Part, shown } from '../stripe/part';
import { customerById } from '../stripe/resources/customer';
import { type PaymentMethod, paymentMethodsOf } from '../stripe/resources/payment-method';
import { subscriptionsOf } from '../stripe/resources/subscription';
import type { Screen, Visit } from './screen';

const params = { connection: 'id', customer: 'id' } as const;
type Here = Visit<typeof params>;

interface Found {
  list: List<PaymentMethod>;
  saved: Saved[];
  /** Product names by id. */
  products: Record<string, string>;
}

export const methods: Screen<typeof params, Found> = {
  params,
  asks: ({ params: { customer } }) => paymentMethodsOf(customer),
  load: findMethods,
  draw: methodsCard,
};

function findMethods({ desk, connection, params: { customer: id }, askLists }: Here): Part<Found> {
  const known = rememberedPicture(desk, connection, id);
  const asked = known
    ? askLists(paymentMethodsOf(id))
    : askLists(paymentMethodsOf(id), customerById(id), subscriptionsOf(id, 'plain'));
  const [list, customer, subscriptions] = asked;
  if (!isShown(list)) return list;
  const whose = known?.customer ?? (customer && isShown(customer) ? customer.value : null);
  const all = known ? listOf(known.subscriptions) : listOf(subscriptions);
  return shown({
    list: list.value,
    saved: savedOf(list.value.data, whose, all, desk.now() / 1000),
    products: known?.products ?? {},
  });
}

function methodsCard({ list, saved, products }: Found, { desk, connection }: Here): Card {
  const { words } = desk;
  const texts = words.outlook;
  return accountCard(words, connection, texts.methodsTitle, [
    section([
      unreadRow(words, 'method', list.unread),
      ...saved.map((each) => savedRow(words, each, products)),
      saved.length === 0 && !list.has_more ? paragraph(html`${texts.noneSaved}`) : null,
      list.has_more && !list.unread ? paragraph(html`${texts.moreSaved}`) : null,
    ]),
  ]);
}

function savedRow(
  { outlook: texts, mandates, methods: names, subscriptions, common }: Words,
  saved: Saved,
  products: Found['products'],
) {
  const { method, expiry, isDefault, pays } = saved;
  const blocked = blockOf(method);
  const { exp_month: month, exp_year: year } = method.card ?? {};
  const all = pays.map((each) => agreedOf(each, products));
  const isNamed = all.every(({ items }) => items.every(({ name }) => name !== null));
  return row({
    icon: expiry || blocked ? 'warning' : 'credit_card',
    iconText: expiry || blocked ? common.needsAttention : undefined,
    text: html`${texts.saved(methodOf(method), expiry?.kind === 'thisMonth' ? expiry : null)}`,
    note: dotted(
      month && year ? names.expires(month, year, expiry?.kind === 'expired') : null,
      isDefault ? texts.isDefault : null,
      pays.length > 0 ? texts.pays(isNamed ? all.map(subscriptions.title) : [], pays.length) : null,
      blocked && mandates.isBlocked(blocked),
    ),
  });
}
