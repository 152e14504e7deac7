/** Finding a customer by what an agent has at hand: an address, an id, a name, a card payment, an invoice number. */

import type { Connection } from '../keys/vault';
import { folded } from '../people/address';
import type { List } from '../stripe/fields';
import type { KeyInUse } from '../stripe/key';
import {
  type Owned,
  type OwnedObject,
  ownerByCharge,
  ownerById,
  ownersByPaymentIntent,
  ownersBySearch,
} from '../stripe/owners';
import { isShown, listOf, type Part, shown, unreadIn } from '../stripe/part';
import { read } from '../stripe/read';
import type { Ask } from '../stripe/request';
import { isCharge } from '../stripe/resources/charge';
import type { CheckoutSession } from '../stripe/resources/checkout-session';
import {
  type Customer,
  customerById,
  customerSearch,
  customersByEmail,
  searchTerm,
} from '../stripe/resources/customer';
import { distinct } from './answers';
import { guestAsks, typedTerms } from './asks';
import { spellings } from './evidence';
import { guestsAmong } from './guest';
import { hasSearch, searchOf } from './search';
import type { Sources } from './sources';
import { type Wanted, wholeName } from './wanted';

/** A card payment: amounts in minor units, seconds since 1970, `to` excluded. */
export interface CardPayment {
  last4: string;
  amount: { minor: number; currency: string } | null;
  day: { from: number; to: number } | null;
}

/** What fits in one account. */
export interface Hits {
  customers: Customer[];
  /** Whether Stripe has more that fit than were read. */
  more: boolean;
  /** Payments of guests that fit: ids of charges, or of PaymentIntents. */
  guests: string[];
  /** Where a guest typed the address that was looked for. */
  sessions: CheckoutSession[];
  /** How many of what Stripe found could not be read. */
  unread: number;
}

/** Customers that fit, in one account, those that are deleted among them: what they have paid is still there. */
export function findCustomers(sources: Sources, connection: Connection, wanted: Wanted): Part<Hits> {
  const key = sources.use(connection);
  switch (wanted.kind) {
    case 'email':
      return listed(
        sources,
        connection,
        [...new Set([wanted.address, ...spellings(folded(wanted.address))])].map((email) => ({
          key,
          request: customersByEmail(email, []),
        })),
        typedTerms(wanted.address),
        wanted.address,
      );
    case 'name':
      return listed(sources, connection, [], namedTerms(wanted.name));
    case 'phone':
      return calledUnder(sources, connection, wanted);
    case 'customer':
      return customersById(sources, key, [wanted.id]);
    case 'refund':
    case 'dispute': {
      const [part] = read(sources.budget, [{ key, request: ownerByCharge(wanted.kind, wanted.id) }]);
      return isShown(part)
        ? owners(sources, key, { data: [part.value.charge], has_more: false })
        : absentIsNobody(part);
    }
    case 'paymentIntent':
      // Without PaymentIntents: Read the charges that it made tell as much.
      if (key.state('payment_intent_read') === 'missing')
        return ownersOf(sources, key, { key, request: ownersByPaymentIntent(wanted.id) });
      return ownerOf(sources, key, wanted.kind, wanted.id);
    case 'subscription':
    case 'charge':
    case 'invoice':
    case 'schedule':
    case 'invoiceItem':
    case 'paymentMethod':
    case 'checkoutSession':
      return ownerOf(sources, key, wanted.kind, wanted.id);
    case 'invoiceNumber':
      return searched(sources, connection, numbered(wanted.numbers));
    case 'numberOrPhone':
      return numberedBeside(sources, connection, wanted.typed.replace(' ', '-'), phoneSearch(wanted));
    case 'numberOrName':
      return numberedBeside(
        sources,
        connection,
        wanted.number,
        customerSearch(namedTerms(wanted.name).join(' OR '), []),
      );
    case 'key':
    case 'cardNumber':
    case 'account':
    case 'otherId':
    case 'unclear':
      return shown(none);
  }
}

