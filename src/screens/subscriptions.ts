/** All of a customer's current subscriptions, those that owe money first; or their ended ones. A page each. */
import { hasEnded, isCurrent } from '../billing/subscription';
import { accountCard } from '../cards/card';
import { to } from '../cards/routes';
import { subscriptionRows } from '../cards/subscriptions';
import { unreadRow } from '../cards/unread';
import { buttons, paragraph, section } from '../cards/widgets';
import { html } from '../language/html';
import { withCoupons } from '../lookup/coupons';
import { keepNames, knownIn } from '../lookup/known';
import { openCustomer } from '../lookup/open';
import { couponsAlong, namesOf, type Picture, productAsks, productIdsOf, readNames } from '../lookup/picture';
import { hasOlder } from '../stripe/fields';
import { isShown, listOf, type Part, shown, unreadIn } from '../stripe/part';
import { type Subscription, subscriptionsOf } from '../stripe/resources/subscription';
import type { Screen, Visit } from './screen';

/** `after`: the last one of the page before; empty for the first page. */
const params = { connection: 'id', customer: 'id', which: ['current', 'ended'], after: 'text' } as const;
type Here = Visit<typeof params>;

interface Page {
  /** null where the customer is gone. */
  picture: Picture | null;
  subscriptions: Subscription[];
  /** What the next page follows; null where this is the last. */
  next: string | null;
  /** How many of this page could not be read. */
  unread: number;
}

export const subscriptions: Screen<typeof params, Page> = {
  params,
  asks: pageAsked,
  load: loadPage,
  draw: pageCard,
};

/** With those that owe money it stays below the hundred widgets of a card. */
const pageSize = 50;
const maxOwing = 20;

function pageAsked({ desk, connection, params: { customer, which, after } }: Here) {
  const coupons = couponsAlong(desk.use(connection));
  return subscriptionsOf(customer, coupons, which === 'ended' ? 'ended' : 'notCanceled', { limit: pageSize, after });
}

function loadPage(visit: Here): Part<Page> {
  const { desk, connection, params, ask, askLists } = visit;
  const { customer, which, after } = params;
  const opened = openCustomer(desk, connection, customer);
  if (!isShown(opened)) return opened;
  const key = desk.use(connection);
  // However many there are: what needs attention may be the oldest of them.
  const owing = (['past_due', 'unpaid'] as const).map((status) =>
    subscriptionsOf(customer, couponsAlong(key), status, { limit: maxOwing }),
  );
  const isStart = which === 'current' && after === '';
  const [page, ...first] = askLists(pageAsked(visit), ...(isStart ? owing : []));
  if (!isShown(page)) return page;
  const { data } = page.value;
  const listed = [...first.flatMap(listOf), ...data];
  const all = listed.filter(({ id }, index) => listed.findIndex((each) => each.id === id) === index);
  const wanted = all.filter(which === 'ended' ? hasEnded : isCurrent);
  const last = data[data.length - 1];
  const next = hasOlder(page.value) && last ? last.id : null;
  // Those that owe are among the page's own, or come with a later one.
  const unread = Math.max(unreadIn(page), ...first.map(unreadIn));
  if (!opened.value) return shown({ picture: null, subscriptions: wanted, next, unread });
  const ids = productIdsOf(wanted);
  const { name, coupon } = knownIn(desk, connection);
  const known = namesOf(ids, name);
  const [products] = ask(...productAsks(key, ids, (id) => known[id] ?? null).map(({ request }) => request));
  const named = readNames(ids, products);
  keepNames(desk.remembered, connection, named);
  const picture = { ...opened.value, products: { ...opened.value.products, ...known, ...named } };
  return shown({ picture, subscriptions: wanted.map((each) => withCoupons(each, coupon)), next, unread });
}

function pageCard({ picture, subscriptions: all, next, unread }: Page, { desk, connection, params }: Here) {
  if (!picture) return null;
  const texts = desk.words.subscriptionLists;
  const rows = subscriptionRows(desk.words, all, { connection, picture });
  const none =
    params.which === 'current' ? texts.noCurrent : params.after ? desk.words.paymentLists.noOlder : texts.noEnded;
  return accountCard(desk.words, connection, params.which === 'ended' ? texts.ended : texts.current, [
    section([
      unreadRow(desk.words, 'subscription', unread),
      ...(rows.length > 0 || unread > 0 ? rows : [paragraph(html`${none}`)]),
      next === null ? null : buttons({ text: texts.more, to: to('subscriptions', { ...params, after: next }) }),
    ]),
  ]);
}
