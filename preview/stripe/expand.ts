/**
 * From stored objects to served ones: what is only served when asked for is left out, subscriptions get their items, and
 * the paths of `expand[]` are replaced by the objects that they lead to, at most four levels deep (`data` counts).
 *
 * Source: https://docs.stripe.com/api/expanding_objects
 */
import { invalid, type StripeFailure } from './errors';
import { newestFirst } from './list';
import { array } from './params';
import type { Permission } from './permissions';
import { type Property, READING, SCHEMA, stored } from './schema';
import type { Params, Store } from './types';

const DEPTH = 4;
/** How many objects a list within an object holds at most. */
const LIST_SIZE = 10;

/** A served object under construction: plain JSON. */
type Json = { [name: string]: unknown };

/** What a request wants expanded, checked. */
export interface Expansion {
  paths: string[][];
  permissions: Permission[];
  /** The first thing wrong with the paths. Permissions come before it. */
  fault: StripeFailure | null;
}

/** `type`: of the object that the route answers with; `listed`: whether it comes in a list, under `data`. */
export function planExpansion(params: Params, type: string, listed: boolean): Expansion {
  const plan: Expansion = { paths: [], permissions: [], fault: null };
  for (const path of array(params, 'expand') ?? []) {
    if (typeof path !== 'string' || path === '') {
      plan.fault ??= invalid('Invalid string', { param: 'expand' });
      continue;
    }
    const names = path.split('.');
    if (names.length > DEPTH) plan.fault ??= tooDeep(path);
    else if (listed && names[0] === 'total_count' && names.length === 1) plan.paths.push(names);
    else if (listed && (names[0] !== 'data' || names.length === 1)) plan.fault ??= notExpandable(path, type, listed);
    else {
      const permissions = walk(type, listed ? names.slice(1) : names);
      if (permissions) {
        plan.paths.push(names);
        plan.permissions.push(...permissions);
      } else plan.fault ??= notExpandable(path, type, listed);
    }
  }
  return plan;
}

/** The row that the beginning of a path names, and the rest of the path. */
function rowFor(type: string, names: readonly string[]): { name: string; property: Property; rest: string[] } | null {
  for (let length = Math.min(3, names.length); length > 0; length--) {
    const name = names.slice(0, length).join('.');
    const property = SCHEMA[type]?.[name];
    if (property) return { name, property, rest: names.slice(length) };
  }
  return null;
}

/** A path through a list goes through its `data`. */
function pastData({ name, property, rest }: { name: string; property: Property; rest: string[] }): string[] | null {
  const isList = property.as === 'list' || name === 'items' || name === 'lines' || name === 'line_items';
  if (!isList || rest.length === 0) return rest;
  return rest[0] === 'data' ? rest.slice(1) : null;
}

/** The permissions that a path takes; null if it leads nowhere. */
function walk(type: string, names: readonly string[]): Permission[] | null {
  const row = rowFor(type, names);
  if (!row) return null;
  const { to, as } = row.property;
  const rest = pastData(row);
  if (rest === null || (row.rest.length > 0 && rest.length === 0)) return null;
  if (rest.length === 0 && as === 'inline') return null;
  const own = as === 'inline' || to === undefined ? [] : [READING[to]].filter((id) => id !== undefined);
  if (rest.length === 0) return own;
  const further = to === undefined ? null : walk(to, rest);
  return further && [...own, ...further];
}

function tooDeep(path: string): StripeFailure {
  return invalid(
    `You cannot expand more than ${DEPTH} levels of a property; use a shorter path than '${path}'. If you need more, make another request.`,
    { code: 'property_expansion_max_depth', param: 'expand' },
  );
}

function notExpandable(path: string, type: string, listed: boolean): StripeFailure {
  const hint = listed && walk(type, path.split('.')) ? ` You may want to try expanding 'data.${path}' instead.` : '';
  return invalid(`This property cannot be expanded (${path}).${hint}`, { param: 'expand' });
}

/** A stored object as it is served, with these paths expanded. */
export function serve(store: Store, object: object, paths: readonly (readonly string[])[] = []): Json {
  const result = structuredClone(object) as Json;
  const type = String(result.object);
  // Of a deleted object nothing is left that could be expanded.
  if (result.deleted) return result;
  complete(store, type, result);
  hide(type, result, paths);
  for (const [name = '', ...rest] of byHead(type, paths)) expandRow(store, type, result, name, rest);
  return result;
}

