/** Every request to Stripe that this add-on makes, but for the probes of the permission table. */

import type Stripe from 'stripe';
import * as v from 'valibot';
import type { PermissionId } from './permissions';
import { get, path, post, type StripeRequest } from './request';
import type { Subscription } from './schemas';
import * as schemas from './schemas';

const alongPermissions = { subscriptions: 'subscription_read', tax_ids: 'tax_id_read' } as const;

/** What may come along with a customer; only what the key is known to read: else Stripe refuses the whole request. */
export type Along = keyof typeof alongPermissions;

/** All that this key may take along. */
export function alongWith(state: (permission: PermissionId) => string): Along[] {
  const all = Object.keys(alongPermissions) as Along[];
  return all.filter((field) => state(alongPermissions[field]) === 'granted');
}

function expanding(along: readonly Along[], prefix = ''): StripeRequest<unknown>['expands'] {
  return along.map((field) => ({ field: prefix + field, permission: alongPermissions[field] }));
}

const customers = schemas.list(schemas.customer);
/** Of more customers on one address than this, the newest are shown, and that there are more. */
export const maxCustomers = 20;

/** The filter is exact and case-sensitive; newest first. */
export function customersByEmail(email: string, along: readonly Along[]) {
  const params = { email, limit: maxCustomers } satisfies Stripe.CustomerListParams;
  return get('customer_read', '/v1/customers', customers, params, expanding(along, 'data.'));
}

/** `query` in Stripe's search language; see `searchTerm`. Lags by up to a minute; not offered in India. */
export function customerSearch(query: string, along: readonly Along[]) {
  const params = { query, limit: maxCustomers } satisfies Stripe.CustomerSearchParams;
  return get('customer_read', '/v1/customers/search', customers, params, expanding(along, 'data.'));
}

export function customerById(id: string, along: readonly Along[] = []) {
  const schema = v.union([schemas.customer, schemas.deletedCustomer]);
  return get('customer_read', path('/v1/customers/', id), schema, {}, expanding(along));
}

export function createCustomer(params: Stripe.CustomerCreateParams) {
  return post('customer_write', '/v1/customers', schemas.customer, params);
}

