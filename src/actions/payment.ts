/** The payment that actions, and the card that offers them, decide on. */
import type { Payment } from '../billing/dispute';
import { chargeById, disputesOf } from '../stripe/requests';
import type { Part } from '../stripe/wave';
import type { Asker } from './action';

/** One wave, and another one for what kind of dispute it is, where there is one and the key may know. */
export function loadPayment(id: string, ask: Asker): Part<Payment> {
  const [charge] = ask(chargeById(id));
  if (charge.kind !== 'shown') return charge;
  if (!charge.value.disputed) return { kind: 'shown', value: { charge: charge.value, disputes: [] } };
  const [disputes] = ask(disputesOf(id));
  if (disputes.kind === 'problem') return disputes;
  const known = disputes.kind === 'shown' ? disputes.value.data : null;
  return { kind: 'shown', value: { charge: charge.value, disputes: known } };
}
