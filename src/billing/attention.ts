/** What an agent must see before anything else. Pure. */
import type { List } from '../stripe/fields';
import type { Charge } from '../stripe/resources/charge';
import type { Customer } from '../stripe/resources/customer';
import type { Dispute } from '../stripe/resources/dispute';
import type { Invoice } from '../stripe/resources/invoice';
import type { PaymentIntent } from '../stripe/resources/payment-intent';
import type { Refund } from '../stripe/resources/refund';
import type { Subscription } from '../stripe/resources/subscription';
import { type Behind, behindOf } from './behind';
import { type Expiry, expiryOf } from './chargeable';
import { disputable, disputeNow, isOpen, kindOn } from './dispute';
import { invoiceState, subscriptionOf } from './invoice';
import { type Method, paidWith } from './method';
import { nextCharge } from './next';
import { onItsWay, openIntentsOf, paysFor } from './on-its-way';
import { holdOf, isReported, paymentState } from './payment';
import { refundIsNews, refundsToSee, statusOf } from './refund';
import { agreedItems, defaultMethod, isCurrent, scheduledEnd } from './subscription';
import { afterTrial, type Owed, owedOf, pauseAt } from './summary';
import { chargedTwice } from './twice';
import { underWay, type Waiting } from './waiting';

export type Attention =
  /** `owed`: null where its invoices are not known. */
  | { kind: 'pastDue'; subscription: Subscription; behind: Behind; owed: Owed | null }
  /** It starts with its first payment. */
  | { kind: 'firstPayment'; subscription: Subscription; behind: Behind }
  /** There is nothing to charge when it ends. `outcome`: what becomes of it. */
  | { kind: 'trialUnpaid'; subscription: Subscription; end: number; outcome: ReturnType<typeof afterTrial> }
  | { kind: 'failed'; charge: Charge }
  /** Or a debit came back. `dispute`: null where it may be open, and is not known. */
  | { kind: 'disputed'; charge: Charge; dispute: Dispute | null }
  | { kind: 'refund'; charge: Charge; refund: Refund }
  /** Stripe reports it as fraud; refunding it may spare a dispute. */
  | { kind: 'fraud'; charge: Charge }
  | { kind: 'chargedTwice'; charges: Charge[] }
  | { kind: 'overdue'; invoice: Invoice }
  /** Stripe tried to collect it, and no row above tells that. */
  | { kind: 'unpaid'; invoice: Invoice }
  /** A draft that Stripe could not make final: nothing of it is charged or sent. */
  | { kind: 'stuck'; invoice: Invoice }
  /** The card that it is charged to next, as it was when it paid last. `at`: then, in seconds since 1970. */
  | { kind: 'cardExpires'; subscription: Subscription; method: Method; expiry: Expiry; at: number }
  /** It has expired and paid since: banks renew cards that are on file. `paid`: when it did, likewise. */
  | { kind: 'cardGoesOn'; subscription: Subscription; method: Method; expiry: Expiry; at: number; paid: number }
  | { kind: 'uncaptured'; charge: Charge }
  | { kind: 'delinquent' }
  /** The bank has it in hand. */
  | { kind: 'onItsWay'; charge: Charge }
  /** Likewise, or the customer has, and no charge shows it yet. */
  | { kind: 'awaited'; waiting: Waiting };

export type AttentionKind = Attention['kind'];

/** Whether somebody has to act on it; the others are only good to know. */
export const isAlarm = ({ kind }: Attention) => !/^(cardGoesOn|onItsWay|awaited)$/.test(kind);

const day = 86_400;
/** A failed payment is news for so long; where the customer has a current subscription, for longer. */
const failureIsNews = { alone: 42 * day, withSubscription: 120 * day };
/** So is a debit that came back: nothing in Stripe asks for that money again. */
const returnIsNews = 42 * day;
/** No card is held for longer, where Stripe names no end: https://docs.stripe.com/payments/extended-authorization */
const longestHold = 31 * day;

export interface Standing {
  customer: Customer;
  /** null where the key may not read them, or Stripe did not answer. */
  subscriptions: readonly Subscription[] | null;
  /** Newest first, as Stripe lists them. */
  charges: readonly Charge[];
  /** false where one of the newest payments could not be read. */
  isLatestKnown?: boolean;
  /** Newest first; null where the key may not read them, or Stripe did not answer. */
  invoices: List<Invoice> | null;
  /** The account's that may be open; empty where they are not known. */
  disputes: readonly Dispute[];
  /** Payments that were begun; empty where they are not known. */
  intents: readonly PaymentIntent[];
  /** Seconds since 1970. */
  now: number;
}

