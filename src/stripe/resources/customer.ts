import type Stripe from 'stripe';
import { once } from '../../once';
import { address, idOf, list, maybeNumber, maybeText, metadata } from '../fields';
import { array, fallback, flag, literal, maybe, number, object, type Read, text } from '../lenient';
import type { PermissionId } from '../permissions';
import { get, path, post, type StripeRequest } from '../request';
import { type Discounts, expandingCoupons } from './coupon';
import { discount } from './discount';
import { subscription } from './subscription';

export const customer = once(() =>
  object({
    id: text(),
    object: literal(['customer']),
    /** Of a deleted one Stripe tells nothing but the id. */
    deleted: fallback(flag, false),
    created: maybeNumber(),
    email: maybeText(),
    name: maybeText(),
    phone: maybeText(),
    description: maybeText(),
    address: maybe(address),
    /** Minor units of `currency`; negative is the customer's credit. */
    balance: fallback(number, 0),
    currency: maybeText(),
    delinquent: maybe(flag),
    /** `none`, `exempt` or `reverse`. */
    tax_exempt: maybeText(),
    /** Taken off subscriptions that have no discount of their own. */
    discount: maybe(discount),
    /** What the numbers of the customer's invoices begin with. */
    invoice_prefix: maybeText(),
    default_source: maybe(idOf),
    invoice_settings: maybe(() => object({ default_payment_method: maybe(idOf) })),
    metadata: metadata(),
    /** Languages, the most wanted first: `de-AT`. */
    preferred_locales: maybe(() => array(text())),
    /** Only where the request expanded it; leaves ended subscriptions out. */
    subscriptions: maybe(list(subscription)),
    /** Likewise. */
    tax_ids: maybe(list(() => object({ type: text(), value: text() }))),
  }),
);

export type Customer = Read<typeof customer>;

const alongPermissions = {
  subscriptions: 'subscription_read',
  tax_ids: 'tax_id_read',
  'discount.source.coupon': 'coupon_read',
} as const;

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

/** Of more customers on one address than this, the newest are shown, and that there are more. */
export const maxCustomers = 20;

/** The filter is exact and case-sensitive; newest first. */
export function customersByEmail(email: string, along: readonly Along[]) {
  const params = { email, limit: maxCustomers } satisfies Stripe.CustomerListParams;
  return get('customer_read', '/v1/customers', list(customer), params, expanding(along, 'data.'));
}

export const customerSearchPath = '/v1/customers/search';

/** `query` in Stripe's search language; see `searchTerm`. Lags by up to a minute; not offered in India. */
export function customerSearch(query: string, along: readonly Along[]) {
  const params = { query, limit: maxCustomers } satisfies Stripe.CustomerSearchParams;
  return get('customer_read', customerSearchPath, list(customer), params, expanding(along, 'data.'));
}

/** One clause of Stripe's search language: `email:"a@b.c"`. Quotes and backslashes in the value are escaped. */
export function searchTerm(field: 'email' | 'name' | 'phone', operator: ':' | '~', value: string): string {
  return `${field}${operator}"${value.replace(/["\\]/g, '\\$&')}"`;
}

/** `discounts`: whether what their own takes off comes along. */
export function customerById(id: string, along: readonly Along[] = [], discounts: Discounts = 'plain') {
  const expands = [
    ...expanding(along),
    ...expandingCoupons(discounts, 'discount.source.coupon'),
    ...expandingCoupons(discounts, 'discount.source.coupon.applies_to'),
  ];
  return get('customer_read', path('/v1/customers/', id), customer, {}, expands);
}

export function createCustomer(params: Stripe.CustomerCreateParams) {
  return post('customer_write', '/v1/customers', customer, params);
}

export function updateCustomer(id: string, params: Stripe.CustomerUpdateParams) {
  return post('customer_write', path('/v1/customers/', id), customer, params);
}
