import { minus, money } from '../billing/money';
import type { Payment } from '../billing/payment';
import { paid } from '../billing/payment';
import { type Charge, writeCharge } from '../stripe/resources/charge';
import { type PaymentIntent, writePaymentIntent } from '../stripe/resources/payment-intent';
import { traceMetadata } from '../stripe/trace';
import type { Action } from './action';
import { partOf } from './fields';
import { form, type Said } from './form';
import { confirmAmount, ofHeld, paymentLine, unfinished } from './payment';

const part = form(
  { amount: partOf },
  ({ charge }: Payment, telling) => ({ amount: { most: paid(charge), telling } }),
  ({ charge }, { formats }) => [paymentLine(charge, formats)],
);

/**
 * Charges what is held, or a part of it. Its trace is the charge itself: capturing one takes no metadata.
 * https://docs.stripe.com/api/charges/capture
 */
export const capture: Action<Payment, Said<typeof part>, Charge | PaymentIntent> = {
  ...ofHeld,
  name: 'capture',
  label: 'Capture',
  form: part,
  confirm: ({ charge }, telling, { amount }) => {
    const { formats } = telling;
    const rest = minus(paid(charge), amount);
    return confirmAmount('Capture', amount, telling, [
      paymentLine(charge, formats),
      'The customer is charged now.',
      rest.minor > 0 ? `The other ${formats.money(rest)} is released and can’t be charged later.` : null,
    ]);
  },
  effect: (_, { amount }) => ({ kind: 'moneyIn', amount }),
  write: ({ charge }, trace, { amount: { minor } }) =>
    charge.payment_intent
      ? writePaymentIntent(charge.payment_intent, '/capture', {
          amount_to_capture: minor,
          metadata: traceMetadata(trace, 'change'),
        })
      : writeCharge(charge.id, '/capture', { amount: minor }),
  outcome: (answer, { formats }) => {
    const amount = 'amount_received' in answer ? answer.amount_received : answer.amount_captured;
    const sum = formats.money(money(amount, answer.currency));
    return answer.status === 'succeeded'
      ? { kind: 'done', text: `${sum} captured.`, tell: `Your payment of ${sum} has gone through.` }
      : unfinished(`capture of ${sum}`);
  },
  trace: 'that it is captured, and how much',
  carriedOut: ({ charge }, _, { amount }) =>
    charge.captured && charge.amount_captured === amount.minor ? charge : null,
};
