/**
 * What a customer's billing comes to, worked out anew from Stripe's raw objects and its documentation. Nothing of the
 * product and nothing of the stand-in's arithmetic is used here: what it says is held against what both do.
 *
 * Sources: https://docs.stripe.com/billing/subscriptions/overview, …/coupons, …/trials, …/subscription-schedules,
 * …/pause-payment, …/mixed-interval, https://docs.stripe.com/billing/customer/balance,
 * https://docs.stripe.com/billing/taxes/tax-rates, https://docs.stripe.com/refunds
 */
import type Stripe from 'stripe';
import type { Store } from '../../../preview/stripe/types';
import { type Fraction, fraction, over, rounded, times } from './exact';
import { CUSTOMER, SUBSCRIPTION } from './plans';

/** One mode of an account, as the API has it: ids where it has ids. */
export interface Raw {
  customer: Stripe.Customer;
  subscription: Stripe.Subscription;
  /** Of the subscription. */
  items: readonly Stripe.SubscriptionItem[];
  schedule: Stripe.SubscriptionSchedule | null;
  /** By id. */
  prices: ReadonlyMap<string, Stripe.Price>;
  coupons: ReadonlyMap<string, Stripe.Coupon>;
  discounts: ReadonlyMap<string, Stripe.Discount>;
  /** The customer's, of no invoice yet. */
  pending: readonly Stripe.InvoiceItem[];
  /** The customer's credit in the subscription's currency, negative for credit. */
  balance: number;
}

/** What the oracle looks at. */
export function rawOf(store: Store): Raw {
  const [customer, subscription] = [store.customers.get(CUSTOMER), store.subscriptions.get(SUBSCRIPTION)];
  if (!customer || customer.deleted || !subscription) throw new Error('The account is empty.');
  return {
    customer,
    subscription,
    items: [...store.subscription_items.values()],
    schedule: store.subscription_schedules.get(String(subscription.schedule)) ?? null,
    prices: store.prices,
    coupons: store.coupons,
    discounts: store.discounts,
    pending: [...store.invoiceitems.values()].filter(({ invoice }) => invoice === null),
    balance: customer.currency === subscription.currency ? customer.balance : 0,
  };
}

/** What Stripe does next by itself. `net`: without what waits, tax and balance; `due`: with all of them. */
export type Next =
  | { kind: 'charge'; at: number; net: number; total: number; due: number }
  | { kind: 'none'; why: 'ended' | 'firstPayment' | 'unpaid' | 'paused' | 'ends' | 'trialCancels' | 'trialPauses' }
  /** A phase begins within a period: what is prorated is not worked out here. */
  | { kind: 'prorated' };

/** What the stand-in's account collects of automatic tax, by country, in percent. */
const AUTOMATIC: Readonly<Record<string, string>> = { DE: '19', US: '8.875' };

