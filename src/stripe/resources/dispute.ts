import type Stripe from 'stripe';
import * as v from 'valibot';
import { list, maybeText, number, text } from '../fields';
import { get } from '../request';

export const dispute = v.object({
  id: text,
  created: number,
  amount: number,
  currency: text,
  status: text,
  reason: maybeText,
});

export type Dispute = v.InferOutput<typeof dispute>;

/** A charge seldom has more than one. */
export function disputesOf(charge: string) {
  const params = { charge, limit: 10 } satisfies Stripe.DisputeListParams;
  return get('dispute_read', '/v1/disputes', list(dispute), params);
}
