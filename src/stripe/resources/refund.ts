import type Stripe from 'stripe';
import * as v from 'valibot';
import { idOf, maybeText, metadata, number, text } from '../fields';
import { maybe } from '../lenient';
import { post } from '../request';

export const refund = v.object({
  id: text,
  created: number,
  amount: number,
  currency: text,
  charge: maybe(idOf),
  status: maybeText,
  reason: maybeText,
  failure_reason: maybeText,
  metadata,
});

export type Refund = v.InferOutput<typeof refund>;

export function createRefund(params: Stripe.RefundCreateParams) {
  return post('charge_write', '/v1/refunds', refund, params);
}
