/** How well a customer's address fits the one in the email. Pure. */
import { canonical, folded, isGmail, localOf, sameAddress, withoutTag } from '../people/address';

/** `address`: the same but for case. `variant`: another spelling of the same mailbox. `none`: does not fit. */
export type Evidence = 'address' | 'variant' | 'none';

/** Stripe's answers are checked again here: its filter is case-sensitive, its search is not documented to be exact. */
export function evidenceFor(address: string, customerEmail: string | null): Evidence {
  if (!customerEmail) return 'none';
  if (sameAddress(address, customerEmail)) return 'address';
  return canonical(address) === canonical(customerEmail) ? 'variant' : 'none';
}

/**
 * Other spellings worth asking for: without its +tag, and at Gmail without dots, and at its other domain. Never the address
 * itself.
 */
export function variantsOf(address: string): string[] {
  const plain = withoutTag(folded(address));
  const locals = isGmail(plain) ? [localOf(plain), localOf(canonical(plain))] : [];
  const twins = locals.flatMap((local) => gmailDomains.map((domain) => `${local}@${domain}`));
  return [...new Set([plain, ...twins])].filter((variant) => variant !== folded(address));
}

const gmailDomains = ['gmail.com', 'googlemail.com'];

/** What the same mailbox's address begins with where it has a +tag. */
export function taggedStart(address: string): string {
  return `${localOf(withoutTag(folded(address)))}+`;
}
