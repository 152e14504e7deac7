/** The link into the business's own product, made of what Stripe has of the customer. Pure. */
import type { ProductFault } from '../language/words/facts';
import type { Customer } from '../stripe/resources/customer';
import { isLinkable } from './link-prefixes';

/** `[customer]` is the customer's id, any other name a key of their metadata. */
const blank = /\[([^[\]]+)\]/g;

/** Why nothing can be opened by this pattern; null for a good one. */
export function productFault(pattern: string): ProductFault | null {
  if (!pattern.startsWith('https://')) return 'https';
  if (/[\s\\\p{C}]/u.test(pattern) || leavesPath(pattern)) return 'characters';
  const [start = '', ...rest] = pattern.split('[');
  if (!isLinkable(start)) return 'prefix';
  return rest.length > 0 && !/[[\]{}]/.test(pattern.replace(blank, '')) ? null : 'blank';
}

/** null where the pattern is not good, or the customer has not all that it asks for. */
export function productLink(pattern: string, { id, metadata }: Pick<Customer, 'id' | 'metadata'>): string | null {
  if (pattern === '' || productFault(pattern)) return null;
  const names = [...pattern.matchAll(blank)].map(([, name = '']) => name);
  const values = new Map(
    names.map((name) => [
      name,
      encoded(name === 'customer' ? id : Object.getOwnPropertyDescriptor(metadata, name)?.value),
    ]),
  );
  if (names.some((name) => !values.get(name))) return null;
  const url = pattern.replace(blank, (_, name: string) => values.get(name) ?? '');
  return isLinkable(url) && !leavesPath(url) ? url : null;
}

/** null for what is no text, or none that a URL can carry. */
function encoded(value: unknown): string | null {
  try {
    return typeof value === 'string' ? encodeURIComponent(value) : null;
  } catch {
    return null;
  }
}

/** A browser takes these names for the folder itself and the one above, also where their dots are written as %2e. */
function leavesPath(url: string): boolean {
  const [path = ''] = url.split(/[?#]/);
  return path.split('/').some((name) => /^(\.|%2e){1,2}$/i.test(name));
}
