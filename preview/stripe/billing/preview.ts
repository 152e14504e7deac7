/**
 * The invoice that would come next, as things are or after a change: `POST /v1/invoices/create_preview`. Writes nothing.
 *
 * Source: "Create a preview invoice" in the API reference.
 */
import type Stripe from 'stripe';
import { invalid, StripeFailure } from '../errors';
import { findCustomer, findGiven } from '../find';
import { flexible, makeSubscription } from '../objects/subscription';
import { absent, choice, flag, hash, integer, only, text } from '../params';
import type { Call, Params } from '../types';
import { credits, type HeldItem } from './change';
import { stillCounts } from './discounts';
import { type Edit, type ProrationBehavior, planEdit } from './edit';
import { composeInvoice, idOf } from './invoicing';
import { type DraftLine, recurringLine } from './lines';
import { lineOfItem, pendingItems } from './pending';
import { type Period, periodAt } from './period';
import { withNextPhase } from './phases';
import { readDiscounts } from './redeem';
import { couponsOf, heldItem, itemsOf, withPending } from './subscription';
import { readEnd, readTrialEnd } from './terms';
import { readItems } from './wanted';

const DETAILS = [
  'billing_cycle_anchor',
  'cancel_at',
  'cancel_at_period_end',
  'cancel_now',
  'items',
  'proration_behavior',
  'proration_date',
  'resume_at',
  'trial_end',
];
const WITHIN = 'subscription_details';

interface Coming {
  lines: DraftLine[];
  /** When the invoice would be made. */
  at: number;
  period: Period;
  reason: Stripe.Invoice.BillingReason;
  prorationDate?: number;
}

export function previewInvoice(call: Call): Stripe.Invoice {
  const { params } = call;
  const given = hash(params, WITHIN) ?? {};
  only(given, DETAILS, WITHIN);
  const current = findGiven(call.store.subscriptions, 'subscription', params, 'subscription');
  const then = current && Object.keys(given).length === 0 ? withNextPhase(call, current) : call;
  const { store } = then;
  const known = current && store.subscriptions.get(current.id);
  const named = text(params, 'customer');
  if (!known && named === undefined) throw absent('customer');
  const customer = findCustomer(call, named ?? idOf(known?.customer) ?? '', 'customer');
  if (known && idOf(known.customer) !== customer.id) {
    throw invalid(`The subscription ${known.id} does not belong to the customer ${customer.id}.`, {
      param: 'subscription',
    });
  }
  const subscription = known ?? (given.items === undefined ? null : unborn(call, customer));
  const redeemed = readDiscounts(call, params, {
    customer: customer.id,
    currency: subscription?.currency || (customer.currency ?? 'usd'),
    subscription: subscription?.id ?? null,
    current: subscription?.discounts ?? [],
  });
  const discounts = new Map([...store.discounts, ...(redeemed?.fresh ?? []).map((each) => [each.id, each] as const)]);
  const books: Call = { ...then, store: { ...store, discounts } };
  const coming = subscription === null ? loose(books, customer) : next(books, subscription, customer, given, !known);
  if (coming.lines.length === 0) throw nothingComing(customer);
  const applied = redeemed
    ? couponsOf({ ...books, now: coming.at }, redeemed.ids, { ...customer, discount: null })
    : couponsOf({ ...books, now: coming.at }, subscription?.discounts ?? [], customer);
  const invoice = composeInvoice({ ...books, now: coming.at }, call.id('upcoming_in'), {
    customer,
    subscription,
    currency: coming.lines[0]?.currency ?? 'usd',
    lines: coming.lines,
    discounts: applied,
    reason: coming.reason,
    period: coming.period,
    collectionMethod: subscription?.collection_method ?? 'charge_automatically',
    daysUntilDue: subscription?.days_until_due ?? null,
    ...(coming.prorationDate === undefined ? {} : { prorationDate: coming.prorationDate }),
  });
  const charged = invoice.collection_method === 'charge_automatically';
  return {
    ...invoice,
    automatically_finalizes_at: null,
    next_payment_attempt: charged ? coming.at + 3600 : null,
    webhooks_delivered_at: null,
  };
}

