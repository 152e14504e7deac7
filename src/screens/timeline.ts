/** What happened to a customer, of all lists that the key may read, newest first and page by page. One wave, and one more for old disputes. */

import type { Asker } from '../actions/action';
import { ahead } from '../actions/ahead';
import {
  type Happening,
  ofCharge,
  ofCreditNote,
  ofInvoice,
  ofSubscription,
  ofTransaction,
} from '../billing/happenings';
import {
  type Mark,
  pageFrom,
  placeOf,
  type ReadList,
  readMark,
  type Source,
  type TimelinePage,
} from '../billing/timeline';
import { accountCard, type Card } from '../cards/card';
import { notShownRow } from '../cards/key-limits';
import { to, whose } from '../cards/routes';
import { happeningRow, pausedRow, type Teller } from '../cards/timeline';
import { unreadRow } from '../cards/unread';
import { buttons, paragraph, section } from '../cards/widgets';
import { html } from '../language/html';
import { rememberedPicture } from '../lookup/open';
import { hasOlder, type List } from '../stripe/fields';
import { isShown, listOf, type Part, shown, unreadIn } from '../stripe/part';
import type { ReadRequest } from '../stripe/request';
import { balanceTransactionsOf } from '../stripe/resources/balance-transaction';
import { type Charge, chargesOf } from '../stripe/resources/charge';
import { creditNotesOf } from '../stripe/resources/credit-note';
import { type Dispute, disputesMaybeOpen, disputesOf, openDays } from '../stripe/resources/dispute';
import { invoicesWithLinesOf } from '../stripe/resources/invoice';
import { type Subscription, subscriptionsOf } from '../stripe/resources/subscription';
import type { Screen, Visit } from './screen';

/** `from`: where the page before ended; empty for the newest. */
const params = { connection: 'id', customer: 'id', from: 'text' } as const;
type Here = Visit<typeof params>;

/** What is read of a list at once: with the lines of invoices that is a few hundred KB. */
const atOnce = 50;
/** As many rows as one reads, and a card holds. */
const mostRows = 40;

interface Found {
  page: TimelinePage<Happening>;
  from: Mark;
  subscriptions: readonly Subscription[];
  /** Whether some payment that was read has more refunds than came along with it. */
  lacksRefunds: boolean;
  /** What was asked for. */
  parts: readonly Part<List<unknown>>[];
  /** How many payments, invoices, subscriptions could not be read. */
  unread: readonly (readonly ['payment' | 'invoice' | 'subscription', number])[];
}

export const timeline: Screen<typeof params, Found> = {
  params,
  asks: ({ params: { customer } }) => chargesOf(customer),
  load: findPage,
  draw: timelineCard,
};

const tellerOf = ({ desk, connection, params: { customer } }: Here): Teller => ({
  words: desk.words,
  connection,
  customer,
  products: rememberedPicture(desk, connection, customer)?.products ?? {},
  thread: desk.event.message?.threadId ?? null,
  now: desk.now() / 1000,
});

