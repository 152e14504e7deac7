import type Stripe from 'stripe';
import { once } from '../../once';
import { list, maybeNumber, maybeText } from '../fields';
import { maybe, number, object, type Read, text } from '../lenient';
import { get } from '../request';

export const dispute = once(() =>
  object({
    id: text(),
    created: number(),
    amount: number(),
    currency: text(),
    status: text(),
    reason: maybeText(),
    /** `due_by`: seconds since 1970; 0 where the bank takes no answer. */
    evidence_details: maybe(() => object({ due_by: maybeNumber() })),
  }),
);

export type Dispute = Read<typeof dispute>;

/** A charge seldom has more than one. */
export function disputesOf(charge: string) {
  const params = { charge, limit: 10 } satisfies Stripe.DisputeListParams;
  return get('dispute_read', '/v1/disputes', list(dispute), params);
}
