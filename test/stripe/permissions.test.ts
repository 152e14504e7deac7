import { describe, expect, it } from '@jest/globals';
import { allows, labelOf, PERMISSIONS, type Permission } from '../../preview/stripe/permissions';
import { ROUTES } from '../../preview/stripe/routes';
import { openStripe } from './open';

const stripe = openStripe();

/**
 * What each endpoint takes, written down from Stripe's documentation and not from the code: a wrong line in the one
 * shows in the other.
 */
const TABLE: Partial<Record<Permission, string[]>> = {
  balance_read: ['GET /v1/balance'],
  charge_read: [
    'GET /v1/charges',
    'GET /v1/charges/:id',
    'GET /v1/charges/search',
    'GET /v1/refunds',
    'GET /v1/refunds/:id',
  ],
  charge_write: [
    'POST /v1/charges',
    'POST /v1/charges/:id',
    'POST /v1/charges/:id/capture',
    'POST /v1/refunds',
    'POST /v1/refunds/:id',
    'POST /v1/refunds/:id/cancel',
  ],
  checkout_session_read: [
    'GET /v1/checkout/sessions',
    'GET /v1/checkout/sessions/:id',
    'GET /v1/checkout/sessions/:id/line_items',
  ],
  checkout_session_write: ['POST /v1/checkout/sessions', 'POST /v1/checkout/sessions/:id/expire'],
  connected_account_read: ['GET /v1/account', 'GET /v1/accounts', 'GET /v1/accounts/:id'],
  coupon_write: ['DELETE /v1/coupons/:id', 'POST /v1/coupons/:id'],
  file_read: ['GET /v1/files'],
  payout_read: ['GET /v1/payouts'],
  transfer_read: ['GET /v1/transfers'],
  webhook_read: ['GET /v1/webhook_endpoints'],
  promotion_code_write: ['POST /v1/promotion_codes/:id'],
  dispute_write: ['POST /v1/disputes/:id'],
  coupon_read: ['GET /v1/coupons', 'GET /v1/coupons/:id'],
  credit_note_read: [
    'GET /v1/credit_notes',
    'GET /v1/credit_notes/:id',
    'GET /v1/credit_notes/:id/lines',
    'GET /v1/credit_notes/preview',
    'GET /v1/credit_notes/preview/lines',
  ],
  credit_note_write: ['POST /v1/credit_notes', 'POST /v1/credit_notes/:id', 'POST /v1/credit_notes/:id/void'],
  customer_read: [
    'GET /v1/customers',
    'GET /v1/customers/:id',
    'GET /v1/customers/:id/balance_transactions',
    'GET /v1/customers/:id/balance_transactions/:id',
    'GET /v1/customers/:id/cash_balance',
    'GET /v1/customers/search',
  ],
  customer_write: [
    'DELETE /v1/customers/:id',
    'DELETE /v1/customers/:id/discount',
    'POST /v1/customers',
    'POST /v1/customers/:id',
    'POST /v1/customers/:id/balance_transactions',
    'POST /v1/customers/:id/balance_transactions/:id',
  ],
  customer_portal_read: ['GET /v1/billing_portal/configurations', 'GET /v1/billing_portal/configurations/:id'],
  customer_portal_write: ['POST /v1/billing_portal/sessions'],
  dispute_read: ['GET /v1/disputes', 'GET /v1/disputes/:id'],
  early_fraud_warning_read: ['GET /v1/radar/early_fraud_warnings', 'GET /v1/radar/early_fraud_warnings/:id'],
  event_read: ['GET /v1/events', 'GET /v1/events/:id'],
  // A scope of its own since 2026, seen in refusals.
  invoice_item_read: ['GET /v1/invoiceitems', 'GET /v1/invoiceitems/:id'],
  invoice_item_write: ['POST /v1/invoiceitems', 'POST /v1/invoiceitems/:id'],
  invoice_read: [
    'GET /v1/invoice_payments',
    'GET /v1/invoice_payments/:id',
    'GET /v1/invoices',
    'GET /v1/invoices/:id',
    'GET /v1/invoices/:id/lines',
    'GET /v1/invoices/search',
    'POST /v1/invoices/create_preview',
  ],
  invoice_write: [
    'POST /v1/invoices',
    'POST /v1/invoices/:id',
    'POST /v1/invoices/:id/finalize',
    'POST /v1/invoices/:id/mark_uncollectible',
    'POST /v1/invoices/:id/pay',
    'POST /v1/invoices/:id/send',
    'POST /v1/invoices/:id/void',
  ],
  payment_intent_read: ['GET /v1/payment_intents', 'GET /v1/payment_intents/:id', 'GET /v1/payment_intents/search'],
  payment_intent_write: [
    'POST /v1/payment_intents',
    'POST /v1/payment_intents/:id',
    'POST /v1/payment_intents/:id/cancel',
    'POST /v1/payment_intents/:id/capture',
    'POST /v1/payment_intents/:id/confirm',
  ],
  payment_links_read: ['GET /v1/payment_links', 'GET /v1/payment_links/:id'],
  payment_links_write: ['POST /v1/payment_links', 'POST /v1/payment_links/:id'],
  payment_method_read: [
    'GET /v1/customers/:id/payment_methods',
    'GET /v1/customers/:id/payment_methods/:id',
    // Of a PaymentMethod; its own row is published nowhere.
    'GET /v1/mandates/:id',
    'GET /v1/payment_methods',
    'GET /v1/payment_methods/:id',
  ],
  payment_method_write: ['POST /v1/payment_methods/:id/attach', 'POST /v1/payment_methods/:id/detach'],
  plan_read: ['GET /v1/plans', 'GET /v1/plans/:id', 'GET /v1/prices', 'GET /v1/prices/:id', 'GET /v1/prices/search'],
  plan_write: ['POST /v1/prices/:id'],
  product_read: ['GET /v1/products', 'GET /v1/products/:id', 'GET /v1/products/search'],
  product_write: ['POST /v1/products/:id'],
  promotion_code_read: ['GET /v1/promotion_codes', 'GET /v1/promotion_codes/:id'],
  source_read: ['GET /v1/customers/:id/sources', 'GET /v1/customers/:id/sources/:id'],
  subscription_read: [
    'GET /v1/subscription_items',
    'GET /v1/subscription_items/:id',
    'GET /v1/subscription_schedules',
    'GET /v1/subscription_schedules/:id',
    'GET /v1/subscriptions',
    'GET /v1/subscriptions/:id',
    'GET /v1/subscriptions/search',
  ],
  subscription_write: [
    'DELETE /v1/subscription_items/:id',
    'DELETE /v1/subscriptions/:id',
    'DELETE /v1/subscriptions/:id/discount',
    'POST /v1/subscription_items',
    'POST /v1/subscription_items/:id',
    'POST /v1/subscription_schedules/:id/release',
    'POST /v1/subscriptions',
    'POST /v1/subscriptions/:id',
    'POST /v1/subscriptions/:id/pause',
    'POST /v1/subscriptions/:id/resume',
  ],
  tax_id_read: ['GET /v1/customers/:id/tax_ids', 'GET /v1/customers/:id/tax_ids/:id'],
  tax_id_write: ['DELETE /v1/customers/:id/tax_ids/:id', 'POST /v1/customers/:id/tax_ids'],
};

