/**
 * Address → customers → billing picture, in as few waves as the keys allow: none within ten minutes, one for an address
 * seen before, two at first sight. Several accounts are asked side by side, in the same waves.
 */
import type { Connection } from '../keys/vault';
import { folded } from '../people/address';
import type { Budget } from '../stripe/budget';
import type { KeyInUse } from '../stripe/key';
import { isShown, type Part, shown, unreadable } from '../stripe/part';
import { readGroups } from '../stripe/read';
import type { Ask } from '../stripe/request';
import type { Customer } from '../stripe/resources/customer';
import { customersIn, distinct, merged, unreadOf } from './answers';
import { asked, exactAsks, findAsks, linkAsks, nearAsks } from './asks';
import { type Evidence, evidenceFor, isNear } from './evidence';
import type { Memory } from './memory';
import { isWhole, type Picture, type PictureParts, picture, pictureAsks, pictureName, productIdsOf } from './picture';
import type { Remembered } from './remembered';
import { hasSearch, type Search, searchOf } from './search';

/** What a lookup stands on: time, memory, and keys to ask with. */
export interface Sources {
  budget: Budget;
  memory: Memory;
  remembered: Remembered;
  now(): number;
  use(connection: Connection): KeyInUse;
}

export interface Match {
  customer: Customer;
  evidence: Exclude<Evidence, 'none'> | 'linked';
}

/** One account's answer about one address. */
export interface Found {
  connection: Connection;
  /** Whose matches these are: who was looked up, or, where nobody has that address, the only other one who is somebody. */
  address: string;
  /** Best evidence first; empty: asked, and nobody there. */
  matches: Part<Match[]>;
  /** Where exactly one customer has the address. */
  picture: Picture | null;
  /** Where nobody has it: customers with another address of this mail, or at the same company. Weak, all of them. */
  near: Customer[];
  /** Where it did not answer, customers with another spelling of the address may be missing. */
  search: Search;
  /** How many customers among what Stripe found could not be read: whoever they are, they may be the one. */
  unread?: number;
}

export interface Query {
  address: string;
  /** Other addresses on the mail: who may be the customer when this one is not. */
  others: readonly string[];
  /** Whether this very address was chosen: then no other is opened in its place. */
  isChosen: boolean;
  /** Ask Stripe even when an answer is remembered. */
  fresh: boolean;
}

/** One account's lookup: finished, or what the next wave must ask for it. */
type Progress = Found | Pending;
interface Pending {
  asks: Ask<unknown>[];
  next(parts: readonly Part<unknown>[]): Progress;
}

export function lookUp(sources: Sources, connections: readonly Connection[], query: Query): Found[] {
  let progress: Progress[] = connections.map((connection) => begin(sources, connection, query));
  while (progress.some(isPending)) {
    const parts = readGroups(
      sources.budget,
      progress.map((each) => (isPending(each) ? each.asks : [])),
    );
    progress = progress.map((each, index) => (isPending(each) ? each.next(parts[index] ?? []) : each));
  }
  return progress as Found[];
}

function isPending(progress: Progress): progress is Pending {
  return 'next' in progress;
}

const whoName = (address: string) => `who ${folded(address)}`;
/** Where nobody has the address, the others on the mail decide: machines write for many people from one address. */
const insteadName = ({ address, others, isChosen }: Query) =>
  [whoName(address), ...(isChosen ? ['alone'] : []), ...asked(others).map(folded)].join(' ');

/** Remembered within ten minutes → known from earlier days → at first sight. */
function begin(sources: Sources, connection: Connection, query: Query): Progress {
  const { address, fresh } = query;
  const { seen, linked } = sources.remembered;
  const link = linked.get(connection, address);
  const before = seen.get(connection, address);
  const about = link?.customer ?? before?.customer ?? null;
  const cached = fresh ? null : fromMemory(sources, connection, query, about);
  if (cached) return cached;
  const key = sources.use(connection);
  if (link) {
    const names = before?.customer === link.customer ? before.products : {};
    return knownBefore(sources, connection, query, linkAsks(key, address, link.customer), link.customer, names);
  }
  // One list by the email on file finds new duplicates; everything else is known.
  if (before)
    return knownBefore(sources, connection, query, exactAsks(key, [before.email]), before.customer, before.products);
  return firstSight(sources, connection, query);
}

