/** A customer's invoices that are still owed, however old: what the newest few on their card can't tell. One wave. */
import { stillOwed } from '../billing/invoice';
import { totals } from '../billing/money';
import { accountCard } from '../cards/card';
import { invoiceRow } from '../cards/invoice';
import { whatFor } from '../cards/purpose';
import { whose } from '../cards/routes';
import { unreadRow } from '../cards/unread';
import { paragraph, row, section } from '../cards/widgets';
import { html } from '../language/html';
import { rememberedPicture } from '../lookup/open';
import { hasOlder, type List } from '../stripe/fields';
import { isShown, listOf, type Part, shown } from '../stripe/part';
import { type Invoice, unpaidInvoicesOf } from '../stripe/resources/invoice';
import type { Screen, Visit } from './screen';

const params = { connection: 'id', customer: 'id' } as const;
type Here = Visit<typeof params>;

/** Of each status: together they fit a card, with room for what stands above them. */
const most = 45;

export const unpaid: Screen<typeof params, List<Invoice>> = {
  params,
  asks: ({ params: { customer } }) => unpaidInvoicesOf(customer, 'open', most),
  load: readUnpaid,
  draw: (list, { desk, connection, params: { customer } }) => {
    const { words } = desk;
    const texts = words.paymentLists;
    const now = Math.floor(desk.now() / 1000);
    const picture = rememberedPicture(desk, connection, customer);
    const known = { charges: listOf(picture?.charges), intents: listOf(picture?.intents) };
    const owed = list.data.map(stillOwed).filter(({ minor }) => minor > 0);
    const isCut = hasOlder(list);
    return accountCard(words, connection, texts.unpaidInvoices, [
      section([
        unreadRow(words, 'invoice', list.unread),
        list.data.length === 0 && !isCut ? paragraph(html`${texts.noneUnpaid}`) : null,
        owed.length > 0 ? row({ icon: 'functions', text: words.invoices.owed(totals(owed), isCut) }) : null,
        ...list.data.map((invoice) =>
          invoiceRow(
            words,
            invoice,
            now,
            whose(connection, customer),
            known,
            picture ? whatFor(words, invoice, picture) : undefined,
          ),
        ),
      ]),
    ]);
  },
};

/** Stripe lists one status at a time. */
function readUnpaid({ params: { customer }, ask }: Here): Part<List<Invoice>> {
  const [open, stopped] = ask(
    unpaidInvoicesOf(customer, 'open', most),
    unpaidInvoicesOf(customer, 'uncollectible', most),
  );
  if (!isShown(open)) return open;
  if (!isShown(stopped)) return stopped;
  const both = [open.value, stopped.value];
  return shown({
    data: both.flatMap(({ data }) => data).sort((one, other) => other.created - one.created),
    has_more: both.some(({ has_more }) => has_more),
    older: both.some(hasOlder),
    unread: both.reduce((sum, { unread = 0 }) => sum + unread, 0),
  });
}
