/**
 * Fields that many of Stripe's objects have. Schemas, here and in `resources/`, name only the fields that are used, and take
 * any string where Stripe has an enum: new values are no breaking change. That they agree with the `stripe` package's types
 * in the pinned version is checked when compiling the tests.
 */
import { once } from '../once';
import { fallback, flag, type Maker, mapped, object, pipe, readable, recordOf, text, transform } from './lenient';

/** Blanks and characters without a shape are as nothing: a name of them would be an empty line. */
export const maybeText = once(() => transform((value) => (typeof value === 'string' && isSeen(value) ? value : null)));
export const maybeNumber = once(() => transform((value) => (typeof value === 'number' ? value : null)));

/** Nearly every text has a letter of ASCII, and the other question takes long to prepare. */
function isSeen(value: string): boolean {
  return /[!-~]/.test(value) || /[^\s\p{C}\p{DI}]/u.test(value);
}

/** An expandable field: an id, or the object. */
export const idOf = once(() => pipe(transform(idIn), text()));

function idIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
}

export const metadata = once(() => recordOf(text));

export function list<T>(item: Maker<T>): Maker<List<T>> {
  return once(() =>
    mapped(
      object({ data: readable(item), has_more: fallback(flag, false) }),
      ({ data: { items, refused }, has_more }) =>
        refused > 0 ? { data: items, has_more: true, unread: refused, older: has_more } : { data: items, has_more },
    ),
  );
}

/**
 * `has_more`: Stripe has others, and nothing can be said of all of them. `unread`: how many items here could not be read;
 * absent where that is none. What can't be read is as what was cut off; `older`: whether Stripe has others besides that.
 */
export type List<T> = { data: T[]; has_more: boolean; unread?: number; older?: boolean };

/** Whether Stripe has a next page. */
export const hasOlder = ({ has_more, older }: Pick<List<unknown>, 'has_more' | 'older'>) => older ?? has_more;

export const address = once(() =>
  object({
    line1: maybeText(),
    line2: maybeText(),
    city: maybeText(),
    state: maybeText(),
    postal_code: maybeText(),
    country: maybeText(),
  }),
);
