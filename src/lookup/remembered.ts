/**
 * What the user's properties remember of earlier lookups, per connection, newest first and bounded by what a property
 * holds. They are found by digests of addresses and threads, so that no list of whom the user writes with can be read off.
 */
import { byteLength, type Properties } from '../google/store';
import { roomIn, shareOf } from '../keys/room';
import { type Carried, type Connection, propertyOf } from '../keys/vault';
import { once } from '../once';
import { folded } from '../people/address';
import { array, type Maker, maybe, number, object, parseText, text } from '../stripe/lenient';
import { placeOf, type Spread, textIn, withText } from './spread';

/** A customer that an address led to, so that the next lookup needs one wave only. */
export interface Seen {
  customer: string;
  /** As Stripe has it: its filter is case-sensitive. null: they have none, and were linked. */
  email: string | null;
  /** Whether their card was one that ended subscriptions are read with. */
  wantsEnded: boolean;
}

/** The user's word that an address belongs to a customer whose own address is another. */
export interface Linked {
  customer: string;
  /** ms since 1970 */
  at: number;
}

/** A customer chosen for one conversation. `address`: for whom; null when the mail named nobody. */
export interface Chosen {
  customer: string;
  address: string | null;
}

/** The user's word that a customer is the right person in one conversation. */
export interface Confirmed {
  /** ms since 1970 */
  at: number;
}

/** The connected account that was found to have an address. */
export interface Owned {
  /** `acct_…` */
  account: string;
}

/** Stripe has said that the account has no search. */
export interface NoSearch {
  /** ms since 1970 */
  at: number;
}

export interface Remembered {
  seen: Shelf<Seen>;
  /** Names of products, by their ids. */
  named: Shelf<string>;
  linked: Shelf<Linked>;
  /** By thread, never by address: the next conversation asks again. */
  chosen: Shelf<Chosen>;
  /** By thread and customer: another conversation, or another customer, asks again. */
  confirmed: Shelf<Confirmed>;
  /** By address. */
  owned: Shelf<Owned>;
  /** Under one name; see `lookup/search.ts`. */
  noSearch: Shelf<NoSearch>;
  /** What was put or removed and is not stored yet, as the properties would be now. */
  pending(): Record<string, string>;
}

/**
 * Entries of one kind; `name` is an address, a thread, or a thread with a customer. What is put or removed counts at once
 * in this execution, and is stored by whoever sets `pending`.
 */
export interface Shelf<T> {
  get(connection: Connection, name: string): T | null;
  put(connection: Connection, name: string, value: T): void;
  remove(connection: Connection, name: string): void;
}

/** One change of a shelf. */
type Change = { property: string; apply(text: string | null): string };

const linked = once(() => object({ customer: text(), at: number() }));
const chosen = once(() => object({ customer: text(), address: maybe(text) }));
const owned = once(() => object({ account: text() }));
const dated = once(() => object({ at: number() }));

/** A thousand senders; what is stored is fetched whole with every opening. */
const seenSpread: Spread = { count: 12, bytes: 96_000 };
const namedSpread: Spread = { count: 4, bytes: 32_000 };

export function openRemembered(properties: Properties, digest: (text: string) => string): Remembered {
  /** By property. */
  const changes = new Map<string, Change['apply'][]>();
  const applied = new Map<string, { from: string | null; count: number; text: string | null }>();
  const now = (property: string): string | null => {
    const all = changes.get(property) ?? [];
    const from = properties.get(property);
    const known = applied.get(property);
    // Properties may have been read anew since.
    const start = known && known.from === from ? known : { count: 0, text: from };
    const text = all.slice(start.count).reduce<string | null>((before, apply) => apply(before), start.text);
    applied.set(property, { from, count: all.length, text });
    return text;
  };
  const change = ({ property, apply }: Change) => changes.set(property, [...(changes.get(property) ?? []), apply]);
  const share = (bytes: number) => shareOf(properties, bytes);
  const room = () => roomIn(properties);
  const shelf = <T>(kind: Carried, schema: Maker<T>): Shelf<T> =>
    openShelf({ now, change, digest, kind, schema, room });
  const spread = (kind: Carried, over: Spread): Shelf<string> => {
    const place = (connection: Connection, name: string) =>
      `${propertyOf(kind, connection)}.${placeOf(digest(name), over)}`;
    const put = (connection: Connection, name: string, value: string | null) =>
      change({
        property: place(connection, name),
        apply: (text) => withText(text, digest(name), value, share(over.bytes / over.count)),
      });
    return {
      get: (connection, name) => textIn(now(place(connection, name)), digest(name)),
      put,
      remove: (connection, name) => put(connection, name, null),
    };
  };
  return {
    seen: seenIn(spread('seen', seenSpread)),
    named: spread('named', namedSpread),
    linked: shelf('linked', linked),
    chosen: shelf('chosen', chosen),
    confirmed: shelf('confirmed', dated),
    owned: shelf('owned', owned),
    noSearch: shelf('noSearch', dated),
    pending: () => {
      const texts = [...changes.keys()].map((each) => [each, now(each)] as const);
      return Object.fromEntries(
        texts.flatMap(([property, text]) =>
          text === null || text === properties.get(property) ? [] : [[property, text]],
        ),
      );
    },
  };
}

/** The customer's id, with a mark where ended subscriptions are wanted; behind a blank their email, where that is not the address itself. */
function seenIn(texts: Shelf<string>): Shelf<Seen> {
  return {
    get: (connection, address) => {
      const [customer = '', email = folded(address)] = texts.get(connection, folded(address))?.split(' ') ?? [];
      const [id = '', mark] = customer.split(endedMark);
      return id ? { customer: id, email: email || null, wantsEnded: mark !== undefined } : null;
    },
    put: (connection, address, { customer, email, wantsEnded }) => {
      const whose = `${customer}${wantsEnded ? endedMark : ''}`;
      texts.put(connection, folded(address), email === folded(address) ? whose : `${whose} ${email ?? ''}`);
    },
    remove: (connection, address) => texts.remove(connection, folded(address)),
  };
}

/** In no id of Stripe's. */
const endedMark = '+';

/** `name` is a digest. */
interface Entry<T> {
  name: string;
  value: T;
}

interface ShelfParts<T> {
  /** A property as it would be with what is pending. */
  now(property: string): string | null;
  change(change: Change): void;
  digest(text: string): string;
  kind: Carried;
  schema: Maker<T>;
  /** Bytes that one property may take. */
  room(): number;
}

function openShelf<T>({ now, change, digest, kind, schema, room }: ShelfParts<T>): Shelf<T> {
  const entries = once(() => array(object({ name: text(), value: schema() })));
  const parsed = (text: string | null): Entry<T>[] => parseText(entries(), text) ?? [];
  const without = (name: string, all: Entry<T>[]) => all.filter((entry) => entry.name !== digest(name));
  return {
    get: (connection, name) =>
      parsed(now(propertyOf(kind, connection))).find((entry) => entry.name === digest(name))?.value ?? null,
    put: (connection, name, value) =>
      change({
        property: propertyOf(kind, connection),
        apply: (text) => fitting([{ name: digest(name), value }, ...without(name, parsed(text))], room()),
      }),
    remove: (connection, name) =>
      change({ property: propertyOf(kind, connection), apply: (text) => fitting(without(name, parsed(text)), room()) }),
  };
}

/** The newest, as many as fit. */
function fitting(entries: Entry<unknown>[], bytes: number): string {
  const kept = [...entries];
  while (kept.length > 0 && byteLength(JSON.stringify(kept)) > bytes) kept.pop();
  return JSON.stringify(kept);
}