/** Where a refusal names another row than the endpoint takes. */
const NAMED: Record<string, Permission> = { 'GET /v1/invoices': 'credit_note_read' };

const LINES = Object.entries(TABLE).flatMap(([permission, endpoints]) =>
  endpoints.map((endpoint): [string, Permission] => [endpoint, permission as Permission]),
);

/** The sentence with which a key of these permissions is refused for want of one; null when it is let in. */
const refusal = async (endpoint: string, permissions: Permission[]): Promise<string | null> => {
  const [method = '', path = ''] = endpoint.split(' ');
  const key = stripe.server.addKey({ name: 'one', permissions });
  const { status, body } = await stripe.ask(method, path.replaceAll(':id', 'absent_1'), {
    key,
    ...(method === 'POST' ? { body: 'metadata[a]=b' } : {}),
  });
  return status === 403 && body.error.code === 'more_permissions_required' ? body.error.message : null;
};

/** https://docs.stripe.com/stripe-apps/reference/permissions: what a permission implies. */
const IMPLIED: [Permission, Permission[]][] = [
  ['credit_note_read', ['invoice_read']],
  ['invoice_read', ['credit_note_read']],
  ['checkout_session_read', ['payment_intent_read', 'payment_links_read', 'product_read']],
  ['payment_intent_read', ['product_read']],
  ['payment_links_read', ['product_read']],
  ['payment_method_read', ['source_read']],
  ['plan_read', ['product_read']],
  ['customer_read', []],
  ['charge_read', []],
  ['subscription_read', []],
];

describe('a permission', () => {
  it.each(IMPLIED)('%s lets in where these are asked for: %j', (permission, implied) => {
    for (const given of [permission, permission.replace(/_read$/, '_write') as Permission]) {
      const reads = PERMISSIONS.filter((each) => each.endsWith('_read') && allows(new Set([given]), each));
      expect(reads.sort()).toEqual([permission, ...implied].sort());
    }
  });

  it('never implies one to write', () => {
    for (const given of PERMISSIONS)
      expect(PERMISSIONS.filter((each) => each.endsWith('_write') && allows(new Set([given]), each))).toEqual(
        given.endsWith('_write') ? [given] : [],
      );
  });
});

describe('the endpoints served', () => {
  it('are exactly those of the table', () => {
    const served = ROUTES.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':id')}`);
    expect(served.sort()).toEqual(LINES.map(([endpoint]) => endpoint).sort());
  });

  it.each(LINES)('%s takes %s', async (endpoint, permission) => {
    const others = PERMISSIONS.filter((each) => !allows(new Set([each]), permission));
    const named = NAMED[endpoint] ?? permission;
    expect(await refusal(endpoint, others)).toContain(`Enabling ${labelOf(named)} ('${named}') permissions`);
    expect(await refusal(endpoint, [permission])).toBeNull();
  });

  it.each(LINES.filter(([, permission]) => permission.endsWith('_read')))(
    '%s is open to who may write as well',
    async (endpoint, permission) => {
      const write = permission.replace(/_read$/, '_write') as Permission;
      expect(await refusal(endpoint, [write])).toBeNull();
    },
  );
});