export function updateCustomer(id: string, params: Stripe.CustomerUpdateParams) {
  return post('customer_write', path('/v1/customers/', id), schemas.customer, params);
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
export function subscriptionsOf(customer: string, discounts: Discounts) {
  const params = { customer, status: 'all', limit: 10 } satisfies Stripe.SubscriptionListParams;
  const expands = expandingCoupons(discounts, 'data.discounts.source.coupon');
  return get('subscription_read', '/v1/subscriptions', schemas.list(schemas.subscription), params, expands);
}

export function subscriptionById(id: string, discounts: Discounts = 'plain') {
  const expands = expandingCoupons(discounts, 'discounts.source.coupon');
  return get('subscription_read', path('/v1/subscriptions/', id), schemas.subscription, {}, expands);
}

export function createSubscription(params: Stripe.SubscriptionCreateParams) {
  return post('subscription_write', '/v1/subscriptions', schemas.subscription, params);
}

/** Updates, pauses or resumes it; only an update takes metadata. */
export function writeSubscription(
  id: string,
  ...[verb, params]:
    | ['', Stripe.SubscriptionUpdateParams]
    | ['/pause', Stripe.SubscriptionPauseParams]
    | ['/resume', Stripe.SubscriptionResumeParams]
) {
  return post('subscription_write', path('/v1/subscriptions/', id, verb), schemas.subscription, params);
}

/** Ends it now. A DELETE: it takes no metadata and no idempotency key. */
export function cancelSubscription(id: string, params: Stripe.SubscriptionCancelParams): StripeRequest<Subscription> {
  return {
    ...post('subscription_write', path('/v1/subscriptions/', id), schemas.subscription, params),
    method: 'DELETE',
  };
}

/** The next page of ten, newest first; `after` is the id of the last one of the page before. */
function pageOf(customer: string, after: string | undefined) {
  return { customer, limit: 10, ...(after ? { starting_after: after } : {}) } satisfies Stripe.ChargeListParams &
    Stripe.InvoiceListParams;
}

/** With their newest refunds, which need no other permission. */
export function chargesOf(customer: string, after?: string) {
  const expands = [{ field: 'data.refunds', permission: 'charge_read' }] as const;
  return get('charge_read', '/v1/charges', schemas.list(schemas.charge), pageOf(customer, after), expands);
}

/** Likewise. */
export function chargeById(id: string) {
  const expands = [{ field: 'refunds', permission: 'charge_read' }] as const;
  return get('charge_read', path('/v1/charges/', id), schemas.charge, {}, expands);
}

/** A charge seldom has more than one. */
export function disputesOf(charge: string) {
  const params = { charge, limit: 10 } satisfies Stripe.DisputeListParams;
  return get('dispute_read', '/v1/disputes', schemas.list(schemas.dispute), params);
}

export function createRefund(params: Stripe.RefundCreateParams) {
  return post('charge_write', '/v1/refunds', schemas.refund, params);
}

/** Updates it, or captures one that no PaymentIntent made. */
export function writeCharge(
  id: string,
  ...[verb, params]: ['', Stripe.ChargeUpdateParams] | ['/capture', Stripe.ChargeCaptureParams]
) {
  return post('charge_write', path('/v1/charges/', id, verb), schemas.charge, params);
}

/** Deprecated by Stripe: charges the customer's default source. */
export function createCharge(params: Stripe.ChargeCreateParams) {
  return post('charge_write', '/v1/charges', schemas.charge, params);
}

export function createPaymentIntent(params: Stripe.PaymentIntentCreateParams) {
  return post('payment_intent_write', '/v1/payment_intents', schemas.paymentIntent, params);
}

export function writePaymentIntent(
  id: string,
  ...[verb, params]: ['/capture', Stripe.PaymentIntentCaptureParams] | ['/cancel']
) {
  return post('payment_intent_write', path('/v1/payment_intents/', id, verb), schemas.paymentIntent, params);
}

export function invoicesOf(customer: string, after?: string) {
  return get('invoice_read', '/v1/invoices', schemas.list(schemas.invoice), pageOf(customer, after));
}

/** The invoices that a PaymentIntent paid: the only link from a payment to its subscription. */
export function invoicesPaidBy(payment_intent: string) {
  const params = { payment: { type: 'payment_intent', payment_intent } } satisfies Stripe.InvoicePaymentListParams;
  const expands = [{ field: 'data.invoice', permission: 'invoice_read' }] as const;
  return get('invoice_read', '/v1/invoice_payments', schemas.list(schemas.invoicePayment), params, expands);
}

export function invoiceById(id: string) {
  return get('invoice_read', path('/v1/invoices/', id), schemas.invoiceWithLines);
}

export type InvoiceVerb = 'finalize' | 'send' | 'pay' | 'void' | 'mark_uncollectible';

/** A payment is tried off session, which is Stripe's default: https://docs.stripe.com/api/invoices/pay */
export function writeInvoice(id: string, verb: InvoiceVerb) {
  return post('invoice_write', path('/v1/invoices/', id, `/${verb}`), schemas.invoiceWithLines);
}

export function paymentMethodById(id: string) {
  return get('payment_method_read', path('/v1/payment_methods/', id), schemas.paymentMethod);
}

/** The newest ten of every kind, cards from before PaymentMethods included. */
export function paymentMethodsOf(customer: string) {
  const params = { customer } satisfies Stripe.PaymentMethodListParams;
  return get('payment_method_read', '/v1/payment_methods', schemas.list(schemas.paymentMethod), params);
}

/** Checkout Sessions, and payment links. */
const pages = {
  session: ['checkout_session', '/v1/checkout/sessions'],
  link: ['payment_links', '/v1/payment_links'],
} as const;
export type PaymentPageKind = keyof typeof pages;

/** The newest hundred; sessions of one customer where that is given. */
export function paymentPages(kind: PaymentPageKind, customer?: string) {
  const [resource, path] = pages[kind];
  const params = { ...(customer && { customer }), limit: 100 } satisfies Stripe.Checkout.SessionListParams;
  return get(`${resource}_read`, path, schemas.list(schemas.paymentPage), params);
}

export function createPaymentPage(
  ...[kind, params]: ['session', Stripe.Checkout.SessionCreateParams] | ['link', Stripe.PaymentLinkCreateParams]
) {
  const [resource, path] = pages[kind];
  return post(`${resource}_write`, path, schemas.paymentPage, params);
}

/** The default configuration of the customer portal, if there is one. */
export function portalPages() {
  const params = { active: true, is_default: true } satisfies Stripe.BillingPortal.ConfigurationListParams;
  return get('customer_portal_read', '/v1/billing_portal/configurations', schemas.list(schemas.portalPage), params);
}

export function accountBalance() {
  return get('balance_read', '/v1/balance', schemas.balance);
}

/** The newest hundred: most catalogues have no more. */
export function newestProducts() {
  const params = { limit: 100 } satisfies Stripe.ProductListParams;
  return get('product_read', '/v1/products', schemas.list(schemas.product), params);
}

/** Up to 40 ids: a URL may have no more than 2,082 characters at UrlFetchApp. */
export function productsById(ids: string[]) {
  const params = { ids, limit: 100 } satisfies Stripe.ProductListParams;
  return get('product_read', '/v1/products', schemas.list(schemas.product), params);
}

/** What can be subscribed to, in one currency where it is given: the hundred prices that follow `after`, newest first. */
export function recurringPrices(currency: string | null, after?: string) {
  const params = {
    active: true,
    type: 'recurring',
    limit: 100,
    ...(currency ? { currency } : {}),
    ...(after ? { starting_after: after } : {}),
  } satisfies Stripe.PriceListParams;
  const expands = [{ field: 'data.product', permission: 'product_read' }] as const;
  return get('plan_read', '/v1/prices', schemas.list(schemas.offer), params, expands);
}

export function couponById(id: string) {
  return get('coupon_read', path('/v1/coupons/', id), schemas.coupon);
}

/** Of one code there may be several, each for one customer. */
export function promotionCodes(code: string) {
  const params = { code, active: true } satisfies Stripe.PromotionCodeListParams;
  const expands = expandingCoupons('withCoupons', 'data.promotion.coupon');
  return get('promotion_code_read', '/v1/promotion_codes', schemas.list(schemas.promotionCode), params, expands);
}

/** A read, though a POST. */
export function previewInvoice(params: Stripe.InvoiceCreatePreviewParams) {
  return post('invoice_read', '/v1/invoices/create_preview', schemas.estimate, params);
}

/** One clause of Stripe's search language: `email:"a@b.c"`. Quotes and backslashes in the value are escaped. */
export function searchTerm(field: 'email' | 'name' | 'phone', operator: ':' | '~', value: string): string {
  return `${field}${operator}"${value.replace(/["\\]/g, '\\$&')}"`;
}
