/** A payment: how it stands, and what can be done about it. Always asked anew: a colleague may just have refunded it. */

import { ahead } from '../actions/ahead';
import { paymentActions } from '../actions/list';
import { loadPayment } from '../actions/payment';
import { onBehalfOf } from '../billing/connect';
import type { BilledPayment } from '../billing/credit-note';
import { answerBy, disputedPart, disputeKind, leftToRefund, takenByBank, worstOf } from '../billing/dispute';
import { subscriptionOf } from '../billing/invoice';
import { debitOf, mandateOf } from '../billing/method';
import type { Money } from '../billing/money';
import { isReported, type Payment, paid, paymentState, riskOf } from '../billing/payment';
import { refundsOf } from '../billing/refund';
import type { Agreed } from '../billing/summary';
import { wayAfter } from '../billing/way-to-pay';
import { actionSection } from '../cards/action-offers';
import { answerFooter } from '../cards/answering';
import { accountCard, type Card } from '../cards/card';
import { dashboardPage } from '../cards/dashboard';
import { fact, pageFact } from '../cards/facts';
import { failedRow } from '../cards/failed-payment';
import { billedToRow } from '../cards/invoice';
import {
  afterReport,
  fraudReport,
  methodText,
  paymentIcons,
  paymentStanding,
  splitRow,
  whyDisputed,
} from '../cards/payment';
import { refundWidgets } from '../cards/refund';
import { type Target, to, whose } from '../cards/routes';
import { askFirst } from '../cards/sighting';
import { subscriptionLink } from '../cards/subscription';
import { whyRow } from '../cards/why';
import { buttons, paragraph, row, section } from '../cards/widgets';
import { doubtAbout } from '../desk/right-person';
import { writingTo } from '../desk/writing';
import { dotted } from '../language/dotted';
import { html, lines } from '../language/html';
import type { Words } from '../language/words/words';
import { isGuest, keepGuest, payerOf } from '../lookup/guest';
import { knownIn } from '../lookup/known';
import { rememberedPicture } from '../lookup/open';
import { isBillingsOwn } from '../stripe/descriptions';
import { isShown, listOf, type Part, shown } from '../stripe/part';
import type { ReadRequest } from '../stripe/request';
import { type Charge, chargeById } from '../stripe/resources/charge';
import { disputesOf } from '../stripe/resources/dispute';
import { type EarlyFraudWarning, earlyFraudWarningsOf } from '../stripe/resources/early-fraud-warning';
import type { Screen, Visit } from './screen';
import { wayTo } from './way-to-pay';
import { askedAround, askedBeside, planOf, surroundings, type Told, whyPaid } from './why';

const params = { connection: 'id', customer: 'id', charge: 'id' } as const;
type Here = Visit<typeof params>;

interface Found {
  payment: Payment;
  /** Empty where the key may not read them, or Stripe did not answer. */
  warnings: readonly EarlyFraudWarning[];
  told: Told;
  /** Its subscription; null where it has none, or its name is not known. */
  plan: Agreed | null;
}

export const payment: Screen<typeof params, Found> = {
  params,
  asks: ({ params: { charge } }) => chargeById(charge),
  load: readPayment,
  customerOf: ({ payment }) => payerOf(payment.charge),
  draw: paymentCard,
};

/** One wave where the customer's card has the payment, else another one for what only the payment names. */
export function readPayment({ desk, connection, params: { charge: id, customer }, ask }: Here): Part<Found> {
  const key = desk.use(connection);
  // Around a guest there is nothing to ask for.
  const known = rememberedPicture(desk, connection, customer) ?? (isGuest(customer) ? aroundGuest : null);
  const beside = (charge: Charge): ReadRequest<unknown>[] => askedBeside(key, charge);
  const listed = listOf(known?.charges).filter((charge) => charge.id === id);
  const warned = earlyFraudWarningsOf(id);
  const first = ahead(ask, [
    chargeById(id),
    disputesOf(id),
    warned,
    ...askedAround(key, customer, known),
    ...listed.flatMap(beside),
  ]);
  const [charge] = first(chargeById(id));
  if (!isShown(charge)) return charge;
  const asked = ahead(first, beside(charge.value));
  const payment = loadPayment(id, asked);
  if (!isShown(payment)) return payment;
  const around = surroundings(asked, key, customer, known);
  const told = whyPaid(asked, key, payment.value.charge, around);
  const plan = planOf(told.invoice, around, knownIn(desk, connection).name);
  const warnings = listOf(first(warned)[0]);
  if (charge.value.customer === null) keepGuest(desk, connection, payment.value.charge);
  return shown({ payment: payment.value, warnings, told, plan });
}

