import { wholeNumber } from './arguments';
import type { Link } from './bridge';

/** LockService for an add-on: no document is behind it, so its document lock is null. */
export function lockService(link: Link) {
  return {
    getUserLock: () => lock(link, 'user'),
    getScriptLock: () => lock(link, 'script'),
    getDocumentLock: () => null,
  };
}

function lock(link: Link, which: string) {
  return {
    tryLock: (...args: unknown[]) =>
      link.call<boolean>('LockService.tryLock', which, wholeNumber('LockService.Lock.tryLock', args, 0)),
    waitLock: (...args: unknown[]): void => {
      link.call('LockService.waitLock', which, wholeNumber('LockService.Lock.waitLock', args, 0));
    },
    releaseLock: (): void => {
      link.call('LockService.releaseLock', which);
    },
    hasLock: () => link.call<boolean>('hasLock', which),
  };
}