/** Only what can still be acted on: flags of Stripe's that never go back are no news. */
export function attention(standing: Standing): Attention[] {
  const { charges, invoices, disputes, intents, now } = standing;
  const subscriptions = standing.subscriptions ?? [];
  const unpaid = subscriptions.filter(({ status }) => status === 'past_due' || status === 'unpaid');
  const starting = subscriptions.filter(({ status }) => status === 'incomplete');
  const latest = standing.isLatestKnown === false ? null : charges[0];
  const failed = latest && paymentState(latest) === 'failed' ? latest : null;
  const waiting = unpaid.length + starting.length;
  const waits = new Set<string | null>([...unpaid, ...starting].map(({ id }) => id));
  const known = {
    charges: standing.isLatestKnown === false ? [] : charges,
    invoices: invoices?.data ?? null,
    intents,
    waiting,
  };
  const behind = (subscription: Subscription) => behindOf(subscription, known, now);
  const isTold = [...unpaid, ...starting].some((each) => behind(each).failed === failed);
  const isNews = failed !== null && !isTold && !isSettled(failed, standing) && isRecent(failed, standing);
  const inState = (states: RegExp) =>
    (invoices?.data ?? []).filter((each) => states.test(invoiceState(each, now, { charges, intents })));
  const overdue = inState(/^overdue$/);
  const stuck = inState(/^stuck$/);
  const tried = inState(/^(tried|unpaid)$/).filter(
    (each) => !waits.has(subscriptionOf(each)) && !(isNews && triedFor(each, failed)),
  );
  // What a subscription waits for is told of it.
  const bills = (invoices?.data ?? []).filter((each) => {
    const its = [...unpaid, ...starting].find(({ id }) => id === subscriptionOf(each));
    return its !== undefined && behind(its).isOnItsWay;
  });
  const isAwaited = (charge: Charge) => bills.some((each) => onItsWay(each, { charges: [charge] }).length > 0);
  const isSaid = unpaid.length > 0 || isNews || overdue.length > 0 || tried.length > 0;
  return [
    ...unpaid.map((subscription): Attention => {
      return {
        kind: 'pastDue',
        subscription,
        behind: behind(subscription),
        owed: invoices === null || invoices.unread ? null : owedOf(subscription, invoices),
      };
    }),
    ...starting.map(
      (subscription): Attention => ({ kind: 'firstPayment', subscription, behind: behind(subscription) }),
    ),
    ...(isNews ? [{ kind: 'failed' as const, charge: failed }] : []),
    ...charges.flatMap((charge) => disputed(charge, disputes, now)),
    ...charges
      .filter((charge) => isReported(charge) && charge.created > now - disputable)
      .map((charge): Attention => ({ kind: 'fraud', charge })),
    ...charges.flatMap((charge) => refundsSeen(charge, now)),
    ...chargedTwice(charges, { subscriptions, invoices: invoices?.data ?? [] }).map(
      (equal): Attention => ({ kind: 'chargedTwice', charges: equal }),
    ),
    ...overdue.map((invoice): Attention => ({ kind: 'overdue', invoice })),
    ...tried.map((invoice): Attention => ({ kind: 'unpaid', invoice })),
    ...stuck.map((invoice): Attention => ({ kind: 'stuck', invoice })),
    ...charges
      .filter((charge) => paymentState(charge) === 'uncaptured' && holdEnd(charge) > now)
      .map((charge): Attention => ({ kind: 'uncaptured', charge })),
    ...subscriptions.flatMap((subscription) => trialUnpaid(subscription, standing)),
    ...subscriptions.flatMap((subscription) => cardFor(subscription, standing)).filter(isAlarm),
    ...(!isSaid && isDelinquent(standing) ? [{ kind: 'delinquent' as const }] : []),
    ...charges
      .filter((charge) => paymentState(charge) === 'pending' && !isAwaited(charge))
      .map((charge): Attention => ({ kind: 'onItsWay', charge })),
    ...underWay(intents, charges).flatMap((waiting): Attention[] =>
      isOver(waiting, now) || bills.some((bill) => openIntentsOf(bill).includes(waiting.id))
        ? []
        : [{ kind: 'awaited', waiting }],
    ),
    ...subscriptions.flatMap((subscription) => cardFor(subscription, standing)).filter((each) => !isAlarm(each)),
  ];
}

/** Whether a failed payment is known to be for it, or fits: Stripe does not always say for what one is. */
function triedFor(invoice: Invoice, charge: Charge): boolean {
  const fits = charge.amount === invoice.amount_remaining && charge.currency === invoice.currency;
  return fits || paysFor(invoice, charge);
}

/** A voucher or a code by which nobody can pay any more. */
const isOver = ({ awaited }: Waiting, now: number) =>
  (awaited.kind === 'voucher' || awaited.kind === 'code') && awaited.until !== null && awaited.until < now;

/** Whether what it was for is known to be paid since, or given up. */
function isSettled(failed: Charge, { invoices }: Standing): boolean {
  const bill = invoices?.data.find((each) => paysFor(each, failed));
  return bill?.status === 'paid' || bill?.status === 'void';
}

