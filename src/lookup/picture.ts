/** One customer's billing picture: what to ask, and the answers side by side. */

import type { List } from '../stripe/fields';
import type { KeyInUse } from '../stripe/key';
import { isShown, listOf, type Part, shown } from '../stripe/part';
import type { Ask } from '../stripe/request';
import { asBilled, asTakenOff } from '../stripe/resources/billed';
import { type Charge, chargesOf } from '../stripe/resources/charge';
import type { Customer } from '../stripe/resources/customer';
import type { Discount } from '../stripe/resources/discount';
import { type Dispute, disputesMaybeOpen } from '../stripe/resources/dispute';
import { type Invoice, invoicesOf, type ListedInvoice } from '../stripe/resources/invoice';
import { type PaymentIntent, paymentIntentsOf } from '../stripe/resources/payment-intent';
import { newestProducts, type Product, productsById } from '../stripe/resources/product';
import { type Subscription, subscriptionsOf } from '../stripe/resources/subscription';
import { type Coupons, withCoupon, withCoupons } from './coupons';

/** `has_more`: Stripe has others, ended or not. */
export interface Subscriptions extends List<Subscription> {
  /** Whether every current one is among them. Where not, nothing can be said of all that the customer has. */
  allCurrent: boolean;
  /** Where they were not asked for, nothing is known of ended ones: there may be some, or none. */
  ended: 'asked' | 'notAsked';
}

/** Newest few of each list, and the current subscriptions that came along with the customer; a part that is missing says why. */
export interface Picture {
  customer: Customer;
  subscriptions: Part<Subscriptions>;
  charges: Part<List<Charge>>;
  invoices: Part<List<Invoice>>;
  /** Some methods have no charge until the customer has paid. */
  intents: Part<List<PaymentIntent>>;
  /** Of these charges, as far as they may be open. */
  disputes: Part<List<Dispute>>;
  /** Product names by id, as far as they are known. */
  products: Record<string, string>;
  /** When Stripe was asked; ms since 1970. */
  asOf: number;
}

/** The first is null where ended subscriptions were not asked for: those that came along with the customer stand for it. */
export type PictureParts = [
  Part<List<Subscription>> | null,
  Part<List<Charge>>,
  Part<List<ListedInvoice>>,
  Part<List<PaymentIntent>>,
  Part<List<Dispute>>,
  Part<List<Product>>?,
];

/** The name of a product, by its id, as far as it is known. */
export type Names = (productId: string) => string | null;

/** What is remembered of an account. */
export interface Known {
  name: Names;
  coupon: Coupons;
}

/** What of a picture is asked for. */
export interface PictureWish {
  /** The customer's id. */
  customer: string;
  /** Whether ended subscriptions are: current ones come along with the customer. */
  ended: boolean;
  /** Those that the customer is known to have. */
  productIds: readonly string[] | 'newest';
  /** Names that need not be asked for. */
  named: Names;
  /** ms since 1970 */
  now: number;
}

/** In the order of `PictureParts`; names of products come last, where any are asked for. */
export function pictureAsks(key: KeyInUse, { customer, ended, productIds, named, now }: PictureWish): Ask<unknown>[] {
  return [
    ...(ended ? [subscriptionsAsk(key, customer)] : []),
    { key, request: chargesOf(customer) },
    { key, request: invoicesOf(customer) },
    { key, request: paymentIntentsOf(customer) },
    { key, request: disputesMaybeOpen(now) },
    ...(productIds === 'newest' ? [{ key, request: newestProducts() }] : productAsks(key, productIds, named)),
  ];
}

/** The answers to these, in the places that they have in a picture. */
export function partsOf({ ended }: Pick<PictureWish, 'ended'>, parts: readonly Part<unknown>[]): PictureParts {
  return (ended ? parts : [null, ...parts]) as PictureParts;
}

/** The newest, whatever became of them. */
export function subscriptionsAsk(key: KeyInUse, customer: string): Ask<List<Subscription>> {
  return { key, request: subscriptionsOf(customer, couponsAlong(key)) };
}

/** Only where the key is known to read them: otherwise Stripe refuses the whole request. */
export function couponsAlong(key: KeyInUse): 'withCoupons' | 'plain' {
  return key.state('coupon_read') === 'granted' ? 'withCoupons' : 'plain';
}

/** As many ids as fit the 2,082 characters that a URL may have at UrlFetchApp. */
const maxNamed = 40;

