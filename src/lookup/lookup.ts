/**
 * Address → customers → billing picture, in as few waves as the keys allow: none within ten minutes, one for an address
 * seen before, two at first sight. Several accounts are asked side by side, in the same waves.
 */
import type { Connection } from '../keys/vault';
import { domainOf } from '../people/address';
import { isPublicProvider } from '../people/domains';
import type { List } from '../stripe/fields';
import type { KeyInUse } from '../stripe/key';
import { isShown, listOf, type Part, shown, unreadable } from '../stripe/part';
import type { Problem } from '../stripe/problem';
import { readGroups } from '../stripe/read';
import type { CheckoutSession } from '../stripe/resources/checkout-session';
import { type Customer, customerSearchPath } from '../stripe/resources/customer';
import type { Subscription } from '../stripe/resources/subscription';
import { customersIn, distinct, merged, unreadOf } from './answers';
import { againAsks, asked, findAsks, guestAsks, nearAsks, spellingsAsked } from './asks';
import { isNear } from './evidence';
import {
  type Found,
  type Heard,
  isPending,
  type Pending,
  type Progress,
  type Query,
  theOnlyOne,
  toMatches,
  type Who,
} from './found';
import { guestsAmong } from './guest';
import { finished, insteadName, whoName } from './kept';
import { catalogue, knownIn, lacking } from './known';
import {
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

export function lookUp(sources: Sources, connections: readonly Connection[], query: Query): Found[] {
  const wanted = connections.map((connection) => ({ connection, names: namesFor(sources, connection, query) }));
  if (!query.fresh) sources.memory.fetch(wanted);
  const wish = { ...query, isOneOfSeveral: connections.length > 1 };
  let progress: Progress[] = connections.map((connection) => begin(sources, connection, wish));
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
      return drawn(sources, connection, { customer: only.customer, lists, hasRoom: true }, (picture) =>
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
  { customer, lists, hasRoom }: { customer: Customer; lists: PictureParts; hasRoom: boolean },
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

/**
 * One search knows the address in all its spellings, and may be a minute late: whom it does not name, or not for sure, the exact
 * filter is asked for too. Where that would be a wave more, it goes along with the search.
 */
function firstSight(sources: Sources, connection: Connection, query: Query): Pending {
  const asks = findAsks(sources.use(connection), query, hasSearch(sources, connection));
  const wouldWait = query.isOneOfSeveral || isPublicProvider(domainOf(query.address));
  if (asks.search[0] && !wouldWait) return searchFirst(sources, connection, query, asks);
  const { exact, search } = asks;
  return {
    asks: [...exact, ...search],
    next: (parts) => heard(sources, connection, query, parts.slice(0, exact.length), parts[exact.length]),
  };
}

/** The exact filter goes along with what would be asked next if the search were right, which counts where it tells nobody else. */
function searchFirst(
  sources: Sources,
  connection: Connection,
  query: Query,
  { exact, search }: ReturnType<typeof findAsks>,
): Pending {
  return {
    asks: search.map(({ key, request }) => ({ key: unlearning(key), request })),
    next: ([searched]) => {
      const told = (answers: readonly Part<unknown>[]) => heard(sources, connection, query, answers, searched);
      if (searched?.kind === 'problem' && isUnsent(searched.problem)) return unanswered(connection, query, searched);
      if (searched && searchOf(sources, connection, searched) === 'none') return { asks: exact, next: told };
      const bySearch = told([]);
      if (isSure(sources, connection, query, searched)) return bySearch;
      const foreseen = isPending(bySearch) ? bySearch : { asks: [], next: () => bySearch };
      return {
        asks: [...exact, ...foreseen.asks],
        next: (parts) => {
          const answers = parts.slice(0, exact.length);
          const isRight = answers.every((each) => isShown(each) && isAmong(customersIn(each), searched));
          return isRight ? foreseen.next(parts.slice(exact.length)) : told(answers);
        },
      };
    },
  };
}

/** What did not get to Stripe is tried no second time. */
const isUnsent = ({ kind }: Problem) => /^(unreachable|noConsent|outOfTime)$/.test(kind);

/** Whether a search found all of these. */
function isAmong(customers: readonly Customer[], searched?: Part<unknown>): boolean {
  const found = searched ? customersIn(searched) : [];
  return customers.every(({ id }) => found.some((each) => each.id === id));
}

/** What refuses one request alone says nothing of the key: the next wave asks for the same once more. */
function unlearning(key: KeyInUse): KeyInUse {
  return {
    ...key,
    learn: (permission, state) => (state === 'granted' ? key.learn(permission, state) : undefined),
    taken: (dead) => (dead === null ? key.taken(dead) : undefined),
  };
}

/** Whether all that a search found came, and somebody among them has the address. */
function isSure(sources: Sources, connection: Connection, { address }: Query, searched?: Part<unknown>): boolean {
  if (!searched || !isShown(searched) || (searched.value as List<Customer>).has_more) return false;
  return toMatches(sources, connection, address, customersIn(searched)).length > 0;
}

/** What follows from these answers. */
function heard(
  sources: Sources,
  connection: Connection,
  query: Query,
  exact: readonly Part<unknown>[],
  searched?: Part<unknown>,
): Progress {
  const found = merged(exact, searched);
  if (!isShown(found)) return unanswered(connection, query, found);
  const how = searched ? searchOf(sources, connection, searched) : 'none';
  const { customers, unread } = found.value;
  const who = whoIs(sources, connection, query, customers);
  // The one who could not be read may have the address.
  const isOpen = unread > 0 && (who.matches.length === 0 || who.address !== query.address);
  if (isOpen) return unanswered(connection, query, unreadable('a customer'));
  return withMatches(sources, connection, query, { ...who, unread }, how);
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
      return drawn(sources, connection, { customer, lists, hasRoom: false }, (picture) =>
        finished(sources, query, { ...found, picture }),
      );
    },
  };
}
