/** What can go wrong between a client and Stripe, or inside Stripe, on demand. */
import type { StripeFailure } from './errors';

export interface Fault {
  /** Which requests: all that match both. A path is compared without its query. */
  method?: string;
  path?: string | RegExp;
  /** `before`: Stripe does nothing. `after`: Stripe carries the request out, and only the answer is bad. */
  when: 'before' | 'after';
  /** `drop`: the connection breaks. A failure: that answer; a 500 is kept under the idempotency key. `pass`: all is well. */
  answer: 'drop' | 'pass' | StripeFailure;
  /** The request stays in flight until this settles. */
  until?: Promise<unknown>;
  /** How many requests it strikes; 1 unless given. */
  times?: number;
}

/** Takes the first fault that strikes this request out of the list, or counts it down. */
export function strike(faults: Fault[], method: string, path: string): Fault | undefined {
  const index = faults.findIndex((fault) => {
    if (fault.method !== undefined && fault.method !== method) return false;
    return fault.path instanceof RegExp ? fault.path.test(path) : fault.path === undefined || fault.path === path;
  });
  const fault = faults[index];
  if (fault === undefined) return undefined;
  fault.times = (fault.times ?? 1) - 1;
  if (fault.times <= 0) faults.splice(index, 1);
  return fault;
}
