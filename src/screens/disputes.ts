/** Disputes of a customer's newest payments: Stripe lists them by payment, and not by customer. */
import { answerBy, type DisputedPayment, newestDisputesFirst } from '../billing/dispute';
import { money } from '../billing/money';
import { accountCard, type Card } from '../cards/card';
import { dashboardPage } from '../cards/dashboard';
import { to, whose } from '../cards/routes';
import { unreadRow } from '../cards/unread';
import { buttons, paragraph, row, section } from '../cards/widgets';
import { html, lines } from '../language/html';
import { isShown, listOf, type Part, shown, unreadIn } from '../stripe/part';
import { chargesOf } from '../stripe/resources/charge';
import { disputesOf } from '../stripe/resources/dispute';
import type { Screen, Visit } from './screen';

/** `charges`: ids of disputed payments, by comma. */
const params = { connection: 'id', customer: 'id', charges: 'id' } as const;
type Here = Visit<typeof params>;

interface CustomerDisputes {
  disputed: DisputedPayment[];
  /** Whether the customer has older payments, which may be disputed too. */
  hasOlder: boolean;
  /** How many disputes could not be read. */
  unread: number;
}

export const disputes: Screen<typeof params, CustomerDisputes> = {
  params,
  asks: ({ params: { charges } }) => disputesOf(charges),
  load: loadDisputes,
  draw: disputesCard,
};

/** As many as a page of payments may have. */
const maxPayments = 10;

/** One wave. The customer's newest payments are asked for beside it: only what is of one of them is theirs. */
function loadDisputes({ params: { customer, charges }, askLists }: Here): Part<CustomerDisputes> {
  const ids = charges.split(',').slice(0, maxPayments);
  const [payments, ...lists] = askLists(chargesOf(customer), ...ids.map((id) => disputesOf(id)));
  if (!isShown(payments)) return payments;
  for (const list of lists) if (!isShown(list)) return list;
  const disputed = payments.value.data.flatMap((charge) =>
    listOf(lists[ids.indexOf(charge.id)]).map((dispute) => ({ charge, dispute })),
  );
  const unread = lists.reduce((count, list) => count + unreadIn(list), 0);
  return shown({ disputed: newestDisputesFirst(disputed), hasOlder: payments.value.has_more, unread });
}

/** null where none of them is among the newest payments any more. */
function disputesCard({ disputed, hasOlder, unread }: CustomerDisputes, here: Here): Card | null {
  if (disputed.length === 0) return null;
  const { connection, desk } = here;
  const texts = desk.words.disputes;
  return accountCard(desk.words, connection, texts.title, [
    section([hasOlder ? paragraph(texts.ofNewest()) : null, unreadRow(desk.words, 'dispute', unread)]),
    ...disputed.map((each) => disputeSection(each, here)),
  ]);
}

function disputeSection({ charge, dispute }: DisputedPayment, { connection, desk, params }: Here) {
  const { words } = desk;
  const texts = words.disputes;
  const deadline = answerBy(dispute, desk.now() / 1000);
  return section([
    row({
      icon: deadline ? 'warning' : 'info',
      iconText: deadline ? words.common.needsAttention : words.paymentCard.disputedIcon,
      text: lines(
        texts.disputed(money(dispute.amount, dispute.currency), dispute.created),
        deadline && html`${texts.answerBy(deadline)}`,
      ),
      note: texts.why(dispute.reason, dispute.status),
      to: to('payment', { ...whose(connection, params.customer), charge: charge.id }),
    }),
    buttons({ text: words.buttons.openInStripe, url: dashboardPage(connection, `disputes/${dispute.id}`) }),
  ]);
}
