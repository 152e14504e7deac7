import type Stripe from 'stripe';
import { once } from '../../once';
import { idOf, list, maybeNumber, maybeText, metadata } from '../fields';
import { array, fallback, flag, mapped, maybe, number, object, type Read, text } from '../lenient';
import { get, path, post, type StripeRequest } from '../request';
import { type Discounts, expandingCoupons } from './coupon';
import { discount } from './discount';
import { price, priceIn } from './price';

const taxRates = once(() => maybe(() => array(object({ inclusive: flag() }))));

export const subscriptionItem = once(() =>
  object({
    id: text(),
    quantity: maybeNumber(),
    price: price(),
    discounts: fallback(() => array(discount()), []),
    /** How much usage makes an invoice before the period ends. */
    billing_thresholds: maybe(() => object({ usage_gte: maybeNumber() })),
    tax_rates: taxRates(),
    current_period_start: maybeNumber(),
    current_period_end: maybeNumber(),
  }),
);

/** `isAsBilled`: its amount is what an invoice billed, since its price was not read in its currency. */
export type SubscriptionItem = Read<typeof subscriptionItem> & { isAsBilled?: true };

const asSent = once(() =>
  object({
    id: text(),
    customer: idOf(),
    created: number(),
    livemode: flag(),
    status: text(),
    currency: text(),
    description: maybeText(),
    collection_method: maybeText(),
    items: list(subscriptionItem)(),
    billing_cycle_anchor: maybeNumber(),
    trial_start: maybeNumber(),
    trial_end: maybeNumber(),
    /** What becomes of it where the trial ends with nothing to pay with: `cancel`, `pause` or `create_invoice`. */
    trial_settings: maybe(() => object({ end_behavior: object({ missing_payment_method: text() }) })),
    cancel_at_period_end: flag(),
    cancel_at: maybeNumber(),
    canceled_at: maybeNumber(),
    ended_at: maybeNumber(),
    /** Why it ended, or ends; `feedback`: Stripe's code for what the customer said. */
    cancellation_details: maybe(() => object({ reason: maybeText(), feedback: maybeText(), comment: maybeText() })),
    /** The amount that makes an invoice before the period ends. */
    billing_thresholds: maybe(() => object({ amount_gte: maybeNumber() })),
    billing_mode: maybe(() => object({ type: text() })),
    latest_invoice: maybe(idOf),
    pause_collection: maybe(() => object({ behavior: text(), resumes_at: maybeNumber() })),
    schedule: maybe(idOf),
    /** A change that waits until it is paid. */
    pending_update: maybe(() => object({ expires_at: maybeNumber() })),
    discounts: fallback(() => array(discount()), []),
    default_payment_method: maybe(idOf),
    default_source: maybe(idOf),
    automatic_tax: maybe(() => object({ enabled: flag() })),
    default_tax_rates: taxRates(),
    /** Of invoices that are sent. */
    days_until_due: maybeNumber(),
    metadata: metadata(),
  }),
);

/** Its prices as it is billed: in its own currency. */
export const subscription = once(() =>
  mapped(asSent(), (sent) => ({
    ...sent,
    items: {
      ...sent.items,
      data: sent.items.data.map((item): SubscriptionItem => ({ ...item, price: priceIn(item.price, sent.currency) })),
    },
  })),
);

export type Subscription = Read<typeof subscription>;

/**
 * Newest first. `notCanceled` is what Stripe lists where no status is asked for: current ones, and those that never started.
 * https://docs.stripe.com/api/subscriptions/list#list_subscriptions-status
 */
export function subscriptionsOf(
  customer: string,
  discounts: Discounts,
  status: Stripe.SubscriptionListParams.Status | 'notCanceled' = 'all',
  { limit = 10, after = '' } = {},
) {
  const params = {
    customer,
    limit,
    ...(status === 'notCanceled' ? {} : { status }),
    ...(after ? { starting_after: after } : {}),
  } satisfies Stripe.SubscriptionListParams;
  const expands = ['data.discounts.source.coupon', 'data.items.data.discounts'].flatMap((field) =>
    expandingCoupons(discounts, field),
  );
  return get('subscription_read', '/v1/subscriptions', list(subscription), params, expands);
}

/** `allCurrencies`: with what its prices cost in other currencies than their base; from lists that would be a level too deep. */
export function subscriptionById(id: string, discounts: Discounts = 'plain', allCurrencies = false) {
  const options = { field: 'items.data.price.currency_options', permission: 'plan_read' } as const;
  const expands = [
    ...expandingCoupons(discounts, 'discounts.source.coupon'),
    ...expandingCoupons(discounts, 'discounts.source.coupon.applies_to'),
    ...(allCurrencies ? [options] : []),
  ];
  return get('subscription_read', path('/v1/subscriptions/', id), subscription, {}, expands);
}

/** With what is off each of them alone, which is a level too deep for the subscription. */
export function subscriptionItemsOf(subscription: string) {
  const params = { subscription, limit: 100 } satisfies Stripe.SubscriptionItemListParams;
  const expands = expandingCoupons('withCoupons', 'data.discounts.source.coupon');
  return get('subscription_read', '/v1/subscription_items', list(subscriptionItem), params, expands);
}

export function createSubscription(params: Stripe.SubscriptionCreateParams) {
  return post('subscription_write', '/v1/subscriptions', subscription, params);
}

/** Updates, pauses or resumes it; only an update takes metadata. */
export function writeSubscription(
  id: string,
  ...[verb, params]:
    | ['', Stripe.SubscriptionUpdateParams]
    | ['/pause', Stripe.SubscriptionPauseParams]
    | ['/resume', Stripe.SubscriptionResumeParams]
) {
  return post('subscription_write', path('/v1/subscriptions/', id, verb), subscription, params);
}

/** Ends it now. A DELETE: it takes no metadata and no idempotency key. */
export function cancelSubscription(id: string, params: Stripe.SubscriptionCancelParams): StripeRequest<Subscription> {
  return {
    ...post('subscription_write', path('/v1/subscriptions/', id), subscription, params),
    method: 'DELETE',
  };
}
