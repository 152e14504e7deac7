/** Whether the customer is the one who wrote the open mail: what the mail proves, and the user's word for the rest. */
import { doubt, openDoubt, type Sighting } from '../cards/sighting';
import type { Connection } from '../keys/vault';
import type { Doubt } from '../language/words/facts';
import { evidenceFor } from '../lookup/evidence';
import { openCustomer } from '../lookup/open';
import { sameAddress } from '../people/address';
import { isLinkable, isSender, isWriter, type People, type Person } from '../people/people';
import { isShown } from '../stripe/part';
import type { Customer } from '../stripe/resources/customer';
import type { Desk } from './desk';

/** How this customer relates to the people on the open mail. */
export function sightingOf(
  desk: Desk,
  connection: Connection,
  people: People,
  { id, email }: Pick<Customer, 'id' | 'email'>,
): Sighting {
  const thread = desk.event.message?.threadId;
  const isChosen = Boolean(thread && desk.remembered.chosen.get(connection, thread)?.customer === id);
  const seen = (person: Person | null, evidence: Sighting['evidence']) =>
    sighting(desk, connection, people, { customer: id, person, evidence, isChosen });
  for (const person of people.people) {
    const evidence = evidenceFor(person.address, email);
    if (evidence !== 'none') return seen(person, evidence);
    if (desk.remembered.linked.get(connection, person.address)?.customer === id) return seen(person, 'linked');
  }
  return seen(people.people[0] ?? null, 'chosen');
}

/** The same, where it is known already who on the mail led to the customer. */
export function sighting(
  desk: Desk,
  connection: Connection,
  people: People,
  known: Pick<Sighting, 'person' | 'evidence' | 'isChosen'> & { customer: string },
): Sighting {
  const { customer, ...how } = known;
  const { person, evidence } = how;
  const link = person && evidence === 'linked' ? desk.remembered.linked.get(connection, person.address) : null;
  const told = {
    ...how,
    check: people.check,
    hasSeveralSenders: people.hasSeveralSenders,
    isWriter: person !== null && isWriter(people, person),
    isLinkable: person !== null && isLinkable(people, person),
    linkedAt: link?.at ?? null,
    isConfirmed: false,
  };
  return { ...told, isConfirmed: doubt(told) !== null && isConfirmed(desk, connection, customer) };
}

export interface Care {
  /** Why the user must say that this is the right person before anything is written; null where they need not. */
  doubt: Doubt | null;
  /** Who is first on the mail, where their address is not the customer's. */
  other: Person | null;
  /** Another address to which a reply to the mail would go, that is not the customer's. */
  replyTo: Person | null;
}

/** What a write, a link or a draft needs beside the open mail: nothing where the mail proves who asks, or the user said so. */
export function careFor(desk: Desk, connection: Connection, customer: Pick<Customer, 'id' | 'email'>): Care {
  const people = desk.people();
  if (!people) {
    const isOpen = desk.unreadable() !== null && !isConfirmed(desk, connection, customer.id);
    return {
      doubt: isOpen ? { kind: 'unreadable' } : null,
      other: null,
      replyTo: null,
    };
  }
  const [first = null] = people.people;
  const isTheirs = ({ address }: Person) => evidenceFor(address, customer.email) === 'address';
  const other = first && !isTheirs(first) ? first : null;
  const replyTo = people.people.find((each) => each.from === 'Reply-To' && each !== other && !isTheirs(each));
  return {
    doubt: openDoubt(sightingOf(desk, connection, people, customer)),
    other,
    replyTo: replyTo ?? null,
  };
}

/** The doubt, where only the customer's id is known. Without a mail Stripe is not asked. */
export function doubtAbout(desk: Desk, connection: Connection, customer: string): Doubt | null {
  if (!desk.event.message) return null;
  const part = openCustomer(desk, connection, customer);
  const email = isShown(part) ? part.value.customer.email : null;
  return careFor(desk, connection, { id: customer, email }).doubt;
}

/**
 * The user's word that this customer is the right person holds for this conversation, for nobody else, and for no other
 * doubt than they were told of: a mail of another sender, or one that failed Google's check, asks again.
 */
export function confirmPerson(desk: Desk, connection: Connection, customer: string): void {
  const [sender, failed] = doubtful(desk);
  // What was said of a forged mail holds of one that is only not proven, and of one's own in the same conversation.
  const covered = [sender, null].flatMap((from) =>
    (failed ? [true, false] : [false]).map((each) => [from, each] as const),
  );
  for (const [from, each] of covered) {
    const name = confirmedName(desk, customer, from, each);
    if (name) desk.remembered.confirmed.put(connection, name, { at: desk.now() });
  }
}

export function unconfirmPerson(desk: Desk, connection: Connection, customer: string): void {
  const [sender] = doubtful(desk);
  for (const from of [sender, null])
    for (const failed of [true, false]) {
      const name = confirmedName(desk, customer, from, failed);
      if (name) desk.remembered.confirmed.remove(connection, name);
    }
}

function isConfirmed(desk: Desk, connection: Connection, customer: string): boolean {
  const name = confirmedName(desk, customer, ...doubtful(desk));
  return name !== null && desk.remembered.confirmed.get(connection, name) !== null;
}

/** Who says that they wrote the open mail, null for the user's own or an unreadable one; whether Google's check failed. */
function doubtful(desk: Desk): [sender: string | null, failed: boolean] {
  const people = desk.people();
  const first = people?.people.find((person) => isSender(person) || person.from === 'Reply-To');
  return [first?.address ?? null, people?.check === 'failed'];
}

/** A mail of no known conversation is one of its own. */
function confirmedName(
  { event: { message } }: Desk,
  customer: string,
  sender: string | null,
  failed: boolean,
): string | null {
  return message && [message.threadId ?? message.messageId, customer, sender ?? '', failed ? 'failed' : ''].join(' ');
}

/** Whether a reply to the open mail goes to this address, and to nobody else. */
export function repliesReach(desk: Desk, email: string | null): boolean {
  const address = desk.people()?.repliesTo;
  return Boolean(address && email && sameAddress(address, email));
}
