/**
 * One request, from its key to its answer.
 *
 * The order in which it is checked is Stripe's as far as that shows from outside: key, version, path, permission (before
 * parameters and ids, so that a missing permission is never hidden by another mistake), the permissions of what is to
 * be expanded, parameters, ids.
 */
import type { Account, ServedRequest } from './account';
import { letTimePass } from './billing/time';
import { broken, forbidden, invalid, StripeFailure } from './errors';
import { planExpansion, serve } from './expand';
import { strike } from './faults';
import { decodeForm } from './form';
import { authenticate, demand, type Key, publishable } from './keys';
import { limitOf, newestFirst, page } from './list';
import { only } from './params';
import { allows } from './permissions';
import { answerOf, type Match, wordFor } from './routing';
import { searchPage } from './search';
import type { Answer, Params, Store } from './types';
import { API_VERSION } from './version';

/** A request as it came over the wire. */
export interface Incoming {
  /** By lower-case name. */
  header(name: string): string | undefined;
  /** Without its question mark. */
  query: string;
  body: string;
  requestId: string;
  record: ServedRequest;
}

export interface Served {
  status: number;
  body: string;
  headers?: Readonly<Record<string, string>>;
}

/** Thrown where the connection is to break. */
export class Dropped extends Error {}

/** A failure as an answer. */
export function asServed(failure: unknown, requestId: string): Served {
  if (!(failure instanceof StripeFailure)) {
    // A fault of the stand-in itself: what it said belongs on the console of whoever runs it.
    console.error(failure);
    return asServed(broken(), requestId);
  }
  const { status, error, headers } = failure;
  const log = { request_log_url: `https://dashboard.stripe.com/logs/${requestId}` };
  return { status, headers, body: JSON.stringify({ error: { ...error, ...log } }, null, 2) };
}

/** Serves one request, and completes its record on the way. Throws `StripeFailure` for refusals, and `Dropped`. */
export async function handle(account: Account, incoming: Incoming): Promise<Served> {
  const { header, record, requestId } = incoming;
  const params = readParams(incoming);
  const fault = strike(account.faults, record.method, record.path);
  if (fault?.answer === 'drop' && fault.when === 'before') {
    await fault.until;
    throw new Dropped();
  }
  const { key, value } = authenticate(account.keyring, header('authorization'));
  record.key = key.name;
  checkVersion(header('stripe-version'));
  const match = account.route(record.method, record.path);
  const store = key.livemode ? account.live : account.test;
  checkConnect(header('stripe-account'), key, store);
  if (!match) throw unrecognized(record);
  record.permission = match.route.permission;
  checkBody(match, key, incoming.body);
  demand(key, value, match.route.permission, store.account.id, match.route.named);
  if (params instanceof StripeFailure) throw params;
  const { type, listed } = answerOf(match.route);
  const expansion = planExpansion(params, type, listed);
  for (const permission of expansion.permissions) demand(key, value, permission, store.account.id);
  if (expansion.fault) throw expansion.fault;
  only(params, [...match.route.params, 'expand']);

  const carryOut = async (): Promise<Served> => {
    await fault?.until;
    if (fault?.when === 'before' && fault.answer instanceof StripeFailure) throw fault.answer;
    const made = finish(account, store, key, match, params, type, expansion.paths);
    if (fault?.when === 'after' && fault.answer instanceof StripeFailure) throw fault.answer;
    return { status: 200, body: JSON.stringify(made, null, 2) };
  };
  const run = record.method === 'GET' ? carryOut : () => inTurn(account, store, match, params, carryOut);
  const safe = () => run().catch((failure) => asServed(withOtherMode(account, store, failure), requestId));
  const served = await onceForKey(account, key, record, requestId, safe);
  if (fault?.when === 'after' && fault.answer === 'drop') throw new Dropped();
  return served;
}

/** Query and body together; a failure to be thrown later if they can't be read, since key and permission come first. */
function readParams({ header, query, body, record }: Incoming): Params | StripeFailure {
  try {
    record.query = decodeForm(query);
    checkContentType(header('content-type'), body);
    record.params = { ...record.query, ...decodeForm(body) };
    return record.params;
  } catch (failure) {
    if (failure instanceof StripeFailure) return failure;
    throw failure;
  }
}

/** Carries a POST out unless its idempotency key has an answer already. GET and DELETE take no notice of the key. */
async function onceForKey(
  account: Account,
  key: Key,
  record: ServedRequest,
  requestId: string,
  run: () => Promise<Served>,
): Promise<Served> {
  const { method, path, params, idempotencyKey } = record;
  if (method !== 'POST' || idempotencyKey === null) return run();
  const idempotency = account.idempotency[key.livemode ? 'live' : 'test'];
  const stored = idempotency.begin(key.name, idempotencyKey, JSON.stringify([path, params]));
  if (stored) {
    record.replayed = true;
    const { status, body } = stored;
    return { status, body, headers: { 'Idempotent-Replayed': 'true', 'Original-Request': stored.requestId } };
  }
  const served = await run();
  // Refusals before anything was done (validation, limits, conflicts) are not kept.
  const kept = served.status === 200 || served.status === 402 || served.status >= 500;
  idempotency.settle(key.name, idempotencyKey, kept ? { status: served.status, body: served.body, requestId } : null);
  return served;
}

