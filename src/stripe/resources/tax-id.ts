import type Stripe from 'stripe';
import { once } from '../../once';
import { list } from '../fields';
import { object, type Read, text } from '../lenient';
import { get, path, post, type StripeRequest } from '../request';

/** A number by which tax offices know a customer; `type` is Stripe's name of its kind: `eu_vat`. */
export const taxId = once(() => object({ id: text(), type: text(), value: text() }));

export type TaxId = Read<typeof taxId>;

const taxIdsPath = (customer: string) => path('/v1/customers/', customer, '/tax_ids');

/** The newest hundred. */
export function taxIdsOf(customer: string) {
  return get('tax_id_read', taxIdsPath(customer), list(taxId), {
    limit: 100,
  } satisfies Stripe.CustomerListTaxIdsParams);
}

/** Stripe takes no metadata with it: https://docs.stripe.com/api/tax_ids/customer_create */
export function createTaxId(customer: string, params: Stripe.CustomerCreateTaxIdParams) {
  return post('tax_id_write', taxIdsPath(customer), taxId, params);
}

const deleted = once(() => object({ id: text() }));

/** A DELETE: it takes no idempotency key. https://docs.stripe.com/api/tax_ids/customer_delete */
export function deleteTaxId(customer: string, id: string): StripeRequest<Read<typeof deleted>> {
  const place = path('/v1/customers/', customer, path('/tax_ids/', id));
  return { ...post('tax_id_write', place, deleted), method: 'DELETE' };
}
