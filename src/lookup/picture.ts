/** One customer's billing picture: what to ask, and the answers side by side. */

import type { List } from '../stripe/fields';
import type { KeyInUse } from '../stripe/key';
import { listOf, type Part } from '../stripe/part';
import type { Ask } from '../stripe/request';
import { type Charge, chargesOf } from '../stripe/resources/charge';
import type { Customer } from '../stripe/resources/customer';
import { type Invoice, invoicesOf } from '../stripe/resources/invoice';
import { newestProducts, type Product, productsById } from '../stripe/resources/product';
import { type Subscription, subscriptionsOf } from '../stripe/resources/subscription';

/** Newest few of each list; a part that is missing says why. */
export interface Picture {
  customer: Customer;
  subscriptions: Part<List<Subscription>>;
  charges: Part<List<Charge>>;
  invoices: Part<List<Invoice>>;
  /** Product names by id, as far as they are known. */
  products: Record<string, string>;
  /** When Stripe was asked; ms since 1970. */
  asOf: number;
}

export type PictureParts = [Part<List<Subscription>>, Part<List<Charge>>, Part<List<Invoice>>, Part<List<Product>>?];

/** `knownProducts`: names that need not be asked for. `productIds`: those that the customer is known to have. */
export function pictureAsks(
  key: KeyInUse,
  customer: string,
  productIds: readonly string[] | 'newest',
  knownProducts: Record<string, string>,
): Ask<unknown>[] {
  return [
    { key, request: subscriptionsOf(customer, couponsAlong(key)) },
    { key, request: chargesOf(customer) },
    { key, request: invoicesOf(customer) },
    ...(productIds === 'newest' ? [{ key, request: newestProducts() }] : productAsks(key, productIds, knownProducts)),
  ];
}

/** Only where the key is known to read them: otherwise Stripe refuses the whole request. */
export function couponsAlong(key: KeyInUse): 'withCoupons' | 'plain' {
  return key.state('coupon_read') === 'granted' ? 'withCoupons' : 'plain';
}

/** As many ids as fit the 2,082 characters that a URL may have at UrlFetchApp. */
const maxNamed = 40;

/** Names that are not known yet: one request, or none. */
export function productAsks(
  key: KeyInUse,
  productIds: readonly string[],
  knownProducts: Record<string, string>,
): Ask<List<Product>>[] {
  const unnamed = [...new Set(productIds)].filter((id) => !(id in knownProducts)).slice(0, maxNamed);
  return unnamed.length > 0 ? [{ key, request: productsById(unnamed) }] : [];
}

export function picture(
  customer: Customer,
  [subscriptions, charges, invoices, products]: PictureParts,
  knownProducts: Record<string, string>,
  asOf: number,
): Picture {
  const used = productIdsOf(listOf(subscriptions));
  const named = listOf(products).filter(({ id }) => used.includes(id));
  return {
    customer,
    subscriptions,
    charges,
    invoices,
    products: { ...knownProducts, ...Object.fromEntries(named.map(({ id, name }) => [id, name])) },
    asOf,
  };
}

/** The products of the subscriptions that came along with the customer. */
export function productIdsOf(subscriptions: readonly Subscription[]): string[] {
  return subscriptions.flatMap(({ items }) => items.data.map(({ price }) => price.product));
}
