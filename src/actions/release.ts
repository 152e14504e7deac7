import { money } from '../billing/money';
import type { Payment } from '../billing/payment';
import { paid, paymentState } from '../billing/payment';
import { say } from '../language/words/words';
import type { Charge } from '../stripe/resources/charge';
import { type PaymentIntent, writePaymentIntent } from '../stripe/resources/payment-intent';
import { createRefund, type Refund } from '../stripe/resources/refund';
import { traceMetadata } from '../stripe/trace';
import type { Action } from './action';
import type { Filled } from './form';
import { confirmAmount, ofHeld, paymentLine } from './payment';

/**
 * Lets go of all that is held. Its trace is the charge itself: canceling a PaymentIntent takes no metadata. A charge that
 * none made is released by a refund: https://docs.stripe.com/api/refunds/create
 */
export const release: Action<Payment, Filled, Charge | PaymentIntent | Refund> = {
  ...ofHeld,
  name: 'release',
  label: say('actions', 'label', 'release'),
  confirm: ({ charge }) => confirmAmount('release', paid(charge), [paymentLine(charge), say('paying', 'notCharged')]),
  does: 'moneyBack',
  effect: ({ charge }) => ({ kind: 'moneyBack', amount: paid(charge), paidAt: charge.created }),
  write: ({ charge }, trace) =>
    charge.payment_intent
      ? writePaymentIntent(charge.payment_intent, '/cancel')
      : createRefund({ charge: charge.id, amount: charge.amount, metadata: traceMetadata(trace) }),
  outcome: ({ amount, currency }) => {
    const sum = money(amount, currency);
    return { kind: 'done', says: say('paying', 'released', sum), tell: say('telling', 'released', sum) };
  },
  trace: 'that it is released',
  carriedOut: ({ charge }) => (paymentState(charge) === 'released' ? charge : null),
};
