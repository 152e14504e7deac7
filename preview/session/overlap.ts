/** Two executions at once, the second beginning at a chosen call of the first: a double click, two windows, a phone. */
import type { LockSlot, Runtime } from '../appsscript/types';

export interface Overlap<T, U> {
  first: T;
  /** null: the first never came to that call. */
  second: U | null;
  /** What the first asked of Google's services, in order. */
  calls: string[];
}

/** What one of the two does, and in which runtime: the same for a double click, its own for another window. */
export interface Side<T> {
  runtime: Runtime;
  act(): Promise<T>;
}

/**
 * Lets `first` act; at the call that `at` chooses, `second` acts as far as it comes while the first stands still: to its
 * end, or until it waits for the lock that the first one holds. Then the first goes on.
 */
export async function overlap<T, U>(
  first: Side<T>,
  second: Side<U>,
  lock: LockSlot,
  at: (call: string, index: number) => boolean,
): Promise<Overlap<T, U>> {
  const calls: string[] = [];
  let mine: object | null = null;
  let other: Promise<U> | null = null;
  let isWaiting = () => {};
  const waits = new Promise<void>((resolve) => {
    isWaiting = resolve;
  });
  const pace = async (execution: object, call: string, args: string) => {
    mine ??= execution;
    if (execution !== mine) {
      if (lock.holder !== null && mayWait(call, args)) isWaiting();
      return;
    }
    calls.push(call);
    if (other || !at(call, calls.length - 1)) return;
    other = second.act();
    await Promise.race([other, waits]);
  };
  const sides = [first.runtime, second.runtime];
  for (const { options } of sides) options.pace = pace;
  try {
    return { first: await first.act(), second: await (other as Promise<U> | null), calls };
  } finally {
    for (const { options } of sides) delete options.pace;
  }
}

function mayWait(call: string, args: string): boolean {
  return /^LockService\.(tryLock|waitLock)$/.test(call) && JSON.parse(args)[1] > 0;
}
