/** What a script has computed by Node's libraries. It needs nothing of the execution, so the script's own thread answers. */
import { type Json, ServiceException } from './execution';
import { bytes } from './services/bytes';
import { crypto } from './services/crypto';
import { zip } from './services/zip';

export type Answer = { value: Json } | { error: string };

const computations: Record<string, (...args: never[]) => Json> = { ...crypto, ...bytes, ...zip };

/** The answer as JSON; null for what is no computation. */
export function compute(name: string, argsJson: string): string | null {
  const computation = Object.hasOwn(computations, name) ? computations[name] : undefined;
  if (!computation) return null;
  let answer: Answer;
  try {
    answer = { value: computation(...(JSON.parse(argsJson) as never[])) };
  } catch (error) {
    answer = refusal(name, error);
  }
  return JSON.stringify(answer);
}

/** What a service refuses becomes an exception in the script; what went wrong here does too. */
export function refusal(name: string, error: unknown): Answer {
  if (error instanceof ServiceException) return { error: error.message };
  return { error: `We're sorry, a server error occurred. (${name}: ${(error as Error).message})` };
}
