import { disputeKind, type Payment } from '../billing/dispute';
import { money } from '../billing/money';
import { methodName, paid, paymentState } from '../billing/payment';
import { leftToRefund, refundLine, refundsOf } from '../billing/refund';
import { createRefund } from '../stripe/requests';
import type { Charge, Refund } from '../stripe/schemas';
import { traceKeys, traceMetadata } from '../stripe/trace';
import type { Action } from './action';
import { loadPayment } from './payment';

/** Gives back all that is left of a payment. It cancels nothing, and can't be taken back. */
export const refund: Action<Payment, Refund> = {
  name: 'refund',
  label: 'Refund in full',
  needs: ['charge_write'],
  load: loadPayment,
  customerOf: ({ charge }) => charge.customer,
  blocked: (payment) => blockedByState(payment.charge) ?? blockedByDispute(payment),
  fingerprint: (payment) => {
    const { status, captured, amount, amount_captured, amount_refunded, refunded } = payment.charge;
    return JSON.stringify([status, captured, amount, amount_captured, amount_refunded, refunded, disputeKind(payment)]);
  },
  confirm: (payment, { formats }) => {
    const { charge } = payment;
    const left = leftToRefund(charge);
    const amount = formats.money(left);
    const before = refundsOf(charge).map((made) => refundLine(made, formats));
    return {
      title: `Refund ${amount}?`,
      lines: [
        [methodName(charge), `paid ${formats.money(paid(charge))}, ${formats.date(charge.created)}`, charge.description]
          .filter(Boolean)
          .join(' · '),
        ...(before.length > 0 ? [`Before: ${before.join('; ')}`] : []),
        `Left after this: ${formats.money(money(0, charge.currency))}`,
        ...(disputeKind(payment) === 'inquiry'
          ? ['The bank asked about this payment. Refunding all of it settles that.']
          : []),
        'Subscriptions go on: a refund cancels nothing.',
        'It usually takes 5–10 business days. Stripe’s fees are not returned. It can’t be undone.',
      ],
      button: `Refund ${amount}`,
      amount: left,
    };
  },
  // The amount is named, so that Stripe refuses if somebody else refunded a part just now.
  write: ({ charge }, trace) =>
    createRefund({ charge: charge.id, amount: leftToRefund(charge).minor, metadata: traceMetadata(trace) }),
  outcome: ({ amount, currency, status }, { formats }) => {
    const sum = formats.money(money(amount, currency));
    switch (status) {
      case 'succeeded':
        return { kind: 'done', text: `${sum} refunded.` };
      case 'pending':
        return { kind: 'accepted', text: `The refund of ${sum} is on its way; the bank has not confirmed it yet.` };
      case 'requires_action':
        return {
          kind: 'accepted',
          text: `The refund of ${sum} waits for the customer: Stripe asks them by email where to send it.`,
        };
      case 'failed':
      case 'canceled':
        return { kind: 'accepted', text: `The refund of ${sum} ${status}: no money went back. Look in Stripe.` };
      default:
        return { kind: 'accepted', text: `Stripe took the refund of ${sum}, but not that it is done. Look in Stripe.` };
    }
  },
  carriedOut: ({ charge }, intention) =>
    refundsOf(charge).find(({ metadata }) => metadata[traceKeys.intention] === intention) ?? null,
};

function blockedByState(charge: Charge): string | null {
  switch (paymentState(charge)) {
    case 'failed':
      return 'It failed: nothing was charged.';
    case 'pending':
      return 'It is still pending. It can be refunded once it has gone through.';
    case 'uncaptured':
      return 'It is only held on the card: nothing was charged yet.';
    case 'released':
      return 'It was released: nothing was charged.';
    case 'refunded':
      return 'It is already refunded in full.';
    case 'succeeded':
    case 'partlyRefunded':
      return null;
  }
}

/** An inquiry may be settled by a refund; of a chargeback the bank has the money already. */
function blockedByDispute(payment: Payment): string | null {
  switch (disputeKind(payment)) {
    case 'chargeback':
      return 'The bank already took this back; a refund could pay twice. Answer the dispute in Stripe.';
    case 'unknown':
      return 'It is disputed. If the bank already took it back, a refund could pay twice. Look at the dispute in Stripe.';
    default:
      return null;
  }
}
