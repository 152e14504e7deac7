import type { List } from '../stripe/fields';
import type { Customer } from '../stripe/resources/customer';
import type { Invoice } from '../stripe/resources/invoice';
import type { Subscription } from '../stripe/resources/subscription';
import { afterCoupons, lineAt, mayBeUsedUp, type Off, offUntil, type Reduction, reductionAt } from './discount';
import { comingAt, dueOf, subscriptionOf } from './invoice';
import { type Money, money, roundedHalfUp } from './money';
import {
  type Agreement,
  agreedItems,
  defaultMethod,
  hasEnded,
  type Interval,
  type MethodHolder,
  nextRenewal,
  scheduledEnd,
} from './subscription';
import { type Tax, taxOn } from './tax';

/** What was agreed, as facts. */
export interface Agreed {
  /** Empty where Stripe lists no item. `name`: null where it is not known; `quantity`: null where there is one, or usage. */
  items: { name: string | null; quantity: number | null }[];
  /**
   * What is paid each time: one for each interval, in order of appearance; what has no fixed amount is not in them.
   * `before`: discounts, where `amount` is what they leave. `ifNot`: what is paid where the coupon does not cover it, where
   * that is not known.
   */
  sums: { amount: Money; before: Money | null; ifNot: Money | null; interval: Interval | null }[];
  /** Whether some items cost by tiers, or by usage. */
  byTiers: boolean;
  byUsage: boolean;
  /** The currency in which some items are billed, where their amount is not known in it. */
  unknownIn: string | null;
  /** Whether there are more items than these. */
  more: boolean;
  /** What is taken off from the next invoice on; where no sum has a `before`, the sums are without it. */
  off: Off | null;
  tax: Tax;
}

/** What of a customer counts for what they pay. */
export type Payer = Pick<Customer, 'discount' | 'tax_exempt'>;

/** `products`: names by id, as far as they are known. */
export function agreedOf(
  subscription: Agreement,
  products: Record<string, string>,
  payer: Payer | null = null,
): Agreed {
  const items = agreedItems(subscription);
  const isOver = subscription.status !== undefined && hasEnded({ status: subscription.status });
  const at = nextRenewal(subscription);
  const reduction = reductionAt(isOver ? { items: { data: [] } } : subscription, payer?.discount ?? null, at);
  const { off } = reduction;
  return {
    items: items.map(({ productId, priceName, quantity, metered }) => ({
      name: products[productId] ?? priceName,
      quantity: quantity === 1 || metered ? null : quantity,
    })),
    // What is off one invoice does not change what is paid each time.
    sums: sumsOf(subscription, off && !off.isOnce ? reduction : null, at),
    byTiers: items.some(({ metered, tiered }) => tiered && !metered),
    byUsage: items.some(({ metered }) => metered),
    unknownIn: items.find(({ isUnknown }) => isUnknown)?.currency ?? null,
    more: subscription.items.has_more ?? false,
    off: off?.isOnce ? null : off,
    tax: isOver ? 'none' : taxOn(subscription, payer),
  };
}

/** For where it is said beside it that discounts and tax are not in it. */
export function beforeOffAndTax(all: Agreed): Agreed {
  return { ...all, off: null, tax: 'none' };
}

/**
 * What is off and not in what is paid each time: how much is not known, it ends before, or is off one invoice only. `now`:
 * seconds since 1970, null where that is not known; `isOnly`: whether it is known to be their only current subscription.
 */
export function otherOff(
  subscription: Subscription,
  payer: Payer | null,
  { now, isOnly }: { now: number | null; isOnly: boolean },
): Off | null {
  if (hasEnded(subscription)) return null;
  const inherited = payer?.discount ?? null;
  const at = nextRenewal(subscription);
  const { off } = reductionAt(subscription, inherited, at);
  if (off?.isOnce) return { ...off, isShared: mayBeUsedUp(subscription, inherited, at, isOnly) };
  return off?.amount.kind === 'unknown' ? off : offUntil(subscription, inherited, at, now);
}

