import type { Catalogue } from '../words';
import { wordOf } from './codes';

/** By Stripe's status, where it is not done: https://docs.stripe.com/api/refunds/object#refund_object-status */
const statuses: Readonly<Record<string, string>> = {
  pending: 'unterwegs',
  requires_action: 'wartet auf den Kunden',
  failed: 'fehlgeschlagen',
  canceled: 'abgebrochen',
};

export const refunds: Catalogue['refunds'] = (write) => ({
  line: ({ amount, status, at, by }) => {
    const sum = write.money(amount);
    const on = write.date(at);
    return status === 'succeeded'
      ? `${sum} am ${on}${by ? ` von ${by}` : ''} erstattet`
      : `Rückerstattung über ${sum} vom ${on}${by ? ` (${by})` : ''}: ${wordOf(statuses, status)}`;
  },
});
