/**
 * What the user's properties remember of earlier lookups, per connection, newest first and bounded by what a property
 * holds. They are found by digests of addresses and threads, so that no list of whom the user writes with can be read off.
 */
import { byteLength, type Properties } from '../google/store';
import { type Carried, type Connection, propertyOf } from '../keys/vault';
import { once } from '../once';
import { array, type Maker, maybe, number, object, parseText, recordOf, text } from '../stripe/lenient';

/** A customer that an address led to, so that the next lookup needs one wave only. */
export interface Seen {
  customer: string;
  /** As Stripe has it: its filter is case-sensitive. */
  email: string;
  /** Product names by id. */
  products: Record<string, string>;
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

/** Stripe has said that the account has no search. */
export interface NoSearch {
  /** ms since 1970 */
  at: number;
}

export interface Remembered {
  seen: Shelf<Seen>;
  linked: Shelf<Linked>;
  /** By thread, never by address: the next conversation asks again. */
  chosen: Shelf<Chosen>;
  /** By thread and customer: another conversation, or another customer, asks again. */
  confirmed: Shelf<Confirmed>;
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

const seen = once(() => object({ customer: text(), email: text(), products: recordOf(text) }));
const linked = once(() => object({ customer: text(), at: number() }));
const chosen = once(() => object({ customer: text(), address: maybe(text) }));
const dated = once(() => object({ at: number() }));

export function openRemembered(properties: Properties, digest: (text: string) => string): Remembered {
  const changes: Change[] = [];
  const pending = () => {
    const texts: Record<string, string> = {};
    for (const { property, apply } of changes) texts[property] = apply(texts[property] ?? properties.get(property));
    return Object.fromEntries(Object.entries(texts).filter(([property, text]) => text !== properties.get(property)));
  };
  const room = () => {
    const connections = properties.names().filter((name) => name.startsWith('connection.')).length;
    return Math.min(maxBytes, Math.floor(allBytes / shelves / Math.max(1, connections)));
  };
  const shelf = <T>(kind: Carried, schema: Maker<T>): Shelf<T> => {
    const now = (property: string) => pending()[property] ?? properties.get(property);
    return openShelf({ now, change: (change) => changes.push(change), digest, kind, schema, room });
  };
  return {
    seen: shelf('seen', seen),
    linked: shelf('linked', linked),
    chosen: shelf('chosen', chosen),
    confirmed: shelf('confirmed', dated),
    noSearch: shelf('noSearch', dated),
    pending,
  };
}

/** `name` is a digest. */
interface Entry<T> {
  name: string;
  value: T;
}

/** A property holds 9 KB; characters of UTF-8 take up to three bytes, product names among them. */
const maxBytes = 8_500;
/** All properties together hold 500 KB, and keys and intentions need some of them. */
const allBytes = 360_000;
/** The kinds of shelves that fill up. */
const shelves = 4;

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
