/** The connection test: one wave that tells whether a key works and what it may do, and changes nothing. */

import { anyObject } from '../stripe/answer';
import type { Budget } from '../stripe/budget';
import type { KeyInUse } from '../stripe/key';
import type { Part } from '../stripe/part';
import {
  type PermissionId,
  permissionParts,
  permissionRow,
  probedPermissions,
  usedPermissions,
  widePermissions,
} from '../stripe/permissions';
import type { Denial, Problem } from '../stripe/problem';
import { read } from '../stripe/read';
import type { ReadRequest } from '../stripe/request';
import { allGranted, type Grants, stateOf } from './grants';
import type { KeyKind } from './parse';

export type Tested =
  /** `account` and `editUrl` are told by Stripe's refusals only, so a key that may do everything leaves them null. */
  | { kind: 'works'; grants: Grants; account: string | null; editUrl: string | null }
  /** Customers: Read is missing, without which there is nothing to do here. */
  | { kind: 'noCustomers'; grants: Grants; editUrl: string | null }
  | { kind: 'problem'; problem: Problem };

/** How many test requests a key of this kind is sent. A secret key may do everything: it only has to work. */
export function probeCount(keyKind: KeyKind): number {
  return probesFor(keyKind).length;
}

function probesFor(keyKind: KeyKind): readonly PermissionId[] {
  return keyKind === 'secret' ? ['customer_read'] : probedPermissions();
}

/** Tests a key that need not be saved. `beside`: of that one it is only learned whether Stripe takes it. */
export function testKey(value: string, keyKind: KeyKind, budget: Budget, beside: KeyInUse | null = null): Tested {
  const key: KeyInUse = {
    id: '',
    reveal: () => value,
    state: () => 'unknown',
    learn: () => undefined,
    taken: () => undefined,
    instead: () => null,
  };
  // With the one beside it there would be more than a sandbox allows: what nothing needs is left out.
  const permissions = probesFor(keyKind).filter((permission) => !beside || usedPermissions().includes(permission));
  const asks = permissions.map((permission) => ({ key, request: probe(permission) }));
  const others = beside ? [{ key: { ...beside, instead: () => null }, request: probe('customer_read') }] : [];
  const parts = read(budget, [...asks, ...others]).slice(0, asks.length);
  const known = provenBy(permissions, parts);
  const grants: Grants = keyKind === 'secret' ? allGranted() : known;
  const problem = keyProblem(parts, Object.keys(known).length > 0);
  if (problem) return { kind: 'problem', problem };
  const denials = parts.flatMap((part) => (part.kind === 'notPermitted' && part.denial ? [part.denial] : []));
  const editUrl = firstOf(denials, (denial) => denial.editUrl);
  if (stateOf(grants, 'customer_read') === 'missing') return { kind: 'noCustomers', grants, editUrl };
  return { kind: 'works', grants, account: firstOf(denials, (denial) => denial.account), editUrl };
}

/** Of the rows that nothing here needs: what the key has for nothing. One wave. */
export function testWide(key: KeyInUse, budget: Budget): { grants: Grants } | { problem: Problem } {
  const permissions = widePermissions();
  const asking: KeyInUse = { ...key, state: () => 'unknown', instead: () => null };
  const parts = read(
    budget,
    permissions.map((permission) => ({ key: asking, request: probe(permission) })),
  );
  const grants = provenBy(permissions, parts);
  const problem = keyProblem(parts, Object.keys(grants).length > 0);
  return problem ? { problem } : { grants };
}

function provenBy(permissions: readonly PermissionId[], parts: readonly Part<unknown>[]): Grants {
  return Object.fromEntries(
    permissions.flatMap((permission, index) => {
      const state = proven(permission, parts[index]);
      return state ? [[permission, state] as const] : [];
    }),
  );
}

/** A write among them names an object that can't exist, so it changes nothing. */
function probe(permission: PermissionId): ReadRequest<unknown> {
  const { resource, level } = permissionParts(permission);
  const { probes, wide } = permissionRow(resource);
  const request = probes[level] ?? wide?.[level];
  if (!request) throw new Error(`no probe for ${permission}`);
  return { ...request, does: 'read', permission, expands: [], schema: anyObject };
}

/** Stripe checks permission first: whatever it says of an absent object, it let the key through. null: unknown. */
function proven(permission: PermissionId, part: Part<unknown> | undefined): 'granted' | 'missing' | null {
  if (part?.kind === 'shown') return 'granted';
  // A refusal that names another row says nothing of this one.
  if (part?.kind === 'notPermitted') return part.permission === permission ? 'missing' : null;
  const problem = part?.problem;
  // Other refusals, an unknown path for one, come before the permission is looked at.
  return problem?.kind === 'notFound' || (problem?.kind === 'refused' && problem.status === 400) ? 'granted' : null;
}

/** A dead key, or no word about any permission: then nothing is known that would be worth keeping. */
function keyProblem(parts: readonly Part<unknown>[], isKnown: boolean): Problem | null {
  const problems = parts.flatMap((part) => (part.kind === 'problem' ? [part.problem] : []));
  const dead = problems.find(({ kind }) => kind === 'keyDead');
  return dead ?? (isKnown ? null : (problems[0] ?? null));
}

function firstOf(denials: readonly Denial[], pick: (denial: Denial) => string | null): string | null {
  return denials.map(pick).find((value) => value !== null) ?? null;
}
