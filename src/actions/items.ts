/** Items of a subscription that are changed, added or removed: what can be, and what that comes to. */
import type Stripe from 'stripe';
import { balanceOf } from '../billing/balance';
import { type Money, money } from '../billing/money';
import { periodEnd } from '../billing/period';
import { proratedBy } from '../billing/preview';
import { isMetered, lineAmount, nextRenewal, scheduledEnd } from '../billing/subscription';
import { agreedOf, beforeOffAndTax, collectionPauseAt } from '../billing/summary';
import type { Cost, Due } from '../language/words/facts';
import { type Saying, say } from '../language/words/words';
import type { Moves } from '../policy/effect';
import { isShown, type Part } from '../stripe/part';
import type { InvoicePreview } from '../stripe/resources/invoice-preview';
import type { Price } from '../stripe/resources/price';
import type { SubscriptionItem } from '../stripe/resources/subscription';
import { type Asker, blocked, type Fit, fits } from './action';
import { endOf, paidOrNothing, paidOutcome } from './catalogue';
import { dueIn, movesBy, payingFor } from './collected';
import { choice } from './fields';
import type { Filled } from './form';
import type { Offer, Subject } from './subject';
import { balanceLine, pausedLine, wrongState } from './subscription';
import type { Telling } from './telling';

/** What becomes of the rest of the period. */
export const proration = choice('create_prorations', 'always_invoice', 'none');
type Proration = 'create_prorations' | 'always_invoice' | 'none';

export const prorationQuestion = {
  label: say('subscribing', 'proration'),
  options: {
    create_prorations: say('subscribing', 'withNextInvoice'),
    always_invoice: say('subscribing', 'now'),
    none: say('subscribing', 'notAtAll'),
  },
};

/** What is billed by usage stays as it is: what was used of it is not billed yet. */
export const fixedItems = ({ items }: Subject) => items.data.filter(({ price }) => !isMetered(price));

/** Where one item can be changed. */
export function fitsItems(subscription: Subject): Fit {
  if (/incomplete|paused/.test(subscription.status)) return blocked(wrongState);
  return fixedItems(subscription)[0] ? fits : blocked(say('subscribing', 'byUsage'));
}

/** Where items come or go, all of them must be known: which there are, and what is left. */
export const fitsAll = (subscription: Subject): Fit =>
  subscription.items.has_more ? blocked(say('subscribing', 'itemsCut')) : fitsItems(subscription);

/** The items to choose among, in words. */
export function itemOptions(subscription: Subject, telling: Telling) {
  return fixedItems(subscription).map(
    (item) => [item.id, say('subscribing', 'agreed', itemAgreed(item, telling))] as const,
  );
}

/** One item by itself. */
const itemAgreed = (item: Held, { products }: Telling) => agreedOf({ items: { data: [item] } }, products);

const cycle = ({ recurring }: Price) => recurring && recurring.interval_count + recurring.interval;

/** What it can hold beside these items: all renew alike, and none is there twice. */
export function offeredBeside(
  all: readonly SubscriptionItem[],
  kept: readonly SubscriptionItem[],
  prices: Subject['prices'],
) {
  return (prices ?? []).filter(
    (price: Offer) =>
      all.every((item) => item.price.id !== price.id) && kept.every((item) => cycle(item.price) === cycle(price)),
  );
}

/** What an item is for. */
export type Held = Pick<SubscriptionItem, 'price' | 'quantity'>;

/** One item, changed, new or gone. */
export interface ItemChange {
  /** null: it is new. */
  before: SubscriptionItem | null;
  /** null: it is removed. */
  after: Held | null;
  /** As an update says it, and its preview. */
  details: Details;
  /** Whether a new period begins in place of the rest of this one. */
  startsAnew: boolean;
  /** Whether it is billed at once. */
  isNow: boolean;
  /** Seconds since 1970. */
  at: number;
}

type Details = Pick<Stripe.SubscriptionUpdateParams, 'items' | 'proration_behavior' | 'proration_date'>;

/** `written`: the item, as an update says it. `values`: what the form says. */
export function itemChange(
  { status, items: { data } }: Subject,
  [before, after]: readonly [SubscriptionItem | null, Held | null],
  written: Stripe.SubscriptionUpdateParams.Item,
  { at, proration }: { at: number; proration: Proration },
): ItemChange {
  const isOther = before !== null && after !== null && cycle(before.price) !== cycle(after.price);
  // https://docs.stripe.com/billing/subscriptions/billing-cycle: what was free becomes paid.
  const becomesPaid = after !== null && lineAmount(after) !== 0 && data.every((item) => lineAmount(item) === 0);
  const startsAnew = status !== 'trialing' && (isOther || becomesPaid);
  const details = {
    items: [written],
    proration_behavior: proration,
    ...(proration === 'none' ? {} : { proration_date: at }),
  };
  return { before, after, details, startsAnew, isNow: startsAnew || proration === 'always_invoice', at };
}

