/** What a subscription bills before a day on which it ends. Pure; times are seconds since 1970. */
import type { Customer } from '../stripe/resources/customer';
import type { Subscription, SubscriptionItem } from '../stripe/resources/subscription';
import { afterCoupons, couponsOn, type Line as InvoiceLine, reductionAt } from './discount';
import { type Money, money, roundedHalfUp } from './money';
import { firstEndAfter, periodEnd } from './period';
import { lineAmount } from './subscription';
import { afterTrial, collectionPauseAt } from './summary';

export interface Renewals {
  /** Days on which it is billed. */
  count: number;
  first: number;
  last: number;
  /** All of it, the last periods in part, before tax and balance; null where that is not known. */
  total: Money | null;
}

/**
 * null where no period begins before, or it is not known what is billed. `uncollected`: whatever is invoiced before, a pause
 * keeps it from being charged (https://docs.stripe.com/billing/subscriptions/pause-payment). `payer`: null where they could not
 * be read.
 */
export function renewalsBefore(
  subscription: Subscription,
  payer: Customer | null,
  end: number,
): Renewals | 'uncollected' | null {
  const { items, currency, status } = subscription;
  // Its invoices stay drafts, which may be issued; or it may not get past its trial.
  if (status === 'unpaid') return null;
  if (status === 'trialing' && afterTrial(subscription, payer) !== 'trialEnds') return null;
  const lines = items.data.map((item) => linesOf(item, subscription.billing_cycle_anchor, end));
  const isKnown = !items.has_more && lines.every((each) => each !== null);
  const all = lines.flatMap((each) => each ?? []);
  const starts = [...new Set(all.map(({ at }) => at))].sort((one, other) => one - other);
  if (starts.length === 0) return null;
  const days = starts.filter((day) => collectionPauseAt(subscription, day) === null);
  const [first] = days;
  if (first === undefined) return isKnown ? 'uncollected' : null;
  const sums = days.map((day) => sumAt(subscription, payer, all, day));
  const isWhole = isKnown && payer !== null && sums.every((each) => each !== null);
  const total = sums.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  return {
    count: days.length,
    first,
    last: Number(days.at(-1)),
    total: isWhole ? money(total, currency) : null,
  };
}

interface Line extends Omit<Required<InvoiceLine>, 'amount'> {
  at: number;
  /** null where there is no fixed amount. */
  amount: number | null;
}

/** More than daily for three years can't be chosen in earnest. */
const most = 1_200;

/**
 * One for each of its periods that begins before the end, the last one in part; null where that is not known. `anchor`: whose
 * day of the month comes back after a shorter one (https://docs.stripe.com/billing/subscriptions/billing-cycle).
 */
function linesOf(item: SubscriptionItem, anchor: number | null, end: number): Line[] | null {
  const { price, current_period_end: renewal } = item;
  const { recurring, product } = price;
  if (renewal === null || !recurring) return null;
  const interval = { unit: recurring.interval, count: recurring.interval_count };
  const anchored = anchor === null ? null : firstEndAfter(anchor, interval, renewal - 1);
  const [from, passed] = anchored?.end === renewal ? [anchor ?? renewal, anchored.periods] : [renewal, 0];
  const after = (count: number) => periodEnd(from, { ...interval, count: (passed + count) * interval.count });
  const amount = lineAmount(item);
  const lines: Line[] = [];
  for (let count = 0, at: number = renewal; at < end; count += 1) {
    const next = after(count + 1);
    if (next === null || count >= most) return null;
    const share = next <= end ? 1 : (end - at) / (next - at);
    const own = couponsOn(item, at) ?? [];
    lines.push({ at, product, own, amount: amount === null ? null : roundedHalfUp(amount * share) });
    at = next;
  }
  return lines;
}

function sumAt(subscription: Subscription, payer: Customer | null, all: readonly Line[], day: number): number | null {
  const lines = all.flatMap(({ at, product, own, amount }) =>
    at === day && amount !== null ? { product, own, amount } : [],
  );
  if (lines.length < all.filter(({ at }) => at === day).length) return null;
  const { off, coupons } = reductionAt(subscription, payer?.discount ?? null, day);
  // What is off one invoice is gone with the first; which that is depends on what comes before.
  if (coupons === null || off?.isOnce || off?.ifCovered) return null;
  const left = afterCoupons(lines, coupons, subscription.currency);
  return left === null ? null : roundedHalfUp(left);
}
