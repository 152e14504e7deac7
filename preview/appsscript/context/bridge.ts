/** The way from a service in the context to what answers it outside. */

/** Takes a name and JSON, gives JSON back; gives an empty string when it could not. */
export type Bridge = (name: string, args: string) => string;

export interface Link {
  /** Throws what the service refuses as Google's `Exception`. */
  call<T>(name: string, ...args: unknown[]): T;
  /** By a virtual clock: what time it is, ms since 1970. */
  now(): number;
}

/** Errors of Google's services call themselves Exception. */
export class Exception extends Error {
  override name = 'Exception';
}

export function createLink(bridge: Bridge, { now: start }: { now: number }): Link {
  // Taken here, so that a script that replaces them does not come between.
  const { parse, stringify } = JSON;
  let now = start;
  return {
    call<T>(name: string, ...args: unknown[]): T {
      let json = '';
      try {
        json = bridge(name, stringify(args));
      } catch {
        // A full stack throws in the realm outside. That error must not come in.
      }
      if (!json) throw new RangeError('Maximum call stack size exceeded');
      const answer = parse(json) as { now?: number; value?: T; error?: string };
      now = answer.now ?? now;
      if (answer.error !== undefined) throw new Exception(answer.error);
      return answer.value as T;
    },
    now: () => now,
  };
}
