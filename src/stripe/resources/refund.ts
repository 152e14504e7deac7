import type Stripe from 'stripe';
import { once } from '../../once';
import { idOf, maybeText, metadata } from '../fields';
import { maybe, number, object, type Read, text } from '../lenient';
import { post } from '../request';

export const refund = once(() =>
  object({
    id: text(),
    created: number(),
    amount: number(),
    currency: text(),
    charge: maybe(idOf),
    status: maybeText(),
    reason: maybeText(),
    metadata: metadata(),
  }),
);

export type Refund = Read<typeof refund>;

export function createRefund(params: Stripe.RefundCreateParams) {
  return post('charge_write', '/v1/refunds', refund, params);
}
