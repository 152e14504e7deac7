/** Every request to Stripe that this add-on makes, but for the probes of the permission table. */
import type Stripe from 'stripe';
import * as z from 'zod/mini';
import { path, type StripeRequest } from './request';
import * as schemas from './schemas';

type Subscriptions = 'withSubscriptions' | 'plain';

/** Subscriptions come along only where the key is known to read them: otherwise Stripe refuses the whole request. */
function expanding(subscriptions: Subscriptions): StripeRequest<unknown>['expands'] {
  return subscriptions === 'withSubscriptions'
    ? [{ field: 'data.subscriptions', permission: 'subscription_read' }]
    : [];
}

/** The filter is exact and case-sensitive; newest first. */
export function customersByEmail(
  email: string,
  subscriptions: Subscriptions,
): StripeRequest<schemas.List<schemas.Customer>> {
  return {
    method: 'GET',
    path: '/v1/customers',
    params: { email, limit: 20 } satisfies Stripe.CustomerListParams,
    permission: 'customer_read',
    expands: expanding(subscriptions),
    schema: schemas.list(schemas.customer),
  };
}

/** `query` in Stripe's search language; see `searchTerm`. Lags by up to a minute; not offered in India. */
export function customerSearch(
  query: string,
  subscriptions: Subscriptions,
): StripeRequest<schemas.List<schemas.Customer>> {
  return {
    method: 'GET',
    path: '/v1/customers/search',
    params: { query, limit: 20 } satisfies Stripe.CustomerSearchParams,
    permission: 'customer_read',
    expands: expanding(subscriptions),
    schema: schemas.list(schemas.customer),
  };
}

export function customerById(id: string): StripeRequest<schemas.Customer | schemas.DeletedCustomer> {
  return {
    method: 'GET',
    path: path('/v1/customers/', id),
    params: {},
    permission: 'customer_read',
    expands: [],
    schema: z.union([schemas.customer, schemas.deletedCustomer]),
  };
}

/**
 * Where the key is known to read coupons, what each discount takes off comes along. It is as deep as Stripe expands: the
 * products that a coupon is limited to, and discounts of single items, stay unknown.
 */
type Discounts = 'withCoupons' | 'plain';

function expandingCoupons(discounts: Discounts, field: string): StripeRequest<unknown>['expands'] {
  return discounts === 'withCoupons' ? [{ field, permission: 'coupon_read' }] : [];
}

/** Ended ones too, newest first. */
export function subscriptionsOf(
  customer: string,
  discounts: Discounts,
): StripeRequest<schemas.List<schemas.Subscription>> {
  return {
    method: 'GET',
    path: '/v1/subscriptions',
    params: { customer, status: 'all', limit: 10 } satisfies Stripe.SubscriptionListParams,
    permission: 'subscription_read',
    expands: expandingCoupons(discounts, 'data.discounts.source.coupon'),
    schema: schemas.list(schemas.subscription),
  };
}

export function subscriptionById(id: string, discounts: Discounts = 'plain'): StripeRequest<schemas.Subscription> {
  return {
    method: 'GET',
    path: path('/v1/subscriptions/', id),
    params: {},
    permission: 'subscription_read',
    expands: expandingCoupons(discounts, 'discounts.source.coupon'),
    schema: schemas.subscription,
  };
}

export function updateSubscription(
  id: string,
  params: Stripe.SubscriptionUpdateParams,
): StripeRequest<schemas.Subscription> {
  return {
    method: 'POST',
    path: path('/v1/subscriptions/', id),
    params: params as StripeRequest<unknown>['params'],
    permission: 'subscription_write',
    expands: [],
    schema: schemas.subscription,
  };
}

/** Newest first; `after` is the id of the last charge of the page before. */
export function chargesOf(customer: string, after?: string): StripeRequest<schemas.List<schemas.Charge>> {
  return {
    method: 'GET',
    path: '/v1/charges',
    params: { customer, limit: 10, ...(after ? { starting_after: after } : {}) } satisfies Stripe.ChargeListParams,
    permission: 'charge_read',
    expands: [],
    schema: schemas.list(schemas.charge),
  };
}

/** With its newest refunds, which need no other permission. */
export function chargeById(id: string): StripeRequest<schemas.Charge> {
  return {
    method: 'GET',
    path: path('/v1/charges/', id),
    params: {},
    permission: 'charge_read',
    expands: [{ field: 'refunds', permission: 'charge_read' }],
    schema: schemas.charge,
  };
}

/** A charge seldom has more than one. */
export function disputesOf(charge: string): StripeRequest<schemas.List<schemas.Dispute>> {
  return {
    method: 'GET',
    path: '/v1/disputes',
    params: { charge, limit: 10 } satisfies Stripe.DisputeListParams,
    permission: 'dispute_read',
    expands: [],
    schema: schemas.list(schemas.dispute),
  };
}

export function createRefund(params: Stripe.RefundCreateParams): StripeRequest<schemas.Refund> {
  return {
    method: 'POST',
    path: '/v1/refunds',
    params: params as StripeRequest<unknown>['params'],
    permission: 'charge_write',
    expands: [],
    schema: schemas.refund,
  };
}

/** Newest first; `after` is the id of the last invoice of the page before. */
export function invoicesOf(customer: string, after?: string): StripeRequest<schemas.List<schemas.Invoice>> {
  return {
    method: 'GET',
    path: '/v1/invoices',
    params: { customer, limit: 10, ...(after ? { starting_after: after } : {}) } satisfies Stripe.InvoiceListParams,
    permission: 'invoice_read',
    expands: [],
    schema: schemas.list(schemas.invoice),
  };
}

export function invoiceById(id: string): StripeRequest<schemas.InvoiceWithLines> {
  return {
    method: 'GET',
    path: path('/v1/invoices/', id),
    params: {},
    permission: 'invoice_read',
    expands: [],
    schema: schemas.invoiceWithLines,
  };
}

export function paymentMethodById(id: string): StripeRequest<schemas.PaymentMethod> {
  return {
    method: 'GET',
    path: path('/v1/payment_methods/', id),
    params: {},
    permission: 'payment_method_read',
    expands: [],
    schema: schemas.paymentMethod,
  };
}

/** Up to 100 ids. */
export function productsById(ids: string[]): StripeRequest<schemas.List<schemas.Product>> {
  return {
    method: 'GET',
    path: '/v1/products',
    params: { ids, limit: 100 } satisfies Stripe.ProductListParams,
    permission: 'product_read',
    expands: [],
    schema: schemas.list(schemas.product),
  };
}

/** One clause of Stripe's search language: `email:"a@b.c"`. Quotes and backslashes in the value are escaped. */
export function searchTerm(field: 'email' | 'name' | 'phone', operator: ':' | '~', value: string): string {
  return `${field}${operator}"${value.replace(/["\\]/g, '\\$&')}"`;
}
