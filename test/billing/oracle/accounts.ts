import type Stripe from 'stripe';
import { askBankOffSession } from '../../../preview/stripe/bank';
import { chargeInvoice } from '../../../preview/stripe/billing/collect';
import type { Books } from '../../../preview/stripe/billing/invoicing';
import { recurringLine } from '../../../preview/stripe/billing/lines';
import { periodAt } from '../../../preview/stripe/billing/period';
import { heldItem, issueInvoice, itemsOf, methodOf } from '../../../preview/stripe/billing/subscription';
import { makeCoupon } from '../../../preview/stripe/objects/coupon';
import { makeCustomer, makeCustomerBalanceTransaction } from '../../../preview/stripe/objects/customer';
import { decimal } from '../../../preview/stripe/objects/decimal';
import { makeDiscount } from '../../../preview/stripe/objects/discount';
import { makeInvoiceItem } from '../../../preview/stripe/objects/invoiceitem';
import { makeCardDetails, makePaymentMethod } from '../../../preview/stripe/objects/payment_method';
import { inCurrency, makePrice, makeRecurring } from '../../../preview/stripe/objects/price';
import { classic, flexible, makeSubscription } from '../../../preview/stripe/objects/subscription';
import { makeSubscriptionItem } from '../../../preview/stripe/objects/subscription_item';
import { makePhase, makeSubscriptionSchedule } from '../../../preview/stripe/objects/subscription_schedule';
import { createStore } from '../../../preview/stripe/store';
import type { Store } from '../../../preview/stripe/types';
import { CUSTOMER, DAY, type DiscountPlan, INTERVALS, type ItemPlan, NOW, type Plan, SUBSCRIPTION } from './plans';
export interface Made {
  store: Store;
  id: Books['id'];
}

/** The account as it is at `NOW`. */
export function accountOf(plan: Plan): Made {
  const store = createStore(false, NOW);
  let count = 0;
  const id = (prefix: string): string => {
    count += 1;
    return `${prefix}_1Oracle${String(count).padStart(4, '0')}`;
  };
  addCustomer(store, plan);
  const start = addSubscription({ store, now: NOW, id }, plan);
  if (plan.isBilled && !['incomplete', 'trialing'].includes(plan.status)) bill({ store, now: start, id }, plan);
  addDiscounts({ store, now: NOW, id }, plan);
  addState({ store, now: NOW, id }, plan);
  addCredit(store, plan);
  addPending({ store, now: NOW, id }, plan);
  return { store, id };
}

function addCustomer(store: Store, { pays, exempt, country, currency }: Plan): void {
  const customer = makeCustomer({
    id: CUSTOMER,
    created: NOW - 900 * DAY,
    livemode: false,
    currency,
    email: 'someone@example.com',
    tax_exempt: exempt as Stripe.Customer.TaxExempt,
    default_source: pays === 'source' ? 'card_1Oracle' : null,
  });
  if (country) customer.address = { city: null, country, line1: null, line2: null, postal_code: null, state: null };
  if (pays === 'card') customer.invoice_settings.default_payment_method = 'pm_1Oracle';
  store.customers.set(CUSTOMER, customer);
  const card = makeCardDetails({ last4: '4242' });
  const method = makePaymentMethod({
    id: 'pm_1Oracle',
    created: NOW - 900 * DAY,
    livemode: false,
    customer: CUSTOMER,
    card,
  });
  store.payment_methods.set(method.id, method);
}

const other = (currency: string): string => (currency === 'usd' ? 'eur' : 'usd');

