/**
 * One history of several lists, page by page. Each list is read newest first, by when its objects were made; what happened to
 * an object happened no sooner than that. So whatever is newer than the last object read of every list that goes on is known,
 * but for what happened to objects that are older still. Pure.
 */
import { once } from '../once';
import { fallback, flag, maybe, number, object, parseText, type Read, recordOf, text } from '../stripe/lenient';

/** `at`: seconds since 1970. */
export interface Happened<H> {
  at: number;
  what: H;
}

/** `created`: seconds since 1970. */
export interface Source<H> {
  id: string;
  created: number;
  happened: readonly Happened<H>[];
}

/** What was read of one list, newest first. */
export interface ReadList<H> {
  sources: readonly Source<H>[];
  hasOlder: boolean;
}

/** `after`: the last object of which everything was shown. `seen`: the last that was read. Empty: none yet. */
const place = once(() => object({ after: text(), seen: text(), isDone: fallback(flag, false) }));

type Place = Read<typeof place>;

/** Where each list goes on, by its name. `before`: what is as new or newer was shown, as far as it was read; null: nothing. */
const mark = once(() => object({ before: maybe(number), places: recordOf(place) }));

export type Mark = Read<typeof mark>;

export const fromNewest: Mark = { before: null, places: {} };

/** As it travels from one page to the next; what is no such text begins with the newest. */
export const readMark = (written: string): Mark => parseText(mark(), written) ?? fromNewest;

const unread: Place = { after: '', seen: '', isDone: false };

export const placeOf = ({ places }: Mark, list: string): Place => places[list] ?? unread;

export interface TimelinePage<H> {
  /** Newest first. */
  entries: Happened<H>[];
  /** What happened after the last page's end to objects that were not read for it, newest first. */
  late: Happened<H>[];
  /** null where this is all. */
  next: Mark | null;
}

/** `lists`: what was read from the mark on; one that is done is not read again. `most`: entries, but for those of one second. */
export function pageFrom<H>(from: Mark, lists: Readonly<Record<string, ReadList<H>>>, most: number): TimelinePage<H> {
  const before = from.before ?? Number.POSITIVE_INFINITY;
  const sorted = Object.entries(lists).map(([name, list]) => sort(list, placeOf(from, name), before));
  const known = sorted.flatMap(({ inside }) => inside).sort(newestFirst);
  const ends = Object.values(lists).map(endOf);
  const end = Math.max(...ends, known[most - 1]?.at ?? Number.NEGATIVE_INFINITY);
  const places = Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [name, placeAfter(list, placeOf(from, name), end)]),
  );
  const isAll = Object.values(places).every(({ isDone }) => isDone);
  return {
    entries: known.filter(({ at }) => at >= end),
    late: sorted.flatMap(({ late }) => late).sort(newestFirst),
    next: isAll ? null : { before: end, places: { ...from.places, ...places } },
  };
}

const newestFirst = (a: Happened<unknown>, b: Happened<unknown>) => b.at - a.at;

/** How far back a list is known. */
const endOf = ({ sources, hasOlder }: ReadList<unknown>) =>
  hasOlder ? (sources.at(-1)?.created ?? Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY;

/** Of objects that were read before, what is newer was shown then; of the others it could not be. */
function sort<H>({ sources }: ReadList<H>, { seen }: Place, before: number) {
  const first = sources.findIndex(({ id }) => id === seen) + 1;
  const old = sources.slice(0, first).flatMap(({ happened }) => happened.filter(({ at }) => at < before));
  const fresh = sources.slice(first).flatMap(({ happened }) => happened);
  return {
    inside: [...old, ...fresh.filter(({ at }) => at <= before)],
    late: fresh.filter(({ at }) => at > before),
  };
}

function placeAfter({ sources, hasOlder }: ReadList<unknown>, { after, seen }: Place, end: number): Place {
  const shown = sources.filter(({ created }) => created >= end);
  return {
    after: shown.at(-1)?.id ?? after,
    seen: sources.at(-1)?.id ?? seen,
    // One that goes on with nothing in it has come to its end.
    isDone: shown.length === sources.length && !(hasOlder && shown.length > 0),
  };
}
