/** What an agent must see before anything else. Pure. */
import type { List } from '../stripe/fields';
import type { Charge } from '../stripe/resources/charge';
import type { Customer } from '../stripe/resources/customer';
import type { Dispute } from '../stripe/resources/dispute';
import type { Invoice } from '../stripe/resources/invoice';
import type { Refund } from '../stripe/resources/refund';
import type { Subscription } from '../stripe/resources/subscription';
import { disputeNow, isOpen } from './dispute';
import { invoiceState } from './invoice';
import { holdOf, paymentState } from './payment';
import { refundsToSee } from './refund';
import { isCurrent } from './subscription';
import { chargedTwice } from './twice';

export type Attention =
  /** `failed`: the newest payment, where it failed: most likely why. */
  | { kind: 'pastDue'; subscription: Subscription; failed: Charge | null }
  | { kind: 'failed'; charge: Charge }
  /** `dispute`: null where it may be open, and is not known. */
  | { kind: 'disputed'; charge: Charge; dispute: Dispute | null }
  | { kind: 'refund'; charge: Charge; refund: Refund }
  | { kind: 'chargedTwice'; charges: Charge[] }
  | { kind: 'overdue'; invoice: Invoice }
  | { kind: 'uncaptured'; charge: Charge }
  | { kind: 'delinquent' };

export type AttentionKind = Attention['kind'];

const day = 86_400;
/** A failed payment is news for so long; where the customer has a current subscription, for longer. */
const failureIsNews = { alone: 42 * day, withSubscription: 120 * day };
/** A refund that failed: by then it was seen to, or nobody waits for it. */
const refundIsNews = 120 * day;
/** No card is held for longer, where Stripe names no end: https://docs.stripe.com/payments/extended-authorization */
const longestHold = 31 * day;

export interface Standing {
  customer: Customer;
  subscriptions: readonly Subscription[];
  /** Newest first, as Stripe lists them. */
  charges: readonly Charge[];
  /** Newest first; null where the key may not read them, or Stripe did not answer. */
  invoices: List<Invoice> | null;
  /** The account's that may be open; empty where they are not known. */
  disputes: readonly Dispute[];
  /** Seconds since 1970. */
  now: number;
}

/** Only what can still be acted on: flags of Stripe's that never go back are no news. */
export function attention(standing: Standing): Attention[] {
  const { subscriptions, charges, invoices, disputes, now } = standing;
  const unpaid = subscriptions.filter(({ status }) => status === 'past_due' || status === 'unpaid');
  const [latest] = charges;
  const failed = latest && paymentState(latest) === 'failed' ? latest : null;
  const isNews = failed !== null && unpaid.length === 0 && isRecent(failed, standing);
  const overdue = (invoices?.data ?? []).filter((each) => invoiceState(each, now, { charges }) === 'overdue');
  const isSaid = unpaid.length > 0 || isNews || overdue.length > 0;
  return [
    ...unpaid.map((subscription): Attention => ({ kind: 'pastDue', subscription, failed })),
    ...(isNews ? [{ kind: 'failed' as const, charge: failed }] : []),
    ...charges.flatMap((charge) => disputed(charge, disputes, now)),
    ...charges.flatMap((charge) => refundsSeen(charge, now)),
    ...chargedTwice(charges, { subscriptions, invoices: invoices?.data ?? [] }).map(
      (equal): Attention => ({ kind: 'chargedTwice', charges: equal }),
    ),
    ...overdue.map((invoice): Attention => ({ kind: 'overdue', invoice })),
    ...charges
      .filter((charge) => paymentState(charge) === 'uncaptured' && holdEnd(charge) > now)
      .map((charge): Attention => ({ kind: 'uncaptured', charge })),
    ...(!isSaid && isDelinquent(standing) ? [{ kind: 'delinquent' as const }] : []),
  ];
}

/** Until when it can be captured, in seconds since 1970. */
function holdEnd(charge: Charge): number {
  return holdOf(charge).captureBy ?? charge.created + longestHold;
}

function isRecent(failed: Charge, { subscriptions, now }: Standing): boolean {
  const { alone, withSubscription } = failureIsNews;
  return failed.created > now - (subscriptions.some(isCurrent) ? withSubscription : alone);
}

/**
 * Stripe says so since some invoice failed or ran past its day, and does not take it back where that is voided.
 * https://docs.stripe.com/api/customers/object#customer_object-delinquent
 */
function isDelinquent({ customer, subscriptions, invoices }: Standing): boolean {
  const allSettled = invoices?.has_more === false && invoices.data.every(({ status }) => !isOwed(status));
  return customer.delinquent === true && subscriptions.some(isCurrent) && !allSettled;
}

const isOwed = (status: string | null) => status === 'open' || status === 'uncollectible';

function disputed(charge: Charge, disputes: readonly Dispute[], now: number): Attention[] {
  const found = disputeNow(charge, disputes, now);
  if (found?.kind === 'maybeOpen') return [{ kind: 'disputed', charge, dispute: null }];
  return found?.kind === 'known' && isOpen(found.dispute) ? [{ kind: 'disputed', charge, dispute: found.dispute }] : [];
}

function refundsSeen(charge: Charge, now: number): Attention[] {
  return refundsToSee(charge)
    .filter((refund) => refund.created > now - refundIsNews)
    .map((refund) => ({ kind: 'refund', charge, refund }));
}

/** What is shown of what was found, and how much of which kind is not. */
export interface Arranged {
  shown: readonly Attention[];
  more: readonly { kind: AttentionKind; count: number }[];
}

/** So few are all shown. Of more, one of each kind, at most as many as `mostKinds`. */
const few = 4;
const mostKinds = 5;

/** One of each kind first, in the order of their weight, so that many of one never hide another. */
export function arranged(found: readonly Attention[]): Arranged {
  const isFirst = ({ kind }: Attention, index: number) => found.findIndex((each) => each.kind === kind) === index;
  const firsts = found.filter(isFirst);
  const others = found.filter((each, index) => !isFirst(each, index));
  const all = [...firsts, ...others];
  const room = all.length <= few || (others.length === 1 && all.length <= mostKinds) ? all.length : firsts.length;
  const shown = all.slice(0, Math.min(room, mostKinds));
  const rest = all.slice(shown.length);
  const kinds = [...new Set(rest.map(({ kind }) => kind))];
  return { shown, more: kinds.map((kind) => ({ kind, count: rest.filter((each) => each.kind === kind).length })) };
}