const aroundGuest = {
  subscriptions: shown({ data: [], has_more: false }),
  invoices: shown({ data: [], has_more: false }),
  charges: shown({ data: [], has_more: false }),
  products: {},
};

function paymentCard({ payment, warnings, told, plan }: Found, { desk, connection, params }: Here): Card {
  const { words } = desk;
  const texts = words.paymentCard;
  const { state } = desk.use(connection);
  const { charge } = payment;
  const doubt = charge.receipt_url ? doubtAbout(desk, connection, params.customer) : null;
  const place = whose(connection, params.customer);
  const refunds = refundsOf(charge);
  const kind = disputeKind(payment);
  const taken = takenByBank(payment);
  const subject: BilledPayment = { ...payment, invoice: told.invoice };
  const offer = { connection, customerId: params.customer, objectId: charge.id, subject, products: {}, state };
  const amount = (value: Money) => (value.minor === 0 ? null : words.write.money(value));
  return accountCard(
    words,
    connection,
    words.write.money(paid(charge)),
    [
      section([
        row({
          icon:
            kind === 'none' || kind === 'won' || kind === 'inquiryClosed'
              ? paymentIcons[paymentState(charge)]
              : 'gavel',
          text: lines(paymentStanding(words, charge), descriptionText(words, charge, told)),
          note: methodText(words, charge) || undefined,
        }),
        charge.customer === null ? guestRow(words, charge) : null,
        ...whyRows(told, plan, place, desk),
        debitRow(words, charge),
        mandateLink(place, charge, desk),
        failedRow(words, charge, told.invoice, desk.now() / 1000),
        ...wayTo(wayAfter(charge), desk, connection, params.customer),
        disputeRow(words, payment, desk.now() / 1000),
        ...warnings.map((each) => warningRow(words, charge, each)),
        // What the card's bank says of it tells more.
        warnings.length === 0 ? reportRow(words, charge) : null,
        riskRow(words, charge),
        splitRow(words, charge),
      ]),
      actionSection(paymentActions, offer, desk.reader),
      section(refundWidgets(words, charge, desk.now() / 1000), { header: texts.refunds, unfolded: 3 }),
      section(
        [
          fact(texts.created, texts.createdAt(charge.created)),
          fact(texts.takenBack, taken && amount(taken)),
          refunds.length > 0 || taken?.minor
            ? fact(taken?.minor ? texts.leftOfBoth : texts.left, amount(leftToRefund(payment)))
            : null,
          fact(texts.statement, charge.calculated_statement_descriptor),
          // Of what is not paid Stripe knows only where its receipt would go.
          fact(texts.receiptTo, charge.captured && charge.status === 'succeeded' ? charge.receipt_email : null),
          fact(texts.onBehalfOf, onBehalfOf(charge)),
          fact(texts.paymentId, charge.id),
          fact(texts.intentId, charge.payment_intent),
        ],
        { header: words.facts.details },
      ),
      section([
        ...(doubt
          ? askFirst(words, doubt, { ...place, on: 'payment', object: charge.id }, 'payment')
          : [pageFact(texts.receipt, charge.receipt_url, 'receipt')]),
        told.invoice && billedToRow(words, told.invoice, place),
        buttons({
          text: words.buttons.openInStripe,
          url: dashboardPage(connection, `payments/${charge.payment_intent ?? charge.id}`),
        }),
      ]),
    ],
    answerFooter(
      words,
      { on: 'payment', object: charge.id },
      { connection, customer: params.customer },
      writingTo(desk, connection, params.customer),
    ),
  );
}

