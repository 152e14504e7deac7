/** What Stripe Billing writes into the description of a payment by itself. Pure. */

/** What Stripe Billing describes a payment with by itself. */
export type OwnDescription =
  /** `subscription`: that one was billed, and no more is known. */
  { kind: 'occasion'; occasion: 'first' | 'subscription' } | { kind: 'invoice'; number: string };

/**
 * null: somebody wrote it. “Subscription update” stands on renewals as on changes of plan or seats, so it proves neither.
 */
export function billingsOwn(description: string): OwnDescription | null {
  if (description === 'Subscription creation') return { kind: 'occasion', occasion: 'first' };
  if (description === 'Subscription update') return { kind: 'occasion', occasion: 'subscription' };
  const [, number] = /^Payment for Invoice ?(.*)$/.exec(description) ?? [];
  return number === undefined ? null : { kind: 'invoice', number };
}

/** Whether it tells nothing of what the payment is for. */
export function isBillingsOwn(description: string): boolean {
  return billingsOwn(description) !== null;
}
