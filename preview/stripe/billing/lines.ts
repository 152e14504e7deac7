/** Lines of an invoice before they have ids: what is billed, for which time, and why. Pure. */
import type Stripe from 'stripe';
import { amountOf, moneyText, unitAmountOf } from './amounts';
import { type AppliedCoupon, discountLines } from './discounts';
import { dayOf, type Period } from './period';

export interface DraftLine {
  amount: number;
  currency: string;
  description: string | null;
  period: Period;
  quantity: number | null;
  price: Stripe.Price | null;
  proration: boolean;
  discountable: boolean;
  /** Discounts of this line alone. */
  own?: readonly AppliedCoupon[];
  subscription: string | null;
  subscriptionItem: string | null;
  /** The pending invoice item that this line bills. */
  invoiceItem: string | null;
}

/** What is billed: a price and how many of it. `name` is the product's. Metered items have no quantity. */
export interface Billed {
  subscription: string;
  id: string | null;
  name: string;
  price: Stripe.Price;
  quantity: number | null;
  /** Discounts of the item itself. */
  own?: readonly AppliedCoupon[];
}

/** A whole period of an item: `5 × Team (at $49.00 / month)`. */
export function recurringLine(item: Billed, period: Period): DraftLine {
  const quantity = item.quantity ?? 0;
  return {
    ...lineBase(item, period),
    amount: amountOf(item.price, quantity),
    description: describe(item, quantity),
    proration: false,
    discountable: true,
    ...(item.own ? { own: item.own } : {}),
  };
}

/** A free trial's period, which is on the invoice with nothing to pay. */
export function trialLine(item: Billed, period: Period): DraftLine {
  return {
    ...lineBase(item, period),
    amount: 0,
    description: `Trial period for ${item.name}`,
    proration: false,
    discountable: true,
  };
}

/**
 * A credit for time that will not be used, or a charge for time that will. `amount` is rounded here, each line for itself;
 * discounts are already taken off (`proration_discounts: included`).
 *
 * Source: https://docs.stripe.com/billing/subscriptions/prorations
 */
export function prorationLine(kind: 'unused' | 'remaining', item: Billed, period: Period, amount: number): DraftLine {
  const what = item.quantity === null || item.quantity === 1 ? item.name : `${item.quantity} × ${item.name}`;
  return {
    ...lineBase(item, period),
    // `+ 0` so that a share of nothing is 0, not -0.
    amount: Math.round(amount) + 0,
    description: `${kind === 'unused' ? 'Unused' : 'Remaining'} time on ${what} after ${dayOf(period.start)}`,
    proration: true,
    discountable: false,
  };
}

/** What each item costs for a whole period after the discounts, in the order of the items. */
export function netAmounts(items: readonly Billed[], applied: readonly AppliedCoupon[]): number[] {
  const lines = items.map(({ price, quantity, own }) => ({
    amount: amountOf(price, quantity ?? 0),
    discountable: true,
    product: productOf(price),
    ...(own ? { own } : {}),
  }));
  const currency = items[0]?.price.currency ?? '';
  const off = discountLines(lines, applied, currency).lines;
  return lines.map((line, index) => line.amount - (off[index] ?? []).reduce((sum, { amount }) => sum + amount, 0));
}

export function productOf(price: Stripe.Price): string {
  return typeof price.product === 'string' ? price.product : price.product.id;
}

function lineBase(item: Billed, period: Period) {
  return {
    currency: item.price.currency,
    period,
    quantity: item.quantity,
    price: item.price,
    subscription: item.subscription,
    subscriptionItem: item.id,
    invoiceItem: null,
  };
}

function describe({ name, price }: Billed, quantity: number): string {
  const { recurring } = price;
  const every = !recurring
    ? ''
    : ` / ${recurring.interval_count === 1 ? '' : `every ${recurring.interval_count} `}${recurring.interval}`;
  if (recurring?.usage_type === 'metered') return `${name} (usage${every})`;
  if (price.billing_scheme === 'tiered') return `${quantity} × ${name} (Tier 1${every})`;
  return `${quantity} × ${name} (at ${moneyText(unitAmountOf(price), price.currency)}${every})`;
}
