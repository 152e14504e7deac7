/**
 * Address → customers → billing picture, in as few waves as the keys allow: none within ten minutes, one for an address
 * seen before, two at first sight. Several accounts are asked side by side, in the same waves.
 */
import type { Connection } from '../keys/vault';
import { folded } from '../people/address';
import type { List } from '../stripe/fields';
import { isShown, listOf, type Part, shown, unreadable } from '../stripe/part';
import { readGroups } from '../stripe/read';
import type { Ask } from '../stripe/request';
import type { CheckoutSession } from '../stripe/resources/checkout-session';
import { type Customer, customerSearchPath } from '../stripe/resources/customer';
import type { Subscription } from '../stripe/resources/subscription';
import { customersIn, distinct, merged, unreadOf } from './answers';
import { againAsks, asked, findAsks, guestAsks, nearAsks, spellingsAsked } from './asks';
import { type Evidence, evidenceFor, isNear } from './evidence';
import { guestsAmong } from './guest';
import { catalogue, keepNames, knownIn, lacking } from './known';
import {
  isWhole,
  type Picture,
  type PictureParts,
  type PictureWish,
  partsOf,
  picture,
  pictureAsks,
  pictureName,
  productIdsOf,
  subscriptionsAsk,
} from './picture';
import { hasSearch, type Search, searchOf } from './search';
import type { Sources } from './sources';

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
  /** Where nobody has it: customers with another address of this mail, or at the same domain. Weak, all of them. */
  near: Customer[];
  /** Likewise: where somebody typed the address in Checkout and paid as a guest. */
  guests: CheckoutSession[];
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
  /** Whether somebody is known by now, whatever else is asked. */
  isKnown?: boolean;
  /** Where another account knows somebody this is as good, since nobody will see the rest. */
  unless?(): Found;
}

export function lookUp(sources: Sources, connections: readonly Connection[], query: Query): Found[] {
  const wanted = connections.map((connection) => ({ connection, names: namesFor(sources, connection, query) }));
  if (!query.fresh) sources.memory.fetch(wanted);
  let progress: Progress[] = connections.map((connection) => begin(sources, connection, query));
  for (;;) {
    const isKnown = progress.some((each) => (isPending(each) ? each.isKnown : listOfMatches(each)[0]));
    progress = progress.map((each) => (isKnown && isPending(each) ? (each.unless?.() ?? each) : each));
    if (!progress.some(isPending)) return progress as Found[];
    const parts = readGroups(
      sources.budget,
      progress.map((each) => (isPending(each) ? each.asks : [])),
    );
    progress = progress.map((each, index) => (isPending(each) ? each.next(parts[index] ?? []) : each));
  }
}

const listOfMatches = ({ matches }: Found) => (isShown(matches) ? matches.value : []);

function isPending(progress: Progress): progress is Pending {
  return 'next' in progress;
}

const whoName = (address: string) => `who ${folded(address)}`;
/** Where nobody has the address, the others on the mail decide: machines write for many people from one address. */
const insteadName = ({ address, others, isChosen }: Query) =>
  [whoName(address), ...(isChosen ? ['alone'] : []), ...asked(others).map(folded)].join(' ');

/** All that may be remembered of an answer to this, with the pictures of those whom these addresses led to before. */
function namesFor({ remembered }: Sources, connection: Connection, query: Query): string[] {
  const customers = [query.address, ...asked(query.others)].flatMap(
    (address) => remembered.linked.get(connection, address) ?? remembered.seen.get(connection, address) ?? [],
  );
  return [whoName(query.address), insteadName(query), ...customers.map(({ customer }) => pictureName(customer))];
}

/** Remembered within ten minutes → known from earlier days → at first sight. */
function begin(sources: Sources, connection: Connection, query: Query): Progress {
  const cached = query.fresh ? null : fromMemory(sources, connection, query);
  return cached ?? knownBefore(sources, connection, query) ?? firstSight(sources, connection, query);
}

/** With how many could not be read. */
interface Heard extends Who {
  unread: number;
}

/** What is remembered of a lookup, but for the picture. */
interface Who extends Pick<Found, 'address' | 'near' | 'guests'> {
  matches: Match[];
  /** Whether others at the company were not asked for. */
  isCut?: boolean;
}

function fromMemory(sources: Sources, connection: Connection, query: Query): Progress | null {
  const names = [whoName(query.address), insteadName(query)];
  const recalled = sources.memory.recall(connection, names);
  const [who] = names.flatMap((name) => recalled[name] ?? []) as Who[];
  if (!who) return null;
  const { address, near, guests } = who;
  const search = hasSearch(sources, connection) ? 'answered' : 'none';
  if (who.isCut) return withMatches(sources, connection, query, { ...who, unread: 0 }, search);
  const base: Omit<Found, 'picture'> = { connection, address, matches: shown(who.matches), near, guests, search };
  const only = theOnlyOne(who.matches);
  if (!only) return { ...base, picture: null };
  const name = pictureName(only.customer.id);
  const remembered = sources.memory.recall(connection, [name])[name] as Picture | undefined;
  return remembered ? { ...base, picture: remembered } : null;
}

