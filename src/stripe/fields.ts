/**
 * Fields that many of Stripe's objects have. Schemas, here and in `resources/`, name only the fields that are used, and take
 * any string where Stripe has an enum: new values are no breaking change. That they agree with the `stripe` package's types
 * in the pinned version is checked when compiling the tests.
 */
import * as v from 'valibot';
import { maybe, recordOf, type Schema } from './lenient';

export const text = v.string();
export const number = v.number();
export const flag = v.boolean();

/** Blanks and characters without a shape are as nothing: a name of them would be an empty line. */
export const maybeText = maybe(v.pipe(text, v.regex(/[^\s\p{C}\p{DI}]/u)));

export const maybeNumber = maybe(number);

/** An expandable field: an id, or the object. */
export const idOf = v.pipe(
  v.union([text, v.object({ id: text })]),
  v.transform((value) => (typeof value === 'string' ? value : value.id)),
);

export const metadata = recordOf(text);

export const list = <T>(item: Schema<T>) => v.object({ data: v.array(item), has_more: v.fallback(flag, false) });

export type List<T> = { data: T[]; has_more: boolean };