/** What the customer has then, before discounts and tax. */
function agreedAfter({ items: { data } }: Subject, { products }: Telling, { before, after }: ItemChange) {
  const kept = data.flatMap((each): Held[] => (each !== before ? [each] : after ? [after] : []));
  return beforeOffAndTax(agreedOf({ items: { data: before || !after ? kept : [...kept, after] } }, products));
}

/** When the period ends that begins with it; null where none does, or where it ends all the same. */
function renewalOf(subscription: Subject, { after, startsAnew, at }: ItemChange): number | null {
  const recurring = after?.price.recurring;
  if (!startsAnew || !recurring || scheduledEnd(subscription) !== null) return null;
  return periodEnd(at, { unit: recurring.interval, count: recurring.interval_count });
}

/** What the actions on items have in common. `changeOf`: what they change. */
export function onItems<V extends Filled>(changeOf: (subscription: Subject, values: V) => ItemChange) {
  return {
    // Nothing is charged in a trial.
    preview: (subscription: Subject, values: V) =>
      subscription.status === 'trialing' ? null : changeOf(subscription, values).details,
    // Nothing is charged in a trial.
    moves: (subscription: Subject, values: V, preview: Part<InvoicePreview> | null) =>
      preview && moved(changeOf(subscription, values), preview),
    lines: (subscription: Subject, telling: Telling, values: V, _: Asker, exact: Exact) =>
      changeLines(subscription, telling, changeOf(subscription, values), exact),
    quote: (subscription: Subject, telling: Telling, values: V, exact: Exact) =>
      quoteOf(subscription, telling, changeOf(subscription, values), exact),
    params: (subscription: Subject, values: V) => ({ ...changeOf(subscription, values).details, ...paidOrNothing }),
    outcome: (subscription: Subject, _: V, products: Record<string, string>) =>
      paidOutcome(subscription, { kind: 'changed' }, products),
  };
}

/** At once the whole invoice; else what the next one has of it beside the period that renews. */
function moved({ isNow, details, at }: ItemChange, preview: Part<InvoicePreview>): Moves {
  if (isNow) return movesBy(dueIn(preview));
  if (details.proration_behavior === 'none') return null;
  return movesBy((isShown(preview) && proratedBy(preview.value, at)) || 'unknown');
}

/** By Stripe's preview. */
type Exact = ReturnType<typeof dueIn>;

/** What it has then, from when on, and what is paid for that. */
function changeLines(subscription: Subject, telling: Telling, change: ItemChange, exact: Exact): (Saying | null)[] {
  const { before, after, startsAnew, at } = change;
  const end = scheduledEnd(subscription);
  const from = end !== null ? 'changesUntilEnd' : startsAnew ? 'changesFromNow' : 'changesFromRenewal';
  const next = renewalOf(subscription, change);
  const hint = after && endOf(after.price.id, lineAmount(after));
  return [
    before || !after ? null : say('subscribing', 'itemNew', itemAgreed(after, telling)),
    after || !before ? null : say('subscribing', 'itemRemoved', itemAgreed(before, telling)),
    say('subscribing', from, agreedAfter(subscription, telling, change), hint),
    next === null ? null : say('collecting', 'renewsNext', next),
    end === null ? null : say('subscribing', 'stillEnds', end),
    subscription.pending_update ? say('collecting', 'dropsPending', subscription.pending_update.expires_at) : null,
    lostLine(subscription, change),
    ...costLines(subscription, costOf(subscription, change, exact), at),
    pausedLine(subscription, change.at),
  ];
}

function costLines(subscription: Subject, cost: Cost, at: number): (Saying | null)[] {
  const charged = say('collecting', 'chargedTo', payingFor(subscription, at));
  if (cost.kind === 'trial') return [say('subscribing', 'trialFree')];
  if (cost.kind === 'unknown') return [say('subscribing', 'noEstimate'), cost.isNow ? charged : null];
  const { amount, by, due, isMore } = cost;
  const isCharged = due === 'dueNow' ? charged : null;
  return by === 'stripe'
    ? [
        say('subscribing', 'preview', amount, due),
        due === 'credited' ? null : balanceWithin(subscription, amount),
        isCharged,
      ]
    : [say('subscribing', 'estimate', amount, due, isMore), balanceLine(subscription.payer), isCharged];
}

