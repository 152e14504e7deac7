/**
 * Connections: a key, whose account it opens, and what it may do. Kept in the user's own UserProperties, one property
 * each. A key leaves this file only through `reveal`, on its way into the Authorization header.
 */
import { type Properties, succeeds } from '../google/store';
import type { KeyInUse } from '../stripe/key';
import type { PermissionId } from '../stripe/permissions';
import type { DeadWhy } from '../stripe/problem';
import { demoConnection, demoId, demoInUse, demoProperty } from './demo';
import { type Grants, stateOf } from './grants';
import { swapped, withoutSpent } from './rotation';
import {
  type Connection,
  type ConnectionId,
  type KeyFacts,
  type KeyValues,
  parseStored,
  type Setting,
  toStored,
} from './stored';

export type { Connection, ConnectionId };

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
  /** Those that are looked in; the demo, where nothing is connected and the user has begun it. */
  asked(): Connection[];
  /** The demo, while it is on: it is among no others, and ends where a key is connected. */
  demo(): Connection | null;
  /** Begins the demo; throws `StoreFailure`. `name`: what its account is called. */
  beginDemo(name: string): void;
  /** Throws `StoreFailure`. */
  endDemo(): void;
  /** Connections whose property can't be read: damaged, or written by a later version. */
  damaged(): ConnectionId[];
  find(id: string): Connection | null;
  /** The key in use, ready for requests; what they prove of it is kept by `saveLearned`. */
  use(connection: Connection): KeyInUse;
  /** This very key of the connection, in use or beside; null where it is gone, or where Stripe did not take it. */
  keyOf(id: ConnectionId, keyId: string, which?: 'alive' | 'evenDead'): KeyInUse | null;
  /** Which connection has this key, in use or beside; null where none has. */
  holderOf(key: string): { connection: Connection; keyId: string } | null;
  /** `key`: the one in use, where it was not stored yet. */
  save(connection: Connection, key?: string): void;
  settle(setting: Setting, id: ConnectionId, isSet: boolean): void;
  /** From now on in this order, within their modes. */
  arrange(ids: readonly ConnectionId[]): void;
  /** Saves a connection under a new mark; what is remembered of it goes along. `key`: as in `save`. */
  replace(old: Connection, connection: Connection, key?: string): void;
  /** Whether it is known of keys what is not kept yet, or one beside another has served its time. */
  hasLearned(): boolean;
  /** Whether a key was found dead, or well again. */
  hasNewsOfKeys(): boolean;
  /**
   * Keeps that where they are still here, under the lock, on fresh properties; `also` goes with it, in the same call. Where
   * the key in use was found dead, the one beside it is in use from then on.
   */
  saveLearned(also?: Record<string, string>): void;
  /**
   * Deletes the connection with its key; all that is remembered of it is a stray then. Throws `StoreFailure`. `isAlone`:
   * under the lock. Without it another execution may be about to save the key again: a note makes that unreadable.
   */
  forget(id: ConnectionId, isAlone: boolean): void;
  /** Properties of connections, or of keys, that are no longer here. */
  strays(): string[];
}

/** What goes along when a key is replaced: the account is the same. By the first word of its property. */
const carried = ['seen', 'named', 'linked', 'chosen', 'confirmed', 'owned', 'noSearch', 'recent'] as const;
export type Carried = (typeof carried)[number];
/** All that is remembered of a connection. */
const kept: readonly string[] = [...carried, 'edition', 'cached'];

/** The property in which something of this kind is remembered. Its name leads to the connection and to the key. */
export function propertyOf(kind: string, { id, mark }: Pick<Connection, 'id' | 'mark'>): string {
  return [kind, id, mark].join('.');
}

/** What answers have told of a key in this execution. `dead`: left out where none said otherwise than is kept. */
interface Learned {
  grants: Grants;
  dead?: DeadWhy | null;
}

interface Entry {
  connection: Connection;
  values: KeyValues;
}

