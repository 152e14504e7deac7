/** Of a whole account: what may need somebody today, each with whose it is. Small lists, read for Home. */
import type Stripe from 'stripe';
import { once } from '../../once';
import { idOf, list, maybeNumber, maybeText } from '../fields';
import { array, flag, maybe, number, object, pipe, type Read, text, transform } from '../lenient';
import { get } from '../request';

/** A customer; of one that was not expanded, the id. */
const owner = once(() =>
  pipe(
    transform((sent) => (typeof sent === 'string' ? { id: sent } : sent)),
    expanded(),
  ),
);

const expanded = once(() =>
  object({
    id: text(),
    name: maybeText(),
    email: maybeText(),
    invoice_settings: maybe(() => object({ default_payment_method: maybe(idOf) })),
    default_source: maybe(idOf),
  }),
);

/** Of one that was not expanded, the id alone. */
const intent = once(() =>
  pipe(
    transform((sent) => (typeof sent === 'string' ? { id: sent } : sent)),
    object({ id: text(), status: maybeText() }),
  ),
);

export const failedCharge = once(() =>
  object({
    id: text(),
    created: number(),
    amount: number(),
    currency: text(),
    payment_intent: maybe(intent),
    customer: maybe(owner),
  }),
);

export const disputedCharge = once(() =>
  object({
    id: text(),
    created: number(),
    amount: number(),
    currency: text(),
    status: text(),
    reason: maybeText(),
    evidence_details: maybe(() => object({ due_by: maybeNumber() })),
    charge: maybe(() => object({ id: text(), customer: maybe(owner) })),
  }),
);

export const trial = once(() =>
  object({
    id: text(),
    trial_end: maybeNumber(),
    cancel_at_period_end: flag(),
    cancel_at: maybeNumber(),
    status: text(),
    pause_collection: maybe(() => object({ behavior: text(), resumes_at: maybeNumber() })),
    items: object({ data: array(object({ price: object({ unit_amount: maybeNumber() }) })) }),
    collection_method: maybeText(),
    default_payment_method: maybe(idOf),
    default_source: maybe(idOf),
    customer: maybe(owner),
  }),
);

export type FailedCharge = Read<typeof failedCharge>;
export type DisputedCharge = Read<typeof disputedCharge>;
export type Trial = Read<typeof trial>;
export type Owner = Read<typeof owner>;

const limit = 20;
const day = 86_400;

/** How far back failed payments, and how far ahead trials are looked for; seconds. */
export const week = 7 * day;
/** An answer is awaited for some weeks at most: https://docs.stripe.com/disputes/how-disputes-work */
const answerable = 60 * day;

/** Newest first. By search, since a list of charges has no status. `now`: seconds since 1970. */
export function chargesFailed(now: number) {
  const query = `status:"failed" AND created>${Math.floor(now - week)}`;
  const params = { query, limit } satisfies Stripe.ChargeSearchParams;
  return get('charge_read', '/v1/charges/search', list(failedCharge), params, [
    { field: 'data.customer', permission: 'customer_read' },
    { field: 'data.payment_intent', permission: 'payment_intent_read' },
  ]);
}

/** With the payment: ask only with a key that reads payments and customers too. */
export function disputesOfAccount(now: number) {
  const params = { created: { gte: Math.floor(now - answerable) }, limit } satisfies Stripe.DisputeListParams;
  return get('dispute_read', '/v1/disputes', list(disputedCharge), params, [
    { field: 'data.charge', permission: 'charge_read' },
    { field: 'data.charge.customer', permission: 'customer_read' },
  ]);
}

/** The period of a subscription that is tried is its trial. */
export function trialsEnding(now: number) {
  const params = {
    status: 'trialing',
    current_period_end: { lte: Math.ceil(now + week) },
    limit,
  } satisfies Stripe.SubscriptionListParams;
  return get('subscription_read', '/v1/subscriptions', list(trial), params, [
    { field: 'data.customer', permission: 'customer_read' },
  ]);
}
