import type Stripe from 'stripe';
import { once } from '../../once';
import { list, maybeNumber, maybeText } from '../fields';
import { maybe, object, type Read, text } from '../lenient';
import { get, path } from '../request';

const lastFour = once(() => object({ last4: maybeText() }));

const card = once(() =>
  object({ brand: maybeText(), last4: maybeText(), exp_month: maybeNumber(), exp_year: maybeNumber() }),
);

/** A saved method, and what a charge was paid with. */
export const methodFields = () => ({
  type: text(),
  card: maybe(card),
  bacs_debit: maybe(lastFour),
  sepa_debit: maybe(lastFour),
  us_bank_account: maybe(lastFour),
});

export const paymentMethod = once(() => object({ id: text(), ...methodFields() }));

export type PaymentMethod = Read<typeof paymentMethod>;

export function paymentMethodById(id: string) {
  return get('payment_method_read', path('/v1/payment_methods/', id), paymentMethod);
}

/** The newest ten of every kind, cards from before PaymentMethods included. */
export function paymentMethodsOf(customer: string) {
  const params = { customer } satisfies Stripe.PaymentMethodListParams;
  return get('payment_method_read', '/v1/payment_methods', list(paymentMethod), params);
}
