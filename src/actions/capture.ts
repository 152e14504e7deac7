import { minus, money } from '../billing/money';
import type { Payment } from '../billing/payment';
import { paid } from '../billing/payment';
import { type Charge, writeCharge } from '../stripe/resources/charge';
import { type PaymentIntent, writePaymentIntent } from '../stripe/resources/payment-intent';
import { traceMetadata } from '../stripe/trace';
import type { Action } from './action';
import { amountFault, amountField, amountIn, confirmAmount, ofHeld, paymentLine, unfinished } from './payment';

/**
 * Charges what is held, or a part of it. Its trace is the charge itself: capturing one takes no metadata.
 * https://docs.stripe.com/api/charges/capture
 */
export const capture: Action<Payment, Charge | PaymentIntent> = {
  ...ofHeld,
  name: 'capture',
  label: 'Capture',
  form: ({ charge }, { formats }) => ({ lines: [paymentLine(charge, formats)], fields: [amountField(paid(charge))] }),
  fault: ({ charge }, values, { formats }) => amountFault(values, paid(charge), formats),
  confirm: ({ charge }, telling, values) => {
    const { formats } = telling;
    const held = paid(charge);
    const amount = amountIn(values, held);
    const rest = minus(held, amount);
    return confirmAmount('Capture', amount, telling, [
      paymentLine(charge, formats),
      'The customer is charged now.',
      rest.minor > 0 ? `The other ${formats.money(rest)} is released and can’t be charged later.` : null,
    ]);
  },
  write: ({ charge }, trace, values) => {
    const amount = amountIn(values, paid(charge)).minor;
    return charge.payment_intent
      ? writePaymentIntent(charge.payment_intent, '/capture', {
          amount_to_capture: amount,
          metadata: traceMetadata(trace, 'change'),
        })
      : writeCharge(charge.id, '/capture', { amount });
  },
  outcome: (answer, { formats }) => {
    const amount = 'amount_received' in answer ? answer.amount_received : answer.amount_captured;
    const sum = formats.money(money(amount, answer.currency));
    return answer.status === 'succeeded'
      ? { kind: 'done', text: `${sum} captured.`, tell: `Your payment of ${sum} has gone through.` }
      : unfinished(`capture of ${sum}`);
  },
  carriedOut: ({ charge }, _, values) => {
    const { minor } = amountIn(values, money(charge.amount, charge.currency));
    return charge.captured && charge.amount_captured === minor ? charge : null;
  },
};
