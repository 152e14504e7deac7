import type { Clock } from './types';

/** A clock that moves only when somebody sleeps on it. */
export function virtualClock(startMs: number): Clock {
  let now = startMs;
  return {
    kind: 'virtual',
    now: () => now,
    sleep: async (ms) => {
      now += Math.max(0, ms);
    },
  };
}

export function realClock(): Clock {
  return {
    kind: 'real',
    now: () => Date.now(),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}