/** Customers who paid with this card; with an amount and a day there is seldom more than one. */
export function findByCard(sources: Sources, connection: Connection, { last4, amount, day }: CardPayment): Part<Hits> {
  const terms = [
    `payment_method_details.card.last4:"${last4}"`,
    ...(amount ? [`amount:${amount.minor}`, `currency:"${amount.currency}"`] : []),
    ...(day ? [`created>=${day.from}`, `created<${day.to}`] : []),
  ];
  return searched(sources, connection, ownersBySearch('charges', terms.join(' AND ')));
}

/** By the whole name where it is too short to be searched for as a part. */
function namedTerms(name: string): string[] {
  if (wholeName({ kind: 'name', name }) !== null) return [searchTerm('name', ':', name)];
  return [...inBothOrders(name).map((each) => searchTerm('name', '~', each)), searchTerm('email', '~', name)];
}

/** `Month, Mona` and `Month Mona` may stand in Stripe as `Mona Month`. */
function inBothOrders(name: string): string[] {
  const [last, first, ...others] = name.includes(',') ? name.split(/\s*,\s*/) : name.split(' ');
  return last && first && others.length === 0 ? [name, `${first} ${last}`] : [name];
}

/** Numbers are kept as they were typed: with blanks and dashes, or without. */
function phoneSearch({ typed, digits }: Telephone) {
  return customerSearch(
    [...new Set([typed, digits])].map((number) => searchTerm('phone', '~', number)).join(' OR '),
    [],
  );
}

interface Telephone {
  typed: string;
  digits: string;
}

/** The last digits in the ways in which they are written; `endAlike` compares what comes. */
function phoneEnds({ digits }: Telephone): string[] {
  const last = digits.slice(-4);
  return ['', ' ', '-', '.'].map((mark) => searchTerm('phone', '~', last.slice(0, 2) + mark + last.slice(2)));
}

/** How many of the last digits tell two numbers apart: what is before them may be left out, or written otherwise. */
const toldBy = 7;

const endAlike = (digits: string, { phone }: Customer) =>
  phone?.replace(/\D/g, '').includes(digits.slice(-toldBy)) ?? false;

function calledUnder(sources: Sources, connection: Connection, wanted: Telephone): Part<Hits> {
  const key = sources.use(connection);
  const asTyped = hasSearch(sources, connection) ? [{ key, request: phoneSearch(wanted) }] : [];
  const part = listed(sources, connection, asTyped, phoneEnds(wanted));
  if (!isShown(part)) return part;
  return shown({ ...part.value, customers: part.value.customers.filter((each) => endAlike(wanted.digits, each)) });
}

function numbered(numbers: readonly string[]) {
  const terms = numbers.slice(0, maxNumbers).flatMap((number) => [`number:"${number}"`, `receipt_number:"${number}"`]);
  return ownersBySearch('invoices', terms.join(' OR '));
}

/** Stripe takes ten clauses in a search. */
const maxNumbers = 5;

/** An invoice's number, and what else it may be. The first failure stands for all only where nothing at all was found. */
function numberedBeside(
  sources: Sources,
  connection: Connection,
  number: string,
  customersToo: ReturnType<typeof customerSearch>,
): Part<Hits> {
  if (!hasSearch(sources, connection)) return noSearch;
  const key = sources.use(connection);
  const [invoices, others] = read(sources.budget, [
    { key, request: numbered([number]) },
    { key, request: customersToo },
  ] as const);
  for (const part of [invoices, others]) searchOf(sources, connection, part);
  const billed: Part<Hits> = isShown(invoices) ? owners(sources, key, invoices.value) : absentIsNobody(invoices);
  const hits = isShown(billed) ? billed.value : none;
  const customers = distinct([...hits.customers, ...listOf(others)]);
  const failed = [billed, others].find((part) => !isShown(part));
  if (customers.length === 0 && hits.guests.length === 0 && failed && !isShown(failed)) return failed;
  return shown({
    customers,
    more: hits.more || isCut(others),
    guests: hits.guests,
    sessions: [],
    unread: hits.unread + unreadIn(others),
  });
}

const none: Hits = { customers: [], more: false, guests: [], sessions: [], unread: 0 };

const noSearch: Part<never> = { kind: 'problem', problem: { kind: 'noSearch', requestId: null } };

