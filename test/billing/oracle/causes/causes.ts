/**
 * Why each charge of a story came to its amount, by the story's own book: what was done and when, a calendar, and Stripe's
 * documented rules. Nothing of the product is used here, and of the account only which invoices and charges there are.
 *
 * Sources: https://docs.stripe.com/billing/subscriptions/billing-cycle, …/prorations, …/trials, …/coupons,
 * https://docs.stripe.com/billing/customer/balance, https://docs.stripe.com/billing/revenue-recovery/smart-retries
 */
import type Stripe from 'stripe';
import type { Book, Subscribed } from './driver';
import { DAY } from './plans';

/** Each a text, so that two sets of them can be compared. */
export type Causes = ReadonlySet<string>;

/** How each cause is written, by both sides. */
export const cause = {
  time: (began: string, name: string, quantity: number | null, start: number, end: number) =>
    `time ${began} ${quantity} × ${name} ${start}–${end}`,
  change: (at: number, from: string, to: string) => `change ${at} ${from} → ${to}`,
  changes: (count: number, first: number, last: number) => `changes ${count} ${first}–${last}`,
  item: (text: string | null) => `item ${text}`,
  items: (count: number) => `items ${count}`,
  discountGone: (on: number) => `discountGone ${on}`,
  retry: (count: number, last: number) => `retry ${count} ${last}`,
  canceled: (at: number, ends: number | null) => `canceled ${at} ${ends}`,
  otherCanceled: (name: string | null, at: number, ends: number | null) => `otherCanceled ${name} ${at} ${ends}`,
  alone: 'alone',
  settled: (kind: string) => `settled ${kind}`,
};

/** The same day and time so many months later, or the month's last one. */
function monthsLater(time: number, months: number): number {
  const from = new Date(time * 1000);
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0)).getUTCDate();
  const day = Math.min(from.getUTCDate(), last);
  return Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, day) / 1000 + (time % DAY);
}

/** By invoice. */
interface Cause {
  causes: string[];
  subscription: Subscribed;
  at: number;
}

/** What each invoice bills, in the order in which they were made. */
export function invoiceCauses(book: Book, invoices: readonly Stripe.Invoice[]): Map<string, Cause> {
  const billedItems = new Set<number>();
  const billedChanges = new Set<string>();
  const usedOnce = new Set<string>();
  const lastFull = new Map<string, { at: number; isReduced: boolean }>();
  let credit = 0;
  const credits = [...book.credits];
  const result = new Map<string, Cause>();
  for (const invoice of invoices) {
    const id = String(invoice.parent?.subscription_details?.subscription);
    const its = book.subscriptions.find((each) => each.id === id);
    if (!its) continue;
    const at = invoice.created;
    const causes: string[] = [];
    const time = timeOf(its, at);
    const begun = its.held.slice(1).flatMap((to, index) => {
      const key = `${its.id} ${index}`;
      if (to.at > at || billedChanges.has(key)) return [];
      billedChanges.add(key);
      return [{ from: its.held[index] ?? to, to }];
    });
    if (begun.length > 2) causes.push(cause.changes(begun.length, begun[0]?.to.at ?? 0, begun.at(-1)?.to.at ?? 0));
    else for (const { from, to } of begun) causes.push(cause.change(to.at, heldText(from), heldText(to)));

    const items = book.items.filter((item) => item.at < at && !billedItems.has(item.at));
    for (const item of items) billedItems.add(item.at);
    if (items.length > 2) causes.push(cause.items(items.length));
    else for (const { text } of items) causes.push(cause.item(text));

    // A free trial is no cause of an amount, unless it is the reason why there is none.
    if (time && !(time.isFree && items.length > 0)) causes.push(time.text);

    // A change’s own charges have the discount in them: only whole periods and items are reduced.
    const isReducible = (time !== null && !time.isFree) || items.length > 0;
    const isReduced = isReducible && isRunning(its, at) && !usedOnce.has(its.id);
    if (isReduced && its.coupon === 'FRIEND10') usedOnce.add(its.id);
    if (isReduced) causes.push(cause.settled('discount'));
    const before = lastFull.get(its.id);
    if (time && at > its.start && before?.isReduced && !isReduced) causes.push(cause.discountGone(before.at));
    if (time) lastFull.set(its.id, { at, isReduced });

    if (book.taxed && invoice.subtotal !== 0) causes.push(cause.settled('tax'));
    // It is made final an hour later where Stripe does that by itself.
    const final = invoice.status_transitions.finalized_at ?? Number.POSITIVE_INFINITY;
    while (credits[0] && credits[0].at <= final) credit += credits.shift()?.amount ?? 0;
    if (credit > 0 && invoice.total > 0 && final < Number.POSITIVE_INFINITY) {
      const used = Math.min(credit, invoice.total);
      credit -= used;
      // What a void invoice had used is the customer’s again.
      const voided = invoice.status_transitions.voided_at;
      if (voided !== null) credits.push({ at: voided, amount: used });
      credits.sort((a, b) => a.at - b.at);
      causes.push(`${cause.settled('credit')} ${used}`);
    } else if (invoice.total < 0 && final < Number.POSITIVE_INFINITY) credit -= invoice.total;
    result.set(invoice.id, { causes, subscription: its, at });
  }
  return result;
}

