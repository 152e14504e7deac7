/**
 * Two keys of one account, for as long as a rotation takes: Stripe lets the old one live on for up to 7 days
 * (https://docs.stripe.com/keys#rolling-keys). Pure.
 */
import type { Connection, KeyFacts } from './stored';

/** How long a key that was replaced stays beside the newer one; Stripe's own limit. */
const overlapMs = 7 * 86_400_000;

const dayMs = 86_400_000;

/** Whole days. */
export function daysSince(at: number, now: number): number {
  return Math.floor((now - at) / dayMs);
}

/** Whether a key has been here for longer than one should be used. Stripe does not tell when it was made. */
export function isOld(keyAt: number, now: number): boolean {
  return daysSince(keyAt, now) > longestDays;
}

/** Days; a habit of the trade, and no rule of Stripe's. */
export const longestDays = 90;

/** What stays of a key that was replaced at this moment; null of one that Stripe did not take any more. */
export function leaving(key: KeyFacts, now: number): KeyFacts | null {
  return key.dead ? null : { ...factsOf(key), until: now + overlapMs };
}

/** With the key beside it in use, and the other way round. */
export function swapped(connection: Connection): Connection {
  const { beside } = connection;
  return beside ? { ...connection, ...beside, beside: factsOf(connection) } : connection;
}

/**
 * A key that was replaced goes when its time is over, or Stripe does not take it any more; but not while the newer one
 * does not work.
 */
export function withoutSpent(connection: Connection, now: number): Connection {
  const { dead, beside } = connection;
  const isSpent = beside !== null && beside.until !== null && (beside.dead !== null || beside.until <= now);
  return isSpent && dead === null ? { ...connection, beside: null } : connection;
}

function factsOf(key: KeyFacts): KeyFacts {
  const { keyId, keyKind, ending, editUrl, grants, keyAt, checkedAt, dead, until } = key;
  return { keyId, keyKind, ending, editUrl, grants, keyAt, checkedAt, dead, until };
}
