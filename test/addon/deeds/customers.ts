import type Stripe from 'stripe';
import { makeCheckoutSession } from '../../../preview/stripe/objects/checkout_session';
import { makeCustomer, makeTaxId } from '../../../preview/stripe/objects/customer';
import { makePaymentLink } from '../../../preview/stripe/objects/payment_link';
import type { StripeServer } from '../../../preview/stripe/server';
import type { Deed } from '../matrix';
import { alsoSaved } from './charges';

export const MONA = 'cus_1TMonthly0000001';
export const NEWCOMER = 'nina@new.example';

export const customersWith = ({ test }: StripeServer, email: string) =>
  [...test.customers.values()].filter((each): each is Stripe.Customer => !each.deleted && each.email === email);
export const mona = ({ test }: StripeServer) => test.customers.get(MONA) as Stripe.Customer;
const at = { created: 1, livemode: false };

export const onMona = { key: 'extras', from: 'monthly@example.com', way: [], path: /^\/v1\/customers\/cus_\w+$/ };

export const EDIT: Deed<Stripe.Customer> = {
  ...onMona,
  name: 'edit a customer',
  action: 'Edit customer',
  filled: { name: 'Mona Month-Moon', city: 'Bern', line1: 'Gasse 1', country: 'CH' },
  button: /^Save$/,
  done: /The customer was updated\./,
  body: { name: 'Mona Month-Moon', 'address[city]': 'Bern', 'address[line1]': 'Gasse 1', 'address[state]': '' },
  needs: 'Needs Customers: Write.',
  look:
    ({ stripe }) =>
    () =>
      mona(stripe),
  after: { name: 'Mona Month-Moon', email: 'monthly@example.com', address: { line1: 'Gasse 1', city: 'Bern' } },
  meddle: ({ stripe }) => stripe.test.customers.set(MONA, { ...mona(stripe), phone: '+41 31 000 00 00' }),
};

export const CREATE: Deed<Stripe.Customer[]> = {
  key: 'extras',
  from: `Nina New <${NEWCOMER}>`,
  way: [],
  name: 'create a customer',
  action: 'Create customer',
  button: /^Create customer$/,
  done: /The customer was created\./,
  path: /^\/v1\/customers$/,
  body: { email: NEWCOMER, name: 'Nina New' },
  needs: 'Needs Customers: Write.',
  look:
    ({ stripe }) =>
    () =>
      customersWith(stripe, NEWCOMER),
  after: [{ email: NEWCOMER, name: 'Nina New' }],
  meddle: ({ stripe }) => stripe.test.customers.set('cus_2', makeCustomer({ ...at, id: 'cus_2', email: NEWCOMER })),
};

const sold = {
  ...onMona,
  filled: { amount: '20', description: 'Extra seat' },
  button: /^Create link for /,
};

export const PAGE: Deed<Stripe.Checkout.Session[]> = {
  ...sold,
  name: 'a payment page',
  action: 'Request payment (page, 24 hours)',
  done: /The link is ready: https:\/\/checkout\.stripe\.com\//,
  path: /^\/v1\/checkout\/sessions$/,
  body: { mode: 'payment', customer: MONA, 'line_items[0][price_data][unit_amount]': '2000' },
  needs: 'Needs Checkout Sessions: Write.',
  look:
    ({ stripe }) =>
    () =>
      [...stripe.test.checkout_sessions.values()].filter(({ customer }) => customer === MONA),
  after: [{ amount_total: 2000, currency: 'usd', success_url: 'https://acme.example' }],
  meddle: ({ stripe }) => {
    const metadata = { tillside_customer: MONA };
    const session = makeCheckoutSession({ ...at, id: 'cs_test_2', mode: 'payment', customer: MONA, metadata });
    stripe.test.checkout_sessions.set(session.id, session);
  },
};

const LINK: Deed<Stripe.PaymentLink[]> = {
  ...sold,
  name: 'a payment link',
  action: 'Request payment (link)',
  done: /The link is ready: https:\/\/buy\.stripe\.com\//,
  path: /^\/v1\/payment_links$/,
  body: { 'restrictions[completed_sessions][limit]': '1', 'line_items[0][price_data][unit_amount]': '2000' },
  needs: 'Needs Payment Links: Write.',
  look:
    ({ stripe }) =>
    () =>
      [...stripe.test.payment_links.values()].filter(({ metadata }) => metadata.tillside_customer === MONA),
  after: [{ restrictions: { completed_sessions: { limit: 1 } }, currency: 'usd' }],
  meddle: ({ stripe }) => {
    const metadata = { tillside_customer: MONA };
    stripe.test.payment_links.set('plink_2', makePaymentLink({ ...at, id: 'plink_2', currency: 'usd', metadata }));
  },
};

