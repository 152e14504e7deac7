import { minus, money } from '../billing/money';
import type { Payment } from '../billing/payment';
import { holdOf, paid } from '../billing/payment';
import { say } from '../language/words/words';
import { type Charge, writeCharge } from '../stripe/resources/charge';
import { type PaymentIntent, writePaymentIntent } from '../stripe/resources/payment-intent';
import { traceMetadata } from '../stripe/trace';
import { type Action, blocked } from './action';
import { partOf } from './fields';
import { form, type Said } from './form';
import { confirmAmount, ofHeld, paymentLine, unfinished } from './payment';

const part = form(
  { amount: partOf },
  ({ charge }: Payment) => ({ amount: { most: paid(charge), bound: 'held' as const } }),
  ({ charge }) => [paymentLine(charge)],
);

/**
 * Charges what is held, or a part of it. Its trace is the charge itself: capturing one takes no metadata.
 * https://docs.stripe.com/api/charges/capture
 */
export const capture: Action<Payment, Said<typeof part>, Charge | PaymentIntent> = {
  ...ofHeld,
  name: 'capture',
  label: say('actions', 'label', 'capture'),
  fit: (payment, { write }) => {
    const fit = ofHeld.fit(payment);
    const { captureBy } = holdOf(payment.charge);
    return fit.kind === 'fits' && captureBy !== null && write.isPast(captureBy)
      ? blocked(say('paying', 'holdOver', captureBy))
      : fit;
  },
  form: part,
  confirm: ({ charge }, _, { amount }) => {
    const rest = minus(paid(charge), amount);
    return confirmAmount('capture', amount, [
      paymentLine(charge),
      say('paying', 'chargedNow'),
      rest.minor > 0 ? say('paying', 'restReleased', rest) : null,
    ]);
  },
  does: 'moneyIn',
  effect: (_, { amount }) => ({ kind: 'moneyIn', amount }),
  write: ({ charge }, trace, { amount: { minor } }) =>
    charge.payment_intent
      ? writePaymentIntent(charge.payment_intent, '/capture', {
          amount_to_capture: minor,
          metadata: traceMetadata(trace, 'change'),
        })
      : writeCharge(charge.id, '/capture', { amount: minor }),
  outcome: (answer) => {
    const { currency, status } = answer;
    const sum = money('amount_received' in answer ? answer.amount_received : answer.amount_captured, currency);
    return status === 'succeeded'
      ? { kind: 'done', says: say('paying', 'captured', sum), tell: say('telling', 'captured', sum) }
      : unfinished('capture', sum, status);
  },
  trace: 'that it is captured, and how much',
  carriedOut: ({ charge }, _, { amount }) =>
    charge.captured && charge.amount_captured === amount.minor ? charge : null,
};
