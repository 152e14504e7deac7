/** What forms read within the last minute that are drawn anew as they are filled in: they ask nothing a second time. */
import type { Connection } from '../keys/vault';
import { isShown, type Part } from '../stripe/part';
import type { Memory } from './memory';

/** By the request. */
type Answers = Map<string, Part<unknown>>;

export interface Lately {
  /** Of this object; empty where nothing was read, or longer ago than a minute. */
  of(connection: Connection, object: string): Answers;
  /** What was read before keeps its time, and all ends with it. */
  keep(connection: Connection, object: string, all: Answers): void;
}

interface Kept {
  /** ms since 1970. */
  at: number;
  answers: readonly (readonly [string, Part<unknown>])[];
}

/** A confirmation is read anew: what is a minute old is only filled in. */
export const latelyMs = 60_000;

export const latelyName = (object: string) => `lately ${object}`;

export function openLately(memory: Memory, now: () => number): Lately {
  const kept = (connection: Connection, object: string): Kept | null => {
    const name = latelyName(object);
    const found = memory.recall(connection, [name])[name] as Kept | undefined;
    return found && now() - found.at < latelyMs ? found : null;
  };
  return {
    of: (connection, object) => new Map(kept(connection, object)?.answers ?? []),
    keep: (connection, object, all) => {
      const answers = [...all].filter(([, part]) => isShown(part));
      const entry: Kept = { at: kept(connection, object)?.at ?? now(), answers };
      memory.keep(connection, { [latelyName(object)]: entry });
    },
  };
}
