import type { Invoice } from '../stripe/resources/invoice';
import type { Subscription } from '../stripe/resources/subscription';
import { comingAt, dueOf, ownMethod, subscriptionOf } from './invoice';
import { type Money, money } from './money';
import { expectedFor, type KnownPayments, type OnItsWay } from './on-its-way';
import type { Interval } from './subscription';
import type { Awaited } from './waiting';

/** An invoice that asks for money, or will, and what Stripe does with it by itself. */
export interface Unsettled {
  /**
   * `charged`, `sent`: a draft that becomes final by itself, and is then charged or emailed. `draft`: stays one. `stuck`:
   * Stripe could not make it final. `tried`, `retried`: open, and charged for the first time or again. `onItsWay`: open, and
   * a payment was begun that is for it, for certain or perhaps. `awaited`: open, and the customer or the bank has its payment
   * in hand. `open`: stays open.
   */
  kind: 'charged' | 'sent' | 'draft' | 'stuck' | 'tried' | 'retried' | 'onItsWay' | 'awaited' | 'open';
  id: string;
  /** Drafts have none. */
  number: string | null;
  amount: Money;
  /** When Stripe does that; seconds since 1970, null where it is not known or nothing happens. */
  at: number | null;
  /** The payment that was begun, of what is on its way. */
  begun: OnItsWay | null;
  /** What is awaited, of what is. */
  awaited: Awaited | null;
  /** The method that it is paid with, where it has one of its own. */
  ownMethod: string | null;
  /** What a draft is for, where it was made as a period began. `start`: seconds since 1970. */
  period: { start: number; interval: Interval } | null;
}

/** All that is known, what moves first; `isCut`: there may be more. */
export interface UnsettledInvoices {
  all: Unsettled[];
  isCut: boolean;
}

/** What moves by itself comes first. */
const order = ['charged', 'onItsWay', 'tried', 'retried', 'awaited', 'sent', 'open', 'stuck', 'draft'];

/** Of one subscription; what is settled, or asks for nothing, is left out. `known`: the customer's payments. */
export function unsettledOf(
  subscription: Subscription,
  invoices: readonly Invoice[],
  known: KnownPayments,
): Unsettled[] {
  const own = invoices.filter((each) => subscriptionOf(each) === subscription.id && askedOf(each).minor > 0);
  return [...new Map(own.map((each) => [each.id, each])).values()]
    .flatMap((invoice) => unsettled(invoice, subscription, known) ?? [])
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** What is left of it to pay, or will be once it is made final. */
const askedOf = (invoice: Invoice) =>
  invoice.status === 'draft' ? dueOf(invoice) : money(invoice.amount_remaining, invoice.currency);

function unsettled(invoice: Invoice, subscription: Subscription, known: KnownPayments): Unsettled | null {
  const { id, number, status, collection_method, auto_advance, next_payment_attempt } = invoice;
  const common = {
    id,
    number,
    amount: askedOf(invoice),
    at: null,
    begun: null,
    awaited: null,
    ownMethod: ownMethod(invoice),
    period: null,
  };
  const isSent = collection_method === 'send_invoice';
  if (status === 'open') {
    const [expected] = expectedFor(invoice, known);
    if (expected?.kind === 'onItsWay') return { ...common, kind: 'onItsWay', begun: expected };
    // An invoice for which a card's owner must confirm is tried again all the same.
    const isInHand = expected && expected.awaited.kind !== 'confirmation' && expected.awaited.kind !== 'other';
    if (isInHand) return { ...common, kind: 'awaited', awaited: expected.awaited };
    if (isSent || auto_advance === false || next_payment_attempt === null) return { ...common, kind: 'open' };
    return { ...common, kind: invoice.attempt_count > 0 ? 'retried' : 'tried', at: next_payment_attempt };
  }
  if (status !== 'draft') return null;
  const period = periodOf(invoice, subscription);
  if (invoice.last_finalization_error) return { ...common, kind: 'stuck', period };
  if (comingAt(invoice) === null) return { ...common, kind: 'draft', period };
  // A guess of the hour would be no date to promise.
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

/** Whether Stripe goes on with it by itself before that time, in seconds since 1970. */
export function movesBefore({ kind, at }: Unsettled, time: number): boolean {
  return /^(charged|tried|retried|sent)$/.test(kind) && (at === null || at <= time);
}

/** Whether Stripe charges the customer for one of them by itself. */
export function isCharging({ all }: UnsettledInvoices): boolean {
  return all.some(({ kind }) => /^(charged|tried|retried)$/.test(kind));
}
