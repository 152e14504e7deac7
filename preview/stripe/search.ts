/**
 * Stripe's search language: `email:"a@b.c" AND created>1600000000`.
 *
 * Source: https://docs.stripe.com/search. Two things there are left open and are settled by an option: whether `:` on a
 * text minds upper and lower case, and how long a new object stays out of sight.
 */
import { invalid } from './errors';
import { limitOf, newestFirst } from './list';
import { required } from './params';
import type { Params } from './types';

type Kind = 'string' | 'token' | 'number';

/** Search name → kind. A name is also the path to the value. Strings know `:` and `~`, tokens `:`, numbers `:` and `< >`. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  customer: { created: 'number', email: 'string', name: 'string', phone: 'string' },
  charge: {
    amount: 'number',
    'billing_details.address.postal_code': 'token',
    created: 'number',
    currency: 'token',
    customer: 'token',
    disputed: 'token',
    'payment_method_details.card.brand': 'token',
    'payment_method_details.card.exp_month': 'token',
    'payment_method_details.card.exp_year': 'token',
    'payment_method_details.card.fingerprint': 'token',
    'payment_method_details.card.last4': 'token',
    refunded: 'token',
    status: 'token',
  },
  payment_intent: { amount: 'number', created: 'number', currency: 'token', customer: 'token', status: 'token' },
  subscription: { canceled_at: 'number', created: 'number', status: 'token' },
  invoice: {
    created: 'number',
    currency: 'token',
    customer: 'token',
    number: 'string',
    receipt_number: 'string',
    status: 'string',
    subscription: 'token',
    total: 'number',
  },
  product: { active: 'token', description: 'string', name: 'string', shippable: 'token', url: 'string' },
  price: { active: 'token', currency: 'token', lookup_key: 'string', product: 'token', type: 'token' },
};

/** Search names whose value stands elsewhere on the object. */
const PATHS: Readonly<Record<string, string>> = { subscription: 'parent.subscription_details.subscription' };

export interface SearchRules {
  /** Whether `:` on a string minds upper and lower case. Undocumented; not by default. */
  caseSensitive: boolean;
}

export interface SearchSettings extends SearchRules {
  /** Objects younger than this are not found. Stripe: usually under a minute. */
  lagSeconds: number;
  /** False for accounts in India. */
  available: boolean;
}

/** One page of a search. The page token is an offset; Stripe's is opaque as well. */
export function searchPage(
  settings: SearchSettings,
  objects: readonly object[],
  params: Params,
  type: string,
  now: number,
) {
  if (!settings.available) {
    throw invalid('The search feature is temporarily unavailable in your region. Please try again later.');
  }
  const matches = parseSearch(required(params, 'query'), type, settings);
  const visible = newestFirst(objects).filter((object) => {
    const created = 'created' in object ? Number(object.created) : 0;
    return (settings.lagSeconds === 0 || created <= now - settings.lagSeconds) && matches(object);
  });
  const limit = limitOf(params);
  const token = params.page === undefined ? '' : Buffer.from(required(params, 'page'), 'base64url').toString();
  if (token !== '' && !/^from:\d+$/.test(token)) throw invalid('Invalid page.', { param: 'page' });
  const start = Number(token.slice('from:'.length));
  const end = start + limit;
  const more = end < visible.length;
  return {
    object: 'search_result',
    data: visible.slice(start, end),
    has_more: more,
    next_page: more ? Buffer.from(`from:${end}`).toString('base64url') : null,
    total_count: visible.length,
  };
}

