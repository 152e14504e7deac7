/**
 * Cursor paging, newest first.
 *
 * Source: https://docs.stripe.com/api/pagination
 */
import { invalid, missing } from './errors';
import { hash, integer, text } from './params';
import type { Params } from './types';

/** The parameters that every list takes, for a route's `params`. */
export const PAGING = ['limit', 'starting_after', 'ending_before'] as const;

export interface List<T> {
  object: 'list';
  data: T[];
  has_more: boolean;
  url: string;
}

/** Newest first; of two from the same second the later stored one is first. What has no `created` keeps its order. */
export function newestFirst<T extends object>(objects: readonly T[]): T[] {
  if (objects.some((object) => createdOf(object) === undefined)) return [...objects];
  return objects.toReversed().sort((a, b) => (createdOf(b) ?? 0) - (createdOf(a) ?? 0));
}

function createdOf(object: object): number | undefined {
  return 'created' in object && typeof object.created === 'number' ? object.created : undefined;
}

function idOf(object: object): unknown {
  return 'id' in object ? object.id : undefined;
}

/** 1–100, 10 unless given. */
export function limitOf(params: Params): number {
  return integer(params, 'limit', { min: 1, max: 100 }) ?? 10;
}

/** One page of `objects`, which are in the order shown. `kind` is Stripe's word for them, for an unknown cursor. */
export function page<T extends object>(objects: readonly T[], params: Params, url: string, kind: string): List<T> {
  const limit = limitOf(params);
  const after = text(params, 'starting_after');
  const before = text(params, 'ending_before');
  if (after !== undefined && before !== undefined) {
    throw invalid('You may only specify one of these parameters: ending_before, starting_after.');
  }
  const indexOf = (id: string, param: string): number => {
    const index = objects.findIndex((object) => idOf(object) === id);
    if (index < 0) throw missing(kind, id, param);
    return index;
  };
  if (before !== undefined) {
    const end = indexOf(before, 'ending_before');
    const start = Math.max(0, end - limit);
    return { object: 'list', data: objects.slice(start, end), has_more: start > 0, url };
  }
  const start = after === undefined ? 0 : indexOf(after, 'starting_after') + 1;
  return {
    object: 'list',
    data: objects.slice(start, start + limit),
    has_more: start + limit < objects.length,
    url,
  };
}

/** The filter that `created=…` or `created[gte]=…` (also gt, lt, lte) asks for. Times are seconds since 1970. */
export function createdFilter(params: Params): (object: { created: number }) => boolean {
  const within = rangeOf(params, 'created');
  return ({ created }) => within(created);
}

/** Whether a time lies where the parameter of this name says: at it, or between its bounds. */
export function rangeOf(params: Params, name: string): (at: number) => boolean {
  if (typeof params[name] === 'string') {
    const wanted = integer(params, name);
    return (at) => at === wanted;
  }
  const range = hash(params, name) ?? {};
  const bound = (each: string) => integer(range, each, {}, name);
  const { gt, gte, lt, lte } = { gt: bound('gt'), gte: bound('gte'), lt: bound('lt'), lte: bound('lte') };
  return (at) =>
    (gt === undefined || at > gt) &&
    (gte === undefined || at >= gte) &&
    (lt === undefined || at < lt) &&
    (lte === undefined || at <= lte);
}
