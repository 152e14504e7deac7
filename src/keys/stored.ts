/**
 * A connection as it is stored: one property with its key, and for the overlap of a rotation with the key beside it, so that
 * both go together. Pure.
 */
import { once } from '../once';
import { array, fallback, literal, maybe, number, object, parseText, type Read, text } from '../stripe/lenient';
import { isPermissionId, type PermissionId } from '../stripe/permissions';
import type { DeadWhy } from '../stripe/problem';
import { allGranted, type Grants } from './grants';
import type { KeyKind, Mode } from './parse';

export type ConnectionId = string & { readonly brand: 'ConnectionId' };

/** All that may be shown of a key. */
export interface KeyFacts {
  /** Which key it is, among those that were ever here; nothing of the key itself. */
  keyId: string;
  keyKind: KeyKind;
  /** The last four characters of the key, as Stripe shows them too. */
  ending: string;
  /** Where Stripe says that this key can be edited. */
  editUrl: string | null;
  grants: Grants;
  /** Since when this very key is here; ms since 1970. */
  keyAt: number;
  /** When the key was tested last; ms since 1970, null where that was not kept. */
  checkedAt: number | null;
  /** Why Stripe did not take the key when it was asked last; null where it did. */
  dead: DeadWhy | null;
  /** Of a key that was replaced: until when it stays beside the newer one; ms since 1970. null for one that is to stay. */
  until: number | null;
}

/** All that may be shown of a connection, with the key that is in use. */
export interface Connection extends KeyFacts {
  id: ConnectionId;
  /** The user's name for the account. */
  name: string;
  mode: Mode;
  /** `acct_…`, once an answer of Stripe's has told it. */
  account: string | null;
  /** What it is called at Stripe; null where that was not asked, or it has no name. */
  label: string | null;
  /** ms since 1970 */
  connectedAt: number;
  /**
   * Another one with each change of the key in use. It stands in the name of all that is remembered of the connection:
   * what an execution stores that began before is never read.
   */
  mark: string;
  /** Whether the user wants nothing to be written there; it has a property of its own, which no save touches. */
  readOnly: boolean;
  /** Whether the user does not want it to be looked in; likewise. */
  off: boolean;
  /** The other key of a rotation, while both are here. */
  beside: KeyFacts | null;
}

/** What the user has settled for a connection, by the first word of its property: it is there where it holds. */
export type Setting = 'readOnly' | 'off';

/** By `keyId`. */
export type KeyValues = Readonly<Record<string, string>>;

const ofKey = () => ({
  key: text(),
  keyKind: literal(['restricted', 'secret']),
  editUrl: maybe(text),
  granted: array(text()),
  missing: array(text()),
  keyAt: maybe(number),
  checkedAt: maybe(number),
  dead: maybe(text),
  keyId: maybe(text),
  until: maybe(number),
});
const storedKey = once(() => object(ofKey()));
type StoredKey = Read<typeof storedKey>;

const stored = once(() =>
  object({
    v: literal([1]),
    name: text(),
    mode: literal(['live', 'test']),
    account: maybe(text),
    label: maybe(text),
    connectedAt: number(),
    mark: fallback(text, '0'),
    ...ofKey(),
    beside: maybe(storedKey),
  }),
);

/** But for what has properties of its own. null where it can't be read; a key beside that can't be read costs itself only. */
export function parseStored(
  id: ConnectionId,
  text: string,
): { connection: Omit<Connection, Setting>; values: KeyValues } | null {
  const parsed = parseText(stored(), text);
  if (!parsed || !isKey(parsed.key)) return null;
  const { name, mode, account, label, connectedAt, mark } = parsed;
  const inUse = factsOf(parsed, { keyId: mark, keyAt: connectedAt });
  const other = parsed.beside && isKey(parsed.beside.key) && parsed.beside.keyId ? parsed.beside : null;
  const beside = other && factsOf(other, { keyId: '', keyAt: connectedAt });
  return {
    connection: { id, name, mode, account, label, connectedAt, mark, ...inUse, beside },
    values: { [inUse.keyId]: parsed.key, ...(other && beside ? { [beside.keyId]: other.key } : {}) },
  };
}

const isKey = (value: string) => /^[rs]k_(live|test)_/.test(value);

/** `before`: what an earlier version did not store. */
function factsOf(
  { key, keyKind, editUrl, granted, missing, keyAt, checkedAt, dead, keyId, until }: StoredKey,
  before: Pick<KeyFacts, 'keyId' | 'keyAt'>,
): KeyFacts {
  return {
    keyId: keyId ?? before.keyId,
    keyKind,
    ending: key.slice(-4),
    editUrl,
    grants: keyKind === 'secret' ? allGranted() : { ...inState(missing, 'missing'), ...inState(granted, 'granted') },
    keyAt: keyAt ?? before.keyAt,
    checkedAt,
    // A later version may know other reasons.
    dead: dead === null ? null : (deadWhys.find((each) => each === dead) ?? 'invalid'),
    until,
  };
}

const deadWhys: readonly DeadWhy[] = ['invalid', 'expired', 'ipLimited', 'accountRevoked', 'publishable'];

function inState(ids: string[], state: 'granted' | 'missing'): Grants {
  return Object.fromEntries(ids.filter(isPermissionId).map((id) => [id, state]));
}

/** `values`: of the keys that it has. */
export function toStored(connection: Connection, values: KeyValues): string {
  const { name, mode, account, label, connectedAt, mark, beside } = connection;
  return JSON.stringify({
    v: 1,
    name,
    mode,
    account,
    label,
    connectedAt,
    mark,
    ...toStoredKey(connection, values),
    beside: beside && toStoredKey(beside, values),
  } satisfies Read<typeof stored>);
}

/** A property holds 9 KB. */
const maxUrl = 500;

function toStoredKey(facts: KeyFacts, values: KeyValues): StoredKey {
  const { keyId, keyKind, editUrl, grants, keyAt, checkedAt, dead, until } = facts;
  const ids = keyKind === 'secret' ? [] : (Object.keys(grants) as PermissionId[]);
  return {
    key: values[keyId] ?? '',
    keyKind,
    editUrl: editUrl && editUrl.length > maxUrl ? null : editUrl,
    granted: ids.filter((id) => grants[id] === 'granted'),
    missing: ids.filter((id) => grants[id] === 'missing'),
    keyAt,
    checkedAt,
    dead,
    keyId,
    until,
  };
}
