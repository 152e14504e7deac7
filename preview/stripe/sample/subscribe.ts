/** The life of a sample subscription, told from its start to now: every period billed, then what happened to it. */
import type Stripe from 'stripe';
import { askBankOffSession } from '../bank';
import { chargeInvoice, openPaymentOf } from '../billing/collect';
import type { Books } from '../billing/invoicing';
import { recurringLine, trialLine } from '../billing/lines';
import { type Period, periodAt } from '../billing/period';
import { draftInvoice, heldItem, issueInvoice, itemsOf, methodOf } from '../billing/subscription';
import { makeDiscount } from '../objects/discount';
import { classic, flexible, makeSubscription } from '../objects/subscription';
import { makeSubscriptionItem } from '../objects/subscription_item';
import { makePhase, makeSubscriptionSchedule } from '../objects/subscription_schedule';
import { priceId } from './catalogue';
import { sampleId } from './ids';
import { askForDispute, giveBack } from './pay';
import type { SampleSubscription } from './shapes';

const DAY = 86_400;
const RETRY = 3 * DAY;

export function subscribe(books: Books, customer: Stripe.Customer, story: SampleSubscription): void {
  const start = Math.round(books.now - story.started * DAY);
  const end = story.ended ? Math.round(books.now - story.ended.daysAgo * DAY) : books.now;
  const stop = story.paused ? books.now - story.paused.daysAgo * DAY : end;
  const id = open({ ...books, now: start }, customer, story);
  const paid: string[] = [];
  for (const period of periodsUntil(books, id, start, stop)) {
    const isFirst = period.start === start;
    const isNewest = period.end > stop;
    const invoice = billPeriod({ ...books, now: period.start }, id, isFirst, story, isNewest);
    if (invoice?.status === 'open') collect(books, invoice, story, isFirst, isNewest);
    if (invoice) paid.unshift(invoice.id);
  }
  for (const { newest, amount, daysLater, reason } of story.refunds ?? []) {
    const charge = chargeOf(books, paid[newest]);
    if (charge)
      giveBack({ ...books, now: charge.created + daysLater * DAY }, charge, { amount, reason: reason ?? null });
  }
  for (const { newest, status, reason } of story.disputes ?? []) {
    const charge = chargeOf(books, paid[newest]);
    if (charge) askForDispute({ ...books, now: books.now - 4 * DAY }, charge, { status, reason });
  }
  turn(books, id, story);
}

/** The subscription with its items, before its first invoice. */
function open(books: Books, customer: Stripe.Customer, story: SampleSubscription): string {
  const { store, now, id } = books;
  const trialEnd = story.trialDays === undefined ? null : now + story.trialDays * DAY;
  const subscription = makeSubscription({
    id: id('sub'),
    created: now,
    livemode: store.livemode,
    customer: customer.id,
    automatic_tax: {
      disabled_reason: null,
      enabled: story.taxed ?? false,
      liability: story.taxed ? { type: 'self' } : null,
    },
    currency: story.currency ?? priceOf(books, story, 0).currency,
    billing_mode: story.classic ? classic : flexible,
    billing_cycle_anchor: trialEnd ?? now,
    collection_method: story.invoiced === undefined ? 'charge_automatically' : 'send_invoice',
    days_until_due: story.invoiced ?? null,
    metadata: story.metadata ?? {},
    status: trialEnd === null ? 'active' : 'trialing',
    trial_start: trialEnd === null ? null : now,
    trial_end: trialEnd,
  });
  store.subscriptions.set(subscription.id, subscription);
  story.items.forEach(({ quantity }, index) => {
    const price = priceOf(books, story, index);
    const { start, end } = trialEnd === null ? periodAt(now, intervalOf(price), now) : { start: now, end: trialEnd };
    const item = makeSubscriptionItem({
      id: id('si'),
      created: now,
      price,
      subscription: subscription.id,
      current_period_start: start,
      current_period_end: end,
      ...(quantity === undefined ? {} : { quantity }),
    });
    store.subscription_items.set(item.id, item);
  });
  if (story.discount) addDiscount(books, subscription, story.discount);
  return subscription.id;
}

