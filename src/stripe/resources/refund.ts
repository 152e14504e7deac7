import type Stripe from 'stripe';
import { once } from '../../once';
import { idOf, list, maybeNumber, maybeText, metadata } from '../fields';
import { maybe, number, object, pipe, type Read, text, transform } from '../lenient';
import { get, post } from '../request';

/** Stripe names the details by the kind of way that the money went, and only a card's have all of these. */
export const destination = once(() =>
  pipe(
    transform(detailsIn),
    object({
      /** `card`, `us_bank_transfer`, … */
      kind: text(),
      /** Of a card: `refund`, `reversal` or `pending`. */
      type: maybeText(),
      reference: maybeText(),
      reference_status: maybeText(),
      reference_type: maybeText(),
    }),
  ),
);

export type Destination = Read<typeof destination>;

function detailsIn(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('type' in value)) return value;
  const details = Object.getOwnPropertyDescriptor(value, String(value.type))?.value;
  return { ...(typeof details === 'object' ? details : {}), kind: value.type };
}

const emailSent = once(() => object({ email_sent_at: maybeNumber(), email_sent_to: maybeText() }));
const displayDetails = once(() => object({ email_sent: maybe(emailSent), expires_at: maybeNumber() }));

export const refund = once(() =>
  object({
    id: text(),
    created: number(),
    amount: number(),
    currency: text(),
    charge: maybe(idOf),
    status: maybeText(),
    reason: maybeText(),
    failure_reason: maybeText(),
    pending_reason: maybeText(),
    destination_details: maybe(destination),
    instructions_email: maybeText(),
    /** Where the customer must say first where to send it. */
    next_action: maybe(() => object({ display_details: maybe(displayDetails) })),
    metadata: metadata(),
  }),
);

export type Refund = Read<typeof refund>;

/** The newest hundred of a charge: it brings along no more than ten. */
export function refundsOfCharge(charge: string) {
  const params = { charge, limit: 100 } satisfies Stripe.RefundListParams;
  return get('charge_read', '/v1/refunds', list(refund), params);
}

export function createRefund(params: Stripe.RefundCreateParams) {
  return post('charge_write', '/v1/refunds', refund, params);
}
