/** A guest's payment, found by the id of its charge or of its PaymentIntent. */
import { asker } from '../actions/asker';
import { type Answer, push, replace } from '../cards/answer';
import { outdatedCard, unshownCard } from '../cards/problems';
import { whose } from '../cards/routes';
import type { Desk } from '../desk/desk';
import type { Connection } from '../keys/vault';
import { keepGuest, payerOf } from '../lookup/guest';
import { isShown, type Part, shown } from '../stripe/part';
import { type Charge, chargesOfIntent } from '../stripe/resources/charge';
import { payment } from './payment';
import { connected, openScreen, type Tap, type Visit } from './screen';

const params = { connection: 'id', payment: 'id' } as const;

export const guestPayment: Tap<typeof params> = { params, answer: connected(openGuestPayment) };

function openGuestPayment({ desk, connection, params: { payment: id } }: Visit<typeof params>): Answer {
  const open = (customer: string, charge: string) =>
    openScreen('payment', payment)(desk, { ...whose(connection, customer), charge });
  if (!id.startsWith('pi_')) return open(id, id);
  const charge = chargeOfIntent(desk, connection, id);
  if (!isShown(charge)) return push(unshownCard(desk.words, connection, charge, null));
  return charge.value ? open(payerOf(charge.value), charge.value.id) : replace(outdatedCard(desk.words));
}

/** All its tries are one payment: the one that went through, else the newest; null where there was none. One wave. */
export function chargeOfIntent(desk: Desk, connection: Connection, id: string): Part<Charge | null> {
  const [tries] = asker(desk, connection)(chargesOfIntent(id));
  if (!isShown(tries)) return tries;
  const { data } = tries.value;
  const charge = data.find(({ status }) => status === 'succeeded') ?? data[0] ?? null;
  // What stands around it is then asked for together with it.
  if (charge && charge.customer === null) keepGuest(desk, connection, charge);
  return shown(charge);
}
