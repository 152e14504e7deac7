/** Stripe's pages about keys. */
import type { PermissionId } from '../stripe/permissions';
import { permissionsOf, type Tier } from './grants';
import type { Mode } from './parse';

/** Where keys are listed, edited, rolled and deleted. */
export function keysPage(mode: Mode): string {
  return mode === 'test' ? 'https://dashboard.stripe.com/test/apikeys' : 'https://dashboard.stripe.com/apikeys';
}

/**
 * The form for a new restricted key with these permissions ticked. Not documented by Stripe but used by many vendors;
 * ids that Stripe does not know are dropped, and the page stays the right one to be on.
 */
export function newKeyLink(mode: Mode, permissions: readonly PermissionId[]): string {
  const ticked = permissions.map((permission) => `&permissions%5B%5D=rak_${permission}`).join('');
  return `${keysPage(mode)}/create?name=Tillside${ticked}`;
}

/** Coupons are not needed for Overview, but make its figures exact: our own link asks for them too. */
export function linkedPermissions(tier: Tier): PermissionId[] {
  return tier === 'overview' ? [...permissionsOf(tier), 'coupon_read'] : permissionsOf(tier);
}
