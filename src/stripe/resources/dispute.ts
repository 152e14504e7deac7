import type Stripe from 'stripe';
import { once } from '../../once';
import { list, maybeText } from '../fields';
import { number, object, type Read, text } from '../lenient';
import { get } from '../request';

export const dispute = once(() =>
  object({
    id: text(),
    created: number(),
    amount: number(),
    currency: text(),
    status: text(),
    reason: maybeText(),
  }),
);

export type Dispute = Read<typeof dispute>;

/** A charge seldom has more than one. */
export function disputesOf(charge: string) {
  const params = { charge, limit: 10 } satisfies Stripe.DisputeListParams;
  return get('dispute_read', '/v1/disputes', list(dispute), params);
}
