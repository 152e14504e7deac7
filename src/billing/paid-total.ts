/** What a customer has paid in all, page by page, and how far that was counted. Pure. */

import { once } from '../once';
import type { List } from '../stripe/fields';
import { array, maybe, number, object, parseText, type Read, text } from '../stripe/lenient';
import type { Charge } from '../stripe/resources/charge';
import type { Dispute } from '../stripe/resources/dispute';
import { takenByBank } from './dispute';
import { type Money, money } from './money';
import { paid, paymentState } from './payment';
import { refundedPart } from './refund';

/** In one currency; minor units. `taken`: what banks took back. `since`: of the oldest payment, in seconds since 1970. */
const sum = once(() =>
  object({ currency: text(), minor: number(), refunded: number(), taken: number(), count: number(), since: number() }),
);

const soFar = once(() =>
  object({
    sums: array(sum()),
    /** Payments and attempts that were looked at. */
    read: number(),
    /** Not known yet whether they are paid. */
    pending: number(),
    unread: number(),
    /** Payments that the customer disputed, where it is not known what the bank took back. */
    disputed: number(),
    /** Of the oldest that was looked at, in seconds since 1970; null where there is none. */
    back: maybe(number),
  }),
);

export type PaidSoFar = Read<typeof soFar>;

export const noneCounted: PaidSoFar = { sums: [], read: 0, pending: 0, unread: 0, disputed: 0, back: null };

/** As it travels from one page to the next; null for what is no such text. */
export const readCounted = (counted: string): PaidSoFar | null => parseText(soFar(), counted);

/**
 * With another page, older than what was counted before. What failed, is only held, or has a status that is new to this
 * version is no payment. `disputes`: as far as known.
 */
export function counted(
  before: PaidSoFar,
  { data, unread = 0 }: List<Charge>,
  disputes: readonly Dispute[] = [],
): PaidSoFar {
  const start = { ...before, unread: before.unread + unread };
  return data.reduce<PaidSoFar>((so, charge) => withCharge(so, charge, disputes), start);
}

function withCharge(so: PaidSoFar, charge: Charge, disputes: readonly Dispute[]): PaidSoFar {
  const looked = { ...so, read: so.read + 1, back: Math.min(so.back ?? charge.created, charge.created) };
  const state = paymentState(charge);
  if (state === 'pending') return { ...looked, pending: so.pending + 1 };
  if (/^(failed|uncaptured|released|other)$/.test(state)) return looked;
  const { currency, created } = charge;
  const known = so.sums.find((each) => each.currency === currency);
  const { minor, refunded, taken, count, since } = known ?? {
    minor: 0,
    refunded: 0,
    taken: 0,
    count: 0,
    since: created,
  };
  const own = disputes.filter((each) => each.charge === charge.id);
  const back = takenByBank({ charge, disputes: own });
  const next = {
    currency,
    minor: minor + paid(charge).minor,
    refunded: refunded + refundedPart(charge).minor,
    taken: taken + (back?.minor ?? 0),
    count: count + 1,
    since: Math.min(since, created),
  };
  const disputed = so.disputed + (back ? 0 : 1);
  return {
    ...looked,
    disputed,
    sums: known ? so.sums.map((each) => (each === known ? next : each)) : [...so.sums, next],
  };
}

/** One currency of it. */
export interface PaidTotal {
  amount: Money;
  count: number;
  since: number;
  /** What went back of it, or is on its way. */
  refunded: Money;
  /** What banks took back of it, as far as that is known. */
  taken: Money;
}

export function totalsOf({ sums }: PaidSoFar): PaidTotal[] {
  return sums.map(({ currency, minor, refunded, taken, count, since }) => ({
    amount: money(minor, currency),
    refunded: money(refunded, currency),
    taken: money(taken, currency),
    count,
    since,
  }));
}
