/**
 * Text from outside on one line, and in its place: a name can hold controls that turn round whatever stands after them,
 * and letters that run from right to left take numbers and signs beside them along. Data stays as it is; this is done
 * where a text is shown. https://www.unicode.org/reports/tr9/
 */
import { once } from '../once';

/** Embeddings, overrides and isolates. */
const controls = /[\u202a-\u202e\u2066-\u206f]/g;
/** They have no width, and a use only beside letters that run from right to left. */
const marks = /[\u200e\u200f\u061c]/g;
const letters =
  '\\u0590-\\u061b\\u061d-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';
const rightToLeft = once(() => new RegExp(`[${letters}]`, 'u'));
/** What stands within a name or an address. Between two of them our own texts put more than this, or a comma. */
const within = `[\\s\\d\\u200e\\u200c\\u200d'"’“”.,()&/–-]*`;
const strong = `[${letters}\\u200f\\u061c]`;
/** From the first of such letters to the last; or a mark by itself. */
const runs = once(() => new RegExp(`${strong}(?:${within}${strong}|\\u200e*[\\p{M}\\u200c\\u200d])*|\\u200e`, 'gu'));

/** Without controls and line breaks; every other text is the same. */
export function oneLine(text: string): string {
  const line = text.replace(controls, '').replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  return rightToLeft().test(line) ? line : line.replace(marks, '');
}

/** Of a text from outside at most so many characters, on one line. */
export function shortened(text: string, most: number): string {
  const characters = [...oneLine(text)];
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most).join('').trimEnd()}…`;
}

/**
 * On one line, and what runs from right to left isolated from all around it. In each isolate a left-to-right mark comes
 * first: browsers choose the direction of a whole line by its first letter, isolated or not.
 */
export function isolated(text: string): string {
  return oneLine(text).replace(runs(), (run) =>
    rightToLeft().test(run) ? `\u2068\u200e${run}\u2069` : run.replace(marks, ''),
  );
}

/** The same for a whole title or label: where nothing else stands in it, there is nothing to isolate from. */
export function plainText(text: string): string {
  return /[\p{L}\p{N}\p{S}]/u.test(oneLine(text).replace(runs(), '')) ? isolated(text) : oneLine(text);
}
