import type Stripe from 'stripe';
import { once } from '../../once';
import { idOf, list, maybeNumber, maybeText } from '../fields';
import { array, fallback, flag, maybe, number, object, type Read, text } from '../lenient';
import { get } from '../request';

export const dispute = once(() =>
  object({
    id: text(),
    charge: maybe(idOf),
    created: number(),
    amount: number(),
    currency: text(),
    status: text(),
    reason: maybeText(),
    /** `due_by`: seconds since 1970; 0 where the bank takes no answer. */
    /** Whether Stripe still refunds the payment. */
    is_charge_refundable: fallback(flag, false),
    /** What was withdrawn for it, and what came back, in the currency of the account. */
    balance_transactions: fallback(() => array(object({ amount: number(), currency: text() })), []),
    evidence_details: maybe(() => object({ due_by: maybeNumber() })),
  }),
);

export type Dispute = Read<typeof dispute>;

/** A dispute is decided within about three months: https://docs.stripe.com/disputes/how-disputes-work. Twice that is enough. */
export const openDays = 180;

/** The account's newest, since Stripe does not list them by customer: all that may be open. `now`: ms since 1970. */
export function disputesMaybeOpen(now: number) {
  const since = Math.floor(now / 1000) - openDays * 86_400;
  const params = { created: { gte: since }, limit: 100 } satisfies Stripe.DisputeListParams;
  return get('dispute_read', '/v1/disputes', list(dispute), params);
}

/** A charge seldom has more than one. */
export function disputesOf(charge: string) {
  const params = { charge, limit: 10 } satisfies Stripe.DisputeListParams;
  return get('dispute_read', '/v1/disputes', list(dispute), params);
}
