/** Finding what a path or a parameter names. */
import type Stripe from 'stripe';
import { missing } from './errors';
import { createdFilter, PAGING } from './list';
import { text } from './params';
import type { Call, Params, Store } from './types';

/** The object of this id. Throws "No such …": 404 without `param`, 400 with. */
export function find<T>(shelf: ReadonlyMap<string, T>, kind: string, id: string, param?: string): T {
  const found = shelf.get(id);
  if (found === undefined) throw missing(kind, id, param);
  return found;
}

/** The same for an optional parameter, which may be absent. */
export function findGiven<T>(
  shelf: ReadonlyMap<string, T>,
  kind: string,
  params: Params,
  name: string,
  within = '',
): T | undefined {
  const id = text(params, name, within);
  return id === undefined ? undefined : find(shelf, kind, id, within === '' ? name : `${within}[${name}]`);
}

/** The coupon of a discount: one that was deleted is still on it. https://docs.stripe.com/api/coupons/delete */
export function couponOf({ coupons, deleted_coupons }: Store, discount: Stripe.Discount): Stripe.Coupon | undefined {
  const { coupon } = discount.source;
  const id = typeof coupon === 'string' ? coupon : (coupon?.id ?? '');
  return coupons.get(id) ?? deleted_coupons.get(id);
}

/** A customer that is there and not deleted. */
export function findCustomer({ store }: Pick<Call, 'store'>, id: string, param?: string): Stripe.Customer {
  const customer = store.customers.get(id);
  if (customer === undefined || customer.deleted) throw missing('customer', id, param);
  return customer;
}

/** The objects of a shelf that pass every test. */
export function filtered<T>(shelf: ReadonlyMap<string, T>, ...tests: ((object: T) => boolean)[]): T[] {
  return [...shelf.values()].filter((object) => tests.every((test) => test(object)));
}

/** Keeps the objects whose `field` equals the parameter of the same name; all of them without that parameter. */
export function matching<K extends string>(params: Params, field: K): (object: { [name in K]?: unknown }) => boolean {
  const wanted = text(params, field);
  return (object) => wanted === undefined || object[field] === wanted;
}

/** What a list of what came of payments takes. */
export const PAYMENT_FILTERS = [...PAGING, 'charge', 'created', 'payment_intent'] as const;

/** Those of them that came of the charge and the PaymentIntent that the parameters name. */
export function ofPayments<T extends { charge?: unknown; payment_intent?: unknown; created: number }>(
  shelf: ReadonlyMap<string, T>,
  { store, params }: Pick<Call, 'store' | 'params'>,
): T[] {
  findGiven(store.charges, 'charge', params, 'charge');
  findGiven(store.payment_intents, 'payment_intent', params, 'payment_intent');
  return filtered(shelf, createdFilter(params), matching(params, 'charge'), matching(params, 'payment_intent'));
}
