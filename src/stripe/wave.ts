/**
 * Sends requests in waves: all of one wave at once, each answered with what came, or why nothing did. The only file
 * that calls UrlFetchApp.
 */
import * as v from 'valibot';
import { encodeForm } from './form';
import { lackOf } from './lacking';
import { parseJson } from './lenient';
import type { PermissionId } from './permissions';
import { type Denial, failureOf, type Problem } from './problem';
import type { AnswerOf, StripeRequest } from './request';
import { stripeVersion } from './version';

const origin = 'https://api.stripe.com';

/** What a part of a card is made of. The compiler asks for all three. */
export type Part<T> =
  | { kind: 'shown'; value: T }
  | { kind: 'notPermitted'; permission: PermissionId; denial: Denial | null }
  | { kind: 'problem'; problem: Problem };

export type PermissionState = 'granted' | 'missing' | 'unknown';

/** Empty where there is no list to show. */
export function listOf<T>(part?: Part<{ data: T[] }>): T[] {
  return part?.kind === 'shown' ? part.value.data : [];
}

export const shown = <T>(value: T): Part<T> => ({ kind: 'shown', value });

export function isShown<P extends Part<unknown>>(part: P): part is Extract<P, { kind: 'shown' }> {
  return part.kind === 'shown';
}

/** Where Google let nothing out to Stripe: its own prompt. */
export function barredIn(part: Part<unknown>): { url: string | null } | null {
  return part.kind === 'problem' && part.problem.kind === 'noConsent' ? { url: part.problem.url } : null;
}

/** A key in use. `reveal` keeps the value out of anything that is printed or serialised by accident. */
export interface KeyInUse {
  reveal(): string;
  /** What is known of the permission; `missing` is never sent. */
  state(permission: PermissionId): PermissionState;
  /** Called with what a real answer proves. */
  learn(permission: PermissionId, state: 'granted' | 'missing'): void;
}

/** How long a run may still take, in ms (Google kills it at 30 s), and whether it may send anything. */
export interface Budget {
  left(): number;
  sleep(ms: number): void;
  /** Where the user has not allowed requests: Google's own prompt. Asked only after a fetch threw. */
  barred(): { url: string | null } | null;
}

// biome-ignore lint/suspicious/noExplicitAny: the element types are recovered by AnswerOf
type AnyRequest = StripeRequest<any>;

/** A request and the key that it is sent with: one wave may ask several accounts. */
export interface Ask<T> {
  key: KeyInUse;
  request: StripeRequest<T>;
}
// biome-ignore lint/suspicious/noExplicitAny: as above
type AnyAsk = Ask<any>;
export type Parts<A extends readonly AnyAsk[]> = { -readonly [I in keyof A]: Part<AnswerOf<A[I]['request']>> };

/**
 * Reads, all at once; the parts stand in the order of the asks. What a key is known to lack is not sent. A network
 * failure makes UrlFetchApp throw for the whole wave: it is sent once more; 409, 429 and 5xx are asked once more too,
 * together, if time allows. What is refused only for what it expands is asked again without. A refusal that another
 * answer to the same key disproves costs its own part only, and teaches nothing of the key.
 */
export function read<const A extends readonly AnyAsk[]>(budget: Budget, asks: A): Parts<A> {
  const parts: (Part<unknown> | null)[] = asks.map(withheld);
  const proofs: Proof[] = [];
  const send = (indices: number[]) => {
    if (indices.length === 0) return;
    const wave = indices.map((index) => asSent(asks[index] as AnyAsk));
    const answers = budget.left() > waveReserveMs ? fetchAll(budget, wave) : outOfTime;
    if (!('problem' in answers))
      proofs.push(...wave.flatMap((ask, place) => proofOf(ask, answers[place] as RawAnswer)));
    wave.forEach((ask, place) => {
      parts[indices[place] as number] =
        'problem' in answers ? answers : toPart(ask, answers[place] as RawAnswer, proofs);
    });
  };
  send(indicesWhere(parts, (part) => part === null));
  // Refused only for what it was to bring along: once more without that, which the key is now known to lack.
  const tooMuch = (part: Part<unknown> | null, index: number) => {
    const { permission, expands } = (asks[index] as AnyAsk).request;
    return (
      part?.kind === 'notPermitted' &&
      part.denial !== null &&
      part.permission !== permission &&
      expands.some((expand) => expand.permission === part.permission)
    );
  };
  send(indicesWhere(parts, tooMuch));
  const again = indicesWhere(parts, (part) => part?.kind === 'problem' && isPassing(part.problem));
  if (again.length > 0 && budget.left() > retryReserveMs) {
    budget.sleep(retryPauseMs);
    send(again);
  }
  return parts as Parts<A>;
}

