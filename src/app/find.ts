/** Finding a customer, choosing one, and what is remembered of the choice. */
import { parseAmount } from '../billing/money';
import { type Answer, push, replace } from '../cards/answer';
import type { Card } from '../cards/card';
import { type FindResult, findCard, findResultCard } from '../cards/find';
import { deletedCard, outdatedCard, stillWorkingCard } from '../cards/problems';
import { whose } from '../cards/routes';
import { nobodyThereCard } from '../desk/consent';
import type { Desk } from '../desk/desk';
import { confirmPerson, unconfirmPerson } from '../desk/right-person';
import type { Connection } from '../keys/vault';
import { type CardPayment, findByCard, findCustomers, readWanted } from '../lookup/find';
import { openCustomer } from '../lookup/lookup';
import { sameAddress } from '../people/address';
import { isLinkable } from '../people/people';
import { homeCard } from '../screens/home';
import { invoice } from '../screens/invoice';
import { payment } from '../screens/payment';
import { openScreen, type Visit } from '../screens/screen';
import { isShown } from '../stripe/part';
import { checkOutcome } from './act';
import { customerCardById, messageCard } from './open-message';

type CustomerVisit = Visit<{ connection: 'id'; customer: 'id' }>;
type PersonVisit = Visit<{ connection: 'id'; customer: 'id'; address: 'text' }>;
type ConfirmVisit = Visit<{ connection: 'id'; customer: 'id'; object: 'id'; on: ['payment', 'invoice', 'outcome'] }>;

/** The form; or, where a tap brought the query along, what it finds. */
export function openFind(desk: Desk, query: string): Answer {
  if (desk.vault.connections().length === 0) return push(homeCard(desk));
  return query === '' ? push(findForm(desk, null)) : push(found(desk, query));
}

export function findNow(desk: Desk): Answer {
  if (desk.vault.connections().length === 0) return push(homeCard(desk));
  const query = desk.event.field('query')?.trim() ?? '';
  return query === '' ? replace(findForm(desk, desk.words.find.typeFirst)) : push(found(desk, query));
}

function findForm(desk: Desk, fault: string | null) {
  const connections = desk.vault.connections();
  const can = (permission: 'charge_read' | 'invoice_read') =>
    connections.some((connection) => desk.use(connection).state(permission) !== 'missing');
  const typed = desk.event.values();
  return findCard(desk.words, {
    connections,
    payments: can('charge_read'),
    invoices: can('invoice_read'),
    fault,
    typed,
  });
}

function found(desk: Desk, query: string) {
  const wanted = readWanted(query);
  if (wanted.kind === 'unclear') return findForm(desk, desk.words.find.threeCharacters);
  if (wanted.kind === 'key') return findForm(desk, desk.words.find.isKey);
  const ask = (connection: Connection): FindResult => ({
    connection,
    customers: findCustomers(desk, connection, wanted),
  });
  const results = desk.vault.connections().map(ask);
  const deleted = wanted.kind === 'customer' ? deletedIn(desk, results, wanted.id) : null;
  return deleted ?? findResultCard(query, results, desk.reader);
}

/** A deleted customer is found by nothing but the id, which Stripe still knows. */
function deletedIn(desk: Desk, results: readonly FindResult[], id: string) {
  const empty = results.filter(({ customers }) => isShown(customers) && customers.value.length === 0);
  for (const { connection } of empty) {
    const part = openCustomer(desk, connection, id);
    if (isShown(part) && part.value === null) return deletedCard(desk.words, connection, id);
  }
  return null;
}

export function findPayment(desk: Desk): Answer {
  const payment = paymentOf(desk);
  if (typeof payment === 'string') return replace(findForm(desk, payment));
  const ask = (connection: Connection): FindResult => ({
    connection,
    customers: findByCard(desk, connection, payment),
  });
  return push(findResultCard(describe(desk, payment), desk.vault.connections().map(ask), desk.reader));
}

const daySeconds = 86_400;

/** What the form says of a payment, or why it can't be understood. A day is widened by one: time zones differ. */
function paymentOf({ event, words: { find: texts } }: Desk): CardPayment | string {
  const last4 = event.field('last4')?.replace(/\D/g, '') ?? '';
  if (!/^\d{4}$/.test(last4)) return texts.fourDigits;
  const typed = event.field('amount')?.trim() ?? '';
  const currency = event.field('currency')?.trim().toLowerCase() ?? '';
  if (typed !== '' && !/^[a-z]{3}$/.test(currency)) return texts.needsCurrency;
  const amount = typed === '' ? null : parseAmount(typed, currency);
  if (typed !== '' && !amount) return texts.unreadableAmount(currency);
  const picked = event.day('day');
  const from = picked === null ? null : Math.floor(picked / 1000);
  return { last4, amount, day: from === null ? null : { from: from - daySeconds, to: from + 2 * daySeconds } };
}

function describe({ event, words }: Desk, { last4, amount, day }: CardPayment): string {
  const picked = day && event.day('day');
  return words.find.payment({ last4, amount, day: picked && picked / 1000 });
}

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