/** Where one list has no answer, no order of all of them is known. */
function findPage(visit: Here): Part<Found> {
  const { desk, params, askLists } = visit;
  const { customer } = params;
  const from = readMark(params.from);
  const { products, now } = tellerOf(visit);
  const after = (list: string) => placeOf(from, list).after;
  const asks = {
    charges: chargesOf(customer, after('charges'), atOnce),
    invoices: invoicesWithLinesOf(customer, after('invoices'), atOnce),
    subscriptions: subscriptionsOf(customer, 'plain', 'all', { limit: 100, after: after('subscriptions') }),
    balance: balanceTransactionsOf(customer, { after: after('balance'), limit: atOnce }),
    creditNotes: creditNotesOf(customer, after('creditNotes')),
  };
  const isDone = (list: keyof typeof asks) => placeOf(from, list).isDone;
  const disputes = disputesMaybeOpen(desk.now());
  const going: ReadRequest<List<unknown>>[] = [
    ...(['charges', 'invoices', 'subscriptions', 'balance', 'creditNotes'] as const)
      .filter((each) => !isDone(each))
      .map((each) => asks[each]),
    ...(isDone('charges') ? [] : [disputes]),
  ];
  const ask = ahead(askLists, going);
  const parts = ask(...going);
  const failed = parts.find(({ kind }) => kind === 'problem');
  if (failed?.kind === 'problem') return failed;
  const [charges] = isDone('charges') ? [] : ask(asks.charges);
  const [invoices] = isDone('invoices') ? [] : ask(asks.invoices);
  const [subscriptions] = isDone('subscriptions') ? [] : ask(asks.subscriptions);
  const [balance] = isDone('balance') ? [] : ask(asks.balance);
  const [creditNotes] = isDone('creditNotes') ? [] : ask(asks.creditNotes);
  const newest = listOf(isDone('charges') ? undefined : ask(disputes)[0]);
  const disputed = [...newest, ...olderDisputes(listOf(charges), newest, askLists)];
  const read: Record<string, ReadList<Happening>> = {
    ...readList('charges', charges, (charge) => ofCharge(charge, disputed)),
    ...readList('invoices', invoices, (invoice) => ofInvoice(invoice, products, now)),
    ...readList('subscriptions', subscriptions, (subscription) => ofSubscription(subscription, now)),
    ...readList('balance', balance, ofTransaction),
    ...readList('creditNotes', creditNotes, ofCreditNote),
  };
  return shown({
    page: pageFrom(from, read, mostRows),
    from,
    subscriptions: listOf(subscriptions),
    lacksRefunds: listOf(charges).some(({ refunds }) => refunds?.has_more),
    parts,
    unread: [
      ['payment', unreadIn(charges)],
      ['invoice', unreadIn(invoices)],
      ['subscription', unreadIn(subscriptions)],
    ],
  });
}

/** So many payments at once are looked up for a dispute that the newest do not tell of; more are said to be disputed. */
const mostLookedUp = 10;

/** One wave more, where there are such payments. */
function olderDisputes(charges: readonly Charge[], newest: readonly Dispute[], ask: Asker): Dispute[] {
  const untold = charges.filter(({ id, disputed }) => disputed && !newest.some(({ charge }) => charge === id));
  const asked = untold.slice(0, mostLookedUp).map(({ id }) => disputesOf(id));
  return asked.length > 0 ? ask(...asked).flatMap(listOf) : [];
}

/** Nothing of a list that the key may not read, or that was read to its end. */
function readList<T>(name: string, part: Part<List<T>> | undefined, source: (each: T) => Source<Happening>) {
  if (!part || !isShown(part)) return {};
  return { [name]: { sources: part.value.data.map(source), hasOlder: hasOlder(part.value) } };
}

function timelineCard({ page, from, subscriptions, lacksRefunds, parts, unread }: Found, visit: Here): Card {
  const { desk, connection, params } = visit;
  const { words } = desk;
  const texts = words.timeline;
  const teller = tellerOf(visit);
  const { entries, late, next } = page;
  const rows = (all: typeof entries) => all.map((each) => happeningRow(each, teller));
  const isFirst = from.before === null;
  return accountCard(words, connection, texts.title, [
    section([
      ...unread.map(([what, count]) => unreadRow(words, what, count)),
      ...(isFirst ? subscriptions.map((each) => pausedRow(each, teller)) : []),
      ...rows(entries),
      isFirst && entries.length === 0 ? paragraph(html`${texts.nothing}`) : null,
    ]),
    from.before === null ? null : section(rows(late), { header: texts.lateHeader(from.before) }),
    section([
      next?.before ? paragraph(texts.completeTo(next.before, lacksRefunds)) : null,
      next || entries.length === 0 ? null : paragraph(texts.complete(lacksRefunds)),
      paragraph(texts.limits(openDays)),
      notShownRow(words, connection, ...parts),
      next
        ? buttons({
            text: texts.older,
            to: to('timeline', { ...whose(connection, params.customer), from: JSON.stringify(next) }),
          })
        : null,
    ]),
  ]);
}