/** The owners of what a search finds, where the account has any. */
function searched(sources: Sources, connection: Connection, request: ReturnType<typeof ownersBySearch>): Part<Hits> {
  if (!hasSearch(sources, connection)) return noSearch;
  const key = sources.use(connection);
  const [part] = read(sources.budget, [{ key, request }]);
  searchOf(sources, connection, part);
  return isShown(part) ? owners(sources, key, part.value) : absentIsNobody(part);
}

/** Exactly, and by search, in one wave. The first failure stands for all only where nothing at all was found. */
function listed(
  sources: Sources,
  connection: Connection,
  exact: Ask<List<Customer>>[],
  terms: readonly string[],
  guest?: string,
): Part<Hits> {
  const key = sources.use(connection);
  const search = hasSearch(sources, connection) ? [{ key, request: customerSearch(terms.join(' OR '), []) }] : [];
  const typed = guest === undefined ? [] : guestAsks(key, guest);
  const answers = read(sources.budget, [...exact, ...search, ...typed]) as Part<unknown>[];
  const asked = answers.slice(0, exact.length + search.length) as Part<List<Customer>>[];
  const sessions = answers.slice(asked.length) as Part<List<CheckoutSession>>[];
  for (const part of asked.slice(exact.length)) searchOf(sources, connection, part);
  const parts: Part<List<Customer>>[] = search[0] ? asked : [...asked, noSearch];
  const all = parts.flatMap(listOf);
  const guests = guestsAmong(sessions.flatMap(listOf), guest ?? '');
  const failed =
    [...parts, ...sessions].find((part) => part.kind === 'problem') ?? parts.find((part) => !isShown(part));
  if (all.length === 0 && guests.length === 0 && failed && !isShown(failed)) return failed;
  return shown({
    customers: distinct(all),
    more: parts.some(isCut),
    guests: [],
    sessions: guests,
    unread: Math.max(0, ...parts.map(unreadIn)),
  });
}

const isCut = (part: Part<{ has_more: boolean }>) => isShown(part) && part.value.has_more;

function ownerOf(sources: Sources, key: KeyInUse, kind: OwnedObject, id: string): Part<Hits> {
  const [part] = read(sources.budget, [{ key, request: ownerById(kind, id) }]);
  return isShown(part) ? owners(sources, key, { data: [part.value], has_more: false }) : absentIsNobody(part);
}

function ownersOf(sources: Sources, key: KeyInUse, ask: Ask<List<Owned>>): Part<Hits> {
  const [part] = read(sources.budget, [ask]);
  return isShown(part) ? owners(sources, key, part.value) : absentIsNobody(part);
}

function owners(sources: Sources, key: KeyInUse, objects: List<Owned | null>): Part<Hits> {
  const known = objects.data.flatMap((object) => object ?? []);
  const found = customersById(
    sources,
    key,
    known.flatMap(({ customer }) => customer ?? []),
  );
  if (!isShown(found)) return found;
  const guests = known.flatMap((object) => (object.customer === null ? (paymentOf(object) ?? []) : []));
  const more = found.value.more || objects.has_more;
  return shown({ ...found.value, more, guests: [...new Set(guests)].slice(0, maxOwners), unread: objects.unread ?? 0 });
}

/** The payment that an object is, or that was made in it; null where it is of none. */
function paymentOf({ id, payment_intent }: Owned): string | null {
  return isCharge(id) || id.startsWith('pi_') ? id : payment_intent;
}

/** At most this many owners are fetched, all in one wave. */
const maxOwners = 10;

function customersById(sources: Sources, key: KeyInUse, ids: readonly string[]): Part<Hits> {
  const owners = [...new Set(ids)];
  const parts: Part<Customer>[] = read(
    sources.budget,
    owners.slice(0, maxOwners).map((id) => ({ key, request: customerById(id) })),
  );
  const customers = parts.flatMap((part) => (isShown(part) ? [part.value] : []));
  const failed = parts.find((part) => !isShown(part));
  if (customers.length === 0 && failed) return absentIsNobody(failed);
  return shown({ ...none, customers, more: owners.length > maxOwners });
}

/** An id that Stripe does not know is an answer: nobody. One of the other mode is another, and says so. */
function absentIsNobody(part: Exclude<Part<unknown>, { kind: 'shown' }>): Part<Hits> {
  const absent = part.kind === 'problem' && part.problem.kind === 'notFound' && !part.problem.otherMode;
  return absent ? shown(none) : part;
}