/** Names that are not known yet: one request, or none. */
export function productAsks(key: KeyInUse, productIds: readonly string[], named: Names): Ask<List<Product>>[] {
  const unnamed = [...new Set(productIds)].filter((id) => named(id) === null).slice(0, maxNamed);
  return unnamed.length > 0 ? [{ key, request: productsById(unnamed) }] : [];
}

export function picture(
  customer: Customer,
  [subscriptions, charges, invoices, intents, disputes, products]: PictureParts,
  { name, coupon }: Known,
  asOf: number,
): Picture {
  const off = (discount: Discount) => withCoupon(asTakenOff(discount, listOf(invoices)), coupon);
  const newest = subscriptions && isShown(subscriptions) ? subscriptions.value : null;
  const all =
    subscriptions && !isShown(subscriptions)
      ? subscriptions
      : shown(withBilled(gathered(customer.subscriptions, newest), listOf(invoices), coupon));
  const used = productIdsOf(listOf(all));
  return {
    customer: { ...customer, discount: customer.discount && off(customer.discount) },
    subscriptions: all,
    charges,
    invoices: isShown(invoices) ? shown(withoutLines(invoices.value)) : invoices,
    intents,
    disputes: isShown(disputes) ? shown(disputesAmong(listOf(charges), disputes.value)) : disputes,
    products: { ...namesOf(used, name), ...readNames(used, products) },
    asOf,
  };
}

function withBilled(all: Subscriptions, invoices: readonly ListedInvoice[], coupons: Coupons): Subscriptions {
  const off = (discounts: readonly Discount[]) => discounts.map((each) => asTakenOff(each, invoices));
  const data = all.data.map((each) => {
    const billed = asBilled(each, invoices);
    const items = billed.items.data.map((item) => ({ ...item, discounts: off(item.discounts) }));
    const taken = { ...billed, discounts: off(each.discounts), items: { ...billed.items, data: items } };
    return withCoupons(taken, coupons);
  });
  return { ...all, data };
}

/** They have told what they tell, and would fill the cache. */
function withoutLines(invoices: List<ListedInvoice>): List<Invoice> {
  return { ...invoices, data: invoices.data.map(({ lines: _, ...invoice }) => invoice) };
}

/** Of these products, as far as they are known. */
export function namesOf(ids: readonly string[], named: Names): Record<string, string> {
  return Object.fromEntries(
    ids.map((id) => [id, named(id)] as const).filter((each): each is [string, string] => each[1] !== null),
  );
}

/** Of these products, as they were read. */
export function readNames(ids: readonly string[], products?: Part<List<Product>>): Record<string, string> {
  const read = listOf(products).filter(({ id }) => ids.includes(id));
  return Object.fromEntries(read.map(({ id, name }) => [id, name]));
}

/** Of an account's disputes those of these charges, which are few: the others need not be remembered. */
function disputesAmong(charges: readonly Charge[], disputes: List<Dispute>): List<Dispute> {
  const ids = charges.map(({ id }) => id);
  return { ...disputes, data: disputes.data.filter(({ charge }) => charge && ids.includes(charge)) };
}

/**
 * `newest`: of any status; null where it was not asked for. `along`: what came along with the customer and leaves ended ones
 * out, since an active one may be older than any number of ended ones; null where it did not come.
 */
export function gathered(along: List<Subscription> | null, newest: List<Subscription> | null): Subscriptions {
  if (!newest) {
    const current = along ?? { data: [], has_more: true };
    return { ...current, allCurrent: !current.has_more, ended: 'notAsked' };
  }
  const listed = new Set(newest.data.map(({ id }) => id));
  // What is in both is taken from the list, in which discounts are expanded deeper.
  const older = (along?.data ?? []).filter(({ id }) => !listed.has(id));
  return {
    ...newest,
    data: [...newest.data, ...older],
    allCurrent: !newest.has_more || along?.has_more === false,
    ended: 'asked',
  };
}

/** Whether ended ones were left out of it. */
export function lacksEnded(subscriptions: Part<Partial<Pick<Subscriptions, 'ended'>>>): boolean {
  return isShown(subscriptions) && subscriptions.value.ended === 'notAsked';
}

/** The products of these subscriptions. */
export function productIdsOf(subscriptions: readonly Subscription[]): string[] {
  return subscriptions.flatMap(({ items }) => items.data.map(({ price }) => price.product));
}

/** Under which it is remembered. `customer`: the id. */
export const pictureName = (customer: string) => `picture ${customer}`;

/** Whether none of its lists is a problem that may be gone next time. */
export function isWhole({ subscriptions, charges, invoices }: Picture): boolean {
  return [subscriptions, charges, invoices].every(({ kind }) => kind !== 'problem');
}
