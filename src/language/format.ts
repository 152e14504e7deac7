import { openWriter, type Writer } from './writer';

export type Formats = Pick<Writer, 'money' | 'date' | 'time'>;

/** Joined by dots; what is not there is left out. */
export const dotted = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');

/** `plural(2, 'payment')` → `2 payments`. */
export function plural(count: number, noun: string, plurals = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plurals}`;
}

/** Stripe's own word, where there is none here: `requires_action` → `requires action`. */
export function spaced(code: string): string {
  return code.replace(/_/g, ' ');
}

export const formats = (locale: string, timeZone: string, now: number): Formats =>
  openWriter({ locale, timeZone, now, month: 'short' });