/** Items that recur alike are added up, since one invoice has them. `reduction`: null where nothing is taken off. */
function sumsOf({ items }: Agreement, reduction: Reduction | null, at: number | null): Agreed['sums'] {
  const isOff = reduction !== null && reduction.coupons !== null;
  const coupons = reduction?.coupons ?? [];
  const sure = reduction?.sure ?? [];
  const alike = new Map<string, Agreement['items']['data'][number][]>();
  for (const item of items.data) {
    const { recurring } = item.price;
    const every = recurring ? `${recurring.interval_count} ${recurring.interval}` : '';
    alike.set(every, [...(alike.get(every) ?? []), item]);
  }
  const isSplit = alike.size > 1 && coupons.some(({ percent_off }) => percent_off === null);
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    const lines = group.flatMap((item) => lineAt(item, at) ?? []);
    const isReduced = isOff && (coupons.length > 0 || lines.some(({ own }) => own.length > 0));
    if (!first || lines.length === 0) return [];
    const { currency, recurring } = first.price;
    const sum = (minor: number) => money(roundedHalfUp(minor), currency);
    const before = sum(lines.reduce((all, { amount }) => all + amount, 0));
    // A fixed amount is off each invoice: beside usage or with several intervals it can't be told what of it is off these.
    const isWhole = lines.length === group.length || coupons.every(({ percent_off }) => percent_off !== null);
    const left = isReduced && isWhole && !isSplit ? afterCoupons(lines, coupons, currency) : null;
    const ifNot = left !== null && sure.length < coupons.length ? afterCoupons(lines, sure, currency) : null;
    const interval = recurring && { unit: recurring.interval, count: recurring.interval_count };
    return [
      {
        amount: left === null ? before : sum(left),
        before: left === null ? null : before,
        ifNot: ifNot === null ? null : sum(ifNot),
        interval,
      },
    ];
  });
}

/** How a subscription stands. `code`: a status that is new to this version, in Stripe's own word. */
export type State = ({ kind: SubscriptionState } | { kind: 'other'; code: string }) & {
  /** Where its invoices are not collected: until when, in seconds; null: until that is taken back. */
  pausedUntil?: number | null;
};
const states = {
  active: 'active',
  trialing: 'trial',
  past_due: 'pastDue',
  unpaid: 'unpaid',
  incomplete: 'firstPayment',
  incomplete_expired: 'neverStarted',
  canceled: 'ended',
  paused: 'paused',
} as const;
export type SubscriptionState = (typeof states)[keyof typeof states];

/** `now`: seconds since 1970; null where it may be taken as it stands. */
export function stateOf(subscription: Pick<Subscription, 'status' | 'pause_collection'>, now: number | null): State {
  const { status } = subscription;
  const pause = hasEnded({ status }) ? null : collectionPauseAt(subscription, now);
  const collection = pause ? { pausedUntil: pause.resumes_at } : {};
  const known = status in states ? states[status as keyof typeof states] : null;
  return known ? { kind: known, ...collection } : { kind: 'other', code: status, ...collection };
}

/** What happens next, or happened last. `at`: seconds since 1970. */
export type Event =
  | { kind: 'ended' | 'trialEnds' | 'renews' | 'invoiced'; at: number }
  /** `before`: what comes first, where the end lies behind it. */
  | { kind: 'ends'; at: number; before: { kind: 'renews' | 'invoiced'; at: number } | null }
  /** On a trial, at another time than that ends. `before`: where the trial ends first, and is paid then. */
  | { kind: 'subscriptionEnds'; at: number; before: { kind: 'trialEnds'; at: number } | null }
  /** It goes no further than its trial: its end is set, or there is nothing to pay with then. */
  | { kind: 'trialCancels' | 'trialPauses'; at: number }
  /** Of what was not paid: `nextTry`: when Stripe tries again, in seconds since 1970; null where it has not said so. */
  | ({ kind: 'owes' } & Owed)
  /** Stripe makes drafts only. */
  | { kind: 'unpaid' }
  /** A schedule, which has not been read, may change it. */
  | { kind: 'mayChange' };

/** null where nothing is known to come. `customer`: whose it is, `invoices`: theirs, as far as they are known. */
export function nextOf(
  subscription: Subscription,
  customer: Customer | null = null,
  invoices: List<Invoice> | null = null,
): Event | null {
  const { status, trial_end, schedule, collection_method } = subscription;
  const renewal = nextRenewal(subscription);
  const end = scheduledEnd(subscription);
  if (hasEnded(subscription))
    return subscription.ended_at === null ? null : { kind: 'ended', at: subscription.ended_at };
  const comes =
    !collectionPauseAt(subscription, renewal) && renewal !== null && /^(active|trialing)$/.test(status)
      ? { kind: collection_method === 'send_invoice' ? ('invoiced' as const) : ('renews' as const), at: renewal }
      : null;
  if (end !== null && status === 'trialing') return endOnTrial(subscription, end, customer);
  if (end !== null) return { kind: 'ends', at: end, before: comes && comes.at < end && !schedule ? comes : null };
  const owes = invoices && owedOf(subscription, invoices);
  if (owes) return { kind: 'owes', ...owes };
  if (status === 'unpaid') return { kind: 'unpaid' };
  if (schedule) return { kind: 'mayChange' };
  if (status === 'trialing' && trial_end) return { kind: afterTrial(subscription, customer), at: trial_end };
  return comes;
}

/** Beside `Trial` an end that is not told apart would be taken for the trial's own. */
function endOnTrial(subscription: Subscription, end: number, customer: Customer | null): Event {
  const { trial_end, schedule } = subscription;
  if (end === trial_end) return { kind: 'trialCancels', at: end };
  if (trial_end === null || trial_end > end || schedule) return { kind: 'subscriptionEnds', at: end, before: null };
  const then = afterTrial(subscription, customer);
  if (then !== 'trialEnds') return { kind: then, at: trial_end };
  return { kind: 'subscriptionEnds', at: end, before: { kind: then, at: trial_end } };
}

