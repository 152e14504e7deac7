/** Reads in waves: all of one wave at once, each answered with what came, or why nothing did. */
import { type Proof, proofOf, toPart } from './answer';
import { type Budget, outOfTime, retryPauseMs, waveReserveMs } from './budget';
import { fetchAll, type RawAnswer } from './http';
import type { KeyInUse } from './key';
import { isDead, type Part } from './part';
import type { Problem } from './problem';
import type { AnswerOf, Ask } from './request';

// biome-ignore lint/suspicious/noExplicitAny: the element types are recovered by AnswerOf
type AnyAsk = Ask<any>;
export type Parts<A extends readonly AnyAsk[]> = { -readonly [I in keyof A]: Part<AnswerOf<A[I]['request']>> };

/**
 * Reads, all at once; the parts stand in the order of the asks. What a key is known to lack is not sent. A network
 * failure makes UrlFetchApp throw for the whole wave: it is sent once more; 409, 429 and 5xx are asked once more too,
 * together, if time allows. What is refused only for what it expands is asked again without. What a dead key could not
 * ask is asked with the one beside it. A refusal that another answer to the same key disproves costs its own part only,
 * and teaches nothing of the key.
 */
export function read<const A extends readonly AnyAsk[]>(budget: Budget, asks: A): Parts<A> {
  const parts: (Part<unknown> | null)[] = asks.map(() => null);
  const keys = asks.map(({ key }: AnyAsk) => key);
  const proofs: Proof[] = [];
  const asked = (index: number): AnyAsk => ({ ...(asks[index] as AnyAsk), key: keys[index] as KeyInUse });
  const send = (wanted: number[]) => {
    for (const index of wanted) keys[index] = keys[index]?.instead() ?? (keys[index] as KeyInUse);
    for (const index of wanted) parts[index] = withheld(asked(index));
    const indices = wanted.filter((index) => parts[index] === null);
    if (indices.length === 0) return;
    const wave = indices.map((index) => asSent(asked(index)));
    const answers = budget.left() > waveReserveMs ? fetchAll(budget, wave) : outOfTime;
    if (!('problem' in answers))
      proofs.push(...wave.flatMap((ask, place) => proofOf(ask, answers[place] as RawAnswer)));
    wave.forEach((ask, place) => {
      parts[indices[place] as number] =
        'problem' in answers ? answers : toPart(ask, answers[place] as RawAnswer, proofs);
    });
  };
  send(asks.map((_, index) => index));
  send(indicesWhere(parts, (part, index) => part !== null && isDead(part) && keys[index]?.instead() !== null));
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

/** Without what the key is known to lack of what it expands. */
function asSent<T>({ key, request }: Ask<T>): Ask<T> {
  const expands = request.expands.filter(({ permission }) => key.state(permission) !== 'missing');
  return { key, request: { ...request, expands } };
}