/** With how many could not be read. */
interface Heard extends Who {
  unread: number;
}

/** What is remembered of a lookup, but for the picture. */
interface Who extends Pick<Found, 'address' | 'near'> {
  matches: Match[];
}

function fromMemory(sources: Sources, connection: Connection, query: Query, about: string | null): Found | null {
  const names = [whoName(query.address), insteadName(query)];
  const recalled = sources.memory.recall(connection, [...names, ...(about ? [pictureName(about)] : [])]);
  const [who] = names.flatMap((name) => recalled[name] ?? []) as Who[];
  if (!who) return null;
  const { address, near } = who;
  const search = hasSearch(sources, connection) ? 'answered' : 'none';
  const base: Omit<Found, 'picture'> = { connection, address, matches: shown(who.matches), near, search };
  const only = theOnlyOne(who.matches);
  if (!only) return { ...base, picture: null };
  const name = pictureName(only.customer.id);
  const remembered = (recalled[name] ?? sources.memory.recall(connection, [name])[name]) as Picture | undefined;
  return remembered ? { ...base, picture: remembered } : null;
}

/** One wave: who has the address now, and in the same wave the lists of the customer it led to before. */
function knownBefore(
  sources: Sources,
  connection: Connection,
  query: Query,
  finds: Ask<unknown>[],
  customer: string,
  products: Record<string, string>,
): Pending {
  const lists = pictureAsks(sources.use(connection), customer, [], products, sources.now());
  return {
    asks: [...finds, ...lists],
    next: (parts) => {
      const found = merged(parts.slice(0, finds.length));
      if (!isShown(found)) return unanswered(connection, query, found);
      const { customers, unread } = found.value;
      const matches = toMatches(sources, connection, query.address, customers);
      const only = theOnlyOne(matches, unread);
      if (matches.length === 0) {
        // The customer has another address now, or is gone: as at first sight, then.
        sources.remembered.seen.remove(connection, query.address);
        return firstSight(sources, connection, query);
      }
      const named = productIdsOf(only?.customer.subscriptions?.data ?? []).every((id) => id in products);
      const { address } = query;
      if (only?.customer.id !== customer || !named)
        return withMatches(sources, connection, query, { address, matches, near: [], unread }, products);
      const drawn = picture(only.customer, parts.slice(finds.length) as PictureParts, products, sources.now());
      return finished(sources, query, {
        connection,
        address,
        matches: shown(matches),
        picture: drawn,
        near: [],
        search: 'answered',
      });
    },
  };
}

/** Stripe said nothing of anybody. */
function unanswered(connection: Connection, { address }: Query, matches: Found['matches']): Found {
  return { connection, address, matches, picture: null, near: [], search: 'answered' };
}

function firstSight(sources: Sources, connection: Connection, query: Query): Pending {
  const { exact, search } = findAsks(sources.use(connection), query, hasSearch(sources, connection));
  return {
    asks: [...exact, ...search],
    next: (parts) => {
      const searched = parts[exact.length];
      const found = merged(parts.slice(0, exact.length), searched);
      if (!isShown(found)) return unanswered(connection, query, found);
      const how = searched ? searchOf(sources, connection, searched) : 'none';
      const { customers, unread } = found.value;
      const who = whoIs(sources, connection, query, customers);
      // The one who could not be read may have the address.
      const isOpen = unread > 0 && (who.matches.length === 0 || who.address !== query.address);
      if (isOpen) return unanswered(connection, query, unreadable('a customer'));
      return withMatches(sources, connection, query, { ...who, unread }, {}, how);
    },
  };
}

