/** What a customer has paid in all: a hundred payments at a time, with what was counted before. */
import { counted, noneCounted, type PaidSoFar, readCounted, totalsOf } from '../billing/paid-total';
import { accountCard, type Card } from '../cards/card';
import { to, whose } from '../cards/routes';
import { unreadRow } from '../cards/unread';
import { buttons, paragraph, row, section } from '../cards/widgets';
import { html, quiet } from '../language/html';
import { hasOlder, type List } from '../stripe/fields';
import { type Charge, hundredChargesOf } from '../stripe/resources/charge';
import type { Screen, Visit } from './screen';

/** `after`: the id of the last one that was counted. `before`: what was counted until there. */
const params = { connection: 'id', customer: 'id', after: 'text', before: 'text' } as const;
type Here = Visit<typeof params>;

export const paid: Screen<typeof params, List<Charge>> = {
  params,
  asks: ({ params: here }) => hundredChargesOf(here.customer, from(here).after),
  draw: paidCard,
};

/** What another version counted, or nobody, is counted anew. */
function from({ after, before }: Here['params']): { after: string; before: PaidSoFar } {
  const known = after === '' ? null : readCounted(before);
  return known ? { after, before: known } : { after: '', before: noneCounted };
}

function paidCard(list: List<Charge>, { desk, connection, params: here }: Here): Card {
  const { words } = desk;
  const texts = words.outlook;
  const so = counted(from(here).before, list);
  const last = list.data.at(-1);
  const isAll = !hasOlder(list) && so.unread === 0;
  const totals = totalsOf(so);
  return accountCard(words, connection, texts.paidTitle, [
    section([
      unreadRow(words, 'payment', so.unread),
      ...totals.map((total) =>
        row({
          icon: 'functions',
          text: texts.paid(total),
          note: total.refunded.minor > 0 ? texts.paidBack(total.refunded) : undefined,
        }),
      ),
      totals.length === 0 ? paragraph(html`${texts.nonePaid}`) : null,
      so.disputed > 0 ? paragraph(html`${texts.disputed(so.disputed)}`) : null,
      so.pending > 0 ? paragraph(html`${texts.pending(so.pending)}`) : null,
      paragraph(quiet`${isAll ? texts.coversAll(so.read) : texts.coversSome(so.read, so.back)}`),
      hasOlder(list) && last
        ? buttons({
            text: texts.countOn,
            to: to('paid', { ...whose(connection, here.customer), after: last.id, before: JSON.stringify(so) }),
          })
        : null,
    ]),
  ]);
}