export function openVault(properties: Properties, now: () => number, newId: () => string): Vault {
  const isGone = (id: string) => properties.get(gonePrefix + id) !== null;
  /** By key, not by connection: what one key has proven says nothing of another. */
  const learned = new Map<string, Learned>();
  const nameOf = (id: string, keyId: string) => `${id}.${keyId}`;
  const taught = <K extends KeyFacts>(id: string, key: K): K => {
    const { grants = {}, dead = key.dead } = learned.get(nameOf(id, key.keyId)) ?? {};
    return { ...key, grants: { ...key.grants, ...grants }, dead };
  };
  const isFoundDead = (id: string, { keyId }: KeyFacts) => Boolean(learned.get(nameOf(id, keyId))?.dead);
  const parsed = new Map<string, { text: string; entry: ReturnType<typeof parseStored> }>();
  /** As it is stored, but for a key that has served its time. */
  const storedAt = (id: string): Entry | null => {
    const text = isGone(id) ? null : properties.get(prefix + id);
    if (text === null) return null;
    const known = parsed.get(id);
    const entry = known?.text === text ? known.entry : parseStored(id as ConnectionId, text);
    parsed.set(id, { text, entry });
    if (!entry) return null;
    const [readOnly, off] = (['readOnly', 'off'] as const).map((each) => properties.get(`${each}.${id}`) !== null);
    const connection = { ...entry.connection, readOnly: readOnly === true, off: off === true };
    return { ...entry, connection: withoutSpent(connection, now()) };
  };
  /** With what was learned. What was found dead gives way to a key beside it that was not. */
  const read = (id: string): Entry | null => {
    const entry = storedAt(id);
    if (!entry) return null;
    const { beside } = entry.connection;
    const connection = { ...taught(id, entry.connection), beside: beside && taught(id, beside) };
    const givesWay = isFoundDead(id, connection) && beside !== null && !isFoundDead(id, beside);
    return { ...entry, connection: givesWay ? swapped(connection) : connection };
  };
  const placeOf = ({ id, connectedAt }: Connection) => Number(properties.get(placePrefix + id) ?? connectedAt);
  const ids = () =>
    properties
      .names()
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length) as ConnectionId)
      .filter((id) => !isGone(id));
  const toText = (connection: Connection, key?: string) => {
    const values = storedAt(connection.id)?.values ?? {};
    return toStored(connection, key === undefined ? values : { ...values, [connection.keyId]: key });
  };
  const saving = (connection: Connection, key?: string) => ({ [prefix + connection.id]: toText(connection, key) });
  const replacing = (old: Connection, connection: Connection, key?: string) => {
    // Some kinds take several properties, which a number behind tells apart.
    const along = properties.names().flatMap((name) => {
      const [kind = '', id, mark, ...rest] = name.split('.');
      const isTheirs = id === old.id && mark === old.mark && (carried as readonly string[]).includes(kind);
      const text = isTheirs ? properties.get(name) : null;
      return text === null ? [] : [[[propertyOf(kind, connection), ...rest].join('.'), text] as const];
    });
    return { ...Object.fromEntries(along), ...saving(connection, key) };
  };
  const connections = () => {
    const all = ids().flatMap((id) => read(id)?.connection ?? []);
    const isTest = ({ mode }: Connection) => (mode === 'test' ? 1 : 0);
    return all.sort((a, b) => isTest(a) - isTest(b) || placeOf(a) - placeOf(b));
  };
  const using = (id: ConnectionId, key: KeyFacts): KeyInUse => {
    const name = nameOf(id, key.keyId);
    const learn = (news: Partial<Learned>) => learned.set(name, { grants: {}, ...learned.get(name), ...news });
    const state = (permission: PermissionId) =>
      key.keyKind === 'secret' ? 'granted' : stateOf(taught(id, key).grants, permission);
    return {
      id: key.keyId,
      reveal: () => storedAt(id)?.values[key.keyId] ?? '',
      state,
      learn: (permission, to) => {
        if (key.keyKind === 'secret' || state(permission) === to) return;
        learn({ grants: { ...learned.get(name)?.grants, ...corrected(permission, to) } });
      },
      taken: (dead) => {
        if (dead !== taught(id, key).dead) learn({ dead });
      },
      instead: () => {
        const now = read(id)?.connection;
        return now && now.keyId !== key.keyId ? using(id, now) : null;
      },
    };
  };
  const demo = () => {
    const name = properties.get(demoProperty);
    return name !== null && ids().length === 0 ? demoConnection(name, now()) : null;
  };
  const endDemo = () => {
    if (properties.get(demoProperty) !== null) properties.remove([demoProperty]);
  };
  const hasSpent = (id: ConnectionId) => {
    const beside = storedAt(id)?.connection.beside;
    return beside === null && Boolean(parsed.get(id)?.entry?.connection.beside);
  };
  return {
    connections,
    asked: () => {
      const sample = demo();
      return sample ? [sample] : connections().filter(({ off }) => !off);
    },
    demo,
    beginDemo: (name) => properties.set({ [demoProperty]: name }),
    endDemo,
    damaged: () => ids().filter((id) => storedAt(id) === null),
    find: (id) => (id === demoId ? demo() : (read(id)?.connection ?? null)),
    use: (connection) =>
      connection.id === demoId ? demoInUse() : using(connection.id, read(connection.id)?.connection ?? connection),
    keyOf: (id, keyId, which = 'alive') => {
      if (id === demoId) return demo() && demoInUse();
      const connection = read(id)?.connection;
      const key = [connection, connection?.beside].find((each) => each?.keyId === keyId);
      return key && (which === 'evenDead' || !key.dead) ? using(id, key) : null;
    },
    holderOf: (key) => {
      for (const id of ids()) {
        const entry = read(id);
        const [keyId] = Object.entries(entry?.values ?? {}).find(([, value]) => value === key) ?? [];
        if (entry && keyId !== undefined) return { connection: entry.connection, keyId };
      }
      return null;
    },
    save: (connection, key) => {
      if (connection.id === demoId) return;
      properties.set(saving(connection, key));
      succeeds(endDemo);
    },
    settle: (setting, id, isSet) => {
      if (id === demoId) return;
      const name = `${setting}.${id}`;
      if (isSet) properties.set({ [name]: 'yes' });
      else if (properties.get(name) !== null) properties.remove([name]);
    },
    arrange: (all) => properties.set(Object.fromEntries(all.map((id, index) => [placePrefix + id, String(index)]))),
    replace: (...change) => {
      if (change[0].id !== demoId) properties.set(replacing(...change));
    },
    hasLearned: () => learned.size > 0 || ids().some(hasSpent),
    hasNewsOfKeys: () => [...learned.values()].some(({ dead }) => dead !== undefined),
    saveLearned: (also = {}) => {
      // A window that disconnected meanwhile must not find the key back, nor one that replaced it the old one.
      const news = ids().map((id) => {
        const before = storedAt(id)?.connection;
        const after = read(id)?.connection;
        if (!before || !after) return {};
        const next = withoutSpent(after, now());
        if (after.keyId !== before.keyId) return replacing(before, { ...next, mark: newId().slice(0, 8) });
        return hasSpent(id) || toText(next) !== toText(before) ? saving(next) : {};
      });
      properties.set(Object.assign({}, also, ...news));
      learned.clear();
    },
    forget: (id, isAlone) => {
      if (id === demoId) return endDemo();
      if (!isAlone) succeeds(() => properties.set({ [gonePrefix + id]: String(now()) }));
      properties.remove([prefix + id]);
    },
    strays: () => {
      const marks = new Map(ids().map((id) => [id as string, storedAt(id)?.connection.mark ?? null]));
      if (demo()) marks.set(demoId, demoId);
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
