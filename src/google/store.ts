/**
 * The user's own stores at Google, and the user's lock. Each call is a round trip of tens of ms, so properties are read
 * all at once and kept for the execution. Only user stores are written: the script's are shared by all users, and whoever
 * owns the script says there what its users may do.
 */

/** One of Google's stores did not do what it was asked, twice. */
export class StoreFailure extends Error {}

/**
 * At most 9 KB a value and 500 KB in all; strings only. Private to user and script. All of it may throw `StoreFailure`;
 * what was set counts for the rest of the execution all the same.
 */
export interface Properties {
  get(name: string): string | null;
  names(): string[];
  set(values: Record<string, string>): void;
  /** Each of them, even where one can't be deleted. */
  remove(names: readonly string[]): void;
  /** From here on as it is now: another execution may have changed it since it was read. */
  reread(): void;
}

/** A property that whoever owns the script has set; null where there is none. Throws `StoreFailure`. */
export function scriptProperty(name: string): string | null {
  return insisted(() => PropertiesService.getScriptProperties().getProperty(name));
}

/** In UTF-8, as the limit of a property counts. */
export function byteLength(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '.')).replace(/%../g, '.').length;
}

export function userProperties(): Properties {
  const store = () => PropertiesService.getUserProperties();
  let all: Record<string, string> | null = null;
  const read = () => {
    all = all ?? insisted(() => store().getProperties());
    return all;
  };
  return {
    get: (name) => read()[name] ?? null,
    names: () => Object.keys(read()),
    set: (values) => {
      const entries = Object.entries(values);
      const [first] = entries;
      if (!first) return;
      all = { ...read(), ...values };
      insisted(() => (entries.length === 1 ? store().setProperty(first[0], first[1]) : store().setProperties(values)));
    },
    remove: (names) => {
      const failures = names.filter((name) => {
        if (all) delete all[name];
        return !succeeds(() => insisted(() => store().deleteProperty(name)));
      });
      if (failures.length > 0) throw new StoreFailure();
    },
    reread: () => {
      all = null;
    },
  };
}

/** Google's stores fail now and then, and do it when asked once more. */
function insisted<T>(ask: () => T): T {
  try {
    return ask();
  } catch {
    // The text tells nothing that may be shown.
  }
  try {
    return ask();
  } catch {
    throw new StoreFailure();
  }
}

/** Whether it could be done. Only a store that fails is excused. */
export function succeeds(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    return false;
  }
}

/** Any entry may be gone at any time, so a cache that fails has only forgotten. Values of ASCII, up to 100 KB. */
export interface Cache {
  getAll(names: readonly string[]): Record<string, string>;
  putAll(values: Record<string, string>, seconds: number): void;
  removeAll(names: readonly string[]): void;
}

export function userCache(): Cache {
  const cache = () => CacheService.getUserCache();
  return {
    getAll: (names) => (names.length > 0 ? (orNull(() => cache().getAll([...names])) ?? {}) : {}),
    putAll: (values, seconds) => {
      // One entry that is too large would make the whole call throw.
      const fitting = Object.entries(values).filter(([, value]) => value.length <= maxCached);
      if (fitting.length > 0) orNull(() => cache().putAll(Object.fromEntries(fitting), seconds));
    },
    removeAll: (names) => {
      if (names.length > 0) orNull(() => cache().removeAll([...names]));
    },
  };
}

function orNull<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch {
    return null;
  }
}

/** Bytes: https://developers.google.com/apps-script/reference/cache/cache#putkey,-value,-expirationinseconds */
export const maxCached = 100_000;

/**
 * Runs `work` while no other execution of this user does; null when the lock was not to be had in `waitMs`, or can't be
 * asked for.
 */
export function underUserLock<T>(waitMs: number, work: () => T): T | null {
  const lock = orNull(() => {
    const found = LockService.getUserLock();
    return found.tryLock(waitMs) ? found : null;
  });
  if (!lock) return null;
  try {
    return work();
  } finally {
    orNull(() => lock.releaseLock());
  }
}

/** The same where the lock is free at once, for what an execution does last: it falls as the execution ends. */
export function lastUnderUserLock(work: () => void): void {
  if (orNull(() => LockService.getUserLock().tryLock(0))) work();
}
