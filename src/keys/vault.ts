/**
 * Connections: a key, whose account it opens, and what it may do. Kept in the user's own UserProperties, one property
 * each. The key itself leaves this file only through `reveal`, on its way into the Authorization header.
 */
import { type Properties, succeeds } from '../google/store';
import { once } from '../once';
import type { KeyInUse } from '../stripe/key';
import { array, fallback, literal, maybe, number, object, parseText, type Read, text } from '../stripe/lenient';
import { isPermissionId, type PermissionId } from '../stripe/permissions';
import type { DeadWhy } from '../stripe/problem';
import { allGranted, type Grants, stateOf } from './grants';
import type { KeyKind, Mode } from './parse';

export type ConnectionId = string & { readonly brand: 'ConnectionId' };

/** All that may be shown of a connection. */
export interface Connection {
  id: ConnectionId;
  /** The user's name for the account. */
  name: string;
  mode: Mode;
  keyKind: KeyKind;
  /** `acct_…`, once an answer of Stripe's has told it. */
  account: string | null;
  /** Where Stripe says that this key can be edited. */
  editUrl: string | null;
  grants: Grants;
  /** ms since 1970 */
  connectedAt: number;
  /** Since when this very key is here; ms since 1970. */
  keyAt: number;
  /** When the key was tested last; ms since 1970, null where that was not kept. */
  checkedAt: number | null;
  /** Why Stripe did not take the key when it was asked last; null where it did. */
  dead: DeadWhy | null;
  /** The last four characters of the key, as Stripe shows them too. */
  ending: string;
  /**
   * Another one with each key. It stands in the name of all that is remembered of the connection: what an execution
   * stores that began before the key was replaced is never read.
   */
  mark: string;
  /** Whether the user wants nothing to be written there; it has a property of its own, which no save touches. */
  readOnly: boolean;
  /** Whether the user does not want it to be looked in; likewise. */
  off: boolean;
}

/** What the user has settled for a connection, by the first word of its property: it is there where it holds. */
export type Setting = 'readOnly' | 'off';

const stored = once(() =>
  object({
    v: literal([1]),
    key: text(),
    name: text(),
    mode: literal(['live', 'test']),
    keyKind: literal(['restricted', 'secret']),
    account: maybe(text),
    editUrl: maybe(text),
    granted: array(text()),
    missing: array(text()),
    connectedAt: number(),
    keyAt: maybe(number),
    checkedAt: maybe(number),
    dead: maybe(text),
    mark: fallback(text, '0'),
  }),
);

const prefix = 'connection.';
/** Where the user wants the connection to stand among those of its mode. */
const placePrefix = 'place.';
/** Says when a connection was disconnected without the lock; ms since 1970. */
const gonePrefix = 'gone.';
/** Longer than Google lets any execution run. */
const goneMs = 60_000;

export interface Vault {
  /** Live ones first, so that test data never stands before real one; then as the user has arranged them, or connected. */
  connections(): Connection[];
  /** Those that are looked in. */
  asked(): Connection[];
  /** Connections whose property can't be read: damaged, or written by a later version. */
  damaged(): ConnectionId[];
  find(id: string): Connection | null;
  /** The key, ready for requests; what they prove of its permissions is kept by `saveLearned`. */
  use(connection: Connection): KeyInUse;
  save(connection: Connection, key: string): void;
  settle(setting: Setting, id: ConnectionId, isSet: boolean): void;
  /** From now on in this order, within their modes. */
  arrange(ids: readonly ConnectionId[]): void;
  /** Saves another key for a connection, with a mark of its own; what is remembered of it goes along. */
  replace(old: Connection, connection: Connection, key: string): void;
  /** Whether it is known of `use`d keys what is not kept yet. */
  hasLearned(): boolean;
  /** Whether a key was found dead, or well again. */
  hasNewsOfKeys(): boolean;
  /** Keeps that, at most one write for each connection, where they are still here: under the lock, on fresh properties. */
  saveLearned(): void;
  /**
   * Deletes the connection with its key; all that is remembered of it is a stray then. Throws `StoreFailure`. `isAlone`:
   * under the lock. Without it another execution may be about to save the key again: a note makes that unreadable.
   */
  forget(id: ConnectionId, isAlone: boolean): void;
  /** Properties of connections, or of keys, that are no longer here. */
  strays(): string[];
}

