/**
 * Schemas that zod has too, made of the parts of it that are in the bundle anyway: each of zod's own costs between one
 * and eleven KB more.
 */
import * as z from 'zod/mini';

/**
 * `schema`, or `fallback` for whatever it refuses: a field that is not as documented must not cost the whole answer.
 */
export function lenient<T>(schema: z.ZodMiniType<T>, fallback: T): z.ZodMiniType<T> {
  return z.pipe(
    z.optional(z.unknown()),
    z.transform((value) => {
      const parsed = schema.safeParse(value);
      return parsed.success ? parsed.data : fallback;
    }),
  );
}

/** An object with any names; entries that `schema` refuses are left out. */
export function recordOf<T>(schema: z.ZodMiniType<T>): z.ZodMiniType<Record<string, T>> {
  return z.pipe(
    z.optional(z.unknown()),
    z.transform((value) => {
      const entries = value !== null && typeof value === 'object' ? Object.entries(value) : [];
      const kept = entries.flatMap(([name, item]) => {
        const parsed = schema.safeParse(item);
        return parsed.success ? [[name, parsed.data] as const] : [];
      });
      return Object.fromEntries(kept) as Record<string, T>;
    }),
  );
}

/** One of a few values. */
export function oneOf<const T extends string | number | boolean>(...values: readonly T[]): z.ZodMiniType<T> {
  return checked((value) => values.find((each) => each === value) ?? null);
}

/** The first of two schemas that takes it. */
export function either<A, B>(a: z.ZodMiniType<A>, b: z.ZodMiniType<B>): z.ZodMiniType<A | B> {
  return checked((value) => {
    const first = a.safeParse(value);
    if (first.success) return first.data;
    const second = b.safeParse(value);
    return second.success ? second.data : null;
  });
}

/** What `read` makes of a value; null: refused. */
function checked<T>(read: (value: unknown) => T | null): z.ZodMiniType<T> {
  return z.pipe(
    z.unknown(),
    z.transform((value, context) => {
      const result = read(value);
      if (result === null) context.issues.push({ code: 'custom', message: 'unexpected', input: value });
      return result as T;
    }),
  );
}

/** undefined for what is not JSON. */
export function parseJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