/**
 * Embedded lists, some of which the store keeps elsewhere. They hold the first few; the rest is asked for by itself.
 *
 * Source: `lines` of invoices ("the first handful of those items") and `limit` of lists in the API reference.
 */
function complete(store: Store, type: string, object: Json): void {
  if (type === 'subscription') {
    const items = [...store.subscription_items.values()].filter(({ subscription }) => subscription === object.id);
    object.items = { ...firstOf(structuredClone(items), object.items as Json), total_count: items.length };
  }
  if (type === 'invoice') {
    const lines = object.lines as { data: object[] };
    object.lines = firstOf(lines.data, lines);
  }
}

function firstOf(all: readonly object[], list: object): Json {
  return { ...list, data: all.slice(0, LIST_SIZE), has_more: all.length > LIST_SIZE };
}

/** Takes out what is served only when asked for. */
function hide(type: string, object: Json, paths: readonly (readonly string[])[]): void {
  for (const [name, property] of Object.entries(SCHEMA[type] ?? {})) {
    if (property.as === 'hidden' && !paths.some(([head]) => head === name)) delete object[name];
    if (property.as === 'inline') {
      for (const inner of objectsAt(object[name])) {
        if (property.to) hide(property.to, inner, within(paths, name));
      }
    }
  }
}

/** What the paths say about the inside of one property, `data` skipped. */
function within(paths: readonly (readonly string[])[], name: string): string[][] {
  return paths
    .filter(([head]) => head === name)
    .map(([, ...rest]) => (rest[0] === 'data' ? rest.slice(1) : rest))
    .filter((rest) => rest.length > 0);
}

/** Groups paths by the row that they begin with: `[row name, …the paths below it]`. */
function byHead(type: string, paths: readonly (readonly string[])[]): [string, ...string[][]][] {
  const groups = new Map<string, string[][]>();
  for (const names of paths) {
    const row = rowFor(type, names);
    if (!row) continue;
    const rest = pastData(row) ?? [];
    const group = groups.get(row.name) ?? [];
    if (rest.length > 0) group.push(rest);
    groups.set(row.name, group);
  }
  return [...groups].map(([name, rests]) => [name, ...rests]);
}

function expandRow(store: Store, type: string, object: Json, name: string, rest: string[][]): void {
  const property = SCHEMA[type]?.[name];
  if (!property) return;
  if (property.as === 'list') {
    object[name] = listFor(store, property, String(object.id), rest);
    return;
  }
  const put = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(put);
    if (typeof value === 'string') {
      const found = property.as === 'id' && property.to ? stored(store, property.to, value) : undefined;
      return found ? serve(store, found, rest) : value;
    }
    if (typeof value !== 'object' || value === null) return value;
    if ('data' in value && Array.isArray(value.data)) return { ...value, data: value.data.map(put) };
    return property.to ? serve(store, value, rest) : value;
  };
  replaceAt(object, name.split('.'), put);
}

function listFor(store: Store, { find, url }: Property, owner: string, rest: string[][]): Json {
  const all = newestFirst(find?.(store, owner) ?? []);
  return {
    object: 'list',
    data: all.slice(0, LIST_SIZE).map((each) => serve(store, each, rest)),
    has_more: all.length > LIST_SIZE,
    url: url?.(owner) ?? '',
  };
}

/** Replaces the value at a path that may go through plain arrays. */
function replaceAt(object: unknown, [name = '', ...rest]: string[], put: (value: unknown) => unknown): void {
  if (Array.isArray(object)) {
    for (const each of object) replaceAt(each, [name, ...rest], put);
  } else if (typeof object === 'object' && object !== null && name in object) {
    const hash = object as Json;
    if (rest.length === 0) hash[name] = put(hash[name]);
    else replaceAt(hash[name], rest, put);
  }
}

/** The objects of an embedded value: itself, its elements, or its `data`. */
function objectsAt(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsAt);
  if (typeof value !== 'object' || value === null) return [];
  return 'data' in value ? objectsAt(value.data) : [value as Json];
}
