import { beforeAll, describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { type PriceName, priceId } from '../../preview/stripe/sample/catalogue';
import { NOON, openStripe } from './open';
import { CARD, giveCard, newPayer } from './payer';

const stripe = openStripe({ sample: true });
const NOW = NOON / 1000;
const DAY = 86_400;
let client: Stripe;

beforeAll(() => {
  client = stripe.client('secret');
});

const price = (name: PriceName): string => priceId(false, name);

/** A draft over $75.00 for a new customer. */
async function draft(last4: string | null = CARD.good, more: Stripe.InvoiceCreateParams = {}): Promise<Stripe.Invoice> {
  const customer = newPayer(stripe, last4);
  await client.invoiceItems.create({ customer, amount: 7500, currency: 'usd', description: 'Consulting hour' });
  return client.invoices.create({ customer, currency: 'usd', pending_invoice_items_behavior: 'include', ...more });
}

const open = async (last4?: string | null, more?: Stripe.InvoiceCreateParams): Promise<Stripe.Invoice> =>
  client.invoices.finalizeInvoice((await draft(last4, more)).id);

async function sampled(
  email: string,
): Promise<{ customer: Stripe.Customer; subscription: Stripe.Subscription | undefined }> {
  const { data } = await client.customers.list({ email, expand: ['data.subscriptions'] });
  const [customer] = data;
  if (!customer) throw new Error(`No ${email}`);
  return { customer, subscription: customer.subscriptions?.data[0] };
}

describe('an invoice made by hand', () => {
  it('starts as a draft with what waited, and gets its number when it is finalized', async () => {
    const made = await draft();
    expect(made).toMatchObject({ status: 'draft', number: null, total: 7500, hosted_invoice_url: null });
    expect(made.lines.data).toMatchObject([{ amount: 7500, description: 'Consulting hour' }]);
    const final = await client.invoices.finalizeInvoice(made.id);
    expect(final).toMatchObject({ status: 'open', amount_due: 7500, amount_remaining: 7500, effective_at: NOW });
    expect(final.number).toMatch(/-0001$/);
    expect(final.hosted_invoice_url).toMatch(/^https:\/\/invoice\.stripe\.com\//);
    await expect(client.invoices.finalizeInvoice(made.id)).rejects.toMatchObject({ statusCode: 400 });
  });

  it('says when it is made final and charged by itself, as long as it is a draft that advances', async () => {
    const made = await draft();
    expect(made).toMatchObject({ automatically_finalizes_at: null, next_payment_attempt: null });
    const soon = NOW + 3600;
    const advancing = await client.invoices.update(made.id, { auto_advance: true });
    expect(advancing).toMatchObject({ automatically_finalizes_at: soon, next_payment_attempt: soon });
    const sent = await client.invoices.update(made.id, { collection_method: 'send_invoice', days_until_due: 14 });
    expect(sent).toMatchObject({ automatically_finalizes_at: soon, next_payment_attempt: null });
    expect(await client.invoices.finalizeInvoice(made.id)).toMatchObject({ automatically_finalizes_at: null });
  });

  it('takes an item as long as it is a draft, in its currency and of its customer', async () => {
    const { id: customer } = (await sampled('renewing@example.com')).customer;
    const { id: invoice } = await client.invoices.create({ customer, currency: 'usd' });
    const item = { customer, invoice, amount: 5000, currency: 'usd', description: 'Workshop' };
    expect(await client.invoiceItems.create(item)).toMatchObject({ invoice, amount: 5000 });
    const made = await client.invoiceItems.create({ ...item, amount: 1000, description: 'Travel' });
    const { lines, ...draft } = await client.invoices.retrieve(invoice);
    // The customer's discount is a fifth.
    expect(draft).toMatchObject({ subtotal: 6000, total: 4800, amount_due: 4800, status: 'draft' });
    expect(lines.data).toMatchObject([{ description: 'Workshop' }, { description: 'Travel', amount: 1000 }]);
    expect((await client.invoiceItems.list({ invoice })).data).toHaveLength(2);
    await expect(client.invoiceItems.create({ ...item, currency: 'eur' })).rejects.toMatchObject({ param: 'currency' });
    const stranger = newPayer(stripe, null);
    await expect(client.invoiceItems.create({ ...item, customer: stranger })).rejects.toMatchObject({
      statusCode: 400,
    });
    expect((await client.invoiceItems.update(made.id, { metadata: { of: 'May' } })).metadata).toEqual({ of: 'May' });
    await client.invoices.finalizeInvoice(invoice);
    await expect(client.invoiceItems.create(item)).rejects.toMatchObject({ code: 'invoice_not_editable' });
    expect((await client.invoices.retrieve(invoice)).subtotal).toBe(6000);
  });

  it('leaves what waits alone unless told to include it', async () => {
    const customer = newPayer(stripe);
    await client.invoiceItems.create({ customer, pricing: { price: price('workshop') }, quantity: 2 });
    const empty = await client.invoices.create({ customer });
    expect(empty.lines.data).toEqual([]);
    const { data } = await client.invoiceItems.list({ customer, pending: true });
    expect(data).toMatchObject([{ amount: 100_000, description: 'Onboarding workshop' }]);
  });

  it('uses up a credit first', async () => {
    const customer = newPayer(stripe);
    await client.customers.createBalanceTransaction(customer, { amount: -2000, currency: 'usd' });
    await client.invoiceItems.create({ customer, amount: 7500, currency: 'usd' });
    const made = await client.invoices.create({ customer, pending_invoice_items_behavior: 'include' });
    expect(await client.invoices.finalizeInvoice(made.id)).toMatchObject({
      total: 7500,
      starting_balance: -2000,
      ending_balance: 0,
      amount_due: 5500,
    });
    expect(await client.customers.retrieve(customer)).toMatchObject({ balance: 0 });
  });

  it('gives the credit back when it is voided', async () => {
    const customer = newPayer(stripe);
    await client.customers.createBalanceTransaction(customer, { amount: -2000, currency: 'usd' });
    await client.invoiceItems.create({ customer, amount: 7500, currency: 'usd' });
    const made = await client.invoices.create({ customer, pending_invoice_items_behavior: 'include' });
    await client.invoices.finalizeInvoice(made.id);
    expect(await client.invoices.voidInvoice(made.id)).toMatchObject({ status: 'void', amount_due: 5500 });
    expect(await client.customers.retrieve(customer)).toMatchObject({ balance: -2000 });
    const { data } = await client.customers.listBalanceTransactions(customer);
    expect(data[0]).toMatchObject({ type: 'unapplied_from_invoice', amount: -2000, ending_balance: -2000 });
  });

  it('is not voided once a part of it is paid', async () => {
    const { id } = await open();
    const invoice = stripe.server.test.invoices.get(id) as Stripe.Invoice;
    stripe.server.test.invoices.set(id, { ...invoice, amount_paid: 2500, amount_remaining: 5000 });
    await expect(client.invoices.voidInvoice(id)).rejects.toMatchObject({ statusCode: 400 });
    expect(await client.invoices.markUncollectible(id)).toMatchObject({ status: 'uncollectible' });
  });

  it('is paid at once when a credit covers it', async () => {
    const customer = newPayer(stripe);
    await client.customers.createBalanceTransaction(customer, { amount: -9000, currency: 'usd' });
    await client.invoiceItems.create({ customer, amount: 7500, currency: 'usd' });
    const made = await client.invoices.create({ customer, pending_invoice_items_behavior: 'include' });
    expect(await client.invoices.finalizeInvoice(made.id)).toMatchObject({
      status: 'paid',
      amount_due: 0,
      ending_balance: -1500,
    });
  });

  it('can be changed while it is a draft, hardly after', async () => {
    const made = await draft();
    expect(
      await client.invoices.update(made.id, {
        description: 'Thanks',
        collection_method: 'send_invoice',
        days_until_due: 14,
      }),
    ).toMatchObject({ description: 'Thanks', due_date: NOW + 14 * DAY });
    await client.invoices.finalizeInvoice(made.id);
    await expect(client.invoices.update(made.id, { description: 'No' })).rejects.toMatchObject({
      code: 'invoice_not_editable',
    });
    expect((await client.invoices.update(made.id, { metadata: { a: 'b' } })).metadata).toEqual({ a: 'b' });
  });

  it('needs a due date to be sent', async () => {
    const customer = newPayer(stripe);
    await expect(client.invoices.create({ customer, collection_method: 'send_invoice' })).rejects.toMatchObject({
      param: 'days_until_due',
    });
  });
});

describe('paying an invoice', () => {
  it('charges the default card and links the payment', async () => {
    const invoice = await open();
    const paid = await client.invoices.pay(invoice.id, {
      expand: ['payments.data.payment.payment_intent'],
    });
    expect(paid).toMatchObject({ status: 'paid', amount_paid: 7500, amount_remaining: 0, attempted: true });
    expect(paid.payments?.data).toMatchObject([
      {
        status: 'paid',
        payment: { payment_intent: { status: 'succeeded', amount_received: 7500 } },
      },
    ]);
    await expect(client.invoices.pay(invoice.id)).rejects.toMatchObject({ message: 'Invoice is already paid' });
  });

  it('finalizes a draft on the way', async () => {
    expect(await client.invoices.pay((await draft()).id)).toMatchObject({ status: 'paid', number: expect.any(String) });
  });

  it('answers 402 when the card is declined, and writes the attempt down', async () => {
    const invoice = await open(CARD.declined);
    await expect(client.invoices.pay(invoice.id)).rejects.toMatchObject({ statusCode: 402, code: 'card_declined' });
    expect(await client.invoices.retrieve(invoice.id)).toMatchObject({
      status: 'open',
      attempted: true,
      attempt_count: 1,
    });
    const { data } = await client.charges.list({ customer: String(invoice.customer) });
    expect(data).toMatchObject([{ status: 'failed', failure_code: 'card_declined' }]);
    const good = giveCard(stripe, String(invoice.customer), CARD.good);
    expect((await client.invoices.pay(invoice.id, { payment_method: good })).status).toBe('paid');
  });

  it.each([undefined, true, false])(
    'waits for the customer where the bank wants a confirmation (off_session: %s), and charges nothing',
    async (off_session) => {
      const invoice = await open(CARD.confirms);
      await expect(
        client.invoices.pay(invoice.id, off_session === undefined ? {} : { off_session }),
      ).rejects.toMatchObject({
        statusCode: 402,
        type: 'StripeCardError',
        rawType: 'card_error',
        code: 'invoice_payment_intent_requires_action',
        message: expect.stringMatching(/^This payment requires additional user action/),
      });
      const waiting = await client.invoices.retrieve(invoice.id, {
        expand: ['payments.data.payment.payment_intent'],
      });
      expect(waiting).toMatchObject({ status: 'open', attempted: true, amount_paid: 0 });
      expect(waiting.payments?.data).toMatchObject([
        { status: 'open', payment: { payment_intent: { status: 'requires_action', next_action: {} } } },
      ]);
      expect((await client.charges.list({ customer: String(invoice.customer) })).data).toEqual([]);
      const good = giveCard(stripe, String(invoice.customer), CARD.good);
      expect((await client.invoices.pay(invoice.id, { payment_method: good })).status).toBe('paid');
    },
  );

  it('needs no confirmation of a card that was set up for it, unless the customer is there', async () => {
    const there = await open(CARD.setUp);
    await expect(client.invoices.pay(there.id, { off_session: false })).rejects.toMatchObject({
      code: 'invoice_payment_intent_requires_action',
    });
    expect((await client.invoices.pay((await open(CARD.setUp)).id)).status).toBe('paid');
  });

  it('needs a way to pay, of the same customer', async () => {
    const invoice = await open(null);
    await expect(client.invoices.pay(invoice.id)).rejects.toMatchObject({ statusCode: 400, code: 'resource_missing' });
    const foreign = giveCard(stripe, newPayer(stripe), CARD.good);
    await expect(client.invoices.pay(invoice.id, { payment_method: foreign })).rejects.toMatchObject({
      param: 'payment_method',
    });
  });

  it('is refused while a bank debit is on its way', async () => {
    const { customer } = await sampled('pending@example.com');
    const { data } = await client.invoices.list({ customer: customer.id, status: 'open' });
    await expect(client.invoices.pay(data[0]?.id ?? '')).rejects.toMatchObject({
      statusCode: 400,
      code: 'payment_intent_unexpected_state',
    });
  });

  it('can happen elsewhere', async () => {
    const invoice = await open(null);
    expect(await client.invoices.pay(invoice.id, { paid_out_of_band: true })).toMatchObject({
      status: 'paid',
      amount_paid_off_stripe: 7500,
    });
    const { data } = await client.invoicePayments.list({ invoice: invoice.id });
    expect(data.map(({ status }) => status)).toEqual(['canceled']);
  });
});

describe('the states of an invoice', () => {
  it.each(['voidInvoice', 'markUncollectible'] as const)('%s takes an open invoice', async (act) => {
    const wanted = { voidInvoice: 'void', markUncollectible: 'uncollectible' }[act];
    expect((await client.invoices[act]((await open()).id)).status).toBe(wanted);
    await expect(client.invoices[act]((await draft()).id)).rejects.toMatchObject({ statusCode: 400 });
    const paid = await client.invoices.pay((await open()).id);
    await expect(client.invoices[act](paid.id)).rejects.toMatchObject({ statusCode: 400 });
  });

  it('lets an uncollectible invoice still be paid or voided, a void one nothing', async () => {
    const first = await client.invoices.markUncollectible((await open()).id);
    expect((await client.invoices.pay(first.id)).status).toBe('paid');
    const second = await client.invoices.markUncollectible((await open()).id);
    expect((await client.invoices.voidInvoice(second.id)).status).toBe('void');
    await expect(client.invoices.pay(second.id)).rejects.toMatchObject({ statusCode: 400 });
  });

  it('sends only what is meant to be sent, also when paid', async () => {
    await expect(client.invoices.sendInvoice((await open()).id)).rejects.toMatchObject({ statusCode: 400 });
    const sends: Stripe.InvoiceCreateParams = { collection_method: 'send_invoice', days_until_due: 14 };
    const sent = await client.invoices.sendInvoice((await draft(CARD.good, sends)).id);
    expect(sent.status).toBe('open');
    await client.invoices.pay(sent.id);
    expect((await client.invoices.sendInvoice(sent.id)).status).toBe('paid');
    await expect(client.invoices.sendInvoice('in_absent')).rejects.toMatchObject({ statusCode: 404 });
  });
});

describe('previewing', () => {
  it('shows the renewal, with the credit of the customer', async () => {
    const { customer, subscription } = await sampled('credit@example.com');
    const preview = await client.invoices.createPreview({
      customer: customer.id,
      subscription: subscription?.id ?? '',
    });
    const end = subscription?.items.data[0]?.current_period_end ?? 0;
    expect(preview).toMatchObject({ status: 'draft', total: 4900, amount_due: 2900, period_end: end });
    expect(preview.lines.data[0]?.period.start).toBe(end);
  });

  it('keeps a lasting coupon', async () => {
    const { subscription } = await sampled('yearly@example.com');
    expect((await client.invoices.createPreview({ subscription: subscription?.id ?? '' })).total).toBe(235_200);
  });

  it('writes nothing', async () => {
    const { subscription } = await sampled('monthly@example.com');
    const sizes = () => Object.values(stripe.server.test).map((shelf) => (shelf instanceof Map ? shelf.size : 0));
    const before = [sizes(), JSON.stringify([...stripe.server.test.subscriptions])];
    await client.invoices.createPreview({
      subscription: subscription?.id ?? '',
      subscription_details: {
        items: [
          { id: subscription?.items.data[0]?.id ?? '', price: price('teamYearly') },
          { price: price('supportMonthly') },
        ],
        proration_behavior: 'always_invoice',
      },
      discounts: [{ coupon: 'HALF3' }],
    });
    expect([sizes(), JSON.stringify([...stripe.server.test.subscriptions])]).toEqual(before);
  });

  it('shows what a first subscription would cost', async () => {
    const preview = await client.invoices.createPreview({
      customer: newPayer(stripe),
      subscription_details: { items: [{ price: price('teamMonthly'), quantity: 3 }] },
    });
    expect(preview).toMatchObject({ total: 14_700, currency: 'usd' });
  });

  it('shows the credit of leaving now', async () => {
    const { subscription } = await sampled('won@example.kr');
    const preview = await client.invoices.createPreview({
      subscription: subscription?.id ?? '',
      subscription_details: { cancel_now: true },
    });
    expect(preview.total).toBeLessThan(0);
    expect(preview.amount_due).toBe(0);
  });

  it.each(['ending@example.com', 'leaving@example.com'])('finds nothing to come for %s', async (email) => {
    const { subscription } = await sampled(email);
    await expect(client.invoices.createPreview({ subscription: subscription?.id ?? '' })).rejects.toMatchObject({
      statusCode: 404,
      code: 'invoice_upcoming_none',
    });
  });

  it('takes the right to read invoices', async () => {
    await expect(stripe.client('free').invoices.createPreview({ customer: 'cus_absent' })).rejects.toMatchObject({
      statusCode: 403,
    });
  });
});

describe('the catalogue', () => {
  it('finds products by ids and prices by product', async () => {
    const { data } = await client.prices.list({ active: true, type: 'recurring', limit: 100 });
    expect(data.map(({ id }) => id)).not.toContain(price('retiredMonthly'));
    const ids = [...new Set(data.map(({ product }) => String(product)))];
    expect((await client.products.list({ ids })).data.map(({ id }) => id).sort()).toEqual(ids.sort());
    const [product = ''] = ids;
    const own = await client.prices.list({ product });
    expect(new Set(own.data.map((each) => each.product))).toEqual(new Set([product]));
  });

  it('serves recurring prices as plans too, and no others', async () => {
    expect(await client.plans.retrieve(price('teamYearly'))).toMatchObject({
      amount: 58_800,
      interval: 'year',
      object: 'plan',
    });
    await expect(client.plans.retrieve(price('workshop'))).rejects.toMatchObject({ statusCode: 404 });
  });

  it('finds promotion codes as customers type them', async () => {
    const { data } = await client.promotionCodes.list({ code: 'welcome20', active: true });
    expect(data).toMatchObject([{ code: 'WELCOME20', promotion: { coupon: 'LAUNCH20', type: 'coupon' } }]);
  });

  it('shows tiers only when asked', async () => {
    const plain = await client.prices.retrieve(price('seatsGraduated'));
    expect(plain.tiers).toBeUndefined();
    const full = await client.prices.retrieve(price('seatsGraduated'), { expand: ['tiers'] });
    expect(full.tiers).toHaveLength(3);
  });
});
