/**
 * Every request that can be sent, and the permission that lets it in: what a key is used for can be told without asking
 * Stripe. `test/keys/requests.test.ts` holds it to the code and to what the stand-in's server lets in.
 */
import { once } from '../once';
import type { PermissionId } from '../stripe/permissions';
import { type Grants, stateOf } from './grants';

const requests = once(
  (): Partial<Record<PermissionId, readonly string[]>> => ({
    customer_read: [
      'GET /v1/customers',
      'GET /v1/customers/search',
      'GET /v1/customers/:id',
      'GET /v1/customers/:id/balance_transactions',
      'GET /v1/customers/:id/cash_balance',
    ],
    customer_write: ['POST /v1/customers', 'POST /v1/customers/:id', 'POST /v1/customers/:id/balance_transactions'],
    charge_read: [
      'GET /v1/charges',
      'GET /v1/charges/search',
      'GET /v1/charges/:id',
      'GET /v1/refunds',
      'GET /v1/refunds/:id',
    ],
    charge_write: ['POST /v1/charges', 'POST /v1/charges/:id', 'POST /v1/charges/:id/capture', 'POST /v1/refunds'],
    product_read: ['GET /v1/products', 'GET /v1/products/search'],
    plan_read: ['GET /v1/prices', 'GET /v1/prices/:id'],
    subscription_read: [
      'GET /v1/subscriptions',
      'GET /v1/subscriptions/:id',
      'GET /v1/subscription_items',
      'GET /v1/subscription_schedules/:id',
    ],
    subscription_write: [
      'POST /v1/subscriptions',
      'POST /v1/subscriptions/:id',
      'POST /v1/subscriptions/:id/pause',
      'POST /v1/subscriptions/:id/resume',
      'DELETE /v1/subscriptions/:id',
    ],
    invoice_read: [
      'GET /v1/invoices',
      'GET /v1/invoices/:id',
      'GET /v1/invoices/:id/lines',
      'GET /v1/invoice_payments',
      'POST /v1/invoices/create_preview',
    ],
    invoice_write: [
      'POST /v1/invoices',
      'POST /v1/invoices/:id/finalize',
      'POST /v1/invoices/:id/send',
      'POST /v1/invoices/:id/pay',
      'POST /v1/invoices/:id/void',
      'POST /v1/invoices/:id/mark_uncollectible',
    ],
    credit_note_read: ['GET /v1/credit_notes', 'GET /v1/credit_notes/:id', 'GET /v1/credit_notes/preview'],
    credit_note_write: ['POST /v1/credit_notes'],
    invoice_item_read: ['GET /v1/invoiceitems', 'GET /v1/invoiceitems/:id'],
    invoice_item_write: ['POST /v1/invoiceitems'],
    balance_read: ['GET /v1/balance'],
    coupon_read: ['GET /v1/coupons', 'GET /v1/coupons/:id'],
    promotion_code_read: ['GET /v1/promotion_codes'],
    payment_intent_read: ['GET /v1/payment_intents', 'GET /v1/payment_intents/:id'],
    payment_intent_write: [
      'POST /v1/payment_intents',
      'POST /v1/payment_intents/:id/capture',
      'POST /v1/payment_intents/:id/cancel',
    ],
    payment_method_read: ['GET /v1/payment_methods', 'GET /v1/payment_methods/:id', 'GET /v1/mandates/:id'],
    dispute_read: ['GET /v1/disputes', 'GET /v1/disputes/:id'],
    early_fraud_warning_read: ['GET /v1/radar/early_fraud_warnings'],
    checkout_session_read: ['GET /v1/checkout/sessions', 'GET /v1/checkout/sessions/:id'],
    checkout_session_write: ['POST /v1/checkout/sessions'],
    payment_links_read: ['GET /v1/payment_links'],
    payment_links_write: ['POST /v1/payment_links', 'POST /v1/payment_links/:id'],
    tax_id_read: ['GET /v1/customers/:id/tax_ids'],
    connected_account_read: ['GET /v1/account', 'GET /v1/accounts', 'GET /v1/accounts/:id'],
    tax_id_write: ['POST /v1/customers/:id/tax_ids', 'DELETE /v1/customers/:id/tax_ids/:id'],
    customer_portal_read: ['GET /v1/billing_portal/configurations'],
  }),
);

/** Every one, with its permission. */
export function allRequests(): { permission: PermissionId; request: string }[] {
  return Object.entries(requests()).flatMap(([permission, all]) =>
    all.map((request) => ({ permission: permission as PermissionId, request })),
  );
}

/** Those that a key with these grants may send, as far as is known; what is unknown is tried. */
export function requestsWith(grants: Grants): string[] {
  return allRequests().flatMap(({ permission, request }) =>
    stateOf(grants, permission) === 'missing' ? [] : [request],
  );
}