/** What goes along when a key is replaced: the account is the same. By the first word of its property. */
const carried = ['seen', 'linked', 'chosen', 'confirmed', 'noSearch'] as const;
export type Carried = (typeof carried)[number];
/** All that is remembered of a connection. */
const kept: readonly string[] = [...carried, 'edition', 'cached'];

/** The property in which something of this kind is remembered. Its name leads to the connection and to the key. */
export function propertyOf(kind: string, { id, mark }: Pick<Connection, 'id' | 'mark'>): string {
  return [kind, id, mark].join('.');
}

/** What answers have told of a key in this execution. `dead`: left out where none said otherwise than is kept. */
interface Learned extends Pick<Connection, 'id' | 'mark' | 'grants'> {
  dead?: DeadWhy | null;
}

export function openVault(properties: Properties, now: () => number): Vault {
  const isGone = (id: string) => properties.get(gonePrefix + id) !== null;
  /** By key, not by connection: what an old key has proven says nothing of another one. */
  const learned = new Map<string, Learned>();
  const nameOf = (connection: Pick<Connection, 'id' | 'mark'>) => propertyOf('learned', connection);
  const read = (id: string): { connection: Connection; key: string } | null => {
    const text = isGone(id) ? null : properties.get(prefix + id);
    const stored = text === null ? null : parseStored(id as ConnectionId, text);
    if (!stored) return null;
    const { dead = stored.connection.dead } = learned.get(nameOf(stored.connection)) ?? {};
    const [readOnly, off] = (['readOnly', 'off'] as const).map((each) => properties.get(`${each}.${id}`) !== null);
    return { ...stored, connection: { ...stored.connection, dead, readOnly: readOnly === true, off: off === true } };
  };
  const placeOf = ({ id, connectedAt }: Connection) => Number(properties.get(placePrefix + id) ?? connectedAt);
  const ids = () =>
    properties
      .names()
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length) as ConnectionId)
      .filter((id) => !isGone(id));
  const grantsOf = (connection: Connection) => ({
    ...connection.grants,
    ...learned.get(nameOf(connection))?.grants,
  });
  const save = (connection: Connection, key: string) =>
    properties.set({ [prefix + connection.id]: toStored(connection, key) });
  const connections = () => {
    const all = ids().flatMap((id) => read(id)?.connection ?? []);
    const isTest = ({ mode }: Connection) => (mode === 'test' ? 1 : 0);
    return all.sort((a, b) => isTest(a) - isTest(b) || placeOf(a) - placeOf(b));
  };
  const learn = (connection: Connection, news: Partial<Learned>) => {
    const { id, mark } = connection;
    const before = learned.get(nameOf(connection)) ?? { id, mark, grants: {} };
    learned.set(nameOf(connection), { ...before, ...news });
  };
  return {
    connections,
    asked: () => connections().filter(({ off }) => !off),
    damaged: () => ids().filter((id) => read(id) === null),
    find: (id) => read(id)?.connection ?? null,
    use: (connection) => ({
      reveal: () => read(connection.id)?.key ?? '',
      state: (permission) => (connection.keyKind === 'secret' ? 'granted' : stateOf(grantsOf(connection), permission)),
      learn: (permission, state) => {
        if (connection.keyKind === 'secret' || stateOf(grantsOf(connection), permission) === state) return;
        learn(connection, {
          grants: { ...learned.get(nameOf(connection))?.grants, ...corrected(permission, state) },
        });
      },
      taken: (dead) => {
        const { dead: known = connection.dead } = learned.get(nameOf(connection)) ?? {};
        if (dead !== known) learn(connection, { dead });
      },
    }),
    save,
    settle: (setting, id, isSet) => {
      const name = `${setting}.${id}`;
      if (isSet) properties.set({ [name]: 'yes' });
      else if (properties.get(name) !== null) properties.remove([name]);
    },
    arrange: (all) => properties.set(Object.fromEntries(all.map((id, index) => [placePrefix + id, String(index)]))),
    replace: (old, connection, key) => {
      const along = carried.flatMap((kind) => {
        const text = properties.get(propertyOf(kind, old));
        return text === null ? [] : [[propertyOf(kind, connection), text] as const];
      });
      properties.set({ ...Object.fromEntries(along), [prefix + connection.id]: toStored(connection, key) });
    },
    hasLearned: () => learned.size > 0,
    hasNewsOfKeys: () => [...learned.values()].some(({ dead }) => dead !== undefined),
    saveLearned: () => {
      for (const { id, mark, grants } of learned.values()) {
        // A window that disconnected meanwhile must not find the key back, nor one that replaced it the old one.
        const entry = read(id);
        if (entry?.connection.mark === mark)
          save({ ...entry.connection, grants: { ...entry.connection.grants, ...grants } }, entry.key);
      }
      learned.clear();
    },
    forget: (id, isAlone) => {
      if (!isAlone) succeeds(() => properties.set({ [gonePrefix + id]: String(now()) }));
      properties.remove([prefix + id]);
    },
    strays: () => {
      const marks = new Map(ids().map((id) => [id as string, read(id)?.connection.mark ?? null]));
      return properties.names().filter((name) => {
        const [kind = '', id = '', mark = ''] = name.split('.');
        const current = marks.get(id);
        // By then every execution has ended that could save the key again.
        if (kind === 'gone') return now() - Number(properties.get(name)) > goneMs;
        if (current === undefined)
          return ['intention', 'connection', 'readOnly', 'off', 'place', ...kept].includes(kind);
        // A connection that can't be read keeps what it has.
        return kept.includes(kind) && current !== null && current !== mark;
      });
    },
  };
}

