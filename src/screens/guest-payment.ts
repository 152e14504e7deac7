/** A guest's payment, found by the id of its charge or of its PaymentIntent. */
import { asker } from '../actions/perform';
import { type Answer, push, replace } from '../cards/answer';
import { outdatedCard, unshownCard } from '../cards/problems';
import { whose } from '../cards/routes';
import { keepGuest, payerOf } from '../lookup/guest';
import { isShown } from '../stripe/part';
import { chargesOfIntent } from '../stripe/resources/charge';
import { payment } from './payment';
import { connected, openScreen, type Tap, type Visit } from './screen';

const params = { connection: 'id', payment: 'id' } as const;

export const guestPayment: Tap<typeof params> = { params, answer: connected(openGuestPayment) };

function openGuestPayment({ desk, connection, params: { payment: id } }: Visit<typeof params>): Answer {
  const open = (customer: string, charge: string) =>
    openScreen('payment', payment)(desk, { ...whose(connection, customer), charge });
  if (!id.startsWith('pi_')) return open(id, id);
  const [tries] = asker(desk, connection)(chargesOfIntent(id));
  if (!isShown(tries)) return push(unshownCard(desk.words, connection, tries, null));
  // All its tries are one payment: the one that went through, else the newest.
  const { data } = tries.value;
  const charge = data.find(({ status }) => status === 'succeeded') ?? data[0];
  if (!charge) return replace(outdatedCard(desk.words));
  // What stands around it is then asked for together with it.
  if (charge.customer === null) keepGuest(desk, connection, charge);
  return open(payerOf(charge), charge.id);
}
