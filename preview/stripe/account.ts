/** What a running stand-in knows: the two modes of its account, its keys, and what happened so far. */
import type { Fault } from './faults';
import { createIdempotency, type Idempotency } from './idempotency';
import { createKeyring, type Keyring, type Wording } from './keys';
import type { Permission } from './permissions';
import { ROUTES } from './routes';
import { createRouter, type Router } from './routing';
import { sampleStore } from './sample/fill';
import type { SearchSettings } from './search';
import { copyStore, createStore } from './store';
import type { Params, Store } from './types';

/** One request as it was served. Never holds the key. */
export interface ServedRequest {
  method: string;
  path: string;
  query: Params;
  /** Query and body together. */
  params: Params;
  /** null: the connection was dropped. */
  status: number | null;
  /** Name of the key; null when it was none of ours. */
  key: string | null;
  /** The permission that the endpoint takes; null when it was never found. */
  permission: Permission | null;
  idempotencyKey: string | null;
  replayed: boolean;
}

export interface StripeOptions {
  /** ms since 1970 */
  now: () => number;
  /** Whether the account starts with the sample data. Default: true. */
  sample?: boolean;
  /** How 403s are worded by keys that don't say otherwise. */
  wording?: Wording;
  search?: Partial<SearchSettings>;
}

/** One account with both its modes, and everything that goes on around it. */
export interface Account {
  now: () => number;
  keyring: Keyring;
  readonly test: Store;
  readonly live: Store;
  idempotency: { test: Idempotency; live: Idempotency };
  requests: ServedRequest[];
  faults: Fault[];
  search: SearchSettings;
  route: Router;
  id(prefix: string): string;
  /** The last write to each object, for writes to wait on. */
  busy: Map<string, Promise<unknown>>;
  /** Another account by this clock, that begins as this one is now, with nothing under way. Both then share objects, frozen. */
  copy(now: () => number): Account;
}

export function openAccount({ now, sample = true, wording = 'newer', search }: StripeOptions): Account {
  const at = Math.floor(now() / 1000);
  return accountOf({
    now,
    open: (livemode) => (sample ? sampleStore : createStore)(livemode, at),
    opened: {},
    keyring: createKeyring(wording),
    idempotency: { test: createIdempotency(now), live: createIdempotency(now) },
    requests: [],
    faults: [],
    search: { caseSensitive: false, lagSeconds: 0, available: true, ...search },
    count: 0,
  });
}

interface Beginning extends Pick<Account, 'now' | 'keyring' | 'idempotency' | 'requests' | 'faults' | 'search'> {
  /** A mode that was not asked about yet: most accounts are asked about in one only. */
  open(livemode: boolean): Store;
  opened: { test?: Store | undefined; live?: Store | undefined };
  /** How many ids were given. */
  count: number;
}

function accountOf({ open, opened: { test, live }, count, ...beginning }: Beginning): Account {
  return {
    ...beginning,
    get test() {
      test ??= open(false);
      return test;
    },
    get live() {
      live ??= open(true);
      return live;
    },
    route: createRouter(ROUTES),
    id(prefix) {
      count += 1;
      return `${prefix}_1Till${count.toString(36).toUpperCase().padStart(10, '0')}`;
    },
    busy: new Map(),
    copy(now) {
      const { keyring, idempotency, requests, faults, search } = beginning;
      return accountOf({
        now,
        open,
        opened: { test: test && copyStore(test), live: live && copyStore(live) },
        keyring: keyring.copy(),
        idempotency: { test: idempotency.test.copy(now), live: idempotency.live.copy(now) },
        requests: [...requests],
        faults: faults.map((fault) => ({ ...fault })),
        search: { ...search },
        count,
      });
    },
  };
}
