import type Stripe from 'stripe';

export function makeProduct(
  fields: Pick<Stripe.Product, 'id' | 'created' | 'livemode' | 'name'> & Partial<Stripe.Product>,
): Stripe.Product {
  return {
    object: 'product',
    active: true,
    default_price: null,
    description: null,
    images: [],
    marketing_features: [],
    metadata: {},
    package_dimensions: null,
    shippable: null,
    statement_descriptor: null,
    tax_code: null,
    tax_details: null,
    type: 'service',
    unit_label: null,
    updated: fields.created,
    url: null,
    ...fields,
  };
}
