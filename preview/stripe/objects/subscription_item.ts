import type Stripe from 'stripe';
import { planOf } from './price';

type Fields = Pick<
  Stripe.SubscriptionItem,
  'id' | 'created' | 'price' | 'subscription' | 'current_period_start' | 'current_period_end'
> &
  Partial<Stripe.SubscriptionItem>;

/** Metered items have no quantity; others have 1 unless told. */
export function makeSubscriptionItem(fields: Fields): Stripe.SubscriptionItem {
  const metered = fields.price.recurring?.usage_type === 'metered';
  return {
    object: 'subscription_item',
    billing_thresholds: null,
    current_trial: null,
    discounts: [],
    metadata: {},
    plan: planOf(fields.price),
    ...(metered ? {} : { quantity: 1 }),
    tax_rates: [],
    ...fields,
  };
}
