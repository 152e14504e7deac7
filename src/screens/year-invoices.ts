/** A customer's invoices of one year, and one draft with the pages of them. One wave. */
import type { Asker } from '../actions/action';
import { leftOut, toldInvoices } from '../billing/told';
import { answerButtons } from '../cards/answering';
import { accountCard, type Card } from '../cards/card';
import { invoiceRow } from '../cards/invoice';
import { type RouteParams, to, whose } from '../cards/routes';
import { unreadRow } from '../cards/unread';
import { buttons, paragraph, section } from '../cards/widgets';
import { writingTo } from '../desk/writing';
import { html, quiet } from '../language/html';
import type { Writer } from '../language/writer';
import { rememberedPicture } from '../lookup/open';
import type { Picture } from '../lookup/picture';
import { hasOlder, type List } from '../stripe/fields';
import { isShown, listOf, type Part, shown } from '../stripe/part';
import { type Invoice, invoicesBetween } from '../stripe/resources/invoice';
import type { Screen, Visit } from './screen';

/** `year`: of the user's calendar; empty for the current one. */
const params = { connection: 'id', customer: 'id', year: 'text' } as const;
type Here = Visit<typeof params>;

export interface YearInvoices {
  year: number;
  /** What was made before was not looked through; seconds since 1970. */
  madeSince: number;
  /** Newest first. Cut where the year has more than Stripe lists at once. */
  list: List<Invoice>;
}

export const yearInvoices: Screen<typeof params, YearInvoices> = {
  params,
  asks: ({ params: { customer } }) => invoicesBetween(customer, 0, 0),
  load: ({ desk, params: here, askLists }) => readYear(askLists, desk.words.write, here, desk.now()),
  draw: yearCard,
};

const day = 86_400;

/** An invoice is made before it is issued, and a draft may wait; a year begins at another time in each place. */
const wait = 60 * day;

/** Those issued in the year; drafts are none of them. `now`: ms since 1970. */
export function readYear(
  ask: Asker,
  write: Writer,
  { customer, year: wanted }: Pick<RouteParams<'yearInvoices'>, 'customer' | 'year'>,
  now: number,
): Part<YearInvoices> {
  const year = /^[12]\d{3}$/.test(wanted) ? Number(wanted) : write.year(now / 1000);
  const [begin, end] = [Date.UTC(year, 0, 1) / 1000, Date.UTC(year + 1, 0, 1) / 1000];
  const madeSince = begin - wait;
  const [part] = ask(invoicesBetween(customer, madeSince, end + day));
  if (!isShown(part)) return part;
  const isOfIt = ({ customer: whose, status_transitions: { finalized_at: at } }: Invoice) =>
    whose === customer && at !== null && write.year(at) === year;
  return shown({ year, madeSince, list: { ...part.value, data: part.value.data.filter(isOfIt) } });
}

/** What has a page for the customer, and how it stands. `now`: seconds since 1970. */
export function toldOfYear({ list }: YearInvoices, picture: Picture | null, now: number) {
  return toldInvoices(list.data, now, { charges: listOf(picture?.charges), intents: listOf(picture?.intents) });
}

function yearCard(found: YearInvoices, { desk, connection, params: { customer } }: Here): Card {
  const { year, madeSince, list } = found;
  const { words } = desk;
  const texts = words.invoicesOfYear;
  const place = whose(connection, customer);
  const now = Math.floor(desk.now() / 1000);
  const picture = rememberedPicture(desk, connection, customer);
  const known = { charges: listOf(picture?.charges), intents: listOf(picture?.intents) };
  const told = toldOfYear(found, picture, now);
  const count = told.length;
  const lacking = leftOut(list.data, told);
  const writing = count > 0 ? writingTo(desk, connection, customer) : null;
  const answered = { on: 'invoices', object: String(year) } as const;
  const send = writing
    ? answerButtons(words, answered, { connection, customer }, writing, (tag) => texts.send(year, count, tag))
    : [];
  const since = picture?.customer.created;
  const first = since ? words.write.year(since) : 0;
  const beside = [year - 1, year + 1].filter((each) => each >= first && each <= words.write.year(now));
  return accountCard(words, connection, texts.title(year), [
    section([
      unreadRow(words, 'invoice', list.unread),
      send[0] ? buttons(...send) : null,
      send[0] && lacking.length > 0 ? paragraph(html`${texts.lacks(lacking)}`) : null,
      writing?.doubt ? paragraph(html`${words.drafts.sayFirst(words.sighting.doubt(writing.doubt))}`) : null,
      hasOlder(list) ? paragraph(html`${texts.cut(list.data.length)}`) : null,
      list.data.length === 0 && !list.has_more ? paragraph(html`${texts.none(year, madeSince)}`) : null,
      list.data.length > 0 && !hasOlder(list) ? paragraph(quiet`${texts.lookedThrough(madeSince)}`) : null,
    ]),
    section(list.data.map((invoice) => invoiceRow(words, invoice, now, place, known))),
    section([
      beside[0]
        ? buttons(
            ...beside.map((each) => ({ text: String(each), to: to('yearInvoices', { ...place, year: String(each) }) })),
          )
        : null,
    ]),
  ]);
}