function addDiscount(
  { store, now, id }: Books,
  subscription: Stripe.Subscription,
  { coupon: name, code }: NonNullable<SampleSubscription['discount']>,
): void {
  const coupon = store.coupons.get(name);
  if (!coupon) throw new Error(`No coupon ${name}`);
  const discount = makeDiscount({
    id: id('di'),
    coupon,
    start: now,
    customer: String(subscription.customer),
    subscription: subscription.id,
    promotion_code: code === undefined ? null : sampleId('promo', store.livemode, code),
  });
  store.discounts.set(discount.id, discount);
  store.coupons.set(coupon.id, { ...coupon, times_redeemed: coupon.times_redeemed + 1 });
  store.subscriptions.set(subscription.id, { ...subscription, discounts: [discount.id] });
}

/** Every period that has begun by `stop`. All items of a sample subscription have one interval. */
function periodsUntil(books: Books, id: string, start: number, stop: number): Period[] {
  const [item] = itemsOf(books, id);
  const subscription = books.store.subscriptions.get(id);
  if (!item || !subscription) return [];
  if (subscription.trial_end !== null) return [{ start, end: subscription.trial_end }];
  const periods: Period[] = [];
  for (let at = start; at <= stop; ) {
    const period = periodAt(start, intervalOf(item.price), at);
    periods.push(period);
    at = period.end;
  }
  return periods;
}

/** Moves the items into the period that begins now, and invoices it. */
function billPeriod(
  books: Books,
  id: string,
  isFirst: boolean,
  story: SampleSubscription,
  isNewest: boolean,
): Stripe.Invoice | null {
  const { store, now } = books;
  const subscription = store.subscriptions.get(id);
  if (!subscription) return null;
  const before = itemsOf(books, id)[0]?.current_period_start ?? now;
  if (!isFirst) {
    for (const item of itemsOf(books, id)) {
      const { start, end } = periodAt(subscription.billing_cycle_anchor, intervalOf(item.price), now);
      store.subscription_items.set(item.id, { ...item, current_period_start: start, current_period_end: end });
    }
  }
  const lines = itemsOf(books, id).map((item) => {
    const held = heldItem(books, item);
    return story.trialDays === undefined ? recurringLine(held, held.period) : trialLine(held, held.period);
  });
  const reason = isFirst ? 'subscription_create' : 'subscription_cycle';
  const issue = isNewest && story.newest === 'draft' ? draftInvoice : issueInvoice;
  return issue(books, subscription, lines, reason, { start: isFirst ? now : before, end: now });
}

/** Pays the invoice, or not: what goes wrong goes wrong with the newest. */
function collect(
  books: Books,
  invoice: Stripe.Invoice,
  story: SampleSubscription,
  isFirst: boolean,
  isNewest: boolean,
): void {
  const { store } = books;
  const subscription = store.subscriptions.get(String(invoice.parent?.subscription_details?.subscription));
  const method = subscription && methodOf(books, subscription);
  const trouble = isNewest ? story.newest : undefined;
  if (!subscription || !method) return;
  if (trouble === 'unconfirmed') {
    const intent = store.payment_intents.get(String(openPaymentOf(books, invoice.id)?.payment.payment_intent));
    if (!intent) return;
    store.payment_intents.set(intent.id, {
      ...intent,
      status: 'requires_action',
      payment_method: method.id,
      next_action: {
        type: 'use_stripe_sdk',
        use_stripe_sdk: {},
      },
    });
    store.invoices.set(invoice.id, { ...invoice, attempted: true, attempt_count: 1 });
    store.subscriptions.set(subscription.id, { ...subscription, status: 'incomplete' });
    return;
  }
  const refusal = trouble === 'declined' ? askBankOffSession(method) : undefined;
  const answer = refusal ?? { status: trouble === 'processing' ? 'processing' : 'succeeded' };
  // Stripe tries to collect a renewal about an hour after its invoice was made, and again every few days.
  let at = Math.min(books.now, invoice.created + (isFirst ? 0 : 3600));
  let tried = chargeInvoice({ ...books, now: at }, invoice, method, answer, { automatic: true }).invoice;
  if (!refusal) return;
  while (tried.attempt_count < 4 && at + RETRY <= books.now) {
    at += RETRY;
    tried = chargeInvoice({ ...books, now: at }, tried, method, answer, { automatic: true }).invoice;
  }
  const current = store.subscriptions.get(subscription.id) ?? subscription;
  store.subscriptions.set(subscription.id, { ...current, status: isFirst ? 'incomplete' : 'past_due' });
  const customer = store.customers.get(String(subscription.customer));
  if (customer && !customer.deleted) store.customers.set(customer.id, { ...customer, delinquent: true });
}

