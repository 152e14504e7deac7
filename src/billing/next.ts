/**
 * What a subscription takes next by itself, as facts: when, how much, or why nothing is. What can't be known from what was
 * read is said as unknown, with the reason; nothing is guessed. Pure; times are seconds since 1970.
 */
import type { Customer } from '../stripe/resources/customer';
import type { Invoice } from '../stripe/resources/invoice';
import type { InvoiceItem } from '../stripe/resources/invoice-item';
import type { Subscription, SubscriptionItem } from '../stripe/resources/subscription';
import { afterCoupons, lineAt, mayBeUsedUp, type Off, reductionAt } from './discount';
import { subscriptionOf } from './invoice';
import { taxTotals } from './invoice-amounts';
import { type Money, money, roundedHalfUp } from './money';
import { periodEnd } from './period';
import { hasEnded, isMetered, isPlain, lineAmount, nextRenewal, scheduledEnd } from './subscription';
import { afterTrial, type Pause, pauseAt } from './summary';
import { type Tax, taxOn } from './tax';

export interface NextBasis {
  subscription: Subscription;
  /** null where they could not be read: then neither their discount nor their balance nor their method is known. */
  customer: Customer | null;
  /** The customer's invoices, as far as they are known, in any order. */
  invoices: readonly Invoice[];
  /** Whether it is known to be their only current subscription. */
  isOnly: boolean;
  /** What waits to be billed to the customer; null where that is not known. */
  pending?: readonly InvoiceItem[] | null;
}

/** What comes with the next invoice beside the subscription's own period, before discounts and tax; null where nothing. */
export interface Pending {
  sure: Money | null;
  /** Only if no other subscription's invoice comes first. */
  perhaps: Money | null;
}

/** Why the amount is not known. */
export type Unknown =
  | 'usage'
  | 'tiers'
  /** The price is in another currency. */
  | 'currency'
  /** The price bills in a way that is new to this version. */
  | 'price'
  /** The subscription has more items than were read. */
  | 'items'
  | 'discounts'
  /** A change waits for its payment. */
  | 'pendingUpdate'
  /** Of a period that is cut short only a part is charged. */
  | 'endsWithin';

export interface NextAmount {
  /** After the discounts that hold then, without tax and balance; null where `unknown` says why. */
  net: Money | null;
  /** What it is instead where a coupon does not cover it, or is used up by then, where that is not known. */
  ifNot: Money | null;
  unknown: Unknown | null;
  /** What the discounts leave less of: `net` is this without them. null where nothing is taken off. */
  before: Money | null;
  off: Off | null;
  tax: Tax;
  /** With tax, as the latest invoice had it for the same net amount; null where there is none. */
  withTax: Money | null;
  /** The customer's balance, in the same currency, before that invoice: negative is credit. Null where there is none. */
  balance: Money | null;
  /** Whether another invoice may use that balance before: of another subscription, or a draft. */
  isShared: boolean;
  /** null where it is not known. */
  pending: Pending | null;
  /** What is left to pay with what is pending and after the balance, tax included; null where a part of it is not known. */
  due: Money | null;
}

/** `at`: null where not known. */
export type NextCharge =
  /** `how`: the method on file is charged, or an invoice is sent. `isFirst`: it ends a trial. */
  | { kind: 'charge'; at: number; how: 'charged' | 'sent'; isFirst: boolean; amount: NextAmount }
  /** Nothing is taken by itself. */
  | { kind: 'none'; why: 'ended' | 'unpaid' | 'firstPayment' }
  | { kind: 'none'; why: 'ends' | 'trialCancels' | 'trialPauses'; at: number }
  | { kind: 'none'; why: 'paused'; pause: Pause }
  /**
   * `schedule`: one that was not read may change or end it before. `change`: what it changes to is known, and not what that
   * comes to. null: a status that is new to this version, or no period is told.
   */
  | { kind: 'unknown'; why: 'schedule' | 'change' | null };

export function nextCharge(basis: NextBasis): NextCharge {
  const { subscription, customer } = basis;
  const { status } = subscription;
  if (hasEnded(subscription)) return { kind: 'none', why: 'ended' };
  if (status === 'unpaid') return { kind: 'none', why: 'unpaid' };
  if (status === 'incomplete') return { kind: 'none', why: 'firstPayment' };
  const isTrial = status === 'trialing';
  const at = (isTrial ? subscription.trial_end : null) ?? nextRenewal(subscription);
  if (at === null || !/^(active|trialing|past_due|paused)$/.test(status)) return { kind: 'unknown', why: null };
  const pause = pauseAt(subscription, at);
  if (pause) return { kind: 'none', why: 'paused', pause };
  const end = scheduledEnd(subscription);
  if (end !== null && end <= at) return { kind: 'none', why: 'ends', at: end };
  if (subscription.schedule) return { kind: 'unknown', why: 'schedule' };
  const then = isTrial ? afterTrial(subscription, customer) : 'trialEnds';
  if (then !== 'trialEnds') return { kind: 'none', why: then, at };
  const how = subscription.collection_method === 'send_invoice' ? 'sent' : 'charged';
  return {
    kind: 'charge',
    at,
    how,
    isFirst: isTrial,
    amount: amountAt(basis, at),
  };
}