export function nextOf(raw: Raw): Next {
  const { subscription, items, schedule, customer } = raw;
  const { status, cancel_at, pause_collection } = subscription;
  if (status === 'canceled' || status === 'incomplete_expired') return { kind: 'none', why: 'ended' };
  if (status === 'incomplete') return { kind: 'none', why: 'firstPayment' };
  if (status === 'unpaid') return { kind: 'none', why: 'unpaid' };
  if (status === 'paused') return { kind: 'none', why: 'paused' };
  const at = Math.min(...items.map(({ current_period_end }) => current_period_end));
  const resumes = pause_collection?.resumes_at ?? null;
  if (pause_collection && (resumes === null || resumes > at)) return { kind: 'none', why: 'paused' };
  if (cancel_at !== null && cancel_at <= at) return { kind: 'none', why: 'ends' };
  const phaseEnd = schedule?.current_phase?.end_date ?? null;
  if (schedule && phaseEnd !== null && phaseEnd < at) return { kind: 'prorated' };
  const phase = phaseEnd === at ? schedule?.phases.find(({ start_date }) => start_date === at) : undefined;
  if (schedule && phaseEnd === at && !phase && schedule.end_behavior === 'cancel') return { kind: 'none', why: 'ends' };
  if (phase && items.some(({ current_period_end }) => current_period_end !== at)) return { kind: 'prorated' };
  if (
    status === 'trialing' &&
    subscription.collection_method === 'charge_automatically' &&
    !pays(customer, subscription)
  ) {
    const then = subscription.trial_settings?.end_behavior.missing_payment_method;
    if (then === 'cancel') return { kind: 'none', why: 'trialCancels' };
    if (then === 'pause') return { kind: 'none', why: 'trialPauses' };
  }
  const then = phase?.default_tax_rates ? withRates(raw, phase.default_tax_rates) : raw;
  const renewing = phase
    ? phase.items.map((item) => ofPhase(then, item))
    : items.filter((item) => item.current_period_end === at).map((item) => ofItem(raw, item, at));
  const whole = phase
    ? phase.discounts.flatMap(({ coupon }) => raw.coupons.get(String(coupon)) ?? [])
    : couponsAt(raw, subscription.discounts, at);
  const shared = whole.length > 0 ? whole : ofCustomer(raw, at);
  const net = afterDiscounts(renewing, shared, subscription.currency).left.reduce(sum, 0);
  const waiting = raw.pending.filter(
    (item) =>
      item.currency === subscription.currency &&
      [null, subscription.id].includes(item.parent?.subscription_details?.subscription ?? null),
  );
  const all = [
    ...waiting.map(
      (item): Line => ({
        amount: item.amount,
        product: null,
        own: [],
        isOff: item.discountable,
        rates: ratesOf(then, null),
      }),
    ),
    ...renewing,
  ];
  const { left } = afterDiscounts(all, shared, subscription.currency);
  const tax = all
    .flatMap(({ rates }, index) => rates.map((rate) => onTop(rate, left[index] ?? 0, customer)))
    .reduce(sum, 0);
  const total = left.reduce(sum, 0) + tax;
  return { kind: 'charge', at, net, total, due: Math.max(0, total + raw.balance) };
}

interface Line {
  amount: number;
  product: string | null;
  own: Stripe.Coupon[];
  isOff: boolean;
  rates: Rate[];
}

interface Rate {
  percent: string;
  inclusive: boolean;
}

const sum = (one: number, other: number) => one + other;

function pays(customer: Stripe.Customer, subscription: Stripe.Subscription): boolean {
  return Boolean(
    subscription.default_payment_method ??
      subscription.default_source ??
      customer.invoice_settings.default_payment_method ??
      customer.default_source,
  );
}

function ofItem(raw: Raw, item: Stripe.SubscriptionItem, at: number): Line {
  return {
    amount: costOf(item.price, item.quantity ?? 0, raw.subscription.currency),
    product: String(item.price.product),
    own: couponsAt(raw, item.discounts, at),
    isOff: true,
    rates: ratesOf(raw, item.price, item.tax_rates),
  };
}

function withRates(raw: Raw, default_tax_rates: Stripe.TaxRate[]): Raw {
  return { ...raw, subscription: { ...raw.subscription, default_tax_rates } };
}

/** A phase says all of its items: what it does not name is not taken along. */
function ofPhase(raw: Raw, item: Stripe.SubscriptionSchedule.Phase['items'][number]): Line {
  const price = raw.prices.get(String(item.price));
  if (!price) throw new Error(`No price ${item.price}`);
  return {
    amount: costOf(price, item.quantity ?? 1, raw.subscription.currency),
    product: String(price.product),
    own: item.discounts.flatMap(({ coupon }) => raw.coupons.get(String(coupon)) ?? []),
    isOff: true,
    rates: ratesOf(raw, price, item.tax_rates),
  };
}

/** Usage is not metered here: it costs nothing. */
function costOf(price: Stripe.Price, quantity: number, currency: string): number {
  if (price.recurring?.usage_type === 'metered') return 0;
  const amounts = price.currency === currency ? price : price.currency_options?.[currency];
  if (!amounts) throw new Error(`${price.id} is not sold in ${currency}`);
  if (price.billing_scheme === 'tiered') return tiers(amounts.tiers ?? [], price.tiers_mode, quantity);
  const { divide_by, round } = price.transform_quantity ?? { divide_by: 1, round: 'up' };
  const packages =
    (quantity - (quantity % divide_by)) / divide_by + (round === 'up' && quantity % divide_by > 0 ? 1 : 0);
  return rounded(times(fraction(amounts.unit_amount ?? String(amounts.unit_amount_decimal)), fraction(packages)));
}

