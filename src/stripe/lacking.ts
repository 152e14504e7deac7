/** What a 403 says of a key. Pure. */
import { includesReading, type PermissionId } from './permissions';
import type { Denial } from './problem';
import type { StripeRequest } from './request';

/** `isBelieved`: it is what was asked for, so the key is known to lack it from now on. */
export interface Lack {
  permission: PermissionId;
  isBelieved: boolean;
}

/** What is known of the key. */
export interface Known {
  /** By 200s of the same reading, which no refusal outweighs. */
  proven: readonly PermissionId[];
  /** Or by earlier ones. */
  isGranted(permission: PermissionId): boolean;
}

/**
 * The permission that a refused request lacks: its own, or that of an object that it expands. Stripe's message tells
 * which, or names a row that would include it, as Credit notes does for Invoices. Sometimes it names a row that nobody
 * asked for: that is passed on unless the key has it, and proves nothing.
 * null: what is known disproves the refusal.
 */
export function lackOf(
  { permission, expands }: Pick<StripeRequest<unknown>, 'permission' | 'expands'>,
  { permissions: named }: Denial,
  { proven, isGranted }: Known,
): Lack | null {
  const asked = [permission, ...expands.map((expand) => expand.permission)].filter((each) => !proven.includes(each));
  const believed =
    named.length === 0
      ? asked[0]
      : asked.find((each) => named.includes(each) || named.some((other) => includesReading(other, each)));
  if (believed) return { permission: believed, isBelieved: true };
  const other = named.find((each) => !proven.includes(each) && !isGranted(each));
  return other ? { permission: other, isBelieved: false } : null;
}
