import type Stripe from 'stripe';

const DAY = 24 * 3600;

/**
 * An open session, unless told otherwise. A guest's completed one has `customer: null` and the address in
 * `customer_details`. `line_items` is stored here and shown only when expanded.
 */
export function makeCheckoutSession(
  fields: {
    id: string;
    created: number;
    livemode: boolean;
    mode: Stripe.Checkout.Session['mode'];
  } & Partial<Stripe.Checkout.Session>,
): Stripe.Checkout.Session {
  const status = fields.status ?? 'open';
  return {
    object: 'checkout.session',
    adaptive_pricing: { enabled: false },
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: null,
    amount_subtotal: null,
    amount_total: null,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    cancel_url: null,
    client_reference_id: null,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    currency: null,
    currency_conversion: null,
    custom_fields: [],
    custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
    customer: null,
    customer_account: null,
    customer_creation: fields.mode === 'payment' ? 'if_required' : null,
    customer_details: null,
    customer_email: null,
    discounts: [],
    expires_at: fields.created + DAY,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    locale: null,
    managed_payments: null,
    metadata: {},
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: fields.mode === 'subscription' ? 'always' : 'if_required',
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ['card'],
    payment_status: status === 'complete' ? 'paid' : 'unpaid',
    permissions: null,
    phone_number_collection: { enabled: false },
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    submit_type: null,
    subscription: null,
    success_url: null,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    url: status === 'open' ? `https://checkout.stripe.com/c/pay/${fields.id}` : null,
    wallet_options: null,
    ...fields,
    status,
  };
}

/** One line of a session or a payment link: `quantity` times `price`. */
export function makeLineItem(fields: {
  id: string;
  price: Stripe.Price;
  quantity: number;
  description: string | null;
}): Stripe.LineItem {
  const amount = (fields.price.unit_amount ?? 0) * fields.quantity;
  return {
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency: fields.price.currency,
    metadata: {},
    ...fields,
  };
}
