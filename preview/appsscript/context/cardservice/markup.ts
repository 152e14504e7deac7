/**
 * What Google's card texts understand. Texts (`TextParagraph`, `DecoratedText.setText`, a section's header) know a
 * few HTML tags; every other place shows its characters as they are. Google says nothing about what it leaves out.
 * Source: "Text formatting" in developers.google.com/workspace/add-ons/concepts/widgets.
 */

import type { MethodCall } from './definition';
import { linkProblem } from './links';

const KNOWN_TAGS = ['a', 'b', 'br', 'font', 'i', 's', 'time', 'u'];
/** What an HTML parser takes for a tag: also the address in `Ann <ann@example.com>`. */
const TAG = /<\/?([a-z][^\s/>]*)[^>]*>/gi;
const HREF = /<a\s[^>]*?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi;
/** What only somebody who meant HTML writes: a tag with a tag's name, or a character as an escaper writes it. */
const HTML = /<\/?[a-z][a-z0-9]*(?:[\s/][^>]*)?>|&(?:amp|lt|gt|quot|apos|nbsp|#\d+|#x[0-9a-f]+);/i;

/** Warns of tags that Google leaves out of a formatted text, and of links that it refuses. */
export function checkMarkup(text: string, { env, method }: MethodCall): void {
  const unknown = new Set([...text.matchAll(TAG)].map(([, tag = '']) => tag.toLowerCase()));
  for (const tag of unknown) {
    if (!KNOWN_TAGS.includes(tag)) env.warn(`${method}: Google ignores the tag <${tag}>.`);
  }
  for (const [, double, single, bare] of text.matchAll(HREF)) {
    const problem = linkProblem((double ?? single ?? bare ?? '').replace(/&amp;/g, '&'), env);
    if (problem) env.warn(`${method}: ${problem}`);
  }
}

/** Warns of markup where Google shows plain text: the person would read the tags. */
export function checkPlain(text: string, { env, method }: MethodCall): void {
  const found = text.match(HTML)?.[0];
  if (found !== undefined) env.warn(`${method}: this text is plain, so ${found} is shown as it stands.`);
}
