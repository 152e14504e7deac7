/** What a lookup asks and finds: who has an address in one account, how sure that is, and what is asked next. */
import type { Connection } from '../keys/vault';
import type { Part } from '../stripe/part';
import type { Ask } from '../stripe/request';
import type { CheckoutSession } from '../stripe/resources/checkout-session';
import type { Customer } from '../stripe/resources/customer';
import { type Evidence, evidenceFor } from './evidence';
import type { Picture } from './picture';
import type { Search } from './search';
import type { Sources } from './sources';

export interface Match {
  customer: Customer;
  evidence: Exclude<Evidence, 'none'> | 'linked';
}

/** One account's answer about one address. */
export interface Found {
  connection: Connection;
  /** Whose matches these are: who was looked up, or, where nobody has that address, the only other one who is somebody. */
  address: string;
  /** Best evidence first; empty: asked, and nobody there. */
  matches: Part<Match[]>;
  /** Where exactly one customer has the address. */
  picture: Picture | null;
  /** Where nobody has it: customers with another address of this mail, or at the same domain. Weak, all of them. */
  near: Customer[];
  /** Likewise: where somebody typed the address in Checkout and paid as a guest. */
  guests: CheckoutSession[];
  /** Where it did not answer, customers with another spelling of the address may be missing. */
  search: Search;
  /** How many customers among what Stripe found could not be read: whoever they are, they may be the one. */
  unread?: number;
}

export interface Query {
  address: string;
  /** Other addresses on the mail: who may be the customer when this one is not. */
  others: readonly string[];
  /** Whether this very address was chosen: then no other is opened in its place. */
  isChosen: boolean;
  /** Ask Stripe even when an answer is remembered. */
  fresh: boolean;
  /** Whether other accounts are asked too, most of which know nobody. */
  isOneOfSeveral?: boolean;
}

/** One account's lookup: finished, or what the next wave must ask for it. */
export type Progress = Found | Pending;
export interface Pending {
  asks: Ask<unknown>[];
  next(parts: readonly Part<unknown>[]): Progress;
  /** Whether somebody is known by now, whatever else is asked. */
  isKnown?: boolean;
  /** Where another account knows somebody this is as good, since nobody will see the rest. */
  unless?(): Found;
}

export function isPending(progress: Progress): progress is Pending {
  return 'next' in progress;
}

/** With how many could not be read. */
export interface Heard extends Who {
  unread: number;
}

/** What is remembered of a lookup, but for the picture. */
export interface Who extends Pick<Found, 'address' | 'near' | 'guests'> {
  matches: Match[];
  /** Whether others at the company were not asked for. */
  isCut?: boolean;
}

/** Those of the customers who have the address, compared once more, or are linked to it; best evidence first. */
export function toMatches(
  sources: Sources,
  connection: Connection,
  address: string,
  customers: readonly Customer[],
): Match[] {
  const link = sources.remembered.linked.get(connection, address)?.customer;
  const matches = customers.flatMap((customer): Match[] => {
    const evidence = evidenceFor(address, customer.email);
    if (evidence === 'none') return customer.id === link ? [{ customer, evidence: 'linked' }] : [];
    return [{ customer, evidence }];
  });
  const order = ['linked', 'address', 'variant'];
  return matches.sort((a, b) => order.indexOf(a.evidence) - order.indexOf(b.evidence));
}

/** Never the first of several: a duplicate customer is exactly what an agent must see, and what can't be read may be one. */
export function theOnlyOne(matches: readonly Match[], unread = 0): Match | null {
  return matches.length === 1 && unread === 0 ? (matches[0] ?? null) : null;
}
