/** A payment: how it stands, and what can be done about it. Always asked anew: a colleague may just have refunded it. */
import type { Asker } from '../actions/action';
import { paymentActions } from '../actions/list';
import { loadPayment } from '../actions/payment';
import { onBehalfOf } from '../billing/connect';
import { disputedPart, disputeKind } from '../billing/dispute';
import { debitOf } from '../billing/method';
import type { Money } from '../billing/money';
import { leftToRefund, type Payment, paid, paymentState, riskOf } from '../billing/payment';
import { purposeOf } from '../billing/purpose';
import { refundsOf } from '../billing/refund';
import { actionSections } from '../cards/action-offers';
import { accountCard, type Card } from '../cards/card';
import { dashboardPage } from '../cards/dashboard';
import { fact, pageFact } from '../cards/facts';
import { failureText, methodText, paymentIcons, paymentStanding, splitRow } from '../cards/payment';
import { refundWidgets } from '../cards/refund';
import { whose } from '../cards/routes';
import { askFirst } from '../cards/sighting';
import { buttons, paragraph, row, section } from '../cards/widgets';
import { doubtAbout } from '../desk/right-person';
import { html, lines } from '../language/html';
import type { Words } from '../language/words/words';
import { listOf } from '../stripe/part';
import { type Charge, chargeById } from '../stripe/resources/charge';
import { invoicesPaidBy } from '../stripe/resources/invoice-payment';
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

function paymentCard(payment: Payment, { desk, connection, params, ask }: Here): Card {
  const { words } = desk;
  const texts = words.paymentCard;
  const { state } = desk.use(connection);
  const { charge } = payment;
  const doubt = charge.receipt_url ? doubtAbout(desk, connection, params.customer) : null;
  const refunds = refundsOf(charge);
  const offer = { connection, customerId: params.customer, objectId: charge.id, subject: payment, products: {}, state };
  const amount = (value: Money) => (value.minor === 0 ? null : words.write.money(value));
  return accountCard(words, connection, words.write.money(paid(charge)), [
    section([
      row({
        icon: paymentIcons[paymentState(charge)],
        text: lines(paymentStanding(words, charge), purposeText(words, charge, ask)),
        note: methodText(words, charge) || undefined,
      }),
      debitRow(words, charge),
      failedRow(words, charge),
      disputeRow(words, payment),
      riskRow(words, charge),
      splitRow(words, charge),
    ]),
    ...actionSections(paymentActions, offer, desk.words),
    section(refundWidgets(words, charge, desk.now() / 1000), { header: texts.refunds, unfolded: 3 }),
    section(
      [
        fact(texts.created, texts.createdAt(charge.created)),
        refunds.length > 0 ? fact(texts.left, amount(leftToRefund(charge))) : null,
        fact(texts.statement, charge.calculated_statement_descriptor),
        fact(texts.receiptTo, charge.receipt_email),
        fact(texts.onBehalfOf, onBehalfOf(charge)),
        fact(texts.paymentId, charge.id),
        fact(texts.intentId, charge.payment_intent),
      ],
      { header: words.facts.details },
    ),
    section([
      ...(doubt
        ? askFirst(words, doubt, {
            ...whose(connection, params.customer),
            on: 'payment',
            object: charge.id,
          })
        : [pageFact(texts.receipt, charge.receipt_url, 'receipt')]),
      buttons({
        text: words.buttons.openInStripe,
        url: dashboardPage(connection, `payments/${charge.payment_intent ?? charge.id}`),
      }),
    ]),
  ]);
}

/** The invoices that it paid, else its description; null where neither is known. */
function purposeText({ invoices }: Words, charge: Charge, ask: Asker): string | null {
  const { payment_intent: intent } = charge;
  const purpose = purposeOf(charge, intent ? listOf(ask(invoicesPaidBy(intent))[0]) : []);
  return purpose && purpose.kind !== 'statement' ? invoices.purpose(purpose) : null;
}

/** How long the bank may take, while it is on its way. */
function debitRow({ paymentCard }: Words, charge: Charge) {
  const debit = paymentState(charge) === 'pending' ? debitOf(charge) : null;
  return debit && paragraph(html`${paymentCard.debit(debit)}`);
}

function failedRow(words: Words, charge: Charge) {
  const reason = paymentState(charge) === 'failed' ? failureText(words, charge) : null;
  const { whyIcon, why } = words.paymentCard;
  return reason ? row({ icon: 'warning', iconText: whyIcon, text: why(reason) }) : null;
}

/** Why the customer says so is only known together with the dispute. */
function disputeRow({ disputes, paymentCard }: Words, payment: Payment) {
  const kind = disputeKind(payment);
  if (kind === 'none') return null;
  const [newest] = payment.disputes ?? [];
  const some = disputedPart(payment);
  const what = disputes.kind(kind);
  return row({
    icon: /won|lost|prevented|inquiryClosed/.test(kind) ? 'info' : 'warning',
    iconText: paymentCard.disputedIcon,
    text: paymentCard.dispute(some ? `${what} ${disputes.part(some.part, some.of)}` : what),
    note: newest && disputes.why(newest.reason, newest.status),
  });
}

function riskRow({ common, payments }: Words, charge: Charge) {
  const risk = riskOf(charge);
  return risk ? row({ icon: 'warning', iconText: common.careful, text: html`${payments.risk(risk)}` }) : null;
}
