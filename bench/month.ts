/** How many reads an agent takes in a month, and how large a team a small account carries. Pure. */

/** What is assumed of one agent's mailbox; nobody measured it. The shares are of all mails that are opened. */
export interface Assumptions {
  mailsADay: number;
  workdays: number;
  shares: Readonly<Record<Sight, number>>;
}

/** How a mail's sender is known: within ten minutes, from earlier days, not yet, or nobody is found. */
export type Sight = 'again' | 'seenBefore' | 'firstSight' | 'nobody';

export const assumed: Assumptions = {
  mailsADay: 50,
  workdays: 21,
  shares: { again: 0.3, seenBefore: 0.4, firstSight: 0.2, nobody: 0.1 },
};

/** https://docs.stripe.com/rate-limits: 500 reads for each transaction of the month, and no account has less than this. */
export const smallestAllocation = 10_000;
export const readsForTransaction = 500;

/** Reads of one agent in a month. `reads`: of an opening, as they were counted. */
export function readsAMonth(
  reads: Readonly<Record<Sight, number>>,
  { mailsADay, workdays, shares }: Assumptions,
): number {
  const each = (Object.keys(shares) as Sight[]).reduce((sum, sight) => sum + shares[sight] * reads[sight], 0);
  return Math.round(mailsADay * workdays * each);
}

/** How many agents the smallest allocation carries. */
export const agentsCarried = (readsOfOne: number) => Math.floor(smallestAllocation / readsOfOne);
