/** A request to Stripe as a value: what is asked, what must come back, and which permission it needs. */
import type Stripe from 'stripe';
import type { FormFields } from './form';
import type { KeyInUse } from './key';
import type { Maker } from './lenient';
import type { PermissionId } from './permissions';

export interface StripeRequest<T> {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Starts with `/v1/`; ids in it are encoded. */
  readonly path: string;
  /** Query of a GET or DELETE, body of a POST. */
  readonly params: FormFields;
  readonly permission: PermissionId;
  /** Permissions of the objects that `expand` asks for: lacking one, Stripe refuses the whole request. */
  readonly expands: readonly { field: string; permission: PermissionId }[];
  readonly schema: Maker<T>;
}

/** Changes nothing at Stripe, whatever its method: a preview is a POST. */
export interface ReadRequest<T> extends StripeRequest<T> {
  readonly does: 'read';
}

interface WriteRequest<T> extends StripeRequest<T> {
  readonly does: 'write';
}

declare const permitted: unique symbol;
/** One that the user's rules permit: only `policy/` makes it, and nothing else is sent as a write. */
export type Permitted<R> = R & { readonly [permitted]: true };

/** A request and the key that it is sent with. */
export interface Keyed<T> {
  key: KeyInUse;
  request: StripeRequest<T>;
}

/** One wave may ask several accounts. */
export interface Ask<T> extends Keyed<T> {
  request: ReadRequest<T>;
}

/** A write that may go out. */
export interface PermittedAsk<T> extends Keyed<T> {
  request: Permitted<StripeRequest<T>>;
}

/** Requests of one name ask for the same. */
export const nameOf = ({ method, path, params, expands }: ReadRequest<unknown>) =>
  JSON.stringify([method, path, params, expands]);

/** What `request` gives when it is answered. */
export type AnswerOf<R> = R extends StripeRequest<infer T> ? T : never;

/** `path('/v1/customers/', id)`: an id from outside can't leave its place in the path. */
export function path(base: string, id: string, rest = ''): string {
  return base + encodeURIComponent(id) + rest;
}

/** A request for one object, or for whatever `schema` reads. */
export function get<T>(
  permission: PermissionId,
  path: string,
  schema: Maker<T>,
  params: FormFields = {},
  expands: StripeRequest<T>['expands'] = [],
): ReadRequest<T> {
  return { does: 'read', method: 'GET', path, params, permission, expands, schema };
}

export function post<T>(
  permission: PermissionId,
  path: string,
  schema: Maker<T>,
  params: object = {},
): WriteRequest<T> {
  return { does: 'write', method: 'POST', path, params: params as FormFields, permission, expands: [], schema };
}

/** The next page, newest first; `after` is the id of the last one of the page before. */
export function pageOf(customer: string, after: string | undefined, limit = 10) {
  return { customer, limit, ...(after ? { starting_after: after } : {}) } satisfies Stripe.ChargeListParams &
    Stripe.InvoiceListParams;
}