/** How an address led to a customer before; null where it did not. */
function ledBefore({ remembered }: Sources, connection: Connection, address: string) {
  const link = remembered.linked.get(connection, address)?.customer;
  const before = remembered.seen.get(connection, address);
  if (!link) return before && { ...before, isLinked: false };
  const same = before?.customer === link ? before : { email: null, wantsEnded: true };
  return { ...same, customer: link, isLinked: true };
}

/** Who has the address now, where it led to a customer before; null where it did not. */
export function heardAgain(sources: Sources, connection: Connection, address: string) {
  const before = ledBefore(sources, connection, address);
  if (!before) return null;
  const asks = againAsks(sources.use(connection), address, before, hasSearch(sources, connection));
  return {
    asks,
    customer: before.customer,
    wantsEnded: before.wantsEnded,
    heardIn: (parts: readonly Part<unknown>[]): Part<Heard> => {
      const found = merged(parts);
      if (!isShown(found)) return found;
      const { customers, unread } = found.value;
      return shown({
        address,
        matches: toMatches(sources, connection, address, customers),
        near: [],
        guests: [],
        unread,
      });
    },
  };
}

/** One wave: who has the address now, and in the same wave the lists of the customer it led to before. */
function knownBefore(sources: Sources, connection: Connection, query: Query): Pending | null {
  const { address } = query;
  const again = heardAgain(sources, connection, address);
  if (!again) return null;
  const { asks, customer, wantsEnded, heardIn } = again;
  const wish = wishFor(sources, connection, customer, wantsEnded);
  return {
    asks: [...asks, ...pictureAsks(sources.use(connection), wish)],
    next: (parts) => {
      const heard = heardIn(parts.slice(0, asks.length));
      if (!isShown(heard)) {
        // Search is the first to be limited, and may be gone: then as at first sight.
        const isSearch = asks.some(({ request }) => request.path === customerSearchPath);
        return isSearch ? firstSight(sources, connection, query) : unanswered(connection, query, heard);
      }
      const { matches, unread } = heard.value;
      const only = theOnlyOne(matches, unread);
      if (matches.length === 0) {
        // The customer has another address now, or is gone: as at first sight, then.
        sources.remembered.seen.remove(connection, address);
        return firstSight(sources, connection, query);
      }
      if (only?.customer.id !== customer) return withMatches(sources, connection, query, heard.value);
      const lists = partsOf(wish, parts.slice(asks.length));
      const found = { connection, address, matches: shown(matches), near: [], guests: [], search: 'answered' as const };
      return drawn(sources, connection, only.customer, lists, true, (picture) =>
        finished(sources, query, { ...found, picture }),
      );
    },
  };
}

const wishFor = (
  sources: Sources,
  connection: Connection,
  customer: string,
  ended: boolean,
  productIds: PictureWish['productIds'] = [],
): PictureWish => ({ customer, ended, productIds, named: knownIn(sources, connection).name, now: sources.now() });

/**
 * The picture; where it can't be judged without ended subscriptions after all, or has names that are new since, one wave more
 * asks for these, and nothing else is asked again; `hasRoom`: so does one that has coupons on single items that are new since.
 */
function drawn(
  sources: Sources,
  connection: Connection,
  customer: Customer,
  lists: PictureParts,
  hasRoom: boolean,
  next: (drawn: Picture) => Found,
): Progress {
  const [ended, ...others] = lists;
  const made = (subscriptions: PictureParts[0]) =>
    picture(customer, [subscriptions, ...others], knownIn(sources, connection), sources.now());
  const first = made(ended);
  const wanted = !ended && sources.wantsEnded(first) ? [subscriptionsAsk(sources.use(connection), customer.id)] : [];
  const productIds = productIdsOf(customer.subscriptions?.data ?? []);
  const { asks, heard } = lacking(sources, connection, first, { productIds, hasRoom });
  if (!wanted[0] && !asks[0]) return next(first);
  return {
    asks: [...wanted, ...asks],
    isKnown: true,
    next: (parts) => {
      const whole = wanted[0] ? made(parts[0] as Part<List<Subscription>>) : first;
      return next(heard(whole, parts.slice(wanted.length)));
    },
  };
}

