/** Saved ways to pay, by name. */
import type Stripe from 'stripe';
import type { Books } from '../billing/invoicing';
import { NO_ADDRESS } from '../objects/customer';
import { makeMandate } from '../objects/mandate';
import { type CardFacts, makeCard, makeCardDetails, makePaymentMethod } from '../objects/payment_method';
import type { MethodName } from './shapes';

/** Last four digits as with Stripe's test cards: https://docs.stripe.com/testing */
const CARDS: Partial<Record<MethodName, CardFacts>> = {
  visa: {},
  mastercard: { brand: 'mastercard', last4: '4444' },
  amex: { brand: 'amex', last4: '8431' },
  jcb: { brand: 'jcb', last4: '0505', country: 'JP' },
  expired: { last4: '0069' },
  insufficient: { last4: '9995', funding: 'debit' },
  confirms: { last4: '3184' },
};

/** The customer's methods as objects, stored; the first is the default. */
export function saveMethods(books: Books, customer: Stripe.Customer, names: readonly MethodName[]): void {
  for (const [index, name] of names.entries()) {
    if (name === 'none') continue;
    if (name === 'legacyCard') {
      saveSource(books, customer);
      continue;
    }
    const method = makePaymentMethod({
      id: books.id('pm'),
      created: books.now,
      livemode: books.store.livemode,
      customer: customer.id,
      billing_details: { ...noBilling, email: customer.email, name: customer.name ?? null },
      ...kindOf(name, books.now),
    });
    books.store.payment_methods.set(method.id, method);
    agreeToDebits(books, method);
    if (index > 0) continue;
    books.store.customers.set(customer.id, {
      ...customer,
      invoice_settings: { ...customer.invoice_settings, default_payment_method: method.id },
    });
  }
}

/** A debit needs the customer's mandate; where it is made, Stripe knows it from then on. */
function agreeToDebits({ store, id }: Books, method: Stripe.PaymentMethod): void {
  const { type, livemode } = method;
  if (!method.sepa_debit && !method.us_bank_account) return;
  const details = method.sepa_debit
    ? { type, sepa_debit: { reference: 'ACME1234567890', url: 'https://pay.stripe.com/mandates/1' } }
    : { type, us_bank_account: {} };
  const mandate = makeMandate({
    id: id('mandate'),
    livemode,
    payment_method: method.id,
    payment_method_details: details,
  });
  store.mandates.set(mandate.id, mandate);
}

const noBilling = { address: NO_ADDRESS, email: null, name: null, phone: null, tax_id: null };

function kindOf(name: MethodName, now: number): Partial<Stripe.PaymentMethod> {
  if (name === 'bankDebit') {
    return {
      type: 'us_bank_account',
      us_bank_account: {
        account_holder_type: 'company',
        account_type: 'checking',
        bank_name: 'STRIPE TEST BANK',
        financial_connections_account: null,
        fingerprint: 'printbank6789',
        last4: '6789',
        networks: { preferred: 'ach', supported: ['ach'] },
        routing_number: '110000000',
        status_details: null,
      },
    };
  }
  if (name === 'sepa') {
    return {
      type: 'sepa_debit',
      sepa_debit: {
        bank_code: '37040044',
        branch_code: null,
        country: 'DE',
        fingerprint: 'printsepa3000',
        generated_from: { charge: null, setup_attempt: null },
        last4: '3000',
      },
    };
  }
  const year = new Date(now * 1000).getUTCFullYear();
  const card = CARDS[name] ?? {};
  return { card: makeCardDetails({ exp_month: 8, exp_year: name === 'expired' ? year : year + 3, ...card }) };
}

/** A card from before PaymentMethods: a source, and the customer's default. */
function saveSource(books: Books, customer: Stripe.Customer): void {
  const card = makeCard({ id: books.id('card'), customer: customer.id, name: customer.name ?? null });
  books.store.sources.set(card.id, card);
  books.store.customers.set(customer.id, { ...customer, default_source: card.id });
}