function priceOf(store: Store, plan: Plan, item: ItemPlan, index: number): Stripe.Price {
  const base = item.isOption ? other(plan.currency) : plan.currency;
  const [count, interval] = INTERVALS[(plan.isMixed ? item : plan.items[0])?.interval ?? 0] ?? INTERVALS[0];
  const isWhole = !item.amount.includes('.');
  const amounts = {
    unit_amount: isWhole ? Number(item.amount) : null,
    unit_amount_decimal: item.amount as unknown as Stripe.Decimal,
  };
  const tiers = [
    { flat_amount: 100, flat_amount_decimal: null, unit_amount: 500, unit_amount_decimal: null, up_to: 5 },
    { flat_amount: null, flat_amount_decimal: null, unit_amount: 300, unit_amount_decimal: null, up_to: null },
  ];
  const isTiered = item.kind === 'tiered';
  const price = makePrice({
    id: `price_1Oracle${index}`,
    created: NOW - 900 * DAY,
    livemode: false,
    currency: base,
    product: `prod_1Oracle${item.product}`,
    recurring: makeRecurring(interval, count, item.kind === 'metered' ? { usage_type: 'metered' } : {}),
    tax_behavior: item.taxBehavior as Stripe.Price.TaxBehavior,
    ...(isTiered ? { tiers, tiers_mode: 'graduated' as const, unit_amount: null, unit_amount_decimal: null } : amounts),
    ...(item.kind === 'packages' ? { transform_quantity: { divide_by: 10, round: 'up' as const } } : {}),
    ...(item.isOption
      ? {
          currency_options: {
            [plan.currency]: {
              ...inCurrency(Number(item.amount)),
              tax_behavior: item.taxBehavior as Stripe.Price.TaxBehavior,
              ...(isTiered ? { tiers, unit_amount: null, unit_amount_decimal: null } : amounts),
            },
            ...(isTiered
              ? {}
              : { [base]: { ...inCurrency(7777), ...{ tax_behavior: item.taxBehavior as Stripe.Price.TaxBehavior } } }),
          },
          ...(isTiered ? {} : { unit_amount: 7777, unit_amount_decimal: decimal(7777) }),
        }
      : {}),
  });
  store.prices.set(price.id, price);
  return price;
}

function rateOf({ percent, inclusive }: { percent: number; inclusive: boolean }, id: string): Stripe.TaxRate {
  return {
    id,
    object: 'tax_rate',
    active: true,
    country: null,
    created: NOW,
    description: null,
    display_name: 'Tax',
    effective_percentage: percent,
    flat_amount: null,
    inclusive,
    jurisdiction: null,
    jurisdiction_level: null,
    livemode: false,
    metadata: {},
    percentage: percent,
    rate_type: 'percentage',
    state: null,
    tax_type: 'vat',
  };
}

/** In its first period; answers when that began. */
function addSubscription({ store, id }: Books, plan: Plan): number {
  const prices = plan.items.map((item, index) => priceOf(store, plan, item, index));
  const [shortest] = prices
    .map(({ recurring }) => recurring)
    .filter((recurring) => recurring !== null)
    .map((recurring) => periodAt(0, recurring, 0).end)
    .sort((a, b) => a - b);
  const start = NOW - Math.ceil(((shortest ?? DAY) * plan.over) / 1000);
  const isTrial = plan.status === 'trialing';
  const end = isTrial ? NOW + Math.max(600, (999 - plan.over) * 900) : null;
  const made = makeSubscription({
    id: SUBSCRIPTION,
    created: start,
    livemode: false,
    customer: CUSTOMER,
    currency: plan.currency,
    status: plan.status === 'incomplete' ? 'incomplete' : 'active',
    billing_mode: plan.isMixed || !plan.isClassic ? flexible : classic,
    billing_cycle_anchor: end ?? start,
    trial_start: isTrial ? start : null,
    trial_end: end,
    trial_settings: {
      end_behavior: {
        billing_cycle_anchor: null,
        missing_payment_method: plan.missing as 'cancel',
      },
    },
    collection_method: plan.isSent ? 'send_invoice' : 'charge_automatically',
    days_until_due: plan.isSent ? 30 : null,
    default_payment_method: plan.pays === 'subscription' ? 'pm_1Oracle' : null,
    automatic_tax: { disabled_reason: null, enabled: plan.isTaxed, liability: plan.isTaxed ? { type: 'self' } : null },
    default_tax_rates: plan.rate && !plan.isTaxed ? [rateOf(plan.rate, 'txr_1OracleWhole')] : [],
  });
  store.subscriptions.set(made.id, made);
  prices.forEach((price, index) => {
    const { quantity, kind, rate } = plan.items[index] as ItemPlan;
    const period = end === null && price.recurring ? periodAt(start, price.recurring, NOW) : { start, end: end ?? NOW };
    const item = makeSubscriptionItem({
      id: id('si'),
      created: start,
      price,
      subscription: made.id,
      current_period_start: period.start,
      current_period_end: period.end,
      tax_rates: rate && !plan.isTaxed ? [rateOf(rate, `txr_1Oracle${index}`)] : [],
      ...(kind === 'metered' ? {} : { quantity }),
    });
    store.subscription_items.set(item.id, item);
  });
  return start;
}