/** Stripe said nothing of anybody. */
function unanswered(connection: Connection, { address }: Query, matches: Found['matches']): Found {
  return { connection, address, matches, picture: null, near: [], guests: [], search: 'answered' };
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
      return withMatches(sources, connection, query, { ...who, unread }, how);
    },
  };
}

/** Those who have the address; where nobody has it, the only other one on the mail who is somebody. */
function whoIs(sources: Sources, connection: Connection, query: Query, customers: readonly Customer[]): Who {
  const { address, others, isChosen } = query;
  const matches = toMatches(sources, connection, address, customers);
  if (matches.length > 0) return { address, matches, near: [], guests: [] };
  const known = asked(others)
    .map((other) => ({
      address: other,
      matches: toMatches(sources, connection, other, customers),
      near: [],
      guests: [],
    }))
    .filter((other) => other.matches.length > 0);
  const near = distinct(known.flatMap((other) => other.matches.map(({ customer }) => customer)));
  const [only] = known;
  return only && !isChosen && (known.length === 1 || near.length === 1) ? only : { address, matches, near, guests: [] };
}

/** The second wave: the lists of the one customer, or who else it could be. */
function withMatches(
  sources: Sources,
  connection: Connection,
  query: Query,
  { address, matches, near, unread }: Heard,
  search: Search = 'answered',
): Progress {
  const key = sources.use(connection);
  const found: Found = {
    connection,
    address,
    matches: shown(matches),
    picture: null,
    near,
    guests: [],
    search,
    unread,
  };
  if (matches.length === 0) {
    const nearby = nearAsks(key, address, search !== 'none');
    const asks = [...nearby, ...guestAsks(key, address)];
    const next = (parts: readonly Part<unknown>[]) => {
      const part = nearby[0] ? parts[0] : undefined;
      const typed = parts[nearby.length] as Part<{ data: CheckoutSession[] }> | undefined;
      const guests = guestsAmong(listOf(typed), address);
      const neighbours = (part ? customersIn(part) : []).filter((each) => isNear(each, address));
      return finished(sources, query, {
        ...found,
        near: distinct([...near, ...neighbours]),
        guests,
        unread: unreadOf(part),
      });
    };
    if (!asks[0]) return next([]);
    return { asks, next, unless: () => finished(sources, query, found, true) };
  }
  const only = theOnlyOne(matches, unread);
  if (!only) return finished(sources, query, found);
  const { customer } = only;
  const current = customer.subscriptions?.data;
  // Ended subscriptions don't come along with a customer; what they were for is most likely among the newest.
  const products = current?.length === 0 ? 'newest' : productIdsOf(current ?? []);
  const wish = wishFor(sources, connection, customer.id, sources.wantsEnded({ customer }), products);
  const asks = pictureAsks(key, wish);
  // Whoever is asked for in two spellings has taken as many reads as a first sight may.
  const hasRoom = products !== 'newest' && spellingsAsked(query.address).length === 1;
  const also = catalogue(sources, connection, { asks, current: current ?? [], hasRoom });
  return {
    isKnown: true,
    asks: [...asks, ...also.asks],
    next: (parts) => {
      also.heard(parts.slice(asks.length));
      const lists = partsOf(wish, parts.slice(0, asks.length));
      return drawn(sources, connection, customer, lists, false, (picture) =>
        finished(sources, query, { ...found, picture }),
      );
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
function finished(sources: Sources, query: Query, found: Found, isCut = false): Found {
  const { connection, address, matches, picture: drawn, near, guests, search, unread } = found;
  if (unread || search === 'failed' || !isShown(matches) || (drawn && !isWhole(drawn))) return found;
  const isTheirs = address === query.address && matches.value.length > 0;
  const who: Who = { address, matches: matches.value, near, guests, ...(isCut ? { isCut } : {}) };
  sources.memory.keep(connection, { [isTheirs ? whoName(address) : insteadName(query)]: who });
  if (drawn) keepPicture(sources, connection, drawn, theOnlyOne(matches.value) ? address : null);
  return found;
}

/** Keeps a whole picture, the names in it, and that the address led to it; null: none did. */
export function keepPicture(
  { memory, remembered, wantsEnded }: Sources,
  connection: Connection,
  drawn: Picture,
  address: string | null,
): void {
  const { customer, products } = drawn;
  memory.keep(connection, { [pictureName(customer.id)]: drawn });
  keepNames(remembered, connection, products);
  const seen = { customer: customer.id, email: customer.email, wantsEnded: wantsEnded(drawn) };
  if (address !== null) remembered.seen.put(connection, address, seen);
}

/** Keeps who has an address. */
export function keepWho({ memory }: Sources, connection: Connection, who: Heard): void {
  const { unread, ...kept } = who;
  if (unread === 0 && kept.matches[0]) memory.keep(connection, { [whoName(who.address)]: kept });
}
