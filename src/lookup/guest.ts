/** Who paid without being a customer. They are known by their payment: its id stands where else a customer's does. */
import type { Connection } from '../keys/vault';
import { sameAddress } from '../people/address';
import { readOwn } from '../stripe/lenient';
import { isShown, type Part, shown } from '../stripe/part';
import { read } from '../stripe/read';
import { type Charge, chargeById, isCharge } from '../stripe/resources/charge';
import type { CheckoutSession } from '../stripe/resources/checkout-session';
import { customer } from '../stripe/resources/customer';
import { type Picture, pictureName } from './picture';
import type { Sources } from './sources';

export const isGuest = isCharge;

/** Whose a payment is: its customer, or the guest who made it. */
export const payerOf = ({ id, customer }: Charge): string => customer ?? id;

/** What they typed when they paid, in the place of what Stripe has of a customer. */
function guestPicture(charge: Charge, asOf: number): Picture {
  const { id, created, billing_details: typed, receipt_email } = charge;
  const nothing = shown({ data: [], has_more: false });
  return {
    customer: readOwn(customer(), {
      id,
      object: 'customer',
      created,
      email: receipt_email ?? typed?.email,
      name: typed?.name,
    }),
    subscriptions: shown({ data: [], has_more: false, allCurrent: true, ended: 'asked' }),
    charges: shown({ data: [charge], has_more: false }),
    invoices: nothing,
    intents: nothing,
    disputes: nothing,
    products: {},
    asOf,
  };
}

/** Of Checkout Sessions those in which a guest of this address paid: Stripe's answers are compared once more. */
export function guestsAmong(sessions: readonly CheckoutSession[], address: string): CheckoutSession[] {
  return sessions.filter(
    ({ customer, customer_details: typed, payment_intent, payment_status }) =>
      customer === null &&
      payment_intent !== null &&
      payment_status === 'paid' &&
      sameAddress(typed?.email ?? '', address),
  );
}

/** Asked for by the id of their payment. One that has a customer by now is no guest's: not found. */
export function openGuest(sources: Sources, connection: Connection, id: string): Part<Picture> {
  const [charge] = read(sources.budget, [{ key: sources.use(connection), request: chargeById(id) }]);
  if (!isShown(charge)) return charge;
  if (charge.value.customer !== null)
    return { kind: 'problem', problem: { kind: 'notFound', otherMode: null, requestId: null } };
  return shown(keepGuest(sources, connection, charge.value));
}

export function keepGuest({ memory, now }: Sources, connection: Connection, charge: Charge): Picture {
  const picture = guestPicture(charge, now());
  memory.keep(connection, { [pictureName(charge.id)]: picture });
  return picture;
}
