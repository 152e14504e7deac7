/** Who walks in two windows, with what they know, and what each step is chosen by. */
import type { StripeServer } from '../../preview/stripe/server';
import type { Agent } from './harness';
import type { Gone } from './leftovers';
import type { Kept } from './truth';
import type { Throw } from './walking';

/** `also`: what happens in between; `at`: at which call; `trouble`: what fails. */
export interface Throws extends Throw {
  also: number;
  at: number;
  trouble: number;
}

export interface Desk {
  windows: readonly [Agent, Agent];
  stripe: StripeServer;
  /** Who writes: few enough that both windows are about the same. */
  cast: readonly string[];
  /** Each that was on screen: the newest last. */
  confirmations: Record<string, string>[];
  /** Every intention that ever was stored, by id. */
  known: Map<string, Kept>;
  gone: Gone;
  /** Intentions that were said not to have been sent. */
  unsent: Set<string>;
  /** What was typed as a comment so far. */
  comments: number;
  trail: string[];
}