function tiers(all: readonly Stripe.Price.Tier[], mode: string | null, quantity: number): number {
  let [from, cost] = [0, 0];
  for (const { up_to, unit_amount, flat_amount } of all) {
    const to = up_to ?? Number.POSITIVE_INFINITY;
    if (mode === 'volume' && quantity <= to) return (unit_amount ?? 0) * quantity + (flat_amount ?? 0);
    if (mode !== 'volume' && quantity > from)
      cost += (unit_amount ?? 0) * (Math.min(quantity, to) - from) + (flat_amount ?? 0);
    from = to;
  }
  return cost;
}

function couponsAt(raw: Raw, discounts: Stripe.Subscription['discounts'], at: number): Stripe.Coupon[] {
  return discounts.flatMap((id) => {
    const discount = raw.discounts.get(String(id));
    return discount && (discount.end === null || discount.end > at)
      ? (raw.coupons.get(String(discount.source.coupon)) ?? [])
      : [];
  });
}

function ofCustomer({ customer: { discount }, coupons }: Raw, at: number): Stripe.Coupon[] {
  if (!discount || (discount.end !== null && discount.end <= at)) return [];
  const coupon = coupons.get(String(discount.source.coupon));
  return coupon ? [coupon] : [];
}

/** What discounts leave of each line: an item's own first, then what is on all, each off what the one before left. */
function afterDiscounts(
  lines: readonly Line[],
  shared: readonly Stripe.Coupon[],
  currency: string,
): { left: number[] } {
  const left = lines.map(({ amount }) => amount);
  const take = (coupon: Stripe.Coupon, indexes: number[]): void => {
    const hit = indexes.filter((index) => {
      const { isOff, product } = lines[index] as Line;
      const only = coupon.applies_to?.products;
      return isOff && (left[index] ?? 0) > 0 && (!only || (product !== null && only.includes(product)));
    });
    const base = hit.map((index) => left[index] ?? 0);
    share(offOf(coupon, base.reduce(sum, 0), currency), base).forEach((part, place) => {
      const index = hit[place] as number;
      left[index] = (left[index] ?? 0) - part;
    });
  };
  lines.forEach(({ own }, index) => {
    for (const coupon of own) take(coupon, [index]);
  });
  for (const coupon of shared) take(coupon, [...lines.keys()]);
  return { left };
}

/** A fixed amount counts in its currency only, or in one of its others. */
function offOf(coupon: Stripe.Coupon, base: number, currency: string): number {
  if (coupon.percent_off !== null)
    return rounded(over(times(fraction(base), fraction(coupon.percent_off)), fraction(100)));
  const own = coupon.currency === currency ? coupon.amount_off : coupon.currency_options?.[currency]?.amount_off;
  return Math.min(own ?? 0, base);
}