/** Writes to one object happen one after the other. */
async function inTurn<T>(
  account: Account,
  store: Store,
  { path }: Match,
  params: Params,
  act: () => Promise<T>,
): Promise<T> {
  const named = [
    ...Object.values(path),
    params.charge,
    params.payment_intent,
    params.invoice,
    params.subscription,
    params.customer,
  ];
  const object = named.find((id) => typeof id === 'string');
  if (typeof object !== 'string') return act();
  const place = `${store.livemode}/${object}`;
  const turn = (account.busy.get(place) ?? Promise.resolve()).then(act, act);
  account.busy.set(place, turn);
  try {
    return await turn;
  } finally {
    if (account.busy.get(place) === turn) account.busy.delete(place);
  }
}

/** Runs the route and shapes what it gives. */
function finish(
  account: Account,
  store: Store,
  key: Key,
  { route, path }: Match,
  params: Params,
  type: string,
  paths: readonly string[][],
): object {
  const now = Math.floor(account.now() / 1000);
  limitOf(params);
  letTimePass(store, now, account.id);
  const result: Answer = route.handle({
    store,
    params,
    path,
    now,
    id: account.id,
    allowed: (permission) => allows(key.permissions, permission),
  });
  if ('object' in result) return serve(store, result.object, paths);
  const inData = paths.filter(([head]) => head === 'data').map(([, ...rest]) => rest);
  const show = (objects: readonly object[]) => objects.map((object) => serve(store, object, inData));
  if ('list' in result) {
    const { data, ...list } = page(newestFirst(result.list), params, result.url, wordFor(type));
    return { ...list, data: show(data) };
  }
  const { data, total_count, ...list } = searchPage(account.search, result.search, params, type, now);
  const counted = paths.some(([head]) => head === 'total_count') ? { total_count } : {};
  return { ...list, ...counted, url: result.url, data: show(data) };
}

function checkVersion(version: string | undefined): void {
  if (version === undefined) {
    throw invalid(
      `This stand-in wants a Stripe-Version header on every request: without one, Stripe answers in whatever version the account was opened with. Send ${API_VERSION}.`,
    );
  }
  if (version !== API_VERSION) throw invalid(`Invalid Stripe API version: ${version}`);
}

/**
 * A restricted key that may not change PaymentIntents is taken for a publishable one when it sends an empty body; with any
 * field in it, it is refused as usual.
 *
 * Not documented: a public script that probes restricted keys records it, and sends metadata for that reason.
 */
function checkBody({ route }: Match, key: Key, body: string): void {
  const isSeen = route.method === 'POST' && route.path === '/v1/payment_intents/:intent' && body === '';
  if (isSeen && key.kind === 'rk' && !allows(key.permissions, route.permission)) throw publishable();
}

/** Acting for a connected account takes Connect permissions, which none of these keys has. */
function checkConnect(connected: string | undefined, key: Key, store: Store): void {
  if (connected === undefined) return;
  if (key.kind === 'rk') {
    throw forbidden(
      'You passed a restricted API key with the Stripe-Account header, but the restricted API key does not have any Connect permissions.',
    );
  }
  if (connected === store.account.id) return;
  throw forbidden(
    `The provided key does not have access to account '${connected}' (or that account does not exist). Application access may have been revoked.`,
    'account_invalid',
  );
}

function checkContentType(contentType: string | undefined, body: string): void {
  if (body === '' || contentType?.startsWith('application/x-www-form-urlencoded')) return;
  throw invalid(
    'Invalid request (check that your POST content type is application/x-www-form-urlencoded). If you have any questions, we can help at https://support.stripe.com/.',
  );
}

function unrecognized({ method, path }: ServedRequest): StripeFailure {
  return new StripeFailure(404, {
    type: 'invalid_request_error',
    message: `Unrecognized request URL (${method}: ${path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`,
  });
}

/** "No such customer: 'cus_x'" says so when the other mode has that object. */
function withOtherMode(account: Account, store: Store, failure: unknown): unknown {
  if (!(failure instanceof StripeFailure) || failure.error.code !== 'resource_missing') return failure;
  const id = /'([^']*)'/.exec(failure.error.message)?.[1] ?? '';
  // All ids but those of coupons are Stripe's own and have a prefix: no need to fill the other mode to look for another.
  if (!id.includes('_') && !failure.error.message.startsWith('No such coupon')) return failure;
  const [mine, other] = store.livemode ? ['live', 'test'] : ['test', 'live'];
  const elsewhere = store.livemode ? account.test : account.live;
  if (!Object.values(elsewhere).some((shelf) => shelf instanceof Map && shelf.has(id))) return failure;
  const { doc_url: _, ...error } = failure.error;
  return new StripeFailure(failure.status, {
    ...error,
    message: `${error.message}; a similar object exists in ${other} mode, but a ${mine} mode key was used to make this request.`,
  });
}
