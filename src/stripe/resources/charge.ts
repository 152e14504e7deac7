import type Stripe from 'stripe';
import { once } from '../../once';
import { idOf, list, maybeNumber, maybeText, metadata } from '../fields';
import { fallback, flag, maybe, number, object, type Read, text } from '../lenient';
import { get, pageOf, path, post } from '../request';
import { chargedMethod } from './payment-method';
import { refund } from './refund';

export const charge = once(() =>
  object({
    id: text(),
    customer: maybe(idOf),
    created: number(),
    livemode: flag(),
    amount: number(),
    amount_captured: number(),
    amount_refunded: number(),
    currency: text(),
    status: text(),
    captured: flag(),
    refunded: flag(),
    disputed: fallback(flag, false),
    description: maybeText(),
    failure_code: maybeText(),
    outcome: maybe(() => object({ type: maybeText(), reason: maybeText(), risk_level: maybeText() })),
    /** What Stripe, and the business, took it for: `fraudulent`, and of the business also `safe`. */
    fraud_details: maybe(() => object({ stripe_report: maybeText(), user_report: maybeText() })),
    payment_intent: maybe(idOf),
    /** Of a saved way to pay, or of one that was used once. */
    payment_method: maybeText(),
    payment_method_details: maybe(chargedMethod),
    /** What the payer typed, or what was on file. */
    billing_details: maybe(() => object({ email: maybeText(), name: maybeText() })),
    receipt_email: maybeText(),
    receipt_url: maybeText(),
    calculated_statement_descriptor: maybeText(),
    /** What the platform takes of it, where Connect splits it. */
    application_fee_amount: maybeNumber(),
    on_behalf_of: maybe(idOf),
    /** To which connected account it is passed on; `amount`: how much, null for all of it. */
    transfer_data: maybe(() => object({ amount: maybeNumber(), destination: idOf() })),
    /** Transfers to connected accounts that are made on their own belong to the same. */
    transfer_group: maybeText(),
    /** Only where the request expanded it; newest first, at most 10. */
    refunds: maybe(list(refund)),
    metadata: metadata(),
  }),
);

export type Charge = Read<typeof charge>;

/** With their newest refunds, which need no other permission. */
export function chargesOf(customer: string, after?: string, limit?: number) {
  const expands = [{ field: 'data.refunds', permission: 'charge_read' }] as const;
  return get('charge_read', '/v1/charges', list(charge), pageOf(customer, after, limit), expands);
}

/** The newest hundred, with their newest refunds. */
export function newestChargesOf(customer: string) {
  const params = { customer, limit: 100 } satisfies Stripe.ChargeListParams;
  const expands = [{ field: 'data.refunds', permission: 'charge_read' }] as const;
  return get('charge_read', '/v1/charges', list(charge), params, expands);
}

/** A page of as many as there may be on one, without their refunds; `after`: the id of the last one before. */
export function hundredChargesOf(customer: string, after: string) {
  const params = {
    customer,
    limit: 100,
    ...(after ? { starting_after: after } : {}),
  } satisfies Stripe.ChargeListParams;
  return get('charge_read', '/v1/charges', list(charge), params);
}

/** Whether an id is of a charge: `py_` where no card was charged. https://docs.stripe.com/api/charges/object */
export const isCharge = (id: string) => /^(ch|py)_/.test(id);

/** With its newest refunds. */
export function chargeById(id: string) {
  const expands = [{ field: 'refunds', permission: 'charge_read' }] as const;
  return get('charge_read', path('/v1/charges/', id), charge, {}, expands);
}

/** All tries of one PaymentIntent, the newest ten. */
export function chargesOfIntent(payment_intent: string) {
  const params = { payment_intent, limit: 10 } satisfies Stripe.ChargeListParams;
  return get('charge_read', '/v1/charges', list(charge), params);
}

/** Updates it, or captures one that no PaymentIntent made. */
export function writeCharge(
  id: string,
  ...[verb, params]: ['', Stripe.ChargeUpdateParams] | ['/capture', Stripe.ChargeCaptureParams]
) {
  return post('charge_write', path('/v1/charges/', id, verb), charge, params);
}

/** Deprecated by Stripe: charges the customer's default source. */
export function createCharge(params: Stripe.ChargeCreateParams) {
  return post('charge_write', '/v1/charges', charge, params);
}
