/** What Stripe is asked to find who has an address, or may be them. Pure. */
import { domainOf, folded } from '../people/address';
import { domainSpellings } from '../people/domain-name';
import { isPublicProvider } from '../people/domains';
import type { KeyInUse } from '../stripe/key';
import type { Ask } from '../stripe/request';
import { type CheckoutSession, sessionsByEmail } from '../stripe/resources/checkout-session';
import {
  alongWith,
  type Customer,
  customerById,
  customerSearch,
  customersByEmail,
  searchTerm,
} from '../stripe/resources/customer';
import { dottedSpellings, evidenceFor, spellings, taggedStart, variantsOf } from './evidence';

type CustomersAsk = Ask<{ data: Customer[] }>;

/** By the email on file. */
function exactAsks(key: KeyInUse, spellings: readonly string[]): CustomersAsk[] {
  return [...new Set(spellings)].map((email) => ({ key, request: customersByEmail(email, alongWith(key.state)) }));
}

/** The exact filter is case-sensitive, so it is asked for each case, and for each spelling of the domain. */
export const spellingsAsked = (address: string) => [...new Set([address, ...spellings(folded(address))])];

/** Of more people on one mail a search would be too long. */
export const asked = (others: readonly string[]) => others.slice(0, 5);

/** `exact`: the filter, by each spelling that it is asked in. `search`: one, of the address in all spellings and of the others on the mail. */
export function findAsks(
  key: KeyInUse,
  { address, others }: { address: string; others: readonly string[] },
  hasSearch: boolean,
): { exact: CustomersAsk[]; search: CustomersAsk[] } {
  const also = asked(others);
  const named = [...also, ...also.flatMap(variantsOf)];
  // Gmail ignores dots: as many of those spellings as there is room for.
  const terms = [...searchedFor(address), ...[...named, ...dottedSpellings(address)].map(isEmail)];
  return {
    exact: exactAsks(key, spellingsAsked(address)),
    search: hasSearch ? [searchAsk(key, terms)] : [],
  };
}

/** The address in all its spellings. */
function searchedFor(address: string): string[] {
  return [
    ...[address, ...variantsOf(address)].map(isEmail),
    // Search by substring takes three characters or more.
    ...[taggedStart(address)].filter((start) => start.length >= 3).map((start) => searchTerm('email', '~', start)),
  ];
}

/** The same for one that was typed, also where it is inside another address. */
export function typedTerms(address: string): string[] {
  const inside = searchTerm('email', '~', address);
  return [...new Set([inside, ...searchedFor(address), ...dottedSpellings(address).map(isEmail)])].slice(0, maxTerms);
}

const isEmail = (address: string) => searchTerm('email', ':', address);

/**
 * Who has the address now, where it led to a customer before. By the email on file that is one list, which finds new
 * duplicates; where the customer's is another, one search finds both, if the account has any.
 */
export function againAsks(
  key: KeyInUse,
  address: string,
  { customer, email, isLinked }: { customer: string; email: string | null; isLinked: boolean },
  hasSearch: boolean,
): Ask<unknown>[] {
  if (!isLinked && email && evidenceFor(address, email) === 'address') return exactAsks(key, [email]);
  if (hasSearch && email) return [searchAsk(key, [isEmail(email), ...searchedFor(address)])];
  const exact = exactAsks(key, spellingsAsked(address));
  return [...exact, { key, request: customerById(customer, alongWith(key.state)) }];
}

/** Everyone at the company. */
export function nearAsks(key: KeyInUse, address: string, hasSearch: boolean): CustomersAsk[] {
  const domain = domainOf(address);
  const near = domainSpellings(domain).map((spelling) => searchTerm('email', '~', `@${spelling}`));
  return isPublicProvider(domain) || !hasSearch ? [] : [searchAsk(key, near)];
}

/** Who typed the address in Checkout without becoming a customer: it is asked as people type it, in lower case. */
export function guestAsks(key: KeyInUse, address: string): Ask<{ data: CheckoutSession[] }>[] {
  return key.state('checkout_session_read') === 'missing' ? [] : [{ key, request: sessionsByEmail(folded(address)) }];
}

/** https://docs.stripe.com/search#query-fields-for-customers, “up to 10 clauses” */
const maxTerms = 10;
/** UrlFetchApp takes no URL of more than 2,082 characters, and what comes along needs some of them. */
const maxQuery = 1_500;

/** As many of the terms as Stripe and a URL take, the most telling first. */
function searchAsk(key: KeyInUse, terms: readonly string[]): CustomersAsk {
  const distinct = [...new Set(terms)].slice(0, maxTerms);
  const query = () => distinct.join(' OR ');
  while (distinct.length > 1 && encodeURIComponent(query()).length > maxQuery) distinct.pop();
  return { key, request: customerSearch(query(), alongWith(key.state)) };
}
