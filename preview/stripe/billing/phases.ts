/**
 * The change from one phase of a subscription schedule to the next, and the end of the last.
 *
 * Source: https://docs.stripe.com/billing/subscriptions/subscription-schedules and "The subscription schedule object" in the
 * API reference.
 */
import type Stripe from 'stripe';
import { makeDiscount } from '../objects/discount';
import type { Store } from '../types';
import { amountOf, priceIn } from './amounts';
import { goesThrough, judge, type Verdict } from './behavior';
import type { WantedItem } from './change';
import { afterEdit, applyEdit, type Edit, type ProrationBehavior, planEdit, storeItems } from './edit';
import { endAt } from './ending';
import { type Books, idOf } from './invoicing';
import { addPending } from './pending';
import { sameInterval } from './period';
import { keepRedeemed } from './redeem';
import { itemsOf, methodOf, productName } from './subscription';

type Phase = Stripe.SubscriptionSchedule.Phase;

/** Happens when the current phase ends. */
export function changePhase(books: Books, subscription: Stripe.Subscription): void {
  const { store, now } = books;
  const schedule = store.subscription_schedules.get(idOf(subscription.schedule) ?? '');
  if (schedule?.status !== 'active') return;
  const next = schedule.phases.find(({ start_date }) => start_date === now);
  if (!next) {
    complete(books, schedule, subscription);
    return;
  }
  const { start_date, end_date } = next;
  store.subscription_schedules.set(schedule.id, { ...schedule, current_phase: { start_date, end_date } });
  enter(books, withTerms(books, subscription, next), next);
}

/** The account as the phase that begins with the next renewal will have made it; as it is where none does. */
export function withNextPhase<T extends Books>(books: T, { id, schedule }: Stripe.Subscription): T {
  const { store } = books;
  const renewal = Math.min(...itemsOf(books, id).map((item) => item.current_period_end));
  const end = store.subscription_schedules.get(idOf(schedule) ?? '')?.current_phase?.end_date;
  if (end === undefined || end > renewal) return books;
  const shelves = Object.entries(store).map(([name, shelf]) => [name, shelf instanceof Map ? new Map(shelf) : shelf]);
  const copy = Object.fromEntries(shelves) as Store;
  const subscription = copy.subscriptions.get(id);
  if (subscription) changePhase({ ...books, store: copy, now: end }, subscription);
  return { ...books, store: copy };
}

/** `release` leaves the subscription as the last phase made it. */
function complete(books: Books, schedule: Stripe.SubscriptionSchedule, subscription: Stripe.Subscription): void {
  const { store, now } = books;
  const cancels = schedule.end_behavior === 'cancel';
  store.subscription_schedules.set(schedule.id, {
    ...schedule,
    current_phase: null,
    ...(cancels
      ? { completed_at: now, status: 'completed' }
      : { released_at: now, released_subscription: subscription.id, status: 'released', subscription: null }),
  });
  const free: Stripe.Subscription = { ...subscription, schedule: null };
  if (cancels) endAt(books, free);
  else store.subscriptions.set(free.id, free);
}

/** What a phase says of the subscription beside its items. */
function withTerms(books: Books, subscription: Stripe.Subscription, phase: Phase): Stripe.Subscription {
  return {
    ...subscription,
    discounts: phase.discounts.flatMap((each) => discountOf(books, subscription, each)),
    ...(phase.automatic_tax ? { automatic_tax: phase.automatic_tax } : {}),
    ...(phase.default_tax_rates ? { default_tax_rates: phase.default_tax_rates } : {}),
    ...(phase.collection_method ? { collection_method: phase.collection_method } : {}),
    ...(phase.default_payment_method ? { default_payment_method: phase.default_payment_method } : {}),
    ...(phase.description === null ? {} : { description: phase.description }),
    metadata: { ...subscription.metadata, ...phase.metadata },
  };
}

function discountOf(books: Books, subscription: Stripe.Subscription, given: Phase['discounts'][number]): string[] {
  const { store, now, id } = books;
  const kept = idOf(given.discount);
  if (kept !== null) return [kept];
  const code = store.promotion_codes.get(idOf(given.promotion_code) ?? '');
  const coupon = store.coupons.get(idOf(given.coupon) ?? idOf(code?.promotion.coupon) ?? '');
  if (!coupon) return [];
  const discount = makeDiscount({
    id: id('di'),
    coupon,
    start: now,
    customer: idOf(subscription.customer),
    promotion_code: code?.id ?? null,
    subscription: subscription.id,
  });
  keepRedeemed(books, { ids: [discount.id], fresh: [discount] });
  return [discount.id];
}

