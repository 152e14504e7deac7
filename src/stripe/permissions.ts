/**
 * The permission table, written once. From it come the probes at connect time, what is on and off, the pre-filled key
 * links, the tiers, the key report and the table in the README.
 *
 * Rows, ids and probes follow https://docs.stripe.com/keys/permissions-reference and the `rak_…` ids in Stripe's 403 messages. Stripe
 * checks permission before parameters and ids, so a probe that names an absent object changes nothing and still tells:
 * 403 = missing, 404 or 400 = granted. A write probe carries a field: an empty body has been answered as if the key were
 * a publishable one. All probes are sent at once, so there are no more than the 25 requests a second
 * that a sandbox allows. Of the levels that nothing here needs only one is probed at connecting: enough to notice a key that
 * is too wide. The others are when all rows are checked, with the few that connecting has no room for.
 */
import { once } from '../once';
import type { FormFields } from './form';

export type Level = 'read' | 'write';

/** A harmless request. None of them can create or change anything, whatever the key may do. */
export interface Probe {
  method: 'GET' | 'POST';
  path: string;
  params: FormFields;
}

interface Row {
  /** Levels that something here needs; without it none. What they turn on stands in `language/words/`. */
  readonly used?: readonly Level[];
  /** Levels that the tiers need. */
  readonly free?: Level;
  readonly overview?: Level;
  readonly premium?: Level;
  /** Rows that it lets be read too: https://docs.stripe.com/stripe-apps/reference/permissions. */
  readonly reads?: readonly string[];
  readonly probes: Probes;
  /** Of levels that nothing here needs, or that another includes: sent when all rows are checked, and not at connecting. */
  readonly wide?: Probes;
}

interface Probes {
  readonly read?: Probe;
  readonly write?: Probe;
}

const list = (path: string): Probe => ({ method: 'GET', path, params: { limit: 1 } });
const refused = (path: string, params: FormFields = {}): Probe => ({
  method: 'POST',
  path,
  params: { ...params, metadata: { tillside_probe: 'true' } },
});

/** No object of this name can exist: Stripe's ids have no hyphens. */
const noId = 'tillside-probe';

const readAndWrite = (path: string) => ({ read: list(path), write: refused(`${path}/${noId}`) });

