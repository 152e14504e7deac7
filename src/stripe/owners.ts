/** Requests that lead from some object to the customer it belongs to; of its other fields nothing is read. */
import type Stripe from 'stripe';
import * as z from 'zod/mini';
import type { PermissionId } from './permissions';
import { path, type StripeRequest } from './request';
import { idOf, list, maybe } from './schemas';

const owned = z.object({ customer: maybe(idOf) });
/** `customer` is null for guests. */
export type Owned = z.infer<typeof owned>;

const objects = {
  subscription: ['/v1/subscriptions/', 'subscription_read'],
  charge: ['/v1/charges/', 'charge_read'],
  invoice: ['/v1/invoices/', 'invoice_read'],
  paymentIntent: ['/v1/payment_intents/', 'payment_intent_read'],
} as const satisfies Record<string, readonly [string, PermissionId]>;

export type OwnedObject = keyof typeof objects;

export function ownerById(kind: OwnedObject, id: string): StripeRequest<Owned> {
  const [base, permission] = objects[kind];
  return { method: 'GET', path: path(base, id), params: {}, permission, expands: [], schema: owned };
}

/** A refund names its charge, not its customer; the charge comes along and needs no other permission. */
export function ownerByRefund(id: string): StripeRequest<{ charge: Owned | null }> {
  return {
    method: 'GET',
    path: path('/v1/refunds/', id),
    params: {},
    permission: 'charge_read',
    expands: [{ field: 'charge', permission: 'charge_read' }],
    schema: z.object({ charge: maybe(owned) }),
  };
}

export function ownersByPaymentIntent(paymentIntent: string): StripeRequest<{ data: Owned[] }> {
  return {
    method: 'GET',
    path: '/v1/charges',
    params: { payment_intent: paymentIntent, limit: 10 } satisfies Stripe.ChargeListParams,
    permission: 'charge_read',
    expands: [],
    schema: list(owned),
  };
}

/** `query` in Stripe's search language, about charges or invoices. */
export function ownersBySearch(objects: 'charges' | 'invoices', query: string): StripeRequest<{ data: Owned[] }> {
  return {
    method: 'GET',
    path: `/v1/${objects}/search`,
    params: { query, limit: 20 } satisfies Stripe.ChargeSearchParams,
    permission: objects === 'charges' ? 'charge_read' : 'invoice_read',
    expands: [],
    schema: list(owned),
  };
}