/** Where all periods end with the phase, what it holds is billed by the renewal; else the change is prorated. */
function enter(books: Books, subscription: Stripe.Subscription, phase: Phase): void {
  const { store, now } = books;
  const held = itemsOf(books, subscription.id);
  const wanted = { items: wantedOf(books, subscription, phase), metadata: new Map<string, Record<string, string>>() };
  const atBoundary =
    held.every((item) => item.current_period_end === now) && !(phase.trial_end !== null && phase.trial_end > now);
  if (!atBoundary) {
    prorated(books, subscription, phase, wanted);
    return;
  }
  const [old] = held;
  const [first] = wanted.items;
  const anew =
    phase.billing_cycle_anchor === 'phase_start' ||
    (old?.price.recurring && first?.price.recurring && !sameInterval(old.price.recurring, first.price.recurring));
  store.subscriptions.set(subscription.id, {
    ...subscription,
    billing_cycle_anchor: anew ? now : subscription.billing_cycle_anchor,
  });
  const period = { start: old?.current_period_start ?? now, end: now };
  storeItems(books, subscription.id, { items: wanted.items.map((item) => ({ ...item, period })) }, wanted);
  fitItems(books, subscription, phase);
  addOnce(books, subscription, phase);
}

/** What a phase says of its items beside price and quantity. */
function fitItems(books: Books, subscription: Stripe.Subscription, phase: Phase): void {
  for (const item of itemsOf(books, subscription.id)) {
    const said = phase.items.find(({ price }) => idOf(price) === item.price.id);
    if (!said) continue;
    const discounts = said.discounts.flatMap((each) => discountOf(books, subscription, each));
    books.store.subscription_items.set(item.id, { ...item, discounts, tax_rates: said.tax_rates ?? [] });
  }
}

function prorated(
  books: Books,
  subscription: Stripe.Subscription,
  phase: Phase,
  wanted: Parameters<typeof planEdit>[3],
): void {
  const { store, now } = books;
  const customer = store.customers.get(idOf(subscription.customer) ?? '');
  if (!customer || customer.deleted) return;
  store.subscriptions.set(subscription.id, subscription);
  addOnce(books, subscription, phase);
  const edit = planEdit(books, subscription, customer, wanted, {
    time: now,
    reset: phase.billing_cycle_anchor === 'phase_start' ? 'always' : 'as needed',
    proration: phase.proration_behavior as ProrationBehavior,
    trialEnd: phase.trial_end ?? 'now',
  });
  const edited = afterEdit(subscription, edit);
  const verdict = verdictOf(books, edited, edit);
  applyEdit(books, edited, edit, {
    wanted,
    redeemed: undefined,
    verdict,
    reason: 'subscription_update',
    otherwise: goesThrough(verdict) ? edited.status : 'past_due',
  });
  fitItems(books, subscription, phase);
}

function verdictOf(books: Books, subscription: Stripe.Subscription, { atOnce }: Edit): Verdict {
  if (atOnce === null) return { kind: 'nothing due' };
  if (methodOf(books, subscription) === null) return { kind: 'wait' };
  return judge(books, subscription, atOnce, { behavior: 'allow_incomplete', offSession: true });
}

/** An item of the same price goes on; others are new. */
function wantedOf(books: Books, subscription: Stripe.Subscription, phase: Phase): WantedItem[] {
  const held = itemsOf(books, subscription.id);
  return phase.items.map(({ price: named, quantity }) => {
    const price = books.store.prices.get(idOf(named) ?? '');
    if (!price) throw new Error(`No price ${idOf(named)}`);
    return {
      subscription: subscription.id,
      id: held.find((item) => item.price.id === price.id)?.id ?? books.id('si'),
      name: productName(books, price),
      price: priceIn(price, subscription.currency),
      quantity: price.recurring?.usage_type === 'metered' ? null : (quantity ?? 1),
    };
  });
}

/** What the phase bills once, with its first invoice. */
function addOnce(books: Books, subscription: Stripe.Subscription, phase: Phase): void {
  const { store, now } = books;
  const lines = phase.add_invoice_items.flatMap(({ price: named, quantity }) => {
    const stored = store.prices.get(idOf(named) ?? '');
    const price = stored && priceIn(stored, subscription.currency);
    return price
      ? [
          {
            amount: amountOf(price, quantity ?? 1),
            currency: subscription.currency,
            description: productName(books, price),
            discountable: true,
            invoiceItem: null,
            period: { start: now, end: now },
            price,
            proration: false,
            quantity: quantity ?? 1,
            subscription: subscription.id,
            subscriptionItem: null,
          },
        ]
      : [];
  });
  addPending(books, idOf(subscription.customer) ?? '', lines);
}
