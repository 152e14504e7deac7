/**
 * What the user's properties remember of earlier lookups, per connection, newest first and bounded by what a property
 * holds. They are found by digests of addresses and threads, so that no list of whom the user writes with can be read off.
 */
import * as v from 'valibot';
import { byteLength, type Properties } from '../google/store';
import type { ConnectionId } from '../keys/vault';
import { maybe, parseText, recordOf, type Schema } from '../stripe/lenient';

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

export interface Remembered {
  seen: Shelf<Seen>;
  linked: Shelf<Linked>;
  /** By thread, never by address: the next conversation asks again. */
  chosen: Shelf<Chosen>;
}

/** Entries of one kind; `name` is an address or a thread. */
export interface Shelf<T> {
  get(connection: ConnectionId, name: string): T | null;
  put(connection: ConnectionId, name: string, value: T): void;
  remove(connection: ConnectionId, name: string): void;
}

const seen = v.object({ customer: v.string(), email: v.string(), products: recordOf(v.string()) });
const linked = v.object({ customer: v.string(), at: v.number() });
const chosen = v.object({ customer: v.string(), address: maybe(v.string()) });

export function openRemembered(properties: Properties, digest: (text: string) => string): Remembered {
  const shelf = <T>(kind: string, schema: Schema<T>) => openShelf(properties, digest, kind, schema);
  return { seen: shelf('seen', seen), linked: shelf('linked', linked), chosen: shelf('chosen', chosen) };
}

/** `name` is a digest. */
interface Entry<T> {
  name: string;
  value: T;
}

/** A property holds 9 KB; characters of UTF-8 take up to three bytes, product names among them. */
const maxBytes = 8_500;

function openShelf<T>(
  properties: Properties,
  digest: (text: string) => string,
  kind: string,
  schema: Schema<T>,
): Shelf<T> {
  const entries = v.array(v.object({ name: v.string(), value: schema }));
  const propertyName = (connection: ConnectionId) => `${kind}.${connection}`;
  const read = (connection: ConnectionId): Entry<T>[] => {
    return parseText(entries, properties.get(propertyName(connection))) ?? [];
  };
  const write = (connection: ConnectionId, list: Entry<T>[]) => {
    const kept = [...list];
    while (kept.length > 0 && byteLength(JSON.stringify(kept)) > maxBytes) kept.pop();
    const text = JSON.stringify(kept);
    if (text !== properties.get(propertyName(connection))) properties.set({ [propertyName(connection)]: text });
  };
  const others = (connection: ConnectionId, name: string) =>
    read(connection).filter((entry) => entry.name !== digest(name));
  return {
    get: (connection, name) => read(connection).find((entry) => entry.name === digest(name))?.value ?? null,
    put: (connection, name, value) => write(connection, [{ name: digest(name), value }, ...others(connection, name)]),
    remove: (connection, name) => write(connection, others(connection, name)),
  };
}
