/** Source: "Mandates" in the API reference, which lists them in no pinned version: they are read by id alone. */
import { find } from '../find';
import type { Route } from '../types';

export const mandates: Route[] = [
  {
    method: 'GET',
    path: '/v1/mandates/:mandate',
    // Its row is in no list of permissions that Stripe publishes outside of the key page; it belongs to a PaymentMethod.
    permission: 'payment_method_read',
    params: [],
    handle: ({ store, path }) => ({ object: find(store.mandates, 'mandate', path.mandate ?? '') }),
  },
];
