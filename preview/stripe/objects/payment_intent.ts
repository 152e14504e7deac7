import type Stripe from 'stripe';

/** One that has been paid, unless told otherwise. */
export function makePaymentIntent(
  fields: {
    id: string;
    created: number;
    livemode: boolean;
    amount: number;
    currency: string;
  } & Partial<Stripe.PaymentIntent>,
): Stripe.PaymentIntent {
  const status = fields.status ?? 'succeeded';
  return {
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount_capturable: status === 'requires_capture' ? fields.amount : 0,
    amount_details: { tip: {} },
    amount_received: status === 'succeeded' ? fields.amount : 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic',
    client_secret: `${fields.id}_secret_sample`,
    confirmation_method: 'automatic',
    customer: null,
    customer_account: null,
    description: null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    managed_payments: null,
    metadata: {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ['card'],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    transfer_data: null,
    transfer_group: null,
    ...fields,
    status,
  };
}
