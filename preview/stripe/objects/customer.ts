import type Stripe from 'stripe';

/** An address without anything in it, as Stripe gives it where none was entered. */
export const NO_ADDRESS: Stripe.Address = {
  city: null,
  country: null,
  line1: null,
  line2: null,
  postal_code: null,
  state: null,
};

type Given<T> = { id: string; created: number; livemode: boolean } & Partial<T>;

/** `subscriptions`, `sources` and `tax_ids` are never stored: they are put together when expanded. */
export function makeCustomer(fields: Given<Stripe.Customer>): Stripe.Customer {
  return {
    object: 'customer',
    address: null,
    balance: 0,
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: null,
    discount: null,
    email: null,
    invoice_prefix: fields.id.slice(-8).toUpperCase(),
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    metadata: {},
    name: null,
    next_invoice_sequence: 1,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
    ...fields,
  };
}

/** What retrieving a deleted customer gives: nothing but the fact. */
export function makeDeletedCustomer(id: string): Stripe.DeletedCustomer {
  return { id, object: 'customer', deleted: true };
}

export function makeTaxId(
  fields: Given<Stripe.TaxId> & { customer: string; type: Stripe.TaxId['type']; value: string },
): Stripe.TaxId {
  return {
    object: 'tax_id',
    country: null,
    customer_account: null,
    owner: { type: 'customer', customer: fields.customer, customer_account: null },
    verification: { status: 'pending', verified_address: null, verified_name: null },
    ...fields,
  };
}

/** One line of a customer's credit. `amount` below zero is credit for the customer. */
export function makeCustomerBalanceTransaction(
  fields: Given<Stripe.CustomerBalanceTransaction> & {
    amount: number;
    currency: string;
    customer: string;
    ending_balance: number;
  },
): Stripe.CustomerBalanceTransaction {
  return {
    object: 'customer_balance_transaction',
    checkout_session: null,
    credit_note: null,
    customer_account: null,
    description: null,
    invoice: null,
    metadata: {},
    type: 'adjustment',
    ...fields,
  };
}
