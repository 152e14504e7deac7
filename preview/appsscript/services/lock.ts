/** LockService. A lock is held by an execution, and falls when the execution ends, however it ends. */
import { type Execution, elapsedMs, executionLimitMs, pass, ServiceException } from '../execution';
import type { LockSlot } from '../types';

type Which = 'user' | 'script';

/**
 * How often a waiting execution looks again, and after how long without news a virtual clock moves on; real ms. An
 * execution that holds the lock may be slow on a busy machine, and moves the clock itself; whatever else holds it does not.
 */
const lookAgainMs = 2;
const standstillMs = { execution: 30_000, other: 200 };

export const lockService = {
  'LockService.tryLock': (execution: Execution, which: Which, timeoutMs: number) =>
    acquire(execution, slot(execution, which), timeoutMs),
  'LockService.waitLock': async (execution: Execution, which: Which, timeoutMs: number) => {
    if (await acquire(execution, slot(execution, which), timeoutMs)) return null;
    throw new ServiceException('Lock timeout: another process was holding the lock for too long.');
  },
  'LockService.releaseLock': (execution: Execution, which: Which) => {
    release(execution, slot(execution, which));
    return null;
  },
};

/** Whether a lock is held is known without asking. */
export const ownLocks = {
  hasLock: (execution: Execution, which: Which) => slot(execution, which).holder === execution,
};

export function releaseLocks(execution: Execution): void {
  for (const held of execution.heldLocks) release(execution, held);
}

function slot({ options: { stores } }: Execution, which: Which): LockSlot {
  return which === 'user' ? stores.userLock : stores.scriptLock;
}

function release(execution: Execution, lock: LockSlot): void {
  if (lock.holder === execution) lock.holder = null;
  execution.heldLocks.delete(lock);
}

function isRunning(holder: object): boolean {
  return 'ended' in holder && !holder.ended;
}

async function acquire(execution: Execution, lock: LockSlot, timeoutMs: number): Promise<boolean> {
  const { clock } = execution.options;
  const deadline = clock.now() + timeoutMs;
  let news = { at: Date.now(), clock: clock.now() };
  while (lock.holder !== null && lock.holder !== execution) {
    if (execution.ended || clock.now() >= deadline || elapsedMs(execution) >= executionLimitMs) return false;
    const patience = isRunning(lock.holder) ? standstillMs.execution : standstillMs.other;
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
    // The holder moves a virtual clock by what it does. If it does nothing, the one who waits lets the time pass.
    if (clock.now() !== news.clock) news = { at: Date.now(), clock: clock.now() };
    else if (clock.kind === 'virtual' && Date.now() - news.at > patience) {
      await pass(execution, deadline - clock.now());
    }
  }
  // A virtual clock may have leapt past the deadline while the other one held it.
  if (execution.ended || clock.now() > deadline) return false;
  lock.holder = execution;
  execution.heldLocks.add(lock);
  return true;
}
