/** What belongs to no customer: a guest's checkout, a payment link, the portal's settings, a connected account. */
import type { Books } from '../billing/invoicing';
import { takePayment } from '../billing/payment';
import { makeAccount } from '../objects/account';
import { makeCheckoutSession, makeLineItem } from '../objects/checkout_session';
import { NO_ADDRESS } from '../objects/customer';
import { makePaymentLink } from '../objects/payment_link';
import { makePaymentMethod } from '../objects/payment_method';
import { makePortalConfiguration } from '../objects/portal';
import { priceId } from './catalogue';

const DAY = 86_400;

/** Bought once, without becoming a customer. */
export const GUEST = { email: 'guest@example.com', name: 'Gus Guest' };

export function fillGuests(books: Books): void {
  const { store, id } = books;
  const { livemode } = store;
  const price = store.prices.get(priceId(livemode, 'workshop'));
  if (!price) throw new Error('The catalogue comes first');
  const at = { ...books, now: books.now - 12 * DAY };
  const line = makeLineItem({ id: id('li'), price, quantity: 1, description: 'Onboarding workshop' });
  const link = makePaymentLink({
    id: id('plink'),
    livemode,
    currency: price.currency,
    line_items: { object: 'list', data: [line], has_more: false, url: '' },
  });
  store.payment_links.set(link.id, link);
  const details = { address: NO_ADDRESS, email: GUEST.email, name: GUEST.name, phone: null, tax_id: null };
  const method = makePaymentMethod({ id: id('pm'), created: at.now, livemode, billing_details: details });
  store.payment_methods.set(method.id, method);
  const { intent } = takePayment(
    at,
    {
      intent: null,
      amount: line.amount_total,
      currency: price.currency,
      customer: null,
      method,
      description: null,
      receiptEmail: null,
    },
    { status: 'succeeded' },
  );
  const session = makeCheckoutSession({
    id: id(livemode ? 'cs_live' : 'cs_test'),
    created: at.now - 300,
    livemode,
    mode: 'payment',
    status: 'complete',
    amount_subtotal: line.amount_subtotal,
    amount_total: line.amount_total,
    currency: price.currency,
    customer_details: {
      address: NO_ADDRESS,
      business_name: null,
      email: GUEST.email,
      individual_name: null,
      name: GUEST.name,
      phone: null,
      tax_exempt: 'none',
      tax_ids: [],
    },
    line_items: {
      object: 'list',
      data: [line],
      has_more: false,
      url: '',
    },
    payment_intent: intent.id,
    payment_link: link.id,
  });
  store.checkout_sessions.set(session.id, session);
  const configuration = makePortalConfiguration({ id: id('bpc'), created: books.now - 900 * DAY, livemode });
  store.portal_configurations.set(configuration.id, configuration);
  const connected = makeAccount({
    id: livemode ? 'acct_1LAcmeAcademy00' : 'acct_1TAcmeAcademy00',
    created: books.now - 700 * DAY,
    email: 'academy@example.com',
    business_profile: { name: 'Acme Academy' },
  });
  store.accounts.set(connected.id, connected);
}
