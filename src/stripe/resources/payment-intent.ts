import type Stripe from 'stripe';
import { once } from '../../once';
import { number, object, type Read, text } from '../lenient';
import { path, post } from '../request';

export const paymentIntent = once(() =>
  object({
    status: text(),
    amount: number(),
    currency: text(),
    amount_received: number(),
  }),
);

export type PaymentIntent = Read<typeof paymentIntent>;

export function createPaymentIntent(params: Stripe.PaymentIntentCreateParams) {
  return post('payment_intent_write', '/v1/payment_intents', paymentIntent, params);
}

export function writePaymentIntent(
  id: string,
  ...[verb, params]: ['/capture', Stripe.PaymentIntentCaptureParams] | ['/cancel']
) {
  return post('payment_intent_write', path('/v1/payment_intents/', id, verb), paymentIntent, params);
}
