import type { Customer } from '../stripe/resources/customer';
import type { Price } from '../stripe/resources/price';
import type { Subscription, SubscriptionItem } from '../stripe/resources/subscription';
import { type Money, money } from './money';

/** How a price recurs: every `count` `unit`s. */
export interface Interval {
  unit: string;
  count: number;
}

/** Whether an amount is missing, or only an invoice's, that its price has in the currency of the subscription. */
export function lacksAmounts(subscription: Agreement): boolean {
  return (
    agreedItems(subscription).some(({ isUnknown }) => isUnknown) ||
    subscription.items.data.some(({ isAsBilled }) => isAsBilled)
  );
}

/** One line of what was agreed. `total` is null for tiered and metered prices: there is no fixed amount. */
export interface AgreedItem {
  productId: string;
  priceName: string | null;
  quantity: number;
  each: Money | null;
  total: Money | null;
  interval: Interval | null;
  metered: boolean;
  tiered: boolean;
  /** Whether it costs something that is not known: in this currency, or billed in a way that is new to this version. */
  isUnknown: boolean;
  currency: string;
}

export function agreedItems({ items }: Agreement): AgreedItem[] {
  return items.data.map(agreedItem);
}

type Item = Pick<SubscriptionItem, 'price' | 'quantity'> &
  Partial<Pick<SubscriptionItem, 'discounts' | 'tax_rates' | 'current_period_end' | 'isAsBilled'>>;

/** What there is of a subscription before it is one; and what else tells what is paid, where it is one. */
export interface Agreement
  extends Partial<Pick<Subscription, 'status' | 'discounts' | 'automatic_tax' | 'default_tax_rates'>> {
  items: { data: readonly Item[]; has_more?: boolean };
}

function agreedItem(item: Agreement['items']['data'][number]): AgreedItem {
  const { quantity, price } = item;
  const amount = lineAmount(item);
  return {
    productId: price.product,
    priceName: price.nickname,
    quantity: quantity ?? 1,
    each: hasUnitPrice(price) ? money(price.unit_amount, price.currency) : null,
    total: amount === null ? null : money(Math.round(amount), price.currency),
    interval: price.recurring ? { unit: price.recurring.interval, count: price.recurring.interval_count } : null,
    metered: isMetered(price),
    tiered: isTiered(price),
    isUnknown: amount === null && isFixed(price),
    currency: price.currency,
  };
}

/**
 * Minor units of the price's currency, not rounded: a price may have fractions of a minor unit (`unit_amount_decimal:
 * "0.5"`), and Stripe rounds the line, not the unit. null where there is no fixed amount.
 */
export function lineAmount({ price, quantity }: Pick<SubscriptionItem, 'price' | 'quantity'>): number | null {
  if (!isFixed(price) || !isPlain(price)) return null;
  const each = price.unit_amount ?? (price.unit_amount_decimal === null ? null : Number(price.unit_amount_decimal));
  return each === null ? null : each * packages(price, quantity ?? 1);
}

function packages({ transform_quantity: by }: Price, quantity: number): number {
  if (!by) return quantity;
  const count = quantity / by.divide_by;
  return by.round === 'up' ? Math.ceil(count) : Math.floor(count);
}

/** Whether an amount can be named for each one of the quantity. */
function hasUnitPrice(price: Price): price is Price & { unit_amount: number } {
  return isFixed(price) && isPlain(price) && price.unit_amount !== null && !price.transform_quantity;
}

function isFixed(price: Price): boolean {
  return !isMetered(price) && !isTiered(price);
}

export function isMetered({ recurring }: Pick<Price, 'recurring'>): boolean {
  return recurring?.usage_type === 'metered';
}

function isTiered({ billing_scheme }: Price): boolean {
  return billing_scheme === 'tiered';
}

/** Whether it costs its amount times the quantity; of a way of billing that is new to this version nobody knows. */
export function isPlain({ billing_scheme, recurring }: Price): boolean {
  return ['per_unit', null].includes(billing_scheme) && ['licensed', null, undefined].includes(recurring?.usage_type);
}

/** The scheduled end in seconds since 1970, in whichever of Stripe's two encodings; null when none is scheduled. */
export function scheduledEnd(subscription: Subscription): number | null {
  if (hasEnded(subscription)) return null;
  if (subscription.cancel_at !== null) return subscription.cancel_at;
  return subscription.cancel_at_period_end ? nextRenewal(subscription) : null;
}

