/** What of a lookup is remembered, and under which names. */
import type { Connection } from '../keys/vault';
import { folded } from '../people/address';
import { isShown } from '../stripe/part';
import { asked } from './asks';
import { type Found, type Heard, type Query, theOnlyOne, type Who } from './found';
import { keepNames } from './known';
import { isWhole, type Picture, pictureName } from './picture';
import type { Sources } from './sources';

/** Under it is remembered who has the address. */
export const whoName = (address: string) => `who ${folded(address)}`;
/** Where nobody has the address, the others on the mail decide: machines write for many people from one address. */
export const insteadName = ({ address, others, isChosen }: Query) =>
  [whoName(address), ...(isChosen ? ['alone'] : []), ...asked(others).map(folded)].join(' ');

/** Keeps what was heard, unless a part of it is a problem that may be gone next time. */
export function finished(sources: Sources, query: Query, found: Found, isCut = false): Found {
  const { connection, address, matches, picture: drawn, near, guests, search, unread } = found;
  if (unread || search === 'failed' || !isShown(matches) || (drawn && !isWhole(drawn))) return found;
  const isTheirs = address === query.address && matches.value.length > 0;
  const who: Who = { address, matches: matches.value, near, guests, ...(isCut ? { isCut } : {}) };
  sources.memory.keep(connection, { [isTheirs ? whoName(address) : insteadName(query)]: who });
  if (drawn) keepPicture(sources, connection, drawn, theOnlyOne(matches.value) ? address : null);
  return found;
}

/** Keeps a whole picture, the names in it, and that the address led to it; null: none did. */
export function keepPicture(
  { memory, remembered, wantsEnded }: Sources,
  connection: Connection,
  drawn: Picture,
  address: string | null,
): void {
  const { customer, products } = drawn;
  memory.keep(connection, { [pictureName(customer.id)]: drawn });
  keepNames(remembered, connection, products);
  const seen = { customer: customer.id, email: customer.email, wantsEnded: wantsEnded(drawn) };
  if (address !== null) remembered.seen.put(connection, address, seen);
}

/** Keeps who has an address. */
export function keepWho({ memory }: Sources, connection: Connection, who: Heard): void {
  const { unread, ...kept } = who;
  if (unread === 0 && kept.matches[0]) memory.keep(connection, { [whoName(who.address)]: kept });
}
