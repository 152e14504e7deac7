/** What an agent must see before anything else. Pure. */
import type { Charge } from '../stripe/resources/charge';
import type { Customer } from '../stripe/resources/customer';
import type { Invoice } from '../stripe/resources/invoice';
import type { Subscription } from '../stripe/resources/subscription';
import { paid, paymentState } from './payment';
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
  return [
    ...unpaid.map((subscription): Attention => ({ kind: 'pastDue', subscription, failed })),
    ...(failed && unpaid.length === 0 ? [{ kind: 'failed' as const, charge: failed }] : []),
    ...charges.filter(({ disputed }) => disputed).map((charge): Attention => ({ kind: 'disputed', charge })),
    ...chargedTwice(charges).map((equal): Attention => ({ kind: 'chargedTwice', charges: equal })),
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
 * Payments of one equal amount, each within three days of the next: a group for each amount and time, newest first. Not
 * where that amount is charged so often anyway. `charges`: newest first.
 */
export function chargedTwice(charges: readonly Charge[]): Charge[][] {
  const kept = charges.filter(isKept);
  const groups: Charge[][] = [];
  for (const charge of kept) {
    const group = groups.find((each) => follows(each, charge));
    if (group) group.push(charge);
    else groups.push([charge]);
  }
  return groups.filter(([, second]) => second && !isCadence(kept.filter((each) => isEqual(each, second))));
}

/** Whether the customer has paid it and nothing of it went back. Of a disputed one the bank decides, whatever it decided. */
export function isKept(charge: Charge): boolean {
  return paymentState(charge) === 'succeeded' && !charge.disputed;
}

/** What was charged counts, not what was held before. */
export function isEqual(one: Charge, other: Charge): boolean {
  const [amount, same] = [paid(one), paid(other)];
  return amount.minor === same.minor && amount.currency === same.currency;
}

/** Whether this older charge belongs to these: the oldest of them is equal, and not long after it. */
function follows(group: readonly Charge[], older: Charge): boolean {
  const oldest = group[group.length - 1];
  return oldest !== undefined && isEqual(oldest, older) && oldest.created - older.created <= twiceWithinSeconds;
}

/** Four charges or more with about the same time between them, a day at least, are how the customer pays, not a mistake. */
function isCadence(equal: readonly Charge[]): boolean {
  const gaps = equal.slice(1).map(({ created }, index) => (equal[index]?.created ?? created) - created);
  return gaps.length >= 3 && Math.min(...gaps) >= day && Math.max(...gaps) <= 1.5 * Math.min(...gaps);
}
