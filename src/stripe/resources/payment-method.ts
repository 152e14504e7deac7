import type Stripe from 'stripe';
import * as v from 'valibot';
import { list, maybeNumber, maybeText, text } from '../fields';
import { maybe } from '../lenient';
import { get, path } from '../request';

const lastFour = maybe(v.object({ last4: maybeText }));

export const methodFields = {
  type: text,
  card: maybe(
    v.object({
      brand: maybeText,
      last4: maybeText,
      exp_month: maybeNumber,
      exp_year: maybeNumber,
    }),
  ),
  bacs_debit: lastFour,
  sepa_debit: lastFour,
  us_bank_account: lastFour,
};

export const paymentMethod = v.object({ id: text, ...methodFields });

export type PaymentMethod = v.InferOutput<typeof paymentMethod>;

export function paymentMethodById(id: string) {
  return get('payment_method_read', path('/v1/payment_methods/', id), paymentMethod);
}

/** The newest ten of every kind, cards from before PaymentMethods included. */
export function paymentMethodsOf(customer: string) {
  const params = { customer } satisfies Stripe.PaymentMethodListParams;
  return get('payment_method_read', '/v1/payment_methods', list(paymentMethod), params);
}