function next(
  call: Call,
  subscription: Stripe.Subscription,
  customer: Stripe.Customer,
  given: Params,
  isNew: boolean,
): Coming {
  const { now } = call;
  if (subscription.ended_at !== null) throw nothingComing(customer);
  const held = itemsOf(call, subscription.id);
  const proration = readProration(given);
  const time = integer(given, 'proration_date', {}, WITHIN) ?? now;
  if (given.proration_date !== undefined && proration === 'none') {
    throw invalid('You cannot set `proration_date` when `proration_behavior` is `none`.', {
      param: `${WITHIN}[proration_date]`,
    });
  }
  const before = held.map((item) => heldItem(call, item));
  const start = Math.min(...before.map(({ period }) => period.start), now);
  if (flag(given, 'cancel_now', WITHIN)) {
    const unused =
      proration === 'none' || subscription.status === 'trialing'
        ? []
        : credits({ held: before, time, discounts: couponsOf(call, subscription.discounts, customer) }, before);
    const lines = [...withPending(call, subscription, []), ...unused];
    return { lines, at: now, period: { start, end: now }, reason: 'upcoming', prorationDate: time };
  }
  if (choice(given, 'resume_at', ['now'], WITHIN) === 'now') {
    if (subscription.status !== 'paused') {
      throw invalid(
        `Only subscriptions in the \`paused\` status can be resumed; this one is \`${subscription.status}\`.`,
      );
    }
    return resumed(call, subscription, before);
  }
  const trialEnd = readTrialEnd({
    ...call,
    params: given.trial_end === undefined ? {} : { trial_end: given.trial_end },
  });
  const anchor = hash(given, 'billing_cycle_anchor', WITHIN);
  const reset = anchor && choice(anchor, 'type', ['now', 'unchanged'], `${WITHIN}[billing_cycle_anchor]`) === 'now';
  const changes = given.items !== undefined || trialEnd !== undefined || reset === true;
  if (!changes) {
    const terms = { ...subscription, ...readEnd(call, subscription, ends(before), given) };
    return renewal(call, terms, before, []);
  }
  const mixed = subscription.billing_mode.type === 'flexible';
  const currency = isNew ? null : subscription.currency;
  const wanted = readItems(call, given, held, { subscription: subscription.id, currency, mixed }, WITHIN);
  const edit = planEdit(call, subscription, customer, wanted, {
    time,
    reset: reset || isNew ? 'always' : 'as needed',
    proration,
    trialEnd: trialEnd ?? (isNew ? 'now' : 'keep'),
  });
  return { ...afterChange(call, subscription, edit, given), prorationDate: time };
}

/** A paused subscription, resumed now: its periods begin anew. */
function resumed(call: Call, subscription: Stripe.Subscription, items: readonly HeldItem[]): Coming {
  const { now } = call;
  const lines = items.flatMap((item) => {
    const { recurring } = item.price;
    return recurring ? [recurringLine(item, periodAt(now, recurring, now))] : [];
  });
  return {
    lines: withPending(call, subscription, lines),
    at: now,
    period: { start: now, end: now },
    reason: 'upcoming',
  };
}

/** A change that invoices at once shows that invoice; any other shows the next renewal with what the change adds. */
function afterChange(call: Call, subscription: Stripe.Subscription, edit: Edit, given: Params): Coming {
  const { now } = call;
  if (edit.atOnce) {
    const lines = withPending(call, subscription, edit.atOnce);
    return { lines, at: now, period: { start: now, end: now }, reason: 'upcoming' };
  }
  const items = edit.planned.items;
  const moved = { ...subscription, billing_cycle_anchor: edit.planned.anchor };
  const terms = { ...moved, ...readEnd(call, moved, ends(items), given) };
  return renewal(call, terms, items, edit.later);
}

/** The invoice at the end of the earliest period: what waits, and the next period of the items that end there. */
function renewal(
  call: Call,
  subscription: Stripe.Subscription,
  items: readonly HeldItem[],
  more: readonly DraftLine[],
): Coming {
  const at = Math.min(...ends(items));
  const goesOn = (subscription.cancel_at === null || subscription.cancel_at > at) && subscription.status !== 'paused';
  const renewing = goesOn ? items.filter(({ period }) => period.end === at) : [];
  const lines = renewing.flatMap((item) => {
    const { recurring } = item.price;
    const own = (item.own ?? []).filter((coupon) => stillCounts(coupon, at));
    return recurring
      ? [recurringLine({ ...item, own }, periodAt(subscription.billing_cycle_anchor, recurring, at))]
      : [];
  });
  return {
    lines: [...withPending(call, subscription, []), ...more, ...lines],
    at,
    period: { start: Math.min(...items.map(({ period }) => period.start)), end: at },
    reason: 'upcoming',
  };
}

/** What waits for the customer outside of subscriptions. */
function loose(call: Call, customer: Stripe.Customer): Coming {
  const { now } = call;
  const lines = pendingItems(call, customer.id, null).map((item) => lineOfItem(call, item));
  return { lines, at: now, period: { start: now, end: now }, reason: 'upcoming' };
}

/** A subscription that is only being thought of. */
function unborn({ store, now, id }: Call, customer: Stripe.Customer): Stripe.Subscription {
  return makeSubscription({
    id: id('sub'),
    created: now,
    livemode: store.livemode,
    customer: customer.id,
    currency: '',
    billing_mode: flexible,
  });
}

function readProration(given: Params): ProrationBehavior {
  return (
    choice(given, 'proration_behavior', ['always_invoice', 'create_prorations', 'none'], WITHIN) ?? 'create_prorations'
  );
}

function ends(items: readonly { period: Period }[]): number[] {
  return items.map(({ period }) => period.end);
}

function nothingComing(customer: Stripe.Customer): StripeFailure {
  return new StripeFailure(404, {
    type: 'invalid_request_error',
    code: 'invoice_upcoming_none',
    message: `No upcoming invoices for customer: ${customer.id}`,
  });
}
