/** Questions that several forms ask, and how their answers are read. */
import type { Field, Values } from './action';

export function textField(name: string, label: string, value = '', hint?: string): Field {
  return { kind: 'text', name, label, value, ...(hint && { hint }) };
}

type Choice = Extract<Field, { kind: 'choice' }>;

/** The first option is chosen beforehand, unless it is another. */
export function choice(name: string, label: string, options: Choice['options'], value = options[0]?.[0] ?? ''): Choice {
  return { kind: 'choice', name, label, options, value };
}

/** Half past ten in UTC, in seconds since 1970: then it is that day from Hawaii to New Zealand. */
export function dayOf({ date }: Values): number {
  return Number(date) / 1000 + 37_800;
}

export type Options = Choice['options'];

/** `options`: what can be chosen in place of a day, or before it. */
export function whenFields(...options: Options): Field[] {
  return [choice('when', 'When', options), { kind: 'date', name: 'date', label: 'Day' }];
}

export const onDay = ['day', 'On a day'] as const;

/** A day counts only where it was chosen to, and what is not among `options` never does. */
export function whenFault(values: Values, options: Options): string | null {
  const { when, date } = values;
  if (!options.some(([value]) => value === when)) return 'Choose when.';
  if (when !== onDay[0]) return date ? `With a day, choose “${onDay[1]}”.` : null;
  return date ? dayFault(null, values) : 'Choose the day.';
}

/** A form may go without a day. */
export function dayFault(_: unknown, values: Values): string | null {
  return dayOf(values) <= Number(values.at) ? 'Choose a later day.' : null;
}

export function addressFault(address: string): string | null {
  return /^[^\s\p{C}@,;<>]+@[^\s\p{C}@,;<>]+\.[^\s\p{C}@,;<>]+$/u.test(address) ? null : 'Enter one email address.';
}
