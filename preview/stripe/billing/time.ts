/**
 * What Stripe does by itself as time passes: periods and trials end, phases change, drafts are made final and charged,
 * failed payments are tried again, what waits expires, money moves on at the banks. It happens in the order of its times,
 * whoever asks afterwards.
 */
import type Stripe from 'stripe';
import type { Store } from '../types';
import { advanceDraft, chargeAgain } from './automatic';
import { endAsPlanned, expire } from './ending';
import { type Books, idOf } from './invoicing';
import { movingMoney } from './moving';
import { changePhase } from './phases';
import { closeCodes } from './redeem';
import { renew } from './renewal';
import { itemsOf } from './subscription';
import { lapsingVouchers } from './vouchers';
import { dropPendingUpdate } from './waiting';

interface Event {
  /** Seconds since 1970. */
  at: number;
  happen(books: Books): void;
}

/** An incomplete subscription has as long for its first payment. Source: `status` of subscriptions in the API reference. */
const FIRST_PAYMENT = 23 * 3600;

/** Lets everything happen that is due by `now`. What was due before the account was opened stays as it is. */
export function letTimePass(store: Store, now: number, id: Books['id']): void {
  while (store.time < now) {
    const due = eventsOf(store).filter(({ at }) => at > store.time && at <= now);
    const at = Math.min(now, ...due.map((event) => event.at));
    for (const event of due) if (event.at === at) event.happen({ store, now: at, id });
    store.time = at;
  }
}

/** What is to come, as things are. Of one moment, what is said first happens first. */
function eventsOf(store: Store): Event[] {
  const living = [...store.subscriptions.values()].filter(
    ({ ended_at, status }) => ended_at === null && status !== 'incomplete_expired',
  );
  return [
    ...discountEnds(store),
    ...codeEnds(store),
    ...living.flatMap((subscription) => ofSubscription(store, subscription)),
    ...[...store.invoices.values()].flatMap(ofInvoice),
    ...movingMoney(store),
    ...lapsingVouchers(store),
  ];
}

/** Each looks at the subscription as it is when it happens: what happened in the same moment may have changed it. */
function ofSubscription(store: Store, subscription: Stripe.Subscription): Event[] {
  const { id } = subscription;
  const when = (
    at: number | null | undefined,
    happen: (books: Books, current: Stripe.Subscription) => void,
  ): Event[] =>
    at === null || at === undefined
      ? []
      : [
          {
            at,
            happen(books) {
              const current = store.subscriptions.get(id);
              if (current && current.ended_at === null) happen(books, current);
            },
          },
        ];
  const schedule = store.subscription_schedules.get(idOf(subscription.schedule) ?? '');
  const ends = new Set(itemsOf({ store }, id).map((item) => item.current_period_end));
  const isIncomplete = subscription.status === 'incomplete';
  return [
    ...when(isIncomplete ? subscription.created + FIRST_PAYMENT : null, expire),
    ...when(subscription.pending_update?.expires_at, dropPendingUpdate),
    ...when(subscription.pause_collection?.resumes_at, ({ store }, current) => {
      store.subscriptions.set(id, { ...current, pause_collection: null });
    }),
    ...when(subscription.cancel_at, endAsPlanned),
    ...when(schedule?.current_phase?.end_date, changePhase),
    ...[...ends].flatMap((end) => when(isIncomplete ? null : end, renew)),
  ];
}

function ofInvoice(invoice: Stripe.Invoice): Event[] {
  const { id, status, auto_advance, automatically_finalizes_at, next_payment_attempt } = invoice;
  if (!auto_advance) return [];
  if (status === 'draft' && automatically_finalizes_at !== null) {
    return [{ at: automatically_finalizes_at, happen: (books) => advanceDraft(books, id) }];
  }
  if (status === 'open' && next_payment_attempt !== null) {
    return [{ at: next_payment_attempt, happen: (books) => chargeAgain(books, id) }];
  }
  return [];
}

/**
 * A discount that is over is taken off what it was on.
 *
 * Source: `end` of discounts in the API reference; `customer.discount.deleted` follows it.
 */
function discountEnds(store: Store): Event[] {
  return [...store.discounts.values()].flatMap(({ id, end }) =>
    end === null ? [] : [{ at: end, happen: () => takeOff(store, id) }],
  );
}

function codeEnds(store: Store): Event[] {
  const ends = [
    ...[...store.coupons.values()].map(({ redeem_by }) => redeem_by),
    ...[...store.promotion_codes.values()].map(({ expires_at }) => expires_at),
  ];
  return ends.flatMap((at) => (at === null ? [] : [{ at, happen: closeCodes }]));
}

function takeOff(store: Store, discount: string): void {
  const left = <T>(discounts: T[]): T[] =>
    discounts.filter((each) => idOf(each as string | { id: string }) !== discount);
  for (const subscription of store.subscriptions.values()) {
    const discounts = left(subscription.discounts);
    const isOn = discounts.length < subscription.discounts.length && subscription.ended_at === null;
    if (isOn) store.subscriptions.set(subscription.id, { ...subscription, discounts });
  }
  for (const item of store.subscription_items.values()) {
    const discounts = left(item.discounts);
    if (discounts.length < item.discounts.length) store.subscription_items.set(item.id, { ...item, discounts });
  }
  for (const customer of store.customers.values()) {
    if (!customer.deleted && customer.discount?.id === discount) {
      store.customers.set(customer.id, { ...customer, discount: null });
    }
  }
}
