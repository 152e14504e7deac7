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
 * end, or until it waits for the lock that the first one holds. Then the first goes on, until the second one has the lock
 * or has waited for long enough: there it stands still again. So only one of them moves at a time, and what comes of
 * them is the same each time.
 */
export async function overlap<T, U>(
  first: Side<T>,
  second: Side<U>,
  lock: LockSlot,
  at: (call: string, index: number) => boolean,
): Promise<Overlap<T, U>> {
  const { clock } = first.runtime.options;
  const calls: string[] = [];
  let mine: object | null = null;
  let other: Promise<U> | null = null;
  /** Until when the second waits for the lock; null while it does not. */
  let waitsUntil: number | null = null;
  let handOver = () => {};
  const standStill = async () => {
    waitsUntil = null;
    const itWaits = new Promise<void>((resolve) => {
      handOver = resolve;
    });
    const itEnds = other?.catch(() => {});
    await Promise.race([itEnds, itWaits]);
  };
  const inTurn = async (execution: object, call: string, args: string) => {
    mine ??= execution;
    if (execution !== mine) {
      const waitMs = lock.holder === null ? 0 : mayWaitMs(call, args);
      if (waitMs === 0) return;
      waitsUntil = clock.now() + waitMs;
      handOver();
      return;
    }
    calls.push(call);
    if (!other) {
      if (!at(call, calls.length - 1)) return;
      other = second.act();
      await standStill();
    } else if (waitsUntil !== null && (lock.holder === null || clock.now() >= waitsUntil)) await standStill();
  };
  const restore = [...new Set([first.runtime, second.runtime])].map(({ options }) => {
    const { pace } = options;
    options.pace = async (...call) => {
      await inTurn(...call);
      await pace?.(...call);
    };
    return () => {
      if (pace) options.pace = pace;
      else delete options.pace;
    };
  });
  try {
    return { first: await first.act(), second: await (other as Promise<U> | null), calls };
  } finally {
    for (const each of restore) each();
  }
}

/** How long the call waits for a lock that somebody else has, in ms. */
function mayWaitMs(call: string, args: string): number {
  return /^LockService\.(tryLock|waitLock)$/.test(call) ? Number(JSON.parse(args)[1]) : 0;
}
