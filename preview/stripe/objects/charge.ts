import type Stripe from 'stripe';
import { NO_ADDRESS } from './customer';
import { type CardFacts, makeCardDetails } from './payment_method';

const APPROVED: Stripe.Charge.Outcome = {
  advice_code: null,
  network_advice_code: null,
  network_decline_code: null,
  network_status: 'approved_by_network',
  reason: null,
  risk_level: 'normal',
  risk_score: 20,
  seller_message: 'Payment complete.',
  type: 'authorized',
};

/** `payment_method_details` of a card payment. */
export function chargedCard(facts: CardFacts = {}): Stripe.Charge.PaymentMethodDetails {
  const card = makeCardDetails(facts);
  return {
    type: 'card',
    card: {
      amount_authorized: null,
      authorization_code: null,
      brand: card.brand,
      checks: card.checks,
      country: card.country,
      electronic_commerce_indicator: null,
      exp_month: card.exp_month,
      exp_year: card.exp_year,
      extended_authorization: { status: 'disabled' },
      fingerprint: card.fingerprint ?? null,
      funding: card.funding,
      incremental_authorization: { status: 'unavailable' },
      installments: null,
      last4: card.last4,
      mandate: null,
      multicapture: { status: 'unavailable' },
      network: card.brand,
      network_token: { used: false },
      network_transaction_id: '100000000000000',
      overcapture: { maximum_amount_capturable: 0, status: 'unavailable' },
      regulated_status: card.regulated_status,
      three_d_secure: null,
      transaction_link_id: null,
      wallet: null,
    },
  };
}

/** The outcome of a charge that the bank refused. */
export function refusedBy(reason: string, sellerMessage: string): Stripe.Charge.Outcome {
  return {
    ...APPROVED,
    network_status: 'declined_by_network',
    reason,
    seller_message: sellerMessage,
    type: 'issuer_declined',
  };
}

const DAY = 86_400;

/** How long a card's bank holds money, in seconds: https://docs.stripe.com/payments/place-a-hold-on-a-payment-method */
export const HOLD = 7 * DAY;

/** A hold says until when it can be captured, unless it is told that. */
function withEnd(details: Stripe.Charge.PaymentMethodDetails, created: number): Stripe.Charge.PaymentMethodDetails {
  return details.card ? { ...details, card: { capture_before: created + HOLD, ...details.card } } : details;
}

/**
 * A charge that went through, unless told otherwise; `amount_captured` follows `captured` and `status`. `refunds` is
 * never stored: it is put together when expanded.
 */
export function makeCharge(
  fields: { id: string; created: number; livemode: boolean; amount: number; currency: string } & Partial<Stripe.Charge>,
): Stripe.Charge {
  const status = fields.status ?? 'succeeded';
  const captured = fields.captured ?? status === 'succeeded';
  const details = fields.payment_method_details ?? chargedCard();
  return {
    object: 'charge',
    amount_captured: captured ? fields.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: { address: NO_ADDRESS, email: null, name: null, phone: null, tax_id: null },
    calculated_statement_descriptor: 'ACME',
    customer: null,
    description: null,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    metadata: {},
    on_behalf_of: null,
    outcome: APPROVED,
    paid: status === 'succeeded',
    payment_intent: null,
    payment_method: null,
    receipt_email: null,
    receipt_number: null,
    receipt_url:
      status === 'failed' ? null : `https://pay.stripe.com/receipts/payment/${fields.id.replace(/^[a-z]+_/, '')}`,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    transfer_data: null,
    transfer_group: null,
    ...fields,
    payment_method_details: status === 'succeeded' && !captured ? withEnd(details, fields.created) : details,
    captured,
    status,
  };
}
