import type Stripe from 'stripe';
import { once } from '../../once';
import { idOf, list, maybeNumber, maybeText } from '../fields';
import { array, fallback, maybe, number, object, type Read, text } from '../lenient';
import { get, pageOf, path, post } from '../request';

const expiring = once(() => object({ expires_at: maybeNumber() }));

/** What the customer has to do. Its details stand under the name of its type. */
const nextAction = once(() =>
  object({
    type: text(),
    boleto_display_details: maybe(expiring),
    konbini_display_details: maybe(expiring),
    multibanco_display_details: maybe(expiring),
    klarna_display_qr_code: maybe(expiring),
    pix_display_qr_code: maybe(expiring),
    oxxo_display_details: maybe(() => object({ expires_after: maybeNumber() })),
    display_bank_transfer_instructions: maybe(() => object({ amount_remaining: maybeNumber(), currency: maybeText() })),
    card_await_notification: maybe(() => object({ charge_attempt_at: maybeNumber() })),
  }),
);

export const paymentIntent = once(() =>
  object({
    id: text(),
    customer: maybe(idOf),
    created: number(),
    status: text(),
    amount: number(),
    currency: text(),
    amount_received: number(),
    description: maybeText(),
    /** null until a payment is tried, which some methods do only when the customer has paid. */
    latest_charge: maybe(idOf),
    next_action: maybe(nextAction),
    /** With which methods it may be paid. */
    payment_method_types: fallback(() => array(text()), []),
  }),
);

export type PaymentIntent = Read<typeof paymentIntent>;

/** The newest ten. */
export function paymentIntentsOf(customer: string) {
  return get('payment_intent_read', '/v1/payment_intents', list(paymentIntent), pageOf(customer, undefined));
}

export function paymentIntentById(id: string) {
  return get('payment_intent_read', path('/v1/payment_intents/', id), paymentIntent);
}

/** One that was just made, with the receipt of its charge. */
export const chargedIntent = once(() =>
  object({ ...paymentIntent().shape, latest_charge: maybe(() => object({ receipt_url: maybeText() })) }),
);

export type ChargedIntent = Read<typeof chargedIntent>;

/** Only for who has read charges with the same key: lacking that, Stripe would refuse to show the receipt, and all of it. */
export function createPaymentIntent(params: Stripe.PaymentIntentCreateParams) {
  const request = post('payment_intent_write', '/v1/payment_intents', chargedIntent, params);
  return { ...request, expands: [{ field: 'latest_charge', permission: 'charge_read' }] as const };
}

export function writePaymentIntent(
  id: string,
  ...[verb, params]: ['/capture', Stripe.PaymentIntentCaptureParams] | ['/cancel']
) {
  return post('payment_intent_write', path('/v1/payment_intents/', id, verb), paymentIntent, params);
}
