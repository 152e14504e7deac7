import { describe, expect, it } from '@jest/globals';
import { openStripe } from './open';

const stripe = openStripe({ sample: true });
const older = openStripe({ wording: 'older' });
const tailOf = (key: string) => stripe.server.keys[key]?.slice(-4);

describe('a key that is no good', () => {
  it('is asked for when there is none', async () => {
    const { status, body } = await stripe.ask('GET', '/v1/customers', { authorization: null });
    expect(status).toBe(401);
    expect(body.error.type).toBe('invalid_request_error');
    expect(body.error.message).toMatch(/^You did not provide an API key\./);
  });

  it('is masked but for its last four characters when Stripe does not know it', async () => {
    const unknown = ['rk', 'test', 'abcdefghijklmnopqrstuvwx1234'].join('_');
    const { status, body } = await stripe.ask('GET', '/v1/customers', { key: unknown });
    expect(status).toBe(401);
    expect(body.error.message).toMatch(/^Invalid API Key provided: rk_test_\*+1234$/);
    expect(body.error.code).toBeUndefined();
  });

  it('is as unknown when it was revoked', async () => {
    const { status, body } = await stripe.ask('GET', '/v1/customers', { key: 'revoked' });
    expect(status).toBe(401);
    expect(body.error.message).toMatch(new RegExp(`^Invalid API Key provided: rk_test_\\*+${tailOf('revoked')}$`));
  });

  it('has a code of its own when it has expired', async () => {
    const { status, body } = await stripe.ask('GET', '/v1/customers', { key: 'expired' });
    expect(status).toBe(401);
    expect(body.error.code).toBe('api_key_expired');
    expect(body.error.message).toMatch(new RegExp(`^Expired API Key provided: rk_test_\\*+${tailOf('expired')}$`));
  });

  it('may be limited to other addresses', async () => {
    const { status, body } = await stripe.ask('GET', '/v1/customers', { key: 'ip-limited' });
    expect(status).toBe(401);
    expect(body.error.message).toBe('The API key provided does not allow requests from your IP address.');
  });

  it('may be one for browsers', async () => {
    const { status, body } = await stripe.ask('GET', '/v1/customers', { key: ['pk', 'test', 'whatever'].join('_') });
    expect(status).toBe(401);
    expect(body.error.code).toBe('secret_key_required');
  });

  it('is refused before its version, path and parameters are looked at', async () => {
    const { status } = await stripe.ask('POST', '/v1/nowhere', { key: 'expired', version: null, body: 'a[=1' });
    expect(status).toBe(401);
  });
});

describe('a key that lacks a permission', () => {
  const account = 'acct_1TillsideSample';

  it('is told so in the newer words, with label, id and where to edit it', async () => {
    const { status, body } = await stripe.ask('GET', '/v1/checkout/sessions', { key: 'free' });
    expect(status).toBe(403);
    expect(body.error).toMatchObject({ type: 'invalid_request_error', code: 'more_permissions_required' });
    expect(body.error.message).toMatch(
      new RegExp(
        `^Permission denied\\. The provided key 'rk_test_\\.\\.\\.${tailOf('free')}' does not have the required permissions for this endpoint on account '${account}'\\. Enabling Checkout Sessions Read \\('checkout_session_read'\\) permissions on this key would allow this request to continue\\. You can edit permissions at https://dashboard\\.stripe\\.com/b/${account}\\?destination=%2Ftest%2Fapikeys%2Fmk_[0-9a-f]+%2Fedit$`,
      ),
    );
  });

  it('is told of another row where it asks for invoices', async () => {
    const { status, body } = await stripe.ask('GET', '/v1/invoices', { key: 'free' });
    expect(status).toBe(403);
    expect(body.error.message).toContain("Enabling Credit notes Read ('credit_note_read') permissions");
  });

  it('is taken for one for browsers where it would change a PaymentIntent and sends no field', async () => {
    const path = '/v1/payment_intents/pi_absent';
    const asked = async (key: string, body: string) => (await stripe.ask('POST', path, { key, body })).body.error.code;
    expect(await asked('free', '')).toBe('secret_key_required');
    expect(await asked('free', 'metadata[a]=b')).toBe('more_permissions_required');
    expect(await asked('extras', '')).toBe('resource_missing');
  });

  it('is told so in the older words, without a code', async () => {
    const key = stripe.server.addKey({ name: 'older', permissions: ['customer_read'], wording: 'older' });
    const { status, body } = await stripe.ask('POST', '/v1/invoices', { key });
    expect(status).toBe(403);
    expect(body.error.code).toBeUndefined();
    expect(body.error.message).toBe(
      `The provided key 'rk_test_****${key.slice(-6)}' does not have the required permissions for this endpoint on account '${account}'. Having the 'rak_invoice_write' permission would allow this request to continue.`,
    );
  });

  it('is told so with the label in quotes, or without a name', async () => {
    const say = async (wording: 'quoted' | 'nameless') =>
      (await stripe.ask('GET', '/v1/charges', { key: stripe.server.addKey({ name: wording, wording }) })).body.error;
    expect((await say('quoted')).message).toContain(`Enabling "Charges and Refunds Read" ('charge_read') permissions`);
    const nameless = await say('nameless');
    expect(nameless.code).toBeUndefined();
    expect(nameless.message).toMatch(/^The provided key .* are not available for use by restricted keys\.$/);
    expect(nameless.message).not.toContain('charge_read');
  });

  it('is told so in the words that the whole account speaks, unless it has words of its own', async () => {
    const path = '/v1/balance';
    expect((await older.ask('GET', path, { key: 'free' })).body.error.message).toContain("'rak_balance_read'");
    const key = older.server.addKey({ name: 'newer', wording: 'newer' });
    expect((await older.ask('GET', path, { key })).body.error.code).toBe('more_permissions_required');
  });

  it('is told of several permissions where one of them is enough', async () => {
    const key = stripe.server.addKey({ name: 'plural', permissions: [], wording: 'older' });
    const { body } = await stripe.ask('GET', '/v1/products', { key });
    expect(body.error.message).toContain("Having the 'rak_product_read', 'rak_plan_read' permissions would allow");
  });

  it('is told before parameters and ids are looked at', async () => {
    const { status } = await stripe.ask('GET', '/v1/charges/ch_absent?nonsense=1&expand[]=nonsense', { key: 'free' });
    expect(status).toBe(403);
  });
});

