/** What stands around what a customer is told: the team's own words, else those of the language. Pure. */
import type { Letter } from '../keys/settings';
import { oneLine } from './direction';

/** `own`: of the add-on, in the draft's language. */
export function letterText(
  { greeting, sentence, signOff }: Letter,
  name: string | null,
  what: string,
  own: Pick<Letter, 'greeting' | 'signOff'>,
): string {
  const isForAll = greeting !== '' && (name !== null || !greeting.includes(placeholder));
  return [
    isForAll ? greeting.split(placeholder).join(name ?? '') : own.greeting,
    what,
    sentence,
    signOff || own.signOff,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Lines of a text: what is empty is left out, and whatever was written in Stripe stays within its line. */
export function lined(...texts: readonly string[]): string {
  return texts.filter(Boolean).map(oneLine).join('\n');
}

const placeholder = 'NAME';
