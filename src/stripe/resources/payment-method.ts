import type Stripe from 'stripe';
import { once } from '../../once';
import { idOf, list, maybeNumber, maybeText } from '../fields';
import { maybe, object, type Read, text } from '../lenient';
import { get, path } from '../request';

const lastFour = once(() => object({ last4: maybeText() }));

const cardFields = () => ({
  brand: maybeText(),
  last4: maybeText(),
  exp_month: maybeNumber(),
  exp_year: maybeNumber(),
  wallet: maybe(() => object({ type: text() })),
});

/** A debit of a bank account, and the day on which the money should leave it: `2026-11-20`. */
const debit = () => ({ last4: maybeText(), expected_debit_date: maybeText() });
const debited = once(() => object(debit()));
/** With the id of the consent to it. */
const agreedDebit = once(() => object({ ...debit(), mandate: maybe(idOf) }));
const ofAccount = once(() => object({ iban_last4: maybeText() }));
const cardBehind = once(() => object({ brand: maybeText(), last4: maybeText() }));
const funded = once(() => object({ funding: maybe(() => object({ card: maybe(cardBehind) })) }));
/** `capture_before`: until when a hold can be captured, in seconds since 1970. */
const chargedCard = once(() => object({ ...cardFields(), capture_before: maybeNumber() }));

/** What a charge was paid with. Stripe has what it knows of it under the name of its type. */
export const chargedMethod = once(() =>
  object({
    type: text(),
    card: maybe(chargedCard),
    card_present: maybe(chargedCard),
    acss_debit: maybe(agreedDebit),
    au_becs_debit: maybe(agreedDebit),
    bacs_debit: maybe(agreedDebit),
    nz_bank_account: maybe(debited),
    sepa_debit: maybe(agreedDebit),
    us_bank_account: maybe(agreedDebit),
    ach_debit: maybe(lastFour),
    interac_present: maybe(lastFour),
    kr_card: maybe(lastFour),
    payto: maybe(lastFour),
    bancontact: maybe(ofAccount),
    ideal: maybe(ofAccount),
    sofort: maybe(ofAccount),
    amazon_pay: maybe(funded),
    revolut_pay: maybe(funded),
    mobilepay: maybe(() => object({ card: maybe(cardBehind) })),
  }),
);

export type ChargedMethod = Read<typeof chargedMethod>;

/** `blocked`: Stripe refuses its debits, mostly after a bank returned one; by its `reason`, or the bank's code. */
const usAccount = once(() =>
  object({
    last4: maybeText(),
    status_details: maybe(() =>
      object({ blocked: maybe(() => object({ reason: maybeText(), network_code: maybeText() })) }),
    ),
  }),
);

/** A saved one. */
export const paymentMethod = once(() =>
  object({
    id: text(),
    type: text(),
    card: maybe(() => object(cardFields())),
    acss_debit: maybe(lastFour),
    au_becs_debit: maybe(lastFour),
    bacs_debit: maybe(lastFour),
    kr_card: maybe(lastFour),
    nz_bank_account: maybe(lastFour),
    payto: maybe(lastFour),
    sepa_debit: maybe(lastFour),
    us_bank_account: maybe(usAccount),
  }),
);

export type PaymentMethod = Read<typeof paymentMethod>;

export function paymentMethodById(id: string) {
  return get('payment_method_read', path('/v1/payment_methods/', id), paymentMethod);
}

/** The newest ten of every kind, cards from before PaymentMethods included. */
export function paymentMethodsOf(customer: string) {
  const params = { customer } satisfies Stripe.PaymentMethodListParams;
  return get('payment_method_read', '/v1/payment_methods', list(paymentMethod), params);
}
