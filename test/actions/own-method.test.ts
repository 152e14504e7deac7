/** An invoice that has a way to pay of its own is paid with that, whatever else is on file. */
import { expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { makeInvoice } from '../../preview/stripe/objects/invoice';
import { makeCardDetails, makePaymentMethod } from '../../preview/stripe/objects/payment_method';
import type { Asker } from '../../src/actions/action';
import { unsettledLines } from '../../src/actions/collected';
import { pay } from '../../src/actions/invoice';
import { unsettledOf } from '../../src/billing/unsettled';
import { wordsAt } from '../../src/language/words/languages';
import { shown } from '../../src/stripe/part';
import { invoiceWithLines } from '../../src/stripe/resources/invoice';
import { paymentMethod } from '../../src/stripe/resources/payment-method';
import { asRead, customer, day, now, subscription } from '../billing/made';

const { said, write } = wordsAt('en-US', { timeZone: 'UTC', now: now * 1000 });
const parent = { type: 'subscription_details', subscription_details: { subscription: 'sub_1', metadata: null } };
const invoice = (fields: Partial<Stripe.Invoice>) =>
  asRead(invoiceWithLines, {
    ...makeInvoice({ id: 'in_1', created: now - day, livemode: false, customer: 'cus_1', currency: 'usd' }),
    status: 'open',
    number: 'ACME-0001',
    amount_due: 4900,
    amount_remaining: 4900,
    collection_method: 'charge_automatically',
    auto_advance: true,
    next_payment_attempt: now + day,
    parent,
    ...fields,
  });
const card = asRead(
  paymentMethod,
  makePaymentMethod({
    id: 'pm_own',
    created: now,
    livemode: false,
    customer: 'cus_1',
    card: makeCardDetails({ last4: '4444' }),
  }),
);
const nothing = customer({ invoice_settings: { default_payment_method: null }, default_source: null });
const going = subscription([{ amount: 4900 }]);

it.each<[string, Partial<Stripe.Invoice>, RegExp]>([
  ['none of its own', {}, /no default way to pay on file/],
  ['a source', { default_source: 'card_own' }, /by the default payment method of the invoice/],
])('a payment that is tried again, with %s', (_, fields, how) => {
  const ask = ((...asked: { path: string }[]) =>
    asked.map(({ path }) => shown(path.includes('customers') ? nothing : going))) as unknown as Asker;
  const receivable = { invoice: invoice(fields), payments: {}, isKnown: true };
  const { lines } = pay.confirm(receivable, { said, write, products: {} }, { at: now }, ask);
  const text = lines.flatMap((each) => (each ? said(each) : [])).join('\n');
  expect(text).toMatch(how);
  expect(text.includes('no default way')).toBe(fields.default_source === undefined);
});

it('an open invoice that Stripe goes on with is charged to its own card', () => {
  const methods = [card];
  const [plain, own] = [{}, { default_payment_method: 'pm_own' }].map((fields) => {
    const all = unsettledOf(going, [invoice(fields)], {});
    return unsettledLines({ ...going, payer: nothing, methods, unsettled: { all, isCut: false } }, 'ends', now).map(
      said,
    );
  });
  expect(plain?.join()).toContain('no default way to pay');
  expect(own?.join()).toContain('4444');
});
