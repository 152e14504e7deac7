import type { Payment } from '../billing/payment';
import { type Charge, writeCharge } from '../stripe/resources/charge';
import { carries, traceKeys, traceMetadata } from '../stripe/trace';
import { type Action, fits } from './action';
import { addressFault, text } from './fields';
import { form, type Said } from './form';
import { fitToGiveBack, ofPayment, paymentLine } from './payment';

const addressed = form(
  { address: text },
  (_: Payment, { email }) => ({ address: { label: 'Send it to', value: email ?? '' } }),
  ({ charge }, { formats }) => [paymentLine(charge, formats)],
);

/**
 * Stripe sends the receipt again when the address for it is written.
 * https://docs.stripe.com/api/charges/update#update_charge-receipt_email
 */
export const receipt: Action<Payment, Said<typeof addressed>, Charge> = {
  ...ofPayment,
  name: 'receipt',
  label: 'Re-send receipt',
  needs: ['charge_write'],
  fit: ({ charge }) => (charge.refunded && charge.captured ? fits : fitToGiveBack(charge)),
  // Sent once more by somebody else: the last trace is another one.
  fingerprint: (payment) => ofPayment.fingerprint(payment) + payment.charge.metadata[traceKeys.change],
  form: addressed,
  fault: (_, { address }) => addressFault(address),
  confirm: ({ charge }, { formats, email }, { address }) => ({
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
  effect: () => ({ kind: 'contact' }),
  write: ({ charge }, trace, { address }) =>
    writeCharge(charge.id, '', { receipt_email: address, metadata: traceMetadata(trace, 'change') }),
  outcome: ({ livemode, receipt_email }) => {
    const to = receipt_email ?? '';
    if (!livemode) return { kind: 'done', text: `Receipt address set to ${to}. Test mode sends nothing.` };
    return { kind: 'done', text: `Receipt sent to ${to}.`, tell: `We have sent the receipt to ${to} again.` };
  },
  trace: 'its metadata',
  carriedOut: ({ charge }, intention) => (carries(intention)(charge) ? charge : null),
};
