/** What an agent must see before anything else. Pure. */
import type { Charge, Customer, Invoice, Subscription } from '../stripe/schemas';
import { paymentState } from './payment';
import { isCurrent } from './subscription';

export type Attention =
  | { kind: 'pastDue'; subscription: Subscription }
  | { kind: 'failed'; charge: Charge }
  | { kind: 'disputed'; charge: Charge }
  | { kind: 'chargedTwice'; charges: [Charge, Charge] }
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
  const failed = latest && paymentState(latest) === 'failed' ? [latest] : [];
  const twice = chargedTwice(charges);
  return [
    ...unpaid.map((subscription): Attention => ({ kind: 'pastDue', subscription })),
    ...failed.map((charge): Attention => ({ kind: 'failed', charge })),
    ...charges.filter(({ disputed }) => disputed).map((charge): Attention => ({ kind: 'disputed', charge })),
    ...(twice ? [{ kind: 'chargedTwice' as const, charges: twice }] : []),
    ...overdue.map((invoice): Attention => ({ kind: 'overdue', invoice })),
    ...charges
      .filter((charge) => paymentState(charge) === 'uncaptured')
      .map((charge): Attention => ({ kind: 'uncaptured', charge })),
    // Said by Stripe of the latest invoice; only news where nothing above has said so.
    ...(customer.delinquent &&
    unpaid.length === 0 &&
    failed.length === 0 &&
    overdue.length === 0 &&
    subscriptions.some(isCurrent)
      ? [{ kind: 'delinquent' as const }]
      : []),
  ];
}

/** The newest pair of succeeded charges of equal amount within three days, neither of them refunded. */
export function chargedTwice(charges: readonly Charge[]): [Charge, Charge] | null {
  const kept = charges.filter((charge) => paymentState(charge) === 'succeeded');
  for (const [index, newer] of kept.entries()) {
    const older = kept
      .slice(index + 1)
      .find((charge) => charge.amount === newer.amount && charge.currency === newer.currency);
    if (older && newer.created - older.created <= twiceWithinSeconds) return [newer, older];
  }
  return null;
}
