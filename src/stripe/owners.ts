/** Requests that lead from some object to the customer it belongs to; of its other fields nothing is read. */

import type Stripe from 'stripe';
import { once } from '../once';
import { idOf, list } from './fields';
import { maybe, object, type Read, text } from './lenient';
import type { PermissionId } from './permissions';
import { get, path } from './request';

const owned = once(() => object({ id: text(), customer: maybe(idOf), payment_intent: maybe(idOf) }));
/** `customer` is null for guests. */
export type Owned = Read<typeof owned>;

const objects = {
  subscription: ['/v1/subscriptions/', 'subscription_read'],
  schedule: ['/v1/subscription_schedules/', 'subscription_read'],
  charge: ['/v1/charges/', 'charge_read'],
  invoice: ['/v1/invoices/', 'invoice_read'],
  invoiceItem: ['/v1/invoiceitems/', 'invoice_item_read'],
  paymentIntent: ['/v1/payment_intents/', 'payment_intent_read'],
  paymentMethod: ['/v1/payment_methods/', 'payment_method_read'],
  checkoutSession: ['/v1/checkout/sessions/', 'checkout_session_read'],
} as const satisfies Record<string, readonly [string, PermissionId]>;

export type OwnedObject = keyof typeof objects;

export function ownerById(kind: OwnedObject, id: string) {
  const [base, permission] = objects[kind];
  return get(permission, path(base, id), owned);
}

const ownedByCharge = once(() => object({ charge: maybe(owned) }));

const ofCharges = {
  refund: ['/v1/refunds/', 'charge_read'],
  dispute: ['/v1/disputes/', 'dispute_read'],
} as const satisfies Record<string, readonly [string, PermissionId]>;

export type OfCharge = keyof typeof ofCharges;

/** A refund and a dispute name their charge, not its customer; the charge comes along. */
export function ownerByCharge(kind: OfCharge, id: string) {
  const expands = [{ field: 'charge', permission: 'charge_read' }] as const;
  const [base, permission] = ofCharges[kind];
  return get(permission, path(base, id), ownedByCharge, {}, expands);
}

export function ownersByPaymentIntent(paymentIntent: string) {
  const params = { payment_intent: paymentIntent, limit: 10 } satisfies Stripe.ChargeListParams;
  return get('charge_read', '/v1/charges', list(owned), params);
}

/** `query` in Stripe's search language, about charges or invoices. */
export function ownersBySearch(objects: 'charges' | 'invoices', query: string) {
  const params = { query, limit: 20 } satisfies Stripe.ChargeSearchParams;
  return get(objects === 'charges' ? 'charge_read' : 'invoice_read', `/v1/${objects}/search`, list(owned), params);
}
