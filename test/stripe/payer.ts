/** Customers who pay with one of Stripe's test cards, told by its last four digits: https://docs.stripe.com/testing */

import { makeCustomer } from '../../preview/stripe/objects/customer';
import { makeCardDetails, makePaymentMethod } from '../../preview/stripe/objects/payment_method';
import { NOON, type Opened } from './open';

export const CARD = { good: '4242', declined: '0341', confirms: '3184', setUp: '0446' } as const;

const NOW = NOON / 1000;
let count = 0;

/** Saves a card for the customer and makes it the default; answers its id. */
export function giveCard({ server }: Opened, customer: string, last4: string): string {
  count += 1;
  const id = `pm_1Payer${String(count).padStart(10, '0')}`;
  const owner = server.test.customers.get(customer);
  if (!owner || owner.deleted) throw new Error(`No ${customer}`);
  server.test.payment_methods.set(
    id,
    makePaymentMethod({ id, created: NOW, livemode: false, customer, card: makeCardDetails({ last4 }) }),
  );
  server.test.customers.set(customer, {
    ...owner,
    invoice_settings: { ...owner.invoice_settings, default_payment_method: id },
  });
  return id;
}

/** A new customer with such a card, or with no way to pay; answers the customer's id. */
export function newPayer(opened: Opened, last4: string | null = CARD.good): string {
  count += 1;
  const id = `cus_1Payer${String(count).padStart(10, '0')}`;
  const customer = makeCustomer({ id, created: NOW, livemode: false, email: 'someone@example.com' });
  opened.server.test.customers.set(id, customer);
  if (last4 !== null) giveCard(opened, id, last4);
  return id;
}
