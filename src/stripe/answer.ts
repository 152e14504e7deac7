/** What an answer means: the part of a card that it makes, and what it proves of the key. */
import { once } from '../once';
import type { RawAnswer } from './http';
import { lackOf } from './lacking';
import { object, parse, parseOrPlace, text } from './lenient';
import { type Part, shown, unreadable } from './part';
import type { PermissionId } from './permissions';
import { failureOf } from './problem';
import type { Keyed } from './request';

/** What an answer that only a good key gets proves of it, whatever other answers say. */
export interface Proof {
  key: string;
  permissions: readonly PermissionId[];
}

export function proofOf({ key, request }: Keyed<unknown>, answer: RawAnswer): Proof[] {
  const { permission, expands } = request;
  if (isGranted(answer))
    return [{ key: key.reveal(), permissions: [permission, ...expands.map((expand) => expand.permission)] }];
  const isDenied = answer.status === 403 && failureOf(403, answer.body, null).kind === 'denied';
  return isDenied ? [{ key: key.reveal(), permissions: [] }] : [];
}

/** Each of Stripe's objects says what it is. */
export const anyObject = once(() => object({ object: text() }));

/** A page of a proxy's, or an error that came as 200, proves nothing. */
function isGranted({ status, body }: RawAnswer): boolean {
  return status === 200 && parse(anyObject(), body) !== null;
}

export function toPart<T>({ key, request }: Keyed<T>, answer: RawAnswer, proofs: readonly Proof[] = []): Part<T> {
  const { requestId } = answer;
  if (answer.status === 200) {
    if (isGranted(answer)) {
      key.taken(null);
      key.learn(request.permission, 'granted');
    }
    const read = parseOrPlace(request.schema(), answer.body);
    return 'value' in read ? shown(read.value) : unreadable(`${request.path} ${read.refused}`.trim(), requestId);
  }
  const failure = failureOf(answer.status, answer.body, requestId);
  const ofKey = proofs.filter((proof) => proof.key === key.reveal());
  const disproved = unreadable(`a ${answer.status} that another answer disproves`, requestId);
  if (failure.kind === 'problem') {
    const { problem } = failure;
    if (problem.kind !== 'keyDead') return failure;
    // Asked in the same wave, the key was good: of a connected account Stripe says the same where there is none.
    if (ofKey[0])
      return problem.why === 'accountRevoked' && request.path.startsWith('/v1/accounts/')
        ? { kind: 'problem', problem: { kind: 'notFound', otherMode: null, requestId } }
        : disproved;
    // Seen in answer to a restricted key that only lacks a permission: it tells nothing of the key.
    if (problem.why !== 'publishable') key.taken(problem.why);
    return failure;
  }
  key.taken(null);
  const proven = ofKey.flatMap(({ permissions }) => permissions);
  const isHeld = (permission: PermissionId) => key.state(permission) === 'granted';
  const lack = lackOf(request, failure.denial, { proven, isGranted: isHeld });
  // A write was refused all the same: its outcome is known.
  if (!lack && request.method === 'GET') return disproved;
  if (lack?.isBelieved) key.learn(lack.permission, 'missing');
  return { kind: 'notPermitted', permission: lack?.permission ?? request.permission, denial: failure.denial };
}