/** What is owed of its invoices. */
export interface Owed {
  amount: Money;
  /** Whether it may be more: older invoices are not known. */
  isCut: boolean;
  /** Seconds since 1970. */
  nextTry: number | null;
}

/** Of one that Stripe calls unpaid or past due; null where the invoices that tell are not known. */
export function owedOf(subscription: Subscription, { data, has_more }: List<Invoice>): Owed | null {
  const { id, status, currency } = subscription;
  if (!/^(past_due|unpaid|incomplete)$/.test(status)) return null;
  const open = data.filter((each) => subscriptionOf(each) === id && each.status === 'open');
  const tries = open.flatMap(({ next_payment_attempt }) => next_payment_attempt ?? []);
  const amount = money(
    open.reduce((sum, { amount_remaining }) => sum + amount_remaining, 0),
    currency,
  );
  return amount.minor > 0 ? { amount, isCut: has_more, nextTry: tries.length > 0 ? Math.min(...tries) : null } : null;
}

/** Whether it owes something that these do not tell: a list that goes on may lack what is open. null: they are not known. */
export function isOwedUnknown(subscription: Subscription, invoices: List<Invoice> | null): boolean {
  if (!/^(past_due|unpaid|incomplete)$/.test(subscription.status)) return false;
  return invoices === null || (invoices.has_more && owedOf(subscription, invoices) === null);
}

/** A draft of it that Stripe charges or sends by itself. `at`: seconds since 1970. */
export interface Coming {
  amount: Money;
  at: number;
  isSent: boolean;
}

/** The first to be charged or sent; null where none is known. `invoices`: the customer's. */
export function comingOf({ id }: Subscription, invoices: readonly Invoice[]): Coming | null {
  const coming = invoices.flatMap((each): Coming[] => {
    const at = comingAt(each);
    const amount = dueOf(each);
    if (at === null || subscriptionOf(each) !== id || amount.minor <= 0) return [];
    if (each.last_finalization_error) return [];
    return [{ amount, at, isSent: each.collection_method === 'send_invoice' }];
  });
  return coming.sort((one, other) => one.at - other.at)[0] ?? null;
}

/** What was last paid for a whole period of it, and when (seconds since 1970). */
export interface PaidLast {
  amount: Money;
  at: number;
}

/** null where none is known. `invoices`: newest first. */
export function paidLast({ id }: Subscription, invoices: readonly Invoice[]): PaidLast | null {
  const last = invoices.find(
    (each) =>
      subscriptionOf(each) === id &&
      /^subscription_(create|cycle)$/.test(each.billing_reason ?? '') &&
      each.status === 'paid' &&
      each.amount_paid > 0,
  );
  if (!last) return null;
  return {
    amount: money(last.amount_paid, last.currency),
    at: last.status_transitions.paid_at ?? last.created,
  };
}

const endsOfTrials: Record<string, 'trialCancels' | 'trialPauses'> = { cancel: 'trialCancels', pause: 'trialPauses' };

/**
 * What becomes of it at the end of its trial: where there is nothing to pay with, what its settings say.
 * https://docs.stripe.com/billing/subscriptions/trials/free-trials#create-free-trials-without-payment
 */
export function afterTrial(
  subscription: Subscription,
  customer: MethodHolder | null,
): 'trialEnds' | 'trialCancels' | 'trialPauses' {
  const { collection_method, trial_settings } = subscription;
  if (!customer || collection_method === 'send_invoice' || defaultMethod(subscription, customer)) return 'trialEnds';
  return endsOfTrials[trial_settings?.end_behavior.missing_payment_method ?? ''] ?? 'trialEnds';
}

/** Why nothing is collected: the subscription itself is paused, or it goes on and only its invoices are not collected. */
export type Pause = { kind: 'paused' } | { kind: 'notCollected'; invoices: string; until: number | null };

/**
 * How its invoices are not collected at that time, in seconds; null: as it stands. Stripe resumes collection by itself at
 * `resumes_at`, and may show the pause for a while longer.
 */
export function collectionPauseAt(
  { pause_collection: pause }: Pick<Subscription, 'pause_collection'>,
  at: number | null,
) {
  const isOver = pause !== null && pause.resumes_at !== null && at !== null && pause.resumes_at <= at;
  return isOver ? null : pause;
}

/** `invoices`: Stripe's code for what becomes of them. null where everything is collected then. `at`: as above. */
export function pauseAt(
  subscription: Pick<Subscription, 'status' | 'pause_collection'>,
  at: number | null,
): Pause | null {
  if (subscription.status === 'paused') return { kind: 'paused' };
  const pause = collectionPauseAt(subscription, at);
  return pause && { kind: 'notCollected', invoices: pause.behavior, until: pause.resumes_at };
}
