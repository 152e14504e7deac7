/** CacheService: strings that are forgotten, with the limits of https://developers.google.com/apps-script/reference/cache/cache */
import { type Execution, ServiceException } from '../execution';

type Store = 'user' | 'script';
type Items = Map<string, { value: string; expires: number }>;

const keyLimit = 250;
const valueLimitBytes = 100 * 1024;
const longestSeconds = 21_600;
const itemLimit = 1_000;
/** Past the limit only so many items stay: those farthest from their end. */
const itemsKept = 900;

export const cacheService = {
  'CacheService.get': (execution: Execution, store: Store, key: string) => read(execution, store, key),
  'CacheService.getAll': (execution: Execution, store: Store, keys: string[]) => {
    const found = keys.map((key) => [key, read(execution, store, key)] as const);
    return Object.fromEntries(found.filter(([, value]) => value !== null));
  },
  'CacheService.put': (execution: Execution, store: Store, key: string, value: string, seconds: number) =>
    write(execution, store, [[key, value]], seconds),
  'CacheService.putAll': (execution: Execution, store: Store, entries: [string, string][], seconds: number) =>
    write(execution, store, entries, seconds),
  'CacheService.remove': (execution: Execution, store: Store, key: string) => {
    items(execution, store).delete(key);
    return null;
  },
  'CacheService.removeAll': (execution: Execution, store: Store, keys: string[]) => {
    for (const key of keys) items(execution, store).delete(key);
    return null;
  },
};

function items({ options: { stores } }: Execution, store: Store): Items {
  return store === 'user' ? stores.userCache : stores.scriptCache;
}

function read(execution: Execution, store: Store, key: string): string | null {
  checkKey(key);
  const item = items(execution, store).get(key);
  return item && item.expires > execution.options.clock.now() ? item.value : null;
}

function write(execution: Execution, store: Store, entries: [string, string][], seconds: number): null {
  if (!(seconds >= 1 && seconds <= longestSeconds)) {
    throw new ServiceException('Invalid argument: expirationInSeconds');
  }
  for (const [key, value] of entries) {
    checkKey(key);
    if (Buffer.byteLength(value) > valueLimitBytes) throw new ServiceException('Argument too large: value');
  }
  const expires = execution.options.clock.now() + seconds * 1_000;
  const cache = items(execution, store);
  for (const [key, value] of entries) cache.set(key, { value, expires });
  if (cache.size > itemLimit) shrink(cache);
  return null;
}

function shrink(cache: Items): void {
  const byEnd = [...cache].sort(([, a], [, b]) => a.expires - b.expires);
  for (const [key] of byEnd.slice(0, cache.size - itemsKept)) cache.delete(key);
}

function checkKey(key: string): void {
  if (key.length > keyLimit) throw new ServiceException('Argument too large: key');
}
