/** How well a customer's address fits the one in the email. Pure. */
import { canonical, domainOf, folded, isGmail, localOf, sameAddress, withoutTag } from '../people/address';
import { domainSpellings } from '../people/domain-name';

/** `address`: the same but for case, and for the spelling of the domain. `variant`: another spelling of the same mailbox. `none`: does not fit. */
export type Evidence = 'address' | 'variant' | 'none';

/** Stripe's answers are checked again here: its filter is case-sensitive, its search is not documented to be exact. */
export function evidenceFor(address: string, customerEmail: string | null): Evidence {
  if (!customerEmail) return 'none';
  if (sameAddress(address, customerEmail)) return 'address';
  return canonical(address) === canonical(customerEmail) ? 'variant' : 'none';
}

/**
 * Other spellings worth asking for: of its domain, without its +tag, at Gmail without dots and at its other domain. Never the address
 * itself.
 */
export function variantsOf(address: string): string[] {
  const plain = withoutTag(folded(address));
  const locals = isGmail(plain) ? [localOf(plain), localOf(canonical(plain))] : [];
  const twins = locals.flatMap((local) => gmailDomains.map((domain) => `${local}@${domain}`));
  const all = [folded(address), plain, ...twins].flatMap(spellings);
  return [...new Set(all)].filter((variant) => variant !== folded(address));
}

/** The address itself first; a domain in letters of other scripts has another one. */
export function spellings(address: string): string[] {
  if (!address.includes('@')) return [address];
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return [...new Set([domain, ...domainSpellings(domain)])].map((spelling) => `${localOf(address)}@${spelling}`);
}

const gmailDomains = ['gmail.com', 'googlemail.com'];

/** Gmail's spellings with one dot, those first that part a name in the middle; none elsewhere. */
export function dottedSpellings(address: string): string[] {
  if (!isGmail(address)) return [];
  const plain = canonical(address);
  const local = localOf(plain);
  const places = [...local].map((_, index) => index).slice(1);
  const isOff = (place: number) => Math.abs(place - local.length / 2);
  return places
    .sort((a, b) => isOff(a) - isOff(b))
    .map((place) => `${local.slice(0, place)}.${local.slice(place)}@${domainOf(plain)}`)
    .filter((spelling) => spelling !== withoutTag(folded(address)));
}

/** What the same mailbox's address begins with where it has a +tag. */
export function taggedStart(address: string): string {
  return `${localOf(withoutTag(folded(address)))}+`;
}

/** Search by substring finds more than was meant: `@example.co` is in `@example.com`. */
export function isNear({ email }: { email: string | null }, address: string): boolean {
  return email !== null && domainOf(email) === domainOf(address);
}