/** The invoice of the period that it is in, paid if it can be. */
function bill(books: Books, plan: Plan): void {
  const { store } = books;
  const subscription = store.subscriptions.get(SUBSCRIPTION);
  if (!subscription) return;
  const lines = itemsOf(books, SUBSCRIPTION).map((item) => {
    const held = heldItem(books, item);
    return recurringLine(held, held.period);
  });
  const invoice = issueInvoice(books, subscription, lines, 'subscription_cycle');
  const method = methodOf(books, subscription);
  if (invoice?.status === 'open' && method && plan.status !== 'past_due') {
    chargeInvoice(books, invoice, method, askBankOffSession(method), { automatic: true });
  }
}

function redeem(
  { store, id }: Books,
  plan: Plan,
  { off, elsewhere, duration, endsInDays, product }: DiscountPlan,
): Stripe.Discount {
  const isElsewhere = elsewhere !== 'no';
  const coupon = makeCoupon({
    id: id('coupon'),
    created: NOW,
    livemode: false,
    duration: duration as Stripe.Coupon.Duration,
    ...(duration === 'repeating' ? { duration_in_months: 3 } : {}),
    ...('percent' in off
      ? { percent_off: Number(off.percent) }
      : {
          amount_off: isElsewhere ? 4321 : off.amount,
          currency: isElsewhere ? other(plan.currency) : plan.currency,
          ...(elsewhere === 'option' ? { currency_options: { [plan.currency]: { amount_off: off.amount } } } : {}),
        }),
    ...(product === null ? {} : { applies_to: { products: [`prod_1Oracle${product}`] } }),
  });
  store.coupons.set(coupon.id, coupon);
  const end = duration === 'repeating' ? NOW + endsInDays * DAY : null;
  const made = makeDiscount({ id: id('di'), coupon, start: NOW - 30 * DAY, end, customer: CUSTOMER });
  store.discounts.set(made.id, made);
  return made;
}

function addDiscounts(books: Books, plan: Plan): void {
  const { store } = books;
  const subscription = store.subscriptions.get(SUBSCRIPTION);
  if (!subscription) return;
  const discounts = plan.discounts.map((each) => redeem(books, plan, each).id);
  store.subscriptions.set(SUBSCRIPTION, { ...subscription, discounts });
  itemsOf(books, SUBSCRIPTION).forEach((item, index) => {
    const own = plan.items[index]?.discount;
    if (own) store.subscription_items.set(item.id, { ...item, discounts: [redeem(books, plan, own).id] });
  });
  const customer = store.customers.get(CUSTOMER);
  if (plan.customerDiscount && customer && !customer.deleted) {
    store.customers.set(CUSTOMER, { ...customer, discount: redeem(books, plan, plan.customerDiscount) });
  }
}

