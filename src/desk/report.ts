/** What went wrong, for whoever keeps the add-on running. */
import { newId } from '../google/environment';

/**
 * Logs where it happened, never what: an exception's text may hold an address or a piece of a key. Returns the reference
 * under which the log line is found.
 */
export function report(error: unknown): string {
  const reference = newId().slice(0, 8);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frames = stack.split('\n').filter((line) => /^\s*at\s/.test(line));
  console.error(
    `fault ${reference} ${error instanceof Error ? error.name : typeof error}\n${frames.slice(0, 8).join('\n')}`,
  );
  return reference;
}