/** Items may renew on different days: the subscription is paid until the last of them. Seconds; null where not known. */
export function currentPeriodEnd(subscription: Periods): number | null {
  return extreme(subscription, Math.max);
}

/**
 * When the next of its items renews, which is when it ends that ends with its period:
 * https://docs.stripe.com/changelog/basil/2025-07-30/cancel-at-enums. Seconds; null where not known.
 */
export function nextRenewal(subscription: Periods): number | null {
  return extreme(subscription, Math.min);
}

/** What there is to know of its periods. */
interface Periods {
  items: { data: readonly { current_period_end?: number | null }[]; has_more?: boolean };
  billing_mode?: Subscription['billing_mode'];
}

function extreme({ items, billing_mode }: Periods, pick: (...ends: number[]) => number): number | null {
  // With flexible billing one of the items that were not read may renew on another day.
  if (items.has_more && billing_mode?.type !== 'classic') return null;
  const ends = items.data.flatMap(({ current_period_end: end }) => end ?? []);
  return ends.length > 0 ? pick(...ends) : null;
}

export function hasEnded({ status }: Pick<Subscription, 'status'>): boolean {
  return status === 'canceled' || status === 'incomplete_expired';
}

/**
 * Whether the customer is known to have what they pay for. Of one that is unpaid Stripe advises to take it from them, and of a
 * status that is new to this version nobody knows. https://docs.stripe.com/billing/subscriptions/overview#subscription-statuses
 */
export function hasAccess({ status }: Pick<Subscription, 'status'>): boolean {
  return /^(active|trialing|past_due)$/.test(status);
}

/** Whether the customer is being asked to pay for it, or will be. */
export function isCurrent(subscription: Subscription): boolean {
  return !hasEnded(subscription);
}

/** Whether it is known to be the only current one of a customer's. `allCurrent`: whether every current one is among these. */
export function isOnlyCurrent(id: string, all: readonly Subscription[], allCurrent: boolean): boolean {
  return allCurrent && all.every((each) => each.id === id || !isCurrent(each));
}

/** Worst first, so that what needs attention is read first; what never started does not push away what goes on. */
const order = ['past_due', 'unpaid', 'active', 'trialing', 'paused', 'incomplete', 'canceled', 'incomplete_expired'];

export function byUrgency(a: Subscription, b: Subscription): number {
  const rank = ({ status }: Subscription) => (order.includes(status) ? order.indexOf(status) : 0);
  return rank(a) - rank(b) || b.created - a.created;
}

/** The method or source that its next invoice is paid with: its own, else the customer's; null where there is none. */
export function defaultMethod(
  subscription: Pick<Subscription, 'default_payment_method' | 'default_source'>,
  customer: MethodHolder,
): string | null {
  return subscription.default_payment_method ?? subscription.default_source ?? customersMethod(customer);
}

/** The one that stands for the customer. */
export function customersMethod({ invoice_settings, default_source }: MethodHolder): string | null {
  return invoice_settings?.default_payment_method ?? default_source;
}

/** What of a customer tells how they pay. */
export type MethodHolder = Pick<Customer, 'invoice_settings' | 'default_source'>;

/** https://docs.stripe.com/billing/subscriptions/overview#subscription-statuses */
const firstPaymentWithin = 23 * 3600;

/**
 * By when the first payment must be through, else it never starts; null where none is awaited, or that is over. In seconds since
 * 1970, as `now`.
 */
export function startBy({ status, created }: Pick<Subscription, 'status' | 'created'>, now: number): number | null {
  const by = created + firstPaymentWithin;
  return status === 'incomplete' && by > now ? by : null;
}

/** What makes an invoice before a period ends. `amount`: null where usage is counted. */
export interface Threshold {
  amount: Money | null;
}

/** null where nothing does. */
export function thresholdOf({
  billing_thresholds,
  items,
  currency,
}: Pick<Subscription, 'billing_thresholds' | 'items' | 'currency'>): Threshold | null {
  const minor = billing_thresholds?.amount_gte ?? null;
  if (minor !== null) return { amount: money(minor, currency) };
  const isCounted = billing_thresholds !== null || items.data.some((item) => item.billing_thresholds !== null);
  return isCounted ? { amount: null } : null;
}
