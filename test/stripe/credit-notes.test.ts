/** Credit notes, by https://docs.stripe.com/api/credit_notes and https://docs.stripe.com/invoicing/integration/programmatic-credit-notes. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { NOON, openStripe } from './open';
import { CARD, newPayer } from './payer';
import { price, subscribersOf } from './subscriber';

const stripe = openStripe({ sample: true });
const { refused } = subscribersOf(stripe);
let client: Stripe;

beforeAll(() => {
  client = stripe.client('secret');
});

/** An open invoice of these lines, in US cents. */
async function open(amounts = [6000, 4000], last4: string | null = CARD.good): Promise<Stripe.Invoice> {
  const customer = newPayer(stripe, last4);
  for (const amount of amounts) await client.invoiceItems.create({ customer, amount, currency: 'usd' });
  const draft = await client.invoices.create({ customer, pending_invoice_items_behavior: 'include' });
  return client.invoices.finalizeInvoice(draft.id);
}

const paid = async (amounts?: number[]) => client.invoices.pay((await open(amounts)).id);

/** $200.00 by a subscription of somebody in Germany, with 19 % on top: $238.00. */
async function taxed(): Promise<Stripe.Invoice> {
  const customer = newPayer(stripe);
  await client.customers.update(customer, { address: { country: 'DE', line1: 'Weg 1', city: 'Bonn' } });
  const subscription = await client.subscriptions.create({
    customer,
    items: [{ price: price('teamMonthly'), quantity: 2 }],
    automatic_tax: { enabled: true },
  });
  return client.invoices.retrieve(String(subscription.latest_invoice));
}

const chargeOf = async (invoice: Stripe.Invoice): Promise<Stripe.Charge> => {
  const { data } = await client.charges.list({ customer: String(invoice.customer) });
  return data[0] as Stripe.Charge;
};

