import { pairs, text, texts, wholeNumber } from './arguments';
import type { Link } from './bridge';

const defaultSeconds = 600;

/** CacheService for an add-on: no document is behind it, so its document cache is null. */
export function cacheService(link: Link) {
  const user = cache(link, 'user');
  const script = cache(link, 'script');
  return { getUserCache: () => user, getScriptCache: () => script, getDocumentCache: () => null };
}

function cache(link: Link, store: string) {
  const own = 'CacheService.Cache';
  return {
    get: (...args: unknown[]) => link.call<string | null>('CacheService.get', store, text(`${own}.get`, args, 0)),
    getAll: (...args: unknown[]) =>
      link.call<Record<string, string>>('CacheService.getAll', store, texts(`${own}.getAll`, args, 0)),
    put: (...args: unknown[]): void => {
      const method = `${own}.put`;
      const seconds = args.length > 2 ? wholeNumber(method, args, 2) : defaultSeconds;
      link.call('CacheService.put', store, text(method, args, 0), text(method, args, 1), seconds);
    },
    putAll: (...args: unknown[]): void => {
      const method = `${own}.putAll`;
      const seconds = args.length > 1 ? wholeNumber(method, args, 1) : defaultSeconds;
      link.call('CacheService.putAll', store, pairs(method, args, 0), seconds);
    },
    remove: (...args: unknown[]): void => {
      link.call('CacheService.remove', store, text(`${own}.remove`, args, 0));
    },
    removeAll: (...args: unknown[]): void => {
      link.call('CacheService.removeAll', store, texts(`${own}.removeAll`, args, 0));
    },
  };
}
