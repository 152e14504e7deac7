/** What the user has asked colleagues for by mail, so that they are known as the one who asked, from whatever address it comes. */
import type { Properties } from '../google/store';

const prefix = 'ask.';
/** Longer than a request is worth anything. */
const keptMs = 90 * 86_400_000;

/** `now`: ms since 1970. Throws `StoreFailure`. */
export function noteAsk(properties: Properties, ask: string, now: number): void {
  if (!isOwnAsk(properties, ask)) properties.set({ [`${prefix}${now}.${ask}`]: '1' });
}

export function isOwnAsk(properties: Properties, ask: string): boolean {
  return properties.names().some((name) => name.startsWith(prefix) && name.split('.')[2] === ask);
}

/** The properties of those that are too old to be asked any more. */
export function outdatedAsks(properties: Properties, now: number): string[] {
  return properties.names().filter((name) => name.startsWith(prefix) && now - Number(name.split('.')[1]) > keptMs);
}
