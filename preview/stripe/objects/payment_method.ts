import type Stripe from 'stripe';
import { NO_ADDRESS } from './customer';

/** What tells one card from another. `last4` decides in this stand-in what the bank says (see `outcomes.ts`). */
export interface CardFacts {
  brand?: string;
  last4?: string;
  exp_month?: number;
  exp_year?: number;
  country?: string;
  funding?: string;
  fingerprint?: string;
}

/** The `card` hash of a payment method; a good Visa unless told otherwise. */
export function makeCardDetails(facts: CardFacts = {}): Stripe.PaymentMethod.Card {
  const { brand = 'visa', last4 = '4242' } = facts;
  return {
    brand,
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
    country: facts.country ?? 'US',
    display_brand: brand,
    exp_month: facts.exp_month ?? 12,
    exp_year: facts.exp_year ?? 2034,
    fingerprint: facts.fingerprint ?? `print${brand}${last4}`,
    funding: facts.funding ?? 'credit',
    generated_from: null,
    last4,
    networks: { available: [brand], preferred: null },
    regulated_status: 'unregulated',
    three_d_secure_usage: { supported: true },
    wallet: null,
  };
}

/** A card unless `type` and its hash say otherwise. */
export function makePaymentMethod(
  fields: { id: string; created: number; livemode: boolean } & Partial<Stripe.PaymentMethod>,
): Stripe.PaymentMethod {
  const type = fields.type ?? 'card';
  return {
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: { address: NO_ADDRESS, email: null, name: null, phone: null, tax_id: null },
    customer: null,
    customer_account: null,
    metadata: {},
    ...(type === 'card' ? { card: makeCardDetails() } : {}),
    ...fields,
    type,
  };
}

/** A card as accounts from before PaymentMethods keep it: a source on the customer (`card_…`). */
export function makeCard(fields: { id: string } & Partial<Stripe.Card>): Stripe.Card {
  return {
    object: 'card',
    address_city: null,
    address_country: null,
    address_line1: null,
    address_line1_check: null,
    address_line2: null,
    address_state: null,
    address_zip: null,
    address_zip_check: null,
    brand: 'Visa',
    country: 'US',
    customer: null,
    cvc_check: 'pass',
    dynamic_last4: null,
    exp_month: 12,
    exp_year: 2034,
    fingerprint: `printvisa${fields.last4 ?? '4242'}`,
    funding: 'credit',
    last4: '4242',
    metadata: {},
    name: null,
    regulated_status: 'unregulated',
    tokenization_method: null,
    ...fields,
  };
}