/** Those who have the address; where nobody has it, the only other one on the mail who is somebody. */
function whoIs(sources: Sources, connection: Connection, query: Query, customers: readonly Customer[]): Who {
  const { address, others, isChosen } = query;
  const matches = toMatches(sources, connection, address, customers);
  if (matches.length > 0) return { address, matches, near: [] };
  const known = asked(others)
    .map((other) => ({ address: other, matches: toMatches(sources, connection, other, customers), near: [] }))
    .filter((other) => other.matches.length > 0);
  const near = distinct(known.flatMap((other) => other.matches.map(({ customer }) => customer)));
  const [only] = known;
  return only && !isChosen && (known.length === 1 || near.length === 1) ? only : { address, matches, near };
}

/** The second wave: the lists of the one customer, or who else it could be. */
function withMatches(
  sources: Sources,
  connection: Connection,
  query: Query,
  { address, matches, near, unread }: Heard,
  products: Record<string, string>,
  search: Search = 'answered',
): Progress {
  const key = sources.use(connection);
  const found: Found = { connection, address, matches: shown(matches), picture: null, near, search, unread };
  if (matches.length === 0) {
    const asks = nearAsks(key, address, search !== 'none');
    const next = ([part]: readonly Part<unknown>[]) => {
      const neighbours = (part ? customersIn(part) : []).filter((each) => isNear(each, address));
      return finished(sources, query, { ...found, near: distinct([...near, ...neighbours]), unread: unreadOf(part) });
    };
    return asks.length > 0 ? { asks, next } : next([]);
  }
  const only = theOnlyOne(matches, unread);
  if (!only) return finished(sources, query, found);
  const { customer } = only;
  const current = customer.subscriptions?.data;
  return {
    // Ended subscriptions don't come along with a customer; what they were for is most likely among the newest.
    asks: pictureAsks(
      key,
      customer.id,
      current?.length === 0 ? 'newest' : productIdsOf(current ?? []),
      products,
      sources.now(),
    ),
    next: (parts) => {
      const drawn = picture(customer, parts as PictureParts, products, sources.now());
      return finished(sources, query, { ...found, picture: drawn });
    },
  };
}

function toMatches(sources: Sources, connection: Connection, address: string, customers: readonly Customer[]): Match[] {
  const link = sources.remembered.linked.get(connection, address)?.customer;
  const matches = customers.flatMap((customer): Match[] => {
    const evidence = evidenceFor(address, customer.email);
    if (evidence === 'none') return customer.id === link ? [{ customer, evidence: 'linked' }] : [];
    return [{ customer, evidence }];
  });
  const order = ['linked', 'address', 'variant'];
  return matches.sort((a, b) => order.indexOf(a.evidence) - order.indexOf(b.evidence));
}

/** Never the first of several: a duplicate customer is exactly what an agent must see, and what can't be read may be one. */
export function theOnlyOne(matches: readonly Match[], unread = 0): Match | null {
  return matches.length === 1 && unread === 0 ? (matches[0] ?? null) : null;
}

/** Keeps what was heard, unless a part of it is a problem that may be gone next time. */
function finished({ memory, remembered }: Sources, query: Query, found: Found): Found {
  const { connection, address, matches, picture: drawn, near, search, unread } = found;
  if (unread || search === 'failed' || !isShown(matches) || (drawn && !isWhole(drawn))) return found;
  const isTheirs = address === query.address && matches.value.length > 0;
  const who: Who = { address, matches: matches.value, near };
  memory.keep(connection, {
    [isTheirs ? whoName(address) : insteadName(query)]: who,
    ...(drawn ? { [pictureName(drawn.customer.id)]: drawn } : {}),
  });
  if (drawn && /^(address|linked)$/.test(theOnlyOne(matches.value)?.evidence ?? ''))
    remembered.seen.put(connection, address, {
      customer: drawn.customer.id,
      email: drawn.customer.email ?? address,
      products: drawn.products,
    });
  return found;
}
