/**
 * Decodes `application/x-www-form-urlencoded` with brackets, as Stripe takes it in bodies and queries: `a[b]=c`,
 * `items[0][price]=p`, `expand[]=x`. The same name given twice: the last one counts.
 */
import { invalid } from './errors';
import type { Params, ParamValue } from './types';

/** A hash under construction: a list is a hash whose names are all numbers until `settle` tells them apart. */
type Draft = Map<string, string | Draft>;

/** Throws a 400 for names that can't be read and for a name that is both a text and a hash. */
export function decodeForm(form: string): Params {
  const root: Draft = new Map();
  for (const pair of form.split('&')) {
    if (pair === '') continue;
    const cut = pair.indexOf('=');
    const name = unescaped(cut < 0 ? pair : pair.slice(0, cut));
    put(root, pathOf(name), cut < 0 ? '' : unescaped(pair.slice(cut + 1)), name);
  }
  return settle(root, true) as Params;
}

function unescaped(escaped: string): string {
  try {
    return decodeURIComponent(escaped.replaceAll('+', ' '));
  } catch {
    throw invalid('Invalid request: the parameters could not be decoded.');
  }
}

/** `a[b][]` → `['a', 'b', '']`. */
function pathOf(name: string): string[] {
  const parts = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name);
  if (!parts) throw invalid(`Invalid parameter name: ${name}`, { param: name });
  const [, first = '', rest = ''] = parts;
  return [first, ...Array.from(rest.matchAll(/\[([^[\]]*)\]/g), (match) => match[1] ?? '')];
}

function put(hash: Draft, [name = '', ...rest]: string[], value: string, fullName: string): void {
  const key = name === '' ? nextIndex(hash, rest) : name;
  const there = hash.get(key);
  if (rest.length === 0) {
    if (there instanceof Map) throw invalid(`Invalid parameter: ${fullName}`, { param: fullName });
    hash.set(key, value);
    return;
  }
  if (typeof there === 'string') throw invalid(`Invalid parameter: ${fullName}`, { param: fullName });
  const child: Draft = there ?? new Map();
  hash.set(key, child);
  put(child, rest, value, fullName);
}

/** `items[][price]=a&items[][quantity]=1` fills one item; a name that it already has opens the next one. */
function nextIndex(list: Draft, rest: string[]): string {
  const last = list.get(String(list.size - 1));
  const fits = last instanceof Map && rest[0] !== undefined && rest[0] !== '' && !last.has(rest[0]);
  return String(fits ? list.size - 1 : list.size);
}

/** Metadata is always a hash, even if its keys are numbers. */
function settle(draft: Draft, isHash: boolean): ParamValue {
  const entries = [...draft].map(([name, value]): [string, ParamValue] => [
    name,
    typeof value === 'string' ? value : settle(value, name === 'metadata'),
  ]);
  if (!isHash && entries.every(([name]) => /^\d+$/.test(name))) {
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value);
  }
  // Without a prototype, so that no name from outside can mean anything.
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}