/** What became of it in the end. */
function turn(books: Books, id: string, story: SampleSubscription): void {
  const { store, now } = books;
  const subscription = store.subscriptions.get(id);
  const [item] = itemsOf(books, id);
  if (!subscription || !item) return;
  const periodEnd = item.current_period_end;
  const asked = { ...subscription.cancellation_details, comment: null, feedback: null, feedback_option: null };
  const requested = { ...asked, reason: 'cancellation_requested' as const };
  const change: Partial<Stripe.Subscription> = {};
  if (story.ends) {
    change.canceled_at = now - 3 * DAY;
    change.cancellation_details = requested;
    change.cancel_at_period_end = 'atPeriodEnd' in story.ends;
    change.cancel_at = 'inDays' in story.ends ? now + story.ends.inDays * DAY : periodEnd;
  }
  if (story.ended) {
    const at = Math.round(now - story.ended.daysAgo * DAY);
    change.status = 'canceled';
    change.canceled_at = at;
    change.ended_at = at;
    change.cancellation_details = {
      ...requested,
      comment: story.ended.comment ?? null,
      feedback: story.ended.feedback ?? null,
    };
  }
  if (story.collectionPaused) {
    const { behavior, forDays } = story.collectionPaused;
    change.pause_collection = { behavior, resumes_at: forDays === null ? null : now + forDays * DAY };
  }
  if (story.paused) {
    const at = Math.round(now - story.paused.daysAgo * DAY);
    for (const item of store.subscription_items.values())
      if (item.subscription === id) store.subscription_items.set(item.id, { ...item, current_period_end: at });
    change.status = 'paused';
    change.status_details = {
      paused: {
        subscription: { type: 'pause_requested' },
        transitioned_at: at,
        type: 'subscription',
      },
    };
  }
  if (story.scheduled) change.schedule = schedule(books, subscription, story, periodEnd, story.scheduled.next);
  store.subscriptions.set(id, { ...subscription, ...change });
}

/** A schedule that goes on as it is until the period's end and then changes the plan. */
function schedule(
  books: Books,
  subscription: Stripe.Subscription,
  story: SampleSubscription,
  periodEnd: number,
  next: NonNullable<SampleSubscription['scheduled']>['next'],
): string {
  const { store, id, now } = books;
  const nextPrice = store.prices.get(priceId(store.livemode, next));
  if (!nextPrice) throw new Error(`No price ${next}`);
  const started = itemsOf(books, subscription.id)[0]?.current_period_start ?? now;
  const items = story.items.map(({ quantity }, index) => ({
    price: priceOf(books, story, index),
    quantity: quantity ?? 1,
  }));
  const made = makeSubscriptionSchedule({
    id: id('sub_sched'),
    created: started,
    livemode: store.livemode,
    customer: subscription.customer,
    subscription: subscription.id,
    current_phase: { start_date: started, end_date: periodEnd },
    phases: [
      makePhase(items, { start: started, end: periodEnd }),
      makePhase([{ price: nextPrice, quantity: 1 }], {
        start: periodEnd,
        end: periodAt(periodEnd, intervalOf(nextPrice), periodEnd).end,
      }),
    ],
  });
  store.subscription_schedules.set(made.id, made);
  return made.id;
}

function chargeOf({ store }: Books, invoice: string | undefined): Stripe.Charge | undefined {
  const payment = [...store.invoice_payments.values()].find((each) => each.invoice === invoice);
  const intent = store.payment_intents.get(String(payment?.payment.payment_intent));
  return store.charges.get(String(intent?.latest_charge));
}

function priceOf({ store }: Books, story: SampleSubscription, index: number): Stripe.Price {
  const name = story.items[index]?.price;
  const price = name && store.prices.get(priceId(store.livemode, name));
  if (!price) throw new Error(`No price ${name}`);
  return price;
}

function intervalOf({ id, recurring }: Stripe.Price): Stripe.Price.Recurring {
  if (!recurring) throw new Error(`${id} is not recurring`);
  return recurring;
}
