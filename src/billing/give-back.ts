/** What the end of a subscription can give back of what was paid for it. Pure. */
import type { Charge } from '../stripe/resources/charge';
import type { Invoice, InvoiceWithLines } from '../stripe/resources/invoice';
import type { Subscription } from '../stripe/resources/subscription';
import { type Money, money, roundedHalfUp, step } from './money';
import { paysFor } from './on-its-way';
import { type Payment, paymentState } from './payment';
import { isMetered } from './subscription';

/** What was last paid for a subscription. */
export interface LastPaid {
  payment: Payment;
  invoice: InvoiceWithLines;
  /** Whether nothing else was billed since the current period began, and that is paid whole. */
  isPeriod: boolean;
}

/** `days` of `of` have not begun yet. Times in seconds since 1970. */
export interface UnusedDays {
  paid: Money;
  from: number;
  until: number;
  days: number;
  of: number;
  amount: Money;
}

/**
 * The newest invoice that was paid, and the one payment that paid it; null where several did, where nothing is left of it
 * to refund, or where it is not among these. `invoices`: one subscription's, newest first.
 */
export function lastPaidIn(
  invoices: readonly Invoice[],
  charges: readonly Charge[],
): { invoice: Invoice; charge: Charge } | null {
  const invoice = invoices.find(({ status, amount_paid }) => status === 'paid' && amount_paid > 0);
  const charge = invoice && charges.find((each) => paysFor(invoice, each) && isRefundable(each));
  if (!invoice || !charge) return null;
  const isAll = charge.amount_captured === invoice.amount_paid && charge.currency === invoice.currency;
  // What credit notes gave back already is not seen on the payment.
  const credited = invoice.pre_payment_credit_notes_amount + invoice.post_payment_credit_notes_amount;
  return isAll && credited === 0 ? { invoice, charge } : null;
}

const isRefundable = (charge: Charge) => /succeeded|partlyRefunded/.test(paymentState(charge));

const DAY = 86_400;

/**
 * By whole days, so that anybody can check it: a day that has begun counts as used. null where the payment was not for the
 * current period of all its items and nothing else, or no whole day is left. `at`: seconds since 1970.
 */
export function unusedDays(
  { items }: Subscription,
  { payment, invoice, isPeriod }: LastPaid,
  at: number,
): UnusedDays | null {
  const { charge } = payment;
  const [first] = items.data;
  const [start, end] = [first?.current_period_start ?? null, first?.current_period_end ?? null];
  const { lines, total, amount_paid } = invoice;
  if (!isPeriod || start === null || end === null || items.has_more || lines.has_more || amount_paid > total)
    return null;
  const isEven = items.data.every(
    (item) => item.current_period_start === start && item.current_period_end === end && !isMetered(item.price),
  );
  const isForIt = lines.data.every(
    ({ period, parent, amount }) =>
      period?.start === start &&
      period.end === end &&
      amount >= 0 &&
      parent?.subscription_item_details?.proration === false,
  );
  if (!isEven || !isForIt || paymentState(charge) !== 'succeeded') return null;
  const of = Math.round((end - start) / DAY);
  const days = Math.min(of, Math.floor((end - at) / DAY));
  const paid = money(charge.amount_captured, charge.currency);
  const round = step(paid);
  const amount = money(roundedHalfUp((paid.minor * days) / of / round) * round, charge.currency);
  return days > 0 && amount.minor > 0 ? { paid, from: start, until: end, days, of, amount } : null;
}