function trialUnpaid(subscription: Subscription, { customer, now }: Standing): Attention[] {
  const { status, trial_end: end, collection_method } = subscription;
  if (status !== 'trialing' || end === null || end < now || scheduledEnd(subscription) !== null) return [];
  if (pauseAt(subscription, end)) return [];
  if (agreedItems(subscription).every(({ total }) => total?.minor === 0)) return [];
  if (collection_method === 'send_invoice' || defaultMethod(subscription, customer) !== null) return [];
  return [{ kind: 'trialUnpaid', subscription, end, outcome: afterTrial(subscription, customer) }];
}

/** Where it has expired, or does this month, before the subscription is charged again. */
function cardFor(subscription: Subscription, { customer, charges, invoices, now }: Standing): Attention[] {
  if (!/^(active|trialing)$/.test(subscription.status)) return [];
  const method = defaultMethod(subscription, customer);
  const charge = charges.find((each) => method !== null && each.payment_method === method);
  const card = charge?.payment_method_details?.card;
  const expiry = card ? expiryOf({ card }, now) : null;
  const next = nextCharge({ subscription, customer, invoices: invoices?.data ?? [], isOnly: false });
  const paidBy = charge && paidWith(charge);
  if (!paidBy || !expiry || next.kind !== 'charge' || next.how !== 'charged') return [];
  const isBefore = Date.UTC(expiry.year, expiry.month) / 1000 <= next.at;
  if (!isBefore) return [];
  const facts = { subscription, method: paidBy, expiry, at: next.at };
  const wentOn = charge.status === 'succeeded' && charge.created >= Date.UTC(expiry.year, expiry.month) / 1000;
  return [wentOn ? { kind: 'cardGoesOn', ...facts, paid: charge.created } : { kind: 'cardExpires', ...facts }];
}

/** Until when it can be captured, in seconds since 1970. */
function holdEnd(charge: Charge): number {
  return holdOf(charge).captureBy ?? charge.created + longestHold;
}

function isRecent(failed: Charge, { subscriptions, now }: Standing): boolean {
  const { alone, withSubscription } = failureIsNews;
  return failed.created > now - (subscriptions?.some(isCurrent) ? withSubscription : alone);
}

/**
 * Stripe says so since some invoice failed or ran past its day, and does not take it back where that is voided.
 * https://docs.stripe.com/api/customers/object#customer_object-delinquent
 */
function isDelinquent({ customer, subscriptions, invoices, now }: Standing): boolean {
  const allSettled = invoices?.has_more === false && !invoices.data.some((each) => isStillNews(each, now));
  return customer.delinquent === true && (subscriptions?.some(isCurrent) ?? true) && !allSettled;
}

/** Of an invoice that Stripe gave up by itself long ago it goes on saying so for good. */
function isStillNews({ status, status_transitions, created }: Invoice, now: number): boolean {
  const givenUp = status_transitions.marked_uncollectible_at ?? created;
  return status === 'open' || (status === 'uncollectible' && givenUp > now - failureIsNews.withSubscription);
}

function disputed(charge: Charge, disputes: readonly Dispute[], now: number): Attention[] {
  const found = disputeNow(charge, disputes, now);
  if (found?.kind === 'maybeOpen') return [{ kind: 'disputed', charge, dispute: null }];
  if (found?.kind !== 'known') return [];
  const { dispute } = found;
  const isNews = isOpen(dispute) || (isReturned(charge, dispute) && dispute.created > now - returnIsNews);
  return isNews ? [{ kind: 'disputed', charge, dispute }] : [];
}

/** A debit that the customer's bank took back for good: nothing is to be answered, and the money is owed again. */
const isReturned = (charge: Charge, dispute: Dispute) => kindOn(charge, dispute) === 'returned';

function refundsSeen(charge: Charge, now: number): Attention[] {
  return refundsToSee(charge, now)
    .filter((refund) => statusOf(refund) !== 'failed' || refund.created > now - refundIsNews)
    .map((refund) => ({ kind: 'refund', charge, refund }));
}

/** What of it stands at once, what is folded away, and how much is not shown at all. */
export interface Arranged {
  first: readonly Attention[];
  folded: readonly Attention[];
  /** Of all that does not stand at once. */
  more: readonly { kind: AttentionKind; count: number }[];
}

/** So many stand at once: more would push off the screen what the customer pays. */
const upFront = 2;
/** A card holds 100 widgets, and of those Google drops whole sections at the end. */
const mostFolded = 10;

/** One of each kind first, in the order of their weight, so that many of one never hide another. */
export function arranged(found: readonly Attention[]): Arranged {
  const isFirst = ({ kind }: Attention, index: number) => found.findIndex((each) => each.kind === kind) === index;
  const all = [...found.filter(isFirst), ...found.filter((each, index) => !isFirst(each, index))];
  const rest = all.slice(upFront);
  const kinds = [...new Set(rest.map(({ kind }) => kind))];
  return {
    first: all.slice(0, upFront),
    folded: rest.slice(0, mostFolded),
    more: kinds.map((kind) => ({ kind, count: rest.filter((each) => each.kind === kind).length })),
  };
}
