/** One fact of an object: a label, and what it is. */
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import type { Invoice } from '../stripe/resources/invoice';
import { isLinkable } from './link-prefixes';
import { row, textField } from './widgets';

/** null for what is not known. */
export function fact(label: string, value: string | 0 | null | undefined) {
  return value ? row({ label, text: html`${value}` }) : null;
}

/** `seconds` since 1970. */
export function dateFact({ write }: Words, label: string, seconds: number | null) {
  return fact(label, seconds && write.date(seconds));
}

/** `type`: of what is charged, where that is known. */
export function collectionFact(
  { facts }: Words,
  { collection_method }: Pick<Invoice, 'collection_method'>,
  type: string | null = null,
) {
  return fact(facts.collectedBy, facts.collection(collection_method ?? '', type));
}

/**
 * A page that Stripe names: a link where cards may lead there. Elsewhere the address stands in a field, from which it can
 * be copied: cards have no clipboard. `name`: of the field, once on a card.
 */
export function pageFact(label: string, url: string | null, name: string) {
  if (!url) return null;
  return isLinkable(url) ? row({ icon: 'open_in_new', text: html`${label}`, url }) : textField(name, label, url);
}
