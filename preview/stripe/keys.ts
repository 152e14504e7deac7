/**
 * API keys: what each may do, and how Stripe answers to those that may not. Keys are put together here at run time, so
 * that no scanner for secrets finds one in a file.
 */
import { createHash } from 'node:crypto';
import { forbidden, type StripeFailure, unauthorized } from './errors';
import { allows, labelOf, PERMISSIONS, type Permission } from './permissions';

/**
 * How a 403 is worded: all are in the wild. `newer` names the label and carries a code, `quoted` has the label in double
 * quotes, `older` the `rak_` id, `nameless` says only that restricted keys can't have it.
 */
export type Wording = 'newer' | 'quoted' | 'older' | 'nameless';

export interface Key {
  name: string;
  /** `rk`: restricted; `sk`: secret, may do everything. */
  kind: 'rk' | 'sk';
  livemode: boolean;
  permissions: ReadonlySet<Permission>;
  /** `rolled` and `expired` are the same to Stripe: api_key_expired. `revoked` was deleted. */
  state: 'good' | 'expired' | 'revoked' | 'ip-limited';
  wording: Wording;
}

export interface NewKey {
  name: string;
  kind?: 'rk' | 'sk';
  livemode?: boolean;
  permissions?: Iterable<Permission>;
  state?: Key['state'];
  wording?: Wording;
}

export interface Keyring {
  /** The sample keys and every key added, by name. */
  values: Record<string, string>;
  /** Makes a key and returns its value. A name that exists gets another value; the old one stays as it is. */
  add(key: NewKey): string;
  /** Gives the key of this name a new value and returns it. The old one goes on until it is expired by value. */
  roll(name: string): string;
  /** Changes permissions, state or wording of a key, given its name or its value. */
  edit(
    nameOrValue: string,
    change: { permissions?: Iterable<Permission>; state?: Key['state']; wording?: Wording },
  ): void;
  find(value: string): Key | undefined;
  /** Another with the same keys. */
  copy(): Keyring;
}

const read = (rows: readonly string[]) => rows.map((row) => `${row}_read` as Permission);
const write = (rows: readonly string[]) => rows.map((row) => `${row}_write` as Permission);

const PREMIUM: readonly Permission[] = [
  'customer_read',
  'charge_write',
  'product_read',
  'plan_read',
  'subscription_write',
];

/** The keys of the sample account. */
const SAMPLE_KEYS: readonly NewKey[] = [
  { name: 'free', permissions: ['customer_read', 'connected_account_read'] },
  {
    name: 'overview',
    permissions: read(['customer', 'subscription', 'invoice', 'charge', 'product', 'plan', 'balance', 'coupon']),
  },
  { name: 'premium', permissions: PREMIUM },
  { name: 'premium-live', livemode: true, permissions: PREMIUM },
  { name: 'secret', kind: 'sk' },
  { name: 'secret-live', kind: 'sk', livemode: true },
  { name: 'expired', permissions: PREMIUM, state: 'expired' },
  { name: 'revoked', permissions: PREMIUM, state: 'revoked' },
  { name: 'ip-limited', permissions: PREMIUM, state: 'ip-limited' },
  {
    // Write nearly everywhere, but nothing on customers, payment methods and disputes.
    name: 'no-customers',
    permissions: write(
      'charge payment_intent balance checkout_session payment_links subscription invoice credit_note plan product coupon promotion_code connected_account'.split(
        ' ',
      ),
    ),
  },
  {
    name: 'extras',
    permissions: [
      ...PREMIUM,
      ...write([
        'customer',
        'invoice',
        'invoice_item',
        'credit_note',
        'payment_intent',
        'checkout_session',
        'payment_links',
        'tax_id',
      ]),
      ...read(['coupon', 'promotion_code', 'payment_method', 'dispute', 'early_fraud_warning', 'customer_portal']),
    ],
  },
];

export function createKeyring(wording: Wording): Keyring {
  const ring = keyringOf(wording, new Map(), {});
  for (const key of SAMPLE_KEYS) ring.add(key);
  return ring;
}

