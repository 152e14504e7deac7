/** What a part of a card is made of: what came, or why nothing did. */
import type { PermissionId } from './permissions';
import type { Denial, Problem } from './problem';

/** The compiler asks for all three. */
export type Part<T> =
  | { kind: 'shown'; value: T }
  | { kind: 'notPermitted'; permission: PermissionId; denial: Denial | null }
  | { kind: 'problem'; problem: Problem };

export type Failed = Extract<Part<never>, { kind: 'problem' }>;

/** Empty where there is no list to show. */
export function listOf<T>(part?: Part<{ data: T[] }>): T[] {
  return part?.kind === 'shown' ? part.value.data : [];
}

export const shown = <T>(value: T): Part<T> => ({ kind: 'shown', value });

export function isShown<P extends Part<unknown>>(part: P): part is Extract<P, { kind: 'shown' }> {
  return part.kind === 'shown';
}

/** Whether Stripe did not take the key. */
export function isDead(part: Part<unknown>): boolean {
  return part.kind === 'problem' && part.problem.kind === 'keyDead';
}

/** Where Google let nothing out to Stripe: its own prompt. */
export function barredIn(part: Part<unknown>): { url: string | null } | null {
  return part.kind === 'problem' && part.problem.kind === 'noConsent' ? { url: part.problem.url } : null;
}