describe('what a key may do', () => {
  it('includes reading what it may write, and products with prices', async () => {
    const key = stripe.server.addKey({ name: 'writer', permissions: ['charge_write', 'plan_read'] });
    expect((await stripe.ask('GET', '/v1/charges', { key })).status).toBe(200);
    expect((await stripe.ask('GET', '/v1/refunds', { key })).status).toBe(200);
    expect((await stripe.ask('GET', '/v1/products', { key })).status).toBe(200);
  });

  it('can be edited while the key stays the same', async () => {
    const key = stripe.server.addKey({ name: 'edited', permissions: [] });
    expect((await stripe.ask('GET', '/v1/balance', { key })).status).toBe(403);
    stripe.server.keyring.edit('edited', { permissions: ['balance_read'] });
    expect((await stripe.ask('GET', '/v1/balance', { key })).status).toBe(200);
  });

  it('stays with the new value of a rolled key; both values work until the old one is expired', async () => {
    const old = stripe.server.addKey({ name: 'rolled', permissions: ['customer_read'] });
    const fresh = stripe.server.keyring.roll('rolled');
    expect(fresh).not.toBe(old);
    expect((await stripe.ask('GET', '/v1/customers', { key: old })).status).toBe(200);
    expect((await stripe.ask('GET', '/v1/customers', { key: fresh })).status).toBe(200);
    stripe.server.keyring.edit(old, { state: 'expired' });
    expect((await stripe.ask('GET', '/v1/customers', { key: old })).body.error.code).toBe('api_key_expired');
    expect((await stripe.ask('GET', '/v1/customers', { key: fresh })).status).toBe(200);
  });

  it('never reaches a connected account', async () => {
    const headers = { 'Stripe-Account': 'acct_other' };
    const restricted = await stripe.ask('GET', '/v1/customers', { key: 'premium', headers });
    expect(restricted.status).toBe(403);
    expect(restricted.body.error.message).toBe(
      'You passed a restricted API key with the Stripe-Account header, but the restricted API key does not have any Connect permissions.',
    );
    const secret = await stripe.ask('GET', '/v1/customers', { headers });
    expect(secret.status).toBe(403);
    expect(secret.body.error.code).toBe('account_invalid');
  });

  it('works with Basic authentication too', async () => {
    const authorization = `Basic ${Buffer.from(`${stripe.server.keys.secret}:`).toString('base64')}`;
    expect((await stripe.ask('GET', '/v1/customers', { authorization })).status).toBe(200);
  });
});

describe('the sample keys', () => {
  it.each([
    ['free', ['/v1/customers', '/v1/accounts', '/v1/account'], ['/v1/charges', '/v1/subscriptions']],
    [
      'overview',
      [
        '/v1/customers',
        '/v1/subscriptions',
        '/v1/invoices',
        '/v1/charges',
        '/v1/products',
        '/v1/prices',
        '/v1/balance',
        '/v1/coupons',
      ],
      ['/v1/payment_intents', '/v1/disputes'],
    ],
    [
      'premium',
      ['/v1/customers', '/v1/charges', '/v1/refunds', '/v1/products', '/v1/prices', '/v1/subscriptions'],
      ['/v1/invoices', '/v1/payment_intents', '/v1/accounts', '/v1/coupons'],
    ],
    [
      'no-customers',
      ['/v1/charges', '/v1/invoices', '/v1/accounts'],
      ['/v1/customers', '/v1/payment_methods', '/v1/disputes'],
    ],
  ])('%s may read exactly what its name says', async (key, allowed, refused) => {
    for (const path of allowed) expect([path, (await stripe.ask('GET', path, { key })).status]).toEqual([path, 200]);
    for (const path of refused) expect([path, (await stripe.ask('GET', path, { key })).status]).toEqual([path, 403]);
  });

  it('look like Stripe keys, live and test', () => {
    const { premium, 'premium-live': premiumLive, secret, 'secret-live': secretLive } = stripe.server.keys;
    expect(premium).toMatch(/^rk_test_[A-Za-z0-9]{20,}$/);
    expect(premiumLive).toMatch(/^rk_live_[A-Za-z0-9]{20,}$/);
    expect(secret).toMatch(/^sk_test_[A-Za-z0-9]{20,}$/);
    expect(secretLive).toMatch(/^sk_live_[A-Za-z0-9]{20,}$/);
  });

  it('open the mode that their name says and tell where the object is instead', async () => {
    const [customer] = (await stripe.client('premium').customers.list({ limit: 1 })).data;
    const { status, body } = await stripe.ask('GET', `/v1/customers/${customer?.id}`, { key: 'premium-live' });
    expect(status).toBe(404);
    expect(body.error).toMatchObject({
      code: 'resource_missing',
      message: `No such customer: '${customer?.id}'; a similar object exists in test mode, but a live mode key was used to make this request.`,
    });
  });
});