function keyringOf(wording: Wording, keys: Map<string, Key>, values: Record<string, string>): Keyring {
  const valueFor = ({ name, kind, livemode }: Key): string => {
    const tail = createHash('sha256').update(`${name}/${keys.size}`).digest('hex').slice(0, 32);
    return [kind, livemode ? 'live' : 'test', tail].join('_');
  };
  const put = (key: Key): string => {
    const value = valueFor(key);
    keys.set(value, key);
    values[key.name] = value;
    return value;
  };
  const get = (nameOrValue: string): Key => {
    const key = keys.get(values[nameOrValue] ?? nameOrValue);
    if (!key) throw new Error(`There is no key called ${nameOrValue}.`);
    return key;
  };
  return {
    values,
    add({ kind = 'rk', ...rest }) {
      const permissions = new Set(kind === 'sk' ? PERMISSIONS : rest.permissions);
      return put({
        name: rest.name,
        kind,
        livemode: rest.livemode ?? false,
        permissions,
        state: rest.state ?? 'good',
        wording: rest.wording ?? wording,
      });
    },
    roll: (name) => put({ ...get(name) }),
    edit(nameOrValue, { permissions, ...change }) {
      Object.assign(get(nameOrValue), change, permissions && { permissions: new Set(permissions) });
    },
    find: (value) => keys.get(value),
    copy() {
      const copies = [...keys].map(([value, key]): [string, Key] => [value, { ...key }]);
      return keyringOf(wording, new Map(copies), { ...values });
    },
  };
}

/**
 * The key of an `Authorization` header (Bearer, or Basic with the key as user). Throws Stripe's 401s.
 *
 * Source: https://docs.stripe.com/api/authentication
 */
export function authenticate(ring: Keyring, authorization: string | undefined): { key: Key; value: string } {
  const value = keyIn(authorization);
  if (value === '') {
    throw unauthorized(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details, or we can help at https://support.stripe.com/.",
    );
  }
  if (value.startsWith('pk_')) throw publishable();
  const key = ring.find(value);
  if (!key || key.state === 'revoked') throw unauthorized(`Invalid API Key provided: ${mask(value)}`);
  if (key.state === 'expired') throw unauthorized(`Expired API Key provided: ${mask(value)}`, 'api_key_expired');
  if (key.state === 'ip-limited') {
    throw unauthorized('The API key provided does not allow requests from your IP address.');
  }
  return { key, value };
}

function keyIn(authorization = ''): string {
  const [, scheme = '', credentials = ''] = /^(\S+)\s+(.*)$/.exec(authorization.trim()) ?? [];
  if (scheme.toLowerCase() === 'bearer') return credentials.trim();
  if (scheme.toLowerCase() !== 'basic') return '';
  return Buffer.from(credentials, 'base64').toString().split(':')[0] ?? '';
}

/** Prefix and last four characters stay: `rk_test_****1234`. */
function mask(value: string): string {
  const prefix = /^[a-z]+_(?:test|live)_/.exec(value)?.[0] ?? '';
  const hidden = Math.max(0, value.length - prefix.length - 4);
  return `${prefix}${'*'.repeat(hidden)}${value.slice(prefix.length + hidden)}`;
}

/** Throws the 403 that Stripe gives when the key lacks this permission. `named`: the row that it then speaks of. */
export function demand(key: Key, value: string, wanted: Permission, account: string, named = wanted): void {
  if (!allows(key.permissions, wanted)) throw lacking(key, value, named, account);
}

/** Stripe's answer to a publishable key; also seen in answer to a restricted one, see `checkBody`. */
export function publishable(): StripeFailure {
  return unauthorized(
    'This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of your API keys at https://dashboard.stripe.com/account/apikeys.',
    'secret_key_required',
  );
}

function lacking(key: Key, value: string, wanted: Permission, account: string): StripeFailure {
  const prefix = value.slice(0, value.lastIndexOf('_') + 1);
  if (key.wording === 'older') {
    const enough = wanted === 'product_read' ? [wanted, 'plan_read'] : [wanted];
    const ids = enough.map((id) => `'rak_${id}'`).join(', ');
    return forbidden(
      `The provided key '${prefix}****${value.slice(-6)}' does not have the required permissions for this endpoint on account '${account}'. Having the ${ids} ${enough.length > 1 ? 'permissions' : 'permission'} would allow this request to continue.`,
    );
  }
  if (key.wording === 'nameless') {
    return forbidden(
      `The provided key '${prefix}****${value.slice(-6)}' does not have the required permissions for this endpoint on account '${account}'. The required permissions are not available for use by restricted keys.`,
    );
  }
  const label = key.wording === 'quoted' ? `"${labelOf(wanted)}"` : labelOf(wanted);
  const page = `${key.livemode ? '' : '/test'}/apikeys/mk_${createHash('sha256').update(key.name).digest('hex').slice(0, 14)}/edit`;
  return forbidden(
    `Permission denied. The provided key '${prefix}...${value.slice(-4)}' does not have the required permissions for this endpoint on account '${account}'. Enabling ${label} ('${wanted}') permissions on this key would allow this request to continue. You can edit permissions at https://dashboard.stripe.com/b/${account}?destination=${encodeURIComponent(page)}`,
    'more_permissions_required',
  );
}
