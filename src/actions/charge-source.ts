import { say } from '../language/words/words';
import { isShown, shown } from '../stripe/part';
import { createCharge } from '../stripe/resources/charge';
import { fits, pointless } from './action';
import { charge, ordered } from './charge';

/**
 * The same for accounts from before PaymentMethods: it needs no other permission than refunds do. Stripe calls it deprecated
 * and will remove it; then this file goes, and its line in `list.ts`. https://docs.stripe.com/api/charges/create
 */
export const chargeSource: typeof charge = {
  ...charge,
  name: 'chargeSource',
  label: say('actions', 'label', 'chargeSource'),
  needs: ['charge_write'],
  // As if there were nothing but the source.
  load: (id, ask, known) => {
    const part = charge.load(id, ask, known);
    if (!isShown(part)) return part;
    const { customer, methods, ...others } = part.value;
    return shown({ ...others, customer: { ...customer, invoice_settings: null } });
  },
  // A key that may charge cards charges the source too.
  fit: ({ customer }, { may }) => (customer.default_source && !may?.('payment_intent_write') ? fits : pointless),
  write: (payer, trace, values) => createCharge(ordered(payer, trace, values)),
};
