import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allGranted, type Grants, permissionsOf, report, stateOf, tierOf } from '../../src/keys/grants';
import {
  isPermissionId,
  type PermissionId,
  permissionId,
  probedPermissions,
  resources,
  usedPermissions,
  widePermissions,
} from '../../src/stripe/permissions';

/** A key as its connection test finds it: what it was given is granted with what that includes, the rest is missing. */
function tested(...given: string[]): Grants {
  const granted = new Set(given.flatMap((id) => [id, id.replace(/_write$/, '_read')]));
  return Object.fromEntries(
    [...probedPermissions(), ...widePermissions()].map((id) => [id, granted.has(id) ? 'granted' : 'missing']),
  );
}

const reads = (rows: string) => rows.split(' ').map((row) => `${row}_read`);
const writes = (rows: string) => rows.split(' ').map((row) => `${row}_write`);
const contactsInbox = ['customer_read', 'charge_write', 'product_read', 'plan_read', 'subscription_write'];

describe('what is known of a row', () => {
  it.each([
    ['plan_read', 'product_read'],
    ['plan_write', 'product_read'],
    ['payment_intent_read', 'product_read'],
    ['payment_links_write', 'product_read'],
    ['credit_note_write', 'invoice_read'],
    ['invoice_read', 'credit_note_read'],
    ['checkout_session_write', 'product_read'],
    ['checkout_session_write', 'payment_intent_read'],
    ['checkout_session_write', 'payment_links_read'],
  ] as const)('%s implies %s, until an answer tells of it', (given, implied) => {
    expect(stateOf({ [given]: 'granted' }, implied)).toBe('granted');
    expect(stateOf({ [given]: 'missing' }, implied)).toBe('unknown');
    expect(stateOf({ [given]: 'granted', [implied]: 'missing' }, implied)).toBe('missing');
    const write = implied.replace('_read', '_write') as PermissionId;
    expect(stateOf({ [given]: 'granted' }, write)).toBe('unknown');
  });

  it('says nothing of rows that no other implies', () => {
    const all = Object.fromEntries(resources().map((row) => [permissionId(row, 'read'), 'granted' as const]));
    for (const row of ['customer', 'charge', 'subscription', 'dispute'] as const) {
      const { [permissionId(row, 'read')]: _, ...others } = all;
      expect([row, stateOf(others, permissionId(row, 'read'))]).toEqual([row, 'unknown']);
    }
  });
});

describe('the tier of a key', () => {
  it.each([
    ['of the Free column', ['customer_read', 'connected_account_read'], 'free', []],
    ['of the Premium column', contactsInbox, 'premium', []],
    ['of the Premium column with Connect', [...contactsInbox, 'connected_account_read'], 'premium', []],
    ['that reads everything', reads('customer subscription invoice charge product plan balance'), 'overview', []],
    ['that may edit customers', writes('customer'), 'free', []],
    [
      'that writes nearly everywhere but not on customers',
      writes(
        'charge balance checkout_session payment_links subscription invoice plan product coupon connected_account',
      ),
      null,
      ['product_write', 'plan_write', 'coupon_write'],
    ],
    ['of Premium without Subscriptions', contactsInbox.slice(0, 4), 'free', []],
    [
      'of Premium that only reads charges',
      [...contactsInbox.filter((id) => id !== 'charge_write'), 'charge_read'],
      'free',
      [],
    ],
    ['of Premium that also edits products', [...contactsInbox, 'product_write'], 'premium', ['product_write']],
    ['that may do nothing', [], null, []],
  ] as const)('%s', (_, given, tier, needless) => {
    const grants = tested(...given);
    expect(tierOf(grants)).toBe(tier);
    expect(report(grants).needless).toEqual(needless);
  });

  it('is the highest where it has several, and Premium for a secret key', () => {
    expect(tierOf(tested(...contactsInbox, 'invoice_read', 'balance_read'))).toBe('premium');
    expect(tierOf(allGranted())).toBe('premium');
  });

  it('counts nothing that is unknown', () => {
    const grants = tested(...contactsInbox);
    const { plan_read: _, ...rest } = grants;
    expect(tierOf(rest)).toBe('free');
    expect(tierOf({})).toBeNull();
  });

  it('never falls when a permission is added', () => {
    const order = [null, 'free', 'overview', 'premium'];
    fc.assert(
      fc.property(fc.subarray(probedPermissions()), fc.constantFrom(...probedPermissions()), (given, more) => {
        const before = order.indexOf(tierOf(tested(...given)));
        expect(order.indexOf(tierOf(tested(...given, more)))).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

describe('a permission', () => {
  it('to write includes the one to read, and not the other way round', () => {
    expect(stateOf({ charge_write: 'granted' }, 'charge_read')).toBe('granted');
    expect(stateOf({ charge_write: 'granted', charge_read: 'missing' }, 'charge_read')).toBe('granted');
    expect(stateOf({ charge_read: 'granted' }, 'charge_write')).toBe('unknown');
    expect(stateOf({ charge_write: 'missing' }, 'charge_read')).toBe('unknown');
  });

  it('says nothing of another resource', () => {
    expect(stateOf({ payment_method_read: 'granted' }, 'payment_intent_read')).toBe('unknown');
    expect(stateOf({ customer_write: 'granted' }, 'customer_portal_read')).toBe('unknown');
  });
});

describe('a key report', () => {
  it('names what a Free key lacks, in the order of the table, and what it has', () => {
    const { missing, granted, unknown } = report(tested('customer_read'));
    expect(granted).toEqual(['customer_read']);
    expect(missing.slice(0, 3)).toEqual(['customer_write', 'charge_read', 'charge_write']);
    expect(unknown).toEqual([]);
  });

  it('holds every useful permission once, in one of its three parts', () => {
    const state = fc.constantFrom('granted', 'missing', undefined);
    fc.assert(
      fc.property(fc.array(state, { minLength: probedPermissions().length }), (states) => {
        const known = probedPermissions()
          .map((id, index) => [id, states[index]])
          .filter(([, each]) => each !== undefined);
        const grants: Grants = Object.fromEntries(known);
        const { missing, unknown, granted, needless } = report(grants);
        const all = [...missing, ...unknown, ...granted];
        expect(new Set(all).size).toBe(all.length);
        const isUntested = (id: PermissionId) => widePermissions().includes(id) && stateOf(grants, id) === 'unknown';
        expect([...all].sort()).toEqual(
          usedPermissions()
            .filter((id) => !isUntested(id))
            .sort(),
        );
        expect(unknown.some((id) => grants[id] !== undefined)).toBe(false);
        expect(needless.every((id) => grants[id] === 'granted' && !all.includes(id))).toBe(true);
      }),
    );
  });

  it('of a secret key lacks nothing', () => {
    expect(report(allGranted())).toMatchObject({ missing: [], unknown: [] });
  });
});

describe('the tiers', () => {
  it('need what the documents ask for', () => {
    expect(permissionsOf('free')).toEqual(['customer_read']);
    expect([...permissionsOf('premium')].sort()).toEqual([...contactsInbox].sort());
    expect([...permissionsOf('overview')].sort()).toEqual(
      reads('balance charge customer invoice plan product subscription'),
    );
  });

  it('need nothing that the connection test can’t find out', () => {
    const needed: PermissionId[] = (['free', 'overview', 'premium'] as const).flatMap(permissionsOf);
    expect(needed.filter((id) => !isPermissionId(id))).toEqual([]);
  });
});
