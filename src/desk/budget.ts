import { lackOf } from '../google/consent';
import { sleep } from '../google/environment';
import type { Budget } from '../stripe/budget';

/** Google kills an execution after 30 s, without catch or finally. */
const runMs = 30_000;

/** How much of this run is left, in ms, from the moment it is called first, and whether it may send anything. */
export function startBudget(now: () => number): Budget {
  const started = now();
  return {
    left: () => runMs - (now() - started),
    sleep,
    barred: () => lackOf('requests'),
  };
}
