/** One payment: as a row, and as a card of its own with what can be done about it. */
import { paymentActions } from '../actions/list';
import { disputeKind, disputeText } from '../billing/dispute';
import type { Money } from '../billing/money';
import type { Payment } from '../billing/payment';
import { failureReason, methodName, paid, paymentState, refundedPart, riskText } from '../billing/payment';
import { leftToRefund, refundedBy, refundLine, refundsOf } from '../billing/refund';
import type { Connection } from '../keys/vault';
import { dotted, type Formats, spaced } from '../language/format';
import { html, lines } from '../language/html';
import type { PermissionState } from '../stripe/key';
import type { PermissionId } from '../stripe/permissions';
import type { Charge } from '../stripe/resources/charge';
import { actionSections } from './action-offers';
import { accountCard, type Card, type Reader } from './card';
import { dashboardPage } from './dashboard';
import { fact, pageFact } from './facts';
import { to, whose } from './routes';
import { askFirst } from './sighting';
import { buttons, row, section } from './widgets';

/** Where a row stands. `label`: what tells it from others around it. */
export interface RowPlace {
  connection: string;
  customer: string;
  label?: string | undefined;
  /** What else is worth saying, on a line of its own. */
  more?: string;
}

/** `$49.00 paid 1 Nov`, with the card below. What moved no money says “not charged”. */
export function paymentRow(charge: Charge, formats: Formats, { connection, customer, label, more }: RowPlace) {
  return row({
    label,
    icon: icons[paymentState(charge)],
    text: lines(html`<b>${formats.money(paid(charge))}</b> ${paymentWords(charge, formats)}`, more ?? null),
    note: dotted(methodName(charge), noteOf(charge, formats)) || undefined,
    to: to('payment', { connection, customer, charge: charge.id }),
  });
}

const icons: Record<ReturnType<typeof paymentState>, string> = {
  succeeded: 'check',
  partlyRefunded: 'undo',
  refunded: 'undo',
  pending: 'schedule',
  failed: 'close',
  uncaptured: 'lock_clock',
  released: 'close',
};

function paymentWords(charge: Charge, formats: Formats): string {
  const date = formats.date(charge.created);
  switch (paymentState(charge)) {
    case 'succeeded':
      return `paid ${date}`;
    case 'partlyRefunded':
      return `paid ${date}, ${formats.money(refundedPart(charge))} refunded`;
    case 'refunded':
      return `paid ${date}, refunded in full`;
    case 'pending':
      return `pending since ${date}, not charged yet`;
    case 'failed':
      return `failed ${date}, not charged`;
    case 'uncaptured':
      return `held ${date}, not charged`;
    case 'released':
      return `held ${date}, released, not charged`;
  }
}

function noteOf(charge: Charge, formats: Formats): string | null {
  if (charge.disputed) return 'disputed';
  if (paymentState(charge) === 'failed') return failureReason(charge);
  const ours = refundsOf(charge).find(refundedBy);
  return ours ? refundLine(ours, formats) : null;
}

export interface PaymentFacts {
  connection: Connection;
  customerId: string;
  payment: Payment;
  /** Why the user must first say that this is the right person; null where they need not. */
  doubt: string | null;
  state(permission: PermissionId): PermissionState;
}

export function paymentCard(
  { connection, customerId, payment, doubt, state }: PaymentFacts,
  { formats }: Reader,
): Card {
  const { charge } = payment;
  const refunds = refundsOf(charge);
  const offer = { connection, customerId, objectId: charge.id, subject: payment, products: {}, state };
  const amount = (value: Money) => (value.minor === 0 ? null : formats.money(value));
  return accountCard(connection, formats.money(paid(charge)), [
    section([
      row({
        icon: icons[paymentState(charge)],
        text: html`<b>${formats.money(paid(charge))}</b> ${paymentWords(charge, formats)}`,
        note: dotted(methodName(charge), charge.description) || undefined,
      }),
      failedRow(charge),
      disputeRow(payment),
      warning(riskText(charge)),
    ]),
    ...actionSections(paymentActions, offer, formats),
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
            ...whose(connection, customerId),
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
