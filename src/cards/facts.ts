/** One fact of an object: a label, and what it is. */
import { html } from '../language/html';
import { isLinkable } from './link-prefixes';
import { filledField, row } from './widgets';

/** null for what is not known. */
export function fact(label: string, value: string | null) {
  return value ? row({ label, text: html`${value}` }) : null;
}

/**
 * A page that Stripe names: a link where cards may lead there. Elsewhere the address stands in a field, from which it can
 * be copied: cards have no clipboard. `name`: of the field, once on a card.
 */
export function pageFact(label: string, url: string | null, name: string) {
  if (!url) return null;
  return isLinkable(url) ? row({ icon: 'open_in_new', text: html`${label}`, url }) : filledField(name, label, url);
}
