/** Finding a customer by what an agent has at hand: an address, an id, a name, a card payment, an invoice number. */

import { holdsKey } from '../keys/parse';
import type { Connection } from '../keys/vault';
import { folded } from '../people/address';
import type { KeyInUse } from '../stripe/key';
import {
  type Owned,
  type OwnedObject,
  ownerById,
  ownerByRefund,
  ownersByPaymentIntent,
  ownersBySearch,
} from '../stripe/owners';
import { isShown, listOf, type Part, shown } from '../stripe/part';
import { read } from '../stripe/read';
import type { Ask } from '../stripe/request';
import {
  type Customer,
  customerById,
  customerSearch,
  customersByEmail,
  type DeletedCustomer,
  searchTerm,
} from '../stripe/resources/customer';
import { distinct, type Sources } from './lookup';

/** What was typed, as far as it can be told. */
export type Wanted =
  | { kind: 'email'; address: string }
  | { kind: 'customer' | 'refund' | OwnedObject; id: string }
  | { kind: 'invoiceNumber'; number: string }
  | { kind: 'name'; name: string }
  /** Somebody pasted a key here: it goes nowhere. */
  | { kind: 'key' }
  | { kind: 'unclear' };

/** A card payment: amounts in minor units, seconds since 1970, `to` excluded. */
export interface CardPayment {
  last4: string;
  amount: { minor: number; currency: string } | null;
  day: { from: number; to: number } | null;
}

const idKinds = {
  cus: 'customer',
  sub: 'subscription',
  ch: 'charge',
  py: 'charge',
  pi: 'paymentIntent',
  in: 'invoice',
  re: 'refund',
  pyr: 'refund',
} as const;

export function readWanted(typed: string): Wanted {
  if (holdsKey(typed)) return { kind: 'key' };
  // UrlFetchApp takes no URL of more than 2,082 characters, and nobody's name is as long.
  const text = typed
    .trim()
    .replace(/^[<"']+|[>"']+$/g, '')
    .slice(0, maxTyped);
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return { kind: 'email', address: text };
  const id = /\b(cus|sub|ch|py|pi|in|re|pyr)_[A-Za-z0-9]{6,}\b/.exec(text);
  if (id) return { kind: idKinds[id[1] as keyof typeof idKinds], id: id[0] };
  if (/^[A-Z0-9]{4,12}-(?:[A-Z0-9]+-)*\d{3,}$/i.test(text))
    return { kind: 'invoiceNumber', number: text.toUpperCase() };
  // Stripe's substring search takes three characters or more.
  return text.length >= 3 ? { kind: 'name', name: text } : { kind: 'unclear' };
}

const maxTyped = 200;

/** Ids that stand in a text, e.g. a subject: what the sender claims it is about. */
export function stripeIdsIn(text: string): string[] {
  return [...new Set(text.match(/\b(?:cus|sub|ch|py|pi|in|re)_[A-Za-z0-9]{8,}\b/g) ?? [])].slice(0, 3);
}

/** Customers that fit, in one account. Objects without a customer (guests) lead to nobody. */
export function findCustomers(sources: Sources, connection: Connection, wanted: Wanted): Part<Customer[]> {
  const key = sources.use(connection);
  switch (wanted.kind) {
    case 'email':
      return listed(sources, [
        ...[...new Set([wanted.address, folded(wanted.address)])].map((email) => ({
          key,
          request: customersByEmail(email, []),
        })),
        { key, request: customerSearch(searchTerm('email', '~', wanted.address), []) },
      ]);
    case 'name':
      return listed(sources, [
        {
          key,
          request: customerSearch(
            `${searchTerm('name', '~', wanted.name)} OR ${searchTerm('email', '~', wanted.name)}`,
            [],
          ),
        },
      ]);
    case 'customer':
      return customersById(sources, key, [wanted.id]);
    case 'refund': {
      const [part] = read(sources.budget, [{ key, request: ownerByRefund(wanted.id) }]);
      return isShown(part) ? owners(sources, key, [part.value.charge]) : absentIsNobody(part);
    }
    case 'paymentIntent':
      // Without PaymentIntents: Read the charges that it made tell as much.
      if (key.state('payment_intent_read') === 'missing')
        return ownersOf(sources, key, { key, request: ownersByPaymentIntent(wanted.id) });
      return ownerOf(sources, key, wanted.kind, wanted.id);
    case 'subscription':
    case 'charge':
    case 'invoice':
      return ownerOf(sources, key, wanted.kind, wanted.id);
    case 'invoiceNumber':
      return ownersOf(sources, key, { key, request: ownersBySearch('invoices', `number:"${wanted.number}"`) });
    case 'key':
    case 'unclear':
      return shown([]);
  }
}

/** Customers who paid with this card; with an amount and a day there is seldom more than one. */
export function findByCard(
  sources: Sources,
  connection: Connection,
  { last4, amount, day }: CardPayment,
): Part<Customer[]> {
  const key = sources.use(connection);
  const terms = [
    `payment_method_details.card.last4:"${last4}"`,
    ...(amount ? [`amount:${amount.minor}`, `currency:"${amount.currency}"`] : []),
    ...(day ? [`created>=${day.from}`, `created<${day.to}`] : []),
  ];
  return ownersOf(sources, key, { key, request: ownersBySearch('charges', terms.join(' AND ')) });
}

/** The first failure stands for all only where nothing at all was found. */
function listed(sources: Sources, asks: Ask<{ data: Customer[] }>[]): Part<Customer[]> {
  const parts = read(sources.budget, asks);
  const all = parts.flatMap(listOf);
  const failed = parts.find((part) => !isShown(part));
  if (all.length === 0 && failed) return failed;
  return shown(distinct(all));
}

function ownerOf(sources: Sources, key: KeyInUse, kind: OwnedObject, id: string): Part<Customer[]> {
  const [part] = read(sources.budget, [{ key, request: ownerById(kind, id) }]);
  return isShown(part) ? owners(sources, key, [part.value]) : absentIsNobody(part);
}

function ownersOf(sources: Sources, key: KeyInUse, ask: Ask<{ data: Owned[] }>): Part<Customer[]> {
  const [part] = read(sources.budget, [ask]);
  return isShown(part) ? owners(sources, key, part.value.data) : absentIsNobody(part);
}

function owners(sources: Sources, key: KeyInUse, objects: readonly (Owned | null)[]): Part<Customer[]> {
  return customersById(
    sources,
    key,
    objects.flatMap((object) => object?.customer ?? []),
  );
}

/** At most this many owners are fetched, all in one wave. */
const maxOwners = 10;

function customersById(sources: Sources, key: KeyInUse, ids: readonly string[]): Part<Customer[]> {
  const distinct = [...new Set(ids)].slice(0, maxOwners);
  const parts: Part<Customer | DeletedCustomer>[] = read(
    sources.budget,
    distinct.map((id) => ({ key, request: customerById(id) })),
  );
  const found = parts.flatMap((part) => (isShown(part) && !('deleted' in part.value) ? [part.value] : []));
  const failed = parts.find((part) => !isShown(part));
  if (found.length === 0 && failed) return absentIsNobody(failed);
  return shown(found);
}

/** An id that Stripe does not know is an answer: nobody. One of the other mode is another, and says so. */
function absentIsNobody(part: Exclude<Part<unknown>, { kind: 'shown' }>): Part<Customer[]> {
  const absent = part.kind === 'problem' && part.problem.kind === 'notFound' && !part.problem.otherMode;
  return absent ? shown([]) : part;
}