/** Who it was, by what they typed, and what can't be done for a guest. */
function guestRow({ guests: texts }: Words, { billing_details: typed, receipt_email }: Charge) {
  const who = dotted(typed?.name, receipt_email ?? typed?.email);
  return row({
    icon: 'person_outline',
    text: html`<b>${texts.guest}</b>`,
    label: who || undefined,
    note: texts.limits,
  });
}

/** What somebody wrote on it. What Billing writes by itself counts only where no invoice tells more. */
function descriptionText({ invoices }: Words, { description }: Charge, { why }: Told): string | null {
  if (description === null) return null;
  return why.kind === 'billed' && isBillingsOwn(description) ? null : invoices.described(description);
}

/** Why it is this amount, with the invoice a tap away, and the subscription. */
function whyRows(
  { why, invoice }: Told,
  plan: Agreed | null,
  place: ReturnType<typeof whose>,
  { words, reader }: Here['desk'],
) {
  const offered = (target: Target) => (reader.offers(target) ? target : undefined);
  const subscription = invoice && subscriptionOf(invoice);
  return [
    whyRow(words, why, invoice ? offered(to('invoice', { ...place, invoice: invoice.id })) : undefined),
    subscription ? subscriptionLink(to('subscription', { ...place, subscription }), reader, plan) : null,
  ];
}

/** How long the bank may take, while it is on its way. */
function debitRow({ paymentCard }: Words, charge: Charge) {
  const debit = paymentState(charge) === 'pending' ? debitOf(charge) : null;
  return debit && paragraph(html`${paymentCard.debit(debit)}`);
}

/** Whether the account can be debited again is asked when tapped. */
function mandateLink(place: ReturnType<typeof whose>, charge: Charge, { words, reader }: Here['desk']) {
  const id = mandateOf(charge);
  const target = id && to('mandate', { ...place, charge: charge.id, mandate: id, method: charge.payment_method ?? '' });
  return target && reader.offers(target) ? buttons({ text: words.mandates.button, to: target }) : null;
}

/** Why the customer says so is only known together with the dispute. */
function disputeRow(words: Words, payment: Payment, now: number) {
  const { disputes, paymentCard, write } = words;
  const kind = disputeKind(payment);
  if (kind === 'none') return null;
  const worst = worstOf(payment.disputes ?? []);
  const [deadline] = (payment.disputes ?? []).flatMap((each) => answerBy(each, now) ?? []);
  const some = disputedPart(payment);
  const what = disputes.kind(kind);
  return row({
    icon: /won|lost|returned|prevented|inquiryClosed/.test(kind) ? 'info' : 'warning',
    iconText: paymentCard.disputedIcon,
    text: paymentCard.dispute(write.sentences([what, some && disputes.part(some.part, some.of)])),
    note: dotted(worst && whyDisputed(words, worst, now), deadline && disputes.answerBy(deadline)) || undefined,
  });
}

/** Before a refund is decided: it may spare a dispute, or come too late for it. */
function warningRow(words: Words, charge: Charge, { fraud_type, created, actionable }: EarlyFraudWarning) {
  return row({
    icon: actionable ? 'warning' : 'info',
    iconText: words.common.careful,
    text: html`${words.disputes.fraudWarning(fraud_type, created)}`,
    note: afterReport(words, charge, actionable),
  });
}

function reportRow(words: Words, charge: Charge) {
  if (!isReported(charge)) return null;
  return row({ icon: 'warning', iconText: words.common.careful, ...fraudReport(words, charge) });
}

function riskRow({ common, payments }: Words, charge: Charge) {
  const risk = riskOf(charge);
  return risk ? row({ icon: 'warning', iconText: common.careful, text: html`${payments.risk(risk)}` }) : null;
}
