/**
 * Connections: a key, whose account it opens, and what it may do. Kept in the user's own UserProperties, one property
 * each. The key itself leaves this file only through `reveal`, on its way into the Authorization header.
 */
import * as v from 'valibot';
import type { Properties } from '../google/store';
import { maybe, parseText } from '../stripe/lenient';
import { isPermissionId, type PermissionId } from '../stripe/permissions';
import type { KeyInUse } from '../stripe/wave';
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
}

const stored = v.object({
  v: v.picklist([1]),
  key: v.string(),
  name: v.string(),
  mode: v.picklist(['live', 'test']),
  keyKind: v.picklist(['restricted', 'secret']),
  account: maybe(v.string()),
  editUrl: maybe(v.string()),
  granted: v.array(v.string()),
  missing: v.array(v.string()),
  connectedAt: v.number(),
});

const prefix = 'connection.';

export interface Vault {
  /** In the order in which they were connected. */
  connections(): Connection[];
  /** Connections whose property can't be read: damaged, or written by a later version. */
  damaged(): ConnectionId[];
  find(id: string): Connection | null;
  /** The key, ready for requests; what they prove of its permissions is kept by `saveLearned`. */
  use(connection: Connection): KeyInUse;
  save(connection: Connection, key: string): void;
  /** Writes what `use`d keys have learned, at most one write for each connection. */
  saveLearned(): void;
  /** Deletes the key and everything else that the user's properties hold under this connection. */
  forget(id: ConnectionId): void;
}

export function openVault(properties: Properties): Vault {
  const learned = new Map<ConnectionId, Grants>();
  const read = (id: string): { connection: Connection; key: string } | null => {
    const text = properties.get(prefix + id);
    return text === null ? null : parseStored(id as ConnectionId, text);
  };
  const ids = () =>
    properties
      .names()
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length) as ConnectionId);
  const grantsOf = (connection: Connection) => ({ ...connection.grants, ...learned.get(connection.id) });
  const save = (connection: Connection, key: string) =>
    properties.set({ [prefix + connection.id]: toStored(connection, key) });
  return {
    connections: () =>
      ids()
        .flatMap((id) => read(id)?.connection ?? [])
        .sort((a, b) => a.connectedAt - b.connectedAt),
    damaged: () => ids().filter((id) => read(id) === null),
    find: (id) => read(id)?.connection ?? null,
    use: (connection) => ({
      reveal: () => read(connection.id)?.key ?? '',
      state: (permission) => (connection.keyKind === 'secret' ? 'granted' : stateOf(grantsOf(connection), permission)),
      learn: (permission, state) => {
        if (connection.keyKind === 'secret' || stateOf(grantsOf(connection), permission) === state) return;
        learned.set(connection.id, { ...learned.get(connection.id), ...corrected(permission, state) });
      },
    }),
    save,
    saveLearned: () => {
      for (const [id, grants] of learned) {
        // A window that disconnected meanwhile must not find the key back.
        const text = properties.fresh(prefix + id);
        const entry = text === null ? null : parseStored(id, text);
        if (entry) save({ ...entry.connection, grants: { ...entry.connection.grants, ...grants } }, entry.key);
      }
      learned.clear();
    },
    forget: (id) => properties.remove(properties.names().filter((name) => name.split('.').includes(id))),
  };
}

/** A read that is refused proves that writing, which would include it, is not granted either. */
function corrected(permission: PermissionId, state: 'granted' | 'missing'): Grants {
  if (state === 'granted' || !permission.endsWith('_read')) return { [permission]: state };
  return { [permission]: state, [permission.replace(/_read$/, '_write')]: state };
}

function parseStored(id: ConnectionId, text: string): { connection: Connection; key: string } | null {
  const parsed = parseText(stored, text);
  if (!parsed || !/^[rs]k_(live|test)_/.test(parsed.key)) return null;
  const { key, name, mode, keyKind, account, editUrl, granted, missing, connectedAt } = parsed;
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
      grants: keyKind === 'secret' ? allGranted : grants,
      connectedAt,
    },
  };
}

function inState(ids: string[], state: 'granted' | 'missing'): Grants {
  return Object.fromEntries(ids.filter(isPermissionId).map((id) => [id, state]));
}

function toStored({ id: _, grants, ...rest }: Connection, key: string): string {
  const ids = Object.keys(grants) as PermissionId[];
  const kept = rest.keyKind === 'secret' ? [] : ids;
  return JSON.stringify({
    v: 1,
    key,
    ...rest,
    granted: kept.filter((id) => grants[id] === 'granted'),
    missing: kept.filter((id) => grants[id] === 'missing'),
  } satisfies v.InferOutput<typeof stored>);
}
