/**
 * Short texts by name, as many as fit several properties, the oldest gone first. A name stands in the property that its
 * digest says, so that what is put changes one of them, and only that one is read for it.
 */
import { byteLength } from '../google/store';
import { parseJson } from '../stripe/lenient';

export interface Spread {
  /** How many properties it takes. */
  count: number;
  /** Bytes that they may take together. */
  bytes: number;
}

/** Which of the properties has a name, counted from 0; `digest` is the name's. */
export function placeOf(digest: string, { count }: Pick<Spread, 'count'>): number {
  return [...digest].reduce((sum, each) => (sum * 31 + each.charCodeAt(0)) % count, 0);
}

/** What stands under the digest in the text of its property; null where nothing does. */
export function textIn(property: string | null, digest: string): string | null {
  return entriesOf(property).find(([name]) => name === shortened(digest))?.[1] ?? null;
}

/** The property's text with this instead, as the newest; null: without it. */
export function withText(property: string | null, digest: string, value: string | null, bytes: number): string {
  const others = entriesOf(property).filter(([name]) => name !== shortened(digest));
  const kept = value === null ? others : [[shortened(digest), value] as const, ...others];
  let size = byteLength(JSON.stringify(Object.fromEntries(kept)));
  // As a pair an entry has one character more.
  while (size > bytes && kept[0]) size -= byteLength(JSON.stringify(kept.pop())) - 1;
  return JSON.stringify(Object.fromEntries(kept));
}

/** 72 bits tell a few thousand names apart. */
const shortened = (digest: string) => `.${digest.slice(0, 12)}`;

/** Read by hand, since there are many, and few of them are asked for. */
function entriesOf(property: string | null): (readonly [string, string])[] {
  const all = parseJson(property);
  const entries: (readonly [string, unknown])[] = all !== null && typeof all === 'object' ? Object.entries(all) : [];
  return entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
}
