/** Stripe's form encoding, for bodies and queries. UrlFetchApp encodes neither nested values nor brackets. */

export type FormValue = string | number | boolean | null | undefined | readonly FormValue[] | FormFields;
export type FormFields = { readonly [name: string]: FormValue };

/**
 * `{a: {b: 1}, c: ['x']}` → `a%5Bb%5D=1&c%5B0%5D=x`. undefined is left out; null becomes the empty string, which
 * clears a field at Stripe. Names keep their order, so equal fields give equal bytes.
 */
export function encodeForm(fields: FormFields): string {
  return Object.entries(fields)
    .flatMap(([name, value]) => pairs(name, value))
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .join('&');
}

function pairs(name: string, value: FormValue): [string, string][] {
  if (value === undefined) return [];
  if (value === null) return [[name, '']];
  if (Array.isArray(value)) return value.flatMap((item: FormValue, index) => pairs(`${name}[${index}]`, item));
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([key, item]) => pairs(`${name}[${key}]`, item as FormValue));
  return [[name, String(value)]];
}

/** Half a character, as a cut text may end with, has no encoding: encodeURIComponent throws at it. */
function escaped(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}
