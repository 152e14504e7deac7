import type Stripe from 'stripe';
import { once } from '../../once';
import { idOf, list, maybeNumber, maybeText, metadata } from '../fields';
import { maybe, number, object, type Read, text } from '../lenient';
import { get } from '../request';

/** A Checkout Session, as far as it tells who paid and what for. */
export const checkoutSession = once(() =>
  object({
    id: text(),
    created: number(),
    /** null for a guest. */
    customer: maybe(idOf),
    /** What the payer typed: it proves nothing of who they are. */
    customer_details: maybe(() => object({ email: maybeText(), name: maybeText() })),
    payment_intent: maybe(idOf),
    /** The Payment Link that it was opened by, which anybody may do again; null for none. */
    payment_link: maybe(idOf),
    amount_total: maybeNumber(),
    currency: maybeText(),
    /** `paid`, `unpaid` or `no_payment_required`. */
    payment_status: maybeText(),
    metadata: metadata(),
  }),
);

export type CheckoutSession = Read<typeof checkoutSession>;

/** Where somebody typed this address, as they typed it; the newest ten. */
export function sessionsByEmail(email: string) {
  const params = { customer_details: { email } } satisfies Stripe.Checkout.SessionListParams;
  return get('checkout_session_read', '/v1/checkout/sessions', list(checkoutSession), params);
}

/** The one that a PaymentIntent belongs to, if any. */
export function sessionsOfIntent(payment_intent: string) {
  const params = { payment_intent } satisfies Stripe.Checkout.SessionListParams;
  return get('checkout_session_read', '/v1/checkout/sessions', list(checkoutSession), params);
}