/** Several groups of asks in one wave; the parts come back in the same groups. */
export function readGroups(budget: Budget, groups: readonly (readonly Ask<unknown>[])[]): Part<unknown>[][] {
  const parts = [...read(budget, groups.flat())];
  return groups.map((group) => parts.splice(0, group.length));
}

/** With less than this left a slow answer could end the run, and there would be no card at all. */
const waveReserveMs = 5_000;
const retryPauseMs = 500;
/** A second wave may take as long as a slow first one, and a card must still be drawn. */
const retryReserveMs = 15_000;

function isPassing(problem: Problem): boolean {
  return ['unreachable', 'stripeDown', 'rateLimited', 'locked', 'inFlight'].includes(problem.kind);
}

function indicesWhere<T>(items: readonly T[], test: (item: T, index: number) => boolean): number[] {
  return items.flatMap((item, index) => (test(item, index) ? [index] : []));
}

function withheld({ key, request }: AnyAsk): Part<unknown> | null {
  return key.state(request.permission) === 'missing'
    ? { kind: 'notPermitted', permission: request.permission, denial: null }
    : null;
}

type Failed = Extract<Part<never>, { kind: 'problem' }>;

const outOfTime: Failed = { kind: 'problem', problem: { kind: 'outOfTime', requestId: null } };

interface RawAnswer {
  status: number;
  body: unknown;
  requestId: string | null;
}

/** What an answer that only a good key gets proves of it, whatever other answers say. */
interface Proof {
  key: string;
  permissions: readonly PermissionId[];
}

function proofOf({ key, request }: AnyAsk, answer: RawAnswer): Proof[] {
  const { permission, expands } = request;
  if (isGranted(answer))
    return [{ key: key.reveal(), permissions: [permission, ...expands.map((expand) => expand.permission)] }];
  const isDenied = answer.status === 403 && failureOf(403, answer.body, null).kind === 'denied';
  return isDenied ? [{ key: key.reveal(), permissions: [] }] : [];
}

/** Each of Stripe's objects says what it is. A page of a proxy's, or an error that came as 200, proves nothing. */
function isGranted({ status, body }: RawAnswer): boolean {
  return status === 200 && v.is(v.object({ object: v.string() }), body);
}

function toPart<T>({ key, request }: Ask<T>, answer: RawAnswer, proofs: readonly Proof[] = []): Part<T> {
  const { requestId } = answer;
  const unreadable = (where: string): Failed => ({
    kind: 'problem',
    problem: { kind: 'unreadable', where, requestId },
  });
  if (answer.status === 200) {
    if (isGranted(answer)) key.learn(request.permission, 'granted');
    const parsed = v.safeParse(request.schema, answer.body);
    if (parsed.success) return shown(parsed.output);
    const where = parsed.issues[0].path?.map(({ key }) => key).join('.') ?? '';
    return unreadable(`${request.path} ${where}`.trim());
  }
  const failure = failureOf(answer.status, answer.body, requestId);
  const ofKey = proofs.filter((proof) => proof.key === key.reveal());
  const disproved = unreadable(`a ${answer.status} that another answer disproves`);
  // Asked in the same wave, the key was good.
  if (failure.kind === 'problem') return failure.problem.kind === 'keyDead' && ofKey[0] ? disproved : failure;
  const proven = ofKey.flatMap(({ permissions }) => permissions);
  const isHeld = (permission: PermissionId) => key.state(permission) === 'granted';
  const lack = lackOf(request, failure.denial, { proven, isGranted: isHeld });
  // A write was refused all the same: its outcome is known.
  if (!lack && request.method === 'GET') return disproved;
  if (lack?.isBelieved) key.learn(lack.permission, 'missing');
  return { kind: 'notPermitted', permission: lack?.permission ?? request.permission, denial: failure.denial };
}

/** Without what the key is known to lack of what it expands. */
function asSent<T>({ key, request }: Ask<T>): Ask<T> {
  const expands = request.expands.filter(({ permission }) => key.state(permission) !== 'missing');
  return { key, request: { ...request, expands } };
}

/** The whole wave fails at once. */
function fetchAll(budget: Budget, wave: AnyAsk[]): RawAnswer[] | Failed {
  try {
    return UrlFetchApp.fetchAll(wave.map(({ key, request }) => httpRequest(key, request))).map(readAnswer);
  } catch {
    return { kind: 'problem', problem: noAnswer(budget) };
  }
}