/** In whole minor units, by the size of the parts; what is over goes to those that lost most. */
function share(amount: number, base: readonly number[]): number[] {
  const whole = base.reduce(sum, 0);
  if (whole === 0) return base.map(() => 0);
  const parts = base.map((part) => Math.floor((amount * part) / whole));
  const lost = base.map((part, index) => ({ index, rest: (amount * part) % whole })).sort((a, b) => b.rest - a.rest);
  const over = amount - parts.reduce(sum, 0);
  for (const { index } of lost.slice(0, over)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

function ratesOf(
  { subscription, customer }: Raw,
  price: Stripe.Price | null,
  own: readonly Stripe.TaxRate[] | null = null,
): Rate[] {
  if (subscription.automatic_tax.enabled) {
    const percent = AUTOMATIC[customer.address?.country ?? ''];
    return percent === undefined ? [] : [{ percent, inclusive: price?.tax_behavior === 'inclusive' }];
  }
  const rates = own && own.length > 0 ? own : (subscription.default_tax_rates ?? []);
  return rates.map(({ percentage, inclusive }) => ({ percent: String(percentage), inclusive }));
}

function onTop({ percent, inclusive }: Rate, amount: number, { tax_exempt }: Stripe.Customer): number {
  if (inclusive || tax_exempt !== 'none') return 0;
  return rounded(over(times(fraction(amount), fraction(percent)), fraction(100)));
}

/** What goes back of a payment: what is back, and what is on its way or waits for somebody. What failed or was taken back is not. */
export function refunded(refunds: readonly Stripe.Refund[]): { done: number; underWay: number } {
  const of = (...states: string[]) =>
    refunds
      .filter(({ status }) => states.includes(status ?? 'succeeded'))
      .map(({ amount }) => amount)
      .reduce(sum, 0);
  return { done: of('succeeded'), underWay: of('pending', 'requires_action') };
}

/** What an invoice still asks for: what it came to, less what was paid on it and credited before it was paid. */
export function owed(invoice: Stripe.Invoice, payments: readonly Stripe.InvoicePayment[]): number {
  if (invoice.status !== 'open' && invoice.status !== 'uncollectible') return 0;
  const paid = payments.filter(({ status }) => status === 'paid').map(({ amount_paid }) => amount_paid ?? 0);
  return Math.max(0, invoice.amount_due - paid.reduce(sum, 0));
}

const MONTHS: Readonly<Record<string, [number, number]>> = {
  day: [365, 12],
  week: [52, 12],
  month: [1, 1],
  year: [1, 12],
};

interface Part {
  product: string;
  amount: Fraction;
}

/** In an average month, not rounded, with these coupons; only of prices per unit, each interval for itself. */
export function monthlyOf(raw: Raw, coupons: readonly Stripe.Coupon[], at: number): Fraction {
  const intervals = new Map<string, { per: [number, number]; parts: Part[] }>();
  for (const item of raw.items) {
    const { recurring, billing_scheme, product } = item.price;
    if (!recurring || recurring.usage_type === 'metered' || billing_scheme === 'tiered') continue;
    const key = `${recurring.interval_count} ${recurring.interval}`;
    const [many, of] = MONTHS[recurring.interval] as [number, number];
    const lasting = couponsAt(raw, item.discounts, at).filter(({ duration }) => duration !== 'once');
    const part = { product: String(product), amount: unrounded(item, raw.subscription.currency) };
    const parts = [...(intervals.get(key)?.parts ?? []), ...less([part], lasting)];
    intervals.set(key, { per: [many, of * recurring.interval_count], parts });
  }
  return [...intervals.values()]
    .map(({ per: [many, of], parts }) => over(times(whole(less(parts, coupons)), fraction(many)), fraction(of)))
    .reduce(plus, fraction(0));
}

const whole = (parts: readonly Part[]) => parts.map(({ amount }) => amount).reduce(plus, fraction(0));

/** Each coupon is off the parts that it is for, by their size, as the one before left them. */
function less(parts: readonly Part[], coupons: readonly Stripe.Coupon[]): readonly Part[] {
  return coupons.reduce((before, { percent_off, amount_off, applies_to }) => {
    const isFor = ({ product }: Part) => !applies_to || applies_to.products.includes(product);
    const base = whole(before.filter(isFor));
    if (base.of === 0n) return before;
    const rest = minus(base, fraction(amount_off ?? 0));
    const kept =
      percent_off !== null
        ? over(minus(fraction(100), fraction(percent_off)), fraction(100))
        : over(rest.of < 0n ? fraction(0) : rest, base);
    return before.map((part) => (isFor(part) ? { ...part, amount: times(part.amount, kept) } : part));
  }, parts);
}

function unrounded({ price, quantity = 1 }: Stripe.SubscriptionItem, currency: string): Fraction {
  const amounts = price.currency === currency ? price : price.currency_options?.[currency];
  const { divide_by, round } = price.transform_quantity ?? { divide_by: 1, round: 'up' };
  const packages = round === 'up' ? Math.ceil(quantity / divide_by) : Math.floor(quantity / divide_by);
  return times(fraction(amounts?.unit_amount ?? String(amounts?.unit_amount_decimal)), fraction(packages));
}

function plus(one: Fraction, other: Fraction): Fraction {
  return { of: one.of * other.by + other.of * one.by, by: one.by * other.by };
}

function minus(one: Fraction, other: Fraction): Fraction {
  return plus(one, { of: -other.of, by: other.by });
}
