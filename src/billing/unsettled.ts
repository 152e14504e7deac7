import type { Invoice } from '../stripe/resources/invoice';
import type { Subscription } from '../stripe/resources/subscription';
import { subscriptionOf } from './invoice';
import { type Money, money } from './money';
import type { Interval } from './subscription';

/** An invoice that asks for money, or will, and what Stripe does with it by itself. */
export interface Unsettled {
  /**
   * `charged`, `sent`: a draft that becomes final by itself, and is then charged or emailed. `draft`: stays one. `retried`:
   * open, and charged again. `open`: stays open.
   */
  kind: 'charged' | 'sent' | 'draft' | 'retried' | 'open';
  id: string;
  /** Drafts have none. */
  number: string | null;
  amount: Money;
  /** When Stripe does that; seconds since 1970, null where it is not known or nothing happens. */
  at: number | null;
  /** What a draft is for, where it was made as a period began. `start`: seconds since 1970. */
  period: { start: number; interval: Interval } | null;
}

/** All that is known, what moves first; `isCut`: there may be more. */
export interface UnsettledInvoices {
  all: Unsettled[];
  isCut: boolean;
}

/** What moves by itself comes first. */
const order = ['charged', 'retried', 'sent', 'open', 'draft'];

/** Of one subscription; what is settled, or asks for nothing, is left out. */
export function unsettledOf(subscription: Subscription, invoices: readonly Invoice[]): Unsettled[] {
  const own = invoices.filter((each) => subscriptionOf(each) === subscription.id && each.amount_remaining > 0);
  return [...new Map(own.map((each) => [each.id, each])).values()]
    .flatMap((invoice) => unsettled(invoice, subscription) ?? [])
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function unsettled(invoice: Invoice, subscription: Subscription): Unsettled | null {
  const { id, number, currency, status, collection_method, auto_advance, next_payment_attempt } = invoice;
  const common = { id, number, amount: money(invoice.amount_remaining, currency), period: null };
  const isSent = collection_method === 'send_invoice';
  if (status === 'open') {
    const isRetried = !isSent && auto_advance !== false && next_payment_attempt !== null;
    return { ...common, kind: isRetried ? 'retried' : 'open', at: isRetried ? next_payment_attempt : null };
  }
  if (status !== 'draft') return null;
  const period = periodOf(invoice, subscription);
  if (!auto_advance) return { ...common, kind: 'draft', at: null, period };
  const at = invoice.automatically_finalizes_at ?? next_payment_attempt;
  return { ...common, kind: isSent ? 'sent' : 'charged', at, period };
}

/** A renewal's draft is made when the period begins; Stripe may be some hours late. */
const lateness = 86_400;

function periodOf({ created }: Invoice, { items }: Subscription): Unsettled['period'] {
  const begun = items.data.filter(
    ({ current_period_start: start }) => start !== null && created >= start && created < start + lateness,
  );
  const [first, second] = begun;
  const recurring = first?.price.recurring;
  if (!first?.current_period_start || !recurring) return null;
  const interval = { unit: recurring.interval, count: recurring.interval_count };
  const isAlike =
    !second ||
    begun.every(
      ({ price }) => price.recurring?.interval === interval.unit && price.recurring.interval_count === interval.count,
    );
  return isAlike ? { start: first.current_period_start, interval } : null;
}

/** Whether Stripe charges the customer for one of them by itself. */
export function isCharging({ all }: UnsettledInvoices): boolean {
  return all.some(({ kind }) => kind === 'charged' || kind === 'retried');
}