/** What its status, its end, its pause, its schedule and a waiting update say. */
function addState(books: Books, plan: Plan): void {
  const { store } = books;
  const subscription = store.subscriptions.get(SUBSCRIPTION);
  if (!subscription) return;
  const ends = itemsOf(books, SUBSCRIPTION).map((item) => item.current_period_end);
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const times = {
    atPeriodEnd: first,
    min: first,
    max: last,
    soon: NOW + Math.ceil((first - NOW) / 2),
    later: first + 5 * DAY,
  };
  const isOver = plan.status === 'canceled' || plan.status === 'incomplete_expired';
  const end = plan.ends && !isOver && !plan.phases ? times[plan.ends as keyof typeof times] : null;
  const next: Stripe.Subscription = {
    ...subscription,
    status: plan.status,
    ended_at: isOver ? NOW - DAY : null,
    canceled_at: isOver || end !== null ? NOW - DAY : null,
    cancel_at: end,
    cancel_at_period_end: plan.ends === 'atPeriodEnd' && end !== null,
    pause_collection: plan.pause && {
      behavior: plan.pause.behavior as Stripe.Subscription.PauseCollection.Behavior,
      resumes_at: plan.pause.inDays === null ? null : NOW + plan.pause.inDays * DAY,
    },
  };
  if (plan.status === 'paused') {
    next.status_details = {
      paused: { subscription: { type: 'pause_requested' }, transitioned_at: NOW - DAY, type: 'subscription' },
    };
  }
  if (plan.isUpdating && !plan.phases && ['active', 'past_due'].includes(plan.status)) {
    next.pending_update = {
      billing_cycle_anchor: null,
      cancel_at_period_end: null,
      discount: null,
      discounts: null,
      expires_at: NOW + 3600,
      metadata: null,
      subscription_items: itemsOf(books, SUBSCRIPTION),
      trial_end: null,
      trial_from_plan: null,
    };
  }
  if (plan.phases && !isOver && plan.status !== 'incomplete')
    next.schedule = addSchedule(books, plan, plan.phases, first, last);
  store.subscriptions.set(SUBSCRIPTION, next);
}

function addSchedule(
  books: Books,
  plan: Plan,
  phases: NonNullable<Plan['phases']>,
  first: number,
  last: number,
): string {
  const { store, id } = books;
  const held = itemsOf(books, SUBSCRIPTION);
  const start = Math.min(...held.map((item) => item.current_period_start));
  const change = { boundary: first, within: NOW + Math.ceil((first - NOW) / 2), later: last + 5 * DAY }[
    phases.at as 'later'
  ];
  const items = held.map(({ price, quantity }) => ({ price, quantity: quantity ?? 1 }));
  const [kept] = items;
  const next = makePhase(kept ? [{ ...kept, quantity: phases.quantity }] : [], {
    start: change,
    end: change + 800 * DAY,
  });
  if (phases.discount) {
    const coupon = String(redeem(books, plan, phases.discount).source.coupon);
    next.discounts = [{ coupon, discount: null, promotion_code: null }];
  }
  const made = makeSubscriptionSchedule({
    id: id('sub_sched'),
    created: start,
    livemode: false,
    customer: CUSTOMER,
    subscription: SUBSCRIPTION,
    current_phase: { start_date: start, end_date: change },
    end_behavior: phases.cancels ? 'cancel' : 'release',
    phases: [makePhase(items, { start, end: change }), ...(phases.isLast ? [] : [next])],
  });
  store.subscription_schedules.set(made.id, made);
  return made.id;
}

function addCredit(store: Store, { balance, currency }: Plan): void {
  const customer = store.customers.get(CUSTOMER);
  if (!balance || !customer || customer.deleted) return;
  const own = balance.isElsewhere ? other(currency) : currency;
  const transaction = makeCustomerBalanceTransaction({
    id: 'cbtxn_1Oracle',
    created: NOW - DAY,
    livemode: false,
    amount: balance.amount,
    currency: own,
    customer: CUSTOMER,
    ending_balance: balance.amount,
  });
  store.customer_balance_transactions.set(transaction.id, transaction);
  store.customers.set(CUSTOMER, { ...customer, balance: balance.amount, currency: own });
}

function addPending({ store, id }: Books, { pending, currency }: Plan): void {
  for (const { amount, isElsewhere, isOwn, discountable } of pending) {
    const made = makeInvoiceItem({
      id: id('ii'),
      date: NOW - DAY,
      livemode: false,
      customer: CUSTOMER,
      currency: isElsewhere ? other(currency) : currency,
      amount,
      discountable: discountable && amount > 0,
      parent: isOwn ? { subscription_details: { subscription: SUBSCRIPTION }, type: 'subscription_details' } : null,
      period: { start: NOW - DAY, end: NOW - DAY },
    });
    store.invoiceitems.set(made.id, made);
  }
}