describe('a credit note on an open invoice', () => {
  it('takes off what is owed, and nothing goes back', async () => {
    const invoice = await open();
    const note = await client.creditNotes.create({ invoice: invoice.id, amount: 2500, reason: 'order_change' });
    expect(note).toMatchObject({
      ...{ amount: 2500, pre_payment_amount: 2500, post_payment_amount: 0, type: 'pre_payment' },
      ...{ number: `${invoice.number}-CN-01`, reason: 'order_change', refunds: [], status: 'issued' },
    });
    expect(note.pdf).toMatch(/^https:\/\/pay\.stripe\.com\/credit_notes\//);
    expect(await client.invoices.retrieve(invoice.id)).toMatchObject({
      ...{ status: 'open', total: 10_000, amount_due: 7500, amount_remaining: 7500 },
      ...{ pre_payment_credit_notes_amount: 2500, post_payment_credit_notes_amount: 0 },
    });
    // What it asks for is what is charged.
    expect(await client.invoices.pay(invoice.id)).toMatchObject({ status: 'paid', amount_paid: 7500 });
    expect(await chargeOf(invoice)).toMatchObject({ amount: 7500 });
  });

  it('pays it where nothing is left, and can be voided while something is', async () => {
    const invoice = await open();
    const note = await client.creditNotes.create({ invoice: invoice.id, amount: 4000 });
    expect(await client.creditNotes.voidCreditNote(note.id)).toMatchObject({ status: 'void', voided_at: NOON / 1000 });
    expect(await client.invoices.retrieve(invoice.id)).toMatchObject({ status: 'open', amount_remaining: 10_000 });
    const whole = await client.creditNotes.create({ invoice: invoice.id, amount: 10_000 });
    expect(whole.number).toBe(`${invoice.number}-CN-02`);
    expect(await client.invoices.retrieve(invoice.id)).toMatchObject({ status: 'paid', amount_paid: 0, amount_due: 0 });
    await refused(() => client.creditNotes.voidCreditNote(whole.id), { statusCode: 400 });
  });
});

describe('a credit note on a paid invoice', () => {
  it('makes a refund of its charge, and the amount due stays', async () => {
    const invoice = await paid();
    const before = await client.creditNotes.preview({ invoice: invoice.id, amount: 2500, refund_amount: 2500 });
    expect((await client.creditNotes.list({ invoice: invoice.id })).data).toEqual([]);
    const note = await client.creditNotes.create({
      ...{ invoice: invoice.id, amount: 2500, refund_amount: 2500, email_type: 'none', metadata: { a: 'b' } },
    });
    expect(note).toMatchObject({
      ...{ amount: before.amount, number: before.number, type: 'post_payment', metadata: { a: 'b' } },
      ...{ pre_payment_amount: 0, post_payment_amount: 2500 },
      refunds: [{ amount_refunded: 2500, type: 'refund' }],
    });
    const refund = await client.refunds.retrieve(String(note.refunds[0]?.refund));
    expect(refund).toMatchObject({ amount: 2500, charge: (await chargeOf(invoice)).id, metadata: {} });
    expect(await client.invoices.retrieve(invoice.id)).toMatchObject({
      ...{ status: 'paid', amount_due: 10_000, amount_paid: 10_000, post_payment_credit_notes_amount: 2500 },
    });
    expect((await client.creditNotes.list({ customer: String(invoice.customer) })).data).toEqual([note]);
  });

  it('is for a refund that was made before', async () => {
    const invoice = await paid();
    const { id: refund } = await client.refunds.create({ charge: (await chargeOf(invoice)).id, amount: 3000 });
    const note = await client.creditNotes.create({ invoice: invoice.id, refunds: [{ refund }] });
    expect(note).toMatchObject({ amount: 3000, refunds: [{ amount_refunded: 3000, refund }] });
    expect(await chargeOf(invoice)).toMatchObject({ amount_refunded: 3000 });
    await refused(() => client.creditNotes.create({ invoice: invoice.id, amount: 1, refunds: [{ refund }] }), {
      statusCode: 400,
    });
  });

  it('gives credit, and tells of what goes another way', async () => {
    const invoice = await paid();
    const note = await client.creditNotes.create({
      ...{ invoice: invoice.id, amount: 3000, credit_amount: 2000, out_of_band_amount: 1000 },
    });
    expect(note).toMatchObject({ out_of_band_amount: 1000, refunds: [] });
    const customer = String(invoice.customer);
    expect(await client.customers.retrieve(customer)).toMatchObject({ balance: -2000 });
    expect((await client.customers.listBalanceTransactions(customer)).data[0]).toMatchObject({
      ...{ id: note.customer_balance_transaction, type: 'credit_note', credit_note: note.id, amount: -2000 },
    });
  });

  it('spreads an amount over lines and tax as they share in the invoice', async () => {
    const invoice = await paid();
    const { lines } = await client.creditNotes.preview({ invoice: invoice.id, refund_amount: 2500 });
    expect(lines.data.map(({ amount }) => amount).sort()).toEqual([1000, 1500]);
    const german = await taxed();
    const tax = german.total - (german.total_excluding_tax ?? 0);
    expect(tax).toBeGreaterThan(0);
    const half = german.total / 2;
    expect(await client.creditNotes.preview({ invoice: german.id, amount: half, refund_amount: half })).toMatchObject({
      ...{ amount: half, total_excluding_tax: half - tax / 2, total_taxes: [{ amount: tax / 2 }] },
    });
    await refused(
      () =>
        client.creditNotes.create({
          ...{ invoice: german.id, refund_amount: 100 },
          lines: [{ type: 'custom_line_item', description: 'Courtesy', unit_amount: 100, quantity: 1 }],
        }),
      { statusCode: 400, param: 'lines[0][type]' },
    );
  });

  it('credits a line by amount or quantity, no more than there is of it', async () => {
    const invoice = await paid();
    const line = invoice.lines.data.find(({ amount }) => amount === 4000)?.id ?? '';
    const create = (amount: number) =>
      client.creditNotes.create({
        ...{ invoice: invoice.id, refund_amount: amount },
        lines: [{ type: 'invoice_line_item', invoice_line_item: line, amount }],
      });
    expect((await create(3000)).lines.data).toMatchObject([{ amount: 3000, invoice_line_item: line }]);
    await refused(() => create(1001), { statusCode: 400 });
  });
});

describe('a credit note is refused, and nothing changes,', () => {
  const refuses = (params: Omit<Stripe.CreditNoteCreateParams, 'invoice'>, invoice = paid) =>
    invoice().then((made) =>
      refused(() => client.creditNotes.create({ invoice: made.id, ...params }), { statusCode: 400 }),
    );

  it.each<[string, Omit<Stripe.CreditNoteCreateParams, 'invoice'>]>([
    ['what goes back is less than it', { amount: 2500, refund_amount: 2000 }],
    ['nothing goes back of what was paid', { amount: 2500 }],
    ['it is over more than the invoice', { amount: 10_001, refund_amount: 10_001 }],
    ['it is over nothing', {}],
    ['the refund is not there', { refunds: [{ refund: 're_absent' }] }],
    ['an amount and lines are named', { amount: 5, refund_amount: 5, lines: [{ type: 'invoice_line_item' }] }],
    ['the reason is none of Stripe’s', { amount: 5, refund_amount: 5, reason: 'requested_by_customer' }],
    ['the kind of email is none', { amount: 5, refund_amount: 5, email_type: 'all' }],
  ])('where %s', async (_, params) => refuses(params));

  it('where the invoice is a draft, or void', async () => {
    const draft = () => client.invoices.create({ customer: newPayer(stripe), currency: 'usd' });
    await refuses({ amount: 100 }, draft);
    await refuses({ amount: 100 }, async () => client.invoices.voidInvoice((await open()).id));
  });

  it('where refunds without a credit note leave less', async () => {
    const invoice = await paid();
    await client.refunds.create({ charge: (await chargeOf(invoice)).id, amount: 8000 });
    const create = (amount: number) =>
      client.creditNotes.create({ invoice: invoice.id, amount, refund_amount: amount });
    await refused(() => create(2001), { statusCode: 400 });
    expect(await create(2000)).toMatchObject({ amount: 2000 });
  });
});
