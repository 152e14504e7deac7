/** Asking ahead: what is known to be needed goes out in one wave, whoever asks for it later. */
import { type Part, shown, unreadable } from '../stripe/part';
import { nameOf, type ReadRequest } from '../stripe/request';
import type { Asker } from './action';

/** What was answered, by the request. */
export type Answered = Map<string, Part<unknown>>;

/**
 * Asks these at once. What is asked for again is answered from that, as if it had just been asked. `first`: who sends these,
 * where that is somebody else. `asked`: what was answered before; what is answered now is added to it.
 */
export function ahead(
  ask: Asker,
  requests: readonly ReadRequest<unknown>[],
  first: Asker = ask,
  asked: Answered = new Map(),
): Asker {
  const fill = (wanted: readonly ReadRequest<unknown>[], by: Asker) => {
    const missing = wanted.filter((request) => !asked.has(nameOf(request)));
    const parts = missing.length > 0 ? by(...missing) : [];
    for (const [index, request] of missing.entries()) asked.set(nameOf(request), parts[index] as Part<unknown>);
  };
  fill(requests, first);
  const answer = (...wanted: readonly ReadRequest<unknown>[]) => {
    fill(wanted, ask);
    return wanted.map((request) => asked.get(nameOf(request)));
  };
  return answer as Asker;
}

/** Asks, and notes in `into` what was answered. */
export function remembering(ask: Asker, into: Answered): Asker {
  const answer = (...wanted: readonly ReadRequest<unknown>[]) => {
    const parts: Part<unknown>[] = ask(...wanted);
    for (const [index, request] of wanted.entries()) into.set(nameOf(request), parts[index] as Part<unknown>);
    return parts;
  };
  return answer as Asker;
}

/** Asks, and notes in `into` what was asked. */
export function noting(ask: Asker, into: ReadRequest<unknown>[]): Asker {
  const answer = (...wanted: readonly ReadRequest<unknown>[]) => {
    into.push(...wanted);
    return ask(...wanted);
  };
  return answer as Asker;
}

/** What is known of what a request asks for, and may be old; null: nothing. */
export type Guess = (request: ReadRequest<unknown>) => unknown;

/**
 * What `run` will most likely ask for, found by running it on what was answered `lately` and what is guessed: of objects that
 * are known as they were, of lists that they are empty. Nothing is asked, and nothing rests on what comes of it: a wrong guess
 * costs a wave or a read.
 */
export function foreseen(guess: Guess, lately: Answered, run: (ask: Asker) => unknown): ReadRequest<unknown>[] {
  const asked = new Map<string, ReadRequest<unknown>>();
  const ask = (...wanted: readonly ReadRequest<unknown>[]) =>
    wanted.map((request) => {
      asked.set(nameOf(request), request);
      return lately.get(nameOf(request)) ?? guessed(guess, request);
    });
  try {
    run(ask as Asker);
  } catch {
    // What is guessed may lack anything.
  }
  return [...asked.values()];
}

function guessed(guess: Guess, request: ReadRequest<unknown>): Part<unknown> {
  const known = guess(request);
  if (known) return shown(known);
  const isList = request.method === 'GET' && request.path.split('/').length !== 4;
  return isList ? shown({ data: [], has_more: false }) : unreadable('what is not known yet');
}

/** Answers from this what it has, and asks for the rest in one wave. */
export function firstFrom(has: (request: ReadRequest<unknown>) => Part<unknown> | null, ask: Asker): Asker {
  const answer = (...wanted: readonly ReadRequest<unknown>[]) => {
    const parts = wanted.map(has);
    const missing = wanted.filter((_, index) => parts[index] === null);
    const asked: Part<unknown>[] = missing.length > 0 ? ask(...missing) : [];
    return parts.map((part) => part ?? asked.shift());
  };
  return answer as Asker;
}
