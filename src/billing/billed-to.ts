/** Whom an invoice says that it is for, and whether Stripe can still say otherwise. Pure. */
import type { Customer } from '../stripe/resources/customer';
import type { InvoiceWithLines } from '../stripe/resources/invoice';
import { subscriptionOf } from './invoice';

export interface BilledTo {
  name: string | null;
  address: Address | null;
  /** null where they can't be told. */
  taxIds: readonly { type: string; value: string }[] | null;
}

export type Address = NonNullable<Customer['address']>;

/** As it was when the invoice was issued. */
export function billedOn({ customer_name, customer_address, customer_tax_ids }: InvoiceWithLines): BilledTo {
  return {
    name: customer_name,
    address: customer_address ?? null,
    taxIds: customer_tax_ids?.flatMap(({ type, value }) => (value ? { type, value } : [])) ?? null,
  };
}

/** As it is on file, and so on what is issued next. */
export function billedNext({ name, address, tax_ids }: Customer): BilledTo {
  return { name, address: address ?? null, taxIds: tax_ids?.data ?? null };
}

/**
 * How an issued invoice comes to say something else; null for what is a draft, void, or not known.
 * https://docs.stripe.com/invoicing/invoice-edits
 */
export type Correction = 'credit' | 'void' | 'revise';

export function correctionOf(invoice: InvoiceWithLines): Correction | null {
  if (invoice.status === 'paid') return 'credit';
  if (!/^(open|uncollectible)$/.test(invoice.status ?? '')) return null;
  return subscriptionOf(invoice) ? 'void' : 'revise';
}
