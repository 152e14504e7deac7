/**
 * How data from outside is read: leniently, so that one field that is not as documented never costs the whole. The only
 * file that knows the library for it, zod. A schema is made by a function, when something is read with it first.
 */
import {
  array,
  boolean,
  config,
  literal,
  object,
  optional,
  type output,
  pipe,
  record,
  refine,
  safeParse,
  strictObject,
  string,
  transform,
  union,
  unknown,
  type ZodMiniType,
  number as zodNumber,
} from 'zod/mini';
import { once } from '../once';

// In Apps Script nothing may depend on making functions of strings.
config({ jitless: true });

export { array, literal, object, optional, pipe, record, strictObject, transform, union, unknown };

/** What makes a `T` of anything, or refuses it. */
export type Schema<T> = ZodMiniType<T>;

/** What makes a schema, when it is used first. */
export type Maker<T> = () => Schema<T>;

/** What is read with the schema. */
export type Read<M extends Maker<unknown>> = output<ReturnType<M>>;

export const text = once(() => string());
export const number = once(() => zodNumber());
export const flag = once(() => boolean());

/** null for what the schema refuses. */
export function parse<T>(schema: Schema<T>, value: unknown): T | null {
  const { success, data } = safeParse(schema, value);
  return success ? data : null;
}

/** What the product itself puts in the place of an answer, with all that it leaves out. Throws where the schema refuses it. */
export function readOwn<T>(schema: Schema<T>, value: unknown): T {
  return schema.parse(value);
}

/** Or where in the value the first thing stands that the schema refuses: `data.0.id`. */
export function parseOrPlace<T>(schema: Schema<T>, value: unknown): { value: T } | { refused: string } {
  const { success, data, error } = safeParse(schema, value);
  return success ? { value: data } : { refused: error.issues[0]?.path.join('.') ?? '' };
}

/** Only what `test` takes besides. */
export function such<T>(schema: Schema<T>, test: (value: T) => boolean): Schema<T> {
  return schema.check(refine(test));
}

/** Where it stands in the value what the schema refuses, and what it does not know: `people.0.who`; empty for the whole. */
export function refusals(schema: Schema<unknown>, value: unknown): string[] {
  const { error } = safeParse(schema, value);
  const places = (error?.issues ?? []).flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path],
  );
  return places.map((place) => place.join('.'));
}

/** null for what is left out, null, or not as documented. */
export function maybe<T>(make: Maker<T>): Schema<T | null> {
  const schema = once(make);
  return transform((value) => (value === null || value === undefined ? null : parse(schema(), value)));
}

/** `otherwise` for what is left out or not as documented. */
export function fallback<T>(make: Maker<T>, otherwise: T): Schema<T> {
  const schema = once(make);
  return transform((value) => (value === undefined ? otherwise : (parse(schema(), value) ?? otherwise)));
}

/** Of a list what the schema reads, and how many items it refuses. No list is one of which nothing can be read. */
export function readable<T>(make: Maker<T>): Schema<{ items: T[]; refused: number }> {
  const schema = once(make);
  const all = once(() => array(schema()));
  return transform((value, { issues }) => {
    const { success, data, error } = safeParse(all(), value);
    if (success) return { items: data, refused: 0 };
    const each = Array.isArray(value) ? value.map((item: unknown) => safeParse(schema(), item)) : [];
    const items = each.flatMap((item) => (item.success ? [item.data] : []));
    if (items.length === 0) issues.push({ code: 'custom', input: value, path: error.issues[0]?.path ?? [] });
    return { items, refused: each.length - items.length };
  });
}

/** What `make` makes of what the schema reads. */
export function mapped<T, U>(schema: Schema<T>, make: (value: T) => U): Schema<U> {
  return pipe(schema, transform(make));
}

/** An object with any names; entries that the schema refuses are left out. */
export function recordOf<T>(make: Maker<T>): Schema<Record<string, T>> {
  const schema = once(make);
  return transform((value) => {
    const all = value !== null && typeof value === 'object' ? Object.entries(value) : [];
    const kept = all.flatMap(([name, item]) => {
      const known = parse(schema(), item);
      return known === null ? [] : [[name, known] as const];
    });
    return Object.fromEntries(kept);
  });
}

/** The same for a text of JSON. */
export function parseText<T>(schema: Schema<T>, text: string | null): T | null {
  return parse(schema, parseJson(text));
}

/** undefined for what is not JSON. */
export function parseJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