/** A read that is refused proves that writing, which would include it, is not granted either. */
function corrected(permission: PermissionId, state: 'granted' | 'missing'): Grants {
  if (state === 'granted' || !permission.endsWith('_read')) return { [permission]: state };
  return { [permission]: state, [permission.replace(/_read$/, '_write')]: state };
}

/** But for what has properties of its own. */
function parseStored(id: ConnectionId, text: string): { connection: Omit<Connection, Setting>; key: string } | null {
  const parsed = parseText(stored(), text);
  if (!parsed || !/^[rs]k_(live|test)_/.test(parsed.key)) return null;
  const { key, name, mode, keyKind, account, editUrl, granted, missing, connectedAt, mark } = parsed;
  const { dead } = parsed;
  const grants = { ...inState(missing, 'missing'), ...inState(granted, 'granted') };
  return {
    key,
    connection: {
      id,
      name,
      mode,
      keyKind,
      account,
      editUrl,
      grants: keyKind === 'secret' ? allGranted() : grants,
      connectedAt,
      keyAt: parsed.keyAt ?? connectedAt,
      checkedAt: parsed.checkedAt,
      // A later version may know other reasons.
      dead: dead === null ? null : (deadWhys.find((each) => each === dead) ?? 'invalid'),
      ending: key.slice(-4),
      mark,
    },
  };
}

const deadWhys: readonly DeadWhy[] = ['invalid', 'expired', 'ipLimited', 'accountRevoked', 'publishable'];

function inState(ids: string[], state: 'granted' | 'missing'): Grants {
  return Object.fromEntries(ids.filter(isPermissionId).map((id) => [id, state]));
}

/** A property holds 9 KB. */
const maxUrl = 500;

function toStored({ id: _, readOnly: __, off: ___, ending: ____, grants, ...rest }: Connection, key: string): string {
  const ids = Object.keys(grants) as PermissionId[];
  const kept = rest.keyKind === 'secret' ? [] : ids;
  return JSON.stringify({
    v: 1,
    key,
    ...rest,
    editUrl: rest.editUrl && rest.editUrl.length > maxUrl ? null : rest.editUrl,
    granted: kept.filter((id) => grants[id] === 'granted'),
    missing: kept.filter((id) => grants[id] === 'missing'),
  } satisfies Read<typeof stored>);
}