/** What Stripe's figure has of the customer's balance: credit goes first, so that what is left to pay has used it up. */
function balanceWithin({ payer, currency }: Subject, { minor }: Money): Saying | null {
  const balance = payer?.currency === currency ? balanceOf(payer) : null;
  if (!balance) return null;
  return balance.kind === 'owes'
    ? say('subscribing', 'debtWithin', balance)
    : say('subscribing', minor > 0 ? 'creditUsedUp' : 'creditWithin', balance);
}

/** What was paid for the rest of the period and is neither used nor given back; null where nothing is lost. */
function lostLine(subscription: Subject, change: ItemChange): Saying | null {
  const { before, after, details, startsAnew } = change;
  if (details.proration_behavior !== 'none' || !before || subscription.status === 'trialing') return null;
  const rest = estimatedRest(subscription, change);
  // Of what is smaller, but by an unknown amount, nothing is said unless all of it goes.
  const isLess = rest === null ? startsAnew || !after : rest < 0;
  if (!isLess) return null;
  return say('subscribing', 'restLost', rest === null ? null : money(-rest, subscription.currency));
}

/** The same for the customer, before anything is changed. */
function quoteOf(subscription: Subject, telling: Telling, change: ItemChange, exact: Exact): Saying {
  return say('replies', 'quote', {
    from: agreedOf(subscription, telling.products, subscription.payer),
    to: agreedAfter(subscription, telling, change),
    cost: costOf(subscription, change, exact),
    renews: renewalOf(subscription, change),
    ends: scheduledEnd(subscription),
    at: change.at,
  });
}

/** Stripe's own figure where the key may read invoices, else an estimate that says so. */
function costOf(subscription: Subject, change: ItemChange, exact: Exact): Cost {
  const { status, collection_method, currency } = subscription;
  if (status === 'trialing') return { kind: 'trial' };
  const isPaused = collectionPauseAt(subscription, change.at) !== null;
  const now = collection_method === 'send_invoice' || isPaused ? 'invoicedNow' : 'dueNow';
  const renewal = nextRenewal(subscription);
  const due: Due = change.isNow ? now : renewal === null ? 'dueNext' : { dueOn: renewal };
  const sum = (minor: number, by: 'stripe' | 'estimate', isMore: boolean): Cost => {
    const isCredit = minor < 0;
    const amount = money(Math.abs(minor), currency);
    // Of an invoice of nothing no payment is tried.
    const then = minor === 0 && due === 'dueNow' ? 'invoicedNow' : due;
    return { kind: 'sum', amount, by, due: isCredit ? 'credited' : then, isMore: isMore && !isCredit };
  };
  if (typeof exact === 'object') return sum(exact.minor, 'stripe', false);
  const difference = estimated(subscription, change);
  return difference === null
    ? { kind: 'unknown', isNow: due === 'dueNow' }
    : sum(difference, 'estimate', !change.isNow);
}

/** Before discounts and tax, in minor units; less than zero: a credit. null where an amount is not known. */
function estimated(subscription: Subject, change: ItemChange): number | null {
  const amounts = amountsOf(subscription, change);
  if (!amounts) return null;
  const { details, startsAnew } = change;
  const rest = details.proration_behavior === 'none' ? 0 : restOf(amounts, startsAnew);
  return Math.round(startsAnew ? amounts.is + rest : rest);
}

/** What the rest of the period would come to, if it were charged or credited; the same terms. */
function estimatedRest(subscription: Subject, change: ItemChange): number | null {
  const amounts = amountsOf(subscription, change);
  return amounts && Math.round(restOf(amounts, change.startsAnew));
}

/** Minor units for a whole period, and which share of it is left. */
interface ItemAmounts {
  was: number;
  is: number;
  left: number;
}

/** Where a period starts anew, what is new is paid for from there on, and not for the rest. */
const restOf = ({ was, is, left }: ItemAmounts, startsAnew: boolean) => (startsAnew ? -was : is - was) * left;

/** null where an amount is not known. */
function amountsOf({ currency, items }: Subject, { before, after, at }: ItemChange): ItemAmounts | null {
  const [was, is] = [before, after].map((each) => {
    if (!each) return 0;
    return each.price.currency === currency ? lineAmount(each) : null;
  });
  if (typeof was !== 'number' || typeof is !== 'number') return null;
  // What is new is paid for as the others are.
  const { current_period_start: start, current_period_end } = before ?? items.data[0] ?? {};
  const end = Number(current_period_end);
  return { was, is, left: (end - at) / (end - Number(start)) };
}
