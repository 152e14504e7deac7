/** What a key may do, and what follows: its tier, what it lacks, what it has for nothing. Pure. */

import { once } from '../once';
import type { PermissionState } from '../stripe/key';
import {
  type PermissionId,
  permissionId,
  permissionParts,
  permissionRow,
  probedPermissions,
  type Resource,
  resources,
  usedPermissions,
  widePermissions,
} from '../stripe/permissions';

/** Only what is known; a permission that is not named is unknown. A secret key has no need of it. */
export type Grants = { readonly [P in PermissionId]?: 'granted' | 'missing' };

/** Write includes read. What another row implies counts only while no answer told of the row itself. */
export function stateOf(grants: Grants, permission: PermissionId): PermissionState {
  const { resource, level } = permissionParts(permission);
  const direct = grants[permission];
  if (direct === 'granted' || (level === 'read' && grants[permissionId(resource, 'write')] === 'granted'))
    return 'granted';
  if (direct) return direct;
  const isImplied = level === 'read' && impliedBy(resource).some((row) => isHeld(grants, row));
  return isImplied ? 'granted' : 'unknown';
}

const impliedBy = (resource: Resource) => resources().filter((row) => permissionRow(row).reads?.includes(resource));
const isHeld = (grants: Grants, row: Resource) =>
  grants[permissionId(row, 'read')] === 'granted' || grants[permissionId(row, 'write')] === 'granted';

/** After a test: what it could not find out stays as it was known, but for writing where reading is missing now. */
export function updated(known: Grants, found: Grants): Grants {
  const states = Object.entries(known).map(([id, state]) => {
    const { resource } = permissionParts(id as PermissionId);
    return [id, found[permissionId(resource, 'read')] === 'missing' ? 'missing' : state] as const;
  });
  return { ...Object.fromEntries(states), ...found };
}

export const allGranted = once(
  (): Grants =>
    Object.fromEntries(
      resources().flatMap((resource) => [
        [permissionId(resource, 'read'), 'granted'],
        [permissionId(resource, 'write'), 'granted'],
      ]),
    ),
);

/** Whether something can be changed with it, as far as is known. */
export function mayWrite({ keyKind, grants }: { keyKind: 'restricted' | 'secret'; grants: Grants }): boolean {
  return keyKind === 'secret' || resources().some((row) => grants[permissionId(row, 'write')] === 'granted');
}

export type Tier = 'free' | 'overview' | 'premium';
/** The permissions of a tier, in the order of the table. */
export function permissionsOf(tier: Tier): PermissionId[] {
  return resources().flatMap((resource) => {
    const level = permissionRow(resource)[tier];
    return level ? [permissionId(resource, level)] : [];
  });
}

/** The highest tier of which nothing is missing; null without Customers: Read. Only what is known counts. */
export function tierOf(grants: Grants): Tier | null {
  const reaches = (tier: Tier) => permissionsOf(tier).every((id) => stateOf(grants, id) === 'granted');
  return (['premium', 'overview', 'free'] as const).find(reaches) ?? null;
}

export interface KeyReport {
  missing: PermissionId[];
  unknown: PermissionId[];
  granted: PermissionId[];
  /** Granted, and nothing here needs it: these could be None (or Read). */
  needless: PermissionId[];
}

/** Of a permission that is too much: what would do. */
export function enough(permission: PermissionId): 'read' | 'none' {
  const { resource, level } = permissionParts(permission);
  return level === 'write' && permissionRow(resource).used?.includes('read') ? 'read' : 'none';
}

/**
 * What the row of something missing is set to, as far as it is known: to write is missing where the row is Read or None. What
 * another row includes does not tell.
 */
export function levelOf(grants: Grants, permission: PermissionId): 'none' | 'read' | null {
  const { resource, level } = permissionParts(permission);
  if (stateOf(grants, permission) !== 'missing') return null;
  if (level === 'read') return 'none';
  const reading = grants[permissionId(resource, 'read')];
  if (reading === 'missing') return 'none';
  return reading === 'granted' && !impliedBy(resource).some((row) => isHeld(grants, row)) ? 'read' : null;
}

/** Every permission that this add-on has a use for, sorted by what is known of it, and those that are too much. */
export function report(grants: Grants): KeyReport {
  const useful = usedPermissions();
  const inState = (state: PermissionState) => useful.filter((id) => stateOf(grants, id) === state);
  const needless = [...probedPermissions(), ...widePermissions()].filter(
    (id) => grants[id] === 'granted' && !useful.includes(id),
  );
  return {
    missing: inState('missing'),
    // Of a row that connecting does not test, nothing is claimed before all are checked.
    unknown: inState('unknown').filter((id) => !widePermissions().includes(id)),
    granted: inState('granted'),
    needless,
  };
}
