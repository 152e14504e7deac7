/** A payment: how it stands, and what can be done about it. Always asked anew: a colleague may just have refunded it. */
import { paymentActions } from '../actions/list';
import { loadPayment } from '../actions/payment';
import { disputeKind, disputeText } from '../billing/dispute';
import type { Money } from '../billing/money';
import { failureReason, methodName, type Payment, paid, paymentState, riskText } from '../billing/payment';
import { leftToRefund, refundLine, refundsOf } from '../billing/refund';
import { actionSections } from '../cards/action-offers';
import { accountCard, type Card } from '../cards/card';
import { dashboardPage } from '../cards/dashboard';
import { fact, pageFact } from '../cards/facts';
import { paymentIcons, paymentWords } from '../cards/payment';
import { whose } from '../cards/routes';
import { askFirst } from '../cards/sighting';
import { buttons, row, section } from '../cards/widgets';
import { doubtAbout } from '../desk/right-person';
import { dotted, spaced } from '../language/format';
import { html, lines } from '../language/html';
import { type Charge, chargeById } from '../stripe/resources/charge';
import type { Screen, Visit } from './screen';

const params = { connection: 'id', customer: 'id', charge: 'id' } as const;
type Here = Visit<typeof params>;

export const payment: Screen<typeof params, Payment> = {
  params,
  asks: ({ params: { charge } }) => chargeById(charge),
  load: ({ params: { charge }, ask }) => loadPayment(charge, ask),
  customerOf: ({ charge }) => charge.customer,
  draw: paymentCard,
};

function paymentCard(payment: Payment, { desk, connection, params }: Here): Card {
  const { formats } = desk;
  const { state } = desk.use(connection);
  const { charge } = payment;
  const doubt = charge.receipt_url ? doubtAbout(desk, connection, params.customer) : null;
  const refunds = refundsOf(charge);
  const offer = { connection, customerId: params.customer, objectId: charge.id, subject: payment, products: {}, state };
  const amount = (value: Money) => (value.minor === 0 ? null : formats.money(value));
  return accountCard(desk.words, connection, formats.money(paid(charge)), [
    section([
      row({
        icon: paymentIcons[paymentState(charge)],
        text: html`<b>${formats.money(paid(charge))}</b> ${paymentWords(charge, formats)}`,
        note: dotted(methodName(charge), charge.description) || undefined,
      }),
      failedRow(charge),
      disputeRow(payment),
      warning(riskText(charge)),
    ]),
    ...actionSections(paymentActions, offer, desk.words),
    section(
      refunds.map((made) =>
        row({ icon: 'undo', iconText: 'Refund', text: html`${refundLine(made, formats)}`, note: made.id }),
      ),
      { header: 'Refunds', unfolded: 3 },
    ),
    section(
      [
        fact('Created', `${formats.date(charge.created)}, ${formats.time(charge.created * 1000)}`),
        refunds.length > 0 ? fact('Left after refunds', amount(leftToRefund(charge))) : null,
        fact('On the bank statement', charge.calculated_statement_descriptor),
        fact('Receipt sent to', charge.receipt_email),
        fact('Payment id', charge.id),
        fact('PaymentIntent id', charge.payment_intent),
      ],
      { header: 'Details' },
    ),
    section([
      ...(doubt
        ? askFirst(doubt, 'the receipt’s page is shown here', {
            ...whose(connection, params.customer),
            on: 'payment',
            object: charge.id,
          })
        : [pageFact('Receipt', charge.receipt_url, 'receipt')]),
      buttons({
        text: 'Open in Stripe',
        url: dashboardPage(connection, `payments/${charge.payment_intent ?? charge.id}`),
      }),
    ]),
  ]);
}

function failedRow(charge: Charge) {
  const reason = paymentState(charge) === 'failed' ? failureReason(charge) : null;
  return reason ? row({ icon: 'warning', iconText: 'Why it failed', text: html`<b>Why:</b> ${reason}` }) : null;
}

/** Why the customer says so is only known together with the dispute. */
function disputeRow(payment: Payment) {
  const text = disputeText(payment);
  if (!text) return null;
  const [newest] = payment.disputes ?? [];
  const why = newest ? spaced([newest.reason, newest.status].filter(Boolean).join(', ')) : null;
  const icon = disputeKind(payment) === 'won' ? 'info' : 'warning';
  return row({ icon, iconText: 'Disputed', text: lines(html`<b>${text}</b>`), note: why ?? undefined });
}

function warning(text: string | null) {
  return text ? row({ icon: 'warning', iconText: 'Careful', text: html`${text}` }) : null;
}