/** Whether an invoice of it comes, or is open, that asks for something, or may. */
export function isToBePaid(next: NextCharge): boolean {
  if (next.kind === 'none') return next.why === 'unpaid' || next.why === 'firstPayment';
  return next.kind === 'unknown' || next.amount.net?.minor !== 0 || next.amount.ifNot !== null;
}

/** Items may renew on different days: an invoice has those whose period ends then. */
function itemsAt({ items, status }: Subscription, at: number): SubscriptionItem[] {
  return items.data.filter(({ current_period_end: end }) => status === 'trialing' || end === null || end <= at);
}

function amountAt(basis: NextBasis, at: number): NextAmount {
  const { subscription, customer, invoices, isOnly } = basis;
  const { currency } = subscription;
  const items = itemsAt(subscription, at);
  const lines = items.flatMap((item) => lineAt(item, at) ?? []);
  const billed = { ...subscription, items: { ...subscription.items, data: items } };
  const { off, coupons, sure } = reductionAt(billed, customer?.discount ?? null, at);
  const before = lines.reduce((sum, { amount }) => sum + amount, 0);
  const left = coupons && afterCoupons(lines, coupons, currency);
  const unknown = whyUnknown(subscription, items, at) ?? (left === null || customer === null ? 'discounts' : null);
  const net = unknown === null && left !== null ? money(roundedHalfUp(left), currency) : null;
  const isUsedUp = mayBeUsedUp(subscription, customer?.discount ?? null, at, isOnly);
  const uncovered = net && (off?.ifCovered || isUsedUp) ? afterCoupons(lines, isUsedUp ? [] : sure, currency) : null;
  const ifNot = uncovered === null ? null : money(roundedHalfUp(uncovered), currency);
  const tax = taxOn(billed, customer);
  const withTax = net && ifNot === null ? lastWithTax(subscription, invoices, net) : null;
  const balance = customer?.balance && customer.currency === currency ? money(customer.balance, currency) : null;
  const isShared = balance !== null && (!isOnly || invoices.some(({ status }) => status === 'draft'));
  const isUntaxed = tax === 'none' || tax === 'included';
  const whole = isUntaxed ? net : withTax;
  const pending = pendingOf(basis);
  const { sure: waiting = null, perhaps = null } = pending ?? {};
  const isOpen = isShared || ifNot !== null || perhaps !== null || (waiting !== null && (off !== null || !isUntaxed));
  return {
    net,
    ifNot,
    unknown,
    before: net && off ? money(before, currency) : null,
    off,
    tax,
    withTax: tax === 'added' || tax === 'perhaps' ? withTax : null,
    balance,
    isShared,
    pending,
    due: isOpen
      ? null
      : whole && money(Math.max(0, whole.minor + (waiting?.minor ?? 0) + (balance?.minor ?? 0)), currency),
  };
}

/** https://docs.stripe.com/api/invoiceitems/create#create_invoiceitem-subscription */
function pendingOf({ subscription: { id, currency }, isOnly, pending = null }: NextBasis): Pending | null {
  if (pending === null) return null;
  const its = pending.filter((item) => item.currency === currency);
  const whose = ({ parent }: InvoiceItem) => parent?.subscription_details?.subscription ?? null;
  const free = its.filter((item) => whose(item) === null);
  const own = its.filter((item) => whose(item) === id);
  const sum = (items: readonly InvoiceItem[]) =>
    items.length > 0
      ? money(
          items.reduce((all, { amount }) => all + amount, 0),
          currency,
        )
      : null;
  return isOnly ? { sure: sum([...own, ...free]), perhaps: null } : { sure: sum(own), perhaps: sum(free) };
}

function whyUnknown(subscription: Subscription, items: readonly SubscriptionItem[], at: number): Unknown | null {
  if (subscription.pending_update) return 'pendingUpdate';
  if (subscription.items.has_more) return 'items';
  if (items.some((item) => endsWithin(subscription, item, at))) return 'endsWithin';
  const open = items.find((item) => lineAmount(item) === null);
  if (!open) return null;
  if (isMetered(open.price)) return 'usage';
  if (open.price.billing_scheme === 'tiered') return 'tiers';
  return isPlain(open.price) ? 'currency' : 'price';
}

/** A period that begins on the last day of a shorter month may be up to three days longer. */
const monthEnds = 3 * 86_400;

/** Whether the subscription ends within the item's period that begins then. */
function endsWithin(subscription: Subscription, { price: { recurring } }: SubscriptionItem, at: number): boolean {
  const end = scheduledEnd(subscription);
  if (end === null || !recurring) return false;
  const next = periodEnd(at, { unit: recurring.interval, count: recurring.interval_count });
  return next === null || (end !== next && end < next + monthEnds);
}

/** The total of its latest invoice, where that was of the same net amount: nothing but tax can have been added. */
function lastWithTax(subscription: Subscription, invoices: readonly Invoice[], net: Money): Money | null {
  const latest = invoices.find(({ id }) => id === subscription.latest_invoice);
  if (!latest || latest.currency !== net.currency || subscriptionOf(latest) !== subscription.id) return null;
  return latest.total - taxTotals(latest).added.minor === net.minor ? money(latest.total, latest.currency) : null;
}
