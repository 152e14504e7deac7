/** Whom Stripe's answers name, whatever was asked. Pure. */
import { isShown, type Part, shown, unreadIn } from '../stripe/part';
import type { Customer } from '../stripe/resources/customer';

/** Search may fail alone (India has none, and it is the first to be limited): then the exact answers stand. */
export function merged(exact: readonly Part<unknown>[], search?: Part<unknown>): Part<Merged> {
  for (const part of exact) if (!isShown(part) && !isGone(part)) return part;
  const all = [...exact, ...(search ? [search] : [])];
  // The same one may be in each of them.
  return shown({ customers: distinct(all.flatMap(customersIn)), unread: Math.max(0, ...all.map(unreadOf)) });
}

interface Merged {
  customers: Customer[];
  unread: number;
}

export const unreadOf = (part?: Part<unknown>) => unreadIn(part as Part<{ unread?: number }> | undefined);

/** One customer may be found in several ways: as first found. */
export function distinct(customers: readonly Customer[]): Customer[] {
  return customers.filter(({ id }, index) => customers.findIndex((other) => other.id === id) === index);
}

/** A linked customer who is no longer there is no reason to show nothing. */
export function isGone(part: Part<unknown>): boolean {
  return part.kind === 'problem' && part.problem.kind === 'notFound';
}

export function customersIn(part: Part<unknown>): Customer[] {
  if (!isShown(part)) return [];
  const answer = part.value as { data: Customer[] } | Customer;
  if ('data' in answer) return answer.data;
  return answer.deleted ? [] : [answer];
}
