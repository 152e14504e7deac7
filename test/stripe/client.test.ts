import { beforeAll, describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { openStripe } from './open';

const stripe = openStripe({ sample: true });
let client: Stripe;

beforeAll(() => {
  client = stripe.client('secret');
});

interface Listed {
  id: string;
  object: string;
}

/** Every resource that can be listed and retrieved, by the official client's own names. */
const RESOURCES: Record<
  string,
  { list: () => Promise<{ data: Listed[]; has_more: boolean }>; retrieve?: (id: string) => Promise<Listed> }
> = {
  account: { list: () => client.accounts.list(), retrieve: (id) => client.accounts.retrieve(id) },
  'billing_portal.configuration': {
    list: () => client.billingPortal.configurations.list(),
    retrieve: (id) => client.billingPortal.configurations.retrieve(id),
  },
  charge: { list: () => client.charges.list(), retrieve: (id) => client.charges.retrieve(id) },
  'checkout.session': {
    list: () => client.checkout.sessions.list(),
    retrieve: (id) => client.checkout.sessions.retrieve(id),
  },
  coupon: { list: () => client.coupons.list(), retrieve: (id) => client.coupons.retrieve(id) },
  credit_note: { list: () => client.creditNotes.list(), retrieve: (id) => client.creditNotes.retrieve(id) },
  customer: { list: () => client.customers.list(), retrieve: (id) => client.customers.retrieve(id) },
  dispute: { list: () => client.disputes.list(), retrieve: (id) => client.disputes.retrieve(id) },
  invoice: { list: () => client.invoices.list(), retrieve: (id) => client.invoices.retrieve(id) },
  invoice_payment: {
    list: () => client.invoicePayments.list(),
    retrieve: (id) => client.invoicePayments.retrieve(id),
  },
  invoiceitem: { list: () => client.invoiceItems.list(), retrieve: (id) => client.invoiceItems.retrieve(id) },
  payment_intent: { list: () => client.paymentIntents.list(), retrieve: (id) => client.paymentIntents.retrieve(id) },
  payment_link: { list: () => client.paymentLinks.list(), retrieve: (id) => client.paymentLinks.retrieve(id) },
  payment_method: { list: () => client.paymentMethods.list(), retrieve: (id) => client.paymentMethods.retrieve(id) },
  plan: { list: () => client.plans.list(), retrieve: (id) => client.plans.retrieve(id) },
  price: { list: () => client.prices.list(), retrieve: (id) => client.prices.retrieve(id) },
  product: { list: () => client.products.list(), retrieve: (id) => client.products.retrieve(id) },
  promotion_code: { list: () => client.promotionCodes.list(), retrieve: (id) => client.promotionCodes.retrieve(id) },
  refund: { list: () => client.refunds.list(), retrieve: (id) => client.refunds.retrieve(id) },
  subscription: { list: () => client.subscriptions.list(), retrieve: (id) => client.subscriptions.retrieve(id) },
  subscription_schedule: {
    list: () => client.subscriptionSchedules.list(),
    retrieve: (id) => client.subscriptionSchedules.retrieve(id),
  },
};

describe('the official client', () => {
  it.each(Object.keys(RESOURCES))('lists and retrieves each %s', async (name) => {
    const { list, retrieve } = RESOURCES[name] ?? {};
    const { data } = (await list?.()) ?? { data: [] };
    expect(data.length).toBeGreaterThan(0);
    for (const listed of data) {
      expect(listed.object).toBe(name);
      expect(await retrieve?.(listed.id)).toMatchObject({ id: listed.id, object: name });
    }
  });

  it('reads the account and its balance', async () => {
    expect(await client.accounts.retrieveCurrent()).toMatchObject({ object: 'account', type: 'standard' });
    expect(await client.balance.retrieve()).toMatchObject({ object: 'balance', livemode: false });
  });

  it('reads whose own account is not among the connected ones', async () => {
    const own = await client.accounts.retrieveCurrent();
    const { data } = await client.accounts.list();
    expect(data.map(({ id }) => id)).not.toContain(own.id);
    await expect(client.accounts.retrieve('acct_absent')).rejects.toMatchObject({
      statusCode: 403,
      code: 'account_invalid',
    });
  });

  it('follows a thousand payments page by page', async () => {
    const { data } = await client.customers.list({ email: 'whale@example.com' });
    const payments = await client.charges
      .list({ customer: data[0]?.id ?? '', limit: 100 })
      .autoPagingToArray({ limit: 2000 });
    expect(payments.length).toBeGreaterThanOrEqual(1000);
    expect(new Set(payments.map(({ id }) => id)).size).toBe(payments.length);
    const times = payments.map(({ created }) => created);
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  it('creates, changes, finds and deletes a customer', async () => {
    const created = await client.customers.create({
      email: 'new@example.com',
      name: 'New',
      address: { line1: '1 Way', country: 'GB' },
      shipping: { name: 'New', address: { city: 'Bath' } },
      metadata: { a: '1' },
      preferred_locales: ['en', 'fr'],
    });
    expect(created).toMatchObject({
      address: { line1: '1 Way', country: 'GB', city: null },
      shipping: { name: 'New', address: { city: 'Bath' } },
      preferred_locales: ['en', 'fr'],
      livemode: false,
    });
    const changed = await client.customers.update(created.id, { name: 'Newer', phone: '', metadata: { b: '2' } });
    expect(changed).toMatchObject({ name: 'Newer', phone: null, metadata: { a: '1', b: '2' } });
    expect((await client.customers.search({ query: 'metadata["b"]:"2"' })).data).toMatchObject([{ id: created.id }]);
    expect(await client.customers.del(created.id)).toMatchObject({ deleted: true });
  });

  it('reads what hangs on a customer', async () => {
    const [method] = stripe.server.test.payment_methods.values();
    const owner = String(method?.customer);
    const methods = await client.customers.listPaymentMethods(owner);
    expect(methods.data.map(({ id }) => id)).toContain(method?.id);
    expect((await client.paymentMethods.list({ customer: owner, type: 'card' })).object).toBe('list');
    expect(await client.customers.retrievePaymentMethod(owner, String(method?.id))).toMatchObject({ id: method?.id });

    const [source] = stripe.server.test.sources.values();
    const holder = String(source && 'customer' in source ? source.customer : '');
    expect((await client.customers.listSources(holder)).data).toMatchObject([{ id: source?.id }]);
    expect(await client.customers.retrieveSource(holder, String(source?.id))).toMatchObject({ object: 'card' });

    const [taxId] = stripe.server.test.tax_ids.values();
    const company = String(taxId?.customer);
    expect((await client.customers.listTaxIds(company)).data.map(({ id }) => id)).toContain(taxId?.id);
    expect(await client.customers.retrieveTaxId(company, String(taxId?.id))).toMatchObject({ id: taxId?.id });
  });

  it('attaches a card to a customer and takes it away again', async () => {
    const { id } = await client.customers.create({});
    const method = await client.paymentMethods.attach('pm_card_visa', { customer: id });
    expect(method).toMatchObject({ object: 'payment_method', customer: id, card: { last4: '4242' } });
    await client.customers.update(id, { invoice_settings: { default_payment_method: method.id } });
    const stranger = await client.customers.create({});
    await expect(client.paymentMethods.attach(method.id, { customer: stranger.id })).rejects.toMatchObject({
      statusCode: 400,
    });
    expect(await client.paymentMethods.detach(method.id)).toMatchObject({ customer: null });
    expect(await client.customers.retrieve(id)).toMatchObject({ invoice_settings: { default_payment_method: null } });
    await expect(client.paymentMethods.attach('pm_card_visa_chargeDeclined', { customer: id })).rejects.toMatchObject({
      statusCode: 402,
    });
    expect(await client.paymentMethods.attach('pm_card_chargeCustomerFail', { customer: id })).toMatchObject({
      customer: id,
    });
  });

  it("moves a customer's credit and lists the moves", async () => {
    const { id } = await client.customers.create({});
    await client.customers.createBalanceTransaction(id, { amount: -2000, currency: 'usd', description: 'Sorry' });
    await client.customers.createBalanceTransaction(id, { amount: 500, currency: 'usd' });
    expect(await client.customers.retrieve(id)).toMatchObject({ balance: -1500 });
    const { data } = await client.customers.listBalanceTransactions(id);
    expect(data.map(({ amount, ending_balance }) => [amount, ending_balance])).toEqual([
      [500, -1500],
      [-2000, -2000],
    ]);
  });

  it('finds guests by the address that they gave', async () => {
    const [guest] = [...stripe.server.test.checkout_sessions.values()].filter(({ customer }) => customer === null);
    const email = guest?.customer_details?.email ?? '';
    const { data } = await client.checkout.sessions.list({ customer_details: { email } });
    expect(data.map(({ id }) => id)).toContain(guest?.id);
    expect((await client.checkout.sessions.list({ customer_details: { email: 'x@example.com' } })).data).toEqual([]);
  });

  it('makes a checkout session of prices, reads what it sells, and lets it expire', async () => {
    const session = await client.checkout.sessions.create({
      mode: 'payment',
      success_url: 'https://example.com/done',
      customer_email: 'guest@example.com',
      line_items: [{ price_data: { currency: 'usd', unit_amount: 1500, product_data: { name: 'Hat' } }, quantity: 2 }],
      metadata: { a: '1' },
    });
    expect(session).toMatchObject({
      object: 'checkout.session',
      status: 'open',
      amount_total: 3000,
      url: expect.stringMatching(/^https:\/\/checkout\.stripe\.com\//),
    });
    expect(session).not.toHaveProperty('line_items');
    const { data } = await client.checkout.sessions.listLineItems(session.id);
    expect(data).toMatchObject([{ object: 'item', description: 'Hat', quantity: 2, amount_total: 3000 }]);
    const full = await client.checkout.sessions.retrieve(session.id, { expand: ['line_items.data.price.product'] });
    expect(full.line_items?.data[0]?.price?.product).toMatchObject({ name: 'Hat' });
    expect(await client.checkout.sessions.expire(session.id)).toMatchObject({ status: 'expired', url: null });
    await expect(client.checkout.sessions.expire(session.id)).rejects.toMatchObject({ statusCode: 400 });
  });

  it('is told when a price does not fit the session', async () => {
    const recurring = [...stripe.server.test.prices.values()].find((price) => price.recurring && price.active);
    const line_items = [{ price: String(recurring?.id), quantity: 1 }];
    const success_url = 'https://example.com';
    await expect(client.checkout.sessions.create({ mode: 'payment', success_url, line_items })).rejects.toMatchObject({
      param: 'line_items',
    });
    expect(await client.checkout.sessions.create({ mode: 'subscription', success_url, line_items })).toMatchObject({
      mode: 'subscription',
    });
    await expect(
      client.checkout.sessions.create({ mode: 'payment', success_url: 'example.com', line_items }),
    ).rejects.toMatchObject({ code: 'url_invalid', param: 'success_url' });
    const cents = [{ quantity: 1, price_data: { currency: 'usd', unit_amount: 10, product_data: { name: 'A sip' } } }];
    await expect(
      client.checkout.sessions.create({ mode: 'payment', success_url, line_items: cents }),
    ).rejects.toMatchObject({ code: 'amount_too_small' });
    await expect(
      client.checkout.sessions.create({ mode: 'payment', success_url, line_items: [{ price: 'price_absent' }] }),
    ).rejects.toMatchObject({ code: 'resource_missing', param: 'line_items[0][price]' });
  });

  it('makes a payment link and switches it off', async () => {
    const price = [...stripe.server.test.prices.values()].find(({ active }) => active);
    const link = await client.paymentLinks.create({
      line_items: [{ price: String(price?.id), quantity: 1 }],
      restrictions: { completed_sessions: { limit: 1 } },
      after_completion: { type: 'hosted_confirmation', hosted_confirmation: { custom_message: 'Thanks' } },
      metadata: { a: '1' },
    });
    expect(link).toMatchObject({
      active: true,
      url: expect.stringMatching(/^https:\/\/buy\.stripe\.com\//),
      restrictions: { completed_sessions: { count: 0, limit: 1 } },
      after_completion: { hosted_confirmation: { custom_message: 'Thanks' } },
    });
    expect(await client.paymentLinks.update(link.id, { active: false })).toMatchObject({ active: false });
    expect((await client.paymentLinks.list({ active: false })).data.map(({ id }) => id)).toContain(link.id);
  });

  it('opens the customer portal for a customer', async () => {
    const { id } = await client.customers.create({});
    const session = await client.billingPortal.sessions.create({ customer: id, return_url: 'https://example.com' });
    expect(session).toMatchObject({
      object: 'billing_portal.session',
      customer: id,
      url: expect.stringMatching(/^https:\/\/billing\.stripe\.com\/p\/session\//),
    });
    const { data } = await client.billingPortal.configurations.list({ is_default: true });
    expect(data[0]?.login_page.url).toMatch(/^https:\/\/billing\.stripe\.com\/p\/login\//);
  });
});
