/** How much may be remembered of a connection: Google's store holds 9 KB a property, and 500 KB in all. */
import type { Properties } from '../google/store';

/** Characters of UTF-8 take up to three bytes, product names among them. */
const maxBytes = 8_500;
/** Keys, intentions and what is spread over several properties need some of what there is in all. */
const allBytes = 270_000;
/** The kinds of lists that fill up: customers linked, chosen and confirmed, and the user's last writes. */
const kinds = 4;

/** Of so many bytes those of one connection, with as many as there are. */
export function shareOf(properties: Properties, bytes: number): number {
  const connections = properties.names().filter((name) => name.startsWith('connection.')).length;
  return Math.floor(bytes / Math.max(1, connections));
}

/** Bytes that one list of one connection may take. */
export function roomIn(properties: Properties): number {
  return Math.min(maxBytes, shareOf(properties, allBytes / kinds));
}
