/** What the user decides of a customer on the open mail, and what is remembered of it. */
import { type Answer, push, replace } from '../cards/answer';
import type { Card } from '../cards/card';
import { outdatedCard, stillWorkingCard } from '../cards/problems';
import { whose } from '../cards/routes';
import { nobodyThereCard } from '../desk/consent';
import type { Desk } from '../desk/desk';
import { confirmPerson, unconfirmPerson } from '../desk/right-person';
import type { Connection } from '../keys/vault';
import { sameAddress } from '../people/address';
import { isLinkable } from '../people/people';
import { customerCardById } from '../screens/customer';
import { equalPayments } from '../screens/equal-payments';
import { invoice } from '../screens/invoice';
import { messageCard } from '../screens/message';
import { payment } from '../screens/payment';
import { openScreen, type Visit } from '../screens/screen';
import { subscription } from '../screens/subscription';
import { checkOutcome } from './act';

type CustomerVisit = Visit<{ connection: 'id'; customer: 'id' }>;
type PersonVisit = Visit<{ connection: 'id'; customer: 'id'; address: 'text' }>;
type ConfirmVisit = Visit<{
  connection: 'id';
  customer: 'id';
  object: 'id';
  on: ['payment', 'invoice', 'subscription', 'equalPayments', 'outcome'];
}>;

/** A customer picked from several stays with this conversation, and with nobody's address. */
export function pick({ desk, connection, params: { customer, address } }: PersonVisit): Answer {
  const thread = desk.event.message?.threadId;
  const people = desk.people();
  if (thread && people) {
    forgetChoice(desk, thread);
    const person = people.people.find((each) => sameAddress(each.address, address)) ?? people.people[0];
    desk.remembered.chosen.put(connection, thread, { customer, address: person?.address ?? null });
  }
  return push(customerCardById(desk, connection, customer));
}

/** One conversation has one choice, in whichever account. */
function forgetChoice({ vault, remembered }: Desk, thread: string): void {
  for (const each of vault.connections())
    if (remembered.chosen.get(each, thread)) remembered.chosen.remove(each, thread);
}

export function chooseAgain(desk: Desk): Answer {
  const thread = desk.event.message?.threadId;
  if (thread) forgetChoice(desk, thread);
  return { show: 'root', card: messageCard(desk) };
}

/** Only an address of the open mail that its sender really has can be linked: a card can't make up another. */
export function link({ desk, connection, params: { customer, address } }: PersonVisit): Answer {
  const people = desk.people();
  const person = people?.people.find((each) => sameAddress(each.address, address));
  if (!people || !person || !isLinkable(people, person)) return replace(nobodyThereCard(desk));
  const unkept = saveWord(desk, connection, () =>
    desk.remembered.linked.put(connection, address, { customer, at: desk.now() }),
  );
  if (unkept) return replace(unkept);
  const notice = desk.words.customerCard.remembered(address);
  return {
    show: 'replace',
    card: customerCardById(desk, connection, customer, { notice }),
    notification: desk.words.customerCard.addressRemembered,
  };
}

/** The user says, where it was asked, that this is the right person: what waited for it is shown in its place. */
export function sayRightPerson({ desk, connection, params: { customer, on, object } }: ConfirmVisit): Answer {
  const unkept = saveWord(desk, connection, () => confirmPerson(desk, connection, customer));
  if (unkept) return replace(unkept);
  const place = whose(connection, customer);
  const answer = {
    payment: () => openScreen('payment', payment)(desk, { ...place, charge: object }),
    invoice: () => openScreen('invoice', invoice)(desk, { ...place, invoice: object }),
    subscription: () => openScreen('subscription', subscription)(desk, { ...place, subscription: object }),
    equalPayments: () => {
      const [customers = '', charges = '', intents = ''] = object.split(' ');
      return openScreen('equalPayments', equalPayments)(desk, {
        connection: connection.id,
        customers,
        charges,
        intents,
      });
    },
    outcome: () => checkOutcome(desk, connection, object),
  }[on]();
  return answer.show === 'push' ? { ...answer, show: 'replace' } : answer;
}

export function takeBackPerson({ desk, connection, params: { customer } }: CustomerVisit): Answer {
  const unkept = saveWord(desk, connection, () => unconfirmPerson(desk, connection, customer));
  if (unkept) return replace(unkept);
  return replace(customerCardById(desk, connection, customer));
}

export function unlink({ desk, connection, params: { customer, address } }: PersonVisit): Answer {
  const unkept = saveWord(desk, connection, () => desk.remembered.linked.remove(connection, address));
  if (unkept) return replace(unkept);
  return {
    show: 'replace',
    card: customerCardById(desk, connection, customer),
    notification: desk.words.customerCard.addressForgotten,
  };
}

/** What the user says of a customer is kept at once, or a card says why not; whom an address led to before is looked up anew. */
function saveWord(desk: Desk, connection: Connection, change: () => void): Card | null {
  const saved = desk.underLock((): { card: Card | null } => {
    if (!desk.connection(connection.id)) return { card: outdatedCard(desk.words) };
    change();
    desk.properties.set({ ...desk.remembered.pending(), ...desk.outdated(connection) });
    return { card: null };
  });
  return saved ? saved.card : stillWorkingCard(desk.words);
}
