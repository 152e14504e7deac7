import type { Payment } from '../billing/payment';
import { type Charge, writeCharge } from '../stripe/resources/charge';
import { carries, traceKeys, traceMetadata } from '../stripe/trace';
import type { Action } from './action';
import { addressFault, textField } from './fields';
import { blockedByState, ofPayment, paymentLine } from './payment';

/**
 * Stripe sends the receipt again when the address for it is written.
 * https://docs.stripe.com/api/charges/update#update_charge-receipt_email
 */
export const receipt: Action<Payment, Charge> = {
  ...ofPayment,
  name: 'receipt',
  label: 'Re-send receipt',
  needs: ['charge_write'],
  blocked: ({ charge }) => (charge.refunded && charge.captured ? null : blockedByState(charge)),
  // Sent once more by somebody else: the last trace is another one.
  fingerprint: (payment) => ofPayment.fingerprint(payment) + payment.charge.metadata[traceKeys.change],
  form: ({ charge }, { formats, email }) => ({
    lines: [paymentLine(charge, formats)],
    fields: [textField('address', 'Send it to', email ?? '')],
  }),
  fault: (_, { address = '' }) => addressFault(address),
  confirm: ({ charge }, { formats, email }, { address = '' }) => ({
    title: 'Re-send receipt?',
    lines: [
      paymentLine(charge, formats),
      `To: ${address}`,
      address.toLowerCase() === email?.toLowerCase() ? null : 'This is not the address on file.',
      charge.livemode ? null : 'Test mode sends nothing.',
    ],
    button: 'Send receipt',
    isElsewhere: address.toLowerCase() !== email?.toLowerCase(),
  }),
  write: ({ charge }, trace, { address = '' }) =>
    writeCharge(charge.id, '', { receipt_email: address, metadata: traceMetadata(trace, 'change') }),
  outcome: ({ livemode, receipt_email }) => {
    const to = receipt_email ?? '';
    if (!livemode) return { kind: 'done', text: `Receipt address set to ${to}. Test mode sends nothing.` };
    return { kind: 'done', text: `Receipt sent to ${to}.`, tell: `We have sent the receipt to ${to} again.` };
  },
  carriedOut: ({ charge }, intention) => (carries(intention)(charge) ? charge : null),
};
