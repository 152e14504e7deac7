import type { Payment } from '../billing/payment';
import { say } from '../language/words/words';
import { type Charge, writeCharge } from '../stripe/resources/charge';
import { carries, traceKeys, traceMetadata } from '../stripe/trace';
import { type Action, fits } from './action';
import { addressFault, text } from './fields';
import { form, type Said } from './form';
import { fitToGiveBack, ofPayment, paymentLine } from './payment';

const addressed = form(
  { address: text },
  (_: Payment, { email }) => ({ address: { label: say('paying', 'sendTo'), value: email ?? '' } }),
  ({ charge }) => [paymentLine(charge)],
);

/**
 * Stripe sends the receipt again when the address for it is written.
 * https://docs.stripe.com/api/charges/update#update_charge-receipt_email
 */
export const receipt: Action<Payment, Said<typeof addressed>, Charge> = {
  ...ofPayment,
  name: 'receipt',
  label: say('actions', 'label', 'receipt'),
  needs: ['charge_write'],
  fit: ({ charge }) => (charge.refunded && charge.captured ? fits : fitToGiveBack(charge)),
  // Sent once more by somebody else: the last trace is another one.
  fingerprint: (payment) => ofPayment.fingerprint(payment) + payment.charge.metadata[traceKeys.change],
  form: addressed,
  fault: (_, { address }) => addressFault(address),
  confirm: ({ charge }, { email }, { address }) => ({
    title: say('paying', 'receiptQuestion'),
    deed: say('paying', 'receiptDeed'),
    lines: [
      paymentLine(charge),
      say('paying', 'to', address),
      address.toLowerCase() === email?.toLowerCase() ? null : say('paying', 'notOnFile'),
      charge.livemode ? null : say('paying', 'testSendsNothing'),
    ],
    button: say('paying', 'sendReceipt'),
    isElsewhere: address.toLowerCase() !== email?.toLowerCase(),
  }),
  does: 'contact',
  effect: () => ({ kind: 'contact' }),
  write: ({ charge }, trace, { address }) =>
    writeCharge(charge.id, '', { receipt_email: address, metadata: traceMetadata(trace, 'change') }),
  outcome: ({ livemode, receipt_email }) => {
    const to = receipt_email ?? '';
    if (!livemode) return { kind: 'done', says: say('paying', 'receiptAddress', to) };
    return { kind: 'done', says: say('paying', 'receiptSent', to), tell: say('telling', 'receiptSent', to) };
  },
  trace: 'its metadata',
  carriedOut: ({ charge }, intention) => (carries(intention)(charge) ? charge : null),
};
