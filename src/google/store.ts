/**
 * The user's own stores at Google, and the user's lock. Each call is a round trip of tens of ms, so properties are read
 * all at once and kept for the execution. Only user stores: the script's are shared by all users.
 */

/** At most 9 KB a value and 500 KB in all; strings only. Private to user and script. */
export interface Properties {
  get(name: string): string | null;
  /** As it is now, past what this execution has read: another one may have deleted it meanwhile. */
  fresh(name: string): string | null;
  names(): string[];
  set(values: Record<string, string>): void;
  remove(names: readonly string[]): void;
}

/** In UTF-8, as the limit of a property counts. */
export function byteLength(text: string): number {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '.')).replace(/%../g, '.').length;
}

export function userProperties(): Properties {
  const store = PropertiesService.getUserProperties();
  let all: Record<string, string> | null = null;
  const read = () => {
    all = all ?? store.getProperties();
    return all;
  };
  return {
    get: (name) => read()[name] ?? null,
    fresh: (name) => store.getProperty(name),
    names: () => Object.keys(read()),
    set: (values) => {
      const entries = Object.entries(values);
      const [first] = entries;
      if (!first) return;
      if (entries.length === 1) store.setProperty(first[0], first[1]);
      else store.setProperties(values);
      all = { ...read(), ...values };
    },
    remove: (names) => {
      for (const name of names) {
        store.deleteProperty(name);
        if (all) delete all[name];
      }
    },
  };
}

/** Any entry may be gone at any time. Values up to 100 KB. */
export interface Cache {
  getAll(names: readonly string[]): Record<string, string>;
  putAll(values: Record<string, string>, seconds: number): void;
  removeAll(names: readonly string[]): void;
}

export function userCache(): Cache {
  const cache = CacheService.getUserCache();
  return {
    getAll: (names) => (names.length > 0 ? (cache.getAll([...names]) as Record<string, string>) : {}),
    putAll: (values, seconds) => {
      // One entry that is too large would make the whole call throw; a cache may forget.
      const fitting = Object.entries(values).filter(([, value]) => value.length <= maxCachedCharacters);
      if (fitting.length > 0) cache.putAll(Object.fromEntries(fitting), seconds);
    },
    removeAll: (names) => {
      if (names.length > 0) cache.removeAll([...names]);
    },
  };
}

/** 100 KB is the limit in bytes; a character of UTF-8 takes up to 3 of them for what `length` counts. */
const maxCachedCharacters = 33_000;

/** Runs `work` while no other execution of this user does; null when the lock was not to be had in `waitMs`. */
export function underUserLock<T>(waitMs: number, work: () => T): T | null {
  const lock = LockService.getUserLock();
  if (!lock.tryLock(waitMs)) return null;
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}