/** Turns a query into a filter for objects of this type. Throws 400 for what Stripe can't read. */
export function parseSearch(query: string, type: string, rules: SearchRules): (object: object) => boolean {
  const clauses: ((object: object) => boolean)[] = [];
  let connector: 'and' | 'or' | undefined;
  let rest = query.trim();
  while (rest !== '') {
    const clause = CLAUSE.exec(rest);
    if (!clause) throw unreadable(query);
    clauses.push(readClause(clause.groups ?? {}, type, query, rules));
    rest = rest.slice(clause[0].length);
    if (rest === '') break;
    const between = /^\s+(?:(and|or)\s+)?/i.exec(rest);
    if (!between) throw unreadable(query);
    rest = rest.slice(between[0].length);
    if (rest === '') throw unreadable(query);
    const word = between[1]?.toLowerCase() === 'or' ? 'or' : 'and';
    if (connector !== undefined && connector !== word) {
      throw invalid('Search queries cannot mix AND and OR.', { param: 'query' });
    }
    connector = word;
  }
  if (clauses.length === 0) throw unreadable(query);
  if (clauses.length > 10) throw invalid('Search queries can have up to 10 clauses.', { param: 'query' });
  return (object) => (connector === 'or' ? clauses.some((is) => is(object)) : clauses.every((is) => is(object)));
}

const QUOTED = String.raw`"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'`;
const CLAUSE = new RegExp(
  String.raw`^(?<not>-?)(?:metadata\[(?<key>${QUOTED})\]|(?<field>[a-z0-9_.]+))(?<operator>:|~|>=|<=|>|<)(?:(?<quoted>${QUOTED})|(?<bare>[A-Za-z0-9_.+-]+))`,
);

function readClause(
  { not, key, field = '', operator = '', quoted, bare }: Record<string, string | undefined>,
  type: string,
  query: string,
  rules: SearchRules,
): (object: object) => boolean {
  const kind = key === undefined ? FIELDS[type]?.[field] : 'string';
  const name = key === undefined ? field : `metadata[${key}]`;
  if (!kind) {
    throw invalid(
      `Field \`${field}\` is an unsupported search field for resource \`${type}s\`. See http://stripe.com/docs/search#query-fields-for-${type}s for a list of supported fields.`,
      { param: 'query' },
    );
  }
  // Only numbers, true, false and null may stand without quotes.
  if (bare !== undefined && !/^(-?\d+(\.\d+)?|true|false|null)$/.test(bare)) throw unreadable(query);
  const value = quoted === undefined ? (bare ?? '') : unquote(quoted);
  const path = key === undefined ? (PATHS[field] ?? field).split('.') : ['metadata', unquote(key)];
  const test = bare === 'null' && operator === ':' ? isNull : comparison(kind, operator, value, name, rules);
  return (object) => test(valueAt(object, path)) !== (not === '-');
}

function isNull(found: unknown): boolean {
  return found === undefined || found === null || found === '';
}

function comparison(
  kind: Kind,
  operator: string,
  value: string,
  name: string,
  rules: SearchRules,
): (found: unknown) => boolean {
  const unsupported = () =>
    invalid(`Operator \`${operator}\` is not supported for field \`${name}\`.`, { param: 'query' });
  if (kind === 'number') {
    const number = Number(value);
    if (operator === '~' || value.trim() === '' || Number.isNaN(number)) throw unsupported();
    const compare = COMPARE[operator];
    if (!compare) throw unsupported();
    return (found) => typeof found === 'number' && compare(found, number);
  }
  const fold = (text: string) => (kind === 'string' && !rules.caseSensitive ? text.toLowerCase() : text);
  if (operator === '~' && kind === 'string') {
    if (value.length < 3) {
      throw invalid('Substring search queries must have at least 3 characters.', { param: 'query' });
    }
    return (found) => typeof found === 'string' && found.toLowerCase().includes(value.toLowerCase());
  }
  if (operator !== ':') throw unsupported();
  return (found) => !isNull(found) && fold(String(found)) === fold(value);
}

const COMPARE: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  ':': (a, b) => a === b,
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
};

function unquote(quoted: string): string {
  return quoted.slice(1, -1).replace(/\\(.)/g, '$1');
}

function valueAt(object: object, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined),
    object,
  );
}

function unreadable(query: string) {
  return invalid(`We were unable to parse your search query: \`${query}\`. See https://docs.stripe.com/search.`, {
    param: 'query',
  });
}