/** Why a fetch threw. The exception's text is localized and may hold the URL: it tells nothing that may be shown. */
function noAnswer(budget: Budget): Problem {
  const barred = budget.barred();
  return barred ? { kind: 'noConsent', url: barred.url, requestId: null } : { kind: 'unreachable', requestId: null };
}

/** What became of one write. `unknown`: it may or may not have happened. */
export type WriteResult<T> =
  | { kind: 'answered'; value: T; requestId: string | null }
  | { kind: 'refused'; failure: Exclude<Part<T>, { kind: 'shown' }> }
  | { kind: 'unknown'; problem: Problem };

/**
 * One write, alone, under one idempotency key; none where the run would end before its answer. Asked once more under the
 * same key when no answer came and less than 10 s of the run are gone: Stripe then replays what it did. A 5xx, a 409 and
 * an answer that can't be read settle nothing.
 */
export function write<T>(
  key: KeyInUse,
  budget: Budget,
  request: StripeRequest<T>,
  idempotencyKey: string,
): WriteResult<T> {
  // Google would end the run before the answer, and nobody would know the outcome.
  if (budget.left() < waveReserveMs) return { kind: 'refused', failure: outOfTime };
  const first = writeOnce(key, budget, request, idempotencyKey);
  const noAnswer = first.kind === 'unknown' && ['unreachable', 'inFlight'].includes(first.problem.kind);
  // A DELETE carries no idempotency key, so it is never sent twice blindly.
  if (!noAnswer || request.method !== 'POST' || budget.left() < retryWriteReserveMs) return first;
  budget.sleep(retryPauseMs);
  const second = writeOnce(key, budget, request, idempotencyKey);
  return second.kind === 'refused' && !tellsOfEarlierTry(second.failure) ? first : second;
}

/** Whether a refusal also says that an earlier try under the same key did nothing: a limit or a dead key does not. */
export function tellsOfEarlierTry(failure: Exclude<Part<unknown>, { kind: 'shown' }>): boolean {
  return failure.kind === 'problem' && ['declined', 'refused', 'notFound'].includes(failure.problem.kind);
}

/** 30 s less the 10 s after which a write is not repeated. */
const retryWriteReserveMs = 20_000;

function writeOnce<T>(
  key: KeyInUse,
  budget: Budget,
  request: StripeRequest<T>,
  idempotencyKey: string,
): WriteResult<T> {
  let answer: RawAnswer;
  try {
    const { url, ...options } = httpRequest(key, request, idempotencyKey);
    answer = readAnswer(UrlFetchApp.fetch(url, options));
  } catch {
    const problem = noAnswer(budget);
    // Google let nothing out.
    if (problem.kind === 'noConsent') return { kind: 'refused', failure: { kind: 'problem', problem } };
    return { kind: 'unknown', problem };
  }
  const part = toPart({ key, request }, answer);
  if (part.kind === 'shown') return { kind: 'answered', value: part.value, requestId: answer.requestId };
  if (part.kind === 'problem' && settlesNothing(part.problem)) return { kind: 'unknown', problem: part.problem };
  return { kind: 'refused', failure: part };
}

function settlesNothing(problem: Problem): boolean {
  return ['unreachable', 'stripeDown', 'unreadable', 'inFlight'].includes(problem.kind);
}

function httpRequest(
  key: KeyInUse,
  { method, path, params, expands }: AnyRequest,
  idempotencyKey?: string,
): GoogleAppsScript.URL_Fetch.URLFetchRequest {
  const expand = expands.map(({ field }) => field);
  const form = encodeForm(expand.length > 0 ? { ...params, expand } : params);
  const inBody = method === 'POST';
  return {
    url: origin + path + (form && !inBody ? `?${form}` : ''),
    method: method.toLowerCase() as 'get' | 'post' | 'delete',
    headers: {
      Authorization: `Bearer ${key.reveal()}`,
      'Stripe-Version': stripeVersion,
      ...(inBody && idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {}),
    },
    ...(inBody ? { contentType: 'application/x-www-form-urlencoded', payload: form } : {}),
    muteHttpExceptions: true,
    followRedirects: false,
  };
}

function readAnswer(response: GoogleAppsScript.URL_Fetch.HTTPResponse): RawAnswer {
  const headers = response.getHeaders() as Record<string, string>;
  const header = (name: string) => Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
  return {
    status: response.getResponseCode(),
    body: parseJson(response.getContentText()),
    requestId: header('request-id'),
  };
}