/** What a whole period that begins then is; null where none does. */
function timeOf(its: Subscribed, at: number): { text: string; isFree: boolean } | null {
  const held = its.held.findLast((each) => each.at <= at);
  if (!held) return null;
  const { name, quantity } = held;
  const isOver = its.endsAt !== null && at >= its.endsAt;
  if (at === its.start && its.trialEnd !== null) {
    return { text: cause.time('trial', name, quantity, at, its.trialEnd), isFree: true };
  }
  const anchor = its.trialEnd ?? its.start;
  for (let count = 0; count < 12; count++) {
    const start = monthsLater(anchor, count);
    if (start !== at || isOver) continue;
    const began = at === its.start ? 'first' : at === its.trialEnd ? 'afterTrial' : 'renewal';
    return { text: cause.time(began, name, quantity, start, monthsLater(anchor, count + 1)), isFree: false };
  }
  return null;
}

function isRunning({ coupon, start }: Subscribed, at: number): boolean {
  if (coupon === null) return false;
  return coupon !== 'HALF3' || at < monthsLater(start, 3);
}

const heldText = ({ name, quantity }: { name: string; quantity: number }) => `${quantity} × ${name}`;

/** `isNamed`: whether products of other subscriptions can be named. Why a charge is what it is: its invoice’s causes, and what happened until then. */
export function chargeCauses(
  book: Book,
  charge: Stripe.Charge,
  invoice: Cause | undefined,
  charges: readonly Stripe.Charge[],
  isNamed: boolean,
): Causes {
  const tries = charges.filter(
    (each) =>
      each.payment_intent === charge.payment_intent && each.status === 'failed' && each.created < charge.created,
  );
  const retry = tries.length > 0 ? [cause.retry(tries.length, Math.max(...tries.map(({ created }) => created)))] : [];
  if (!invoice) return new Set([cause.alone, ...retry]);
  const { subscription: its, causes } = invoice;
  const wasCanceled = (each: Subscribed) => each.canceledAt !== null && each.canceledAt < charge.created;
  const own = wasCanceled(its) ? [cause.canceled(its.canceledAt ?? 0, its.endsAt)] : [];
  const others = book.subscriptions
    .filter((each) => each !== its && wasCanceled(each) && (each.canceledAt ?? 0) >= charge.created - 31 * DAY)
    .map((each) => cause.otherCanceled((isNamed && each.held.at(-1)?.name) || null, each.canceledAt ?? 0, each.endsAt));
  return new Set([...causes, ...retry, ...(own.length > 0 ? own : others)]);
}
