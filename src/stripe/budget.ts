/** The time that a run has. */
import type { Failed } from './part';

/** How long a run may still take, in ms (Google kills it at 30 s), and whether it may send anything. */
export interface Budget {
  left(): number;
  sleep(ms: number): void;
  /** Where the user has not allowed requests: Google's own prompt. Asked only after a fetch threw. */
  barred(): { url: string | null } | null;
}

/** With less than this left a slow answer could end the run, and there would be no card at all. */
export const waveReserveMs = 5_000;
export const retryPauseMs = 500;

export const outOfTime: Failed = { kind: 'problem', problem: { kind: 'outOfTime', requestId: null } };