const table = once(
  () =>
    ({
      customer: {
        used: ['read', 'write'],
        free: 'read',
        overview: 'read',
        premium: 'read',
        probes: readAndWrite('/v1/customers'),
      },
      charge: {
        used: ['read', 'write'],
        overview: 'read',
        premium: 'write',
        // An empty POST /v1/charges is refused too, but is the kind of request that a reader of the logs would fear.
        probes: { read: list('/v1/charges'), write: refused('/v1/refunds') },
      },
      product: {
        used: ['read'],
        overview: 'read',
        premium: 'read',
        probes: readAndWrite('/v1/products'),
      },
      plan: {
        used: ['read'],
        overview: 'read',
        premium: 'read',
        reads: ['product'],
        probes: { read: list('/v1/prices') },
        wide: { write: refused(`/v1/prices/${noId}`) },
      },
      subscription: {
        used: ['read', 'write'],
        overview: 'read',
        premium: 'write',
        probes: readAndWrite('/v1/subscriptions'),
      },
      invoice: {
        used: ['read', 'write'],
        overview: 'read',
        reads: ['credit_note'],
        probes: readAndWrite('/v1/invoices'),
      },
      // Who may write may read, and so may who may read invoices.
      credit_note: {
        used: ['read', 'write'],
        reads: ['invoice'],
        probes: { write: refused(`/v1/credit_notes/${noId}`) },
        wide: { read: list('/v1/credit_notes') },
      },
      invoice_item: {
        used: ['read', 'write'],
        // Who may write may read; for the rest there is no room at connecting, and the first estimate of a bill tells.
        probes: { write: refused(`/v1/invoiceitems/${noId}`) },
        wide: { read: list('/v1/invoiceitems') },
      },
      balance: {
        used: ['read'],
        overview: 'read',
        probes: { read: { method: 'GET', path: '/v1/balance', params: {} } },
      },
      coupon: {
        used: ['read'],
        probes: { read: list('/v1/coupons') },
        wide: { write: refused(`/v1/coupons/${noId}`) },
      },
      promotion_code: {
        used: ['read'],
        // Needed only where a code is typed, and that answer tells: there is room for 25 test requests, which a sandbox takes in a second.
        probes: {},
        wide: { read: list('/v1/promotion_codes'), write: refused(`/v1/promotion_codes/${noId}`) },
      },
      payment_intent: {
        used: ['read', 'write'],
        reads: ['product'],
        probes: readAndWrite('/v1/payment_intents'),
      },
      payment_method: {
        used: ['read'],
        probes: { read: { method: 'GET', path: `/v1/payment_methods/${noId}`, params: {} } },
        wide: { write: refused(`/v1/payment_methods/${noId}/detach`) },
      },
      dispute: {
        used: ['read'],
        probes: { read: list('/v1/disputes') },
        wide: { write: refused(`/v1/disputes/${noId}`) },
      },
      early_fraud_warning: {
        used: ['read'],
        // No action needs it, and the first payment that is opened tells.
        probes: {},
        wide: { read: list('/v1/radar/early_fraud_warnings') },
      },
      checkout_session: {
        used: ['read', 'write'],
        reads: ['payment_intent', 'payment_links', 'product'],
        probes: {
          read: list('/v1/checkout/sessions'),
          write: refused('/v1/checkout/sessions', { mode: noId }),
        },
      },
      payment_links: {
        used: ['write'],
        reads: ['product'],
        probes: { write: refused(`/v1/payment_links/${noId}`) },
      },
      customer_portal: {
        used: ['read'],
        probes: { read: list('/v1/billing_portal/configurations') },
      },
      tax_id: {
        used: ['read', 'write'],
        probes: {
          read: list(`/v1/customers/${noId}/tax_ids`),
          write: refused(`/v1/customers/${noId}/tax_ids`, { type: 'eu_vat', value: noId }),
        },
      },
      // Nothing here needs these.
      event: { probes: {}, wide: { read: list('/v1/events') } },
      payout: { probes: {}, wide: { read: list('/v1/payouts') } },
      transfer: { probes: {}, wide: { read: list('/v1/transfers') } },
      webhook: { probes: {}, wide: { read: list('/v1/webhook_endpoints') } },
      file: { probes: {}, wide: { read: list('/v1/files') } },
      // Only a platform has any, so no tier asks for it.
      connected_account: { used: ['read'], probes: {}, wide: { read: list('/v1/accounts') } },
    }) as const satisfies Record<string, Row>,
);

type Table = ReturnType<typeof table>;
export type Resource = keyof Table;
/** `customer_read`, `charge_write`, …: Stripe's own ids, without the `rak_` of its links. */
export type PermissionId = `${Resource}_${Level}`;

export const resources = once(() => Object.keys(table()) as Resource[]);
export const permissionRow = (resource: Resource): Row => table()[resource];

export const permissionId = (resource: Resource, level: Level): PermissionId => `${resource}_${level}`;

/** `charge_write` → `{resource: 'charge', level: 'write'}`. */
export function permissionParts(id: PermissionId): { resource: Resource; level: Level } {
  const cut = id.lastIndexOf('_');
  return { resource: id.slice(0, cut) as Resource, level: id.slice(cut + 1) as Level };
}

/** Whether another row's permission lets this be read as well. */
export function includesReading(holder: PermissionId, wanted: PermissionId): boolean {
  const { resource, level } = permissionParts(wanted);
  return level === 'read' && Boolean(permissionRow(permissionParts(holder).resource).reads?.includes(resource));
}

/** Every permission that something here needs. */
export const usedPermissions = once((): PermissionId[] =>
  resources().flatMap((resource) => (permissionRow(resource).used ?? []).map((level) => permissionId(resource, level))),
);

const probedBy = (probes: 'probes' | 'wide') => (): PermissionId[] =>
  resources().flatMap((resource) =>
    (['read', 'write'] as const)
      .filter((level) => permissionRow(resource)[probes]?.[level])
      .map((level) => permissionId(resource, level)),
  );

/** Every permission that is probed at connecting, in the order of the table. */
export const probedPermissions = once(probedBy('probes'));

/** Those that are probed when all rows are checked. */
export const widePermissions = once(probedBy('wide'));

export function isPermissionId(id: string): id is PermissionId {
  return ([...probedPermissions(), ...widePermissions()] as string[]).includes(id);
}
