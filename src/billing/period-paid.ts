/** Whether the current period of a subscription is paid for. Pure. */
import type { Invoice } from '../stripe/resources/invoice';
import type { Subscription } from '../stripe/resources/subscription';
import { subscriptionOf } from './invoice';
import { type KnownPayments, onItsWay, paysFor } from './on-its-way';

/**
 * `no`: nothing of it. `part`: some of it, or not all that was invoiced since it began. `refunded`: paid, and given back at
 * least in part. `onItsWay`: a payment was begun and is not through, or may have been.
 */
export type PeriodPaid = 'yes' | 'no' | 'part' | 'refunded' | 'onItsWay' | 'unknown';

/** What bills a whole period, not a change within it. */
const wholePeriod = /^subscription_(cycle|create)$/;

/** The subscription's invoices since its current period began, newest first; of several periods, since the longest began. */
export function periodInvoices(subscription: Subscription, invoices: readonly Invoice[]): Invoice[] {
  const starts = subscription.items.data.flatMap(({ current_period_start: start }) => start ?? []);
  const begun = Math.min(...starts);
  const own = invoices.filter((each) => subscriptionOf(each) === subscription.id && each.created >= begun);
  return own.some(({ billing_reason }) => wholePeriod.test(billing_reason ?? '')) ? own : [];
}

/** `invoices`: those of `periodInvoices`; none where they are not all known. */
export function periodPaid(invoices: readonly Invoice[], known: KnownPayments): PeriodPaid {
  const [first = 'unknown', ...others] = new Set(invoices.map((each) => invoicePaid(each, known)));
  if (others.length === 0) return first;
  const all = [first, ...others];
  return all.find((each) => each === 'unknown' || each === 'refunded' || each === 'onItsWay') ?? 'part';
}

function invoicePaid(invoice: Invoice, known: KnownPayments): PeriodPaid {
  const { status, amount_paid, pre_payment_credit_notes_amount: before, post_payment_credit_notes_amount } = invoice;
  const isRefunded = (known.charges ?? []).some((charge) => charge.amount_refunded > 0 && paysFor(invoice, charge));
  if (isRefunded || before + post_payment_credit_notes_amount > 0) return 'refunded';
  if (status === 'paid') return 'yes';
  if (!/^(draft|open|uncollectible|void)$/.test(status ?? '')) return 'unknown';
  if (onItsWay(invoice, known).length > 0) return 'onItsWay';
  return amount_paid > 0 ? 'part' : 'no';
}
