import { describe, expect, it } from '@jest/globals';
import { PERMISSIONS } from '../../preview/stripe/permissions';
import { wordsAt } from '../../src/language/words/languages';
import { permissionName } from '../../src/language/words/names';
import {
  isPermissionId,
  type Probe,
  permissionId,
  permissionParts,
  permissionRow,
  probedPermissions,
  resources,
  usedPermissions,
  widePermissions,
} from '../../src/stripe/permissions';

const probes = [...probedPermissions(), ...widePermissions()].map((id): [string, Probe] => {
  const { resource, level } = permissionParts(id);
  const { probes: known, wide } = permissionRow(resource);
  const probe = known[level] ?? wide?.[level];
  if (!probe) throw new Error(`no probe for ${id}`);
  return [id, probe];
});

describe('the permission table', () => {
  it('has only ids that Stripe has', () => {
    const known: readonly string[] = PERMISSIONS;
    expect(probedPermissions().filter((id) => !known.includes(id))).toEqual([]);
    expect(resources().filter((resource) => !known.includes(`${resource}_read`))).toEqual([]);
  });

  it('checks beside them only what nothing here needs, and that no other row includes, but for what connecting has no room for', () => {
    const used: readonly string[] = usedPermissions();
    expect(widePermissions().filter((id) => used.includes(id))).toEqual([
      'credit_note_read',
      'invoice_item_read',
      'promotion_code_read',
      'early_fraud_warning_read',
      'connected_account_read',
    ]);
    for (const id of ['credit_note_write', 'invoice_item_write', 'tax_id_write'])
      expect(probedPermissions()).toContain(id);
    expect(widePermissions().filter((id) => probedPermissions().includes(id))).toEqual([]);
    expect(widePermissions().length).toBeLessThan(25);
  });

  it('can find out about everything that it has a use for', () => {
    for (const resource of resources()) {
      const { used = [], probes: known, wide, free, overview, premium } = permissionRow(resource);
      expect(used.filter((level) => (known[level] ?? wide?.[level]) === undefined)).toEqual([]);
      // What a tier needs is told in the report, so it must have a use.
      const needed = [free, overview, premium].filter((level) => level !== undefined);
      expect(needed.filter((level) => !used.includes(level))).toEqual([]);
    }
  });

  it.each(['en-US', 'de-DE'])('says at %s what it turns on, of what it has a use for and of nothing else', (locale) => {
    const { permissions } = wordsAt(locale, { timeZone: 'UTC', now: 0 });
    const levels = resources().flatMap((resource) =>
      (['read', 'write'] as const).map((level) => ({ id: permissionId(resource, level), resource, level })),
    );
    const told = levels.filter(({ id }) => permissions.gives(id) !== '');
    const used = levels.filter(({ resource, level }) => permissionRow(resource).used?.includes(level));
    expect(told).toEqual(used);
  });

  it('names a permission as the Dashboard does', () => {
    expect(permissionName('charge_write')).toBe('Charges and Refunds: Write');
    expect(permissionName('checkout_session_read')).toBe('Checkout Sessions: Read');
    expect(permissionParts('customer_portal_read')).toEqual({ resource: 'customer_portal', level: 'read' });
  });

  it.each(['rak_customer_read', 'customer', 'customer_delete', '', '__proto__', 'constructor_read'])(
    'knows no permission %s',
    (id) => {
      expect(isPermissionId(id)).toBe(false);
    },
  );
});

describe('the probes', () => {
  it('are no more than the 25 requests a second that a sandbox allows', () => {
    expect(probedPermissions().length).toBeLessThanOrEqual(25);
  });

  it('start with the one permission that nothing works without', () => {
    expect(probes[0]?.[0]).toBe('customer_read');
  });

  it.each(probes)('%s asks for one object at most, or names one that can’t exist', (_, { method, path, params }) => {
    expect(path).toMatch(/^\/v1\/[a-z_/-]+$/);
    if (method === 'GET') {
      const isList = Object.keys(params).join() === 'limit' && params.limit === 1;
      expect(isList || path.endsWith('/tillside-probe') || path === '/v1/balance').toBe(true);
      return;
    }
    // An empty POST to a collection would create something; the first two always refuse without what is left out here.
    const refused = {
      '/v1/refunds': {},
      '/v1/checkout/sessions': { mode: 'tillside-probe' },
      '/v1/customers/tillside-probe/tax_ids': { type: 'eu_vat', value: 'tillside-probe' },
    }[path];
    // With no field at all Stripe may take the key for a publishable one.
    expect(params).toEqual({ ...refused, metadata: { tillside_probe: 'true' } });
    expect(refused !== undefined || path.includes('/tillside-probe')).toBe(true);
  });

  it('read with GET and write with POST', () => {
    for (const [id, { method }] of probes) expect([id, method]).toEqual([id, id.endsWith('_read') ? 'GET' : 'POST']);
  });
});
