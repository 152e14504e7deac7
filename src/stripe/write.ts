/** Writes to Stripe, each alone. */
import { toPart } from './answer';
import { type Budget, outOfTime, retryPauseMs, waveReserveMs } from './budget';
import { fetchWrite } from './http';
import type { KeyInUse } from './key';
import type { Part } from './part';
import type { Problem } from './problem';
import type { Permitted, PermittedAsk, StripeRequest } from './request';

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
  request: Permitted<StripeRequest<T>>,
  idempotencyKey: string,
): WriteResult<T> {
  // Google would end the run before the answer, and nobody would know the outcome.
  if (budget.left() < waveReserveMs) return { kind: 'refused', failure: outOfTime };
  const first = writeOnce(budget, { key, request }, idempotencyKey);
  const noAnswer = first.kind === 'unknown' && ['unreachable', 'inFlight'].includes(first.problem.kind);
  // A DELETE carries no idempotency key, so it is never sent twice blindly.
  if (!noAnswer || request.method !== 'POST' || budget.left() < retryWriteReserveMs) return first;
  budget.sleep(retryPauseMs);
  const second = writeOnce(budget, { key, request }, idempotencyKey);
  return second.kind === 'refused' && !tellsOfEarlierTry(second.failure) ? first : second;
}

/** Whether a refusal also says that an earlier try under the same key did nothing: a limit or a dead key does not. */
export function tellsOfEarlierTry(failure: Exclude<Part<unknown>, { kind: 'shown' }>): boolean {
  return failure.kind === 'problem' && ['declined', 'refused', 'notFound'].includes(failure.problem.kind);
}

/** 30 s less the 10 s after which a write is not repeated. */
const retryWriteReserveMs = 20_000;

function writeOnce<T>(budget: Budget, ask: PermittedAsk<T>, idempotencyKey: string): WriteResult<T> {
  const answer = fetchWrite(budget, ask, idempotencyKey);
  // Google let nothing out, or nobody knows.
  if ('problem' in answer)
    return answer.problem.kind === 'noConsent'
      ? { kind: 'refused', failure: answer }
      : { kind: 'unknown', problem: answer.problem };
  const part = toPart(ask, answer);
  if (part.kind === 'shown') return { kind: 'answered', value: part.value, requestId: answer.requestId };
  if (part.kind === 'problem' && settlesNothing(part.problem)) return { kind: 'unknown', problem: part.problem };
  return { kind: 'refused', failure: part };
}

function settlesNothing(problem: Problem): boolean {
  return ['unreachable', 'stripeDown', 'unreadable', 'inFlight', 'keyReused'].includes(problem.kind);
}
