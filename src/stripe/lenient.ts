/** How data from outside is read: leniently, so that one field that is not as documented never costs the whole. */
import * as v from 'valibot';

/** What makes a `T` of anything, or refuses it. */
export type Schema<T> = v.GenericSchema<unknown, T>;

/** null for what the schema refuses. */
export function parse<T>(schema: Schema<T>, value: unknown): T | null {
  const { success, output } = v.safeParse(schema, value);
  return success ? output : null;
}

/** null for what is left out, null, or not as documented. */
export function maybe<T>(schema: Schema<T>): Schema<T | null> {
  return v.fallback<Schema<T | null>, null>(schema, null);
}

/** An object with any names; entries that `schema` refuses are left out. */
export function recordOf<T>(schema: Schema<T>): Schema<Record<string, T>> {
  const entries = v.pipe(
    v.unknown(),
    v.transform((value): Record<string, T> => {
      const all = value !== null && typeof value === 'object' ? Object.entries(value) : [];
      const kept = all.flatMap(([name, item]) => {
        const known = parse(schema, item);
        return known === null ? [] : [[name, known] as const];
      });
      return Object.fromEntries(kept);
    }),
  );
  // What is absent is not read at all, so it needs a value of its own.
  return v.fallback(entries, () => ({}));
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
