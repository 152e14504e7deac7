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

/** The same, for what rests on which is the newest: empty where an item could not be read, too. */
export function wholeListOf<T>(part?: Part<{ data: T[]; unread?: number }>): T[] {
  return unreadIn(part) > 0 ? [] : listOf(part);
}

/** How many items of the list could not be read. */
export function unreadIn(part?: Part<Readable>): number {
  return part?.kind === 'shown' ? (part.value.unread ?? 0) : 0;
}

interface Readable {
  unread?: number;
  /** Of a subscription. */
  items?: Readable;
}

/** For what nothing may be missing of: a list, or a subscription, of which something could not be read is a problem. */
export function whole(part: Part<unknown>): Part<unknown> {
  if (part.kind !== 'shown') return part;
  const { unread, items } = Object(part.value) as Readable;
  return unread || items?.unread ? unreadable('an item') : part;
}

/** `where`: in the answer, as far as that is known. */
export function unreadable(where: string, requestId: string | null = null): Failed {
  return { kind: 'problem', problem: { kind: 'unreadable', where, requestId } };
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