const closable = (id: string, made: string) =>
  makePaymentLink({
    ...{ ...at, id, currency: 'usd', url: `https://buy.stripe.com/test_${id}` },
    metadata: { tillside_customer: MONA, tillside_intention: made },
  });

const CLOSE: Deed<Stripe.PaymentLink[]> = {
  ...onMona,
  name: 'a payment link turned off',
  given: (stripe) => stripe.test.payment_links.set('plink_1', closable('plink_1', 'made')),
  action: 'Turn off a payment link',
  filled: { link: 'made' },
  button: /^Turn off a payment link$/,
  done: /The link is off and takes no payments: https:\/\/buy\.stripe\.com\//,
  path: /^\/v1\/payment_links\/plink_1$/,
  body: { active: 'false' },
  needs: LINK.needs,
  look: LINK.look,
  after: [{ id: 'plink_1', active: false }],
  meddle: ({ stripe }) => stripe.test.payment_links.set('plink_2', closable('plink_2', 'other')),
};

const DEFAULT: Deed<Stripe.Customer> = {
  ...onMona,
  name: 'another default card',
  given: (stripe) => alsoSaved(stripe, 'monthly@example.com', '4444'),
  action: 'Set default card',
  filled: { method: 'pm_also4444' },
  button: /^Set as default$/,
  done: /The default way to pay was changed\./,
  body: { 'invoice_settings[default_payment_method]': 'pm_also4444' },
  needs: 'Needs Customers: Write.',
  look: EDIT.look,
  after: { invoice_settings: { default_payment_method: 'pm_also4444' } },
  meddle: ({ stripe }) => alsoSaved(stripe, 'monthly@example.com', '5555'),
};

const taxIdsOf = ({ test }: StripeServer) => [...test.tax_ids.values()].filter(({ customer }) => customer === MONA);
const hasTaxId = (stripe: StripeServer, id: string, value: string) =>
  stripe.test.tax_ids.set(id, makeTaxId({ ...at, id, customer: MONA, type: 'eu_vat', value }));

export const TAX_ID: Deed<Stripe.TaxId[]> = {
  ...onMona,
  name: 'a tax ID',
  action: 'Add a tax ID',
  filled: { value: 'DE123456789' },
  button: /^Add a tax ID$/,
  done: /Tax ID added: DE123456789 \(EU VAT\)/,
  path: /^\/v1\/customers\/cus_\w+\/tax_ids$/,
  body: { type: 'eu_vat', value: 'DE123456789' },
  needs: 'Needs Tax IDs: Write.',
  look:
    ({ stripe }) =>
    () =>
      taxIdsOf(stripe),
  after: [{ type: 'eu_vat', value: 'DE123456789' }],
  meddle: ({ stripe }) => hasTaxId(stripe, 'txi_other', 'ATU12345678'),
};

const OLD_TAX_ID = { ...TAX_ID, given: (stripe: StripeServer) => hasTaxId(stripe, 'txi_old', 'ATU12345678') };

export const REPLACED: Deed<Stripe.TaxId[]> = {
  ...OLD_TAX_ID,
  name: 'a tax ID in the place of another',
  action: 'Replace a tax ID',
  button: /^Replace a tax ID$/,
  isFollowed: true,
  after: [{ value: 'ATU12345678' }, { value: 'DE123456789' }],
  meddle: ({ stripe }) => stripe.test.tax_ids.delete('txi_old'),
};

export const REMOVED: Deed<Stripe.TaxId[]> = {
  ...OLD_TAX_ID,
  name: 'a tax ID removed',
  action: 'Remove a tax ID',
  filled: {},
  button: /^Remove tax ID ATU12345678$/,
  done: /Tax ID removed: ATU12345678 \(EU VAT\)/,
  method: 'DELETE',
  path: /^\/v1\/customers\/cus_\w+\/tax_ids\/txi_old$/,
  body: {},
  after: [],
  meddle: ({ stripe }) =>
    stripe.test.tax_ids.set(
      'txi_old',
      makeTaxId({ ...at, id: 'txi_old', customer: 'cus_2', type: 'eu_vat', value: 'ATU1' }),
    ),
};

export const deeds: Deed[] = [TAX_ID, REPLACED, REMOVED, EDIT, CREATE, PAGE, LINK, CLOSE, DEFAULT];
