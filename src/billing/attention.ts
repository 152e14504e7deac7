/** What an agent must see before anything else. Pure. */
import type { Charge, Customer, Invoice, Subscription } from '../stripe/schemas';
import { paymentState } from './payment';
import { isCurrent } from './subscription';

export type Attention =
  /** `failed`: the newest payment, where it failed: most likely why. */
  | { kind: 'pastDue'; subscription: Subscription; failed: Charge | null }
  | { kind: 'failed'; charge: Charge }
  | { kind: 'disputed'; charge: Charge }
  | { kind: 'chargedTwice'; charges: Charge[] }
  | { kind: 'overdue'; invoice: Invoice }
  | { kind: 'uncaptured'; charge: Charge }
  | { kind: 'delinquent' };

const day = 86_400;
/** Two equal payments within this time are more often a mistake than a wish. */
const twiceWithinSeconds = 3 * day;

/** `charges`: newest first, as Stripe lists them. `overdue`: invoices, where the key may read them. */
export function attention(
  customer: Customer,
  subscriptions: readonly Subscription[],
  charges: readonly Charge[],
  overdue: readonly Invoice[] = [],
): Attention[] {
  const unpaid = subscriptions.filter(({ status }) => status === 'past_due' || status === 'unpaid');
  const latest = charges[0];
  const failed = latest && paymentState(latest) === 'failed' ? latest : null;
  const twice = chargedTwice(charges);
  return [
    ...unpaid.map((subscription): Attention => ({ kind: 'pastDue', subscription, failed })),
    ...(failed && unpaid.length === 0 ? [{ kind: 'failed' as const, charge: failed }] : []),
    ...charges.filter(({ disputed }) => disputed).map((charge): Attention => ({ kind: 'disputed', charge })),
    ...(twice ? [{ kind: 'chargedTwice' as const, charges: twice }] : []),
    ...overdue.map((invoice): Attention => ({ kind: 'overdue', invoice })),
    ...charges
      .filter((charge) => paymentState(charge) === 'uncaptured')
      .map((charge): Attention => ({ kind: 'uncaptured', charge })),
    // Said by Stripe of the latest invoice; only news where nothing above has said so.
    ...(customer.delinquent && unpaid.length === 0 && !failed && overdue.length === 0 && subscriptions.some(isCurrent)
      ? [{ kind: 'delinquent' as const }]
      : []),
  ];
}

/**
 * Succeeded charges of one equal amount within three days, newest first, none of them refunded. Not where that amount is
 * charged so often anyway.
 */
export function chargedTwice(charges: readonly Charge[]): Charge[] | null {
  const kept = charges.filter((charge) => paymentState(charge) === 'succeeded');
  for (const newest of kept) {
    const equal = kept.filter(({ amount, currency }) => amount === newest.amount && currency === newest.currency);
    const close = equal.filter(
      ({ created }) => created <= newest.created && newest.created - created <= twiceWithinSeconds,
    );
    if (close.length > 1 && !isCadence(equal)) return close;
  }
  return null;
}

/** Four charges or more with about the same time between them are how the customer pays, not a mistake. */
function isCadence(equal: readonly Charge[]): boolean {
  const gaps = equal.slice(1).map(({ created }, index) => (equal[index]?.created ?? created) - created);
  return gaps.length >= 3 && Math.max(...gaps) <= 1.5 * Math.min(...gaps);
}
