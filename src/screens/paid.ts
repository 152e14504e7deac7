/** What a customer has paid in all: a hundred payments at a time, with what was counted before. */
import { cashOf } from '../billing/balance';
import type { Money } from '../billing/money';
import { counted, noneCounted, type PaidSoFar, type PaidTotal, readCounted, totalsOf } from '../billing/paid-total';
import { accountCard, type Card } from '../cards/card';
import { to, whose } from '../cards/routes';
import { unreadRow } from '../cards/unread';
import { buttons, paragraph, row, section } from '../cards/widgets';
import { dotted } from '../language/dotted';
import { html, quiet } from '../language/html';
import type { Words } from '../language/words/words';
import { rememberedPicture } from '../lookup/open';
import { hasOlder, type List } from '../stripe/fields';
import { isShown, listOf, type Part, shown } from '../stripe/part';
import { cashBalanceOf } from '../stripe/resources/cash-balance';
import { type Charge, hundredChargesOf } from '../stripe/resources/charge';
import { type Dispute, disputesOf } from '../stripe/resources/dispute';
import type { Screen, Visit } from './screen';

/** `after`: the id of the last one that was counted. `before`: what was counted until there. */
const params = { connection: 'id', customer: 'id', after: 'text', before: 'text' } as const;
type Here = Visit<typeof params>;

interface Found {
  charges: List<Charge>;
  /** Of those that the customer's card has. */
  disputes: Dispute[];
  /** What they sent and what pays nothing yet; empty where that is not known. */
  cash: Money[];
}

export const paid: Screen<typeof params, Found> = {
  params,
  asks: ({ params: here }) => hundredChargesOf(here.customer, from(here).after),
  load: loadPaid,
  draw: paidCard,
};

/** So many are looked at: a customer seldom has more than one. */
const maxDisputed = 5;

/** In one wave: which of them were disputed is known of those that the customer's card has. */
function loadPaid({ desk, connection, params: here, ask }: Here): Part<Found> {
  const { after } = from(here);
  const known = after === '' ? listOf(rememberedPicture(desk, connection, here.customer)?.charges) : [];
  const disputed = known.filter((charge) => charge.disputed).slice(0, maxDisputed);
  const [charges, cash, ...disputes] = ask(
    hundredChargesOf(here.customer, after),
    cashBalanceOf(here.customer),
    ...disputed.map(({ id }) => disputesOf(id)),
  );
  return isShown(charges)
    ? shown({
        charges: charges.value,
        disputes: disputes.flatMap(listOf),
        cash: isShown(cash) ? cashOf(cash.value) : [],
      })
    : charges;
}

/** What another version counted, or nobody, is counted anew. */
function from({ after, before }: Here['params']): { after: string; before: PaidSoFar } {
  const known = after === '' ? null : readCounted(before);
  return known ? { after, before: known } : { after: '', before: noneCounted };
}

function paidCard({ charges: list, disputes, cash }: Found, { desk, connection, params: here }: Here): Card {
  const { words } = desk;
  const texts = words.outlook;
  const so = counted(from(here).before, list, disputes);
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
          note: backText(words, total) || undefined,
        }),
      ),
      totals.length === 0 ? paragraph(html`${texts.nonePaid}`) : null,
      ...cash.map((amount) => row({ icon: 'account_balance', text: texts.cash(amount) })),
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

function backText({ outlook: texts }: Words, { refunded, taken }: PaidTotal): string {
  return dotted(refunded.minor > 0 ? texts.paidBack(refunded) : null, taken.minor > 0 ? texts.takenBack(taken) : null);
}
